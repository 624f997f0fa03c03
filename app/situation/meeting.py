"""What one letter says of meetings: which it settles, whether it calls one off, and which it says have been.

A date alone is no meeting: it must stand with words of meeting and be settled, not proposed.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from app.situation import meeting_signs as signs
from app.situation import meeting_words as w
from app.situation.clause import Clause
from app.situation.clock_time import ClockTime, clock_times, may_tell_hours
from app.situation.dates import DateMention, find
from app.situation.dates.words import Cue
from app.situation.letter import Letter
from app.situation.meeting_held import NOON, Meeting, mentioned_interview, without_hours
from app.text.phrases import Phrases, Range, fold

_LABELLED = 160  # code points after "Date:" in which its "Time:" stands
_MOST_DAYS = 40  # a letter with more is a list, and settles no meeting
_ONE_SENTENCE = 200  # code points: a day further off is in another one
_BEFORE_DAY, _CUE = 24, 10  # code points in front of a day, and of an hour, that hold its preposition
_OPENING = 2000  # code points in which a letter says that somebody cannot come
_NUMERIC = re.compile(r"\b(?:[0-9]\d?[./]\d{1,2}(?:[./]|\b)|20\d\d-\d\d-\d\d)")
_IN_A_DATE = (".", "/", "-")  # what stands behind its first figure
_LABEL = re.compile(r"(?:^|[.;] |interview )(?:date(?: (?:&|and) time)?|when|day|datum|termin|wann|quand|fecha|data):")
_TARGET = re.compile(
    r"\b(?:to|for|until|till|auf|au|à|al|a|para|naar|op)(?: (?:the|this|next|coming|den|le|el))?[\s,]*$"
)
_OF_A_DAY = re.compile(r"(?<!partir )\b(?:du|del|vom|van|do|dal|da)(?: (?:dia|día))?\s*$")
"""What stands before the day of "notre rendez-vous du 2 juin"."""
_BARE_FIGURES = re.compile(r"(?:[-–—] ?| )(?=(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])(?![\d/]))")
_THEN = re.compile(
    r"[\s,]*(?:(?:it|you|the|our|your|this|that|interview|meeting|call|chat|conversation|appointment|after|all|on|for|to|in|at"
    r"|anymore|any more|happen)\b[\s,]*){0,6}"
)
"""Between "cannot make" and the day on which it cannot be."""
_DO = re.compile(r"(?i)\bdo\b")
_HOUR_BELOW = re.compile(r"\s{0,3}\d{1,2}(?:[:.h]\d\d)? ?(?:[ap]\.?m\b\.?|uhr\b)?", re.IGNORECASE)  # under a heading
_ARRIVING = re.compile(r"\b(?:arrive|be (?:here|there|at)|report to)\b")
_BY_AN_HOUR = re.compile(r"(?i)\bby(?= {4})")
_LET_US_DO = re.compile(r"(?i)\blet's do\b")
_ENDS = re.compile(r"(?i)(?:-|–|\bto|\buntil|\btill|\bbis|\band)\s?$")
_THE_DAY = frozenset({"ON", "FOR", "TO", "AND"})


class _Dated(NamedTuple):
    """A sentence that names days, the hours in it, and the days and hours at which it may set a meeting."""

    clause: Clause
    clocks: list[ClockTime]
    meetings: list[Meeting]


class Meetings:
    """One letter, asked for meetings. `sent`: when it was sent, on its writer's clock; `month_first`: "12/4" is
    4 December.
    """

    def __init__(self, letter: Letter, sent: datetime, *, month_first: bool, holidays: Container[date] = ()) -> None:
        self._letter = letter
        self._sent = sent
        self._month_first = month_first
        self._holidays = holidays
        self._mentions: dict[str, list[DateMention]] = {}
        self._dated = self._sentences_of_days()

    def settled(self) -> list[Meeting]:
        """The meetings to come that the letter settles."""
        letter = self._letter
        if w.STARTS_WORK in letter.hits or not letter.says(w.MEETING, w.SETTLED, w.IT_IS, w.EAGER):
            return []
        return self._with_hour_beside([m for told in self._dated for m in self._settled_in(told)])

    def _with_hour_beside(self, settled: list[Meeting]) -> list[Meeting]:
        """Where one day stands without an hour, the only one that the letter tells the reader to come at is meant."""
        if len(settled) != 1 or settled[0].hour_known:
            return settled
        text = self._letter.text[:_OPENING]
        clocks = clock_times(text)
        if len(clocks) != 1:
            return settled
        clock = clocks[0]
        for clause in self._letter.sentences.at([Range(clock.start, clock.end)]):
            other = signs.OTHER_BUSINESS.search(clause.low) or signs.ROUTINE.search(clause.low)
            if not other and signs.COMES.search(clause.low) and not signs.TENTATIVE.search(clause.low):
                zone = clock.zone or settled[0].start.tzinfo
                return [Meeting(datetime.combine(settled[0].start.date(), clock.at, tzinfo=zone), hour_known=True)]
        return settled

    def proposed(self) -> list[Meeting]:
        """The meetings to come that the letter names without settling them: a yes to it does."""
        timed = [m for told in self._dated for m in told.meetings]
        if timed:
            return timed
        open_ = [told.clause for told in self._dated if told.clause.question or _offers_time(told.clause.low)]
        asked = [c for c in open_ if not _is_no_meeting(c.low)]
        days = [d for c in asked for d in self._find(self._letter.text[c.start : c.end]) if self._is_day(d)]
        hours = clock_times(self._letter.text[:_OPENING]) if len(days) == 1 else []
        return [self._meeting(d, hours[0] if len(hours) == 1 else None) for d in days]

    def is_hindered(self) -> bool:
        """Whether its writer cannot come, or regrets something."""
        return signs.HINDERED.search(fold(self._letter.text[:_OPENING])) is not None

    def named(self) -> list[Meeting]:
        """The days with an hour that the letter states, without a question and a doubt: in answer to a proposal they
        settle it.
        """
        return [
            m
            for c, _, meetings in self._dated
            if meetings and not (c.question or any(sign.search(c.low) for sign in signs.UNSETTLED))
            for m in meetings
        ]

    def _sentences_of_days(self) -> list[_Dated]:
        """The sentences that name days, in order."""
        letter = self._letter
        days = sorted([*letter.hits.get(w.DAY, ()), *_in_figures(letter)])
        if not days:
            return []
        clauses = letter.sentences.at(days[:_MOST_DAYS])
        if not may_tell_hours(letter.text, letter.figures):
            return [_Dated(c, [], []) for c in clauses]
        return [self._with_hours(c) for c in clauses]

    def _with_hours(self, clause: Clause) -> _Dated:
        clocks = clock_times(self._letter.text[clause.start : clause.end])
        return _Dated(clause, clocks, self._at_hours(clause, clocks) if clocks else [])

    def _at_hours(self, clause: Clause, clocks: list[ClockTime]) -> list[Meeting]:
        """The days with an hour that the sentence names, unless they are those of something else."""
        if _is_no_meeting(clause.low):
            return []
        text = self._letter.text[clause.start : clause.end]
        text = _DO.sub("on", text)  # "could you do Friday": no Polish "until"
        days = [d for d in self._find(without_hours(text, clocks)) if self._is_day(d)]
        if len(days) != 1:
            return [self._meeting(d, _nearest(clocks, d)) for d in days]
        starts = [c for c in clocks if not _ENDS.search(text[max(0, c.start - _CUE) : c.start])]
        return [self._meeting(days[0], c) for c in starts]

    def called_off(self) -> Clause | None:
        """The sentence that cancels or moves a meeting, or asks to."""
        if w.CALLED_OFF not in self._letter.hits or not self._letter.says(w.MEETING):
            return None
        return next((c for c in self._letter.clauses(w.CALLED_OFF) if _calls_off(c.low)), None)

    def prevented(self) -> list[date]:
        """The days on which somebody says that they cannot meet."""
        hits = self._letter.hits.get(w.UNABLE, ())
        found: list[date] = []
        for clause in self._letter.clauses(w.UNABLE):
            if clause.question or signs.UNCONDITIONAL.search(clause.low):
                continue
            text = _DO.sub("on", self._letter.text[clause.start : clause.end])  # no Polish "until"
            ends = [h.end - clause.start for h in hits if clause.start <= h.start < clause.end]
            days = (d for d in self._find(text) if self._is_day(d))
            found.extend(d.last for d in days if any(_THEN.fullmatch(fold(text[end : d.start])) for end in ends))
        return found

    def told(self) -> Meeting | None:
        """The meeting of which the letter says that it has been."""
        letter = self._letter
        hits = letter.hits.get(w.WAS)
        if not hits or w.DAY not in letter.hits:
            return None
        days = sorted(d.start for d in letter.hits[w.DAY])
        for clause in letter.sentences.at(h for h in hits if _is_near(h.start, days)):
            met = signs.MEET.search(clause.low) or signs.VISIT.search(clause.low)
            if clause.question or not met or not signs.PAST.search(clause.low) or signs.AN_EVENT.search(clause.low):
                continue
            text = letter.text[clause.start : clause.end]
            held = mentioned_interview(text, self._sent, month_first=self._month_first, holidays=self._holidays)
            if held is not None:
                return held
        return None

    def _settled_in(self, told: _Dated) -> list[Meeting]:
        clause, clocks, _ = told
        low = clause.low
        if clause.question:
            return []
        labelled = ":" in low and _LABEL.search(low) is not None
        end = clause.end + _LABELLED if labelled else clause.end
        text = self._letter.text[clause.start : end]
        if labelled:
            clocks = clock_times(text)
        if not clocks and (below := _HOUR_BELOW.match(self._letter.text, end)):
            text = self._letter.text[clause.start : below.end()]
            clocks = clock_times(text)
        moves, settles = self._holds(clause, w.CALLED_OFF), self._holds(clause, w.SETTLED)
        if not (clocks or labelled or moves or settles):
            return []  # each of the four ways below needs one of them
        if _is_no_meeting(low) or (not labelled and signs.TENTATIVE.search(signs.OPT_OUT.sub(" ", low))):
            return []
        moves = moves and not signs.ONWARD.search(low)
        meets = self._letter.says(w.MEETING)
        together = (meets and signs.MEET.search(low)) or (clocks and (meets or signs.READER.search(low)))
        said_so = together and settles
        ours = meets or (self._letter.says(w.SETTLED) and signs.APPOINTED.search(low)) or signs.IT_IS.search(low)
        ours = ours or signs.EAGER.search(low)
        appointed = clocks and ours and not (signs.ROUTINE.search(low) or signs.NOT_OURS.search(low))
        if (
            not (labelled and meets)
            and not said_so
            and not appointed
            and not (moves and (clocks or signs.MEET.search(low)))
        ):
            return []
        plain = _LET_US_DO.sub("let's on", without_hours(text, clocks))
        if _ARRIVING.search(low):  # to be there by an hour is to begin then
            plain = _BY_AN_HOUR.sub("at", plain)
        days = [d for d in self._find(plain) if self._is_day(d)]
        if moves:
            days = days[:1] if "instead of" in low else days[-1:]
            if not signs.RENEWED.search(low) and not any(_leads_to(fold(text), d) for d in days):
                return []  # the day that is called off
        return [self._meeting(d, _nearest(clocks, d)) for d in days]

    def _holds(self, clause: Clause, group: Phrases) -> bool:
        return any(clause.start <= h.start < clause.end for h in self._letter.hits.get(group, ()))

    def _find(self, text: str) -> list[DateMention]:
        known = self._mentions.get(text)
        if known is None:
            known = self._mentions[text] = self._found(text)
        return known

    def _found(self, text: str) -> list[DateMention]:
        found = find(text, self._sent.date(), month_first=self._month_first, holidays=self._holidays)
        if not found and _BARE_FIGURES.search(text):  # "confirmed - 4/14, 2:30"
            marked = _BARE_FIGURES.sub(lambda m: " " * (len(m[0]) - 1) + ":", text)
            found = find(marked, self._sent.date(), month_first=self._month_first, holidays=self._holidays)
        return [replace(d, cue=None) if self._is_of(text, d) else d for d in found]

    def _is_of(self, text: str, day: DateMention) -> bool:
        before = fold(text[max(0, day.start - _BEFORE_DAY) : day.start])
        return day.cue is Cue.FROM and _OF_A_DAY.search(before) is not None

    def _is_day(self, mention: DateMention) -> bool:
        one_day = mention.first == mention.last or mention.ambiguous
        governed = mention.cue is None or mention.cue.name in _THE_DAY
        return one_day and governed and mention.exact and mention.last >= self._sent.date()

    def _meeting(self, day: DateMention, clock: ClockTime | None) -> Meeting:
        zone = (clock and clock.zone) or self._sent.tzinfo
        return Meeting(datetime.combine(day.last, clock.at if clock else NOON, tzinfo=zone), clock is not None)


def _is_near(place: int, days: Sequence[int]) -> bool:
    """Whether one of the days, in order, may stand in the sentence of that place."""
    at = bisect_left(days, place - _ONE_SENTENCE + 1)
    return at < len(days) and days[at] < place + _ONE_SENTENCE


def _in_figures(letter: Letter) -> Iterator[Range]:
    """Where days stand in figures."""
    done = 0
    for start, end in letter.figures:
        if start < done or not letter.text.startswith(_IN_A_DATE, end):
            continue
        if match := _NUMERIC.match(letter.text, start):
            done = match.end()
            yield Range(start, done)


def _offers_time(low: str) -> bool:
    return any(map(low.__contains__, signs.OFFERED)) and signs.OFFERS_TIME.search(low) is not None


def _is_no_meeting(low: str) -> bool:
    """Whether the sentence is about something else, or about what has been."""
    if signs.OTHER_BUSINESS.search(low) or signs.PAST.search(low) or signs.THEY_MEET.search(low):
        return True
    return "interviews " in low and signs.IN_GENERAL.search(low) is not None and signs.READER.search(low) is None


def _calls_off(low: str) -> bool:
    if signs.OFF.search(low) and not signs.IS_OFF.search(low):
        return False
    return signs.MEET.search(low) is not None and not (signs.UNCONDITIONAL.search(low) or signs.ONWARD.search(low))


def _leads_to(low: str, day: DateMention) -> bool:
    """Whether a meeting is moved to the day. What is cancelled is "cancelled for Thursday" and stays so."""
    if day.cue is Cue.TO:
        return True
    before = low[max(0, day.start - _BEFORE_DAY) : day.start]
    return signs.CANCELLED.search(low) is None and (day.cue is Cue.FOR or _TARGET.search(before) is not None)


def _nearest(clocks: Sequence[ClockTime], mention: DateMention) -> ClockTime | None:
    """The first hour after the day, else the last before it: "Friday at 3", "3 pm on Friday"."""
    after = [c for c in clocks if c.start >= mention.end]
    return after[0] if after else (clocks[-1] if clocks else None)
