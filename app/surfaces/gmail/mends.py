"""Which fixes Gmail can make in an open draft for certain: subject, one recipient, words at the very start or end.

Gmail tells no add-on where in a body the words are, so a change within it is told in words instead.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.mail import Address
from app.rules import Edit, Fix
from app.surfaces.gmail.answers import Json, new_recipients, new_subject, new_words
from app.surfaces.gmail.cards.widgets import html
from app.surfaces.gmail.events import Window
from app.text.reading import Reading

_LONGEST = 1_000  # code points of what is put into a draft


class Place(StrEnum):
    SUBJECT = "subject"
    TO = "to"
    CC = "cc"
    BCC = "bcc"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Mend:
    """`value` takes the place of `instead` (an address), or of the whole subject, or is put in at start or end."""

    place: Place
    value: str
    instead: str = ""

    def parameters(self) -> dict[str, str]:
        return {"place": self.place.value, "value": self.value, "instead": self.instead}

    @classmethod
    def of(cls, place: str, value: str, instead: str) -> "Mend | None":
        """What an action's parameters say; None when they say nothing that can be done."""
        if place not in list(Place) or not value.strip() or len(value) > _LONGEST or len(instead) > _LONGEST:
            return None
        return cls(Place(place), value, instead)

    def update(self, window: Window) -> Json | None:
        """The change to the open draft; None when what it would replace is not there any more, or more would go."""
        if self.place.value in window.inexact:  # Gmail takes a list in place of the old one, and ours lacks some of it
            return None
        match self.place:
            case Place.SUBJECT:
                return new_subject(self.value)
            case Place.START:
                return new_words(_as_html(self.value), "INSERT_AT_START")
            case Place.END:
                return new_words(_as_html(self.value), "INSERT_AT_END")
            case Place.TO:
                emails = _replaced(window.to, self)
                return new_recipients("to", emails) if emails else None
            case Place.CC:
                emails = _replaced(window.cc, self)
                return new_recipients("cc", emails) if emails else None
            case Place.BCC:
                emails = _replaced(window.bcc, self)
                return new_recipients("bcc", emails) if emails else None


def mend_of(fix: Fix, reading: Reading) -> Mend | None:
    """The fix as a change that Gmail can make, or None."""
    fields = {e.field for e in fix.edits}
    if fields == {"subject"}:
        return Mend.of("subject", edited(reading.subject, fix.edits), reading.subject[:_LONGEST])
    if len(fix.edits) != 1:
        return None
    (edit,) = fix.edits
    if edit.field == "text":
        return _insertion(edit, reading.text)
    drafted = {"to": reading.draft.to, "cc": reading.draft.cc, "bcc": reading.draft.bcc}.get(edit.field)
    if drafted is None or edit.index is None or edit.index >= len(drafted):
        return None
    old = drafted[edit.index].email
    return Mend.of(edit.field, edited(old, fix.edits), old)


def told(fix: Fix, reading: Reading) -> str | None:
    """The fix in words, for who makes it by hand: plain text, or None when it would be too much to tell."""
    if any(e.field != "text" for e in fix.edits) or len(fix.edits) > 3:
        return None
    steps = [_step(e, reading.text) for e in fix.edits]
    return "; ".join(dict.fromkeys(steps)) if all(steps) else None


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with all edits made."""
    for e in sorted(edits, key=lambda e: -e.start):
        text = f"{text[: e.start]}{e.replacement}{text[e.end :]}"
    return text


def _insertion(edit: Edit, text: str) -> Mend | None:
    if edit.start != edit.end:
        return None
    if not text[: edit.start].strip():
        return Mend.of("start", edit.replacement.removesuffix("\n"), "")  # what is put in are whole lines
    if not text[edit.end :].strip():
        return Mend.of("end", edit.replacement.removeprefix("\n"), "")
    return None


def _step(edit: Edit, text: str) -> str:
    old = " ".join(text[edit.start : edit.end].split())
    new = " ".join(edit.replacement.split())
    if old and new:
        return f"“{old}” → “{new}”"
    if old:
        return f"Leave out “{old}”"
    return f"Add “{new}”" if new else ""


def _replaced(people: tuple[Address, ...] | None, mend: Mend) -> list[str]:
    old = Address(mend.instead).key
    if not people or all(a.key != old for a in people):
        return []
    return list(dict.fromkeys(mend.value if a.key == old else a.email for a in people))


def _as_html(text: str) -> str:
    return "".join(f"<div>{html(line, _LONGEST) or '<br>'}</div>" for line in text.split("\n"))
