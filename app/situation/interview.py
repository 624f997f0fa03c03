"""When interviews take place, and with whom: from calendar invitations, else from what mails say of time and day.

Later mails supersede earlier ones: a moved interview takes the place of the one that was to come, a cancelled one
is gone. A date alone is no interview: it must stand with words of meeting and be settled, not proposed.
"""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal

from app.mail import Address, Message
from app.situation.clause import Clause, clauses
from app.situation.clock_time import ClockTime, clock_times
from app.situation.company import is_relay, no_reply, role_mailbox
from app.situation.dates import DateMention, find
from app.situation.invitation import Event, events, latest
from app.situation.letter import Letter
from app.text.phrases import Phrases, Range, phrases

_HOUR = timedelta(hours=1)
_NOON = time(12)


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


_MEETING = phrases(
    "{interview|interviews|interviewing|call|chat|conversation|meet|meeting|speak|speaking|talk|talking|screening|onsite|on-site|zoom}",
    "see{ing|} you", "phone screen", "vorstellungsgespräch", "gespräch", "bewerbungsgespräch", "kennenlernen", "entretien", "rendez-vous",
    "entrevista", "reunión", "colloquio", "gesprek", "kennismaking", "reunião", "spreken", "sprechen",
)
_SETTLED = phrases(
    "confirm{|ed|ing|s}", "schedul{ed|ing} {|for|you|the|your|a|an}", "booked", "is set", "are set", "{all |}set for", "arranged",
    "{look|looking} forward", "let's {speak|talk|meet|chat|do|say}", "see you", "{can't|cannot} wait to {meet|speak|talk|see}",
    "{we'll|we will|i'll|i will} {call|meet|speak|talk|see|chat|be|interview}", "will {interview|meet with|call|speak with|talk to} you", "{speak|talk|meet} {to you |with you |you |}{soon|then|on|tomorrow|at}",
    "works {for me|for us|well|great|perfectly|fine}", "{is|sounds} {fine|good|great|perfect}", "takes place", "will take place",
    "invit{e|ed|ing} you", "have you down", "your {interview|call|meeting|appointment|conversation}", "{be|is|are} scheduled", "moved to",
    "rescheduled {to|for}", "date:", "when:", "date & time:", "datum:", "termin:", "wann:", "bestätig{e|en|t|ung}", "freu{e|en} {mich|uns}", "bis {morgen|dann|montag|dienstag|mittwoch|donnerstag|freitag}",
    "laden {sie|wir}", "einladen", "einzuladen", "confirmons", "confirme", "confirmé", "confirmamos", "confirmado", "confirmada", "confermiamo", "confermo", "confermato", "bevestig{en|d|ing}",
)
_DAY = phrases(
    "{mon|tues|wednes|thurs|fri|satur|sun}day", "{mon|tue|tues|wed|thu|thur|thurs|fri}", "today", "tomorrow", "tonight", "yesterday", "this {morning|afternoon}",
    "{january|february|march|april|june|july|august|september|october|november|december}", "{jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec}", "may",
    "the {1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st}",
    "{montag|dienstag|mittwoch|donnerstag|freitag|heute|morgen|gestern|lundi|mardi|mercredi|jeudi|vendredi|demain|hier|lunes|martes|miércoles|jueves|viernes|mañana|ayer}",
    "{lunedì|martedì|mercoledì|giovedì|venerdì|domani|ieri|maandag|dinsdag|woensdag|donderdag|vrijdag|gisteren|terça|quarta|quinta|sexta|amanhã|ontem}",
)
_CALLED_OFF = phrases(
    "cancel{|led|ed|ling|ing}", "call{ed|ing|} off", "postpone{d|}", "postponing", "reschedul{e|ed|ing}", "move", "moved", "moving", "push{ed|} back",
    "instead", "new {time|date}", "abgesagt", "absagen", "verschieben", "verschoben", "verlegen", "annul{er|ée|é}", "report{er|ée|é}", "décaler",
    "cancelar", "aplazar", "reagendar", "adiar", "spostare", "annullare", "verzetten", "afzeggen",
)
_WAS = phrases(
    "{thank you|thanks}{ so much| very much| again| a lot|} for {meeting|speaking|talking|interviewing|chatting|seeing|having|inviting|taking|your time|the}",
    "{great|good|nice|lovely|wonderful|pleasure|enjoyed|delighted|enjoyable|fun|pleased} {to meet|to speak|to talk|to chat|meeting|speaking|talking|chatting|to have met|our|the}",
    "our {conversation|interview|meeting|call|chat|discussion|talk}", "{we|i} {met|spoke|talked|interviewed|chatted}", "the {interview|conversation|call|meeting|chat}", "my interview",
    "danke für das gespräch", "vielen dank für das {gespräch|interview}", "unser gespräch", "merci pour {l'entretien|notre entretien|notre échange}", "notre {entretien|échange}",
    "gracias por la {entrevista|reunión}", "nuestra {entrevista|conversación}", "grazie per il colloquio", "bedankt voor het gesprek",
)

_STARTS_WORK = phrases("onboarding", "your first day", "first day at", "orientation", "welcome {aboard|to the team}")

_NUMERIC = re.compile(r"\b(?:\d{1,2}[./]\d{1,2}(?:[./]|\b)|20\d\d-\d\d-\d\d)")
_TENTATIVE = re.compile(
    r"\b(?:or|either|could|availability|available|options?|propos\w+|suggest\w*|maybe|perhaps|might|unless|what about|how about|prefer\w*|possible|oder|ou|falls|wenn"
    r"|if (?:that|you|we|not)|would (?!like to (?:invite|confirm)|be happy to (?:see|meet)))\b"
)
_OTHER_BUSINESS = re.compile(
    r"\b(?:let you know|get back|be in touch|hear (?:back|from)|updates?|decision|decide[ds]?|reach out|deadline|complete|submit\w*|reply|respond|follow up|feedback"
    r"|expires?|due|start(?:ing|s)? (?:work|date|on)|on leave|out of (?:the )?office|webinar|newsletter|career fair|assessment|send you|shortly)\b"
)
_PAST = re.compile(
    r"\b(?:thanks?|thank you|danke|vielen dank|merci|gracias|grazie|bedankt|was|were|met|spoke|talked|yesterday|last|gestern|hier|ayer|ieri"
    r"|pleasure|enjoyed|(?:great|good|nice|lovely) (?:to meet|to speak|to talk|meeting|speaking|talking))\b"
)
_MEET = re.compile(
    r"\b(?:interview\w*|calls?|chats?|conversations?|meet\w*|speak\w*|talk\w*|screening|onsite|on-site|zoom|see(?:ing)? you|\w*gespräch\w*|kennen\w*|entretien|rendez-vous"
    r"|entrevista|reuni\w+|colloquio|gesprek|kennismaking|sprechen|spreken)\b"
)
_LABEL = re.compile(r"\b(?:date(?: (?:&|and) time)?|when|day|datum|termin|wann|quand|fecha|data):")
_UNCONDITIONAL = re.compile(r"\b(?:if|should you|in case|need to (?:cancel|reschedule) please|at least|falls|policy|free of charge)\b")
_WEEKDAY = re.compile(r"(?i)^(?:(?:mon|tues|wednes|thurs|fri)day|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi)$")
_THE_DAY = frozenset({"ON", "FOR", "TO", "AND"})


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
    for letter in letters:
        message = letter.message
        if message.calendar:
            stated.extend(_invited(message, booked, me, stated))
        if message.sent_at is None:
            continue
        reading = _Reader(letter, message.sent_at, me, month_first, holidays)
        settled = reading.settled()
        called_off = reading.calls_off()
        if (called_off and not reading.asks) or (settled and (called_off or moving)):
            _drop_next(booked, message.sent_at)
        moving = (moving or called_off) and not settled and (reading.asks or moving)
        days = {e.start.date() for e in stated}
        for one in settled:
            if one.start.date() not in days:
                _book(booked, one)
        told.extend(reading.told())
    known = sorted(booked.values(), key=lambda i: i.start)
    known.extend(t for t in told if not any(abs((t.start - k.start).days) <= 1 for k in known))
    return tuple(sorted(dict.fromkeys(known), key=lambda i: i.start))


def mentioned_interview(
    text: str, sent: datetime, *, month_first: bool, holidays: Container[date] = ()
) -> tuple[datetime, datetime] | None:
    """Start and end of the meeting that a sentence like "thank you for meeting me yesterday" tells of, written at
    `sent`; None when it names no day, or one to come. Without an hour it is noon, or two hours before `sent`.
    """
    low = text.lower()
    if _PAST.search(low) is None and "our " not in low:
        return None
    clocks = clock_times(text)
    for mention in find(_without_hours(text, clocks), sent.date(), month_first=month_first, holidays=holidays):
        day = mention.first
        if day > sent.date() and _WEEKDAY.match(text[mention.start : mention.end].strip()):
            day -= timedelta(days=7)
        if mention.first != mention.last or day > sent.date() or (sent.date() - day).days > 60:
            continue
        clock = clocks[0] if clocks else None
        start = datetime.combine(day, clock.at if clock else _NOON, tzinfo=(clock and clock.zone) or sent.tzinfo)
        if start + _HOUR > sent:
            start = sent - 2 * _HOUR
        return start, start + _HOUR
    return None


class _Reader:
    """One letter, asked for interviews. `asks`: the sentence that calls off or moves is a question."""

    def __init__(
        self, letter: Letter, sent: datetime, me: frozenset[str], month_first: bool, holidays: Container[date]
    ) -> None:
        self._letter = letter
        self._sent = sent
        self._me = me
        self._month_first = month_first
        self._holidays = holidays
        self.asks = False

    def settled(self) -> list[Interview]:
        """The interviews to come that the letter settles."""
        letter = self._letter
        if not letter.says(_MEETING) or _STARTS_WORK in letter.hits or not (_SETTLED in letter.hits or _CALLED_OFF in letter.hits):
            return []
        days = [*letter.hits.get(_DAY, ()), *(Range(*m.span()) for m in _NUMERIC.finditer(letter.text))]
        if not days:
            return []
        found: list[Interview] = []
        for clause in clauses(letter.text, days):
            found.extend(self._of(clause))
        return found

    def calls_off(self) -> bool:
        """Whether the letter cancels or moves an interview, or asks to."""
        hits = self._letter.hits.get(_CALLED_OFF)
        if not hits or not self._letter.says(_MEETING):
            return False
        for clause in clauses(self._letter.text, hits):
            if _MEET.search(clause.low) and not _UNCONDITIONAL.search(clause.low):
                self.asks = clause.question
                return True
        return False

    def told(self) -> list[Interview]:
        """The meeting that the letter says has been."""
        letter = self._letter
        hits = letter.hits.get(_WAS)
        if not hits or _DAY not in letter.hits:
            return []
        for clause in clauses(letter.text, hits):
            if clause.question or _MEET.search(clause.low) is None or _PAST.search(clause.low) is None:
                continue
            text = letter.text[clause.start : clause.end]
            held = mentioned_interview(text, self._sent, month_first=self._month_first, holidays=self._holidays)
            if held is not None:
                clock = bool(clock_times(text))
                return [Interview(*held, letter.message.id, self._people(), "told", hour_known=clock)]
        return []

    def _of(self, clause: Clause) -> list[Interview]:
        low = clause.low
        labelled = _LABEL.search(low) is not None
        if clause.question or _OTHER_BUSINESS.search(low) or _PAST.search(low):
            return []
        if not labelled and _TENTATIVE.search(low):
            return []
        end = min(len(self._letter.text), clause.end + 160) if labelled else clause.end
        text = self._letter.text[clause.start : end]
        clocks = clock_times(text)
        if not labelled and not _MEET.search(low) and not clocks:
            return []
        moves = self._holds(clause, _CALLED_OFF)
        if not labelled and not moves and not self._holds(clause, _SETTLED):
            return []
        mentions = [m for m in self._find(_without_hours(text, clocks)) if self._is_day(m)]
        if moves and len(mentions) == 1 and not (clocks or self._holds(clause, _SETTLED)):
            return []  # the day that is called off
        if moves and len(mentions) > 1:
            mentions = mentions[:1] if "instead of" in low else mentions[-1:]
        return [self._interview(m, _nearest(clocks, m)) for m in mentions]

    def _holds(self, clause: Clause, group: Phrases) -> bool:
        return any(clause.start <= h.start < clause.end for h in self._letter.hits.get(group, ()))

    def _find(self, text: str) -> Iterable[DateMention]:
        return find(text, self._sent.date(), month_first=self._month_first, holidays=self._holidays)

    def _is_day(self, mention: DateMention) -> bool:
        one_day = mention.first == mention.last or mention.ambiguous
        governed = mention.cue is None or mention.cue.name in _THE_DAY
        return one_day and governed and mention.exact and mention.last >= self._sent.date()

    def _interview(self, mention: DateMention, clock: ClockTime | None) -> Interview:
        zone: tzinfo | None = (clock and clock.zone) or self._sent.tzinfo
        start = datetime.combine(mention.last, clock.at if clock else _NOON, tzinfo=zone)
        return Interview(start, start + _HOUR, self._letter.message.id, self._people(), "settled", hour_known=clock is not None)

    def _people(self) -> tuple[Address, ...]:
        message = self._letter.message
        everybody = (*((message.sender,) if message.sender else ()), *message.to, *message.cc)
        return _without(everybody, self._me)


def _without_hours(text: str, clocks: Iterable[ClockTime]) -> str:
    """As long as before: the 3 of "Thursday at 3" is no day of the month."""
    for clock in clocks:
        text = text[: clock.start] + " " * (clock.end - clock.start) + text[clock.end :]
    return text


def _nearest(clocks: Sequence[ClockTime], mention: DateMention) -> ClockTime | None:
    """The first hour after the day, else the last before it: "Friday at 3", "3 pm on Friday"."""
    after = [c for c in clocks if c.start >= mention.end]
    return after[0] if after else (clocks[-1] if clocks else None)


def _drop_next(booked: dict[str, Interview], now: datetime) -> None:
    coming = [key for key, one in booked.items() if one.start > now]
    if coming:
        del booked[min(coming, key=lambda key: booked[key].start)]


def _book(booked: dict[str, Interview], one: Interview) -> None:
    """A second mail about one day corrects the first, unless it knows less."""
    key = f"day {one.start.date()}"
    known = booked.get(key)
    if known is None or one.hour_known or not known.hour_known:
        people = dict.fromkeys((*(known.people if known else ()), *one.people))
        booked[key] = replace(one, people=tuple({a.key: a for a in people}.values()))


def _invited(
    message: Message, booked: dict[str, Interview], me: frozenset[str], stated: Sequence[Event]
) -> tuple[Event, ...]:
    """Puts what the message's calendar says into `booked`; answers its events."""
    zone = message.sent_at.tzinfo if message.sent_at and message.sent_at.tzinfo else None
    news = events(message.calendar or "", zone) if zone else events(message.calendar or "")
    valid = {(e.uid, e.instance): e for e in latest((*stated, *news))}
    for event in news:
        key = f"event {event.uid} {event.instance}"
        if valid.get((event.uid, event.instance)) != event:
            if event.cancelled:
                booked.pop(key, None)
            continue
        if event.all_day:
            continue
        booked.pop(f"day {event.start.date()}", None)
        people = (*((event.organizer,) if event.organizer else ()), *event.attendees)
        end = event.end if event.end > event.start else event.start + _HOUR
        booked[key] = Interview(event.start, end, message.id, _without(people, me), "calendar")
    return news


def _without(people: Iterable[Address], me: frozenset[str]) -> tuple[Address, ...]:
    """Each person once; the user, services and shared mailboxes take part in no interview."""
    found: dict[str, Address] = {}
    for one in people:
        if one.key in me or not one.email or is_relay(one) or no_reply(one) or role_mailbox(one):
            continue
        if one.key not in found or (one.name and not found[one.key].name):
            found[one.key] = one
    return tuple(found.values())
