"""Beside an opened message: where the process stands, what to do next, and when."""

from collections.abc import Sequence
from datetime import datetime

from app.mail import Address
from app.situation import Situation
from app.situation.timing import Do, Next
from app.surfaces.gmail.answers import Card
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.timeline import standing, timeline
from app.surfaces.gmail.cards.widgets import (
    ALLOW,
    Button,
    Clicks,
    Section,
    Widget,
    button,
    buttons,
    card,
    html,
    icon,
    line,
    link,
    paragraph,
    section,
)

_REMIND = frozenset({Do.WAIT, Do.FOLLOW_UP, Do.THANK})
_WRITE = frozenset({Do.THANK, Do.REPLY, Do.FOLLOW_UP})
_DEBRIEF = (
    "Four questions, while it is fresh: What went well? What did not? What did they ask that you had no answer to? "
    "What will you do otherwise next time?"
)


def message_card(facts: Situation, following: Next, clicks: Clicks, kept: Sequence[Section] = ()) -> Card:
    """`kept`: what the user's journal has to do with it."""
    again = button("Look again", clicks.to("look"))
    if not facts.process:
        said = "Afterword found no interview in these mails yet. It helps once you have had one."
        return card("Nothing to say here", None, section([paragraph(said), *buttons(again)]))
    headline, name = words.step(following, facts)
    widgets: list[Widget] = [
        line(f"<b>{html(headline)}</b>", start=icon(name, following.do.value.replace("_", " "))),
        paragraph(html(following.why)),
    ]
    remind: Button | None = None
    if following.at and following.do in _REMIND and following.at > facts.now:
        if not _is_told(following.at, headline, facts):
            when = words.capital(words.moment(following.at, facts.now))
            widgets.append(line(html(when), start=icon("event_available", "Moment"), above="A good moment"))
        remind = button("Remind me", link(words.reminder(following.at, _other_side(facts))), filled=True)
    if following.do is Do.DEBRIEF and not kept:
        widgets.append(paragraph(_DEBRIEF))
    if following.do in _WRITE:
        widgets.append(paragraph("Write it, then open Afterword in the compose window before you send."))
    widgets += buttons(remind, again)
    told = standing(facts)
    stands = section([*([paragraph(told)] if told else []), *_unread(facts)], "<b>Where it stands</b>")
    title = facts.company or words.names(facts.people) or "This process"
    return card(title, "What to do next", [*section(widgets), *kept, *stands, *timeline(facts)])


def _is_told(at: datetime, headline: str, facts: Situation) -> bool:
    """Whether the headline names that day, and one clock is enough."""
    here = at.astimezone(facts.now.tzinfo)
    day = words.day(here.date(), facts.today)
    return here.date() > facts.today and headline.endswith(day) and here.utcoffset() == at.utcoffset()


def _unread(facts: Situation) -> list[Widget]:
    if not facts.history_gap:
        return []
    why = facts.history_gap.partition(": ")[2]
    return [paragraph(f"<i>From this conversation alone. {html(why)}</i>")]


def _other_side(facts: Situation) -> Address | None:
    return facts.received[-1].sender if facts.received else next(iter(facts.people), None)


def unread_card(clicks: Clicks, *, may_ask: bool) -> Card:
    """Where mail may not be read: what can be done without."""
    said = "Afterword does not read your mail here. It can check a text that you paste, before you send it."
    allow = button(ALLOW, clicks.to("allow")) if may_ask else None
    paste = button("Paste a text", clicks.to("paste"), filled=True)
    return card("Afterword", None, section([paragraph(said), *buttons(paste, allow)]))
