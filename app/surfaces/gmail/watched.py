"""A user's Gmail, each question to it measured."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.mail import Address, Correspondence, Draft
from app.observing.stages import stage
from app.surfaces.gmail.drafts import GmailBox, SavedDraft


@dataclass(frozen=True, slots=True)
class WatchedBox:
    box: GmailBox

    async def drafts(self) -> Sequence[SavedDraft]:
        with stage("mailbox", "gmail"):
            return await self.box.drafts()

    async def draft(self, draft_id: str) -> Draft:
        with stage("mailbox", "gmail"):
            return await self.box.draft(draft_id)

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        with stage("mailbox", "gmail"):
            return await self.box.correspondence(people, thread_id)

    async def own_addresses(self) -> Collection[Address]:
        with stage("mailbox", "gmail"):
            return await self.box.own_addresses()
