"""What is fuzzed: each target is given bytes, must survive them, and tells in few words what it saw in them.

What it tells is the engine's only guide: an input in which something new was seen is mutated further. A target may
raise the errors that its caller is known to take; the harness takes them too.
"""

from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO

from pydantic import ValidationError

from app.mail import Address, Correspondence, Draft, Message
from app.main import make_reviewer
from app.review import Reviewer
from app.settings import Settings
from app.situation.build import Frame
from app.situation.dates import find
from app.situation.invitation import events, latest
from app.surfaces.gmail.events import Window, event_of
from app.surfaces.rest.requests import ReviewRequest, SituationRequest
from app.text.html import to_text, with_edits
from connectors._gmail_answers import DraftHits, Hits, Item, Items, draft_of, message_of
from connectors._graph_answers import draft_of as graph_draft_of
from connectors._graph_answers import mail_in, message_with
from connectors._graph_letters import Batch, Letter, Page, User
from connectors._headers import addresses, decoded, emails, message_ids, moment
from connectors._mbox import is_mbox, mails, unquoted
from connectors._mime import answered_ids, is_mail, read_message, read_unsent

_NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
_SAM = Address("sam@mail.example", "Sam Roe")
_LENA = Address("lena@acme.example", "Lena Vogt")


@dataclass(frozen=True, slots=True)
class Target:
    """`read` returns what was seen. `most`: bytes of the longest input worth giving it."""

    name: str
    read: Callable[[bytes], Hashable]
    most: int = 100_000


def few(count: int) -> int:
    """0, 1, 2, 4, 8 …: so that not every number counts as something new."""
    return count.bit_length()


def text_of(data: bytes) -> str:
    """Bytes that are no UTF-8 become half characters, which text from JSON may hold too."""
    return data.decode("utf-8", "surrogateescape")


@cache
def reviewer() -> Reviewer:
    return make_reviewer(Settings(_env_file=None, proofreading=False))


def html(data: bytes) -> Hashable:
    source = text_of(data)
    read = to_text(source)
    at = 0
    for start, end in read.quoted:
        assert at <= start <= end <= len(read.text), "a quoted range lies outside or overlaps"
        at = end
    assert all(r.start + r.length <= len(read.text) for r in read.runs), "a run lies outside"
    if words := read.text.split(maxsplit=1)[:1]:
        start = read.text.index(words[0])
        with suppress(ValueError):  # its word for an edit that touches no words
            with_edits(source, [(start, start + len(words[0]), "a<b")])
    return few(len(read.text)), few(len(read.quoted)), few(len(read.runs)), "\n- " in read.text


def mime(data: bytes) -> Hashable:
    read = read_message(data, "m1")
    draft = read_unsent(data)
    whole = (read.subject, read.text or "", read.html or "", read.calendar or "", draft.subject)
    "".join(whole).encode()  # no half character reaches an answer
    return (
        is_mail(data),
        few(len(answered_ids(data))),
        few(len(read.to)),
        few(len(read.attachments)),
        *(few(len(part)) for part in whole[1:4]),
        read.sent_at is None,
        tuple(sorted(read.headers)),
    )


def headers(data: bytes) -> Hashable:
    value = text_of(data)
    people = addresses(value)
    sent = moment(value)
    return (
        few(len(people)),
        few(len(emails(value))),
        few(len(message_ids(value))),
        few(len(decoded(value))),
        sent is not None and sent.utcoffset() is not None,
        any(p.name for p in people),
    )


def mbox(data: bytes) -> Hashable:
    found = list(mails(BytesIO(data), 0, len(data), lambda _: None))
    end = 0
    for one in found:
        assert one.offset >= end, "mails overlap"
        assert one.length >= 0, "a mail has a negative length"
        end = one.offset + one.length
    assert end <= len(data), "a mail ends behind the file"
    return is_mbox(data[:4096]), few(len(found)), few(len(data) - len(unquoted(data)))


def dates(data: bytes) -> Hashable:
    text = text_of(data)
    found = find(text, date(2026, 11, 18), month_first=bool(len(data) % 2))
    assert all(0 <= m.start < m.end <= len(text) and m.first <= m.last for m in found), "a date lies outside its text"
    return few(len(found)), tuple((m.cue, m.ambiguous, m.exact) for m in found[:3])


def calendar(data: bytes) -> Hashable:
    found = events(text_of(data))
    assert all(e.start.tzinfo and e.start <= e.end for e in found), "an event ends before it starts"
    return few(len(found)), few(len(latest(found))), tuple((e.method, e.all_day, e.declined) for e in found[:2])


def review(data: bytes) -> Hashable:
    """The text as a draft, and as what they wrote."""
    text = text_of(data)
    letter = Message("m1", _NOW.replace(day=10), _LENA, (_SAM,), subject=text[:80], text=text)
    page = Message("m2", _NOW.replace(day=12), _LENA, (_SAM,), html=text, calendar=text)
    draft = Draft(_SAM, (_LENA,), subject="Any news?", text=text)
    report = reviewer().review(draft, Correspondence((letter, page)), Frame(_NOW, frozenset({_SAM.key}), ("Sam Roe",)))
    assert not [n for n in report.not_checked if n.reason.startswith("failed")], "a rule failed"
    for found in report.findings:
        for span in found.finding.spans:
            if span.field == "text":
                assert text[span.start : span.end] == span.quote, "a span does not quote"
    return frozenset(f.rule.id for f in report.findings), report.situation.stage


def gmail_event(data: bytes) -> Hashable:
    try:
        event = event_of(data)
    except (ValueError, RecursionError):  # answered with a card that says so
        return "no event"
    window = Window.of(event)
    moment_ = event.moment(_NOW, UTC)
    assert moment_.tzinfo is not None, "a moment without an offset"
    people = window.recipients
    return people is None, few(len(people or ())), tuple(sorted(window.echo())), str(event.zone(UTC)) != "UTC"


def gmail_answer(data: bytes) -> Hashable:
    """What the connector takes for "not readable" is a ValueError."""
    seen: list[Hashable] = []
    for shape in (Hits, Items, DraftHits):
        with suppress(ValueError, RecursionError):
            shape.model_validate_json(data)
            seen.append(shape.__name__)
    try:
        item = Item.model_validate_json(data)
    except (ValueError, RecursionError):
        return tuple(seen)
    read, draft = message_of(item, body=True), draft_of(item)
    message_of(item, body=False)
    return *seen, few(len(read.text or "")), few(len(read.attachments)), few(len(draft.to)), tuple(sorted(read.headers))


def graph_answer(data: bytes) -> Hashable:
    seen: list[Hashable] = []
    for shape in (Page, Batch, User):
        with suppress(ValueError, RecursionError):
            shape.model_validate_json(data)
            seen.append(shape.__name__)
    try:
        letter = Letter.model_validate_json(data)
    except (ValueError, RecursionError):
        return tuple(seen)
    draft = graph_draft_of(letter)
    read = message_with(letter, mail_in(letter.body.content if letter.body else ""))
    return (
        *seen,
        few(len(read.text or "")),
        few(len(read.to)),
        draft.kind,
        tuple(sorted(read.headers)),
        read.calendar is None,
    )


def rest_body(data: bytes) -> Hashable:
    """A request's body, up to the review that it asks for."""
    try:
        asked = ReviewRequest.model_validate_json(data)
    except (ValidationError, RecursionError):
        with suppress(ValidationError, RecursionError):
            SituationRequest.model_validate_json(data)
            return "a situation"
        return "invalid"
    told = asked.interview.noun() if asked.interview else None
    history = asked.history.noun() if asked.history else None
    report = reviewer().review(asked.draft.noun(), history, Frame(asked.now or _NOW))
    return told is None, history is None, frozenset(f.rule.id for f in report.findings), report.situation.stage
