"""What comes in by the public name is served to those who have signed in, and to guests only where a setting says so."""

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.caller import Caller, Refused, SignedIn
from app.mail import MailboxUnavailable
from app.main import make_reviewer
from app.settings import Settings
from app.surfaces.rest.app import rest_app
from app.surfaces.rest.callers import Callers
from app.surfaces.terminal.doors import Doors

DRAFT = {
    "draft": {"to": [{"email": "lena@acme.example"}], "subject": "Thank you", "text": "Hi Lena,\n\nthank you!\n\nSam"}
}


async def known(token: str) -> SignedIn:
    if token == "down":  # a word of this test
        raise MailboxUnavailable("Microsoft's sign-in could not be reached. Try again in a moment.")
    if token != "sams":
        raise Refused("signature")
    return SignedIn(Caller("https://sign-in.example", "sam"), "tenant", token)


def site(**chosen: Any) -> TestClient:
    settings = Settings(_env_file=None, proofreading=False, **chosen)
    callers = Callers(known, guests=settings.guests)
    app = rest_app(settings, make_reviewer(settings), {}, lambda _: None, callers)  # type: ignore[arg-type,return-value]
    doors = Doors(app, ["127.0.0.1"], "afterword.example")
    return TestClient(doors, base_url="http://afterword.example", client=("127.0.0.1", 50_000))


@pytest.mark.parametrize(
    ("guests", "authorization", "status"),
    [
        (False, None, 401),
        (False, "Bearer sams", 200),
        (False, "bearer sams", 200),
        (False, "Bearer wrong", 401),
        (False, "Basic sams", 401),
        (False, "Bearer down", 503),
        (True, None, 200),
        (True, "Bearer wrong", 401),
        (True, "Bearer", 401),
        (True, "Bearer  ", 401),
    ],
)
def test_by_the_public_name(guests: bool, authorization: str | None, status: int) -> None:
    headers = {"authorization": authorization} if authorization else {}
    answer = site(guests=guests).post("/v1/reviews", json=DRAFT, headers=headers)
    assert answer.status_code == status
    assert ("www-authenticate" in answer.headers) is (status == 401)


@pytest.mark.parametrize("guests", [False, True])
@pytest.mark.parametrize("tokens", [("sams", "sams"), ("sams", "wrong"), ("wrong", "sams"), ("", "sams")])
def test_of_several_tokens_none_counts(guests: bool, tokens: tuple[str, str]) -> None:
    headers = [("authorization", f"Bearer {token}") for token in tokens]
    assert site(guests=guests).post("/v1/reviews", json=DRAFT, headers=headers).status_code == 401


@pytest.mark.parametrize("body", [b"{nope", b'{"draft": 7}', b"", b"[" * 100_000])
@pytest.mark.parametrize("authorization", ["Bearer wrong", "Basic sams", "Bearer sams, Bearer sams"])
def test_who_is_not_let_in_has_nothing_read(body: bytes, authorization: str) -> None:
    headers = {"authorization": authorization, "content-type": "application/json"}
    answer = site().post("/v1/reviews", content=body, headers=headers)
    assert answer.status_code == 401
    assert answer.json()["detail"] == site().post("/v1/reviews", json=DRAFT).json()["detail"]


def test_on_this_machine_no_token_is_asked_for() -> None:
    answer = site().post("/v1/reviews", json=DRAFT, headers={"host": "127.0.0.1:8000"})
    assert answer.status_code == 200


def test_this_machines_mail_is_not_for_those_outside(tmp_path: Path) -> None:
    (tmp_path / "mail.mbox").write_text("")
    asked = {**DRAFT, "history": {"mailbox": "files"}}
    answer = site(mailbox=tmp_path / "mail.mbox").post(
        "/v1/reviews", json=asked, headers={"authorization": "Bearer sams"}
    )
    assert answer.status_code == 422
    assert "not connected" in answer.text
    assert "files" not in answer.json()["detail"]


def test_everything_of_the_api_is_behind_the_door() -> None:
    assert site().get("/v1/rules").status_code == 401
    assert site().post("/v1/situations", json={}).status_code == 401
