"""The parts of the service as `/readyz` tells of them."""

from app.auth.entra import Entra
from app.journal.opened import Opened
from app.journal.records import Unavailable
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.rest.counts import Counts
from app.surfaces.rest.readiness import OK, Ask, Part, degraded, off
from app.text.harper import Harper
from app.text.proofreading import Proofreader

_NO_PROOFREADING = "Proofreading is switched off."
_ALONE = "Each replica counts requests for itself, as none is told of a Redis."
_NO_CERTIFICATES = "Google's certificates have not been had yet, so the Gmail add-on lets nobody in."
_NO_KEYS = "Microsoft's keys could not be had lately, so users whose keys are not known yet cannot sign in."


def proofreading(checker: Proofreader | None) -> Ask:
    async def ask() -> Part:
        if checker is None:
            return off(_NO_PROOFREADING)
        gap = checker.gap if isinstance(checker, Harper) else None
        return degraded(gap[:1].upper() + gap[1:] if gap else None)

    return ask


def journal(opened: Opened) -> Ask:
    """A file that is not there yet is made when somebody keeps something."""

    async def ask() -> Part:
        try:
            if store := await opened.kept():
                await store.check()
        except Unavailable as error:
            return degraded(str(error))
        return OK

    return ask


def counts(shared: Counts) -> Ask:
    async def ask() -> Part:
        return degraded(await shared.gap()) if shared.shared else off(_ALONE)

    return ask


def certificates(kept: Certificates) -> Ask:
    async def ask() -> Part:
        return degraded(None if kept.edition else _NO_CERTIFICATES)

    return ask


def sign_in(entra: Entra) -> Ask:
    async def ask() -> Part:
        return degraded(_NO_KEYS if entra.failing else None)

    return ask
