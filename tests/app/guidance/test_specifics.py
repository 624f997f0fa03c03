"""Whether a note is about this interview: details, set phrases, gaps, another company's name, the same note twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.guidance.specifics.courtesy import root, telling_root
from app.guidance.specifics.details import details
from app.mail import Draft
from app.rules import Severity
from app.situation import Record
from app.text.reading import Reading
from tests.growth import assert_linear
from tests.notes import LENA, SAM, found, marked, phrases, read, received, thanks, with_history

# --- nothing specific ----------------------------------------------------------------------------------------------
GENERIC = [
    "Thank you so much for taking the time to meet with me. It was a pleasure to learn more about the company.",
    "Thanks for the chat this morning! Really enjoyed it. Looking forward to next steps.",
    "I just wanted to thank you again for the opportunity to interview. I left even more excited about the position.",
    "It was great to meet you and the team. I am confident that I would be a great fit and a valuable asset.",
    "I appreciate the time you took out of your busy schedule on Tuesday. Please contact me if you need anything further.",
    "Thank you for the warm welcome yesterday. Everyone was so friendly, and I could see myself working there.",
    "Thank you for considering me. Your company’s mission and values resonate with me, and I hope to hear good news soon.",
    "My skills and my ten years of experience in logistics make me a strong candidate. Thank you for the interview.",
    "Many thanks for having me in. I am a hard worker and a quick learner and would give my best.",
    "Thank you, Lena, for a most insightful conversation about the role and the team. Acme is a great place to work.",
    "thank u for the interview, i am very happy to have talked with you and i hope you give me the chance",
    "It was wonderful speaking with you about the opportunity at Acme. I remain very interested in joining your team.",
    "I truly enjoyed our discussion and I am grateful for your honest answers to my questions. Have a lovely weekend!",
    "Thanks again for everything. Fingers crossed!",
    "Thank you for meeting with me. I found our talk inspiring and rewarding, and cannot wait to take the next step.",
]
SPECIFIC = [
    "Thank you for the interview. I keep thinking about the harbour audit.",
    "Thanks for telling me how your nurses hand over between shifts.",
    "Thank you for your time. Your point that the Kafka move failed because nobody owned the schema stuck with me.",
    "It was great to meet you. I left excited about the analyst role.",
    "I appreciated the chance to talk about the Customer Success role. I would be thrilled to start.",
    "Thank you for meeting me about the software engineering internship.",
    "Thanks for showing me round the bakery. Four in the morning is early, but the smell is worth it.",
    "Thank you for the interview. I would be delighted to join the fraud detection team.",
    "I enjoyed our talk, above all the part on teaching fractions with pizza.",
    "The question of how to calm an angry guest made me think the whole way home. Thank you for it.",
    "Thanks for the chat. I looked up the book by Donella Meadows that you mentioned.",
    "Thank you for today. I was glad to hear that the clinic opens a second site in Leeds.",
    "It was a pleasure to speak with you about the position of head gardener.",
    "Thank you for the tour of the lab. I had never seen a cryostat up close.",
    "thanks for the interview, i really liked what you said about giving new drivers a mentor",
    "Thank you for the interview. You cut your returns by a third with better photos, and I would like to help.",
    "Many thanks for Friday. The way you pair juniors with seniors in code reviews is what I am looking for.",
    "Thank you for your candour about the turnover. I would still love to come.",
    "Thanks for the talk. I could see myself as a welder with you.",
    "It was good to talk about work in the payments department with you.",
]


@pytest.mark.parametrize(
    ("body", "named", "severity"),
    [
        ("Thank you for the interview at Acme on Friday.", "the company and the day", Severity.HINT),
        ("Thank you for your time. I would be glad to join Acme.", "the company", Severity.HINT),
        ("Thank you for the interview on 12 November.", "the day", None),
        ("thank you for talking to me on Friday, and for the welcome at Monday’s tour.", "the day", None),
    ],
)
def test_what_is_named_is_not_denied(body: str, named: str, severity: Severity | None) -> None:
    (finding,) = found("nothing-specific", read(body))
    assert finding.message.startswith(f"This names {named}, and nothing of the talk.")
    assert finding.severity is severity


def test_a_recorded_company_is_found_in_any_case() -> None:
    (finding,) = found(
        "nothing-specific", read("thanks for the chat with acme gmbh!"), thanks(Record(company="Acme GmbH"))
    )
    assert "the company" in finding.message


@pytest.mark.parametrize("body", GENERIC)
def test_a_note_for_any_company_names_nothing(body: str) -> None:
    assert found("nothing-specific", read(body))


@pytest.mark.parametrize("body", SPECIFIC)
def test_a_note_that_names_one_thing_is_fine(body: str) -> None:
    assert found("nothing-specific", read(body)) == ()


def test_the_users_notes_count_and_are_offered() -> None:
    facts = thanks(Record(notes=("Growth of the Lyon office", "pumps")))
    (finding,) = found("nothing-specific", read("Thank you for the interview. I enjoyed it."), facts)
    assert "Growth of the Lyon office" in finding.message
    assert found("nothing-specific", read("Thank you for the interview, and for the pumps."), facts) == ()


def test_a_role_that_the_user_recorded_counts() -> None:
    reading = read("Thank you for the interview. I would make a proud welder.")
    assert found("nothing-specific", reading, thanks())
    assert found("nothing-specific", reading, thanks(Record(role="Welder"))) == ()


def test_a_word_of_the_thread_counts() -> None:
    reading = read("Thank you for the interview and a kayak.")
    assert found("nothing-specific", reading, with_history(reading))
    assert found("nothing-specific", reading, with_history(reading, received(LENA, "Hi Sam, we have kayaks."))) == ()


def test_greeting_sign_off_and_names_are_no_details() -> None:
    reading = Reading(
        Draft(SAM, (LENA,), text="Dear Ms Vogt,\n\nthank you for the interview at Acme, Lena.\n\nSam Roe\nWelder"),
        phrases(),
    )
    assert details(reading, thanks()) == []


def test_an_empty_mail_is_not_generic() -> None:
    assert found("nothing-specific", read("")) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("meetings", "meet"),
        ("discussed", "discussing"),
        ("opportunities", "opportunity"),
        ("greatly", "great"),
        ("hired", "hire"),
    ],
)
def test_forms_of_one_word_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)
    assert telling_root(one) is None


# --- set phrases ---------------------------------------------------------------------------------------------------
STOCK = (
    "Thank you for taking the time to meet with me. I enjoyed learning more about the position. I am confident that my "
    "skills would make me a great fit. I look forward to hearing from you."
)


def test_a_note_of_set_phrases_is_told() -> None:
    assert len(marked(found("stock-phrase", read(STOCK)))) >= 4


@pytest.mark.parametrize(
    "body",
    [
        f"{STOCK} The way you store the cheese in old mines was a surprise.",
        "Thank you for taking the time to meet with me. I look forward to hearing from you.",
        "Thank you for taking the time. The pumps were loud. The tide was out. I went home wet and happy.",
        "",
    ],
    ids=["with details", "two sentences", "a polite formula", "nothing"],
)
def test_a_polite_formula_or_two_are_fine(body: str) -> None:
    assert found("stock-phrase", read(body)) == ()


# --- gaps ----------------------------------------------------------------------------------------------------------
SPECIFICS = ("nothing-specific", "stock-phrase", "placeholder-left", "other-company", "same-note")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=60))
def test_spans_lie_in_any_text(text: str, subject: str) -> None:
    reading = read(text, subject=subject, bare=True)
    facts = thanks(Record(company="Acme"))
    for rule in SPECIFICS:
        for finding in found(rule, reading, facts):
            whole = {"text": text, "subject": subject}
            assert all(whole[s.field][s.start : s.end] == s.quote for s in finding.spans)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "[a",
        "[name] ",
        "{{",
        "{% ",
        "_",
        "X",
        "xxx ",
        "at xxx, ",
        "<<",
        "%A",
        "%NAME%",
        "insert a b ",
        "*|A",
        "TBD ",
        "join X ",
        "Pump ",
    ],
)
def test_the_time_grows_with_the_length_only(piece: str) -> None:
    def reviewed(text: str) -> None:
        reading, facts = read(text, bare=True), thanks(Record(company="Acme"))
        for rule in SPECIFICS:
            found(rule, reading, facts)

    assert_linear(reviewed, "Hi Lena,\n\n" + piece * (100_000 // len(piece)))
