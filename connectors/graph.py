"""An Outlook mailbox, read through Microsoft Graph with a token of its user.

What a surface calls; each raises a `MailboxError` and nothing else, within `seconds`::

    async with Connections() as connections:              # one for the whole process
        mailbox = GraphMailbox(token, account="tid oid", scopes=scopes, own=addresses, connections=connections)
        await mailbox.draft(draft_id)                     # a saved draft, with its words; needs Mail.Read
        await mailbox.correspondence(people, thread_id)   # `thread_id`: Outlook's conversationId
        await mailbox.own_addresses()                     # the user's addresses, as far as they are known
    rest_id("AAQk/+=")                                    # an id of Office.js as Graph writes it

Ids may be given in either form. `Message.id`, `Message.thread_id` and `Draft.thread_id` are Graph's own.

With Mail.ReadBasic the newest mail is listed and looked through, and no message has its words (`text` and `html` are
None). With Mail.Read, Graph searches for the people, and the few messages that decide facts are read as the mails they
are (`/$value`): with both bodies, the calendar, the sender's own time and all headers, which its JSON lacks for what
was sent. At most four requests of one account go out at once. A correspondence takes two dependent steps: lists, then
words or headers. Nothing of a mail is kept; of a mailbox, the user's addresses and the name of a folder.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from urllib.parse import urlencode

from app.mail import (
    Address,
    ConsentMissing,
    Correspondence,
    Draft,
    MailboxError,
    MailboxUnreadable,
    Message,
)
from app.upstream.retrying import until
from connectors import _graph_answers as answers
from connectors import _graph_plan as plan
from connectors._graph_connections import Connections, account_of
from connectors._graph_http import Line, line
from connectors._graph_letters import DRAFT_FIELDS, HEADER_FIELDS, USER_FIELDS, Folder, Letter, User
from connectors._graph_plan import Found
from connectors._graph_refusals import NO_LEAVE, SLOW, NotThere
from connectors._hidden import hidden
from connectors._people import People

__all__ = ["SERVER", "Connections", "GraphMailbox", "Token", "rest_id"]

SERVER = "https://graph.microsoft.com"

PATIENCE = 3.8
"""Seconds that an answer may take: a review waits four."""

Token = str | Callable[[Collection[str]], Awaitable[str]]
"""A bearer token, or what gives one for some scopes; it may raise a MailboxError."""

_KNOWN_FOR = 300.0  # seconds that the user's addresses are kept
_LETTER = 512 * 1024  # bytes of a mail with attachments that are read: what is said in it stands before them
_ID = re.compile(r"[A-Za-z0-9_-]{1,1000}={0,4}")
_EWS = str.maketrans("/+", "-_")
_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)
_READING = frozenset({"mail.read", "mail.readwrite"})
_KNOWING = frozenset({"user.read", "user.readwrite"})
_Read = tuple[Message, Letter]
_GONE = "There is nothing with this id in this mailbox."


def rest_id(given: str) -> str:
    """The id as Graph writes it: Office.js gives it as Exchange Web Services do."""
    return given.translate(_EWS)


class GraphMailbox:
    """The mailbox that `token` opens.

    `account`: who the user is, verified (tenant and object id); requests of one account share its limits.
    `scopes`: what was granted, such as `Mail.ReadBasic User.Read`; they decide what is asked for. `own`: addresses
    that are known to be the user's. `server`: where Graph is. `seconds`: how long each answer may take.
    `connections`: kept and shared by all mailboxes of a process; without it, each answer makes its own.
    """

    def __init__(
        self,
        token: Token,
        *,
        account: str,
        scopes: Collection[str] = ("Mail.ReadBasic",),
        own: Collection[Address] = (),
        server: str = SERVER,
        seconds: float = PATIENCE,
        connections: Connections | None = None,
    ) -> None:
        self._token = token
        self._scopes = tuple(scopes)
        names = {scope.rpartition("/")[2].lower() for scope in scopes}
        self._reads = not names.isdisjoint(_READING)
        self._asks_who = not names.isdisjoint(_KNOWING)
        self._own = tuple(own)
        self._base = f"{server.rstrip('/')}/v1.0"
        self._seconds = seconds
        self._connections = connections
        self._key = hidden(f"{server} {account}")

    def __repr__(self) -> str:
        return "GraphMailbox()"  # never the token

    async def draft(self, draft_id: str) -> Draft:
        """As the protocol says. Raises ConsentMissing where only Mail.ReadBasic is granted."""
        if not self._reads:
            raise ConsentMissing(NO_LEAVE)
        query = {"$select": DRAFT_FIELDS, "$expand": "attachments($select=name,contentType)"}
        draft_id = rest_id(draft_id)
        if not _ID.fullmatch(draft_id):
            raise NotThere(_GONE)
        path = f"/me/messages/{draft_id}?{urlencode(query, safe='$,()=')}"
        async with self._line() as graph:
            letter = await graph.get(path, Letter)
        if not letter.is_draft:
            raise NotThere(_GONE)
        return answers.draft_of(letter)

    async def own_addresses(self) -> tuple[Address, ...]:
        """Those that the mailbox was opened with, and those that Graph knows of where the token reaches them.

        Raises MailboxError.
        """
        known = _known(self._key)
        if self._asks_who and known.until < time.monotonic():
            async with self._line() as graph:
                await _learn(graph, known)
        return self._with_own(known.addresses)

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        """As the protocol says, within the bounds of `_graph_plan`.

        It comes as a whole, or MailboxUnavailable is raised; what is said in attached mails and behind the first half
        megabyte of a mail is not read.
        """
        known = _known(self._key)
        known.proved -= {a.key for a in people}  # whoever is written to is not the user
        asked = plan.found_by_people if self._reads else plan.listed_by_time
        lists = asked(People.of(people, self._with_own(known.addresses)), datetime.now(UTC))
        async with self._line() as graph:
            async with asyncio.TaskGroup() as group:
                if self._reads and lists and not known.sent_items:  # without leave to search, a list of it tells
                    group.create_task(self._if_told(_learn_folder(graph, known)))
                if self._asks_who:
                    group.create_task(self._if_told(_learn(graph, known)))
                thread = group.create_task(_thread(graph, thread_id))
                listed = [group.create_task(graph.pages(one.path, one.most)) for one in lists]
            opened = {x.id: x for x in thread.result()}
            letters = {x.id: x for task in listed for x in task.result()} | opened
            for one, task in zip(lists, listed, strict=True):
                if one.sent:
                    known.sent_items = next((x.parent_folder_id for x in task.result()), known.sent_items)
            own = self._with_own(known.addresses)
            known.proved |= answers.sent_from(letters.values(), known.sent_items, own) - {a.key for a in people}
            own = self._with_own(known.addresses)
            found = Found.of(letters.values(), opened, People.of(people, own), own)
            read = await (_with_words if self._reads else _with_headers)(graph, found)
        return Correspondence(_in_order(read.get(x.id, (m, x)) for x, m in found.kept), frozenset(a.key for a in own))

    @asynccontextmanager
    async def _line(self) -> AsyncIterator[Line]:
        """A line that is cut after the seconds that an answer may take. Raises MailboxError."""
        end = time.monotonic() + self._seconds
        async with until(end, SLOW), AsyncExitStack() as stack:
            token = self._token if isinstance(self._token, str) else await self._token(self._scopes)
            shared = self._connections
            if shared is None:
                shared = await stack.enter_async_context(Connections())
            account = account_of(self._key, self._base)
            yield await stack.enter_async_context(line(shared, account, self._base, token, end))

    def _with_own(self, known: Collection[Address]) -> tuple[Address, ...]:
        proved = map(Address, _known(self._key).proved)
        return tuple({a.key: a for a in (*proved, *known, *self._own)}.values())

    async def _if_told(self, learning: Awaitable[None]) -> None:
        """As of last time where Graph does not tell soon: a few mails too many are better than no history."""
        with suppress(MailboxError, TimeoutError):
            async with asyncio.timeout(self._seconds / 2):
                await learning


@dataclass(slots=True)
class _Known:
    """The addresses that reach a user; `until`: when they are asked for anew (monotonic). `proved`: others that the
    user sent from (`Address.key`). `sent_items`: the id of the folder where that lies, which never changes.
    """

    addresses: tuple[Address, ...] = ()
    until: float = 0.0
    proved: frozenset[str] = frozenset()
    sent_items: str = ""


@lru_cache(4096)
def _known(key: bytes) -> _Known:
    del key
    return _Known()


async def _learn(graph: Line, known: _Known) -> None:
    if known.until >= time.monotonic():
        return
    try:
        user = await graph.get(f"/me?$select={USER_FIELDS}", User)
    except (ConsentMissing, MailboxUnreadable):  # a token that does not reach them
        return
    known.addresses = answers.addresses_of(user)
    known.until = time.monotonic() + _KNOWN_FOR


async def _learn_folder(graph: Line, known: _Known) -> None:
    known.sent_items = (await graph.get(f"{plan.SENT_ITEMS}?$select=id", Folder)).id


async def _thread(graph: Line, thread_id: str | None) -> list[Letter]:
    """The conversation; none of what was deleted meanwhile, or never was."""
    if not thread_id or not _ID.fullmatch(rest_id(thread_id)):
        return []
    asked = plan.thread(rest_id(thread_id))
    try:
        return await graph.pages(asked.path, asked.most)
    except NotThere:
        return []


async def _with_words(graph: Line, found: Found) -> dict[str, _Read]:
    """The second step with Mail.Read: the messages that decide facts, as the mails they are."""
    letters = [x for x in found.deciding() if _ID.fullmatch(x.id)]
    heavy = [x for x in letters if x.has_attachments]
    light = [x for x in letters if not x.has_attachments]
    async with asyncio.TaskGroup() as group:
        together = group.create_task(_batch(graph, [f"{_place(x)}/$value" for x in light]))
        alone = [group.create_task(_mail(graph, x)) for x in heavy]
    mails = [answers.mail_in(body) for body in together.result()]
    for refused in together.result():
        if isinstance(refused, ConsentMissing):
            raise refused
    read = zip((*light, *heavy), (*mails, *(task.result() for task in alone)), strict=True)
    return {x.id: (answers.message_with(x, mail), x) for x, mail in read}


async def _mail(graph: Line, letter: Letter) -> bytes:
    try:
        return await graph.beginning(f"{_place(letter)}/$value", _LETTER)
    except MailboxUnreadable:  # deleted meanwhile, or protected
        return b""


async def _with_headers(graph: Line, found: Found) -> dict[str, _Read]:
    """The second step with Mail.ReadBasic; of meetings all that may be read, since Graph selects no times."""
    letters = [x for x in found.with_headers() if _ID.fullmatch(x.id)]
    paths = [_place(x) if x.about_a_meeting else f"{_place(x)}?$select={HEADER_FIELDS}" for x in letters]
    told = zip(letters, await _batch(graph, paths), strict=True)
    known = {x.id: answers.with_more(x, more) for x, more in told if isinstance(more, dict)}
    return {letter_id: (answers.message_of(x), x) for letter_id, x in known.items()}


async def _batch(graph: Line, paths: list[str]) -> list[object]:
    return await graph.batch(paths) if paths else []


def _place(letter: Letter) -> str:
    return f"/me/messages/{letter.id}"


def _in_order(read: Iterable[_Read]) -> tuple[Message, ...]:
    """Oldest first; a message that was stored twice once, with its words where one of the two has them."""
    kept = sorted(read, key=lambda r: (r[0].sent_at or _LONG_AGO, r[1].arrived or _LONG_AGO, r[0].id))
    once: dict[object, Message] = {}
    for m, _ in kept:
        key = (m.headers.get("message-id", m.id), m.sent_at, m.subject, m.draft)
        if key not in once or (once[key].text is None and once[key].html is None):
            once[key] = m
    return tuple(once.values())
