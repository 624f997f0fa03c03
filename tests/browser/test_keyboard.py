"""Without a mouse: all that can be clicked is reached in the order in which it is read, is seen to be, and works."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.desk import Pane, TryIt, written

VAGUE = "A thank-you that would suit any interview"
TITLE = "No word of interest"

# What has the focus: its name, and whether one sees that it has it. A button of Fluent draws its ring itself.
FOCUSED = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const shown = at.closest(".ti-file") ?? at;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
    const ring = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    const label = at.getAttribute("aria-label") ?? at.labels?.[0]?.querySelector("span")?.textContent;
    const { width, height } = shown.getBoundingClientRect();
    return { name: (label ?? at.labels?.[0]?.textContent ?? at.textContent).trim().replace(/\\s+/g, " "), ring,
             inside: !!at.closest("#review, #afterword"), seen: width > 0 && height > 0 };
}"""


def stops(page: Page, most: int = 80) -> list[dict[str, Any]]:
    """What Tab reaches from the top of the page on, one after the other."""
    reached: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None:
            break
        reached.append(at)
    return reached


def test_tab_reaches_everything_in_reading_order_and_shows_where_it_is(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    page.reload()
    try_it.settled()
    try_it.chosen(VAGUE)
    page.evaluate("document.activeElement.blur()")
    reached = stops(page)
    names = [at["name"] for at in reached]
    expected = [
        "Skip to the review",
        "Dark",
        "Situation",
        "Start empty",
        "Open a draft",
        "Add earlier mail",
        "From",
        "To",
        "Cc",
        "Subject",
        "Mail",
        "Review",
        "Mute: No word of interest",
        "Why: No word of interest",
        "The same as a list",
        "Your interview",
        "API",
    ]
    places = [names.index(name) for name in expected]
    assert places == sorted(places), names
    assert [at["name"] for at in reached if not at["ring"]] == []
    assert [at["name"] for at in reached if not at["seen"]] == []


def test_the_first_stop_leads_to_the_review(page: Page, try_it: TryIt) -> None:
    page.goto("/")
    try_it.settled()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the review")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["inside"]


def test_muting_from_the_menu(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    mute = try_it.button(f"Mute: {TITLE}")
    mute.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="In this mail")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="For Priya Nair")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menuitem", name="For Priya Nair")).to_be_hidden()
    expect(mute).to_be_focused()
    expect(mute).to_have_attribute("aria-expanded", "false")  # until it says so, a key closes it once more
    page.keyboard.press("Space")
    expect(page.get_by_role("menuitem", name="In this mail")).to_be_focused()
    page.keyboard.press("Enter")
    expect(try_it.finding(TITLE)).to_have_count(0)
    expect(try_it.button("Undo")).to_be_focused()
    page.keyboard.press("Tab")
    expect(try_it.button("Close")).to_be_focused()
    page.keyboard.press("Enter")
    expect(try_it.button("Undo")).to_have_count(0)
    expect(try_it.verdict).to_be_focused()


def test_mending_and_jumping(page: Page, try_it: TryIt) -> None:
    try_it.opened("Losing patience with somebody who is away")
    try_it.button("Blames the reader").focus()
    page.keyboard.press("Enter")
    expect(try_it.finding("Blames the reader").get_by_role("heading")).to_be_focused()
    try_it.button("Use ordinary letters and one mark").focus()
    page.keyboard.press("Space")
    expect(try_it.text).to_have_value(
        "Hannah,\n\nI still haven't heard back from you! " + try_it.text.input_value().partition("from you! ")[2]
    )
    expect(try_it.button("Undo")).to_be_focused()


def test_folds_open_with_a_key(page: Page, try_it: TryIt) -> None:
    try_it.opened(VAGUE)
    summary = try_it.review.locator("summary", has_text="Your interview")
    summary.focus()
    page.keyboard.press("Enter")
    expect(summary.locator("xpath=..")).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Company")).to_be_focused()


def test_the_pane_is_reached_from_its_tabs_to_the_interview(pane: Pane) -> None:
    pane.opened(written("Hi Priya,\n\nthank you for the interview at [Company].\n\nBest,\nSam")).settled()
    reached = stops(pane.page)
    names = [at["name"] for at in reached]
    assert names[:3] == ["Review", "A gap is left open", "Mute: A gap is left open"]
    assert names[-1] == "Your interview"
    assert [at["name"] for at in reached if not at["ring"] or not at["seen"]] == []
