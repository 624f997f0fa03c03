"""What the user chose, within what the administrator allows; and the rules they do not want to hear."""

from typing import Annotated, cast

from fastapi import APIRouter, Body, Depends, HTTPException, Path, Response
from pydantic import AfterValidator

from app.journal.records import NotFound, Preferences, Stale
from app.journal.store import Journal
from app.policy import Limits
from app.surfaces.rest.journal import examples
from app.surfaces.rest.journal.desk import CONSENT, Desk
from app.surfaces.rest.journal.given import KeptPreferences, MuteGiven
from app.surfaces.rest.journal.interviews import known
from app.surfaces.rest.journal.problems import refusals
from app.surfaces.rest.journal.told import MutesTold, MuteTold, PreferencesTold, mute_told, preferences_told
from app.surfaces.rest.journal.versions import IfMatch, tag, version_of

_CHOSEN = "Preferences were chosen already. Read them, then send their `ETag` as `If-Match` with your change."


def _known(key: str) -> str:
    try:
        return known(key)
    except NotFound:
        raise NotFound("There is no such mute in your preferences.") from None


MuteId = Annotated[str, Path(description="as the list gave it"), AfterValidator(_known)]


def router(desk: Desk) -> APIRouter:
    routes = APIRouter(prefix="/v1/preferences", tags=["journal"], route_class=desk.route)
    reading = Annotated[Journal, Depends(desk.journal)]
    keeping = Annotated[Journal, Depends(desk.consented)]

    @routes.get("", summary="The user's preferences", responses=refusals())
    async def preferences(journal: reading, response: Response) -> PreferencesTold:
        """With what the administrator decided for all."""
        kept = await journal.preferences.get()
        response.headers["ETag"] = tag(kept.version)
        return preferences_told(kept, desk.policy)

    @routes.put("", summary="Choose", responses=refusals(403, 412, 413, 428))
    async def choose(
        journal: reading,
        asked: Annotated[KeptPreferences, Body(openapi_examples=examples.PREFERENCES)],
        response: Response,
        if_match: IfMatch = None,
    ) -> PreferencesTold:
        """All of them at once. `consent` lets this service keep a journal; nothing is kept before. Taking it back
        forgets what came from mail at once and stops all keeping; `DELETE /v1/me` forgets everything.
        """
        before = await journal.preferences.get()
        if not asked.consent and before.version == 0:
            raise HTTPException(403, CONSENT)
        limits = cast("Limits", asked.limits)
        desk.policy.allow(limits, desk.rules)
        given_at = before.consent_at or desk.rest.clock()
        chosen = Preferences(
            time_zone=asked.time_zone,
            country=asked.country,
            limits=limits,
            consent_at=given_at if asked.consent else None,
            keep_days=asked.keep_days,
        )
        version = 0 if if_match is None else version_of(if_match)
        try:
            kept = await journal.preferences.put(chosen, version)
        except Stale:
            if if_match is None:
                raise HTTPException(428, _CHOSEN) from None
            raise
        response.headers["ETag"] = tag(kept.version)
        return preferences_told(kept, desk.policy)

    @routes.get("/mutes", summary="The muted rules", responses=refusals())
    async def mutes(journal: reading) -> MutesTold:
        """Newest first."""
        return MutesTold(mutes=[mute_told(m) for m in await journal.mutes.all()])

    @routes.post("/mutes", status_code=201, summary="Mute a rule", responses=refusals(403, 413))
    async def mute(journal: keeping, asked: Annotated[MuteGiven, Body(openapi_examples=examples.MUTES)]) -> MuteTold:
        """Everywhere, for a person, or for one mail. A second time changes nothing."""
        if asked.rule not in desk.policy.off and desk.rules.by_id(asked.rule) is None:
            raise HTTPException(422, "There is no rule with this id. GET /v1/rules lists them all.")
        desk.policy.allow_touching(asked.rule)
        return mute_told(await journal.mutes.add(asked.rule, asked.scope, asked.target))

    @routes.delete(
        "/mutes/{mute}",
        status_code=204,
        response_class=Response,
        summary="Hear a rule again",
        responses=refusals(403, 404),
    )
    async def hear(journal: reading, mute: MuteId) -> None:
        """One mute, by its id."""
        await journal.mutes.remove(mute)

    return routes
