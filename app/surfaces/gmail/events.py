"""What Gmail posts to the add-on, and what of it we go by.

Google documents the event in several places that disagree, and no two clients send quite the same. So the models take
what they can read and leave out the rest: a piece of another shape is as good as absent, and never an error.
Identifiers, addresses and parameters are cut to a size, since they come back from the client.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from app.mail import Address

LINE = 2_000  # code points of a subject, a name, an address
ID = 256
TOKEN = 16_384
MANY = 500  # recipients, scopes
TEXT = 100_000  # code points of a pasted mail
_PARAMETER = 8_000
_NUMBERED = re.compile(r"(?:msg|thread)-f:(\d{1,20})")
_NUMBER = re.compile(r"-?\d{1,17}")
_HUGE = 10**17
_UNSAFE = re.compile(r"[^A-Za-z0-9_:.=-]")
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")  # the first half of a character, or the second
_MAILBOX = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+")
_ZONE = 64  # characters; the longest name of a zone has 32
_DAY = timedelta(days=1)


def _whole(text: str) -> str:
    """Without half characters, which no answer could carry."""
    return text.encode("utf-8", "replace").decode()


def _line(value: Any) -> str | None:
    return _whole(value[:LINE]) if isinstance(value, str) else None


def _token(value: Any) -> str | None:
    return value if isinstance(value, str) and 0 < len(value) <= TOKEN else None


def _an_id(value: Any) -> str | None:
    return value if isinstance(value, str) and 0 < len(value) <= ID and not _UNSAFE.search(value) else None


def _integer(value: Any) -> int | None:
    """A whole number, be it written as text."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _HUGE else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _lines(value: Any) -> tuple[str, ...] | None:
    """One more than `MANY` shows that there were too many, an empty one that there was something else."""
    if not isinstance(value, list | tuple):
        return None
    return tuple(_whole(v[:LINE]) if isinstance(v, str) else "" for v in value[: MANY + 1])


Line = Annotated[str | None, BeforeValidator(_line)]
Token = Annotated[str | None, BeforeValidator(_token)]
Id = Annotated[str | None, BeforeValidator(_an_id)]
Integer = Annotated[int | None, BeforeValidator(_integer)]
Flag = Annotated[bool | None, BeforeValidator(_flag)]
Lines = Annotated[tuple[str, ...] | None, BeforeValidator(_lines)]


class _Given(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, alias_generator=to_camel, populate_by_name=True)


_G = TypeVar("_G", bound=_Given)
_Part = Annotated[_G, BeforeValidator(lambda value: value if isinstance(value, Mapping | _Given) else {})]
"""A part of the event; another shape is an empty one."""


class TimeZone(_Given):
    id: Line = None
    offset: Integer = Field(None, description="milliseconds ahead of UTC")


def _texts(value: Any) -> tuple[str, ...] | None:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list | tuple):
        return None
    return tuple(_whole(v[: TEXT + 1]) for v in listed[:MANY] if isinstance(v, str))


class StringInputs(_Given):
    value: Annotated[tuple[str, ...] | None, BeforeValidator(_texts)] = None


class DateTimeInput(_Given):
    """`msSinceEpoch` is a string in one of Google's pages and a number in another."""

    ms_since_epoch: Integer = None
    has_date: Flag = None
    has_time: Flag = None


class TimeInput(_Given):
    hours: Integer = None
    minutes: Integer = None


class Input(_Given):
    """What one widget of a form holds."""

    string_inputs: _Part[StringInputs] = StringInputs()
    date_input: _Part[DateTimeInput] = DateTimeInput()
    date_time_input: _Part[DateTimeInput] = DateTimeInput()
    time_input: _Part[TimeInput] = TimeInput()


def _inputs(value: Any) -> Mapping[str, Input]:
    if not isinstance(value, Mapping):
        return {}
    named = [(k, v) for k, v in value.items() if isinstance(k, str) and isinstance(v, Mapping)]
    return {k: Input.model_validate(v) for k, v in named[:MANY]}


def _parameters(value: Any) -> Mapping[str, str]:
    """A map of texts; a list of keys and values, as cards carry them, is read too."""
    if isinstance(value, list):
        value = {
            p.get("key"): p.get("value") for p in value if isinstance(p, Mapping) and isinstance(p.get("key"), str)
        }
    if not isinstance(value, Mapping):
        return {}
    named = [(k, v) for k, v in value.items() if isinstance(k, str) and isinstance(v, str)]
    return {k: _whole(v[:_PARAMETER]) for k, v in named[:MANY]}


class Common(_Given):
    host_app: Line = None
    platform: Line = None
    user_locale: Line = None
    time_zone: _Part[TimeZone] = TimeZone()
    form_inputs: Annotated[Mapping[str, Input], BeforeValidator(_inputs)] = Field(default_factory=dict)
    parameters: Annotated[Mapping[str, str], BeforeValidator(_parameters)] = Field(default_factory=dict)


class Authorization(_Given):
    user_o_auth_token: Annotated[Token, Field(alias="userOAuthToken")] = None
    user_id_token: Token = None
    authorized_scopes: Lines = None


class Opened(_Given):
    """What is open in Gmail. Recipients come bare or as `Name <a@b>`; of a draft nothing else is told."""

    message_id: Id = None
    thread_id: Id = None
    access_token: Token = None
    to_recipients: Lines = None
    cc_recipients: Lines = None
    bcc_recipients: Lines = None


class DraftMetadata(_Given):
    """Told by older clients at the root of the event, and not to be relied on."""

    subject: Line = None
    to_recipients: Lines = None
    cc_recipients: Lines = None
    bcc_recipients: Lines = None


class Event(_Given):
    common: Annotated[_Part[Common], Field(alias="commonEventObject")] = Common()
    authorization: Annotated[_Part[Authorization], Field(alias="authorizationEventObject")] = Authorization()
    gmail: _Part[Opened] = Opened()
    draft_metadata: _Part[DraftMetadata] = DraftMetadata()

    def parameter(self, name: str) -> str:
        return self.common.parameters.get(name, "")

    def typed(self, name: str) -> str:
        """What the user typed or chose in the widget of this name."""
        given = self.common.form_inputs.get(name)
        return next(iter(given.string_inputs.value or ()), "") if given else ""

    def zone(self, otherwise: tzinfo) -> tzinfo:
        """The user's time zone by name, else by its offset."""
        told = self.common.time_zone
        try:
            if told.id and len(told.id) <= _ZONE:  # a slash is a folder to look into
                return ZoneInfo(told.id)
        except (ZoneInfoNotFoundError, ValueError, OSError):  # no such zone, no name of one, the name of a folder
            pass
        if told.offset is None or abs(told.offset) >= _DAY / timedelta(milliseconds=1):
            return otherwise
        return timezone(timedelta(milliseconds=told.offset))

    def moment(self, now: datetime, otherwise: tzinfo) -> datetime:
        """`now` where the user is."""
        return now.astimezone(self.zone(otherwise))


_Told = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Window:
    """The compose window, as far as it is known. A list is None when nothing was told of it.

    Whether a click tells it again is uncertain, so cards carry it along (`echo`). What comes back that way is the
    client's word: good for finding one of the user's own drafts with the user's own token, and for nothing else.
    Ids are as they were given. `inexact`: the lists that hold more than is told here (`to`, `cc`, `bcc`): they were too
    long, or held something else than plain addresses.
    """

    to: tuple[Address, ...] | None = None
    cc: tuple[Address, ...] | None = None
    bcc: tuple[Address, ...] | None = None
    thread_id: str | None = None
    message_id: str | None = None
    subject: str | None = None
    inexact: frozenset[str] = frozenset()

    @classmethod
    def of(cls, event: Event) -> "Window":
        opened, old, echoed, inexact = event.gmail, event.draft_metadata, event.parameter, set[str]()

        def people(field: str, fresh: _Told, older: _Told) -> tuple[Address, ...] | None:
            told = fresh if fresh is not None else older
            if told is None:
                carried = event.common.parameters.get(field)
                told = None if carried is None else tuple(carried.split("\n")) if carried else ()
                inexact.update({field} & set(echoed("inexact").split()))
            if told is None:
                return None
            if len(told) > MANY or not all(_MAILBOX.fullmatch(address(t).email) for t in told):
                inexact.add(field)
            return _addresses(told[:MANY])

        return cls(
            to=people("to", opened.to_recipients, old.to_recipients),
            cc=people("cc", opened.cc_recipients, old.cc_recipients),
            bcc=people("bcc", opened.bcc_recipients, old.bcc_recipients),
            thread_id=opened.thread_id or _an_id(echoed("thread")),
            message_id=opened.message_id or _an_id(echoed("message")),
            subject=old.subject if old.subject is not None else event.common.parameters.get("subject"),
            inexact=frozenset(inexact),
        )

    @property
    def recipients(self) -> tuple[Address, ...] | None:
        """Everybody addressed; None when the event told of no recipients at all."""
        if self.to is None and self.cc is None and self.bcc is None:
            return None
        return (*(self.to or ()), *(self.cc or ()), *(self.bcc or ()))

    def echo(self) -> dict[str, str]:
        """For the parameters of a card's actions. A list too long to carry is left out, not cut."""
        lists = {"to": self.to, "cc": self.cc, "bcc": self.bcc}
        carried = {k: "\n".join(a.email for a in v) for k, v in lists.items() if v is not None}
        told = {"thread": self.thread_id, "message": self.message_id, "subject": self.subject}
        carried |= {k: v for k, v in told.items() if v is not None}
        carried |= {"inexact": " ".join(sorted(self.inexact))} if self.inexact else {}
        return {k: v for k, v in carried.items() if len(v) <= _PARAMETER // 2}


def _addresses(given: tuple[str, ...]) -> tuple[Address, ...]:
    return tuple(a for a in map(address, given) if a.email)


def address(given: str) -> Address:
    """`lena@acme.example`, `<lena@acme.example>` or `Lena Vogt <lena@acme.example>`."""
    head, bracket, tail = given.rpartition("<")
    if not bracket or ">" not in tail:
        return Address(" ".join(given.split()))
    name = " ".join(head.split())
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = name[1:-1].replace('\\"', '"')
    return Address(tail.partition(">")[0].strip(), name)


def api_id(given: str | None) -> str | None:
    """The id as the Gmail API writes it: `msg-f:` and `thread-f:` hold its decimal form."""
    numbered = _NUMBERED.fullmatch(given) if given else None
    return format(int(numbered[1]), "x") if numbered else given


def event_of(body: bytes) -> Event:
    """The event in a request's body. Raises ValueError when it is no JSON object at all."""
    if _HALF.search(body):  # half an emoji in a text that was typed, for which pydantic would refuse all of it
        whole = json.dumps(json.loads(body), ensure_ascii=False)
        body = whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    return Event.model_validate_json(body)
