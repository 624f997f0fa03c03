"""Reading the panel: the card of an answer, what it says, what its buttons carry."""

import json
from typing import Any

from tests.app.surfaces.gmail.conftest import AddOn
from tests.app.surfaces.gmail.contract import check_answer
from tests.app.surfaces.gmail.mailbox import ASKING

TO_LENA = {"toRecipients": ["Lena Vogt <lena@acme.example>"]}
PASTED = {"text": ASKING, "subject": "Analyst position: any news?", "to": "Lena Vogt <lena@acme.example>"}


def shown(addon: AddOn, path: str, given: Any) -> dict[str, Any]:
    card = check_answer(path, addon.json(path, given))
    assert card is not None
    return card


def words_of(card: dict[str, Any]) -> str:
    return json.dumps(card, ensure_ascii=False)


def parameters(card: dict[str, Any], action: str, label: str = "") -> dict[str, str]:
    """What the first button that leads to the action carries."""

    def walk(node: Any, text: str = "") -> Any:
        if isinstance(node, dict):
            text = node.get("text", text) if isinstance(node.get("text", text), str) else text
            if str(node.get("function", "")).endswith(f"/gmail/actions/{action}") and label in text:
                return {p["key"]: p["value"] for p in node["parameters"]}
            node = list(node.values())
        if isinstance(node, list):
            return next((found for n in node if (found := walk(n, text)) is not None), None)
        return None

    found = walk(card)
    assert found is not None, f"no button leads to {action}"
    return dict(found)
