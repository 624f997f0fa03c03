"""What the administrator of a deployment decided: which rules are asked, under which limits, and what users may change.

[rules."etiquette/emoji"]
enabled = false            # asked of nobody

[rules."patience/too-soon"]
caution_below = 10         # the limit for everybody …
locked = true              # … which no user may change, nor mute the rule
"""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.rules import RuleSet
from app.settings import PolicyError, limits_of

Limits = Mapping[str, Mapping[str, Any]]
"""Rule id → name of the limit → value."""

WORDS = ("enabled", "locked")
"""What a table of the policy file may say beside limits; no limit is called so."""

MOST = 3_650  # of a number that a user sets: ten years of days
_TEXTS, _LONGEST = 100, 253
_NO_LIMITS: Limits = MappingProxyType({})


class Refused(Exception):
    """The user may not have this. The message is a plain sentence that says why."""


class Locked(Refused):
    """The administrator decided it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """`limits`: the deployment's; `off`: ids of rules that nobody is asked; `locked`: of those that no user changes."""

    limits: Limits = field(default_factory=lambda: _NO_LIMITS)
    off: frozenset[str] = frozenset()
    locked: frozenset[str] = frozenset()

    @classmethod
    def read(cls, path: Path | None, rules: RuleSet) -> "Policy":
        """The policy in this file; without one, everything is allowed. Raises PolicyError, a plain sentence."""
        tables = limits_of(path)
        for rule, table in tables.items():
            for word in WORDS:
                if not isinstance(table.get(word, False), bool):
                    raise PolicyError(
                        f"The policy file {path} cannot be used: {word!r} of {rule} must be true or false."
                    )
        policy = cls(
            limits={r: {k: v for k, v in t.items() if k not in WORDS} for r, t in tables.items()},
            off=frozenset(r for r, t in tables.items() if t.get("enabled") is False),
            locked=frozenset(r for r, t in tables.items() if t.get("locked") is True),
        )
        try:
            policy.deployed(rules)
        except ValueError as error:
            raise PolicyError(f"The policy file {path} cannot be used: {error}") from None
        return policy

    def deployed(self, rules: RuleSet) -> RuleSet:
        """The rules that are asked here, under the deployment's limits. Raises ValueError for what cannot be."""
        configured = rules.configured(self.limits)
        return replace(configured, rules=tuple(r for r in configured.rules if r.id not in self.off))

    def allow(self, chosen: Limits, rules: RuleSet) -> None:
        """Whether a user may choose these limits. `rules`: those of `deployed`. Raises Locked, Refused."""
        for rule, limits in chosen.items():
            self.allow_touching(rule)
            for name, value in limits.items():
                if not _bounded(value):
                    raise Refused(
                        f"The limit {name!r} of {rule} is larger than any that makes sense (at most {MOST:,})."
                    )
        known = {r.id for r in rules.rules}
        if unknown := sorted(set(chosen) - known - self.off):
            raise Refused(f"There is no rule {unknown[0]!r}. GET /v1/rules lists them all.")
        try:
            rules.configured({rule: limits for rule, limits in chosen.items() if rule in known})
        except ValueError as error:
            raise Refused(_sentence(str(error))) from None

    def allow_touching(self, rule: str) -> None:
        """Whether users may change the limits of this rule, or mute it. Raises Locked."""
        if rule in self.locked:
            raise Locked(f"The administrator of this service has locked the rule {rule}: it is the same for everybody.")

    def chosen(self, rules: RuleSet, limits: Limits, muted: Collection[str] = ()) -> RuleSet:
        """`rules` (those of `deployed`) as one user wants them; what was chosen before it was locked, or before a limit
        changed its name or bounds, counts no more.
        """
        changed = []
        for rule in rules.rules:
            free = rule.id not in self.locked
            if free and rule.id in muted:
                continue
            if free and rule.id in limits:
                with suppress(ValueError):
                    rule = rule.with_limits(limits[rule.id])  # noqa: PLW2901  # the same rule, as the user has it
            changed.append(rule)
        return replace(rules, rules=tuple(changed))


def _bounded(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= _LONGEST
    if isinstance(value, list | tuple):
        return len(value) <= _TEXTS and all(isinstance(v, str) and len(v) <= _LONGEST for v in value)
    return isinstance(value, bool | int | float) and -MOST <= value <= MOST


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
