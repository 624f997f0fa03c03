"""Domains and addresses that are nearly another one: by a slip of the finger, or by letters that look alike."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from app.mail import Address
from app.situation import Situation
from app.situation.company import company_domain
from app.situation.company_domains import AGENCIES, FREEMAIL, RELAYS
from app.text.formulas import word_set
from app.text.names import fits

_MAILBOXES = (
    *("gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.uk", "hotmail.com", "hotmail.co.uk", "outlook.com"),
    *("icloud.com", "live.com", "msn.com", "aol.com", "proton.me", "protonmail.com", "fastmail.com", "gmx.de"),
    *("gmx.net", "gmx.com", "web.de", "t-online.de", "comcast.net", "verizon.net", "btinternet.com", "sbcglobal.net"),
    *("orange.fr", "wanadoo.fr", "laposte.net", "libero.it", "mail.ru", "yandex.ru", "rediffmail.com"),
)
"""Where most people have their mail."""
_ONE_HOME = {"gmail": "gmail.com", "googlemail": "googlemail.com", "icloud": "icloud.com"}
"""Providers with a single ending; the others own many (`yahoo.se`, `gmx.li`)."""
_RESERVED = word_set("example test invalid local localhost")
_OTHERS = word_set("cloud.com gail.com grail.com wahoo.com orange.com yandex.com hmail.com")
"""Real domains that are one edit away from one of `_MAILBOXES`."""
_REAL = FREEMAIL | RELAYS | AGENCIES | _OTHERS

_LOOKS = str.maketrans(
    # Digits, then Cyrillic, then Greek letters, and the Latin ones that they are taken for.
    "01|аеорсухіѕјԁһӏкмтвнпԛԝгοαρντικευχγηωɡıł",
    "ollaeopcyxisjdhlkmtbhnqwroapvtikeuxynwgil",
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_SHORTEST = 6  # characters before the @ from which one other letter is a slip
_LONGEST = 253  # characters of a domain


def model_of(address: Address, situation: Situation) -> str | None:
    """The domain that this address's domain is a likeness of: one of the thread's, or a well-known one; None for a
    domain that is known to exist, that has written itself, or that is like no other.
    """
    domain = address.domain
    own = company_domain(address) or domain
    if not domain or domain in _REAL or own in _REAL or own in _heard_from(situation):
        return None
    shown = _unicode(own)
    heard = set(_heard_from(situation))
    mine = {company_domain(a) for m in situation.sent for a in m.recipients}
    for person in _people(situation):
        model = company_domain(person)
        if model in ("", own) or (own in mine and model not in heard):
            continue  # of two that were only ever written to, who knows which is right
        if _resembles(shown, model, 3 if person.local == address.local else 4):
            return domain.removesuffix(own) + model
    namesakes = (company_domain(a) for m in situation.elsewhere for a in m.recipients if a.local == address.local)
    for model in namesakes:
        if model not in ("", own) and _resembles(shown, model, 4):
            return domain.removesuffix(own) + model
    name, _, ending = own.partition(".")
    home = _ONE_HOME.get(name) if ending not in _RESERVED else None
    return next((m for m in _MAILBOXES if _resembles(_unicode(domain), m, 5)), home)


def known_address_of(address: Address, situation: Situation) -> Address | None:
    """The person of this thread whose address this one misspells before the @; None when it may be somebody else."""
    local, domain, key = address.local, address.domain, address.key
    letters = (*situation.received, *situation.automatic)
    if len(local) < _SHORTEST or any(m.sender.key == key for m in letters):
        return None
    near: dict[str, Address] = {}
    for person in (*_people(situation), *(a for m in situation.elsewhere for a in m.recipients)):
        if person.domain == domain and OSA.distance(local, person.local, score_cutoff=1) == 1:
            near[person.key] = person
    if len(near) != 1:
        return None
    person = next(iter(near.values()))
    other_number = _letters(local) == _letters(person.local)  # j.smith1 and j.smith2 are two people
    other_name = bool(address.name and person.name) and not fits(address.name, Address(person.key, person.name))
    mentioned = any(key in m.text.lower() for m in letters)
    return None if other_number or other_name or mentioned else person


def _people(situation: Situation) -> Iterator[Address]:
    yield from situation.people
    yield from situation.interviewers
    yield from situation.record.interviewers
    yield from situation.strangers  # the right address is a stranger to a draft that misspells it


def _heard_from(situation: Situation) -> Iterator[str]:
    """The domains that wrote, that somebody there wrote to, or that the user noted down."""
    for mail in (*situation.received, *situation.automatic):
        yield company_domain(mail.sender)
        yield from (company_domain(a) for a in mail.recipients)
    yield from (company_domain(a) for a in (*situation.record.interviewers, *situation.strangers))


def _resembles(domain: str, model: str, least: int) -> bool:
    """Whether `domain` is one or two edits, or a letter that looks the same, away from `model`.

    `least`: letters of the name, the part before the first dot, from which one other letter is a likeness. With
    fewer, and with two edits in a name of middle length, only letters that the name has anyway count as a slip.
    """
    if domain == model or len(domain) > _LONGEST:
        return False
    if _skeleton(domain) == _skeleton(model):
        return True
    if abs(len(domain) - len(model)) > 2 or OSA.distance(domain, model, score_cutoff=2) > 2:
        return False
    name, _, ending = domain.partition(".")
    right, _, right_ending = model.partition(".")
    edits = OSA.distance(name, right)
    if ending != right_ending:
        return _ending_slip(ending, right_ending) and (edits == 0 or len(right) >= 5)
    if _letters(name) == _letters(right):
        return False  # team1 and team2
    if len(right) >= 3 and set(name) == set(right):
        return edits == 1 or len(right) >= 5
    if edits == 1:
        return len(right) >= least
    return len(right) >= 7 and name[:1] == right[:1] and not _both_replaced(name, right)


def _both_replaced(name: str, right: str) -> bool:
    """Whether two letters stand for two others: that is another word, such as `outloud`, rather than a slip."""
    return len(name) == len(right) and sum(a != b for a, b in zip(name, right, strict=True)) == 2


def _ending_slip(ending: str, right: str) -> bool:
    """`.con` for `.com`; not `.com.ar` for `.com.au`, since a company may have both."""
    countries = len(ending.rpartition(".")[2]) == 2 == len(right.rpartition(".")[2])
    return len(right) >= 3 and not countries and OSA.distance(ending, right, score_cutoff=1) == 1


def _letters(name: str) -> str:
    return "".join(c for c in name if not c.isdigit())


@lru_cache(maxsize=1024)
def _skeleton(domain: str) -> str:
    plain = domain if domain.isascii() else _unmarked(domain)
    plain = plain.translate(_LOOKS)
    for pair, letter in _PAIRS:
        plain = plain.replace(pair, letter)
    return plain


def _unmarked(domain: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", domain) if not unicodedata.combining(c))


def _unicode(domain: str) -> str:
    """`xn--…` labels as a mail program shows them."""
    if "xn--" not in domain or len(domain) > _LONGEST:
        return domain[: _LONGEST + 1]
    return ".".join(_label(label) for label in domain.split("."))


def _label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label
