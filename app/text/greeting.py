"""The greeting at the top of a mail, and whom it names.

Read by structure: a word that greets ("Hi", "Sehr geehrte", "Estimada"), then names up to a comma, a colon,
a dash or the end of the line. Without such a word, a line of its own that looks like a name is a greeting too.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from app.text.addressees import AND, MARKS, NamePart, Token, addressees, tokens_of
from app.text.formulas import (
    EAST_GREETINGS,
    EAST_GROUPS,
    EAST_HONOURS,
    ORDINARY,
    SALUTATIONS,
    THANKS,
    WEAK_SALUTATIONS,
    word_set,
)
from app.text.names import is_given_name


@dataclass(frozen=True, slots=True)
class Greeting:
    """`text[start:end]`, its punctuation included. `salutation` is in lower case, "" when there is only a name.

    `team`: it greets a group or an unknown reader ("all", "team", "hiring manager", "there").
    """

    start: int
    end: int
    salutation: str
    names: tuple[NamePart, ...]
    team: bool


_FIRST = frozenset(s[0] for s in SALUTATIONS)
_LONGEST = max(map(len, SALUTATIONS))
_TO_GROUP = word_set("there zusammen allemaal tous concern")  # as the last word of a salutation
_THANKS_MORE = word_set("you so much again very a lot ,")
_LINE = re.compile(r"\S[^\n]*+")
_CHUNK = re.compile(r"([^,，、:：!！。?？]++)[,，、:：!！。]?[ \u3000]*+")
_OPEN, _CLOSE = frozenset("[{<%"), frozenset("]}>%")
_HEADER = re.compile(r"\w{1,10}:|[^\n]{0,60}\d")  # "Subject: …", a date, an address
_LOOK = 200  # code points of a line that are read
_LETTERHEAD = 10  # lines that may stand above a greeting


def greeting(own_text: str, known: Collection[str] = ()) -> Greeting | None:
    """Find the greeting of the user's own words; None when the mail begins without one.

    `known`: names of the people written to, in lower case; they tell "Lena" from a heading.
    """
    name_line: Greeting | None = None
    for number, (start, line) in enumerate(_top(own_text)):
        found = _read(own_text, start, line, known, letterhead=number > 0)
        if found is not None and (found.salutation or found.end < start + len(line) or line[-1] in MARKS):
            return found
        if number == 0:  # "Lena", or "Sam Roe" as the first line of a letterhead
            name_line = found
        if len(line) > 60 or (line[-1] in ".!?" and not _HEADER.match(line)):
            break  # a sentence, so this is no letterhead
    return name_line


def _top(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for _ in range(_LETTERHEAD):
        match = _LINE.search(text, at)
        if match is None:
            return
        at = match.end()
        yield match.start(), text[match.start() : min(at, match.start() + _LOOK)].rstrip()


def _read(text: str, start: int, line: str, known: Collection[str], *, letterhead: bool) -> Greeting | None:
    if line[0] >= "\u2e80":
        return _east_asian(start, line)
    if not line[0].isalpha():
        return None
    tokens = list(tokens_of(start, line))
    taken = _salutation(tokens, 0)
    if taken:
        if letterhead and tokens[0].low in WEAK_SALUTATIONS and taken == 1:
            return None
        return _saluted(tokens, taken)
    if letterhead:
        return None
    more = bool(text[start + len(line) :].strip())
    if tokens[0].low in THANKS:
        return _thanks_line(tokens) if more else None
    return _bare_name(tokens, known, more=more)


def _salutation(tokens: list[Token], at: int) -> int:
    """Count the tokens from `at` on that are a salutation."""
    if at >= len(tokens) or tokens[at].low not in _FIRST:
        return 0
    for size in range(min(_LONGEST, len(tokens) - at), 0, -1):
        if tuple(t.low for t in tokens[at : at + size]) in SALUTATIONS:
            return size
    return 0


def _saluted(tokens: list[Token], taken: int) -> Greeting | None:
    salutation = " ".join(t.low for t in tokens[:taken])
    names: tuple[NamePart, ...] = ()
    team = tokens[taken - 1].low in _TO_GROUP
    at = taken
    if at < len(tokens) and tokens[at].text == "@":
        at += 1
    closed = at == len(tokens) or tokens[at].text in MARKS
    if not closed and tokens[at].text in _OPEN:  # "Dear [Name],"
        ends = [k for k in range(at + 1, len(tokens)) if tokens[k].text in _CLOSE]
        at = ends[-1] + 1 if ends else at
        closed = at < len(tokens) and tokens[at].text in MARKS
    elif not closed and (part := addressees(tokens, at)) is not None:
        names, team, at, closed = part.names, team or part.team, part.at, part.closed
    while closed and at + 1 < len(tokens) and tokens[at].text in ",،!":
        # "Dear Lena, dear Tom," greets both; "Hi Lena, Thanks" only her; "Hi, my name is Sam" nobody.
        begin = at + 2 if tokens[at + 1].text in AND else at + 1
        begin += (again := _salutation(tokens, begin))
        part = addressees(tokens, begin)
        if part is None or not part.closed or not (again or part.cased):
            break
        if names and not again and part.at < len(tokens) and tokens[part.at].text in ".?":
            break
        names, team, at = (*names, *part.names), team or part.team, part.at
    last = _past_marks(tokens, at) if closed else at
    if tokens[0].low in WEAK_SALUTATIONS and taken == 1 and not ((names or team) and closed and last == len(tokens)):
        return None
    return Greeting(tokens[0].start, tokens[last - 1].end, salutation, names, team)


def _past_marks(tokens: list[Token], at: int) -> int:
    """Return the token after the mark at `at`, which may be written more than once ("--", "!!")."""
    mark = tokens[at].text if at < len(tokens) else ""
    while at < len(tokens) and tokens[at].text == mark:
        at += 1
    return at


def _thanks_line(tokens: list[Token]) -> Greeting | None:
    """Read "Thanks, Lena!" on a line of its own at the top, which greets her."""
    at = 1
    while at < len(tokens) and tokens[at].low in _THANKS_MORE:
        at += 1
    part = addressees(tokens, at)
    if part is None or not (part.names and part.cased and part.closed) or _past_marks(tokens, part.at) < len(tokens):
        return None
    return Greeting(tokens[0].start, tokens[-1].end, tokens[0].low, part.names, part.team)


def _bare_name(tokens: list[Token], known: Collection[str], *, more: bool) -> Greeting | None:
    """Read "Lena," on a line of its own, or before a text when Lena is known to be somebody."""
    part = addressees(tokens, 0)
    if part is None or not (part.cased and part.closed):
        return None
    end = _past_marks(tokens, part.at)
    mark = tokens[part.at].text if part.at < len(tokens) else ""
    if mark in {".", "?", ";"} or any(n.text.count(" ") > 2 for n in part.names):
        return None
    if end < len(tokens):
        follow = tokens[end]
        if not (follow.text[0].islower() or follow.low in ORDINARY):
            return None  # "Sam Roe, 12 Main Street"
    if end == len(tokens) and mark:
        if not more or any(n.text.lower().endswith("ly") and not _is_somebody(n, known) for n in part.names):
            return None
    elif not part.names or not all(_is_somebody(n, known) for n in part.names):
        return None
    return Greeting(tokens[0].start, tokens[end - 1].end, "", part.names, part.team)


def _is_somebody(name: NamePart, known: Collection[str]) -> bool:
    first = name.text.partition(" ")[0].lower()
    return first in known or name.text.lower() in known or is_given_name(first)


def _east_asian(start: int, line: str) -> Greeting | None:
    """Read greetings of scripts without blanks: "田中様、こんにちは", "尊敬的张女士：", "안녕하세요, 민수님"."""
    end = 0
    hello = ""
    team = False
    names: list[NamePart] = []
    for match in _CHUNK.finditer(line[:60]):
        rest, at = match[1], match.start(1)
        word = next((h for h in EAST_GREETINGS if rest.startswith(h) or rest.endswith(h)), "")
        if word and rest.startswith(word):
            rest, at = rest[len(word) :], at + len(word)
        rest = rest.removesuffix(word).rstrip()
        honour = next((h for h in EAST_HONOURS if rest.endswith(h)), "")
        if not (word or honour) or len(rest) > 16:
            break
        hello = hello or word
        team = team or honour in EAST_GROUPS or word in EAST_GROUPS
        called = rest.removesuffix(honour).strip()
        if called and honour not in EAST_GROUPS:
            begin = start + at + rest.index(called)
            names.append(NamePart(begin, begin + len(called), called))
        end = match.end()
    return Greeting(start, start + len(line[:end].rstrip()), hello, tuple(names), team) if end else None
