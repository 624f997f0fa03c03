"""Failures in plain words, each with a way on."""

from app.surfaces.gmail.answers import Card
from app.surfaces.gmail.cards.widgets import Clicks, button, buttons, card, html, icon, line, section

FAULT = "Something went wrong on our side. Your draft is untouched; please try again in a moment."
UNKNOWN = "This button is of an older version of Afterword. Close the panel and open it again."
UNREADABLE = "Gmail sent something that Afterword cannot read. Close the panel and open it again."


def trouble_card(said: str, clicks: Clicks, again: str | None) -> Card:
    """`said`: a plain sentence. `again`: the action that tries once more."""
    retry = button("Try again", clicks.to(again), filled=True) if again else None
    paste = button("Paste a text", clicks.to("paste"))
    return card(
        "That did not work", None, section([line(html(said), start=icon("error", "Trouble")), *buttons(retry, paste)])
    )
