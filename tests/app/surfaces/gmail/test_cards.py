"""Cards are what Google describes, hold any text, and look as the snapshots show.

`AFTERWORD_SNAPSHOTS=new pytest …` writes the snapshots anew; look at what changed before you commit them.
"""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.journal.agenda import Entry, Kind
from app.journal.records import Debrief, Interview
from app.mail import Address, Correspondence, Draft, DraftKind
from app.review import Report, Reviewer
from app.situation import Event, EventKind
from app.situation.build import Frame, situation
from app.situation.timing import Do, Next, next_step
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.choose import choose_card
from app.surfaces.gmail.cards.findings import Can
from app.surfaces.gmail.cards.home import home_card
from app.surfaces.gmail.cards.keeping import consent_card, debrief_card, forget_card, in_journal
from app.surfaces.gmail.cards.message import message_card, unread_card
from app.surfaces.gmail.cards.paste import Pasted, paste_card
from app.surfaces.gmail.cards.report import Saved, View, report_card
from app.surfaces.gmail.cards.trouble import FAULT, trouble_card
from app.surfaces.gmail.cards.widgets import Clicks, card, cut, html, plain
from app.surfaces.gmail.drafts import Choice, Unsure
from app.surfaces.gmail.journal import Agenda
from app.text.spans import Span
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


DEBRIEF = Debrief(
    interview="i1", version=2, created_at=NOW, updated_at=NOW, went_well=("The task", "The talk"), was_hard=("SQL",)
)
KEPT = Interview(id="a" * 32, version=1, created_at=NOW, updated_at=NOW, company="Acme", role="Analyst & more")
DUE = Agenda(
    (
        Entry(Kind.PROMISE, "i2", "Globex", "Their day", "Days slip.", at("11-24T00:00:00"), whole_day=True, due=True),
        Entry(Kind.THANK_YOU, "i1", "Acme", "Thank them", "Soon is best.", at("11-25T14:00:00")),
    )
)
CARDS: dict[str, Callable[[Reviewer], dict[str, Any]]] = {
    "too_soon": lambda r: report_card(View(report(r), SAVED, CAN), CLICKS),
    "much_to_mend": lambda r: report_card(View(rude(r), SAVED, CAN, ("etiquette/emoji",)), CLICKS),
    "pasted": lambda r: report_card(View(report(r), Pasted(ASKING, "Any news?"), Can()), Clicks(CLICKS.base)),
    "moved": lambda r: report_card(View(report(r), replace(SAVED, moved=True), Can(mend=True)), CLICKS),
    "empty": lambda r: report_card(View(report(r, "Hi Lena,\n\n", ""), SAVED, Can(mend=True)), CLICKS),
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
    "home_due": lambda _: home_card(DUE, NOW, CLICKS, may_ask=False),
    "home_not_agreed": lambda _: home_card(Agenda(agreed=False), NOW, CLICKS, may_ask=False),
    "may_keep": lambda _: consent_card(CLICKS, "never", rule="etiquette/emoji"),
    "debrief": lambda _: debrief_card("Acme", ("You talked on Monday, 23 November.",), DEBRIEF, CLICKS),
    "kept": lambda _: card("Acme", "What to do next", in_journal(KEPT, CLICKS)),
    "forget": lambda _: forget_card(KEPT, CLICKS),
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


@pytest.mark.parametrize("text", ["", " \n", "Hi Lena,", "Hi Lena,\n\nBest,\nSam", "Hi Lena!"])
def test_an_empty_draft_has_no_faults_yet(reviewer: Reviewer, text: str) -> None:
    card = report_card(View(report(reviewer, text, ""), SAVED, CAN), CLICKS)
    said = json.dumps(card)
    assert card["header"] == {"title": "Nothing written yet"}
    assert "Timeline" in said
    assert "Likely to hurt" not in said
    assert "What was checked" not in said


@pytest.mark.parametrize("text", ["Thank you so much!\nSam", "Any news?", "Hi Lena, thank you. Sam", "ok"])
def test_a_line_is_not_nothing(reviewer: Reviewer, text: str) -> None:
    assert report_card(View(report(reviewer, text), SAVED, CAN), CLICKS)["header"]["title"] != "Nothing written yet"


def test_mail_of_others_passed_on_without_a_word_is_not_empty(reviewer: Reviewer) -> None:
    forward = Draft(SAM, (OMAR,), subject="Fwd: Interview", text="", kind=DraftKind.FORWARD)
    passed_on = reviewer.review(forward, HISTORY, FRAME)
    assert report_card(View(passed_on, SAVED, CAN), CLICKS)["header"]["title"] != "Nothing written yet"


def test_everyday_mail_is_not_said_to_have_passed_nine_checks(reviewer: Reviewer) -> None:
    made = reviewer.review(
        Draft(SAM, (OMAR,), subject="Cake", text="Hi Omar,\n\nI have baked a cake. Come by!\n\nSam"),
        Correspondence(),
        FRAME,
    )
    said = json.dumps(report_card(View(made, SAVED, CAN), CLICKS))
    assert "only slips were checked" in said
    assert "What was checked" not in said


def test_what_a_finding_of_time_is_about_is_not_quoted(reviewer: Reviewer) -> None:
    made = report(reviewer)
    (early,) = [f for f in made.findings if f.rule.id == "patience/before-promised-date"]
    assert early.finding.spans
    assert "“any news”" not in json.dumps(report_card(View(made, SAVED, CAN), CLICKS), ensure_ascii=False)


def test_a_passage_within_another_is_quoted_once(reviewer: Reviewer) -> None:
    made = rude(reviewer)
    (found, *_) = [f for f in made.findings if not f.rule.id.startswith("patience/") and not f.finding.fixes]
    spans = (Span("text", 0, 23, "WHY HAVE YOU NOT WAITED"), Span("text", 9, 12, "YOU"))
    odd = replace(found, finding=replace(found.finding, spans=spans))
    said = json.dumps(report_card(View(replace(made, findings=(odd,)), SAVED, CAN), CLICKS), ensure_ascii=False)
    assert "“WHY HAVE YOU NOT WAITED”" in said
    assert "“YOU”" not in said


@pytest.mark.parametrize(("to", "shown"), [("", True), ("lena@acme.example", False)])
def test_who_did_not_say_whom_a_text_is_for_finds_the_field_open(reviewer: Reviewer, to: str, shown: bool) -> None:
    people = (LENA,) if to else ()
    made = reviewer.review(Draft(None, people, text=ASKING), None, FRAME)
    form = report_card(View(made, Pasted(ASKING, to=to), Can()), CLICKS)["sections"][-1]
    assert ("collapsible" not in form) == shown


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


def test_times_say_utc_where_nobody_told_the_zone() -> None:
    facts = situation(None, Correspondence((INVITED,)), replace(FRAME, now=NOW.astimezone(UTC)))
    said = json.dumps(message_card(facts, Next(Do.FOLLOW_UP, "", facts.now + timedelta(hours=2)), CLICKS))
    assert "Today, 11:00 UTC" in said
    assert "Monday, 16 November, 08:00 UTC" in said
    assert words.saved(facts.now, facts.now) == "at 09:00 UTC"
    assert words.saved(NOW, NOW) == "at 10:00"


def test_a_day_that_the_headline_names_is_not_said_again() -> None:
    facts = situation(None, Correspondence((INVITED, THANKED)), FRAME)
    ahead = NOW + timedelta(days=2)
    assert "A good moment" not in json.dumps(message_card(facts, Next(Do.WAIT, "", ahead), CLICKS))
    overseas = ahead.astimezone(timezone(timedelta(hours=-5)))
    assert "04:00 for them" in json.dumps(message_card(facts, Next(Do.WAIT, "", overseas), CLICKS))


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
