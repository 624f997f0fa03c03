"""What the sentences of a mail say together: the strands of evidence that its purpose is chosen from.

Every sentence is reduced to the ideas (`wordings`) it holds. Ideas that meet make evidence: thanks followed by a
meeting is a thank-you, a question beside "decision" asks where things stand, while the same word in "I look forward
to your decision" asks for nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from app.situation import wordings as w
from app.text.phrases import Phrases, Range

_THANKING, _ASKING, _ENDING, _OFFERING, _DATING = (1 << n for n in range(5))
_ALONE = {  # ideas that may be evidence by themselves, by the kind of evidence
    _THANKING: (w.THANKS, w.GLAD, w.PLEASED, w.INTEREST, w.APPLYING, w.SENDING),
    _ASKING: (w.NEWS, w.SILENCE, w.TOPIC, w.HEARING, w.PLEA, w.PRESSED),
    _THANKING | _ASKING: (w.NUDGE,),
    _ENDING: (w.DECLINED, w.DISMAY, w.REGRET, w.TOLD, w.DOOR, w.ARGUING, w.FEEDBACK, w.IMPROVE, w.HOPED),
    _OFFERING: (w.ANSWERED_OFFER, w.RECEIVED_OFFER, w.WITHDRAWN, w.TERMS, w.OFFER, w.RIVAL),
    _DATING: (w.CLOCK, w.AVAILABLE, w.MOVING),
}
_BESIDE = (  # ideas that change what others mean
    *(w.MEETING, w.YOUR_TIME, w.ARRANGED, w.NOT_MET, w.FRESH, w.STALE, w.ASK, w.LATER, w.SAID, w.FORWARD, w.IF),
    *(w.ABOUT_ME, w.MEET, w.GUESS, w.ELSEWHERE),
)
_KIND = {idea: kind for kind, ideas in _ALONE.items() for idea in ideas} | dict.fromkeys(_BESIDE, 0)

CUT = re.compile(r"[.!?…。？\n](?:(?<!\n)(?=[\s\"')])|(?<=,\n)|(?<=,\r\n)|(?<=\n)(?=[ \t\r]{0,20}\n))")
_PLAIN_END = re.compile(
    r"(?i)(?: (?:yet|so|far|please|at|all|today|now|from|you|come|got|gotten|get|back|or|not|to|me)){0,5}"
    r"\s{0,3}(?:[?!.…]|\Z|\n)"
)
_REQUESTING = re.compile(r"(?i)\b(?:would|shall|should|will)\b|['’]d\b")
SHORT = 140
"""Characters: one question, its greeting and its sign-off."""
CLEAR = 3
"""The weight of one clear sign in a strand of evidence."""


class Strand:
    """Evidence for one purpose: a weight, 3 for one clear sign, and the places that gave it."""

    __slots__ = ("places", "weight")

    def __init__(self) -> None:
        self.weight = 0
        self.places: list[Range] = []

    def add(self, weight: int, *places: Range | None) -> None:
        self.weight += weight
        self.places.extend(p for p in places if p)


class Evidence:
    """The strands of one mail, and what tips the balance between them.

    `asking`: the part of the status check that stands in sentences which ask. `pleading`: the weight of begging, whose
    places are among those of the status check. `soft`: how much of the status check is mere questions, such as a
    thank-you may close with. `bare`: the mail asks where things stand and names no topic. `fresh`, `stale`: the meeting
    was just now, or long ago. `own_meeting`: the thanks are for a meeting with the writer alone. `thanked`: thanks are
    given for something. `told`: thanks for the news. `rival`: somebody else made an offer.
    """

    __slots__ = (
        *("applying", "asking", "bare", "dates", "declined", "feedback", "fresh", "interest", "offer"),
        *("own_meeting", "pleading", "refusal", "rival", "sending", "soft"),
        *("stale", "status", "thanked", "thanks", "told"),
    )

    def __init__(self) -> None:
        self.thanks, self.status, self.refusal = Strand(), Strand(), Strand()
        self.feedback, self.dates, self.offer = Strand(), Strand(), Strand()
        self.asking = Strand()
        self.pleading = self.soft = 0
        self.applying = self.bare = self.declined = self.fresh = self.interest = False
        self.own_meeting = self.rival = self.sending = self.stale = self.thanked = self.told = False


class _Sentence:
    """The ideas of one sentence and where they stand: thanks where they begin, all others where they end."""

    __slots__ = ("asked", "at", "kinds")

    def __init__(self) -> None:
        self.at: dict[Phrases, Range] = {}
        self.kinds = 0
        self.asked = False


def weigh(text: str, hits: Mapping[Phrases, list[Range]], ends: Sequence[int] | None = None) -> Evidence:
    """The evidence in a mail, from the hits of `wordings` in it. `ends`: its `sentence_ends`, if they are known."""
    e = Evidence()
    for s in _sentences(text, hits, ends):
        if s.kinds & _THANKING:
            _weigh_thanks(s, e, text)
        if s.kinds & _ASKING:
            weight, places = e.status.weight, len(e.status.places)
            _weigh_status(s, e, text)
            if e.status.weight > weight and (s.asked or w.ASK in s.at):
                e.asking.add(e.status.weight - weight, *e.status.places[places:])
        if s.kinds & _ENDING:
            _weigh_outcome(s, e)
        if s.kinds & _OFFERING:
            _weigh_offer(s, e)
        if s.kinds & _DATING:
            _weigh_dates(s, e)
    return e


def sentence_ends(text: str) -> list[int]:
    """Where sentences end: after their stop, after a line that ends in a comma, after a paragraph; not the last one."""
    return [m.end() for m in CUT.finditer(text)]


def _sentences(text: str, hits: Mapping[Phrases, list[Range]], ends: Sequence[int] | None) -> list[_Sentence]:
    """The sentences that hold an idea, in order."""
    ideas = [(idea, _KIND[idea], found) for idea, found in hits.items() if idea in _KIND]
    if not ideas:
        return []
    if ends is None:
        ends = sentence_ends(text)
    held: dict[int, _Sentence] = {}
    for idea, kind, found in ideas:
        for hit in reversed(found) if idea is w.THANKS else found:
            number = bisect_right(ends, hit[0])
            s = held.get(number)
            if s is None:
                s = held[number] = _Sentence()
            s.kinds |= kind
            s.at[idea] = hit
    if "?" in text or "？" in text:
        for number, s in held.items():
            end = ends[number] if number < len(ends) else len(text)
            s.asked = text[end - 1 : end] in {"?", "？"}
    return [held[number] for number in sorted(held)]


_FOR_THE_DAY = re.compile(r"(?: you)?(?: so much| very much| again| a lot)? for ", re.IGNORECASE)


_FOR_A_THING = re.compile(
    r"\bfor (?:\w+ )?(?:sending|forwarding|sharing|letting|getting back|replying|answering|confirming|your (?:\w+ )?"
    r"(?:reply|answer|e-?mail|message|note|call back|help)|the (?:\w+ )?"
    r"(?:form|link|documents?|details|information|reply))\b",
    re.IGNORECASE,
)


def _weigh_thanks(s: _Sentence, e: Evidence, text: str) -> None:
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
            e.thanks.add(3, thanks, meeting)
        elif (time := at.get(w.YOUR_TIME) or at.get(w.FRESH)) and time.start > thanks.start:
            day = at.get(w.FRESH)  # "for yesterday", "for your time yesterday": for what the day brought
            of_the_day = day and (w.YOUR_TIME in at or _FOR_THE_DAY.fullmatch(text, thanks.end, day.start))
            if w.YOUR_TIME in at or not _FOR_A_THING.search(text, thanks.end, time.start):
                e.thanks.add(2 if of_the_day else 1, thanks, time)
        if arranged and not met:
            e.dates.add(2, thanks, arranged)
    if glad:
        e.thanks.add(2, glad, meeting)
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


def _weigh_status(s: _Sentence, e: Evidence, text: str) -> None:
    at = s.at
    thanks, ask, topic = at.get(w.THANKS), at.get(w.ASK), at.get(w.TOPIC)
    silence = at.get(w.SILENCE)
    news = at.get(w.NEWS) or silence
    nudge = None if w.LATER in at else at.get(w.NUDGE)
    if pressed := at.get(w.PRESSED):
        e.status.add(CLEAR, pressed)
    if plea := at.get(w.PLEA):
        e.status.add(0, plea)
        e.pleading += CLEAR
    if w.FEEDBACK in at and (w.IMPROVE in at or w.ABOUT_ME in at):
        return
    if not s.asked and (w.HOPED in at or _takes_note(s, nudge, text)):
        return
    passive = w.FORWARD in at and not (s.asked or nudge or ask)
    if news:
        if passive or (thanks and thanks.start < news.start and not (s.asked or nudge or ask)):
            return
        wanted = s.asked or ask or nudge or thanks or silence or w.IF in at or len(text) <= SHORT
        e.status.add(3 if wanted else 1, nudge, news)
        if not (silence or nudge):
            e.soft += 3
        last = max(r.end for r in (news, topic, at.get(w.HEARING)) if r)
        e.bare = (
            e.bare
            or (w.SAID in at and w.HEARING in at)
            or (bool(s.asked or ask) and _PLAIN_END.match(text, last) is not None)
        )
    elif topic and (ask or s.asked or nudge or w.SAID in at) and w.RIVAL not in at and w.MOVING not in at:
        if passive or (thanks and topic.start > thanks.start and not s.asked and w.TOLD in at):
            return
        e.status.add(3, nudge or ask, topic)
        if not nudge:
            e.soft += 3
        if s.asked and text[topic.start : topic.end].lower().startswith(("decision", "next step")):
            e.bare = e.bare or _PLAIN_END.match(text, topic.end) is not None
    elif nudge and not thanks:
        e.status.add(2, nudge)
    elif (hearing := at.get(w.HEARING)) and (ask or s.asked or w.SAID in at) and not passive:
        e.status.add(2, hearing)


def _takes_note(s: _Sentence, nudge: Range | None, text: str) -> bool:
    """Whether it thanks for having been told, and then asks for nothing."""
    thanks, told, ask = s.at.get(w.THANKS), s.at.get(w.TOLD), s.at.get(w.ASK)
    if not (thanks and told) or nudge or _requests(thanks, ask, text):
        return False
    return ask is None or ask.start < told.end


def _weigh_outcome(s: _Sentence, e: Evidence) -> None:
    at = s.at
    ask, thanks, news = at.get(w.ASK), at.get(w.THANKS), at.get(w.NEWS)
    feedback, improve = at.get(w.FEEDBACK), at.get(w.IMPROVE)
    if feedback and news and news.start <= feedback.start < news.end:  # "any feedback from the team yet?"
        feedback = None
    if feedback and (about := improve or at.get(w.ABOUT_ME)):
        e.feedback.add(4 if ask or s.asked else 3, feedback, about)
    elif (wish := feedback or improve) and (ask or s.asked) and (improve or w.NUDGE not in at):
        e.feedback.add(3, ask, wish)

    if (declined := at.get(w.DECLINED)) and not improve:
        if s.asked or w.IF in at or w.GUESS in at:
            e.status.add(2, declined)
        else:
            e.declined = True
            e.refusal.add(3, declined)
    if (dismay := at.get(w.DISMAY)) and w.IF not in at:
        e.refusal.add(1 if dismay.end - dismay.start == len("disappointing") else 3, dismay)  # whose feeling is it?
    if regret := at.get(w.REGRET):
        e.refusal.add(2, regret)
    elif hoped := at.get(w.HOPED):
        e.refusal.add(1, hoped)
    if arguing := at.get(w.ARGUING):
        e.refusal.add(3, arguing)
    if door := at.get(w.DOOR):
        e.refusal.add(1, door)
    told = at.get(w.TOLD)
    if told and not s.asked and w.IF not in at and (thanks is None or thanks.start < told.start):
        e.told = e.told or thanks is not None
        e.refusal.add(2 if thanks else 1, thanks, told)


def _weigh_offer(s: _Sentence, e: Evidence) -> None:
    at = s.at
    terms, offer = at.get(w.TERMS), at.get(w.OFFER)
    received = at.get(w.RECEIVED_OFFER)
    rival = at.get(w.RIVAL) or ((received or offer) and at.get(w.ELSEWHERE))
    if answered := at.get(w.ANSWERED_OFFER) or (w.IF not in at and at.get(w.WITHDRAWN)):
        e.offer.add(4, answered)
    elif rival:  # tells these people to hurry, unless there is an offer of theirs to better
        e.rival = True
        e.offer.add(3 if terms else 1, rival)
        e.status.add(2, rival)
    elif received:
        e.offer.add(4, received)
    elif offer and (terms or ((thanks := at.get(w.THANKS)) and thanks.end < offer.start)):
        e.offer.add(3, offer, terms)
    elif (only := terms or offer) and not e.offer.weight:
        e.offer.add(1, only)


def _weigh_dates(s: _Sentence, e: Evidence) -> None:
    at = s.at
    clock, available, moving, meet = at.get(w.CLOCK), at.get(w.AVAILABLE), at.get(w.MOVING), at.get(w.MEET)
    if moving and (meet or clock):
        e.dates.add(3, moving, meet or clock)
    elif available and clock:
        e.dates.add(3, available, clock)
    elif available and meet and meet.start >= available.end:
        e.dates.add(2, available, meet)
    elif clock and meet and (s.asked or w.ASK in at or w.FORWARD in at) and w.THANKS not in at:
        e.dates.add(2, clock, meet)
    elif available:
        e.dates.add(1, available)
