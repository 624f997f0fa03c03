"""No test reads or writes the journal of who runs it: the user's data folder is another one here."""

import os
from tempfile import TemporaryDirectory

FOLDER = TemporaryDirectory(prefix="afterword-tests-")  # as long as the tests run
for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
    os.environ[name] = FOLDER.name
