"""Which of the kept interviews a correspondence is about, if any."""

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.journal.records import Interview, Outcome
from app.mail import Address, Message
from app.situation import Situation
from app.situation.company import same_company

_A_MINUTE = timedelta(minutes=1)
_SURE = 2  # of the weights below: the company's name alone does not tell one process there from another


@dataclass(frozen=True, slots=True)
class Match:
    """`meant`: the one it is about; `others`: ids of the rest at that company, newest first. `sure`: no other open one
    has as much to say for itself.
    """

    meant: Interview | None
    others: tuple[str, ...]
    sure: bool = True


def recognised(
    facts: Situation, mails: Sequence[Message], meetings: Collection[datetime], kept: Sequence[Interview]
) -> Match:
    """A mail that was noted, or a round at that very time, outweighs people; people outweigh the company's name.

    Where the name is all they share, the correspondence is about the one process there that is open, if there is one.
    """
    at = {m.sent_at for m in mails if m.sent_at}
    weights = {one.id: _weight(one, facts, at, meetings) for one in kept}
    near = [one for one in kept if weights[one.id]]
    near.sort(key=lambda one: (weights[one.id], one.outcome is Outcome.OPEN, one.created_at), reverse=True)
    meant = near[0] if near and weights[near[0].id] >= _SURE else None
    if meant is None:
        still_open = [one for one in near if one.outcome is Outcome.OPEN]
        meant = still_open[0] if len(still_open) == 1 else None
    others = tuple(one for one in near if one is not meant)
    sure = meant is None or not any(
        one.outcome is meant.outcome is Outcome.OPEN and weights[one.id] == weights[meant.id] for one in others
    )
    return Match(meant, tuple(one.id for one in others), sure)


def _weight(one: Interview, facts: Situation, at: Collection[datetime], meetings: Collection[datetime]) -> int:
    weight = 0
    theirs = {p.email for p in one.people if p.email}
    if any(_same(c.at, moment) for c in one.contacts for moment in at):
        weight += 8
    if any(_same(r.held_at, moment) for r in one.rounds for moment in meetings):
        weight += 8
    if theirs & {a.key for a in facts.people}:
        weight += 2
    if goes_by(one, facts.company) or any(same_company(Address(e), a) for e in theirs for a in facts.people):
        weight += 1
    return weight


def goes_by(one: Interview, company: str | None) -> bool:
    """Whether this is the company's name, or another one that the user knows it by."""
    return bool(company) and plain(company or "") in {plain(name) for name in (one.company, *one.aliases)}


_FORMS_LISTED = """
    gmbh ag kg se inc llc ltd limited plc corp corporation co company group sa sas srl spa bv nv ab as oy
"""
_FORMS = frozenset(_FORMS_LISTED.split())


def plain(company: str) -> str:
    """A company's name as it is compared: case, accents, punctuation and legal form do not count."""
    bare = unicodedata.normalize("NFKD", company).casefold()
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in bare).split()
    return "".join(w for w in words if w not in _FORMS) or "".join(words)


def without_legal_form(company: str) -> str:
    """The name as people write it: Globex for Globex GmbH."""
    words = company.split()
    while len(words) > 1 and _letters(words[-1]) in _FORMS:
        words.pop()
    return " ".join(words)


def _letters(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalnum())


def _same(a: datetime, b: datetime) -> bool:
    return abs(a - b) < _A_MINUTE
