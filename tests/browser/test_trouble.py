"""When the network or the service fails: it is said, the last good report stays, and it goes on by itself."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import Watch
from tests.browser.desk import REVIEWS, TryIt, sent_in

TITLE = "Before the date they named"
MORE = " And one more thing."


@pytest.fixture
def written_on(try_it: TryIt, watch: Watch) -> Callable[[], None]:
    """Writes on, with the first report on the page and failures of requests expected."""
    watch.expected.append("Failed to load resource")
    try_it.page.clock.install()
    try_it.opened()
    return lambda: try_it.text.fill(try_it.text.input_value() + MORE)


def answers(page: Page, **answer: Any) -> None:
    page.unroute(REVIEWS)
    page.route(REVIEWS, lambda route: route.fulfill(**answer))


def test_offline_the_last_report_stays_and_says_so(
    context: BrowserContext, try_it: TryIt, written_on: Callable[[], None]
) -> None:
    context.set_offline(True)
    written_on()
    notice = try_it.review.get_by_role("region", name="Notice")
    expect(notice).to_contain_text("You are offline.")
    expect(notice).to_contain_text("What you see below is of an earlier version.")
    expect(try_it.finding(TITLE)).to_be_visible()
    with try_it.page.expect_request(REVIEWS) as sent:
        context.set_offline(False)
    assert MORE in sent_in(sent.value)["draft"]["text"]
    expect(notice).to_have_count(0)
    expect(try_it.finding(TITLE)).to_be_visible()


def test_while_it_is_slow_there_is_progress_and_the_earlier_report(
    page: Page, try_it: TryIt, written_on: Callable[[], None]
) -> None:
    held: list[Route] = []
    page.route(REVIEWS, lambda route: held.append(route))  # noqa: PLW0108  # Playwright cannot call a method of C
    written_on()
    page.clock.run_for(2_500)
    expect(try_it.review.get_by_role("progressbar", name="Checking")).to_be_visible()
    expect(try_it.review.get_by_text("Of the earlier text; the new words are being read.")).to_be_visible()
    expect(try_it.finding(TITLE)).to_be_visible()
    expect(try_it.review.locator(".aw-panel")).to_have_attribute("aria-busy", "true")
    while not held:  # the page may show that it waits before the request has come by here
        page.wait_for_timeout(20)
    held[-1].continue_()
    expect(try_it.review.get_by_role("progressbar")).to_have_count(0)
    try_it.settled()


def test_without_any_answer_it_says_so_and_can_be_tried_again(
    page: Page, try_it: TryIt, written_on: Callable[[], None]
) -> None:
    page.route(REVIEWS, lambda _: None)
    written_on()
    page.clock.run_for(1_000)
    page.clock.run_for(9_000)
    notice = try_it.review.get_by_role("region", name="Notice")
    expect(notice).to_contain_text("The answer is taking too long. Your draft is untouched.")
    page.unroute(REVIEWS)
    notice.get_by_role("button", name="Try again").click()
    expect(notice).to_have_count(0)
    try_it.settled()


@pytest.mark.parametrize(
    ("status", "detail", "wait"),
    [(500, "Something went wrong here.", 5), (503, None, 5), (429, "Too many reviews at once.", 20)],
)
def test_a_failing_service_is_asked_again_by_itself(
    page: Page, try_it: TryIt, written_on: Callable[[], None], status: int, detail: str | None, wait: int
) -> None:
    headers = {"content-type": "application/problem+json"} | ({"retry-after": "20"} if status == 429 else {})
    answers(page, status=status, headers=headers, body=json.dumps({"detail": detail} if detail else {}))
    written_on()
    notice = try_it.review.get_by_role("region", name="Notice")
    expect(notice).to_contain_text(detail or "The service is not ready.")
    expect(notice).to_contain_text("Trying again at")
    expect(try_it.finding(TITLE)).to_be_visible()
    page.unroute(REVIEWS)
    with page.expect_request(REVIEWS):
        page.clock.run_for(wait * 1_000)
    expect(notice).to_have_count(0)


def test_a_service_that_is_gone_is_said_to_be(page: Page, try_it: TryIt, written_on: Callable[[], None]) -> None:
    page.route(REVIEWS, lambda route: route.abort("connectionrefused"))
    written_on()
    notice = try_it.review.get_by_role("region", name="Notice")
    expect(notice).to_contain_text("Afterword’s service cannot be reached just now.")
    expect(try_it.review.get_by_role("status")).to_contain_text("cannot be reached just now")
    notice.get_by_role("button", name="Try again").click()
    expect(notice).to_be_visible()


def test_a_refused_request_is_not_repeated(page: Page, try_it: TryIt, written_on: Callable[[], None]) -> None:
    answers(page, status=413, headers={"content-type": "application/problem+json"}, body="{}")
    written_on()
    notice = try_it.review.get_by_role("region", name="Notice")
    expect(notice).to_contain_text("This mail, with the earlier mail of its thread, is too large to check.")
    expect(notice).not_to_contain_text("Trying again")


def test_the_page_works_without_sample_mail(page: Page, try_it: TryIt, watch: Watch) -> None:
    watch.expected.append("Failed to load resource")
    page.route("**/try-it/samples", lambda route: route.fulfill(status=404))
    page.goto("/")
    expect(try_it.verdict).to_have_text("Write first, then look here")
    expect(page.get_by_label("Situation")).to_have_count(0)
    try_it.text.fill("Hi Lena,\n\nthank you for the talk at [Company].\n\nBest,\nSam")
    expect(try_it.finding("A gap is left open")).to_be_visible()
