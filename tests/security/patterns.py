"""Every regular expression of the project, and texts on which each would take longest."""

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import app
import connectors
from app.guidance.tone.utterance import Form

ROOT = Path(__file__).parents[2]
_PARSER: Any = importlib.import_module("re._parser")  # private, but the only one who knows what a pattern repeats
_DEEP = 6
_PUMPS = 14  # of one pattern
_BOUND = 100  # of a repeat that counts as bounded
_ANCHORED = frozenset({"match", "fullmatch"})
_MAKERS = frozenset({"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"})
_ASKS = re.compile(rf"\.\s*(?:{'|'.join(sorted(_MAKERS))})\b")


@cache
def modules() -> tuple[ModuleType, ...]:
    names = [
        found.name
        for package in (app, connectors)
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if ".migrations." not in found.name and not found.name.endswith("__main__")
    ]
    return tuple(importlib.import_module(name) for name in names)


@cache
def patterns() -> dict[str, re.Pattern[Any]]:
    """Each once, by where it was first seen."""
    found: dict[re.Pattern[Any], str] = {}
    seen: set[int] = set()
    for module in modules():
        for name, value in vars(module).items():
            if not name.startswith("__"):
                for pattern in _within(value, seen, 0):
                    found.setdefault(pattern, f"{module.__name__}.{name}")
    for where, call in _calls():
        if isinstance(call.args[0], ast.Constant):
            flags = re.IGNORECASE if "IGNORECASE" in ast.dump(call) else 0
            found.setdefault(re.compile(call.args[0].value, flags), where)
    named: dict[str, re.Pattern[Any]] = {}
    for pattern, name in found.items():
        named[name if name not in named else f"{name} {len(named)}"] = pattern
    return named


def _within(value: object, seen: set[int], depth: int) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern | Form):
        yield value.pattern if isinstance(value, Form) else value
        return
    if depth > _DEEP or id(value) in seen or isinstance(value, str | bytes | int | float | ModuleType):
        return
    seen.add(id(value))
    inside: list[object] = []
    if isinstance(value, Mapping):
        inside += [*value.keys(), *value.values()]
    elif isinstance(value, list | tuple | set | frozenset):
        inside += value
    elif is_dataclass(value) and not isinstance(value, type):
        inside += [getattr(value, f.name, None) for f in fields(value)]
    elif (isinstance(value, type) and value.__module__.startswith(("app.", "connectors."))) or (
        hasattr(value, "__dict__") and type(value).__module__.startswith(("app.", "connectors."))
    ):
        inside += vars(value).values()
    for each in inside:
        yield from _within(each, seen, depth + 1)


@dataclass(frozen=True, slots=True)
class _Source:
    """What a file asks of expressions. `asked`: name → how the expression of that name is asked, "search" too where a
    place is given; `calls`: what its functions ask of `re` itself, by file and function.
    """

    asked: Mapping[str, set[str]]
    calls: Sequence[tuple[str, ast.Call]]


@cache
def _source(path: Path) -> _Source:
    text = path.read_text("utf-8")
    asked: dict[str, set[str]] = {}
    calls: list[tuple[str, ast.Call]] = []
    if not _ASKS.search(text):
        return _Source(asked, calls)
    placed = set[int]()
    waiting: list[tuple[ast.AST, str]] = [(ast.parse(text), "")]
    while waiting:
        node, function = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            function = node.name
        told = node.func if isinstance(node, ast.Call) else node
        if (
            isinstance(told, ast.Attribute)
            and told.attr in _MAKERS
            and isinstance(told.value, ast.Name | ast.Attribute)
        ):
            name = told.value.id if isinstance(told.value, ast.Name) else told.value.attr
            if isinstance(node, ast.Call):
                if len(node.args) > 1:
                    placed.add(id(told))
                if isinstance(told.value, ast.Name) and name == "re" and function:
                    calls.append((f"{path.relative_to(ROOT).as_posix()}::{function}", node))
            else:
                asked.setdefault(name, set()).add("search" if id(told) in placed else told.attr)
        waiting += ((inside, function) for inside in ast.iter_child_nodes(node))
    return _Source(asked, calls)


@cache
def _uses() -> dict[str, Mapping[str, set[str]]]:
    """Module → name → how the expression of that name is asked there."""
    return {module.__name__: _source(Path(str(module.__file__))).asked for module in modules()}


def anchored(where: str) -> bool:
    """Whether an expression is only ever asked for the beginning of a text, never for all places in it."""
    module, _, name = where.partition(" ")[0].rpartition(".")
    asked = set[str]()
    for other, names in _uses().items():
        if other == module or name not in vars(importlib.import_module(other)) or not name.startswith("_"):
            asked |= names.get(name, set())
    return bool(asked) and asked <= _ANCHORED


def made_while_running() -> set[str]:
    """Where a function makes an expression of what is no constant, which `patterns` cannot see."""
    return {where for where, call in _calls() if not isinstance(call.args[0], ast.Constant)}


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for package in ("app", "connectors"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield from _source(path).calls


def pumps(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str, str]]:
    """(before, again and again, behind): a text that leads to a repeat, what it repeats, and what it cannot end on."""
    parsed = _PARSER.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    if not _may_be_steep(parsed, within=False):
        return
    tried: set[tuple[str, str]] = set()
    for before, body in _repeats(parsed, ""):
        for again in dict.fromkeys((body, f"{before[-12:]}{body}", f"{body} ")):
            if again and (before, again) not in tried and len(tried) < _PUMPS:
                tried.add((before, again))
                yield before, again, "\x01"
                if before:
                    yield "", again, "\x01"
    whole = _example(parsed)
    for again in dict.fromkeys((whole, whole[:-1], whole[: len(whole) // 2], " ", "a")):
        if again:
            yield "", again, "\x01"


def _may_be_steep(parsed: Any, *, within: bool) -> bool:
    """Whether something in it repeats without a bound, or within what repeats: without either, each place in a text
    costs what the longest match costs, and no more.
    """
    for op, given in parsed:
        name = str(op)
        if name.endswith("REPEAT"):
            _, most, body = given
            if most >= _BOUND or (within and most > 1) or _may_be_steep(body, within=within or most > 1):
                return True
        elif any(_may_be_steep(body, within=within) for body in _bodies(name, given)):
            return True
    return False


def _repeats(parsed: Any, before: str) -> Iterator[tuple[str, str]]:
    for op, given in parsed:
        name = str(op)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            _, most, body = given
            example = _example(body)
            if most > 1:
                yield before, example
            yield from _repeats(body, before)
        else:
            for body in _bodies(name, given):
                yield from _repeats(body, before)
        before += _example([(op, given)])


def _bodies(name: str, given: Any) -> list[Any]:
    if name == "SUBPATTERN":
        return [given[-1]]
    if name == "BRANCH":
        return list(given[1])
    if name in {"ASSERT", "ASSERT_NOT"}:
        return [given[1]]
    if name == "ATOMIC_GROUP":
        return [given]
    return []


def _example(parsed: Any) -> str:
    """Some text that the nodes match, as short as may be."""
    told = ""
    for op, given in parsed:
        name = str(op)
        if name == "LITERAL":
            told += chr(given)
        elif name == "NOT_LITERAL":
            told += "b" if chr(given) == "a" else "a"
        elif name == "ANY":
            told += "a"
        elif name == "IN":
            told += _one_of(given)
        elif name.endswith("REPEAT"):
            told += _example(given[2]) * max(given[0], 1)
        elif name == "BRANCH":
            told += _example(given[1][0])
        elif name in {"SUBPATTERN", "ATOMIC_GROUP"}:
            told += _example(_bodies(name, given)[0])
    return told[:400]


_CATEGORIES = {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a", "CATEGORY_NOT_DIGIT": "a",
               "CATEGORY_NOT_SPACE": "a", "CATEGORY_NOT_WORD": "-"}  # fmt: skip


def _one_of(given: Any) -> str:
    if str(given[0][0]) == "NEGATE":
        source = {c for c in string.printable if not any(_holds(part, c) for part in given[1:])}
        return next((c for c in "a1 -é" if c in source), min(source, default="é"))
    op, value = given[0]
    if str(op) == "LITERAL":
        return chr(value)
    return chr(value[0]) if str(op) == "RANGE" else _CATEGORIES.get(str(value), "a")


def _holds(part: Any, character: str) -> bool:
    op, value = str(part[0]), part[1]
    if op == "LITERAL":
        return chr(value) == character
    if op == "RANGE":
        return bool(value[0] <= ord(character) <= value[1])
    kind = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w", "CATEGORY_NOT_DIGIT": r"\D",
            "CATEGORY_NOT_SPACE": r"\S", "CATEGORY_NOT_WORD": r"\W"}[str(value)]  # fmt: skip
    return re.match(kind, character) is not None
