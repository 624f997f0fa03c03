"""A note that any candidate could have sent to any company is read as a form letter. One thing that was said in the
room, or just the role and why it drew you, shows that you were listening.
"""

from collections.abc import Iterator

from app.guidance.follow_up.acknowledgement import only_takes_note
from app.guidance.specifics.details import details
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.reading import Reading


@rule(
    title="Nothing from this interview",
    severity=Severity.CAUTION,
    purposes={Purpose.THANK_YOU},
    sources=[
        "WashU Law career office: no two interviewers should get an identical note",
        "UC Davis Graduate School of Management: a generic letter can work against you",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you so much for taking the time to meet with me. I really enjoyed our conversation and I
            am very excited about the opportunity. I look forward to hearing from you.

            Best,
            Sam
            """,
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Dear Ms. Vogt,

            thank you for the interview today. It was great to learn more about the company and the position.
            I am very interested in joining your team and hope to hear from you soon.

            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview today. I keep thinking about the harbour audit you told me about, and I
            would love to work on it with you.

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview today. I am still very interested in the analyst role.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    if not draft.sentences or details(draft, situation) or only_takes_note(draft, situation):
        return
    notes = situation.record.notes
    hint = f" You noted “{notes[0][:60]}”: that would do." if notes else ""
    yield Finding(f"This could go to any company. Name one thing that you talked about, or at least the role.{hint}")
