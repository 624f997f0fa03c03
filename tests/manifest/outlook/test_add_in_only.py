"""The XML manifest is one that Outlook should take; and what it must not say is found out."""

import re
from xml.etree import ElementTree as ET

import pytest

from manifest.outlook.add_in_only import xml_of
from manifest.outlook.addin import add_in
from tests.manifest.outlook.xml_faults import faults

URL = "https://afterword.example"
PLAIN = xml_of(add_in(URL, "1.2.3"))
ON_SEND = xml_of(add_in(URL, "1.2.3", on_send=True, revision=4))
OVERRIDES = "{http://schemas.microsoft.com/office/mailappversionoverrides/1.1}"


@pytest.mark.parametrize("text", [PLAIN, ON_SEND], ids=["plain", "on send"])
def test_nothing_is_wrong_with_it(text: str) -> None:
    assert faults(text) == []
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<OfficeApp ')


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (r"(<Version>.*</Version>)\s*(<ProviderName>.*</ProviderName>)", r"\2\1", "order in OfficeApp"),
        (r"(<Permissions>\w+</Permissions>)\s*(<Rule (?s:.)*?</Rule>)", r"\2\1", "order in OfficeApp"),
        (r"<SupportUrl [^>]*>", "", "OfficeApp lacks SupportUrl"),
        (r"<ProviderName>", "<Sender/><ProviderName>", "OfficeApp holds Sender"),
        (r"(<Icon>(?s:.)*?</Icon>)\s*(<Action (?s:.)*?</Action>)", r"\2\1", "order in Control"),
        (r"<SupportsPinning>true</SupportsPinning>", "<FunctionName>f</FunctionName>", "Action holds FunctionName"),
        (r"(<SourceLocation resid.*>)\s*(<SupportsPinning>.*>)", r"\2\1", "order in Action"),
        (r'(<FunctionFile resid="Events.Page" />)((?s:.)*?</ExtensionPoint>)', r"\2\1", "order in DesktopFormFactor"),
        (r"(<Runtimes>(?s:.)*?</Runtimes>)((?s:.)*?</DesktopFormFactor>)", r"\2\1", "order in Host"),
        (r"(<bt:Images>(?s:.)*?</bt:Images>)\s*(<bt:Urls>(?s:.)*?</bt:Urls>)", r"\2\1", "order in Resources"),
        (r' id="Pane.Page"', ' id="Other.Page"', "SourceLocation names Pane.Page"),
        (r' id="Icon.32"', ' id="Icon.33"', "Image names Icon.32"),
        (r'<Label resid="compose.Label"', '<Label resid="compose.Description"', "Label names compose.Description"),
        (r'<Title resid="read.Title"', '<Title resid="Pane.Page"', "Title names Pane.Page"),
        (r' id="Events\.Script"', f' id="{"S" * 33}"', "id too long"),
        (r' id="Icon.16"', ' id="Icon.80"', "id used twice: Icon.80"),
        (r'(id="Pane.Page" DefaultValue="https)', 'id="Pane.Page" DefaultValue="http', "not https"),
        (r'(IconUrl DefaultValue=")https', r"\1http", "not https"),
        (r'(id="Icon.80" DefaultValue=")https:', r"\1", "not https"),
        (r'Type="OnMessageSend"', 'Type="OnMessageSent"', "unknown event: OnMessageSent"),
        (r'Type="OnMessageRecipientsChanged"', 'Type="OnNewMessageCompose"', "event twice"),
        (r'FunctionName="onMessageSendHandler"', 'FunctionName=""', "nobody hears OnMessageSend"),
        (r'SendMode="PromptUser"', 'SendMode="promptUser"', "unknown send mode: promptUser"),
        (r' SendMode="PromptUser"', "", "send mode of OnMessageSend"),
        (r'<SourceLocation resid="Events.Page"', '<SourceLocation resid="Pane.Page"', "events are heard in no runtime"),
        (r"<Override [^>]*>", "", "no script for classic Outlook"),
        (r'<bt:Image size="32"', '<bt:Image size="48"', "icon not in three sizes"),
        (r'id="readOpenPaneButton"', 'id="composeOpenPaneButton"', "control id used twice"),
        (r"ReadWriteItem", "ReadWrite", "unknown permission"),
        (r"1\.2\.3\.4", "1.2.3", "version is not four numbers"),
        (r'(<Description DefaultValue=")', r"\1" + "long " * 60, "Description too long"),
        (r'(id="compose.Description" DefaultValue=")', r"\1" + "long " * 60, "LongStrings: too long"),
        (r'xsi:type="MailApp"', 'xsi:type="TaskPaneApp"', "not a mail app"),
    ],
)
def test_a_fault_put_into_it_is_found(old: str, new: str, found: str) -> None:
    spoilt, many = re.subn(old, new, ON_SEND, count=1)
    assert many == 1
    assert [f for f in faults(spoilt) if f.startswith(found)]


def test_the_overrides_that_are_nested_do_not_lend_their_resources() -> None:
    lent = PLAIN.replace(
        '"VersionOverridesV1_0">',
        '"VersionOverridesV1_0"><Description resid="compose.Description"/>',
    )
    assert "Description names compose.Description, which is not there" in faults(lent)


def texts(root: ET.Element, tag: str, attribute: str) -> list[str | None]:
    return [node.get(attribute) for node in root.iter(f"{OVERRIDES}{tag}")]


def test_the_pane_opens_while_reading_and_while_writing_and_can_be_pinned() -> None:
    root = ET.fromstring(PLAIN)
    kinds = texts(root, "ExtensionPoint", "{http://www.w3.org/2001/XMLSchema-instance}type")
    assert kinds == ["MessageComposeCommandSurface", "MessageReadCommandSurface"]
    assert [node.text for node in root.iter(f"{OVERRIDES}SupportsPinning")] == ["true", "true"]
    assert not list(root.iter(f"{OVERRIDES}LaunchEvents"))
    assert "events" not in PLAIN


def test_the_check_on_sending_leaves_the_last_word_to_the_user() -> None:
    root = ET.fromstring(ON_SEND)
    assert texts(root, "LaunchEvent", "Type") == ["OnNewMessageCompose", "OnMessageRecipientsChanged", "OnMessageSend"]
    assert texts(root, "LaunchEvent", "SendMode") == [None, None, "PromptUser"]
    assert "SoftBlock" not in ON_SEND


def test_no_more_is_asked_for_than_the_open_item_and_an_old_outlook() -> None:
    for text in (PLAIN, ON_SEND):
        assert "<Permissions>ReadWriteItem</Permissions>" in text
        assert '<Set Name="Mailbox" MinVersion="1.5" />' in text
        assert "WebApplicationInfo" not in text  # nested sign-in does without
