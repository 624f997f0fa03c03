"""Whose mail is asked for, wherever it lies."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.mail import Address, Message
from connectors._domains import company, mailbox_key
from connectors._headers import addresses


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
