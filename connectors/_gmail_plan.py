"""What is read of what the searches found, so that a check stays within its share of the user's quota.

A message costs Gmail's quota the same with its words and without, so everything that is read is read with them. What is
left out is the oldest, and whether that can matter is told afterwards (`Found.reaches_back`).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import zip_longest

from connectors._bounds import BODIES, LOOKED_BACK
from connectors._gmail_answers import Hit, Item

UNITS = 1_250
"""Of Google's quota that one check may cost, with all that finds its draft: a user has 6,000 a minute."""

REQUESTS = 60
"""Requests that one check may take, with all that finds its draft."""

CALENDARS = 3
"""Calendar entries that may have to be fetched, the newest ones, each with a request of its own."""

LIST, LETTER, CONVERSATION = 5, 20, 40  # units
_COSTS = {"messages.get": LETTER, "messages.attachments.get": LETTER, "drafts.get": LETTER, "threads.get": CONVERSATION}

SPOKEN = 10
"""Messages to the people, the newest ones, that are read with all that followed: bounces, which no search finds."""


@dataclass(slots=True)
class Spent:
    """What a check has cost so far. `requests`: how often each method was asked (`gmail.users.threads.get`)."""

    requests: Counter[str] = field(default_factory=Counter)

    @property
    def units(self) -> int:
        return sum(n * _COSTS.get(m.removeprefix("gmail.users."), LIST) for m, n in self.requests.items())


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

    def _sent(self) -> Listed:
        """Without what they wrote to each other."""
        received = {hit.id for hit in self.theirs.hits}
        return Listed([hit for hit in self.ours.hits if hit.id not in received], self.ours.more)

    def _ranked(self) -> Iterator[Hit]:
        """The weightiest first: what they wrote twice as much as what the user did, or anybody else there."""
        theirs = self.theirs.hits
        queues = (theirs[::2], theirs[1::2], self._sent().hits, self.invitations.hits, self.company.hits)
        known = {item.id for item in self.thread}
        for rank in zip_longest(*queues):
            for hit in rank:
                if hit is not None and hit.id not in known:
                    known.add(hit.id)
                    yield hit

    def plan(self, spent: Spent) -> Plan:
        """What is still to be read. A conversation is asked for as one where that costs no more than its messages.

        What decides facts is read whatever was spent.
        """
        hits = list(self._ranked())
        conversations: dict[str, list[str]] = defaultdict(list)
        for hit in hits:
            conversations[hit.thread_id or hit.id].append(hit.id)
        spoken = {hit.thread_id for hit in self._sent().hits[:SPOKEN]}
        deciding = {hit.id for hit in hits[:BODIES]}
        plan = Plan()
        units = UNITS - spent.units - CALENDARS * LETTER
        requests = REQUESTS - spent.requests.total() - CALENDARS
        for thread_id, ids in conversations.items():
            whole = len(ids) > 1 or thread_id in spoken
            asks = plan.optional if deciding.isdisjoint(ids) else plan.needed
            units, requests = units - (CONVERSATION if whole else LETTER), requests - 1
            if asks is plan.optional and min(units, requests) < 0:
                break
            asks.append(Ask(thread_id if whole else ids[0], whole, frozenset(ids)))
        return plan

    def reaches_back(self, arrived: Mapping[str, datetime], gone: Collection[str]) -> bool:
        """Whether all that can matter was read of what these people wrote and were written.

        `arrived`: when what was read came; `gone`: deleted meanwhile.
        """
        return all(_reaches_back(listed, arrived, gone) for listed in (self.theirs, self._sent()))

    def reaches_colleagues(self, arrived: Mapping[str, datetime], gone: Collection[str]) -> bool:
        """The same of others at their company."""
        return _reaches_back(self.company, arrived, gone)


def _reaches_back(listed: Listed, arrived: Mapping[str, datetime], gone: Collection[str]) -> bool:
    """Whether a list was read as a whole, or as far back as a process lasts."""
    newest = max(arrived.values(), default=None)
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
