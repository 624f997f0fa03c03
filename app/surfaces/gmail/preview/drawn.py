"""A card's JSON as HTML, roughly as Gmail's side panel shows it: for developers, and for pictures of the cards.

It draws what our cards use and refuses anything else by name, so that a new kind of widget is not forgotten here.
"""

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from html import escape, unescape
from pathlib import Path
from typing import Any

from app.surfaces.gmail.preview.icons import drawing

_LOGO = Path(__file__).parents[1] / "logo.png"
_STYLE = Path(__file__).with_name("panel.css")
_TAG = re.compile(r"(</?(?:b|i|u|s)>|<br>)")

Node = Mapping[str, Any]


class Undrawable(Exception):
    """A card holds something that this page does not know; the message names it."""


def page(title: str, panels: Sequence[tuple[str, str]]) -> str:
    """A whole page of panels, each with a caption. Titles and captions are plain."""
    shown = "".join(f"<figure><figcaption>{escape(caption)}</figcaption>{html}</figure>" for caption, html in panels)
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{style()}</style><main>{shown}</main></html>'
    )


@cache
def style() -> str:
    """The style sheet of the page."""
    return _STYLE.read_text("utf-8")


@cache
def _logo() -> str:
    return f'<img alt="" src="data:image/png;base64,{b64encode(_LOGO.read_bytes()).decode()}">'


def panel(answer: Node) -> str:
    """The panel after one of our answers, whatever shape it has. Raises Undrawable."""
    if scopes := answer.get("requesting_google_scopes"):
        asked = "".join(f"<li>{escape(s)}</li>" for s in scopes["scopes"])
        return _framed(f"<section><p>Google asks the user to allow:</p><ul>{asked}</ul></section>")
    action = answer.get("renderActions", answer)["action"]
    (move,) = action["navigations"][0].values()
    notice = f"<footer>{escape(n['text'])}</footer>" if (n := action.get("notification")) else ""
    return _framed(card(move) + notice)


def _framed(inside: str) -> str:
    return f'<div class="panel"><div class="bar">{_logo()}Afterword</div>{inside}</div>'


def card(given: Node) -> str:
    """The card's header and sections. Raises Undrawable."""
    _only(given, {"header", "sections"})
    header = given["header"]
    _only(header, {"title", "subtitle"})
    below = f"<p>{_marked(header['subtitle'])}</p>" if "subtitle" in header else ""
    return f"<header><h1>{_marked(header['title'])}</h1>{below}</header>{''.join(map(_section, given['sections']))}"


def _section(given: Node) -> str:
    _only(given, {"header", "widgets", "collapsible", "uncollapsibleWidgetsCount"})
    header = f"<h2>{_marked(given['header'])}</h2>" if "header" in given else ""
    drawn = [_widget(w) for w in given["widgets"]]
    if not given.get("collapsible"):
        return f"<section>{header}{''.join(drawn)}</section>"
    first = given.get("uncollapsibleWidgetsCount", 0)
    more = f"<details><summary></summary>{''.join(drawn[first:])}</details>"
    return f"<section>{header}{''.join(drawn[:first])}{more}</section>"


def _widget(given: Node) -> str:
    ((kind, inside),) = given.items()
    draw = {
        "textParagraph": _paragraph,
        "decoratedText": _line,
        "buttonList": _buttons,
        "textInput": _input,
    }.get(kind)
    if draw is None:
        raise Undrawable(f"The preview cannot draw a {kind} yet.")
    return draw(inside)


def _paragraph(given: Node) -> str:
    _only(given, {"text"})
    return f"<p>{_marked(given['text'])}</p>"


def _line(given: Node) -> str:
    _only(given, {"startIcon", "topLabel", "text", "bottomLabel", "wrapText", "button", "onClick"})
    start = _icon(given["startIcon"]) if "startIcon" in given else ""
    above = f"<small>{_marked(given['topLabel'])}</small>" if "topLabel" in given else ""
    below = f"<small>{_marked(given['bottomLabel'])}</small>" if "bottomLabel" in given else ""
    inside = f"{start}<div>{above}<span>{_marked(given['text'])}</span>{below}</div>"
    beside = _button(given["button"]) if "button" in given else ""
    return f'<div class="line{" press" if "onClick" in given else ""}">{inside}{beside}</div>'


def _icon(given: Node) -> str:
    _only(given, {"materialIcon", "altText"})
    name = given["materialIcon"]["name"]
    try:
        return f'<span class="icon {name}" role="img" aria-label="{escape(given["altText"])}">{drawing(name)}</span>'
    except KeyError:
        raise Undrawable(f"The preview has no drawing of the icon {name}.") from None


def _buttons(given: Node) -> str:
    _only(given, {"buttons"})
    return f'<div class="buttons">{"".join(map(_button, given["buttons"]))}</div>'


def _button(given: Node) -> str:
    _only(given, {"text", "onClick", "type"})
    name = f'class="button {given["type"].lower()}"'
    if link := given["onClick"].get("openLink"):
        return f'<a {name} href="{escape(link["url"])}" rel="noreferrer">{_marked(given["text"])}</a>'
    action = given["onClick"]["action"]
    told = ", ".join(f"{p['key']}={p['value']}" for p in action["parameters"])
    return f'<button {name} title="{escape(action["function"] + " " + told)}">{_marked(given["text"])}</button>'


def _input(given: Node) -> str:
    _only(given, {"name", "label", "type", "value"})
    value = escape(given.get("value", ""))
    if given["type"] == "MULTIPLE_LINE":
        return f"<label>{escape(given['label'])}<textarea rows=5>{value}</textarea></label>"
    return f'<label>{escape(given["label"])}<input value="{value}"></label>'


def _marked(text: str) -> str:
    """The small HTML of cards: a few tags, and everything else as words."""
    return "".join(part if _TAG.fullmatch(part) else escape(unescape(part)) for part in _TAG.split(text))


def _only(given: Node, known: set[str]) -> None:
    if strange := sorted(given.keys() - known):
        raise Undrawable(f"The preview does not know {', '.join(strange)} yet.")
