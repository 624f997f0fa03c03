"""What the Gmail surface asks of the user's journal, if one is plugged in. Without one, its buttons are not shown."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.surfaces.gmail.tokens import User


@dataclass(frozen=True, slots=True)
class Due:
    """Something to do: `what` in a few words (`Thank Lena Vogt`), and when (aware)."""

    what: str
    at: datetime


class Journal(Protocol):
    """What a user decided and planned. People are e-mails in lower case; rules go by their ids."""

    async def muted(self, user: User, people: Collection[str]) -> Collection[str]:
        """The rules that the user never wants to hear, or not for one of these people."""
        ...

    async def mute(self, user: User, rule: str, person: str | None) -> None:
        """From now on; for everybody when `person` is None."""
        ...

    async def due(self, user: User, now: datetime) -> Sequence[Due]:
        """What is due now or soon, the soonest first."""
        ...
