"""The mailbox that ships with Afterword, as the commands need it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sample:
    """Whose mailbox it is, and the moment it is meant for."""

    now: str
    time_zone: str
    me: tuple[str, ...]
    mailbox: Path
    drafts: tuple[Path, ...]
