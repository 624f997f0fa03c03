"""Requests that work as shown, once the user has consented; the suite sends each to the running app."""

from typing import Any

from app.surfaces.rest.examples import SITUATIONS

_ACME = {
    "company": "Acme",
    "role": "Analyst",
    "people": [{"email": "lena.vogt@acme.example", "name": "Lena Vogt", "part": "interviewer"}],
    "rounds": [
        {"held_at": "2026-11-02T09:00:00+01:00", "ends_at": "2026-11-02T10:00:00+01:00", "kind": "video"},
    ],
    "points": ["Moving the reports to Kafka"],
    "promised_by": "2026-11-13",
}

INTERVIEWS: dict[str, Any] = {
    "after-the-interview": {"summary": "A first interview, and the day by which they will answer", "value": _ACME},
    "only-the-company": {"summary": "The least that an interview needs", "value": {"company": "Northwind"}},
}

_MAILS = {k: v for k, v in SITUATIONS["waiting"]["value"].items() if k != "interview"}

PROPOSALS: dict[str, Any] = {"a-thread": {"summary": "The mails of a thread", "value": _MAILS}}

DEBRIEFS: dict[str, Any] = {
    "after-a-no": {
        "summary": "After a no",
        "value": {
            "went_well": ["The case study: I asked about the data first"],
            "was_hard": ["Estimating the effort of the migration"],
            "they_asked": ["How do you find out why a figure is wrong?"],
            "to_change": ["Have two estimates ready"],
        },
    }
}

PREFERENCES: dict[str, Any] = {
    "consent": {"summary": "The user agrees that a journal is kept", "value": {"consent": True}},
    "more": {
        "summary": "With a time zone, holidays, a longer wait, and an end",
        "value": {
            "consent": True,
            "time_zone": "Europe/Berlin",
            "country": "DE",
            "limits": {"patience/too-soon": {"caution_below": 10}},
            "keep_days": 365,
        },
    },
}

MUTES: dict[str, Any] = {
    "everywhere": {"summary": "A rule that is never to speak again", "value": {"rule": "etiquette/emoji"}},
    "a-person": {
        "summary": "… or not in mail to one person",
        "value": {"rule": "etiquette/greeting-name", "scope": "person", "target": "lena.vogt@acme.example"},
    },
}
