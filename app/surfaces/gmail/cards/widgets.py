"""The pieces of a card: small functions that give the JSON of Google's card schema.

Whatever stands in a card passes `html` or `plain`: some fields are read as a small HTML, others are not, and mail may
hold anything. In fields of which that is uncertain angle brackets become other ones, which is right in both.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.surfaces.gmail.answers import Card

Widget = dict[str, Any]
OnClick = dict[str, Any]
Button = dict[str, Any]
Section = dict[str, Any]

MOST_WIDGETS = 100  # of one card, by Google's rule
SHORT = 80  # code points of a name, a subject or a label that are shown
LONG = 600  # code points of a sentence or two
_BUTTON = 60

# Control characters, and the marks that turn the direction of the text around them.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BRACKETS = str.maketrans({"<": "‹", ">": "›"})
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def cut(text: str, most: int) -> str:
    """In one line, without what cannot be seen, and not longer than `most`."""
    line = " ".join(_UNSEEN.sub("", text[: 4 * most]).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def plain(text: str, most: int = SHORT) -> str:
    """For fields that may or may not be read as HTML. Direction is kept apart from what stands beside it."""
    line = cut(text, most).translate(_BRACKETS)
    return f"\u2068{line}\u2069" if _RIGHT_TO_LEFT.search(line) else line


def html(text: str, most: int = LONG) -> str:
    """For fields that are read as HTML."""
    line = cut(text, most).translate(_ESCAPED)
    return f"\u2068{line}\u2069" if _RIGHT_TO_LEFT.search(line) else line


def paragraph(marked_up: str) -> Widget:
    return {"textParagraph": {"text": marked_up}}


def icon(name: str, says: str) -> dict[str, Any]:
    """A Material icon; `says` is what a screen reader reads."""
    return {"materialIcon": {"name": name}, "altText": says}


def line(
    marked_up: str,
    *,
    start: dict[str, Any] | None = None,
    above: str | None = None,
    below: str | None = None,
    button: Button | None = None,
    on_click: OnClick | None = None,
) -> Widget:
    """One decorated line; `above` and `below` are plain."""
    parts = {
        "startIcon": start,
        "topLabel": above,
        "text": marked_up,
        "bottomLabel": below,
        "wrapText": True,
        "button": button,
        "onClick": on_click,
    }
    return {"decoratedText": {k: v for k, v in parts.items() if v is not None}}


def button(text: str, on_click: OnClick, *, filled: bool = False) -> Button:
    return {"text": plain(text, _BUTTON), "onClick": on_click, "type": "FILLED" if filled else "BORDERLESS"}


def buttons(*several: Button | None) -> list[Widget]:
    """A row of buttons; nothing when there are none."""
    row = [b for b in several if b]
    return [{"buttonList": {"buttons": row}}] if row else []


def link(url: str) -> OnClick:
    return {"openLink": {"url": url}}


def text_input(name: str, label: str, value: str = "", *, lines: bool = False) -> Widget:
    kind = "MULTIPLE_LINE" if lines else "SINGLE_LINE"
    given = {"name": name, "label": label, "type": kind} | ({"value": value} if value else {})
    return {"textInput": given}


ALLOW = "Let Afterword read mail"


def section(widgets: Sequence[Widget], header: str | None = None, shown: int | None = None) -> list[Section]:
    """A section, or none without widgets. `shown`: how many of them stand before *Show more*."""
    if not widgets:
        return []
    made: Section = {"widgets": list(widgets)}
    if header:
        made = {"header": header} | made
    if shown is not None and shown < len(widgets):
        made |= {"collapsible": True, "uncollapsibleWidgetsCount": shown}
    return [made]


def card(title: str, subtitle: str | None, sections: Iterable[Section]) -> Card:
    header = {"title": plain(title)} | ({"subtitle": plain(subtitle)} if subtitle else {})
    return {"header": header, "sections": list(sections)}


def count(sections: Iterable[Section]) -> int:
    """How many widgets there are."""
    return sum(len(s["widgets"]) for s in sections)


@dataclass(frozen=True, slots=True)
class Clicks:
    """Where buttons lead. `base`: the service's public URL; `carried`: what every action gets beside its own."""

    base: str
    carried: Mapping[str, str] = field(default_factory=dict)

    def to(self, action: str, **own: str) -> OnClick:
        """An action of ours; Google wants its whole URL."""
        parameters = [{"key": k, "value": v} for k, v in {**self.carried, **own}.items()]
        return {
            "action": {
                "function": f"{self.base}/gmail/actions/{action}",
                "parameters": parameters,
                "loadIndicator": "SPINNER",
            }
        }

    def rule(self, rule_id: str) -> OnClick:
        """The page that explains a rule."""
        return link(f"{self.base}/gmail/rules/{rule_id}")
