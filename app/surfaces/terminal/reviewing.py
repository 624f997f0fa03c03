"""`afterword review`: from what was given on the command line to a report."""

import asyncio
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from app.mail import Address, Correspondence, Draft, MailboxUnavailable
from app.review import NotChecked, Report, Status, Verdict, correspondence_of
from app.settings import Settings
from app.situation import Record
from app.situation.build import Frame
from app.surfaces.terminal.drafts import Given
from app.surfaces.terminal.plugs import Plugs

EXIT: Mapping[Verdict, int] = MappingProxyType(
    {Verdict.READY: 0, Verdict.POLISH: 3, Verdict.RETHINK: 4, Verdict.WAIT: 5, Verdict.LET_GO: 6}
)
PATIENCE_WITH_WORDS = 30.0  # seconds for proofreading: the grammar checker has to be loaded first
PATIENCE = 3600.0  # seconds for reading a mailbox at a terminal: its first index may take minutes

_OF_SUBJECT = ("etiquette/subject-missing", "etiquette/subject-vague")
_OF_PEOPLE = ("etiquette/no-recipient",)
_OF_FILES = ("etiquette/attachment-forgotten",)
_UNTOLD = "not-given: a plain text does not tell these things; --to says whom it is for, --subject its subject."
_NOBODY = "no-recipient: nobody is named to look for in the mailbox; say whom the draft is for with --to."


@dataclass(frozen=True, slots=True)
class Asked:
    """What a review is asked for. `own`: further addresses of the user."""

    given: Given
    mailbox: Path | None
    own: tuple[str, ...]
    now: datetime
    country: str | None
    record: Record


def review(plugs: Plugs, settings: Settings, asked: Asked) -> Report:
    """The report. Raises PolicyError and ConsentMissing."""
    draft, mailbox = asked.given.draft, asked.mailbox
    reviewer = plugs.reviewer(settings)
    own = frozenset(a.strip().lower() for a in (*asked.own, *settings.me))
    own |= {draft.sender.key} if draft.sender else set()
    if draft.sender is None and asked.own:
        draft = replace(draft, sender=Address(asked.own[0].strip()))
    history: Correspondence | None = None
    gap: str | None = _no_history(asked.record)
    if mailbox:
        draft, history, gap = _history(plugs, settings, mailbox, draft, asked.given.raw)
    names = (draft.sender.name,) if draft.sender and draft.sender.name else ()
    frame = Frame(asked.now, own, names, asked.country or settings.country, asked.record, gap)
    report = reviewer.review(draft, history, frame, PATIENCE_WITH_WORDS)
    spoke = _spoke_of_untold(asked.given, report)
    if not spoke:
        return report
    kept = tuple(r for r in reviewer.rules.rules if r.id not in spoke)
    asked_again = replace(reviewer, rules=replace(reviewer.rules, rules=kept))
    return _with_gaps(asked_again.review(draft, history, frame, PATIENCE_WITH_WORDS), spoke)


def _no_history(record: Record) -> str:
    how = "--mailbox names it" if record.held_at else "--mailbox names it, and --interview tells when you met"
    return f"no-history: no earlier mail was given, so this could not be checked; {how}."


def _spoke_of_untold(given: Given, report: Report) -> tuple[str, ...]:
    """Rules that found something missing which a plain text never holds."""
    if given.mail:
        return ()
    untold = (
        *_OF_FILES,
        *(() if given.draft.recipients else _OF_PEOPLE),
        *(() if given.draft.subject.strip() else _OF_SUBJECT),
    )
    return tuple(rule for rule in dict.fromkeys(f.rule.id for f in report.findings) if rule in untold)


def _with_gaps(report: Report, rules: Collection[str]) -> Report:
    """The report, honest about rules that had nothing to go by: their sections are not `clear`."""
    unchecked = {rule.partition("/")[0] for rule in rules}
    return replace(
        report,
        sections=tuple(
            (part, Status.NOT_CHECKED if status is Status.CLEAR and part.slug in unchecked else status)
            for part, status in report.sections
        ),
        not_checked=(*report.not_checked, *(NotChecked(rule, _UNTOLD) for rule in rules)),
    )


def _history(
    plugs: Plugs, settings: Settings, path: Path, draft: Draft, raw: bytes
) -> tuple[Draft, Correspondence | None, str | None]:
    """The draft with its thread in the mailbox at `path`, and what `correspondence_of` answers."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("Reading {task.fields[name]} for the first time"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_interactive,  # else it leaves an empty line in a file
    )
    with bar:
        task = None

        def progress(done: int, total: int) -> None:
            nonlocal task
            if task is None:
                task = bar.add_task("", total=total, name=path.name)
            bar.update(task, completed=done, total=total)

        mailbox = plugs.open_mailbox(settings, path, progress)

        async def ask() -> tuple[Draft, Correspondence | None, str | None]:
            threaded = draft
            with suppress(MailboxUnavailable):  # the question after it meets the same, and says so in the report
                threaded = replace(draft, thread_id=draft.thread_id or await plugs.thread_of(mailbox, raw))
            return threaded, *await correspondence_of(mailbox, draft.recipients, threaded.thread_id, PATIENCE)

        threaded, history, gap = asyncio.run(ask())
    if history is not None and all(m.draft for m in history.messages):
        gap = f"mailbox-empty: no mail with these people was found in {path.name}, so this could not be checked."
        return threaded, None, gap if draft.recipients else _NOBODY
    return threaded, history, gap
