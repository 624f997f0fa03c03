"""Sentences, days and months that begin in lower case."""

from collections.abc import Iterator, Sequence

from app.text.formulas import word_set
from app.text.proofreading import Slip, SlipKind
from app.text.sentences import Sentence, Word
from app.text.slips.forms import COUNT
from app.text.slips.vocabulary import COMMON

# Words that are no name of a product, a tool or a person that is written in lower case.
_PLAIN = word_set("""
    i the a an this that these those my your our his her their its we you he she it they there here and but so or also
    however because if when while as after before since although though in on at for from with by what why who how where
    which is are was were do does did have has can could would will should may please thank thanks looking hope hoping
    i'm i've i'd i'll it's that's there's we're you're they're unfortunately meanwhile then now today tomorrow yesterday
    next first second finally once again all any some each both many most no not just once let to of about regarding
    attached during moreover furthermore additionally therefore even sometimes someone everyone people one
""")
_NO_NAMES = _PLAIN | COMMON | frozenset(COUNT) | frozenset(COUNT.values())
_DATES = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
    november december
""")
_LANDS = word_set("""
    english german french spanish italian portuguese dutch russian chinese japanese korean arabic hindi british american
    european indian germany france spain italy britain england america europe india canada australia russia japan
    london paris berlin
""")
_MESSAGE = "A sentence begins with a capital letter."


def _stands_free(text: str, word: Word) -> bool:
    """Not part of an address, a tag or a compound: "jobs@germany.example", "#london"."""
    return not (text[word.start - 1 : word.start] + text[word.end : word.end + 1]).strip(" \n.,;:!?()\"'’“”") and not (
        text[word.end : word.end + 1] == "." and text[word.end + 1 : word.end + 2].isalnum()
    )


def small_beginnings(text: str, sentences: Sequence[Sentence]) -> Iterator[Slip]:
    """Sentences whose first word is small, when the one before has its stop.

    The first sentence may be: after "Hi Lena," many write on in lower case, as other languages do.
    """
    for n, sentence in enumerate(sentences):
        for word in sentence.words:
            if word.text in _DATES or (word.text in _LANDS and _stands_free(text, word)):
                mend = word.text.capitalize()
                yield Slip(word.start, word.end, SlipKind.GRAMMAR, "date", f"“{mend}” has a capital letter.", (mend,))
        first = sentence.text[:1]
        if not first.islower() or not sentence.words or sentence.words[0].low not in _NO_NAMES:
            continue
        word = sentence.words[0]
        if n:
            stop = sentences[n - 1].end
            begins = (
                text[stop - 1] in ".!?" and text[stop - 3 : stop] != "..." and text[stop : sentence.start].isspace()
            )
        else:
            begins = sentence.text[-1] in ".!?" and not text[: sentence.start].strip()
        if begins:
            mend = word.text[0].upper() + word.text[1:]
            yield Slip(word.start, word.end, SlipKind.GRAMMAR, "capital", _MESSAGE, (mend,))
