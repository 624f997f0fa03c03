"""The sample mailbox, or a scene's, as a Gmail: drafts were saved a moment ago, letters are known by short names."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.mail import Address, Correspondence, Draft, Mailbox, MailboxUnavailable, MailboxUnreadable

LETTERS = {
    "promised": "<CAIDPbBn6QUSTveOqCN8cZkPbLvFvr2k_sV4Sd@mail.acme.example>",
    "refused": "<CA2KyB262RFsm_uMG76eCZhSK-tCKDDMzl387d@mail.globex.example>",
    "quiet": "<CACtUuM4ZiySOxX9Rac8bpczbvzPKKeu-USUQ8@mail.example>",
    "everyday": "<CAQ3AHl-L51K04zPE1XfMjNFM5a_zI245CRIbj@mail.weberhof.example>",
}
"""Message-IDs of the sample's letters, by what they say."""

_SAVED = timedelta(minutes=3)  # between two drafts, and between the last one and the sample's moment


@dataclass(frozen=True, slots=True)
class Saved:
    """A draft as a list of drafts shows it."""

    id: str
    draft: Draft
    saved_at: datetime

    @property
    def message_id(self) -> str | None:
        return None

    @property
    def thread_id(self) -> str | None:
        return None

    @property
    def sender(self) -> Address | None:
        return self.draft.sender

    @property
    def to(self) -> tuple[Address, ...]:
        return self.draft.to

    @property
    def cc(self) -> tuple[Address, ...]:
        return self.draft.cc

    @property
    def bcc(self) -> tuple[Address, ...]:
        return self.draft.bcc

    @property
    def subject(self) -> str:
        return self.draft.subject


@dataclass(frozen=True, slots=True)
class SampleBox:
    """`written`: the drafts by name; `saved`: when, where not a moment ago; `down`: Gmail does not answer."""

    mailbox: Mailbox
    written: Mapping[str, Draft]
    own: tuple[Address, ...]
    now: datetime
    down: bool = False
    saved: Mapping[str, datetime] = field(default_factory=dict)

    async def drafts(self) -> Sequence[Saved]:
        if self.down:
            raise MailboxUnavailable("Gmail has a problem of its own at the moment. Try again in a moment.")
        return [
            Saved(name, draft, self.saved.get(name, self.now - n * _SAVED))
            for n, (name, draft) in enumerate(self.written.items(), 1)
        ]

    async def draft(self, draft_id: str) -> Draft:
        if draft_id not in self.written:
            raise MailboxUnreadable("This draft is no longer there.")
        return self.written[draft_id]

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        return await self.mailbox.correspondence(people, LETTERS.get(thread_id or "", thread_id))

    async def own_addresses(self) -> Collection[Address]:
        return self.own
