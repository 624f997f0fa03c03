"""A mail without a subject looks like a slip or like spam, and nobody can find it again. In one large mail study such
mails were answered far less often. A few plain words, the role and what it is about, are enough.
"""

from collections.abc import Iterator

from app.rules import EVERY, Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.reading import Reading

_TOPICS = {
    Purpose.THANK_YOU: "Thank you for the interview",
    Purpose.STATUS_CHECK: "Next steps",
    Purpose.REJECTION_REPLY: "Thank you for letting me know",
    Purpose.FEEDBACK_REQUEST: "A question about feedback",
    Purpose.SCHEDULING: "Interview times",
    Purpose.OFFER_REPLY: "Your offer",
}


@rule(
    title="No subject",
    severity=Severity.WARN,
    purposes=EVERY,
    sources=[
        "Boomerang, analysis of 40 million mails (vendor figures): 14% answers without a subject, about half with one"
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>

            Hi Lena,

            thank you for the interview on Monday. I enjoyed hearing about the audit.

            Best,
            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for the interview on Monday

            Hi Lena,

            thank you for the interview on Monday. I enjoyed hearing about the audit.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    if draft.subject.strip():
        return
    yield Finding(
        "The subject is empty. Say in a few words what it is about, with the role if you can.",
        spans=(draft.mark_subject(0, len(draft.subject)),),
        fixes=_fixes(draft, situation),
    )


def _fixes(draft: Reading, situation: Situation) -> tuple[Fix, ...]:
    """A subject of what is known: the purpose, and the role from the user's record."""
    topic = _TOPICS.get(situation.purpose.value)
    if topic is None:
        return ()
    role = situation.record.role
    subject = (
        f"{role}: {topic[0].lower()}{topic[1:]}" if role and situation.purpose.value is Purpose.STATUS_CHECK else topic
    )
    return (Fix(f"Use “{subject}”", (Edit("subject", 0, len(draft.subject), subject),)),)
