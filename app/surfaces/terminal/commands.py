"""The command line: `afterword review`, `afterword serve`, `afterword rules`.

Exit status of `review`, by verdict: 0 ready, 3 polish, 4 rethink, 5 wait, 6 let go; 2 when something given cannot
be used, 1 when we fail.
"""

import asyncio
import ipaddress
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
import uvicorn
from fastapi import FastAPI
from pydantic import TypeAdapter, ValidationError
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from app.mail import Address, Correspondence, Draft, Mailbox, MailboxError
from app.review import Report, Reviewer, Verdict, correspondence_of
from app.settings import CountryCode, PolicyError, Settings, ZoneName
from app.situation.build import Frame
from app.surfaces.rest.answers import review_answer
from app.surfaces.terminal.pages import print_report, print_rule, print_rules

EXIT = {Verdict.READY: 0, Verdict.POLISH: 3, Verdict.RETHINK: 4, Verdict.WAIT: 5, Verdict.LET_GO: 6}
UNUSABLE = 2
PATIENCE = 3600.0  # seconds for reading a mailbox at a terminal: its first index may take minutes


@dataclass(frozen=True, slots=True)
class Sample:
    """The mailbox that ships with Afterword: whose it is, and the moment it is meant for."""

    now: str
    time_zone: str
    me: tuple[str, ...]
    mailbox: Path
    drafts: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Plugs:
    """What the commands need from outside; only `app.main` knows where it comes from."""

    settings: Callable[..., Settings]
    create_app: Callable[[Settings], FastAPI]
    reviewer: Callable[[Settings], Reviewer]
    open_mailbox: Callable[[Path, Callable[[int, int], None] | None], Mailbox]
    read_draft: Callable[[Path], Draft]
    clock: Callable[[], datetime]
    sample: Sample


class Unusable(Exception):  # a message for the user, not a fault
    """Something given cannot be used; the message says what to do."""


def terminal(plugs: Plugs) -> typer.Typer:
    """The commands, ready to run."""
    app = typer.Typer(
        name="afterword",
        help="Reads the follow-up you are about to send after a job interview: what to mend, and when to send it.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )

    @app.command(help=_REVIEW_HELP)
    def review(
        draft: Annotated[Path, typer.Argument(help="The draft, an .eml file.")],
        mailbox: Annotated[
            Path | None, typer.Option(help="Earlier mail: an mbox, a Maildir, a folder of .eml.")
        ] = None,
        me: Annotated[list[str] | None, typer.Option(help="Another address of yours; may be repeated.")] = None,
        now: Annotated[
            str | None, typer.Option(help="Judge as of this moment, e.g. 2026-11-23T10:00:00+01:00.")
        ] = None,
        time_zone: Annotated[str | None, typer.Option(help="Your time zone, e.g. Europe/Berlin.")] = None,
        country: Annotated[
            str | None, typer.Option(help="The recipient's country, e.g. DE: its holidays count.")
        ] = None,
        as_json: Annotated[bool, typer.Option("--json", help="The report as the REST API gives it.")] = False,
    ) -> None:
        with _plainly():
            settings = _settings(plugs)
            moment = _moment(now, plugs.clock, time_zone)
            report = _review(plugs, settings, draft, mailbox, tuple(me or ()), moment, _country(country))
            if as_json:
                print(review_answer(report, utf16=False).model_dump_json(indent=2))
            else:
                print_report(report)
        raise typer.Exit(EXIT[report.verdict])

    @app.command(help="Serve the REST API. Listens on this machine only.")
    def serve(
        host: Annotated[str, typer.Option(help="An address of this machine.")] = "127.0.0.1",
        port: Annotated[int, typer.Option(min=0, max=65535)] = 8000,
        sample: Annotated[bool, typer.Option(help="Connect the sample mailbox and print what to try.")] = False,
    ) -> None:
        with _plainly():
            if not _is_loopback(host):
                raise Unusable(
                    f"Afterword answers without a key, so it listens on this machine only (127.0.0.1), not on {host}. "
                    "To reach it from elsewhere, put a proxy that asks for a login in front of it."
                )
            settings = _settings(plugs)
            if sample:
                here = plugs.sample
                settings = settings.model_copy(
                    update={"mailbox": here.mailbox, "me": here.me, "time_zone": here.time_zone, "country": "DE"}
                )
            app = plugs.create_app(settings)
            if sample:
                _print_invitation(plugs.sample, host, port)
        uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False, server_header=False)

    @app.command(help="List the rules, or explain one: afterword rules patience/too-soon")
    def rules(
        rule_id: Annotated[str | None, typer.Argument(metavar="[ID]")] = None,
        as_json: Annotated[bool, typer.Option("--json", help="As the REST API gives them.")] = False,
    ) -> None:
        with _plainly():
            book = plugs.reviewer(_settings(plugs)).rules
            found = book.by_id(rule_id) if rule_id else None
            if rule_id and found is None:
                raise Unusable(f"There is no rule {rule_id!r}; `afterword rules` lists them all.")
            if found:
                print_rule(found, as_json=as_json)
            else:
                print_rules(book, as_json=as_json)

    return app


_REVIEW_HELP = """Review a draft. Exit status: 0 ready, 3 polish, 4 rethink, 5 wait, 6 let go;
2 when something given cannot be used."""


@contextmanager
def _plainly() -> Iterator[None]:
    """Turns what the user can mend into one sentence on stderr and exit status 2."""
    try:
        yield
    except (Unusable, MailboxError, PolicyError) as error:
        print(f"afterword: {error}", file=sys.stderr)
        raise typer.Exit(UNUSABLE) from None


def _settings(plugs: Plugs) -> Settings:
    try:
        return plugs.settings()
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        name = "AFTERWORD_" + "_".join(str(p) for p in first["loc"]).upper()
        raise Unusable(f"The setting {name} {first['msg'].removeprefix('Value error, ')}.") from None


def _review(
    plugs: Plugs,
    settings: Settings,
    path: Path,
    mailbox: Path | None,
    me: tuple[str, ...],
    now: datetime,
    country: str | None,
) -> Report:
    draft = plugs.read_draft(path)
    own = frozenset(a.strip().lower() for a in (*me, *settings.me)) | ({draft.sender.key} if draft.sender else set())
    history, gap = _history(plugs, mailbox, draft)
    names = (draft.sender.name,) if draft.sender and draft.sender.name else ()
    frame = Frame(now, own, names, country or settings.country, history_gap=gap)
    try:
        reviewer = plugs.reviewer(settings)
    except KeyError as error:
        raise Unusable(f"The policy file cannot be used: {error.args[0]}.") from None
    return reviewer.review(draft, history, frame)


def _history(plugs: Plugs, path: Path | None, draft: Draft) -> tuple[Correspondence | None, str | None]:
    if path is None:
        return None, None
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

        mailbox = plugs.open_mailbox(path, progress)
        people: tuple[Address, ...] = draft.recipients
        return asyncio.run(correspondence_of(mailbox, people, draft.thread_id, PATIENCE))


def _moment(given: str | None, clock: Callable[[], datetime], zone: str | None) -> datetime:
    if given is None:
        now = clock()
    else:
        try:
            now = datetime.fromisoformat(given)
        except ValueError:
            raise Unusable(f"{given!r} is not a moment such as 2026-11-23T10:00:00+01:00.") from None
        if now.tzinfo is None:
            now = now.astimezone() if zone is None else now.replace(tzinfo=ZoneInfo(_zone(zone)))
    return now.astimezone(ZoneInfo(_zone(zone))) if zone else now


def _zone(name: str) -> str:
    try:
        return TypeAdapter(ZoneName).validate_python(name)
    except ValidationError:
        raise Unusable(f"{name!r} is not a time zone such as Europe/Berlin.") from None


def _country(code: str | None) -> str | None:
    if code is None:
        return None
    try:
        return TypeAdapter(CountryCode).validate_python(code)
    except ValidationError:
        raise Unusable(f"{code!r} is not a country code such as DE.") from None


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _print_invitation(sample: Sample, host: str, port: int) -> None:
    place = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    body = {
        "draft": {
            "from": {"email": sample.me[0], "name": "Sam Roe"},
            "to": [{"email": "lena.vogt@acme.example", "name": "Lena Vogt"}],
            "subject": "Any news?",
            "text": "Hi Lena,\n\nis there any news on my application?\n\nBest,\nSam",
        },
        "history": {"mailbox": "files"},
        "now": sample.now,
    }
    draft = next(d for d in sample.drafts if d.stem == "any-news")
    here = Path.cwd()
    eml, mbox = (p.relative_to(here) if p.is_relative_to(here) else p for p in (draft, sample.mailbox))
    print(
        f"""
Afterword is listening. Sam Roe's sample mailbox is connected; try:

  The API's page    {place}/docs

  A review over REST
    curl -s {place}/v1/reviews -H 'content-type: application/json' -d '{json.dumps(body)}'

  A review in a terminal
    {_command()} review {eml} --mailbox {mbox} --now {sample.now}

Stop with Ctrl-C.""",
        flush=True,
    )


def _command() -> str:
    program = Path(sys.argv[0])
    here = Path.cwd()
    return str(program.relative_to(here)) if program.is_absolute() and program.is_relative_to(here) else str(program)
