"""Refusals in German, French, Spanish, Italian, Dutch, Portuguese and Polish, with the same two tiers as in English.

The reader or their application, a negation and a verb of deciding in one sentence; or others who were chosen; or a
noun that means refusal. Courtesies count only together with a second sign.
"""

import re

from app.situation.clause import Clause
from app.situation.letter import Letter
from app.situation.refusal_germanic import DUTCH, GERMAN
from app.situation.refusal_romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from app.situation.refusal_slavic import POLISH
from app.text.phrases import phrases

_TONGUES = (GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, POLISH)
ABROAD = phrases(*(word for tongue in _TONGUES for word in tongue.words))
_ENGLISH = re.compile(r"\b(?:the|and|you|your)\b")


def refusal_abroad(letter: Letter) -> tuple[Clause, bool] | None:
    """The sentence that turns the reader down in one of those languages, and whether it is only implied."""
    if ABROAD not in letter.hits:
        return None
    said = [c for c in letter.clauses(ABROAD) if not c.question and not _ENGLISH.search(c.low)]
    for tongue in _TONGUES:
        firm = [c for c in said if not tongue.void.search(c.low)]
        denied = next((c for c in firm if tongue.denied.search(c.low)), None)
        if denied is not None:
            return denied, False
        others = next((c for c in firm if tongue.others.search(c.low)), None)
        if others is not None:
            return others, True
        signs = [c for courtesy in tongue.courtesies if (c := next((c for c in firm if courtesy.search(c.low)), None))]
        if len(signs) >= 2:
            return min(signs), True
    return None
