"""`afterword manifest gmail`: what Google has to be told of the add-on, rendered from the settings."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from app.settings import Settings

Deployment = Callable[[str, bool], dict[str, Any]]
"""The manifest for a public URL, with history or without. Raises ValueError, a plain sentence."""


def add_manifest(app: typer.Typer, read: Callable[[], Settings], deployment: Deployment) -> None:
    """Adds the command to `app`."""

    @app.command(help="Print what Google needs to know of the add-on: afterword manifest gmail > deployment.json")
    def manifest(
        of: Annotated[str, typer.Argument(metavar="gmail", help="Which add-on.", show_default=False)],
        public_url: Annotated[
            str | None,
            typer.Option(metavar="URL", help="Where Google reaches this service. Else AFTERWORD_PUBLIC_URL."),
        ] = None,
        paste_only: Annotated[
            bool, typer.Option("--paste-only", help="Without leave to read mail: drafts are pasted.")
        ] = False,
    ) -> None:
        from app.settings import settings_of
        from app.surfaces.terminal.given import Unusable, plainly

        with plainly():
            if of != "gmail":
                raise Unusable(f"There is no manifest of {of!r}. Try: afterword manifest gmail")
            settings = settings_of(read)
            url = public_url or settings.public_url
            if url is None:
                raise Unusable("Say where Google reaches this service: --public-url https://…")
            try:
                made = deployment(url, settings.gmail_history and not paste_only)
            except ValueError as error:
                raise Unusable(str(error)) from None
        print(json.dumps(made, indent=2))
