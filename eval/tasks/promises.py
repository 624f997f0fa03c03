"""Is a promised answer seen, and with the right day?"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

from eval.figures import Figure, Pairs, at_least
from eval.mails import facts_of, inbound, moment
from eval.measures import accuracy, f1, precision, recall
from eval.sets import half_of
from eval.tasks import Run

METHOD = """\
Each row is a sentence, sent alone as a mail from the employer, on the row's own date or else on a Monday. We say
promise when the situation has a `promised` date. `promise_with_time` is positive; `promise_vague`, `conditional`,
`request_to_reader`, `scheduling_or_third_party` and `not_a_promise` are negative. The labels are wider than our
rulebook: a promise to send a document by a day counts as positive in them, while the rulebook knows only a promise
of an answer; such rows stay in, and count against us. The right day is worked out from the set's time phrase by a
small calendar of our own that shares no code with the product and follows the rulebook (a weekday is the coming one,
"next week" its Friday); phrases that the rulebook does not fix ("a few weeks") have no right day and are left out of
that figure, as are promises that were not seen; a day that the sentence also writes in figures ("10/5") is right too.
Sentences of one mail stay in one half."""

_SET = "reply_promises"
_MONDAY = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "a couple of": 2}
_SPAN = re.compile(
    r"(?:within|in)(?: the next| approximately| about)? (\d{1,3}|a couple of|a|one|two|three|four|five|six|ten)"
    r" (business |working )?(day|week)"
)
_FIGURES = re.compile(r"\b(\d{1,2})/(\d{1,2})\b")
_FRIDAY = 4


def measure(run: Run) -> Iterator[Figure]:
    pairs: Pairs[tuple[bool, bool]] = Pairs("promise with a date", _SET)
    days: Pairs[tuple[date, date]] = Pairs("promise with a date", _SET)
    for row in run.sets.rows(_SET):
        half = half_of(row.get("from_id") or row["id"])
        sent = moment(row.get("sent_at")) or _MONDAY
        found = facts_of(inbound(row["sentence"], at=sent), now=sent + timedelta(hours=1)).promised
        answer = (row["label"] == "promise_with_time", found is not None)
        pairs.add(half, answer)
        run.misses.note("promise", half, row["id"], *answer, f"{row['label']}: {row['sentence']}")
        right = due(row["time"] or "", sent.date())
        if answer == (True, True) and found and right:
            right = found.by if found.by in _in_figures(row["sentence"], sent.year) else right
            days.add(half, (right, found.by))
            run.misses.note("promise-day", half, row["id"], right, found.by, f"{sent:%a %d %b %Y}: {row['sentence']}")
    yield pairs.figure("F1", f1, at_least(0.92))
    yield pairs.figure("recall", recall)
    yield pairs.figure("precision", precision)
    yield days.figure("right day", accuracy, at_least(0.95))


def due(phrase: str, sent: date) -> date | None:
    """The last day that a phrase means, on the sender's calendar; None where the rulebook does not fix it."""
    low = " ".join(phrase.lower().split())
    if re.search(r"\b(today|tonight|end of the day|end of day|this (?:morning|afternoon|evening))\b", low):
        return sent
    if "tomorrow" in low:
        return sent + timedelta(days=1)
    if "day or two" in low:
        return sent + timedelta(days=2)
    monday = sent - timedelta(days=sent.weekday())
    if "next week" in low:
        return monday + timedelta(days=9 if "early" in low else 11)
    if "this week" in low and sent.weekday() <= _FRIDAY:
        return monday + timedelta(days=_FRIDAY)
    for number, name in enumerate(_DAYS):
        if re.search(rf"\b{name}\b", low):
            return sent + timedelta(days=(number - sent.weekday() - 1) % 7 + 1)
    if span := _SPAN.search(low):
        count = int(span[1]) if span[1].isdigit() else _COUNTS[span[1]]
        if span[2]:
            return _business_days(sent, count)
        return sent + timedelta(days=count * (7 if span[3] == "week" else 1))
    return None


def _in_figures(sentence: str, year: int) -> set[date]:
    found = set()
    for month, day in _FIGURES.findall(sentence):
        with suppress(ValueError):
            found.add(date(year, int(month), int(day)))
    return found


def _business_days(sent: date, count: int) -> date:
    day = sent
    while count:
        day += timedelta(days=1)
        count -= day.weekday() <= _FRIDAY
    return day
