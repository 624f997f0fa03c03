"""The report and the rules as a person reads them in a terminal."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from app import rulebook
from app.review import Found, Report, Status, Verdict
from app.rules import AnyRule, Example, RuleSet, Severity
from app.surfaces.rest.answers import rule_answer

_COLOURS = {
    Verdict.READY: "green",
    Verdict.POLISH: "yellow",
    Verdict.RETHINK: "red",
    Verdict.WAIT: "magenta",
    Verdict.LET_GO: "magenta",
}
_WORDS = {
    Verdict.READY: "Ready",
    Verdict.POLISH: "Polish it",
    Verdict.RETHINK: "Think again",
    Verdict.WAIT: "Wait",
    Verdict.LET_GO: "Let it go",
}
_MARKS = {
    Status.CLEAR: ("✓", "green"),
    Status.HINT: ("·", "cyan"),
    Status.CAUTION: ("!", "yellow"),
    Status.WARN: ("✗", "red"),
    Status.NOT_CHECKED: ("?", "bright_black"),
}
_SHORT = 90  # code points of a quoted passage that are shown


@contextmanager
def _page() -> Iterator[Console]:
    """A console. Rich fills its lines with blanks, which a file or another program does not want."""
    console = Console(highlight=False)
    if console.is_terminal:
        yield console
        return
    with console.capture() as captured:
        yield console
    print("\n".join(line.rstrip() for line in captured.get().split("\n")), end="")


def print_report(report: Report) -> None:
    """The verdict first, then what to mend, by weight; then what was not checked and why."""
    colour = _COLOURS[report.verdict]
    title = Text(_WORDS[report.verdict], style=f"bold {colour}")
    with _page() as console:
        console.print(Panel(Text(report.summary), title=title, title_align="left", border_style=colour))
        console.print(_sections(report))
        explained: set[str] = set()
        for found in sorted(report.findings, key=lambda f: -f.severity.weight):
            console.print(Padding(_finding(found, explain=found.rule.id not in explained), (1, 0, 0, 0)))
            explained.add(found.rule.id)
        console.print(Padding(_facts(report), (1, 0, 0, 0)))
        for lines in _not_checked(report):
            console.print(Padding(lines, (1, 0, 0, 0)))


def _not_checked(report: Report) -> Iterator[RenderableType]:
    """Each reason with its rules below it."""
    by_reason: dict[str, list[str]] = {}
    for skipped in report.not_checked:
        word, _, reason = skipped.reason.partition(": ")
        by_reason.setdefault(reason or word, []).append(skipped.rule)
    for reason, names in by_reason.items():
        yield Group(
            Text(f"Not checked: {reason}", style="bright_black"),
            _indented(Text(", ".join(names), style="bright_black")),
        )


def _sections(report: Report) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for section, status in report.sections:
        mark, colour = _MARKS[status]
        table.add_row(Text(mark, style=colour), section.title, Text(status.value.replace("_", " "), style=colour))
    return table


def _finding(found: Found, *, explain: bool) -> RenderableType:
    colour = _MARKS[Status(found.severity.value)][1]
    head = Text.assemble(
        (f"{found.severity.value.upper()}  ", f"bold {colour}"),
        (found.finding.title or found.rule.title, "bold"),
        (f"  {found.rule.id}", "bright_black"),
    )
    lines: list[RenderableType] = [head]
    lines += [
        _indented(Text(f"“{_one_line(s.quote)}”", style="italic")) for s in found.finding.spans if s.quote.strip()
    ]
    lines.append(_indented(Text(found.finding.message)))
    for fix in found.finding.fixes:
        lines.append(_indented(Text(f"→ {fix.label}", style="green")))
    if explain and found.severity is not Severity.HINT:
        why = found.rule.why.replace("\n", " ")
        lines.append(_indented(Text(f"Why: {why}", style="bright_black")))
    return Group(*lines)


def _indented(lines: Text) -> Padding:
    """Below what they belong to, also where they wrap."""
    return Padding(lines, (0, 0, 0, 2))


def _one_line(quote: str) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= _SHORT else plain[: _SHORT - 1] + "…"


def _facts(report: Report) -> RenderableType:
    s = report.situation
    facts = [f"Read as: {s.purpose.value.replace('_', ' ')}"]
    if s.history_known:
        facts.append(f"stage: {s.stage.value}")
        facts.append(f"unanswered: {s.unanswered}")
    if s.promised:
        facts.append(f"they said by {s.promised.by:%a %-d %b}")
    if s.away_until:
        facts.append(f"away until {s.away_until:%a %-d %b}")
    if s.interview_at:
        met = s.interview_at.astimezone(s.now.tzinfo)
        hour = f"{met:, %H:%M}" if met.time() != time() else ""  # a day without its hour begins at midnight
        facts.append(f"interview {met:%a %-d %b}{hour}")
    return Text(" · ".join(facts), style="bright_black")


def print_rules(book: RuleSet, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([rule_answer(r).model_dump(mode="json") for r in book.rules], indent=2))
        return
    with _page() as console:
        for section, group in groupby(book.rules, key=lambda r: r.section):
            console.print(f"\n[bold]{section.number}. {escape(section.title)}[/]")
            table = Table.grid(padding=(0, 2))
            for rule in group:
                colour = _MARKS[Status(rule.severity.value)][1]
                table.add_row(f"  {rule.id}", Text(rule.severity.value, style=colour), rule.title)
            console.print(table)


def print_rule(rule: AnyRule, *, as_json: bool) -> None:
    if as_json:
        print(rule_answer(rule).model_dump_json(indent=2))
        return
    colour = _MARKS[Status(rule.severity.value)][1]
    with _page() as console:
        console.print(f"[bold]{escape(rule.title)}[/]  [{colour}]{rule.severity.value}[/]  [bright_black]{rule.id}[/]")
        console.print(Text(rule.why.replace("\n", " ")))
        for limit in rulebook.limits(rule):
            console.print(_indented(Text(f"{limit['name']} = {limit['default']}: {limit['description']}")))
        for source in rule.sources:
            console.print(_indented(Text(f"Source: {source}", style="bright_black")))
        _examples(console, "It speaks:", rule.bad[:1])
        _examples(console, "It is silent:", rule.good[:1])


def _examples(console: Console, title: str, examples: tuple[Example, ...]) -> None:
    for example in examples:
        console.print(f"\n[bold]{title}[/]")
        for mail in (*example.history, example.mail):
            console.print(Padding(Text(mail.rstrip()), (0, 0, 1, 2)))
