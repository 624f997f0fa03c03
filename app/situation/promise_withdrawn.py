"""Whether a later letter takes a promised day back, or leaves the day open: "Friday will not work out after all".

A letter that says nothing of the day leaves the promise alone, and so does one about the day of an interview.
"""

import re
from collections.abc import Container
from datetime import date

from app.situation import promise_words as w
from app.situation.dated import Calendar, whole_sentences
from app.situation.letter import Letter
from app.text.phrases import fold
from app.text.sentences import is_question

_READ = 4000  # code points
_LONGEST = 400  # code points of a sentence
_SAME_WEEKDAY = 7  # days: on a Friday, "Friday" is that day, while a calendar reads the next one
_DAY = r"(?:date|day|deadline|timeline|time ?frame|time ?line|target|schedule|estimate)"
_NEGATION = re.compile(
    r"\b(?:not|\w{2,6}n't|cannot|unable|no longer|never|unlikely|unrealistic|(?:too|overly|a bit) (?:optimistic"
    r"|ambitious|tight|soon|early)|miss(?:ed|ing)?|slip(?:s|ped|ping)?|fall(?:s|en)? through|off the table)\b"
)
_NO_NEGATION = re.compile(
    r"\b(?:no|not) later\b|\b(?:don't|do not|no need to) (?:worry|hesitate|need)\b|\bnot only\b|\byou (?:\w+ )?"
    r"(?:not|\w{2,6}n't|cannot)\b|\b(?:not|n't) (?:\w+ )?(?:changed?|forgotten|miss)\b|\b(?:not|n't) (?:in"
    r"|at) (?:the office|work|my desk)\b|\bavailable\b|\bout of\b"
)
_NAMED = re.compile(
    rf"\b(?:the|that|this|our|my|a|any|original|new|firm|exact|previous|earlier)(?: [\w']+){{0,2}} {_DAY}\b"
)
_KEEPS = re.compile(
    r"\b(?:make|meet|keep|hold|stick|manage|reach|honou?r|stand|stands|valid|work|possible|realistic|achievable"
    r"|feasible|apply|applies|give|have|name|commit|promise|set|got|miss(?:ed|ing)?|slip\w*|optimistic|ambitious|tight)\b"
)
_IGNORE = re.compile(r"\b(?:ignore|disregard|forget(?: about)?|scrap|scratch|strike)\b(?! to\b)")
_LONGER = re.compile(
    r"\b(?:need|needs|take|takes|taking|taken|require|requires|want) (?:\w+ ){0,3}?(?:more time|longer)\b"
    r"|\b(?:decision|process|answer|outcome|result|results|search|review|meeting of the (?:board|panel|committee)|vote"
    r"|timeline|things|everything|it)(?: (?!not\b)[\w']+){0,4}?(?:'s| is| are| was| were| been| got| have| has)"
    r" (?:(?!not\b)\w+ ){0,2}?(?:delayed|postponed|pushed (?:back|out)|put off|held up|stalled|on hold"
    r"|behind schedule)\b"
    r"|\b(?:will have|has|is going) to wait\b(?! (?:until|till|for you)\b)"
    r"|\bwish (?:i|we) could (?:name|give|say|tell|promise)(?: you)? (?:more|when|how long|an? (?:\w+ )?(?:day|date"
    r"|answer|timeline|time ?frame))\b"
    r"|\b(?:can't|cannot|can not|unable to|hard to) (?:name|commit to|promise|give you) (?:\w+ )?(?:date|day"
    r"|time ?frame|timeline)\b"
    r"|\b(?:we're|we are|running) (?:\w+ ){0,2}behind schedule\b"
    r"|\b(?:can't|cannot|can not|unable to|hard to|don't|do not|impossible to) (?:\w+ )?(?:say|tell(?: you)?|know"
    r"|predict) (?:exactly )?(?:when|how long)\b"
)
_MEETING = re.compile(
    r"\b(?:interviews?|call|chat|session|slot|visit|appointment|lunch|dinner|onsite|presentation|assessment|test"
    r"|conversation|start date|available|availability|free)\b"
)
_ELSEWHERE = re.compile(r"\b(?:your (?:question|invoice|parcel|claim)|train|flight|reply|replying|responding)\b")
_STANDS = re.compile(
    r"\b(?:still (?:\w+ )?(?:by|on|for|hope|aim|plan|expect|stands?|holds?)|as planned|on track|on schedule"
    r"|nonetheless)\b"
)
_CUES = (
    *("n't", "not", "no ", "un", "never", "cannot", "ignore", "disregard", "forget", "scrap", "scratch", "strike"),
    *(
        "long",
        "more time",
        "delay",
        "postpon",
        "pushed",
        "put off",
        "held up",
        "stall",
        "hold",
        "behind",
        "hard to",
        "to wait",
        "wish",
    ),
    *("optimistic", "ambitious", "tight", "soon", "early", "miss", "slip", "fall", "off the"),
)


def withdrawn(letter: Letter, by: date, sent: date, *, month_first: bool, holidays: Container[date] = ()) -> bool:
    """Whether the letter of the day `sent` takes back that an answer comes by the day `by`."""
    text = letter.text[:_READ]
    low = fold(text)
    if not any(cue in low for cue in _CUES) or _STANDS.search(low):
        return False
    calendar = Calendar(sent, month_first, holidays)
    return any(_takes_back(text[start:end], by, calendar) for start, end in whole_sentences(text))


def _takes_back(sentence: str, by: date, calendar: Calendar) -> bool:
    low = " ".join(fold(sentence[:_LONGEST]).split())
    if is_question(sentence) or not any(cue in low for cue in _CUES):
        return False
    if w.PAPERS.search(low) or _ELSEWHERE.search(low) or (_MEETING.search(low) and not w.NEWS.search(low)):
        return False
    if _LONGER.search(low):
        return True
    negated = _NEGATION.search(low) is not None and _NO_NEGATION.search(low) is None
    ignored = _IGNORE.search(low) is not None
    if not (negated or ignored) or low.startswith(("if ", "unless ", "in case ", "should ")) or " if " in low:
        return False
    if _NAMED.search(low) and (ignored or _KEEPS.search(low)):
        return True
    return any(_same_day(d.last, by) for d in calendar.find(low))


def _same_day(day: date, by: date) -> bool:
    return day == by or (day.weekday() == by.weekday() and (day - by).days == _SAME_WEEKDAY)
