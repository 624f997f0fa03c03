"""What was read of a mailbox, as a history."""

import asyncio
from collections.abc import Collection, Container, Iterable
from datetime import UTC, datetime

from app.mail import Message
from connectors import _gmail_answers as answers
from connectors._bounds import LOOKED_BACK
from connectors._domains import mailbox_key
from connectors._gmail_answers import Item
from connectors._people import People

LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)

Read = tuple[Message, Item]


async def messages(items: list[Item]) -> list[Read]:
    """Read in a thread, since large mails take a while."""
    return await asyncio.to_thread(lambda: [(answers.message_of(item, body=True), item) for item in items])


def in_order(read: Iterable[Read], opened: Container[str], people: People, mine: frozenset[str]) -> tuple[Message, ...]:
    """What belongs to the correspondence, oldest first, a message that was stored twice once."""
    kept = [(m, item) for m, item in read if not item.chat and (m.id in opened or people.on(m, mine))]
    kept.sort(key=lambda r: (r[0].sent_at or LONG_AGO, r[1].arrived or LONG_AGO, r[0].id))
    once = {(m.headers.get("message-id", m.id), m.sent_at, m.subject, m.draft): m for m, _ in reversed(kept)}
    return tuple(reversed(once.values()))


def lacks_words(messages: Collection[Message], mine: frozenset[str]) -> bool:
    """Whether something lately received came without its words."""
    newest = max((m.sent_at for m in messages if m.sent_at), default=LONG_AGO)
    received = (m for m in messages if not m.draft and (m.sender is None or mailbox_key(m.sender.email) not in mine))
    late = (m for m in received if newest - (m.sent_at or newest) < LOOKED_BACK)
    return any(m.text is None and m.html is None and not m.calendar for m in late)
