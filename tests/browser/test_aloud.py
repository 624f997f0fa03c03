"""What a screen reader is told: names and roles, and what it is told unasked."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.desk import Pane, TryIt, history, written

EARLY = "Asking two days before the date they named"


def test_the_page_in_its_outline(try_it: TryIt) -> None:
    try_it.opened(EARLY)
    page = try_it.page
    expect(page.get_by_role("banner")).to_match_aria_snapshot("""
    - banner:
      - heading "Afterword" [level=1]
      - button "Dark"
    """)
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
    - main:
      - region "Your mail":
        - combobox "Situation"
        - group "Your own mail":
          - button "Start empty"
        - group "Reply":
          - heading "Reply" [level=2]
          - textbox "From"
          - combobox "To"
          - combobox "Cc"
          - textbox "Subject"
          - textbox "Mail"
      - region "Afterword’s review"
      - region "The mail behind it":
        - region /Earlier mail with these people/
    """)


def test_the_review_in_its_outline(try_it: TryIt) -> None:
    try_it.opened(EARLY)
    expect(try_it.review).to_match_aria_snapshot("""
    - region "Afterword’s review":
      - tablist "Parts of Afterword":
        - tab "Review" [selected]
      - tabpanel "Review":
        - status: /A good moment. Monday 30 November, 9.00, in 7 days/
        - region "Wait a little":
          - heading "Wait a little" [level=2]
          - paragraph: A good moment
          - button "Add to calendar"
        - region "What to mend":
          - heading "What to mend" [level=2]
          - heading "Likely to hurt" [level=3]
          - list:
            - listitem:
              - heading "Before the date they named" [level=4]
              - blockquote:
                - mark: any news
              - 'button "Mute: Before the date they named"'
        - region "So far":
          - heading "So far" [level=2]
          - figure:
            - img /messages of yours/
        - region "The nine things":
          - list:
            - listitem:
              - button "Patience Is a Virtue Likely to hurt"
    """)


def test_a_new_verdict_is_said_and_the_same_one_is_not(page: Page, try_it: TryIt) -> None:
    try_it.opened("A template with a gap and a wrong name left in")
    status = try_it.review.get_by_role("status").first
    expect(status).to_have_text(re.compile("^Think again before you send this\\."))
    page.evaluate("""() => {
        window.said = [];
        const status = document.querySelector("#review [role=status]");
        const heard = () => said.push(status.textContent);
        new MutationObserver(heard).observe(status, { characterData: true, childList: true, subtree: true });
    }""")
    try_it.text.press_sequentially(" ")
    try_it.settled()
    with page.expect_response("**/v1/reviews"):
        try_it.text.press_sequentially("Thanks.")
    try_it.settled()
    assert page.evaluate("said") == []
    try_it.text.fill(
        "Hi Tomasz,\n\nthank you for the pairing session on Friday, and for your hint about the queue.\n\nSam"
    )
    expect(status).not_to_have_text(re.compile("^Think again"))
    assert len(page.evaluate("said")) >= 1
    assert status.get_attribute("aria-live") == "polite"


def test_the_picture_tells_in_words_what_it_shows(pane: Pane, samples: Any) -> None:
    pane.background = history(samples, EARLY)
    (draft,) = (s["draft"] for s in samples["samples"] if s["title"] == EARLY)
    pane.opened(written(draft["text"], draft["subject"])).settled()
    picture = pane.page.locator(".aw-timeline > svg")
    expect(picture).to_have_role("img")
    expect(picture).to_have_accessible_name(
        re.compile("Since 2 Oct: 9 messages of yours and 10 messages of theirs.*25 Nov.*good moment, 30 Nov")
    )
    pane.page.get_by_text("The same as a list").click()
    expect(pane.page.locator(".aw-timeline li")).to_have_count(22)


def test_every_control_has_a_name(try_it: TryIt) -> None:
    try_it.opened(EARLY)
    try_it.review.get_by_text("Your interview").click()
    for part in ("Review", "Settings", "Interviews"):
        try_it.tab(part)
        for role in ("button", "link", "textbox", "combobox", "menuitem", "checkbox", "progressbar", "img", "tab"):
            for control in try_it.page.get_by_role(role).all():
                expect(control).to_have_accessible_name(re.compile(r"\S"))
