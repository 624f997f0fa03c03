"""What the journal's routes take. Unknown fields are refused by name; every text has its bound."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, JsonValue, StrictBool, model_validator

from app.journal.records import DebriefDetails, InterviewDetails, Outcome, Part, Person, Point, Round, RoundKind, Scope
from app.policy import MOST
from app.setting_types import CountryCode, ZoneName
from app.surfaces.rest.requests import Addresses, Day, Given, HistoryGiven, Moment

NAME, SENTENCE, PASSAGE = 200, 500, 2_000
_MANY = 50


def _written(text: str) -> str:
    """Without what no form field can hold, and databases refuse."""
    if any((ord(c) < 32 and c not in "\n\t") or ord(c) == 127 for c in text):
        raise ValueError("holds a control character")
    return text.strip()


def _says_something(text: str) -> str:
    if not any(c.isprintable() and not c.isspace() for c in text):  # nor are marks without width a name
        raise ValueError("is empty")
    return text


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


Name = Annotated[str, Field(max_length=NAME), AfterValidator(_written), AfterValidator(_on_one_line)]
Named = Annotated[Name, AfterValidator(_says_something)]
Sentence = Annotated[str, Field(max_length=SENTENCE), AfterValidator(_written), AfterValidator(_says_something)]
Passage = Annotated[str, Field(max_length=PASSAGE), AfterValidator(_written), AfterValidator(_says_something)]
Email = Annotated[str, Field(max_length=320), AfterValidator(_written), AfterValidator(_on_one_line)]


class PersonGiven(Given):
    email: Email = ""
    name: Name = ""
    part: Part = Part.INTERVIEWER

    @model_validator(mode="after")
    def _is_somebody(self) -> "PersonGiven":
        if not self.email and not self.name:
            raise ValueError("needs an `email` or a `name`")
        return self


class RoundGiven(Given):
    held_at: Moment
    ends_at: Moment | None = None
    kind: RoundKind = RoundKind.OTHER

    @model_validator(mode="after")
    def _ends_later(self) -> "RoundGiven":
        if self.ends_at is not None and self.ends_at <= self.held_at:
            raise ValueError("has an `ends_at` that is not later than its `held_at`")
        return self


class KeptInterview(Given):
    """An application process at one company, as the user tells it."""

    company: Named
    aliases: tuple[Named, ...] = Field((), max_length=_MANY, description="other names of the company")
    role: Name | None = None
    people: tuple[PersonGiven, ...] = Field((), max_length=_MANY)
    rounds: tuple[RoundGiven, ...] = Field((), max_length=_MANY)
    points: tuple[Sentence, ...] = Field((), max_length=_MANY, description="what was talked about, in the user's words")
    promised_by: Day | None = Field(None, description="the day by which they said they would answer")
    outcome: Outcome = Outcome.OPEN
    outcome_at: Moment | None = Field(None, description="when the outcome came; default: now")

    @model_validator(mode="after")
    def _ended_if_it_has_an_end(self) -> "KeptInterview":
        if self.outcome is Outcome.OPEN and self.outcome_at is not None:
            raise ValueError("has an `outcome_at`, and its `outcome` is open")
        return self

    def details(self) -> InterviewDetails:
        return InterviewDetails(
            company=self.company,
            aliases=tuple(dict.fromkeys(self.aliases)),
            role=self.role or None,
            people=tuple(Person(p.email.lower(), p.name, p.part) for p in self.people),
            rounds=tuple(Round(r.held_at, r.ends_at, r.kind) for r in self.rounds),
            points=tuple(Point(p) for p in self.points),
            promised_by=self.promised_by,
            outcome=self.outcome,
            outcome_at=self.outcome_at,
        )


class Listed(Given):
    """Which part of a list."""

    limit: int = Field(50, ge=1, le=100)
    cursor: Annotated[str, Field(max_length=100)] | None = Field(None, description="the `next` of the part before")


class ListedInterviews(Listed):
    outcome: Outcome | None = None
    company: Name = Field("", description="a part of the company's name or of an alias")


class ListedDebriefs(Listed):
    words: Name = Field("", description="what stands in a debrief, or in the company's name")


class MailsGiven(Given):
    """Mail to look at: as for `/v1/situations`."""

    me: Addresses = None
    history: HistoryGiven
    now: Moment | None = Field(None, description="the moment to judge; default: the server's clock")
    time_zone: ZoneName | None = Field(None, description="default: the user's preference")
    country: CountryCode | None = Field(None, description="default: the user's preference")


class KeptDebrief(Given):
    """The form after an outcome, in the user's words; the facts are filled in from the record."""

    went_well: tuple[Passage, ...] = Field((), max_length=_MANY)
    was_hard: tuple[Passage, ...] = Field((), max_length=_MANY)
    they_asked: tuple[Passage, ...] = Field((), max_length=_MANY)
    to_change: tuple[Passage, ...] = Field((), max_length=_MANY)

    def details(self, facts: dict[str, Any]) -> DebriefDetails:
        return DebriefDetails(
            went_well=self.went_well,
            was_hard=self.was_hard,
            they_asked=self.they_asked,
            to_change=self.to_change,
            facts=facts,
        )


class KeptPreferences(Given):
    """All of them: what is left out is what the deployment says."""

    consent: StrictBool = Field(description="whether the user agrees that this service keeps a journal for them")
    time_zone: ZoneName | None = None
    country: CountryCode | None = None
    limits: dict[Name, dict[Name, JsonValue]] = Field(
        {}, max_length=200, description='limits of rules, such as {"patience/too-soon": {"caution_below": 10}}'
    )
    keep_days: int | None = Field(None, ge=1, le=MOST, description="days after which what nobody touched is forgotten")


class MuteGiven(Given):
    """A rule that the user does not want to hear."""

    rule: Name
    scope: Scope = Scope.EVERYWHERE
    target: Annotated[str, Field(max_length=998), AfterValidator(_written)] = Field(
        "", description="the e-mail address of the person, or the id of the mail; only a keyed hash of it is kept"
    )

    @model_validator(mode="after")
    def _has_a_target(self) -> "MuteGiven":
        if (self.scope is Scope.EVERYWHERE) is bool(self.target):
            raise ValueError("needs a `target` where its `scope` is a person or a mail, and none everywhere")
        return self


class Asked(Given):
    """At which moment."""

    now: Moment | None = Field(None, description="the moment to judge; default: the server's clock")
