"""Reads the examples of the rules: e-mails in a few plain headers, as a person would write them down.

An example's `Date:` is the moment of the review and tells the user's time zone; a history mail's is when it was
sent. Without `From:` a mail is the user's own, from Sam Roe <sam@mail.example>. `Attachment:`, `Auto-Submitted:`,
`Thread:` and `Calendar: 2026-11-02T10:00+01:00` (an invitation to an interview that begins then) may stand beside
`To:`, `Cc:`, `Bcc:` and `Subject:`; `Re:` before the subject makes a draft a reply.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from email import message_from_string, policy
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from functools import cache
from typing import cast

from app.mail import Address, Attachment, Correspondence, Draft, DraftKind, Message
from app.rules import AnyRule, Example, Finding, RuleSet, matcher
from app.situation import Record, Situation
from app.situation.build import GROUPS, Frame, situation
from app.text.harper import Harper
from app.text.phrases import Matcher
from app.text.proofreading import Errand
from app.text.reading import Reading

SAM = Address("sam@mail.example", "Sam Roe")
FORMATS = ("%a %d %b %Y %H:%M %z", "%a %d %b %Y %H:%M")
_MATCHERS: dict[int, Matcher] = {}
MIDDAY = datetime.fromisoformat("2026-11-18T12:00:00+01:00")


def parsed(mail: str) -> EmailMessage:
    return message_from_string(mail, policy=policy.default)


def when(mail: EmailMessage) -> datetime | None:
    """`Wed 4 Nov 2026 10:00`, with an offset or in +0100."""
    raw = next((value for name, value in mail.raw_items() if name.lower() == "date"), None)
    if raw is None:
        return None
    for form in FORMATS:
        try:
            moment = datetime.strptime(str(raw).strip(), form)  # noqa: DTZ007  # a zone is given below
        except ValueError:
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=MIDDAY.tzinfo)
    raise ValueError(f"an example's date reads like `Wed 4 Nov 2026 10:00`, not {raw!r}")


def addresses(mail: EmailMessage, header: str) -> tuple[Address, ...]:
    value = mail.get(header)
    if not value:
        return ()
    found = cast("tuple[HeaderAddress, ...]", getattr(value, "addresses", ()))
    return tuple(Address(a.addr_spec, a.display_name) for a in found)


def draft_of(mail: EmailMessage) -> Draft:
    subject = str(mail.get("subject") or "")
    reply = subject.lower().startswith("re:") or "thread" in mail
    return Draft(
        sender=next(iter(addresses(mail, "from")), SAM),
        to=addresses(mail, "to"),
        cc=addresses(mail, "cc"),
        bcc=addresses(mail, "bcc"),
        subject=subject,
        text=str(mail.get_payload()).removesuffix("\n"),
        attachments=tuple(Attachment(str(a)) for a in mail.get_all("attachment", [])),
        kind=DraftKind.REPLY if reply else DraftKind.NEW,
        thread_id=str(mail["thread"]) if "thread" in mail else None,
    )


def message_of(mail: EmailMessage, number: int) -> Message:
    calendar = mail.get("calendar")
    text = str(mail.get_payload()).removesuffix("\n")
    sender = next(iter(addresses(mail, "from")), SAM)
    return Message(
        id=f"m{number}",
        sent_at=when(mail),
        sender=sender,
        to=addresses(mail, "to") or (SAM,),
        cc=addresses(mail, "cc"),
        subject=str(mail.get("subject") or ""),
        text=text,
        thread_id=str(mail["thread"]) if "thread" in mail else None,
        calendar=invitation(str(calendar), sender, (*addresses(mail, "to"), *addresses(mail, "cc")))
        if calendar
        else None,
        headers={k.lower(): str(v) for k, v in mail.items() if k.lower() in {"auto-submitted", "message-id"}},
    )


def invitation(start: str, organizer: Address, attendees: tuple[Address, ...]) -> str:
    begins = datetime.fromisoformat(start)
    ends = begins + timedelta(hours=1)
    utc = "%Y%m%dT%H%M%SZ"
    zero = timedelta(0)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Afterword//Example//EN",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        f"UID:{start}@acme.example",
        f"DTSTAMP:{(begins - (begins.utcoffset() or zero)).strftime(utc)}",
        f"DTSTART:{(begins - (begins.utcoffset() or zero)).strftime(utc)}",
        f"DTEND:{(ends - (ends.utcoffset() or zero)).strftime(utc)}",
        "SUMMARY:Interview",
        f"ORGANIZER;CN={organizer.name}:mailto:{organizer.email}",
        *(f"ATTENDEE;CN={a.name}:mailto:{a.email}" for a in attendees),
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    return "\r\n".join(lines)


def record_of(interview: Mapping[str, object] | None) -> Record:
    """An example's `interview` in the words of `Record`; times and dates as ISO strings."""
    given = dict(interview or {})
    if isinstance(given.get("held_at"), str):
        given["held_at"] = datetime.fromisoformat(str(given["held_at"]))
    if isinstance(given.get("decision_by"), str):
        given["decision_by"] = datetime.fromisoformat(str(given["decision_by"])).date()
    for key in ("notes", "interviewers"):
        if key in given:
            given[key] = tuple(cast("list[object]", given[key]))
    return Record(**given)  # type: ignore[arg-type]  # the names and types are those of an example, checked by its test


def read_example(example: Example, rules: RuleSet, country: str | None = None) -> tuple[Reading, Situation]:
    """The draft of an example and its situation, just as a review would have them."""
    mail = parsed(example.mail)
    draft = draft_of(mail)
    now = when(mail) or MIDDAY
    if id(rules) not in _MATCHERS:
        _MATCHERS[id(rules)] = matcher(rules, *GROUPS)
    reading = Reading(draft, _MATCHERS[id(rules)], (SAM.name,))
    history = Correspondence(tuple(message_of(parsed(h), n) for n, h in enumerate(example.history, 1)))
    frame = Frame(now=now, me=frozenset({SAM.key}), country=country, record=record_of(example.interview))
    return reading, situation(reading, history if example.history else None, frame)


@cache
def harper() -> Harper:
    """One linter for all tests of a process: it takes a second and a half to make."""
    return Harper(1)


def findings(rule: AnyRule, example: Example, rules: RuleSet) -> tuple[Finding, ...]:
    reading, facts = read_example(example, rules)
    if rule.proofread:
        reading.proof = Errand(reading.own_text, reading.subject, harper()).waited(30)
    if facts.purpose.value not in rule.purposes:
        return ()
    return rule.findings(reading, facts)
