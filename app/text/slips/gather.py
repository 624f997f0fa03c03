"""The slips of a draft, in order and one at a place: what the proofreader said, without noise, and our own finds."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from app.text.proofreading import Proof, Slip, SlipKind
from app.text.sentences import Sentence
from app.text.slips.capitals import small_beginnings
from app.text.slips.misspelt import is_misspelt, mends
from app.text.slips.own import own_slips
from app.text.slips.wording import worded

_IS = frozenset(["is", "are", "was", "were", "am", "has", "had", "will", "have", "would"])
_AFTER_ADJECTIVES = frozenset(["to", "that", "about", "if", "because", "when", "enough"])
_PREPOSITIONS = frozenset(["on", "for", "about", "at", "to", "with", "of", "by", "into", "onto", "over"])


class OwnFinds(NamedTuple):
    """What our own patterns find: slips, and sentences that begin small."""

    slips: tuple[Slip, ...]
    small: tuple[Slip, ...]


def own_finds(text: str, sentences: tuple[Sentence, ...]) -> OwnFinds:
    """`text`: the own words; `sentences`: those of the body, where our own patterns look."""
    return OwnFinds(tuple(own_slips(text, sentences)), tuple(small_beginnings(text, sentences)))


def slips_of(text: str, own: OwnFinds, proof: Proof, known: Callable[[str], bool]) -> tuple[Slip, ...]:
    """`text`: the own words; `own`: the `own_finds` in them."""
    said = [*heard(text, proof.slips, known)]
    wrong = frozenset(s.end for s in (*own.slips, *said))
    told = [s._replace(message=worded(text, s, s.message, wrong)) for s in own.slips]
    told += [s if s.kind is SlipKind.SPELLING else s._replace(message=worded(text, s, "", wrong)) for s in said]
    return tuple(_apart([*told, *own.small]))


def heard(text: str, said: Iterable[Slip], known: Callable[[str], bool]) -> Iterator[Slip]:
    """What the proofreader said, without what is no slip."""
    for slip in said:
        word = text[slip.start : slip.end]
        if slip.kind is SlipKind.GRAMMAR:
            if not _is_noise(text, slip, word, known):
                yield slip._replace(replacements=tuple(_sound(text, slip)))
        elif is_misspelt(text, slip, known):
            yield slip._replace(message="", replacements=mends(word, slip))


def _sound(text: str, slip: Slip) -> Iterator[str]:
    """Its replacements, each once, without those that would be a slip themselves: "there's are"."""
    follower = text[slip.end : slip.end + 12].split(None, 1)
    for mend in dict.fromkeys(slip.replacements):
        doubled = mend.endswith(("'s", "'re", "’s", "’re")) and follower and follower[0].lower() in _IS
        if mend != text[slip.start : slip.end] and not doubled:
            yield mend


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
    if slip.name == "PronounContraction":
        return "'" in word or "’" in word  # "you're client facing"; our own patterns look at what comes behind
    if slip.name == "SinceDuration":  # "since two weeks have passed"
        return text[slip.end : slip.end + 12].split(None, 1)[:1] in ([w] for w in _IS)
    if slip.name == "YourPredicateAdjective":  # "your kind message"
        behind = text[slip.end : slip.end + 60].split(None, 2)
        return len(behind) > 1 and behind[0].isalpha() and behind[1].strip(".,;:!?)").lower() not in _AFTER_ADJECTIVES
    if slip.name == "InterestedIn":  # "interested but busy"
        return word.lower() not in _PREPOSITIONS
    if slip.name == "QuiteQuiet":
        return text[slip.end : slip.end + 3] == " a "
    if word.istitle() and len(word) > 1 and text[max(0, slip.start - 2) : slip.start].strip(" ").isalnum():
        return True  # a name inside of a sentence
    return any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word)


def _apart(slips: Iterable[Slip]) -> Iterator[Slip]:
    """Without those that overlap one before, at the same place those with a mend first, and of those the first."""
    end = -1
    for slip in sorted(slips, key=lambda s: (s.start, not s.replacements)):
        if slip.start >= end:
            yield slip
            end = slip.end
