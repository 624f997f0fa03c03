"""Cards are what Google describes, hold any text, and look as the snapshots show.

`AFTERWORD_SNAPSHOTS=new pytest …` writes the snapshots anew; look at what changed before you commit them.
"""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Correspondence, Draft
from app.review import Report, Reviewer
from app.situation import Event, EventKind
from app.situation.build import Frame, situation
from app.situation.timing import Do, Next, next_step
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.choose import choose_card
from app.surfaces.gmail.cards.findings import Can
from app.surfaces.gmail.cards.home import home_card
from app.surfaces.gmail.cards.message import message_card, unread_card
from app.surfaces.gmail.cards.paste import Pasted, paste_card
from app.surfaces.gmail.cards.report import Saved, View, report_card
from app.surfaces.gmail.cards.trouble import FAULT, trouble_card
from app.surfaces.gmail.cards.widgets import Clicks, cut, html, plain
from app.surfaces.gmail.drafts import Choice, Unsure
from app.surfaces.gmail.journal import Due
from tests.app.surfaces.gmail.contract import check_card
from tests.app.surfaces.gmail.mailbox import (
    ANY_NEWS,
    ASKING,
    INVITED,
    LENA,
    NOW,
    OMAR,
    PROMISED,
    SAM,
    THANKED,
    at,
)

SNAPSHOTS = Path(__file__).parent / "snapshots"
CLICKS = Clicks("https://afterword.example", {"beside": "compose", "to": LENA.email})
HISTORY = Correspondence((INVITED, THANKED, PROMISED))
FRAME = Frame(NOW, frozenset({SAM.key}), ("Sam Roe",), "DE")
CAN = Can(mend=True, never=True, person=LENA)
SAVED = Saved(at("11-25T09:42:00"), "Any news?", others=True)


def report(reviewer: Reviewer, text: str = ASKING, subject: str = "Any news?", *to: Address) -> Report:
    return reviewer.review(Draft(SAM, to or (LENA,), subject=subject, text=text, thread_id="1a"), HISTORY, FRAME)


def rude(reviewer: Reviewer) -> Report:
    text = "WHY HAVE YOU NOT ANSWERED ME?? I saw your holiday photos on Instagram!! Answer ASAP. My CV is attached lol"
    return report(reviewer, text, "", Address("lena@acmee.example", "Lena Vogt"))


CARDS: dict[str, Callable[[Reviewer], dict[str, Any]]] = {
    "too_soon": lambda r: report_card(View(report(r), SAVED, CAN), CLICKS),
    "much_to_mend": lambda r: report_card(View(rude(r), SAVED, CAN, ("etiquette/emoji",)), CLICKS),
    "pasted": lambda r: report_card(View(report(r), Pasted(ASKING, "Any news?"), Can()), Clicks(CLICKS.base)),
    "moved": lambda r: report_card(View(report(r), replace(SAVED, moved=True), Can(mend=True)), CLICKS),
    "choose": lambda _: choose_card(
        Choice(
            Unsure.SEVERAL, (ANY_NEWS, replace(ANY_NEWS, id="r2", to=(), subject="", saved_at=at("11-20T09:00:00")))
        ),
        Pasted(knows_to=True),
        NOW,
        CLICKS,
    ),
    "no_draft": lambda _: choose_card(Choice(Unsure.NONE, ()), Pasted(), NOW, CLICKS),
    "paste": lambda _: paste_card(Pasted(), CLICKS),
    "waiting": lambda _: stands(HISTORY, NOW),
    "thank_them": lambda _: stands(Correspondence((INVITED,)), at("11-23T15:00:00")),
    "everyday_mail": lambda _: stands(
        Correspondence((replace(PROMISED, text="Hi Sam,\n\nthe cake was lovely.\n\nLena", subject="Cake"),)), NOW
    ),
    "unread": lambda _: unread_card(Clicks(CLICKS.base), may_ask=True),
    "home": lambda _: home_card(None, NOW, Clicks(CLICKS.base), may_ask=True),
    "home_due": lambda _: home_card([Due("Thank Lena Vogt", at("11-25T14:00:00"))], NOW, CLICKS, may_ask=False),
    "trouble": lambda _: trouble_card(FAULT, CLICKS, "check"),
}


def stands(history: Correspondence, now: datetime) -> dict[str, Any]:
    facts = situation(None, history, replace(FRAME, now=now))
    return message_card(facts, next_step(facts), Clicks(CLICKS.base, {"thread": "1a"}))


@pytest.mark.parametrize("name", CARDS)
def test_a_card_is_what_google_describes_and_looks_as_before(name: str, reviewer: Reviewer) -> None:
    card = CARDS[name](reviewer)
    check_card(card)
    shown = json.dumps(card, indent=1, ensure_ascii=False) + "\n"
    kept = SNAPSHOTS / f"{name}.json"
    if os.environ.get("AFTERWORD_SNAPSHOTS") == "new":
        kept.write_text(shown, "utf-8")
    assert shown == kept.read_text("utf-8")


def test_every_snapshot_has_its_card() -> None:
    assert {p.stem for p in SNAPSHOTS.iterdir()} == set(CARDS)


_NAMES = st.text(max_size=40) | st.sampled_from(["", "<b>x</b>", "A & B", "לנה", "\u202ereversed", "\x00", "\ud800"])
_TEXTS = st.text(max_size=300) | st.sampled_from([ASKING, "<script>&amp;</script>!!", "WHY?? lol " * 40, "\ud800 " * 9])


@settings(max_examples=50, deadline=None)
@given(_TEXTS, _NAMES, _NAMES, st.booleans())
def test_any_words_make_a_card_that_gmail_takes(
    reviewer: Reviewer, text: str, subject: str, name: str, composing: bool
) -> None:
    person = Address("lena@acme.example", name)
    made = report(reviewer, text, subject, person)
    odd = replace(
        made,
        summary=f"{made.summary} {text}",
        findings=made.findings * 9,
        situation=replace(made.situation, timeline=tuple(Event(NOW, k, name) for k in EventKind) * 5),
    )
    can = Can(mend=composing, never=True, person=person)
    for source in (Saved(NOW, subject), Saved(None, subject, moved=True), Pasted(text, subject, name)):
        if (
            not isinstance(source, Pasted) or "\ud800" not in text + subject + name
        ):  # a form never holds half characters
            check_card(report_card(View(odd, source, can), CLICKS))
    check_card(
        choose_card(Choice(Unsure.NONE, (replace(ANY_NEWS, to=(person,), subject=subject),)), Pasted(), NOW, CLICKS)
    )


def test_a_report_with_very_many_findings_names_those_that_do_not_fit(reviewer: Reviewer) -> None:
    made = rude(reviewer)
    full = report_card(View(replace(made, findings=made.findings * 20), SAVED, CAN), CLICKS)
    check_card(full)
    assert "Mend these first" in json.dumps(full)
    assert sum(len(s["widgets"]) for s in full["sections"]) > 80


def test_a_fix_that_gmail_can_make_is_a_button_only_beside_a_compose_window(reviewer: Reviewer) -> None:
    made = rude(reviewer)
    beside = json.dumps(report_card(View(made, SAVED, Can(mend=True)), CLICKS))
    apart = json.dumps(report_card(View(made, SAVED, Can()), CLICKS))
    assert "/gmail/actions/mend" in beside
    assert "/gmail/actions/mend" not in apart
    assert "/gmail/actions/never" not in beside + apart  # nothing is there to remember it


def test_the_reminder_holds_a_name_and_a_moment_and_nothing_else() -> None:
    link = words.reminder(at("12-09T09:00:00"), LENA)
    assert link == (
        "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Write+to+Lena+Vogt"
        "&dates=20261209T080000Z%2F20261209T081500Z&details=A+good+moment%2C+says+Afterword."
    )


@pytest.mark.parametrize(
    ("step", "headline"),
    [
        (Next(Do.THANK, "", NOW), "Thank them today"),
        (Next(Do.THANK, "", NOW - timedelta(days=2)), "Thank them today"),
        (Next(Do.REPLY, "", NOW + timedelta(days=1)), "Answer them tomorrow"),
        (Next(Do.FOLLOW_UP, "", NOW + timedelta(days=2)), "Ask how things stand Friday, 27 November"),
        (Next(Do.CLOSE, ""), "Let it go"),
        (Next(Do.DEBRIEF, ""), "Write a debrief"),
        (Next(Do.NOTHING, ""), "Nothing to do now"),
        (Next(Do.WAIT, "", NOW + timedelta(days=2)), "Wait until Friday, 4 December: they said so"),
    ],
)
def test_the_next_step_is_a_headline(step: Next, headline: str) -> None:
    facts = situation(None, HISTORY, FRAME)
    assert words.step(step, facts)[0] == headline


def test_waiting_without_a_promise_names_the_day_itself() -> None:
    facts = situation(None, Correspondence((INVITED, THANKED)), FRAME)
    assert words.step(Next(Do.WAIT, "", NOW + timedelta(days=2)), facts)[0] == "Wait until Friday, 27 November"


def test_a_moment_is_told_on_both_clocks_where_they_differ() -> None:
    there = datetime.fromisoformat("2026-11-27T09:00:00-05:00")
    assert words.moment(there, NOW) == "Friday, 27 November, 15:00 (09:00 for them)"


@pytest.mark.parametrize(
    ("text", "as_html", "as_plain"),
    [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d", "a ‹ b & c › d"),
        ("two\n lines", "two lines", "two lines"),
        ("לנה", "\u2068לנה\u2069", "\u2068לנה\u2069"),
        ("a\u202eb\x00c\ud800d", "abcd", "abcd"),
    ],
)
def test_text_is_escaped_where_it_is_read_as_html_and_harmless_elsewhere(
    text: str, as_html: str, as_plain: str
) -> None:
    assert html(text) == as_html
    assert plain(text) == as_plain


def test_long_text_is_cut() -> None:
    assert cut("word " * 1_000, 20) == "word word word word…"
    assert len(cut("x" * 100_000, 600)) == 600


def test_people_beside_the_first_few_are_counted() -> None:
    assert words.names([LENA, OMAR, SAM, LENA, OMAR]) == "Lena Vogt, Omar Haddad, Sam Roe and 2 more"
