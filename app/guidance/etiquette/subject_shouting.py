"""Capitals and exclamation marks in a subject read as shouting, and as advertising, before the mail is even open.
Plain words in normal writing get more answers.
"""

import re
from collections.abc import Iterator

from pydantic import Field

from app.guidance.etiquette.subject_line import is_theirs, words_of
from app.rules import EVERY, Bad, Edit, Finding, Fix, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.formulas import word_set
from app.text.reading import Reading

_MARKS = re.compile(r"[!?]{2,}+")
_AROUND = ".,:;!?()[]\"'“”–-"
_ACRONYM = 3  # letters of a word in capitals that may well be an acronym
_LEGAL = word_set("CONFIDENTIAL PRIVILEGED PRIVATE PERSONAL STRICTLY ATTORNEY CLIENT COMMUNICATION WORK PRODUCT DRAFT")


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
    sources=["Boomerang (vendor figures): subjects in capitals were answered 35% of the time, others about 50 %"],
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
    marks = [m.span() for m in _MARKS.finditer(draft.subject)]
    start, words = words_of(draft.subject)
    shouted = _in_capitals(words, limits)
    if not (marks or shouted) or is_theirs(draft, situation):
        return
    if start > 0 and situation.purpose.value is Purpose.OTHER:
        return  # everyday answers carry on the subjects of others
    end = len(draft.subject.rstrip())
    fixes = tuple(Edit("subject", *place, "?" if "?" in draft.subject[slice(*place)] else "!") for place in marks)
    yield Finding(
        "The subject is in capitals, which reads as shouting. Write it as you would say it."
        if shouted
        else "One mark is enough: more of them shout.",
        spans=tuple(draft.mark_subject(*place) for place in ([(start, end)] if shouted else marks)),
        fixes=(Fix("Keep one mark", fixes),) if fixes else (),
    )


def _in_capitals(words: list[str], limits: Capitals) -> bool:
    """Whether most letters are capitals and it takes more than acronyms, a name or a legal mark to explain them."""
    joined = "".join(words)
    letters = sum(map(str.isalpha, joined))
    capitals = sum(map(str.isupper, joined))
    loud = [w for w in (w.strip(_AROUND) for w in words) if len(w) > _ACRONYM and w.isupper() and w.isalpha()]
    loud = [w for w in loud if w not in _LEGAL]
    return (
        len(words) > 1 and letters > 0 and capitals / letters >= limits.share and sum(map(len, loud)) >= limits.letters
    )
