"""The unified manifest keeps to Microsoft's schemas, and to what they leave open."""

import copy
import json
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from manifest.outlook.addin import add_in
from manifest.outlook.icons import SIDES
from manifest.outlook.unified import SCHEMA, json_of, manifest_of, zip_of
from tests.manifest.outlook.png import read
from tests.manifest.outlook.schemas import broken

URL = "https://afterword.example"
CLIENT = "0f0e0d0c-1111-4222-8333-444455556666"
PLAIN = add_in(URL, "1.2.3")
ON_SEND = add_in(URL, "1.2.3", on_send=True, revision=4, entra_client=CLIENT)
Manifest = dict[str, Any]

EVENTS = {  # by the set of calls that brought them
    "newMessageComposeCreated": 10,
    "messageRecipientsChanged": 11,
    "messageSending": 12,
    "messageComposeOpened": 12,
}
PERMISSIONS = {f"{p}.User" for p in ("MailboxItem.Restricted", "MailboxItem.Read", "MailboxItem.ReadWrite")}
PERMISSIONS |= {"Mailbox.ReadWrite.User"}
VIEWS = {"mailCompose": "composePane", "mailRead": "readPane"}


def dangling(manifest: Manifest) -> Iterator[str]:
    """What the schema does not see: names that name nothing."""
    if not re.fullmatch(r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}", manifest["version"]):
        yield "version"
    asked = manifest["authorization"]["permissions"]["resourceSpecific"]
    yield from (f"permission {p['name']}" for p in asked if p["name"] not in PERMISSIONS or p["type"] != "Delegated")
    (extension,) = manifest["extensions"]
    actions = {a["id"]: (a, runtime) for runtime in extension["runtimes"] for a in runtime["actions"]}
    if len(actions) != sum(len(r["actions"]) for r in extension["runtimes"]):
        yield "action twice"
    if len({r["id"] for r in extension["runtimes"]}) != len(extension["runtimes"]):
        yield "runtime twice"
    named: set[str] = set()
    for ribbon in extension["ribbons"]:
        for context in ribbon["contexts"]:
            for control in (c for tab in ribbon["tabs"] for group in tab["groups"] for c in group["controls"]):
                named.add(control["actionId"])
                action, _ = actions.get(control["actionId"], ({}, {}))
                if action.get("type") != "openPage" or action.get("view") != VIEWS.get(context):
                    yield f"button of {context}"
                if {icon["size"] for icon in control["icons"]} != {16, 32, 80}:
                    yield "icon sizes"
    for group in extension.get("autoRunEvents", []):
        (mailbox,) = group["requirements"]["capabilities"]
        for event in group["events"]:
            named.add(event["actionId"])
            action, runtime = actions.get(event["actionId"], ({}, {}))
            if event["type"] not in EVENTS or int(mailbox["minVersion"].split(".")[1]) < EVENTS[event["type"]]:
                yield f"event {event['type']}"
            if action.get("type") != "executeFunction" or "script" not in runtime.get("code", {}):
                yield f"nobody hears {event['type']}"
            if ("options" in event) != (event["type"] == "messageSending"):
                yield f"send mode of {event['type']}"
    yield from (f"action {name} is for nothing" for name in set(actions) - named)


@pytest.mark.parametrize("addin", [PLAIN, ON_SEND], ids=["plain", "on send"])
@pytest.mark.parametrize("version", sorted({SCHEMA, "1.17", "1.25", "1.30"}))
def test_it_keeps_to_microsofts_schema(addin: Any, version: str) -> None:
    manifest = manifest_of(addin)
    assert manifest["manifestVersion"] == SCHEMA
    assert f"/v{SCHEMA}/" in manifest["$schema"]
    assert broken(manifest, version) == []
    assert list(dangling(manifest)) == []


def pane(m: Manifest) -> Any:
    return m["extensions"][0]["runtimes"][0]


def control(m: Manifest) -> Any:
    return m["extensions"][0]["ribbons"][0]["tabs"][0]["groups"][0]["controls"][0]


def events(m: Manifest) -> Any:
    return m["extensions"][0]["autoRunEvents"][0]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda m: m.update(id="afterword"),
        lambda m: m["name"].update(short="A name that is far too long for the list"),
        lambda m: m["description"].update(short="long " * 20),
        lambda m: m.update(accentColor="blue"),
        lambda m: m.pop("developer"),
        lambda m: pane(m)["code"].update(page="http://afterword.example/outlook/pane.html"),
        lambda m: pane(m)["actions"][0].update(type="openPane"),
        lambda m: control(m).update(icons=control(m)["icons"][:2]),
        lambda m: control(m)["supertip"].pop("description"),
        lambda m: events(m)["events"][2]["options"].update(sendMode="ask"),
        lambda m: m["extensions"][0].update(buttons=[]),
    ],
)
def test_the_schema_finds_a_fault_put_into_it(spoil: Callable[[Manifest], object]) -> None:
    manifest = manifest_of(ON_SEND)
    spoil(manifest)
    assert broken(manifest, "1.30")


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (lambda m: m.update(version="1.2"), "version"),
        (lambda m: events(m)["events"][2].update(type="messageSent"), "event messageSent"),
        (lambda m: events(m)["events"][0].update(actionId="onSomething"), "nobody hears newMessageComposeCreated"),
        (lambda m: events(m)["events"][2].pop("options"), "send mode of messageSending"),
        (lambda m: events(m)["requirements"]["capabilities"][0].update(minVersion="1.10"), "event messageSending"),
        (lambda m: m["extensions"][0]["runtimes"][1]["code"].pop("script"), "nobody hears messageSending"),
        (lambda m: control(m).update(actionId="OpenPane"), "button of mailCompose"),
        (lambda m: control(m).update(actionId="OpenReadPane"), "button of mailCompose"),
        (lambda m: control(m)["icons"][0].update(size=20), "icon sizes"),
        (lambda m: pane(m)["actions"].append({"id": "Other", "type": "openPage"}), "action Other is for nothing"),
        (
            lambda m: m["authorization"]["permissions"]["resourceSpecific"][0].update(name="MailboxItem.Write.User"),
            "permission MailboxItem.Write.User",
        ),
    ],
)
def test_what_the_schema_leaves_open_is_found_too(spoil: Callable[[Manifest], object], found: str) -> None:
    manifest = copy.deepcopy(manifest_of(ON_SEND))
    spoil(manifest)
    assert found in list(dangling(manifest))


def test_it_hides_the_xml_of_the_same_deployment() -> None:
    (alternate,) = manifest_of(PLAIN)["extensions"][0]["alternates"]
    assert alternate["hide"] == {"customOfficeAddin": {"officeAddinId": str(PLAIN.xml_id)}}


def test_consent_is_asked_for_on_deploying_where_there_is_something_to_consent_to() -> None:
    assert "webApplicationInfo" not in manifest_of(PLAIN)
    assert manifest_of(ON_SEND)["webApplicationInfo"] == {"id": CLIENT, "resource": f"api://{CLIENT}"}


def test_the_zip_holds_the_manifest_and_the_icons_that_it_names() -> None:
    with ZipFile(BytesIO(zip_of(PLAIN))) as package:
        assert package.testzip() is None
        manifest = json.loads(package.read("manifest.json"))
        assert manifest == manifest_of(PLAIN)
        assert set(package.namelist()) == {"manifest.json", *manifest["icons"].values()}
        assert read(package.read(manifest["icons"]["color"])).side == 192
        assert read(package.read(manifest["icons"]["outline"])).side == SIDES["outline.png"] == 32


def test_the_zip_is_the_same_whenever_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    first = zip_of(PLAIN)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert zip_of(add_in(URL, "1.2.3")) == first
    assert zip_of(ON_SEND) != first


def test_the_json_is_text_that_people_can_read() -> None:
    assert json_of(PLAIN).startswith('{\n  "$schema"')
    assert json_of(PLAIN).endswith("}\n")
