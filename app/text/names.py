"""Does a greeted name fit a person? Judged by what mail shows of people: display name and address.

Kind to the writer: any token of the name will do, in any order, with or without its accents, as an initial
or as a nickname. What cannot be judged (another script, a role mailbox, an address that tells nothing) fits.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from nicknames import NickNamer, name_triplets
from rapidfuzz.distance import OSA, JaroWinkler

from app.mail import Address
from app.text.formulas import PARTICLES, TITLES, word_set

_ROLES = word_set("""
    jobs job careers career hr info recruiting recruitment recruiter recruiters talent hello hi contact team hiring
    office support people apply applications application admin mail noreply no-reply reply donotreply bewerbung
    bewerbungen karriere personal emploi rh empleo humanresources staffing interview interviews scheduling
    notification notifications postmaster help service sales press reception acquisition feedback enquiries
    inquiries work join staff
""")
_FIRMS = frozenset(["inc", "ltd", "llc", "gmbh", "ag", "corp", "co", "company", "plc", "group", "labs", "bv", "sa"])
# Short forms of other languages than English; the table of `nicknames` has the English ones.
_SHORT = """
    alexander alexandra aleksander aleksandra: sasha sascha alex ola sanja | mikhail michail: misha | katarzyna: kasia
    ekaterina katarina: katya katja | malgorzata: gosia | joanna: asia | tomasz: tomek | zofia: zosia | agnieszka: aga
    krzysztof: krzysiek | piotr: piotrek | wojciech: wojtek | anna: ania anya | maria: masha | dmitri dmitry: dima
    vladimir: vova volodya | francisco: paco pancho | jose: pepe | ignacio: nacho | guadalupe: lupe | enrique: quique
    johannes: hans hannes | josef: sepp | ulrich ulrike: uli | stefanie stephanie: steffi | sebastian: basti
    wolfgang: wolf | friedrich: fritz | heinrich: heinz | guiseppe giuseppe: beppe peppe | giovanni: gianni nanni
    luigi: gigi | alessandro alessandra: ale sandro sandra | hendrik hendrika: henk rik | cornelis: kees | johan: hans
    priyanka: priya | siddharth: sid | venkatesh venkat: venky
"""
_SPLIT = re.compile(r"[\W\d_]+")
_LATIN_END = "\u0250"
_LONG = 300  # code points of a display name that are read


def fits(greeted: str, person: Address, *, loose: bool = False) -> bool:
    """Tell whether `greeted` ("Bob", "Dr. Vogt") may mean this person. `loose` also lets one typo pass."""
    wanted = _called(_tokens(greeted))
    if not wanted or is_role(person):
        return True
    named, local = _named(person), _local(person)
    have = [t for t in (*named, *local) if _script(t) == _script(wanted[0])]
    if not any(len(t) > 1 for t in have):
        return True
    if all(len(w) <= 2 for w in wanted):  # "J", "T.J.", "TJ"
        plain = re.split(r"[|(\[]", person.name[:_LONG], maxsplit=1)[0]
        if wanted[0][0] in {t[0] for t in (*_tokens(plain), *local)}:
            return True
    return any(_token_fits(w, t, loose=loose) for w in wanted for t in have) or _in_local(wanted, local, named)


def near_miss(greeted: str, people: Iterable[Address], known: Iterable[Address] = ()) -> Address | None:
    """Find the only one of `people` whose name `greeted` is a typo of; None when that is not certain.

    `known`: others of the thread. When one of them is called so, it is the wrong person and no typo.
    """
    addressed = tuple(people)
    if any(fits(greeted, p) for p in (*addressed, *known) if _named(p) or _local(p)):
        return None
    close = [p for p in addressed if closest(greeted, p) is not None]
    return close[0] if len({p.key for p in close}) == 1 else None


def closest(greeted: str, person: Address) -> str | None:
    """Find the word of the person's name that `greeted` misspells, as the person writes it."""
    wrong = fold(greeted)
    words = _words(person.name) if _named(person) else [w.capitalize() for w in _words(person.local)]
    return next((w for w in words if _typo(wrong, fold(w))), None)


def display_name(address: Address) -> str | None:
    """Guess what to call somebody: "Lena" for "Vogt, Lena (Talent)"; None for a role mailbox or for no clue."""
    if is_role(address):
        return None
    if not _named(address):
        pieces = [p for p in re.split(r"[._]", address.local) if p.isalpha()]
        return pieces[0].capitalize() if len(pieces) == 2 and len(pieces[0]) > 2 else None
    name = re.split(r"[|(/\[]", address.name[:_LONG], maxsplit=1)[0]
    last, _, first = name.partition(",")
    words = [w for w in _words(first if first.strip() else last) if w.lower() not in TITLES]
    if any(len(w) > 1 and not w.isupper() for w in words):  # "VOGT Lena"
        words = [w for w in words if len(w) == 1 or not w.isupper()]
    if not words or (len(words[0]) == 1 and words[0] < _LATIN_END):
        return None
    return words[0].capitalize() if words[0].isupper() or words[0].islower() else words[0]


def is_role(address: Address) -> bool:
    """Tell a mailbox of a function ("jobs@") from one of a person."""
    local = _local(address)
    if _ROLES.isdisjoint(local):
        return False
    firm = {*_ROLES, *_FIRMS, *_tokens(address.domain.partition(".")[0])}
    named = _named(address)
    return not named or not firm.isdisjoint(named)


def is_given_name(word: str) -> bool:
    """Tell whether this is an English given name or nickname, as far as the table of nicknames goes."""
    return word.lower() in _given()


def fold(name: str) -> str:
    """Return `name` in lower case without accents: "José" and "Jose" are one."""
    low = name.lower()
    if low.isascii():
        return low
    low = low.replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("œ", "oe").replace("ł", "l")
    low = low.replace("đ", "d").replace("ı", "i")
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


def _words(text: str) -> list[str]:
    return [w for w in _SPLIT.split(text[:_LONG]) if w]


def _tokens(text: str) -> list[str]:
    return [fold(w) for w in _words(text)]


def _called(tokens: Sequence[str]) -> Sequence[str]:
    """Leave out titles, small words and, beside longer ones, initials, as long as something stays."""
    for least in (
        [t for t in tokens if t not in TITLES and t not in PARTICLES and len(t) > 1],
        [t for t in tokens if t not in TITLES],
    ):
        if least:
            return least
    return tokens


def _named(person: Address) -> Sequence[str]:
    return () if "@" in person.name else [t for t in _tokens(person.name) if t not in TITLES]


def _local(person: Address) -> list[str]:
    return _tokens(person.local.partition("+")[0])


def _script(word: str) -> str:
    first = word[0]
    return "" if first < _LATIN_END else unicodedata.name(first, "?").partition(" ")[0]


def _token_fits(wanted: str, token: str, *, loose: bool) -> bool:
    if wanted == token or _plain(wanted) == _plain(token) or token in _same(wanted):
        return True
    if len(token) == 1 and len(wanted) > 1:
        return False
    if wanted >= _LATIN_END:  # scripts without blanks: 田中 is 田中太郎
        return wanted in token or token in wanted
    short, long = sorted((wanted, token), key=len)
    if len(short) >= 3 and len(long) - len(short) >= 3 and long.startswith(short):
        return True  # "Seb" is Sebastian, while Maria is not Mariana
    return loose and _typo(wanted, token)


def _plain(folded: str) -> str:
    """Take "Mueller" (of "Müller") for "Muller"."""
    return folded.replace("ue", "u").replace("oe", "o").replace("ae", "a").replace("aa", "a")


def _in_local(wanted: Sequence[str], local: Sequence[str], named: Sequence[str]) -> bool:
    """Look into "lvogt" and "lenavogt"; with no name beside it, "lvogt" may be any L."""
    joined = len(local) == 1
    for word in wanted:
        for token in local:
            rest = len(token) - len(word)
            if (
                len(word) >= 3
                and (rest == 1 or (joined and rest > 2))
                and (token.startswith(word) or token.endswith(word))
            ):
                return True
            if not named and (joined or len(token) == 1) and (word[0] == token[0] or (joined and word[0] == token[-1])):
                return True
    return False


def _typo(wrong: str, right: str) -> bool:
    if min(len(wrong), len(right)) < 4 or wrong == right:
        return False
    edits = OSA.distance(wrong, right, score_cutoff=2)
    return edits == 1 or (edits == 2 and len(right) >= 6 and JaroWinkler.similarity(wrong, right) >= 0.93)


@cache
def _nicknamer() -> NickNamer:
    return NickNamer()


@cache
def _given() -> frozenset[str]:
    return frozenset(n.lower() for t in name_triplets() for n in (t.name1, t.name2)) | _short().keys()


@cache
def _short() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for entry in _SHORT.split("|"):
        full, _, short = entry.partition(":")
        for a in full.split():
            for b in short.split():
                table[a] = table.get(a, frozenset()) | {b}
                table[b] = table.get(b, frozenset()) | {a}
    return table


def _same(name: str) -> frozenset[str]:
    """Return all names that may stand for this one: full names, nicknames, nicknames of the same full name."""
    table = _nicknamer()
    full = table.canonicals_of(name) | {name}
    nick = {n for f in full for n in table.nicknames_of(f)}
    return frozenset(full | nick | _short().get(name, frozenset()))
