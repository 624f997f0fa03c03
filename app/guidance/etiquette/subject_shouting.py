"""Capitals and exclamation marks in a subject read as shouting, and as advertising, before the mail is even open.
Plain words in normal writing get more answers.
"""

import re
from collections.abc import Iterator

from pydantic import Field

from app.guidance.etiquette.subject_line import words_of
from app.rules import EVERY, Bad, Edit, Finding, Fix, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading

_MARKS = re.compile(r"[!?]{2,}")


class Capitals(Limits):
    share: float = Field(
        0.6, gt=0, le=1, description="share of the subject's letters in capitals that counts as shouting"
    )
    letters: int = Field(8, ge=1, description="letters in words of capitals, acronyms left out, that it takes at least")


@rule(
    title="The subject shouts",
    severity=Severity.CAUTION,
    purposes=EVERY,
    limits=Capitals(),
    sources=["Boomerang (vendor figures): subjects in capitals were answered 35 % of the time, others about 50 %"],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: FOLLOWING UP ON MY INTERVIEW

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="FOLLOWING UP ON MY INTERVIEW",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you!!

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            marks="!!",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you! SAP FI/CO analyst at ACME GmbH

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Capitals) -> Iterator[Finding]:
    del situation
    marks = _MARKS.search(draft.subject)
    if marks:
        start, end = marks.span()
        yield Finding(
            "One mark is enough: more of them shout.",
            spans=(draft.mark_subject(start, end),),
            fixes=(Fix("Keep one mark", (Edit("subject", start, end, "?" if "?" in marks[0] else "!"),)),),
        )
    start, words = words_of(draft.subject)
    letters = sum(c.isalpha() for w in words for c in w)
    loud = sum(len(w) for w in words if w.isupper() and w.isalpha() and len(w) > 3)  # shorter: acronyms
    capitals = sum(c.isupper() for w in words for c in w)
    if letters and capitals / letters >= limits.share and loud >= limits.letters and len(words) > 1:
        yield Finding(
            "The subject is in capitals, which reads as shouting. Write it as you would say it.",
            spans=(draft.mark_subject(start, len(draft.subject)),),
        )
