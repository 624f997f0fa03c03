"""Which of the words that Harper does not know are misspelt, and which are names, terms or another country's spelling.

Judged by shape first, then by what stands near: a slip of the finger is a letter or two away from a word, and in lower
case; a name is capitalised, and nothing near it is a word that mails begin with.
"""

from collections.abc import Callable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from app.text.formulas import word_set
from app.text.proofreading import Slip
from app.text.slips.vocabulary import COMMON, NOTORIOUS, TERMS

_COMMON = tuple(sorted(COMMON))
_PREFIXES = word_set(
    "un non re pre co over under sub multi eco anti mid out inter intra semi bio micro mis de post cyber geo hyper self tele"
)
# Endings with which trades make words of their own; no dictionary has all of them.
_LEARNED = tuple(
    word_set("""
    ing ed ized ised izing ising ic ics ant ants ate ates cyte cytes thermy logy osis itis ium ene ine ase ide oid
    graphy scopy metry pathy ectomy tropic genic static
    """)
)
_VOWELS = frozenset("aeiouyh")
_HEARD = str.maketrans("ckqzxv", "sssssf")
_SMALL = frozenset({"a", "in", "at", "of", "to"})
_FAR = 3  # edits between a misspelt word and any of the words suggested; beyond it, it is no slip of the finger
# American spelling → British and others', tried one after the other on the suggestion.
_ABROAD = tuple(
    tuple(pair.split(">"))
    for pair in (
        *(
            "or>our",
            "er>re",
            "iz>is",
            "yz>ys",
            "ense>ence",
            "log>logue",
            "e>ae",
            "e>oe",
            "gram>gramme",
            "gray>grey",
        ),
        *("led>lled", "ler>ller", "ling>lling", "lor>llor", "lou>llou", "list>llist", "len>llen", "lat>llat"),
        *(
            "ck>que",
            "dg>dge",
            "ging>geing",
            "tice>tise",
            "ticing>tising",
            "ticed>tised",
            "cense>cence",
            "ned>nt",
            "led>lt",
            "sulf>sulph",
            "lls>ls",
            "llm>lm",
        ),
    )
)


def is_misspelt(text: str, slip: Slip, known: Callable[[str], bool]) -> bool:
    """`known`: whether a word (lower case) stands in the thread, the record or a name of the people concerned."""
    word = text[slip.start : slip.end].replace("’", "'")
    bare = word.removesuffix("'s").removesuffix("'")
    if len(bare) < 3 or not bare.isascii() or not bare.replace("'", "").isalpha() or not bare[1:].islower():
        return False
    if _in_address(text, slip) or _beside_joiner(text, slip) or _is_mentioned(text, slip):
        return False
    low = word.lower()
    if low in TERMS or low.removesuffix("'s") in TERMS or known(low.removesuffix("'s")):
        return False
    fixes = [f.lower() for f in slip.replacements]
    if any(f == low or spelt_abroad(low, f) or _built_on(low, f) for f in fixes):
        return False
    fixes += _common_near(low)
    if not word[0].isupper():
        return any(_near(low, f) for f in fixes)
    if _opens_sentence(text, slip.start) and any(f in COMMON and sorted(f) == sorted(low) for f in fixes):
        return len(low) > 4  # "Thnak"
    return any(f in COMMON and len(low) > 5 and OSA.distance(low, f) <= 1 + (len(low) > 8) for f in fixes)


def _built_on(word: str, suggestion: str) -> bool:
    """Whether it is the suggested word with something common before or after it: "uncertified", "learnings"."""
    if word.endswith(suggestion):
        return word.removesuffix(suggestion) in _PREFIXES
    if suggestion in COMMON:
        return False
    return word.startswith(suggestion) and word.removeprefix(suggestion) in {"s", "'s", "less", "like", "wise"}


def _common_near(word: str) -> list[str]:
    """Words of mails that are a letter away; Harper knows them too, but not that they are likelier."""
    return [w for w, _, _ in extract(word, _COMMON, scorer=OSA.distance, score_cutoff=1, limit=3)]


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(' \t"“(')
    return not before or before[-1] in ".!?:\n"


def spelt_abroad(word: str, suggestion: str) -> bool:
    """Whether one is the British spelling of the other: "organised", "favour", "programme"."""
    if abs(len(word) - len(suggestion)) > 3:
        return False
    for here, there in _ABROAD:
        at = suggestion.find(here)
        while at >= 0:
            if suggestion[:at] + there + suggestion[at + len(here) :] == word:
                return True
            at = suggestion.find(here, at + 1)
    return False


def mends(word: str, slip: Slip) -> tuple[str, ...]:
    """The replacements worth offering: the nearest, those that are common first; none when all are far."""
    low = word.lower()
    if slip.name != "SpellCheck":
        return tuple(
            f for f in slip.replacements if all(part.lower() in COMMON or part in _SMALL for part in f.split())
        )
    if low in NOTORIOUS:
        return (NOTORIOUS[low].capitalize() if word[0].isupper() else NOTORIOUS[low],)
    short = next((f for f in slip.replacements if f.lower().replace("'", "") == low), None)
    if short and not short.endswith("'s"):
        return (short,)  # "dont"
    like = str.capitalize if word[0].isupper() else str
    found = dict.fromkeys((*map(like, _common_near(low)), *slip.replacements))
    if short:  # the plural of what has none, "hardwares"; or a word of somebody, "companys"
        found = {f: None for f in found if f != short} or {word[:-1]: None}
    near = sorted((OSA.distance(low, f.lower()), f.lower() not in COMMON, n, f) for n, f in enumerate(found))
    if not near or near[0][0] > _FAR:
        return ()
    return tuple(f for d, _, _, f in near if d <= max(1, near[0][0]))[:3]


def _near(word: str, fix: str) -> bool:
    edits = OSA.distance(word, fix)
    if fix not in COMMON and len(word) > 5 and word.endswith(_LEARNED) and not _alike(word, fix, edits):
        return False
    if len(word) == 3:
        return edits == 1 and sorted(word) == sorted(fix)  # "teh"
    return edits <= 1 + (len(word) > 4) + (len(word) > 7)


def _alike(word: str, fix: str, edits: int) -> bool:
    """Whether a hand or an ear takes one for the other; if not, both may be words: "intubated", "incubated"."""
    if sorted(word) == sorted(fix) or _sounds(word) == _sounds(fix):
        return True
    return edits == 1 and len(word) != len(fix)


def _sounds(word: str) -> str:
    """Its consonants, doubled ones once, those that sound alike as one."""
    heard = [c for c in word.translate(_HEARD) if c not in _VOWELS]
    return "".join(c for n, c in enumerate(heard) if not n or heard[n - 1] != c)


def _in_address(text: str, slip: Slip) -> bool:
    """Inside of a link, an address, a path or a file's name."""
    start = max(text.rfind(" ", 0, slip.start), text.rfind("\n", 0, slip.start)) + 1
    piece = text[max(start, slip.start - 100) : slip.end + 40].split(None, 1)
    whole = piece[0] if piece else ""
    if any(mark in whole for mark in ("@", "://", "www.", "\\", "_", "#", "=")):
        return True
    return text[slip.end : slip.end + 1] == "." and text[slip.end + 1 : slip.end + 2].isalnum()


def _is_mentioned(text: str, slip: Slip) -> bool:
    """A word by itself in quotation marks, which somebody else may have made, or the name of a sign: "&rsquo;"."""
    around = text[max(0, slip.start - 2) : slip.start].strip()[-1:] + text[slip.end : slip.end + 3].strip(" ,.\n")[:1]
    return (len(around) == 2 and set(around) <= set('"“”„‘’«»`')) or (around[:1] == "&" and around[1:] == ";")


def _beside_joiner(text: str, slip: Slip) -> bool:
    """Part of a compound that nobody's dictionary has: "co-", "-esque", "dev/ops"."""
    return text[slip.start - 1 : slip.start] in {"-", "/", "‑"} or text[slip.end : slip.end + 1] in {"-", "/", "‑"}
