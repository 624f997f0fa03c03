"""What to ask Gmail for, so that two steps suffice: searches first, then what they found.

The searches keep apart who wrote: that tells, before anything is read, which messages decide facts. Their order
is Gmail's, newest first. Each is written so that nothing in an address can end the term it stands in.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from app.mail import Address, Message
from connectors._domains import company, mailbox_key
from connectors._gmail_answers import Hit, Item
from connectors._headers import addresses

NEWEST = 500
"""Messages from the people themselves, the newest ones."""

OURS = 200
"""Messages to them and their colleagues, the newest ones."""

COLLEAGUES = 40
"""Messages from their company, the newest ones: who applies to a shop has hundreds of its receipts."""

INVITATIONS = 3
"""Messages of theirs with a calendar entry, the newest ones."""

BODIES = 12
"""Messages that are read with what they say."""

_TERMS = 20  # people or companies of one search: nobody writes to more, and a URL has an end
_BARE = re.compile(r"[^\W_][\w.+@-]{0,250}")  # what needs no quotes
_UNQUOTABLE = re.compile(r'["\\\x00-\x20\x7f-\xa0\ud800-\udfff]')


@dataclass(frozen=True, slots=True)
class People:
    """Whose mail is asked for: mailboxes (as `mailbox_key` writes them) and companies (their domains)."""

    mailboxes: frozenset[str]
    companies: frozenset[str]
    addresses: tuple[str, ...]

    @classmethod
    def of(cls, people: Collection[Address], own: Collection[Address] = ()) -> "People":
        """`own`: the user's addresses, who is none of these people, nor a colleague of theirs."""
        mine = {mailbox_key(a.email) for a in own}
        others = {mailbox_key(a.email): a.key for a in people if "@" in a.email}
        others = {key: email for key, email in others.items() if key not in mine}
        ours = {company(a.domain) for a in own}
        companies = {company(key.rpartition("@")[2]) for key in others} - ours - {""}
        return cls(frozenset(others), frozenset(companies), tuple(sorted(others.values())))

    def on(self, message: Message, own: frozenset[str] = frozenset()) -> bool:
        """Whether the message is from or to one of them or a colleague, or tells that it did not reach them.

        `own`: the mailboxes of the user.
        """
        listed = [message.sender, *message.recipients] if message.sender else [*message.recipients]
        for name in ("reply-to", "x-failed-recipients"):
            if value := message.headers.get(name):
                listed += addresses(value)
        keys = {mailbox_key(a.email) for a in listed if "@" in a.email} - own
        return not keys.isdisjoint(self.mailboxes) or any(company(k.rpartition("@")[2]) in self.companies for k in keys)


@dataclass(frozen=True, slots=True)
class Search:
    query: str
    most: int


@dataclass(frozen=True, slots=True)
class Searches:
    """None where there is nothing to search for. `theirs`: from the people; `company`: from anybody there."""

    theirs: Search | None
    ours: Search | None
    invitations: Search | None
    company: Search | None

    @classmethod
    def of(cls, people: People) -> "Searches":
        persons = _terms(people.addresses)
        companies = _terms(sorted(people.companies))
        strangers = _terms(a for a in people.addresses if company(a.rpartition("@")[2]) not in people.companies)
        wide = [*companies, *strangers][:_TERMS]
        return cls(
            theirs=_search("from", persons, NEWEST),
            ours=_search("to", wide, OURS),  # Gmail finds those in Cc and Bcc with it too
            invitations=_search("from", wide, INVITATIONS, " filename:ics"),
            company=_search("from", companies, COLLEAGUES),
        )


def _terms(values: Iterable[str]) -> list[str]:
    found = [v if _BARE.fullmatch(v) else f'"{v}"' for v in values if len(v) <= 254 and not _UNQUOTABLE.search(v)]
    return found[:_TERMS]


def _search(operator: str, terms: Sequence[str], most: int, rest: str = "") -> Search | None:
    if not terms:
        return None
    either = " ".join(f"{operator}:{t}" for t in terms)
    return Search((f"{{{either}}}" if len(terms) > 1 else either) + rest, most)


@dataclass(slots=True)
class Plan:
    """The second step, each newest first: conversations and messages, with bodies or with headers only."""

    whole: list[str] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    outlines: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """What the first step brought, each newest first. `thread`: the open conversation, headers only."""

    thread: Sequence[Item] = ()
    theirs: Sequence[Hit] = ()
    ours: Sequence[Hit] = ()
    invitations: Sequence[Hit] = ()
    company: Sequence[Hit] = ()

    def plan(self) -> Plan:
        """What is still to be read.

        A conversation that the user wrote in is asked for as one, since bounces stand in it that no search finds;
        so is one with several messages, since that is one request instead of many.
        """
        read = {item.id for item in self.thread}
        drafts = {item.id for item in self.thread if item.draft}
        opened = [Hit(id=i.id, thread_id=i.thread_id) for i in self.thread if i.id not in drafts]
        received = {hit.id for hit in (*self.theirs, *self.company)}
        sent = [hit for hit in self.ours if hit.id not in received and hit.id not in drafts]
        passed_on = [hit for hit in self.ours if hit.id in received]
        queues = (opened, self.theirs, sent, self.invitations, self.company, passed_on)
        hits = list({hit.id: hit for rank in zip_longest(*queues) for hit in rank if hit is not None}.values())
        chosen = {hit.id for hit in hits[:BODIES]}
        spoken = {hit.thread_id for hit in sent}
        conversations: dict[str, list[str]] = defaultdict(list)
        for hit in hits:
            conversations[hit.thread_id or hit.id].append(hit.id)
        plan = Plan()
        for thread_id, ids in conversations.items():
            many = len(ids) > 1 or thread_id in spoken
            if many and chosen.issuperset(ids):
                plan.whole.append(thread_id)
                continue
            plan.letters += [i for i in ids if i in chosen]
            rest = [i for i in ids if i not in chosen and i not in read]
            if rest and many:
                plan.outlines.append(thread_id)
            else:
                plan.heads += rest
        return plan
