"""The nouns of mail, as every other part of Afterword means them.

Nothing here reads a clock, a network or a file. Addresses compare by `Address.key`
(lower case, RFC 5321 in practice), times are aware, texts are plain `str`.

Errors that a mailbox may raise, and nothing else::

    MailboxError
    ├── MailboxUnavailable      down, throttled, slow, lying: worth another try later
    ├── MailboxUnreadable       this file or answer is not mail: another try will not help
    └── ConsentMissing          the user has not let us read this mailbox
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox of a header: `Lena Vogt <lena@acme.example>`. Either part may be empty."""

    email: str
    name: str = ""
    key: str = field(init=False, repr=False, compare=False)
    """What two spellings of the same mailbox share; made once, since people are compared by it all the time."""
    domain: str = field(init=False, repr=False, compare=False)
    """What stands after the last `@`, in lower case; empty when there is no `@`."""

    def __post_init__(self) -> None:
        key = self.email.strip().lower()
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "domain", key.rpartition("@")[2] if "@" in key else "")

    @property
    def local(self) -> str:
        """What stands before the last `@`, in lower case."""
        return self.key.rpartition("@")[0]


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str
    type: str = "application/octet-stream"


class DraftKind(StrEnum):
    """How the compose window was opened."""

    NEW = "new"
    REPLY = "reply"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the user is about to send. `text` wins over `html` when both are given."""

    sender: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    text: str | None = None
    html: str | None = None
    attachments: tuple[Attachment, ...] = ()
    kind: DraftKind | None = None
    thread_id: str | None = None

    @property
    def recipients(self) -> tuple[Address, ...]:
        return self.to + self.cc + self.bcc


@dataclass(frozen=True, slots=True)
class Message:
    """A mail that exists: sent, received, or (`draft`) still in the drafts folder.

    `sent_at` is aware and keeps the sender's own offset, since the recipient's time zone is
    read from it; None when the mail has no readable date. `headers` holds the few that decide
    facts, names in lower case (`auto-submitted`, `list-id`, `return-path`, …).
    `calendar` is the text of a `text/calendar` part.
    """

    id: str
    sent_at: datetime | None
    sender: Address | None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    text: str | None = None
    html: str | None = None
    thread_id: str | None = None
    draft: bool = False
    attachments: tuple[Attachment, ...] = ()
    calendar: str | None = None
    headers: Mapping[str, str] = field(default_factory=lambda: NO_HEADERS)

    @property
    def recipients(self) -> tuple[Address, ...]:
        return self.to + self.cc + self.bcc


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Mail with some people, oldest first; what has no date stands first.

    `own`: addresses (`Address.key`) that proved to be the user's, since mail was sent from them. `gap`: a plain
    sentence on why some of what belongs here is missing or came without its words, if that is known.
    """

    messages: tuple[Message, ...] = ()
    own: frozenset[str] = frozenset()
    gap: str | None = None


class Mailbox(Protocol):
    """What Afterword asks of any place where mail lies. A connector is one class with these two methods."""

    async def draft(self, draft_id: str) -> Draft:
        """The saved draft with this id. Raises MailboxError."""
        ...

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        """Every message from or to one of `people` or their colleagues (same company domain), and every
        message of the thread, oldest first, each once. Raises MailboxError.
        """
        ...


class MailboxError(Exception):
    """A mailbox could not answer. The message is a plain sentence for the user and holds no mail text."""


class MailboxUnavailable(MailboxError):
    """Down, throttled or slow. `retry_after`: seconds until another try makes sense, if it said."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class MailboxUnreadable(MailboxError):
    """What lies there is not mail that we can read, or is not there."""


class ConsentMissing(MailboxError):
    """The user has not given (or has withdrawn) leave to read. `claims`: the challenge to pass back, if any."""

    def __init__(self, message: str, claims: str | None = None) -> None:
        super().__init__(message)
        self.claims = claims
