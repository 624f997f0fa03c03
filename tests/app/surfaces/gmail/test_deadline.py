"""Several answers of a mailbox at once: in time, and none that nobody waits for."""

import asyncio

import pytest

from app.mail import ConsentMissing, MailboxError, MailboxUnavailable
from app.surfaces.gmail.deadline import Deadline, both


async def told(answer: str) -> str:
    return answer


async def refused(error: MailboxError) -> str:
    await asyncio.sleep(0)
    raise error


class Endless:
    """A question that is never answered. `given_up`: whether somebody said that they wait no longer."""

    def __init__(self) -> None:
        self.given_up = False

    async def ask(self) -> str:
        try:
            await asyncio.Event().wait()
        finally:
            self.given_up = True
        raise AssertionError("it never ends")


def test_both_answers_come() -> None:
    assert asyncio.run(both(told("a"), told("b"))) == ("a", "b")


@pytest.mark.parametrize("error", [ConsentMissing("Sign in."), MailboxUnavailable("Later.")], ids=["consent", "later"])
def test_where_one_fails_the_other_is_given_up(error: MailboxError) -> None:
    endless = Endless()

    async def ask() -> bool:
        with pytest.raises(type(error)):
            await both(endless.ask(), refused(error))
        return endless.given_up and asyncio.all_tasks() == {asyncio.current_task()}

    assert asyncio.run(ask())


def test_who_is_given_up_gives_up_both() -> None:
    one, other = Endless(), Endless()

    async def ask() -> None:
        with pytest.raises(MailboxUnavailable):
            await Deadline.after(0.01).keep(both(one.ask(), other.ask()))

    asyncio.run(ask())
    assert (one.given_up, other.given_up) == (True, True)
