"""The writers' clocks, as far as their mail shows them.

Many servers stamp `+0000` on whatever passes through them, so that it says nothing of where somebody is; any other
offset does.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.mail import Address, Message
from app.situation.circle import is_me
from app.situation.company import company_domain, is_relay, no_reply, shared_domain
from app.situation.invitation import events

_UTC = timedelta(0)
_SAYS_UTC = re.compile(r"\b(?:UTC|GMT)\b(?! ?[+-]\d)")
_ENDINGS = {
    "Europe/Berlin": "de",
    "Europe/Vienna": "at",
    "Europe/Zurich": "ch li",
    "Europe/Paris": "fr",
    "Europe/Brussels": "be",
    "Europe/Luxembourg": "lu",
    "Europe/Amsterdam": "nl",
    "Europe/Rome": "it",
    "Europe/Madrid": "es",
    "Europe/Lisbon": "pt",
    "Europe/London": "uk scot wales",
    "Europe/Dublin": "ie",
    "Atlantic/Reykjavik": "is",
    "Europe/Copenhagen": "dk",
    "Europe/Oslo": "no",
    "Europe/Stockholm": "se",
    "Europe/Helsinki": "fi",
    "Europe/Tallinn": "ee",
    "Europe/Riga": "lv",
    "Europe/Vilnius": "lt",
    "Europe/Warsaw": "pl",
    "Europe/Prague": "cz",
    "Europe/Bratislava": "sk",
    "Europe/Budapest": "hu",
    "Europe/Ljubljana": "si",
    "Europe/Zagreb": "hr",
    "Europe/Belgrade": "rs",
    "Europe/Bucharest": "ro",
    "Europe/Sofia": "bg",
    "Europe/Athens": "gr",
    "Europe/Istanbul": "tr",
    "Europe/Kyiv": "ua",
    "Asia/Jerusalem": "il",
    "Asia/Kolkata": "in",
    "Asia/Karachi": "pk",
    "Asia/Singapore": "sg",
    "Asia/Hong_Kong": "hk",
    "Asia/Taipei": "tw",
    "Asia/Shanghai": "cn",
    "Asia/Tokyo": "jp",
    "Asia/Seoul": "kr",
    "Asia/Manila": "ph",
    "Asia/Bangkok": "th",
    "Asia/Dubai": "ae",
    "Africa/Cairo": "eg",
    "Africa/Casablanca": "ma",
    "Africa/Accra": "gh",
    "Africa/Lagos": "ng",
    "Africa/Nairobi": "ke",
    "Africa/Johannesburg": "za",
    "America/Lima": "pe",
    "America/Argentina/Buenos_Aires": "ar",
    "Pacific/Auckland": "nz",
}
_PLACES = {ending: place for place, endings in _ENDINGS.items() for ending in endings.split()}
"""Where somebody writes from whose company has a domain of that country; only of countries with one clock."""


def recipient_zone(messages: Iterable[Message], fallback: tzinfo) -> tzinfo:
    """The offset of the newest of the recipient's `messages` (newest first), else `fallback`, the user's zone.

    Where the user's clock showed the same offset at that moment, it is the user's zone, which knows of summer time.

    A service's clock is not a person's. UTC is believed where an invitation, the text of a mail or the company's
    country speaks for it, and gives way to what these name; otherwise a server stamped it.
    """
    stamped: list[Message] = []
    services: dict[str, bool] = {}  # the same few people write again and again
    homes: dict[str, tzinfo | None] = {}
    for message in messages:
        sent, sender = message.sent_at, message.sender
        if sent is None or sent.tzinfo is None:
            continue
        if sender is not None:
            service = services.get(sender.key)
            if service is None:
                service = services[sender.key] = is_relay(sender) or no_reply(sender)
            if service:
                continue
        offset = sent.utcoffset()
        if offset == _UTC:
            stamped.append(message)
            if sender is not None and sender.domain not in homes:
                homes[sender.domain] = _home(sender)
        elif offset == sent.astimezone(fallback).utcoffset():
            return fallback
        else:
            return sent.tzinfo
    for message in stamped:
        if zone := _shown(message) or (homes[message.sender.domain] if message.sender else None):
            return zone
    return fallback


def on_their_clocks(messages: Sequence[Message], me: frozenset[str], zone: tzinfo) -> tuple[Message, ...]:
    """The messages (oldest first), with those that a server stamped with UTC on their writers' own clocks.

    "At ten" and "tomorrow" are said on the writer's clock. `zone`: the user's; the user's own mails are on it too.
    """
    people = {m.sender.key: m.sender for m in messages if m.sender}
    mine = {key for key, a in people.items() if is_me(a, me)}
    offices = {key: _whose(a) for key, a in people.items()}
    known: dict[str, tzinfo] = {}
    told: list[Message] = []
    for message in messages:
        sent, sender = message.sent_at, message.sender
        if sent is None or sender is None or sent.utcoffset() != _UTC:
            told.append(message)
            continue
        if sender.key in mine:
            clock: tzinfo = zone
        else:
            whose = offices[sender.key]
            if whose not in known:
                theirs = [m for m in reversed(messages) if m.sender and offices[m.sender.key] == whose]
                known[whose] = recipient_zone(theirs, zone)
            clock = known[whose]
        here = sent.astimezone(clock)
        told.append(message if here.utcoffset() == _UTC else _sent_at(message, here))
    return tuple(told)


def _sent_at(m: Message, at: datetime) -> Message:
    """The same message at that moment: half the time of `replace`, and a history has many."""
    return Message(
        m.id, at, m.sender, m.to, m.cc, m.bcc, m.subject, m.text, m.html, m.thread_id, m.draft, m.attachments,
        m.calendar, m.headers,
    )  # fmt: skip


def _whose(writer: Address) -> str:
    """What the mails of one office share: its domain, or the address where a domain has many users."""
    return writer.key if shared_domain(writer) else company_domain(writer)


def _is_utc(clock: tzinfo, at: datetime) -> bool:
    return at.astimezone(clock).utcoffset() == _UTC


def _shown(message: Message) -> tzinfo | None:
    """The clock that a mail stamped with UTC shows by its invitation or its words."""
    if message.calendar and "TZID" in message.calendar:
        for event in events(message.calendar, UTC):
            zone = event.start.tzinfo
            if zone is not None and not _is_utc(zone, event.start):
                return zone
    text = (message.text or "")[:10_000]
    if ("UTC" in text or "GMT" in text) and _SAYS_UTC.search(text):
        return UTC
    return None


def _home(writer: Address) -> tzinfo | None:
    """The clock of the country that a company's domain names."""
    place = None if shared_domain(writer) else _PLACES.get(writer.domain.rpartition(".")[2])
    try:
        return ZoneInfo(place) if place else None
    except ZoneInfoNotFoundError:  # pragma: no cover  # a machine without time zones
        return None
