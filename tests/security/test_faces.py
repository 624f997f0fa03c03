"""A token opens the face that it was made for and no other; no address leads out of what is served."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from fastapi.testclient import TestClient

from app.auth.authority import Authority, Reply
from app.auth.key_form import new_token
from app.mail import MailboxUnavailable
from app.main import create_app
from app.settings import Settings
from app.surfaces.terminal.doors import Doors
from tests.app.auth import conftest as entra
from tests.app.surfaces.gmail import calls

ROOT = Path(__file__).parents[2]
DRAFT = {"draft": {"text": "Hi Lena,\n\nthank you!\n\nSam"}}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """By the public name, with Google's add-on and Entra configured; no server of theirs is in reach."""
    settings = Settings(
        _env_file=None,
        proofreading=False,
        public_url=calls.PUBLIC_URL,
        google_service_account=calls.SERVICE_ACCOUNT,
        google_client_id=calls.CLIENT_ID,
        google_certs_url="http://127.0.0.1:1/certs",
        entra_client_id=entra.CLIENT,
        entra_client_secret="s",
        entra_tenants=entra.TENANT,
        database_url=f"sqlite:///{tmp_path_factory.mktemp('journal') / 'journal.sqlite'}",
    )
    app = create_app(settings)
    with TestClient(app), TestClient(Doors(app, ["127.0.0.1"], "afterword.example"), base_url=calls.PUBLIC_URL) as made:
        yield made


TOKENS = {
    "Google's own call of the add-on": calls.token(f"{calls.PUBLIC_URL}/gmail/home"),
    "Google's token of a user": calls.user_token(),
    "Google's token for this address": calls.token(f"{calls.PUBLIC_URL}/v1/reviews"),
    "a user's token for Gmail itself": "ya29.sam",
    "Entra's, for another application": entra.token(aud="aaaaaaaa-bbbb-4ccc-8ddd-000000000002"),
    "Entra's, for Graph": entra.token(aud="https://graph.microsoft.com"),
    "Entra's, of another tenant": entra.token(tid="99999999-2222-4333-8444-555555555555"),
    "Entra's, of an application": entra.token(scp=None, roles=["access_as_user"], idtyp="app"),
    "Entra's identity token": entra.token(scp=None, nonce="n"),
    "signed by nobody": jwt.encode({"aud": entra.CLIENT}, "", "none"),
    "signed by oneself": jwt.encode({"aud": entra.CLIENT}, rsa.generate_private_key(65537, 2048), "RS256"),
    "a key that was never made": new_token().text,
    "what only looks like a key": "aw_" + "a" * 62,
}


@pytest.mark.parametrize("kind", TOKENS)
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/v1/reviews"), ("GET", "/v1/interviews"), ("GET", "/v1/export"), ("DELETE", "/v1/me")],
)
def test_a_token_of_another_face_opens_none_of_the_api(client: TestClient, kind: str, method: str, path: str) -> None:
    body = DRAFT if method == "POST" else None
    answer = client.request(method, path, json=body, headers={"authorization": f"Bearer {TOKENS[kind]}"})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_every_refusal_of_the_api_says_the_same(client: TestClient) -> None:
    told = {
        client.get("/v1/interviews", headers={"authorization": f"Bearer {token}"}).json()["detail"]
        for token in TOKENS.values()
    }
    assert len(told) == 1


@pytest.mark.parametrize("path", ["/gmail/home", "/gmail/compose", "/gmail/message", "/gmail/actions/check"])
@pytest.mark.parametrize("kind", [k for k in TOKENS if "own call" not in k])
def test_a_token_of_another_face_opens_nothing_of_gmails(client: TestClient, kind: str, path: str) -> None:
    answer = client.post(path, json=calls.event(), headers={"authorization": f"Bearer {TOKENS[kind]}"})
    assert answer.status_code == 401


def test_a_body_cannot_say_who_calls(client: TestClient) -> None:
    """Nor a header that a proxy might have set, nor a cookie."""
    said = {
        "x-forwarded-user": "sam",
        "x-ms-client-principal-id": entra.OID,
        "cookie": "user=sam",
        "x-forwarded-for": "127.0.0.1",
    }
    assert client.get("/v1/interviews", headers=said).status_code == 401
    assert client.post("/v1/reviews", json={**DRAFT, "caller": "sam"}, headers=said).status_code == 401


OUT = ["..%2f..%2fsettings.py", "%2e%2e/%2e%2e/settings.py", "..\\..\\settings.py", "....//....//settings.py", "/etc/passwd",
       "%00.png", "icon-16.png%00.py", "..%252f..%252fsettings.py", "%c0%ae%c0%ae/settings.py"]  # fmt: skip


@pytest.fixture(scope="module")
def bare() -> TestClient:
    """With nothing configured."""
    return TestClient(
        create_app(Settings(_env_file=None, proofreading=False), mailboxes={}), raise_server_exceptions=False
    )


@pytest.mark.parametrize("path", OUT)
@pytest.mark.parametrize(
    "folder", ["/sidebar/assets/", "/static-offline-docs/", "/outlook/assets/", "/outlook/", "/gmail/rules/patience/"]
)
def test_no_address_leads_out_of_a_folder(bare: TestClient, folder: str, path: str) -> None:
    answer = bare.get(folder + path)
    assert answer.status_code in {400, 404, 405}
    assert "BaseSettings" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "name", ["files", "../files", "graph/../files", "__class__", "/etc/passwd", "file:///etc/passwd"]
)
def test_no_caller_from_elsewhere_names_a_file(client: TestClient, name: str) -> None:
    answer = client.post("/v1/reviews", json={**DRAFT, "history": {"mailbox": name}})
    assert answer.status_code in {401, 422}


class Described(Authority):
    """A sign-in server whose description names these places."""

    def __init__(self, **named: Any) -> None:
        super().__init__(entra.HOST)
        self.named = named

    async def ask(self, *_: Any, **__: Any) -> Reply:
        import json

        base = f"{entra.HOST}/{entra.TENANT}"
        usual = dict.fromkeys(("jwks_uri", "token_endpoint", "authorization_endpoint"), f"{base}/x")
        return Reply(200, json.dumps({"issuer": f"{base}/v2.0", **usual, **self.named}))


ELSEWHERE = ["https://evil.example/keys", "http://login.example/keys", "https://login.example.evil.example/k", "https://login.example@evil.example/k",
             "file:///etc/passwd", "https://169.254.169.254/latest", "https://[::1]/k", "//evil.example/k", "", None, 7, "https://["]  # fmt: skip


@pytest.mark.parametrize("name", ["jwks_uri", "token_endpoint", "authorization_endpoint"])
@pytest.mark.parametrize("url", ELSEWHERE)
@pytest.mark.anyio
async def test_a_description_of_the_sign_in_leads_nowhere_else(name: str, url: Any) -> None:
    """Our secret and the users' tokens go where it says."""
    with pytest.raises(MailboxUnavailable):
        await Described(**{name: url}).tenant(entra.TENANT)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def test_pages_write_no_markup_from_text() -> None:
    """What a mail says reaches the sidebar's pages as text; there is no way by which it could become markup."""
    raw = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write|\beval\(|new Function\(|srcdoc|javascript:"
    )
    for path in (ROOT / "app" / "sidebar" / "src").rglob("*.ts"):
        assert not raw.search(path.read_text("utf-8")), path


def test_nothing_is_read_by_a_format_that_can_run_code() -> None:
    bad = re.compile(
        r"^\s*(?:import|from) (?:pickle|shelve|dill|joblib|yaml)\b|marshal\b.*\bloads?\b|(?<![\w.])(?:eval|exec)\(|os\.system\(|shell=True",
        re.MULTILINE,
    )
    for package in ("app", "connectors", "manifest"):
        for path in (ROOT / package).rglob("*.py"):
            assert not bad.search(path.read_text("utf-8")), path
