"""Thanks and interest: said, not said, and said to whom."""

from dataclasses import replace
from time import perf_counter

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

HELD = Record(held_at=moment("2026-11-10T10:00"))
INTERESTED = [
    "I remain very interested in the role.",
    "I'm still really keen on this.",
    "The more I think about it, the more I want to be part of what you are building.",
    "I would love to join the team.",
    "Nothing would make me happier than working with you.",
    "I could see myself thriving on your team.",
    "Talking with you confirmed that this is where I want to be.",
    "I left the building even more excited about the opportunity.",
    "Acme is still my first choice.",
    "I hope we get the chance to work together.",
    "I very much hope to be part of your team.",
    "It would be an honour to work for Acme.",
    "I look forward to the possibility of working with you.",
    "This is exactly the sort of challenge I have been looking for.",
    "The role seems like a perfect match for my background.",
    "I am confident that I can contribute to your data platform.",
    "I can't wait to get started.",
    "I'd jump at the chance to join you.",
    "Our conversation strengthened my wish to work at Acme.",
    "I'm all in.",
    "I am very interesting in this position.",
    "I want this job and would give my best.",
    "My background in risk modelling fits your plans well.",
    "The position appeals to me even more now.",
    "I would be thrilled to move forward in the process.",
    "Count me in if you want me.",
    "I'd be delighted to take on the role.",
    "I'm enthusiastic about the prospect of joining Acme.",
    "Your description of the team made me want to start tomorrow.",
    "I'd be a great addition to your team.",
    "Please know that I am as eager as ever to work with you.",
    "I have never been more excited about a job.",
    "I am not only interested but convinced that we are a good match.",
    "Looking forward to hopefully working with you all.",
    "I am looking forward to the next round.",
    "It is my dream to work in your company.",
    "I have big interest for the position.",
    "I'd be proud to call myself one of your colleagues.",
    "I continue to be excited by what you do and hope to contribute.",
    "I really like the team and the product.",
    "My enthusiasm for the position has only grown.",
    "What you told me about the roadmap makes me even keener.",
    "I still believe I'm the right person for this.",
    "If the role is still open, I would like to stay in the running.",
    "I'd welcome the opportunity to bring my experience to Acme.",
    "You have a great thing going, and I'd like to be in on it.",
    "I'm ready to roll up my sleeves.",
    "Hopefully I can soon be part of the crew.",
    "I came away convinced that Acme is the place for me.",
    "My heart is set on this position.",
    "I would accept in a heartbeat.",
    "Sign me up!",
    "This position would allow me to grow in the direction I want.",
    "I would very much like to work with you.",
    "I'm sold.",
    "It sounds like a place where I would be happy.",
    "I wanted to reiterate how excited I am.",
    "I can picture myself there already.",
    "I'd be over the moon to get an offer.",
    "I am passionate about renewable energy and this role lets me work on it.",
    "I look forward to contributing to your success.",
    "I think I would enjoy working with Jonas and you.",
    "My motivation to work in your lab is higher than ever.",
    "Working at Acme would be a dream come true.",
    "I hope to become your colleague soon.",
    "the job is very attractive for me",
    "I am highly motivated to start in your company.",
    "I'd be glad to be considered for the next stage.",
    "I remain committed to the opportunity.",
    "I hope to continue in the process.",
]
NOT_INTERESTED = [
    "I look forward to hearing from you.",
    "Thank you for your time.",
    "I enjoyed our conversation about the Kafka migration.",
    "It was interesting to hear how you split the work.",
    "I am eager to hear your decision.",
    "I'd be interested to know when you will decide.",
    "Thank you for your interest in my profile.",
    "Thank you for the opportunity to interview for the analyst position.",
    "I wanted to follow up on my application for the analyst position.",
    "Is there any news on the analyst position?",
    "I hope you had a great weekend.",
    "I hope this email finds you well.",
    "Please let me know if you would like to proceed.",
    "I hope the process is going well for you and your team.",
    "I would love to know if you have any updates on the role.",
    "It was great meeting you and the team.",
    "You seemed excited about the new office.",
    "I am no longer interested in the position.",
    "I'm not that interested in the role anymore.",
    "Could you tell me when the process will continue?",
    "I would appreciate an update on the next steps.",
    "I know you are considering several candidates for the role.",
    "It was a pleasure to visit your office and meet the team.",
    "I am happy to provide references.",
    "Please contact me if you need anything else.",
    "I was wondering whether you had decided on the role.",
    "I interviewed for the analyst role two weeks ago.",
    "Thank you for considering my application.",
    "I was interested to hear about your move to Berlin.",
    "Have a wonderful day.",
    "I hope all is well with you and your team.",
    "The interview was interesting.",
    "I would like to follow up on the position we discussed.",
    "Thank you for the great opportunity to meet everybody.",
    "When can I expect to hear about the next round?",
    "I want an answer.",
    "I am keen to hear back from you.",
    "Jonas seemed very enthusiastic about the product.",
    "I have another interview at Globex tomorrow.",
    "Let me know if you have questions about my work at Globex.",
    "I appreciate the opportunity to speak with you about the position.",
    "Do you have any idea about the timeline for this role?",
    "I'd like to thank you for the interview yesterday.",
    "If you are still interested in me, let me know.",
    "Are you still interested in my application?",
    "Would you still like me to join the call?",
    "I trust you are making progress with the search.",
]
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


@pytest.mark.parametrize("sentence", INTERESTED)
def test_interest_has_many_words(sentence: str) -> None:
    assert says("follow-up/interest-missing", letter(sentence)) == []


@pytest.mark.parametrize("sentence", NOT_INTERESTED)
def test_courtesy_and_impatience_are_no_interest(sentence: str) -> None:
    assert says("follow-up/interest-missing", letter(sentence)) == [Severity.CAUTION]


def test_a_mail_with_a_cv_applies() -> None:
    assert says("follow-up/interest-missing", letter("Please find attached my CV.")) == []


@pytest.mark.parametrize(
    "quoted", ['You wrote: "I am very excited about the role".', "> I am very excited about the role."]
)
def test_other_peoples_interest_is_not_the_users(quoted: str) -> None:
    assert says("follow-up/interest-missing", letter(quoted)) == [Severity.CAUTION]


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
    assert [f.message.partition(" took")[0] for f in found] == ([left] if left else [])


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
    assert [f.message.partition(" took")[0] for f in found] == ["Jonas Kern"]


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
    started = perf_counter()
    says("follow-up/gratitude-missing", text)
    says("follow-up/interest-missing", text)
    assert perf_counter() - started < 2
