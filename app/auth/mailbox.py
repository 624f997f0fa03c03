"""A mailbox that is read on behalf of who is signed in."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import TypeVar

from app.auth.caller import SignedIn
from app.auth.on_behalf_of import Grant, OnBehalfOf
from app.mail import Address, ConsentMissing, Correspondence, Draft, Mailbox

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class MailboxOnBehalf:
    """Asks for the token when the mailbox is read, and not before. `opened`: the mailbox, once there is a token."""

    user: SignedIn
    exchange: OnBehalfOf
    opened: Callable[[SignedIn, Grant], Mailbox]

    async def draft(self, draft_id: str) -> Draft:
        return await self._read(lambda mailbox: mailbox.draft(draft_id))

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        return await self._read(lambda mailbox: mailbox.correspondence(people, thread_id))

    async def _read(self, asked: Callable[[Mailbox], Awaitable[_T]]) -> _T:
        """A kept token that the mailbox no longer takes is replaced once; the user is not bothered with it."""
        grant = await self.exchange.grant(self.user)
        try:
            return await asked(self.opened(self.user, grant))
        except ConsentMissing as error:
            await self.exchange.forget(self.user.caller)
            if not grant.kept or error.claims:
                raise
        return await asked(self.opened(self.user, await self.exchange.grant(self.user)))
