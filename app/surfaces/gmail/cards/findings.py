"""Findings as sections: what it is, what to do about it, and behind *Show more* why, and who says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.mail import Address
from app.review import Found
from app.rules import Section as Part
from app.rules import Severity
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.cards.widgets import (
    Button,
    Clicks,
    Section,
    Widget,
    button,
    buttons,
    count,
    html,
    icon,
    line,
    paragraph,
    section,
)
from app.surfaces.gmail.mends import mend_of, told
from app.text.reading import Reading

_QUOTES, _QUOTE = 2, 90  # passages shown of a finding, and code points of each
_FIXES = 2
_NAMED = 12  # findings that are only named when a card is full


@dataclass(frozen=True, slots=True)
class Can:
    """What buttons may offer. `mend`: a compose window is open; `never`: a journal remembers it; `person`: for whom."""

    mend: bool = False
    never: bool = False
    person: Address | None = None


def findings(found: tuple[Found, ...], reading: Reading, clicks: Clicks, can: Can, room: int) -> list[Section]:
    """Grouped by weight, the heaviest first, in at most `room` widgets: what does not fit is named in one line."""
    ordered = sorted(found, key=lambda f: -f.severity.weight)
    made: list[Section] = []
    last: Severity | None = None
    for n, one in enumerate(ordered):
        header = words.WEIGHTS[one.severity][0] if one.severity is not last else None
        more = _section(one, reading, clicks, can, header)
        if count(made) + count(more) + 1 > room:
            return made + _named(ordered[n:])
        made += more
        last = one.severity
    return made


def _section(found: Found, reading: Reading, clicks: Clicks, can: Can, header: str | None) -> list[Section]:
    shown = list(_shown(found, reading, clicks, can))
    hidden = [paragraph(_why(found)), *buttons(*_ways(found, clicks, can))]
    return section([*shown, *hidden], f"<b>{header}</b>" if header else None, len(shown))


def _shown(found: Found, reading: Reading, clicks: Clicks, can: Can) -> Iterator[Widget]:
    label, name = words.WEIGHTS[found.severity]
    said = [f"<b>{html(found.finding.title or found.rule.title)}</b>", html(found.finding.message)]
    fixes = found.finding.fixes[:_FIXES]
    by_hand = [t for f in fixes if not (can.mend and mend_of(f, reading)) and (t := told(f, reading))]
    fresh = _quotes(found, (found.finding.message, *by_hand))
    said += [f"<i>“{html(q, _QUOTE)}”</i>" for q in fresh[:_QUOTES]]
    said += [html(t) for t in by_hand]
    yield line("<br>".join(said), start=icon(name, label))
    if can.mend:
        mends = [(f.label, mend) for f in fixes if (mend := mend_of(f, reading))]
        yield from buttons(*(button(label, clicks.to("mend", **mend.parameters())) for label, mend in mends))


def _quotes(found: Found, told: tuple[str, ...]) -> list[str]:
    """The passages that are meant, without those that stand in another or in what is `told`.

    When to send is no matter of words: there they would say nothing.
    """
    if found.rule.section is Part.PATIENCE:
        return []
    quotes = list(dict.fromkeys(s.quote for s in found.finding.spans if s.quote.strip()))
    return [q for q in quotes if not any(q in k for k in (*told, *(o for o in quotes if o != q)))]


def _why(found: Found) -> str:
    why = html(found.finding.why or found.rule.why, 1_500)
    sources = "; ".join(html(s, 300) for s in found.rule.sources)
    return f"{why}<br><i>{'Sources' if len(found.rule.sources) > 1 else 'Source'}: {sources}</i>" if sources else why


def _ways(found: Found, clicks: Clicks, can: Can) -> Iterator[Button]:
    rule = found.rule.id
    yield button("About this rule", clicks.rule(rule))
    yield button("Not in this mail", clicks.to("mute", rule=rule))
    if can.never:
        if can.person:
            yield button(f"Never for {words.name(can.person)}", clicks.to("never", rule=rule, person=can.person.key))
        yield button("Never", clicks.to("never", rule=rule))


def _named(rest: list[Found]) -> list[Section]:
    titles = list(dict.fromkeys(html(f.finding.title or f.rule.title) for f in rest))
    more = f" and {len(titles) - _NAMED} more" if len(titles) > _NAMED else ""
    return section([paragraph(f"<b>And</b>: {', '.join(titles[:_NAMED])}{more}. Mend these first, then check again.")])
