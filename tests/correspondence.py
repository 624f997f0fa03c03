"""Mail between Sam, who applies at Acme, and the people there; and a look at it as a review would have it."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from app.mail import Address, Correspondence, Draft, Message
from app.review import Report, Reviewer
from app.rulebook import rules
from app.rules import AnyRule, Finding
from app.situation import Record, Situation
from app.situation.build import Frame, situation
from app.text.reading import Reading

SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
JONAS = Address("jonas@acme.example", "Jonas Kern")
PRIYA = Address("priya@acme.example", "Priya Nair")
JOBS = Address("jobs@acme.example", "Acme Recruiting")
BERLIN = ZoneInfo("Europe/Berlin")
STATUS = "Hi Lena,\n\nis there any news on the analyst position? I am still very interested.\n\nThank you,\nSam"
NOTE = "Hi Lena,\n\nthank you for the interview. I would love to join the team as an analyst.\n\nBest,\nSam"
NO_RECORD = Record()


def moment(text: str) -> datetime:
    """An ISO time; Berlin's where it names no offset."""
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=BERLIN)


def received(
    when: str | None,
    text: str,
    *,
    sender: Address = LENA,
    to: tuple[Address, ...] = (SAM,),
    cc: tuple[Address, ...] = (),
    subject: str = "Analyst position",
    thread: str | None = None,
    headers: dict[str, str] | None = None,
    calendar: str | None = None,
    mail_id: str | None = None,
) -> Message:
    return Message(
        mail_id or f"{sender.email} {when} {subject}",
        moment(when) if when else None,
        sender,
        to,
        cc,
        subject=subject,
        text=text,
        thread_id=thread,
        calendar=calendar,
        headers=headers or {},
    )


def sent(
    when: str | None,
    text: str = STATUS,
    *,
    to: tuple[Address, ...] = (LENA,),
    cc: tuple[Address, ...] = (),
    sender: Address = SAM,
    subject: str = "Analyst position",
    thread: str | None = None,
    draft: bool = False,
    headers: dict[str, str] | None = None,
) -> Message:
    return Message(
        f"{sender.email} {when} {subject} {to[0].email if to else ''}",
        moment(when) if when else None,
        sender,
        to,
        cc,
        subject=subject,
        text=text,
        thread_id=thread,
        draft=draft,
        headers=headers or {},
    )


def invitation(start: str, *people: Address, uid: str = "1") -> str:
    """The calendar part of an interview of one hour that begins at `start`, in UTC."""
    begins = moment(start).astimezone(ZoneInfo("UTC"))
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Acme//Calendar//EN",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        f"UID:{uid}@acme.example",
        "DTSTAMP:20261001T080000Z",
        f"DTSTART:{begins:%Y%m%dT%H%M%SZ}",
        "DURATION:PT1H",
        "SUMMARY:Interview",
        *(f"ATTENDEE;CN={p.name}:mailto:{p.email}" for p in people),
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return "\r\n".join(lines)


@cache
def reviewer() -> Reviewer:
    return Reviewer.of(rules())


def rule(rule_id: str) -> AnyRule:
    found = reviewer().rules.by_id(rule_id)
    assert found is not None
    return found


def drafted(
    text: str = STATUS,
    to: tuple[Address, ...] = (LENA,),
    *,
    cc: tuple[Address, ...] = (),
    subject: str = "Analyst position",
    thread: str | None = None,
) -> Draft:
    return Draft(SAM, to, cc, subject=subject, text=text, thread_id=thread)


def look(
    draft: Draft,
    *history: Message,
    now: str,
    zone: ZoneInfo | None = None,
    record: Record = NO_RECORD,
    country: str | None = None,
    me: tuple[str, ...] = (SAM.email,),
    unknown: bool = False,
) -> tuple[Reading, Situation]:
    """`unknown`: no history was given, which is another thing than an empty one."""
    reading = Reading(draft, reviewer().matcher, (SAM.name,))
    frame = Frame(_now(now, zone), frozenset(me), (SAM.name,), country, record)
    return reading, situation(reading, None if unknown else Correspondence(history), frame)


def facts(
    *history: Message,
    now: str = "2026-11-18T12:00",
    draft: Draft | None = None,
    record: Record = NO_RECORD,
    country: str | None = None,
    me: tuple[str, ...] = (SAM.email,),
) -> Situation:
    """The situation of `draft`, or without one that of the whole history."""
    if draft is not None:
        return look(draft, *history, now=now, record=record, country=country, me=me)[1]
    return situation(None, Correspondence(history), Frame(_now(now, None), frozenset(me), (), country, record))


def findings(
    rule_id: str,
    draft: Draft,
    *history: Message,
    now: str = "2026-11-18T12:00",
    record: Record = NO_RECORD,
    country: str | None = None,
    unknown: bool = False,
) -> tuple[Finding, ...]:
    """What the rule says, as a review would ask it: nothing in mails of other purposes."""
    asked = rule(rule_id)
    reading, known = look(draft, *history, now=now, record=record, country=country, unknown=unknown)
    return asked.findings(reading, known) if known.purpose.value in asked.purposes else ()


def report(
    draft: Draft,
    *history: Message,
    now: str,
    zone: ZoneInfo | None = None,
    country: str | None = None,
    record: Record = NO_RECORD,
) -> Report:
    frame = Frame(_now(now, zone), frozenset({SAM.email}), (SAM.name,), country, record)
    return reviewer().review(draft, Correspondence(history), frame)


def _now(text: str, zone: ZoneInfo | None) -> datetime:
    return moment(text).astimezone(zone) if zone else moment(text)
