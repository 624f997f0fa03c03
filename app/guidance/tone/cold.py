"""A mail can be correct in every word and still leave the reader cold: only bare questions and orders, no thanks, no
reason, no sign of understanding. People read such mails as impolite without knowing why.
"""

from collections.abc import Iterator

from pydantic import Field

from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading


class Chill(Limits):
    impolite: float = Field(
        default=0.9, ge=0, le=1, description="how sure the tone model must be that a sentence reads impolite"
    )


@rule(
    title="Reads cold",
    severity=Severity.CAUTION,
    limits=Chill(),
    sources=[
        "Danescu-Niculescu-Mizil and others 2013: thanks and deference are read as polite, direct questions and blunt openings as impolite"
    ],
    words=True,
    unavailable="not part of this version: the tone model comes with the next release",
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            What is the status of the analyst position? So is there a decision or not?
            """
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you again for the interview. Could you tell me where things stand with the analyst position?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Chill) -> Iterator[Finding]:
    yield from ()
