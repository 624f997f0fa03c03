"""What is remembered between reviews of pieces of mail that come again: places, dates, numbers, verdicts; never words.

A draft is reviewed again at every pause in typing. Nearly all of it is the same each time, and so is its history.
"""

from collections.abc import Hashable
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from marshal import dumps
from secrets import token_bytes
from typing import Any

from app.mail import Message

Facts = dict[Hashable, Any]

MOST_MAILS = 10_000
MOST_PIECES = 8_000
MOST_PLACES = 200_000  # where phrases stand; with more of them than that, all is forgotten
MOST_FACTS = 40  # about one mail or piece; what is found out beyond these is not kept
LONGEST_PIECE = 1_200  # code points; a longer one is not remembered
_NO_REFERENCES = 2  # a version of the format


class Memory:
    """What earlier reviews found out, so that a draft under revision does not pay for itself and its history anew.

    A mail, a paragraph or a sentence is known by a hash under a key of this process, and of it only places, dates,
    numbers and verdicts are kept: nobody can read a mail back. Answers are the same with it and without. Safe for
    threads. It holds less than 100 MB, whatever it is given, and is gone with the process.
    """

    def __init__(self, mails: int = MOST_MAILS, pieces: int = MOST_PIECES, places: int = MOST_PLACES) -> None:
        self._keyed = blake2b(key=token_bytes(32), digest_size=16)
        self._mails = lru_cache(mails)(_nothing_yet)
        self._pieces = lru_cache(pieces)(_nothing_yet)
        self._room = self._places = places

    def of(self, message: Message) -> Facts:
        """The facts of a message, to read and to add to."""
        people = [(a.email, a.name) for a in message.to + message.cc]
        sender = (message.sender.email, message.sender.name) if message.sender else None
        sent = _written(message.sent_at) if message.sent_at else None
        headers = dict(message.headers) if message.headers else None
        words = message.subject, message.text, message.html, message.calendar
        told: tuple[Any, ...] = (*words, sent, sender, len(message.to), people, headers)
        # Without references between equal strings, so that equal mails give equal bytes.
        return self._mails(self._digest(dumps(told, _NO_REFERENCES)))

    def of_piece(self, text: str) -> Facts:
        """The facts of a sentence or paragraph, to read and to add to; places count from its beginning."""
        if len(text) > LONGEST_PIECE:
            return {}
        return self._pieces(self._digest(text.encode("utf-8", "surrogatepass")))

    def make_room(self, places: int) -> None:
        """Told how many places of a mail or piece are kept from now on."""
        self._room -= places
        if self._room < 0:
            self._mails.cache_clear()
            self._pieces.cache_clear()
            self._room = self._places

    def _digest(self, written: bytes) -> bytes:
        digest = self._keyed.copy()  # half the time of a fresh one with the key
        digest.update(written)
        return digest.digest()


def _written(at: datetime) -> tuple[object, ...]:
    offset = at.utcoffset()
    east = None if offset is None else offset.total_seconds()
    return at.toordinal(), at.hour, at.minute, at.second, at.microsecond, east


def _nothing_yet(_: bytes) -> Facts:
    return {}
