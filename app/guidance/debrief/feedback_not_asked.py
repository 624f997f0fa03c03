"""Most candidates never hear what tipped the balance, and almost nobody tells them unasked. A single, easy question in
a gracious answer is the one chance to learn something from a no; if nothing comes, nothing is lost.
"""

from collections.abc import Iterator

from app.guidance.debrief import demanding_feedback
from app.guidance.debrief.feedback import asks_for_feedback, mentions_feedback, refuses_feedback
from app.guidance.letting_go import bitter
from app.guidance.letting_go.refused import answered_the_no
from app.guidance.tone import ultimatum
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

MET = phrases(
    "{the|my|our} {interview|interviews|conversation|conversations|meeting|call}",
    "{meeting|speaking|talking|interviewing} {with |}{you|me|the team|everyone}",
    "to {meet|speak with|talk to|talk with|interview with|get to know} {you|the team|everyone|me}",
)


@rule(
    title="No question for feedback",
    severity=Severity.HINT,
    purposes={Purpose.REJECTION_REPLY},
    sources=[
        "Talent Board 2022: 53% to 71% of candidates, by region, were never given any feedback",
        "Two meta-analyses of debriefs (46 samples, 61 studies): who looks back with concrete material does clearly better",
    ],
    words=True,
    needs_history=True,
    or_record={"held_at"},
    bad=[
        Bad(
            """
            Date: Wed 25 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            thank you for letting me know. I am sorry to hear that you chose another candidate. I wish you and the
            team all the best, and would be glad to hear of other openings.

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-10T10:00:00+01:00"},
        ),
    ],
    good=[
        Good(
            """
            Date: Wed 25 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            thank you for letting me know. I am sorry to hear that you chose another candidate. If you have a moment,
            is there anything I could have done better in the interview?

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-10T10:00:00+01:00"},
        ),
        Good(
            """
            Date: Wed 25 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            thank you for letting me know. I am sorry to hear that you chose another candidate, and grateful for your
            candid feedback.

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-10T10:00:00+01:00"},
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    met = situation.interview_at is not None and situation.interview_at <= situation.now
    if not (met or draft.says(MET)) or answered_the_no(situation) or mentions_feedback(draft.own_text):
        return
    if any(asks_for_feedback(m.text) for m in situation.sent) or any(
        refuses_feedback(m.text) for m in situation.received
    ):
        return
    if (  # who demands it has asked, and after a blow a favour is out of place
        demanding_feedback.check.findings(draft, situation)
        or bitter.check.findings(draft, situation)
        or ultimatum.check.findings(draft, situation)
    ):
        return
    yield Finding(
        "You could learn from this one: ask for feedback in one friendly sentence that is easy to answer, or to leave unanswered."
    )
