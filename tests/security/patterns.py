"""Every regular expression of the project, and texts on which each would take longest."""

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import app
import connectors

ROOT = Path(__file__).parents[2]
_PARSER: Any = importlib.import_module("re._parser")  # private, but the only one who knows what a pattern repeats
_DEEP = 6
_PUMPS = 14  # of one pattern
_BOUND = 100  # of a repeat that counts as bounded
_ANCHORED = frozenset({"match", "fullmatch"})
_MAKERS = frozenset({"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"})


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
    if isinstance(value, re.Pattern):
        yield value
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


@cache
def _uses() -> dict[str, dict[str, set[str]]]:
    """Module → name → how the expression of that name is asked there; "search" too where a place is given."""
    found: dict[str, dict[str, set[str]]] = {}
    for module in modules():
        here = found.setdefault(module.__name__, {})
        tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        placed = {id(n.func) for n in ast.walk(tree) if isinstance(n, ast.Call) and len(n.args) > 1}
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in _MAKERS
                and isinstance(node.value, ast.Name | ast.Attribute)
            ):
                name = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
                here.setdefault(name, set()).add("search" if id(node) in placed else node.attr)
    return found


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
    """What functions ask of `re` itself, by file and function."""
    for package in ("app", "connectors"):
        for path in sorted((ROOT / package).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
            inside = {id(n): f.name for f in functions for n in ast.walk(f)}
            for node in ast.walk(tree):
                asked = node.func if isinstance(node, ast.Call) and id(node) in inside else None
                if not isinstance(asked, ast.Attribute) or not isinstance(node, ast.Call):
                    continue
                if isinstance(asked.value, ast.Name) and asked.value.id == "re" and asked.attr in _MAKERS:
                    yield f"{path.relative_to(ROOT).as_posix()}::{inside[id(node)]}", node


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
