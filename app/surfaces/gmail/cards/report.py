"""A report as a card: the verdict and the next good moment first, then what to mend, then what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.review import Report, Status
from app.rules import Section as Part
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
    rest = [*_nine(report), *timeline(facts), *_gaps(report), *_foot(view, clicks)]
    room = MOST_WIDGETS - count(top) - count(rest)
    middle = findings(report.findings, report.reading, clicks, view.can, room)
    title, _ = words.VERDICTS[report.verdict]
    return card(title, _read_as(facts), [*top, *middle, *rest])


def _verdict(view: View, clicks: Clicks) -> list[Section]:
    report, facts = view.report, view.report.situation
    title, name = words.VERDICTS[report.verdict]
    widgets = [line(f"<b>{html(report.summary)}</b>", start=icon(name, title))]
    remind = None
    if report.send_after:
        when = words.capital(words.moment(report.send_after, facts.now))
        if when not in report.summary:
            widgets.append(line(f"<b>{html(when)}</b>", start=icon("event_available", "Moment"), above="A good moment"))
        first = next(iter(report.reading.draft.to), None)
        remind = button("Remind me", link(words.reminder(report.send_after, first)))
    widgets.append(paragraph(f"<i>{_version(view.source, facts.now)}</i>"))
    again = "check-text" if isinstance(view.source, Pasted) else "check"
    widgets += buttons(button("Check again", clicks.to(again), filled=True), remind)
    return section(widgets)


def _version(source: Saved | Pasted, now: datetime) -> str:
    """Which words were read, in the card's HTML."""
    if isinstance(source, Pasted):
        return "Checked the text that you pasted."
    said = f"Checked the version saved {words.saved(source.at, now)}"
    said += f": “{html(source.subject, 80)}”." if source.subject.strip() else ", without a subject."
    if source.moved:
        said += " The recipients are others now; check again once Gmail has saved them."
    return said


def _read_as(facts: Situation) -> str:
    return f"Read as {words.PURPOSES[facts.purpose.value]}"


def _nine(report: Report) -> list[Section]:
    lines = [_part(part, status) for part, status in report.sections]
    return section([paragraph("<br>".join(lines))], "<b>The nine things</b>")


def _part(part: Part, status: Status) -> str:
    mark, said = words.STATUSES[status]
    name = html(part.title)
    return f"{mark} {name}" if status is Status.CLEAR else f"{mark} <b>{name}</b>: {said}"


def _gaps(report: Report) -> list[Section]:
    """What was not checked, and why: each reason once."""
    reasons = dict.fromkeys(n.reason for n in report.not_checked)
    lines = dict.fromkeys(words.capital(html(reason.partition(": ")[2] or reason)) for reason in reasons)
    return section([paragraph("<br>".join(lines))], "<b>Not checked</b>") if lines else []


def _foot(view: View, clicks: Clicks) -> list[Section]:
    return [
        *section(
            [paragraph(standing(view.report.situation))] if view.report.situation.history_known else [],
            "<b>Where it stands</b>",
        ),
        *_silenced(view, clicks),
        *_other_words(view, clicks),
    ]


def _silenced(view: View, clicks: Clicks) -> Iterator[Section]:
    if view.muted:
        rules = "1 rule is" if len(view.muted) == 1 else f"{len(view.muted)} rules are"
        said = paragraph(f"<i>{rules} silent for this mail.</i>")
        yield from section([said, *buttons(button("Show all again", clicks.to("unmute")))])


def _other_words(view: View, clicks: Clicks) -> list[Section]:
    if isinstance(view.source, Pasted):
        return section(inputs(view.source), "<b>The text</b>", 0)
    return section(buttons(button("Another draft", clicks.to("choose")), button("Paste a text", clicks.to("paste"))))
