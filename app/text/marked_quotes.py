"""From what the elements of a mail say about themselves to the ranges of its text that are not the user's new words."""

from collections.abc import Sequence
from typing import NamedTuple

from app.text.attributions import is_attribution
from app.text.markup import Role
from app.text.phrases import Range
from app.text.signatures import may_name, wants_name

_NEAR = 300  # characters in which an attribution or a closing is looked for
_LEAD = 2000  # of what stands above a quote, enough to tell an attribution from a forward's headers


class Mark(NamedTuple):
    """An element that ended, and the range of text that it had."""

    role: Role
    start: int
    end: int


def quoted_ranges(text: str, marks: Sequence[Mark]) -> tuple[Range, ...]:
    """`marks` in the order in which their elements ended, so that inner ones come before outer ones."""
    quotes: list[Mark] = []
    signatures: list[Range] = []
    bare: list[Range] = []  # marked as a reply, without a sign of whom it quotes
    rest = len(text)
    for mark in marks:
        role, start, end = mark
        if role is Role.REST:
            rest = min(rest, start)
        elif start >= end:
            continue
        elif role is Role.SIGNATURE:
            signatures.append(Range(start, end))
        elif role is Role.RULED:
            if _has_headers(text[start : min(end, start + _LEAD)]):
                rest = min(rest, start)
        elif role is not Role.INDENTED or _is_led_to(text, start, end):
            inner = len(quotes)
            while inner and quotes[inner - 1].start >= start:
                inner -= 1
            first = end
            if role is Role.REPLY:
                first = next((q.start for q in quotes[inner:] if q.role is Role.QUOTE), end)
            if role is Role.REPLY and first == end and inner == len(quotes) and not _tells_whom(text, start, end):
                bare.append(Range(start, end))
            elif first == end or _lines(text[start : min(first, start + _LEAD)]) > 3:
                quotes[inner:] = [Mark(role if role is Role.ATTRIBUTION else Role.QUOTE, start, end)]
            else:  # the attribution; answers may stand between the quotes
                quotes[inner:inner] = [Mark(Role.ATTRIBUTION, start, first)]
    ranges = [Range(q.start, q.end) for q in quotes]
    if rest < len(text):
        ranges.append(Range(rest, len(text)))
    merged = _merged(text, ranges)
    if bare:
        with_bare = _merged(text, [*merged, *bare])
        merged = with_bare if _leaves_words(text, with_bare) else merged
    if signatures:
        signed = _merged(text, [*merged, *(Range(_after_name(text, s, e), e) for s, e in signatures)])
        if _leaves_words(text, signed) or not _leaves_words(text, merged):
            return signed
    return merged


def _lines(text: str) -> int:
    return sum(1 for line in text.split("\n") if line.strip())


def _has_headers(text: str) -> bool:
    """Do lines like "From: …" open the text? In any language, since Outlook has drawn a line above."""
    lines = [line for line in text.split("\n", 12) if line.strip()]
    return len(lines) > 1 and sum(1 for line in lines[:4] if 0 < line.find(":") < 30) > 1


def _tells_whom(text: str, start: int, end: int) -> bool:
    return _has_headers(text[start : min(end, start + _LEAD)]) or _is_led_to(text, start, end)


def _is_led_to(text: str, start: int, end: int) -> bool:
    """Does an attribution stand before the block or atop it?"""
    before = text[max(0, start - _NEAR) : start].rstrip().rpartition("\n")[2]
    atop = text[start : min(end, start + _NEAR)].lstrip().partition("\n")[0]
    return (before.endswith((":", "：")) and is_attribution(before)) or is_attribution(atop)


def _after_name(text: str, start: int, end: int) -> int:
    """Where a signature starts, less the name if a closing above it lacks one."""
    above = [line for line in text[max(0, start - _NEAR) : start].split("\n") if line.strip(" \u00a0-—")]
    if not above or not wants_name(above[-1]):
        return start
    at = start
    for line in text[start : min(end, start + _NEAR)].split("\n"):
        if line.strip(" \u00a0-—"):
            return at + len(line) if may_name(line) else start
        at += len(line) + 1
    return start


def _merged(text: str, ranges: Sequence[Range]) -> tuple[Range, ...]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1].end:
            merged[-1] = Range(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Range(start, end))
    trimmed: list[Range] = []
    for start, end in merged:
        words = text[start:end]
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        if first < last:
            trimmed.append(Range(first, last))
    return tuple(trimmed)


def _leaves_words(text: str, ranges: Sequence[Range]) -> bool:
    at = 0
    for start, end in ranges:
        if text[at:start].strip():
            return True
        at = end
    return bool(text[at:].strip())
