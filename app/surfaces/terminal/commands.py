"""The command line: `afterword review`, `serve`, `rules`, `manifest`, `journal`, `keys`.

Exit status of `review`, by verdict: 0 ready, 3 polish, 4 rethink, 5 wait, 6 let go; 2 when something given cannot
be used, 1 when we fail.

A command imports what it needs when it is called: the parts that serve the web, and those that read mail, take longer
to load than most commands take to answer.
"""

import sys
from importlib.metadata import version
from typing import Annotated

import typer

from app.surfaces.terminal.journal import add_journal
from app.surfaces.terminal.keys import add_keys
from app.surfaces.terminal.manifest import add_manifest
from app.surfaces.terminal.plugs import Plugs
from app.surfaces.terminal.review import add_review


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

    add_review(app, plugs)

    @app.command(
        help="Serve the page to try it on, the add-ons and the REST API. On this machine only, until callers have keys."
    )
    def serve(
        host: Annotated[str, typer.Option(metavar="ADDRESS", help="An address of this machine.")] = "127.0.0.1",
        port: Annotated[int, typer.Option(metavar="NUMBER", min=0, max=65535, help="0 takes any that is free.")] = 8000,
        sample: Annotated[
            bool, typer.Option("--sample", help="Connect the sample mailbox and print what to try.")
        ] = False,
    ) -> None:
        from app.setting_names import warnings
        from app.settings import settings_of
        from app.surfaces.terminal.add_ons import add_ons, require_google
        from app.surfaces.terminal.given import Unusable, plainly
        from app.surfaces.terminal.serving import address_for, bound, invitation, listen, place

        with plainly():
            settings = settings_of(plugs.settings)
            for warning in warnings():
                print(f"afterword: {warning}", file=sys.stderr)
            address = address_for(host, settings.public_url, lambda: plugs.is_identified(settings))
            require_google(settings)
            if sample:
                here = plugs.sample
                settings = settings.model_copy(
                    update={"mailbox": here.mailbox, "me": here.me, "time_zone": here.time_zone, "country": "DE"}
                )
            if settings.mailbox is not None and not settings.mailbox.exists():
                raise Unusable(f"There is no mailbox at {settings.mailbox}, which the setting AFTERWORD_MAILBOX names.")
            listener = bound(address, port)  # before the rest is loaded, which takes some seconds
        with listener:
            with plainly():
                service = plugs.create_app(settings)
            where = place(listener)
            ready = f"Afterword is listening on {where} (stop with Ctrl-C)\n{add_ons(settings)}"
            said = invitation(plugs.sample, where) if sample else ready
            proxied = bool(settings.trusted_proxies)
            listen(service, listener, settings.public_url, said, stop_within=settings.stop_within, proxied=proxied)

    add_manifest(app, plugs.settings, plugs.deployment, plugs.outlook)
    add_journal(app, plugs.database_url)
    add_keys(app, plugs.database_url)

    @app.command(help="List the rules, or explain one, such as patience/too-soon.")
    def rules(
        rule_id: Annotated[str | None, typer.Argument(metavar="[ID]", help="The rule to explain.")] = None,
        as_json: Annotated[bool, typer.Option("--json", help="As the REST API gives them.")] = False,
    ) -> None:
        from app.settings import settings_of
        from app.surfaces.terminal.given import Unusable, plainly
        from app.surfaces.terminal.pages import print_rule, print_rules

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


def _version(wanted: bool) -> None:
    if wanted:
        print(f"afterword {version('afterword')}")
        raise typer.Exit
