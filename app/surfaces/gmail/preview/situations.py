"""What the preview shows: calls as Gmail makes them, on the sample mailbox, and the answers that our routes give."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.journal.records import JournalError
from app.mail import Address, ConsentMissing, Draft, Mailbox, MailboxError
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.gmail import actions
from app.surfaces.gmail.answers import Json, clicked, consent, opened
from app.surfaces.gmail.cards.trouble import trouble_card
from app.surfaces.gmail.desk import READ, Call, Desk
from app.surfaces.gmail.drafts import Access, GmailBox
from app.surfaces.gmail.events import Event
from app.surfaces.gmail.journal import Journal
from app.surfaces.gmail.preview.book import SAM_AT_GOOGLE, a_journal
from app.surfaces.gmail.preview.invented import PRIYA, SAM, SCENES, THREAD
from app.surfaces.gmail.preview.sample_box import SampleBox


@dataclass(frozen=True, slots=True)
class Shown:
    """One call. `gmail`: what is open in Gmail; `parameters`, `typed`: of the button that was clicked.

    `scene`: the mailbox, where it is not the sample; `history`: whether the deployment reads mail; `granted`: whether
    the user lets it. `before`: what the user did before, where there is a journal; None: there is none.
    """

    caption: str
    handler: str
    gmail: Mapping[str, Any] | None = None
    parameters: Mapping[str, str] | None = None
    typed: Mapping[str, str] | None = None
    scene: str | None = None
    down: bool = False
    history: bool = True
    granted: bool = True
    before: tuple["Shown", ...] | None = None


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
        asked = next(iter(drafts.values()))
        typed = {"text": asked.text or "", "subject": asked.subject, "to": ", ".join(a.email for a in asked.to)}
        return {
            "home": Shown("The home page", "home"),
            **{
                name: Shown(f"Composing: {name.replace('-', ' ')}", "compose", *_open(name, d))
                for name, d in drafts.items()
            },
            **_IN_SCENES,
            **_BESIDE_MAIL,
            "choose": Shown("No draft looks like the open one", "compose", {"toRecipients": ["ada@club.example"]}),
            "another": Shown(
                "Which draft is it? The user asks for another", "choose", {"toRecipients": [asked.to[0].email]}
            ),
            "moved": _moved(*next(iter(drafts.items()))),
            "paste": Shown("Pasting", "paste"),
            "pasted": Shown("A pasted text", "check-text", typed=typed),
            "pasted-alone": Shown("A pasted text, nothing else told", "check-text", typed={"text": asked.text or ""}),
            "nothing-pasted": Shown("Nothing was pasted", "check-text", typed={"text": " "}),
            "down": Shown("Gmail fails", "compose", {"toRecipients": []}, down=True),
            **_without_leave(typed),
            **_KEEPING,
        }

    async def answer(self, shown: Shown) -> Json:
        """What our route answers to the call."""
        if shown.before is None:
            return await self._answer(shown, None)
        async with a_journal() as journal:
            for earlier in shown.before:
                await self._answer(earlier, journal)
            return await self._answer(shown, journal)

    async def _answer(self, shown: Shown, journal: Journal | None) -> Json:
        user = SAM_AT_GOOGLE if journal else None
        call = Call.of(self._desk(shown, journal), _event(shown), user, compose=shown.handler == "compose")
        handler = _TRIGGERS.get(shown.handler) or actions.ACTIONS[shown.handler]
        try:
            return await handler(call)
        except ConsentMissing:
            return consent((READ,))
        except (MailboxError, JournalError) as error:
            shape = opened if shown.handler in _TRIGGERS else clicked
            return shape(trouble_card(str(error), call.clicks(), "check"))

    def _desk(self, shown: Shown, journal: Journal | None) -> Desk:
        def open_box(access: Access) -> GmailBox:
            del access
            if shown.scene is None:
                return replace(self.box, down=shown.down)
            scene = SCENES[shown.scene]
            return SampleBox(scene, scene.drafts, (SAM,), self.box.now, saved=scene.saved)

        settings = self.settings.model_copy(update={"gmail_history": shown.history})
        return Desk(settings, self.reviewer, open_box, journal, clock=lambda: self.box.now)


_TRIGGERS = {"home": actions.home, "message": actions.message, "compose": actions.compose}


def _open(name: str, draft: Draft) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """The compose window with the draft in it, which the user chose, as an event tells it; its parameters."""
    people = {"toRecipients": [a.email for a in draft.to], "ccRecipients": [a.email for a in draft.cc]}
    return people, {"draft": name}


def _composing(scene: str, caption: str, **parameters: str) -> Shown:
    """The window with the scene's first draft in it; nothing but its recipients and its thread is told."""
    draft = next(iter(SCENES[scene].drafts.values()))
    told = {"toRecipients": [f"{a.name} <{a.email}>" for a in draft.to], "threadId": draft.thread_id}
    return Shown(caption, "compose", {k: v for k, v in told.items() if v}, parameters, scene=scene)


def _beside(scene: str, caption: str) -> Shown:
    return Shown(caption, "message", {"threadId": THREAD}, scene=scene)


def _moved(name: str, draft: Draft) -> Shown:
    window = {"toRecipients": [*(a.email for a in draft.to), PRIYA.email]}
    return Shown("Somebody was added since", "check", window, {"draft": name, "beside": "compose"})


_IN_SCENES = {
    "empty": _composing("empty", "Composing: nothing written yet"),
    "alike": _composing("alike", "Several drafts look alike"),
    "arranging": _composing("invitation", "Composing: yes to an invitation"),
    "accepting": _composing("offer", "Composing: yes to an offer"),
    "while-away": _composing("away", "Composing: they are away"),
    "zones": _composing("zones", "Composing: to another time zone"),
    "muted": _composing("away", "Composing: rules silenced", muted="patience/while-away patience/too-soon"),
    "gap": _composing("gap", "Composing: part of the history is missing"),
    "slow": _composing("slow", "Composing: the history could not be read"),
    "german": _composing("german", "Composing: in German"),
}
_BESIDE_MAIL = {
    "promised": Shown("Beside a mail that names a day", "message", {"threadId": "promised"}),
    "refused": Shown("Beside a rejection", "message", {"threadId": "refused"}),
    "quiet": Shown("Beside a mail that nobody answered", "message", {"threadId": "quiet"}),
    "everyday": Shown("Beside everyday mail", "message", {"threadId": "everyday"}),
    "invitation": _beside("invitation", "Beside an invitation"),
    "offer": _beside("offer", "Beside an offer"),
    "away": _beside("away", "Beside an away notice"),
    "overseas": _beside("zones", "Beside mail from another time zone"),
    "partly-read": _beside("gap", "Beside mail, part of the history missing"),
}


_AGREE = Shown("", "agree")
_REFUSED = {"threadId": "refused"}
_HUSHED = Shown("", "never", parameters={"rule": "patience/while-away", "person": PRIYA.key}, scene="away")
_KEEPING = {
    "agenda": Shown(
        "The home page: what is due",
        "home",
        before=(
            _AGREE,
            Shown("", "keep", {"threadId": THREAD}, scene="invitation"),
            Shown("", "keep", {"threadId": THREAD}, scene="zones"),
        ),
    ),
    "no-journal-yet": Shown("The home page: nothing is kept yet", "home", before=()),
    "may-keep": Shown("The question before anything is kept", "journal", before=()),
    "proposed": replace(_beside("invitation", "Beside an invitation: shall it be kept?"), before=(_AGREE,)),
    "kept": Shown("An interview was kept", "keep", {"threadId": THREAD}, scene="invitation", before=(_AGREE,)),
    "debrief-offered": Shown("Beside a rejection: a debrief is offered", "message", _REFUSED, before=(_AGREE,)),
    "debrief": Shown("A debrief", "debrief", _REFUSED, before=(_AGREE, Shown("", "keep", _REFUSED))),
    "debrief-kept": Shown(
        "A debrief was kept",
        "save-debrief",
        _REFUSED,
        typed={"went_well": "The system design task", "to_change": "Ask about the team earlier"},
        before=(_AGREE,),
    ),
    "hushed": replace(_composing("away", "Composing: a rule silenced for this person"), before=(_AGREE, _HUSHED)),
}


def _without_leave(typed: Mapping[str, str]) -> dict[str, Shown]:
    """The user said no, or the deployment never asks."""
    window: Mapping[str, Any] = {"toRecipients": []}
    return {
        "consent": Shown("Not allowed to read mail: composing", "compose", window, granted=False),
        "declined": Shown("Not allowed to read mail: the home page", "home", granted=False),
        "declined-pasted": Shown("Not allowed to read mail: a pasted text", "check-text", typed=typed, granted=False),
        "paste-only": Shown("Paste only: composing", "compose", window, history=False),
        "paste-only-home": Shown("Paste only: the home page", "home", history=False),
        "paste-only-beside": Shown("Paste only: beside a mail", "message", {"threadId": THREAD}, history=False),
    }


def _event(shown: Shown) -> Event:
    typed = {name: {"stringInputs": {"value": [v]}} for name, v in (shown.typed or {}).items()}
    common = {"timeZone": {"id": "Europe/Berlin"}, "parameters": dict(shown.parameters or {}), "formInputs": typed}
    scopes = [READ] if shown.granted else []
    authorization = {"userOAuthToken": "sample", "authorizedScopes": scopes}
    return Event.model_validate(
        {"commonEventObject": common, "authorizationEventObject": authorization, "gmail": shown.gmail or {}}
    )
