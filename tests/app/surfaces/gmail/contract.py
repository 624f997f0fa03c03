"""Google's own descriptions, as judges of what the add-on answers.

Cards are held against the Chat API's discovery document (closed: an unknown key or value is an error) and against the
protos of `google-apps-card` (which also refuse two widgets in one). For what stands around a card Google publishes
no usable schema, so that one is written here by hand, after the documented shapes.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import googleapiclient.discovery_cache
from google.apps import card_v1
from google.protobuf import json_format
from jsonschema import Draft202012Validator

_TEXTUAL = {
    "int64": {"type": "string", "pattern": r"^-?\d+$"},
    "uint64": {"type": "string", "pattern": r"^\d+$"},
    "byte": {"type": "string", "pattern": r"^[A-Za-z0-9_\-+/=]*$"},
}


def _closed(node: dict[str, Any]) -> dict[str, Any]:
    """A schema of a discovery document as a JSON schema that refuses what it does not name."""
    if "$ref" in node:
        return {"$ref": f"#/$defs/{node['$ref']}"}
    if node.get("type") == "any":
        return {}
    made: dict[str, Any] = dict(_TEXTUAL.get(node.get("format", ""), {}))
    if not made and "type" in node:
        made["type"] = node["type"]
    made |= {k: node[k] for k in ("enum", "pattern") if k in node}
    if node.get("type") == "array":
        made["items"] = _closed(node["items"])
    if "properties" in node:
        made["properties"] = {k: _closed(v) for k, v in node["properties"].items()}
        made["additionalProperties"] = False
    elif "additionalProperties" in node:
        made["additionalProperties"] = _closed(node["additionalProperties"])
    return made


@cache
def _validator(api: str, name: str) -> Draft202012Validator:
    folder = Path(googleapiclient.discovery_cache.__file__).parent / "documents"
    schemas = json.loads((folder / f"{api}.json").read_text("utf-8"))["schemas"]
    definitions = {k: _closed(v) for k, v in schemas.items()}
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": definitions})


def faults(api: str, name: str, value: Any) -> list[str]:
    """What a discovery document has against a value."""
    return [f"{e.json_path}: {e.message[:200]}" for e in _validator(api, name).iter_errors(value)]


def check_card(card: dict[str, Any]) -> None:
    """Fails unless Gmail would take the card."""
    assert faults("chat.v1", "GoogleAppsCardV1Card", card) == []
    json_format.ParseDict(card, card_v1.Card.pb(card_v1.Card()))
    sections = card["sections"]
    assert sections
    assert all(s["widgets"] for s in sections)
    assert all(s.get("uncollapsibleWidgetsCount", 0) < len(s["widgets"]) for s in sections)
    assert sum(len(s["widgets"]) for s in sections) <= 100
    assert card["header"]["title"].strip()
    json.dumps(card, ensure_ascii=False).encode()  # no half characters
    for text in _texts(card):
        _check_markup(text)
    for action in _actions(card):
        assert action["function"].startswith("https://afterword.example/gmail/actions/")
        assert all(p["value"] is not None for p in action.get("parameters", []))


def _texts(card: dict[str, Any]) -> list[str]:
    shown = []
    for s in card["sections"]:
        shown.append(s.get("header", ""))
        for w in s["widgets"]:
            shown.append(w.get("textParagraph", {}).get("text", ""))
            shown.append(w.get("decoratedText", {}).get("text", ""))
    return shown


_TAGS = ("<b>", "</b>", "<i>", "</i>", "<br>")


def _check_markup(text: str) -> None:
    """Only our own few tags, each closed, and no bare `<` or `&`."""
    for tag in ("b", "i"):
        assert text.count(f"<{tag}>") == text.count(f"</{tag}>")
    bare = text
    for tag in _TAGS:
        bare = bare.replace(tag, "")
    assert "<" not in bare
    assert ">" not in bare
    for entity in ("&amp;", "&lt;", "&gt;"):
        bare = bare.replace(entity, "")
    assert "&" not in bare


def _actions(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [a for item in node for a in _actions(item)]
    if not isinstance(node, dict):
        return []
    own = [node["action"]] if "function" in node.get("action", {}) else []
    return own + [a for v in node.values() for a in _actions(v)]


_TEXT = {"type": "string", "minLength": 1}
_CARD = {"type": "object", "required": ["header", "sections"]}


def _object(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


_NAVIGATION = {"oneOf": [_object(("pushCard",), pushCard=_CARD), _object(("updateCard",), updateCard=_CARD)]}
_ACTION = _object(
    navigations={"type": "array", "items": _NAVIGATION, "minItems": 1, "maxItems": 1},
    notification=_object(("text",), text=_TEXT),
) | {"minProperties": 1}


def _recipients(field: str) -> dict[str, Any]:
    listed = {"type": "array", "minItems": 1, "items": _object(("email",), email=_TEXT)}
    return _object((f"{field}Recipients",), **{f"{field}Recipients": listed})


_CONTENT = _object(("content", "contentType"), content=_TEXT, contentType={"const": "MUTABLE_HTML"})
_UPDATE = _object(
    updateToRecipients=_recipients("to"),
    updateCcRecipients=_recipients("cc"),
    updateBccRecipients=_recipients("bcc"),
    updateSubject=_object(("subject",), subject={"type": "string"}),
    updateBody=_object(
        ("type", "insertContents"),
        type={"enum": ["IN_PLACE_INSERT", "INSERT_AT_START", "INSERT_AT_END"]},
        insertContents={"type": "array", "minItems": 1, "items": _CONTENT},
    ),
) | {"minProperties": 1, "maxProperties": 1}
_GMAIL = _object(("updateDraftActionMarkup",), updateDraftActionMarkup=_UPDATE)
_CONSENT = _object(
    ("requesting_google_scopes",),
    requesting_google_scopes=_object(("scopes",), scopes={"type": "array", "items": _TEXT, "minItems": 1}),
)
_RENDER = {"oneOf": [_object(("action",), action=_ACTION), _CONSENT]}
_SUBMIT = {
    "oneOf": [
        _object(
            ("renderActions",),
            renderActions=_object(
                ("action",), action=_ACTION, hostAppAction=_object(("gmailAction",), gmailAction=_GMAIL)
            ),
        ),
        _CONSENT,
    ]
}


def check_answer(path: str, answer: dict[str, Any]) -> dict[str, Any] | None:
    """Fails unless the answer has the documented shape for this path; the card in it, if there is one."""
    schema = _SUBMIT if path.startswith("/gmail/actions/") else _RENDER
    assert [e.message[:300] for e in Draft202012Validator(schema).iter_errors(answer)] == []
    action = answer.get("renderActions", answer).get("action", {})
    for navigation in action.get("navigations", ()):
        (card,) = navigation.values()
        check_card(card)
        return dict(card)
    return None
