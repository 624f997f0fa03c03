"""The second opinion on a mail's purpose: its weights and what they do."""

from app.situation.second_opinion import PURPOSES, second_opinion
from app.text.sentences import sentences
from training.purposes import FILE, SMALLEST, Mail, contexts, mails, table, weights

DRAWN = "I drew up the plan for the garden and the neighbours want the fence moved by a yard before the frost comes."


def test_the_weights_in_the_package_are_those_that_the_mails_teach() -> None:
    """Those of two purposes, one after the other: a mail that is changed changes what speaks for each and against it."""
    some = ("rejection_reply", "other")
    columns = [PURPOSES.index(purpose) for purpose in some]
    kept = dict(row.split("\t", 1) for row in FILE.read_text(encoding="utf-8").splitlines())
    learnt = dict(row.split("\t", 1) for row in table(weights(mails(), some)).splitlines())
    assert learnt.keys() <= kept.keys()
    for name, row in kept.items():
        told = [row.split("\t")[at] for at in columns]
        if name in learnt:
            assert told == learnt[name].split("\t"), name
        else:
            assert all(abs(float(weight)) <= SMALLEST for weight in told), name


def test_what_is_written_is_what_was_learnt() -> None:
    rows = table({"thanks": (0.126, -0.004), "": (1.0, 0.5)}).splitlines()
    assert rows == ["\t1\t0.5", "thanks\t0.13\t0"]


def test_every_purpose_has_mails() -> None:
    assert {mail.purpose for mail in mails()} == set(PURPOSES)


def test_words_weigh_for_the_purpose_of_their_mails() -> None:
    some = [Mail("thanks for Monday", "thank_you"), Mail("any news yet", "status_check")] * 3
    learnt = weights(some)
    first, second = PURPOSES.index("thank_you"), PURPOSES.index("status_check")
    assert learnt["thanks"][first] > learnt["thanks"][second]
    assert learnt["news"][second] > learnt["news"][first]


def test_what_stands_in_no_thread_about_an_interview_is_shown_in_none() -> None:
    assert [c.hiring for c in contexts("other", alone=True)] == [False]
    assert any(c.hiring for c in contexts("other"))


def test_a_short_mail_is_left_to_the_evidence() -> None:
    assert second_opinion(sentences("Any news?"), "other", (), hiring=False) == "other"


def test_another_language_is_left_to_the_evidence() -> None:
    text = "Guten Tag, ich wollte mich erkundigen, ob es schon eine Entscheidung gibt, und danke nochmals herzlich."
    assert second_opinion(sentences(text), "thank_you", ("process", "interviewed"), hiring=True) == "thank_you"


def test_everyday_mail_stays_what_it_is() -> None:
    assert second_opinion(sentences(DRAWN), "other", (), hiring=False) == "other"


def test_the_drift_of_a_whole_mail_outweighs_one_misleading_sign() -> None:
    text = (
        "Hi Lena,\n\nI was told the outcome would be with me last week and I keep looking. Could you tell me where "
        "things stand, and whether the panel has met? I would be glad of any word, even that it takes longer.\n\nSam"
    )
    assert second_opinion(sentences(text), "other", ("process", "interviewed"), hiring=True) == "status_check"


LATER = sentences(
    "The garden fence will be moved by a yard before the frost comes, and the plan for the plot is drawn up."
)


def test_what_shows_a_sign_of_a_purpose_in_a_process_is_not_about_something_else() -> None:
    assert second_opinion(LATER, "other", ("process",), hiring=True) == "other"
    assert second_opinion(LATER, "scheduling", ("process",), hiring=True) != "other"


def test_an_answer_to_a_no_needs_clearer_words_where_no_no_is_known() -> None:
    said = sentences(
        "I'll take it that the time was not right, and I do understand. All the best to you and to the team."
    )
    assert second_opinion(said, "other", ("process", "interviewed"), hiring=True) != "rejection_reply"
    assert second_opinion(said, "other", ("process", "interviewed", "rejected"), hiring=True) == "rejection_reply"
