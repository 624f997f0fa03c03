"""The sample situations of the try-it page: unsent drafts with the mail behind them, as the REST API takes them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict

from app.mail import Address, Correspondence, Draft, Message
from app.surfaces.rest.requests import AddressGiven, AttachmentGiven, DraftGiven, MessageGiven
from app.text.own import own_words

TITLES: Mapping[str, str] = {
    "any-news": "Asking two days before the date they named",
    "thank-you": "A thank-you that is fit to send",
    "thank-you-too-vague": "A thank-you that would suit any interview",
    "thank-you-from-a-template": "A template with a gap and a wrong name left in",
    "losing-patience": "Losing patience with somebody who is away",
    "taking-no-well": "Taking a no well",
    "not-taking-no": "Arguing with a no",
    "cake-for-jonas": "Everyday mail, nothing to do with work",
}
"""What each draft is, in plain words; the first is what the page begins with."""


@dataclass(frozen=True, slots=True)
class Situations:
    """The sample as nouns. `now`, `time_zone`: when and where it plays; `written`: draft and earlier mail by name."""

    now: str
    time_zone: str
    me: tuple[Address, ...]
    written: Mapping[str, tuple[Draft, Correspondence]]


class SampleAnswer(BaseModel):
    """One draft. `history`: the ids of the earlier mail with its people, oldest first."""

    model_config = ConfigDict(frozen=True)
    id: str
    title: str
    draft: DraftGiven
    history: list[str]


class SamplesAnswer(BaseModel):
    """All samples; each mail stands once in `messages`, since most are behind several drafts."""

    model_config = ConfigDict(frozen=True)
    now: str
    time_zone: str
    me: list[AddressGiven]
    messages: list[MessageGiven]
    samples: list[SampleAnswer]


def samples_answer(told: Situations) -> SamplesAnswer:
    names = sorted(told.written, key=lambda name: (list(TITLES).index(name) if name in TITLES else len(TITLES), name))
    behind: dict[str, Message] = {}
    for _, history in told.written.values():
        behind.update((m.id, m) for m in history.messages)
    return SamplesAnswer(
        now=told.now,
        time_zone=told.time_zone,
        me=[_address(a) for a in told.me],
        messages=[_message(m) for m in behind.values()],
        samples=[
            SampleAnswer(
                id=name,
                title=TITLES.get(name, name.replace("-", " ").capitalize()),
                draft=_draft(told.written[name][0]),
                history=[m.id for m in told.written[name][1].messages],
            )
            for name in names
        ],
    )


def _draft(draft: Draft) -> DraftGiven:
    """Without the quoted thread, as mail programs fold it away: it stands among the earlier mail."""
    own = own_words(draft.text or "")
    end = own.locate(len(own.text) - 1, len(own.text)).end
    draft = replace(draft, text=own.full[:end])
    return DraftGiven.model_validate(
        {
            "from": _address(draft.sender) if draft.sender else None,
            "to": _addresses(draft.to),
            "cc": _addresses(draft.cc),
            "subject": draft.subject,
            "text": draft.text,
            "kind": draft.kind.value if draft.kind else None,
            "thread_id": draft.thread_id,
        }
    )


def _message(message: Message) -> MessageGiven:
    """The HTML only where there is no text: the service reads one of them."""
    return MessageGiven.model_validate(
        {
            "id": message.id,
            "thread_id": message.thread_id,
            "sent_at": message.sent_at.isoformat() if message.sent_at else None,
            "from": _address(message.sender) if message.sender else None,
            "to": _addresses(message.to),
            "cc": _addresses(message.cc),
            "bcc": _addresses(message.bcc),
            "subject": message.subject,
            "text": message.text,
            "html": message.html if message.text is None else None,
            "draft": message.draft,
            "attachments": [AttachmentGiven(name=a.name, type=a.type) for a in message.attachments] or None,
            "calendar": message.calendar,
            "headers": dict(message.headers) or None,
        }
    )


def _address(address: Address) -> AddressGiven:
    return AddressGiven(email=address.email, name=address.name or None)


def _addresses(addresses: Iterable[Address]) -> Sequence[AddressGiven] | None:
    return [_address(a) for a in addresses] or None
