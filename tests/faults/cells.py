"""What a user gets when something that Afterword asks goes wrong: every server, every fault.

`TABLE` is what the tests of this folder exercise, cell by cell, and what docs/faults.md shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

FAULTS = ("down", "slow", "reset", "401", "403", "404", "429", "500", "503", "malformed", "truncated")


class Asked(StrEnum):
    GMAIL = "Gmail"
    GRAPH = "Microsoft Graph"
    CERTIFICATES = "Google's certificates"
    TOKEN = "Entra, tokens"
    KEYS = "Entra, keys"
    POSTGRESQL = "PostgreSQL"
    REDIS = "Redis"
    HARPER = "Harper"


class Outcome(StrEnum):
    WHOLE = "reviewed as ever"
    NO_HISTORY = "reviewed; history not checked, and why"
    NO_JOURNAL = "reviewed without the journal, and why"
    NO_GRAMMAR = "reviewed; grammar not checked, and why"
    CARD = "a card: why, try again, or paste the text"
    CONSENT = "asked to sign in, or for consent"
    REFUSED = "401 for the call, until they can be fetched"
    NONE = "cannot be"


@dataclass(frozen=True, slots=True)
class Cell:
    """`stands_for`: what happens there under this name, where it is no HTTP."""

    outcome: Outcome
    stands_for: str = ""


def _all(outcome: Outcome, **others: Outcome) -> dict[str, Cell]:
    return {fault: Cell(others.get(f"_{fault}", outcome)) for fault in FAULTS}


_POSTGRESQL = {
    "down": "nobody listens any more",
    "slow": "the line falls silent in the middle of a session",
    "reset": "every connection is reset",
    "401": "the password is refused (28P01)",
    "403": "the role may not connect (42501)",
    "404": "there is no such database (3D000)",
    "429": "too many connections (53300)",
    "500": "an error of its own (XX000)",
    "503": "it is starting or stopping (57P03)",
    "malformed": "garbage in the middle of a session",
    "truncated": "half an answer, then the end",
}
_REDIS = {
    "down": "nobody listens",
    "slow": "it takes the command and falls silent",
    "reset": "every connection is reset",
    "401": "NOAUTH",
    "403": "NOPERM",
    "404": "an unknown command",
    "429": "too many clients",
    "500": "MISCONF: it takes no writes",
    "503": "LOADING",
    "malformed": "garbage",
    "truncated": "half an answer, then the end",
}
_HARPER = {
    "down": (Outcome.NO_GRAMMAR, "the library is not installed"),
    "slow": (Outcome.NO_GRAMMAR, "it does not come back from a piece of text"),
    "reset": (Outcome.NO_GRAMMAR, "it panics over a piece of text"),
    "401": (Outcome.NONE, "it runs in this process, and asks nobody for a password"),
    "403": (Outcome.NONE, "it runs in this process, and nobody is refused"),
    "404": (Outcome.NO_GRAMMAR, "another version, without what is called"),
    "429": (Outcome.NO_GRAMMAR, "it is held up by an earlier draft"),
    "500": (Outcome.NO_GRAMMAR, "it panics when it is made"),
    "503": (Outcome.NO_GRAMMAR, "it is not ready yet"),
    "malformed": (Outcome.NO_GRAMMAR, "it tells what is no finding"),
    "truncated": (Outcome.WHOLE, "it tells places outside of the text, and these are left out"),
}

TABLE: Mapping[Asked, Mapping[str, Cell]] = {
    Asked.GMAIL: _all(Outcome.CARD, _401=Outcome.CONSENT, _403=Outcome.CONSENT),
    Asked.GRAPH: _all(Outcome.NO_HISTORY, _401=Outcome.CONSENT, _403=Outcome.CONSENT),
    Asked.CERTIFICATES: _all(Outcome.REFUSED),
    Asked.TOKEN: _all(Outcome.NO_HISTORY),
    Asked.KEYS: _all(Outcome.NO_HISTORY),
    Asked.POSTGRESQL: {fault: Cell(Outcome.NO_JOURNAL, _POSTGRESQL[fault]) for fault in FAULTS},
    Asked.REDIS: {fault: Cell(Outcome.WHOLE, _REDIS[fault]) for fault in FAULTS},
    Asked.HARPER: {fault: Cell(*_HARPER[fault]) for fault in FAULTS},
}

OTHERS: Mapping[Asked, str] = {
    Asked.GMAIL: "another user's mailbox is read; while nobody listens, who needs no Gmail is served",
    Asked.GRAPH: "another user's mailbox is read; while nobody listens, who needs no Graph is served",
    Asked.CERTIFICATES: "who calls by REST or from Outlook is served; certificates that were fetched serve a day longer",
    Asked.TOKEN: "another user's mailbox is read",
    Asked.KEYS: "users of another tenant are let in; keys that were fetched serve a day longer",
    Asked.POSTGRESQL: "who has no journal is reviewed as ever; the journal's own pages answer 503",
    Asked.REDIS: "reviewed as ever: each replica counts by itself meanwhile",
    Asked.HARPER: "another draft is reviewed; one that was proofread before has its grammar, too",
}
"""Whoever asks at the same moment."""
