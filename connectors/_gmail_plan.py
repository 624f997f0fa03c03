"""What is read of what the searches found, so that a check stays within its share of the user's quota.

A message costs Gmail's quota the same with its words and without, so everything that is read is read with them. What is
left out is the oldest, and whether that can matter is told afterwards (`Found.reaches_back`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import zip_longest

from connectors._gmail_answers import Hit, Item
from connectors._gmail_search import BODIES

UNITS = 1_250
"""Of Google's quota that one correspondence may cost, searches included: a user has 6,000 a minute."""

REQUESTS = 60
"""Requests that one correspondence may take, searches included."""

LIST, LETTER, CONVERSATION = 5, 20, 40  # units
_FIRST_UNITS = 5 * LIST + CONVERSATION  # of the first step: four searches, the aliases, the open conversation
_FIRST_REQUESTS = 6

SPOKEN = 10
"""Messages of the user's, the newest ones, that are read with all that followed: bounces, which no search finds."""

LOOKED_BACK = timedelta(days=180)
"""Mail that is this much older than the newest tells nothing about a process; few take longer."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a search found, newest first. `more`: there is older mail."""

    hits: Sequence[Hit] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """A conversation (`whole`) or a message to be read with its words; `hits`: the ids of what was found of it."""

    id: str
    whole: bool
    hits: frozenset[str]


@dataclass(slots=True)
class Plan:
    """The second step, newest first: what there is no history without, and what may be missing."""

    needed: list[Ask] = field(default_factory=list)
    optional: list[Ask] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """What the first step brought. `thread`: the open conversation, with its words."""

    thread: Sequence[Item] = ()
    theirs: Listed = Listed()
    ours: Listed = Listed()
    invitations: Listed = Listed()
    company: Listed = Listed()

    @property
    def _received(self) -> set[str]:
        return {hit.id for hit in (*self.theirs.hits, *self.company.hits)}

    def _sent(self) -> list[Hit]:
        received = self._received
        return [hit for hit in self.ours.hits if hit.id not in received]

    def _ranked(self) -> Iterator[Hit]:
        """The weightiest first: what they wrote twice as much as what the user did, or anybody else there."""
        theirs = self.theirs.hits
        queues = (theirs[::2], theirs[1::2], self._sent(), self.invitations.hits, self.company.hits)
        known = {item.id for item in self.thread}
        for rank in zip_longest(*queues):
            for hit in rank:
                if hit is not None and hit.id not in known:
                    known.add(hit.id)
                    yield hit

    def plan(self) -> Plan:
        """What is still to be read. A conversation is asked for as one where that costs no more than its messages."""
        hits = list(self._ranked())
        conversations: dict[str, list[str]] = defaultdict(list)
        for hit in hits:
            conversations[hit.thread_id or hit.id].append(hit.id)
        spoken = {hit.thread_id for hit in self._sent()[:SPOKEN]}
        deciding = {hit.id for hit in hits[:BODIES]}
        plan = Plan()
        units, requests = UNITS - _FIRST_UNITS, REQUESTS - _FIRST_REQUESTS
        for thread_id, ids in conversations.items():
            whole = len(ids) > 1 or thread_id in spoken
            units, requests = units - (CONVERSATION if whole else LETTER), requests - 1
            if min(units, requests) < 0:
                break
            asks = plan.optional if deciding.isdisjoint(ids) else plan.needed
            asks.append(Ask(thread_id if whole else ids[0], whole, frozenset(ids)))
        return plan

    def reaches_back(self, arrived: Mapping[str, datetime], gone: Collection[str]) -> bool:
        """Whether all that can matter was read. `arrived`: when what was read came; `gone`: deleted meanwhile."""
        newest = max(arrived.values(), default=None)
        return all(
            _reaches_back(listed, arrived, gone, newest)
            for listed in (self.theirs, Listed(self._sent(), self.ours.more), Listed(self.company.hits))
        )


def _reaches_back(
    listed: Listed, arrived: Mapping[str, datetime], gone: Collection[str], newest: datetime | None
) -> bool:
    """Whether a list was read as a whole, or as far back as a process lasts."""
    last: datetime | None = None
    for hit in listed.hits:
        if hit.id in gone:
            continue
        if hit.id not in arrived:
            break
        last = arrived[hit.id]
    else:
        if not listed.more:
            return True
    return last is not None and newest is not None and newest - last >= LOOKED_BACK
