"""An offer that hangs on what only the other side can bring about is none yet; courtesies and formalities are no "if"."""

import pytest

from tests.correspondence import facts, received


def offered(text: str) -> bool:
    return facts(received("2026-11-10 10:00", text)).offered_at is not None


@pytest.mark.parametrize(
    "text",
    [
        "We would want you to start in April if selected.",
        "We'd be glad to have you start on 1 March if you're the one we appoint.",
        "We would like you to join our crew in spring if the board approves the budget.",
        "We'd love to have you on board if it were up to me.",
        "I'd love to hire you if it goes our way on Thursday.",
        "She told me how you got the job done in the storm.",
        "We didn't decide to offer you the post.",
    ],
)
def test_nothing_is_offered_yet(text: str) -> None:
    assert not offered(text)


@pytest.mark.parametrize(
    "text",
    [
        "We would like you to join our crew in spring, if you still want to.",
        "The vestry resolved to offer you the post from Whitsun.",
        "The committee voted unanimously to appoint you as organist.",
        "Your employment contract with Acme is ready to sign.",
        "I won't make a long speech: we are delighted to offer you the position.",
    ],
)
def test_the_job_is_offered(text: str) -> None:
    assert offered(text)


def test_who_does_not_want_to_move_you_on_invites_to_nothing() -> None:
    text = "The client doesn't want to move you on to the next round, and has decided not to proceed."
    assert facts(received("2026-11-10 10:00", text)).rejected_at is not None
