"""axe-core finds no violation in any state that a user meets for long, light and dark."""

from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.desk import OFFICE, REVIEWS, Pane, TryIt, history, received, written
from tests.browser.test_signing_in import CONFIG, SIGNED_OUT

AXE = (Path(__file__).parents[2] / "app" / "sidebar" / "node_modules" / "axe-core" / "axe.min.js").read_text()
RUN = """async ([part, only]) => {
    const { violations } = await axe.run(part ?? document, { resultTypes: ["violations"], ...(only && { runOnly: only }) });
    return violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html.slice(0, 200)} ${n.failureSummary}`));
}"""
# Colours fade from one scheme to the other for a moment, in which axe would measure what nobody reads.
STILL = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::part(content) { transition: none !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
SCHEMES: dict[Literal["light", "dark"], list[str] | None] = {
    "light": None,
    "dark": ["color-contrast", "link-in-text-block"],
}
REVIEW = "#review"
PATIENCE = "Losing patience with somebody who is away"
MAIL = written("Dear Katherine,\n\nThank you for the interview at [Company].\n\nBest,\nSam", "Thank you!!!")


def faults(page: Page, part: str | None = None) -> list[str]:
    """All that axe knows of, in the light; and again in the dark, where only the colours are others.
    `part`: a selector of what has changed since the whole page was looked through.
    """
    found: list[str] = []
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    page.evaluate(STILL)
    for scheme, only in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        expect(page.locator(f'html[data-theme="{scheme}"], html:not([data-theme])')).to_be_attached()
        found += page.evaluate(RUN, [part, only])
    return found


def test_the_try_it_page(page: Page, try_it: TryIt) -> None:
    try_it.opened(PATIENCE)
    assert faults(page) == []
    page.get_by_text("The same as a list").click()
    try_it.review.get_by_text("Your interview").click()
    try_it.review.get_by_text("Why: Reads as shouting").click()
    assert faults(page, REVIEW) == []
    try_it.button("Mute: Reads as shouting").click()
    expect(page.get_by_role("menuitem", name="Everywhere")).to_be_visible()
    assert faults(page, REVIEW) == []
    page.get_by_role("menuitem", name="Everywhere").click()
    expect(try_it.button("Undo")).to_be_visible()
    try_it.review.get_by_role("button", name="Patience Is a Virtue").click()
    try_it.settled()
    assert faults(page, REVIEW) == []
    page.get_by_role("button", name="Start empty").click()
    expect(try_it.verdict).to_have_text("Write first, then look here")
    assert faults(page) == []


def test_the_pane_from_state_to_state(page: Page, pane: Pane, samples: Any, watch: Watch) -> None:
    watch.expected.append("Failed to load resource")
    pane.opened(None).settled()
    assert faults(page) == []

    page.route(REVIEWS, lambda route: route.fulfill(status=413, body="{}"))
    pane.opens(MAIL)
    expect(page.get_by_role("region", name="Notice")).to_be_visible()
    assert faults(page) == []

    page.route(REVIEWS, lambda _: None)
    pane.opens(MAIL)
    expect(page.get_by_text("Reading your mail…")).to_be_visible()
    page.clock.run_for(2_000)
    expect(page.get_by_role("progressbar")).to_be_visible()
    assert faults(page) == []

    pane.background = history(samples, PATIENCE)
    pane.opens(received())
    expect(page.get_by_role("heading", name="So far")).to_be_visible()
    assert faults(page) == []


def test_the_pane_beside_a_draft(page: Page, pane: Pane, samples: Any) -> None:
    pane.background = history(samples, "A template with a gap and a wrong name left in")
    pane.opened(MAIL).settled()
    pane.button("Write “Priya”").click()
    expect(page.get_by_text("then press the button again").last).to_be_visible()
    assert faults(page) == []


def test_the_pane_with_an_offer_to_sign_in(pane: Pane) -> None:
    pane.page.route("**/outlook/config.json", lambda route: route.fulfill(json=CONFIG))
    pane.opened(MAIL, nested=[SIGNED_OUT]).settled()
    expect(pane.page.get_by_role("region", name="Sign in")).to_be_visible()
    assert faults(pane.page) == []


def test_the_pane_without_outlook(pane: Pane) -> None:
    page = pane.page
    page.route(OFFICE, lambda route: route.fulfill(body="window.Office = { onReady: async () => ({}), context: {} };"))
    page.goto("/outlook/pane.html")
    expect(page.get_by_role("alert")).to_be_visible()
    assert faults(page) == []
