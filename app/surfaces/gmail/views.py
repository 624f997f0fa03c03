"""What a call of Gmail's is answered with: the home page, a review, where a process stands."""

from collections.abc import Callable

from app.mail import Address
from app.situation.timing import next_step
from app.surfaces.gmail import checking, proposing
from app.surfaces.gmail.answers import Card, Json, clicked, consent
from app.surfaces.gmail.cards.choose import choose_card
from app.surfaces.gmail.cards.findings import Can
from app.surfaces.gmail.cards.home import home_card
from app.surfaces.gmail.cards.keeping import debrief_offered, in_journal, proposed
from app.surfaces.gmail.cards.message import message_card, unread_card
from app.surfaces.gmail.cards.paste import Pasted, paste_card
from app.surfaces.gmail.cards.report import Saved, View, report_card
from app.surfaces.gmail.cards.widgets import Section, paragraph, section
from app.surfaces.gmail.cards.words import names
from app.surfaces.gmail.checking import Stood
from app.surfaces.gmail.desk import Call
from app.surfaces.gmail.drafts import Choice
from app.surfaces.gmail.events import LINE, TEXT

NO_LEAVE = "Afterword does not read your mail here. Paste what you are about to send; it is read once and not kept."
_EMPTY = "There is no text yet. Paste what you are about to send."
_TOO_LONG = f"That is longer than {TEXT:,} characters, which is no follow-up. Paste the mail itself only."


async def check_text(call: Call) -> Json:
    """What was pasted. Needs no leave to read mail."""
    given = form_of(call)
    if not given.text.strip():
        return clicked(paste_card(given, call.clicks(), _EMPTY))
    if len(given.text) > TEXT:
        return clicked(paste_card(given, call.clicks(), _TOO_LONG))
    report, remembered = await checking.check_pasted(call, given)
    view = View(report, given, can_of(call, report.reading.draft.to), call.muted, tuple(remembered.muted))
    return clicked(report_card(view, call.clicks()))


async def home_view(call: Call) -> Card:
    book, desk = call.desk.journal, call.desk
    agenda = (
        await book.agenda(call.user, call.now, desk.reviewer, desk.settings.country) if book and call.user else None
    )
    reads = call.desk.reads_mail
    return home_card(agenda, call.now, call.clicks(), may_ask=reads and bool(call.lacks), pastes=not reads)


async def check_view(call: Call, answer: Callable[[Card], Json]) -> Json:
    if not call.desk.reads_mail:
        return answer(paste_card(form_of(call), call.clicks(), NO_LEAVE))
    if call.lacks:
        return consent(call.lacks)
    found = await checking.check_saved(call, call.event.parameter("draft") or None)
    if isinstance(found, Choice):
        return answer(choose_card(found, form_of(call), call.now, call.clicks()))
    read = found.report.reading.draft
    source = Saved(found.draft.saved_at, read.subject, found.others, found.moved)
    silent, keys = tuple(found.remembered.muted), checking.keys_of(found.draft)
    view = View(found.report, source, can_of(call, read.to), call.muted, silent, keys)
    return answer(report_card(view, call.clicks(draft=found.draft.id)))


async def stand_view(call: Call, answer: Callable[[Card], Json], *, offers: bool = True) -> Json:
    """Where the process of the opened message stands. `offers`: see `kept_sections`."""
    if not call.desk.reads_mail:
        return answer(unread_card(call.clicks(), may_ask=False))
    if call.lacks:
        return consent(call.lacks)
    stood = await checking.stand(call)
    if stood is None:
        return answer(await home_view(call))
    kept = await kept_sections(call, stood, offers=offers)
    return answer(message_card(stood.facts, next_step(stood.facts), call.clicks(), kept))


async def kept_sections(call: Call, stood: Stood, *, offers: bool = True) -> list[Section]:
    """What is kept of the opened message's process and, where `offers`, what may be."""
    book, user = call.desk.journal, call.user
    if book is None or user is None or not stood.facts.process:
        return []
    if stood.remembered.gap:
        return section([paragraph("<i>Your journal could not be read just now.</i>")])
    sections: list[Section] = []
    if offers and (proposal := await proposing.proposal_of(call, stood)):
        sections += proposed(proposal, call.clicks())
    if offers and proposing.has_ended(stood.facts):
        written = await book.debrief(user, stood.meant.id) if stood.meant else None
        sections += debrief_offered(call.clicks(), kept=written is not None)
    if stood.meant:
        sections += in_journal(stood.meant, call.clicks())
    return sections


def name_of(stood: Stood) -> str:
    return stood.facts.company or names(stood.facts.people) or "this process"


async def again(call: Call) -> Json:
    return await (check_text(call) if call.event.typed("text").strip() else check_view(call, clicked))


def form_of(call: Call) -> Pasted:
    typed, window = call.event.typed, call.window
    return Pasted(
        text=typed("text"),
        subject=typed("subject")[:LINE],
        to=typed("to")[:LINE],
        knows_to=window.recipients is not None,
        knows_subject=window.subject is not None,
    )


def can_of(call: Call, to: tuple[Address, ...]) -> Can:
    return Can(
        mend=call.composing,
        never=call.may_keep,
        person=next(iter(to), None),
    )
