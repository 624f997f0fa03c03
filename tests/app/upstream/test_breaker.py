"""Who may ask a server that has stopped answering: all, nobody, or a few."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.upstream.breaker import Breaker


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Play:
    """A breaker that three open within half a minute, for three seconds; then two try."""

    clock: Clock = field(default_factory=Clock)
    turns: list[str] = field(default_factory=list)
    breaker: Breaker = field(init=False)

    def __post_init__(self) -> None:
        self.breaker = Breaker(3, 30.0, 3.0, few=2, clock=self.clock, turned=self.turns.append)

    def failing(self, *who: str) -> None:
        for one in who:
            self.breaker.failed(one)


@pytest.fixture
def play() -> Play:
    return Play()


def test_one_that_fails_again_and_again_opens_nothing(play: Play) -> None:
    play.failing(*["sam"] * 50, *["kim", "sam"] * 50)
    assert play.breaker.wait("lee") == 0
    assert play.turns == []


def test_several_that_fail_in_a_row_open_it_for_all(play: Play) -> None:
    play.failing("sam", "kim", "lee")
    assert play.breaker.wait("ada") == 3
    assert play.turns == ["open"]


def test_an_answer_to_anybody_in_between_speaks_for_the_server(play: Play) -> None:
    for _ in range(20):
        play.failing("sam", "kim")
        play.breaker.answered()
    assert play.breaker.state == "closed"


def test_faults_of_long_ago_do_not_count(play: Play) -> None:
    for one in ("sam", "kim", "lee", "ada"):
        play.failing(one)
        play.clock.now += 16
    assert play.breaker.state == "closed"


def opened(play: Play) -> Breaker:
    play.failing("sam", "kim", "lee")
    play.clock.now += 3
    return play.breaker


def test_after_the_rest_a_few_try_each_as_often_as_they_need(play: Play) -> None:
    breaker = opened(play)
    assert [breaker.wait(who) > 0 for who in ("ada", "ada", "sam", "kim", "ada", "lee")] == [0, 0, 0, 1, 0, 1]
    assert play.turns == ["open", "half-open"]


def test_with_the_first_answer_all_may_again(play: Play) -> None:
    breaker = opened(play)
    breaker.wait("ada")
    breaker.answered()
    assert [breaker.wait(who) for who in ("kim", "lee", "sam")] == [0, 0, 0]
    play.failing("kim", "lee")  # what was counted before is forgotten
    assert play.turns == ["open", "half-open", "closed"]


def test_with_the_first_failure_nobody_may(play: Play) -> None:
    breaker = opened(play)
    breaker.wait("ada")
    play.failing("ada")
    assert breaker.wait("ada") == 3
    assert play.turns == ["open", "half-open", "open"]


def test_who_tries_and_is_never_heard_of_again_makes_room(play: Play) -> None:
    breaker = opened(play)
    assert [breaker.wait(who) for who in ("ada", "sam", "kim")] == [0, 0, 3]
    play.clock.now += 3
    assert breaker.wait("kim") == 0


def test_late_news_of_calls_from_before_changes_nothing(play: Play) -> None:
    play.failing("sam", "kim", "lee")
    play.clock.now += 2
    play.breaker.answered()
    play.failing("ada")
    assert play.breaker.wait("ada") == 1


def test_a_rest_that_the_server_asked_for_ends_without_a_trial(play: Play) -> None:
    play.breaker.rest(45)
    play.breaker.rest(10)  # of a request that was under way: the longer one counts
    assert play.breaker.wait("sam") == 45
    assert play.breaker.told
    play.clock.now += 45
    assert [play.breaker.wait(who) for who in ("a", "b", "c", "d")] == [0, 0, 0, 0]
    assert (play.breaker.state, play.breaker.told) == ("closed", False)


STEPS: dict[str, Callable[[Play, str], object]] = {
    "fail": lambda play, who: play.failing(who),
    "answer": lambda play, _: play.breaker.answered(),
    "ask": lambda play, who: play.breaker.wait(who),
    "rest": lambda play, _: play.breaker.rest(5),
    "later": lambda play, _: setattr(play.clock, "now", play.clock.now + 2),
}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.sampled_from("abcd")), max_size=40))
def test_whatever_happens_a_minute_later_somebody_may_ask_and_an_answer_lets_all_in(
    steps: list[tuple[str, str]],
) -> None:
    play = Play()
    for name, who in steps:
        STEPS[name](play, who)
    play.clock.now += 60
    assert play.breaker.wait("new") == 0
    play.breaker.answered()
    assert play.breaker.state == "closed"
