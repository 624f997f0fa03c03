"""Interviewers compare notes. The same letter twice, with another name on it, turns a kind gesture into a form; one
sentence on what you talked about with this person is enough to make it theirs.
"""

from collections.abc import Iterator
from itertools import chain

from pydantic import Field

from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import SentMail, Situation
from app.situation.purpose import Purpose
from app.text.fingerprints import containment, fingerprints
from app.text.greeting import greeting
from app.text.reading import Reading
from app.text.signoff import sign_off


class Likeness(Limits):
    share: float = Field(
        0.8, gt=0, le=1, description="share of the words' fingerprints in common from which two notes are the same"
    )
    least: int = Field(5, ge=1, description="fingerprints that a note must have to be compared, about 20 words")


@rule(
    title="The same note twice",
    severity=Severity.WARN,
    purposes={Purpose.THANK_YOU},
    limits=Likeness(),
    sources=[
        "WashU Law career office: do not send identical notes",
        "Bentley University: interviewers may share their notes",
    ],
    needs_history=True,
    bad=[
        Bad(
            """
            To: Tomasz Kowal <tomasz@acme.example>
            Subject: Thank you

            Hi Tomasz,

            thank you for showing me the control room yesterday. The way the night shift hands over with one
            page was new to me, and I would like to learn it. I am still very interested in the operator role.

            Best,
            Sam
            """,
            history=[
                """
                To: Lena Vogt <lena@acme.example>
                Date: Tue 3 Nov 2026 10:00
                Subject: Thank you

                Dear Lena,

                thank you for showing me the control room yesterday. The way the night shift hands over with one
                page was new to me, and I would like to learn it. I am still very interested in the operator role.

                Best,
                Sam
                """,
            ],
        ),
    ],
    good=[
        Good(
            """
            To: Tomasz Kowal <tomasz@acme.example>
            Subject: Thank you

            Hi Tomasz,

            thank you for the hour at the pumps, and for the story of the flood. I went home with ten new
            questions. I am still very interested in the operator role.

            Best,
            Sam
            """,
            history=[
                """
                To: Lena Vogt <lena@acme.example>
                Date: Tue 3 Nov 2026 10:00
                Subject: Thank you

                Dear Lena,

                thank you for showing me the control room yesterday. The way the night shift hands over with one
                page was new to me, and I would like to learn it. I am still very interested in the operator role.

                Best,
                Sam
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Likeness) -> Iterator[Finding]:
    addressed = {a.key for a in draft.recipients}
    others = [m for m in chain(situation.sent, situation.elsewhere) if _to_others(m, addressed)]
    if not others:
        return
    names = frozenset(w.lower() for a in chain(draft.recipients, situation.people) for w in a.name.split())
    company = frozenset((situation.company or "").lower().split())
    own = fingerprints(draft.own_text[slice(*draft.body)], leave_out=names | company)
    if len(own) < limits.least:
        return
    for mail in others:
        theirs = fingerprints(
            _body(mail.text), leave_out=names | company | {w.lower() for a in mail.recipients for w in a.name.split()}
        )
        if len(theirs) >= limits.least and containment(own, theirs) >= limits.share:
            who = ", ".join(a.name or a.key for a in mail.recipients[:2])
            yield Finding(
                f"You sent nearly the same note to {who}. Change at least a sentence to what you two talked about.",
                spans=(draft.mark(*draft.body),),
            )
            return


def _to_others(mail: SentMail, addressed: set[str]) -> bool:
    return mail.purpose is Purpose.THANK_YOU and not any(a.key in addressed for a in mail.recipients)


def _body(text: str) -> str:
    start = hello.end if (hello := greeting(text)) else 0
    end = close.start if (close := sign_off(text, start)) else len(text)
    return text[start:end]
