"""A Google user's journal, as the add-on uses it: asked in bounded time before an answer, written to by buttons only.

What a user keeps goes by Google's issuer and subject. Nothing is kept before they agreed, and cards ask first.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app import log
from app.journal import store as kept
from app.journal.agenda import Entry, agenda
from app.journal.debrief_facts import debrief_facts
from app.journal.proposals import Proposal
from app.journal.records import Debrief, DebriefDetails, Interview, JournalError, NotFound, Preferences, Scope
from app.journal.waits import Waits
from app.mail import Address
from app.remembering import SECONDS, Remembered, Remembering
from app.review import Reviewer
from app.surfaces.gmail.tokens import User

AHEAD = timedelta(days=14)  # what comes later is no business of today's
_AGENDA = 1.0  # seconds that the home page waits for the agenda


@dataclass(frozen=True, slots=True)
class Agenda:
    """`entries`: due or soon, the earliest first. `agreed`: whether the user lets us keep anything; `gap`: why the
    journal could not be read, a plain sentence.
    """

    entries: tuple[Entry, ...] = ()
    agreed: bool = True
    gap: str | None = None


@dataclass(frozen=True, slots=True)
class Journal:
    """`store`: opens the database for who keeps something. Methods that keep raise JournalError."""

    remembering: Remembering
    store: Callable[[], Awaitable[kept.Store]]

    async def about(
        self, user: User, people: Collection[Address], mails: Collection[str] = (), seconds: float = SECONDS
    ) -> Remembered:
        """What is known for a draft to these people; see `Remembering.about`. Never raises."""
        return await self.remembering.about(user.caller, people, mails=mails, seconds=seconds)

    async def agenda(self, user: User, now: datetime, reviewer: Reviewer, country: str | None) -> Agenda:
        """What is due or soon. Never raises."""
        try:
            async with asyncio.timeout(_AGENDA):
                store = await self.remembering.store()
                if store is None:
                    return Agenda(agreed=False)
                mine = store.journal_of(user.caller)
                chosen = await mine.preferences.get()
                interviews, written = await mine.interviews.all(), await mine.debriefs.all()
        except (JournalError, TimeoutError):
            return Agenda(gap="Your journal could not be read just now.")
        except Exception as error:  # noqa: BLE001  # the home page stands without an agenda
            log.logger().info("fault", error=f"agenda: {type(error).__name__}")
            return Agenda(gap="Your journal could not be read just now.")
        rules = self.remembering.policy.chosen(reviewer.rules, chosen.limits)
        waits = Waits.of({r.id: r.limits.model_dump() for r in rules.rules})
        debriefed = frozenset(d.interview for d in written)
        entries = agenda(interviews, now, country=chosen.country or country, waits=waits, debriefed=debriefed)
        soon = tuple(e for e in entries if e.at <= now + AHEAD and (e.until is None or e.until >= now))
        return Agenda(soon, agreed=chosen.consent_at is not None)

    async def has_agreed(self, user: User) -> bool:
        store = await self.remembering.store()
        return store is not None and (await store.journal_of(user.caller).preferences.get()).consent_at is not None

    async def agree(self, user: User, now: datetime) -> None:
        """The user lets us keep a journal for them; a second time changes nothing."""
        choices = (await self._mine(user)).preferences
        chosen: Preferences = await choices.get()
        if chosen.consent_at is None:
            await choices.put(replace(chosen, consent_at=now), chosen.version)

    async def mute(self, user: User, rule: str, person: str | None) -> None:
        """From now on; for everybody when `person` is None."""
        scope = Scope.PERSON if person else Scope.EVERYWHERE
        await (await self._mine(user)).agreed().mutes.add(rule, scope, person or "")

    async def hear(self, user: User, rule: str, people: Collection[str], mails: Collection[str]) -> None:
        """Takes back what silences a rule for a draft to these people (e-mails), by its keys."""
        mutes = (await self._mine(user)).mutes
        targets = [(Scope.EVERYWHERE, ""), *((Scope.PERSON, p) for p in people), *((Scope.MAIL, m) for m in mails)]
        for scope, target in targets:
            await mutes.drop(rule, scope, target)

    async def keep(self, user: User, proposal: Proposal) -> Interview:
        """The proposed interview, or its news."""
        interviews = (await self._mine(user)).agreed().interviews
        if proposal.interview is None or proposal.version is None:
            return await interviews.add(proposal.details)
        return await interviews.put(proposal.interview, proposal.details, proposal.version)

    async def interview(self, user: User, key: str) -> Interview | None:
        """The kept one with this id, if it is this user's."""
        with suppress(NotFound):
            return await (await self._mine(user)).interviews.get(key)
        return None

    async def remove(self, user: User, key: str) -> None:
        """Forgets an interview with all that hangs on it; one that is gone stays gone."""
        with suppress(NotFound):
            await (await self._mine(user)).interviews.remove(key)

    async def debrief(self, user: User, interview: str) -> Debrief | None:
        """The one that is kept."""
        with suppress(NotFound):
            return await (await self._mine(user)).debriefs.get(interview)
        return None

    async def write(self, user: User, interview: Interview, told: DebriefDetails, now: datetime) -> None:
        """Keeps the debrief, with the facts of the process as they are now; it takes the place of an earlier one."""
        mine = (await self._mine(user)).agreed()
        before = await self.debrief(user, interview.id)
        facts = debrief_facts(interview, now).as_json()
        await mine.debriefs.put(interview.id, replace(told, facts=facts), before.version if before else 0)

    async def _mine(self, user: User) -> kept.Journal:
        return (await self.store()).journal_of(user.caller)
