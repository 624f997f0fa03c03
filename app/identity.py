"""Who can say who they are in a deployment: by an API key, by Entra, by Google."""

from app.auth.api_keys import ApiKeys
from app.auth.entra import Entra
from app.journal.api_keys import KeysOfService
from app.journal.opened import Opened
from app.journal.records import Unavailable
from app.mail import MailboxUnavailable
from app.settings import Settings
from app.surfaces.rest.callers import Callers


def callers_of(settings: Settings, entra: Entra | None, journal: Opened) -> tuple[Callers, ApiKeys]:
    """What the routes ask who calls; the keys are to be closed in the end."""
    keys = ApiKeys(KeysOfService(journal.kept))
    signed_in = entra.signed_in if entra else None
    return Callers(signed_in, keys, alone=not _users_sign_in(settings), guests=settings.guests), keys


async def is_identified(settings: Settings, journal: Opened) -> bool:
    """Whether anybody can say who they are. Raises MailboxUnavailable when `journal` does not tell whether there are
    keys: in words for who runs the service, since callers are not told what is wrong with its database.
    """
    if _users_sign_in(settings):
        return True
    try:
        store = await journal.kept()
        return bool(store and await store.keys.exist())
    except Unavailable as error:
        raise MailboxUnavailable(f"Whether there are keys, to know callers by, cannot be told. {error}") from None


def _users_sign_in(settings: Settings) -> bool:
    """Whether users of Entra or of the Gmail add-on can come in."""
    google = settings.public_url and settings.google_service_account
    return bool((settings.entra_client_id and settings.entra_tenants) or google)
