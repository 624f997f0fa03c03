"""What a follow-up mail is for: decided from the ideas that meet in its sentences, not from set phrases.

Every sentence is reduced to the ideas (`wordings`) it holds. Ideas that meet make evidence: thanks followed by a
meeting is a thank-you, a question beside "decision" asks where things stand, while the same word in "I look forward
to your decision" asks for nothing. The evidence of all sentences is weighed, and the purposes are tried in an order
in which the rarer and clearer one comes first. A mail without a sign of hiring is `other`, whatever it asks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.situation import wordings as w
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

_IDEAS = (
    *(w.THANKS, w.MEETING, w.YOUR_TIME, w.ARRANGED, w.NOT_MET, w.PLEASED, w.GLAD, w.INTEREST, w.FRESH, w.STALE),
    *(w.NEWS, w.TOPIC, w.ASK, w.NUDGE, w.LATER, w.SILENCE, w.SAID, w.FORWARD, w.HEARING, w.PLEA, w.IF),
    *(w.DECLINED, w.REGRET, w.DISMAY, w.TOLD, w.DOOR, w.ARGUING, w.FEEDBACK, w.IMPROVE, w.ABOUT_ME),
    *(w.CLOCK, w.AVAILABLE, w.MOVING, w.MEET),
    *(w.ANSWERED_OFFER, w.WITHDRAWN, w.TERMS, w.OFFER, w.RIVAL, w.APPLYING, w.SENDING),
)
_CUT = re.compile(r"[.!?…。？][\s\"')]|\n[ \t\r]{0,20}\n|,[ \t\r]{0,4}\n")
_PLAIN_END = re.compile(
    r"(?i)(?: (?:yet|so|far|please|at|all|today|now|from|you|come|got|gotten|get|back|or|not|to|me)){0,5}\s{0,3}(?:[?!.…]|\Z|\n)"
)
_REQUESTING = re.compile(r"(?i)\b(?:would|shall|should|will)\b|['’]d\b")
_SHORT = 140  # characters: one question, its greeting and its sign-off
_LONG = 1_500  # characters, about 250 words: longer than follow-ups are
_ENOUGH = 3  # the weight of one clear sign


class _Sentence:
    """The ideas of one sentence and where they stand: thanks where they begin, all others where they end."""

    __slots__ = ("asked", "at")

    def __init__(self) -> None:
        self.at: dict[Phrases, Range] = {}
        self.asked = False


class _Evidence:
    """What all sentences say together: weights by purpose, their places, and what tips the balance.

    `soft`: how much of the status check is mere questions, such as a thank-you may close with. `bare`: the mail asks
    where things stand and names no topic. `fresh`, `stale`: the meeting was just now, or long ago.
    """

    __slots__ = (
        *("applying", "bare", "declined", "fresh", "interest", "own_meeting", "places", "rival", "sending"),
        *("soft", "stale", "thanked", "told", "weights"),
    )

    def __init__(self) -> None:
        self.weights = dict.fromkeys(Purpose, 0)
        self.places: dict[Purpose, list[Range]] = {}
        self.soft = 0
        self.applying = self.bare = self.declined = self.fresh = self.interest = self.own_meeting = False
        self.rival = self.sending = self.stale = self.thanked = self.told = False

    def add(self, purpose: Purpose, weight: int, *places: Range | None) -> None:
        self.weights[purpose] += weight
        self.places.setdefault(purpose, []).extend(p for p in places if p)


def decide(
    text: str,
    hits: Mapping[Phrases, list[Range]],
    subject_hits: Mapping[Phrases, list[Range]],
    context: Context = _NO_CONTEXT,
) -> Decision:
    """What the mail is for. `text`: the user's own new words; the hits are those of `wordings` there and in the subject."""
    evidence = _Evidence()
    for sentence in _sentences(text, hits):
        _weigh_thanks(sentence, evidence, text)
        _weigh_status(sentence, evidence, text)
        _weigh_outcome(sentence, evidence)
        _weigh_offer(sentence, evidence)
        _weigh_dates(sentence, evidence)
    purpose = _choose(evidence, context, _signs_of_hiring(hits, subject_hits), len(text))
    if purpose is Purpose.OTHER:
        return _OTHER
    return Decision(purpose, _clauses(evidence.places.get(purpose) or _whole(text), text))


def _sentences(text: str, hits: Mapping[Phrases, list[Range]]) -> Iterator[_Sentence]:
    """The sentences that hold an idea, in order."""
    ends = [m.start() + 1 for m in _CUT.finditer(text)]
    held: dict[int, _Sentence] = {}
    for idea in _IDEAS:
        for hit in hits.get(idea, ()):
            number = bisect_right(ends, hit.start)
            if number not in held:
                held[number] = _Sentence()
            at = held[number].at
            if idea is not w.THANKS or idea not in at:
                at[idea] = hit
    ends.append(len(text))
    questions = "?" in text or "？" in text
    for number in sorted(held):
        sentence = held[number]
        sentence.asked = questions and text[ends[number] - 1 : ends[number]] in {"?", "？"}
        yield sentence


def _weigh_thanks(s: _Sentence, e: _Evidence, text: str) -> None:
    at = s.at
    thanks, meeting, glad, arranged = at.get(w.THANKS), at.get(w.MEETING), at.get(w.GLAD), at.get(w.ARRANGED)
    e.applying = e.applying or w.APPLYING in at
    e.interest = e.interest or w.INTEREST in at
    e.sending = e.sending or w.SENDING in at
    if glad and text[glad.start - 3 : glad.start].lower() == "be ":  # "it would be great to meet"
        glad = None
    if not glad and meeting and not (thanks or w.ASK in at or w.FORWARD in at):
        glad = at.get(w.PLEASED)
    if thanks and _requests(thanks, at.get(w.ASK), text):
        thanks = None
    met = False
    if thanks:
        if w.FEEDBACK not in at and " for" in text[thanks.end : thanks.end + 25]:
            e.thanked = True
        # "for inviting me to interview": the meeting is still to come
        ahead = arranged and meeting and meeting.start - arranged.end < 25 and w.FRESH not in at
        if meeting and (meeting.end > thanks.end or w.YOUR_TIME in at) and w.NOT_MET not in at and not ahead:
            met = True
            said = text[thanks.start : meeting.end].lower()
            e.own_meeting = e.own_meeting or said.endswith(" me") or " me " in said or "interview" in said
            e.add(Purpose.THANK_YOU, 3, thanks, meeting)
        elif (time := at.get(w.YOUR_TIME) or at.get(w.FRESH)) and time.start > thanks.start:
            e.add(Purpose.THANK_YOU, 1, thanks, time)
        if arranged and not met:
            e.add(Purpose.SCHEDULING, 2, thanks, arranged)
    if glad:
        e.add(Purpose.THANK_YOU, 2, glad, meeting)
    if meeting or glad or thanks or w.NUDGE in at:
        e.fresh = e.fresh or w.FRESH in at
        e.stale = e.stale or w.STALE in at


def _requests(thanks: Range, ask: Range | None, text: str) -> bool:
    """Whether "appreciate" or "grateful" asks for something: "I would be grateful for …"."""
    if ask and ask.start <= thanks.start < ask.end:
        return True
    if text[thanks.start : thanks.start + 1].lower() not in {"a", "g"}:
        return False
    return _REQUESTING.search(text, max(0, thanks.start - 22), thanks.start) is not None


def _weigh_status(s: _Sentence, e: _Evidence, text: str) -> None:
    at = s.at
    thanks, ask, topic = at.get(w.THANKS), at.get(w.ASK), at.get(w.TOPIC)
    silence = at.get(w.SILENCE)
    news = at.get(w.NEWS) or silence
    nudge = None if w.LATER in at else at.get(w.NUDGE)
    if plea := at.get(w.PLEA):
        e.add(Purpose.STATUS_CHECK, 2, plea)
    if w.FEEDBACK in at and (w.IMPROVE in at or w.ABOUT_ME in at):
        return
    passive = w.FORWARD in at and not (s.asked or nudge or ask)
    if news:
        if passive or (thanks and thanks.start < news.start and not (s.asked or nudge or ask)):
            return
        wanted = s.asked or ask or nudge or thanks or silence or w.IF in at or len(text) <= _SHORT
        e.add(Purpose.STATUS_CHECK, 3 if wanted else 1, nudge, news)
        if not (silence or nudge):
            e.soft += 3
        last = max(r.end for r in (news, topic, at.get(w.HEARING)) if r)
        e.bare = e.bare or (w.SAID in at and w.HEARING in at) or _PLAIN_END.match(text, last) is not None
    elif topic and (ask or s.asked or nudge or w.SAID in at) and w.RIVAL not in at and w.MOVING not in at:
        if passive or (thanks and topic.start > thanks.start and not s.asked and w.TOLD in at):
            return
        e.add(Purpose.STATUS_CHECK, 3, nudge or ask, topic)
        if not nudge:
            e.soft += 3
        if text[topic.start : topic.end].lower().startswith(("decision", "next step")):
            e.bare = e.bare or _PLAIN_END.match(text, topic.end) is not None
    elif nudge and not thanks:
        e.add(Purpose.STATUS_CHECK, 2, nudge)
    elif (hearing := at.get(w.HEARING)) and (ask or s.asked or w.SAID in at) and not passive:
        e.add(Purpose.STATUS_CHECK, 2, hearing)


def _weigh_outcome(s: _Sentence, e: _Evidence) -> None:
    at = s.at
    ask, thanks, news = at.get(w.ASK), at.get(w.THANKS), at.get(w.NEWS)
    feedback, improve = at.get(w.FEEDBACK), at.get(w.IMPROVE)
    if feedback and news and news.start <= feedback.start < news.end:  # "any feedback from the team yet?"
        feedback = None
    if feedback and (about := improve or at.get(w.ABOUT_ME)):
        e.add(Purpose.FEEDBACK_REQUEST, 4 if ask or s.asked else 3, feedback, about)
    elif (wish := feedback or improve) and (ask or s.asked) and (improve or w.NUDGE not in at):
        e.add(Purpose.FEEDBACK_REQUEST, 3, ask, wish)

    if (declined := at.get(w.DECLINED)) and not improve:
        if s.asked or w.IF in at:
            e.add(Purpose.STATUS_CHECK, 2, declined)
        else:
            e.declined = True
            e.add(Purpose.REJECTION_REPLY, 3, declined)
    if (dismay := at.get(w.DISMAY)) and w.IF not in at:
        e.add(Purpose.REJECTION_REPLY, 3, dismay)
    if regret := at.get(w.REGRET):
        e.add(Purpose.REJECTION_REPLY, 2, regret)
    if arguing := at.get(w.ARGUING):
        e.add(Purpose.REJECTION_REPLY, 3, arguing)
    if door := at.get(w.DOOR):
        e.add(Purpose.REJECTION_REPLY, 1, door)
    told = at.get(w.TOLD)
    if told and not s.asked and w.IF not in at and (thanks is None or thanks.start < told.start):
        e.told = e.told or thanks is not None
        e.add(Purpose.REJECTION_REPLY, 2 if thanks else 1, thanks, told)


def _weigh_offer(s: _Sentence, e: _Evidence) -> None:
    at = s.at
    terms, offer = at.get(w.TERMS), at.get(w.OFFER)
    if answered := at.get(w.ANSWERED_OFFER) or (w.IF not in at and at.get(w.WITHDRAWN)):
        e.add(Purpose.OFFER_REPLY, 4, answered)
    elif rival := at.get(w.RIVAL):
        e.rival = True
        e.add(Purpose.OFFER_REPLY, 3, rival)
    elif terms and offer:
        e.add(Purpose.OFFER_REPLY, 3, offer, terms)
    elif (only := terms or offer) and not e.weights[Purpose.OFFER_REPLY]:
        e.add(Purpose.OFFER_REPLY, 1, only)


def _weigh_dates(s: _Sentence, e: _Evidence) -> None:
    at = s.at
    clock, available, moving, meet = at.get(w.CLOCK), at.get(w.AVAILABLE), at.get(w.MOVING), at.get(w.MEET)
    if moving and (meet or clock):
        e.add(Purpose.SCHEDULING, 3, moving, meet or clock)
    elif available and clock:
        e.add(Purpose.SCHEDULING, 3, available, clock)
    elif available and meet:
        e.add(Purpose.SCHEDULING, 2, available, meet)
    elif clock and meet and (s.asked or w.ASK in at or w.FORWARD in at) and w.THANKS not in at:
        e.add(Purpose.SCHEDULING, 2, clock, meet)
    elif available:
        e.add(Purpose.SCHEDULING, 1, available)


def _signs_of_hiring(hits: Mapping[Phrases, list[Range]], subject_hits: Mapping[Phrases, list[Range]]) -> int:
    """How much speaks for a hiring process: `_ENOUGH` for one plain word, or for three that may mean other things."""
    return sum(
        3 * (len(found.get(w.JOB, ())) + len(found.get(w.ROLE, ()))) + len(found.get(w.JOB_HINT, ()))
        for found in (hits, subject_hits)
    )


def _choose(e: _Evidence, context: Context, hiring: int, length: int) -> Purpose:
    drowned = length // _LONG  # what a long letter says in passing is not what it is for
    weight = {p: max(0, n - drowned) for p, n in e.weights.items()}
    status, thanks = weight[Purpose.STATUS_CHECK], weight[Purpose.THANK_YOU]
    refusal, feedback = weight[Purpose.REJECTION_REPLY], weight[Purpose.FEEDBACK_REQUEST]
    dates, offer = min(_ENOUGH, weight[Purpose.SCHEDULING]), weight[Purpose.OFFER_REPLY]
    if not context.hiring and hiring + e.interest < _ENOUGH:
        if status >= _ENOUGH and length <= _SHORT and e.bare:
            return Purpose.STATUS_CHECK
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
    if thanks >= 2 or (thanks > 0 and context.interviewed and not context.offered):
        return Purpose.THANK_YOU
    if e.sending or e.applying:
        return Purpose.OTHER
    if context.rejected:  # whatever else is said right after a no, answers it
        return Purpose.REJECTION_REPLY
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
        if last and place.start - last.end <= 30 and not _CUT.search(text, last.end, place.start):
            joined[-1] = Range(last.start, max(last.end, place.end))
        else:
            joined.append(place)
    return tuple(joined)
