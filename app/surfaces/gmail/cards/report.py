"""A report as a card: the verdict and the next good moment first, then what to mend, then what it rests on."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.mail import DraftKind
from app.review import Report, Status
from app.situation import Situation
from app.situation.purpose import Purpose
from app.surfaces.gmail.answers import Card
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.findings import Can, findings
from app.surfaces.gmail.cards.paste import Pasted, inputs
from app.surfaces.gmail.cards.timeline import standing, timeline
from app.surfaces.gmail.cards.widgets import (
    MOST_WIDGETS,
    Button,
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
    """A report, where its words came from, and which rules the user silenced: for this mail, and for longer (`never`).

    `keys`: what stays the same of the draft, by which rules are muted for it.
    """

    report: Report
    source: Saved | Pasted
    can: Can
    muted: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


def report_card(view: View, clicks: Clicks) -> Card:
    """The whole panel beside a compose window; never more widgets than Gmail takes."""
    report, facts = view.report, view.report.situation
    about = [*_stands(facts), *timeline(facts)]
    if _nothing_is_written(report):
        return card("Nothing written yet", None, [*_before_a_word(view, clicks), *about, *_foot(view, clicks)])
    top = _verdict(view, clicks)
    rest = [*_gaps(view), *_foot(view, clicks)]
    related = facts.process or facts.purpose.value is not Purpose.OTHER
    if related or not facts.history_known:  # else the summary says that only slips were checked
        rest = [*_checked(report, (*view.muted, *view.never)), *about, *rest]
    room = MOST_WIDGETS - count(top) - count(rest)
    middle = findings(report.findings, report.reading, clicks, view.can, room)
    title, _ = words.VERDICTS[report.verdict]
    return card(title, words.PURPOSES[facts.purpose.value], [*top, *middle, *rest])


def _nothing_is_written(report: Report) -> bool:
    """Whether the user has written a greeting and a sign-off at most, and passes on no mail of others.

    A mail of one line may be all sign-off: "Thank you so much!" ends as sentences do, and "Thanks, Sam" does not.
    """
    reading = report.reading
    start = reading.greeting.end if reading.greeting else 0
    closed = any(mark in reading.own_text[start:] for mark in ".!?")
    written = closed or reading.own_text[slice(*reading.body)].strip()
    return not written and reading.draft.kind is not DraftKind.FORWARD


def _before_a_word(view: View, clicks: Clicks) -> list[Section]:
    """An empty draft has no faults yet; what is missing from it, its writer knows."""
    if isinstance(view.source, Pasted):
        said, again = "The text has no words of your own yet.", "check-text"
    else:
        saved = (
            f"The version saved {words.saved(view.source.at, view.report.situation.now)} has no words of your own yet."
        )
        said, again = f"{saved} Gmail saves a few seconds after you stop typing: check again then.", "check"
    return section(
        [line(said, start=icon("edit", "Empty")), *buttons(button("Check again", clicks.to(again), filled=True))]
    )


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
        rules = "1 rule is" if len(view.muted) == 1 else f"{len(view.muted)} rules are"
        widgets.append(paragraph(f"<i>{rules} silent for this mail.</i>"))
    if view.never:
        rules = "1 rule is" if len(view.never) == 1 else f"{len(view.never)} rules are"
        widgets.append(paragraph(f"<i>{rules} silent here, as you wanted.</i>"))
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


def _gaps(view: View) -> list[Section]:
    """What was not checked, and why: each reason once, and none that the verdict's section gives already."""
    reasons = dict.fromkeys(n.reason for n in view.report.not_checked)
    if _whom_it_is_for_is_missing(view):
        reasons = dict.fromkeys(r for r in reasons if not r.startswith("no-history:"))
    lines = dict.fromkeys(words.capital(html(reason.partition(": ")[2] or reason)) for reason in reasons)
    return section([paragraph("<br>".join(lines))], "<b>Not checked</b>") if lines else []


def _stands(facts: Situation) -> list[Section]:
    said = standing(facts) if facts.history_known else ""
    return section([paragraph(said)] if said else [], "<b>Where it stands</b>")


def _foot(view: View, clicks: Clicks) -> list[Section]:
    """Ways to other words, and back to the rules that were silenced."""
    loud = [button("Show all again", clicks.to("unmute")) if view.muted else None, _hear(view, clicks)]
    if isinstance(view.source, Pasted):
        shown = None if _whom_it_is_for_is_missing(view) else 1
        return [*section(buttons(*loud)), *section(inputs(view.source), "<b>The text</b>", shown)]
    other = button("Another draft", clicks.to("choose")), button("Paste a text", clicks.to("paste"))
    return section(buttons(*loud, *other))


def _hear(view: View, clicks: Clicks) -> Button | None:
    """Takes back what silences rules for good or for these people."""
    if not view.never or not view.can.never:
        return None
    people = "\n".join(a.key for a in view.report.reading.draft.recipients)
    told = {"rules": " ".join(view.never), "people": people, "keys": " ".join(view.keys)}
    return button("Hear all rules again", clicks.to("hear", **told))
