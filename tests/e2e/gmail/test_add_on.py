"""The add-on from Gmail's call to the card: a real process, tokens and mail of an emulator that others wrote."""

import json
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage
from time import perf_counter
from typing import Any

import pytest

from tests.e2e.gmail import mailboxes as m
from tests.e2e.gmail.conftest import PUBLIC_URL, Gmail

COMPOSE = "/gmail/compose"
REPLYING = {"toRecipients": ["lena@acme.example"], "ccRecipients": [], "threadId": m.thread_of(1)}


@pytest.fixture(scope="module")
def saved(gmail: Gmail) -> dict[str, str]:
    """Every draft as its compose window saved it: the draft ids."""

    def save(who: m.Person, mail: EmailMessage, thread: int | None = None) -> str:
        return gmail.google.save_draft(who.token, mail, f"18c{thread:013x}" if thread else None)

    return {
        "else": save(m.SAM, m.TO_SOMEBODY_ELSE),
        "asking": save(m.SAM, m.ASKING, 1),
        "chasing": save(m.KIM, m.CHASING, 11),
        "thanking": save(m.INES, m.THANKING),
    }


def words(card: Any) -> str:
    return json.dumps(card, ensure_ascii=False)


def test_a_question_before_the_promised_day_waits_until_days_after_it(gmail: Gmail, saved: dict[str, str]) -> None:
    began = perf_counter()
    card = gmail.shown(COMPOSE, m.SAM, REPLYING)
    assert perf_counter() - began < 20  # Gmail itself waits for 30
    assert card["header"] == {"title": "Wait", "subtitle": "Your question about where things stand"}
    assert f"{m.spoken(m.MONDAY_AFTER)}, 09:00" in words(card["sections"][0])
    assert "Re: Interview for the analyst position" in words(card["sections"][0])
    assert "Before the date they named" in words(card)
    assert m.spoken(m.WEDNESDAY) in words(card)
    assert m.TO_SOMEBODY_ELSE["Subject"] not in words(card)
    assert saved["asking"] in words(card)


def test_a_question_after_a_no_is_to_be_let_go(gmail: Gmail, saved: dict[str, str]) -> None:
    del saved
    card = gmail.shown(COMPOSE, m.KIM, {"toRecipients": [m.RUTH], "threadId": m.thread_of(11)})
    assert card["header"]["title"] == "Let it go"
    assert "They said no" in words(card)


def test_a_thank_you_on_the_day_after_is_ready(gmail: Gmail, saved: dict[str, str]) -> None:
    del saved
    card = gmail.shown(COMPOSE, m.INES, {"toRecipients": [m.TOMAS], "ccRecipients": [], "bccRecipients": []})
    assert card["header"] == {"title": "Ready to send", "subtitle": "Your thank-you"}


@pytest.mark.parametrize(
    ("who", "letter", "headline"),
    [
        (m.SAM, 3, f"Wait until {m.spoken(m.WEDNESDAY)}: they said so"),
        (m.KIM, 13, "Answer them"),
        (m.INES, 21, "Thank them"),
    ],
)
def test_beside_a_message_stands_what_to_do_next(gmail: Gmail, who: m.Person, letter: int, headline: str) -> None:
    first = letter // 10 * 10 + 1
    opened = {"messageId": m.message_of(letter), "threadId": m.thread_of(first), "accessToken": "of-this-message"}
    card = gmail.shown("/gmail/message", who, opened)
    assert card["header"]["subtitle"] == "What to do next"
    assert headline in words(card["sections"][0])


def test_check_again_reads_the_version_that_was_saved_meanwhile(gmail: Gmail, saved: dict[str, str]) -> None:
    first = gmail.shown(COMPOSE, m.SAM, REPLYING)
    gmail.google.save_draft(m.SAM.token, m.ANSWERING, "18c0000000000001", saved["asking"])
    again = gmail.pressed(first, "Check again", m.SAM)  # what the window holds is told by the button alone
    gmail.google.save_draft(m.SAM.token, m.ASKING, "18c0000000000001", saved["asking"])
    assert first["header"]["title"] == "Wait"
    assert again["header"]["title"] != "Wait"
    assert "Before the date they named" not in words(again)


def test_a_draft_that_gmail_has_not_saved_is_asked_for(gmail: Gmail, saved: dict[str, str]) -> None:
    del saved
    card = gmail.shown(COMPOSE, m.SAM, {"toRecipients": ["nobody.yet@acme.example"]})
    assert card["header"]["title"] == "Which draft is it?"
    offered = gmail.pressed(card, "Re: Interview for the analyst position", m.SAM)
    assert offered["header"]["title"] == "Wait"


def test_the_home_page_says_how_to_begin(gmail: Gmail) -> None:
    assert "How to begin" in words(gmail.shown("/gmail/home", m.SAM))


def test_each_user_is_shown_their_own_mail_when_all_come_at_once(gmail: Gmail, saved: dict[str, str]) -> None:
    del saved
    windows = [
        (m.SAM, REPLYING, "Wait"),
        (m.KIM, {"toRecipients": [m.RUTH], "threadId": m.thread_of(11)}, "Let it go"),
        (m.INES, {"toRecipients": [m.TOMAS]}, "Ready to send"),
    ] * 3
    with ThreadPoolExecutor(len(windows)) as pool:
        titles = list(pool.map(lambda w: gmail.shown(COMPOSE, w[0], w[1])["header"]["title"], windows))
    assert titles == [title for *_, title in windows]


URL = f"{PUBLIC_URL}{COMPOSE}"


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param(None, id="none"),
        pytest.param((m.ADD_ON, f"{PUBLIC_URL}/gmail/home"), id="of another route"),
        pytest.param((m.ADD_ON, f"https://elsewhere.example{COMPOSE}"), id="of another service"),
        pytest.param((m.OTHER_ADD_ON, URL), id="of another add-on"),
        pytest.param((m.SAM.email, URL), id="of a user"),
    ],
)
def test_a_token_of_google_that_is_not_for_this_call_is_refused(gmail: Gmail, claims: tuple[str, str] | None) -> None:
    token = gmail.google.id_token(*claims) if claims else None
    status, answer = gmail.post(COMPOSE, gmail.event(m.SAM, REPLYING), token)
    assert status == 401
    assert answer["detail"] == "This address answers Google's calls for the add-on only."


def test_the_log_holds_nothing_of_any_mail(gmail: Gmail, saved: dict[str, str]) -> None:
    gmail.shown(COMPOSE, m.SAM, REPLYING)
    told = gmail.log.read_text()
    assert '"route"' in told
    for secret in ("lena", "sam@", "Kafka", "analyst", "ya29", "18c0", saved["asking"], "eyJ"):
        assert secret not in told
