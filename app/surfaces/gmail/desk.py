"""What the add-on's answers are made with: the service's parts, and one call of Gmail's as it was understood."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from app.mail import Address, ConsentMissing
from app.remembering import NOTHING, Remembered
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.gmail.cards.widgets import Clicks
from app.surfaces.gmail.deadline import SECONDS, Deadline
from app.surfaces.gmail.drafts import Access, GmailBox, OpenBox
from app.surfaces.gmail.events import Event, Window
from app.surfaces.gmail.journal import Journal
from app.surfaces.gmail.tokens import User
from app.surfaces.gmail.watched import WatchedBox

READ = "https://www.googleapis.com/auth/gmail.readonly"
"""The one scope that reads drafts and earlier mail. Everything else works without."""

_WIDER = frozenset({READ, "https://www.googleapis.com/auth/gmail.modify", "https://mail.google.com/"})
_MUTED = 40  # rules silenced for one mail


@dataclass(frozen=True, slots=True)
class Desk:
    """`open_box` is None where no connector is plugged in, `journal` where nothing remembers."""

    settings: Settings
    reviewer: Reviewer
    open_box: OpenBox | None = None
    journal: Journal | None = None
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    @property
    def base(self) -> str:
        return self.settings.public_url or ""

    @property
    def reads_mail(self) -> bool:
        """Whether this deployment reads mail at all; else drafts are pasted."""
        return self.settings.gmail_history and self.open_box is not None


@dataclass(frozen=True, slots=True)
class Call:
    """One call: for whom, when (on the user's clock), and which window is open. `composing`: a compose window is.

    `deadline`: when the answer has to be there.
    """

    desk: Desk
    event: Event
    user: User | None
    now: datetime
    window: Window
    composing: bool
    muted: tuple[str, ...]
    deadline: Deadline

    @classmethod
    def of(
        cls, desk: Desk, event: Event, user: User | None, *, compose: bool, deadline: Deadline | None = None
    ) -> "Call":
        """`compose`: it came from a compose window itself, not from a button."""
        asked = dict.fromkeys(event.parameter("muted").split()[:_MUTED])
        return cls(
            desk=desk,
            event=event,
            user=user,
            now=event.moment(desk.clock(), desk.settings.zone),
            window=Window.of(event),
            composing=compose or event.parameter("beside") == "compose",
            muted=tuple(rule for rule in asked if desk.reviewer.rules.by_id(rule)),
            deadline=deadline or Deadline.after(SECONDS),
        )

    def clicks(self, *, draft: str | None = None, muted: tuple[str, ...] | None = None) -> Clicks:
        """Where the buttons of the answer lead. All that the next call has to know goes with them: nothing is kept."""
        silent = self.muted if muted is None else muted
        own = {
            "beside": "compose" if self.composing else "",
            "draft": draft or "",
            "muted": " ".join(silent[:_MUTED]),
        }
        return Clicks(self.desk.base, self.window.echo() | {k: v for k, v in own.items() if v})

    @property
    def lacks(self) -> tuple[str, ...]:
        """The scopes that reading mail needs and the user has not granted. An event that tells none is believed."""
        granted = self.event.authorization.authorized_scopes
        if self.event.authorization.user_o_auth_token and (granted is None or _WIDER & set(granted)):
            return ()
        return (READ,)

    @property
    def may_read(self) -> bool:
        return self.desk.reads_mail and not self.lacks

    def box(self, deadline: Deadline) -> GmailBox:
        """The user's mailbox, which gives what it has by then. Raises ConsentMissing."""
        token = self.event.authorization.user_o_auth_token
        if self.desk.open_box is None or not token:
            raise ConsentMissing("Afterword may not read this mailbox yet.")
        until = time.monotonic() + deadline.left
        return WatchedBox(self.desk.open_box(Access(token, self.user.sub if self.user else None, until)))

    @property
    def may_keep(self) -> bool:
        """Whether there is a journal, and it is known whose."""
        return self.desk.journal is not None and self.user is not None

    async def remembered(self, people: Collection[Address], mails: Collection[str] = ()) -> Remembered:
        """What the user's journal knows for a draft to these people; `mails`: what stays the same of it."""
        if self.desk.journal is None:
            return NOTHING
        if self.user is None:
            return Remembered(policy=self.desk.journal.remembering.policy)
        return await self.desk.journal.about(self.user, people, mails)
