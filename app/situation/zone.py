"""The recipient's clock, as far as their mail shows it."""

from collections.abc import Iterable
from datetime import timedelta, tzinfo

from app.mail import Message
from app.situation.company import is_relay, no_reply

_UTC = timedelta(0)


def recipient_zone(messages: Iterable[Message], fallback: tzinfo) -> tzinfo:
    """The offset of the newest of the recipient's `messages` (newest first), else `fallback`, the user's zone.

    Where the user's clock showed the same offset at that moment, it is the user's zone, which knows of summer time.

    A service's clock is not a person's; and where one mail says UTC and an older one names another offset, a server
    is likely to have stamped the first, so that the older one is believed.
    """
    seen_utc: tzinfo | None = None
    for message in messages:
        if message.sent_at is None or message.sent_at.tzinfo is None:
            continue
        offset = message.sent_at.utcoffset()
        if offset == _UTC and seen_utc is not None:
            continue  # nothing new, as with most mail of somebody whose server stamps it
        if message.sender is not None and (is_relay(message.sender) or no_reply(message.sender)):
            continue
        zone = fallback if offset == message.sent_at.astimezone(fallback).utcoffset() else message.sent_at.tzinfo
        if offset != _UTC:
            return zone
        seen_utc = zone
    return seen_utc or fallback
