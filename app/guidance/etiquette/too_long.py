"""A follow-up is read between two meetings. Past a screenful the point drowns, and answers become fewer. Whatever
needs more room can wait for the next conversation.
"""

from collections.abc import Iterator

from pydantic import Field

from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Words(Limits):
    thank_you: int = Field(200, ge=1, description="words of a thank-you's body; more is long")
    other: int = Field(150, ge=1, description="words of any other follow-up's body; more is long")


@rule(
    title="A long mail",
    severity=Severity.HINT,
    limits=Words(),
    sources=[
        "Boomerang, 40 million mails (vendor figures, mail of all kinds): 50 to 125 words were answered most",
        "Career offices (WashU Law, University of Minnesota): three sentences to three short paragraphs",
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position? I am still very interested.

            What you told me about the audit of the harbour office made me think of a project of mine,
            in which we moved forty reports to a new system within three months. What you told me
            about the audit of the harbour office made me think of a project of mine, in which we
            moved forty reports to a new system within three months. What you told me about the audit
            of the harbour office made me think of a project of mine, in which we moved forty reports
            to a new system within three months. What you told me about the audit of the harbour
            office made me think of a project of mine, in which we moved forty reports to a new system
            within three months. What you told me about the audit of the harbour office made me think
            of a project of mine, in which we moved forty reports to a new system within three months.
            What you told me about the audit of the harbour office made me think of a project of mine,
            in which we moved forty reports to a new system within three months. What you told me
            about the audit of the harbour office made me think of a project of mine, in which we
            moved forty reports to a new system within three months.

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

            is there any news on the analyst position? I am still very interested.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Words) -> Iterator[Finding]:
    most = limits.thank_you if situation.purpose.value is Purpose.THANK_YOU else limits.other
    if len(draft.lows) > most:
        words = draft.words
        yield Finding(
            f"This has {len(words)} words; up to {most} is easily read. Keep what only you can say, and one question.",
            spans=(draft.mark(words[most].start, words[-1].end),),
        )
