"""Pasting a draft: works without any leave to read mail."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.surfaces.gmail.answers import Card
from app.surfaces.gmail.cards.widgets import Clicks, Widget, button, buttons, card, paragraph, section, text_input


@dataclass(frozen=True, slots=True)
class Pasted:
    """What the user typed in. `knows_to`, `knows_subject`: the compose window told it, so the form need not ask."""

    text: str = ""
    subject: str = ""
    to: str = ""
    knows_to: bool = False
    knows_subject: bool = False


def inputs(given: Pasted) -> Sequence[Widget]:
    asked = [text_input("text", "Your mail", given.text, lines=True)]
    if not given.knows_subject:
        asked.append(text_input("subject", "Subject (optional)", given.subject))
    if not given.knows_to:
        asked.append(text_input("to", "To (optional)", given.to))
    return asked


def paste_card(given: Pasted, clicks: Clicks, said: str = "") -> Card:
    """A form for the text. `said`: why it is asked for, in plain words."""
    why = paragraph(said or "Paste what you are about to send. It is read once and not kept.")
    go = buttons(button("Check it", clicks.to("check-text"), filled=True))
    return card("Check a text", None, section([why, *inputs(given), *go]))
