"""Proofreading goes on beside everything else, and what is missing, broken or slow costs two rules and no more."""

import asyncio
import sys
from collections.abc import Callable
from itertools import pairwise
from threading import Event
from time import perf_counter, sleep
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.harper import Harper
from app.text.proofreading import MOST, Errand, SlipKind, pieces
from tests.examples import harper


class Scripted:
    """A linter that finds each "teh", and does as `stumble` says at each text first."""

    def __init__(self, stumble: Callable[[str], object] = lambda _: None) -> None:
        self.stumble = stumble
        self.texts: list[str] = []

    def organized_lints(self, text: str, *, language: str) -> dict[str, list[object]]:
        assert language == "plaintext"
        self.texts.append(text)
        self.stumble(text)
        at = text.find("teh")
        if at < 0:
            return {"SpellCheck": []}
        the = SimpleNamespace(kind=0, replacement_text="the")
        span = SimpleNamespace(start=at, end=at + 3)
        lint = SimpleNamespace(span=span, problem_text="teh", lint_kind="Spelling", message="?", suggestions=[the])
        return {"SpellCheck": [lint]}


LETTER = "Hi Lena,\n\n" + "I liked teh talk we had. " * 12 + "\n\n" + "It was good to see the team. " * 12


def test_places_count_in_the_own_text() -> None:
    proof = Errand(LETTER, "", Harper(1, Scripted)).waited(10)
    assert proof.gap is None
    assert [LETTER[s.start : s.end] for s in proof.slips] == ["teh"] * len(proof.slips)
    assert proof.slips[0].replacements == ("the",)
    assert proof.slips[0].kind is SlipKind.SPELLING


def test_the_subject_is_read_by_itself() -> None:
    proof = Errand("All is well.", "About teh role", Harper(1, Scripted)).waited(10)
    assert proof.slips == ()
    assert [(s.start, s.end) for s in proof.subject] == [(6, 9)]


def test_an_edit_pays_for_its_own_paragraph_only() -> None:
    linter = Scripted()
    reader = Harper(1, lambda: linter)
    first = Errand(LETTER, "", reader).waited(10)
    read = len(linter.texts)
    assert Errand(LETTER, "", reader).waited(10) == first
    assert len(linter.texts) == read
    Errand(LETTER + " One more.", "", reader).waited(10)
    assert len(linter.texts) == read + 1


def test_the_cache_does_not_hold_what_was_written() -> None:
    reader = Harper(1, Scripted)
    Errand("Marzipan is teh thing.", "", reader).waited(10)
    assert "Marzipan" not in repr(reader._cache)


def test_without_the_library_the_gap_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "harper", None)  # what makes an import fail
    reader = Harper(2)
    assert "not installed" in (Errand("Some words.", "", reader).waited(10).gap or "")
    assert "not installed" in (Errand("Some more words.", "", reader).waited(10).gap or "")


def test_a_library_that_cannot_start_is_broken() -> None:
    def make() -> Scripted:
        raise OSError("no such symbol")

    assert "does not work" in (Errand("Some words.", "", Harper(2, make)).waited(10).gap or "")


class Panic(BaseException):
    """As a panic in Rust arrives."""


def test_one_linter_that_cannot_start_leaves_the_work_to_the_others() -> None:
    made: list[Scripted] = []

    def make() -> Scripted:
        if not made:
            made.append(Scripted())
            return made[0]
        raise OSError("out of memory")

    proof = Errand(LETTER, "About teh role", Harper(3, make)).waited(10)
    assert proof.gap is None
    assert proof.slips


def test_a_linter_that_stumbles_costs_one_draft() -> None:
    def stumble(text: str) -> None:
        if "trip" in text:
            raise Panic

    reader = Harper(1, lambda: Scripted(stumble))
    assert "stumbled" in (Errand("This will trip it.", "", reader).waited(10).gap or "")
    assert Errand("This is teh next.", "", reader).waited(10).slips


def at_rest(reader: Harper) -> None:
    """Returns once nothing waits or is late: who waits for an answer hears of it a moment before that is noted."""
    while reader._unread or reader._late:
        sleep(0.001)


def test_a_linter_that_hangs_holds_up_nobody_for_long() -> None:
    free, hanging = Event(), Event()

    def stumble(text: str) -> None:
        if "hang" in text:
            hanging.set()
            free.wait(60)

    reader = Harper(1, lambda: Scripted(stumble))
    Errand("Warm.", "", reader).waited(10)
    errand = Errand("This will hang.", "", reader)
    assert hanging.wait(10)
    assert "too long" in (errand.waited(0.1).gap or "")
    began = perf_counter()
    assert "held up" in (Errand("And this comes after.", "", reader).waited(30).gap or "")
    assert perf_counter() - began < 15
    free.set()
    at_rest(reader)
    assert Errand("Now teh next.", "", reader).waited(10).gap is None
    reader.close()


def test_a_draft_that_would_wait_too_long_is_refused_at_once_and_those_before_it_are_read() -> None:
    free = Event()
    linter = Scripted(lambda text: free.wait(20) if "slow" in text else sleep(0.05))
    reader = Harper(1, lambda: linter)
    Errand("It takes its time.", "", reader).waited(10)
    earlier = [Errand(f"A slow one about teh role number {n}.", "", reader, 3_000) for n in range(9)]
    began = perf_counter()
    assert "busy" in (Errand("And teh last of ten.", "", reader, 0.1).waited(30).gap or "")
    assert perf_counter() - began < 15
    assert Errand("It takes its time.", "", reader, 0.1).waited(5).gap is None  # read before
    free.set()
    assert all(errand.waited(10).slips for errand in earlier)
    at_rest(reader)
    assert not any("last" in text for text in linter.texts)
    assert Errand("And teh last of ten.", "", reader, 0.1).waited(10).slips
    reader.close()


def test_a_draft_that_nothing_lies_before_is_never_refused() -> None:
    reader = Harper(1, lambda: Scripted(lambda _: sleep(0.05)))
    Errand("It takes its time.", "", reader).waited(10)
    at_rest(reader)
    assert Errand(LETTER, "", reader, 0.001).waited(10).slips
    reader.close()


def test_a_draft_nobody_waits_for_any_more_is_not_waited_for() -> None:
    free = Event()
    reader = Harper(1, lambda: Scripted(lambda text: free.wait(20) if "slow" in text else None))
    Errand("Warm.", "", reader).waited(10)
    for n in range(9):
        assert "too long" in (Errand(f"A slow one, number {n}.", "", reader).waited(0.01).gap or "") or n
    free.set()
    at_rest(reader)
    assert Errand("All is well.", "", reader, 0.1).waited(10).gap is None
    reader.close()


def test_a_reader_that_was_closed_says_so() -> None:
    reader = Harper(1, Scripted)
    assert Errand("All is well.", "", reader).waited(10).gap is None
    reader.close()
    assert "stopping" in (Errand("All is still well.", "", reader).waited(10).gap or "")


def test_a_very_long_draft_is_not_proofread() -> None:
    assert "longer than" in (Errand("word " * MOST, "", Harper(1, Scripted)).waited(1).gap or "")


@pytest.mark.parametrize("piece", ["😊", "-", "(", "\x00", "?!"])
def test_rows_of_marks_are_not_read(piece: str) -> None:
    linter = Scripted()
    reader = Harper(1, lambda: linter)
    Errand(f"All is well.\n\n{piece * 9000}", "", reader).waited(10)
    assert piece * 100 not in "".join(linter.texts)


def test_others_go_on_while_a_draft_is_read() -> None:
    free = Event()
    reader = Harper(1, lambda: Scripted(lambda text: free.wait(20) if "slow" in text else None))

    async def both() -> list[str]:
        done: list[str] = []

        async def draft() -> None:
            assert (await Errand("A slow one about teh role.", "", reader).awaited(10)).slips
            done.append("draft")

        async def other() -> None:
            done.append("other")
            free.set()

        await asyncio.gather(draft(), other())
        return done

    assert asyncio.run(both()) == ["other", "draft"]
    reader.close()


@pytest.mark.parametrize("seconds", [0.05])
def test_waiting_ends_in_time_without_holding_up_the_loop(seconds: float) -> None:
    free = Event()
    reader = Harper(1, lambda: Scripted(lambda text: free.wait(20) if "slow" in text else None))

    async def gap() -> str | None:
        return (await Errand("A slow one.", "", reader).awaited(seconds)).gap

    assert "too long" in (asyncio.run(gap()) or "")
    free.set()
    reader.close()


@given(
    st.text(max_size=2000)
    | st.lists(st.sampled_from(["a word. ", "\n", "\n\n", " \n", "x" * 300]), max_size=30).map("".join)
)
@settings(max_examples=60, deadline=None)
def test_pieces_hold_all_words_in_order_and_none_is_long(text: str) -> None:
    found = pieces(text)
    assert "".join(text.split()) == "".join("".join(text[p.start : p.end] for p in found).split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(p.end - p.start <= 1000 for p in found)


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_the_real_linter_survives_any_text(text: str) -> None:
    proof = Errand(text, text[:50], harper()).waited(30)
    assert proof.gap is None
    assert all(0 <= s.start <= s.end <= len(text) for s in proof.slips)


def test_the_real_linter_prints_nothing_of_a_draft(capfd: pytest.CaptureFixture[str]) -> None:
    text = "I am looking forward to work with you. He don't knows. Your the best, and its to late for informations."
    assert Errand(text, "", harper()).waited(30).slips
    assert capfd.readouterr() == ("", "")
