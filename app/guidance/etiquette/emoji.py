"""In a study across 29 countries a smiley in a formal first mail did not make the writer seem warmer, only less
competent. Words carry warmth better.
"""

import re
from collections.abc import Iterator

from app.rules import Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading

_EMOJI = re.compile(
    "[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u263a]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f300-\U0001faff\u2600-\u27bf]{0,12}"
)
_EMOTICON = re.compile(r"(?<![\w:/.])(?:[:;=8][-'^o]?[)(DPpO|/*\]\[]{1,3}|<3|\^_\^|[xX]D)(?![\w/])")
_SIGNS = frozenset(
    "\u2013\u2022\u2192\u2190\u2713\u2714\u2717\u2718\u260e\u2709\u2606\u2605\u27a2\u27a4\u279c\u2794\u2756"
)


@rule(
    title="Emoji",
    severity=Severity.HINT,
    sources=[
        "Glikson, Cheshin & van Kleef 2017 (n = 549, 29 countries): a smiley lowers perceived competence in formal mail"
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position? 😊 I am still very interested.

            Best,
            Sam
            """,
            marks="😊",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position? :-)

            Best,
            Sam
            """,
            marks=":-)",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position (see https://acme.example/jobs:/4)? I could start on 1 March:

            - full time, or
            - 80 %

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    own = draft.own_text
    found = []
    if not own.isascii():
        found += [m.span() for m in _EMOJI.finditer(own) if m[0] not in _SIGNS]
    found += [m.span() for m in _EMOTICON.finditer(own)]
    if not found:
        return
    spans = tuple(draft.mark(*place) for place in sorted(found))
    yield Finding(
        "Leave out emoji until you know each other better.",
        spans=spans,
        fixes=(Fix("Leave them out", tuple(Edit("text", _before(draft.text, s.start), s.end, "") for s in spans)),),
    )


def _before(text: str, start: int) -> int:
    """With the blank before it, unless that is all that parts two words."""
    return start - 1 if start and text[start - 1] == " " else start
