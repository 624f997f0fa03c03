"""A draft as the rules see it: read once, shared by all of them.

Rules count in `own_text`, the user's own new words; `mark` turns such a range into a span of the draft's `text`.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from app.mail import Address, Draft
from app.text.formulas import THANKS
from app.text.greeting import Greeting, greeting
from app.text.html import to_text
from app.text.language import language
from app.text.memory import Memory
from app.text.names import display_name
from app.text.own import OwnWords, own_words
from app.text.phrases import Matcher, Phrases, Range
from app.text.proofreading import UNREAD, Proof
from app.text.sentences import Sentence, Word, sentences
from app.text.signoff import SignOff, sign_off
from app.text.spans import Span, SpanField

_T = TypeVar("_T")


class Reading:
    """What the draft's words say. Everything costly is worked out at first use and kept.

    `text`: the draft's own text, unchanged, or the one made of its HTML. `own_text`: the user's own new words,
    greeting and sign-off included. `hits`, `subject_hits`: where the phrases of all rules stand, in `own_text`
    and in the subject. `proof`: what a proofreader said, once it was asked.
    """

    def __init__(
        self, draft: Draft, matcher: Matcher, own_names: tuple[str, ...] = (), memory: Memory | None = None
    ) -> None:
        self.draft = draft
        self.own_names = own_names
        self._memory = memory
        self._own_names = frozenset(w.lower() for name in own_names for w in name.split())
        if draft.text is None and draft.html is not None:
            page = to_text(draft.html)
            self.text = page.text
            self.own: OwnWords = own_words(page.text, page.quoted)
        else:
            self.text = draft.text or ""
            self.own = own_words(self.text)
        self.own_text = self.own.text
        self._shared: dict[Hashable, Any] = {}
        self.subject = draft.subject
        self.proof: Proof = UNREAD
        self.hits: Mapping[Phrases, list[Range]] = _find(matcher, self.own_text, memory)
        self.subject_hits: Mapping[Phrases, list[Range]] = matcher.find(draft.subject)

    @cached_property
    def greeting(self) -> Greeting | None:
        known = {w.lower() for a in self.draft.recipients for w in (display_name(a) or "", *a.name.split())}
        return greeting(self.own_text, known - {""})

    @cached_property
    def sign_off(self) -> SignOff | None:
        after = self.greeting.end if self.greeting else 0
        found = sign_off(self.own_text, after, self._own_names)
        return self._without_thanks_alone(found, after) if found and found.formula else found

    def _without_thanks_alone(self, found: SignOff, after: int) -> SignOff | None:
        """Of "Thank you so much!" with nothing above it, only the name closes the mail: the thanks are what it says.

        "Thanks," with a comma is a close that waits for its mail.
        """
        formula, text = found.formula, self.own_text
        if formula is None or text[after : found.start].strip():
            return found
        said, behind = text[formula.start : formula.end], text[formula.end : formula.end + 1]
        complete = said.endswith((".", "!")) or behind in {".", "!"} or (behind != "," and found.name is None)
        if not complete or not any(word.strip("!.,").lower() in THANKS for word in said.split()):
            return found
        if found.name is None or found.name_range is None:
            return None
        return replace(found, start=found.name_range.start, formula=None)

    @cached_property
    def body(self) -> Range:
        """`own_text` between greeting and sign-off."""
        start = self.greeting.end if self.greeting else 0
        end = self.sign_off.start if self.sign_off else len(self.own_text)
        return Range(start, max(start, end))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The body's sentences."""
        return sentences(self.own_text, *self.body, self._memory)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The body's words: greeting, sign-off and signature are not counted."""
        return tuple(chain.from_iterable([s.words for s in self.sentences]))

    @cached_property
    def lows(self) -> tuple[str, ...]:
        """The body's words in lower case: for who need not know where they stand, in a third of the time."""
        return tuple(chain.from_iterable([s.lows for s in self.sentences]))

    @cached_property
    def language(self) -> str | None:
        """ISO 639-1 code of the body; None when it is too short to tell."""
        return language(self.own_text[slice(*self.body)], chain.from_iterable([s.spelt for s in self.sentences]))

    @property
    def recipients(self) -> tuple[Address, ...]:
        return self.draft.recipients

    def says(self, *groups: Phrases) -> bool:
        """Whether any of the groups stands in the user's own words."""
        return any(g in self.hits for g in groups)

    def found(self, *groups: Phrases) -> list[Range]:
        """Where the groups stand in `own_text`, in order."""
        if len(groups) == 1:
            return self.hits.get(groups[0], [])
        return sorted(r for g in groups for r in self.hits.get(g, ()))

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence of the body that holds this place of `own_text`."""
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self.sentences[index].end:
            return None
        return self.sentences[index]

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def shared(self, what: Hashable, work_out: Callable[[], _T]) -> _T:
        """What several rules make of this draft, worked out by the first that asks."""
        if what not in self._shared:
            self._shared[what] = work_out()
        value: _T = self._shared[what]
        return value

    def mark(self, start: int, end: int) -> Span:
        """The span of the draft's text for a range of `own_text`."""
        place = self.own.locate(start, end)
        return Span("text", place.start, place.end, self.text[place.start : place.end])

    def mark_subject(self, start: int, end: int) -> Span:
        return Span("subject", start, end, self.subject[start:end])

    def mark_address(self, field: SpanField, index: int) -> Span:
        """The span of one whole address; `field` is `to`, `cc`, `bcc` or `from`."""
        drafted = {"to": self.draft.to, "cc": self.draft.cc, "bcc": self.draft.bcc}.get(field)
        address = drafted[index] if drafted is not None else self.draft.sender
        email = address.email if address else ""
        return Span(field, 0, len(email), email, index)


def _find(matcher: Matcher, text: str, memory: Memory | None) -> Mapping[Phrases, list[Range]]:
    """Where the phrases stand: paragraph by paragraph, none reaching over two, where earlier reviews may know some."""
    if memory is None:
        return matcher.find(text)
    found: dict[Phrases, list[Range]] = {}
    start = 0
    for paragraph in text.split(_GAP):
        facts = memory.of_piece(paragraph)
        here: Mapping[Phrases, list[Range]] | None = facts.get(matcher)
        if here is None:
            here = facts[matcher] = matcher.find(paragraph)
            memory.make_room(sum(map(len, here.values())))
        for group, places in here.items():
            moved = [_range(Range, (first + start, end + start)) for first, end in places]
            if group in found:
                found[group] += moved
            else:
                found[group] = moved
        start += len(paragraph) + len(_GAP)
    return found


_GAP = "\n\n"
_range = tuple.__new__  # three times as fast as calling the class, and the same
