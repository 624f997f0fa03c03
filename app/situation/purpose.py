"""What a follow-up mail is for: decided from the ideas that meet in its sentences, not from set phrases.

`evidence` weighs what the sentences say; here the purposes are tried in an order in which the rarer and clearer one
comes first. A mail without a sign of hiring is `other`, whatever it asks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.situation import wordings as w
from app.situation.evidence import CUT, SHORT, Evidence, weigh
from app.text.phrases import Phrases, Range


class Purpose(StrEnum):
    """Defined in the rulebook."""

    THANK_YOU = "thank_you"
    STATUS_CHECK = "status_check"
    REJECTION_REPLY = "rejection_reply"
    FEEDBACK_REQUEST = "feedback_request"
    SCHEDULING = "scheduling"
    OFFER_REPLY = "offer_reply"
    OTHER = "other"

    __hash__ = str.__hash__  # the one of Enum is written in Python, and every weight is looked up by purpose


@dataclass(frozen=True, slots=True)
class Context:
    """What is known around the mail; all False when nothing is.

    `process`: the thread belongs to a hiring process. `interviewed`: an interview has taken place.
    `rejected`, `offered`: the newest word from them is a rejection, an offer.
    """

    process: bool = False
    interviewed: bool = False
    rejected: bool = False
    offered: bool = False

    @property
    def hiring(self) -> bool:
        return self.process or self.interviewed or self.rejected or self.offered


@dataclass(frozen=True, slots=True)
class Decision:
    """The purpose, and the places in the text that decided it, in order; none for `other`."""

    value: Purpose
    because: tuple[Range, ...]


_NO_CONTEXT = Context()
_OTHER = Decision(Purpose.OTHER, ())

_LONG = 1_500  # characters, about 250 words: longer than follow-ups are
_ENOUGH = 3  # the weight of one clear sign


def decide(
    text: str,
    hits: Mapping[Phrases, list[Range]],
    subject_hits: Mapping[Phrases, list[Range]],
    context: Context = _NO_CONTEXT,
) -> Decision:
    """What the mail is for. `text`: the user's own new words; the hits are those of `wordings` in text and subject."""
    evidence = weigh(text, hits)
    purpose = _choose(evidence, context, len(text), hits, subject_hits)
    if purpose is Purpose.OTHER:
        return _OTHER
    return Decision(purpose, _clauses(_places(purpose, evidence) or _whole(text), text))


def purpose_of(
    text: str,
    hits: Mapping[Phrases, list[Range]],
    subject_hits: Mapping[Phrases, list[Range]],
    context: Context,
    ends: Sequence[int],
) -> Purpose:
    """As `decide`, for earlier mails, of which nobody asks which words decided it. `ends`: their `sentence_ends`."""
    return _choose(weigh(text, hits, ends), context, len(text), hits, subject_hits)


def _places(purpose: Purpose, e: Evidence) -> list[Range]:
    return {
        Purpose.THANK_YOU: e.thanks,
        Purpose.STATUS_CHECK: e.status,
        Purpose.REJECTION_REPLY: e.refusal,
        Purpose.FEEDBACK_REQUEST: e.feedback,
        Purpose.SCHEDULING: e.dates,
        Purpose.OFFER_REPLY: e.offer,
    }[purpose].places


def _signs_of_hiring(hits: Mapping[Phrases, list[Range]], subject_hits: Mapping[Phrases, list[Range]]) -> int:
    """How much speaks for a hiring process: `_ENOUGH` for one plain word, or for three that may mean other things."""
    plain = sum(len(found.get(group, ())) for found in (hits, subject_hits) for group in (w.JOB, w.ROLE))
    hints = len(hits.get(w.JOB_HINT, ())) + len(subject_hits.get(w.JOB_HINT, ()))
    return _ENOUGH * (plain - len(hits.get(w.OTHER_AFFAIR, ()))) + hints


def _choose(
    e: Evidence,
    context: Context,
    length: int,
    hits: Mapping[Phrases, list[Range]],
    subject_hits: Mapping[Phrases, list[Range]],
) -> Purpose:
    drowned = length // _LONG  # what a long letter says in passing is not what it is for
    status, thanks, refusal, feedback, dates, offer = (
        max(0, strand.weight - drowned) for strand in (e.status, e.thanks, e.refusal, e.feedback, e.dates, e.offer)
    )
    if not (thanks and e.fresh):  # begging on the day itself is zeal, later it is impatience
        status += e.pleading
    dates = min(dates, _ENOUGH)  # three dates ask no more than one
    if not context.hiring and (hiring := _signs_of_hiring(hits, subject_hits)) + e.interest - 2 * drowned < _ENOUGH:
        if status >= _ENOUGH and length <= SHORT and e.bare:
            return Purpose.STATUS_CHECK
        if w.OTHER_AFFAIR in hits:
            return Purpose.OTHER
        if refusal >= 4 and (e.told or (e.declined and refusal >= 5)):
            return Purpose.REJECTION_REPLY
        if (e.own_meeting or (hiring and thanks)) and thanks + e.interest + 2 * e.fresh >= 5:
            return Purpose.THANK_YOU
        return Purpose.OTHER
    if e.applying:
        thanks -= 1
        status -= max(2, e.soft)
    warmth = thanks + e.interest + 2 * e.fresh - 3 * e.stale if thanks > 0 else 0

    pending = e.rival and offer < 4 and max(status, warmth * e.fresh) >= _ENOUGH  # their date is only mentioned
    if offer >= (1 if context.offered else _ENOUGH) and not pending:
        return Purpose.OFFER_REPLY
    if context.rejected:
        if refusal < 2 and status >= _ENOUGH:
            return Purpose.STATUS_CHECK
        if refusal < 2 and feedback >= _ENOUGH and (e.stale or not e.thanked):
            return Purpose.FEEDBACK_REQUEST
        if refusal or thanks > 0 or e.thanked:
            return Purpose.REJECTION_REPLY
    elif refusal >= status and (refusal >= _ENOUGH or (refusal >= 2 and e.told and feedback >= _ENOUGH)):
        return Purpose.REJECTION_REPLY
    if feedback >= _ENOUGH and feedback >= status and not (warmth >= _ENOUGH and e.fresh):
        return Purpose.FEEDBACK_REQUEST
    if status >= 2:
        if warmth >= 4 and status == e.soft and status <= warmth:
            return Purpose.THANK_YOU
        if dates <= status:
            return Purpose.STATUS_CHECK
    if dates >= 2 and dates > thanks:
        return Purpose.SCHEDULING
    if e.sending and e.stale and not e.fresh:  # what is handed over, thanked for once more
        return Purpose.OTHER
    if thanks >= 2 or (thanks > 0 and context.interviewed and not context.offered):
        return Purpose.THANK_YOU
    if e.applying or e.sending:
        return Purpose.OTHER
    return Purpose.OFFER_REPLY if context.offered else Purpose.OTHER


def _whole(text: str) -> list[Range]:
    """The text without the blanks around it; nothing if there is no more."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return [Range(start, end)] if start < end else []


def _clauses(places: list[Range], text: str) -> tuple[Range, ...]:
    """The places in order; those that stand close together in one sentence as one."""
    joined: list[Range] = []
    for place in sorted(places):
        last = joined[-1] if joined else None
        if last and place.start - last.end <= 30 and not CUT.search(text, last.end, place.start):
            joined[-1] = Range(last.start, max(last.end, place.end))
        else:
            joined.append(place)
    return tuple(joined)
