"""Where many are asked, each leaves the answer to another one. Write to the one who can answer, and take in the others
only if they need to know.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.etiquette.addressed import is_own, places
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading


class Size(Limits):
    most: int = Field(5, ge=1, description="people in To, Cc and Bcc together; more is a crowd")


@rule(
    title="Many recipients",
    severity=Severity.HINT,
    limits=Size(),
    sources=["Outlook warns of large audiences, for the same reason"],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>, Tom <tom@acme.example>, Ann <ann@acme.example>
            Cc: Eve <eve@acme.example>, Max <max@acme.example>, Ida <ida@acme.example>
            Subject: Analyst position: next steps

            Hi all,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="ida@acme.example",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>, Tom <tom@acme.example>, Ann <ann@acme.example>
            Cc: Eve <eve@acme.example>, Max <max@acme.example>, Lena Vogt <Lena@acme.example>
            Subject: Analyst position: next steps

            Hi all,

            is there any news on the analyst position?

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Size) -> Iterator[Finding]:
    if len(draft.recipients) <= limits.most:
        return
    people = {
        p[2].key: p for p in reversed(list(places(draft))) if p[2].email and not is_own(p[2], draft, situation.me)
    }
    if len(people) > limits.most:
        beyond = list(reversed(people.values()))[limits.most :]
        yield Finding(
            f"This goes to {len(people)} people. Write to the one or two who can answer.",
            spans=tuple(draft.mark_address(field, index) for field, index, _ in beyond),
        )
