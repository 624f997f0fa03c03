"""Until when the writer of a letter is away: from automatic replies and from people's own words.

"Until the 30th" is away on the 30th, "back on the 30th" is not. The absence of somebody else, or one that is over,
is none.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from app.situation.automatic import automatic
from app.situation.away_words import AWAY, BACK
from app.situation.clause import Clauses
from app.situation.dated import Calendar, Sentence, sentence_around
from app.situation.dates import DateMention
from app.situation.dates.words import Cue
from app.situation.letter import Letter
from app.text.phrases import Phrases, Range

_JAPANESE = ("不在", "休暇", "休業", "お休み")
_BREAK = re.compile(
    r";|:(?!\d)|\b(?:and|but|so|und|aber|et|mais|pero|ma|maar|mas|ale) |\. |, (?=i\b|we\b|please|for\b|if\b)"
)
_FIRST = re.compile(
    r"\b(?:i|i'm|i'll|i've|we|we're|we'll|ich|wir|je|j|nous|ik|wij|(?:our|the|my) (?:office|offices|whole team"
    r"|team)|office)\b"
)
_I = ("i'm ", "we're ", "i am ")
_OTHER = re.compile(
    r"\b(?:please|who|he|she|they|you|you're|you'll|your|his|her|their|sie|er|elle|ella)\b|\b(?!(?:i|we|offices?"
    r"|team|and|but|that|then|also|currently|probably|likely|still|now|only|just|which|all|both|this|week|today"
    r"|tomorrow|friday|monday|ich|wir)\b)[^\W\d_]+ (?:is|isn't|was|has|will be|won't be|ist|est|está|è|jest|wird"
    r"|sera|estará|sarà|będzie)\b|\w's (?:out|away|off|on|back)\b"
    r"|\b(?:interview|call|chat|meeting|conversation|appointment)s?(?: \S+){0,5}? (?:is|are)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|been|had|got|came|when you|if|war|waren|gewesen|étais|était|étions|estuve|estaba|ero|eravamo"
    r"|estive|estava|byłem|byłam|while you|until you|before you)\b"
)
_COMES = re.compile(
    r"(?:^|\b(?:be|am|i'm|are|we're|come|coming|get|getting|and|then|am again)|'m|'re|'ll be|[,.-])\s*$"
)
_BACK_TO = re.compile(
    r"[-/]| (?:to (?!work|the office|the desk|my desk|normal|town)|up\b|and forth|in touch|in contact|with\b"
    r"|end\b|office\b|pay\b)"
)
_FIGURES = re.compile(
    r"[ :,-]{1,3}(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)(?=[.,;!)]?(?:\s(?!of\b)|$))"
)  # "Returning 11/23."
_TO_YOU = (" to you", " to me", " to us")
_OBJECT = re.compile(
    r" (?:the (?!office|week|day|\d)|your|it\b|this (?!week|coming)|that|an? |my|our|them|calls?\b|emails?\b"
    r"|signed)"
)
_DETACHED = re.compile(
    r"\b(?:please|contact|reach|call|urgent\w*|email|meanwhile|meantime|reply|respond|answer|meet|interview)\b"
)
_OWN_CLAUSE = re.compile(
    r"(?:[,;:–-]|\band|\bbut|\bso|\bthen) (?:(?:then|after that|and) )?(?:i(?!'m (?:afraid|sorry))|we|you|they|he"
    r"|she|it"
    r"|(?:the|our|my|your) (?!\d))(?:'\w+)?\b"
)
"""Between an absence and a day: what begins there has a day of its own ("I'm out till Monday, and we decide on …")."""
_CONTIGUOUS = timedelta(days=4)  # a weekend between two absences, or a holiday
_FURTHEST = timedelta(days=500)
_DAY = timedelta(days=1)
_BACK_ON = 6  # blanks between "back" and its day: "back at my desk on"
_MOST = 60  # phrases of absence: a text with more is no letter
_REACH = 110  # code points between the words of absence and their date


class Absence(NamedTuple):
    """First and last day; an absence that nobody gives a beginning begins when it is told."""

    first: date
    last: date


class _Anchor(NamedTuple):
    place: Range
    role: Phrases


def away_until(letter: Letter, sent: date, *, month_first: bool, holidays: Container[date] = ()) -> date | None:
    """The last day of the writer's absence; None if none is told, it has no end, or it is over by `sent`."""
    found = absence(letter, sent, month_first=month_first, holidays=holidays)
    return found.last if found else None


def absence(letter: Letter, sent: date, *, month_first: bool, holidays: Container[date] = ()) -> Absence | None:
    """The absence that is told, or the earliest of several. `sent`: the writer's date; the rest as in `dates.find`."""
    asian = not letter.text.isascii() and any(word in letter.text for word in _JAPANESE)
    if not asian and not letter.says(AWAY, BACK):
        return None
    calendar = Calendar(sent, month_first, holidays)
    told: list[Absence] = []
    told += _told(Clauses(letter.message.subject), _anchors(letter.subject_hits), calendar, lenient=True)
    if anchors := _anchors(letter.hits):
        told += _told(
            letter.sentences,
            anchors,
            calendar,
            lenient=letter.known("automatic", lambda: automatic(letter)) is not None,
        )
    if asian:
        told += _in_japanese(calendar.find(letter.text), sent)
    return _united(a for a in told if sent <= a.last <= sent + _FURTHEST)


def _anchors(hits: Mapping[Phrases, list[Range]]) -> list[_Anchor]:
    found = [_Anchor(place, role) for role in (AWAY, BACK) for place in hits.get(role, ())]
    return sorted(found, key=lambda a: a.place)[:_MOST]


def _told(sentences: Clauses, anchors: list[_Anchor], calendar: Calendar, *, lenient: bool) -> Iterator[Absence]:
    """What the sentences around the phrases say. `lenient`: a machine speaks of its owner by name."""
    text = sentences.text
    s: Sentence | None = None
    dates: list[DateMention] | None = None
    for anchor in anchors:
        if text.startswith(_TO_YOU, anchor.place.end):  # "get back to you", which most mails say
            continue
        if s is None or not s.start <= anchor.place.start < s.end:
            s, dates = sentence_around(sentences, anchor.place), None
        if s is None or s.question:
            continue
        start, end = s.place(text, anchor.place)
        left = s.low[max((m.end() for m in _BREAK.finditer(s.low, 0, start)), default=0) : start]
        phrase = s.low[start:end]
        if anchor.role is BACK and not _comes_back(left, phrase, s.low[end:]):
            continue
        if _PAST.search(left) or not (lenient or _of_writer(s.low[:start], left, phrase)):
            continue
        if dates is None:
            dates = calendar.find(s.plain)
        others = [s.place(text, a.place).start for a in anchors if s.start <= a.place.start < s.end and a is not anchor]
        if not dates and anchor.role is BACK and (figures := _FIGURES.match(s.plain, end)):
            dates = [replace(d, start=end + 1, end=figures.end()) for d in calendar.find(f"on {figures[1]}")]
        near = [d for d in dates if _near(s.low, d, start, end, others)]
        if anchor.role is BACK:
            yield from _before_return(near, start, calendar.sent)
        else:
            backs = [s.place(text, a.place).end for a in anchors if a.role is BACK and s.start <= a.place.start < s.end]
            near = [d for d in near if not (d.end <= start and _is_of_return(s.low, d, backs))]
            near = [d for d in near if not _OWN_CLAUSE.search(s.low, end, max(end, d.start))]
            yield from _during(near, calendar.sent, whole_days="avail" not in phrase and "reach" not in phrase)


def _of_writer(before: str, left: str, phrase: str) -> bool:
    """Whether the writer, or the office as a whole, is the one who is away."""
    first = max((m.start() for m in _FIRST.finditer(left)), default=-1)
    if phrase.startswith(_I):
        first = len(left)
    other = max((m.start() for m in _OTHER.finditer(left + phrase.replace("für sie", ""))), default=-1)
    if first >= 0 or other >= 0:
        return first > other
    if len(before) > len(left):  # "I am away and back on Monday": the subject stands before the conjunction
        return _of_writer(before, before, "")
    return True


def _near(low: str, day: DateMention, start: int, end: int, others: list[int]) -> bool:
    """Whether nothing stands between the phrase and the date that claims the date for itself."""
    first, last = (end, day.start) if day.start >= end else (day.end, start)
    if last - first > _REACH or _DETACHED.search(low, first, last):
        return False
    return not any(first <= other < last for other in others)


def _is_of_return(low: str, day: DateMention, backs: list[int]) -> bool:
    """Whether the day is one of coming back: "back on Monday, with no access to mail until then"."""
    return any(end <= day.start and low[end : day.start].count(" ") <= _BACK_ON for end in backs)


def _comes_back(left: str, phrase: str, right: str) -> bool:
    """Whether it is the writer who comes back, and not an answer, a form or a back-end."""
    if phrase == "return" and not (
        _FIRST.search(left) or left.strip() in ("", "will", "to") or left.endswith(("my ", "our "))
    ):
        return False
    if phrase.startswith("return"):
        return _OBJECT.match(right) is None and not left.endswith(("in ", "the ", "your ", "a "))
    if phrase != "back":
        return True
    if _BACK_TO.match(right) or not _COMES.search(left):
        return False
    return not left.rstrip().endswith(("come", "coming", "get", "getting")) or _FIRST.search(left) is not None


def _before_return(mentions: list[DateMention], start: int, sent: date) -> Iterator[Absence]:
    """Away until the day before the first date behind the phrase, else before the last one in front of it."""
    behind = [d for d in mentions if d.start >= start]
    for day in behind[:1] or [d for d in mentions if d.cue not in (Cue.UNTIL, Cue.TO)][-1:]:
        yield Absence(sent, day.first if day.cue is Cue.BEFORE else day.first - _DAY)


def _during(mentions: list[DateMention], sent: date, *, whole_days: bool) -> Iterator[Absence]:
    """The absences that dates beside "on leave" tell; "in two weeks" and "from Monday" tell no end.

    `whole_days`: a single day counts; "not available on Thursday" is about an appointment.
    """
    for day in mentions:
        spans = day.first < day.last and not day.ambiguous
        if day.cue is Cue.UNTIL or (day.cue is Cue.TO and not spans):
            yield Absence(sent, day.last)
        elif spans or day.cue is Cue.FOR:
            yield Absence(day.first, day.last)
        elif day.cue is Cue.BEFORE and whole_days:  # "I read no mail before Monday"
            yield Absence(sent, day.first)
        elif day.cue in (None, Cue.ON) and whole_days:
            yield Absence(day.last, day.last)


def _in_japanese(mentions: list[DateMention], sent: date) -> list[Absence]:
    return [
        Absence(min(m.first, sent) if m.first == m.last else m.first, m.last)
        for m in mentions
        if m.cue is Cue.UNTIL or m.first < m.last
    ]


def _united(absences: Iterable[Absence]) -> Absence | None:
    """The first absence, with those that follow on it; a holiday much later is another matter."""
    whole: Absence | None = None
    for absence_ in sorted(absences):
        if whole is None:
            whole = absence_
        elif absence_.first <= whole.last + _CONTIGUOUS:
            whole = Absence(whole.first, max(whole.last, absence_.last))
    return whole
