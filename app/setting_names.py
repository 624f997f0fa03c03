"""Names of settings as they are written in the environment and in `.env`: those that are none, and what was meant.

A name that is none has no effect, which nobody notices: a limit that was meant to hold does not.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from dotenv import dotenv_values
from rapidfuzz import fuzz, process

from app.settings import Settings

PREFIX = "AFTERWORD_"
NAMES = tuple(f"{PREFIX}{name.upper()}" for name in Settings.model_fields)

_ALIKE = 75  # of 100, by rapidfuzz; COUNTRIES and COUNTRY are 90, TOKEN and TOKEN_KEY 78, unrelated names below 70
# Kubernetes tells each pod where the services of its namespace are, by their names: AFTERWORD_SERVICE_HOST,
# AFTERWORD_PORT, AFTERWORD_PORT_8000_TCP_ADDR, and the same for a service called afterword-proxy.
_OF_KUBERNETES = re.compile(
    r"AFTERWORD(?:_[A-Z0-9]+){0,8}?_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)"
)
_OF_TESTS = frozenset({"AFTERWORD_CHROMIUM"})


def misspelt(given: Iterable[str]) -> Iterator[str]:
    """A sentence for each name that begins like a setting's and is none, with the nearest that is."""
    for name in sorted({each.upper() for each in given}):
        if not name.startswith(PREFIX) or name in NAMES or name in _OF_TESTS or _OF_KUBERNETES.fullmatch(name):
            continue
        meant = process.extractOne(name[len(PREFIX) :], [n[len(PREFIX) :] for n in NAMES], scorer=fuzz.ratio)
        hint = f" Did you mean {PREFIX}{meant[0]}?" if meant and meant[1] >= _ALIKE else ""
        yield f"There is no setting {_shown(name)}, so it has no effect.{hint}"


def warnings(environment: Mapping[str, str] | None = None, file: Path = Path(".env")) -> list[str]:
    """Of the names in the environment and in the file, if that can be read. No value is looked at."""
    names = set(os.environ if environment is None else environment)
    with suppress(OSError, UnicodeError):  # reading the settings tells so, in words
        names |= dotenv_values(file, interpolate=False).keys()
    return list(misspelt(names))


def _shown(name: str) -> str:
    """A name for a terminal: whoever set it, nothing of it steers one."""
    return "".join(c if c.isprintable() else "?" for c in name[:80])
