"""The requests of Gmail's API that a mailbox is read with; each raises MailboxError."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import httplib2
from googleapiclient.discovery import build
from pydantic import BaseModel

from app.mail import MailboxUnavailable
from connectors import _gmail_answers as answers
from connectors._gmail_answers import DraftHit, Item
from connectors._gmail_plan import Listed
from connectors._gmail_search import Search
from connectors._google_http import Line
from connectors._google_refusals import NotThere

DRAFTS = 10
"""Newest drafts among which the open one is looked for."""

MARGIN = 0.3
"""Seconds before the end in which what has come is put together."""

GONE = "There is nothing with this id in this mailbox."

_PAGES = 3  # that a list may come in: Gmail gives as many as it is asked for, but need not
_ID = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_:.=-]{0,199}")
_OF_THE_ADDON = re.compile(r"(?:msg|thread)-f:([0-9]{1,20})")
_HEADERS = {"format": "metadata", "metadataHeaders": answers.HEADERS}

_A = TypeVar("_A", bound=BaseModel)
_T = TypeVar("_T")


def api_id(given: str) -> str:
    """The id as the Gmail API writes it: `msg-f:26` is 1a. What has no such form is left as it is."""
    found = _OF_THE_ADDON.fullmatch(given)
    return format(int(found[1]), "x") if found else given


@dataclass(frozen=True, slots=True)
class Requests:
    """What google-api-python-client makes requests from; it takes a thousand times as long to make as they do."""

    drafts: Any
    messages: Any
    threads: Any
    attachments: Any
    send_as: Any

    async def hits(self, gmail: Line, search: Search | None) -> Listed:
        if search is None:
            return Listed()
        asked = {"userId": "me", "q": search.query, "fields": answers.HIT_FIELDS}
        hits: list[answers.Hit] = []
        token = ""
        for _ in range(_PAGES):
            try:
                page = await gmail.ask(self.messages.list(**_page(asked, search.most, len(hits), token)), answers.Hits)
            except NotThere:
                if not token:
                    raise
                break  # a page that Google no longer knows: there is more, which is told
            hits += page.messages
            token = page.next_page_token
            if not token or len(hits) >= search.most:
                break
        return Listed(hits[: search.most], bool(token) or len(hits) > search.most)

    async def drafts_listed(self, gmail: Line) -> list[DraftHit]:
        """The newest ones, in Gmail's order."""
        asked = {"userId": "me", "fields": answers.DRAFTS_FIELDS}
        listed: list[DraftHit] = []
        token = ""
        for _ in range(_PAGES):
            page = await gmail.ask(self.drafts.list(**_page(asked, DRAFTS, len(listed), token)), answers.DraftHits)
            listed += page.drafts
            token = page.next_page_token
            if not token or len(listed) >= DRAFTS:
                break
        return listed[:DRAFTS]

    async def aliases(self, gmail: Line) -> list[answers.Alias]:
        request = self.send_as.list(userId="me", fields=answers.ALIAS_FIELDS)
        return (await gmail.ask(request, answers.Aliases, optional=True)).send_as

    async def conversation(self, gmail: Line, given: str, *, optional: bool = False) -> list[Item]:
        """All its messages, with their words. This and the next raise NotThere."""
        form = {"fields": f"id,messages({answers.BODY_FIELDS})"}
        return (await _by_id(gmail, given, self.threads, answers.Items, form, optional)).messages

    async def opened(self, gmail: Line, given: str) -> list[Item]:
        """The conversation with this id, or that of the message with it; none if neither is there."""
        if not given:
            return []
        for kind, way in (("msg-", self.conversation), ("thread-", self._of_message)):
            if given.startswith(kind):  # what it is not
                continue
            try:
                return await way(gmail, given)
            except NotThere:
                continue
        return []

    async def _of_message(self, gmail: Line, given: str) -> list[Item]:
        form = {"format": "minimal", "fields": "id,threadId"}
        message = await _by_id(gmail, given, self.messages, Item, form)
        return await self.conversation(gmail, message.thread_id or message.id)

    async def letter(self, gmail: Line, given: str, *, optional: bool = False) -> list[Item]:
        return [await _by_id(gmail, given, self.messages, Item, {"fields": answers.BODY_FIELDS}, optional)]

    async def head(self, gmail: Line, hit: DraftHit) -> list[Item]:
        """The headers of a draft. With each time that it is saved, its message is another one."""
        form = {**_HEADERS, "fields": answers.HEAD_FIELDS}
        try:
            return [await _by_id(gmail, hit.message.id, self.messages, Item, form)]
        except NotThere:
            form = {"format": "metadata", "fields": f"id,message({answers.HEAD_FIELDS})"}
            return [(await _by_id(gmail, hit.id, self.drafts, answers.Saved, form)).message]

    async def draft(self, gmail: Line, given: str) -> list[Item]:
        form = {"fields": f"id,message({answers.BODY_FIELDS})"}
        return [(await _by_id(gmail, given, self.drafts, answers.Saved, form)).message]

    async def calendar(self, gmail: Line, message_id: str, attachment_id: str) -> str:
        request = self.attachments.get(userId="me", messageId=message_id, id=attachment_id, fields="data")
        return answers.calendar_of(await gmail.ask(request, answers.Body, optional=True))


def _page(asked: dict[str, str], most: int, got: int, token: str) -> dict[str, Any]:
    return {**asked, "maxResults": most - got, **({"pageToken": token} if token else {})}


@cache
def requests(server: str) -> Requests:
    options = {"api_endpoint": server}
    service = build("gmail", "v1", http=httplib2.Http(), client_options=options, static_discovery=True)
    users = service.users()
    messages = users.messages()
    return Requests(users.drafts(), messages, users.threads(), messages.attachments(), users.settings().sendAs())


async def _by_id(
    gmail: Line, given: str, resource: Any, answer: type[_A], form: dict[str, Any], optional: bool = False
) -> _A:
    """What lies under an id, in the form that was given if not in the API's. Raises NotThere."""
    for candidate in dict.fromkeys((api_id(given), given)):
        if _ID.fullmatch(candidate):
            request = resource.get(userId="me", id=candidate, **{"format": "full", **form})
            try:
                return await gmail.ask(request, answer, optional=optional)
            except NotThere:
                continue
    raise NotThere(GONE)


async def if_there(asked: Awaitable[list[Item]]) -> list[Item]:
    """None of what was deleted meanwhile, or never was."""
    try:
        return await asked
    except NotThere:
        return []


async def in_time(gmail: Line, ask: Callable[[], Awaitable[_T]]) -> _T | None:
    """None where Gmail does not give it in time, or is asked too much."""
    try:
        async with asyncio.timeout(max(0.0, gmail.left - MARGIN)):
            return await ask()
    except (MailboxUnavailable, TimeoutError):
        return None
