"""What each trigger and each button does. A handler is given a call and answers with JSON; failures are `routes`'s.

Actions may be made again without harm: Google repeats a call after it asked the user for consent.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from app.mail import Address
from app.situation.timing import next_step
from app.surfaces.gmail import checking
from app.surfaces.gmail.answers import Card, Json, clicked, consent, mended, noted, opened
from app.surfaces.gmail.cards.choose import choose_card
from app.surfaces.gmail.cards.findings import Can
from app.surfaces.gmail.cards.home import home_card
from app.surfaces.gmail.cards.message import message_card, unread_card
from app.surfaces.gmail.cards.paste import Pasted, paste_card
from app.surfaces.gmail.cards.report import Saved, View, report_card
from app.surfaces.gmail.desk import Call
from app.surfaces.gmail.drafts import Choice
from app.surfaces.gmail.events import LINE, TEXT
from app.surfaces.gmail.mends import Mend

Handler = Callable[[Call], Awaitable[Json]]

_EMPTY = "There is no text yet. Paste what you are about to send."
_TOO_LONG = f"That is longer than {TEXT:,} characters, which is no follow-up. Paste the mail itself only."
_NO_LEAVE = "Afterword does not read your mail here. Paste what you are about to send; it is read once and not kept."
_GONE = "That address is no longer in the draft. Check again once Gmail has saved it."
_PARTLY_TOLD = "Gmail does not tell Afterword everybody in this list. Change the address there yourself."
_DONE = "Done. Check again once Gmail has saved the draft."


async def home(call: Call) -> Json:
    return opened(await _home(call))


async def message(call: Call) -> Json:
    """Where the process of the opened message stands."""
    return await _stand(call, opened)


async def compose(call: Call) -> Json:
    """The verdict on the open draft."""
    return await _check(call, opened)


async def check(call: Call) -> Json:
    """Again, or the draft that the user chose."""
    return await _check(call, clicked)


async def look(call: Call) -> Json:
    return await _stand(call, clicked)


async def choose(call: Call) -> Json:
    if not call.desk.reads_mail:
        return clicked(paste_card(_form(call), call.clicks(), _NO_LEAVE), "pushCard")
    if call.lacks:
        return consent(call.lacks)
    choice = await checking.list_saved(call)
    return clicked(choose_card(choice, _form(call), call.now, call.clicks()), "pushCard")


async def paste(call: Call) -> Json:
    return clicked(paste_card(_form(call), call.clicks()), "pushCard")


async def check_text(call: Call) -> Json:
    """What was pasted. Needs no leave to read mail."""
    given = _form(call)
    if not given.text.strip():
        return clicked(paste_card(given, call.clicks(), _EMPTY))
    if len(given.text) > TEXT:
        return clicked(paste_card(given, call.clicks(), _TOO_LONG))
    report = await checking.check_pasted(call, given)
    can = _can(call, report.reading.draft.to)
    return clicked(report_card(View(report, given, can, call.muted), call.clicks()))


async def mute(call: Call) -> Json:
    """Silences a rule for this mail; the card carries that on, nothing is kept."""
    rule = call.event.parameter("rule")
    known = call.desk.reviewer.rules.by_id(rule) is not None
    return await _again(_muting(call, (*call.muted, rule)) if known else call)


async def unmute(call: Call) -> Json:
    return await _again(_muting(call, ()))


async def never(call: Call) -> Json:
    """Silences a rule from now on, for one person or for everybody."""
    rule, person = call.event.parameter("rule"), call.event.parameter("person")
    if call.desk.journal and call.user and call.desk.reviewer.rules.by_id(rule):
        await call.desk.journal.mute(call.user, rule, person.strip().lower() or None)
    return await _again(call)


async def mend(call: Call) -> Json:
    """Makes a fix in the open draft."""
    asked = call.event.parameter
    change = Mend.of(asked("place"), asked("value"), asked("instead"))
    if change and change.place.value in call.window.inexact:
        return noted(_PARTLY_TOLD)
    update = change.update(call.window) if change else None
    return mended(update, _DONE) if update else noted(_GONE)


async def allow(call: Call) -> Json:
    """Asks for the leave to read mail; Google repeats the call when it is given."""
    if call.desk.reads_mail and call.lacks:
        return consent(call.lacks)
    return clicked(await _home(call), notice="Afterword may read your mail now." if call.may_read else None)


ACTIONS: Mapping[str, Handler] = {
    "check": check,
    "look": look,
    "choose": choose,
    "paste": paste,
    "check-text": check_text,
    "mute": mute,
    "unmute": unmute,
    "never": never,
    "mend": mend,
    "allow": allow,
}


async def _home(call: Call) -> Card:
    journal = call.desk.journal
    due = await journal.due(call.user, call.now) if journal and call.user else None
    reads = call.desk.reads_mail
    return home_card(due, call.now, call.clicks(), may_ask=reads and bool(call.lacks), pastes=not reads)


async def _check(call: Call, answer: Callable[[Card], Json]) -> Json:
    if not call.desk.reads_mail:
        return answer(paste_card(_form(call), call.clicks(), _NO_LEAVE))
    if call.lacks:
        return consent(call.lacks)
    found = await checking.check_saved(call, call.event.parameter("draft") or None)
    if isinstance(found, Choice):
        return answer(choose_card(found, _form(call), call.now, call.clicks()))
    read = found.report.reading.draft
    source = Saved(found.draft.saved_at, read.subject, found.others, found.moved)
    view = View(found.report, source, _can(call, read.to), call.muted)
    return answer(report_card(view, call.clicks(draft=found.draft.id)))


async def _stand(call: Call, answer: Callable[[Card], Json]) -> Json:
    if not call.desk.reads_mail:
        return answer(unread_card(call.clicks(), may_ask=False))
    if call.lacks:
        return consent(call.lacks)
    facts = await checking.stand(call)
    if facts is None:
        return answer(await _home(call))
    return answer(message_card(facts, next_step(facts), call.clicks()))


async def _again(call: Call) -> Json:
    return await (check_text(call) if call.event.typed("text").strip() else check(call))


def _muting(call: Call, rules: tuple[str, ...]) -> Call:
    return replace(call, muted=tuple(dict.fromkeys(rules)))


def _form(call: Call) -> Pasted:
    typed, window = call.event.typed, call.window
    return Pasted(
        text=typed("text"),
        subject=typed("subject")[:LINE],
        to=typed("to")[:LINE],
        knows_to=window.recipients is not None,
        knows_subject=window.subject is not None,
    )


def _can(call: Call, to: tuple[Address, ...]) -> Can:
    return Can(
        mend=call.composing,
        never=call.desk.journal is not None and call.user is not None,
        person=next(iter(to), None),
    )
