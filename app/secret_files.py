"""Settings that are secret may lie in files, one each, as containers and systemd hand them in.

A secret in a file is in no list of processes, in no environment that a child process or a crash report inherits, and
can be replaced without a change of what starts the service.
"""

import stat
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from app import log

USUAL = Path("/run/secrets")
"""Where Docker, Podman and Compose put them."""

_LARGEST = 64 * 1024  # bytes; whatever is longer is no secret of ours
_PREFIX = "afterword_"


class SecretFiles(PydanticBaseSettingsSource):
    """Reads `names` from the folder of the setting `secrets_folder`, else from the usual one where it exists.

    A file is called like its setting, `database_url` or `afterword_database_url`; a line end behind the secret is none
    of it. Raises OSError where a folder that was named cannot be read.
    """

    def __init__(self, settings_cls: type[BaseSettings], names: Iterable[str]) -> None:
        super().__init__(settings_cls)
        self._names = tuple(names)

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        del field
        return None, field_name, False  # all are read at once, below

    def __call__(self) -> dict[str, Any]:
        given = self.current_state.get("secrets_folder")
        folder = Path(str(given)) if given else USUAL
        if given:
            folder.stat()  # its error says which folder is not there
        found = {}
        for name in self._names:
            path = next((p for p in (folder / f"{_PREFIX}{name}", folder / name) if p.is_file()), None)
            if path is not None and (secret := _read(path)):
                found[name] = secret
                if is_open(path, anybody=folder != USUAL):
                    _warn(path)
        return found


def _read(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_LARGEST).decode("utf-8").rstrip("\r\n")


def is_open(path: Path, *, anybody: bool) -> bool:
    """Whether others than the file's owner and group may read it (`anybody`), or others than the owner may change it.
    In a container's own folder everybody may read, and nobody else is there.
    """
    mode = path.stat().st_mode
    return bool(mode & (stat.S_IWGRP | stat.S_IWOTH | (stat.S_IROTH if anybody else 0)))


@cache
def _warn(path: Path) -> None:
    log.logger().warning(f"The secret in {path.name} is open to other users of this machine: chmod 600 its file.")
