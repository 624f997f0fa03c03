"""Phones show the first five or six words of a subject. What makes yours yours, the role and the occasion, has to
stand there; the rest belongs into the mail.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.etiquette.subject_line import is_theirs, words_of
from app.rules import EVERY, Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading


class Length(Limits):
    most: int = Field(60, ge=10, description="characters of a subject, Re: and Fwd: aside")


@rule(
    title="A long subject",
    severity=Severity.HINT,
    purposes=EVERY,
    limits=Length(),
    sources=["emailtooltester.com, device tests: phones show 33 to 50 characters of a subject"],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: A few words of thanks after our interview for the senior analyst position on Monday

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Fwd: Re: Interview for the senior analyst position on Monday, 2 Nov.

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Length) -> Iterator[Finding]:
    start, _ = words_of(draft.subject)
    end = len(draft.subject.rstrip())
    if end - start <= limits.most or is_theirs(draft, situation):
        return
    yield Finding(
        f"The subject has {end - start} characters; up to {limits.most} is plenty. Put the role and the occasion first.",
        spans=(draft.mark_subject(start, end),),
    )
