"""The memory makes a second review cheaper, changes no answer, and holds no word of a mail."""

import asyncio
from datetime import date, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app import sample
from app.mail import Address, Correspondence, Message
from app.review import Reviewer
from app.rulebook import rules
from app.situation.build import Frame, situation
from app.text.memory import Memory
from connectors.files import FileMailbox, read_draft

RULES = rules()
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
PLANTED = "platypus"
LETTER = Message(
    "m1",
    datetime.fromisoformat("2026-11-16T10:00:00+01:00"),
    LENA,
    (SAM,),
    subject=f"Interview about the {PLANTED}",
    text=f"Hi Sam,\n\nwe will let you know about the {PLANTED} by Friday. See you at the interview on 19 November at 10:00.\n\n"
    f"Lena\n\n> the {PLANTED} you quoted",
)
FRAME = Frame(datetime.fromisoformat("2026-11-18T10:00:00+01:00"), frozenset({SAM.key}))


def test_a_second_review_says_the_same_as_the_first(tmp_path: Path) -> None:
    draft = read_draft(next(d for d in sample.DRAFTS if d.stem == "any-news"))
    mailbox = FileMailbox(sample.MAILBOX, index_folder=tmp_path)
    history = asyncio.run(mailbox.correspondence(draft.recipients))
    frame = Frame(datetime.fromisoformat(sample.NOW), frozenset(sample.ME), country="DE")
    reviewer = Reviewer.of(RULES)
    first, second = (reviewer.review(draft, history, frame) for _ in range(2))
    assert second.situation == first.situation
    assert [f.finding for f in second.findings] == [f.finding for f in first.findings]


@given(st.text(max_size=200), st.text(max_size=40))
@settings(max_examples=40, deadline=None)
def test_any_mail_is_remembered_as_it_was_read(text: str, subject: str) -> None:
    history = Correspondence((Message("m1", LETTER.sent_at, LENA, (SAM,), subject=subject, text=text),))
    memory = Memory()
    fresh = situation(None, history, FRAME)
    assert situation(None, history, FRAME, memory) == fresh
    assert situation(None, history, FRAME, memory) == fresh


def test_no_word_of_a_mail_is_in_the_memory() -> None:
    memory = Memory()
    situation(None, Correspondence((LETTER,)), FRAME, memory)
    facts = memory.of(LETTER)
    assert facts, "the mail was not remembered at all"
    shown = repr(list(facts.items()))
    assert PLANTED not in shown
    assert "Lena" not in shown
    assert LENA.email not in shown


def test_another_mail_is_not_taken_for_it() -> None:
    memory = Memory()
    situation(None, Correspondence((LETTER,)), FRAME, memory)
    other = Message("m1", LETTER.sent_at, LENA, (SAM,), subject=LETTER.subject, text="Something else.")
    assert memory.of(other) == {}


def test_it_forgets_the_oldest_when_it_is_full() -> None:
    memory = Memory(mails=1)
    memory.of(LETTER)["x"] = 1
    memory.of(Message("m2", None, LENA))
    assert memory.of(LETTER) == {}


def test_a_changed_country_is_another_question() -> None:
    """The promised date depends on holidays, so it is remembered for them alone."""
    said = "We will get back to you within 3 business days."
    letter = Message("m1", datetime.fromisoformat("2026-11-24T10:00:00-05:00"), LENA, (SAM,), text=said)
    memory = Memory()
    found: dict[str, date] = {}
    for country in ("US", "DE", "US"):
        frame = Frame(datetime.fromisoformat("2026-11-25T10:00:00+01:00"), frozenset({SAM.key}), country=country)
        promised = situation(None, Correspondence((letter,)), frame, memory).promised
        assert promised
        found.setdefault(country, promised.by)
        assert found[country] == promised.by
    assert found["US"] > found["DE"]
