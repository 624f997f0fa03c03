"""Whether a letter promises an answer by a certain day.

A promise is a sentence in which somebody on the writer's side will tell the reader, or decide, and a day that
belongs to that verb. What hangs on a condition ("if you are a match"), asks the reader ("please reply by Friday"),
was said in the past or sets a meeting is none.
"""

from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from app.situation import promise_words as w
from app.situation.clause import clauses
from app.situation.dates import DateMention, find
from app.situation.dates.days import working_days
from app.situation.dates.words import TRIGGERS, Cue
from app.situation.letter import Letter
from app.text.phrases import Phrases, Range, fold, phrases
from app.text.sentences import sentences

WHEN = phrases(*TRIGGERS)
_NEAR = 260  # code points between a verb and its date, a sentence between them included
_FURTHEST = timedelta(days=200)  # "we keep your papers for a year and call you" is no promised answer
_DEADLINES = (Cue.BY, Cue.UNTIL, Cue.BEFORE, Cue.AFTER, Cue.WITHIN, Cue.IN)
_LONG, _SHORT = 160, 70  # code points between the verb and a deadline, or a day that may belong to another noun
_FRAGMENT_WORDS = 10


@dataclass(frozen=True, slots=True)
class Promise:
    """An answer is promised by the day `by`; `quote` is `text[start:end]` of the letter.

    `ambiguous`: the words may mean `first` instead ("next Friday"); `by` is the later of the two.
    """

    by: date
    quote: str
    start: int
    end: int
    ambiguous: bool
    first: date


class _Anchor(NamedTuple):
    place: Range
    role: Phrases


class _Sentence(NamedTuple):
    """`low`: folded, in single blanks, as long as `plain`, in which the dates lie."""

    low: str
    plain: str
    dates: list[DateMention]
    question: bool


def promise(letter: Letter, sent: date, *, month_first: bool, holidays: Container[date] = ()) -> Promise | None:
    """The promise of the letter; of several the one with the latest day. `sent`: the writer's date.

    `month_first`: "12/4" is 4 December; `holidays`: the writer's, which business days leave out.
    """
    anchors = _anchors(letter)
    if not anchors:
        return None
    calendar = _Calendar(sent, month_first, holidays)
    best: Promise | None = None
    done = -1
    for anchor in anchors:
        if anchor.place.start < done:
            continue
        for clause in clauses(letter.text, [anchor.place]):  # one by one, so that each is cut from its whole line
            inside = [a for a in anchors if clause.start <= a.place.start < clause.end]
            found = _promised(letter.text, clause.start, clause.end, inside, calendar, question=clause.question)
            done = clause.end
            if found is not None and (best is None or found.by > best.by):
                best = found
    return best


@dataclass(frozen=True, slots=True)
class _Calendar:
    sent: date
    month_first: bool
    holidays: Container[date]

    def find(self, text: str) -> list[DateMention]:
        return find(text, self.sent, month_first=self.month_first, holidays=self.holidays)


def _anchors(letter: Letter) -> list[_Anchor]:
    """The verbs of telling and deciding that have something like a date nearby."""
    roles = [r for r in (w.TELL, w.SPEAK, w.HEAR, w.THING, w.PATIENCE, w.ABROAD, w.ABROAD_GET) if r in letter.hits]
    if not roles:
        return []
    places = sorted([p.start for p in letter.hits.get(WHEN, ())] + [m.start() for m in w.FIGURES.finditer(letter.text)])
    if not places:
        return []
    found = []
    for role in roles:
        for place in letter.hits[role]:
            at = bisect_left(places, place.start - _NEAR)
            if at < len(places) and places[at] <= place.end + _NEAR:
                found.append(_Anchor(place, role))
    found.sort(key=lambda a: a.place)
    return found


def _promised(
    text: str, start: int, end: int, anchors: list[_Anchor], calendar: _Calendar, *, question: bool
) -> Promise | None:
    raw = text[start:end]
    plain = " ".join(raw.split())
    sentence = _Sentence(fold(plain), plain, calendar.find(plain), question)
    best: Promise | None = None
    for anchor in anchors:
        first = _squeezed(text, start, anchor.place.start)
        last = first + len(" ".join(text[anchor.place.start : anchor.place.end].split()))
        negated = _speaks(sentence, first, last, anchor.role)
        if negated is None:
            continue
        day = _day_of(sentence, first, last, anchor.role, calendar, negated=negated)
        if day is None and not negated and not sentence.dates:
            day = _day_beside(text, start, end, sentence, calendar)
        if (
            day is not None
            and calendar.sent <= day.last <= calendar.sent + _FURTHEST
            and (not best or day.last > best.by)
        ):
            best = Promise(day.last, raw, start, end, day.ambiguous, day.first)
    return best


def _squeezed(text: str, start: int, at: int) -> int:
    """Where `at` lies when every run of blanks from `start` on is one blank."""
    before = text[start:at]
    words = before.split()
    return len(" ".join(words)) + (1 if words and before[-1].isspace() else 0)


def _speaks(s: _Sentence, start: int, end: int, role: Phrases) -> bool | None:
    """None if the words at `start` promise nothing; else whether they are negated ("not until …")."""
    low = s.low
    if role in _ABROAD:
        told = role is w.ABROAD or w.NEWS_ABROAD.search(low) is not None
        return False if told and not s.question and not w.CONDITION_ABROAD.search(low) else None
    bound = max((m.end() for m in w.BREAK.finditer(low) if m.end() <= start), default=0)
    left, right = low[bound:start], low[end:]
    if (
        (s.question and role is not w.PATIENCE)
        or w.SELECTED.search(left)
        or (w.CHOSEN.search(right[:_SHORT]) and not low.startswith(_CHOOSING, start))
        or (w.FORCED.search(left) and w.READER.search(low, 0, bound + len(left)))
        or (w.PAST.search(left) and not w.QUOTED.search(left))
        or _conditional(low, start, end)
        or not _ROLES[role](left, low[start:end], right)
    ):
        return None
    subject = max(_last(w.WRITER, left), _last(w.ADDRESSEE, left), 0)
    return w.NEGATION.search(left, subject) is not None or w.UNLIKELY.search(left) is not None


def _conditional(low: str, start: int, end: int) -> bool:
    for condition in w.CONDITION.finditer(low):
        if w.MILD.match(low, condition.start()):
            continue
        if condition.end() <= start:
            if not any(m.end() <= start for m in w.APART.finditer(low, condition.end())):
                return True
        elif condition.start() >= end - 1 and not any(m.end() <= condition.start() for m in w.APART.finditer(low, end)):
            if condition[0] == "if" and w.INDIRECT.search(low[start : condition.start()]):
                continue
            return True
    return False


def _last(pattern: w.Pattern, text: str) -> int:
    """Where the last match begins; -1 without one."""
    return max((m.start() for m in pattern.finditer(text)), default=-1)


def _asks_reader(left: str) -> bool:
    """Whether the reader is the one who is to do it."""
    return _last(w.READER, left) > _last(w.WRITER, left)


def _intends(left: str) -> bool:
    return w.FUTURE.search(left) is not None


def _tells(left: str, verb: str, right: str) -> bool:
    if (
        verb.startswith(("email", "e-mail", "text", "message"))
        and w.SENDS.match(right)
        and not w.NEWS.search(right[:_SHORT])
    ):
        return False  # a thing is sent
    return _intends(left) or (verb.partition(" ")[0].endswith("ing") and w.PROGRESS.search(left) is not None)


def _talks(left: str, verb: str, right: str) -> bool:
    if _asks_reader(left) or left.endswith(("you ", "your ")) or w.TICKETS.match(right) or w.OTHERS.match(right):
        return False
    if verb.startswith(("confirm", "select", "choose")) and (w.EVENT.search(right[:_SHORT]) or w.PAPERS.search(right[:_SHORT])):
        return False
    if verb.startswith(_ENDING):
        later = w.SOON.match(right) and w.SOON_KNOWN.search(left)
        return (w.HIRING.match(right) is not None or later is not None) and _tells(left, verb, right)
    if verb.startswith("know"):
        return w.SOON_KNOWN.search(left) is not None
    return _tells(left, verb, right)


def _hears(left: str, verb: str, right: str) -> bool:
    addressed = _last(w.ADDRESSEE, left)
    if w.FROM_OTHERS.match(right):
        return False
    if verb.startswith(("expect", "look", "stay")):
        return not w.WE_DO.search(left)
    return addressed > _last(w.WRITER, left) and _intends(left)


def _arrives(left: str, thing: str, right: str) -> bool:
    if left.endswith("your "):
        return False
    letter = thing.endswith(" from")
    if w.YOU_GET.search(left):
        return not letter or not (w.PAPERS.search(right) or w.EVENT.search(right))
    if letter:
        return False
    giving = w.GIVING.search(left) or (right.startswith(" to you") and w.GET.search(left))
    if giving and not _asks_reader(left) and _tells(left, giving[0], right):
        return True
    getting = w.GETTING.search(left)
    if getting is not None and (not _asks_reader(left) or left.endswith(w.PLEASE_EXPECT)):
        wanted = thing.startswith(("answer", "response", "reply", "feedback", "news", "update"))
        return _last(w.WRITER, left) < 0 or not (wanted or getting[0].startswith(("receive", "get", "have")))
    return (
        not thing.startswith(("comment", "thought")) and w.COMING.match(right) is not None and not w.LAPSE.search(right)
    )


def _waits(left: str, verb: str, right: str) -> bool:
    if verb.startswith(("give", "grant")):
        return verb.endswith((" us", " me"))
    if verb.startswith("allow"):
        return not left.endswith(("i ", "we ", "will ", "'ll ", "to ")) or verb != "allow"
    if verb.startswith("take"):
        lengthy = w.LENGTHY.search(left) is not None or w.TO_DECIDE.match(right) is not None
        return lengthy and not w.ELSEWHERE.search(left + right)
    return verb == "patience" or (not _asks_reader(left) and not right.startswith(" to "))


_CHOOSING = ("announc", "select", "choos", "appoint", "hire", "decid")
_ENDING = ("conclud", "complet", "finish", "wrap", "finali")
_ABROAD = (w.ABROAD, w.ABROAD_GET)
_ROLES = {w.TELL: _tells, w.SPEAK: _talks, w.HEAR: _hears, w.THING: _arrives, w.PATIENCE: _waits}


def _day_of(
    s: _Sentence, start: int, end: int, role: Phrases, calendar: _Calendar, *, negated: bool
) -> DateMention | None:
    """The date that belongs to the verb at `start`."""
    low = s.low
    if role not in _ABROAD and w.MEETING.search(low, end):
        return None
    usable = [
        d for d in s.dates if d.last >= calendar.sent and not w.DROPPED.search(low[max(0, d.start - 30) : d.start])
    ]
    for index, day in enumerate(usable):
        if day.start < end or not _belongs(low[end : day.start], day, role, calendar.sent):
            continue
        if not negated:
            return _with_alternatives(low, usable, index)
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
        return day.last > sent and day.cue in (Cue.UNTIL, Cue.WITHIN, Cue.FOR) and w.WAITING.fullmatch(between) is not None
    if (
        day.cue in (Cue.FOR, Cue.SINCE)
        or (w.BREAK.search(between + " ") and role not in _ABROAD)
        or w.PAPERS.search(between) or w.CONTENT.match(between)
    ):
        return False
    if day.cue in _DEADLINES:
        return len(between) <= _LONG
    return len(between) <= _SHORT and (not w.EVENT.search(between) or w.NEWS.search(between) is not None)


def _with_alternatives(low: str, days: list[DateMention], index: int) -> DateMention:
    """ "By Thursday, or Friday at the latest" is Friday."""
    chosen = days[index]
    for other in days[index + 1 :]:
        between = low[chosen.end : other.start]
        final = other.cue is Cue.BY and len(between) <= _SHORT and not w.BREAK.search(between)
        if not final and not w.OR_ELSE.fullmatch(between):
            break
        if other.last >= chosen.last or (final and w.LATEST.search(between + low[other.end : other.end + 16])):
            chosen = other
    return chosen


def _before(low: str, day: DateMention, start: int, role: Phrases, calendar: _Calendar) -> DateMention | None:
    """A date that stands before the verb: "On Monday we will …", "they meet on the 12th, and after that we will …"."""
    between = low[day.end : start]
    if role not in _ABROAD and (reference := w.AFTERWARDS.search(low, day.end)):
        return (
            day if reference[0].startswith(w.SAME_TIME) else _shifted(day, working_days(day.last, 1, calendar.holidays))
        )
    if w.JOINT.search(between):
        return None
    begin = max((m.end() for m in w.JOINT.finditer(low, 0, day.start)), default=0)
    prefix = low[begin : day.start]
    if w.READER_FIRST.search(prefix):
        return None
    if role in _ABROAD or w.OPENING.fullmatch(prefix) or w.MEETS.search(prefix) or w.AIMS.search(prefix) or (w.FUTURE.search(prefix) and not w.TO.search(between)):
        return day
    return None


def _shifted(day: DateMention, last: date) -> DateMention:
    return DateMention(day.start, day.end, last, last, day.ambiguous, exact=False, cue=day.cue)


def _day_beside(text: str, start: int, end: int, s: _Sentence, calendar: _Calendar) -> DateMention | None:
    """The date in a fragment behind the promise, or in the sentence before one that says "after that"."""
    for piece in _pieces(text, end, end + _NEAR):
        if len(piece.split()) <= _FRAGMENT_WORDS and w.FRAGMENT.match(fold(piece)):
            return max(calendar.find(piece), key=lambda d: d.last, default=None)
        break
    if w.AFTERWARDS.search(s.low):
        for piece in reversed(list(_pieces(text, max(0, start - _NEAR), start))):
            day = max(calendar.find(piece), key=lambda d: d.last, default=None)
            if "?" in piece or w.READER.search(fold(piece)):
                return None
            return None if day is None else _shifted(day, working_days(day.last, 1, calendar.holidays))
    return None


def _pieces(text: str, start: int, end: int) -> Iterator[str]:
    for sentence in sentences(text, start, min(end, len(text))):
        yield sentence.text
