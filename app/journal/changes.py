"""Whether an SQLite file was changed since it was last asked, by whichever process: else what was read still holds."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote


class Changes:
    """`file`: None where the journal lies in another database, of which nothing is known."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._connection: sqlite3.Connection | None = None

    def edition(self) -> int | None:
        """A number that is another one after every change; None when it cannot be told. Takes some 10 µs.

        SQLite's `data_version` counts what other connections committed, and this one never writes.
        """
        if self._file is None:
            return None
        try:
            if self._connection is None:
                place = f"file:{quote(str(self._file))}?mode=ro"
                self._connection = sqlite3.connect(
                    place, uri=True, timeout=0, isolation_level=None, check_same_thread=False
                )
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error:
            self.close()
            return None

    def close(self) -> None:
        if self._connection:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
