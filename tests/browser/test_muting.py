"""Muting a rule: in this mail, for a person, everywhere; and taking it back."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import REVIEWS, TryIt, sent_in

VAGUE = "A thank-you that would suit any interview"
TEMPLATE = "A template with a gap and a wrong name left in"
TITLE = "No word of interest"
RULE = "follow-up/interest-missing"


def muted(try_it: TryIt, reach: str) -> Any:
    """Mutes the rule. The rules that the next request names as muted."""
    with try_it.page.expect_request(REVIEWS) as sent:
        try_it.button(f"Mute: {TITLE}").click()
        try_it.page.get_by_role("menuitem", name=reach).click()
    expect(try_it.finding(TITLE)).to_have_count(0)
    try_it.settled()
    return sent_in(sent.value)["muted"]


@pytest.mark.parametrize(
    ("reach", "said"),
    [
        ("In this mail", "in this mail"),
        ("For Priya Nair", "for Priya Nair"),
        ("Everywhere", "everywhere"),
    ],
)
def test_a_muted_rule_is_silent_until_undone(try_it: TryIt, reach: str, said: str) -> None:
    try_it.opened(VAGUE)
    assert muted(try_it, reach) == [RULE]
    expect(try_it.review.get_by_text(f"“{TITLE}” is muted {said}.")).to_be_visible()
    expect(try_it.button("Undo")).to_be_focused()
    try_it.page.keyboard.press("Space")
    expect(try_it.finding(TITLE).get_by_role("heading")).to_be_focused()
    expect(try_it.button("Undo")).to_have_count(0)


def test_a_mute_of_this_mail_ends_with_it(try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    muted(try_it, "In this mail")
    try_it.chosen(TEMPLATE)
    try_it.chosen(VAGUE)
    expect(try_it.finding(TITLE)).to_be_visible()


def test_a_mute_for_a_person_holds_for_that_person(try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    muted(try_it, "For Priya Nair")
    try_it.opened(VAGUE)
    expect(try_it.finding(TITLE)).to_have_count(0)
    to = try_it.page.get_by_label("To", exact=True)
    to.fill("Tomasz Kowal <tomasz.kowal@acme.example>")
    expect(try_it.finding(TITLE)).to_be_visible()


def test_a_mute_everywhere_outlives_the_page_and_is_lifted_in_the_settings(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    muted(try_it, "Everywhere")
    try_it.opened(VAGUE)
    expect(try_it.finding(TITLE)).to_have_count(0)
    try_it.tab("Settings")
    page.get_by_role("button", name=f"Check again: {TITLE}").click()
    expect(try_it.review.get_by_text("Nothing is muted.")).to_be_visible()
    try_it.tab("Review")
    expect(try_it.finding(TITLE)).to_be_visible()
