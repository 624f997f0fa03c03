"""Most hiring managers notice a thank-you, and few candidates send one. When the next thing they hear from you is a
question, it comes from somebody who took an hour and gave nothing back; a sentence of thanks in this mail still
mends it.
"""

from collections.abc import Iterator

from app.guidance.follow_up.gratitude import gratitude
from app.rules import JOB, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation, Stage
from app.situation.purpose import Purpose
from app.text.reading import Reading


@rule(
    title="No thank-you so far",
    severity=Severity.HINT,
    purposes=JOB - {Purpose.THANK_YOU, Purpose.OFFER_REPLY},
    sources=[
        "Accountemps survey 2017 (USA): 80% of HR managers weigh a thank-you note, 24% of applicants send one",
        "Robert Half survey 2017 (Canada), to the contrary: 42% find it helpful, 55% not very or not at all",
    ],
    needs_history=True,
    bad=[
        Bad(
            """
            Date: Mon 23 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 5 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>
                Calendar: 2026-11-10T14:00+01:00
                Subject: Interview for the analyst position

                Hi Sam, here is the invitation for your interview.
                """
            ],
        ),
    ],
    good=[
        Good(
            """
            Date: Mon 23 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 5 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>
                Calendar: 2026-11-10T14:00+01:00
                Subject: Interview for the analyst position

                Hi Sam, here is the invitation for your interview.
                """,
                """
                Date: Wed 11 Nov 2026 09:00
                To: Lena Vogt <lena@acme.example>
                Subject: Thank you

                Hi Lena, thank you for the interview yesterday. I would love to join the team.
                """,
            ],
        ),
        Good(
            """
            Date: Mon 9 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Interview for the analyst position

            Hi Lena,

            Tuesday at 14:00 works for me. I look forward to the interview.

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 5 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>
                Calendar: 2026-11-10T14:00+01:00
                Subject: Interview for the analyst position

                Hi Sam, here is the invitation for your interview.
                """
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    if not nobody_thanked(draft, situation):
        return
    yield Finding(
        "We found no thank-you since the interview. Open this mail with a line of thanks that names something you talked about."
    )


def nobody_thanked(draft: Reading, situation: Situation) -> bool:
    """Whether there was an interview, and neither an earlier mail nor this one gives thanks for anything.

    After a no, only the answer to it is the place for thanks, and `gratitude_missing` asks for them there.
    """
    ended = situation.interview_ends_at
    if situation.thanked or ended is None or ended > situation.now or situation.stage is Stage.REJECTED:
        return False
    return situation.history_known and situation.purpose.value in check.purposes and not gratitude(draft).meant
