"""Which draft is it? Asked when that cannot be told, with the form for pasting below."""

from datetime import datetime

from app.surfaces.gmail.answers import Card
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.paste import Pasted, inputs
from app.surfaces.gmail.cards.widgets import Clicks, Widget, button, buttons, card, html, icon, line, paragraph, section
from app.surfaces.gmail.drafts import Choice, SavedDraft, Unsure

_MOST = 10
_SAID = {
    Unsure.NONE: "Gmail has not saved the open draft yet, or has just changed whom it is to. It saves a few seconds "
    "after you stop typing: look again then, or tap the one you mean.",
    Unsure.SEVERAL: "Some of your drafts look alike. Tap the one that is open.",
    Unsure.ASKED: "Tap the one that is open.",
}


def choose_card(choice: Choice, given: Pasted, now: datetime, clicks: Clicks) -> Card:
    drafts = choice.drafts[:_MOST]
    said = (
        _SAID[choice.why] if drafts else "There is no saved draft yet. Gmail saves a few seconds after you stop typing."
    )
    top = [paragraph(said), *(_draft(d, now, clicks) for d in drafts)]
    again = buttons(button("Look again", clicks.to("check"), filled=True))
    form = [*inputs(given), *buttons(button("Check this text", clicks.to("check-text")))]
    return card("Which draft is it?", None, [*section([*top, *again]), *section(form, "<b>Or paste it</b>")])


def _draft(draft: SavedDraft, now: datetime, clicks: Clicks) -> Widget:
    people = words.names((*draft.to, *draft.cc, *draft.bcc)) or "nobody yet"
    return line(
        html(draft.subject, 80) or "<i>No subject</i>",
        above=f"To {people}",
        below=f"Saved {words.saved(draft.saved_at, now)}",
        start=icon("edit", "Draft"),
        on_click=clicks.to("check", draft=draft.id),
    )
