"""What a rule is, what it finds, and how the rules of the guidance are gathered.

A rule is one file of `app/guidance/<section>/`: its path is its id (`patience/too-soon`), its docstring the
rationale, its package the section. `@rule` turns the file's `check` function into a `Rule`; `load` finds them all.
"""

import inspect
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, StrEnum
from functools import lru_cache
from importlib import import_module
from pkgutil import walk_packages
from textwrap import dedent
from types import ModuleType
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, field_validator

from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import Matcher, Phrases
from app.text.reading import Reading
from app.text.spans import Span, SpanField

EVERY = frozenset(Purpose)
JOB = EVERY - {Purpose.OTHER}


class Severity(StrEnum):
    """How much a finding weighs: worth a look, think again, likely to hurt."""

    HINT = "hint"
    CAUTION = "caution"
    WARN = "warn"

    @property
    def weight(self) -> int:
        return ("hint", "caution", "warn").index(self.value)


class Section(Enum):
    """The nine sections of the article, in its order; the titles are its own."""

    PATIENCE = ("patience", "Patience Is a Virtue")
    FOLLOW_UP = ("follow-up", "Don’t Forget to Follow Up")
    SPECIFICS = ("specifics", "Stick to Specifics")
    TONE = ("tone", "Don’t Go Aggro")
    ETIQUETTE = ("etiquette", "Practice Email Etiquette")
    SOCIAL = ("social", "Avoid Social Stalking")
    BALANCE = ("balance", "Strike the Right Balance")
    LETTING_GO = ("letting-go", "Know When to Let It Go")
    DEBRIEF = ("debrief", "Do a Debrief")

    def __init__(self, slug: str, title: str) -> None:
        self.slug = slug
        self.title = title

    @property
    def number(self) -> int:
        """1 to 9, as in the article."""
        return list(Section).index(self) + 1


class Limits(BaseModel):
    """The numbers of one rule; a deployment or a user may change them. Each field says what it means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _is_no_truth(cls, value: object, info: ValidationInfo) -> object:
        """`true` is no 1: to Python it is."""
        if isinstance(value, bool) and cls.model_fields[info.field_name or ""].annotation is not bool:
            raise ValueError("no number")
        return value


class NoLimits(Limits):
    """For a rule without numbers."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `start`:`end` of the field; `index` as in Span."""

    field: SpanField
    start: int
    end: int
    replacement: str
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend that is certain: all its edits together, none without the others."""

    label: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of this draft. `severity`, `title` and `why` stand in for the rule's own in a special case.

    `clear_at`: for findings of time, the moment at which the rule would fall silent (aware).
    """

    message: str
    spans: tuple[Span, ...] = ()
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None
    title: str | None = None
    why: str | None = None
    clear_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A draft as an e-mail, for test and documentation; its `Date:` is the moment of the review.

    `marks`: the exact words that a bad example's finding points at. `history`: earlier mails, oldest first.
    `severity`: what a bad example's finding weighs, when it is not the rule's own. `interview`: the user's record.
    """

    mail: str
    history: Sequence[str] = ()
    marks: str | None = None
    severity: Severity | None = None
    interview: Mapping[str, object] | None = None
    fixed: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "mail", dedent(self.mail).strip() + "\n")
        object.__setattr__(self, "history", tuple(dedent(h).strip() + "\n" for h in self.history))


class Bad(Example):
    """The rule speaks."""


class Good(Example):
    """The rule is silent."""


L = TypeVar("L", bound=Limits)
Check = Callable[[Reading, Situation, L], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule(Generic[L]):
    """One piece of the guidance.

    `purposes`: in which mails it speaks. `words`: it reads English words, so other languages are not checked.
    `proofread`: it needs what a proofreader says of the draft.
    `needs_history`: it needs the correspondence, or one of the user's recorded facts named in `or_record`.
    `recalls`: it asks what is remembered of earlier mail, too.
    """

    id: str
    section: Section
    title: str
    why: str
    severity: Severity
    purposes: frozenset[Purpose]
    limits: L
    check: Check[L]
    sources: tuple[str, ...]
    bad: tuple[Bad, ...]
    good: tuple[Good, ...]
    words: bool
    proofread: bool
    needs_history: bool
    or_record: frozenset[str]
    recalls: bool = False

    def with_limits(self, changes: Mapping[str, object]) -> "Rule[L]":
        """The same rule with some limits changed. Raises ValueError, a plain sentence, on an unknown or bad one."""
        known = type(self.limits).model_fields
        for name in changes:
            if name not in known:
                raise ValueError(f"{self.id} has no limit {name!r}; it has {' and '.join(known) or 'none'}.")
        merged = {**self.limits.model_dump(), **changes}
        try:
            return replace(self, limits=type(self.limits).model_validate(merged))
        except ValidationError as error:
            name = str(error.errors()[0]["loc"][0])
            allowed = _allowed(type(self.limits).model_json_schema()["properties"][name])
            raise ValueError(
                f"the limit {name!r} of {self.id} cannot be {changes.get(name)!r}; it must be {allowed}."
            ) from None

    def findings(self, reading: Reading, situation: Situation) -> tuple[Finding, ...]:
        return tuple(self.check(reading, situation, self.limits))


AnyRule = Rule[Limits]


def _allowed(schema: Mapping[str, object]) -> str:
    """What a limit may be, in words, from its JSON schema."""
    kinds = {"integer": "a whole number", "number": "a number", "array": "a list of texts", "boolean": "true or false"}
    bounds = {"minimum": "at least", "exclusiveMinimum": "more than", "maximum": "at most", "exclusiveMaximum": "below"}
    said = [f"{word} {schema[key]}" for key, word in bounds.items() if key in schema]
    return ", ".join([kinds.get(str(schema.get("type")), "a text"), *([" and ".join(said)] if said else [])])


def _printed(text: str) -> str:
    """With the apostrophes of print, as in the messages of findings."""
    return text.replace("'", "’")


def rule(
    *,
    title: str,
    severity: Severity,
    sources: Collection[str],
    bad: Iterable[Bad],
    good: Iterable[Good],
    purposes: Collection[Purpose] = JOB,
    limits: L | None = None,
    words: bool = False,
    proofread: bool = False,
    needs_history: bool = False,
    or_record: Collection[str] = (),
    recalls: bool = False,
) -> Callable[[Check[L]], Rule[L]]:
    """Makes a file's `check` its rule; id, section and rationale come from the file's place and docstring."""

    def declare(check: Check[L]) -> Rule[L]:
        module = sys.modules[check.__module__]
        package = sys.modules[module.__package__ or ""]
        section: Section = package.SECTION
        name = module.__name__.rpartition(".")[2].replace("_", "-")
        return Rule(
            id=f"{section.slug}/{name}",
            section=section,
            title=_printed(title),
            why=_printed(inspect.getdoc(module) or ""),
            severity=severity,
            purposes=frozenset(purposes),
            limits=limits if limits is not None else NoLimits(),  # type: ignore[arg-type]  # L is NoLimits then
            check=check,
            sources=tuple(_printed(s) for s in sources),
            bad=tuple(bad),
            good=tuple(good),
            words=words,
            proofread=proofread,
            needs_history=needs_history or bool(or_record),
            or_record=frozenset(or_record),
            recalls=recalls,
        )

    return declare


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules in the article's order, and the phrase groups they look for."""

    rules: tuple[AnyRule, ...]
    groups: tuple[Phrases, ...] = field(repr=False)

    def by_id(self, rule_id: str) -> AnyRule | None:
        return next((r for r in self.rules if r.id == rule_id), None)

    def configured(self, limits: Mapping[str, Mapping[str, object]]) -> "RuleSet":
        """With other limits for the rules named.

        Raises ValueError, a plain sentence, for a rule or a limit that does not exist or a value that cannot be.
        """
        unknown = set(limits) - {r.id for r in self.rules}
        if unknown:
            raise ValueError(f"there is no rule {min(unknown)!r}; `afterword rules` lists them all.")
        changed = tuple(r.with_limits(limits[r.id]) if r.id in limits else r for r in self.rules)
        return replace(self, rules=changed)


def load(package: ModuleType) -> RuleSet:
    """Every rule below `package`, one a module, with the phrase groups that the modules declare."""
    found: list[AnyRule] = []
    groups: dict[Phrases, None] = {}
    for info in walk_packages(package.__path__, f"{package.__name__}."):
        module = import_module(info.name)
        groups.update((g, None) for g in vars(module).values() if isinstance(g, Phrases))
        check = getattr(module, "check", None)
        if isinstance(check, Rule):
            found.append(check)
    found.sort(key=lambda r: r.section.number)
    return RuleSet(tuple(found), tuple(groups))


def matcher(rules: RuleSet, *more: Phrases) -> Matcher:
    """The one automaton of all rules, for reading drafts; one serves all limits, since these change no phrase."""
    return _matcher((*rules.groups, *more))


@lru_cache(maxsize=4)
def _matcher(groups: tuple[Phrases, ...]) -> Matcher:
    return Matcher(groups)
