"""The unified manifest, JSON in a zip with two icons: for Outlook on the web and on Windows with Microsoft 365."""

from collections.abc import Mapping
from io import BytesIO
from json import dumps
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from manifest.gmail.deployment import COLOUR, NAME
from manifest.outlook.addin import EVENTS_MAILBOX, ICON_SIDES, LONG, MAILBOX, PANES, SHORT, AddIn, Pane
from manifest.outlook.icons import FOLDER, OUTLINE

SCHEMA = "1.25"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # of the zip format: the same manifest is the same file, whenever it is made
_READABLE = 0o644 << 16
_ICONS = {"color.png": "icon-192.png", "outline.png": OUTLINE}

Json = dict[str, Any]


def manifest_of(addin: AddIn) -> Json:
    """The manifest, ready to be dumped as JSON."""
    about = addin.url("about.html")
    major, minor, patch = addin.version
    application: Json = {}
    if addin.entra_client:  # so that who deploys it is asked to consent for everybody, there and then
        client = str(addin.entra_client)
        application = {"webApplicationInfo": {"id": client, "resource": f"api://{client}"}}
    return {
        "$schema": f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA,
        # The format knows three numbers only, so revisions go between two patches.
        "version": f"{major}.{minor}.{patch * 100 + addin.revision}",
        "id": str(addin.unified_id),
        "localizationInfo": {"defaultLanguageTag": "en-us"},
        "developer": {
            "name": NAME,
            "websiteUrl": about,
            "privacyUrl": f"{about}#privacy",
            "termsOfUseUrl": f"{about}#terms",
        },
        "name": {"short": NAME, "full": f"{NAME}: the follow-up after your interview"},
        "description": {"short": SHORT, "full": LONG},
        "icons": {"outline": "outline.png", "color": "color.png"},
        "accentColor": COLOUR,
        "validDomains": [addin.host],
        **application,
        "authorization": {
            "permissions": {"resourceSpecific": [{"name": "MailboxItem.ReadWrite.User", "type": "Delegated"}]}
        },
        "extensions": [_extension(addin)],
    }


def _needs(version: str, *, scopes: bool) -> Json:
    wanted: Json = {"scopes": ["mail"]} if scopes else {}
    return wanted | {"capabilities": [{"name": "Mailbox", "minVersion": version}]}


def _extension(addin: AddIn) -> Json:
    pane_runtime = {
        "id": "PaneRuntime",
        "type": "general",
        "lifetime": "short",
        "code": {"page": addin.url("pane.html")},
        "actions": [{"id": p.action, "type": "openPage", "view": p.view, "pinnable": True} for p in PANES],
    }
    icon = {"size": 64, "url": addin.icon(64)}
    high = {"size": 64, "url": addin.icon(128)}  # 64 is the size that it is shown in, on a screen of twice the density
    return {
        "requirements": _needs(MAILBOX, scopes=True),
        "runtimes": [pane_runtime, *_event_runtimes(addin)],
        "ribbons": [_ribbon(addin, pane) for pane in PANES],
        **_events(addin),
        "alternates": [
            {
                "hide": {"customOfficeAddin": {"officeAddinId": str(addin.xml_id)}},
                "alternateIcons": {"icon": icon, "highResolutionIcon": high},
            }
        ],
    }


def _event_runtimes(addin: AddIn) -> list[Json]:
    if not addin.events:
        return []
    return [
        {
            "id": "EventRuntime",
            "type": "general",
            "lifetime": "short",
            "requirements": _needs(EVENTS_MAILBOX, scopes=False),
            "code": {"page": addin.url("events.html"), "script": addin.url("events.js")},
            "actions": [{"id": event.handler, "type": "executeFunction"} for event in addin.events],
        }
    ]


def _events(addin: AddIn) -> Json:
    if not addin.events:
        return {}
    asks = {"options": {"sendMode": "promptUser"}}
    heard = [{"type": e.unified, "actionId": e.handler} | (asks if e.asks else {}) for e in addin.events]
    return {"autoRunEvents": [{"requirements": _needs(EVENTS_MAILBOX, scopes=True), "events": heard}]}


def _ribbon(addin: AddIn, pane: Pane) -> Json:
    button = {
        "id": pane.button,
        "type": "button",
        "label": pane.label,
        "icons": [{"size": side, "url": addin.icon(side)} for side in ICON_SIDES],
        "supertip": {"title": pane.title, "description": pane.description},
        "actionId": pane.action,
    }
    group = {"id": f"{pane.name}Group", "label": NAME, "controls": [button]}
    return {"contexts": [pane.context], "tabs": [{"builtInTabId": "TabDefault", "groups": [group]}]}


def json_of(addin: AddIn) -> str:
    return dumps(manifest_of(addin), indent=2) + "\n"


def zip_of(addin: AddIn) -> bytes:
    """The package that the admin centre takes; the same bytes for the same add-in, on every machine."""
    icons = {name: (FOLDER / file).read_bytes() for name, file in _ICONS.items()}
    return _zipped({"manifest.json": json_of(addin).encode()} | icons)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    package = BytesIO()
    with ZipFile(package, "w", ZIP_STORED) as zipped:  # not deflated: that differs from one zlib to the next
        for name, content in files.items():
            info = ZipInfo(name, _EARLIEST)
            info.create_system = 3
            info.external_attr = _READABLE
            zipped.writestr(info, content)
    return package.getvalue()
