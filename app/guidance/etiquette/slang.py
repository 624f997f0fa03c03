"""Text-speak saves the writer a second and costs the reader some of the good opinion. Until you work there, write as
you would to a colleague you have met once.
"""

from collections.abc import Iterator

from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

TEXT_SPEAK = phrases(
    "{lol|lmao|rofl|omg|omfg|wtf|brb|btw|imho|imo|idk|tbh|ngl|smh|fyi|thx|thnx|tnx|tx|ty|tysm|pls|plz|plss|u|ur|r u|b4|gr8|l8r|2day}",
    "{cuz|coz|bcuz|bc|gonna|wanna|gotta|kinda|sorta|dunno|lemme|gimme|ain't|y'all|ya|yea|yeah|yup|yep|nope|nah}",
    "{sup|wassup|what's up|whats up|yo|dude|bro|bruh|fam|hey guys|no cap|fr fr|lit|on fleek|legit|hmu|lmk|asap pls}",
)
_GLUE = frozenset("@/:-_&.")
INNOCENT = phrases(
    "lit {up|by|the}",
    "u.s.",
    "u.k.",
    "u s",
    "r u r",
    "ty {cobb|smith}",
    "yo-yo",
    "ya{ya|}-ya",
    "tx {7|8|usa}",
    "houston, tx",
)


@rule(
    title="Slang",
    severity=Severity.HINT,
    sources=["The article: keep messages professional", "Purdue career office: write to interviewers in full words"],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            thx again for the interview, that was gr8. Do u have any news on the analyst position?

            Best,
            Sam
            """,
            marks="thx",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            thank you again for the interview. Is there any news on the analyst position in the U.S. team?

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    innocent = draft.found(INNOCENT)
    found = [
        r
        for r in draft.found(TEXT_SPEAK)
        if not any(i.start <= r.start < i.end for i in innocent) and _is_slang(draft.own_text, r.start, r.end)
    ]
    if found:
        yield Finding(
            "Write these out in full words.",
            spans=tuple(draft.mark(*r) for r in found),
        )


def _is_slang(text: str, start: int, end: int) -> bool:
    """Capitals are an acronym, a state or a name (`TX`, `BC`, `Ty`); a sign beside it is an address or an initial."""
    word = text[start:end]
    if len(word) <= 3 and word != word.lower():
        return word in {"U", "THX", "Thx", "PLS", "Pls", "LOL", "Lol", "OMG"}
    glued = text[start - 1 : start] if start else ""
    after = text[end : end + 2]
    return not (glued in _GLUE or after[:1] in _GLUE - {"."} or (after[:1] == "." and after[1:].isalnum()))
