"""Each method of a journal, called once with something to do: for what must hold of all of them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.journal.debriefs import Debriefs
from app.journal.feeds import Feed
from app.journal.fingerprints import Fingerprints
from app.journal.idempotency import Answer
from app.journal.interviews import Interviews
from app.journal.lessons import Lesson, Lessons, Note
from app.journal.preferences import Choices, Mutes
from app.journal.recollection import Recollections
from app.journal.records import (
    Contact,
    DebriefDetails,
    Direction,
    Interview,
    InterviewDetails,
    Mute,
    Outcome,
    Person,
    Point,
    Preferences,
    Round,
    Scope,
)
from app.journal.store import Journal
from app.mail import Address

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
LENA = "lena@acme.example"
WORDS = "showing me the control room and the way the night shift hands over with one page was new to me"
ACME = InterviewDetails(
    company="Acme",
    aliases=("Acme GmbH",),
    people=(Person(LENA, "Lena"),),
    rounds=(Round(NOW),),
    points=(Point("Kafka"),),
)

PARTS: Mapping[str, type[Any]] = {
    "": Journal,
    "interviews": Interviews,
    "debriefs": Debriefs,
    "preferences": Choices,
    "mutes": Mutes,
    "fingerprints": Fingerprints,
    "feed": Feed,
    "lessons": Lessons,
    "recollections": Recollections,
}


@dataclass
class Kept:
    """What the steps of a tour work on."""

    interview: Interview
    mute: Mute


async def prepared(journal: Journal) -> Kept:
    """A journal with one of each, so that every step has something to do."""
    chosen = await journal.preferences.get()
    if chosen.consent_at is None:
        await journal.preferences.put(Preferences(consent_at=NOW), chosen.version)
    interview = await journal.interviews.add(ACME)
    await journal.debriefs.put(interview.id, DebriefDetails(was_hard=("Estimating",)), 0)
    return Kept(interview, await journal.mutes.add("tone/guilt", Scope.PERSON, LENA))


async def _work(journal: Journal) -> Answer:
    return Answer(201, (await journal.interviews.add(ACME)).id)


Step = Callable[[Journal, Kept], Awaitable[Any]]

TOUR: Mapping[str, Step] = {
    "interviews.add": lambda j, _: j.interviews.add(ACME),
    "interviews.get": lambda j, k: j.interviews.get(k.interview.id),
    "interviews.put": lambda j, k: j.interviews.put(k.interview.id, ACME, k.interview.version),
    "interviews.list": lambda j, _: j.interviews.list(cursor="f" * 32, outcomes={Outcome.OPEN}, company="acme"),
    "interviews.these": lambda j, k: j.interviews.these([k.interview.id]),
    "interviews.note": lambda j, k: j.interviews.note(k.interview.id, {"m1": Contact(NOW, Direction.SENT)}),
    "interviews.all": lambda j, _: j.interviews.all(),
    "debriefs.get": lambda j, k: j.debriefs.get(k.interview.id),
    "debriefs.put": lambda j, k: j.debriefs.put(k.interview.id, DebriefDetails(to_change=("Sleep",)), 1),
    "debriefs.list": lambda j, _: j.debriefs.list(words="acme", cursor="f" * 32),
    "debriefs.all": lambda j, _: j.debriefs.all(),
    "preferences.get": lambda j, _: j.preferences.get(),
    "preferences.put": lambda j, _: j.preferences.put(Preferences(consent_at=NOW), 1),
    "mutes.add": lambda j, _: j.mutes.add("tone/cold", Scope.MAIL, "m1"),
    "mutes.all": lambda j, _: j.mutes.all(),
    "mutes.drop": lambda j, _: j.mutes.drop("tone/cold", Scope.MAIL, "m1"),
    "mutes.remove": lambda j, k: j.mutes.remove(k.mute.id),
    "fingerprints.keep_note": lambda j, _: j.fingerprints.keep_note("m1", WORDS, {LENA}, NOW),
    "fingerprints.keep_companies": lambda j, _: j.fingerprints.keep_companies({"Acme"}),
    "lessons.learn": lambda j, k: j.lessons.learn(
        Lesson(
            k.interview.id,
            {"m2": Contact(NOW, Direction.SENT)},
            (Note("m2", WORDS, (LENA,), NOW, frozenset()),),
            ("Acme",),
        )
    ),
    "recollections.about": lambda j, _: j.recollections.about((Address("tomasz@acme.example"),), "Acme", ("d1",)),
    "feed.open": lambda j, _: j.feed.open(),
    "feed.is_open": lambda j, _: j.feed.is_open(),
    "feed.close": lambda j, _: j.feed.close(),
    "once": lambda j, _: j.once("key", b"request", _work),
    "export": lambda j, _: j.export(),
    "interviews.remove": lambda j, k: j.interviews.remove(k.interview.id),
    "forget": lambda j, _: j.forget(),
}
