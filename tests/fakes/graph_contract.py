"""Microsoft's own description of Graph's mail: it judges what our fake answers, and what it is asked for."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

Json = dict[str, Any]

_SCHEMA = Path(__file__).parent.parent / "contracts" / "graph-mail.schema.json"
_OF_A_PAGE = re.compile(r"@odata\.(context|count|nextLink)")
_PARAMETERS = {"$select", "$filter", "$orderby", "$top", "$skip", "$search", "$expand", "$skiptoken"}


@cache
def _types() -> Mapping[str, Json]:
    types: Mapping[str, Json] = json.loads(_SCHEMA.read_text())["$defs"]
    return types


@cache
def _judge(kind: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": _types()})


def wrongs_of(kind: str, answer: Mapping[str, Any]) -> tuple[str, ...]:
    """`kind`: such as `message`."""
    return _wrongs(kind, json.dumps(answer))


@lru_cache(4096)
def _wrongs(kind: str, told: str) -> tuple[str, ...]:
    """Of JSON; most of it is told many times."""
    return tuple(_judged(kind, json.loads(told)))


def _judged(kind: str, answer: Json) -> Iterator[str]:
    name = str(answer.get("@odata.type", f"#microsoft.graph.{kind}")).lstrip("#")
    for wrong in _judge(name).iter_errors(answer):
        yield f"{name}: {'/'.join(map(str, wrong.absolute_path))}: {wrong.message[:160]}"
    known = _known(name)
    yield from (f"{name} has no {field}" for field in answer if "@odata" not in field and field not in known)


def wrongs_of_page(page: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(page.get("value"), list):
        yield "a page without messages"
        return
    yield from (f"a page has no {key}" for key in page if key != "value" and not _OF_A_PAGE.fullmatch(key))
    for message in page["value"]:
        yield from wrongs_of("message", message)


def wrongs_of_query(kind: str, query: Mapping[str, str]) -> Iterator[str]:
    yield from (f"no parameter {name}" for name in query if name not in _PARAMETERS)
    yield from (f"{kind} has no {f}" for f in query.get("$select", "").split(",") if f and f not in _known(_full(kind)))


def _full(kind: str) -> str:
    return f"microsoft.graph.{kind}"


def _known(name: str) -> frozenset[str]:
    return frozenset(_types()[name]["properties"])
