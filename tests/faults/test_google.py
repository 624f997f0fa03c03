"""Gmail and Google's certificates, in every way that they can fail, as the add-on meets them."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import httpx
import pytest

from app.surfaces.gmail.desk import READ
from app.upstream import calls as policy
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.contract import check_answer
from tests.app.surfaces.gmail.test_faults import filled, outcome
from tests.fakes.gmail import Fault, GmailServer, Kind, gmail_server
from tests.faults.broken import nobody, pages
from tests.faults.cells import FAULTS, TABLE, Asked, Outcome
from tests.faults.checking import side_by_side
from tests.faults.running import LIMIT, Answer, Running, Service, running

KIM = "ya29.kim"
GMAIL = {
    "slow": Fault(Kind.SLOW),
    "reset": Fault(Kind.RESET),
    "401": Fault(Kind.STATUS, 401, "authError"),
    "403": Fault(Kind.STATUS, 403, "insufficientPermissions"),
    "404": Fault(Kind.STATUS, 404, "notFound"),
    "429": Fault(Kind.STATUS, 429, "rateLimitExceeded"),
    "500": Fault(Kind.STATUS, 500, "backendError"),
    "503": Fault(Kind.STATUS, 503, "backendError"),
    "malformed": Fault(Kind.MALFORMED),
    "truncated": Fault(Kind.TRUNCATED),
}
MEANT = {"consent": Outcome.CONSENT, "trouble": Outcome.CARD}
COMPOSE = "/gmail/compose"


@dataclass(frozen=True)
class Google:
    """`places`: of the services, by what is wrong with them."""

    gmail: GmailServer
    places: dict[str, str]


@pytest.fixture(scope="module")
def google() -> Iterator[Google]:
    """A service with a Gmail in which every user has a fault of their own, one whose Gmail is down, and one for each
    fault of certificates.
    """
    with ExitStack() as stack:
        stack.enter_context(pytest.MonkeyPatch.context()).setattr(policy, "MANY", 1_000)  # cells fail at the same time
        services = stack.enter_context(running())
        gmail = stack.enter_context(gmail_server())
        gmail.tokens = {f"ya29.{who}": filled(f"{who}@mail.example") for who in ("kim", *FAULTS)}
        gmail.faults = {f"ya29.{fault}": told for fault, told in GMAIL.items()}
        calls.key("k1")
        served = stack.enter_context(pages(lambda path, _: (path[1:], {"k1": calls.key("k1").certificate})))
        gone = f"http://127.0.0.1:{stack.enter_context(nobody())}"
        places = {"": _service(services, gmail.url, served.url), "gmail down": _service(services, gone, served.url)}
        for fault in FAULTS:
            certificates = gone if fault == "down" else f"{served.url}/{fault}"
            places[fault] = _service(services, gmail.url, certificates)
        yield Google(gmail, places)
        assert gmail.wrongs == []


def _service(services: Running, gmail: str, certificates: str) -> str:
    return services.service(
        public_url=calls.PUBLIC_URL,
        google_service_account=calls.SERVICE_ACCOUNT,
        google_client_id=calls.CLIENT_ID,
        guests=True,
        gmail_url=gmail,
        google_certs_url=certificates,
    )


async def composing(service: Service, gmail: GmailServer, token: str) -> Answer:
    """A click in a compose window, whose user is the one behind the token."""
    store = gmail.tokens[token]
    assert store is not None
    thread = f"thread-f:{int(store.thread_of(store.mails[0]), 16)}"
    event = calls.event({"threadId": thread, "toRecipients": ["lena@acme.example"]})
    given = event["authorizationEventObject"]
    given["userOAuthToken"] = token
    given["userIdToken"] = calls.user_token(sub=f"{token} {gmail.name}", email=store.own[0])
    bearer = calls.token(calls.PUBLIC_URL + COMPOSE)
    return await service.asked("POST", COMPOSE, event, {"authorization": f"Bearer {bearer}"})


def meant(answer: Answer) -> Outcome:
    assert answer.status == 200, answer.body
    check_answer(COMPOSE, answer.body)
    if "requesting_google_scopes" in answer.body:
        assert answer.body["requesting_google_scopes"]["scopes"] == [READ]
    return MEANT.get(outcome(answer.body), Outcome.WHOLE)


def test_gmail(google: Google) -> None:
    async def cell(client: httpx.AsyncClient, fault: str) -> None:
        down = fault == "down"
        service = Service(google.places["gmail down" if down else ""], client)
        sams, others = await asyncio.gather(
            composing(service, google.gmail, f"ya29.{fault}"),
            service.review() if down else composing(service, google.gmail, KIM),
        )
        assert meant(sams) is TABLE[Asked.GMAIL][fault].outcome
        assert sams.seconds < LIMIT
        assert others.status == 200 if down else meant(others) is Outcome.WHOLE
        assert others.seconds < LIMIT

    side_by_side(cell, FAULTS)


def test_certificates(google: Google) -> None:
    async def cell(client: httpx.AsyncClient, fault: str) -> None:
        service = Service(google.places[fault], client)
        sams, others = await asyncio.gather(composing(service, google.gmail, KIM), service.review())
        assert TABLE[Asked.CERTIFICATES][fault].outcome is Outcome.REFUSED
        assert (sams.status, sams.headers["www-authenticate"]) == (401, "Bearer")
        assert sams.body["detail"].endswith(".")
        assert sams.seconds < LIMIT
        assert others.status == 200
        assert others.seconds < LIMIT

    side_by_side(cell, FAULTS)
