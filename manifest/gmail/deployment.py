"""The deployment of the Gmail add-on: what `gcloud workspace-add-ons deployments create` takes.

Two variants, each with the fewest scopes it can do with. With history, drafts and earlier mail are read, which needs
the restricted scope `gmail.readonly`; without, drafts are pasted, and nothing of a mailbox is read but whom the open
draft is addressed to.
"""

from typing import Any
from urllib.parse import urlsplit

NAME = "Afterword"
COLOUR = "#1a56b0"
CALENDAR = "https://calendar.google.com/"

_AUTH = "https://www.googleapis.com/auth/"
BASIC = (
    f"{_AUTH}gmail.addons.execute",  # to run in Gmail at all
    f"{_AUTH}gmail.addons.current.action.compose",  # the button of the compose window, and fixes in the draft
    f"{_AUTH}gmail.addons.current.message.metadata",  # whom the open draft is addressed to
    f"{_AUTH}userinfo.email",  # the user's own token, which says who it is
    f"{_AUTH}script.locale",  # the user's time zone: days are counted on their calendar
)
HISTORY = (f"{_AUTH}gmail.readonly",)  # drafts and earlier mail


def reachable(public_url: str) -> str:
    """The address, no slash at its end. Raises ValueError, with what to give instead, where Google cannot call it."""
    base = public_url.strip().rstrip("/")
    try:
        parts = urlsplit(base)
        odd = parts.port == 0 or parts.username is not None or any(c.isspace() for c in base)
    except ValueError:
        odd, parts = True, urlsplit("")
    if odd or not parts.hostname or parts.query or parts.fragment or parts.scheme not in {"https", "http"}:
        raise ValueError("That is not the address of a site: give one such as https://afterword.example.org.")
    if parts.scheme != "https":
        raise ValueError("Google calls add-ons by https only: give a public URL that begins with https://.")
    if parts.hostname in {"localhost", "127.0.0.1", "::1"}:
        raise ValueError("Google cannot reach this machine by that name: give the address of your proxy.")
    if "/gmail" in parts.path:
        raise ValueError("Give the address of the service without /gmail: the manifest adds the routes itself.")
    return base


def deployment(public_url: str, *, history: bool = True) -> dict[str, Any]:
    """The JSON. `public_url`: where Google reaches the service. Raises ValueError unless it can."""
    base = reachable(public_url)
    gmail: dict[str, Any] = {
        "composeTrigger": {
            "actions": [{"label": "Check follow-up", "runFunction": f"{base}/gmail/compose"}],
            "draftAccess": "METADATA",
        }
    }
    if history:
        gmail["contextualTriggers"] = [{"unconditional": {}, "onTriggerFunction": f"{base}/gmail/message"}]
    return {
        "oauthScopes": [*BASIC, *(HISTORY if history else ())],
        "addOns": {
            "common": {
                "name": NAME,
                "logoUrl": f"{base}/gmail/logo.png",
                "useLocaleFromApp": True,
                "layoutProperties": {"primaryColor": COLOUR},
                "homepageTrigger": {"runFunction": f"{base}/gmail/home"},
                "openLinkUrlPrefixes": [f"{base}/", CALENDAR],
            },
            "gmail": gmail,
            "httpOptions": {
                "authorizationHeader": "SYSTEM_ID_TOKEN",
                "granularOauthPermissionSupport": "OPT_IN",
            },
        },
    }
