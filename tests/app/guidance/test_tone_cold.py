"""tone/cold on invented mails: what reads cold by itself, and what only looks like it."""

from datetime import UTC, datetime

import pytest

from app.guidance.letting_go import SECTION as LETTING_GO
from app.guidance.tone import SECTION as TONE
from app.guidance.tone import cold
from app.mail import Address, Draft
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import Situation
from app.situation.purpose import Decision, Purpose
from app.text.reading import Reading

RULES = rules()
MATCHER = matcher(RULES)
FACTS = Situation(now=datetime(2026, 11, 18, 12, 0, tzinfo=UTC), purpose=Decision(Purpose.STATUS_CHECK, ()))


def read(text: str) -> Reading:
    lena = Address("lena@acme.example", "Lena Vogt")
    return Reading(Draft(sender=Address("sam@mail.example", "Sam Roe"), to=(lena,), text=text), MATCHER)


def found(text: str) -> tuple[Finding, ...]:
    return cold.check.findings(read(text), FACTS)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (
            "Your second test was silly and your office is a mess.",
            "Your second test was silly and your office is a mess.",
        ),
        ("Hi Lena,\n\nYour test was pointless and badly written.\n\nSam", "Your test was pointless and badly written."),
        ("Lena,\n\nThis whole search was chaotic.\n\nSam", "This whole search was chaotic."),
        ("Your feedback made no sense.", "Your feedback made no sense."),
    ],
)
def test_a_judgement_of_the_reader_without_a_kind_word_reads_cold(text: str, marks: str) -> None:
    assert marks in {s.quote for f in found(text) for s in f.spans}


@pytest.mark.parametrize(
    "text",
    [
        "My answer was silly and my notes are a mess.",
        "You asked what went wrong at the mill. The plan was chaotic and nobody had read it.",
        "Is the position still open?",
        "What is the dress code on Thursday?",
        "Please send me the form again.",
        "Has a decision been made? I would be glad of any news.",
        "Hi Lena,\n\nThank you so much for the kind welcome. I loved the tour. Your last question was silly, and it made us all laugh.\n\nSam",
        'The review said "your office is a mess and your staff are rude", and I saw the opposite.',
        "Hello sir, kindly update me about my joining date.",
        "I do not want to waste your time.",
        "A choice like this takes time, and you should have all the time you need.",
        "Silly mistake of mine: I left your badge on the bus.",
        "You would have no trouble with me.",
        "No hurry at all, take the time you need.",
        "",
        "\x00 \ud800 …",
    ],
)
def test_what_asks_tells_of_oneself_or_comes_with_kindness_is_let_pass(text: str) -> None:
    assert [f.message for f in found(text)] == []


def test_the_words_that_weighed_are_named() -> None:
    (finding,) = found("Your second test was clueless and your office is a mess.")
    (sentence,) = [s.quote for s in finding.spans]  # its words as places too would quote it three times
    assert sentence == "Your second test was clueless and your office is a mess."
    assert finding.message.endswith("Of its words, “clueless” and “mess” weigh most.")


@pytest.mark.parametrize(
    "text",
    [
        "You are idiots and your process is a joke.",
        "Your panel lied to me, and if I do not hear back by noon I will sue you.",
        "I demand an answer today, and your excuses are pathetic.",
        "Your decision is wrong.",
    ],
)
def test_where_another_rule_of_tone_names_the_fault_this_one_is_silent(text: str) -> None:
    others = [r for r in RULES.rules if r.section in {TONE, LETTING_GO} and r.id != cold.check.id]
    assert any(r.findings(read(text), FACTS) for r in others)
    assert found(text) == ()


@pytest.mark.parametrize(("impolite", "pressing", "speaks"), [(0.99, 1, False), (0.6, 1, True), (0.99, 0.5, True)])
def test_how_sure_either_model_must_be_is_a_limit(impolite: float, pressing: float, speaks: bool) -> None:
    strict = cold.check.with_limits({"impolite": impolite, "pressing": pressing, "doubtful": 1})
    assert bool(strict.findings(read("Your feedback made no sense."), FACTS)) is speaks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (
            "Hi Lena,\n\nThank you for the tour of the dairy. I enjoyed it. Your colleague had no idea what she was doing.\n\nSam",
            "Your colleague had no idea what she was doing.",
        ),
        (
            "Hi Lena,\n\nI enjoyed the talk about barley. Nobody in your office keeps his word.\n\nKind regards\nSam",
            "Nobody in your office keeps his word.",
        ),
    ],
)
def test_a_kind_line_does_not_undo_a_sentence_that_blames(text: str, marks: str) -> None:
    assert [f.spans[0].quote for f in found(text)] == [marks]


def test_in_a_longer_mail_only_what_is_said_to_the_reader_counts() -> None:
    long = "The hall was full and the talk went on. " * 8 + "The whole match was chaotic."
    assert found(long) == ()
