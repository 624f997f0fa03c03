"""Days and moments in the user's own words and zone, as the rules of time name them."""

from datetime import date, datetime, time

from app.situation import Situation
from app.text.reading import Reading
from app.text.spans import Span


def day_begins(situation: Situation, day: date) -> datetime:
    """Midnight of the user's own `day`."""
    return datetime.combine(day, time(), tzinfo=situation.now.tzinfo)


def the_question(draft: Reading, situation: Situation) -> tuple[Span, ...]:
    """The words that made this mail a status check, or whatever it is."""
    return tuple(draft.mark(*place) for place in situation.purpose.because[:1])


def days_ago(count: int) -> str:
    """A number of business days past, as one says it."""
    if count == 0:
        return "less than a business day ago"
    return "1 business day ago" if count == 1 else f"{count} business days ago"


def in_days(count: int) -> str:
    return "1 business day" if count == 1 else f"{count} business days"


def times(count: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
