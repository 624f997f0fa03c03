"""How hard a text is to read: the Flesch-Kincaid grade.

0.39 × words per sentence + 11.8 × syllables per word − 15.59; a grade of 12 is the end of an American
high school. J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of New Readability
Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, 1975.
"""

from collections.abc import Sequence

# Latin-1 is enough for English; every other letter counts as a consonant.
_VOWELS = "aiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿ".encode("latin-1")
_CONSONANTS = bytes(code for code in range(256) if code not in _VOWELS and code not in b"e ")
_ED, _ES = b"\x01", b"\x02"  # stand for these endings
_SHAPE = bytes(code if code in b"e \x01\x02" else ord("v") if code in _VOWELS else ord("c") for code in range(256))
_GAPS = bytes(ord("v") if code in b"ev\x01\x02" else 32 for code in range(256))

# An e that is not spoken ("time", "times", "asked"), and where it is: in the only syllable ("the", "yes",
# "bed"); after a consonant and an l ("table"); between sounds that cannot do without it ("boxes").
_ENDS = (b"e ", _ED + b" ", _ES + b" ")
_SILENT = tuple(b"c" + end for end in _ENDS)
_ONLY = tuple(b" " + b"c" * n + end for n in (1, 2, 3) for end in _ENDS)
_SPOKEN = (
    b"le ",
    b"l\x02 ",
    b"t\x01 ",
    b"d\x01 ",
    *(c + _ES + b" " for c in (b"s", b"x", b"z", b"ch", b"sh", b"c", b"g")),
)
_LONG_L = tuple(v + end for v in (b"a", b"e", b"i", b"o", b"u", b"y") for end in (b"le ", b"l\x02 "))
# Two vowels side by side that are two syllables, and where the same letters are one.
_SPLIT = (b"io", b"ia", b"ua", b"ience", b"eing", b"creat", b"idea")
_JOINED = (b"tio", b"sio", b"cio", b"gio", b"xio", b"cia", b"tia", b"gia", b"qua", b"gua")


def syllables(lows: Sequence[str]) -> int:
    """Count about how many syllables English speakers say; a number or a link counts as one."""
    # Two blanks between words, since counts of patterns with a blank at both ends must not overlap.
    joined = "  ".join(lows)
    if "@" in joined or "/" in joined or "www." in joined:
        joined = "  ".join(["x" if "@" in w or "/" in w or "www." in w else w for w in lows])
    raw = f" {joined} ".replace("'", "").encode("latin-1", "replace")
    raw = raw.replace(b"ed ", _ED + b" ").replace(b"es ", _ES + b" ")
    shape = raw.translate(_SHAPE)
    voiced = len(shape.translate(None, b"c").split())
    return (
        len(shape.translate(_GAPS).split())
        + (len(lows) - voiced)  # "hmm", "2026"
        - sum(map(shape.count, _SILENT))
        + sum(map(shape.count, _ONLY))
        + sum(map(raw.count, _SPOKEN))
        - sum(map(raw.count, _LONG_L))
        + sum(map(raw.count, _SPLIT))
        - sum(map(raw.count, _JOINED))
    )


def flesch_kincaid(lows: Sequence[str], sentences: int) -> float:
    """Return the grade of a text of these words in so many sentences; 0.0 for no words."""
    if not lows:
        return 0.0
    return _grade(len(lows), sentences, max(1, syllables(lows)))


def may_exceed(grade: float, lows: Sequence[str], sentences: int) -> bool:
    """Tell in a fifth of the time whether the grade can be above this one.

    No word has more syllables than vowels, but for short ones on -es, -ed and -le, which may count one twice.
    """
    if not lows:
        return False
    joined = f"{' '.join(lows)} ".replace("'", "").encode("latin-1", "replace")
    vowels = joined.translate(None, _CONSONANTS)
    mute = len(lows) - len(vowels.split())  # counted as one syllable each
    twice = joined.count(b"es ") + joined.count(b"ed ") + joined.count(b"le ")
    return _grade(len(lows), sentences, len(vowels) - len(lows) + mute + twice) > grade


def _grade(words: int, sentences: int, spoken: int) -> float:
    return 0.39 * words / max(1, sentences) + 11.8 * spoken / words - 15.59
