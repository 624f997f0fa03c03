"""Who is let in, where the routes exist at all, and what is left behind: nothing."""

import asyncio
import json
from io import StringIO

import pytest
from fastapi.testclient import TestClient
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from app import log
from app.main import create_app
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.gmail.actions import ACTIONS
from app.surfaces.terminal.doors import Doors
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.calls import PUBLIC_URL, event, token
from tests.app.surfaces.gmail.conftest import AddOn, add_on
from tests.app.surfaces.gmail.test_tokens import WRONG

PLANTED = "platypus"
PATHS = ["/gmail/home", "/gmail/message", "/gmail/compose", *(f"/gmail/actions/{name}" for name in ACTIONS)]


@pytest.mark.parametrize("path", [*PATHS, "/gmail/actions/dance"])
def test_no_route_answers_without_a_token_or_with_that_of_another_route(addon: AddOn, path: str) -> None:
    assert addon.client.post(path, json=event()).status_code == 401
    other = "/gmail/home" if path != "/gmail/home" else "/gmail/compose"
    assert addon.post(path, token=token(PUBLIC_URL + other)).status_code == 401
    assert addon.box.asked == []


def test_every_refusal_is_the_same_to_the_caller(addon: AddOn) -> None:
    addon.client.headers["x-request-id"] = "the-same-1"
    answers = [addon.client.post("/gmail/home", json=event(), headers={"authorization": w} if w else {}) for w in WRONG.values()]  # fmt: skip
    answers += [
        addon.post("/gmail/home", event(user="garbage")),
        addon.post("/gmail/home", event(user=token(PUBLIC_URL))),
    ]
    assert {a.status_code for a in answers} == {401}
    assert len({a.text for a in answers}) == 1
    assert len({json.dumps(sorted(a.headers.items())) for a in answers}) == 1
    assert answers[0].headers["www-authenticate"] == "Bearer"


def test_the_audience_is_the_configured_address_whatever_the_request_says(addon: AddOn) -> None:
    lies = {"host": "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http"}
    path = "/gmail/home"
    assert addon.post(path, **lies).status_code == 200
    assert addon.post(path, token=token("https://evil.example/gmail/home"), **lies).status_code == 401
    assert addon.client.post(f"{path}?a=b", json=event(), headers={"authorization": f"Bearer {token(PUBLIC_URL + path)}"}).status_code == 200  # fmt: skip


@pytest.mark.parametrize("status", [500, 404])
def test_without_googles_certificates_the_answer_is_401(addon: AddOn, status: int) -> None:
    addon.google.status = status
    assert addon.post("/gmail/home").status_code == 401


@pytest.mark.parametrize(
    "configured",
    [
        {},
        {"public_url": PUBLIC_URL},
        {"google_service_account": calls.SERVICE_ACCOUNT},
    ],
)
def test_the_add_on_is_closed_until_it_is_configured(configured: dict[str, str]) -> None:
    app = create_app(Settings(_env_file=None, proofreading=False, **configured))  # type: ignore[arg-type]  # all are texts
    client = TestClient(app)
    for path in PATHS:
        assert client.post(path, json=event()).status_code == 404


def test_a_configured_service_asks_for_googles_token() -> None:
    app = create_app(
        Settings(
            _env_file=None,
            proofreading=False,
            public_url=f"{PUBLIC_URL}/",
            google_service_account=calls.SERVICE_ACCOUNT,
        )
    )
    assert TestClient(app).post("/gmail/home", json=event()).status_code == 401
    assert "/gmail" not in TestClient(app).get("/openapi.json").text


@pytest.mark.parametrize("url", ["afterword.example", "ftp://afterword.example", "https://a.example?b=c", "https://", "https://u@a.example"])  # fmt: skip
def test_an_address_that_is_none_is_refused_at_the_start(url: str) -> None:
    with pytest.raises(ValueError):
        Settings(_env_file=None, public_url=url)


@pytest.mark.parametrize(
    ("host", "path", "status"),
    [
        ("127.0.0.1:8000", "/v1/reviews", 200),
        ("afterword.example", "/gmail/home", 200),
        ("afterword.example", "/outlook/pane.html", 200),
        ("afterword.example", "/v1/reviews", 200),  # which asks for a token itself
        ("afterword.example", "/", 400),
        ("afterword.example", "/docs", 400),
        ("afterword.example", "/gmail", 400),
        ("evil.example", "/gmail/home", 400),
    ],
)
def test_the_public_name_opens_what_is_meant_for_it_and_nothing_else(host: str, path: str, status: int) -> None:
    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("in")(scope, receive, send)

    client = TestClient(Doors(answer, ["127.0.0.1"], "afterword.example"), client=("127.0.0.1", 50_000))
    assert client.get(path, headers={"host": host}).status_code == status


def test_a_rules_page_explains_it_and_needs_no_token(addon: AddOn) -> None:
    page = addon.client.get("/gmail/rules/patience/too-soon")
    assert page.status_code == 200
    assert "Too soon to ask" in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert addon.client.get("/gmail/rules/patience/no-such").status_code == 404


def test_nothing_of_a_mail_or_of_a_token_is_logged(reviewer: Reviewer) -> None:
    written = StringIO()
    log.configure(written)
    made = add_on(reviewer)
    spoken = {"text": f"Hi {PLANTED}, thanks!!", "subject": PLANTED, "to": f"{PLANTED} <{PLANTED}@acme.example>"}
    told = {"toRecipients": [f"{PLANTED}@acme.example"], "threadId": PLANTED}
    for path in PATHS:
        made.post(path, event(told, typed=spoken, parameters={"draft": PLANTED, "subject": PLANTED}))
    made.box.failures["drafts"] = RuntimeError(PLANTED)
    made.post("/gmail/compose", event(told))
    made.post("/gmail/home", token=token(PLANTED))
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert {"request", "fault", "refused"} == {line["event"] for line in lines}
    assert "RuntimeError in _met" in written.getvalue()
    for secret in (PLANTED, "ya29", "eyJ", "sam@", "lena"):
        assert secret not in written.getvalue()


def test_calls_at_the_same_time_do_not_mix_their_users(addon: AddOn) -> None:
    async def both() -> None:
        await asyncio.gather(*(asyncio.to_thread(addon.post, "/gmail/compose", given) for given in posted))

    posted = []
    for n in range(6):
        given = event({"toRecipients": ["lena@acme.example"]}, user=calls.user_token(sub=f"u{n}"))
        given["authorizationEventObject"]["userOAuthToken"] = f"token-{n}"
        posted.append(given)
    asyncio.run(both())
    assert {(a.token, a.account) for a in addon.opened} == {(f"token-{n}", f"u{n}") for n in range(6)}
