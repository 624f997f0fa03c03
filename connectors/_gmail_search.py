"""What to search Gmail for.

The searches keep apart who wrote: that tells, before anything is read, which messages decide facts. Their order
is Gmail's, newest first. Each is written so that nothing in an address can end the term it stands in.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from app.mail import Address, Message
from connectors._domains import company, mailbox_key
from connectors._headers import addresses

NEWEST = 500
"""Messages from the people themselves that are found, the newest ones."""

OURS = 200
"""Messages to them and their colleagues that are found, the newest ones."""

COLLEAGUES = 40
"""Messages from their company, the newest ones: who applies to a shop has hundreds of its receipts."""

INVITATIONS = 3
"""Messages of theirs with a calendar entry, the newest ones."""

BODIES = 12
"""Messages that decide facts: what was said in these is read, or there is no history."""

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
    def of(cls, people: Collection[Address], own: Iterable[Address] = ()) -> "People":
        """`own`: the user's addresses, who is none of these people, nor a colleague of theirs."""
        own = tuple(own)
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
