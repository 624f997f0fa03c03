"""Which of the dates around a promise is its day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.situation import promise_words as w
from app.situation.dated import Calendar, Sentence
from app.situation.dates import DateMention
from app.situation.dates.days import working_days
from app.situation.dates.words import Cue
from app.situation.promise_plan import label_of
from app.text.phrases import Phrases, Range, fold
from app.text.sentences import spans

_MEETING = re.compile(
    r"\b(?:for|to (?:conduct|do|have|hold|start|begin)) (?:the|your|a|an|our) (?:[\w-]+ ){0,3}(?:interview|screen"
    r"|screening|assessment|chat|conversation|call|meeting)\b"
)
_DROPPED = re.compile(r"(?:\bnot(?: by| on| this)?|\brather than|\binstead of|\bno longer)(?: by| on| this)?\s*$")
_FROM_THEN = re.compile(r" (?:after (?:that|this|then|which)|from then|thereafter|later)\b")
"""Behind "a week": it is counted from another day than that of the mail."""
_NEXT_DAY = re.compile(
    r"\b(?:the )?(?:next|following) (?:morning|day|afternoon|business day|working day)\b|\bthe day after(?! tomorrow)\b"
)
"""Behind another day: the one after that."""
_WAITING = re.compile(
    r"[\s,]*(?:(?:little|bit|time|longer|until|till|us|me|to|about|up|at|least|another|a|an|the|some|just|only"
    r"|more|further|approximately|roughly|around|of|additional|please|for|in|within|further)\b[\s,]*){0,6}"
)
_IT_LASTS = re.compile(
    r"[\s,-]*(?:(?:and|but|as|please) )?(?:it|this|that|we|things) (?:should|will|may|might|won't|'ll)"
    r" (?:\w+ ){0,3}(?:be|take|know|have|be done)(?: \w+){0,3}? (?:no|not|by|within|until|before|longer)[\w ]{0,20}"
)
_SET_FOR = re.compile(r"\b(?:scheduled|set|slated|planned) for\b")
_CONTENT = re.compile(r" that (?!by\b|on\b|in\b|before\b|day\b|week\b)")
_OR_ELSE = re.compile(
    r"[\s,/]*(?:(?:or|maybe|perhaps|possibly|at|the|latest|on|by|in|probably|even|if|not|more|likely|then|early"
    r"|sometime|oder|ou|o|and|possibly|but)\b[\s,/]*){0,6}"
)
_LATEST = re.compile(r"\b(?:at the latest|latest|no later|not later)\b")
_JOINT = re.compile(r" (?:and|but|so|because)\b|;|:(?!\d)")
_OPENING = re.compile(
    r"\W*(?:(?:and|but|so|then|ok|okay|yes|sure|hopefully|most|likely|probably|definitely|sometime|again|thanks"
    r"|perhaps|inshallah|god willing|surely|certainly|rest assured|for sure|hi|hello|dear|also|meanwhile|ideally"
    r"|otherwise)\W+){0,4}(?:(?:on|by|in|within|over|before|after"
    r"|until|during|at|early|late|later|once|when|as soon as|following|no later than|the|first"
    r"|starting|from|next|this|sometime|the|a|up|end|towards?|close)\b.*)?",
    re.DOTALL,
)
_GREETING = re.compile(
    r"\W*(?:(?:hi|hello|hey|dear|good|morning|afternoon|evening) ){0,2}(?!(?:please|once|when|after|if|but|as)\b)"
    r"[^\W\d_][\w.'-]{0,24}(?: [^\W\d_][\w.'-]{0,24})? ?[,!–-] +"
)
"""A name or a greeting, with which a sentence may open before anything else."""
_AFTERWARDS = re.compile(
    r"\b(?:after that|the day after|the (?:next|following) (?:day|morning|business day)|afterwards?|then|(?:the"
    r" )?same (?:day|week|evening|afternoon)|that (?:day|evening"
    r"|afternoon)|thereafter|following that|once that|(?:shortly|right|soon|directly|straight"
    r"|immediately) (?:after|following|thereafter)|after which|at which (?:point|time)|at that (?:point|time)"
    r"|after the|after this|following (?:it|this|the))\b"
)
_SAME_DAY = re.compile(
    r"\b(?:the |that )?(?:very )?same (?:day|week|evening|afternoon)\b|\bthat (?:very )?(?:day|week|evening"
    r"|afternoon)\b"
)
_SAME_TIME = ("at ", "then", "same", "the same", "that day", "that evening", "that afternoon")
_READER_FIRST = re.compile(r"\b(?:once|when|after|as soon as|until|before|because|since|as) you\b")
_MEETS = re.compile(
    r"\b(?:meet(?:s|ing)?|regroup(?:s|ing)?|reconven(?:e|es|ing)|conven(?:e|es|ing)|vot(?:e|es|ing)|gather(?:s"
    r"|ing)?|debrief(?:s|ing)?|discuss(?:es|ing)?|sit(?:s|ting)? down|get together) (?:\w+ ){0,5}$"
)
_AIMS = re.compile(
    r"\b(?:aim(?:ing)? for|shoot(?:ing)? for|target(?:ing)?|plan(?:ning)? (?:on|for)|looking at|until|till|need"
    r"|take) (?:\w+ )?$"
)
_LEARNS = re.compile(
    r"\b(?:hear|know|speak|talk|check|discuss|meet|meeting|sync|connect|catch up|find out|touch base)\b"
)
_AND_WILL = re.compile(r",? and (?:i |we )?(?:(?:will|'ll|then|can|should) ?)*$")
_TO = re.compile(r"\bto\b")
_FRAGMENT = re.compile(
    r"\W*(?:(?:that|this|it) (?:should|will|would|might|may|is likely to) (?:likely |probably |hopefully )?be"
    r"|most likely|likely|probably|hopefully|expect (?:this|that|it)|ideally|possibly|by|on|sometime"
    r"|no later than|in|within|(?:our|the) (?:target|goal|plan|timeline) is|at the latest|latest|early|late|next"
    r"|this|end|around|around|tomorrow)\b"
)
_MUST_PASS = re.compile(
    r"(?:^|[,;:.-] |\b(?:give (?:it|us|me|them)|gimme|just|only|about|maybe) )(a|another|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|\d{1,2}|a few|a couple of)(?: more| further| longer)? ((?:business |working"
    r" )?(?:days?|weeks?))"
    r"(?: more| longer)?,? (?:and|then)(?: then)? (?=(?:you|we|i|the|our)\b)"
)
_BARE_WEEKDAY = re.compile(r"^(?:\w+ ){0,3}?(?:mon|tues|wednes|thurs|fri|satur|sun)day$")
_PAST = re.compile(
    r"\b(?:spoke|met|talked|saw|wrote|sent|received|asked|was|were|had|been|enjoyed|thank(?:s| you)|pleasure)\b"
)
_DEADLINES = (Cue.BY, Cue.UNTIL, Cue.BEFORE, Cue.AFTER, Cue.WITHIN, Cue.IN)
_LONG, _SHORT = 160, 70  # code points between the verb and a deadline, or a day that may belong to another noun
_NEIGHBOUR = 260  # code points of the sentences beside it
_FRAGMENT_WORDS = 10


def day_of(
    low: str, dates: Sequence[DateMention], verb: Range, role: Phrases, calendar: Calendar, *, negated: bool
) -> DateMention | None:
    """The one of `dates` that belongs to the verb; `low` is the folded sentence in which they all lie."""
    start, end = verb
    if role not in w.ABROAD_ROLES and _MEETING.search(low, end):
        return None
    usable = [
        d
        for d in dates
        if d.last >= calendar.sent
        and not _DROPPED.search(low[max(0, d.start - 30) : d.start])
        and not _FROM_THEN.match(low, d.end)
    ]
    if len(usable) > 1 and is_day_after(low, usable[-1]):
        del usable[-1]
    for index, day in enumerate(usable):
        if day.end < end or not _belongs(low[end : day.start], day, role, calendar.sent):
            continue
        if not negated:
            return _after_events(low, _with_alternatives(low, usable, index), usable, start)
        if day.cue is Cue.BEFORE:
            return _shifted(day, day.last + timedelta(days=1))
        return day if day.cue in (Cue.UNTIL, Cue.AFTER) else None
    if negated or role is w.PATIENCE:
        return None
    earlier = [d for d in usable if d.end <= start]
    return _before(low, earlier[-1], start, role, calendar) if earlier else None


def _belongs(between: str, day: DateMention, role: Phrases, sent: date) -> bool:
    """Whether a date that stands `between` behind the verb is the verb's own."""
    if role is w.PATIENCE:
        waits = day.cue in (Cue.UNTIL, Cue.WITHIN, Cue.FOR) and _WAITING.fullmatch(between)
        lasts = day.cue in _DEADLINES and _IT_LASTS.fullmatch(between)
        return day.last > sent and bool(waits or lasts)
    if role is w.THING and label_of(between):
        return True
    if day.cue is Cue.FROM and day.first != day.last and role is w.SPEAK:
        return False  # "we hope to appoint from January": when work begins
    if day.cue is Cue.FOR:
        return role is w.THING and _SET_FOR.search(between) is not None
    if (
        day.cue is Cue.SINCE
        or (w.BREAK.search(between + " ") and role not in w.ABROAD_ROLES)
        or w.PAPERS.search(between)
        or _CONTENT.match(between)
    ):
        return False
    if day.cue in _DEADLINES:
        return len(between) <= _LONG
    return len(between) <= _SHORT and (not w.EVENT.search(between) or w.NEWS.search(between) is not None)


def _with_alternatives(low: str, days: list[DateMention], index: int) -> DateMention:
    """The last of several days: "by Thursday, or Friday at the latest" is Friday."""
    chosen = days[index]
    for other in days[index + 1 :]:
        between = low[chosen.end : other.start]
        final = other.cue is Cue.BY and len(between) <= _SHORT and not w.BREAK.search(between)
        if not final and not _OR_ELSE.fullmatch(between):
            break
        if other.last >= chosen.last or (final and _LATEST.search(between + low[other.end : other.end + 16])):
            chosen = other
    return chosen


def _after_events(low: str, day: DateMention, days: Sequence[DateMention], start: int) -> DateMention:
    """The weekday after what is to happen before: "the last talk is on Tuesday, and you will know by Friday"."""
    if _BARE_WEEKDAY.search(low[day.start : day.end]) is None:
        return day
    if _PAST.search(low, 0, start):
        return day
    last = max((d.last for d in days if d.end <= start and (d.first == d.last or d.ambiguous)), default=day.last)
    weeks = max(0, (last - day.last).days + 6) // 7
    return _shifted(day, day.last + timedelta(days=7 * weeks)) if weeks else day


def _before(low: str, day: DateMention, start: int, role: Phrases, calendar: Calendar) -> DateMention | None:
    """A date that stands before the verb: "On Monday we will …", "they meet on the 12th, and after that we will …"."""
    between = low[day.end : start]
    if day.cue is Cue.UNTIL and _JOINT.search(between):
        return None  # "until Friday, and will then decide": some day after it
    if role not in w.ABROAD_ROLES:
        if _SAME_DAY.search(low, day.end):
            return day
        if reference := _AFTERWARDS.search(low, day.end):
            later = working_days(day.last, 1, calendar.holidays)
            return day if reference[0].startswith(_SAME_TIME) else _shifted(day, later)
    begin = max((m.end() for m in _JOINT.finditer(low, 0, day.start)), default=0)
    if begin == 0 and (greeting := _GREETING.match(low)) and greeting.end() <= day.start:
        begin = greeting.end()
    prefix = low[begin : day.start]
    if _JOINT.search(between):
        learns = _AND_WILL.fullmatch(between) and _LEARNS.search(prefix) and w.FUTURE.search(prefix)
        return day if learns else None
    if _READER_FIRST.search(prefix):
        return None
    if (
        role in w.ABROAD_ROLES
        or _OPENING.fullmatch(prefix)
        or _MEETS.search(prefix)
        or _AIMS.search(prefix)
        or (w.FUTURE.search(prefix) and not _TO.search(between))
    ):
        return day
    return None


def _shifted(day: DateMention, last: date) -> DateMention:
    return DateMention(day.start, day.end, last, last, day.ambiguous, exact=False, cue=day.cue)


def day_beside(text: str, s: Sentence, calendar: Calendar) -> DateMention | None:
    """The date in a fragment behind the promise, or in the sentence before one that says "after that"."""
    for piece in _pieces(text, s.end, s.end + _NEIGHBOUR):
        if len(piece.split()) <= _FRAGMENT_WORDS and _FRAGMENT.match(fold(piece)):
            return max(calendar.find(piece), key=lambda d: d.last, default=None)
        break
    same = _SAME_DAY.search(s.low) is not None
    if same or _AFTERWARDS.search(s.low):
        for piece in reversed(list(_pieces(text, max(0, s.start - _NEIGHBOUR), s.start))):
            day = max(calendar.find(piece), key=lambda d: d.last, default=None)
            if "?" in piece or w.READER.search(fold(piece)):
                return None
            if day is None or day.last < calendar.sent:
                return None
            return day if same else _shifted(day, working_days(day.last, 1, calendar.holidays))
    return None


def is_day_after(low: str, day: DateMention) -> bool:
    """Whether the words of the day count it from another: "the next morning"."""
    return _NEXT_DAY.match(low, day.start) is not None


def day_counted(low: str, verb: Range, calendar: Calendar) -> DateMention | None:
    """The day of "two more weeks and you'll have your answer": a span that must pass before what the verb tells."""
    if "day" not in low and "week" not in low:
        return None  # the spans that are looked for are of these
    for span in _MUST_PASS.finditer(low, 0, verb.start):
        if verb.start - span.end() <= _SHORT and not w.BREAK.search(low, span.end(), verb.start):
            count = "one" if span[1] in ("another", "a") else span[1]
            return max(calendar.find(f"in {count} {span[2]}"), key=lambda d: d.last, default=None)
    return None


def _pieces(text: str, start: int, end: int) -> Iterator[str]:
    for opens, closes in spans(text, start, min(end, len(text))):
        yield text[opens:closes]
