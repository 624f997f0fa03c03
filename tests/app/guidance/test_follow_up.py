"""Thanks and interest: said, not said, and said to whom."""

from dataclasses import replace

import pytest

from app.mail import Address, Message
from app.rules import Severity
from app.situation import Record
from app.situation.purpose import Decision, Purpose
from tests.correspondence import (
    JONAS,
    LENA,
    NOTE,
    PRIYA,
    SAM,
    drafted,
    findings,
    invitation,
    look,
    moment,
    received,
    rule,
    sent,
)
from tests.growth import assert_linear

HELD = Record(held_at=moment("2026-11-10T10:00"))
THANKFUL = [
    "Thank you for your time.",
    "Thanks so much for talking to me.",
    "I'm grateful for the chance to meet the team.",
    "I can't thank you enough for the interview.",
    "I appreciated how openly you spoke about the team.",
    "Much obliged for your time.",
    "It was very kind of you to show me around.",
    "Many thanks again for the invitation.",
    "I wanted to express my gratitude for the interview.",
    "Your time is much appreciated.",
    "I really appreciate the opportunity.",
    "It meant a lot to me that you took an hour for me.",
    "Please thank Jonas for me, too.",
    "Thanks to you and the team for the warm welcome.",
    "I would like to thank you for yesterday.",
    "I'd be remiss if I didn't thank you for lunch.",
    "A big thank-you for today!",
    "thx for ur time",
    "Thank you, Lena, for a great conversation.",
    "Thank you for not giving up on me.",
]
NOT_THANKFUL = [
    "I would appreciate an update.",
    "I'd be grateful if you could let me know.",
    "I appreciate that you are busy.",
    "I appreciate you must be busy.",
    "Any news would be greatly appreciated.",
    "Thanks in advance.",
    "Thanks for nothing.",
    "Thank you for wasting my time.",
    "Thanks for not getting back to me.",
    "No thanks to you I missed the train.",
    "I don't appreciate being ignored.",
    "It was great to meet you.",
    "Any update is appreciated.",
    "I appreciate these things take time.",
]


def says(rule_id: str, text: str, subject: str = "Analyst position") -> list[Severity]:
    """What the words rule says to a thank-you with this body, whatever is taken for its purpose."""
    asked = rule(rule_id)
    reading, facts = look(drafted(text, subject=subject), now="2026-11-11T10:00", unknown=True)
    facts = replace(facts, purpose=Decision(Purpose.THANK_YOU, ()))
    return [f.severity or asked.severity for f in asked.findings(reading, facts)]


def letter(sentence: str) -> str:
    return f"Hi Lena,\n\n{sentence}\n\nBest,\nSam"


@pytest.mark.parametrize("sentence", THANKFUL)
def test_thanks_have_many_words(sentence: str) -> None:
    assert says("follow-up/gratitude-missing", letter(sentence)) == []


@pytest.mark.parametrize("sentence", NOT_THANKFUL)
def test_requests_and_reproaches_are_no_thanks(sentence: str) -> None:
    assert says("follow-up/gratitude-missing", letter(sentence))


GLAD = "it was a pleasure to meet you yesterday, and I enjoyed our conversation about the analyst position."


@pytest.mark.parametrize(
    ("text", "subject", "severities"),
    [
        (f"Hi Lena,\n\n{GLAD}\n\nBest,\nSam", "Yesterday", [Severity.WARN]),
        (f"Hi Lena,\n\n{GLAD}\n\nThanks,\nSam", "Yesterday", [Severity.HINT]),
        (f"Hi Lena,\n\n{GLAD}\n\nBest,\nSam", "Thank you", [Severity.HINT]),
        (f"Hi Lena,\n\n{GLAD}\n\nBest,\nSam", "Thank you for yesterday", []),
        (f"Hi Lena,\n\n{GLAD} Thank you.\n\nBest,\nSam", "Yesterday", []),
        (f"Hi Lena,\n\n{GLAD}\n\nBest,\nSam\n\nP.S. Thank you for the book.", "Yesterday", []),
    ],
)
def test_a_thank_you_without_thanks(text: str, subject: str, severities: list[Severity]) -> None:
    found = findings(
        "follow-up/gratitude-missing", drafted(text, subject=subject), record=HELD, now="2026-11-11T10:00", unknown=True
    )
    assert [f.severity or Severity.WARN for f in found] == severities


@pytest.mark.parametrize(
    ("close", "severities"),
    [("Best", [Severity.HINT]), ("Thanks", []), ("Many thanks", []), ("Thanks in advance", [Severity.HINT])],
)
def test_a_question_thanks_with_a_word(close: str, severities: list[Severity]) -> None:
    text = f"Hi Lena,\n\nis there any news on the analyst position?\n\n{close},\nSam"
    found = findings("follow-up/gratitude-missing", drafted(text), record=HELD, unknown=True)
    assert [f.severity for f in found] == severities


@pytest.mark.parametrize(
    "text", ["Hallo Lena,\n\nvielen Dank für das Gespräch.\n\nSam", "Bonjour Lena,\n\nmerci pour l'entretien.\n\nSam"]
)
def test_short_thanks_in_another_language_are_thanks(text: str) -> None:
    assert says("follow-up/gratitude-missing", text) == []
    assert says("follow-up/interest-missing", text) == []


INVITED = received(
    "2026-11-05T10:00", "Hi Sam, here is the invitation.", calendar=invitation("2026-11-10T14:00", LENA, JONAS, SAM)
)
NOTE_TO_LENA = sent("2026-11-11T09:00", NOTE)


@pytest.mark.parametrize(
    ("mails", "speaks"),
    [
        ([INVITED], True),
        ([INVITED, NOTE_TO_LENA], False),
        ([INVITED, sent("2026-11-09T09:00", NOTE)], True),
        ([INVITED, sent("2026-11-11T09:00", NOTE, draft=True)], True),
        ([INVITED, sent("2026-11-11T09:00", NOTE, to=(JONAS,))], False),
        ([received("2026-11-05T10:00", "Hi Sam, thank you for your application.")], False),
    ],
    ids=["none", "one", "one from before", "a draft of one", "one to a colleague", "no interview"],
)
def test_a_thank_you_since_the_interview(mails: list[Message], speaks: bool) -> None:
    assert bool(findings("follow-up/thank-you-missing", drafted(), *mails, now="2026-11-24T10:00")) is speaks


def test_before_the_interview_nobody_is_thanked_for_it() -> None:
    draft = drafted("Hi Lena,\n\nis there any news on the time of the interview?\n\nThanks,\nSam")
    assert not findings("follow-up/thank-you-missing", draft, INVITED, now="2026-11-09T10:00")


def test_the_thank_you_itself_is_none_that_is_missing() -> None:
    assert not findings("follow-up/thank-you-missing", drafted(NOTE), INVITED, now="2026-11-11T10:00")


@pytest.mark.parametrize(
    ("held", "now", "country", "speaks"),
    [
        ("2026-11-10T10:00", "2026-11-12T10:30", None, False),  # under 48 hours after its end
        ("2026-11-10T10:00", "2026-11-12T11:30", None, True),
        ("2026-11-06T10:00", "2026-11-09T23:00", None, False),  # Friday, and the Monday after it
        ("2026-11-06T10:00", "2026-11-10T08:00", None, True),
        ("2026-11-25T10:00", "2026-11-27T15:00", None, True),
        ("2026-11-25T10:00", "2026-11-27T15:00", "US", False),  # Thanksgiving in between
    ],
)
def test_two_days_or_the_next_business_day(held: str, now: str, country: str | None, speaks: bool) -> None:
    record = Record(held_at=moment(held))
    found = findings("follow-up/thank-you-late", drafted(NOTE), now=now, country=country, record=record, unknown=True)
    assert bool(found) is speaks


def test_a_second_note_to_the_same_person_is_not_late() -> None:
    draft = drafted("Hi Lena,\n\nthank you again for the interview. I enjoyed our conversation.\n\nBest,\nSam")
    assert not findings("follow-up/thank-you-late", draft, INVITED, NOTE_TO_LENA, now="2026-11-17T10:00")


@pytest.mark.parametrize(
    ("name", "draft", "mails", "left"),
    [
        ("a note to one of two", drafted(NOTE), [INVITED], "Jonas Kern"),
        ("the other has had his", drafted(NOTE), [INVITED, sent("2026-11-11T09:00", NOTE, to=(JONAS,))], None),
        ("a note to both", drafted(NOTE, (LENA, JONAS)), [INVITED], None),
        ("he is on copy", drafted(NOTE, cc=(JONAS,)), [INVITED], None),
        ("thanks passed on", drafted(f"{NOTE[:-10]} Please thank Jonas, too.\n\nBest,\nSam"), [INVITED], None),
        (
            "thanks passed on before",
            drafted(),
            [INVITED, sent("2026-11-11T09:00", NOTE.replace("thank you", "thanks to you and Jonas"))],
            None,
        ),
        ("a later question", drafted(), [INVITED, NOTE_TO_LENA], "Jonas Kern"),
        (
            "thanks for Jonas are not thanks to him",
            drafted(NOTE.replace("interview.", "interview with Jonas.")),
            [INVITED],
            "Jonas Kern",
        ),
    ],
)
def test_interviewers_without_a_note(name: str, draft: object, mails: list[Message], left: str | None) -> None:
    del name
    assert isinstance(draft, type(drafted()))
    found = findings("follow-up/interviewer-not-thanked", draft, *mails, now="2026-11-24T10:00")
    assert [f.message.partition(" was on the invitation")[0] for f in found] == ([left] if left else [])


def test_one_lack_of_thanks_is_told_once() -> None:
    """To whom this mail goes, a word of thanks in it is enough, and another rule asks for that."""
    ask = "Hi {name},\n\nis there any news on the analyst position?\n\nBest,\nSam"
    thanked_jonas = sent("2026-11-11T09:30", NOTE, to=(JONAS,))
    told = {}
    for reader in (LENA, PRIYA):
        draft = drafted(ask.format(name=reader.name.split()[0]), (reader,))
        told[reader] = [
            f.message.partition(" was on the invitation")[0]
            for f in findings(
                "follow-up/interviewer-not-thanked", draft, INVITED, thanked_jonas, now="2026-11-24T10:00"
            )
        ]
    assert LENA.name not in " ".join(told[LENA])
    assert LENA.name in " ".join(told[PRIYA])
    lacking = findings(
        "follow-up/gratitude-missing",
        drafted(ask.format(name="Lena")),
        INVITED,
        thanked_jonas,
        now="2026-11-24T10:00",
    )
    assert len(lacking) == 1


def test_recorded_interviewers_count_and_shared_mailboxes_do_not() -> None:
    record = Record(
        held_at=moment("2026-11-10T10:00"),
        interviewers=(LENA, JONAS, PRIYA, Address("no-reply@acme.example"), Address("hr@acme.example")),
    )
    (found,) = findings("follow-up/interviewer-not-thanked", drafted(NOTE), now="2026-11-11T10:00", record=record)
    assert found.message.startswith("Jonas Kern and Priya Nair took part")


def test_who_will_interview_next_is_not_thanked_yet() -> None:
    following = received(
        "2026-11-11T08:00", "The next talk.", calendar=invitation("2026-11-20T14:00", PRIYA, SAM, uid="2")
    )
    found = findings("follow-up/interviewer-not-thanked", drafted(NOTE), INVITED, following, now="2026-11-11T10:00")
    assert [f.message.partition(" was on the invitation")[0] for f in found] == ["Jonas Kern"]


def test_who_was_thanked_after_the_first_round_is_not_named_after_the_second() -> None:
    second = received(
        "2026-11-16T08:00", "The next talk.", calendar=invitation("2026-11-23T14:00", PRIYA, SAM, uid="2")
    )
    notes = [NOTE_TO_LENA, sent("2026-11-11T09:30", NOTE, to=(JONAS,))]
    found = findings(
        "follow-up/interviewer-not-thanked", drafted(NOTE, (PRIYA,)), INVITED, *notes, second, now="2026-11-24T10:00"
    )
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "thank you for not " * 5_500,
        "i would be grateful to " * 4_300,
        "would love to " * 7_000,
        "fascinated " * 9_000,
        "not a good fit " * 6_600,
        "thanks to\n\n" * 9_000,
        "\x00" * 100_000,
        "\u202e🙂" * 50_000,
        "",
    ],
    ids=["thanks", "wishes", "love", "stirred", "denied", "lines", "nul", "rtl", "empty"],
)
def test_any_text_is_read_in_time(text: str) -> None:
    def read(some: str) -> None:
        says("follow-up/gratitude-missing", some)
        says("follow-up/interest-missing", some)

    assert_linear(read, text)
