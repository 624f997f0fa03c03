"""When interviews take place, and with whom: from calendar invitations, else from what mails say of time and day.

Later mails supersede earlier ones: a moved interview takes the place of the one that was to come, a cancelled one
is gone.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import partial
from typing import Literal

from app.mail import Address, Message
from app.situation import meeting_words as w
from app.situation.acceptance import acceptance
from app.situation.circle import is_me
from app.situation.company import is_relay, no_reply, role_mailbox
from app.situation.invitation import Event, events, latest
from app.situation.letter import Letter
from app.situation.meeting import Meetings
from app.situation.meeting_held import Meeting
from app.situation.process import bystands

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Interview:
    """`end`: of the calendar entry, else one hour after `start`. `people`: who takes part, without the user.

    Where only the day is known, `start` is noon on the writer's clock and `hour_known` is False. `source`: a calendar
    entry, a mail that settles the time, or a mail that speaks of a meeting that was.
    """

    start: datetime
    end: datetime
    message_id: str
    people: tuple[Address, ...]
    source: Literal["calendar", "settled", "told"]
    hour_known: bool = True


def interviews(
    letters: Sequence[Letter], *, me: frozenset[str], month_first: bool, holidays: Container[date] = ()
) -> tuple[Interview, ...]:
    """The interviews of a correspondence (oldest letter first), past and to come, in order of time.

    The caller passes letters with the people of one company only. `month_first`: "12/4" is 4 December.
    """
    stated: list[Event] = []
    booked: dict[str, Interview] = {}
    told: list[Interview] = []
    moving = False  # somebody asked for another time, and nobody has settled it yet
    before: bool | None = None  # whether the letter before was the user's
    proposals: dict[bool, Sequence[Meeting]] = {}  # the last of either side; the user's under True
    for letter in letters:
        message = letter.message
        if message.calendar:
            stated.extend(_invited(message, booked, me, stated))
        if message.sent_at is None:
            continue
        told_here = partial(_told, letter, message.sent_at, month_first, holidays)
        by_user = message.sender is not None and is_me(message.sender, me)
        if letter.known("bystands", partial(bystands, letter, by_user=by_user)):
            continue
        settled, off, held, proposed, named, prevented = letter.known(("meetings", month_first, holidays), told_here)
        if not settled and off is None and named and (moving or proposals.get(not by_user)):
            settled = named  # in answer to a proposal, or to who asked for another time
        if not settled and off is not CalledOff.YES:
            theirs = proposals.get(not by_user) or (proposals.get(by_user, ()) if before is not by_user else ())
            if theirs:  # else there is nothing to accept
                accept = partial(acceptance, letter, message.sent_at, month_first=month_first, holidays=holidays)
                accepted = letter.known(("accepted", month_first, holidays), accept)
                settled = accepted.chosen(theirs, message.sent_at) if accepted else []
        settled = [_with_hour(m, proposals.get(not by_user, ())) for m in settled]
        if letter.says(w.SAME_HOUR):
            settled, proposed = (_at_hour_of(booked, ms, message.sent_at) for ms in (settled, proposed))
        before = by_user
        if settled or off is CalledOff.YES:
            proposals.clear()
        elif proposed:
            proposals[by_user] = proposed
        if prevented:
            off_days = [k for k, i in booked.items() if i.start > message.sent_at and i.start.date() in prevented]
            for key in off_days:
                del booked[key]
        if off is CalledOff.YES or (settled and (off or moving)):
            _drop_next(booked, message.sent_at)
        moving = not settled and (off is CalledOff.ASKED if off else moving)
        days = {e.start.date() for e in stated} if settled else ()
        for meeting in settled:
            if meeting.start.date() not in days:
                _book(booked, _interview(meeting, message, me, "settled"))
        if held is not None:
            told.append(_interview(held, message, me, "told"))
    known = list(booked.values())
    known.extend(t for t in told if not any(abs((t.start - k.start).days) <= 1 for k in known))
    return tuple(sorted(known, key=lambda i: i.start))


def _with_hour(meeting: Meeting, proposed: Iterable[Meeting]) -> Meeting:
    """Who says "see you on Tuesday" means the Tuesday, and the hour, that the other side named."""
    if meeting.hour_known:
        return meeting
    timed = {m for m in proposed if m.hour_known}
    of_the_day = {m for m in timed if m.start.date() == meeting.start.date()}
    meant = of_the_day or {m for m in timed if m.start.weekday() == meeting.start.weekday()}
    return meant.pop() if len(meant) == 1 else meeting


def _at_hour_of(booked: Mapping[str, Interview], meetings: Iterable[Meeting], now: datetime) -> list[Meeting]:
    """Who says "Tuesday at the same time" means the hour of the interview that was to come next."""
    coming = [one.start for one in booked.values() if one.start > now and one.hour_known]
    if not coming:
        return list(meetings)
    hour, zone = min(coming).time(), min(coming).tzinfo
    return [
        m if m.hour_known else Meeting(datetime.combine(m.start.date(), hour, tzinfo=zone), hour_known=True)
        for m in meetings
    ]


class CalledOff(Enum):
    """Whether a letter cancels or moves a meeting, or asks to."""

    YES = 1
    ASKED = 2


_Told = tuple[
    Sequence[Meeting],
    CalledOff | None,
    Meeting | None,
    Sequence[Meeting],
    Sequence[Meeting],
    Sequence[date],
]


def _told(letter: Letter, sent: datetime, month_first: bool, holidays: Container[date]) -> _Told:
    """What one letter says of meetings: those it settles, whether it calls one off, one that was held, those that it
    proposes, those it states in answer to somebody, and the days on which none can be.
    """
    meetings = Meetings(letter, sent, month_first=month_first, holidays=holidays)
    off = meetings.called_off()
    called_off = None if off is None else CalledOff.ASKED if off.question else CalledOff.YES
    proposed = meetings.proposed()
    asks = "?" in letter.text
    if called_off is None and ((asks and letter.says(w.ANOTHER_TIME)) or (proposed and meetings.is_hindered())):
        called_off = CalledOff.ASKED
    settled = meetings.settled()
    if (
        not settled
        and letter.says(w.INVITED)
        and proposed
        and proposed[-1].hour_known
        and (len(proposed) == 1 or letter.says(w.CALLED_OFF))
    ):
        settled = [proposed[-1]]
    prevented = () if settled or proposed or asks else meetings.prevented()
    return settled, called_off, meetings.told(), proposed, meetings.named(), prevented


def _interview(meeting: Meeting, message: Message, me: frozenset[str], source: Literal["settled", "told"]) -> Interview:
    everybody = (*((message.sender,) if message.sender else ()), *message.to, *message.cc)
    start = meeting.start
    return Interview(start, start + _HOUR, message.id, _without(everybody, me), source, meeting.hour_known)


def _drop_next(booked: dict[str, Interview], now: datetime) -> None:
    coming = [key for key, one in booked.items() if one.start > now]
    if coming:
        del booked[min(coming, key=lambda key: booked[key].start)]


def _book(booked: dict[str, Interview], one: Interview) -> None:
    """A second mail about one day corrects the first, unless it knows less."""
    key = f"day {one.start.date()}"
    known = booked.get(key)
    if known is None or one.hour_known or not known.hour_known:
        people = {a.key: a for a in (*(known.people if known else ()), *one.people)}
        booked[key] = replace(one, people=tuple(people.values()))


def _invited(
    message: Message, booked: dict[str, Interview], me: frozenset[str], stated: Sequence[Event]
) -> tuple[Event, ...]:
    """Puts what the message's calendar says into `booked`; answers its events."""
    news = events(message.calendar or "", (message.sent_at and message.sent_at.tzinfo) or UTC)
    valid = {(e.uid, e.instance): e for e in latest((*stated, *news))}
    for event in news:
        key = f"event {event.uid} {event.instance}"
        if valid.get((event.uid, event.instance)) != event:
            if event.cancelled or (event.declined and message.sender and is_me(message.sender, me)):
                booked.pop(key, None)
        elif not event.all_day:
            booked.pop(f"day {event.start.date()}", None)
            people = (*((event.organizer,) if event.organizer else ()), *event.attendees)
            end = event.end if event.end > event.start else event.start + _HOUR
            booked[key] = Interview(event.start, end, message.id, _without(people, me), "calendar")
    return news


def _without(people: Iterable[Address], me: frozenset[str]) -> tuple[Address, ...]:
    """Each person once; the user, services and shared mailboxes take part in no interview."""
    found: dict[str, Address] = {}
    for one in people:
        if is_me(one, me) or not one.email or is_relay(one) or no_reply(one) or role_mailbox(one):
            continue
        if one.key not in found or (one.name and not found[one.key].name):
            found[one.key] = one
    return tuple(found.values())
