"""What is remembered of mail that the user sent before, as a rule asks for it; the journal answers.

Of that mail nothing is kept that could be read: a rule asks whether a text, or a name, is known again.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Protocol

from app.mail import Address
from app.situation.company import shared_domain
from app.text.greeting import greeting
from app.text.signoff import sign_off


class Past(Protocol):
    """False when nothing is remembered."""

    def __bool__(self) -> bool: ...

    def sent_alike(
        self, text: str, share: float, leave_out: frozenset[str], apart_from: Collection[datetime]
    ) -> datetime | None:
        """When a note went to somebody else that has at least this share in common with `text`; the likest one.

        `leave_out`: words that two copies of one letter would not share, in lower case; `apart_from`: when notes were
        sent that are known in full, and need not be guessed at.
        """
        ...

    def companies_among(self, names: Iterable[str]) -> frozenset[str]:
        """Those that are a name of another company which the user has to do with."""
        ...


class _Nothing:
    def __bool__(self) -> bool:
        return False

    def sent_alike(
        self, text: str, share: float, leave_out: frozenset[str], apart_from: Collection[datetime]
    ) -> datetime | None:
        del text, share, leave_out, apart_from
        return None

    def companies_among(self, names: Iterable[str]) -> frozenset[str]:
        del names
        return frozenset()


NOTHING: Past = _Nothing()


def body_of(text: str) -> str:
    """A note without greeting and sign-off."""
    start = hello.end if (hello := greeting(text)) else 0
    end = close.start if (close := sign_off(text, start)) else len(text)
    return text[start:end]


def names_in_a_note(people: Iterable[Address], known: Iterable[str | None]) -> frozenset[str]:
    """What differs between two copies of one letter: people, and what is `known` of companies and the role; in lower
    case.
    """
    listed = tuple(people)
    labels = (a.domain.partition(".")[0] for a in listed if not shared_domain(a))
    return frozenset(w.lower() for text in (*(a.name for a in listed), *labels, *known) if text for w in text.split())
