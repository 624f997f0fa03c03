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


def deployment(public_url: str, *, history: bool = True) -> dict[str, Any]:
    """The JSON. `public_url`: where Google reaches the service. Raises ValueError unless that is https."""
    base = public_url.strip().rstrip("/")
    parts = urlsplit(base)
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("Google calls add-ons by https only: give a public URL that begins with https://.")
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
