"""The user's own pattern as JSON, each part of it with the sentence that says the same."""

from collections.abc import Mapping
from typing import Any

from app.journal.insights import Insights
from app.journal.records import Outcome
from app.surfaces.rest.answers import Answer


class FigureTold(Answer):
    name: str
    title: str
    unit: str
    n: int
    enough: bool
    value: float | None
    low: float | None
    high: float | None
    sentence: str


class OutcomeTold(Answer):
    outcome: Outcome
    interviews: int


class MonthTold(Answer):
    month: str
    interviews: int
    thanked: int
    offers: int
    rejections: int


class LessonTold(Answer):
    question: str
    word: str
    debriefs: int


class InsightsTold(Answer):
    figures: list[FigureTold]
    outcomes: list[OutcomeTold]
    outcomes_sentence: str
    months: list[MonthTold]
    months_sentence: str
    lessons: list[LessonTold]
    lessons_sentence: str


def insights_told(found: Insights) -> InsightsTold:
    figures: list[Mapping[str, Any]] = [
        {name: getattr(f, name) for name in ("name", "title", "unit", "n", "value", "low", "high", "sentence")}
        | {"enough": f.value is not None}
        for f in found.figures
    ]
    months = ("month", "interviews", "thanked", "offers", "rejections")
    lessons = ("question", "word", "debriefs")
    return InsightsTold.model_validate(
        {
            "figures": figures,
            "outcomes": [{"outcome": o, "interviews": n} for o, n in found.outcomes],
            "outcomes_sentence": found.outcomes_sentence,
            "months": [{name: getattr(m, name) for name in months} for m in found.months],
            "months_sentence": found.months_sentence,
            "lessons": [{name: getattr(one, name) for name in lessons} for one in found.lessons],
            "lessons_sentence": found.lessons_sentence,
        }
    )
