"""An export as a page to read."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_QUESTIONS = {
    "went_well": "What went well",
    "was_hard": "What was hard",
    "they_asked": "What they asked",
    "to_change": "What to change",
}


def markdown(kept: Mapping[str, Any]) -> str:
    """`kept`: what `Journal.export` answers."""
    return "\n".join(_page(kept)) + "\n"


def _page(kept: Mapping[str, Any]) -> Iterator[str]:
    yield "# Your journal in Afterword"
    yield ""
    yield f"Kept since: {_day(kept['since']) or 'nothing is kept'}"
    yield f"Calendar feed since: {_day(kept['calendar_feed_since']) or 'none'}"
    yield (
        f"Fingerprints: {kept['note_fingerprints']} of sent notes, {kept['company_fingerprints']} of companies. "
        "They cannot be turned back into words."
    )
    yield ""
    yield from _preferences(kept["preferences"], kept["mutes"])
    debriefs = {d["interview"]: d for d in kept["debriefs"]}
    yield "## Interviews"
    if not kept["interviews"]:
        yield ""
        yield "None."
    for one in kept["interviews"]:
        yield ""
        yield from _interview(one)
        if debrief := debriefs.get(one["id"]):
            yield from _debrief(debrief)


def _preferences(chosen: Mapping[str, Any], mutes: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield "## Preferences"
    yield ""
    for name, label in (
        ("consent_at", "Consent given"),
        ("time_zone", "Time zone"),
        ("country", "Country"),
        ("keep_days", "Days to keep"),
    ):
        told = _day(chosen[name]) if name == "consent_at" else chosen[name]
        yield f"- {label}: {_plain(told) if told is not None else 'not set'}"
    for rule, limits in chosen["limits"].items():
        told = ", ".join(f"{_plain(name)} {_plain(value)}" for name, value in limits.items())
        yield f"- Limits of {_plain(rule)}: {told}"
    for mute in mutes:
        where = {"everywhere": "everywhere", "person": "for one person", "mail": "for one mail"}[mute["scope"]]
        yield f"- Muted: {_plain(mute['rule'])}, {where}"
    yield ""


def _interview(one: Mapping[str, Any]) -> Iterator[str]:
    role = f", {_plain(one['role'])}" if one["role"] else ""
    yield f"### {_plain(one['company'])}{role}"
    yield ""
    ended = f", {_day(one['outcome_at'])}" if one["outcome_at"] else ""
    yield f"- Outcome: {one['outcome']}{ended}"
    if one["aliases"]:
        yield f"- Also known as: {', '.join(map(_plain, one['aliases']))}"
    if one["promised_by"]:
        yield f"- Answer promised by: {one['promised_by']}"
    for met in one["rounds"]:
        yield f"- Round: {_minute(met['held_at'])}, {met['kind'].replace('_', ' ')}"
    for person in one["people"]:
        address = f" ({_plain(person['email'])})" if person["email"] and person["name"] else ""
        yield f"- {person['part'].capitalize()}: {_plain(person['name'] or person['email'])}{address}"
    for point in one["points"]:
        yield f"- Talked about: {_plain(point['text'])}"
    names = {person["email"]: person["name"] or person["email"] for person in one["people"]}
    for mail in one["contacts"]:
        yield f"- {_minute(mail['at'])}: {_who_wrote(mail, names)} ({mail['kind'].replace('_', ' ')})"


def _who_wrote(mail: Mapping[str, Any], names: Mapping[str, str]) -> str:
    who = _plain(names.get(mail["person"], "")) or ("somebody else at the company" if mail["colleague"] else "")
    if mail["direction"] == "sent":
        return f"you wrote to {who}" if who else "you wrote"
    return f"{who} wrote" if who else "they wrote"


def _debrief(debrief: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield "#### Debrief"
    for name, label in _QUESTIONS.items():
        if debrief[name]:
            yield ""
            yield f"{label}:"
            yield ""
            yield from (f"- {_plain(item)}" for item in debrief[name])


def _plain(value: object) -> str:
    """The user's words as words: on one line, and without a meaning in Markdown."""
    return _MARKS.sub(r"\\\1", " ".join(str(value).split()))


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None


def _minute(moment: str) -> str:
    return f"{moment[:10]} {moment[11:16]} UTC"
