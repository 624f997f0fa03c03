"""What the REST API takes: the JSON of the contract, and its way to the nouns of `app.mail`.

Unknown fields are refused by name, so that a misspelt one is noticed. Times need an offset.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    model_validator,
)

from app.mail import NO_HEADERS, Address, Attachment, Correspondence, Draft, DraftKind, Message
from app.setting_types import CountryCode, ZoneName
from app.situation import Record

TEXT_LIMIT = 100_000  # code points of one text; a longer one is not a follow-up
LINE_LIMIT = 2_000  # code points of a subject, a name, an address
MANY = 5_000  # messages of one history
SOME = 500  # recipients, attachments, interviewers, notes
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _written_as(example: str) -> BeforeValidator:
    """Dates come as text: a bare number could mean seconds, milliseconds or a year."""

    def written_out(value: Any) -> Any:
        if isinstance(value, str) and _DATE.match(value):
            return value
        raise ValueError(f"must be written out, such as {example}")

    return BeforeValidator(written_out)


_D = TypeVar("_D", bound=date)


def _in_reach(value: _D) -> _D:
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise ValueError(f"must lie between the years {_FIRST_YEAR} and {_LAST_YEAR}")
    return value


Moment = Annotated[AwareDatetime, _written_as("2026-11-04T10:00:00+01:00"), AfterValidator(_in_reach)]
Day = Annotated[date, _written_as("2026-11-04"), AfterValidator(_in_reach)]
Text = Annotated[str, Field(max_length=TEXT_LIMIT)]
Line = Annotated[str, Field(max_length=LINE_LIMIT)]


class Given(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class AddressGiven(Given):
    email: Line = ""
    name: Line | None = None

    def noun(self) -> Address:
        return Address(self.email.strip(), self.name or "")


class AttachmentGiven(Given):
    name: Line = ""
    type: Line | None = None

    def noun(self) -> Attachment:
        return Attachment(self.name, self.type or "application/octet-stream")


Addresses = Annotated[tuple[AddressGiven, ...], Field(max_length=SOME)] | None
Attachments = Annotated[tuple[AttachmentGiven, ...], Field(max_length=SOME)] | None


_Known = dict[tuple[str, str | None], Address]
"""The addresses of one request: the same few people stand on every mail of a history."""


def _one(given: AddressGiven, known: _Known) -> Address:
    spelt = given.email, given.name
    return known.get(spelt) or known.setdefault(spelt, given.noun())


def _each(given: Iterable[AddressGiven] | None, known: _Known) -> tuple[Address, ...]:
    return tuple([_one(a, known) for a in given]) if given else ()


def _nouns(given: Iterable[AddressGiven] | None) -> tuple[Address, ...]:
    return _each(given, {})


class DraftGiven(Given):
    """The mail in the compose window; `text` or `html` is required, and `text` wins when both are given."""

    sender: AddressGiven | None = Field(None, alias="from")
    to: Addresses = None
    cc: Addresses = None
    bcc: Addresses = None
    subject: Line | None = None
    text: Text | None = None
    html: Text | None = None
    attachments: Attachments = None
    kind: Literal["new", "reply", "forward"] | None = None
    thread_id: Line | None = None
    id: Line | None = Field(None, description="what stays the same while it is edited; mutes of a mail go by it")

    @model_validator(mode="after")
    def _says_something(self) -> "DraftGiven":
        if self.text is None and self.html is None:
            raise ValueError("needs a `text` or an `html`; an empty one is fine")
        return self

    def noun(self) -> Draft:
        return Draft(
            sender=self.sender.noun() if self.sender and self.sender.email else None,
            to=_nouns(self.to),
            cc=_nouns(self.cc),
            bcc=_nouns(self.bcc),
            subject=self.subject or "",
            text=self.text,
            html=self.html,
            attachments=tuple(a.noun() for a in self.attachments or ()),
            kind=DraftKind(self.kind) if self.kind else None,
            thread_id=self.thread_id,
        )


class MessageGiven(Given):
    id: Line
    thread_id: Line | None = None
    sent_at: Moment | None = None
    sender: AddressGiven | None = Field(None, alias="from")
    to: Addresses = None
    cc: Addresses = None
    bcc: Addresses = None
    subject: Line | None = None
    text: Text | None = None
    html: Text | None = None
    draft: StrictBool = False
    attachments: Attachments = None
    calendar: Text | None = None
    headers: dict[Line, Text] | None = None

    def noun(self, known: _Known) -> Message:
        sender = self.sender
        return Message(
            self.id,
            self.sent_at,
            _one(sender, known) if sender and sender.email else None,
            _each(self.to, known),
            _each(self.cc, known) if self.cc else (),
            _each(self.bcc, known) if self.bcc else (),
            self.subject or "",
            self.text,
            self.html,
            self.thread_id,
            self.draft,
            tuple([a.noun() for a in self.attachments]) if self.attachments else (),
            self.calendar,
            {k.lower(): v for k, v in self.headers.items()} if self.headers else NO_HEADERS,
        )


class HistoryGiven(Given):
    """The earlier mail: the messages themselves, or the name of a mailbox that the server may read."""

    messages: Annotated[tuple[MessageGiven, ...], Field(max_length=MANY)] | None = None
    mailbox: Line | None = None
    thread_id: Line | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "HistoryGiven":
        if (self.messages is None) == (self.mailbox is None):
            raise ValueError("needs either `messages` or a `mailbox`, and not both")
        return self

    def noun(self) -> Correspondence | None:
        """None when a mailbox is to be read instead."""
        if self.messages is None:
            return None
        known: _Known = {}
        return Correspondence(tuple([m.noun(known) for m in self.messages]))


class InterviewGiven(Given):
    """What the user knows about the interview."""

    company: Line | None = None
    role: Line | None = None
    held_at: Moment | None = None
    interviewers: Addresses = None
    notes: Annotated[tuple[Text, ...], Field(max_length=SOME)] | None = None
    decision_by: Day | None = None

    def noun(self) -> Record:
        return Record(
            company=self.company or None,
            role=self.role or None,
            held_at=self.held_at,
            interviewers=_nouns(self.interviewers),
            notes=tuple(n for n in self.notes or () if n.strip()),
            decision_by=self.decision_by,
        )


class SituationRequest(Given):
    me: Addresses = None
    history: HistoryGiven | None = None
    interview: InterviewGiven | None = None
    now: Moment | None = Field(None, description="the moment to judge; default: the server's clock")
    time_zone: ZoneName | None = Field(None, description="the user's time zone; default: the server's setting")
    country: CountryCode | None = Field(None, description="the recipient's country, whose public holidays count")


class ReviewRequest(SituationRequest):
    draft: DraftGiven
    offsets: Literal["codepoint", "utf16"] = Field("codepoint", description="what spans count in")
    muted: tuple[Line, ...] = Field(
        (), max_length=SOME, description="rules the user does not want to hear; ids that are no rule are passed over"
    )
