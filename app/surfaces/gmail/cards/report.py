"""A report as a card: the verdict and the next good moment first, then what to mend, then what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.review import Report, Status
from app.situation import Situation
from app.surfaces.gmail.answers import Card
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.findings import Can, findings
from app.surfaces.gmail.cards.paste import Pasted, inputs
from app.surfaces.gmail.cards.timeline import standing, timeline
from app.surfaces.gmail.cards.widgets import (
    MOST_WIDGETS,
    Clicks,
    Section,
    button,
    buttons,
    card,
    count,
    html,
    icon,
    line,
    link,
    paragraph,
    section,
)

_FRESH = timedelta(hours=1)  # an open window's draft was saved a moment ago; an older one may be another


@dataclass(frozen=True, slots=True)
class Saved:
    """The version of a draft that was read. `others`: there are more drafts; `moved`: its recipients are other now."""

    at: datetime | None
    subject: str
    others: bool = False
    moved: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """A report, where its words came from, and which rules the user silenced for this mail."""

    report: Report
    source: Saved | Pasted
    can: Can
    muted: tuple[str, ...] = ()


def report_card(view: View, clicks: Clicks) -> Card:
    """The whole panel beside a compose window; never more widgets than Gmail takes."""
    report, facts = view.report, view.report.situation
    top = _verdict(view, clicks)
    rest = [*_checked(report, view.muted), *_stands(facts), *timeline(facts), *_gaps(report), *_foot(view, clicks)]
    room = MOST_WIDGETS - count(top) - count(rest)
    middle = findings(report.findings, report.reading, clicks, view.can, room)
    title, _ = words.VERDICTS[report.verdict]
    return card(title, words.PURPOSES[facts.purpose.value], [*top, *middle, *rest])


def _verdict(view: View, clicks: Clicks) -> list[Section]:
    report, facts = view.report, view.report.situation
    title, name = words.VERDICTS[report.verdict]
    widgets = [line(f"<b>{html(_beyond(title, report.summary))}</b>", start=icon(name, title))]
    remind = None
    if report.send_after:
        when = words.capital(words.moment(report.send_after, facts.now))
        if when not in report.summary:
            widgets.append(line(f"<b>{html(when)}</b>", start=icon("event_available", "Moment"), above="A good moment"))
        first = next(iter(report.reading.draft.to), None)
        remind = button("Remind me", link(words.reminder(report.send_after, first)))
    if _whom_it_is_for_is_missing(view):
        widgets.append(paragraph("Whether it is too soon could not be checked: say below whom it is for."))
    if view.muted:
        widgets.append(paragraph("<i>Apart from what you silenced for this mail.</i>"))
    widgets.append(paragraph(f"<i>{_version(view.source, facts.now)}</i>"))
    pasted = isinstance(view.source, Pasted)
    again = ("Check the pasted text again", "check-text") if pasted else ("Check again", "check")
    widgets += buttons(button(again[0], clicks.to(again[1]), filled=True), remind)
    return section(widgets)


def _beyond(title: str, summary: str) -> str:
    """The summary without what the card's title says already."""
    if not summary.startswith(title):
        return summary
    return words.capital(summary.removeprefix(title).lstrip(" ,.:")) or "Nothing to mend."


def _version(source: Saved | Pasted, now: datetime) -> str:
    """Which words were read, in the card's HTML."""
    if isinstance(source, Pasted):
        return "Checked the text that you pasted."
    said = f"Checked the version saved {words.saved(source.at, now)}"
    said += f": “{html(source.subject, 80)}”." if source.subject.strip() else ", without a subject."
    if source.others and source.at is not None and now - source.at > _FRESH:
        said += " Is it not the one that is open? Then tap <b>Another draft</b> below."
    if source.moved:
        said += " The recipients are others now; check again once Gmail has saved them."
    return said


def _whom_it_is_for_is_missing(view: View) -> bool:
    return isinstance(view.source, Pasted) and not view.report.reading.draft.recipients


def _checked(report: Report, muted: tuple[str, ...]) -> list[Section]:
    """The nine sections: what spoke at once, what is well behind a tap."""
    silenced = {rule.partition("/")[0] for rule in muted}
    spoke, clear = [], []
    for part, status in report.sections:
        mark, said = words.STATUSES[status]
        name = html(part.title)
        if status is not Status.CLEAR:
            spoke.append(f"{mark} <b>{name}</b>: {said}")
        elif part.slug in silenced:
            spoke.append(f"– {name}: silenced in part by you")
        else:
            clear.append(f"{mark} {name}")
    widgets = [paragraph("<br>".join(lines)) for lines in (spoke, clear) if lines]
    return section(widgets, "<b>What was checked</b>", 1)


def _gaps(report: Report) -> list[Section]:
    """What was not checked, and why: each reason once."""
    reasons = dict.fromkeys(n.reason for n in report.not_checked)
    lines = dict.fromkeys(words.capital(html(reason.partition(": ")[2] or reason)) for reason in reasons)
    return section([paragraph("<br>".join(lines))], "<b>Not checked</b>") if lines else []


def _foot(view: View, clicks: Clicks) -> list[Section]:
    return [*_silenced(view, clicks), *_other_words(view, clicks)]


def _stands(facts: Situation) -> list[Section]:
    said = standing(facts) if facts.history_known else ""
    return section([paragraph(said)] if said else [], "<b>Where it stands</b>")


def _silenced(view: View, clicks: Clicks) -> Iterator[Section]:
    if view.muted:
        rules = "1 rule is" if len(view.muted) == 1 else f"{len(view.muted)} rules are"
        said = paragraph(f"<i>{rules} silent for this mail.</i>")
        yield from section([said, *buttons(button("Show all again", clicks.to("unmute")))])


def _other_words(view: View, clicks: Clicks) -> list[Section]:
    if isinstance(view.source, Pasted):
        return section(inputs(view.source), "<b>The text</b>", 1)
    return section(buttons(button("Another draft", clicks.to("choose")), button("Paste a text", clicks.to("paste"))))
