"""Verdict, sections, next good moment: what the report makes of the findings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from app.mail import Address, Correspondence, Draft, Message
from app.review import Report, Reviewer, Status, Verdict
from app.rulebook import rules
from app.rules import Finding, Section
from app.situation.build import Frame

REVIEWER = Reviewer.of(rules())
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
ASK = "Hi Lena,\n\nthank you again for the interview. I am still very interested in the analyst position. Is there any news?"


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


def report(
    text: str, *messages: Message, now: str = "2026-11-18T10:00:00+01:00", history: bool = True, country: str = "DE"
) -> Report:
    draft = Draft(SAM, (LENA,), subject="Analyst position: next steps", text=f"{text}\n\nBest,\nSam")
    frame = Frame(at(now), frozenset({SAM.key}), (SAM.name,), country)
    return REVIEWER.review(draft, Correspondence(messages) if history else None, frame)


def from_lena(text: str, sent: str, number: int = 1) -> Message:
    return Message(f"m{number}", at(sent), LENA, (SAM,), subject="Your interview", text=text, thread_id="t1")


def to_lena(text: str, sent: str, number: int = 2) -> Message:
    return Message(f"m{number}", at(sent), SAM, (LENA,), subject="Analyst position", text=text, thread_id="t1")


def test_wait_goes_before_every_fault_of_wording() -> None:
    found = report(
        ASK + " WHY HAVEN'T YOU ANSWERED???",
        from_lena("Good to meet you at the interview.", "2026-11-17T10:00:00+01:00"),
    )
    assert found.verdict is Verdict.WAIT


def test_letting_go_goes_before_waiting() -> None:
    said_no = from_lena(
        "Unfortunately we have decided not to move forward with your application.", "2026-11-17T10:00:00+01:00"
    )
    found = report("Hi Lena,\n\nis there any news on the analyst position?", said_no)
    assert found.verdict is Verdict.LET_GO
    assert found.send_after is None


def test_ready_says_what_was_not_checked() -> None:
    found = report(ASK, history=False)
    assert found.verdict is Verdict.READY
    assert "not checked" in found.summary


def test_a_section_with_an_unchecked_rule_is_not_clear() -> None:
    sections = dict(report(ASK, history=False).sections)
    assert sections[Section.BALANCE] is Status.NOT_CHECKED


def test_a_rule_that_fails_costs_only_itself() -> None:
    def stumble(*_: object) -> Iterator[Finding]:
        raise ZeroDivisionError("platypus")

    rules_ = tuple(replace(r, check=stumble) if r.id == "tone/demand" else r for r in REVIEWER.rules.rules)
    broken = replace(REVIEWER, rules=replace(REVIEWER.rules, rules=rules_))
    draft = Draft(SAM, (LENA,), subject="Analyst position", text=ASK + "\n\nBest,\nSam")
    found = broken.review(draft, None, Frame(at("2026-11-18T10:00:00+01:00"), frozenset({SAM.key})))
    failed = [n for n in found.not_checked if n.reason.startswith("failed: ")]
    assert [n.rule for n in failed] == ["tone/demand"]
    assert "platypus" not in failed[0].reason
    assert dict(found.sections)[Section.TONE] is Status.NOT_CHECKED


def test_a_mail_that_is_no_follow_up_says_so() -> None:
    found = report("Hi Lena,\n\nshall we have lunch on Friday?")
    assert found.verdict is Verdict.READY
    assert "does not read as mail about an interview; only slips were checked." in found.summary


def test_without_a_proofreader_its_section_is_not_checked_and_its_rules_are_listed() -> None:
    found = report(ASK, from_lena("Good to meet you.", "2026-11-02T10:00:00+01:00"))
    assert dict(found.sections)[Section.ETIQUETTE] is Status.NOT_CHECKED
    assert {"etiquette/spelling", "etiquette/grammar"} == {n.rule for n in found.not_checked}
    assert "2 rules were not checked" in found.summary


def test_a_section_whose_every_rule_was_silent_is_clear() -> None:
    found = report(ASK, from_lena("Good to meet you.", "2026-11-02T10:00:00+01:00"))
    assert dict(found.sections)[Section.PATIENCE] is Status.CLEAR


@pytest.mark.parametrize(
    ("said", "country", "wanted"),
    [
        pytest.param("2026-11-17T10:00:00+01:00", "DE", "2026-11-26T09:00:00+01:00", id="seven business days on"),
        pytest.param("2026-11-17T10:00:00+01:00", "US", "2026-11-27T09:00:00+01:00", id="Thanksgiving does not count"),
        pytest.param("2026-11-16T10:00:00-08:00", "DE", "2026-11-25T09:00:00-08:00", id="in the recipient's zone"),
    ],
)
def test_the_next_good_moment_is_a_working_hour_where_the_recipient_is(said: str, country: str, wanted: str) -> None:
    found = report(ASK, from_lena("Good to meet you.", said), country=country)
    assert found.send_after == at(wanted)
    assert found.send_after is not None
    assert found.send_after.utcoffset() == at(wanted).utcoffset()


def test_the_next_good_moment_clears_every_rule_of_time_at_once() -> None:
    """A promise for Friday, and an absence beyond it."""
    promised = from_lena("We will get back to you by Friday, 20 November.", "2026-11-16T10:00:00+01:00")
    away = Message(
        "m3", at("2026-11-17T10:00:00+01:00"), LENA, (SAM,), subject="Automatic reply: Interview",
        text="I am out of the office until Monday, 30 November.", headers={"auto-submitted": "auto-replied"},
    )  # fmt: skip
    found = report(ASK, promised, away)
    assert {"patience/before-promised-date", "patience/while-away"} <= {f.rule.id for f in found.findings}
    assert found.send_after == at("2026-12-02T09:00:00+01:00")


def test_another_language_is_checked_for_time_and_not_for_words() -> None:
    found = report(
        "Hallo Lena,\n\nvielen Dank noch einmal für das Gespräch am Montag. Ich wollte mich erkundigen, ob es schon "
        "Neuigkeiten zum Stand meiner Bewerbung gibt. Über eine kurze Rückmeldung würde ich mich sehr freuen.",
        from_lena("Danke für das Gespräch.", "2026-11-17T10:00:00+01:00"),
    )
    assert found.reading.language == "de"
    assert "patience/too-soon" in {f.rule.id for f in found.findings}
    assert any(n.rule.startswith("tone/") and n.reason.startswith("language: ") for n in found.not_checked)


INVITED = Message(
    "m0", at("2026-11-02T10:00:00+01:00"), LENA, (SAM,), subject="Interview", thread_id="t1",
    text="Your interview for the analyst position is confirmed for Thursday, 5 November at 14:00.",
)  # fmt: skip
NO = from_lena("Unfortunately we have decided to go with another candidate.", "2026-11-17T10:00:00+01:00")


def test_after_a_no_nothing_advises_to_ask_later() -> None:
    found = report("Hi Lena,\n\nis there any news on the analyst position?", INVITED, NO)
    rules_ = {f.rule.id for f in found.findings}
    assert "letting-go/chasing-after-no" in rules_
    assert not rules_ & {"patience/too-soon", "follow-up/interest-missing"}


def test_a_reply_to_a_no_that_thanks_is_not_told_to_thank() -> None:
    found = report(
        "Hi Lena,\n\nthank you for letting me know, and for the interview. I would be glad to hear of other roles.",
        INVITED,
        NO,
    )
    assert found.situation.purpose.value == "rejection_reply"
    rules_ = {f.rule.id for f in found.findings}
    assert not rules_ & {"follow-up/thank-you-missing", "follow-up/interviewer-not-thanked"}
    assert found.verdict is Verdict.READY


@pytest.mark.parametrize(
    "said",
    [
        "Although this isn't the news I was hoping for, I appreciate your getting back to me. Perhaps another time.",
        "I was hoping for better news, but thank you for telling me, and all the best to the team.",
    ],
)
def test_a_gracious_reply_to_a_no_is_no_chase(said: str) -> None:
    found = report(f"Hi Lena,\n\n{said}", INVITED, NO)
    assert found.situation.purpose.value == "rejection_reply"
    assert found.verdict is not Verdict.LET_GO
