"""What the start says of the add-ons, and which public address it refuses."""

from collections.abc import Callable
from typing import Any

import pytest
import uvicorn
from typer.testing import Result

from app.settings import Settings
from app.surfaces.terminal.add_ons import add_ons, gmail, outlook, require_google
from app.surfaces.terminal.given import Unusable

SITE = "https://afterword.example"
ACCOUNT = "service-1@gcp-sa-gsuiteaddons.example"
GUID = "11111111-2222-4333-8444-555555555555"
GOOGLE: dict[str, Any] = {"public_url": SITE, "google_service_account": ACCOUNT, "google_client_id": "client"}
ENTRA: dict[str, Any] = {"public_url": SITE, "entra_client_id": GUID, "entra_tenants": GUID}


def of(**given: Any) -> Settings:
    return Settings(_env_file=None, **given)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param(
            {}, "off; it needs AFTERWORD_PUBLIC_URL and AFTERWORD_GOOGLE_SERVICE_ACCOUNT", id="nothing is set"
        ),
        pytest.param({"public_url": SITE}, "off; it needs AFTERWORD_GOOGLE_SERVICE_ACCOUNT (", id="no account"),
        pytest.param({"google_service_account": ACCOUNT}, "off; it needs AFTERWORD_PUBLIC_URL (", id="no address"),
        pytest.param(GOOGLE, f"on, at {SITE}/gmail/; reads drafts and earlier mail", id="all is set"),
        pytest.param(GOOGLE | {"gmail_history": False}, "checks pasted texts only", id="paste only"),
        pytest.param(GOOGLE | {"google_client_id": None}, "AFTERWORD_GOOGLE_CLIENT_ID is missing", id="no client"),
    ],
)
def test_the_start_says_whether_gmail_is_on_and_what_misses(given: dict[str, Any], said: str) -> None:
    assert said in gmail(of(**given))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param({}, "off; it needs AFTERWORD_PUBLIC_URL (", id="no address"),
        pytest.param({"public_url": "http://localhost:8000"}, "off, since AFTERWORD_PUBLIC_URL", id="no https"),
        pytest.param({"public_url": SITE}, "nobody may sign in; it needs AFTERWORD_ENTRA_CLIENT_ID", id="nobody"),
        pytest.param(
            ENTRA | {"entra_tenants": ()}, "it needs AFTERWORD_ENTRA_TENANTS, or AFTERWORD_GUESTS", id="no tenant"
        ),
        pytest.param({"public_url": SITE, "guests": True}, f"on, at {SITE}/outlook/; without earlier", id="guests"),
        pytest.param(ENTRA, "without earlier mail, which needs AFTERWORD_ENTRA_CERTIFICATE", id="no secret"),
        pytest.param(ENTRA | {"entra_client_secret": "s"}, "; reads earlier mail of who signs in", id="all is set"),
    ],
)
def test_the_start_says_whether_outlook_is_on_and_what_misses(given: dict[str, Any], said: str) -> None:
    assert said in outlook(of(**given))


def test_no_secret_is_told() -> None:
    said = add_ons(of(**GOOGLE, entra_client_id=GUID, entra_tenants=GUID, entra_client_secret="hush"))
    assert "hush" not in said
    assert len(said.splitlines()) == 2


@pytest.mark.parametrize("url", ["http://afterword.example", "http://192.0.2.7:8000", "http://127.0.0.1.example"])
def test_google_is_never_told_an_address_without_https(url: str) -> None:
    with pytest.raises(Unusable, match="https only") as told:
        require_google(of(public_url=url, google_service_account=ACCOUNT))
    assert f"AFTERWORD_PUBLIC_URL={url.replace('http', 'https', 1)}," in str(told.value)


def test_an_account_copied_from_the_guide_is_refused() -> None:
    with pytest.raises(Unusable, match="get-authorization"):
        require_google(of(public_url=SITE, google_service_account="service-…@gcp-sa-gsuiteaddons.example"))


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(GOOGLE, id="https"),
        pytest.param(GOOGLE | {"public_url": "http://127.0.0.1:8000"}, id="this machine, for tests"),
        pytest.param(GOOGLE | {"public_url": "http://[::1]:8000"}, id="this machine, IPv6"),
        pytest.param({"public_url": "http://afterword.example"}, id="no add-on of Google's"),
        pytest.param({"google_service_account": ACCOUNT}, id="no address"),
    ],
)
def test_other_addresses_are_none_of_google_s_business(given: dict[str, Any]) -> None:
    require_google(of(**given))


def test_serve_refuses_it_and_prints_what_is_on_otherwise(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda server, **_: started.append(server._told))
    monkeypatch.setenv("AFTERWORD_GOOGLE_SERVICE_ACCOUNT", ACCOUNT)
    monkeypatch.setenv("AFTERWORD_PUBLIC_URL", "http://afterword.example")
    refused = run("serve", "--port", "0")
    assert (refused.exit_code, started) == (2, [])
    assert "https only" in refused.stderr
    monkeypatch.setenv("AFTERWORD_PUBLIC_URL", SITE)
    run("serve", "--port", "0")
    assert f"Gmail add-on: on, at {SITE}/gmail/" in started[0]
