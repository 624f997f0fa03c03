"""What to search Gmail for.

The searches keep apart who wrote: that tells, before anything is read, which messages decide facts. Their order
is Gmail's, newest first. Each is written so that nothing in an address can end the term it stands in.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from connectors._bounds import COLLEAGUES, INVITATIONS, NEWEST
from connectors._domains import company
from connectors._people import People

OURS = 200
"""Messages to the people that are found, the newest ones."""

_TERMS = 20  # people or companies of one search: nobody writes to more, and a URL has an end
_BARE = re.compile(r"[^\W_][\w.+@-]{0,250}")  # what needs no quotes
_UNQUOTABLE = re.compile(r'["\\\x00-\x20\x7f-\xa0\ud800-\udfff]')


@dataclass(frozen=True, slots=True)
class Search:
    query: str
    most: int


@dataclass(frozen=True, slots=True)
class Searches:
    """None where there is nothing to search for.

    `theirs`, `ours`: from and to the people; `company`: from and to others there, where none of the people is on it.
    """

    theirs: Search | None
    ours: Search | None
    invitations: Search | None
    company: Search | None

    @classmethod
    def of(cls, people: People) -> "Searches":
        persons = _terms(people.addresses)
        companies = _terms(sorted(people.companies))
        strangers = _terms(a for a in people.addresses if company(a.rpartition("@")[2]) not in people.companies)
        staff = [t for t in persons if t not in strangers]
        return cls(
            theirs=_search(["from"], persons, NEWEST),
            ours=_search(["to"], persons, OURS),  # Gmail finds those in Cc and Bcc with it too
            invitations=_search(["from"], [*companies, *strangers][:_TERMS], INVITATIONS, " filename:ics"),
            company=_search(["from", "to"], companies, COLLEAGUES, "".join(f" -from:{t} -to:{t}" for t in staff)),
        )


def _terms(values: Iterable[str]) -> list[str]:
    found = [v if _BARE.fullmatch(v) else f'"{v}"' for v in values if len(v) <= 254 and not _UNQUOTABLE.search(v)]
    return found[:_TERMS]


def _search(operators: Sequence[str], terms: Sequence[str], most: int, rest: str = "") -> Search | None:
    either = [f"{operator}:{t}" for t in terms for operator in operators]
    if not either:
        return None
    return Search((f"{{{' '.join(either)}}}" if len(either) > 1 else either[0]) + rest, most)
