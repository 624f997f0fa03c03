"""Sentences in the one plain form in which their structure is read.

"I haven’t heard back, and you DIDN'T call" becomes " i have not heard back , and you did not call ": lower case,
contractions undone (also those typed without an apostrophe), one blank around every word, one comma wherever the
clause breaks. What somebody else said, in double quotes, is left out. Patterns over this form say what a writer
does with a sentence, whatever the spelling.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from app.text.phrases import Phrases, Range
from app.text.reading import Reading
from app.text.sentences import Sentence, Word, sentences

_VERBS = ("do", "did", "does", "have", "has", "had", "is", "are", "was", "were", "could", "would", "should")
_IRREGULAR = {
    **{f"{verb}nt": f"{verb} not" for verb in _VERBS},
    "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not", "wont": "will not",
    "shan't": "shall not", "ain't": "are not", "hav'nt": "have not", "let's": "let us", "lets": "let us",
    "im": "i am", "ive": "i have", "u": "you", "ya": "you", "ur": "your", "youre": "you are", "youve": "you have",
    "youd": "you would", "thats": "that is", "whats": "what is", "lmk": "let me know", "pls": "please", "plz": "please",
    "noone": "no one", "no-one": "no one", "dm'd": "messaged", "voice-mail": "voicemail", "e-mail": "email", "e-mails": "emails",
    "e-mailed": "emailed", "follow-up": "followup", "follow-ups": "followups",
}  # fmt: skip
_ENDINGS = (("n't", " not"), ("'ve", " have"), ("'re", " are"), ("'ll", " will"), ("'m", " am"), ("'d", " would"))
_IS = frozenset(("it", "that", "this", "there", "here", "what", "where", "how", "who", "she", "he", "why", "when"))
_BREAKS = frozenset(",;:–—()…/[]")
_PUNCTUATION = (
    _BREAKS | frozenset("-'’ʼ\"“„\n") | frozenset("0123456789")
)  # with a digit, a stop may stand in a sentence
_QUOTED = re.compile(r"[\"“„](?:[^\"“”„\n]|\n(?!\n)){1,600}+[\"”“]")
_SHORT_QUOTE = 3  # words: up to here quotation marks are emphasis or irony, the words the writer's own


class Utterance(NamedTuple):
    """`low`: the plain form of `text`, which is `own_text[start:end]`; `origins`: where each of its words came from."""

    start: int
    end: int
    text: str
    low: str
    sentence: Sentence
    origins: tuple[Word | None, ...] | None = None  # None: the words of the sentence, each as it is

    def place(self, match: re.Match[str]) -> Range:
        """Where the words that were matched stand in `own_text`."""
        first = self.low.count(" ", 0, match.start()) - 1
        last = self.low.count(" ", 0, match.end()) - 1
        held = [w for w in (self.origins or self.sentence.words)[first : last + 1] if w is not None]
        return Range(held[0].start, held[-1].end) if held else Range(self.start, self.end)


class Form:
    """A regular expression over plain forms, compiled at first use: all of them take a fifth of the service's start."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As that of a pattern; kept, so that it takes no longer."""
        return self.pattern.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As that of a pattern."""
        return self.pattern.finditer


@dataclass(frozen=True, slots=True)
class Act:
    """Something done with words. Only sentences that hold a phrase of `gate` are looked at. `says` is the form of it;
    it is not done when `unless` occurs in the same sentence, or `not_after` within a few words before it.
    """

    gate: Phrases
    says: Form
    unless: Form | None
    not_after: Form | None

    def find(self, said: Utterance) -> Range | None:
        """Where the sentence first does it; None when it does not."""
        return next(self.places(said), None)

    def places(self, said: Utterance) -> Iterator[Range]:
        """Every place where the sentence does it."""
        return (said.place(match) for match in self.matches(said))

    def matches(self, said: Utterance) -> Iterator[re.Match[str]]:
        """The words with which it does it, in the plain form."""
        excused: bool | None = None
        for match in islice(self.says.finditer(said.low), _MOST):
            if excused is None:
                excused = self.unless is not None and self.unless.search(said.low) is not None
            if excused:
                return
            before = max(0, match.start() - _REACH)
            if self.not_after is None or not self.not_after.search(said.low, before, match.start()):
                yield match


_REACH = 48  # characters, some eight words
_MOST = 40  # places looked at in one sentence


def form(*patterns: str) -> Form:
    """Any of the patterns, over whole words of the plain form: between two words stands one blank."""
    return Form(f"(?<= )(?:{'|'.join(patterns)})(?= )")


def act(gate: Phrases, *says: str, unless: str | None = None, not_after: str | None = None) -> Act:
    """`not_after` is written without the blanks around it."""
    return Act(
        gate,
        form(*says),
        form(unless) if unless is not None else None,
        Form(f" (?:{not_after}) ") if not_after is not None else None,
    )


def acts(draft: Reading, kinds: Iterable[Act]) -> list[Range]:
    """Where the draft does any of these, in order; what overlaps is one."""
    found: list[Range] = []
    for kind in kinds:
        hits = draft.hits.get(kind.gate)
        if not hits:
            continue
        for sentence in _sentences_at(draft, hits):
            place = kind.find(utterance(draft, sentence))
            if place is not None:
                found.append(place)
    return merged(found)


def utterances(draft: Reading, *gates: Phrases) -> list[Utterance]:
    """The sentences in which one of the phrase groups stands, in order, each once."""
    hits = draft.found(*gates)
    return [utterance(draft, s) for s in _sentences_at(draft, hits)] if hits else []


def utterance(draft: Reading, sentence: Sentence) -> Utterance:
    """The plain form of a sentence, which many rules ask for."""
    return draft.shared(("utterance", sentence.start, sentence.end), lambda: _utterance(draft, sentence))


def _utterance(draft: Reading, sentence: Sentence) -> Utterance:
    text = draft.own_text
    if _PUNCTUATION.isdisjoint(sentence.text) and ".." not in sentence.text:  # as half of all sentences are
        lows = sentence.lows
        if _IRREGULAR.keys().isdisjoint(lows):
            return Utterance(sentence.start, sentence.end, sentence.text, f" {' '.join(lows)} ", sentence)
    quoted = _quoted_in(text, sentence) if '"' in sentence.text or "“" in sentence.text or "„" in sentence.text else []
    parts: list[str] = []
    origins: list[Word | None] = []
    last = sentence.start
    for word in sentence.words:
        start, end, _, low = word
        if start - last > 1 and parts and parts[-1] != "," and _breaks(text, last, start):
            parts.append(",")
            origins.append(None)
        last = end
        while quoted and quoted[-1].end <= start:
            quoted.pop()
        if quoted and quoted[-1].start <= start:
            continue
        plain = _IRREGULAR.get(low) or (_undone(low) if "'" in low else low)
        parts.append(plain)
        origins.append(word)
        if plain is not low:
            origins.extend([word] * plain.count(" "))
    return Utterance(sentence.start, sentence.end, sentence.text, f" {' '.join(parts)} ", sentence, tuple(origins))


def next_low(draft: Reading, said: Utterance) -> str:
    """The plain form of the sentence after this one; a blank when there is none."""
    following = draft.sentence_at(_skip(draft.own_text, said.end))
    return utterance(draft, following).low if following and following.start >= said.end else " "


def merged(places: Iterable[Range]) -> list[Range]:
    """In order; places that overlap are one."""
    kept: list[Range] = []
    for place in sorted(places):
        if kept and place.start < kept[-1].end:
            kept[-1] = Range(kept[-1].start, max(kept[-1].end, place.end))
        else:
            kept.append(place)
    return kept


def _sentences_at(draft: Reading, hits: Iterable[Range]) -> Iterator[Sentence]:
    done = -1
    body = draft.body
    for hit in hits:
        if hit.start < done:
            continue
        if body.start <= hit.start < body.end:
            sentence = draft.sentence_at(hit.start)
        else:  # a greeting or sign-off may hold words too, and a postscript stands below them
            region = (0, body.start) if hit.start < body.start else (body.end, len(draft.own_text))
            start, end = max(region[0], hit.start - 300), min(region[1], hit.end + 400)
            around = sentences(draft.own_text, start, end)
            at = bisect_right([s.start for s in around], hit.start) - 1
            sentence = around[at] if at >= 0 and hit.start < around[at].end else None
        if sentence is not None and sentence.start >= done:
            done = sentence.end
            yield sentence


def _undone(low: str) -> str:
    for ending, words in _ENDINGS:
        if low.endswith(ending):
            return low[: -len(ending)] + words
    if low.endswith("'s") and low[:-2] in _IS:
        return low[:-2] + " is"
    return low


def _breaks(text: str, start: int, end: int) -> bool:
    gap = text[start : min(end, start + 40)]
    return not _BREAKS.isdisjoint(gap) or " - " in gap or "--" in gap or ".." in gap


def _quoted_in(text: str, sentence: Sentence) -> list[Range]:
    """What stands in double quotes around here and is long enough to be somebody's words; the last comes first."""
    start = max(text.rfind("\n\n", max(0, sentence.start - 600), sentence.start), sentence.start - 600, 0)
    found = _QUOTED.finditer(text, start, min(len(text), sentence.end + 600))
    return [Range(*m.span()) for m in found if m[0].count(" ") >= _SHORT_QUOTE - 1][::-1]


def _skip(text: str, at: int) -> int:
    limit = min(len(text), at + 80)
    while at < limit and not text[at].isalnum():
        at += 1
    return at
