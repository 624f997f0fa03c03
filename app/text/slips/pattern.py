"""Slips written down as patterns of words, in a small notation, and found in one walk over a text.

    know|sure [weather] we|i|you -> whether

The words in brackets are wrong where the words around stand next to them, without punctuation between. `a|b`: either;
`@name`: a class of words; `?` after it: or nothing; `!` before it: not this one here, nor counted; `_`: any word;
`^`: a clause begins; `$`: it ends. After the arrow stands the mend, or several set apart by " / "; `-` takes the words
out, `+ing` (`+base`, `+third`, …) puts the first of them into that form; `%` stands for all of them. Nothing after
the arrow: no mend is certain.

A text costs one look-up a word; only at a word that some pattern has in its brackets is more done.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.text.proofreading import Slip, SlipKind
from app.text.sentences import Word

_Words = frozenset[str]


class _Step(NamedTuple):
    words: _Words
    any: bool = False
    optional: bool = False
    negated: bool = False
    edge: bool = False
    or_edge: bool = False


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    message: str
    before: tuple[_Step, ...]  # nearest first
    inside: tuple[_Step, ...]
    after: tuple[_Step, ...]
    mends: tuple[str, ...]
    near: _Words | None  # one of these has to stand right before, if anything is asked of that place


class Token(NamedTuple):
    """A word, whether more than a blank stands before and after it, and whether a clause begins and ends there."""

    word: Word
    opens: bool
    closes: bool
    first: bool
    last: bool


_JOINING = frozenset("/-&@#=_*+<>[]{}|~")


class Patterns:
    """`tables`: message → patterns; `classes`: words by name; `forms`: how `+name` changes a word."""

    def __init__(
        self,
        tables: Mapping[str, Mapping[str, str]],
        classes: Mapping[str, _Words],
        forms: Mapping[str, Callable[[str], str | None]],
    ) -> None:
        self._classes = classes
        self._forms = forms
        self._by_word: dict[str, list[_Pattern]] = {}
        for name, table in tables.items():
            for message, lines in table.items():
                for line in lines.strip().splitlines():
                    pattern = self._parsed(name, message, line.strip())
                    for word in pattern.inside[0].words:
                        self._by_word.setdefault(word, []).append(pattern)

    def find(self, tokens: Sequence[Token]) -> Iterator[Slip]:
        """The slips of one sentence, at most one from each word on."""
        free = 0
        for at, token in enumerate(tokens):
            if at < free or token.word.low not in self._by_word:
                continue
            before = "" if token.opens else tokens[at - 1].word.low
            for pattern in self._by_word[token.word.low]:
                if pattern.near is not None and before not in pattern.near:
                    continue
                if slip := self._matched(pattern, tokens, at):
                    yield slip
                    free = at + len(pattern.inside) + 1  # one slip is told once
                    break

    def _matched(self, pattern: _Pattern, tokens: Sequence[Token], at: int) -> Slip | None:
        last = at + len(pattern.inside) - 1
        if last >= len(tokens):
            return None
        for step, place in zip(pattern.inside[1:], range(at + 1, last + 1), strict=True):
            if tokens[place].opens or not _fits(step, tokens[place].word.low):
                return None
        if not _follows(pattern.after, 0, tokens, last, 1) or not _follows(pattern.before, 0, tokens, at, -1):
            return None
        wrong = [t.word for t in tokens[at : last + 1]]
        mends = tuple(filter(None, (self._mended(m, wrong) for m in pattern.mends)))
        start = wrong[0].start
        if mends == ("-",):
            start, mends = (tokens[at - 1].word.end, ("",)) if at and not tokens[at].opens else (start, ())
        return Slip(start, wrong[-1].end, SlipKind.GRAMMAR, pattern.name, pattern.message, mends)

    def _mended(self, mend: str, wrong: Sequence[Word]) -> str | None:
        if mend == "-":
            return mend
        parts = []
        for part in mend.split():
            if part[0] == "+":
                made = self._forms[part[1:]](wrong[0].low)
                if made is None:
                    return None
                parts.append(made)
            else:
                parts.append(" ".join(w.text for w in wrong) if part == "%" else part)
        text = " ".join(parts)
        return text[0].upper() + text[1:] if wrong[0].text[0].isupper() and len(wrong[0].text) > 1 else text

    def _parsed(self, name: str, message: str, line: str) -> _Pattern:
        look, _, mend = line.partition("->")
        before, _, rest = look.partition("[")
        inside, _, after = rest.partition("]")
        left = tuple(self._step(s) for s in reversed(before.split()))
        return _Pattern(
            name,
            message,
            left,
            tuple(self._step(s) for s in inside.split()),
            tuple(self._step(s) for s in after.split()),
            tuple(m.strip() for m in mend.split(" / ") if m.strip()),
            _needed(left),
        )

    def _step(self, written: str) -> _Step:
        bare = written.removeprefix("!").removesuffix("?")
        words: set[str] = set()
        for choice in bare.split("|"):
            words |= self._classes[choice[1:]] if choice[0] == "@" else {choice}
        return _Step(
            frozenset(words),
            any="_" in words,
            optional=written.endswith("?"),
            negated=written.startswith("!"),
            edge=words <= {"^", "$"},
            or_edge=not words.isdisjoint({"^", "$"}),
        )


def _needed(left: Sequence[_Step]) -> _Words | None:
    """The words of which one has to stand next to the slip; "" for the edge; None when it is not that simple."""
    if not left or left[0].negated or left[0].any or left[0].optional or "#" in left[0].words:
        return None
    return left[0].words | {""} if left[0].or_edge else left[0].words


def _fits(step: _Step, low: str) -> bool:
    return step.any or low in step.words or ("#" in step.words and low.isdigit())


def _follows(steps: Sequence[_Step], step: int, tokens: Sequence[Token], at: int, way: int) -> bool:
    """Whether the steps from `step` on fit the words beside `at`, to the right or to the left."""
    if step == len(steps):
        return True
    wanted = steps[step]
    here = tokens[at]
    stops, ends = (here.closes, here.last) if way > 0 else (here.opens, here.first)
    if stops:
        fits = wanted.or_edge and ends
        go_on = not fits if wanted.negated else fits or wanted.optional
        return go_on and _follows(steps, step + 1, tokens, at, way)
    fits = not wanted.edge and _fits(wanted, tokens[at + way].word.low)
    if wanted.negated:
        return not fits and _follows(steps, step + 1, tokens, at, way)
    if fits and _follows(steps, step + 1, tokens, at + way, way):
        return True
    return wanted.optional and _follows(steps, step + 1, tokens, at, way)


def tokens(text: str, words: Sequence[Word]) -> list[Token]:
    """The words of one sentence, with what stands between them told as edges."""
    found = []
    opens = first = True
    for n, word in enumerate(words):
        between = text[word.end : words[n + 1].start] if n + 1 < len(words) else "."
        closes = not between.isspace()
        last = closes and _JOINING.isdisjoint(between)
        found.append(Token(word, opens, closes, first, last))
        opens, first = closes, last
    return found
