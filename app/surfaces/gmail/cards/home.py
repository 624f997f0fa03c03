"""The home page: what is due, else what Afterword does and how to begin."""

from datetime import datetime

from app.surfaces.gmail.answers import Card
from app.surfaces.gmail.cards.keeping import due
from app.surfaces.gmail.cards.widgets import (
    ALLOW,
    Clicks,
    button,
    buttons,
    card,
    html,
    icon,
    line,
    paragraph,
    section,
)
from app.surfaces.gmail.journal import Agenda

_WHAT = (
    "Afterword reads the follow-up that you are about to send after an interview, and tells you what to mend and "
    "whether it is too soon. It never sends, never changes a draft unasked, and keeps nothing of your mail."
)
_WHAT_IS_KEPT = (
    "Afterword reads the follow-up that you are about to send after an interview, and tells you what to mend and "
    "whether it is too soon. It never sends, never changes a draft unasked, and keeps no word of your mail."
)
_LEAVE = (
    "To find your draft, and what they wrote, Afterword needs to read mail. It cannot send or change any. Without that "
    "leave it checks what you paste."
)
_HOW = (
    (
        "edit",
        "Writing",
        "Open your draft, then Afterword in the compose window’s toolbar: what to mend, and when to send.",
    ),
    ("mail", "Waiting", "Open a mail of theirs, then Afterword beside it: where things stand, and what to do next."),
)
_HOW_TO_PASTE = (
    ("edit", "Writing", "Open your draft, then Afterword in the compose window’s toolbar, and paste the text."),
)


def home_card(agenda: Agenda | None, now: datetime, clicks: Clicks, *, may_ask: bool, pastes: bool = False) -> Card:
    """`agenda` is None where nothing remembers what is due. `may_ask`: mail may be read once the user agrees; `pastes`:
    it is never read here.
    """
    ways = _HOW_TO_PASTE if pastes else _HOW
    how = [line(html(said), start=icon(name, label), above=label) for name, label, said in ways]
    if may_ask:
        how.append(paragraph(_LEAVE))
    paste = button("Paste a text", clicks.to("paste"))
    allow = button(ALLOW, clicks.to("allow"), filled=True) if may_ask else None
    begin = section([*how, *buttons(allow, paste)], "<b>How to begin</b>")
    what = section([paragraph(_WHAT if agenda is None or not agenda.agreed else _WHAT_IS_KEPT)])
    return card("Afterword", "After the interview", [*due(agenda, now, clicks), *what, *begin])
