"""Which of the own lines sign a mail rather than say something: signature blocks, "Sent from my …", footers.

Greeting and sign-off with the name stay.
"""

import re
from collections.abc import Sequence

from app.text.client_wordings import CLOSINGS, CONFIDENTIAL, DEVICE, POSITION, SENT_OPENERS, SENT_WHOLE, SENT_WORDS
from app.text.mail_headers import lower

_LONGEST_SENT = 110
_MOST_BARE = 12  # lines that a bare "--" may sign; more is a text with a rule in it
_MOST_FOOTER = 12
_MOST_CONTACT = 15
_SHORTEST_NOTICE = 90
_ORNAMENTS = "<>()[]*_.,;:!–—-|~•\"' \t\r\u00a0\ufeff\u200b\u200e\u200f"
_EMPHASIS = " \t\r\u00a0*_|"
_FOOTER_WORDS = ("mailing list", "unsubscribe", "http", "www.", "@", "abmelden", "désabonner", "subscribe")
_PHONE = re.compile(r"(?<![\w/])(?:\+|\(|00)?\d(?:[\s()./·–-]{0,3}\d){6,16}(?!\w)")
_MAIL = re.compile(r"\w@[\w-]{1,60}\.")
_WEB = re.compile(
    r"https?://|www\.|linkedin|(?<![\w@])[\w-]{2,40}\.(?:com|org|net|edu|io|co|de|fr|uk|eu|ch|at|nl|es|it|dev|me|app|example)(?![\w.])"
    r"|(?<!\w)(?:tel|phone|mobile|cell|fax|mob|office|telefon|téléphone|handy|móvil|skype)\.?\s{0,2}[:+(\d]",
    re.IGNORECASE,
)
_SEPARATORS = (" | ", " • ", " · ", " ∙ ", " ▪ ")
_LETTER = re.compile(r"[^\W_]")
_POSTSCRIPT = re.compile(r"p\.?\s?p?\.?s\b|n\.?b\b|edit\b|\[\d|\d{1,2}[.)] |[-*•] ", re.IGNORECASE)
_NAME = re.compile(r"[-–—~/]{0,3} ?(?:[^\W\d_a-z][\w.'’-]{0,25},?(?: |$)){1,5}\Z")


def signing_lines(lines: Sequence[str], quoted: bytearray) -> bytearray:
    """`quoted` with a 1 as well for every line that signs."""
    flags = bytearray(quoted)
    count = len(lines)
    at = -1
    while at + 1 < count:
        at += 1
        if flags[at]:
            continue
        line = lines[at]
        if line[:1] in ("-", "—", "–", "_"):
            end = _delimited(lines, flags, at)
            flags[at:end] = b"\1" * (end - at)
            at = max(at, end - 1)
        elif 6 < len(line) <= _LONGEST_SENT and _is_sent_from(line):
            flags[at] = 1
    end = _last_own(lines, flags)
    while end >= 0:
        start = _notice(lines, flags, end)
        if start < 0:
            break
        flags[start : end + 1] = b"\1" * (end + 1 - start)
        end = _last_own(lines, flags)
    if end >= 0:
        start = _contact_block(lines, flags, end)
        if start >= 0:
            flags[start : end + 1] = b"\1" * (end + 1 - start)
    return flags


def _last_own(lines: Sequence[str], flags: bytearray) -> int:
    for at in range(len(lines) - 1, -1, -1):
        if not flags[at] and lines[at].strip():
            return at
    return -1


def _delimited(lines: Sequence[str], flags: bytearray, at: int) -> int:
    """Where the signature or list footer that line `at` opens ends; `at` if it opens none."""
    bare = lines[at].strip()
    dashes = bare in ("--", "—", "–")
    if not dashes and (len(bare) < 2 or bare.strip("_")):
        return at
    end = at + 1
    words = 0
    while end < len(lines) and not flags[end]:
        words += bool(lines[end].strip())
        end += 1
    if dashes:
        return end if lines[at].startswith("-- ") or words <= _MOST_BARE else at
    if not 0 < words <= _MOST_FOOTER:
        return at
    footer = " ".join(lines[at + 1 : end]).lower()
    return end if any(word in footer for word in _FOOTER_WORDS) else at


def _is_sent_from(line: str) -> bool:
    """ "Sent from my iPhone", "Von meinem Handy gesendet", "Get Outlook for iOS"."""
    bare = line.strip(_ORNAMENTS)
    first, _, rest = bare.partition(" ")
    if not first:
        return False
    opener = lower(first)
    if opener in SENT_OPENERS:
        if first[0].islower() and line.lstrip()[:1] not in "<([*_":
            return False
        found = SENT_OPENERS[opener].match(rest)
        return found is not None and (found.lastgroup == "whole" or DEVICE.search(rest, found.end()) is not None)
    if len(bare) < 70 and lower(bare.rpartition(" ")[2]) in SENT_WORDS:
        return DEVICE.search(bare) is not None and first[0].isupper()
    if first[0] > "\u2e00" or bare[-1] > "\u2e00":
        return SENT_WHOLE.search(bare) is not None
    return rest.startswith("from ") and rest.count(" ") == 1 and DEVICE.fullmatch(rest[5:]) is not None


def _notice(lines: Sequence[str], flags: bytearray, end: int) -> int:
    """The first line of the legal notice whose last is `end`, or -1."""
    start = end
    size = 0
    while start >= 0 and not flags[start] and lines[start].strip():
        size += len(lines[start])
        start -= 1
    if size < _SHORTEST_NOTICE or start < 0:
        return -1
    words = " ".join(lines[start + 1 : end + 1])
    if not any(cue in words for cue in CONFIDENTIAL[0]) and not any(cue in words for cue in CONFIDENTIAL[1]):
        return -1
    return start + 1 if sum(any(cue in words for cue in group) for group in CONFIDENTIAL) > 2 else -1


def _contact_block(lines: Sequence[str], flags: bytearray, end: int) -> int:
    """The first line of the contact details after the name, whose last is `end`; -1 if there are none."""
    block: list[tuple[int, str, int]] = []
    at = end
    blanks = 0
    while at >= 0 and not flags[at] and len(block) < _MOST_CONTACT and blanks <= 3:
        line = lines[at].strip(_EMPHASIS)
        if _LETTER.search(line):
            weight = _contact_weight(line)
            if weight < 0:
                break
            block.append((at, line, weight))
            blanks = 0
        else:
            blanks += 1
        at -= 1
    if not any(weight for _, _, weight in block):
        return -1
    block.reverse()
    closing = max((i for i, (_, line, _) in enumerate(block) if _is_closing(line)), default=-1)
    name = closing
    if closing >= 0:
        if closing + 1 < len(block) and block[closing + 1][2] < 2 and not _names_too(block[closing][1]):
            name += 1
        least = 1
    else:
        name = next((i for i, (_, line, weight) in enumerate(block) if weight == 0 and _NAME.match(line)), -1)
        if name < 0 or (name > 0 and block[name][0] - block[name - 1][0] < 2):
            return -1
        least = 3
    details = block[name + 1 :]
    return details[0][0] if any(weight >= least for _, _, weight in details) else -1


def _is_closing(line: str) -> bool:
    return len(line) < 60 and lower(line).startswith(CLOSINGS)


def _names_too(line: str) -> bool:
    """ "Best, Sam": is the name in the line of the closing?"""
    _, comma, tail = line.rstrip(",.!").rpartition(",")
    return bool(comma) and tail.strip()[:1].isupper()


def _contact_weight(line: str) -> int:
    """-1: a sentence; 0: a short line; 1: a position; 2: a web address; 3: a phone, an e-mail address, parts set apart."""
    if len(line) > 160 or _POSTSCRIPT.match(line):
        return -1
    words = line.split()
    small = sum(1 for w in words if w.islower() and w.isalpha() and len(w) > 1)
    if small <= 3:
        if any(s in line for s in _SEPARATORS) or ("@" in line and _MAIL.search(line)) or _PHONE.search(line):
            return 3
        if _WEB.search(line):
            return 2
    if len(words) > 8 or (line[-1] in ".?!:" and len(words) > 3) or small > max(1, len(words) // 3):
        return 0 if _is_closing(line) else -1
    return 1 if POSITION.search(line) else 0
