"""Outlook's task pane beside a mail that is written, read, or exchanged for another."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.desk import OFFICE, STAND_IN, Pane, history, person, received, written

WRONG_NAME = "The greeting names somebody else"
THANKS = (
    "Dear Katherine,\n\nThank you for the interview on Friday. I enjoyed the talk about the move to Kafka at [Company], "
    "and would be happy to join as an engineer.\n\nBest,\nSam"
)
SHOUTING = written("Hi Priya,\n\nthank you for Friday, and for the talk about Kafka.\n\nBest,\nSam", "Thank you!!!")
EARLY = "Asking two days before the date they named"


@pytest.fixture
def waiting(pane: Pane, samples: Any) -> Pane:
    """Beside a question that comes before the date they named."""
    pane.background = history(samples, EARLY)
    (draft,) = (s["draft"] for s in samples["samples"] if s["title"] == EARLY)
    return pane.opened(written(draft["text"], draft["subject"]), version=12).settled()


def test_a_draft_is_reviewed_as_it_is_written(pane: Pane) -> None:
    pane.opened(written(THANKS)).settled()
    expect(pane.verdict).to_have_text("Think again before you send this")
    expect(pane.finding("A gap is left open").locator("mark")).to_have_text("[Company]")
    expect(pane.finding(WRONG_NAME)).to_be_visible()
    pane.holds(html=pane.held("html").replace("[Company]", "Acme"))
    expect(pane.finding("A gap is left open")).to_have_count(0)
    pane.page.evaluate("people => outlook.address(people)", [person("Katherine Osei", "katherine@acme.example")])
    expect(pane.finding(WRONG_NAME)).to_have_count(0)


def test_the_verdict_is_left_for_the_check_on_sending(pane: Pane) -> None:
    pane.opened(written(THANKS)).settled()
    kept = pane.page.evaluate("Object.keys(outlook.session)")
    assert len(kept) == 1
    assert "Kafka" not in pane.page.evaluate("JSON.stringify(outlook.session)")


def test_a_fix_of_the_subject_is_made_and_undone(pane: Pane) -> None:
    pane.opened(SHOUTING).settled()
    pane.button("Keep one mark").click()
    expect(pane.finding("The subject shouts")).to_have_count(0)
    assert pane.held("subject") == "Thank you!"
    expect(pane.button("Undo")).to_be_focused()
    pane.button("Undo").click()
    expect(pane.finding("The subject shouts").get_by_role("heading")).to_be_focused()
    assert pane.held("subject") == "Thank you!!!"


def test_a_fix_in_the_body_asks_for_the_words_to_be_selected(pane: Pane) -> None:
    pane.opened(written(THANKS)).settled()
    pane.button("Write “Priya”").click()
    expect(pane.finding(WRONG_NAME)).to_contain_text("Select “Katherine” in your mail, then press the button again.")
    expect(pane.page.get_by_role("status").first).to_contain_text("Select “Katherine” in your mail")
    pane.holds(selected="Katherine")
    pane.button("Write “Priya”").click()
    expect(pane.finding(WRONG_NAME)).to_have_count(0)
    assert "<p>Dear Priya,</p>" in pane.held("html")


def test_a_muted_rule_is_silent_until_undone(pane: Pane) -> None:
    pane.opened(written(THANKS)).settled()
    pane.button(f"Mute: {WRONG_NAME}").click()
    pane.page.get_by_role("menuitem", name="For Priya Nair").click()
    expect(pane.finding(WRONG_NAME)).to_have_count(0)
    pane.button("Undo").click()
    expect(pane.finding(WRONG_NAME)).to_be_visible()


def test_a_mail_that_is_read_shows_where_things_stand(pane: Pane, samples: Any) -> None:
    pane.background = history(samples, EARLY)
    pane.opened(received()).settled()
    expect(pane.verdict).to_have_text("Thank them")
    expect(pane.page.locator(".aw-timeline > svg")).to_have_attribute(
        "aria-label", re.compile("9 messages of yours and 10 messages of theirs")
    )
    expect(pane.page.get_by_role("heading", name="What to mend")).to_have_count(0)


def test_a_pinned_pane_follows_from_mail_to_mail(pane: Pane, samples: Any) -> None:
    pane.background = history(samples, EARLY)
    pane.opened(received()).settled()
    pane.opens(None)
    expect(pane.verdict).to_have_text("No mail is open")
    pane.opens(written(THANKS))
    expect(pane.finding("A gap is left open")).to_be_visible()
    pane.opens(received("Another"))
    expect(pane.verdict).to_have_text("Thank them")
    pane.opens(written(""))
    expect(pane.page.get_by_text("Once you have written a few words")).to_be_visible()


def test_a_pane_without_a_mail_says_so(pane: Pane) -> None:
    pane.opened(None).settled()
    expect(pane.verdict).to_have_text("No mail is open")
    assert pane.asked == []


def test_a_new_mail_has_no_conversation_yet(pane: Pane) -> None:
    pane.opened(written(THANKS, conversationId=None)).settled()
    assert pane.asked[0]["draft"]["thread_id"] is None
    assert pane.asked[0]["draft"]["html"]


def test_send_later_holds_the_mail_back_until_the_good_moment(waiting: Pane) -> None:
    waiting.opened(written(waiting.asked[0]["draft"]["html"]), version=13).settled()
    waiting.button("Send later").click()
    said = waiting.page.locator("#aw-scheduled")
    expect(said).to_contain_text("Now press Send: the mail will be delivered on")
    expect(said).to_contain_text("30 November")
    expect(said).to_be_focused()
    assert waiting.page.evaluate("outlook.held.delivery.toISOString()") == "2026-11-30T08:00:00.000Z"
    waiting.button("Undo: send later").click()
    expect(said).to_have_text("Taken back: once you press Send, the mail goes at once.")
    assert waiting.page.evaluate("outlook.held.delivery") is None
    expect(waiting.button("Send later")).to_be_visible()


def test_without_send_later_the_moment_goes_into_the_calendar(waiting: Pane, tmp_path: Path) -> None:
    with waiting.page.expect_download() as download:
        waiting.button("Remind me then").click()
    assert download.value.suggested_filename == "send-later.ics"
    download.value.save_as(tmp_path / "file.ics")
    file = (tmp_path / "file.ics").read_text()
    assert "DTSTART:20261130T080000Z" in file
    assert "SUMMARY:Send: Re: Next steps at Acme" in file
    expect(waiting.page.get_by_text("A calendar file for")).to_be_visible()


def test_outlooks_own_theme_goes_before_the_systems(pane: Pane) -> None:
    pane.page.emulate_media(color_scheme="dark")
    pane.opened(written(THANKS), theme="#ffffff").settled()
    expect(pane.page.locator("html")).to_have_attribute("data-theme", "light")
    pane.page.evaluate("outlook.paint('#1f1f1f')")
    expect(pane.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_a_blocked_office_script_is_said_and_may_come_later(pane: Pane, watch: Watch) -> None:
    watch.expected.append("Failed to load resource")
    page = pane.page
    page.route(OFFICE, lambda route: route.abort())
    page.goto("/outlook/pane.html")
    expect(page.get_by_role("status")).to_have_text("Afterword is starting…")
    page.clock.run_for(6_000)
    alert = page.get_by_role("alert")
    expect(alert.get_by_role("heading", name="Outlook did not connect")).to_be_visible()
    expect(alert).to_contain_text("Your mail is untouched.")
    page.evaluate("window.outlookGiven = { mail: null }")
    page.evaluate(STAND_IN.read_text())
    page.clock.run_for(1_000)
    expect(pane.verdict).to_have_text("No mail is open")


def test_outside_outlook_the_pane_says_where_it_belongs(page: Page) -> None:
    page.route(OFFICE, lambda route: route.fulfill(body="window.Office = { onReady: async () => ({}), context: {} };"))
    page.goto("/outlook/pane.html")
    alert = page.get_by_role("alert")
    expect(alert.get_by_role("heading", name="This page belongs inside Outlook")).to_be_visible()
    alert.get_by_role("link", name="Try Afterword").focus()
    expect(alert.get_by_role("link", name="Try Afterword")).to_be_focused()


def test_an_outlook_that_knows_little_is_enough(pane: Pane) -> None:
    """The oldest that the manifest lets in: no sender, no session, no kind of mail, no attachments."""
    pane.opened(written(THANKS), version=5).settled()
    expect(pane.finding("A gap is left open")).to_be_visible()
