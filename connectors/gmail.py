"""A Gmail mailbox, read with a token of its user through google-api-python-client.

What a surface calls; each raises a `MailboxError` and nothing else, within `seconds`::

    mailbox = GmailMailbox(token, account=subject, message_token=event_token, server=url)
    await mailbox.drafts()                     # the newest saved drafts, for finding the one that is open
    await mailbox.draft(draft_id)              # one of them (`SavedDraft.id`), with its words
    await mailbox.correspondence(people, thread_id)
    await mailbox.own_addresses()              # every address that the user sends from
    api_id("msg-f:1790000000000000000")        # an add-on's id as the API writes it; `thread-f:` too

Ids may be given in either form. `Message.id`, `Message.thread_id` and `Draft.thread_id` are the API's own, in
hexadecimal.

At most four requests of one account go out at once. A correspondence takes two dependent steps: the searches and the
open thread; then what they found. Bodies are read of the few messages that decide facts, of all others the
headers (a `Message` whose `text` and `html` are None). Nothing of a mail is kept; of a mailbox, for some minutes, the
addresses that its user sends from.
"""

import asyncio
import logging
import re
import time
from collections.abc import Awaitable, Callable, Collection, Container, Iterable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Any, TypeVar

import httplib2
from googleapiclient.discovery import build
from pydantic import BaseModel

from app.mail import Address, ConsentMissing, Correspondence, Draft, MailboxError, MailboxUnavailable, Message
from connectors import _gmail_answers as answers
from connectors._domains import mailbox_key
from connectors._gmail_answers import Hit, Item
from connectors._gmail_search import Found, People, Search, Searches
from connectors._google_http import Line, account_of, hidden, line
from connectors._google_refusals import NotThere

__all__ = ["SERVER", "GmailMailbox", "SavedDraft", "api_id"]

SERVER = "https://gmail.googleapis.com"

PATIENCE = 3.8
"""Seconds that an answer may take: a review waits four."""

_ALIASES_KEPT = 300.0  # seconds
_DRAFTS = 10  # newest drafts among which the open one is looked for
_MARGIN = 0.2  # seconds before the end in which what has come is put together
_ID = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_:.=-]{0,199}")
_OF_THE_ADDON = re.compile(r"(?:msg|thread)-f:([0-9]{1,20})")
_OF_A_MESSAGE = re.compile(r"[0-9a-f]{12,16}")
_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)
_HEADERS = {"format": "metadata", "metadataHeaders": answers.HEADERS}
_GONE = "There is nothing with this id in this mailbox."

logging.getLogger("googleapiclient.discovery").setLevel(logging.INFO)  # below, it tells whom the user writes to

_A = TypeVar("_A", bound=BaseModel)
_Read = tuple[Message, Item]
_Ask = Callable[[Line, str], Awaitable[list[Item]]]


def api_id(given: str) -> str:
    """The id as the Gmail API writes it: `msg-f:26` is 1a. What has no such form is left as it is."""
    found = _OF_THE_ADDON.fullmatch(given)
    return format(int(found[1]), "x") if found else given


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """A draft as the list of drafts shows it. `saved_at`: when Gmail saved this version, aware."""

    id: str
    message_id: str
    thread_id: str | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    subject: str
    saved_at: datetime | None


class GmailMailbox:
    """The mailbox that `token` opens.

    `account`: who the user is, verified; requests of one account share its limits, and without it those of one token.
    `message_token`: the add-on's own token of the open message, where the scopes are the add-on's.
    `server`: where the Gmail API is. `seconds`: how long each answer may take.
    """

    def __init__(
        self,
        token: str,
        *,
        account: str = "",
        message_token: str = "",
        server: str = SERVER,
        seconds: float = PATIENCE,
    ) -> None:
        self._token = token
        self._key = hidden(f"{server} account {account}" if account else f"{server} token {token}")
        self._extra = {"x-goog-gmail-access-token": message_token} if message_token else {}
        self._gmail = _resources(server)
        self._seconds = seconds

    def __repr__(self) -> str:
        return "GmailMailbox()"  # never the token

    async def draft(self, draft_id: str) -> Draft:
        """As the protocol says; the id of the draft's message will do too."""
        ways = [self._draft, self._letter]
        if _OF_A_MESSAGE.fullmatch(api_id(draft_id)):
            ways.reverse()
        async with self._line() as gmail:
            for way in ways:
                for item in await _if_there(way, gmail, draft_id):
                    if item.draft:
                        return answers.draft_of(item)
            raise NotThere(_GONE)

    async def drafts(self) -> tuple[SavedDraft, ...]:
        """The ten newest drafts, in Gmail's order, headers only. Raises MailboxError."""
        async with self._line() as gmail:
            request = self._gmail.drafts.list(userId="me", maxResults=_DRAFTS, fields=answers.DRAFTS_FIELDS)
            listed = (await gmail.ask(request, answers.DraftHits)).drafts[:_DRAFTS]
            async with asyncio.TaskGroup() as group:
                asked = [group.create_task(_if_there(self._head, gmail, d.message.id)) for d in listed]
            found = [(d.id, item) for d, task in zip(listed, asked, strict=True) for item in task.result()]
        return tuple(_listed(draft_id, item) for draft_id, item in found)

    async def own_addresses(self) -> tuple[Address, ...]:
        """The user's address and aliases, with the names they send under; none where the token does not reach them.

        Raises MailboxError.
        """
        aliases = _aliases_of(self._key)
        if aliases.until < time.monotonic():
            async with self._line() as gmail:
                try:
                    told = await gmail.ask(
                        self._gmail.send_as.list(userId="me", fields=answers.ALIAS_FIELDS), answers.Aliases
                    )
                except (ConsentMissing, NotThere):
                    return ()
            usable = [a for a in told.send_as if "@" in a.send_as_email and a.verification_status != "pending"]
            aliases.addresses = tuple(Address(a.send_as_email, a.display_name) for a in usable)
            aliases.until = time.monotonic() + _ALIASES_KEPT
        return aliases.addresses

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        """As the protocol says, within the bounds of `_gmail_search`: of the people themselves the newest 500 come.

        Where Gmail is too slow or throttles, some are left out of those that were to be read without their words.
        What decides facts either comes as a whole, or MailboxUnavailable is raised.
        """
        searches = Searches.of(People.of(people, _aliases_of(self._key).addresses))
        async with self._line() as gmail, asyncio.TaskGroup() as beside:
            own = beside.create_task(self._own_if_told())
            async with asyncio.TaskGroup() as group:
                thread = group.create_task(_if_there(self._outline, gmail, thread_id or ""))
                theirs = group.create_task(self._hits(gmail, searches.theirs))
                ours = group.create_task(self._hits(gmail, searches.ours))
                company = group.create_task(self._hits(gmail, searches.company))
                invitations = group.create_task(self._hits(gmail, searches.invitations))
            opened = sorted(thread.result(), key=lambda i: i.arrived or _LONG_AGO, reverse=True)
            found = Found(opened, theirs.result(), ours.result(), invitations.result(), company.result())
            read = {item.id: (answers.message_of(item, body=False), item) for item in opened}
            read |= await self._read(gmail, found)
        asked_for = People.of(people, own.result())
        return _in_order(read.values(), {item.id for item in opened}, asked_for, own.result())

    async def _read(self, gmail: Line, found: Found) -> dict[str, _Read]:
        """The second step."""
        plan = found.plan()
        async with asyncio.TaskGroup() as group:
            with_words = [group.create_task(_if_there(self._whole, gmail, i)) for i in plan.whole]
            with_words += [group.create_task(_if_there(self._letter, gmail, i)) for i in plan.letters]
            heads = [group.create_task(_in_time(self._outline, gmail, i)) for i in plan.outlines]
            heads += [group.create_task(_in_time(self._head, gmail, i)) for i in plan.heads]
        read = {i.id: (answers.message_of(i, body=False), i) for task in heads for i in task.result()}
        return read | {i.id: (answers.message_of(i, body=True), i) for task in with_words for i in task.result()}

    def _line(self) -> AbstractAsyncContextManager[Line]:
        return line(account_of(self._key), self._token, self._seconds, self._extra)

    async def _hits(self, gmail: Line, search: Search | None) -> list[Hit]:
        if search is None:
            return []
        request = self._gmail.messages.list(
            userId="me", q=search.query, maxResults=search.most, fields=answers.HIT_FIELDS
        )
        return (await gmail.ask(request, answers.Hits)).messages[: search.most]

    async def _own_if_told(self) -> tuple[Address, ...]:
        """Those of last time where Gmail does not tell soon: a few mails too many are better than no history."""
        try:
            async with asyncio.timeout(self._seconds / 2):
                return await self.own_addresses()
        except (MailboxError, TimeoutError):
            return _aliases_of(self._key).addresses

    async def _whole(self, gmail: Line, thread_id: str) -> list[Item]:
        """All messages of a conversation, with their words. This and the next raise NotThere."""
        fields = f"id,messages({answers.BODY_FIELDS})"
        return (await _by_id(gmail, thread_id, self._gmail.threads, answers.Items, fields=fields)).messages

    async def _outline(self, gmail: Line, thread_id: str) -> list[Item]:
        fields = f"id,messages({answers.HEAD_FIELDS})"
        return (await _by_id(gmail, thread_id, self._gmail.threads, answers.Items, fields=fields, **_HEADERS)).messages

    async def _letter(self, gmail: Line, message_id: str) -> list[Item]:
        return [await _by_id(gmail, message_id, self._gmail.messages, Item, fields=answers.BODY_FIELDS)]

    async def _head(self, gmail: Line, message_id: str) -> list[Item]:
        return [await _by_id(gmail, message_id, self._gmail.messages, Item, fields=answers.HEAD_FIELDS, **_HEADERS)]

    async def _draft(self, gmail: Line, draft_id: str) -> list[Item]:
        fields = f"id,message({answers.BODY_FIELDS})"
        return [(await _by_id(gmail, draft_id, self._gmail.drafts, answers.Saved, fields=fields)).message]


async def _by_id(gmail: Line, given: str, resource: Any, answer: type[_A], **form: Any) -> _A:
    """What lies under an id, in the form that was given if not in the API's. Raises NotThere."""
    for candidate in dict.fromkeys((api_id(given), given)):
        if _ID.fullmatch(candidate):
            try:
                return await gmail.ask(resource.get(userId="me", id=candidate, **{"format": "full", **form}), answer)
            except NotThere:
                continue
    raise NotThere(_GONE)


async def _if_there(ask: _Ask, gmail: Line, given: str) -> list[Item]:
    """None of what was deleted meanwhile, or never was."""
    try:
        return await ask(gmail, given)
    except NotThere:
        return []


async def _in_time(ask: _Ask, gmail: Line, given: str) -> list[Item]:
    """None of what Gmail does not give in time."""
    try:
        async with asyncio.timeout(max(0.0, gmail.left - _MARGIN)):
            return await _if_there(ask, gmail, given)
    except (MailboxUnavailable, TimeoutError):
        return []


def _listed(draft_id: str, item: Item) -> SavedDraft:
    m = answers.message_of(item, body=False)
    return SavedDraft(draft_id, m.id, m.thread_id, m.to, m.cc, m.bcc, m.subject, item.arrived)


def _in_order(
    read: Iterable[_Read], opened: Container[str], people: People, own: Collection[Address]
) -> Correspondence:
    """What belongs to the correspondence, oldest first, a message that was stored twice once."""
    mine = frozenset(mailbox_key(a.email) for a in own)
    kept = [(m, item) for m, item in read if m.id in opened or people.on(m, mine)]
    kept.sort(key=lambda r: (r[0].sent_at or _LONG_AGO, r[1].arrived or _LONG_AGO, r[0].id))
    once = {(m.headers.get("message-id", m.id), m.sent_at, m.subject, m.draft): m for m, _ in reversed(kept)}
    return Correspondence(tuple(reversed(once.values())))


@dataclass(frozen=True, slots=True)
class _Resources:
    """What google-api-python-client makes requests from; it takes a thousand times as long to make as they do."""

    drafts: Any
    messages: Any
    threads: Any
    send_as: Any


@cache
def _resources(server: str) -> _Resources:
    options = {"api_endpoint": server}
    service = build("gmail", "v1", http=httplib2.Http(), client_options=options, static_discovery=True)
    users = service.users()
    return _Resources(users.drafts(), users.messages(), users.threads(), users.settings().sendAs())


@dataclass(slots=True)
class _Known:
    """The addresses that a user sends from. `until`: when they are asked for anew (monotonic)."""

    addresses: tuple[Address, ...] = ()
    until: float = 0.0


@lru_cache(4096)
def _aliases_of(key: bytes) -> _Known:
    del key
    return _Known()
