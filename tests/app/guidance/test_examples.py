"""Every rule keeps what its own examples promise, and says enough about itself."""

from pathlib import Path

import pytest

from app.rulebook import rules
from app.rules import AnyRule, Bad, Good
from tests.examples import findings, read_example

RULES = rules()
PUBLISHED = Path(__file__).with_name("published.txt").read_text("utf-8").split()
CHECKED = RULES.rules
BAD = [pytest.param(r, e, id=f"{r.id}-bad-{n}") for r in CHECKED for n, e in enumerate(r.bad, 1)]
GOOD = [pytest.param(r, e, id=f"{r.id}-good-{n}") for r in CHECKED for n, e in enumerate(r.good, 1)]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_bad_example_makes_its_rule_speak(rule: AnyRule, example: Bad) -> None:
    reading, facts = read_example(example, RULES)
    assert facts.purpose.value in rule.purposes, "the rule does not speak in mails of this purpose"
    assert not (rule.words and reading.language not in {None, "en"}), "the example is not taken for English"
    found = findings(rule, example, RULES)
    assert found
    if example.marks is not None:
        assert example.marks in {s.quote for s in found[0].spans}
    if example.severity is not None:
        assert (found[0].severity or rule.severity) == example.severity


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_the_spans_and_fixes_of_a_bad_example_lie_in_its_draft(rule: AnyRule, example: Bad) -> None:
    reading, _ = read_example(example, RULES)
    for finding in findings(rule, example, RULES):
        for span in finding.spans:
            if span.field in {"text", "subject"}:
                whole = reading.text if span.field == "text" else reading.subject
                assert whole[span.start : span.end] == span.quote
        if example.fixed is not None:
            text = reading.text
            edits = [e for f in finding.fixes[:1] for e in f.edits if e.field == "text"]
            for edit in sorted(edits, key=lambda e: -e.start):
                text = text[: edit.start] + edit.replacement + text[edit.end :]
            assert text.strip() == example.fixed.strip()


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_a_good_example_leaves_its_rule_silent(rule: AnyRule, example: Good) -> None:
    assert [f.message for f in findings(rule, example, RULES)] == []


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda r: r.id)
def test_a_rule_explains_itself(rule: AnyRule) -> None:
    assert len(rule.why.split()) >= 15, "a rationale says why, in a sentence or two"
    assert rule.bad
    assert rule.good
    assert rule.sources
    assert rule.title
    assert not rule.title.endswith(".")
    for name, limit in type(rule.limits).model_fields.items():
        assert limit.description, f"the limit {name} is not described"


def test_published_ids_stay() -> None:
    """Clients mute and explain rules by id: a new one may come, none may go or change its name."""
    missing = set(PUBLISHED) - {r.id for r in RULES.rules}
    assert missing == set()


def test_a_rule_lies_in_the_folder_of_its_section() -> None:
    for rule in RULES.rules:
        folder, name = rule.id.split("/")
        assert rule.section.slug == folder
        assert Path("app/guidance", folder.replace("-", "_"), f"{name.replace('-', '_')}.py").name
