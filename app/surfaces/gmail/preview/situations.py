"""What the preview shows: calls as Gmail makes them, on the sample mailbox, and the answers that our routes give."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.mail import Address, ConsentMissing, Draft, Mailbox, MailboxError
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.gmail import actions
from app.surfaces.gmail.answers import Json, clicked, consent, opened
from app.surfaces.gmail.cards.trouble import trouble_card
from app.surfaces.gmail.desk import READ, Call, Desk
from app.surfaces.gmail.drafts import Access, GmailBox
from app.surfaces.gmail.events import Event
from app.surfaces.gmail.preview.sample_box import SampleBox


@dataclass(frozen=True, slots=True)
class Shown:
    """One call. `gmail`: what is open in Gmail; `parameters`, `typed`: of the button that was clicked."""

    caption: str
    handler: str
    gmail: Mapping[str, Any] | None = None
    parameters: Mapping[str, str] | None = None
    typed: Mapping[str, str] | None = None
    down: bool = False
    granted: bool = True


@dataclass(frozen=True, slots=True)
class Stage:
    """The sample mailbox with all that an answer is made with."""

    settings: Settings
    reviewer: Reviewer
    box: SampleBox

    @classmethod
    def of(
        cls,
        settings: Settings,
        reviewer: Reviewer,
        mailbox: Mailbox,
        written: Mapping[str, Draft],
        own: tuple[Address, ...],
        now: datetime,
    ) -> "Stage":
        """`written`: the sample's drafts by name; `own`: its owner's addresses; `now`: the moment it is meant for."""
        return cls(settings, reviewer, SampleBox(mailbox, written, own, now))

    def situations(self) -> dict[str, Shown]:
        """By the names that stand in the address of the page."""
        drafts = self.box.written
        windows = {
            name: Shown(
                f"Composing: {name.replace('-', ' ')}",
                "compose",
                {"toRecipients": [a.email for a in d.to], "ccRecipients": [a.email for a in d.cc]},
                {"draft": name},
            )
            for name, d in drafts.items()
        }
        asked = next(iter(drafts.values()))
        typed = {"text": asked.text or "", "subject": asked.subject, "to": ", ".join(a.email for a in asked.to)}
        return {
            "home": Shown("The home page", "home"),
            **windows,
            "promised": Shown("Beside a mail that names a day", "message", {"threadId": "promised"}),
            "refused": Shown("Beside a rejection", "message", {"threadId": "refused"}),
            "quiet": Shown("Beside a mail that nobody answered", "message", {"threadId": "quiet"}),
            "everyday": Shown("Beside everyday mail", "message", {"threadId": "everyday"}),
            "choose": Shown("No draft looks like the open one", "compose", {"toRecipients": ["ada@club.example"]}),
            "paste": Shown("Pasting", "paste"),
            "pasted": Shown("A pasted text", "check-text", typed=typed),
            "down": Shown("Gmail fails", "compose", {"toRecipients": []}, down=True),
            "consent": Shown("Not allowed to read mail yet", "compose", {"toRecipients": []}, granted=False),
        }

    async def answer(self, shown: Shown) -> Json:
        """What our route answers to the call."""
        call = Call.of(self._desk(shown), _event(shown), None, compose=shown.handler == "compose")
        handler = _TRIGGERS.get(shown.handler) or actions.ACTIONS[shown.handler]
        try:
            return await handler(call)
        except ConsentMissing:
            return consent((READ,))
        except MailboxError as error:
            shape = opened if shown.handler in _TRIGGERS else clicked
            return shape(trouble_card(str(error), call.clicks(), "check"))

    def _desk(self, shown: Shown) -> Desk:
        def open_box(access: Access) -> GmailBox:
            del access
            return replace(self.box, down=shown.down)

        return Desk(self.settings, self.reviewer, open_box, clock=lambda: self.box.now)


_TRIGGERS = {"home": actions.home, "message": actions.message, "compose": actions.compose}


def _event(shown: Shown) -> Event:
    typed = {name: {"stringInputs": {"value": [v]}} for name, v in (shown.typed or {}).items()}
    common = {"timeZone": {"id": "Europe/Berlin"}, "parameters": dict(shown.parameters or {}), "formInputs": typed}
    scopes = [READ] if shown.granted else []
    authorization = {"userOAuthToken": "sample", "authorizedScopes": scopes}
    return Event.model_validate(
        {"commonEventObject": common, "authorizationEventObject": authorization, "gmail": shown.gmail or {}}
    )
