"""Whether a mail that the user sent expects an answer. Only such mails can stay unanswered.

A question or a request does, and so does a nudge without a question mark. Small talk ("How are you?"), an open door
("let me know if you need anything else"), a confirmation and a sent document do not. "I look forward to hearing from
you" closes all of them; it asks only in a mail that neither hands something over nor gives thanks for a meeting.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from app.situation import wordings as w
from app.situation.evidence import sentence_ends
from app.text.phrases import Phrases, Range

_LOOK = 4_000  # characters
_MARKS = ("?", "？", "؟")
_CLUES = (
    *(w.REQUEST, w.COURTESY, w.NUDGE, w.LATER, w.NEWS, w.SILENCE, w.THANKS, w.FORWARD, w.HEARING, w.TOPIC, w.ASK),
    *(w.PLEA, w.FEEDBACK),
)
_SUITS = re.compile(
    r"(?i)\b(?:suits?|works?|convenient|available|free|possible|okay|ok|fine|attend|good (?:time|for you)"
    r"|make (?:it|that|this|the|(?:mon|tues|wednes|thurs|fri)day)|join us|passt|passen|recht"
    r"|convien\w{1,6}|disponib\w{1,5}"
    r"|conviene|va bene|schikt|uitkomt|komt|pasuje|odpowiada)\b"
)
_CONFIRM = re.compile(
    r"(?i)\b(?:(?:please|kindly|(?:can|could|would) you|asked? (?:you )?to) (?:\w{1,12} ){0,2}(?:confirm|rsvp)"
    r"|let (?:us|me) know (?:\w{1,12} ){0,3}?(?:if|whether|which|that|when|by|what|as soon)"
    r"|(?:please|kindly) (?:\w{1,12} )?(?:reply|respond|answer|accept|choose|pick|book|select)"
    r"|bestätigen|rückmeldung|confirmer|confirmar|confermar\w{0,4}|bevestig\w{0,4}|potwierdz\w{0,6})\b"
)
_IN_CASE = re.compile(
    r"(?i)\b(?:if|in case|should) (?:you|there|anything|something) (?:have|has|had|need|require|are unable"
    r"|cannot|can not|can't|is|come|comes|change|changes|any)\b|\bquestions?\b|\bdietary\b|\b(?:falls|sollten) sie\b"
)
_ASKED_OF_YOU = re.compile(r"(?i)\b(?:do|will|would|can|could|have|are) you (?!had|been|doing|well|today)\w")
_STOP = re.compile(r"(?<=[.!?？])\s|\n")


def asks_for_answer(text: str, hits: Mapping[Phrases, list[Range]], ends: Sequence[int] | None = None) -> bool:
    """`text`: the user's own new words, with the hits of `wordings` in them; `ends`: its `sentence_ends`, if known."""
    marked = any(mark in text for mark in _MARKS)
    clues = [clue for clue in _CLUES if clue in hits]
    if not (marked or clues):
        return False
    if ends is None:
        ends = sentence_ends(text)
    held: dict[int, set[Phrases]] = {}
    for clue in clues:
        for hit in hits[clue]:
            held.setdefault(bisect_right(ends, hit.start), set()).add(clue)
    hands_over = w.SENDING in hits or (w.THANKS in hits and (w.MEETING in hits or w.GLAD in hits))
    if any(_asks(ideas, closing_counts=not hands_over) for ideas in held.values()):
        return True
    return marked and any(
        w.COURTESY not in held.get(number, ()) and _is_question(text[start:end])
        for number, (start, end) in enumerate(pairwise([0, *ends, len(text)]))
    )


def asks_whether_it_suits(text: str) -> bool:
    """Whether a mail that names the hour of an interview waits for a yes to it, and does not only tell of it."""
    for said in _STOP.split(text[:_LOOK]):
        asked = said.rstrip().endswith(_MARKS) and (_SUITS.search(said) or _ASKED_OF_YOU.search(said))
        if (asked or _CONFIRM.search(said)) and not _IN_CASE.search(said):
            return True
    return False


def _asks(ideas: set[Phrases], *, closing_counts: bool) -> bool:
    """Whether a sentence with these ideas wants an answer even without a question mark."""
    if w.COURTESY in ideas:
        return False
    if w.REQUEST in ideas or w.SILENCE in ideas or w.PLEA in ideas:
        return w.THANKS not in ideas or w.REQUEST in ideas
    if w.NUDGE in ideas:
        return w.LATER not in ideas and w.THANKS not in ideas
    if w.ASK in ideas and ideas & {w.NEWS, w.TOPIC, w.HEARING, w.FEEDBACK}:
        return True
    return closing_counts and w.FORWARD in ideas and (w.HEARING in ideas or w.TOPIC in ideas)


def _is_question(sentence: str) -> bool:
    """Whether it ends in a question mark and has words: a mark alone is mostly a character that got lost."""
    words = sentence.rstrip()
    return words.endswith(_MARKS) and sum(c.isalpha() for c in words) > 1
