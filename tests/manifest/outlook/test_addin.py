"""An add-in is told by its address; each address that a manifest names is a route of ours."""

import json
import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from app.main import create_app
from app.settings import Settings
from app.surfaces.built import BUILT
from manifest.outlook.add_in_only import xml_of
from manifest.outlook.addin import EVENTS, PANES, AddIn, add_in
from manifest.outlook.unified import json_of, manifest_of
from tests.manifest.outlook.xml_faults import faults

URL = "https://afterword.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (URL, f"{URL}/"),
        (URL, " HTTPS://Afterword.Example \n"),
        (f"{URL}:8443", f"{URL}:8443/"),
    ],
)
def test_the_same_address_is_the_same_add_in(one: str, other: str) -> None:
    assert add_in(one, "1.0.0") == add_in(other, "1.0.0")


def test_the_id_stays_whatever_else_changes_and_deployments_never_share_one() -> None:
    first = add_in(URL, "1.0.0")
    later = add_in(URL, "2.5.0", on_send=True, revision=7)
    assert (first.xml_id, first.unified_id) == (later.xml_id, later.unified_id)
    addins = [first, add_in("https://afterword.test", "1.0.0"), add_in(f"{URL}:8443", "1.0.0")]
    assert len({i for a in addins for i in (a.xml_id, a.unified_id)}) == 6
    assert str(first.xml_id) == "5d1d01a7-24ff-5f33-b433-8add7abf06a1"  # what is deployed out there is known by it


@pytest.mark.parametrize(
    "url",
    [
        *("http://afterword.example", "http://localhost:8000", "afterword.example", "https://", "https:///a", ""),
        *("https://a.example?b=c", "https://a.example#b", "https://sam:pw@a.example", "https://a b.example"),
        *(
            'https://a.example"><x>',
            "https://a.example\\b",
            "https://[::1",
            "https://a.example:port",
            "ftp://a.example",
        ),
        *("https://ä.example", "https://a.example\0", "https://-a.example", "https://" + "a" * 300),
    ],
)
def test_an_address_that_outlook_would_not_open_is_refused_in_a_sentence(url: str) -> None:
    with pytest.raises(ValueError, match=r"Outlook opens add-ins by https only: .*https://localhost:3000"):
        add_in(url, "1.0.0")


@pytest.mark.parametrize("url", [f"{URL}/afterword", "https://localhost:3000/a/b/", 'https://a.example/"><x>'])
def test_a_folder_of_another_site_is_refused_since_the_pages_lie_at_the_root(url: str) -> None:
    with pytest.raises(ValueError, match="give Afterword a host of its own"):
        add_in(url, "1.0.0")


def test_a_developers_own_machine_will_do() -> None:
    addin = add_in("https://localhost:3000", "1.0.0")
    assert faults(xml_of(addin)) == []
    assert manifest_of(addin)["validDomains"] == ["localhost:3000"]


@pytest.mark.parametrize(("client", "said"), [("afterword", "'afterword'"), ("1234", "'1234'")])
def test_an_app_registration_that_is_none_is_refused(client: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"{said} is not the id of an app registration"):
        add_in(URL, "1.0.0", entra_client=client)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80).map("https://".__add__) | st.text(max_size=80))
def test_whatever_is_given_for_an_address_it_is_a_sound_manifest_or_refused(url: str) -> None:
    try:
        addin = add_in(url, "1.0.0", on_send=True)
    except ValueError:
        return
    assert faults(xml_of(addin)) == []


def test_a_later_version_or_revision_has_the_higher_number_in_both_forms() -> None:
    told = [("0.1.0", 0), ("0.1.0", 1), ("0.1.0", 99), ("0.1.1rc1", 0), ("0.1.2.dev4", 5), ("0.2.0", 0), ("1.0.0", 0)]
    addins = [add_in(URL, version, revision=revision) for version, revision in told]
    in_xml = [re.findall(r"<Version>(.*)<", xml_of(addin))[0] for addin in addins]
    for versions in (in_xml, [str(manifest_of(addin)["version"]) for addin in addins]):
        numbers = [tuple(map(int, version.split("."))) for version in versions]
        assert all(a < b for a, b in pairwise(numbers))


def test_a_version_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="three numbers"):
        add_in(URL, "next")


@pytest.mark.parametrize("built", [xml_of, json_of], ids=["XML", "unified"])
def test_every_address_is_a_route(built: Callable[[AddIn], str]) -> None:
    text = built(add_in(URL, "1.0.0", on_send=True))
    named = {a.split("#")[0] for a in re.findall(rf'{URL}(/[^"<]+)', text)}
    assert named >= {"/outlook/pane.html", "/outlook/events.html", "/outlook/events.js", "/outlook/assets/icon-80.png"}
    service = TestClient(create_app(Settings(_env_file=None, proofreading=False, public_url=URL)))
    for path in named:
        answer = service.get(path)
        if answer.status_code == 503 and not (BUILT / "pane.html").is_file():
            continue  # it is a route, and a page once the sidebar is built
        assert answer.status_code == 200, path
        kinds = {"png": "image/png", "js": "text/javascript", "html": "text/html"}
        assert answer.headers["content-type"].startswith(kinds[path.rpartition(".")[2]])
        if path.endswith(".png"):
            assert "no-store" not in answer.headers["cache-control"]  # Outlook shows no icon that it may not keep
    assert service.get("/outlook/assets/icon-99.png").status_code == 404


def test_the_script_that_hears_events_is_the_one_office_may_trust() -> None:
    service = TestClient(create_app(Settings(_env_file=None, proofreading=False, public_url=URL)))
    script = manifest_of(add_in(URL, "1.0.0", on_send=True))["extensions"][0]["runtimes"][1]["code"]["script"]
    assert service.get("/.well-known/microsoft-officeaddins-allowed.json").json() == {"allowed": [script]}


def test_the_page_about_it_has_the_places_that_the_manifest_names() -> None:
    service = TestClient(create_app(Settings(_env_file=None, proofreading=False, public_url=URL)))
    page = service.get("/outlook/about.html").text
    developer = manifest_of(add_in(URL, "1.0.0"))["developer"]
    for url in (developer["privacyUrl"], developer["termsOfUseUrl"]):
        assert f'id="{url.partition("#")[2]}"' in page


def test_the_ids_that_scripts_know_do_not_change() -> None:
    assert [pane.button for pane in PANES] == ["composeOpenPaneButton", "readOpenPaneButton"]
    assert [event.handler for event in EVENTS] == [
        "onNewMessageComposeHandler",
        "onMessageRecipientsChangedHandler",
        "onMessageSendHandler",
    ]
    assert json.loads(json_of(add_in(URL, "1.0.0")))["extensions"][0]["runtimes"][0]["actions"][0]["id"] == (
        "OpenComposePane"
    )
