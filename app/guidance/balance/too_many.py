"""Two unanswered questions have been read, and they were answered by silence. A third brings no news: it moves you
from the candidates to the senders of mail. Recruiters' own tools stop at two as well. If you write once more, let it
be a friendly good-bye that needs no answer.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.letting_go.closing import closes
from app.guidance.patience.moments import the_question, times
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Most(Limits):
    unanswered: int = Field(default=2, ge=1, description="unanswered follow-ups after which another one is too many")


@rule(
    title="One follow-up too many",
    severity=Severity.WARN,
    purposes={Purpose.STATUS_CHECK},
    limits=Most(),
    sources=[
        "Guides and job-search tools (careery.pro, candidate.so, career-ops): two follow-ups after the thank-you at most",
        "Accountemps survey 2018: 33% of HR managers have dropped a candidate for being too pushy after an interview",
    ],
    needs_history=True,
    bad=[
        Bad(
            """
            Date: Fri 27 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Mon 12 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, it was good to talk to you today about the analyst position.
                """,
                """
                Date: Thu 22 Oct 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, is there any news on the analyst position?
                """,
                """
                Date: Mon 2 Nov 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, have you come to a decision on the analyst position yet?
                """,
            ],
            marks="any news",
        ),
        Bad(
            """
            Date: Mon 2 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Mon 12 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, it was good to talk to you today about the analyst position.
                """,
                """
                Date: Thu 22 Oct 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, is there any news on the analyst position?
                """,
            ],
            severity=Severity.HINT,
        ),
    ],
    good=[
        Good(
            """
            Date: Fri 27 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 22 Oct 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, is there any news on the analyst position?
                """,
                """
                Date: Mon 2 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                Subject: Re: Analyst position

                Hi Sam, not yet, I am sorry. The team has not met so far.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Most) -> Iterator[Finding]:
    asked = len(situation.follow_ups)
    if asked and closes(draft):
        return
    if asked >= limits.unanswered:
        yield Finding(
            f"You have asked {times(asked)} since they last wrote, and nobody answered. Another question will not "
            "change that: let it rest, or close with a friendly line that needs no answer.",
            spans=the_question(draft, situation),
        )
    elif asked and asked + 1 == limits.unanswered:
        yield Finding(
            f"This is follow-up number {asked + 1} without an answer in between, and the last good one. Make it easy "
            "to answer, and let it rest after that.",
            severity=Severity.HINT,
            title="The last good follow-up",
        )
