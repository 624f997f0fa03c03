"""Whatever Gmail does wrong, on whichever call: within five seconds there is a review or a card that says what to do,
and nobody else's call is touched by it.
"""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter, sleep
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.mailboxes import open_gmail, prepare
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.gmail import certificates as kept
from app.surfaces.gmail import checking, deadline, routes
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.desk import READ, Desk
from app.surfaces.gmail.routes import router
from app.surfaces.gmail.tokens import Gate
from app.surfaces.rest.app import rest_app
from app.text.proofreading import Slip
from app.upstream import calls as policy
from app.upstream import retrying
from connectors import _google_connections, _google_http
from connectors.gmail import GmailMailbox
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.conftest import settings
from tests.app.surfaces.gmail.contract import check_answer
from tests.app.surfaces.gmail.mailbox import ASKING, NOW
from tests.fakes.gmail import TOKEN, Fault, GmailServer, Kind, gmail_server
from tests.fakes.gmail_store import Store

pytestmark = pytest.mark.timeout(240)  # the first test waits for all cells

KIM = "ya29.kim"

LONG = 20.0
"""Seconds that nothing here comes near, however slow the machine is."""

PATIENT = {**(GmailMailbox.__init__.__kwdefaults__ or {}), "seconds": LONG}
"""What a mailbox is opened with, where nothing else is said."""

SLOWNESS = 8.0
"""Seconds that a slow machine may add."""

AT_ONCE = 8
"""Calls, so that they wait for their faults side by side and not for the processor."""

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
    """The panels of several users before one service and one Gmail."""

    client: TestClient
    gmail: GmailServer

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
        given["userIdToken"] = calls.user_token(sub=f"{who} {self.gmail.name}", email=store.own[0])
        token = calls.token(calls.PUBLIC_URL + path)
        began = perf_counter()
        answer = self.client.post(path, json=event, headers={"authorization": f"Bearer {token}"})
        seconds = perf_counter() - began
        assert answer.status_code == 200, answer.text
        check_answer(path, answer.json())
        return answer.json(), seconds


def panel(gmail: GmailServer, chosen: Settings, reviewer: Reviewer, certificates: float = 0.0) -> Panel:
    """`certificates`: seconds that they take to come."""
    app: FastAPI = rest_app(chosen, reviewer, {}, None)  # type: ignore[arg-type]  # nothing to start
    gate = Gate(Certificates(fetch=calls.Google(delay=certificates)), calls.SERVICE_ACCOUNT, calls.CLIENT_ID)
    app.include_router(router(Desk(chosen, reviewer, partial(open_gmail, chosen), clock=lambda: NOW), gate))
    return Panel(TestClient(app, raise_server_exceptions=False), gmail)


def waiting(gmail: GmailServer, reviewer: Reviewer, patience: float) -> Panel:
    """Where a mailbox may take so long, which may be longer than a setting can say."""
    chosen = settings(gmail_url=gmail.url).model_copy(update={"mailbox_timeout": patience})
    made = panel(gmail, chosen, reviewer)
    prepare(chosen)  # as a service does when it starts: several threads at once would each load it
    gmail.tokens[KIM] = filled("kim@post.example")
    made.answer("/gmail/compose", KIM)
    return made


@contextmanager
def unhurried() -> Iterator[None]:
    """Nothing ends for want of time, but what has a patience of its own: machines of tests are slow. Cells fail at the
    same time, and tries follow each other at once.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(routes, "SECONDS", 10 * LONG)
        patch.setattr(routes, "DOOR", LONG)
        patch.setattr(GmailMailbox.__init__, "__kwdefaults__", PATIENT)
        patch.setattr(retrying, "pause", lambda _, told: told or 0.0)
        patch.setattr(_google_http, "REST", (0.1, 0.2))
        patch.setattr(policy, "MANY", 1_000)
        yield


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


Cell = tuple[str, str, str]
CELLS = [(p, c, f) for p, cs in (("/gmail/compose", COMPOSE), ("/gmail/message", MESSAGE)) for c in cs for f in FAULTS]


def patience(call: str, fault: str) -> float:
    """Seconds that a mailbox may take. Where it goes on without aliases, they have a third of them."""
    if fault != "slow":
        return LONG
    return 9.0 if call == "settings.sendAs.list" else 3.0


@pytest.fixture(scope="module")
def answers(reviewer: Reviewer) -> dict[Cell, list[Future[tuple[Any, float]]]]:
    """Of each cell, what its own Sam gets, and its own Kim, who asks at the same moment and meets no fault."""
    sam, kim = filled("sam@mail.example"), filled("kim@post.example")
    with unhurried(), gmail_server() as gmail, ThreadPoolExecutor(AT_ONCE) as pool:
        panels = {p: waiting(gmail, reviewer, p) for p in sorted({patience(c, f) for _, c, f in CELLS}, reverse=True)}
        found: dict[Cell, list[Future[tuple[Any, float]]]] = {}
        for cell in sorted(CELLS, key=lambda cell: patience(*cell[1:]) == LONG):
            path, call, fault = cell
            own = " ".join(cell).replace(" ", "_")
            gmail.tokens |= {f"{TOKEN}.{own}": sam, f"{KIM}.{own}": kim}
            gmail.faults[f"{TOKEN}.{own} gmail.users.{call}"] = FAULTS[fault]
            sams = pool.submit(panels[patience(call, fault)].answer, path, f"{TOKEN}.{own}")
            found[cell] = [sams, pool.submit(panels[LONG].answer, path, f"{KIM}.{own}")]
        wait([answer for both in found.values() for answer in both])
    assert gmail.wrongs == []
    return found


@pytest.mark.parametrize("cell", CELLS, ids="-".join)
def test_a_fault_of_gmail_leaves_a_way_on_and_nobody_else_notices(
    answers: dict[Cell, list[Future[tuple[Any, float]]]], cell: Cell
) -> None:
    (sams, waited), (kims, _) = (answer.result() for answer in answers[cell])
    path, call, fault = cell
    assert outcome(sams) in expected(path, call, fault)
    assert waited < (patience(call, fault) if fault == "slow" else SLOWNESS) + SLOWNESS
    assert outcome(kims) == "whole"


@pytest.mark.parametrize(("path", "hanging"), [("/gmail/compose", COMPOSE), ("/gmail/message", MESSAGE)])
def test_nobody_waits_for_what_hangs_for_others(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, path: str, hanging: Sequence[str]
) -> None:
    """As many users as there are calls, each with one that hangs."""
    monkeypatch.setattr(_google_connections, "SILENCE", 2 * LONG)
    sams = {call: f"{TOKEN}.{call}" for call in hanging}
    with unhurried(), gmail_server() as gmail, ThreadPoolExecutor(len(sams)) as pool:
        both = waiting(gmail, reviewer, 3 * LONG)
        gmail.tokens |= {who: filled("sam@mail.example") for who in sams.values()}
        gmail.faults = {f"{who} gmail.users.{call}": Fault(Kind.SLOW) for call, who in sams.items()}
        asked = [pool.submit(both.answer, path, who) for who in sams.values()]
        try:
            until = perf_counter() + LONG
            while not all(hangs(gmail, call, who) for call, who in sams.items()):
                assert perf_counter() < until
                sleep(0.01)
            kims, _ = both.answer(path, KIM)
            assert outcome(kims) == "whole"
            assert not any(answer.done() for answer in asked)
        finally:
            gmail.stopping.set()
    assert all(outcome(answer.result()[0]) for answer in asked)


def hangs(gmail: GmailServer, call: str, who: str) -> bool:
    return any(a.method == f"gmail.users.{call}" and a.headers["authorization"] == f"Bearer {who}" for a in gmail.asked)


def test_where_all_hangs_that_can_hang_the_answer_is_there_in_time(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Certificates take a second, Gmail never ends, proofreading neither. Each would be waited for much longer, if it
    were alone, so that who waits longer than for all together is seen on a slow machine too. That has some seconds here
    for what comes after, of which a service keeps a part of one.
    """
    assert checking._LAST < deadline.JUDGING < deadline.SECONDS < 5
    seconds, judging = 8.0, 4.0
    monkeypatch.setattr(routes, "SECONDS", seconds)
    monkeypatch.setattr(checking, "JUDGING", judging)
    monkeypatch.setattr(checking, "_LAST", 3.5)
    monkeypatch.setattr(kept, "_PATIENCE", 5.0)
    monkeypatch.setattr(checking, "PATIENCE", LONG)
    monkeypatch.setattr(GmailMailbox.__init__, "__kwdefaults__", PATIENT)
    monkeypatch.setattr(_google_connections, "SILENCE", LONG)
    with gmail_server() as gmail, ThreadPoolExecutor(2) as pool:
        gmail.tokens = {TOKEN: filled("sam@mail.example")}
        gmail.faults = {f"gmail.users.{call}": Fault(Kind.DRIBBLE) for call in ("messages.list", "threads.get")}
        chosen = settings(gmail_url=gmail.url).model_copy(update={"mailbox_timeout": LONG})
        both = panel(gmail, chosen, replace(reviewer, proofreader=Stuck()), certificates=1.0)
        compose, message = pool.map(lambda path: both.answer(path, TOKEN), ("/gmail/compose", "/gmail/message"))
    assert outcome(compose[0]) == "reviewed without history"
    assert outcome(message[0]) == "trouble"
    assert seconds - judging < compose[1] < seconds + SLOWNESS
    assert message[1] < seconds + SLOWNESS


class Stuck:
    """A proofreader that never answers."""

    def check(self, pieces: Sequence[str], seconds: float) -> "list[Future[tuple[Slip, ...]]]":
        del seconds
        return [Future() for _ in pieces]

    def late(self, unanswered: Sequence[object]) -> None:
        """They are not worked on."""
