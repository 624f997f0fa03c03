"""A Gmail mailbox, read with a token of its user through google-api-python-client.

What a surface calls; each raises a `MailboxError` and nothing else, within `seconds`::

    mailbox = GmailMailbox(token, account=subject, message_token=event_token, server=url)
    await mailbox.drafts()                     # the newest saved drafts, for finding the one that is open
    await mailbox.draft(draft_id)              # one of them (`SavedDraft.id`), with its words
    await mailbox.correspondence(people, thread_id)   # the id of one of its messages will do
    await mailbox.own_addresses()              # every address that the user sends from
    api_id("msg-f:1790000000000000000")        # an add-on's id as the API writes it; `thread-f:` too

One object is for one check: what it asks for shares the bounds of `_gmail_plan`.

Ids may be given in either form. `Message.id`, `Message.thread_id` and `Draft.thread_id` are the API's own, in
hexadecimal.

At most four requests of one account go out at once. A correspondence takes two dependent steps: the searches and the
open conversation; then what they found, newest first, within the bounds of `_gmail_plan`. A third one follows only
where a calendar entry did not come along. Nothing of a mail is kept, but for the conversation that was read last, as
long as this object lives; of a mailbox, for some minutes, the addresses that its user sends from.
"""

import asyncio
import logging
import math
import re
import time
from collections.abc import Collection, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache

from app.mail import (
    Address,
    ConsentMissing,
    Correspondence,
    Draft,
    MailboxError,
    MailboxUnreadable,
)
from connectors import _gmail_answers as answers
from connectors._domains import mailbox_key
from connectors._gmail_answers import Item
from connectors._gmail_history import LONG_AGO, Read, in_order, lacks_words, messages
from connectors._gmail_plan import CALENDARS, Ask, Found, Spent
from connectors._gmail_requests import api_id, if_there, in_time, requests
from connectors._gmail_search import Searches
from connectors._google_http import Line, account_of, line
from connectors._google_refusals import NotThere
from connectors._hidden import hidden
from connectors._people import People

__all__ = ["SERVER", "GmailMailbox", "SavedDraft", "api_id"]

SERVER = "https://gmail.googleapis.com"

PATIENCE = 3.8
"""Seconds that an answer may take: a review waits four."""

_ALIASES_KEPT = 300.0  # seconds
_OF_A_MESSAGE = re.compile(r"[0-9a-f]{12,16}")

_NO_DRAFT = "This draft was sent or deleted. Write on, and look again once Gmail has saved it."
_NO_WORDS = "This draft is too long to be read here. Paste its text instead."
_TOO_MUCH = "Gmail limits the requests to this mailbox for the moment, so some earlier mail was not read."
_TOO_SLOW = "Gmail was slow, so some earlier mail was not read."
_TOO_MANY = "There is so much mail with these people that the older part was not read."
_MUCH_OF_THE_COMPANY = "There is so much mail with others at their company that the older part was not read."
_UNREAD = "Gmail did not give the words of some of their mail."

logging.getLogger("googleapiclient.discovery").setLevel(logging.INFO)  # below, it tells whom the user writes to


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """A draft as the list of drafts shows it. `saved_at`: when Gmail saved this version, aware."""

    id: str
    message_id: str
    thread_id: str | None
    sender: Address | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    subject: str
    saved_at: datetime | None


class GmailMailbox:
    """The mailbox that `token` opens.

    `account`: who the user is, verified; requests of one account share its limits, and without it those of one token.
    `message_token`: the add-on's own token of the open message, where the scopes are the add-on's.
    `server`: where the Gmail API is. `seconds`: how long each answer may take; `until`: when the last one has to be
    there (monotonic seconds).
    """

    def __init__(
        self,
        token: str,
        *,
        account: str = "",
        message_token: str = "",
        server: str = SERVER,
        seconds: float = PATIENCE,
        until: float = math.inf,
    ) -> None:
        self._token = token
        self._key = hidden(f"{server} account {account}" if account else f"{server} token {token}")
        self._extra = {"x-goog-gmail-access-token": message_token} if message_token else {}
        self._server = server
        self._gmail = requests(server)
        self._seconds = seconds
        self._until = until
        self._spent = Spent()
        self._asking_who = asyncio.Lock()
        self._knows_who = True  # until it was asked for in vain: once is enough
        self._opened: tuple[str, list[Read]] | None = None

    def __repr__(self) -> str:
        return "GmailMailbox()"  # never the token

    async def draft(self, draft_id: str) -> Draft:
        """As the protocol says; the id of the draft's message will do too."""
        ways = [self._gmail.draft, self._gmail.letter]
        if _OF_A_MESSAGE.fullmatch(api_id(draft_id)):
            ways.reverse()
        async with self._line() as gmail:
            for way in ways:
                for item in await if_there(way(gmail, draft_id)):
                    if item.draft:
                        draft = await asyncio.to_thread(answers.draft_of, item)
                        if answers.lacks_words(item) and not (draft.text or draft.html):
                            raise MailboxUnreadable(_NO_WORDS)
                        return draft
            raise NotThere(_NO_DRAFT)

    async def drafts(self) -> tuple[SavedDraft, ...]:
        """The ten newest drafts, in Gmail's order, headers only. Raises MailboxError."""
        async with self._line() as gmail:
            listed = await self._gmail.drafts_listed(gmail)
            async with asyncio.TaskGroup() as group:
                asked = [group.create_task(if_there(self._gmail.head(gmail, d))) for d in listed]
            found = [(d.id, item) for d, task in zip(listed, asked, strict=True) for item in task.result()]
        return tuple(_listed(draft_id, item) for draft_id, item in found)

    async def own_addresses(self) -> tuple[Address, ...]:
        """The user's address and aliases, with the names they send under; none where the token does not reach them.

        Raises MailboxError.
        """
        known = _known(self._key)
        async with self._asking_who, self._line() as gmail:
            if known.until < time.monotonic():
                self._knows_who = False
                try:
                    told = await self._gmail.aliases(gmail)
                except (ConsentMissing, NotThere):
                    return ()
                self._knows_who = True
                usable = [a for a in told if "@" in a.send_as_email and a.verification_status != "pending"]
                known.addresses = tuple(Address(a.send_as_email, a.display_name) for a in usable)
                known.proved = frozenset()
                known.until = time.monotonic() + _ALIASES_KEPT
        return known.addresses

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        """As the protocol says, within the bounds of `_gmail_plan`; `gap` tells where these cut off what may matter.

        What decides facts either comes as a whole, or MailboxUnavailable is raised. Where Gmail is slow or throttles,
        older mail is left out.
        """
        known = _known(self._key)
        searches = Searches.of(People.of(people, (*known.addresses, *map(Address, known.proved))))
        async with self._line() as gmail, asyncio.TaskGroup() as beside:
            own = beside.create_task(self._own_if_told(people))
            async with asyncio.TaskGroup() as group:
                opening = group.create_task(self._conversation(gmail, thread_id or ""))
                theirs = group.create_task(self._gmail.hits(gmail, searches.theirs))
                ours = group.create_task(self._gmail.hits(gmail, searches.ours))
                company = group.create_task(self._gmail.hits(gmail, searches.company))
                invitations = group.create_task(self._gmail.hits(gmail, searches.invitations))
            opened = opening.result()
            asked = (theirs, ours, invitations, company)
            found = Found([item for _, item in opened], *(task.result() for task in asked))
            read, gone, late = await self._read(gmail, found)
            everything, whole = await self._with_calendars(gmail, {i.id: (m, i) for m, i in (*opened, *read)})
        sent_from = frozenset(m.sender.key for m, i in everything.values() if i.sent and m.sender and m.sender.key)
        known.proved |= sent_from
        mine = frozenset(mailbox_key(email) for email in (*(a.email for a in own.result()), *sent_from))
        kept = in_order(everything.values(), {i.id for _, i in opened}, People.of(people, map(Address, mine)), mine)
        gap: str | None = None
        arrived = {i.id: i.arrived or m.sent_at or datetime.now(UTC) for m, i in everything.values()}
        near, around = found.reaches_back(arrived, gone), found.reaches_colleagues(arrived, gone)
        if not (near and around):
            too_many = _MUCH_OF_THE_COMPANY if near else _TOO_MANY
            gap = _TOO_MUCH if gmail.throttled else _TOO_SLOW if late else too_many
        elif not whole or lacks_words(kept, mine):
            gap = _UNREAD
        return Correspondence(kept, sent_from, gap)

    async def _conversation(self, gmail: Line, given: str) -> list[Read]:
        """The open one, which is read once."""
        if self._opened is None or self._opened[0] != given:
            self._opened = given, await messages(await self._gmail.opened(gmail, given))
        return self._opened[1]

    async def _read(self, gmail: Line, found: Found) -> tuple[list[Read], set[str], bool]:
        """The second step, the ids of what is gone by now, and whether something did not come."""
        plan = found.plan(self._spent)
        async with asyncio.TaskGroup() as group:
            needed = [(ask, group.create_task(if_there(self._asked(gmail, ask)))) for ask in plan.needed]
            optional = [(ask, group.create_task(self._if_in_time(gmail, ask))) for ask in plan.optional]
        got = [(ask, task.result()) for ask, task in (*needed, *optional)]
        items = [item for _, told in got for item in told or ()]
        here = {item.id for item in items}
        gone = {hit for ask, told in got if told is not None for hit in ask.hits - here}
        return await messages(items), gone, any(told is None for _, told in got)

    async def _asked(self, gmail: Line, ask: Ask, *, optional: bool = False) -> list[Item]:
        way = self._gmail.conversation if ask.whole else self._gmail.letter
        return await way(gmail, ask.id, optional=optional)

    async def _if_in_time(self, gmail: Line, ask: Ask) -> list[Item] | None:
        return await in_time(gmail, lambda: if_there(self._asked(gmail, ask, optional=True)))

    async def _with_calendars(self, gmail: Line, read: Mapping[str, Read]) -> tuple[dict[str, Read], bool]:
        """The messages with the entries that did not come along, of the newest ones, and whether these came."""
        found = [(m, item) for m, item in read.values() if m.calendar is None and answers.calendars(item)]
        found = sorted(found, key=lambda r: r[1].arrived or LONG_AGO, reverse=True)[:CALENDARS]
        async with asyncio.TaskGroup() as group:
            asked = [group.create_task(self._calendar(gmail, item)) for _, item in found]
        told = {item.id: (replace(m, calendar=t.result()), item) for (m, item), t in zip(found, asked, strict=True)}
        return {**read, **told}, all(m.calendar is not None for m, _ in told.values())

    async def _calendar(self, gmail: Line, item: Item) -> str | None:
        try:
            return await in_time(gmail, lambda: self._gmail.calendar(gmail, item.id, answers.calendars(item)[0]))
        except NotThere:
            return None

    def _line(self) -> AbstractAsyncContextManager[Line]:
        deadline = min(time.monotonic() + self._seconds, self._until)
        return line(account_of(self._key, self._server), self._token, deadline, self._extra, self._spent.requests)

    async def _own_if_told(self, people: Collection[Address]) -> tuple[Address, ...]:
        """Those of last time where Gmail does not tell soon: a few mails too many are better than no history.

        With nobody to search for, nobody need be left out of the search.
        """
        if not people or not (self._knows_who or self._asking_who.locked()):
            return _known(self._key).addresses
        try:
            async with asyncio.timeout(min(self._seconds, self._until - time.monotonic()) / 2):
                return await self.own_addresses()
        except (MailboxError, TimeoutError):
            return _known(self._key).addresses


def _listed(draft_id: str, item: Item) -> SavedDraft:
    m = answers.message_of(item, body=False)
    return SavedDraft(draft_id, m.id, m.thread_id, m.sender, m.to, m.cc, m.bcc, m.subject, item.arrived)


@dataclass(slots=True)
class _Known:
    """The addresses that a user sends from; `proved`: others that something was sent from, in lower case.

    `until`: when they are asked for anew (monotonic).
    """

    addresses: tuple[Address, ...] = ()
    proved: frozenset[str] = frozenset()
    until: float = 0.0


@lru_cache(4096)
def _known(key: bytes) -> _Known:
    del key
    return _Known()
