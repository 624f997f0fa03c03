"""The quotations and templates of `followup_quotes` as drafts: what is cut is completed, what is blank is filled."""

import re
from datetime import timedelta

from app.mail import Address, Message
from app.situation import Record
from app.situation.purpose import Purpose
from eval.mails import INTERVIEW, LENA, NOW, Setting, inbound
from eval.sets import Row

_GREETING = re.compile(r"\s{0,9}(?:hi|hello|dear|hey|good (?:morning|afternoon))\b[^\n]{0,60}", re.IGNORECASE)
_NAMED = re.compile(r"\s{0,9}(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey) (?:Mr\.? |Ms\.? )?([A-Z][a-z]{1,30}),")
_SUBJECT = re.compile(r"\s{0,9}subject:[ \t]{0,9}([^\n]{0,200})\n", re.IGNORECASE)
_BLANK = re.compile(r"\[([^\[\]\n]{1,80})\]|%([A-Za-z_]{1,40})%|\{\{?([^{}\n]{1,40})\}?\}")
_FILLINGS = (
    (r"your (?:full )?name|candidate", "Sam Roe"),
    (r"number|salary", "60,000"),
    (r"another", "Borealis"),
    (r"company|organi[sz]ation", "Acme"),
    (r"name|manager|lead|person", "Lena"),
    (r"role|position|title|job", "analyst"),
    (r"date|week|day|time", "2 November"),
    (r"link|url", "https://acme.example/report"),
)
_STAGES = (
    (r"feedback", Purpose.FEEDBACK_REQUEST),
    (r"offer|salary|negotiat|time to consider", Purpose.OFFER_REPLY),
    (r"reject", Purpose.REJECTION_REPLY),
    (r"schedul", Purpose.SCHEDULING),
    (r"thank.?you|after an interview", Purpose.THANK_YOU),
    (r"status|checking in \(|follow.?up|silence", Purpose.STATUS_CHECK),
)
_COURTESY = (
    "Thank you again for the conversation about the analyst position at Acme. I enjoyed hearing about the harbour "
    "reports, and I remain very interested in joining the team."
)
_YESTERDAY = NOW - timedelta(days=1)


def purpose_of(row: Row) -> Purpose | None:
    """By the key words of the stage; None for a follow-up that follows no interview."""
    low = str(row["stage"]).lower()
    found = next((purpose for words, purpose in _STAGES if re.search(words, low)), Purpose.OTHER)
    outreach = "outreach" in str(row["source"])
    return None if outreach and found is Purpose.STATUS_CHECK else found


def is_mail(row: Row) -> bool:
    """Some templates are advice about mails, or notes without a greeting; an excerpt of an advice page is completed."""
    return row["kind"] != "repo_template" or not is_excerpt(row)


def is_excerpt(row: Row) -> bool:
    """Whether it has no greeting, so that it is a part of a mail."""
    return _GREETING.match(_body(row)) is None


def mail_of(row: Row) -> str:
    """The draft's text. An excerpt stands behind two courteous sentences, so that nothing else is missing from it."""
    body = filled(_body(row))
    if _GREETING.match(body):
        return body
    return f"Hi Lena,\n\n{_COURTESY}\n\n{body}\n\nBest regards,\nSam Roe"


def subject_of(row: Row) -> str:
    found = _SUBJECT.match(row["text"])
    return filled(found[1]) if found else "Analyst position at Acme"


def setting_of(row: Row) -> Setting:
    """When and after what the mail is sent: two weeks after the interview, unless its stage asks for another moment;
    without any interview where the stage is about none. The greeting says to whom.
    """
    purpose = purpose_of(row)
    to = (_addressee(row),)
    if purpose is Purpose.OTHER:
        return Setting(to=to)
    day_after = purpose is Purpose.THANK_YOU or row["verdict"] == "too_soon"
    record = Record("Acme", "Analyst", _YESTERDAY, (LENA,)) if day_after else INTERVIEW
    return Setting(record=record, history=_before(purpose), to=to)


def filled(text: str) -> str:
    """The blanks of a template filled with invented names and things."""
    return _BLANK.sub(lambda blank: _filling(blank[1] or blank[2] or blank[3]), text)


def _addressee(row: Row) -> Address:
    found = _NAMED.match(filled(_body(row)))
    return Address(LENA.email, found[1]) if found and found[1] != "Lena" else LENA


def _body(row: Row) -> str:
    return _SUBJECT.sub("", row["text"], count=1).strip()


def _filling(blank: str) -> str:
    low = blank.lower().replace("_", " ")
    return next((word for words, word in _FILLINGS if re.search(words, low)), "the harbour project")


def _before(purpose: Purpose | None) -> tuple[Message, ...]:
    if purpose in {Purpose.REJECTION_REPLY, Purpose.FEEDBACK_REQUEST}:
        text = "Thank you for coming in. We have decided to move forward with another candidate."
    elif purpose is Purpose.OFFER_REPLY:
        text = "Good news: we would like to offer you the position of analyst. The contract is enclosed."
    else:
        return ()
    return (inbound(f"Hi Sam,\n\n{text}\n\nBest regards,\nLena", "Analyst position at Acme"),)
