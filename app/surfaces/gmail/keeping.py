"""The buttons by which a user keeps something, each after they agreed; and takes back what was kept of mutes."""

from app.journal.debrief_facts import debrief_facts
from app.surfaces.gmail import checking, proposing
from app.surfaces.gmail.answers import Json, clicked
from app.surfaces.gmail.cards.keeping import QUESTIONS, consent_card, debrief_card, debrief_of, forget_card
from app.surfaces.gmail.desk import Call
from app.surfaces.gmail.views import again, home_view, name_of, stand_view

_GONE = "It is no longer in your journal."
_RULES = 40  # that are heard again at once


async def never(call: Call) -> Json:
    """Silences a rule from now on, for one person or for everybody."""
    rule, person = call.event.parameter("rule"), call.event.parameter("person")
    journal, user = call.desk.journal, call.user
    if journal and user and call.desk.reviewer.rules.by_id(rule):
        if not await journal.has_agreed(user):
            return clicked(consent_card(call.clicks(), "never", rule=rule, person=person), "pushCard")
        await journal.mute(user, rule, person.strip().lower() or None)
    return await again(call)


async def hear(call: Call) -> Json:
    """Takes back what silences rules for these people."""
    told = call.event.parameter
    if call.desk.journal and call.user:
        for rule in told("rules").split()[:_RULES]:
            people = told("people").split("\n")[:_RULES]
            await call.desk.journal.hear(call.user, rule, people, told("keys").split()[:2])
    return await again(call)


async def journal(call: Call) -> Json:
    """Asks whether anything may be kept."""
    return clicked(consent_card(call.clicks(), "home"), "pushCard")


async def agree(call: Call) -> Json:
    """The user agrees, and goes on with what they wanted."""
    if call.desk.journal and call.user:
        await call.desk.journal.agree(call.user, call.now)
    going_on = {"never": never, "keep": keep, "debrief": debrief}.get(call.event.parameter("then"))
    return await going_on(call) if going_on else clicked(await home_view(call), notice="Afterword keeps a journal now.")


async def keep(call: Call) -> Json:
    """Keeps the interview that the opened message tells of, or its news."""
    journal, user = call.desk.journal, call.user
    if call.lacks or journal is None or user is None:
        return await stand_view(call, clicked)
    if not await journal.has_agreed(user):
        return clicked(consent_card(call.clicks(), "keep"), "pushCard")
    stood = await checking.stand(call)
    if stood and (proposal := await proposing.proposal_of(call, stood)):
        await journal.keep(user, proposal)
    return await stand_view(call, lambda card: clicked(card, notice="Kept in your journal."))


async def forget(call: Call) -> Json:
    """Asks whether the interview shall go."""
    journal, user = call.desk.journal, call.user
    kept = await journal.interview(user, call.event.parameter("interview")) if journal and user else None
    if kept is None:
        return await stand_view(call, lambda card: clicked(card, notice=_GONE))
    return clicked(forget_card(kept, call.clicks()), "pushCard")


async def forget_now(call: Call) -> Json:
    if call.desk.journal and call.user:
        await call.desk.journal.remove(call.user, call.event.parameter("interview"))
    # What was just taken out is not offered in the same breath; that it was, is nowhere kept.
    return await stand_view(call, lambda card: clicked(card, notice=_GONE), offers=False)


async def forget_not(call: Call) -> Json:
    return await stand_view(call, lambda card: clicked(card, notice="It stays in your journal."))


async def debrief(call: Call) -> Json:
    """The form of a debrief, with what is written already."""
    journal, user = call.desk.journal, call.user
    if call.lacks or journal is None or user is None:
        return await stand_view(call, clicked)
    if not await journal.has_agreed(user):
        return clicked(consent_card(call.clicks(), "debrief"), "pushCard")
    stood = await checking.stand(call)
    if stood is None:
        return await stand_view(call, clicked)
    written = await journal.debrief(user, stood.meant.id) if stood.meant else None
    facts = debrief_facts(stood.meant, call.now, stood.frame.country).sentences if stood.meant else ()
    return clicked(debrief_card(name_of(stood), tuple(facts), written, call.clicks()), "pushCard")


async def save_debrief(call: Call) -> Json:
    journal, user = call.desk.journal, call.user
    if call.lacks or journal is None or user is None:
        return await stand_view(call, clicked)
    if not await journal.has_agreed(user):
        return clicked(consent_card(call.clicks(), "debrief"), "pushCard")
    stood = await checking.stand(call)
    told = debrief_of({name: call.event.typed(name) for name in QUESTIONS})
    if stood is None:
        return await stand_view(call, clicked)
    if told is None:
        return clicked(debrief_card(name_of(stood), (), None, call.clicks(), "Nothing is written yet."))
    if kept := await proposing.kept_process(call, stood):
        await journal.write(user, kept, told, call.now)
    return await stand_view(call, lambda card: clicked(card, notice="Your debrief is kept."))
