"""Somebody gave you an hour of their working day, or the courtesy of a clear answer. People help more willingly after
a line of thanks, and a note that has none reads as a demand, however friendly the rest of it is.
"""

from collections.abc import Iterator

from app.guidance.follow_up.gratitude import gratitude
from app.guidance.follow_up.thank_you_missing import nobody_thanked
from app.guidance.letting_go.refused import answered_the_no
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation, Stage
from app.situation.purpose import Purpose
from app.text.reading import Reading

_FOR_WHAT = {
    Purpose.THANK_YOU: "the interview, or for their time",
    Purpose.REJECTION_REPLY: "their time, or for letting you know",
    Purpose.STATUS_CHECK: "the interview, or for their time",
}


@rule(
    title="No word of thanks",
    severity=Severity.WARN,
    purposes=set(_FOR_WHAT),
    sources=[
        "Grant and Gino 2010, experiments: a line of thanks raised the willingness to help from 32% to 66%",
        "Boomerang (vendor figures, mailing lists): mails that close with thanks got a reply in 62% of cases, others in 47.5%",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Yesterday's interview

            Hi Lena,

            it was a pleasure to meet you yesterday, and I really enjoyed our conversation about the analyst position.
            I am very interested in the role.

            Best,
            Sam
            """
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position? I would appreciate an update.

            Best,
            Sam
            """,
            severity=Severity.HINT,
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Your decision

            Hi Lena,

            so I was not selected for the analyst position. Thanks for wasting my time.

            Sam
            """,
            marks="Thanks for wasting",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Yesterday's interview

            Hi Lena,

            it was a pleasure to meet you yesterday. I can't thank you enough for walking me through the
            analyst position.

            Best,
            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I appreciated the time you took for the interview. Is there any news on the analyst position?

            Best,
            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    purpose = situation.purpose.value
    thanks = gratitude(draft)
    if thanks.meant or (purpose is Purpose.REJECTION_REPLY and answered_the_no(situation)):
        return
    asking = purpose is Purpose.STATUS_CHECK
    what = _FOR_WHAT[purpose]
    if thanks.bitter:
        yield Finding(
            f"These thanks read as a reproach. Thank them for {what}, or leave the sentence out.",
            spans=(draft.mark(*thanks.bitter),),
            severity=Severity.HINT if asking else None,
        )
    elif asking and (situation.stage is Stage.REJECTED or nobody_thanked(draft, situation)):
        return  # the finding on what is missing since the interview says it, or the one on asking after a no
    elif not thanks.bare:
        yield Finding(
            f"There is no word of thanks here. Add a line that thanks them for {what}.",
            severity=Severity.HINT if asking else None,
        )
    elif not asking:
        yield Finding(
            f"The only thanks stand at the edge of this mail. Say in a line what for: {what}.",
            severity=Severity.HINT,
            title="Thanks without a reason",
        )
