"""`afterword manifest`: what Google or Microsoft has to be told of the add-on, rendered from the settings."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Protocol

import typer

if TYPE_CHECKING:
    from app.settings import Settings

Deployment = Callable[[str, bool], dict[str, Any]]
"""The manifest for a public URL, with history or without. Raises ValueError, a plain sentence."""


class OutlookManifest(Protocol):
    """The manifest for a public URL as the bytes of `xml`, `json` and `zip`. Raises ValueError, a plain sentence."""

    def __call__(
        self, public_url: str, /, *, revision: int, on_send: bool, entra_client: str | None
    ) -> Mapping[str, bytes]: ...


FORMATS = ("xml", "json", "zip")
HIGHEST_REVISION = 99
_STEM = "afterword-outlook"
_WRITTEN = """\
Written for {url}{on_send}:
  {xml}   to add for yourself in Outlook on the web, or for everybody in the admin centre
  {zip}   the same as a unified app, where the XML is not wanted
What to do with them: docs/deploy-outlook.md"""


def add_manifest(
    app: typer.Typer, read: Callable[[], Settings], deployment: Deployment, outlook: OutlookManifest
) -> None:
    """Adds the command to `app`."""

    @app.command(help="Print or write what Google or Microsoft asks of the add-on.")
    def manifest(
        of: Annotated[str, typer.Argument(metavar="gmail|outlook", help="Which add-on.", show_default=False)],
        public_url: Annotated[
            str | None,
            typer.Option(metavar="URL", help="Where this service is reached from outside. Else AFTERWORD_PUBLIC_URL."),
        ] = None,
        paste_only: Annotated[
            bool, typer.Option("--paste-only", help="Gmail: without leave to read mail; drafts are pasted.")
        ] = False,
        on_send: Annotated[
            bool, typer.Option("--on-send", help="Outlook: also look over a mail when it is sent.")
        ] = False,
        revision: Annotated[
            int,
            typer.Option(
                metavar="NUMBER", min=0, max=HIGHEST_REVISION, help="Outlook: raise it for each changed manifest."
            ),
        ] = 0,
        form: Annotated[
            str | None,
            typer.Option(
                "--format", metavar="|".join(FORMATS), help="Outlook: this one alone. Default: files, XML and zip."
            ),
        ] = None,
        output: Annotated[
            Path | None, typer.Option(metavar="PATH", help="Outlook: the file; without --format the folder.")
        ] = None,
    ) -> None:
        from app.settings import settings_of
        from app.surfaces.terminal.given import Unusable, plainly

        with plainly():
            if of not in {"gmail", "outlook"}:
                raise Unusable(f"There is no manifest of {of!r}. Try: afterword manifest gmail, or outlook")
            given: dict[str, object] = {"--paste-only": paste_only, "--on-send": on_send, "--revision": revision}
            given |= {"--format": form, "--output": output}
            for option, value in given.items():
                if value and (option == "--paste-only") != (of == "gmail"):
                    raise Unusable(f"{option} is not for {of}.")
            if form is not None and form not in FORMATS:
                raise Unusable(f"There is no format {form!r}. Try: {', '.join(FORMATS)}")
            settings = settings_of(read)
            url = public_url or settings.public_url
            if url is None:
                whose = "Google" if of == "gmail" else "Outlook"
                raise Unusable(f"Say where {whose} reaches this service: --public-url https://…")
            try:
                if of == "gmail":
                    print(json.dumps(deployment(url, settings.gmail_history and not paste_only), indent=2))
                    return
                forms = outlook(url, revision=revision, on_send=on_send, entra_client=settings.entra_client_id)
            except ValueError as error:
                raise Unusable(str(error)) from None
            if form is None:
                folder = output or Path()
                files = {kind: folder / f"{_STEM}.{kind}" for kind in ("xml", "zip")}
                for kind, file in files.items():
                    _write(forms[kind], file)
                print(_WRITTEN.format(url=url, on_send=", with a check on sending" if on_send else "", **files))
            elif output is None:
                if form == "zip" and sys.stdout.isatty():
                    raise Unusable("A zip is not for reading. Name a file: --output afterword-outlook.zip")
                sys.stdout.buffer.write(forms[form])
            else:
                _write(forms[form], output)


def _write(content: bytes, file: Path) -> None:
    from app.surfaces.terminal.given import Unusable

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise Unusable(f"{file} cannot be written: {error.strerror}.") from None
