"""Whether a letter of Wednesday, 18 November 2026 promises an answer, and by which day."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Message
from app.situation import promise as promise_module
from app.situation import promise_words as words
from app.situation.letter import Letter, read
from app.situation.promise import Promise, promise
from app.text.phrases import Matcher
from tests.growth import assert_linear, calls

WEDNESDAY = date(2026, 11, 18)
MATCHER = Matcher([*words.ROLES, promise_module.WHEN])


def letter(text: str) -> Letter:
    return read(Message("m", None, None, text=text), MATCHER)


def promised(text: str) -> Promise | None:
    return promise(letter(text), WEDNESDAY, month_first=True)


def by(text: str) -> str | None:
    found = promised(text)
    return str(found.by) if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We'll be in touch by Friday.", "2026-11-20"),
        ("You'll hear from us early next week.", "2026-11-25"),
        ("You'll be hearing from us by the end of this week.", "2026-11-20"),
        ("We expect to make a decision within two weeks.", "2026-12-02"),
        ("I should have an update for you by the end of next week.", "2026-11-27"),
        ("Let me get back to you Monday.", "2026-11-23"),
        ("Our goal is to have feedback by December 4.", "2026-12-04"),
        ("We hope to wrap up interviews by the end of the month.", "2026-11-30"),
        ("I'm planning to circle back with you on Tuesday.", "2026-11-24"),
        ("You can expect to hear back from HR by the end of the week.", "2026-11-20"),
        ("A decision will be made by December 1.", "2026-12-01"),
        ("Decisions will be communicated in early December.", "2026-12-10"),
        ("All candidates will be notified by Friday.", "2026-11-20"),
        ("Dana will be in touch on Monday with the result.", "2026-11-23"),
        ("We plan on making an offer in the week of December 14.", "2026-12-18"),
        ("We anticipate a decision within the next week.", "2026-11-25"),
        ("Will let you know by EOW.", "2026-11-20"),
        ("We are on track to get back to everyone by Friday.", "2026-11-20"),
        ("I'll confirm either way by Friday.", "2026-11-20"),
        ("We typically respond within three weeks.", "2026-12-09"),
        ("Stay tuned for an update by Friday.", "2026-11-20"),
        ("By Friday you should have an answer.", "2026-11-20"),
        ("On Tuesday we will let you know if you made it to the next round.", "2026-11-24"),
        ("We will be making our decision next week.", "2026-11-27"),
        ("We would like to let you know our decision within a week.", "2026-11-25"),
    ],
)
def test_somebody_will_tell_or_decide_by_a_day(text: str, day: str) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Give us until Thursday.", "2026-11-19"),
        ("Bear with us until the end of next week.", "2026-11-27"),
        ("Please allow 5-7 business days for a response.", "2026-11-27"),
        ("The team needs until the end of next week to reach a decision.", "2026-11-27"),
        ("It'll take about a week for us to review everything.", "2026-11-25"),
        ("We'd ask for your patience until next Thursday.", "2026-11-26"),
    ],
)
def test_the_reader_is_asked_to_wait_so_long(text: str, day: str) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The committee meets on December 11th and we'll let you know after that.", "2026-12-14"),
        ("The panel reconvenes on Dec 2nd to make a final decision.", "2026-12-02"),
        ("I'll know more on Friday and will call you then.", "2026-11-20"),
        ("We see the last candidate on Tuesday and you'll know more by the Friday.", "2026-11-27"),
        ("Interviews run until 3 December, and we'll get back to you by Friday.", "2026-12-04"),
        ("We spoke on Monday and I will let you know by Friday.", "2026-11-20"),
        ("We're still interviewing. Expect news next week.", "2026-11-27"),
        ("We will get back to you shortly. Probably Monday.", "2026-11-23"),
        ("The board votes on December 3. We'll be in touch shortly after.", "2026-12-04"),
        ("I will speak with Marta on Monday and let you know.", "2026-11-23"),
    ],
)
def test_the_day_stands_beside_the_promise(text: str, day: str) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We won't be able to get back to you until next Thursday.", "2026-11-26"),
        ("We don't expect to have an answer before December 4th.", "2026-12-04"),
        ("We will not be making a decision by Friday.", None),
        ("We'll let you know on Monday rather than Friday.", "2026-11-23"),
        ("Not Friday but Monday: we'll let you know then.", "2026-11-23"),
        ("We'll get back to you by Thursday, or Friday at the latest.", "2026-11-20"),
        ("We'll be in touch by Friday. The director will call you by December 1.", "2026-12-01"),
        ("We had planned to decide this week, but we'll now get back to you on Monday.", "2026-11-23"),
    ],
)
def test_what_is_denied_put_off_or_said_twice(text: str, day: str | None) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "If you have any questions in the meantime, let me know; otherwise we'll be in touch on Friday.",
        "We will be in touch by Friday, but if you have any questions please don't hesitate to reach out.",
        "We should be able to give you a definite answer by Friday, if not sooner.",
        "If all goes well, we will let you know by Friday.",
        "We'll let you know by Friday whether you have been selected for the next round.",
        "We'll tell you by Friday if we'd like to see you again.",
    ],
)
def test_a_condition_on_something_else_does_not_matter(text: str) -> None:
    assert by(text) == "2026-11-20"


@pytest.mark.parametrize(
    "text",
    [
        "Only successful candidates will hear by Friday.",
        "Shortlisted candidates will be contacted by December 1.",
        "Those selected for the next round will be notified by Friday.",
        "We'll be in touch by Friday with those who advance.",
        "If you're a match, we'll be in touch within two weeks.",
        "We will contact you within two weeks if your profile matches.",
        "Should we wish to proceed with your application, we will contact you within 10 days.",
        "If you do not hear from us by Friday, please consider your application unsuccessful.",
        "Once you have completed the assignment by Friday, we will review it.",
        "Wenn Ihr Profil passt, melden wir uns bis Freitag.",
    ],
)
def test_a_conditional_promise_is_none(text: str) -> None:
    assert promised(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Let us know by Friday.",
        "Please reply to this email by Thursday so that we can schedule you.",
        "Could you confirm by Thursday?",
        "We need your answer by Friday.",
        "We would like to hear back from you by Friday.",
        "I hope to hear from you by Friday.",
        "You have until Friday to decide.",
        "We ask that you respond within 48 hours.",
        "Feel free to follow up with me next week.",
        "To give you feedback we need your answers by Friday.",
        "Bitte geben Sie uns bis Freitag Bescheid.",
    ],
)
def test_a_request_to_the_reader_is_none(text: str) -> None:
    assert promised(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The interview is on Friday.",
        "Let me know if Tuesday works for you.",
        "We will contact you to confirm the interview on Tuesday.",
        "I'll call you on Thursday at 2pm for our phone screen.",
        "We're happy to let you know that your interview is on Thursday.",
        "I'll send you the NDA tomorrow.",
        "We will send a link to the coding test by tomorrow.",
        "The offer is valid until Friday.",
        "We will hold the position for you until Friday.",
        "We'll keep your resume on file for 12 months and contact you when something comes up.",
        "In this role you will give weekly updates every Friday.",
        "The exercise takes about an hour to finish today.",
        "Our office is closed until January 2. We will respond as soon as we are back.",
        "",
    ],
)
def test_meetings_papers_and_other_business_are_none(text: str) -> None:
    assert promised(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "We said we'd decide by last Friday.",
        "We had said we would get back to you by Friday.",
        "We were hoping to get back to you by Friday.",
        "I should have gotten back to you by Friday.",
        "We sent you our decision on Monday.",
    ],
)
def test_what_was_said_or_done_is_none(text: str) -> None:
    assert promised(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wir melden uns bis Ende nächster Woche bei Ihnen.", "2026-11-27"),
        ("Wir melden uns bis 30. November bei Ihnen.", "2026-11-30"),
        ("Sie hören bis Freitag von uns.", "2026-11-20"),
        ("Nous reviendrons vers vous d'ici vendredi.", "2026-11-20"),
        ("Vous aurez une réponse la semaine prochaine.", "2026-11-27"),
        ("Le informaremos antes del sábado.", "2026-11-20"),
        ("Ti faremo sapere entro venerdì.", "2026-11-20"),
        ("We nemen uiterlijk vrijdag contact met je op.", "2026-11-20"),
        ("Entraremos em contato na próxima semana.", "2026-11-27"),
    ],
)
def test_other_languages(text: str, day: str) -> None:
    assert by(text) == day


def test_the_quote_is_the_sentence_as_it_stands_in_the_letter() -> None:
    found = letter(
        "Hi Sam,\n\nthank you for the good conversation about the migration. We plan to have\na decision by"
        " next Friday at the latest.\n\nBest,\nLena Vogt"
    )
    answer = promise(found, WEDNESDAY, month_first=True)
    assert answer is not None
    assert answer.quote == found.text[answer.start : answer.end]
    assert answer.quote.startswith("We plan")
    assert answer.quote.endswith("latest.")
    assert (answer.ambiguous, answer.first, answer.by) == (True, date(2026, 11, 20), date(2026, 11, 27))


def test_the_order_of_the_figures_and_the_holidays_are_the_writers() -> None:
    sooner = letter("We'll be in touch by 4/12.")
    found = promise(sooner, WEDNESDAY, month_first=False)
    assert found is not None
    assert found.by == date(2026, 12, 4)
    working = letter("We'll be in touch within 3 business days.")
    found = promise(working, WEDNESDAY, month_first=True, holidays={date(2026, 11, 19)})
    assert found is not None
    assert found.by == date(2026, 11, 24)


PIECES = (
    "we will let you know by friday if not until should unless 12/4 the decision be made . , ; next week allow us please"
    " expect hear from early and but \ud800 \x00 🙂 א \n\n bis melden uns"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split(" ")), max_size=40).map(" ".join))
def test_any_words_are_survived_and_quoted_exactly(text: str) -> None:
    found = Letter(Message("m", None, None, text=text), text, MATCHER.find(text), {})
    answer = promise(found, WEDNESDAY, month_first=True)
    if answer is not None:
        assert answer.quote == text[answer.start : answer.end]
        assert answer.by >= WEDNESDAY


@pytest.mark.parametrize(
    "piece",
    ["we will let you know by friday ", "we will let you know if ", "hear from us ", "not until friday. ", "give us "],
)
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    def read(text: str) -> None:
        promise(Letter(Message("m", None, None, text=text), text, MATCHER.find(text), {}), WEDNESDAY, month_first=True)

    assert_linear(read, (piece * 100_000)[:100_000])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We'll get back to you within a fortnight.", "2026-12-02"),
        ("We will let you know in a fortnight.", "2026-12-02"),
        ("We decide by 27 November.", "2026-11-27"),
        ("We will get back to u by fri.", "2026-11-20"),
        ("We're interviewing until Friday and will then decide.", None),
        ("Once you decide by Friday, tell us.", None),
    ],
)
def test_everyday_promises(text: str, day: str | None) -> None:
    assert by(text) == day


def test_a_letter_full_of_promises_costs_no_more_than_one_with_a_few() -> None:
    few, many = ("We will let you know by Friday about the analyst position. " * times for times in (24, 60))
    assert by(few) == by(many) == "2026-11-20"
    assert calls(lambda: by(many)) < 2 * calls(lambda: by(few))
