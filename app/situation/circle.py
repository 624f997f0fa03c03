"""Whose mail belongs to this correspondence: these people, their colleagues, and the threads they are in."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.mail import Address, Correspondence, Message
from app.situation.company import company_domain, is_relay, shared_domain

START_OF_TIME = datetime(1, 1, 2, tzinfo=UTC)
_EPOCH = 1971  # the year of the first e-mail


def in_order(history: Correspondence, now: datetime) -> tuple[Message, ...]:
    """The messages without drafts and repeats, oldest first; what has no date stands first.

    A date before e-mail or after tomorrow is a broken clock's, so it counts as none.
    """
    horizon = now + timedelta(days=1)
    seen: set[object] = set()
    kept: list[Message] = []
    for message in history.messages:
        own_id = message.headers.get("message-id") or message.id
        if message.draft or message.id in seen or own_id in seen:
            continue
        seen.update((message.id, own_id))
        believed = message.sent_at is None or (message.sent_at.year >= _EPOCH and message.sent_at <= horizon)
        kept.append(message if believed else replace(message, sent_at=None))
    kept.sort(key=lambda m: m.sent_at or START_OF_TIME)
    return tuple(kept)


def is_me(address: Address, me: frozenset[str]) -> bool:
    """Whether this is the user, under a tag of their own too: sam+jobs@mail.example is sam@mail.example."""
    key = address.key
    if key in me or "+" not in key:
        return key in me
    name, _, domain = key.rpartition("@")
    return f"{name.partition('+')[0]}@{domain}" in me


def parties(message: Message, me: frozenset[str]) -> Iterator[Address]:
    """Everybody on the message but the user."""
    return (a for a in _on_it(message) if not is_me(a, me) and a.email)


def _on_it(message: Message) -> tuple[Address, ...]:
    recipients = message.to + message.cc + message.bcc
    return (message.sender, *recipients) if message.sender else recipients


class Circle:
    """The people of a draft: its recipients, those of its thread, and everybody at their companies.

    Without recipients and thread every message belongs: the caller then gave one correspondence.
    """

    def __init__(
        self,
        messages: Iterable[Message],
        recipients: Iterable[Address],
        thread_id: str | None,
        me: frozenset[str],
    ) -> None:
        self._me = me
        self._ours: dict[str, bool] = dict.fromkeys((*me, ""), False)  # the same few people stand on every mail
        self._thread_id = thread_id
        core = {a.key: a for a in recipients if not is_me(a, me)}
        if thread_id is not None:
            everybody = {a.key: a for m in messages if m.thread_id == thread_id for a in _on_it(m)}
            core.update((key, a) for key, a in everybody.items() if a.email and not is_me(a, me))
        self._keys = core.keys()
        self._domains = {company_domain(a) for a in core.values() if not shared_domain(a)} - {""}
        self._threads = {m.thread_id for m in messages if m.thread_id is not None and self._on(m)}
        if thread_id is not None:
            self._threads.add(thread_id)
        self._everything = not core and thread_id is None

    def knows(self, address: Address) -> bool:
        """Whether this is one of the people or a colleague."""
        ours = self._ours.get(address.key)
        if ours is None:
            colleague = not shared_domain(address) and company_domain(address) in self._domains
            ours = (colleague or address.key in self._keys) and not is_me(address, self._me)
            self._ours[address.key] = ours
        return ours

    def holds(self, message: Message) -> bool:
        if self._everything or self._on(message):
            return True
        in_thread = message.thread_id is not None and message.thread_id in self._threads
        return in_thread and (message.thread_id == self._thread_id or self._by_relay(message))

    def _on(self, message: Message) -> bool:
        ours = self._ours
        for address in _on_it(message):
            known = ours.get(address.key)
            if known or (known is None and self.knows(address)):
                return True
        return False

    def _by_relay(self, message: Message) -> bool:
        return message.sender is not None and is_relay(message.sender)
