"""Many companies give no feedback, some are not allowed to, and few say so. Silence after you asked is such an answer.
Asking again will not open that door, and may close another one.
"""

from collections.abc import Iterator

from app.guidance.debrief.feedback import asks_for_feedback
from app.guidance.patience.moments import the_question
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.moments import long_date
from app.situation.purpose import Purpose
from app.text.reading import Reading


@rule(
    title="Feedback asked for before",
    severity=Severity.CAUTION,
    purposes={Purpose.REJECTION_REPLY, Purpose.FEEDBACK_REQUEST},
    sources=["Talent Board 2022: 53% to 71% of candidates, by region, were never given any feedback"],
    words=True,
    needs_history=True,
    bad=[
        Bad(
            """
            Date: Mon 7 Dec 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            could you give me some feedback on my interview for the analyst position? It would help me to improve.

            Best,
            Sam
            """,
            history=[
                """
                Date: Tue 24 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Sam, unfortunately we have decided to move forward with another candidate.
                """,
                """
                Date: Wed 25 Nov 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Re: Analyst position

                Hi Lena, thank you for letting me know. Would you be willing to share any feedback on my interview?
                """,
            ],
        ),
    ],
    good=[
        Good(
            """
            Date: Wed 25 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            thank you for letting me know. Could you give me some feedback on my interview for the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Tue 24 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Sam, unfortunately we have decided to move forward with another candidate.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    last_word = situation.last_inbound_at
    open_mails = [m for m in situation.sent if m.at and (last_word is None or m.at > last_word)]
    asked = [m.at for m in open_mails if m.at and (m.purpose is Purpose.FEEDBACK_REQUEST or asks_for_feedback(m.text))]
    if not asked:
        return
    request = asks_for_feedback(draft.own_text)
    if request is None and situation.purpose.value is not Purpose.FEEDBACK_REQUEST:
        return
    spans = (draft.mark(*request),) if request else the_question(draft, situation)
    yield Finding(
        f"You asked for feedback on {long_date(situation.local_date(max(asked)))}, and nobody has answered. "
        "Leave it at that; they may not be allowed to give any.",
        spans=spans,
    )
