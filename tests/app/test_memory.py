"""A draft under revision: what its paragraphs and sentences told before is not worked out again, and changes nothing."""

import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Correspondence, Draft, Message
from app.review import Report, Reviewer
from app.rulebook import rules
from app.situation.build import Frame
from app.text.memory import LONGEST_PIECE, Memory

RULES = rules()
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
NOW = datetime.fromisoformat("2026-11-18T10:00:00+01:00")
FRAME = Frame(NOW, frozenset({SAM.key}), ("Sam Roe",), country="DE")
PLANTED = "platypus"
SENTENCES = (
    "Thank you for the interview on Monday.",
    "thank you so much!!",
    "I would love to join your team.",
    "You never answered me, and I expect a reply by Friday or I will complain.",
    "Your second interviewer was unprepared and rude",
    "What you said about the harbour audit stayed with me.",
    "Is there any news on the analyst position?",
    "I'm WAITING; why haven't you called…",
    "The dashboard that Tomasz described reminded me of İstanbul.",
    "> We will let you know.",
    "- the second point",
    "Vielen Dank für das Gespräch, ich habe mich sehr gefreut.",
)


def reviewed(reviewer: Reviewer, text: str, history: Correspondence | None = None) -> Report:
    return reviewer.review(Draft(SAM, (LENA,), subject="Analyst position", text=text), history, FRAME)


def told(report: Report) -> tuple[object, ...]:
    return (report.verdict, report.summary, report.send_after, report.situation, report.sections, report.not_checked)


def marked(report: Report) -> list[object]:
    return [(f.rule.id, f.finding) for f in report.findings]


paragraphs = st.lists(st.sampled_from(SENTENCES) | st.text(max_size=40), max_size=4).map(" ".join)
drafts = st.lists(paragraphs, max_size=4).map(lambda some: "\n\n".join(("Hi Lena,", *some, "Best regards,\nSam")))
KNOWING = Reviewer.of(RULES)


@given(st.lists(drafts, min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_a_review_with_the_memory_of_others_says_the_same_as_one_without(texts: list[str]) -> None:
    for text in texts:
        alone = reviewed(Reviewer(KNOWING.rules, KNOWING.matcher), text)
        known = reviewed(KNOWING, text)
        assert told(known) == told(alone)
        assert marked(known) == marked(alone)


def test_a_sentence_that_moved_is_still_found_where_it_stands() -> None:
    cold = "Your second interviewer was unprepared and rude, and I want an answer by tomorrow."
    places = []
    for before in ("", "One line more. ", "Another paragraph.\n\n"):
        text = f"Hi Lena,\n\n{before}{cold}\n\nSam"
        spans = [s for f in reviewed(KNOWING, text).findings for s in f.finding.spans if s.field == "text"]
        assert all(text[s.start : s.end] == s.quote for s in spans)
        places.append([(s.start - len(before), s.quote) for s in spans if s.quote in cold])
    assert places[0]
    assert places[0] == places[1] == places[2]


def test_reviews_in_many_threads_share_one_memory_and_agree() -> None:
    reviewer = Reviewer(KNOWING.rules, KNOWING.matcher)
    texts = ["Hi Lena,\n\n" + " ".join(SENTENCES[n:] + SENTENCES[:n]) + "\n\nSam" for n in range(len(SENTENCES))]
    with ThreadPoolExecutor(6) as pool:
        reports = list(pool.map(lambda text: reviewed(reviewer, text), texts * 3))
    for text, report in zip(texts * 3, reports, strict=True):
        assert marked(report) == marked(reviewed(Reviewer(KNOWING.rules, KNOWING.matcher), text))


def test_no_word_of_a_draft_is_in_the_memory() -> None:
    sentence = f"Your rude {PLANTED} at Zanzibar never answered me."
    reviewed(KNOWING, f"Hi Lena,\n\nIs there any news on the analyst position?\n\n{sentence}\n\nSam")
    facts = KNOWING.memory.of_piece(sentence)
    assert len(facts) > 3, "the sentence was not remembered at all"
    shown = repr([(k, v) for k, v in facts.items() if k is not KNOWING.matcher]).lower()
    assert all(word not in shown for word in (PLANTED, "zanzibar", "answered"))
    assert all(type(n) is int for places in facts[KNOWING.matcher].values() for place in places for n in place)


def test_what_is_longer_than_a_paragraph_is_not_remembered() -> None:
    memory = Memory()
    memory.of_piece("x" * (LONGEST_PIECE + 1))["seen"] = True
    assert memory.of_piece("x" * (LONGEST_PIECE + 1)) == {}


@pytest.mark.parametrize(
    ("memory", "most"),
    [(Memory(mails=32, pieces=24, places=400), 230_000), (Memory(mails=32, pieces=24), 600_000)],
    ids=["places", "mails and pieces"],
)
def test_it_holds_no_more_than_it_may_however_much_it_is_given(memory: Memory, most: int) -> None:
    """A tiny memory, given mails and drafts full of phrases, all different. It takes three fifths of `most` bytes, and
    more than half as much again as `most` without the bound.
    """
    small = Reviewer(KNOWING.rules, KNOWING.matcher, memory=memory)
    full = "Thank you for the interview. Unfortunately we will let you know by Friday, sorry. " * 4

    def told(n: int) -> None:
        mails = tuple(
            Message(f"m{m}", NOW - timedelta(hours=m + 1), LENA, (SAM,), subject="Interview", text=f"{n} {full}")
            for m in range(4)
        )
        reviewed(small, f"Hi Lena,\n\n{n} {full}\n\nSam", Correspondence(mails))

    told(0)
    tracemalloc.start()
    try:
        for n in range(1, 26):
            told(n)
            assert tracemalloc.get_traced_memory()[0] < most
    finally:
        tracemalloc.stop()
