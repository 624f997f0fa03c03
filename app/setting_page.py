"""The settings as documentation: docs/settings.md comes from `Settings` itself.

`python -m app.setting_page` writes it; with `--check` it only tells whether that file is up to date.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic.fields import FieldInfo

from app.setting_names import PREFIX
from app.settings import MUST_BE, SECRETS, Settings

PAGE = Path(__file__).parents[1] / "docs" / "settings.md"
_HEAD = f"""\
# Settings

Written by `make docs` from `app/settings.py`. A setting is read when a command starts, from the first place that has
it: the environment, a file `.env` in the working folder, and, for those marked *secret*, a file of its own in the
folder `{PREFIX}SECRETS_FOLDER` (default: `/run/secrets` where that exists), called like the setting in lower case, with
or without `{PREFIX.lower()}` before it. An empty value is none. A value that cannot be used stops the start with a
sentence that says what it must be; `afterword serve` warns of a name that begins with `{PREFIX}` and is no setting.
Lists are set apart by commas. Settings that are left alone are safe: nothing is open, nothing is sent anywhere.
"""


def page() -> str:
    """docs/settings.md."""
    return "\n".join([_HEAD, "| setting | default | what it is |", "|---|---|---|", *_rows(), ""])


def _rows() -> Iterator[str]:
    for name, field in Settings.model_fields.items():
        secret = " (*secret*)" if name in SECRETS else ""
        must_be = MUST_BE.get(name, "the path of a file or folder")
        meaning = f"{field.description}. Must be {must_be}.".replace("|", "\\|")
        yield f"| `{PREFIX}{name.upper()}`{secret} | {_default(field)} | {meaning[0].upper()}{meaning[1:]} |"


def _default(field: FieldInfo) -> str:
    value = field.get_default()
    if value is None or value == ():
        return "none"
    if isinstance(value, tuple):
        return ", ".join(f"`{each}`" for each in value)
    return f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{value}`"


def main(arguments: list[str]) -> int:
    wanted = page()
    if "--check" in arguments:
        fresh = PAGE.is_file() and PAGE.read_text("utf-8") == wanted
        if not fresh:
            sys.stderr.write("docs/settings.md is not what the settings say: run `make docs` and commit it.\n")
        return 0 if fresh else 1
    PAGE.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
