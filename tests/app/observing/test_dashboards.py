"""The dashboard and the alerts ask for metrics that there are, by labels that those have."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.observing import metrics
from app.observing.document import labels

DEPLOY = Path(__file__).parents[3] / "deploy"
BOARD: dict[str, Any] = json.loads((DEPLOY / "grafana" / "afterword.json").read_text("utf-8"))
ALERTS: list[dict[str, Any]] = [
    rule
    for group in yaml.safe_load((DEPLOY / "prometheus" / "afterword.rules.yaml").read_text("utf-8"))["groups"]
    for rule in group["rules"]
]

_OF_PROMETHEUS = {"job", "instance", "le"}
_SELECTED = re.compile(r"\b([a-z]+_[a-z_]+)(?:\{([^}]*)\})?")
_BY = re.compile(r"\b(?:by|on|without)\s*\(([^)]*)\)")
_VALUE = re.compile(r"([a-z_]+)\s*(=|!=|=~|!~)\s*\"([^\"]*)\"")
_FUNCTIONS = {"histogram_quantile", "label_values", "group_left"}


def panels() -> Iterator[dict[str, Any]]:
    yield from (p for p in BOARD["panels"] if p["type"] != "row")


def expressions() -> list[str]:
    return [t["expr"] for p in panels() for t in p["targets"]] + [a["expr"] for a in ALERTS]


def known() -> dict[str, frozenset[str]]:
    """Names as they stand in expressions, with their labels."""
    own = labels()
    parts = {f"{name}_{part}": said for name, said in own.items() for part in ("bucket", "sum", "count")}
    process = {s.name: frozenset[str]() for f in metrics.REGISTRY.collect() for s in f.samples if s.name.startswith("process_")}  # fmt: skip
    return own | {n: said for n, said in parts.items() if "_duration_seconds_" in n} | process


@pytest.mark.parametrize("expression", expressions())
def test_an_expression_names_metrics_and_labels_that_there_are(expression: str) -> None:
    bare = _BY.sub("", expression)
    asked = [(name, chosen or "") for name, chosen in _SELECTED.findall(re.sub(r"\$\w+", "5m", bare)) if name not in _FUNCTIONS]  # fmt: skip
    asked = [(name, chosen) for name, chosen in asked if re.search(rf"\b{name}\b(?![^{{]*\}})", bare)]
    assert asked, "it asks for nothing"
    for name, chosen in asked:
        assert name in known()
        assert {label for label, _, _ in _VALUE.findall(chosen)} <= known()[name] | _OF_PROMETHEUS
    said = set().union(*(known()[name] for name, _ in asked))
    grouped = {label.strip() for group in _BY.findall(expression) for label in group.split(",") if label.strip()}
    assert grouped <= said | _OF_PROMETHEUS


@pytest.mark.parametrize(
    ("label", "values"),
    [("stage", metrics.STAGES), ("kind", metrics.KINDS), ("reason", metrics.REASONS), ("limit", metrics.LIMITS)],
)
def test_an_expression_asks_for_values_that_there_are(label: str, values: frozenset[str]) -> None:
    for expression in expressions():
        for name, sign, value in _VALUE.findall(expression):
            if name == label and sign in {"=", "!="}:
                assert value in values


def test_every_metric_is_on_the_dashboard() -> None:
    shown = " ".join(t["expr"] for p in panels() for t in p["targets"])
    assert [name for name in labels() if name not in shown] == []


def test_the_dashboard_can_be_imported_anywhere() -> None:
    variables = {v["name"]: v for v in BOARD["templating"]["list"]}
    assert variables["datasource"]["type"] == "datasource"
    assert {p["datasource"]["uid"] for p in panels()} == {"${datasource}"}
    ids = [p["id"] for p in BOARD["panels"]]
    assert len(ids) == len(set(ids))
    assert BOARD["schemaVersion"] >= 36
    assert "id" not in BOARD


def test_panels_do_not_lie_upon_each_other() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in BOARD["panels"]:
        at = panel["gridPos"]
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert at["x"] + at["w"] <= 24
        assert not cells & taken, panel["title"]
        taken |= cells


def test_every_alert_says_what_is_wrong_and_how_bad_that_is() -> None:
    assert len({a["alert"] for a in ALERTS}) == len(ALERTS) >= 8
    for alert in ALERTS:
        assert alert["labels"]["severity"] in {"page", "ticket"}
        assert alert["annotations"]["summary"]
        assert re.fullmatch(r"\d+m", alert["for"])


def test_the_bar_of_a_review_is_a_bucket() -> None:
    """250 ms at the 99th percentile can be read off exactly."""
    assert 0.25 in metrics.BUCKETS
    assert len([b for b in metrics.BUCKETS if 0.1 <= b <= 0.5]) >= 5
