"""Which saved draft is the open one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.mail import Address
from app.surfaces.gmail.drafts import Choice, Unsure, find
from app.surfaces.gmail.events import Window
from tests.app.surfaces.gmail.mailbox import LENA, NOW, OMAR, Kept

YESTERDAY = NOW - timedelta(days=1)


def draft(id_: str, *to: Address, age: timedelta = timedelta(minutes=50), **other: object) -> Kept:
    return replace(Kept(id_, f"{id_}0", None, to, saved_at=NOW - age), **other)  # type: ignore[arg-type]  # fields of Kept


TO_LENA = draft("r1", LENA)
TO_OMAR = draft("r2", OMAR)
TO_BOTH = draft("r3", LENA, OMAR)
IN_THREAD = draft("r4", LENA, thread_id="1a")
TO_NOBODY = draft("r5")
MONTHS = timedelta(days=90)


@pytest.mark.parametrize(
    ("window", "saved", "winner"),
    [
        pytest.param(Window(to=(LENA,)), [TO_OMAR, TO_LENA], "r1", id="same people"),
        pytest.param(Window(to=(Address("LENA@acme.example"),)), [TO_LENA], "r1", id="addresses in capitals"),
        pytest.param(Window(to=(LENA,)), [TO_BOTH, TO_LENA], "r1", id="exactly these people before these and others"),
        pytest.param(Window(to=(LENA,), cc=(OMAR,)), [TO_BOTH], "r3", id="To and Cc interchanged since"),
        pytest.param(
            Window(to=(LENA,), cc=(OMAR,)), [TO_BOTH, draft("r6", LENA, cc=(OMAR,))], "r6", id="the same fields first"
        ),
        pytest.param(Window(thread_id="1a"), [TO_LENA, IN_THREAD], "r4", id="thread alone"),
        pytest.param(Window(to=(LENA,), thread_id="1a"), [TO_LENA, IN_THREAD], "r4", id="thread and people"),
        pytest.param(Window(to=(LENA, OMAR), thread_id="1a"), [IN_THREAD], "r4", id="somebody was just added"),
        pytest.param(Window(message_id="r20"), [TO_LENA, TO_OMAR], "r2", id="the draft's own message"),
        pytest.param(
            Window(to=(LENA,), subject="Thank you"),
            [TO_LENA, draft("r7", LENA, subject="thank  you")],
            "r7",
            id="the subject, where it is told",
        ),
        pytest.param(
            Window(to=(LENA,)),
            [draft("r1", LENA, age=timedelta(days=1)), draft("r8", LENA, age=timedelta(minutes=1))],
            "r8",
            id="saved a minute ago",
        ),
        pytest.param(
            Window(to=(LENA,), thread_id="1a"),
            [draft("r9", LENA, age=MONTHS, thread_id="1a")],
            "r9",
            id="an old one in the same thread",
        ),
        pytest.param(
            Window(to=(LENA,), subject="Thank you"),
            [draft("r9", LENA, age=MONTHS, subject="Thank you")],
            "r9",
            id="an old one with the same subject",
        ),
        pytest.param(
            Window(to=(LENA,), thread_id="thread-f:26"), [TO_LENA, IN_THREAD], "r4", id="thread in the add-on's form"
        ),
        pytest.param(
            Window(to=(LENA,), thread_id="1a"),
            [draft("r9", LENA, age=timedelta(minutes=2), thread_id="77")],
            "r9",
            id="a new mail just written beside an opened thread",
        ),
    ],
)
def test_one_draft_is_clearly_the_open_one(window: Window, saved: list[Kept], winner: str) -> None:
    found = find(window, saved, NOW)
    assert not isinstance(found, Choice)
    assert found.id == winner
    assert find(window, saved[::-1], NOW) == found  # in whatever order they come


@pytest.mark.parametrize(
    ("window", "saved", "why"),
    [
        pytest.param(Window(to=(LENA,)), [], Unsure.NONE, id="no drafts at all"),
        pytest.param(Window(to=(LENA,)), [TO_OMAR], Unsure.NONE, id="to somebody else"),
        pytest.param(Window(to=(OMAR,), thread_id="1a"), [IN_THREAD], Unsure.NONE, id="in the thread, to others"),
        pytest.param(Window(to=(LENA,)), [TO_BOTH], Unsure.NONE, id="some people in common prove little"),
        pytest.param(Window(to=()), [TO_NOBODY], Unsure.NONE, id="nobody addressed yet"),
        pytest.param(Window(), [TO_LENA], Unsure.NONE, id="the event tells nothing"),
        pytest.param(Window(to=(LENA,)), [TO_LENA, draft("r9", LENA)], Unsure.SEVERAL, id="two to the same person"),
        pytest.param(
            Window(to=(LENA,)),
            [draft("a", LENA, age=timedelta(minutes=1)), draft("b", LENA, age=timedelta(minutes=20))],
            Unsure.SEVERAL,
            id="both written lately",
        ),
        pytest.param(
            Window(thread_id="1a"), [IN_THREAD, draft("b", OMAR, thread_id="1a")], Unsure.SEVERAL, id="two in a thread"
        ),
        pytest.param(
            Window(to=(LENA,)), [draft("old", LENA, age=MONTHS)], Unsure.NONE, id="an old one to the same person"
        ),
        pytest.param(
            Window(to=(LENA,)), [draft("old", LENA, saved_at=None)], Unsure.NONE, id="saved nobody knows when"
        ),
        pytest.param(
            Window(to=(LENA,), thread_id="1a"),
            [draft("old", LENA, thread_id="77")],
            Unsure.NONE,
            id="in another thread, some time ago",
        ),
        pytest.param(
            Window(to=(LENA, OMAR), thread_id="1a"),
            [draft("new", LENA, age=timedelta(minutes=1), thread_id="77")],
            Unsure.NONE,
            id="in another thread, to some of these people",
        ),
    ],
)
def test_where_it_cannot_be_told_the_user_is_asked(window: Window, saved: list[Kept], why: Unsure) -> None:
    found = find(window, saved, NOW)
    assert isinstance(found, Choice)
    assert found.why is why
    assert len(found.drafts) == len(saved)


def test_the_likeliest_is_offered_first() -> None:
    found = find(Window(to=(LENA,)), [TO_OMAR, TO_BOTH, draft("a", LENA), TO_LENA], NOW)
    assert isinstance(found, Choice)
    assert [d.id for d in found.drafts][2:] == ["r3", "r2"]
