"""One line can look as if you could not be bothered. Two or three sentences, thanks and a reason to remember you, cost
a minute and show that you mean it.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.follow_up.acknowledgement import only_takes_note
from app.guidance.follow_up.gratitude import gratitude, in_another_language
from app.guidance.follow_up.interest import restates_interest
from app.guidance.letting_go.advised import advised_to_let_go
from app.guidance.letting_go.closing import closes
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation, wordings
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Words(Limits):
    least: int = Field(25, ge=0, description="words of the body; fewer is short")


@rule(
    title="A very short mail",
    severity=Severity.HINT,
    purposes={Purpose.THANK_YOU, Purpose.STATUS_CHECK, Purpose.REJECTION_REPLY},
    limits=Words(),
    sources=[
        "Boomerang, 40 million mails (vendor figures, mail of all kinds): ten words or fewer were answered 36% of the time"
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            any news on the analyst position?

            Best,
            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            thank you again for the interview two weeks ago. I am still very interested in the analyst
            position. Is there any news on the next steps?

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Words) -> Iterator[Finding]:
    count = len(draft.lows)
    if not 0 < count < limits.least or only_takes_note(draft, situation):
        return
    advice = _lacking(draft, situation)
    if advice:
        words = "1 word" if count == 1 else f"{count} words"
        yield Finding(f"This has {words}. {advice}")


def _lacking(draft: Reading, situation: Situation) -> str | None:
    """What would make it warmer; None when all that a short mail needs is there."""
    if in_another_language(draft):
        return None if draft.found(wordings.THANKS) else "A sentence more makes it warmer."
    thanks = gratitude(draft).meant
    if situation.purpose.value is Purpose.REJECTION_REPLY or situation.rejected_at:
        return None if thanks else "Thanks for their time, in a sentence, are what such a reply is remembered for."
    interest = restates_interest(draft) or closes(draft) or advised_to_let_go(draft, situation)
    if thanks and interest:
        return None
    if thanks:
        return "A sentence on why the position interests you makes it warmer."
    if interest:
        return "A sentence of thanks makes it warmer."
    return "A sentence of thanks and one on why the position interests you make it warmer."
