"""The REST routes. Each turns JSON into nouns, asks the reviewer, and turns the answer back into JSON."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Body, HTTPException, Request

from app import log
from app.auth.caller import Refused, Scope
from app.auth.refusals import READ, READ_BASIC, challenge
from app.mail import Address, ConsentMissing, Correspondence, Mailbox, MailboxError
from app.observing.reviews import SURFACE, reviewed
from app.observing.stages import stage
from app.remembering import NOTHING, Remembered, Remembering
from app.review import Reviewer, correspondence_of
from app.settings import Settings
from app.situation import Record
from app.situation.build import Frame, situation
from app.situation.timing import next_step
from app.surfaces.rest import examples
from app.surfaces.rest.answers import (
    ReviewAnswer,
    RuleAnswer,
    RulesAnswer,
    SituationsAnswer,
    remembered_answer,
    review_answer,
    rule_answer,
    situations_answer,
)
from app.surfaces.rest.callers import NOBODY_ASKED, Callers, behind, caller_of, refusal
from app.surfaces.rest.outside import bearer, is_outside
from app.surfaces.rest.requests import HistoryGiven, ReviewRequest, SituationRequest
from app.surfaces.rest.shedding import REVIEWED_WITHIN
from app.text.proofreading import PATIENCE

LEAST = 0.1  # seconds for proofreading
_SPARE = 0.4  # seconds for all but mailbox and proofreading

INLINE = 200_000  # code points of draft and history; more is reviewed in a thread, so that others need not wait

_NOBODY = (
    "no-people: the mailbox was not searched, since the request does not say for whom: name the `thread_id` of the "
    "`history`, or the `interviewers` of the `interview`."
)

_SLOW = "the mailbox took too long to open. Try again in a moment."

Opening = Callable[[str | None], Awaitable[Mailbox]]
"""Opens a mailbox with the caller's bearer token. Raises Refused for a wrong one, and MailboxError."""

Mailboxes = Mapping[str, Opening]
"""Connected mailboxes by name."""

_PROBLEM: dict[str, Any] = {"content": {"application/problem+json": {"schema": {"type": "object"}}}}
_ERRORS: dict[int | str, dict[str, Any]] = {
    413: {"description": "The request is too large", **_PROBLEM},
    422: {"description": "Something in the request has to be mended; the answer names it", **_PROBLEM},
}
_CONSENT: dict[int | str, dict[str, Any]] = {
    401: {
        "description": "The service or the mailbox needs the caller's token, or the user's consent",
        **_PROBLEM,
    }
}
_CALLERS: dict[int | str, dict[str, Any]] = {
    401: {"description": "The service needs the caller's token or key", **_PROBLEM},
    403: {"description": "The key is not for this", **_PROBLEM},
    429: {"description": "Too many requests; `Retry-After` says when to come again", **_PROBLEM},
    503: {"description": "The service is busy, or cannot find out who calls just now", **_PROBLEM},
}


@dataclass(frozen=True, slots=True)
class Rest:
    """What the routes share. `clock` tells the time when a request names none; without `remembering` no journal is
    looked into.
    """

    settings: Settings
    reviewer: Reviewer
    mailboxes: Mailboxes
    callers: Callers = NOBODY_ASKED
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    remembering: Remembering | None = None


def router(rest: Rest) -> APIRouter:
    routes = APIRouter(prefix="/v1", route_class=behind(rest.callers, Scope.REVIEWS), responses=_CALLERS)
    rules = RulesAnswer(rules=[rule_answer(r) for r in rest.reviewer.rules.rules])
    by_id = {r.id: r for r in rules.rules}

    @routes.post("/reviews", tags=["reviews"], summary="Review a draft", responses=_ERRORS | _CONSENT)
    async def review(
        asked: Annotated[ReviewRequest, Body(openapi_examples=examples.REVIEWS)], request: Request
    ) -> ReviewAnswer:
        """Says what to mend in a draft, and when to send it. Of its words nothing is kept."""
        with stage("review"):
            return await _reviewed(rest, asked, request)

    @routes.post(
        "/situations",
        tags=["reviews"],
        summary="Where a process stands, and what to do next",
        responses=_ERRORS | _CONSENT,
    )
    async def situations(
        asked: Annotated[SituationRequest, Body(openapi_examples=examples.SITUATIONS)], request: Request
    ) -> SituationsAnswer:
        """Reads a correspondence and says what to do next, and when."""
        told = asked.interview.noun() if asked.interview else Record()
        own = tuple(a.noun() for a in asked.me or ())
        history, gap = await history_of(rest, asked.history, told.interviewers, None, request)
        people = (*told.interviewers, *_others(history, own))
        remembered = await _recall(rest, people, told, (), request)
        frame = _frame(rest, asked, remembered, own, gap)
        record, meant = remembered.record(told, people, history, frame.now)
        frame = replace(frame, record=record)
        facts = await asyncio.to_thread(situation, None, history, frame, rest.reviewer.memory)
        if rest.remembering:
            rest.remembering.learn(remembered, facts, history, meant)
        return situations_answer(facts, next_step(facts), remembered_answer(remembered, meant, facts))

    @routes.get("/rules", tags=["rules"], summary="All rules")
    async def all_rules() -> RulesAnswer:
        """Every rule with its reason, limits, examples and sources, in the article's order."""
        return rules

    @routes.get(
        "/rules/{section}/{name}",
        tags=["rules"],
        summary="One rule",
        responses={404: {"description": "No such rule", **_PROBLEM}, 422: _ERRORS[422]},
    )
    async def one_rule(section: str, name: str) -> RuleAnswer:
        """One rule by its id, such as `patience/too-soon`."""
        found = by_id.get(f"{section}/{name}")
        if found is None:
            raise HTTPException(404, "There is no rule with this id. GET /v1/rules lists them all.")
        return found

    return routes


async def _reviewed(rest: Rest, asked: ReviewRequest, request: Request) -> ReviewAnswer:
    began = time.monotonic()
    draft = asked.draft.noun()
    told = asked.interview.noun() if asked.interview else Record()
    people = (*draft.recipients, *told.interviewers)
    recalling = _recall(rest, people, told, (asked.draft.id, draft.thread_id), request)
    reading = history_of(rest, asked.history, people, draft.thread_id, request)
    if asked.history and asked.history.mailbox is not None:
        recalled = asyncio.create_task(recalling)  # the journal is read while the mailbox is
        history, gap = await _with(recalled, reading)
        remembered = await recalled
    else:
        (history, gap), remembered = await reading, await recalling  # neither of which fails
    own = (*(a.noun() for a in asked.me or ()), *((draft.sender,) if draft.sender else ()))
    frame = _frame(rest, asked, remembered, own, gap)
    record, meant = remembered.record(told, people, history, frame.now)
    frame = replace(frame, record=record)
    reviewer = remembered.reviewer(rest.reviewer, asked.muted)
    if _size(asked, history) <= INLINE:
        report = await reviewer.review_beside(draft, history, frame, _patience(began))
    else:
        report = await asyncio.to_thread(reviewer.review, draft, history, frame, _patience(began))
    if rest.remembering:
        rest.remembering.learn(remembered, report.situation, history, meant)
    known = remembered_answer(remembered, meant, report.situation)
    reviewed(report, request.headers.get(SURFACE, "rest"))
    return review_answer(report, utf16=asked.offsets == "utf16", remembered=known)


def _patience(began: float) -> float:
    """Seconds for proofreading: a mailbox that took long leaves less, so that the report is there in time."""
    return max(LEAST, min(PATIENCE, REVIEWED_WITHIN - _SPARE - (time.monotonic() - began)))


_T = TypeVar("_T")


async def _recall(
    rest: Rest, people: tuple[Address, ...], told: Record, mails: tuple[str | None, ...], request: Request
) -> Remembered:
    """What the caller's journal knows."""
    if rest.remembering is None:
        return NOTHING
    return await rest.remembering.about(caller_of(request), people, told.company, [m for m in mails if m])


async def _with(recalled: asyncio.Task[Remembered], history: Awaitable[_T]) -> _T:
    """The history; where that cannot be had, the journal need not be read any more."""
    try:
        return await history
    except BaseException:
        recalled.cancel()
        raise


def _others(history: Correspondence | None, own: tuple[Address, ...]) -> tuple[Address, ...]:
    """Everybody in the history but the user."""
    if history is None:
        return ()
    me = {a.key for a in own} | history.own
    everybody = (a for m in history.messages for a in ((*m.recipients, m.sender) if m.sender else m.recipients))
    return tuple({a.key: a for a in everybody if a.email and a.key not in me}.values())


def _frame(
    rest: Rest, asked: SituationRequest, remembered: Remembered, own: tuple[Address, ...], gap: str | None
) -> Frame:
    """The user's time zone is the request's, else the offset of `now`, else their preference, else the server's."""
    now = asked.now or rest.clock()
    if asked.time_zone:
        now = now.astimezone(ZoneInfo(asked.time_zone))
    elif asked.now is None:
        now = now.astimezone(ZoneInfo(remembered.time_zone) if remembered.time_zone else rest.settings.zone)
    me = frozenset(a.key for a in own if a.email)
    if asked.history and asked.history.mailbox == "files":
        me |= frozenset(rest.settings.me)
    return Frame(
        now=now,
        me=me,
        names=tuple(dict.fromkeys(a.name for a in own if a.name)),
        country=asked.country or remembered.country or rest.settings.country,
        history_gap=gap,
    )


async def history_of(
    rest: Rest, given: HistoryGiven | None, people: tuple[Address, ...], thread_id: str | None, request: Request
) -> tuple[Correspondence | None, str | None]:
    """The messages of the request or of the mailbox that it names, and why there are none."""
    if given is None:
        return None, None
    if given.mailbox is None:
        return given.noun(), None
    token = bearer(request)
    if given.mailbox == "graph" and not token:  # by contract, whether or not it is connected here
        raise refusal(Scope.REVIEWS)
    hidden = {"files"} if is_outside(request) else set()  # this machine's own mail is for this machine only
    opening = rest.mailboxes.get(given.mailbox) if given.mailbox not in hidden else None
    if opening is None:
        connected = ", ".join(f"`{name}`" for name in sorted(rest.mailboxes) if name not in hidden) or "none"
        detail = f"This mailbox is not connected here (connected: {connected}). Send the `messages` themselves instead."
        raise HTTPException(422, detail)
    thread = given.thread_id or thread_id
    until = time.monotonic() + rest.settings.mailbox_timeout
    try:
        with stage("mailbox", given.mailbox):
            async with asyncio.timeout(rest.settings.mailbox_timeout):
                mailbox = await opening(token)  # before all else, so that a wrong token is noticed whatever is asked
            if thread is None and not any(a.email for a in people):
                return None, _NOBODY  # a mailbox is searched for a process; what lies there without one is left alone
            return await correspondence_of(mailbox, people, thread, until - time.monotonic())
    except Refused as reason:
        log.logger().info("refused", error=str(reason))
        raise refusal(Scope.REVIEWS) from None
    except ConsentMissing as error:
        raise HTTPException(401, str(error), {"WWW-Authenticate": _asking(rest.settings, given, error)}) from None
    except (MailboxError, TimeoutError) as error:
        return None, f"mailbox-unavailable: {str(error) or _SLOW}"


def _asking(settings: Settings, given: HistoryGiven, error: ConsentMissing) -> str:
    """How the caller is told what the user has to agree to."""
    if given.mailbox == "graph":
        scope = READ if settings.graph_bodies else READ_BASIC
        return challenge(settings.entra_authority, error.claims, scope)
    return f'Bearer error="insufficient_claims", claims="{error.claims}"' if error.claims else "Bearer"


def _size(asked: ReviewRequest, history: Correspondence | None) -> int:
    own = len(asked.draft.text or asked.draft.html or "")
    return own + sum(len(m.text or m.html or "") for m in (history.messages if history else ()))
