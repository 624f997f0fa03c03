"""The dates that a text names, as days on the calendar of whoever wrote it.

"By Thursday" said on a Thursday is the next week's; "this Thursday" may be today. "Next Friday" said early in a
week has two readings. A week ends on its Friday; early, mid and end of a month are its 10th, 20th and last day; a
day and month without a year is at most 30 days past. Vague lengths are taken at the usual number: a couple is 2, a
few are 3.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from itertools import islice

from app.situation.dates.grammar import dates
from app.situation.dates.japanese import japanese
from app.situation.dates.passage import Passage
from app.situation.dates.tokens import tokens
from app.situation.dates.words import Cue

_MOST = 200  # dates: a text that names more is no letter
_YEARS = range(1900, 2101)  # a mail dated outside them has a broken clock


@dataclass(frozen=True, slots=True)
class DateMention:
    """`text[start:end]` means the days from `first` to `last`; if `ambiguous`, one of the two.

    `exact`: a day or span that the calendar knows, unlike "a few days" or "early November". `cue`: the preposition
    that governs it, already applied to `first` and `last` if it is "before" or "after".
    """

    start: int
    end: int
    first: date
    last: date
    ambiguous: bool = False
    exact: bool = True
    cue: Cue | None = None


def find(text: str, sent: date, *, month_first: bool, holidays: Container[date] = ()) -> list[DateMention]:
    """Every date in `text`, told from the day `sent`, in order. `month_first`: "12/4" is 4 December.

    `holidays` are the days beside weekends that "business days" leave out.
    """
    if sent.year not in _YEARS:
        return []
    read = (d for group in tokens(text) for d in dates(Passage(text, group, sent, holidays, month_first=month_first)))
    found = [
        DateMention(d.start, d.end, d.reading.first, d.reading.last, d.reading.ambiguous, d.reading.exact, d.cue)
        for d in islice(read, _MOST)
    ]
    if "日" in text or "週" in text or "月" in text:
        found += [
            DateMention(start, end, first, last, cue=cue)
            for start, end, first, last, cue in islice(japanese(text, sent), _MOST)
        ]
        found.sort(key=lambda m: m.start)
    return found
