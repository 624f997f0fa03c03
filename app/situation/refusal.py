"""How a sentence of an English letter turns an applicant down: by its structure, not by whole phrases.

A refusal is somebody deciding (go on with, select, offer …) with a negation against the reader or their application,
or deciding for somebody else, or a position that is gone. Between those parts a few words may stand, so that names
and adverbs do no harm. Patterns work on folded words with single blanks and no commas; all repeats are bounded.
"""

import re
from enum import Enum

from ahocorasick_rs import AhoCorasick

from app.situation import refusal_signs as signs
from app.situation.clause import Clause
from app.situation.refusal_file import AGAINST_YOU, PUT_AWAY, VOTED, WISHED
from app.situation.refusal_nouns import FILE, PEOPLE, ROLE
from app.situation.refusal_others import (
    DENIED_BEFORE,
    ELSEWHERE,
    GOING_WITH,
    NO_MATTER,
    OTHERS_FIT,
    OTHERS_TAKEN,
    OTHERS_WERE,
    SOMEBODY,
    SOUGHT,
    THEY_ARE,
    YOURS_STANDS,
)
from app.situation.refusal_reader import (
    AGAINST_READER,
    BARE_FIT,
    BELOW,
    BELOW_NEEDS,
    FALLS_SHORT,
    HEALTH,
    LET_GO,
    NEGATIVE,
    NO_FIT,
    NO_OFFER,
    NONE_LEFT,
    NOT_IT,
    NOT_ON,
    NOT_TO_NEXT,
    ORDINARY,
    PASSED,
    PRAISED_BUT,
    READER_OUT,
    STATUS,
    TURNED_DOWN,
    WEAK_DENIAL,
)
from app.situation.refusal_taker import FOR_SOMETHING_ELSE, GIVEN_AWAY, TAKER, TITLED
from app.situation.refusal_vacancy import (
    CLOSED,
    GONE,
    HANDED_OVER,
    NO_OPENING,
    PAUSED,
    PAUSED_ONLY,
    STOPPED,
    TALKS,
    VANISHED,
)


class Refusal(Enum):
    """What a sentence is worth."""

    PLAIN = "it says that the reader is out"
    IMPLIED = "it says that somebody else is in, or that the position is gone"
    HINT = "it points that way, and needs a second sign"


_SUPPOSED = re.compile(
    r"\b(?:i (?:hear|heard|read|saw) (?:that )?you|if|unless|whether|should (?:you|we|your|the|this|it|there|any)"
    r"|in case|in the event|once(?! again| more)"
    r"|when(?! we\b| it came| compar| review)|until|till|before(?! making| we (?:made|reached|decided))"
    r"|may(?! know| be aware| have heard| recall)|might|could(?! not\b)|either|suppose|assuming|would you|(?:not"
    r"|\w{2,6}n't) mean|not that|not the case|who (?:are|were|have|is|has"
    r"|do) not"
    r"|anyone who|only(?! (?:have|had|one|hire|hiring|room|an?|take)\b))\b"
)
_UNLESS = re.compile(
    r"(?:\S{1,60} ){0,5}?(?:if|unless|until|till|before (?=\w)|without (?!making|hiring|a hire|anyone)|yet|today"
    r"|tomorrow|this week"
    r"|so (?:quickly|fast)"
    r"|as (?:quickly|fast|soon|planned|scheduled))\b"
)
_OTHER_MATTER = re.compile(
    r"\b(?:slots?|timeslots?|reschedul\w+|postpon\w+|calendar|venue|room|booking|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day"
    r"|deadline|reimburse\w*|(?:any|more|detailed|individual|give|share|provide) (?:\S+ )?feedback|upload\w*|log ?in"
    r"|browser|invoice|purchase"
    r"|vendor|proposal"
    r"|\d ?[ap]m|(?:that|another|a different|a new|the new|the proposed) (?:time|date)|drug|parking(?! (?:the"
    r"|this|that)\b))\b"
)
_READER_DECIDES = re.compile(
    r"\byou(?:'ve|'d| have| had| would| do| did)? (?:not |rather |also )?"
    r"(?:decid|declin|choos|chose|elect|opt|prefer|wish|want|withdr)\w*"
)
_OWN = re.compile(r"\bmy (?:career|goals|application|candidacy|current)\b")
_INSTEAD = re.compile(
    r"(?: \S+){0,8}? but (?:we|i|they) (?:could|can|propose|suggest|may be able)\b|(?: \S+){0,4}? but (?:nobody|none"
    r"|no one|you)\b"
)
_TERMS = re.compile(r"\b(?:sponsor\w*|visas?|relocation|salary|remote\w*|feedback|hybrid|travel)\b")
_ALSO = re.compile(
    r"\b(?:also|as well|in parallel|still(?= (?:\S+ ){0,2}?\w+ing\b)|too(?=[.!]?$)|including you|alongside|so far"
    r"|in addition)\b"
)
_NO_OBJECT = re.compile(r"(?: (?:at )?this time| in the end| for now| with this one)?[.!;]?$")
"""After "we went in a different direction": of a logo or a plan they would name it."""
_OF_JOBS = re.compile(
    rf"\b(?:{FILE}|{ROLE}|{PEOPLE}|hir(?:e|ed|ing)|someone|somebody|recruit\w*|interview\w*|offer|process"
    rf"|from within|consideration|your?)\b"
)


def refusal(clause: Clause) -> Refusal | None:
    """What the sentence says, or None: suppositions, questions and scheduling are no refusals."""
    if clause.question:
        return None
    low = clause.low.replace("'s been ", " has been ").replace("gonna ", "going to ")
    held = 0
    for word, _, _ in _WORDS.find_matches_as_indexes(low, overlapping=True):
        held |= _LISTS_OF[word]
    for pattern, worth, needed in _GATED:
        if held & needed != needed:
            continue
        if (found := pattern.search(low)) is None:
            continue
        heard_from = max(0, found.start() - 20) if pattern is LET_GO else 0
        if _SUPPOSED.search(low, heard_from, found.end()) or _UNLESS.match(low, min(found.end() + 1, len(low))):
            continue
        if _READER_DECIDES.search(low, 0, found.end()) or _OWN.search(low):
            continue
        if pattern is TITLED and FOR_SOMETHING_ELSE.search(low):
            continue
        if " yet " in found[0] or (
            pattern not in (TAKER, TITLED) and _OTHER_MATTER.search(low, found.start(), found.end() + 40)
        ):
            continue
        if pattern is WEAK_DENIAL and ORDINARY.search(low):
            continue
        if _INSTEAD.match(low, found.end()):
            continue
        if pattern is NO_OFFER and _TERMS.search(found[0]):
            continue
        if (pattern is GONE and HANDED_OVER.match(low, found.end())) or (pattern is PAUSED and PAUSED_ONLY.search(low)):
            continue
        if pattern is VANISHED and TALKS.search(low, 0, found.start() + 1):
            continue
        if pattern is NEGATIVE and (HEALTH.search(low) or DENIED_BEFORE.search(low, 0, found.start())):
            continue
        if worth is Refusal.IMPLIED and (_ALSO.search(low) or DENIED_BEFORE.search(low, 0, found.start())):
            continue
        if worth is Refusal.IMPLIED and (NO_MATTER.search(low, found.end()) or YOURS_STANDS.search(low)):
            continue
        if pattern is PUT_AWAY and WISHED.search(low):
            continue
        if not (_OF_JOBS.search(low) or _stands_alone(pattern, low, found.end())):
            return Refusal.HINT
        return worth
    return None


def _stands_alone(pattern: re.Pattern[str], low: str, end: int) -> bool:
    """Whether what was found is a refusal even where nothing in the sentence speaks of a job."""
    if pattern is ELSEWHERE:
        return _NO_OBJECT.match(low, end) is not None
    return pattern in _OF_HIRING or (pattern is NO_FIT and BARE_FIT.search(low) is not None)


_OF_HIRING = (VANISHED, NEGATIVE, TAKER, TITLED, NOT_TO_NEXT)
"""What these find is about hiring whatever stands beside it."""
# The pattern, what it is worth, and lists of words: all that it finds holds one of each, and to look for them is cheap.
_PATTERNS: tuple[tuple[re.Pattern[str], Refusal, *tuple[tuple[str, ...], ...]], ...] = (
    (AGAINST_READER, Refusal.PLAIN, signs.DENIALS),
    (READER_OUT, Refusal.PLAIN, (*signs.DENIALS, "unsuccessful")),
    (TURNED_DOWN, Refusal.PLAIN, ("rejected", "declined", "turned down")),
    (NO_OFFER, Refusal.PLAIN, signs.DENIALS),
    (PASSED, Refusal.PLAIN, (*signs.ENDINGS, "not to", "against", "not select", "you down", "a no", "declin")),
    (NO_FIT, Refusal.PLAIN, signs.DENIALS),
    (NOT_IT, Refusal.PLAIN, signs.DENIALS),
    (STATUS, Refusal.PLAIN, ("status", ": ")),
    (PRAISED_BUT, Refusal.PLAIN, ("but", "however")),
    (BELOW, Refusal.PLAIN, signs.MEASURES),
    (PUT_AWAY, Refusal.PLAIN, signs.AWAY),
    (AGAINST_YOU, Refusal.PLAIN, signs.AGAINST),
    (VOTED, Refusal.IMPLIED, signs.FELL),
    (THEY_ARE, Refusal.IMPLIED, signs.WHO),
    (LET_GO, Refusal.PLAIN, ("releas", "stop", "end", "close", "conclude", "halt", "terminate")),
    (NEGATIVE, Refusal.PLAIN, signs.NEGATIVE),
    (NOT_TO_NEXT, Refusal.PLAIN, signs.DENIALS, signs.ONWARDS),
    (OTHERS_TAKEN, Refusal.IMPLIED, signs.WENT, signs.TAKING),
    (OTHERS_WERE, Refusal.IMPLIED, signs.WENT, signs.WERE),
    (OTHERS_FIT, Refusal.IMPLIED, signs.ANOTHER, signs.FITTED),
    (ELSEWHERE, Refusal.IMPLIED, ("direction",)),
    (GONE, Refusal.IMPLIED, (*signs.GONE, *signs.SCRAPPED, "without", "to close", " search")),
    (STOPPED, Refusal.IMPLIED, signs.STOPPED),
    (TAKER, Refusal.IMPLIED, signs.TOOK, signs.TAKERS),
    (GIVEN_AWAY, Refusal.IMPLIED, signs.GAVE),
    (TITLED, Refusal.IMPLIED, signs.TITLES),
    (VANISHED, Refusal.IMPLIED, signs.VANISHED),
    (NOT_ON, Refusal.HINT, signs.DENIALS),
    (FALLS_SHORT, Refusal.HINT, signs.SHORT),
    (BELOW_NEEDS, Refusal.HINT, signs.DENIALS),
    (NONE_LEFT, Refusal.HINT, signs.DENIALS),
    (PAUSED, Refusal.HINT, signs.PAUSES),
    (NO_OPENING, Refusal.HINT, (*signs.DENIALS, " no ")),
    (SOUGHT, Refusal.HINT, ("however", "but", "yet", "though", "while")),
    (GOING_WITH, Refusal.HINT, ("with",)),
    (SOMEBODY, Refusal.HINT, (*signs.SOMEBODY, "a local", "a stronger")),
    (WEAK_DENIAL, Refusal.HINT, signs.DENIALS),
    (CLOSED, Refusal.HINT, ("closed",)),
)
_LISTS = {
    words: 1 << n for n, words in enumerate(dict.fromkeys(words for _, _, *lists in _PATTERNS for words in lists))
}
_SIGNS = tuple(dict.fromkeys(word for words in _LISTS for word in words))
_WORDS = AhoCorasick(_SIGNS)
_LISTS_OF = [sum(bit for words, bit in _LISTS.items() if sign in words) for sign in _SIGNS]
"""The lists that each of the words is in, as bits."""
_GATED = tuple((pattern, worth, sum(_LISTS[words] for words in lists)) for pattern, worth, *lists in _PATTERNS)
