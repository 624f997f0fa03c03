"""The rules as documentation: `docs/rules.md`, `GET /v1/rules`, and every "why?" come from the code itself.

`python -m app.rulebook` writes docs/rules.md; with `--check` it only tells whether that file is up to date.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from textwrap import indent
from typing import Any

from app import guidance
from app.rules import EVERY, JOB, AnyRule, Example, RuleSet, Section, load
from app.situation.purpose import Purpose

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"


@cache
def rules() -> RuleSet:
    """Every rule of the guidance; found once, since nothing changes in it."""
    return load(guidance)


def limits(rule: AnyRule) -> list[dict[str, Any]]:
    """Name, default and meaning of each limit of a rule."""
    return [
        {"name": name, "default": getattr(rule.limits, name), "description": f.description or ""}
        for name, f in type(rule.limits).model_fields.items()
    ]


def purposes(rule: AnyRule) -> list[str]:
    """In which mails the rule speaks, in the order of the vocabulary."""
    return [p.value for p in Purpose if p in rule.purposes]


def page(book: RuleSet) -> str:
    """docs/rules.md."""
    return "\n".join(_page(book)).rstrip() + "\n"


def _page(book: RuleSet) -> Iterator[str]:
    yield "# The rules"
    yield ""
    yield "Generated from the rules themselves by `make docs`; edit `app/guidance/`, not this page."
    yield ""
    yield f"{len(book.rules)} rules in nine sections."
    yield "**warn**: likely to hurt. **caution**: think again. **hint**: worth a look."
    for section in Section:
        yield ""
        yield f"## {section.number}. {section.title}"
        for rule in book.rules:
            if rule.section is section:
                yield from _entry(rule)


def _entry(rule: AnyRule) -> Iterator[str]:
    yield ""
    yield f"### {rule.title}"
    yield ""
    yield f"`{rule.id}` · {rule.severity.value} · {_speaks_in(rule)}"
    yield ""
    yield rule.why.replace("\n", " ")
    notes = list(_notes(rule))
    if notes:
        yield ""
        yield from notes
    if type(rule.limits).model_fields:
        yield ""
        yield "| limit | default | meaning |"
        yield "|---|---|---|"
        for limit in limits(rule):
            yield f"| `{limit['name']}` | {_shown(limit['default'])} | {limit['description']} |"
    if rule.sources:
        yield ""
        yield "Sources: " + "; ".join(rule.sources) + "."
    if rule.bad:
        yield ""
        yield "Speaks:"
        yield from _mail(rule.bad[0])
    if rule.good:
        yield ""
        yield "Stays silent:"
        yield from _mail(rule.good[0])


def _shown(value: object) -> str:
    if isinstance(value, (tuple, frozenset, list)):
        return ", ".join(f"`{v}`" for v in sorted(map(str, value))) or "none"
    return f"`{value}`"


def _speaks_in(rule: AnyRule) -> str:
    if rule.purposes == EVERY:
        return "every mail"
    if rule.purposes == JOB:
        return "every mail about a job"
    return ", ".join(p.replace("_", " ") for p in purposes(rule))


def _notes(rule: AnyRule) -> Iterator[str]:
    if rule.needs_history:
        instead = " or ".join(f"`interview.{name}`" for name in sorted(rule.or_record))
        yield f"Needs the earlier mail{', or ' + instead if instead else ''}."
    if rule.words:
        yield "Reads English words; other languages are not checked."


def _mail(example: Example) -> Iterator[str]:
    yield ""
    for mail in example.history:
        yield indent(mail.rstrip(), "    ")
        yield ""
    yield indent(example.mail.rstrip(), "    ")


def main(arguments: list[str]) -> int:
    wanted = page(rules())
    if "--check" in arguments:
        fresh = PAGE.is_file() and PAGE.read_text("utf-8") == wanted
        if not fresh:
            sys.stderr.write("docs/rules.md is not what the rules say: run `make docs` and commit it.\n")
        return 0 if fresh else 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
