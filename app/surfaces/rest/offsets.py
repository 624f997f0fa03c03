"""Code points of Python's strings to UTF-16 units of JavaScript's, for clients that count in those."""

from bisect import bisect_left

from app.text.reading import Reading
from app.text.spans import SpanField

_PLANE = 0xFFFF  # above it a code point takes two UTF-16 units


class Offsets:
    """Where a range of a draft's field lies, in the units that the client counts in."""

    def __init__(self, reading: Reading, *, utf16: bool) -> None:
        self._reading = reading
        self._utf16 = utf16
        self._wide: dict[tuple[str, int | None], list[int]] = {}

    def of(self, field: SpanField, start: int, end: int, index: int | None) -> tuple[int, int]:
        if not self._utf16:
            return start, end
        key = (field, index)
        if key not in self._wide:
            self._wide[key] = [i for i, c in enumerate(self._text(field, index)) if ord(c) > _PLANE]
        wide = self._wide[key]
        return start + bisect_left(wide, start), end + bisect_left(wide, end)

    def _text(self, field: SpanField, index: int | None) -> str:
        if field == "text":
            return self._reading.text
        if field == "subject":
            return self._reading.subject
        return self._reading.mark_address(field, index or 0).quote
