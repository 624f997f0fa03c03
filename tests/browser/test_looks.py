"""How it looks: light, dark and in high contrast, on a desk and 300 pixels wide. Each leaves a picture to be looked at."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watch
from tests.browser.desk import OFFICE, REVIEWS, Pane, TryIt, history, person, received, written

PICTURES = Path(__file__).with_name("screenshots")
PATIENCE = "Losing patience with somebody who is away"
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "high-contrast": {"color_scheme": "dark", "forced_colors": "active"},
    "high-contrast-on-white": {"color_scheme": "light", "forced_colors": "active"},
}
THEMES = {name: "high-contrast" if "forced_colors" in media else name for name, media in LOOKS.items()}

# How wide the page is beyond its window, and what sticks out.
SPILLS = """() => {
    const wide = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > wide + 1);
    return document.documentElement.scrollWidth > wide ? out.slice(0, 5).map((e) => e.outerHTML.slice(0, 120)) : [];
}"""

# Colours of lines and words in pictures that are those of the ground that they lie on.
VANISHED = """() => {
    const ground = getComputedStyle(document.querySelector(".aw-panel")).backgroundColor;
    const strokes = [...document.querySelectorAll(".aw-icon [stroke]")].map((e) => getComputedStyle(e).stroke);
    const marks = [...document.querySelectorAll(".aw-timeline :is(circle, rect):not(.band), .aw-timeline text")];
    const drawn = marks.filter((e) => !e.closest(".automatic")).map((e) => getComputedStyle(e).fill);
    return { ground, pictures: strokes.length + drawn.length,
             vanished: [...strokes, ...drawn].filter((colour) => colour === ground).length };
}"""


def looks(page: Page) -> Iterator[str]:
    """The page in one look after the other, as its colours are asked for; it follows while it is open."""
    for name, media in LOOKS.items():
        page.emulate_media(**{"forced_colors": "none", **media})
        expect(page.locator("html")).to_have_attribute("data-theme", THEMES[name])
        yield name


def kept(page: Page, name: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)


def impatient(pane: Pane, samples: Any) -> Pane:
    """Beside a draft in which much is to be mended."""
    pane.background = history(samples, PATIENCE)
    (draft,) = (s["draft"] for s in samples["samples"] if s["title"] == PATIENCE)
    to = [person("Hannah Whitlock", "hannah.whitlock@northwind.example")]
    return pane.opened(written(draft["text"], draft["subject"], to=to)).settled()


def test_the_try_it_page(page: Page, try_it: TryIt) -> None:
    try_it.opened()
    for look in looks(page):
        page.set_viewport_size({"width": 1280, "height": 820})
        kept(page, f"try-it-{look}")
        page.set_viewport_size({"width": 300, "height": 700})
        assert page.evaluate(SPILLS) == []
        kept(page, f"try-it-300-{look}")
        assert page.evaluate(VANISHED)["vanished"] == 0


def test_the_pane(page: Page, pane: Pane, samples: Any) -> None:
    page.set_viewport_size({"width": 300, "height": 800})
    impatient(pane, samples)
    for look in looks(page):
        page.set_viewport_size({"width": 300, "height": 800})
        assert page.evaluate(SPILLS) == []
        told = page.evaluate(VANISHED)
        assert told["pictures"] > 30
        assert told["vanished"] == 0
        kept(page, f"pane-{look}")
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate(SPILLS) == []
        assert page.evaluate(VANISHED)["vanished"] == 0


def test_the_pane_with_everything_open(page: Page, pane: Pane, samples: Any) -> None:
    page.set_viewport_size({"width": 300, "height": 800})
    impatient(pane, samples)
    for name in ("Your interview", "The same as a list"):
        page.get_by_text(name, exact=True).click()
    page.get_by_text("Why: Reads as shouting").click()
    pane.button("Send later").click()
    pane.button("Use ordinary letters and one mark").click()
    expect(page.get_by_text("Make these changes by hand").last).to_be_visible()
    pane.button("Mute: Reads as shouting").click()
    page.get_by_role("menuitem", name="Everywhere").click()
    expect(pane.button("Undo")).to_be_visible()
    pane.settled()
    for look in looks(page):
        assert page.evaluate(SPILLS) == []
        kept(page, f"pane-open-{look}")


def test_the_pane_in_other_states(page: Page, pane: Pane, samples: Any, watch: Watch) -> None:
    watch.expected.append("Failed to load resource")
    page.set_viewport_size({"width": 300, "height": 600})
    pane.background = history(samples, PATIENCE)
    pane.opened(received()).settled()
    for look in looks(page):
        kept(page, f"pane-read-{look}")
    pane.opens(None)
    expect(pane.verdict).to_have_text("No mail is open")
    for look in looks(page):
        kept(page, f"pane-none-{look}")
    page.route(REVIEWS, lambda route: route.abort())
    pane.opens(written("Hi Hannah"))
    expect(page.get_by_role("region", name="Notice")).to_be_visible()
    for look in looks(page):
        kept(page, f"pane-trouble-{look}")
    page.unroute(REVIEWS)
    page.route(REVIEWS, lambda _: None)
    pane.opens(written("Hi Hannah"))
    page.clock.run_for(2_000)
    expect(page.get_by_role("progressbar")).to_be_visible()
    for look in looks(page):
        kept(page, f"pane-slow-{look}")


@pytest.mark.parametrize("look", list(LOOKS))
def test_the_pane_without_outlook(page: Page, look: str) -> None:
    """Opened in each look, where the others above change while the page is open."""
    page.emulate_media(**LOOKS[look])
    page.set_viewport_size({"width": 300, "height": 600})
    page.route(OFFICE, lambda route: route.fulfill(body="window.Office = { onReady: async () => ({}), context: {} };"))
    page.goto("/outlook/pane.html")
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.evaluate(SPILLS) == []
    kept(page, f"pane-missing-{look}")


@pytest.mark.parametrize("zoom", [200, 400])
def test_enlarged_the_try_it_page_needs_no_sideways_scrolling(page: Page, try_it: TryIt, zoom: int) -> None:
    page.set_viewport_size({"width": 1280 * 100 // zoom, "height": 720 * 100 // zoom})
    try_it.opened(PATIENCE)
    assert page.evaluate(SPILLS) == []


def shown_whole(of: Locator) -> bool:
    return bool(of.evaluate("e => e.scrollWidth <= e.clientWidth + 1"))


def test_at_300_pixels_no_button_loses_its_words(page: Page, pane: Pane, samples: Any) -> None:
    page.set_viewport_size({"width": 300, "height": 800})
    impatient(pane, samples)
    for button in page.get_by_role("button").all():
        assert shown_whole(button), button.text_content()
