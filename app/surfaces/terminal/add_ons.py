"""Which add-ons the settings switch on, said at the start: a setting that is missing shows there and not in Gmail."""

import ipaddress
from urllib.parse import urlsplit

from app.settings import Settings
from app.surfaces.terminal.given import Unusable

_PUBLIC, _ACCOUNT = "AFTERWORD_PUBLIC_URL", "AFTERWORD_GOOGLE_SERVICE_ACCOUNT"
_CLIENT, _TENANTS = "AFTERWORD_ENTRA_CLIENT_ID", "AFTERWORD_ENTRA_TENANTS"
_PROOF = "AFTERWORD_ENTRA_CERTIFICATE or AFTERWORD_ENTRA_CLIENT_SECRET"


def require_google(settings: Settings) -> None:
    """Raises Unusable where Google's calls could never be answered: it makes them by https, as one account; this
    machine's own names are for tests.
    """
    url, account = settings.public_url, settings.google_service_account
    if not url or not account:
        return
    if not account.isascii():
        raise Unusable(
            f"The setting {_ACCOUNT} is {account}, which is nobody's address: take the whole serviceAccountEmail that "
            "`gcloud workspace-add-ons get-authorization` prints."
        )
    if not url.startswith("https://") and not _is_loopback(urlsplit(url).hostname or ""):
        secure = f"https://{url.partition('://')[2]}"
        raise Unusable(
            f"The setting {_PUBLIC} is {url}, but Google calls the Gmail add-on by https only, and what it sends must "
            f"not travel in the open. Put a proxy with a certificate in front and set {_PUBLIC}={secure}, "
            f"or leave out {_ACCOUNT}."
        )


def add_ons(settings: Settings) -> str:
    """A line for Gmail and one for Outlook: on, or off and which settings miss."""
    return f"{gmail(settings)}\n{outlook(settings)}"


def gmail(settings: Settings) -> str:
    given = {_PUBLIC: settings.public_url, _ACCOUNT: settings.google_service_account}
    if missing := [name for name, value in given.items() if not value]:
        return f"Gmail add-on: off; it needs {' and '.join(missing)} (docs/deploy-gmail.md)"
    reads = "reads drafts and earlier mail" if settings.gmail_history else "checks pasted texts only"
    untold = "" if settings.google_client_id else "; AFTERWORD_GOOGLE_CLIENT_ID is missing, so users are not told apart"
    return f"Gmail add-on: on, at {settings.public_url}/gmail/; {reads}{untold}"


def outlook(settings: Settings) -> str:
    if not settings.public_url:
        return f"Outlook add-in: off; it needs {_PUBLIC} (docs/deploy-outlook.md)"
    if not settings.public_url.startswith("https://"):
        return f"Outlook add-in: off, since {_PUBLIC} is not an https address"
    signed_in = {
        _CLIENT: settings.entra_client_id,
        _TENANTS: settings.entra_tenants,
        _PROOF: settings.entra_certificate or settings.entra_client_secret,
    }
    missing = [name for name, value in signed_in.items() if not value]
    place = f"Outlook add-in: on, at {settings.public_url}/outlook/"
    if not missing:
        return f"{place}; reads earlier mail of who signs in"
    if settings.guests:
        return f"{place}; without earlier mail, which needs {', '.join(missing)}"
    if _CLIENT in missing or _TENANTS in missing:
        wanted = " and ".join(n for n in missing if n != _PROOF)
        return f"Outlook add-in: off, since nobody may sign in; it needs {wanted}, or AFTERWORD_GUESTS=true"
    return f"{place}; without earlier mail, which needs {_PROOF}"


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
