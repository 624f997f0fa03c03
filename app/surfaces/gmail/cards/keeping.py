"""What a user may keep: the question whether they want to, a proposed interview, the form of a debrief."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from app.journal.agenda import Entry, Kind
from app.journal.proposals import Proposal
from app.journal.records import Debrief, DebriefDetails, Interview
from app.surfaces.gmail.answers import Card
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.widgets import (
    Clicks,
    Section,
    Widget,
    button,
    buttons,
    card,
    html,
    icon,
    line,
    paragraph,
    section,
    text_input,
)
from app.surfaces.gmail.journal import Agenda

_MOST = 12  # entries of an agenda, reasons of a proposal
_KEPT = (
    "<b>Kept, if you agree:</b><br>· the interviews that you confirm: company, people, dates, how it ended"
    "<br>· what you write into Afterword’s forms"
    "<br>· when mails went back and forth, what they were, and who of these people wrote them"
    "<br>· marks by which a note or a company’s name is known again, which nobody can read"
)
_NEVER_KEPT = "Never kept: the words of any mail. You can take everything with you, and forget it all at once."
_IN_JOURNAL = "<b>In your journal</b>"
QUESTIONS: Mapping[str, str] = {
    "went_well": "What went well?",
    "was_hard": "What was hard?",
    "they_asked": "What did they ask?",
    "to_change": "What will you change next time?",
}
"""The parts of a debrief, by their names in the journal."""


def consent_card(clicks: Clicks, then: str, **own: str) -> Card:
    """`then`: the action that goes on once the user has agreed, with its `own` parameters."""
    go = button("I agree", clicks.to("agree", then=then, **own), filled=True)
    widgets = [paragraph("Afterword keeps nothing until you say so."), paragraph(_KEPT), paragraph(_NEVER_KEPT)]
    return card("May Afterword keep a journal?", None, section([*widgets, *buttons(go)]))


def proposed(proposal: Proposal, clicks: Clicks) -> list[Section]:
    """An interview to keep with one click, or what is new about one that is kept."""
    new = proposal.interview is None
    because = [f"· {html(said)}" for said in proposal.because[:_MOST]]
    company = html(proposal.details.company) or "These people"
    said = f"<b>{company}</b>" + "".join(f"<br>{b}" for b in because)
    label, header = ("Keep this interview", "Is this your interview?") if new else ("Note it", "News for your journal")
    go = button(label, clicks.to("keep"), filled=True)
    return section([line(said, start=icon("event", "Interview")), *buttons(go)], f"<b>{header}</b>")


def in_journal(kept: Interview, clicks: Clicks) -> list[Section]:
    """That the process is kept, with the way to forget it."""
    role = f", {html(kept.role)}" if kept.role else ""
    go = button("Forget it …", clicks.to("forget", interview=kept.id))
    return section([line(f"{html(kept.company)}{role}", start=icon("bookmark", "Kept")), *buttons(go)], _IN_JOURNAL)


def forget_card(kept: Interview, clicks: Clicks) -> Card:
    """Asks once more."""
    said = (
        "Its rounds, people and notes go, its debrief, and when mails went back and forth. There is no way back. "
        "Your mail stays as it is."
    )
    yes = button("Forget it", clicks.to("forget-now", interview=kept.id), filled=True)
    no = button("Keep it", clicks.to("forget-not"))
    return card("Forget this interview?", kept.company, section([paragraph(said), *buttons(yes, no)]))


def debrief_offered(clicks: Clicks, *, kept: bool) -> list[Section]:
    """After an outcome. `kept`: there is one already."""
    label = "Your debrief" if kept else "Write a debrief"
    said = "Four questions, ten minutes: what you learn today helps in the next interview."
    return section([paragraph(said), *buttons(button(label, clicks.to("debrief")))], "<b>Debrief</b>")


def debrief_card(company: str, facts: Sequence[str], written: Debrief | None, clicks: Clicks, said: str = "") -> Card:
    """`facts`: what the thread tells, in sentences. `said`: why the form is shown again."""
    told = paragraph("<br>".join(html(f) for f in facts)) if facts else None
    asked = [
        text_input(name, label, "\n".join(getattr(written, name)) if written else "", lines=True)
        for name, label in QUESTIONS.items()
    ]
    why = paragraph(html(said) if said else "One thought a line. Leave out what you like.")
    go = buttons(button("Save", clicks.to("save-debrief"), filled=True))
    return card(f"Debrief: {company}", None, section([why, *([told] if told else []), *asked, *go]))


_LINES, _LINE = 50, 2_000


def debrief_of(typed: Mapping[str, str]) -> DebriefDetails | None:
    """What the user wrote, a line a thought; None when that is nothing."""
    well, hard, asked, change = (tuple(_items(typed.get(name, ""))) for name in QUESTIONS)
    told = DebriefDetails(went_well=well, was_hard=hard, they_asked=asked, to_change=change)
    return told if well or hard or asked or change else None


def _items(text: str) -> Iterator[str]:
    for told in [t for t in text.splitlines() if t.strip()][:_LINES]:
        yield told.strip(" \t·•*-")[:_LINE] or told.strip()[:_LINE]


def due(agenda: Agenda | None, now: datetime, clicks: Clicks) -> list[Section]:
    """What is due; None where there is no journal, or it is not known whose."""
    if agenda is None:
        return []
    if agenda.gap:
        return section([paragraph(f"<i>{html(agenda.gap)}</i>")], "<b>What is due</b>")
    shown = [_entry(e, now) for e in agenda.entries[:_MOST]]
    if not agenda.agreed and not shown:
        said = "Afterword can keep your interviews, and tell you here what is due and when."
        start = button("Keep a journal", clicks.to("journal"))
        return section([paragraph(said), *buttons(start)], "<b>What is due</b>")
    return section(shown or [paragraph("Nothing is due.")], "<b>What is due</b>")


_ICONS = {
    Kind.INTERVIEW: "event",
    Kind.THANK_YOU: "favorite",
    Kind.PROMISE: "hourglass_top",
    Kind.FOLLOW_UP: "forum",
    Kind.LET_GO: "do_not_disturb_on",
    Kind.REPLY: "reply",
    Kind.DEBRIEF: "rate_review",
}


def _entry(entry: Entry, now: datetime) -> Widget:
    today = now.date()
    when = words.day(entry.day, today) if entry.whole_day else words.moment(entry.at, now)
    if entry.due and entry.kind is not Kind.INTERVIEW:
        when = f"now, until {words.day(entry.until.date(), today)}" if entry.until else "now"
    title = entry.title
    if entry.kind is Kind.PROMISE and entry.day > today:  # the agenda words it for the day itself
        title = f"{entry.company} said you would hear by then"
    icon_of = icon(_ICONS[entry.kind], entry.kind.value.replace("_", " "))
    return line(f"<b>{html(title)}</b><br>{html(entry.why)}", start=icon_of, above=words.capital(when))
