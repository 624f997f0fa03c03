"""Whatever Gmail does wrong, on whichever call: within five seconds there is a review or a card that says what to do,
and nobody else's call is touched by it.
"""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.mailboxes import open_gmail
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.desk import READ, Desk
from app.surfaces.gmail.routes import router
from app.surfaces.gmail.tokens import Gate
from app.surfaces.rest.app import rest_app
from app.text.proofreading import Slip
from app.upstream import retrying
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.conftest import settings
from tests.app.surfaces.gmail.contract import check_answer
from tests.app.surfaces.gmail.mailbox import ASKING, NOW
from tests.fakes.gmail import TOKEN, Fault, GmailServer, Kind, gmail_server
from tests.fakes.gmail_store import Store

KIM = "ya29.kim"
FAULTS = {
    "401": Fault(Kind.STATUS, 401, "authError"),
    "403-scope": Fault(Kind.STATUS, 403, "insufficientPermissions"),
    "403-rate": Fault(Kind.STATUS, 403, "userRateLimitExceeded"),
    "404": Fault(Kind.STATUS, 404, "notFound"),
    "429": Fault(Kind.STATUS, 429, "rateLimitExceeded"),
    "429-retry-after": Fault(Kind.STATUS, 429, "rateLimitExceeded", "30"),
    "500": Fault(Kind.STATUS, 500, "backendError"),
    "slow": Fault(Kind.SLOW),
    "reset": Fault(Kind.RESET),
    "malformed": Fault(Kind.MALFORMED),
    "truncated": Fault(Kind.TRUNCATED),
}
CONSENT = {"401", "403-scope"}
COMPOSE = ("drafts.list", "drafts.get", "messages.get", "messages.list", "threads.get", "settings.sendAs.list")
MESSAGE = ("messages.get", "messages.list", "threads.get", "settings.sendAs.list")


def letter(n: int, sender: str, to: str, date: str, subject: str, text: str, re: int | None = None) -> bytes:
    answers = f"References: <m{re}@acme.example>\n" if re is not None else ""
    return (
        f"From: {sender}\nTo: {to}\nSubject: {subject}\nDate: {date} +0100\nMessage-ID: <m{n}@acme.example>\n{answers}"
        f"Content-Type: text/plain; charset=utf-8\n\n{text}"
    ).encode()


def filled(me: str) -> Store:
    """Lena promised an answer by Friday, 4 December; a question is drafted. She also wrote in another thread."""
    store, lena, subject = Store(own=(me,)), "Lena Vogt <lena@acme.example>", "Interview for the analyst position"
    invited = "We would like to invite you to an interview on Monday, 23 November at 11:00."
    store.add(letter(1, lena, me, "Mon, 16 Nov 2026 09:00:00", subject, invited))
    promised = "Thank you for your time. We will let you know our decision by Friday, 4 December."
    store.add(letter(2, lena, me, "Tue, 24 Nov 2026 09:30:00", f"Re: {subject}", promised, 1))
    store.add(letter(3, lena, me, "Fri, 20 Nov 2026 12:00:00", "Directions", "The entrance is in the yard."))
    store.add(letter(4, me, lena, "Wed, 25 Nov 2026 09:58:00", f"Re: {subject}", ASKING, 1), draft=True)
    return store


@dataclass
class Panel:
    """Sam's and Kim's panels before one service and one Gmail."""

    client: TestClient
    gmail: GmailServer
    cell: int = 0
    """Each cell has accounts of its own, since Google may tell one to rest."""

    def answer(self, path: str, who: str) -> tuple[Any, float]:
        """What Gmail gets, and after how many seconds."""
        store = self.gmail.tokens[who]
        assert store is not None
        thread = f"thread-f:{int(store.thread_of(store.mails[0]), 16)}"
        window = {"threadId": thread, "toRecipients": ["lena@acme.example"]}
        opened = {"threadId": thread, "messageId": f"msg-f:{int(store.mails[1].id, 16)}"}
        event = calls.event(window if path == "/gmail/compose" else opened)
        given = event["authorizationEventObject"]
        given["userOAuthToken"] = who
        given["userIdToken"] = calls.user_token(sub=f"{who} {self.gmail.name} {self.cell}", email=store.own[0])
        token = calls.token(calls.PUBLIC_URL + path)
        began = perf_counter()
        answer = self.client.post(path, json=event, headers={"authorization": f"Bearer {token}"})
        seconds = perf_counter() - began
        assert answer.status_code == 200, answer.text
        check_answer(path, answer.json())
        return answer.json(), seconds


@pytest.fixture(scope="module")
def gmail() -> Iterator[GmailServer]:
    with gmail_server() as server:
        server.tokens = {TOKEN: filled("sam@mail.example"), KIM: filled("kim@post.example")}
        yield server
    assert server.wrongs == []


@pytest.fixture(scope="module")
def panels(gmail: GmailServer, reviewer: Reviewer) -> dict[float, Panel]:
    """By the seconds that a mailbox may take."""
    calls.key("k1")  # before two threads ask for it
    return {
        seconds: panel(gmail, settings(gmail_url=gmail.url, mailbox_timeout=seconds), reviewer)
        for seconds in (1.0, 4.0)
    }


def panel(gmail: GmailServer, chosen: Settings, reviewer: Reviewer, certificates: float = 0.0) -> Panel:
    """`certificates`: seconds that they take to come."""
    app: FastAPI = rest_app(chosen, reviewer, {}, None)  # type: ignore[arg-type]  # nothing to start
    gate = Gate(Certificates(fetch=calls.Google(delay=certificates)), calls.SERVICE_ACCOUNT, calls.CLIENT_ID)
    app.include_router(router(Desk(chosen, reviewer, partial(open_gmail, chosen), clock=lambda: NOW), gate))
    return Panel(TestClient(app, raise_server_exceptions=False), gmail)


def outcome(answer: Any) -> str:
    """What the user gets, in a word; every card that is no review has to offer a way on."""
    if "requesting_google_scopes" in answer:
        assert answer["requesting_google_scopes"]["scopes"] == [READ]
        return "consent"
    (navigation,) = answer["action"]["navigations"]
    card = navigation["pushCard"]
    told = json.dumps(card, ensure_ascii=False)
    assert "SECRET" not in told
    title = card["header"]["title"]
    if title == "That did not work":
        assert "Paste a text" in told
        assert "Try again" in told or "administrator" in told
        return "trouble"
    if title == "Which draft is it?":
        assert "Or paste it" in told
        return "choose"
    if "<b>Not checked</b>" in told and ("Gmail" in told or "mailbox took too long" in told):
        return "reviewed without history"
    assert "Wait until" in told or "Check again" in told or card["header"]["subtitle"] == "What to do next"
    return "whole" if "4 December" in told else "in part"


def expected(path: str, call: str, fault: str) -> set[str]:
    if call == "settings.sendAs.list":
        # The draft itself tells whose it is. Where Google asks for a rest, the whole account rests.
        return {"whole", "trouble"} if fault == "429-retry-after" else {"whole"}
    if fault in CONSENT:
        return {"consent"}
    if path == "/gmail/message":
        return {"trouble", "whole", "in part"}
    if call in {"drafts.list", "drafts.get"}:
        return {"trouble"}
    if call == "messages.get":  # the headers of drafts are read with it
        return {"whole", "in part"} if fault == "404" else {"trouble"}
    return {"reviewed without history", "whole", "in part"}


CELLS = [(p, c, f) for p, cs in (("/gmail/compose", COMPOSE), ("/gmail/message", MESSAGE)) for c in cs for f in FAULTS]


@pytest.mark.parametrize(("path", "call", "fault"), CELLS)
def test_a_fault_of_gmail_leaves_a_way_on_and_nobody_else_notices(
    gmail: GmailServer, panels: dict[float, Panel], monkeypatch: pytest.MonkeyPatch, path: str, call: str, fault: str
) -> None:
    monkeypatch.setattr(retrying, "pause", lambda _, told: told or 0.0)  # tries follow each other at once
    gmail.faults = {f"gmail.users.{call}": replace(FAULTS[fault], token=TOKEN)}
    both = replace(panels[1.0 if fault == "slow" else 4.0], cell=CELLS.index((path, call, fault)))
    with ThreadPoolExecutor(1) as pool:
        sams = pool.submit(both.answer, path, TOKEN)
        kims, seconds = replace(both, client=panels[4.0].client).answer(path, KIM)
        answer, waited = sams.result(10)
    assert outcome(answer) in expected(path, call, fault)
    assert waited < 5
    assert outcome(kims) == "whole"
    assert seconds < 2


def test_where_all_hangs_that_can_hang_the_answer_is_there_within_five_seconds(
    gmail: GmailServer, reviewer: Reviewer
) -> None:
    """Certificates take two seconds, Gmail never ends, proofreading neither: each has its full patience."""
    gmail.faults = {"gmail.users.messages.list": Fault(Kind.DRIBBLE), "gmail.users.threads.get": Fault(Kind.DRIBBLE)}
    stuck = replace(reviewer, proofreader=Stuck())
    both = replace(panel(gmail, settings(gmail_url=gmail.url), stuck, certificates=1.9), cell=len(CELLS))
    with ThreadPoolExecutor(2) as pool:
        compose, message = pool.map(lambda path: both.answer(path, TOKEN), ("/gmail/compose", "/gmail/message"))
    assert outcome(compose[0]) == "reviewed without history"
    assert outcome(message[0]) == "trouble"
    assert 4 < compose[1] < 5
    assert message[1] < 5


class Stuck:
    """A proofreader that never answers."""

    def check(self, pieces: Sequence[str], seconds: float) -> "list[Future[tuple[Slip, ...]]]":
        del seconds
        return [Future() for _ in pieces]

    def late(self, unanswered: Sequence[object]) -> None:
        """They are not worked on."""
