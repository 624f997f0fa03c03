"""Google's own description of an API, out of google-api-python-client, as a judge of requests and answers.

Its schemas are closed: an answer with a field that Google does not send is wrong, and so is a request with a
parameter that Google does not take. `masked` leaves of an answer what the parameter `fields` asks for.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import googleapiclient.discovery_cache
from jsonschema import Draft202012Validator

Json = dict[str, Any]

_FORMATS: Mapping[str, Json] = {
    "int64": {"type": "string", "pattern": r"^-?\d{1,19}$"},
    "uint64": {"type": "string", "pattern": r"^\d{1,20}$"},
    "byte": {"type": "string", "pattern": r"^[A-Za-z0-9_=-]*$"},
}
_NAME = re.compile(r"[A-Za-z]\w*")


@dataclass(frozen=True, slots=True)
class Method:
    id: str
    path: re.Pattern[str]
    parameters: Mapping[str, Json]
    answer: str
    scopes: Sequence[str]


@cache
def discovery(api: str) -> "Discovery":
    """Of a name and version: `gmail.v1`."""
    return Discovery(api)


class Discovery:
    def __init__(self, api: str) -> None:
        folder = Path(googleapiclient.discovery_cache.__file__).parent / "documents"
        described = json.loads((folder / f"{api}.json").read_text())
        self._shared: Mapping[str, Json] = described["parameters"]
        self._schemas: Mapping[str, Json] = described["schemas"]
        closed = {name: _closed(node) for name, node in self._schemas.items()}
        self.methods = list(_methods(described))
        self._judged: dict[tuple[str, int], tuple[str, ...]] = {}
        self._judges = {
            m.answer: Draft202012Validator({"$ref": f"#/$defs/{m.answer}", "$defs": closed}) for m in self.methods
        }

    def method(self, path: str) -> tuple[Method, Mapping[str, str]] | None:
        """The GET method at this path, and the ids in it."""
        for method in self.methods:
            if found := method.path.fullmatch(path):
                return method, found.groupdict()
        return None

    def wrongs_of_request(self, method: Method, query: Mapping[str, Sequence[str]]) -> Iterator[str]:
        for name, values in query.items():
            known = method.parameters.get(name) or self._shared.get(name)
            if known is None:
                yield f"{method.id} takes no parameter {name}"
                continue
            if len(values) > 1 and not known.get("repeated"):
                yield f"{method.id} takes one {name} only"
            for value in values:
                if "enum" in known and value not in known["enum"]:
                    yield f"{method.id}: {name} cannot be {value}"
                if known.get("type") == "integer" and not value.isdigit():
                    yield f"{method.id}: {name} is no number: {value}"
        for mask in query.get("fields", ()):
            yield from self._wrongs_of_mask(_mask(mask), method.answer)

    def wrongs_of_answer(self, method: Method, answer: object) -> tuple[str, ...]:
        """Most of what is told is told many times."""
        key = method.id, hash(json.dumps(answer))
        if key not in self._judged:
            wrongs = self._judges[method.answer].iter_errors(answer)
            told = (f"{method.id}: {'/'.join(map(str, w.absolute_path))}: {w.message[:160]}" for w in wrongs)
            self._judged[key] = tuple(told)
        return self._judged[key]

    def _wrongs_of_mask(self, mask: Json, schema: str) -> Iterator[str]:
        properties = self._schemas[schema]["properties"]
        for name, inner in mask.items():
            if name not in properties:
                yield f"{schema} has no field {name}"
            elif inner:
                node = properties[name]
                yield from self._wrongs_of_mask(inner, node.get("items", node)["$ref"])


def _methods(node: Mapping[str, Any]) -> Iterator[Method]:
    for method in node.get("methods", {}).values():
        if method["httpMethod"] == "GET":
            path = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape("/" + method["flatPath"]))
            scopes = method.get("scopes", [])
            yield Method(method["id"], re.compile(path), method["parameters"], method["response"]["$ref"], scopes)
    for inner in node.get("resources", {}).values():
        yield from _methods(inner)


def _closed(node: Json) -> Json:
    if "$ref" in node:
        return {"$ref": f"#/$defs/{node['$ref']}"}
    closed: Json = dict(_FORMATS.get(node.get("format", ""), {"type": node["type"]}))
    closed |= {word: node[word] for word in ("enum", "pattern") if word in node}
    if node["type"] == "array":
        closed["items"] = _closed(node["items"])
    if "properties" in node:
        closed["properties"] = {name: _closed(inner) for name, inner in node["properties"].items()}
        closed["additionalProperties"] = False
    return closed


def masked(answer: Any, fields: str) -> Any:
    return _masked(answer, _mask(fields)) if fields else answer


def _masked(node: Any, mask: Json) -> Any:
    if isinstance(node, list):
        return [_masked(inner, mask) for inner in node]
    if not mask or not isinstance(node, dict):
        return node
    return {name: _masked(value, mask[name]) for name, value in node.items() if name in mask}


def _mask(fields: str) -> Json:
    mask, rest = _mask_and_rest(fields)
    assert not rest, f"fields: {rest} is left over"
    return mask


def _mask_and_rest(text: str) -> tuple[Json, str]:
    mask: Json = {}
    while True:
        name = _NAME.match(text)
        assert name, f"fields: a name is missing before {text!r}"
        inner: Json = {}
        text = text[name.end() :]
        if text.startswith("("):
            inner, text = _mask_and_rest(text[1:])
            assert text.startswith(")"), "fields: a bracket is not closed"
            text = text[1:]
        mask[name[0]] = inner
        if not text.startswith(","):
            return mask, text
        text = text[1:]
