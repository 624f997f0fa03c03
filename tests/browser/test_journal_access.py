"""The journal's views without a mouse, for axe, and in every look; each look leaves pictures to be looked at."""

from typing import Any

import pytest
from playwright.sync_api import APIRequestContext, Page, expect

from tests.browser.desk import Pane, TryIt, history, received
from tests.browser.test_axe import REVIEW, faults
from tests.browser.test_journal_story import VAGUE
from tests.browser.test_keyboard import FOCUSED
from tests.browser.test_looks import SPILLS, kept, looks

pytestmark = pytest.mark.usefixtures("forgotten")
TABS = ("Review", "Interviews", "Agenda", "Insights", "Settings")
OUTCOMES = ("rejected", "closed", "offered", "accepted", "withdrawn", "rejected", "open")


@pytest.fixture
def filled(forgotten: APIRequestContext) -> None:
    """A journal with seven interviews, of which three have a debrief."""
    forgotten.put("/v1/preferences", data={"consent": True, "time_zone": "Europe/Berlin"})
    for n, outcome in enumerate(OUTCOMES):
        given = {
            "company": f"Company {n}",
            "role": "Data engineer with a rather long title",
            "rounds": [{"held_at": f"2026-{n + 4:02d}-10T09:00:00Z", "kind": "video"}],
            "outcome": outcome,
        }
        one = forgotten.post("/v1/interviews", data=given).json()
        if n < 3:
            forgotten.put(f"/v1/interviews/{one['id']}/debrief", data={"was_hard": ["Estimates under pressure"]})


def focused(page: Page) -> Any:
    return page.evaluate(FOCUSED)["name"]


@pytest.mark.usefixtures("filled")
def test_tabs_are_turned_with_the_arrows_and_are_one_stop(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    try_it.review.get_by_role("tab", name="Review").focus()
    for name in (*TABS[1:], TABS[0]):
        page.keyboard.press("ArrowRight")
        tab = try_it.review.get_by_role("tab", name=name)
        expect(tab).to_be_focused()
        expect(tab).to_have_attribute("aria-selected", "true")
        expect(try_it.review.get_by_role("tabpanel", name=name)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(try_it.review.get_by_role("heading", name="Your interviews")).to_be_visible()
    page.keyboard.press("Tab")
    assert focused(page) not in TABS
    page.keyboard.press("Shift+Tab")
    assert focused(page) == "Interviews"


def test_an_interview_is_kept_and_changed_from_the_keyboard(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    try_it.review.get_by_role("tab", name="Review").focus()
    page.keyboard.press("ArrowRight")
    try_it.button("Yes, keep a journal").focus()
    page.keyboard.press("Enter")
    expect(try_it.review.get_by_role("heading", name="Interviews", exact=True)).to_be_focused()
    expect(try_it.button("Keep it: Acme")).to_be_visible()
    for _ in range(6):
        page.keyboard.press("Tab")
        if focused(page) == "Keep it: Acme":
            break
    page.keyboard.press("Enter")
    expect(try_it.review.get_by_role("button", name="Acme Open")).to_be_focused()
    page.keyboard.press("Enter")
    expect(try_it.review.get_by_role("heading", name="Acme")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page) == "Role"
    page.keyboard.type("Analyst")
    page.keyboard.press("Enter")
    expect(try_it.review.get_by_role("button", name="Acme Analyst Open")).to_be_focused()


@pytest.mark.usefixtures("filled")
def test_every_stop_is_seen(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    for name in TABS[1:]:
        try_it.tab(name)
        expect(try_it.review.get_by_role("heading", name=name, exact=True)).to_be_visible()
        expect(try_it.review.locator(".aw-loading")).to_have_count(0)
        try_it.review.get_by_role("tab", name=name).focus()
        for _ in range(12):
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUSED)
            if at is None or not at["inside"]:
                break
            assert at["ring"], (name, at)
            assert at["seen"], (name, at)
            assert at["name"], name


@pytest.mark.usefixtures("filled")
def test_axe_finds_nothing(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    for name in TABS[1:]:
        try_it.tab(name)
        expect(try_it.review.locator(".aw-loading")).to_have_count(0)
        expect(try_it.review.get_by_role("heading", name=name, exact=True)).to_be_visible()
        if name == "Settings":
            try_it.review.get_by_text("Limits that the service goes by").click()
            try_it.button("Delete everything…").click()
        assert faults(page, None if name == TABS[1] else REVIEW) == []
    try_it.tab("Interviews")
    try_it.button("Add an interview").click()
    try_it.button("Keep it").click()
    expect(try_it.review.get_by_role("paragraph").get_by_text("Name the company.")).to_be_visible()
    assert faults(page, REVIEW) == []
    try_it.button("Cancel").click()
    try_it.tab("Agenda")
    try_it.review.get_by_role("button", name="Write the debrief").first.click()
    expect(try_it.review.get_by_label("What went well")).to_be_visible()
    assert faults(page, REVIEW) == []


def test_the_first_question_for_axe(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    for name in ("Agenda", "Settings"):
        try_it.tab(name)
        expect(try_it.button("Yes, keep a journal")).to_be_visible()
        assert faults(page, REVIEW) == []


@pytest.mark.usefixtures("filled")
def test_in_the_pane_nothing_sticks_out(page: Page, pane: Pane, samples: Any) -> None:
    page.set_viewport_size({"width": 300, "height": 800})
    pane.background = history(samples, "Losing patience with somebody who is away")
    pane.opened(received()).settled()
    for name in TABS[1:]:
        pane.tab(name)
        expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()
        expect(page.locator(".aw-loading")).to_have_count(0)
        for look in looks(page):
            assert page.evaluate(SPILLS) == []
            kept(page, f"journal-{name.lower()}-{look}")
