"""What is wrong with an add-in-only manifest. Microsoft's own check of it lives on a server, its schema on no package.

So the rules are written down here: the order of elements, what names what, and what an attribute may hold.
"""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

_APP = "{http://schemas.microsoft.com/office/appforoffice/1.1}"
_V1_0 = "{http://schemas.microsoft.com/office/mailappversionoverrides}"
_V1_1 = "{http://schemas.microsoft.com/office/mailappversionoverrides/1.1}"
_BASIC = "{http://schemas.microsoft.com/office/officeappbasictypes/1.0}"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"

_ORDER = {  # the children of an element, in the order they must come in; an asterisk: it may come again
    f"{_APP}OfficeApp": "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl "
    "HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements FormSettings Permissions Rule "
    "DisableEntityHighlighting VersionOverrides",
    f"{_APP}DesktopSettings": "SourceLocation RequestedHeight",
    f"{_V1_0}VersionOverrides": "Description Requirements Hosts Resources VersionOverrides WebApplicationInfo",
    f"{_V1_1}VersionOverrides": "Description Requirements Hosts Resources WebApplicationInfo",
    f"{_V1_1}Host": "Runtimes DesktopFormFactor MobileFormFactor",
    f"{_V1_1}DesktopFormFactor": "FunctionFile SupportsSharedFolders ExtensionPoint*",
    f"{_V1_1}ExtensionPoint": "OfficeTab LaunchEvents SourceLocation",
    f"{_V1_1}Group": "Label Control*",
    f"{_V1_1}Control": "Label Supertip Icon Action",
    f"{_V1_1}Supertip": "Title Description",
    f"{_V1_1}Action": "SourceLocation SupportsPinning",
    f"{_V1_1}Resources": "Images Urls ShortStrings LongStrings",
    f"{_V1_1}WebApplicationInfo": "Id Resource Scopes",
}
_REQUIRED = {
    f"{_APP}OfficeApp": "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl "
    "SupportUrl Hosts Requirements FormSettings Permissions Rule",
    f"{_V1_1}VersionOverrides": "Requirements Hosts Resources",
    f"{_V1_1}Control": "Label Supertip Icon Action",
    f"{_V1_1}Group": "Label Control",
    f"{_V1_1}Supertip": "Title Description",
    f"{_V1_1}Action": "SourceLocation",
}
_RESOURCE = {"Images": "Image", "Urls": "Url", "ShortStrings": "String", "LongStrings": "String"}
_TAKES = {  # which kind of resource an element names
    "SourceLocation": "Urls",
    "FunctionFile": "Urls",
    "Runtime": "Urls",
    "Override": "Urls",
    "Image": "Images",
    "Label": "ShortStrings",
    "Title": "ShortStrings",
    "Description": "LongStrings",
}
_LONGEST = {"ShortStrings": 125, "LongStrings": 250}  # characters
_SIDES = {"16", "32", "80"}
_EVENTS = {
    *("OnNewMessageCompose", "OnMessageCompose", "OnMessageRecipientsChanged", "OnMessageSend"),
    *("OnMessageAttachmentsChanged", "OnMessageFromChanged", "OnSensitivityLabelChanged", "OnInfoBarDismissClicked"),
    *("OnMessageDecrypt", "OnMessageReadWithCustomAttachment", "OnMessageReadWithCustomHeader"),
    *("OnNewAppointmentOrganizer", "OnAppointmentOrganizer", "OnAppointmentSend", "OnAppointmentTimeChanged"),
    *("OnAppointmentAttachmentsChanged", "OnAppointmentAttendeesChanged", "OnAppointmentRecurrenceChanged"),
    *("OnAppointmentFromChanged", "OnAppointmentEnhancedLocationsChanged"),
}
_SEND_MODES = {"PromptUser", "SoftBlock", "Block"}
_PERMISSIONS = {"Restricted", "ReadItem", "ReadWriteItem", "ReadWriteMailbox"}


def faults(text: str) -> list[str]:
    """Each fault in a few words; none when Outlook should take the manifest."""
    root = ET.fromstring(text)
    return [*_shape(root), *_form(root), *(f for o in root.iter() if _name(o) == "VersionOverrides" for f in _scope(o))]


def _name(node: ET.Element) -> str:
    return node.tag.rpartition("}")[2]


def _shape(root: ET.Element) -> Iterator[str]:
    """Elements that are missing, unknown, in the wrong place, or there twice."""
    if root.tag != f"{_APP}OfficeApp" or root.get(_TYPE) != "MailApp":
        yield "not a mail app"
    for node in root.iter():
        have = [_name(child) for child in node]
        for wanted in _REQUIRED.get(node.tag, "").split():
            if wanted not in have:
                yield f"{_name(node)} lacks {wanted}"
        if node.tag not in _ORDER:
            continue
        order = _ORDER[node.tag].split()
        known = [part.rstrip("*") for part in order]
        places = [known.index(child) for child in have if child in known]
        yield from (f"{_name(node)} holds {child}" for child in have if child not in known)
        if places != sorted(places):
            yield f"order in {_name(node)}: {' '.join(have)}"
        yield from (
            f"{_name(node)} has {many} {child}"
            for child, many in Counter(have).items()
            if many > 1 and f"{child}*" not in order
        )


def _form(root: ET.Element) -> Iterator[str]:
    """What the part outside of VersionOverrides may say."""
    if root.findtext(f"{_APP}Permissions") not in _PERMISSIONS:
        yield "unknown permission"
    version = (root.findtext(f"{_APP}Version") or "").split(".")
    if len(version) != 4 or not all(part.isdigit() and int(part) <= 65_535 for part in version):
        yield "version is not four numbers"
    for name, longest in {"DisplayName": 125, "Description": 250}.items():
        text = root.find(f"{_APP}{name}")
        if text is not None and not 0 < len(text.get("DefaultValue", "")) <= longest:
            yield f"{name} too long or empty"
    for node in root.iter():
        if _name(node) in {"IconUrl", "HighResolutionIconUrl", "SupportUrl"} or node.tag == f"{_APP}SourceLocation":
            yield from _not_https(node.get("DefaultValue", ""))
        if node.tag == f"{_APP}AppDomain":
            yield from _not_https(node.text or "")


def _not_https(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        yield f"not https: {url}"


def _scope(overrides: ET.Element) -> Iterator[str]:
    """What is named within one VersionOverrides; the one nested in it is a scope of its own."""
    within = [node for child in overrides if _name(child) != "VersionOverrides" for node in child.iter()]
    resources = {
        kind: [n for g in within if g.tag == f"{_BASIC}{kind}" for n in g if n.tag == f"{_BASIC}{each}"]
        for kind, each in _RESOURCE.items()
    }
    ids = {kind: [n.get("id", "") for n in nodes] for kind, nodes in resources.items()}
    everywhere = [name for names in ids.values() for name in names]
    yield from (f"id used twice: {name}" for name, many in Counter(everywhere).items() if many > 1)
    yield from (f"id too long: {name}" for name in everywhere if not 0 < len(name) <= 32)
    for kind, nodes in resources.items():
        for node in nodes:
            value = node.get("DefaultValue", "")
            if kind in _LONGEST:
                if not 0 < len(value) <= _LONGEST[kind]:
                    yield f"{kind}: too long or empty: {node.get('id')}"
            else:
                yield from _not_https(value)
    for node in within:
        if (named := node.get("resid")) is not None and named not in ids.get(_TAKES.get(_name(node), ""), []):
            yield f"{_name(node)} names {named}, which is not there"
    yield from _controls(within)
    yield from _events(within)


def _controls(within: list[ET.Element]) -> Iterator[str]:
    """Buttons have a name of their own and an icon in three sizes."""
    names = [node.get("id", "") for node in within if _name(node) in {"Control", "Group"}]
    yield from (f"control id used twice: {name}" for name, many in Counter(names).items() if many > 1 or not name)
    for node in within:
        if _name(node) == "Icon" and {image.get("size") for image in node} != _SIDES:
            yield "icon not in three sizes"


def _events(within: list[ET.Element]) -> Iterator[str]:
    """Events that there are, each once, heard in a runtime that is declared."""
    heard = [node for node in within if _name(node) == "LaunchEvent"]
    yield from (f"event twice: {t}" for t, many in Counter(n.get("Type") for n in heard).items() if many > 1)
    for event in heard:
        if event.get("Type") not in _EVENTS:
            yield f"unknown event: {event.get('Type')}"
        if not event.get("FunctionName"):
            yield f"nobody hears {event.get('Type')}"
        mode = event.get("SendMode")
        if (mode is not None) != (event.get("Type") in {"OnMessageSend", "OnAppointmentSend"}):
            yield f"send mode of {event.get('Type')}"
        if mode is not None and mode not in _SEND_MODES:
            yield f"unknown send mode: {mode}"
    runtimes = {node.get("resid"): node for node in within if _name(node) == "Runtime"}
    for point in within:
        if _name(point) == "ExtensionPoint" and point.get(_TYPE) == "LaunchEvent":
            source = point.find(f"{_V1_1}SourceLocation")
            runtime = None if source is None else runtimes.get(source.get("resid"))
            if runtime is None:
                yield "events are heard in no runtime"
            elif [o.get("type") for o in runtime] != ["javascript"]:
                yield "no script for classic Outlook"
