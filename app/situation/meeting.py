"""What one letter says of meetings: which it settles, whether it calls one off, and which it says have been.

A date alone is no meeting: it must stand with words of meeting and be settled, not proposed.
"""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.situation import meeting_words as w
from app.situation.clause import Clause, clauses
from app.situation.clock_time import ClockTime, clock_times
from app.situation.dates import DateMention, find
from app.situation.dates.words import Cue
from app.situation.letter import Letter
from app.text.phrases import Phrases, Range, fold

_HOUR = timedelta(hours=1)
_NOON = time(12)
_LABELLED = 160  # code points after "Date:" in which its "Time:" stands
_MOST_DAYS = 40  # a letter with more is a list, and settles no meeting
_ONE_SENTENCE = 200  # code points: a day further off is in another one
_BEFORE_DAY, _CUE = 24, 10  # code points in front of a day, and of an hour, that hold its preposition
_OPENING = 2000  # code points in which a letter says that somebody cannot come
_LONG_AGO = 60  # days: who thanks for a meeting does so sooner


@dataclass(frozen=True, slots=True)
class Meeting:
    """`start` is aware; noon on the writer's clock where only the day is known (`hour_known`)."""

    start: datetime
    hour_known: bool


_NUMERIC = re.compile(r"\b(?:\d{1,2}[./]\d{1,2}(?:[./]|\b)|20\d\d-\d\d-\d\d)")
_TENTATIVE = re.compile(
    r"\b(?:or|either|could|availability|available|options?|propos\w+|suggest\w*|maybe|perhaps|might|unless"
    r"|what about|how about|prefer\w*|possible|oder|ou|falls|wenn|könnte\w*|nicht|pas|niet"
    r"|if (?:that|you|we|not)|would (?!(?:like|love) to (?:invite|confirm|see you|meet you|interview|welcome|have you)"
    r"|(?:like|love) you to (?:come|join|meet|visit)|be"
    r" (?:happy|delighted|pleased|glad) to (?:see|meet|invite|interview|welcome|have you)))\b"
)
_OTHER_BUSINESS = re.compile(
    r"\b(?:let you know|get back|be in touch|hear (?:back|from)|updates?|decision|decide[ds]?|reach out|deadline"
    r"|complete|submit\w*|reply|respond|follow up|feedback"
    r"|expires?|due|start(?:ing|s)? (?:work|date|on)|on leave|out of (?:the )?office|webinar|newsletter|career fair"
    r"|assessment|send you|shortly|(?:another|other) interviews?|(?:can't|cannot|unable to) (?!wait)\w+)\b"
)
_PAST = re.compile(
    r"\b(?:thanks?|thank you|danke|vielen dank|merci|gracias|grazie|bedankt|was|were|met|spoke|talked|yesterday"
    r"|last|gestern|hier|ayer|ieri"
    r"|pleasure|enjoyed|(?:great|good|nice|lovely) (?:to meet|to speak|to talk|meeting|speaking|talking))\b"
)
_MEET = re.compile(
    r"\b(?:interview\w*|calls?|chats?|conversations?|meet\w*|speak\w*|talk\w*|screening|onsite|on-site|zoom"
    r"|see(?:ing)? you|\w*gespräch\w*|kennen\w*|entretien|rendez-vous"
    r"|entrevista|reuni\w+|colloquio|gesprek|kennismaking|sprechen|spreken)\b"
)
_APPOINTED = re.compile(
    r"\b(?:interview\w*|screen\w*|invit\w+|appointment|slot|book(?:ed|ing)?|schedul\w+|set|plan|panel|arrive|join"
    r"|come (?:in|by|to)|you(?:r|'ll|'re)?|us|our|let's|see|talk\w*|speak\w*|chat|call|conversation|round)\b"
)
"""With a day and an hour beside them: words of somebody who has an appointment, and not of what goes on there."""
_ROUTINE = re.compile(
    r"\b(?:every|each|weekly|daily|monthly|usually|always|typically|often|until|till|open(?:s|ing)? (?:from|at|hours)"
    r"|office hours|conference|info(?:rmation)? (?:session|evening)|open (?:day|house|evening)"
    r"|all (?:are )?welcome|everybody"
    r"|everyone|birthday|party|train|flight|flies|hotel|check-?in|check-?out)\b"
)
_NOT_OURS = re.compile(
    r"\b(?:clos(?:ed|es|ing)|reach me|call me|committee|board|meets? (?:next|again)"
    r"|(?:team|panel|manager|they|he|she|everyone) (?:meets?|speaks?)|(?:before|after|from) *(?:on|this|next|$))\b"
)
_READER = re.compile(
    r"\b(?:you(?:r|'ll|'re)?|sie|ihnen|ihr|dich|dir|vous|votre|usted|su|te|tu|lei|la|ti|u|uw|je|jou)\b"
)
_HINDERED = re.compile(
    r"\b(?:sorry|apolog\w+|unfortunately|can't|cannot|unable|conflicts?|clash\w*|instead|came up|come up|ill|sick"
    r"|leider|malheureusement|lamentablemente|purtroppo|helaas)\b"
)
_LABEL = re.compile(r"(?:^|[.;] |interview )(?:date(?: (?:&|and) time)?|when|day|datum|termin|wann|quand|fecha|data):")
_UNCONDITIONAL = re.compile(
    r"\b(?:if|should you|in case|need to (?:cancel|reschedule) please|at least|falls|policy|free of charge)\b"
)
_ONWARD = re.compile(
    r"\bmov(?:e|ed|ing) (?:(?:us|things|it) )?(?:forwards?|ahead|on|you|along|through|into|fast|quickly)\b"
)
_RENEWED = re.compile(
    r"\binstead\b|\bnew (?:time|date|day|slot)\b|\bnow (?:be )?(?:on|at|for|scheduled|confirmed|set|booked)\b"
    r"|\blet's (?:speak|talk|meet|chat|do|say)\b"
)
_TARGET = re.compile(
    r"\b(?:to|for|until|till|auf|au|à|al|a|para|naar|op)(?: (?:the|this|next|coming|den|le|el))?[\s,]*$"
)
_WEEKDAY = re.compile(
    r"(?i)^(?:(?:mon|tues|wednes|thurs|fri)day|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi"
    r"|jeudi|vendredi)$"
)
_DO = re.compile(r"(?i)\bdo\b")
_HOUR_BELOW = re.compile(r"\s{0,3}\d{1,2}(?:[:.h]\d\d)? ?(?:[ap]\.?m\b\.?|uhr\b)?", re.IGNORECASE)  # under a heading
_ARRIVING = re.compile(r"\b(?:arrive|be (?:here|there|at)|report to)\b")
_BY_AN_HOUR = re.compile(r"(?i)\bby(?= {4})")
_LET_US_DO = re.compile(r"(?i)\blet's do\b")
_ENDS = re.compile(r"(?i)(?:-|–|\bto|\buntil|\btill|\bbis|\band)\s?$")
_THE_DAY = frozenset({"ON", "FOR", "TO", "AND"})


class Meetings:
    """One letter, asked for meetings. `sent`: when it was sent, on its writer's clock; `month_first`: "12/4" is
    4 December.
    """

    def __init__(self, letter: Letter, sent: datetime, *, month_first: bool, holidays: Container[date] = ()) -> None:
        self._letter = letter
        self._sent = sent
        self._month_first = month_first
        self._holidays = holidays

    def settled(self) -> list[Meeting]:
        """The meetings to come that the letter settles."""
        letter = self._letter
        if w.STARTS_WORK in letter.hits or not letter.says(w.MEETING, w.SETTLED):
            return []
        said = clauses(letter.text, self._days()[:_MOST_DAYS])
        return [meeting for clause in said for meeting in self._settled_in(clause)]

    def proposed(self) -> list[Meeting]:
        """The meetings to come that the letter names without settling them: a yes to it does."""
        said = clauses(self._letter.text, self._days()[:_MOST_DAYS])
        open_ = [c for c in said if not (_OTHER_BUSINESS.search(c.low) or _PAST.search(c.low))]
        timed = [m for c in open_ for m in self._hours(c)]
        if timed:
            return timed
        asked = [c for c in open_ if c.question]
        days = [d for c in asked for d in self._find(self._letter.text[c.start : c.end]) if self._is_day(d)]
        hours = clock_times(self._letter.text[:_OPENING]) if len(days) == 1 else []
        return [self._meeting(d, hours[0] if len(hours) == 1 else None) for d in days]

    def is_hindered(self) -> bool:
        """Whether its writer cannot come, or regrets something."""
        return _HINDERED.search(fold(self._letter.text[:_OPENING])) is not None

    def named(self) -> list[Meeting]:
        """The days with an hour that the letter states, without a question and a doubt: in answer to a proposal they
        settle it.
        """
        days = self._days()
        said = clauses(self._letter.text, days[:_MOST_DAYS])
        sure = [c for c in said if not (c.question or _TENTATIVE.search(c.low) or _ROUTINE.search(c.low))]
        return [m for c in sure if not (_OTHER_BUSINESS.search(c.low) or _PAST.search(c.low)) for m in self._hours(c)]

    def _days(self) -> list[Range]:
        """Where days stand, in order."""
        letter = self._letter
        return sorted([*letter.hits.get(w.DAY, ()), *(Range(*m.span()) for m in _NUMERIC.finditer(letter.text))])

    def _hours(self, clause: Clause) -> list[Meeting]:
        """The days with an hour that the sentence names."""
        text = self._letter.text[clause.start : clause.end]
        clocks = clock_times(text)
        if not clocks:
            return []
        text = _DO.sub("on", text)  # "could you do Friday": no Polish "until"
        days = [d for d in self._find(_without_hours(text, clocks)) if self._is_day(d)]
        if len(days) != 1:
            return [self._meeting(d, _nearest(clocks, d)) for d in days]
        starts = [c for c in clocks if not _ENDS.search(text[max(0, c.start - _CUE) : c.start])]
        return [self._meeting(days[0], c) for c in starts]

    def called_off(self) -> Clause | None:
        """The sentence that cancels or moves a meeting, or asks to."""
        hits = self._letter.hits.get(w.CALLED_OFF)
        if not hits or not self._letter.says(w.MEETING):
            return None
        said = clauses(self._letter.text, hits)
        return next((c for c in said if _calls_off(c.low)), None)

    def told(self) -> Meeting | None:
        """The meeting of which the letter says that it has been."""
        letter = self._letter
        hits = letter.hits.get(w.WAS)
        if not hits or w.DAY not in letter.hits:
            return None
        days = letter.hits[w.DAY]
        for clause in clauses(
            letter.text, (h for h in hits if any(abs(d.start - h.start) < _ONE_SENTENCE for d in days))
        ):
            if clause.question or not _MEET.search(clause.low) or not _PAST.search(clause.low):
                continue
            text = letter.text[clause.start : clause.end]
            held = mentioned_interview(text, self._sent, month_first=self._month_first, holidays=self._holidays)
            if held is not None:
                return held
        return None

    def _settled_in(self, clause: Clause) -> list[Meeting]:
        low = clause.low
        if clause.question or _OTHER_BUSINESS.search(low) or _PAST.search(low):
            return []
        labelled = _LABEL.search(low) is not None
        if not labelled and _TENTATIVE.search(low):
            return []
        end = clause.end + _LABELLED if labelled else clause.end
        text = self._letter.text[clause.start : end]
        clocks = clock_times(text)
        if not clocks and (below := _HOUR_BELOW.match(self._letter.text, end)):
            text = self._letter.text[clause.start : below.end()]
            clocks = clock_times(text)
        moves = self._holds(clause, w.CALLED_OFF) and not _ONWARD.search(low)
        meets = self._letter.says(w.MEETING)
        together = (meets and _MEET.search(low)) or (clocks and (meets or _READER.search(low)))
        said_so = together and self._holds(clause, w.SETTLED)
        ours = meets or (self._letter.says(w.SETTLED) and _APPOINTED.search(low))
        appointed = clocks and ours and not (_ROUTINE.search(low) or _NOT_OURS.search(low))
        if not (labelled and meets) and not said_so and not appointed and not (moves and (clocks or _MEET.search(low))):
            return []
        plain = _LET_US_DO.sub("let's on", _without_hours(text, clocks))
        if _ARRIVING.search(low):  # to be there by an hour is to begin then
            plain = _BY_AN_HOUR.sub("at", plain)
        days = [d for d in self._find(plain) if self._is_day(d)]
        if moves:
            days = days[:1] if "instead of" in low else days[-1:]
            if not _RENEWED.search(low) and not any(_leads_to(fold(text), d) for d in days):
                return []  # the day that is called off
        return [self._meeting(d, _nearest(clocks, d)) for d in days]

    def _holds(self, clause: Clause, group: Phrases) -> bool:
        return any(clause.start <= h.start < clause.end for h in self._letter.hits.get(group, ()))

    def _find(self, text: str) -> Iterable[DateMention]:
        return find(text, self._sent.date(), month_first=self._month_first, holidays=self._holidays)

    def _is_day(self, mention: DateMention) -> bool:
        one_day = mention.first == mention.last or mention.ambiguous
        governed = mention.cue is None or mention.cue.name in _THE_DAY
        return one_day and governed and mention.exact and mention.last >= self._sent.date()

    def _meeting(self, day: DateMention, clock: ClockTime | None) -> Meeting:
        zone = (clock and clock.zone) or self._sent.tzinfo
        return Meeting(datetime.combine(day.last, clock.at if clock else _NOON, tzinfo=zone), clock is not None)


def mentioned_interview(
    text: str, sent: datetime, *, month_first: bool, holidays: Container[date] = ()
) -> Meeting | None:
    """The meeting that a sentence like "thank you for meeting me yesterday" tells of, written at `sent`; None when it
    names no day, or one to come. One that would not have been over by then began two hours before.
    """
    clocks = clock_times(text)
    for mention in find(_without_hours(text, clocks), sent.date(), month_first=month_first, holidays=holidays):
        day = mention.first
        if day > sent.date() and _WEEKDAY.match(text[mention.start : mention.end].strip()):
            day -= timedelta(days=7)  # a weekday alone is the coming one to `find`
        if mention.first != mention.last or not 0 <= (sent.date() - day).days <= _LONG_AGO:
            continue
        clock = clocks[0] if clocks else None
        start = datetime.combine(day, clock.at if clock else _NOON, tzinfo=(clock and clock.zone) or sent.tzinfo)
        if start + _HOUR > sent:
            return Meeting(sent - 2 * _HOUR, hour_known=False)
        return Meeting(start, clock is not None)
    return None


def _calls_off(low: str) -> bool:
    return _MEET.search(low) is not None and not (_UNCONDITIONAL.search(low) or _ONWARD.search(low))


def _leads_to(low: str, day: DateMention) -> bool:
    """Whether a meeting is moved to the day. What is cancelled is "cancelled for Thursday" and stays so."""
    if day.cue is Cue.TO:
        return True
    before = low[max(0, day.start - _BEFORE_DAY) : day.start]
    return "cancel" not in low and (day.cue is Cue.FOR or _TARGET.search(before) is not None)


def _without_hours(text: str, clocks: Iterable[ClockTime]) -> str:
    """As long as before: the 3 of "Thursday at 3" is no day of the month."""
    for clock in clocks:
        text = text[: clock.start] + " " * (clock.end - clock.start) + text[clock.end :]
    return text


def _nearest(clocks: Sequence[ClockTime], mention: DateMention) -> ClockTime | None:
    """The first hour after the day, else the last before it: "Friday at 3", "3 pm on Friday"."""
    after = [c for c in clocks if c.start >= mention.end]
    return after[0] if after else (clocks[-1] if clocks else None)
