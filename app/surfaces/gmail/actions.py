"""What each trigger and each button does. A handler is given a call and answers with JSON; failures are `routes`'s.

Actions may be made again without harm: Google repeats a call after it asked the user for consent.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from app.surfaces.gmail import checking, keeping
from app.surfaces.gmail.answers import Json, clicked, consent, mended, noted, opened
from app.surfaces.gmail.cards.choose import choose_card
from app.surfaces.gmail.cards.paste import paste_card
from app.surfaces.gmail.desk import Call
from app.surfaces.gmail.mends import Mend
from app.surfaces.gmail.views import NO_LEAVE, again, check_text, check_view, form_of, home_view, stand_view

Handler = Callable[[Call], Awaitable[Json]]

_GONE = "That address is no longer in the draft. Check again once Gmail has saved it."
_PARTLY_TOLD = "Gmail does not tell Afterword everybody in this list. Change the address there yourself."
_DONE = "Done. Check again once Gmail has saved the draft."


async def home(call: Call) -> Json:
    return opened(await home_view(call))


async def message(call: Call) -> Json:
    """Where the process of the opened message stands."""
    return await stand_view(call, opened)


async def compose(call: Call) -> Json:
    """The verdict on the open draft."""
    return await check_view(call, opened)


async def check(call: Call) -> Json:
    """Again, or the draft that the user chose."""
    return await check_view(call, clicked)


async def look(call: Call) -> Json:
    return await stand_view(call, clicked)


async def choose(call: Call) -> Json:
    if not call.desk.reads_mail:
        return clicked(paste_card(form_of(call), call.clicks(), NO_LEAVE), "pushCard")
    if call.lacks:
        return consent(call.lacks)
    choice = await checking.list_saved(call)
    return clicked(choose_card(choice, form_of(call), call.now, call.clicks()), "pushCard")


async def paste(call: Call) -> Json:
    return clicked(paste_card(form_of(call), call.clicks()), "pushCard")


async def mute(call: Call) -> Json:
    """Silences a rule for this mail; the card carries that on, nothing is kept."""
    rule = call.event.parameter("rule")
    known = call.desk.reviewer.rules.by_id(rule) is not None
    return await again(_muting(call, (*call.muted, rule)) if known else call)


async def unmute(call: Call) -> Json:
    return await again(_muting(call, ()))


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
    return clicked(await home_view(call), notice="Afterword may read your mail now." if call.may_read else None)


ACTIONS: Mapping[str, Handler] = {
    "check": check,
    "look": look,
    "choose": choose,
    "paste": paste,
    "check-text": check_text,
    "mute": mute,
    "unmute": unmute,
    "never": keeping.never,
    "hear": keeping.hear,
    "journal": keeping.journal,
    "agree": keeping.agree,
    "keep": keeping.keep,
    "forget": keeping.forget,
    "forget-now": keeping.forget_now,
    "forget-not": keeping.forget_not,
    "debrief": keeping.debrief,
    "save-debrief": keeping.save_debrief,
    "mend": mend,
    "allow": allow,
}


def _muting(call: Call, rules: tuple[str, ...]) -> Call:
    return replace(call, muted=tuple(dict.fromkeys(rules)))
