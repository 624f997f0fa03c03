"""What stands around a row of a set: invented people, an interview, and the moment of the review."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from app.mail import Address, Attachment, Correspondence, Draft, DraftKind, Message
from app.review import Report, Reviewer
from app.situation import Record, Situation
from app.situation.build import Frame, situation

SAM = Address("sam.roe@mail.example", "Sam Roe")
LENA = Address("lena.vogt@acme.example", "Lena Vogt")
NOW = datetime(2026, 11, 17, 15, 0, tzinfo=UTC)
"""A Tuesday, in the middle of a working day on both sides of the Atlantic."""
PATIENCE = 60.0
"""Seconds for proofreading: no figure may hang on how busy the machine is."""
PAPER = (Attachment("enclosed.pdf", "application/pdf"),)
"""The sets do not tell what was attached, so every draft carries something."""
INTERVIEW = Record(company="Acme", role="Analyst", held_at=NOW - timedelta(days=14), interviewers=(LENA,))


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a draft is reviewed: what is known of the interview, and the earlier mail."""

    record: Record = Record()
    history: tuple[Message, ...] = ()
    now: datetime = NOW
    to: tuple[Address, ...] = (LENA,)
    sender: Address = SAM
    attachments: tuple[Attachment, ...] = field(default=PAPER)
    kind: DraftKind | None = None

    def review(self, reviewer: Reviewer, text: str, subject: str) -> Report:
        draft = Draft(
            sender=self.sender,
            to=self.to,
            subject=subject,
            text=text,
            attachments=self.attachments,
            kind=self.kind,
            thread_id="thread" if self.history else None,
        )
        me = frozenset({self.sender.key})
        frame = Frame(self.now, me, tuple(n for n in (self.sender.name,) if n), "US", self.record)
        return reviewer.review(draft, Correspondence(self.history), frame, seconds=PATIENCE)


def inbound(
    text: str,
    subject: str = "Your application",
    *,
    at: datetime = NOW - timedelta(days=1),
    sender: Address = LENA,
    headers: Iterable[tuple[str, str]] = (),
    number: int = 0,
) -> Message:
    """A mail to Sam."""
    return Message(
        f"in{number}",
        at,
        sender,
        (SAM,),
        subject=subject,
        text=text,
        thread_id="thread",
        headers={name.lower(): value for name, value in headers},
    )


def outbound(text: str, subject: str, at: datetime, number: int = 0) -> Message:
    """A mail of Sam's to Lena."""
    return Message(f"out{number}", at, SAM, (LENA,), subject=subject, text=text, thread_id="thread")


def facts_of(*messages: Message, now: datetime = NOW) -> Situation:
    """What the mails tell, without a draft."""
    return situation(None, Correspondence(messages), Frame(now, frozenset({SAM.key}), (SAM.name,), "US"))


def moment(value: object) -> datetime | None:
    """The aware moment of a row: ISO 8601 or the form of mail headers; None when it is neither."""
    if not isinstance(value, str):
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(value)
        except ValueError:
            continue
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None


def letter(body: str) -> str:
    """A sentence or two as a mail: greeting before, sign-off behind."""
    return f"Hi Lena,\n\n{body}\n\nBest regards,\nSam Roe"
