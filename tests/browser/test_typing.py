"""What is written on the try-it page, what is said of it, and what a fix does."""

from contextlib import suppress

from playwright.sync_api import Error, Page, Request, Route, expect

from tests.browser.desk import REVIEWS, TryIt, sent_in

TEMPLATE = "A template with a gap and a wrong name left in"
WRONG_NAME = "The greeting names somebody else"
THANKS = "Hi Tomasz,\n\nThank you for Friday. The part about the move to Kafka stayed with me.\n\nBest,\nSam"


def test_the_page_opens_with_a_situation_and_its_review(try_it: TryIt) -> None:
    try_it.opened()
    expect(try_it.verdict).to_have_text("Wait a little")
    expect(try_it.review.get_by_text("Monday 30 November, 9:00", exact=True)).to_be_visible()
    expect(try_it.finding("Before the date they named").locator("mark")).to_have_text("any news")


def test_each_situation_can_be_opened(try_it: TryIt) -> None:
    try_it.opened()
    for option in try_it.page.get_by_label("Situation").get_by_role("option").all()[:-1]:
        title = option.text_content() or ""
        try_it.chosen(title)
        expect(try_it.text).not_to_have_value("")
    expect(try_it.verdict).to_have_text("Ready to send")


def test_the_verdict_follows_what_is_typed(try_it: TryIt) -> None:
    try_it.opened(TEMPLATE)
    expect(try_it.verdict).to_have_text("Think again before you send this")
    try_it.text.fill("")
    expect(try_it.verdict).to_have_text("Thank them")
    try_it.text.fill(THANKS)
    try_it.text.press_sequentially(" Roe")
    expect(try_it.verdict).not_to_have_text("Thank them")
    expect(try_it.finding("A gap is left open")).to_have_count(0)
    expect(try_it.finding(WRONG_NAME)).to_have_count(0)


def test_only_the_newest_answer_is_shown(page: Page, try_it: TryIt) -> None:
    try_it.opened(TEMPLATE)
    held: list[Route] = []

    def late(route: Route) -> None:
        if "[First]" in (route.request.post_data or ""):
            held.append(route)
        else:
            route.continue_()

    page.route(REVIEWS, late)
    with page.expect_request(REVIEWS):
        try_it.text.fill("Dear Katherine,\n\nthank you for the talk about [First].")
    with page.expect_request_finished(lambda r: "[Second]" in (r.post_data or "")):
        try_it.text.fill("Dear Tomasz,\n\nthank you for the talk about [Second].")
    expect(try_it.finding("A gap is left open").locator("mark")).to_have_text("[Second]")
    with suppress(Error):  # the page has called it off
        held[0].continue_()
    expect(try_it.finding(WRONG_NAME)).to_have_count(0)
    expect(try_it.finding("A gap is left open").locator("mark")).to_have_text("[Second]")
    assert len(held) == 1


def test_typing_on_asks_once(page: Page, try_it: TryIt) -> None:
    try_it.opened()
    asked: list[Request] = []
    page.on("request", lambda r: asked.append(r) if r.url.endswith("/v1/reviews") else None)
    with page.expect_response(REVIEWS):
        try_it.text.press_sequentially(" And more.", delay=20)
    try_it.settled()
    assert len(asked) == 1
    assert "And more." in sent_in(asked[0])["draft"]["text"]


def test_a_fix_changes_the_words_and_can_be_undone(try_it: TryIt) -> None:
    try_it.opened(TEMPLATE)
    before = try_it.text.input_value()
    try_it.button("Write “Tomasz”").click()
    expect(try_it.text).to_have_value(before.replace("Katherine", "Tomasz"))
    expect(try_it.button("Undo")).to_be_focused()
    expect(try_it.finding(WRONG_NAME)).to_have_count(0)
    expect(try_it.button("Undo")).to_be_focused()
    try_it.page.keyboard.press("Enter")
    expect(try_it.text).to_have_value(before)
    expect(try_it.finding(WRONG_NAME).get_by_role("heading")).to_be_focused()


def test_the_browsers_own_undo_takes_a_fix_back(try_it: TryIt) -> None:
    try_it.opened(TEMPLATE)
    before = try_it.text.input_value()
    try_it.button("Write “Tomasz”").click()
    expect(try_it.text).not_to_have_value(before)
    try_it.page.keyboard.press("Control+z")
    expect(try_it.text).to_have_value(before)


def test_subject_and_address_are_mended_in_their_own_fields(try_it: TryIt) -> None:
    try_it.opened()
    page = try_it.page
    page.get_by_label("To", exact=True).fill("Priya Nair <priya.nair@gmial.com>")
    page.get_by_role("textbox", name="Subject").fill("Thank you!!!")
    try_it.button("Use gmail.com").click()
    expect(page.get_by_label("To", exact=True)).to_have_value("Priya Nair <priya.nair@gmail.com>")
    try_it.button("Keep one mark").click()
    expect(page.get_by_role("textbox", name="Subject")).to_have_value("Thank you!")


def test_a_fix_of_words_that_are_gone_is_not_made(page: Page, try_it: TryIt) -> None:
    try_it.opened(TEMPLATE)
    page.route(REVIEWS, lambda _: None)  # so that the report of the old words stays
    try_it.text.fill("Dear Luis,\n\nsomething else altogether.")
    try_it.button("Write “Tomasz”").click()
    expect(try_it.finding(WRONG_NAME)).to_contain_text("The draft has changed since it was read")
    expect(try_it.text).to_have_value("Dear Luis,\n\nsomething else altogether.")


def test_a_section_shows_its_findings_alone(try_it: TryIt) -> None:
    try_it.opened("Losing patience with somebody who is away")
    try_it.review.get_by_role("button", name="Patience Is a Virtue").click()
    expect(try_it.finding("Away at the moment")).to_be_visible()
    expect(try_it.finding("Sounds like a threat")).to_have_count(0)
    try_it.button("Show all").click()
    expect(try_it.finding("Sounds like a threat")).to_be_visible()


def test_facts_of_the_interview_are_used_and_kept(try_it: TryIt) -> None:
    try_it.opened("A thank-you that would suit any interview")
    expect(try_it.finding("Nothing from this interview")).to_be_visible()
    with try_it.page.expect_request(REVIEWS) as sent:
        try_it.review.get_by_text("Your interview").click()
        try_it.review.get_by_label("What you talked about").fill("a wonderful day")
        try_it.button("Use these facts").click()
    assert sent_in(sent.value)["interview"]["notes"] == ["a wonderful day"]
    expect(try_it.review.get_by_text("Noted.")).to_be_visible()
    try_it.opened("A thank-you that would suit any interview")
    expect(try_it.review.get_by_label("What you talked about")).to_have_value("a wonderful day")
