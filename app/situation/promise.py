"""Whether a letter promises an answer by a certain day.

A promise is a sentence in which somebody on the writer's side will tell the reader, or decide, and a day that
belongs to that verb. What hangs on a condition ("if you are a match"), asks the reader ("please reply by Friday"),
was said in the past or sets a meeting is none.
"""

import re
from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from app.situation import promise_words as w
from app.situation.dated import Calendar, Sentence, sentence_around
from app.situation.dates import DateMention
from app.situation.dates.words import TRIGGERS
from app.situation.letter import Letter
from app.situation.promise_day import day_beside, day_counted, day_of, is_day_after
from app.situation.promise_speech import speaks
from app.text.phrases import Phrases, Range, fold, phrases

WHEN = phrases(*TRIGGERS)
_NEAR = 260  # code points between a verb and its date, a sentence between them included
_DATED = re.compile(r"(?:st|nd|rd|th)\b|[/.-]")  # behind a figure: it may be of a date
_FIGURES = 4  # of a date at most
_FURTHEST = timedelta(days=200)  # "we keep your papers for a year and call you" is no promised answer
_BESIDE = 120  # code points around a verb in which its auxiliary stands
_LABEL_ENDS = re.compile(r":|[–—-] ")
_LABEL_REACH = 45  # code points from "decision" to the colon of "Decision to all candidates:"
_MOST = 12  # verbs beside dates, at either end of a letter: nobody promises more


@dataclass(frozen=True, slots=True)
class Promise:
    """An answer is promised by the day `by`; `quote` is `text[start:end]` of the letter.

    `ambiguous`: the words may mean `first` instead ("next Friday"); `by` is the later of the two.
    """

    by: date
    quote: str
    start: int
    end: int
    ambiguous: bool
    first: date


class _Anchor(NamedTuple):
    place: Range
    role: Phrases


def promise(letter: Letter, sent: date, *, month_first: bool, holidays: Container[date] = ()) -> Promise | None:
    """The promise of the letter; of several the one with the latest day. `sent`: the writer's date.

    `month_first`: "12/4" is 4 December; `holidays`: the writer's, which business days leave out.
    """
    anchors = _anchors(letter)
    if not anchors:
        return None
    calendar = Calendar(sent, month_first, holidays)
    best: Promise | None = None
    done = -1
    for anchor in anchors:
        if anchor.place.start < done:
            continue
        sentence = sentence_around(letter.sentences, anchor.place)
        if sentence is None:
            continue
        done = sentence.end
        inside = [a for a in anchors if sentence.start <= a.place.start < sentence.end]
        found = _promised(letter.text, sentence, inside, calendar)
        if found is not None and (best is None or found.by > best.by):
            best = found
    return best


def _anchors(letter: Letter) -> list[_Anchor]:
    """The verbs of telling and deciding that have something like a date nearby."""
    roles = [r for r in w.ROLES if r in letter.hits]
    if not roles:
        return []
    places = [p.start for p in letter.hits.get(WHEN, ())]
    places += [max(start, end - _FIGURES) for start, end in letter.figures if _DATED.match(letter.text, end)]
    if not places:
        return []
    places.sort()
    found = []
    for role in roles:
        for place in letter.hits[role]:
            at = bisect_left(places, place.start - _NEAR)
            if at < len(places) and places[at] <= place.end + _NEAR and _may_speak(letter.text, place, role):
                found.append(_Anchor(place, role))
    found.sort(key=lambda a: a.place)
    return found if len(found) <= 2 * _MOST else found[:_MOST] + found[-_MOST:]


def _may_speak(text: str, place: Range, role: Phrases) -> bool:
    """Whether a word of intention is near; a cheap look before the sentence is taken apart."""
    if role not in (w.TELL, w.SPEAK, w.THING) or (
        role is w.THING and _LABEL_ENDS.search(text, place.end, place.end + _LABEL_REACH)
    ):
        return True
    around = (
        fold(text[max(0, place.start - _BESIDE) : place.end + _BESIDE])
        .replace("'", " '")
        .replace(":", " ")
        .replace(".", " ")
    )
    return not w.INTENT.isdisjoint(around.split())


def _promised(text: str, s: Sentence, anchors: list[_Anchor], calendar: Calendar) -> Promise | None:
    best: Promise | None = None
    dates: list[DateMention] | None = None
    for anchor in anchors:
        verb = s.place(text, anchor.place)
        negated = speaks(s, verb, anchor.role)
        if negated is None:
            continue
        if dates is None:  # dear, and most sentences promise nothing
            dates = calendar.find(s.plain)
        day = day_of(s.low, dates, verb, anchor.role, calendar, negated=negated)
        if day is not None and not negated and is_day_after(s.low, day):
            day = day_beside(text, s, calendar) or day
        if day is None and not negated:
            day = day_counted(s.low, verb, calendar) or (None if dates else day_beside(text, s, calendar))
        if day is None or not calendar.sent <= day.last <= calendar.sent + _FURTHEST:
            continue
        if best is None or day.last > best.by:
            best = Promise(day.last, text[s.start : s.end], s.start, s.end, day.ambiguous, day.first)
    return best
