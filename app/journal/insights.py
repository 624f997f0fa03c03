"""The user's own pattern over time, honest about small numbers: figures, outcomes, months, recurring lessons."""

import re
from calendar import month_name
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.journal.debrief_facts import DebriefFacts, QuestionFact, debrief_facts
from app.journal.figures import Figure, middle, share
from app.journal.records import ContactKind, Debrief, Direction, Interview, Outcome
from app.journal.stop_words import STOP_WORDS

_YES = frozenset({Outcome.OFFERED, Outcome.ACCEPTED})
_SETTLED = 10  # days without an answer after which a follow-up counts as unanswered, not as open
_WORD = re.compile(r"[^\W\d_][\w'’-]{2,29}")
_MOST_LESSONS = 8  # words of one question
_ASKED = {"went_well": "went well", "was_hard": "was hard", "they_asked": "they asked", "to_change": "to change"}
QUESTIONS = tuple(_ASKED)
_SAID = {
    Outcome.OPEN: "{n} still open",
    Outcome.REJECTED: "{n} ended with a no",
    Outcome.OFFERED: "{n} with an offer to answer",
    Outcome.ACCEPTED: "{n} accepted",
    Outcome.WITHDRAWN: "{n} withdrawn by you",
    Outcome.CLOSED: "{n} let go without an answer",
}


@dataclass(frozen=True, slots=True)
class Month:
    """`month`: such as `2026-11`, that of the first interview of each process, on the user's calendar."""

    month: str
    interviews: int
    thanked: int
    offers: int
    rejections: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """A word of the user's own that stands in so many `debriefs`, under this question of the form."""

    question: str
    word: str
    debriefs: int


@dataclass(frozen=True, slots=True)
class Insights:
    """The sentences say in words what the data beside them says, for who cannot see a picture of it."""

    figures: tuple[Figure, ...]
    outcomes: tuple[tuple[Outcome, int], ...]
    outcomes_sentence: str
    months: tuple[Month, ...]
    months_sentence: str
    lessons: tuple[Lesson, ...]
    lessons_sentence: str


def insights(
    interviews: Sequence[Interview], debriefs: Sequence[Debrief], now: datetime, country: str | None = None
) -> Insights:
    """`now`: aware, in the user's zone; `country`: whose public holidays are no business days (ISO 3166)."""
    told = [_Told(one, debrief_facts(one, now, country), now) for one in interviews]
    outcomes = Counter(one.kept.outcome for one in told)
    months = tuple(_months(told))
    lessons = tuple(lesson for question in QUESTIONS for lesson in _lessons(question, debriefs))
    return Insights(
        figures=_figures(told),
        outcomes=tuple((o, outcomes[o]) for o in Outcome if outcomes[o]),
        outcomes_sentence=_outcomes_sentence(outcomes),
        months=months,
        months_sentence=_months_sentence(months),
        lessons=lessons,
        lessons_sentence=_lessons_sentence(lessons, len(debriefs)),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    kept: Interview
    facts: DebriefFacts
    now: datetime

    @property
    def noted(self) -> bool:
        """Whether mails of this process were noted; without them, none sent is none known."""
        return bool(self.kept.contacts)

    @property
    def thanked(self) -> bool:
        return any(r.thanked_after_hours is not None for r in self.facts.rounds)

    @property
    def over(self) -> bool:
        return self.kept.outcome is not Outcome.OPEN

    def has_settled(self, asked: QuestionFact) -> bool:
        """Whether an answer came, or had its time."""
        waited = self.now.date() - date.fromisoformat(asked.asked_on)
        return asked.answered_after_days is not None or self.over or waited.days >= _SETTLED

    @property
    def silent(self) -> bool:
        """Whether it ended without a word of theirs after the last interview."""
        last = max((r.held_at for r in self.kept.rounds), default=self.now)
        wrote = any(
            c.at > last and c.direction is Direction.RECEIVED and c.kind is not ContactKind.AUTOMATIC
            for c in self.kept.contacts
        )
        return self.kept.outcome is Outcome.CLOSED and not wrote


def _figures(told: Sequence[_Told]) -> tuple[Figure, ...]:
    met = [one for one in told if one.facts.rounds]
    over = [one for one in met if one.over]
    noted = [one for one in met if one.noted]
    asked = [q for one in told for q in one.facts.questions]
    thanks = [r.thanked_after_hours for one in met for r in one.facts.rounds if r.thanked_after_hours is not None]
    waits = [q.after_business_days for q in asked if q.after_business_days is not None]
    answers = [q.answered_after_days for q in asked if q.answered_after_days is not None]
    settled = [q.answered_after_days is not None for one in told for q in one.facts.questions if one.has_settled(q)]
    return (
        middle("time_to_thank_you", "Time to a thank-you", "hours", thanks, "You thanked them after {}"),
        share(
            "thanked", "Interviews with a thank-you", [one.thanked for one in noted], "You wrote a thank-you after {}"
        ),
        middle(
            "wait_before_asking", "Wait before a question", "business days", waits, "You waited {} before you asked"
        ),
        share("answered", "Follow-ups with an answer", settled, "{} follow-ups had an answer"),
        middle("answer_after_asking", "Time to their answer", "days", answers, "They answered a follow-up after {}"),
        share("silent", "Processes that fell silent", [one.silent for one in over], "{} processes ended in silence"),
        share("offers", "Processes with an offer", [one.kept.outcome in _YES for one in over], "{} led to an offer"),
    )


def _months(told: Sequence[_Told]) -> Iterator[Month]:
    by_month: dict[str, list[_Told]] = {}
    for one in told:
        if one.facts.rounds:
            by_month.setdefault(one.facts.rounds[0].held_on[:7], []).append(one)
    for month, begun in sorted(by_month.items()):
        yield Month(
            month,
            interviews=len(begun),
            thanked=sum(one.thanked for one in begun),
            offers=sum(one.kept.outcome in _YES for one in begun),
            rejections=sum(one.kept.outcome is Outcome.REJECTED for one in begun),
        )


def _lessons(question: str, debriefs: Sequence[Debrief]) -> Iterator[Lesson]:
    """Words in two debriefs or more, each counted once a debrief, the most frequent first."""
    counted: Counter[str] = Counter()
    for debrief in debriefs:
        counted.update({w for item in getattr(debrief, question) for w in _words(item)})
    again = [(word, count) for word, count in counted.items() if count > 1]
    again.sort(key=lambda pair: (-pair[1], pair[0]))
    return (Lesson(question, word, count) for word, count in again[:_MOST_LESSONS])


def _words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        word = found[0].casefold().replace("’", "'").strip("'-").removesuffix("'s")
        if len(word) > 2 and word not in STOP_WORDS:
            yield word


def _outcomes_sentence(outcomes: Counter[Outcome]) -> str:
    total = outcomes.total()
    if not total:
        return "No process is kept yet."
    told = ", ".join(_SAID[o].format(n=outcomes[o]) for o in Outcome if outcomes[o])
    return f"Of {total} {'process' if total == 1 else 'processes'}: {told}."


def _months_sentence(months: Sequence[Month]) -> str:
    if not months:
        return "No interview took place yet."
    told = ", ".join(f"{m.interviews} in {_named(m.month)}" for m in months[-12:])
    return f"Processes by the month of their first interview: {told}."


def _named(month: str) -> str:
    """`November 2026` for `2026-11`."""
    year, number = month.split("-")
    return f"{month_name[int(number)]} {year}"


def _lessons_sentence(lessons: Sequence[Lesson], debriefs: int) -> str:
    if debriefs < 2:
        return "Lessons show once two debriefs or more share a word."
    if not lessons:
        return f"Your {debriefs} debriefs share no word yet."
    best = sorted(lessons, key=lambda one: (-one.debriefs, one.word))[:5]
    told = ", ".join(f"“{one.word}” in {one.debriefs} ({_ASKED[one.question]})" for one in best)
    return f"What comes up again in your {debriefs} debriefs: {told}."
