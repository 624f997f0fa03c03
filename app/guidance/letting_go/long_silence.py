"""Two unanswered questions, or a month and a half without a word, mostly are the answer. A third nudge hardly ever changes
it, while a short and friendly close is remembered well, and leaves it to them to come back.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.letting_go.closing import closes
from app.guidance.patience.moments import times
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Silence(Limits):
    follow_ups: int = Field(
        default=2, ge=1, description="unanswered follow-ups: after so many another one is not advised"
    )
    days: int = Field(
        default=45, ge=1, description="calendar days since their last word: after so many a nudge is not advised"
    )


@rule(
    title="Time to let it go",
    severity=Severity.CAUTION,
    purposes={Purpose.STATUS_CHECK},
    limits=Silence(),
    sources=[
        "Job-search guides and tools (careery.pro, candidate.so and others) stop at two follow-ups after the thank-you",
        "Georgetown University career center: widening gaps, the last question about a month later",
    ],
    needs_history=True,
    or_record={"held_at"},
    bad=[
        Bad(
            """
            Date: Wed 13 Jan 2027 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Best,
            Sam
            """,
            history=(
                """
                Date: Wed 4 Nov 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Sam, it was good to talk to you about the analyst position. We will be in touch.
                """,
            ),
        ),
        Bad(
            """
            Date: Tue 8 Dec 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Best,
            Sam
            """,
            history=(
                """
                Date: Wed 4 Nov 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Sam, it was good to talk to you about the analyst position. We will be in touch.
                """,
                """
                Date: Fri 13 Nov 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, is there any news on the analyst position?
                """,
                """
                Date: Fri 27 Nov 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, I wanted to follow up once more. Is there any news on the analyst position?
                """,
            ),
        ),
    ],
    good=[
        Good(
            """
            Date: Mon 16 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Best,
            Sam
            """,
            history=(
                """
                Date: Wed 4 Nov 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Sam, it was good to talk to you about the analyst position. We will be in touch.
                """,
            ),
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Silence) -> Iterator[Finding]:
    promised = situation.promised
    if situation.rejected_at or (promised and promised.by >= situation.today) or closes(draft):
        return
    unanswered = len(situation.follow_ups)
    met = situation.interview_ends_at or situation.interview_at
    words = [m for m in (situation.last_inbound_at, met) if m and m <= situation.now]
    silent = (situation.today - situation.local_date(max(words))).days if words else 0
    if unanswered >= limits.follow_ups:
        reason = f"You have asked {times(unanswered)} without an answer."
    elif silent >= limits.days:
        reason = f"Their last word is {silent} days old."
    else:
        return
    yield Finding(
        f"{reason} Don’t ask again: thank them, say that you will leave it with them and would be glad to hear from them one day. If they write, all is open again.",
        spans=tuple(draft.mark(*r) for r in situation.purpose.because[:1]),
    )
