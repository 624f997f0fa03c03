"""The thread as a line of events, and the facts drawn from it."""

from collections.abc import Iterator
from datetime import datetime

from app.situation import Event, Situation, Stage
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.widgets import Section, html, icon, line, paragraph, section

_NEWEST = 10  # events that are shown
_OPEN = 3  # of them before *Show more*


def timeline(facts: Situation) -> list[Section]:
    """The newest events first, and before them what is still to come; nothing when there is none."""
    known = facts.timeline
    newest = list(reversed(known[-_NEWEST:]))
    widgets = [
        line(html(e.label), start=icon(words.EVENTS[e.kind], e.kind.value), above=_when(e, facts.now)) for e in newest
    ]
    if len(known) > _NEWEST:
        widgets.append(paragraph(f"<i>{len(known) - _NEWEST} earlier</i>"))
    return section(widgets, "<b>Timeline</b>", _OPEN)


def _when(event: Event, now: datetime) -> str:
    if event.at is None:
        return "No date"
    here = event.at.astimezone(now.tzinfo)
    return words.capital(f"{words.day(here.date(), now.date())}, {words.hour(here)}")


def standing(facts: Situation) -> str:
    """Where the process stands, in one line of the card's HTML."""
    return words.capital(" · ".join(_facts(facts)))


def _facts(facts: Situation) -> Iterator[str]:
    today = facts.today
    if facts.promised:
        yield f"they said that you would hear by {words.day(facts.promised.by, today)}"
    if words.STAGES[facts.stage] and not (facts.promised and facts.stage is Stage.PROMISED):
        yield words.STAGES[facts.stage]
    if facts.interview_at:
        yield f"interview {words.moment(facts.interview_at.astimezone(facts.now.tzinfo), facts.now)}"
    if facts.away_until:
        yield f"they are away until {words.day(facts.away_until, today)}"
    if asked := len(facts.follow_ups):
        times = {1: "once", 2: "twice"}.get(asked, f"{asked} times")
        yield f"asked {times} without an answer"
