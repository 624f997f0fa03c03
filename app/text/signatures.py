"""Which of the own lines sign a mail rather than say something: signature blocks, "Sent from my …", footers.

Greeting and sign-off with the name stay.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from app.text.client_wordings import CLOSINGS, DEVICE, NOTICE, POSITION, SECRECY, SENT_OPENERS, SENT_WHOLE, SENT_WORDS
from app.text.mail_headers import lower

_LONGEST_SENT = 110
_NEAR_END = 4
_MOST_BARE = 12  # lines that a bare "--" may sign; more is a text with a rule in it
_MOST_FOOTER = 12
_MOST_CONTACT = 15
_LONGEST_NAME = 60
_LONGEST_CONTACT = 160
_SHORTEST_NOTICE = 90
_PROSE = 8  # blanks: a line with so many is no closing, name or position
_ORNAMENTS = "<>()[]*_.,;:!–—-|~•\"' \t\r\u00a0\ufeff\u200b\u200e\u200f"
_EMPHASIS = " \t\r\u00a0*_|"
_FOOTER_WORDS = ("mailing list", "unsubscribe", "http", "www.", "@", "abmelden", "désabonner", "subscribe")
_LABELLED = re.compile(
    r"(?:tel|phone|mobile?|cell|fax|office|telefon|téléphone|handy|móvil|e-?mail|web|website|skype|linkedin)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/])(?:\+|\(|00)?\d(?:[\s()./·–-]{0,3}\d){6,16}(?!\w)")
_MAIL = re.compile(r"\w@[\w-]{1,60}\.")
_WEB = re.compile(
    r"https?://|www\.|linkedin|(?<![\w@])[\w-]{2,40}\.(?:com|org|net|edu|io|co|de|fr|uk|eu|ch|at|nl|es|it|dev|me|app|example)(?![\w.])"
    r"|(?<!\w)(?:tel|phone|mobile|cell|fax|mob|office|telefon|téléphone|handy|móvil|skype)\.?\s{0,2}[:+(\d]",
    re.IGNORECASE,
)
_DELIMITERS = "-—–_"
_SEPARATORS = (" | ", " • ", " · ", " ∙ ", " ▪ ")
_CONTACT_SIGN = re.compile(
    r"[@|:•·∙▪\d.i](?:(?<=[@|:•·∙▪])|(?<=\d).?.?\d|(?<=\.)\w|(?<=i)nked)"
)  # from its first character on: quicker
_MYSELF = re.compile(r"\b(?:I|my|ich|mein|je|mon|yo|mi|eu|meu|io|ik|mijn)\b")  # no legal notice speaks so
_LETTER = re.compile(r"[^\W_]")
_POSTSCRIPT = re.compile(r"p\.?\s?p?\.?s\b|n\.?b\b|edit\b|\[\d|\d{1,2}[.)] |[-*•] ", re.IGNORECASE)
_NAME = re.compile(r"[-–—~/]{0,3} ?(?:[^\W\d_a-z][\w.'’-]{0,25},?(?: |$)){1,5}(?<!,)\Z")


def signing_lines(lines: Sequence[str], quoted: bytearray) -> bytearray:
    """`quoted` with a 1 as well for every line that signs."""
    flags = bytearray(quoted)
    done = 0
    for at in [n for n, line in enumerate(lines) if line and line[0] in _DELIMITERS]:
        if at < done or flags[at]:
            continue
        done = _delimited(lines, flags, at)
        if done > at:
            flags[at:done] = b"\1" * (done - at)
            _keep_name(lines, flags, at, done)
    _leave_out_sent_from(lines, flags)
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


def _leave_out_sent_from(lines: Sequence[str], flags: bytearray) -> None:
    """What a phone adds stands at the end or before a quote, among the last `_NEAR_END` lines there."""
    left = _NEAR_END
    at = len(lines) - 1
    while at >= 0:
        if flags[at]:
            left = _NEAR_END
        elif not left:
            at = flags.rfind(1, 0, at)  # on to the next quote above
            continue
        else:
            line = lines[at]
            if line and not line.isspace():
                if len(line) <= _LONGEST_SENT and _is_sent_from(line):
                    flags[at] = 1
                else:
                    left -= 1
        at -= 1


def wants_name(line: str) -> bool:
    """Is this a closing like "Best regards," that names nobody yet?"""
    line = line.strip(_EMPHASIS)
    return line.endswith((",", "!", ".")) and _is_closing(line) and not _names_too(line) and len(line.split()) <= 4


def may_name(line: str) -> bool:
    """May this line below a closing hold the name: "Sam Roe", "Sam Roe | Acme", but not "Tel. 0170 …"?"""
    line = line.strip(_EMPHASIS)
    if not line or len(line) > _LONGEST_NAME or not line[0].isalpha() or _LABELLED.match(line):
        return False
    return "@" not in line.partition(" ")[0] and not line.startswith(("http", "www."))


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
    delimiter = lines[at].startswith("-- ")
    most = _MOST_BARE if dashes else _MOST_FOOTER
    end = at + 1
    footer: list[str] = []
    while end < len(lines) and not flags[end] and (delimiter or len(footer) <= most):
        if lines[end].strip():
            footer.append(lines[end].lower())
        end += 1
    if dashes:
        return end if delimiter or len(footer) <= most else at
    if not 0 < len(footer) <= most:
        return at
    return end if any(word in line for line in footer for word in _FOOTER_WORDS) else at


def _keep_name(lines: Sequence[str], flags: bytearray, start: int, end: int) -> None:
    """Gmail puts "-- " between "Best regards," and the name that goes with it."""
    above = next((lines[i] for i in range(start - 1, max(-1, start - 4), -1) if lines[i].strip()), "")
    first = next((i for i in range(start + 1, end) if lines[i].strip()), -1)
    if first >= 0 and wants_name(above) and may_name(lines[first]):
        flags[first] = 0


def _is_sent_from(line: str) -> bool:
    """Is this a line like "Sent from my iPhone", "Von meinem Handy gesendet", "Get Outlook for iOS"?"""
    low = lower(line).strip(_ORNAMENTS)
    opener, _, rest = low.partition(" ")
    if opener in SENT_OPENERS:
        if line[0].islower():  # a sentence runs on from the line above
            return False
        found = SENT_OPENERS[opener].match(rest)
        return found is not None and (found.lastgroup == "whole" or DEVICE.search(rest, found.end()) is not None)
    if low.endswith(SENT_WORDS):
        return (not line[0].islower() or low.startswith("ip")) and DEVICE.search(low) is not None
    if rest.startswith("from "):  # "Sam from mobile"
        return rest.count(" ") == 1 and rest.endswith(("mobile", "phone"))
    return not low.isascii() and SENT_WHOLE.search(low) is not None


def _notice(lines: Sequence[str], flags: bytearray, end: int) -> int:
    """The first line of the legal notice whose last is `end`, or -1."""
    start = end
    size = 0
    while start >= 0 and not flags[start] and lines[start].strip():
        size += len(lines[start])
        start -= 1
    start += 1
    if size < _SHORTEST_NOTICE:
        return -1
    while start < end and len(lines[start]) < _SHORTEST_NOTICE // 2 and not _has(lines[start].lower(), SECRECY):
        start += 1  # the sign-off may stand right above
    if start == 0:
        return -1
    said = " ".join(lines[start : end + 1])
    words = said.lower()
    secret, addressed = _has(words, SECRECY), _has(words, NOTICE[0])
    if not (secret or addressed) or secret + addressed + sum(_has(words, stems) for stems in NOTICE[1:]) <= 2:
        return -1
    return -1 if _MYSELF.search(said) else start


def _has(words: str, stems: Sequence[str]) -> bool:
    return any(map(words.__contains__, stems))


def _contact_block(lines: Sequence[str], flags: bytearray, end: int) -> int:
    """The first line of the contact details after the name, whose last is `end`; -1 if there are none."""
    block: list[tuple[int, str, _Line]] = []
    at = end
    blanks = 0
    while at >= 0 and not flags[at] and len(block) < _MOST_CONTACT and blanks <= 3:
        line = lines[at]
        if line and _LETTER.search(line):
            line = line.strip(_EMPHASIS)
            kind = _kind(line)
            if kind is _Line.SENTENCE:
                break
            block.append((at, line, kind))
            blanks = 0
        else:
            blanks += 1
        at -= 1
    if len(block) < 3 and all(kind is _Line.SHORT for _, _, kind in block):
        return -1  # a closing and a name
    block.reverse()
    closing = max((i for i, (_, line, _) in enumerate(block) if _is_closing(line)), default=-1)
    name = closing
    if closing >= 0:
        if closing + 1 < len(block) and may_name(block[closing + 1][1]) and not _names_too(block[closing][1]):
            name += 1
    else:
        name = next((i for i, (_, line, kind) in enumerate(block) if kind is _Line.SHORT and _NAME.match(line)), -1)
        if name < 0 or (name > 0 and block[name][0] - block[name - 1][0] < 2):
            return -1
    first = block[closing if closing >= 0 else name][0]
    if not any(lines[i].strip() and not flags[i] for i in range(first)):
        return -1  # nothing would be left but the name
    details = block[name + 1 :]
    for _, line, kind in details:
        if kind is _Line.REACH or (closing >= 0 and (kind is _Line.PARTS or POSITION.search(line))):
            return details[0][0]
    return -1


class _Line(Enum):
    SENTENCE = auto()
    SHORT = auto()  # may stand in a signature
    PARTS = auto()  # a web address, or parts set apart by bars
    REACH = auto()  # a phone number, a mail address


def _kind(line: str) -> _Line:
    blanks = line.count(" ")
    if blanks >= _PROSE and len(line) > _LONGEST_CONTACT:
        return _Line.SENTENCE
    signs = _CONTACT_SIGN.search(line) is not None
    if not signs:
        if blanks < 3 and line[0].isalpha():
            return _Line.SHORT
        if blanks >= 3 and line[-1] in ".?!":
            return _Line.SENTENCE
    if _POSTSCRIPT.match(line):
        return _Line.SENTENCE
    small = sum(1 for word in line.split() if word.islower() and len(word) > 1 and word.isalpha())
    if signs and small <= 3 and len(line) <= _LONGEST_CONTACT:
        if _MAIL.search(line) or _PHONE.search(line):
            return _Line.REACH
        if _WEB.search(line) or any(bar in line for bar in _SEPARATORS):
            return _Line.PARTS
    if blanks < _PROSE and small <= max(1, blanks // 3) and (line[-1] not in ".?!:" or blanks < 3):
        return _Line.SHORT
    return _Line.SHORT if _is_closing(line) else _Line.SENTENCE


def _is_closing(line: str) -> bool:
    return len(line) < _LONGEST_NAME and lower(line).startswith(CLOSINGS)


def _names_too(line: str) -> bool:
    """Is the name in the line of the closing: "Best, Sam"?"""
    _, comma, tail = line.rstrip(",.!").rpartition(",")
    return bool(comma) and tail.strip()[:1].isupper()
