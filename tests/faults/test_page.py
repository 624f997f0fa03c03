"""Every cell has its outcome, and the page says what the tests ask."""

from tests.faults.cells import FAULTS, OTHERS, TABLE, Asked, Outcome
from tests.faults.page import PAGE, page


def test_every_cell_is_stated() -> None:
    assert {(asked, fault) for asked, cells in TABLE.items() for fault in cells} == {
        (asked, fault) for asked in Asked for fault in FAULTS
    }
    assert set(OTHERS) == set(Asked)
    assert all(c.stands_for for cells in TABLE.values() for c in cells.values() if c.outcome is Outcome.NONE)


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python -m tests.faults"
