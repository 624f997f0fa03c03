"""What a follow-up mail is for: decided from the ideas that meet in its sentences, not from set phrases.

`evidence` weighs what the sentences say; here the purposes are tried in an order in which the rarer and clearer one
comes first. A mail without a sign of hiring is `other`, whatever it asks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from app.situation import wordings as w
from app.situation.evidence import CLEAR, SHORT, Evidence, weigh
from app.situation.implied import asks_when, presses, reacts
from app.situation.inquiry import (
    asks_about_oneself,
    asks_for_the_outcome,
    is_warm,
    names_an_hour,
    only_of_oneself,
    thanks_for_more,
)
from app.situation.misspelt import misspells_hiring
from app.situation.other_affairs import asks_for_a_thing, hires, signs_of_hiring, takes_up_work
from app.situation.places import clauses, whole
from app.situation.second_opinion import second_opinion
from app.situation.withdrawal import withdraws_plainly
from app.text.chill import chill
from app.text.phrases import Phrases, Range
from app.text.sentences import Sentence, sentences
from app.text.tone import share


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
    `rejected`, `offered`: the newest word from them is a rejection, an offer. `replying`: the mail answers that word,
    in its own thread. `thanked`: a thank-you has gone out, or the interview was so long ago that one alone would come
    late. `strange`: there are earlier mails with these people, and none of them has to do with a job.
    """

    process: bool = False
    interviewed: bool = False
    rejected: bool = False
    offered: bool = False
    replying: bool = False
    thanked: bool = False
    strange: bool = False

    @property
    def met(self) -> bool:
        """Whether the people have come so far with each other that what it is about goes without saying."""
        return self.interviewed or self.rejected or self.thanked

    @property
    def undecided(self) -> bool:
        """Whether the interview is past, and neither a no nor an offer has come."""
        return self.interviewed and not (self.rejected or self.offered)

    @property
    def known(self) -> tuple[str, ...]:
        """The names of what is true."""
        return tuple(name for name in ("process", "interviewed", "rejected", "offered") if getattr(self, name))

    @property
    def hiring(self) -> bool:
        return self.process or self.interviewed or self.rejected or self.offered


@dataclass(frozen=True, slots=True)
class Decision:
    """The purpose, and the places in the text that decided it, in order; none for `other`."""

    value: Purpose
    because: tuple[Range, ...]


_NOT_OF_LEAVING = frozenset((Purpose.THANK_YOU, Purpose.STATUS_CHECK, Purpose.SCHEDULING))
_OF_THE_WORK = (w.JOB, w.ROLE, w.JOB_HINT, w.INTEREST, w.MEETING, w.PLEASED, w.GLAD, w.FRESH)
_NO_CONTEXT = Context()
_OTHER = Decision(Purpose.OTHER, ())

_LONG = 1_500  # characters, about 250 words: longer than follow-ups are

# Weights beside CLEAR, the weight of one clear sign
_FAIR = 2  # half a sign: enough where the situation speaks for the purpose as well
_FIRM = 4  # a clear sign and another beside it
_SURE = 5  # a clear and a fair sign together: enough though nothing is known of a hiring process
_FRESHLY = 2  # what a meeting of today adds to thanks: who thanks on the day itself writes to give thanks
_BRIEF = 400  # characters
_SHARP = 0.8  # of `chill`: less than `tone/cold` asks for, since it decides only what the mail is for
_LONG_AGO = 3  # what a meeting of weeks ago takes from them: thanks then open a mail that wants something else


def decide(
    text: str,
    hits: Mapping[Phrases, list[Range]],
    subject_hits: Mapping[Phrases, list[Range]],
    context: Context = _NO_CONTEXT,
    said: Sequence[Sentence] | None = None,
) -> Decision:
    """What the mail is for. `text`: the user's own new words; the hits are those of `wordings` in text and subject.

    `said`: the sentences of the body, where they are known already.
    """
    if not context.hiring and hires(text):
        return _OTHER
    evidence = weigh(text, hits)
    said = sentences(text) if said is None else said
    first = _choose(evidence, context, text, hits, subject_hits)
    if first is Purpose.OTHER and not context.hiring and misspells_hiring(said):
        context = replace(context, process=True)
        first = _choose(evidence, context, text, hits, subject_hits)
    purpose = first
    errand = evidence.sending and first is Purpose.OTHER
    if w.OTHER_AFFAIR not in hits and not errand:
        purpose = Purpose(second_opinion(said, first.value, context.known, hiring=context.hiring))
        if purpose is not first and _words_miss(first, purpose, text, context):
            purpose = first
    if purpose is Purpose.OTHER and context.met and not errand and _is_sharp(said, text):
        purpose = Purpose.REJECTION_REPLY if context.rejected else Purpose.STATUS_CHECK
    if purpose is Purpose.OTHER or (purpose in _NOT_OF_LEAVING and withdraws_plainly(text, hits)):
        return _OTHER
    return Decision(purpose, clauses(_places(purpose, evidence) or whole(text), text))


def _words_miss(first: Purpose, purpose: Purpose, text: str, context: Context) -> bool:
    """Whether words alone cannot tell: who has given thanks asks, and after a no one asks how one did."""
    if purpose is Purpose.THANK_YOU:
        return context.thanked and first is Purpose.STATUS_CHECK and asks_for_the_outcome(text)
    return context.rejected and (first, purpose) == (Purpose.FEEDBACK_REQUEST, Purpose.STATUS_CHECK)


def _is_sharp(said: Sequence[Sentence], text: str) -> bool:
    """Whether a short mail after an interview presses or blames its reader: then it is about the answer."""
    return len(text) <= _BRIEF and (presses(text) or any(share(chill(s)) >= _SHARP for s in said))


def purpose_of(
    text: str,
    hits: Mapping[Phrases, list[Range]],
    subject_hits: Mapping[Phrases, list[Range]],
    context: Context,
    ends: Sequence[int],
) -> Purpose:
    """As `decide`, for earlier mails, of which nobody asks which words decided it. `ends`: their `sentence_ends`."""
    return _choose(weigh(text, hits, ends), context, text, hits, subject_hits)


def _places(purpose: Purpose, e: Evidence) -> list[Range]:
    return {
        Purpose.THANK_YOU: e.thanks,
        Purpose.STATUS_CHECK: e.status,
        Purpose.REJECTION_REPLY: e.refusal,
        Purpose.FEEDBACK_REQUEST: e.feedback,
        Purpose.SCHEDULING: e.dates,
        Purpose.OFFER_REPLY: e.offer,
    }[purpose].places


class _Weights(NamedTuple):
    """The strands of evidence, weighed against each other. `warmth`: thanks with what makes a thank-you of them."""

    status: int
    thanks: int
    refusal: int
    feedback: int
    dates: int
    offer: int
    warmth: int


def _weights(e: Evidence, context: Context, drowned: int) -> _Weights:
    """`drowned`: what a long letter says in passing is not what it is for."""
    status, thanks, refusal, feedback, dates, offer = (
        max(0, strand.weight - drowned) for strand in (e.status, e.thanks, e.refusal, e.feedback, e.dates, e.offer)
    )
    if not (thanks and e.fresh) and not context.rejected:  # on the day itself it is zeal, after a no it argues
        status += e.pleading
    if e.applying:  # a first letter thanks for being read, and its questions are no nudges
        thanks -= 1
        status -= max(_FAIR, e.soft)
    warmth = thanks + e.interest + _FRESHLY * e.fresh - _LONG_AGO * e.stale if thanks > 0 else 0
    dates = min(dates, CLEAR)  # three dates ask no more than one
    return _Weights(status, thanks, refusal, feedback, dates, offer, warmth)


def _choose(
    e: Evidence,
    context: Context,
    text: str,
    hits: Mapping[Phrases, list[Range]],
    subject_hits: Mapping[Phrases, list[Range]],
) -> Purpose:
    drowned = len(text) // _LONG
    if not context.hiring:
        plain, hints = signs_of_hiring(text, hits, subject_hits, strange=context.strange)
        hiring = CLEAR * (plain - len(hits.get(w.OTHER_AFFAIR, ()))) + hints
        if hiring + e.interest - _FAIR * drowned < CLEAR:
            return _of_a_stranger(e, hiring, text, hits, known=not context.strange)
    weights = _weights(e, context, drowned)
    if weights.status and only_of_oneself(text, e.status.places):
        weights = weights._replace(status=0)
    purpose = _within_a_process(e, weights, context)
    unclear = purpose in {Purpose.STATUS_CHECK, Purpose.OTHER} and w.NUDGE not in hits
    if context.rejected and unclear and asks_about_oneself(text):
        return Purpose.FEEDBACK_REQUEST
    again = purpose is Purpose.THANK_YOU and context.thanked and not e.fresh
    if again and e.stale and (asks_when(text) or presses(text)):
        return Purpose.STATUS_CHECK  # who has thanked before thanks "again", and writes for something else
    if context.undecided and (again or (purpose is Purpose.OTHER and e.thanked and not e.sending)):
        if context.thanked and asks_for_the_outcome(text):
            return Purpose.STATUS_CHECK
        meant = thanks_for_more(text, of_the_work=any(group in hits for group in _OF_THE_WORK))
        if meant and not context.thanked and not asks_for_the_outcome(text):
            return Purpose.THANK_YOU  # thanks are still owed
    elsewhere = w.OTHER_AFFAIR in hits and not any(group in hits for group in (w.JOB, w.ROLE, w.JOB_HINT))
    if purpose is Purpose.OTHER and context.process and len(text) <= SHORT and names_an_hour(text):
        return Purpose.SCHEDULING
    if purpose is Purpose.OTHER and context.met and not elsewhere and not e.sending:
        return _between_the_lines(context, text, hits)
    return purpose


def _of_a_stranger(e: Evidence, hiring: int, text: str, hits: Mapping[Phrases, list[Range]], *, known: bool) -> Purpose:
    """Of a mail that neither the situation nor its words place in a hiring process: only what is unmistakable.

    `known`: "any news?" may be about a job, for all that is known of these people.
    """
    status, thanks, refusal, _, _, offer, _ = _weights(e, _NO_CONTEXT, len(text) // _LONG)
    if w.OTHER_AFFAIR in hits and hiring <= 0:
        return Purpose.OTHER
    if offer >= CLEAR and known and takes_up_work(text) and not asks_for_a_thing(text):
        return Purpose.OFFER_REPLY
    if known and status >= CLEAR and len(text) <= SHORT and e.bare and not asks_for_a_thing(text):
        return Purpose.STATUS_CHECK
    if refusal >= _FIRM and (e.told or (e.declined and refusal >= _SURE)):
        return Purpose.REJECTION_REPLY
    placed = e.own_meeting or (hiring > 0 and thanks > 0 and not e.sending)
    if placed and thanks + e.interest + _FRESHLY * e.fresh >= _SURE:
        return Purpose.THANK_YOU
    return Purpose.OTHER


def _within_a_process(e: Evidence, weights: _Weights, context: Context) -> Purpose:
    """The rarer and clearer purpose first; OTHER when none of them has enough weight."""
    status, thanks, refusal, feedback, dates, offer, warmth = weights
    pending = e.rival and offer < _FIRM and max(status, warmth * e.fresh) >= CLEAR  # their date is only mentioned
    if offer >= (1 if context.offered else CLEAR) and not pending:
        return Purpose.OFFER_REPLY
    if context.rejected:
        if refusal < _FAIR and status >= CLEAR:
            return Purpose.STATUS_CHECK
        if refusal < _FAIR and feedback >= CLEAR and (e.stale or not e.thanked):
            return Purpose.FEEDBACK_REQUEST
        if refusal or thanks > 0 or e.thanked:
            return Purpose.REJECTION_REPLY
    elif refusal >= status and (refusal >= CLEAR or (refusal >= _FAIR and e.told and feedback >= CLEAR)):
        return Purpose.REJECTION_REPLY
    if feedback >= CLEAR and feedback >= status and not (warmth >= CLEAR and e.fresh):
        return Purpose.FEEDBACK_REQUEST
    if status >= _FAIR:
        closes_with_it = warmth >= _FIRM and status == e.soft and status <= warmth
        if closes_with_it and not context.thanked:  # thanks may close with a question
            return Purpose.THANK_YOU
        if dates <= status:
            return Purpose.STATUS_CHECK
    if dates >= _FAIR and dates > thanks:
        return Purpose.SCHEDULING
    if e.sending and e.stale and not e.fresh:  # what is handed over, thanked for once more
        return Purpose.OTHER
    if thanks >= _FAIR or (thanks > 0 and context.interviewed and not context.offered):
        return Purpose.THANK_YOU
    if e.applying or e.sending or not context.offered:
        return Purpose.OTHER
    return Purpose.OFFER_REPLY


def _between_the_lines(context: Context, text: str, hits: Mapping[Phrases, list[Range]]) -> Purpose:
    """Of a mail to people with whom an interview was had, which names none of what it is about.

    Two people in the middle of something need not name it: "So it's a no?" asks where things stand.
    """
    if context.rejected:
        answers = reacts(text) or (context.replying and "?" not in text)
        return Purpose.REJECTION_REPLY if answers else Purpose.OTHER
    if not context.thanked and is_warm(text) and not asks_for_the_outcome(text):
        return Purpose.THANK_YOU
    if presses(text):
        return Purpose.STATUS_CHECK
    warm = any(group in hits for group in (w.FRESH, w.PLEASED, w.GLAD, w.INTEREST, w.MEETING))
    return Purpose.THANK_YOU if w.THANKS in hits and warm and "?" not in text else Purpose.OTHER
