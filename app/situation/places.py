"""Places of a text as its reader sees them: what stands close together in one sentence is one place."""

from app.situation.evidence import CUT
from app.text.phrases import Range


def whole(text: str) -> list[Range]:
    """The text without the blanks around it; nothing if there is no more."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return [Range(start, end)] if start < end else []


def clauses(places: list[Range], text: str) -> tuple[Range, ...]:
    """The places in order; those that stand close together in one sentence as one."""
    joined: list[Range] = []
    for place in sorted(places):
        last = joined[-1] if joined else None
        if last and place.start - last.end <= 30 and not CUT.search(text, last.end, place.start):
            joined[-1] = Range(last.start, max(last.end, place.end))
        else:
            joined.append(place)
    return tuple(joined)
