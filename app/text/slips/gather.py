"""The slips of a draft, in order and one at a place: what the proofreader said, without noise, and our own finds."""

import re
from collections.abc import Callable, Iterable, Iterator

from app.text.proofreading import Proof, Slip, SlipKind
from app.text.sentences import Sentence
from app.text.slips.capitals import small_beginnings
from app.text.slips.misspelt import is_misspelt, mends
from app.text.slips.own import own_slips

_QUOTED = re.compile(r"`([^`]*+)`")


def slips_of(
    text: str, sentences: tuple[Sentence, ...], proof: Proof, known: Callable[[str], bool]
) -> tuple[Slip, ...]:
    """`text`: the own words; `sentences`: those of the body, where our own patterns look."""
    return tuple(
        _apart([*heard(text, proof.slips, known), *own_slips(text, sentences), *small_beginnings(text, sentences)])
    )


def heard(text: str, said: Iterable[Slip], known: Callable[[str], bool]) -> Iterator[Slip]:
    """What the proofreader said, without what is no slip."""
    for slip in said:
        word = text[slip.start : slip.end]
        if slip.kind is SlipKind.GRAMMAR:
            if not _is_noise(text, slip, word, known):
                yield slip._replace(message=_QUOTED.sub(r"“\1”", slip.message))
        elif is_misspelt(text, slip, known):
            yield slip._replace(message="", replacements=mends(word, slip))


def _is_noise(text: str, slip: Slip, word: str, known: Callable[[str], bool]) -> bool:
    """Rules that speak of names and letters as if they were words."""
    if slip.name == "AnA":
        follower = text[slip.end : slip.end + 20].split(None, 1)
        return not word.islower() or not follower or not follower[0].rstrip(".,;:!?)").islower()
    if slip.name == "CapitalizePersonalPronouns":
        around = text[slip.start - 1 : slip.start] + text[slip.end : slip.end + 1]
        return any(c in "().-/'’&" for c in around)
    if slip.name in {"PronounVerbAgreement", "DoubleModal"}:
        return word.lower() in {"guys", "last"} or known(word.lower())
    if slip.name == "QuiteQuiet":
        return text[slip.end : slip.end + 3] == " a "
    if word.istitle() and len(word) > 1 and text[max(0, slip.start - 2) : slip.start].strip(" ").isalnum():
        return True  # a name inside of a sentence
    return any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word)


def _apart(slips: Iterable[Slip]) -> Iterator[Slip]:
    """Without those that overlap one before, at the same place those with a mend first."""
    end = -1
    for slip in sorted(slips, key=lambda s: (s.start, not s.replacements, s.end)):
        if slip.start >= end:
            yield slip
            end = slip.end
