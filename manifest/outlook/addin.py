"""What the Outlook add-in is, told once: both forms of its manifest are written from it.

Where it appears, what its buttons say, which events it hears, and at which addresses Outlook finds its pages.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

SHORT = "What to mend in the follow-up after your interview, and when to send it."
LONG = (
    "Reads the follow-up you are about to send after a job interview and says what to mend, and whether it is too "
    "soon. The words of a mail are never kept, and no draft is changed unasked."
)
MAILBOX = "1.5"  # the oldest set of calls that the pane can do with; what is newer, it asks for when it runs
EVENTS_MAILBOX = "1.12"  # since when Outlook asks before it sends
ICON_SIDES = (16, 32, 80)  # pixels of a button's icons

_ADDRESS = re.compile(r"https://[a-z0-9][a-z0-9.-]{0,252}(?::[0-9]{1,5})?")
_UNUSABLE = (
    "Outlook opens add-ins by https only: give a public URL such as https://afterword.example, or "
    "https://localhost:3000 on the machine you develop on."
)
_PATH = (
    "The pane's pages lie at the root of their host: give Afterword a host of its own, such as "
    "https://afterword.example, not a folder of another site."
)


@dataclass(frozen=True, slots=True)
class Pane:
    """The button of one kind of window, which opens the pane. `name` begins the ids that the page's scripts know."""

    name: str
    surface: str  # in the XML
    context: str  # in the unified manifest
    view: str  # likewise
    label: str
    title: str
    description: str

    @property
    def button(self) -> str:
        """The id of the button; the on-send check names it, so that Outlook can open the pane from its dialog."""
        return f"{self.name}OpenPaneButton"

    @property
    def action(self) -> str:
        return f"Open{self.name.capitalize()}Pane"


PANES = (
    Pane(
        "compose",
        "MessageComposeCommandSurface",
        "mailCompose",
        "composePane",
        "Check follow-up",
        "Check this follow-up",
        "Says what to mend in what you are writing, and whether it is too soon to send it.",
    ),
    Pane(
        "read",
        "MessageReadCommandSurface",
        "mailRead",
        "readPane",
        "Follow-up",
        "When to follow up",
        "Shows who wrote when in this conversation, and when a follow-up is welcome.",
    ),
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens to a draft, and the function of events.js that hears of it."""

    xml: str
    unified: str
    handler: str
    asks: bool = False  # whether Outlook waits for the answer, and lets the user decide: "prompt user"


EVENTS = (
    Event("OnNewMessageCompose", "newMessageComposeCreated", "onNewMessageComposeHandler"),
    Event("OnMessageRecipientsChanged", "messageRecipientsChanged", "onMessageRecipientsChangedHandler"),
    Event("OnMessageSend", "messageSending", "onMessageSendHandler", asks=True),
)


@dataclass(frozen=True, slots=True)
class AddIn:
    """The add-in of one deployment. `base`: its public URL, a host and perhaps a port, without a slash at the end.

    `version`: three numbers; `revision`, from 0 to 99, tells manifests of one version apart: Outlook takes a changed
    manifest only under a higher number.
    """

    base: str
    version: tuple[int, int, int]
    revision: int = 0
    on_send: bool = False
    entra_client: UUID | None = None

    @property
    def xml_id(self) -> UUID:
        """Follows from the address alone: deployments never collide, and a manifest written anew replaces the old."""
        return uuid5(NAMESPACE_URL, f"{self.base}/outlook/manifest.xml")

    @property
    def unified_id(self) -> UUID:
        """Another one than that of the XML: Microsoft asks for it where both are in use."""
        return uuid5(NAMESPACE_URL, f"{self.base}/outlook/manifest.json")

    @property
    def events(self) -> tuple[Event, ...]:
        return EVENTS if self.on_send else ()

    @property
    def host(self) -> str:
        return urlsplit(self.base).netloc

    def url(self, page: str) -> str:
        return f"{self.base}/outlook/{page}"

    def icon(self, side: int) -> str:
        return self.url(f"assets/icon-{side}.png")


def add_in(
    public_url: str, version: str, *, revision: int = 0, on_send: bool = False, entra_client: str | None = None
) -> AddIn:
    """The add-in of the service at `public_url`. `entra_client`: the id of its app registration, when it has one.

    Raises ValueError, a plain sentence, for an address that Outlook would not open and for an id that is none.
    """
    base = public_url.strip().rstrip("/").lower()
    if not _ADDRESS.fullmatch(base):
        site = _ADDRESS.match(base)
        raise ValueError(_PATH if site and base[site.end() :].startswith("/") else _UNUSABLE)
    numbers = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if not numbers:
        raise ValueError(f"{version!r} is not a version of three numbers.")
    try:
        client = UUID(entra_client) if entra_client else None
    except ValueError:
        raise ValueError(f"{entra_client!r} is not the id of an app registration, which looks like a GUID.") from None
    major, minor, patch = (int(n) for n in numbers.groups())
    return AddIn(base, (major, minor, patch), revision, on_send, client)
