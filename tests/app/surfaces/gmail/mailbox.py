"""A Gmail of invented mail, for cards and routes."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from app.mail import Address, Correspondence, Draft, DraftKind, MailboxUnreadable, Message
from app.surfaces.gmail.events import api_id

LENA = Address("lena@acme.example", "Lena Vogt")
OMAR = Address("omar@acme.example", "Omar Haddad")
SAM = Address("sam@mail.example", "Sam Roe")
NOW = datetime.fromisoformat("2026-11-25T10:00:00+01:00")  # a Wednesday


@dataclass(frozen=True)
class Kept:
    """A saved draft."""

    id: str
    message_id: str | None
    thread_id: str | None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    subject: str = ""
    saved_at: datetime | None = None
    sender: Address | None = None


@dataclass
class Box:
    """Drafts with their words, and messages; fails as it is told, and keeps what it was asked."""

    saved: list[Kept] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()
    failures: dict[str, Exception] = field(default_factory=dict)
    delays: dict[str, float] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def _met(self, method: str) -> None:
        self.asked.append(method)
        await asyncio.sleep(self.delays.get(method, 0.0))
        if method in self.failures:
            raise self.failures[method]

    async def drafts(self) -> Sequence[Kept]:
        await self._met("drafts")
        return self.saved

    async def draft(self, draft_id: str) -> Draft:
        await self._met("draft")
        for d in self.saved:
            if d.id == draft_id:
                kind = DraftKind.REPLY if d.thread_id else DraftKind.NEW
                return Draft(SAM, d.to, d.cc, d.bcc, d.subject, self.words[d.id], kind=kind, thread_id=d.thread_id)
        raise MailboxUnreadable("This draft is no longer there.")

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        await self._met("correspondence")
        thread_id = api_id(thread_id)
        keys = {p.key for p in people}
        kept = [
            m
            for m in self.messages
            if (m.thread_id == thread_id and thread_id) or keys & {a.key for a in (*m.recipients, m.sender or SAM)}
        ]
        return Correspondence(tuple(kept))

    async def own_addresses(self) -> Collection[Address]:
        await self._met("own_addresses")
        return (SAM, Address("sam.roe@uni.example", "Sam Roe"))


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}+01:00")


INVITED = Message(
    "m1",
    at("11-16T09:00:00"),
    LENA,
    (SAM,),
    subject="Interview for the analyst position",
    text="Hi Sam,\n\nwe would like to invite you to an interview on Monday, 23 November at 11:00.\n\nBest,\nLena",
    thread_id="1a",
)
THANKED = Message(
    "m2",
    at("11-23T16:00:00"),
    SAM,
    (LENA,),
    subject="Re: Interview for the analyst position",
    text="Hi Lena,\n\nthank you for the interview today. I enjoyed hearing about the Kafka migration, and I would love "
    "to join the team.\n\nBest regards,\nSam",
    thread_id="1a",
)
PROMISED = Message(
    "m3",
    at("11-24T09:30:00"),
    LENA,
    (SAM,),
    subject="Re: Interview for the analyst position",
    text="Hi Sam,\n\nthank you for your time. We will let you know our decision by Friday, 4 December.\n\nBest,\nLena",
    thread_id="1a",
)
ANY_NEWS = Kept(
    "r1", "2b", "1a", (LENA,), subject="Re: Interview for the analyst position", saved_at=at("11-25T09:58:00")
)
ASKING = (
    "Hi Lena,\n\nis there any news on the analyst position? I enjoyed our talk about the Kafka migration on Monday and "
    "remain very interested in joining your team.\n\nBest regards,\nSam"
)


def usual() -> Box:
    """Sam asks two days after the interview, though Lena said by when she would write."""
    return Box([ANY_NEWS], {"r1": ASKING}, (INVITED, THANKED, PROMISED))
