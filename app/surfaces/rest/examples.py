"""Requests that work as shown; the suite sends each to the running app."""

from typing import Any

_LENA = {"email": "lena.vogt@acme.example", "name": "Lena Vogt"}
_SAM = {"email": "sam.roe@mail.example", "name": "Sam Roe"}

_HISTORY = {
    "messages": [
        {
            "id": "m1",
            "thread_id": "t1",
            "sent_at": "2026-11-02T10:00:00+01:00",
            "from": _LENA,
            "to": [_SAM],
            "subject": "Your interview",
            "text": "Hi Sam,\n\nit was good to talk about the analyst position this morning.\n\nBest,\nLena",
        }
    ]
}

REVIEWS: dict[str, Any] = {
    "too-soon": {
        "summary": "A question two days after the interview",
        "value": {
            "draft": {
                "from": _SAM,
                "to": [_LENA],
                "subject": "Analyst position: any news?",
                "text": "Hi Lena,\n\nthank you again for your time on Monday. Is there any news on the analyst "
                "position? I am still very interested.\n\nBest,\nSam",
                "kind": "reply",
                "thread_id": "t1",
            },
            "history": _HISTORY,
            "now": "2026-11-04T10:00:00+01:00",
            "time_zone": "Europe/Berlin",
            "country": "DE",
        },
    },
    "thank-you": {
        "summary": "A thank-you, without any history",
        "value": {
            "draft": {
                "from": _SAM,
                "to": [_LENA],
                "subject": "Thank you for the interview on Monday",
                "text": "Hi Lena,\n\nthank you for taking the time to talk about the analyst role. What you told me "
                "about moving the reports to Kafka made me want to join even more.\n\nBest regards,\nSam",
            },
            "interview": {
                "company": "Acme",
                "role": "Analyst",
                "held_at": "2026-11-02T09:00:00+01:00",
                "notes": ["moving reports to Kafka"],
            },
            "now": "2026-11-02T15:00:00+01:00",
        },
    },
}

SITUATIONS: dict[str, Any] = {
    "waiting": {
        "summary": "Two days after the interview",
        "value": {
            "me": [_SAM],
            "history": _HISTORY,
            "interview": {"held_at": "2026-11-02T09:00:00+01:00"},
            "now": "2026-11-04T10:00:00+01:00",
            "country": "DE",
        },
    },
}
