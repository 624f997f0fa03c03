"""How a card names moments, weights, verdicts and steps."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlencode

from app.mail import Address
from app.review import Status, Verdict
from app.rules import Severity
from app.situation import EventKind, Situation, Stage
from app.situation.purpose import Purpose
from app.situation.timing import Do, Next
from app.surfaces.gmail.cards.widgets import SHORT, cut, plain

VERDICTS = {
    Verdict.READY: ("Ready to send", "check_circle"),
    Verdict.POLISH: ("Nearly there", "edit"),
    Verdict.RETHINK: ("Think again", "error"),
    Verdict.WAIT: ("Wait", "schedule"),
    Verdict.LET_GO: ("Let it go", "do_not_disturb_on"),
}
WEIGHTS = {
    Severity.WARN: ("Likely to hurt", "error"),
    Severity.CAUTION: ("Worth a second thought", "warning"),
    Severity.HINT: ("Worth a look", "info"),
}
STATUSES = {
    Status.CLEAR: ("✓", "clear"),
    Status.HINT: ("·", "worth a look"),
    Status.CAUTION: ("!", "worth a second thought"),
    Status.WARN: ("✗", "likely to hurt"),
    Status.NOT_CHECKED: ("?", "not checked"),
}
STAGES = {
    Stage.INTERVIEWED: "the interview is over, and nobody has written since",
    Stage.WAITING: "the next word is theirs",
    Stage.PROMISED: "they said when they will answer",
    Stage.REJECTED: "they said no",
    Stage.OFFERED: "they made an offer",
    Stage.CLOSED: "closed",
    Stage.UNKNOWN: "",
}
EVENTS = {
    EventKind.SENT: "send",
    EventKind.RECEIVED: "mail",
    EventKind.AUTOMATIC: "smart_toy",
    EventKind.INTERVIEW: "event",
    EventKind.PROMISE: "hourglass_top",
    EventKind.REJECTION: "cancel",
    EventKind.OFFER: "celebration",
}
PURPOSES = {
    Purpose.THANK_YOU: "Your thank-you",
    Purpose.STATUS_CHECK: "Your question about where things stand",
    Purpose.REJECTION_REPLY: "Your answer to their no",
    Purpose.FEEDBACK_REQUEST: "Your request for feedback",
    Purpose.SCHEDULING: "Your mail about dates",
    Purpose.OFFER_REPLY: "Your answer to their offer",
    Purpose.OTHER: "Your mail",
}
_STEPS = {
    Do.THANK: ("Thank them", "favorite"),
    Do.FOLLOW_UP: ("Ask how things stand", "forum"),
    Do.REPLY: ("Answer them", "reply"),
    Do.CLOSE: ("Let it go", "do_not_disturb_on"),
    Do.DEBRIEF: ("Write a debrief", "rate_review"),
    Do.NOTHING: ("Nothing to do now", "check_circle"),
    Do.WAIT: ("Wait", "schedule"),
}


_A_WHILE = timedelta(minutes=15)


def day(then: date, today: date) -> str:
    if then == today:
        return "today"
    if (then - today).days in {-1, 1}:
        return "tomorrow" if then > today else "yesterday"
    return f"{then:%A}, {then.day} {then:%B}" + (f" {then.year}" if then.year != today.year else "")


def hour(here: datetime) -> str:
    """`09:00`; where Gmail did not tell the user's time zone, with the one that is used instead."""
    return f"{here:%H:%M} UTC" if here.tzname() == "UTC" else f"{here:%H:%M}"


def moment(at: datetime, now: datetime) -> str:
    """`Friday, 27 November, 09:00`, on the user's clock; with their own time when that is another."""
    here = at.astimezone(now.tzinfo)
    said = f"{day(here.date(), now.date())}, {hour(here)}"
    return f"{said} ({at:%H:%M} for them)" if at.utcoffset() != here.utcoffset() else said


def saved(at: datetime | None, now: datetime) -> str:
    """`at 10:42`, with the day when that is not today."""
    if at is None:
        return "last"
    here = at.astimezone(now.tzinfo)
    return f"at {hour(here)}" if here.date() == now.date() else f"{day(here.date(), now.date())} at {hour(here)}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def step(following: Next, facts: Situation) -> tuple[str, str]:
    """What to do, in a headline, and its icon."""
    words, icon = _STEPS[following.do]
    today = facts.today
    at = following.at.astimezone(facts.now.tzinfo).date() if following.at else None
    if following.do is Do.WAIT:
        if facts.promised and facts.promised.by >= today:
            said = ": they said so" if facts.promised.message_id else ""
            words = f"Wait until {day(facts.promised.by, today)}{said}"
        elif at:
            words = f"Wait until {day(at, today)}"
    elif at and following.do in {Do.THANK, Do.FOLLOW_UP, Do.REPLY}:
        words = f"{words} {day(max(at, today), today)}"
    return words, icon


def name(person: Address) -> str:
    return plain(person.name or person.email)


def names(people: Iterable[Address], most: int = 3) -> str:
    listed = list(people)
    told = ", ".join(name(p) for p in listed[:most])
    return f"{told} and {len(listed) - most} more" if len(listed) > most else told


def reminder(at: datetime, person: Address | None) -> str:
    """A link that opens Google Calendar on a new entry. It holds a name and a moment, and nothing of any mail."""
    title = f"Write to {cut(person.name or person.email, SHORT)}" if person else "Send the follow-up"
    dates = "/".join(f"{t.astimezone(UTC):%Y%m%dT%H%M%SZ}" for t in (at, at + _A_WHILE))
    query = urlencode(
        {"action": "TEMPLATE", "text": title, "dates": dates, "details": "A good moment, says Afterword."}
    )
    return f"https://calendar.google.com/calendar/render?{query}"
