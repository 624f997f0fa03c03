"""How the rules about private life and other channels tell prying from courtesy, beyond their own examples."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.mail import Address, Draft
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import ReceivedMail, Record, SentMail, Situation, Stage
from app.situation.purpose import Decision, Purpose
from app.text.reading import Reading

RULES = rules()
MATCHER = matcher(RULES)
NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
WAITING = Situation(now=NOW, history_known=True, stage=Stage.WAITING, purpose=Decision(Purpose.STATUS_CHECK, ()))
AT_WORK = Address("lena.vogt@acme.example", "Lena Vogt")


def found(rule_id: str, text: str, situation: Situation = WAITING, to: Address | None = None) -> tuple[Finding, ...]:
    rule = RULES.by_id(f"social/{rule_id}")
    assert rule is not None
    draft = Draft(to=(to,) if to else (), text=f"Hi Lena,\n\n{text}\n\nBest,\nSam")
    return rule.findings(Reading(draft, MATCHER, ("sam",)), situation)


PRYING = {
    "profile-mentioned": [
        "I looked you up on LinkedIn and noticed that you studied in Bonn.",
        "I scrolled through your timeline on Facebook.",
        "Your Instagram reel from Rome was great.",
        "I saw on your Instagram that you like sailing.",
        "I added you on Facebook.",
        "I noticed your recent tweets about hiring.",
        "I googled you and found your old school.",
        "I follow you on Twitter.",
        "I've been following your posts on X.",
        "I sent you a friend request.",
        "I was scrolling through your posts and loved them.",
    ],
    "connection-request": [
        "I would love to connect with you on LinkedIn.",
        "I have sent you a LinkedIn request.",
        "Can I add you on LinkedIn?",
        "Please accept my LinkedIn invitation.",
    ],
    "personal-details": [
        "How is your wife after the operation?",
        "I saw that you just got back from Lisbon, it looked lovely.",
        "Happy birthday to your daughter Mia!",
        "Please give my regards to your husband.",
        "I know where you live.",
        "I drove past your house yesterday.",
        "Your kids are so cute.",
        "I saw you at the gym yesterday.",
        "You looked gorgeous in the interview.",
        "I heard about your divorce.",
        "You have such beautiful eyes.",
        "I saw that you just had a baby.",
    ],
    "channel-hopping": [
        "I have also DM'd Tom about this.",
        "I also called Jonas about the position.",
        "I called your office twice.",
        "I left you a voicemail.",
        "I also messaged you on LinkedIn.",
        "I stopped by reception yesterday.",
        "I have been trying to call you.",
        "i already call your office 3 times",
        "I've texted you and left two voicemails.",
        "I sent you a WhatsApp as well.",
        "I have also emailed your colleague Jonas and your CEO.",
        "I waited in your lobby for an hour.",
    ],
}
COURTEOUS = {
    "profile-mentioned": [
        "Would you be able to share your timeline for a decision?",
        "What is your timeline for the next steps?",
        "I enjoyed your stories about the first years of Acme.",
        "Does your feed of product data update every hour?",
        "I would love to grow your Instagram following.",
        "Your company's Facebook page is great.",
        "I saw your post on LinkedIn about the analyst position.",
        "We talked about your Twitter API integration.",
        "I follow Acme on Twitter.",
    ],
    "connection-request": [
        "Thanks for connecting with me on LinkedIn.",
        "We connected on LinkedIn last year.",
        "My LinkedIn profile is linked below.",
        "I am happy to connect you with my references.",
    ],
    "personal-details": [
        "I hope you and your family are well.",
        "I see that you are back from the conference; I hope it went well.",
        "You mentioned your daughter plays football; I hope she won.",
        "Congratulations on your new baby!",
        "Your home page is very clear.",
        "I saw you speak at the conference.",
        "I liked your picture of the team splitting in two next spring.",
        "Enjoy your vacation!",
    ],
    "channel-hopping": [
        "Thanks for calling me.",
        "As we discussed on the phone, I am free on Monday.",
        "I would be happy to call you.",
        "I missed your call.",
        "I called you back as you asked.",
        "I visited your office for the interview.",
        "I stopped by your booth at the career fair.",
        "You left me a voicemail yesterday.",
        "I will call you on Thursday at ten.",
        "I emailed you last Tuesday.",
    ],
}


@pytest.mark.parametrize(("rule_id", "text"), [(r, t) for r, texts in PRYING.items() for t in texts])
def test_prying_and_chasing_are_found(rule_id: str, text: str) -> None:
    assert found(rule_id, text)


@pytest.mark.parametrize("text", [t for texts in COURTEOUS.values() for t in texts])
@pytest.mark.parametrize("rule_id", list(COURTEOUS))
def test_courteous_words_are_left_alone(rule_id: str, text: str) -> None:
    assert found(rule_id, text) == ()


@pytest.mark.parametrize("stage", [Stage.REJECTED, Stage.OFFERED, Stage.CLOSED])
def test_once_they_have_decided_connecting_is_welcome(stage: Stage) -> None:
    text = "I would love to connect with you on LinkedIn."
    assert found("connection-request", text, replace(WAITING, stage=stage)) == ()
    assert found("connection-request", text, replace(WAITING, stage=Stage.INTERVIEWED))


PRIVATE = [
    Address("lena.vogt@gmail.com", "Lena Vogt"),
    Address("lv81@gmail.com", "Vogt, Lena"),
    Address("lenavogt81@gmail.com"),
    Address("vogt.lena@gmx.de"),
]


@pytest.mark.parametrize("address", PRIVATE, ids=lambda a: a.email)
def test_a_private_address_of_somebody_known_at_work_is_noticed(address: Address) -> None:
    (finding,) = found("private-address", "Hello", replace(WAITING, people=(AT_WORK,)), address)
    assert AT_WORK.email in finding.message
    assert [(s.field, s.index, s.quote) for s in finding.spans] == [("to", 0, address.email)]


@pytest.mark.parametrize(
    "address",
    [
        AT_WORK,
        Address("jonas.weber@gmail.com", "Jonas Weber"),
        Address("lena@gmail.com", "Lena"),
        Address("", ""),
        Address("lena.vogt@other.example", "Lena Vogt"),
    ],
    ids=lambda a: a.email,
)
def test_other_addresses_are_no_concern(address: Address) -> None:
    assert found("private-address", "Hello", replace(WAITING, people=(AT_WORK,)), address) == ()


def test_who_wrote_from_there_may_be_answered_there() -> None:
    private = PRIVATE[0]
    mail = ReceivedMail("m1", NOW, private, (), "Interview", "Write to me here.")
    facts = replace(WAITING, people=(AT_WORK, private), received=(mail,))
    assert found("private-address", "Hello", facts, private) == ()


def test_the_work_address_may_come_from_the_record_or_from_older_mail() -> None:
    recorded = replace(WAITING, record=Record(interviewers=(AT_WORK,)))
    note = SentMail("s1", NOW, (AT_WORK,), "Thank you", "Thank you.", Purpose.THANK_YOU, asks=False)
    assert found("private-address", "Hello", recorded, PRIVATE[0])
    assert found("private-address", "Hello", replace(WAITING, elsewhere=(note,)), PRIVATE[0])
