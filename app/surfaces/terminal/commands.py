"""The command line: `afterword review`, `afterword serve`, `afterword rules`, `afterword manifest`.

Exit status of `review`, by verdict: 0 ready, 3 polish, 4 rethink, 5 wait, 6 let go; 2 when something given cannot
be used, 1 when we fail.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from fastapi import FastAPI
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from app.mail import Correspondence, Draft, Mailbox, MailboxUnavailable
from app.review import Report, Reviewer, Verdict, correspondence_of
from app.settings import Settings, settings_of
from app.situation.build import Frame
from app.surfaces.rest.answers import review_answer
from app.surfaces.terminal.given import Unusable, country_of, moment_of, plainly
from app.surfaces.terminal.manifest import Deployment, add_manifest
from app.surfaces.terminal.pages import print_report, print_rule, print_rules
from app.surfaces.terminal.sample import Sample
from app.surfaces.terminal.serving import bound, invitation, listen, place, require_loopback

EXIT = {Verdict.READY: 0, Verdict.POLISH: 3, Verdict.RETHINK: 4, Verdict.WAIT: 5, Verdict.LET_GO: 6}
PATIENCE_WITH_WORDS = 30.0  # seconds for proofreading: the grammar checker has to be loaded first
PATIENCE = 3600.0  # seconds for reading a mailbox at a terminal: its first index may take minutes


@dataclass(frozen=True, slots=True)
class Plugs:
    """What the commands need from outside; only `app.main` knows where it comes from.

    `open_mailbox` gets a function that is told (bytes done, bytes in all). `thread_of`: the thread of a mailbox that
    a draft's file answers. `deployment`: the Gmail add-on at a public URL, with history or without.
    """

    settings: Callable[[], Settings]
    create_app: Callable[[Settings], FastAPI]
    reviewer: Callable[[Settings], Reviewer]
    open_mailbox: Callable[[Settings, Path, Callable[[int, int], None] | None], Mailbox]
    thread_of: Callable[[Mailbox, Path], Awaitable[str | None]]
    read_draft: Callable[[Path], Draft]
    clock: Callable[[], datetime]
    sample: Sample
    deployment: Deployment


def terminal(plugs: Plugs) -> typer.Typer:
    """The commands, ready to run."""
    app = typer.Typer(
        name="afterword",
        help="Reads the follow-up you are about to send after a job interview: what to mend, and when to send it.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )

    @app.callback()
    def all_commands(
        _: Annotated[
            bool, typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True)
        ] = False,
    ) -> None:
        pass

    @app.command(help=_REVIEW_HELP)
    def review(
        draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft, an .eml file.", show_default=False)],
        mailbox: Annotated[
            Path | None,
            typer.Option(
                metavar="PATH",
                help="Earlier mail: an mbox, a Maildir, a folder of .eml. Else the setting AFTERWORD_MAILBOX.",
            ),
        ] = None,
        me: Annotated[
            list[str] | None, typer.Option(metavar="ADDRESS", help="Another address of yours; may be repeated.")
        ] = None,
        now: Annotated[
            str | None,
            typer.Option(metavar="TIME", help="Judge as of this moment, e.g. 2026-11-23T10:00:00+01:00."),
        ] = None,
        time_zone: Annotated[
            str | None,
            typer.Option(
                metavar="ZONE",
                help="Your time zone, e.g. Europe/Berlin. Else the setting AFTERWORD_TIME_ZONE, or the machine's.",
            ),
        ] = None,
        country: Annotated[
            str | None, typer.Option(metavar="CODE", help="The recipient's country, e.g. DE: its holidays count.")
        ] = None,
        as_json: Annotated[bool, typer.Option("--json", help="The report as the REST API gives it.")] = False,
    ) -> None:
        with plainly():
            settings = settings_of(plugs.settings)
            moment = moment_of(now, plugs.clock, time_zone, settings)
            report = _review(plugs, settings, draft, mailbox, tuple(me or ()), moment, country_of(country))
            if as_json:
                print(review_answer(report, utf16=False).model_dump_json(indent=2))
            else:
                print_report(report)
        raise typer.Exit(EXIT[report.verdict])

    @app.command(help="Serve the REST API. Listens on this machine only.")
    def serve(
        host: Annotated[str, typer.Option(metavar="ADDRESS", help="An address of this machine.")] = "127.0.0.1",
        port: Annotated[int, typer.Option(metavar="NUMBER", min=0, max=65535, help="0 takes any that is free.")] = 8000,
        sample: Annotated[
            bool, typer.Option("--sample", help="Connect the sample mailbox and print what to try.")
        ] = False,
    ) -> None:
        with plainly():
            address = require_loopback(host)
            settings = settings_of(plugs.settings)
            if sample:
                here = plugs.sample
                settings = settings.model_copy(
                    update={"mailbox": here.mailbox, "me": here.me, "time_zone": here.time_zone, "country": "DE"}
                )
            if settings.mailbox is not None and not settings.mailbox.exists():
                raise Unusable(f"There is no mailbox at {settings.mailbox}, which the setting AFTERWORD_MAILBOX names.")
            service = plugs.create_app(settings)
            listener = bound(address, port)
        where = place(listener)
        told = invitation(plugs.sample, where) if sample else f"Afterword is listening on {where} (stop with Ctrl-C)"
        print(told, flush=True)
        listen(service, listener, settings.public_url)

    add_manifest(app, plugs.settings, plugs.deployment)

    @app.command(help="List the rules, or explain one: afterword rules patience/too-soon")
    def rules(
        rule_id: Annotated[str | None, typer.Argument(metavar="[ID]", help="The rule to explain.")] = None,
        as_json: Annotated[bool, typer.Option("--json", help="As the REST API gives them.")] = False,
    ) -> None:
        with plainly():
            book = plugs.reviewer(settings_of(plugs.settings)).rules
            found = book.by_id(rule_id) if rule_id else None
            if rule_id and found is None:
                raise Unusable(f"There is no rule {rule_id!r}; `afterword rules` lists them all.")
            if found:
                print_rule(found, as_json=as_json)
            else:
                print_rules(book, as_json=as_json)

    return app


_REVIEW_HELP = """Review a draft.

The exit status tells the verdict:

\b
  0  ready
  3  polish
  4  rethink
  5  wait
  6  let go
  2  something given cannot be used
  1  Afterword itself failed
"""


def _version(wanted: bool) -> None:
    if wanted:
        print(f"afterword {version('afterword')}")
        raise typer.Exit


def _review(
    plugs: Plugs,
    settings: Settings,
    path: Path,
    given: Path | None,
    me: tuple[str, ...],
    now: datetime,
    country: str | None,
) -> Report:
    reviewer = plugs.reviewer(settings)
    draft = plugs.read_draft(path)
    own = frozenset(a.strip().lower() for a in (*me, *settings.me)) | ({draft.sender.key} if draft.sender else set())
    history: Correspondence | None = None
    gap: str | None = None
    if mailbox := given or settings.mailbox:
        draft, history, gap = _history(plugs, settings, mailbox, draft, path)
    names = (draft.sender.name,) if draft.sender and draft.sender.name else ()
    frame = Frame(now, own, names, country or settings.country, history_gap=gap)
    return reviewer.review(draft, history, frame, PATIENCE_WITH_WORDS)


def _history(
    plugs: Plugs, settings: Settings, path: Path, draft: Draft, file: Path
) -> tuple[Draft, Correspondence | None, str | None]:
    """The draft with its thread in the mailbox at `path`, and what `correspondence_of` answers."""
    if not path.exists():
        raise Unusable(f"There is no mailbox at {path}. Name an mbox file, a Maildir or a folder of .eml files.")
    bar = Progress(
        TextColumn("Reading {task.fields[name]} for the first time"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
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
                threaded = replace(draft, thread_id=draft.thread_id or await plugs.thread_of(mailbox, file))
            return threaded, *await correspondence_of(mailbox, draft.recipients, threaded.thread_id, PATIENCE)

        threaded, history, gap = asyncio.run(ask())
    if history is not None and all(m.draft for m in history.messages):
        gap = f"mailbox-empty: no mail with these people was found in {path.name}, so this could not be checked."
        return threaded, None, gap
    return threaded, history, gap
