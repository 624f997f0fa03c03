"""`afterword review`: its options. `app.surfaces.terminal.reviewing` does the work.

Exit status, by verdict: 0 ready, 3 polish, 4 rethink, 5 wait, 6 let go; 2 when something given cannot be used, 1 when
we fail.
"""

from pathlib import Path
from typing import Annotated

import typer

from app.surfaces.terminal.plugs import Plugs

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


def add_review(app: typer.Typer, plugs: Plugs) -> None:
    """Adds the command to `app`."""

    @app.command(help=_REVIEW_HELP)
    def review(
        draft: Annotated[
            str,
            typer.Argument(
                metavar="DRAFT",
                help="The draft: an .eml file, a plain text, or - for standard input.",
                show_default=False,
            ),
        ],
        mailbox: Annotated[
            Path | None,
            typer.Option(
                metavar="PATH",
                readable=False,  # whoever opens it says what is wrong with it
                help="Earlier mail: an mbox, a Maildir, a folder of .eml. Else the setting AFTERWORD_MAILBOX.",
            ),
        ] = None,
        to: Annotated[
            list[str] | None,
            typer.Option(metavar="ADDRESS", help="Whom the draft is for, if the file does not say; may be repeated."),
        ] = None,
        subject: Annotated[
            str | None, typer.Option(metavar="TEXT", help="Its subject, if the file does not say.")
        ] = None,
        interview: Annotated[
            str | None, typer.Option(metavar="WHEN", help="When you met, e.g. 2026-11-20 or 2026-11-20T10:00.")
        ] = None,
        decision_by: Annotated[
            str | None, typer.Option(metavar="DATE", help="When they said they would decide, e.g. 2026-11-27.")
        ] = None,
        company: Annotated[str | None, typer.Option(metavar="NAME", help="The company you met.")] = None,
        role: Annotated[str | None, typer.Option(metavar="NAME", help="The position you talked about.")] = None,
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
        from app.settings import settings_of
        from app.surfaces.terminal.drafts import addresses, given_draft
        from app.surfaces.terminal.given import country_of, mailbox_of, moment_of, plainly, record_of

        with plainly():
            settings = settings_of(plugs.settings)
            moment = moment_of(now, plugs.clock, time_zone, settings)
            record = record_of(interview, decision_by, company, role, moment)
            code = country_of(country)
            own = tuple(a.email for one in me or () for a in addresses(one))
            given = given_draft(draft, plugs.read_draft, tuple(to or ()), subject)
            mail = mailbox_of(mailbox, settings)
            plugs.begin_proofreading(settings)  # which takes as long as all that is imported from here on
            from app.surfaces.terminal import reviewing

            asked = reviewing.Asked(given, mail, own, moment, code, record)
            report = reviewing.review(plugs, settings, asked)
            if as_json:
                from app.surfaces.rest.answers import review_answer

                print(review_answer(report, utf16=False).model_dump_json(indent=2))
            else:
                from app.surfaces.terminal.pages import print_report

                print_report(report)
        raise typer.Exit(reviewing.EXIT[report.verdict])
