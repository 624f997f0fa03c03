"""Writes docs/faults.md."""

from tests.faults.page import PAGE, page

PAGE.write_text(page(), "utf-8")
