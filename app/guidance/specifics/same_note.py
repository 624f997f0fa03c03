"""Interviewers compare notes. The same letter twice, with another name on it, turns a kind gesture into a form; a
sentence or two on what you talked about with this person make it theirs.
"""

from collections.abc import Iterator
from itertools import chain

from pydantic import Field

from app.guidance.etiquette.addressed import called
from app.guidance.specifics.details import details
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import SentMail, Situation
from app.situation.company import shared_domain
from app.situation.purpose import Purpose
from app.text.fingerprints import likeness
from app.text.greeting import greeting
from app.text.reading import Reading
from app.text.signoff import sign_off


class Likeness(Limits):
    share: float = Field(0.8, gt=0, le=1, description="share of words in common from which two notes are the same")
    least: int = Field(12, ge=1, description="words that a note must have to be compared")
    personal: int = Field(
        3, ge=1, description="telling words that the other note lacks: so many make this one personal"
    )


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

            thank you for the interview yesterday, and for showing me the control room. The way the night
            shift hands over with one page was new to me. I am still very interested in the operator role.

            Best,
            Sam
            """,
            history=[
                """
                To: Lena Vogt <lena@acme.example>
                Date: Tue 3 Nov 2026 10:00
                Subject: Thank you

                Dear Lena,

                thank you for the interview yesterday, and for showing me the control room. The way the night
                shift hands over with one page was new to me. I am still very interested in the operator role.

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

            thank you for the interview at the pumps, and for the story of the flood. I went home with ten new
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

                thank you for the interview yesterday, and for showing me the control room. The way the night
                shift hands over with one page was new to me. I am still very interested in the operator role.

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
    if not others or len(draft.words) < limits.least:
        return
    body = draft.own_text[slice(*draft.body)]
    for mail in reversed(others):
        alike = likeness(body, _body(mail.text), leave_out=_names(draft, situation, mail)) >= limits.share
        if alike and _own_details(draft, situation, mail) < limits.personal:
            yield Finding(
                f"This is nearly the note that went to {called(mail.recipients)}. Put in a sentence or two on what you "
                "talked about with this reader.",
                spans=(draft.mark(*draft.body),),
            )
            return


def _own_details(draft: Reading, situation: Situation, mail: SentMail) -> int:
    """How many words about this interview stand in the draft and not in the other note."""
    told = {draft.own_text[slice(*place)].lower() for place in details(draft, situation)}
    theirs = mail.text.lower()
    return sum(word not in theirs for word in told)


def _to_others(mail: SentMail, addressed: set[str]) -> bool:
    return mail.purpose is Purpose.THANK_YOU and not any(a.key in addressed for a in mail.recipients)


def _body(text: str) -> str:
    start = hello.end if (hello := greeting(text)) else 0
    end = close.start if (close := sign_off(text, start)) else len(text)
    return text[start:end]


def _names(draft: Reading, situation: Situation, mail: SentMail) -> frozenset[str]:
    """What differs between two copies of one letter: people, company and role, in lower case."""
    people = (*draft.recipients, *situation.people, *mail.recipients)
    labels = (a.domain.partition(".")[0] for a in people if not shared_domain(a))
    known = (situation.company, situation.record.company, situation.record.role, *situation.other_companies)
    return frozenset(w.lower() for text in (*(a.name for a in people), *labels, *known) if text for w in text.split())
