"""Signing in from the pane: Outlook hands the token out, asks the user first, or is turned away. Microsoft's own library
runs; what it talks to stands in."""

import base64
import json
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Watch
from tests.browser.desk import REVIEWS, Pane, written

SIGNED_OUT = "USER_INTERACTION_REQUIRED"
CLOSED = "USER_CANCEL"
CLIENT = "0c000000-0000-4000-8000-000000000003"
CONFIG = {
    "clientId": CLIENT,
    "authority": "https://login.microsoftonline.com/common",
    "scope": f"api://{CLIENT}/access_as_user",
    "consent": "https://graph.microsoft.com/Mail.ReadBasic",
    "graph": True,
}
CLAIMS = {"access_token": {"acrs": {"essential": True, "value": "c1"}}}
MAIL = written("Hi Priya,\n\nthank you for the interview at [Company].\n\nBest,\nSam", conversationId="AAQk/x+y=")
OFFER = "Sign in with Microsoft, and Afterword can judge the timing"


@pytest.fixture
def outlook(pane: Pane) -> Pane:
    """Of a service that reads earlier mail. What it would read stands in: none."""
    pane.page.route("**/outlook/config.json", lambda route: route.fulfill(json=CONFIG))
    pane.background, pane.tokens = {**pane.background, "history": {"messages": []}}, False
    return pane


def bearers(pane: Pane) -> list[str | None]:
    return [asked["headers"].get("authorization") for asked in pane.asked]


def asked_of_outlook(pane: Pane) -> list[Mapping[str, Any]]:
    asked: list[Mapping[str, Any]] = pane.page.evaluate("outlook.asked")
    return asked


def test_a_token_in_silence_lets_the_service_read_earlier_mail(outlook: Pane) -> None:
    outlook.opened(MAIL, nested=["token"]).settled()
    assert bearers(outlook)[-1] == "Bearer token-1"
    assert outlook.asked[-1]["history"] == {"mailbox": "graph", "thread_id": "AAQk-x_y="}
    assert asked_of_outlook(outlook)[0]["scope"].split()[0] == CONFIG["scope"]
    expect(outlook.page.get_by_text(OFFER)).to_have_count(0)


def test_who_has_to_sign_in_is_offered_to_and_reviewed_meanwhile(outlook: Pane) -> None:
    outlook.opened(MAIL, nested=[SIGNED_OUT, "token"]).settled()
    expect(outlook.finding("A gap is left open")).to_be_visible()
    assert bearers(outlook) == [None]
    assert outlook.asked[0]["history"] is None
    offer = outlook.page.get_by_role("region", name="Sign in")
    expect(offer).to_contain_text(OFFER)
    with outlook.page.expect_request(REVIEWS) as sent:
        offer.get_by_role("button", name="Sign in").click()
    assert (sent.value.headers["authorization"] or "").startswith("Bearer token-")
    expect(offer).to_have_count(0)
    assert "GetTokenPopup" in [asked["method"] for asked in asked_of_outlook(outlook)]


def test_an_offer_that_is_declined_stays_away(outlook: Pane) -> None:
    outlook.opened(MAIL, nested=[SIGNED_OUT]).settled()
    outlook.page.get_by_role("button", name="Not now").click()
    expect(outlook.page.get_by_role("region", name="Sign in")).to_have_count(0)
    outlook.holds(subject="Another subject")
    with outlook.page.expect_request(REVIEWS):
        pass
    expect(outlook.page.get_by_role("region", name="Sign in")).to_have_count(0)


def test_a_window_that_is_closed_leaves_the_offer(outlook: Pane) -> None:
    outlook.opened(MAIL, nested=[SIGNED_OUT, CLOSED]).settled()
    offer = outlook.page.get_by_role("region", name="Sign in")
    offer.get_by_role("button", name="Sign in").click()
    expect(offer).to_contain_text("Signing in was not finished. Reviews go on without your earlier mail.")
    expect(outlook.finding("A gap is left open")).to_be_visible()


def test_who_has_not_agreed_is_asked_for_consent_by_a_click(outlook: Pane) -> None:
    outlook.opened(MAIL, nested=["token", SIGNED_OUT, "token"]).settled()
    assert outlook.asked[-1]["history"] is None
    with outlook.page.expect_request(REVIEWS):
        outlook.page.get_by_role("region", name="Sign in").get_by_role("button", name="Sign in").click()
    expect(outlook.page.get_by_role("region", name="Sign in")).to_have_count(0)
    assert CONFIG["consent"] in {asked["scope"].split()[0] for asked in asked_of_outlook(outlook)}


def refuse(outlook: Pane, watch: Watch, times: int) -> None:
    """The service wants more of the token, as often as told."""
    watch.expected.append("401")
    left = [None] * times
    challenge = base64.b64encode(json.dumps(CLAIMS).encode()).decode()

    def turned(route: Route) -> None:
        if left:
            left.pop()
            header = {"www-authenticate": f'Bearer error="insufficient_claims", claims="{challenge}"'}
            route.fulfill(status=401, headers=header, json={"detail": "More is needed."})
        else:
            route.fallback()

    outlook.page.route(REVIEWS, turned)


def test_a_challenge_of_the_service_is_met_with_its_claims(outlook: Pane, watch: Watch) -> None:
    outlook.opened(None, nested=["token"])
    expect(outlook.verdict).to_have_text("No mail is open")
    refuse(outlook, watch, 1)
    outlook.opens(MAIL)
    expect(outlook.finding("A gap is left open")).to_be_visible()
    claims = [json.loads(asked["claims"]) for asked in asked_of_outlook(outlook) if asked.get("claims")]
    assert CLAIMS["access_token"] in [of.get("access_token") for of in claims]
    assert bearers(outlook)[-1] != "Bearer token-1"


def test_who_is_turned_away_for_good_is_told_to_sign_in(outlook: Pane, watch: Watch) -> None:
    outlook.opened(None, nested=["token"])
    expect(outlook.verdict).to_have_text("No mail is open")
    refuse(outlook, watch, 2)
    outlook.opens(MAIL)
    notice = outlook.page.get_by_role("region", name="Notice")
    expect(notice).to_contain_text("Please sign in, so that Afterword can check your mail.")
    notice.get_by_role("button", name="Sign in").click()
    expect(outlook.finding("A gap is left open")).to_be_visible()
    expect(notice).to_have_count(0)


def test_an_outlook_without_tokens_opens_microsofts_window(outlook: Pane) -> None:
    page = outlook.page
    page.context.route(
        "https://login.microsoftonline.com/**",
        lambda route: route.fulfill(content_type="text/html", body="<!doctype html><title>Microsoft</title>"),
    )
    outlook.opened(MAIL).settled()
    offer = page.get_by_role("region", name="Sign in")
    with page.expect_popup() as popup:
        offer.get_by_role("button", name="Sign in").click()
    popup.value.wait_for_url("https://login.microsoftonline.com/**")
    assert CLIENT in popup.value.url
    assert "sam.roe%40mail.example" in popup.value.url
    popup.value.close()
    expect(outlook.finding("A gap is left open")).to_be_visible()


def test_a_service_that_has_no_sign_in_offers_none(pane: Pane) -> None:
    pane.opened(MAIL, nested=["token"]).settled()
    expect(pane.finding("A gap is left open")).to_be_visible()
    assert bearers(pane) == [None]
    expect(pane.page.get_by_role("region", name="Sign in")).to_have_count(0)
