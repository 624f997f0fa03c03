"""The journal beside a mail that is read in Outlook: what it tells is proposed, kept and noted."""

import json
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.desk import Pane, as_local, history, received, sent_in
from tests.browser.test_journal_story import VAGUE
from tests.browser.test_signing_in import CONFIG

pytestmark = pytest.mark.usefixtures("forgotten")
NO_ACCESS = "Afterword has no access to your mail here, so it proposes nothing."


@pytest.fixture
def reading(pane: Pane, samples: Any) -> Pane:
    """A user who signed in. What the service would read of their thread stands in for it, once the thread is named."""
    told = history(samples, VAGUE)
    pane.background, pane.tokens = told, False

    def of_thread(route: Route) -> None:
        body = sent_in(route.request)
        pane.asked.append(body)
        named = body["history"] == {"mailbox": "graph", "thread_id": "AAQk-1"}
        post = {**body, **told} if named else {**body, "history": {"messages": []}}
        route.continue_(post_data=json.dumps(post), headers=as_local(route))

    pane.page.route("**/outlook/config.json", lambda route: route.fulfill(json=CONFIG))
    pane.page.route("**/v1/interviews/proposals", of_thread)
    pane.page.route("**/v1/interviews/*/mails", of_thread)
    return pane


def test_an_interview_is_proposed_from_a_mail_that_is_read_and_kept(reading: Pane) -> None:
    reading.opened(received(), nested=["token"])
    reading.tab("Interviews")
    reading.button("Yes, keep a journal").click()
    reading.button("Keep it: Acme").click()
    expect(reading.page.get_by_role("button", name="Acme Open")).to_be_visible()
    expect(reading.page.get_by_text("tells of no interview that is not in your journal yet")).to_be_visible()


def test_with_another_mail_opened_its_own_thread_is_asked_for(reading: Pane) -> None:
    reading.opened(received() | {"conversationId": "AAQk/2"}, nested=["token"])
    reading.tab("Interviews")
    reading.button("Yes, keep a journal").click()
    expect(reading.page.get_by_text("tells of no interview")).to_be_visible()
    reading.opens(received())
    expect(reading.button("Keep it: Acme")).to_be_visible()


def test_who_has_not_signed_in_is_told_why_nothing_is_proposed(pane: Pane) -> None:
    pane.opened(received())
    pane.tab("Interviews")
    pane.button("Yes, keep a journal").click()
    expect(pane.page.get_by_text(NO_ACCESS)).to_be_visible()
