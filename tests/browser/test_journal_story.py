"""An interview from the mail that proposes it to what was learned from it, in the browser as a user goes."""

from urllib.request import urlopen

import pytest
from playwright.sync_api import Download, Page, expect

from tests.browser.conftest import Watch
from tests.browser.desk import REVIEWS, TryIt, sent_in

VAGUE = "A thank-you that would suit any interview"
pytestmark = pytest.mark.usefixtures("forgotten")


@pytest.fixture
def journal(try_it: TryIt) -> TryIt:
    """With a journal, at its interviews."""
    try_it.opened(VAGUE)
    try_it.tab("Interviews")
    try_it.button("Yes, keep a journal").click()
    expect(try_it.review.get_by_role("heading", name="Your interviews")).to_be_visible()
    return try_it


def kept(journal: TryIt) -> None:
    """The interview that the mail tells of."""
    journal.button("Keep it: Acme").click()
    expect(journal.review.get_by_role("button", name="Acme Open")).to_be_visible()


def saved(journal: TryIt) -> None:
    journal.button("Save").click()
    expect(journal.review.get_by_role("heading", name="Your interviews")).to_be_visible()


def test_nothing_is_asked_or_kept_before_a_yes(page: Page, try_it: TryIt) -> None:
    asked: list[str] = []
    page.on("request", lambda r: asked.append(f"{r.method} {r.url.partition('/v1/')[2]}") if "/v1/" in r.url else None)
    try_it.opened(VAGUE)
    try_it.tab("Agenda")
    expect(try_it.review.get_by_text("The words of your mail, its subjects and attachments")).to_be_visible()
    try_it.button("No, keep nothing").click()
    expect(try_it.review.get_by_role("heading", name="Nothing is kept")).to_be_focused()
    assert set(asked) == {"POST reviews", "GET preferences"}


def test_from_the_mail_to_what_was_learned(page: Page, journal: TryIt) -> None:
    review = journal.review
    expect(review.get_by_role("article").get_by_text("Friday 20 November, 15:00")).to_be_visible()
    kept(journal)

    journal.tab("Agenda")
    due = review.get_by_role("listitem").filter(has_text="Thank them for the interview at Acme")
    expect(due).to_contain_text("Until Monday 23 November")
    expect(review.get_by_role("heading", name="Ask Acme how things stand")).to_be_visible()
    journal.button("Open the interview: Thank them for the interview at Acme").click()

    review.get_by_label("Outcome").select_option(label="They said no")
    review.get_by_label("When it came").fill("2026-11-23T09:00")
    saved(journal)
    expect(review.get_by_role("button", name="Acme They said no")).to_be_visible()

    journal.tab("Agenda")
    expect(review.get_by_role("heading", name="Thank Acme in spite of their no")).to_be_visible()
    journal.button("Write the debrief: Note what you learned at Acme").click()
    expect(review.get_by_role("heading", name="Debrief: Acme")).to_be_focused()
    facts = review.get_by_role("region", name="The facts")
    expect(facts).to_contain_text("3 rounds")
    expect(review.get_by_role("heading", name="Ask one question for feedback")).to_be_visible()
    review.get_by_label("What was hard").fill("Estimating under pressure\n- The last question")
    journal.button("Save the debrief").click()
    expect(review.get_by_text("Kept.", exact=True)).to_be_visible()

    journal.tab("Insights")
    picture = review.get_by_role("img", name="Of 1 process: 1 ended with a no.")
    expect(picture).to_be_visible()
    expect(review.get_by_text("Too few cases to say")).to_be_visible()
    review.get_by_label("Search your debriefs").fill("pressure")
    page.keyboard.press("Enter")
    expect(review.get_by_role("listitem").filter(has_text="Estimating under pressure").first).to_be_visible()
    review.get_by_label("Search your debriefs").fill("nothing like it")
    page.keyboard.press("Enter")
    expect(review.get_by_text("No debrief says “nothing like it”.")).to_be_visible()


def test_a_change_elsewhere_is_told_and_what_was_typed_stays(page: Page, journal: TryIt, watch: Watch) -> None:
    watch.expected.append("412")
    kept(journal)
    journal.review.get_by_role("button", name="Acme Open").click()
    journal.review.get_by_label("Role").fill("Lead analyst")
    (one,) = page.request.get("/v1/interviews").json()["interviews"]
    told = ("company", "aliases", "people", "rounds", "points", "promised_by")
    other = {name: one[name] for name in told} | {"role": "Engineer"}
    page.request.put(f"/v1/interviews/{one['id']}", data=other, headers={"If-Match": f'"{one["version"]}"'})
    with page.expect_response(lambda r: r.status == 412):
        journal.button("Save").click()
    notice = journal.review.get_by_role("region", name="Notice")
    expect(notice).to_contain_text("This was changed elsewhere meanwhile: the role differs.")
    expect(notice).to_be_focused()
    expect(journal.review.get_by_label("Role")).to_have_value("Lead analyst")
    journal.button("Keep mine").click()
    expect(journal.review.get_by_role("button", name="Acme Lead analyst Open")).to_be_visible()


def test_offline_what_was_typed_stays(page: Page, journal: TryIt, watch: Watch) -> None:
    watch.expected.append("ERR_INTERNET_DISCONNECTED")
    journal.button("Add an interview").click()
    journal.review.get_by_label("Company").first.fill("Northwind")
    page.context.set_offline(True)
    journal.button("Keep it").click()
    expect(journal.review.get_by_text("You are offline.")).to_be_visible()
    expect(journal.review.get_by_label("Company").first).to_have_value("Northwind")
    page.context.set_offline(False)
    journal.button("Keep it").click()
    expect(journal.review.get_by_role("button", name="Northwind")).to_be_visible()
    assert len(page.request.get("/v1/interviews").json()["interviews"]) == 1


def test_the_calendar_reads_the_address_until_it_is_taken_back(page: Page, journal: TryIt) -> None:
    kept(journal)
    journal.tab("Agenda")
    journal.button("Make an address").click()
    address = journal.review.get_by_label("Address of your agenda")
    expect(address).to_be_focused()
    url = address.input_value()
    with urlopen(url, timeout=10) as answer:
        assert b"BEGIN:VCALENDAR" in answer.read()
    journal.button("Copy").click()
    expect(journal.review.get_by_role("paragraph").get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == url
    journal.button("Take it back").click()
    expect(address).to_have_count(0)
    assert page.request.get(url).status == 404


def test_facts_of_the_review_are_those_of_the_journal(page: Page, journal: TryIt) -> None:
    kept(journal)
    journal.tab("Review")
    journal.review.get_by_text("Your interview").click()
    journal.review.get_by_label("What you talked about, one a line").fill("the move to Kafka")
    with page.expect_request(REVIEWS) as sent:
        journal.button("Use these facts").click()
    assert sent_in(sent.value)["interview"]["notes"] == ["the move to Kafka"]
    expect(journal.review.get_by_text("Kept in your journal.")).to_be_visible()
    (one,) = page.request.get("/v1/interviews").json()["interviews"]
    assert one["points"] == ["the move to Kafka"]
    journal.tab("Interviews")
    journal.review.get_by_role("button", name="Acme Open").click()
    expect(journal.review.get_by_label("What you talked about")).to_have_value("the move to Kafka")


def test_a_mute_is_kept_and_holds_on_another_device(page: Page, journal: TryIt) -> None:
    journal.tab("Review")
    journal.button("Mute: No word of interest").click()
    with page.expect_response(lambda r: r.url.endswith("/v1/preferences/mutes") and r.request.method == "POST"):
        page.get_by_role("menuitem", name="Everywhere").click()
    page.evaluate("localStorage.clear()")
    journal.opened(VAGUE)
    expect(journal.finding("No word of interest")).to_have_count(0)
    journal.tab("Settings")
    journal.button("Check again: No word of interest").click()
    expect(journal.review.get_by_text("Nothing is muted.")).to_be_visible()
    assert page.request.get("/v1/preferences/mutes").json()["mutes"] == []


def test_all_is_taken_along_and_deleted(page: Page, journal: TryIt) -> None:
    kept(journal)
    journal.tab("Settings")
    loads: list[Download] = []
    for name in ("Export JSON", "Export Markdown"):
        with page.expect_download() as load:
            journal.button(name).click()
        loads.append(load.value)
    assert [d.suggested_filename for d in loads] == ["afterword.json", "afterword.md"]
    assert "### Acme" in loads[1].path().read_text()
    journal.button("Delete everything…").click()
    journal.button("Delete everything").click()
    expect(journal.review.get_by_text("Nothing is deleted yet")).to_be_visible()
    journal.review.get_by_label("Type “delete” to confirm").fill("delete")
    page.keyboard.press("Enter")
    expect(journal.review.get_by_role("heading", name="Keep a journal of your interviews?")).to_be_visible()
    assert page.request.get("/v1/preferences").json()["version"] == 0
