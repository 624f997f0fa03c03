"""The Gmail manifest is one that Google takes, each address in it a route of ours, each scope in use."""

import copy
import json
from typing import Any

import pytest
import typer
from fastapi.testclient import TestClient
from google.cloud.gsuiteaddons_v1 import Deployment
from google.protobuf import json_format
from typer.testing import CliRunner, Result

from app.main import create_app
from app.settings import Settings
from app.surfaces.gmail.desk import READ
from app.surfaces.terminal.manifest import add_manifest
from manifest.gmail.deployment import deployment

URL = "https://afterword.example"
HISTORY = deployment(URL)
PASTE = deployment(f"{URL}/", history=False)
AUTH = "https://www.googleapis.com/auth/"


def parsed(manifest: dict[str, Any]) -> Any:
    """The manifest as Google's protos read it, strictly; they do not know of granular consent yet."""
    known = copy.deepcopy(manifest)
    assert known["addOns"]["httpOptions"].pop("granularOauthPermissionSupport") == "OPT_IN"
    return json_format.ParseDict(known, Deployment.pb(Deployment()))


@pytest.mark.parametrize("manifest", [HISTORY, PASTE], ids=["history", "paste only"])
def test_google_reads_the_manifest(manifest: dict[str, Any]) -> None:
    read = parsed(manifest)
    assert read.add_ons.http_options.authorization_header == 1  # SYSTEM_ID_TOKEN
    assert read.add_ons.gmail.compose_trigger.draft_access == 2  # METADATA
    (action,) = read.add_ons.gmail.compose_trigger.actions
    assert (action.run_function, action.label) == (f"{URL}/gmail/compose", "Check follow-up")


def test_the_check_can_fail() -> None:
    wrong = copy.deepcopy(HISTORY)
    wrong["addOns"]["gmail"]["composeTrigger"]["draftAccess"] = "BODY"
    with pytest.raises(json_format.ParseError):
        parsed(wrong)


def addresses(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [a for v in node.values() for a in addresses(v)]
    if isinstance(node, list):
        return [a for v in node for a in addresses(v)]
    return [node] if isinstance(node, str) and node.startswith(URL) else []


@pytest.mark.parametrize("manifest", [HISTORY, PASTE], ids=["history", "paste only"])
def test_every_address_is_a_route(manifest: dict[str, Any]) -> None:
    common = manifest["addOns"]["common"]
    assert common["openLinkUrlPrefixes"] == [f"{URL}/", "https://calendar.google.com/"]
    called = set(addresses(manifest)) - set(common["openLinkUrlPrefixes"])
    assert called >= {f"{URL}/gmail/home", f"{URL}/gmail/compose", f"{URL}/gmail/logo.png"}
    service = TestClient(
        create_app(
            Settings(_env_file=None, proofreading=False, public_url=URL, google_service_account="service@gcp.example")
        )
    )
    for path in (a.removeprefix(URL) for a in called):
        if path.endswith(".png"):
            assert service.get(path).content.startswith(b"\x89PNG")
        else:
            assert service.post(path, json={}).status_code == 401  # it is there, and asks who calls


def test_each_scope_is_there_for_something() -> None:
    """What each is for: the trigger, field or token that Google gives for no less."""
    needed = {
        "gmail.addons.execute": "gmail" in HISTORY["addOns"],
        "gmail.addons.current.action.compose": "composeTrigger" in HISTORY["addOns"]["gmail"],
        "gmail.addons.current.message.metadata": HISTORY["addOns"]["gmail"]["composeTrigger"]["draftAccess"]
        == "METADATA",
        "userinfo.email": "google_client_id" in Settings.model_fields,
        "script.locale": HISTORY["addOns"]["common"]["useLocaleFromApp"],
        READ.removeprefix(AUTH): True,
    }
    assert set(HISTORY["oauthScopes"]) == {f"{AUTH}{scope}" for scope, why in needed.items() if why}


def test_without_history_nothing_restricted_is_asked_for_and_no_message_is_looked_at() -> None:
    assert set(HISTORY["oauthScopes"]) - set(PASTE["oauthScopes"]) == {READ}
    assert "contextualTriggers" not in PASTE["addOns"]["gmail"]


def run(*arguments: str, **chosen: Any) -> Result:
    app = typer.Typer()
    app.callback()(lambda: None)
    add_manifest(
        app,
        lambda: Settings(_env_file=None, **chosen),
        lambda url, history: deployment(url, history=history),
        lambda *_, **__: {},
    )
    return CliRunner().invoke(app, ["manifest", *arguments])


@pytest.mark.parametrize(
    ("arguments", "chosen", "made"),
    [
        (["--public-url", URL], {}, HISTORY),
        ([], {"public_url": URL}, HISTORY),
        (["--public-url", URL, "--paste-only"], {}, PASTE),
        ([], {"public_url": URL, "gmail_history": False}, PASTE),
    ],
)
def test_the_command_prints_it(arguments: list[str], chosen: dict[str, Any], made: dict[str, Any]) -> None:
    done = run("gmail", *arguments, **chosen)
    assert done.exit_code == 0
    assert json.loads(done.output) == made


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["gmail"], "--public-url"),
        (["gmail", "--public-url", "http://afterword.example"], "https"),
        (["gmail", "--public-url", "https://"], "https"),
        (["gmail", "--public-url", "https://a.example?b=c"], "https"),
        (["gmail", "--public-url", "https://sam:secret@a.example"], "https://afterword.example.org"),
        (["gmail", "--public-url", "https://a.example:99999"], "https://afterword.example.org"),
        (["gmail", "--public-url", "https://after word.example"], "https://afterword.example.org"),
        (["gmail", "--public-url", "https://localhost:8000"], "proxy"),
        (["gmail", "--public-url", "https://a.example/gmail/home"], "without /gmail"),
        (["gmail", "--public-url", URL, "--on-send"], "--on-send is not for gmail"),
        (["thunderbird"], "afterword manifest gmail"),
    ],
)
def test_a_manifest_that_cannot_be_made_says_what_to_do(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.output
