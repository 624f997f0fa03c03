"""The addresses of a draft with their places, and the words for whom they stand for."""

from collections.abc import Iterator, Sequence

from app.mail import Address
from app.text.reading import Reading
from app.text.spans import SpanField


def places(draft: Reading) -> Iterator[tuple[SpanField, int, Address]]:
    """Every address of To, Cc and Bcc with its field and its index there."""
    yield from visible(draft)
    yield from (("bcc", index, a) for index, a in enumerate(draft.draft.bcc))


def visible(draft: Reading) -> Iterator[tuple[SpanField, int, Address]]:
    """The addresses that all readers see: To and Cc."""
    yield from (("to", index, a) for index, a in enumerate(draft.draft.to))
    yield from (("cc", index, a) for index, a in enumerate(draft.draft.cc))


def called(people: Sequence[Address]) -> str:
    """“Lena Vogt and Tomasz Kowal”, by address where no name is known; of more than three, the first two."""
    names = list(dict.fromkeys(a.name.strip() or a.email.strip() for a in people))
    if len(names) > 3:
        names = [*names[:2], f"{len(names) - 2} others"]
    return " and ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)


def is_own(address: Address, draft: Reading, me: frozenset[str]) -> bool:
    """Whether the user stands behind it, as far as address and name tell: a copy to oneself."""
    sender = draft.draft.sender
    if address.key in me or sender is None:
        return address.key in me
    return address.key == sender.key or bool(
        sender.name and address.name.strip().lower() == sender.name.strip().lower()
    )
