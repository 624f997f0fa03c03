"""The XML manifest, which Microsoft calls add-in only: every Outlook takes it. The order of its elements matters."""

from xml.etree import ElementTree as ET

from manifest.gmail.deployment import NAME
from manifest.outlook.addin import ICON_SIDES, LONG, MAILBOX, PANES, AddIn, Pane

_OFFICE = "http://schemas.microsoft.com/office"
_EVENTS_PAGE, _EVENTS_SCRIPT, _PANE = "Events.Page", "Events.Script", "Pane.Page"
_ANY = {"type_": "RuleCollection", "Mode": "Or"}
_READ_HEIGHT = 250  # pixels of the pane in an Outlook that knows no buttons of add-ins


def xml_of(addin: AddIn) -> str:
    """The text of the file, in UTF-8 when it is written."""
    root = _manifest(addin)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, "unicode")}\n'


def _node(tag: str, *content: ET.Element | str, **attributes: str) -> ET.Element:
    """`type_` stands for xsi:type. Prefixes are written out: types without one belong to the default namespace."""
    named = {"xsi:type" if name == "type_" else name: value for name, value in attributes.items()}
    node = ET.Element(tag, named)
    for part in content:
        if isinstance(part, str):
            node.text = part
        else:
            node.append(part)
    return node


def _value(tag: str, value: str) -> ET.Element:
    return _node(tag, DefaultValue=value)


def _manifest(addin: AddIn) -> ET.Element:
    root = _node(
        "OfficeApp",
        _node("Id", str(addin.xml_id)),
        _node("Version", ".".join(str(n) for n in (*addin.version, addin.revision))),
        _node("ProviderName", NAME),
        _node("DefaultLocale", "en-US"),
        _value("DisplayName", NAME),
        _value("Description", LONG),
        _value("IconUrl", addin.icon(64)),
        _value("HighResolutionIconUrl", addin.icon(128)),
        _value("SupportUrl", addin.url("about.html")),
        _node("AppDomains", _node("AppDomain", addin.base)),
        _node("Hosts", _node("Host", Name="Mailbox")),
        _node("Requirements", _node("Sets", _node("Set", Name="Mailbox", MinVersion=MAILBOX))),
        _node(
            "FormSettings",
            _node(
                "Form",
                _node(
                    "DesktopSettings",
                    _value("SourceLocation", addin.url("pane.html")),
                    _node("RequestedHeight", str(_READ_HEIGHT)),
                ),
                type_="ItemRead",
            ),
        ),
        _node("Permissions", "ReadWriteItem"),
        _node("Rule", _node("Rule", type_="ItemIs", ItemType="Message", FormType="Read"), **_ANY),
        _node("DisableEntityHighlighting", "false"),
        _node(
            "VersionOverrides",
            _overrides(addin),
            xmlns=f"{_OFFICE}/mailappversionoverrides",
            type_="VersionOverridesV1_0",
        ),
        xmlns=f"{_OFFICE}/appforoffice/1.1",
        type_="MailApp",
    )
    root.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    root.set("xmlns:bt", f"{_OFFICE}/officeappbasictypes/1.0")
    return root


def _overrides(addin: AddIn) -> ET.Element:
    """What every Outlook of today reads instead of the form above."""
    return _node(
        "VersionOverrides",
        _node("Requirements", _node("bt:Sets", _node("bt:Set", Name="Mailbox"), DefaultMinVersion=MAILBOX)),
        _node("Hosts", _node("Host", *_runtimes(addin), _form_factor(addin), type_="MailHost")),
        _node(
            "Resources",
            _resources("bt:Images", "bt:Image", {f"Icon.{side}": addin.icon(side) for side in ICON_SIDES}),
            _resources("bt:Urls", "bt:Url", _urls(addin)),
            _resources(
                "bt:ShortStrings",
                "bt:String",
                {"Group.Label": NAME}
                | {f"{pane.name}.Label": pane.label for pane in PANES}
                | {f"{pane.name}.Title": pane.title for pane in PANES},
            ),
            _resources("bt:LongStrings", "bt:String", {f"{p.name}.Description": p.description for p in PANES}),
        ),
        xmlns=f"{_OFFICE}/mailappversionoverrides/1.1",
        type_="VersionOverridesV1_1",
    )


def _urls(addin: AddIn) -> dict[str, str]:
    urls = {_PANE: addin.url("pane.html")}
    if addin.events:
        urls |= {_EVENTS_PAGE: addin.url("events.html"), _EVENTS_SCRIPT: addin.url("events.js")}
    return urls


def _resources(tag: str, each: str, values: dict[str, str]) -> ET.Element:
    return _node(tag, *(_node(each, id=name, DefaultValue=value) for name, value in values.items()))


def _runtimes(addin: AddIn) -> list[ET.Element]:
    """Where events are heard: in a page, but by the script alone in classic Outlook on Windows."""
    if not addin.events:
        return []
    script = _node("Override", type="javascript", resid=_EVENTS_SCRIPT)
    return [_node("Runtimes", _node("Runtime", script, resid=_EVENTS_PAGE))]


def _form_factor(addin: AddIn) -> ET.Element:
    points = [_node("ExtensionPoint", _button(pane), type_=pane.surface) for pane in PANES]
    if addin.events:
        heard = [
            _node(
                "LaunchEvent",
                Type=event.xml,
                FunctionName=event.handler,
                **({"SendMode": "PromptUser"} if event.asks else {}),
            )
            for event in addin.events
        ]
        source = _node("SourceLocation", resid=_EVENTS_PAGE)
        points.append(_node("ExtensionPoint", _node("LaunchEvents", *heard), source, type_="LaunchEvent"))
        points.insert(0, _node("FunctionFile", resid=_EVENTS_PAGE))
    return _node("DesktopFormFactor", *points)


def _button(pane: Pane) -> ET.Element:
    def text(tag: str, which: str) -> ET.Element:
        return _node(tag, resid=f"{pane.name}.{which}")

    control = _node(
        "Control",
        text("Label", "Label"),
        _node("Supertip", text("Title", "Title"), text("Description", "Description")),
        _node("Icon", *(_node("bt:Image", size=str(side), resid=f"Icon.{side}") for side in ICON_SIDES)),
        _node(
            "Action",
            _node("SourceLocation", resid=_PANE),
            _node("SupportsPinning", "true"),
            type_="ShowTaskpane",
        ),
        type_="Button",
        id=pane.button,
    )
    group = _node("Group", _node("Label", resid="Group.Label"), control, id=f"{pane.name}Group")
    return _node("OfficeTab", group, id="TabDefault")
