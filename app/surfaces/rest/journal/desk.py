"""What the journal's routes share: who calls, their journal, consent, errors in words."""

from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute

from app.auth.caller import Scope
from app.journal.records import Conflict, NotAgreed, NotFound, Preferences, Stale, Unavailable
from app.journal.store import Journal, Store
from app.journal.waits import Waits
from app.policy import Locked, Policy
from app.policy import Refused as NotAllowed
from app.rules import RuleSet
from app.surfaces.rest.callers import behind, is_foreign, owner_of
from app.surfaces.rest.problems import problem
from app.surfaces.rest.routes import Rest

CONSENT = (
    "Nothing is kept without the user’s consent. Ask them, then send PUT /v1/preferences with `consent` true; "
    "DELETE /v1/me forgets everything again."
)
_FOREIGN = "A page of another site may not change the journal."


@dataclass(frozen=True, slots=True)
class Desk:
    """`store`: gives the open store. Raises Unavailable while there is none."""

    rest: Rest
    store: Callable[[], Awaitable[Store]]
    policy: Policy = field(default_factory=Policy)

    @property
    def rules(self) -> RuleSet:
        """Those that are asked here, under the deployment's limits."""
        return self.rest.reviewer.rules

    @property
    def route(self) -> type[APIRoute]:
        """The class of the journal's routes."""
        return type("OfJournal", (JournalRoute, behind(self.rest.callers, Scope.JOURNAL)), {})

    async def journal(self, request: Request) -> Journal:
        """A dependency: the journal of who calls."""
        if request.method not in {"GET", "HEAD"} and is_foreign(request):
            raise HTTPException(403, _FOREIGN)
        return (await self.store()).journal_of(owner_of(request))

    async def consented(self, request: Request) -> Journal:
        """A dependency of what keeps something: the same, once the user has agreed."""
        journal = await self.journal(request)
        if (await journal.preferences.get()).consent_at is None:
            raise HTTPException(403, CONSENT)
        return journal.agreed()

    def surroundings(self, chosen: Preferences, now: datetime | None = None) -> "Surroundings":
        """`now`: the moment to judge; default: the clock's."""
        zone = ZoneInfo(chosen.time_zone) if chosen.time_zone else self.rest.settings.zone
        moment = (now or self.rest.clock()).astimezone(zone)
        rules = self.policy.chosen(self.rules, chosen.limits)
        waits = Waits.of({r.id: r.limits.model_dump() for r in rules.rules})
        return Surroundings(moment, chosen.country or self.rest.settings.country, waits)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`now`: on the user's clock; `country`: whose public holidays count; `waits`: as the user wants them."""

    now: datetime
    country: str | None
    waits: Waits


@contextmanager
def cursors() -> Iterator[None]:
    """Turns a cursor that is none into a refusal."""
    try:
        yield
    except ValueError as error:
        raise HTTPException(422, str(error)) from None


class JournalRoute(APIRoute):
    """Answers the journal's errors as problems; what it tells, no browser keeps unless the route says so."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        return _in_words(super().get_route_handler())


def _in_words(handle: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    async def handled(request: Request) -> Response:
        try:
            response = await handle(request)
        except NotFound as error:
            response = problem(404, str(error))
        except Stale as error:
            response = problem(412, str(error), {"ETag": f'"{error.current}"'})
        except (Conflict, NotAllowed) as error:
            response = problem(403 if isinstance(error, Locked) else 422, str(error))
        except NotAgreed:  # any more: it was taken back since the request came
            response = problem(403, CONSENT)
        except Unavailable as error:
            response = problem(503, str(error), {"Retry-After": "5"})
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return handled
