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
from app.situation.moments import long_date
from app.situation.past import body_of, names_in_a_note
from app.situation.purpose import Purpose
from app.text.fingerprints import likeness
from app.text.reading import Reading


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
    recalls=True,
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
    past = situation.record.past
    if not (others or past) or len(draft.lows) < limits.least:
        return
    body = draft.own_text[slice(*draft.body)]
    for mail in reversed(others):
        alike = likeness(body, body_of(mail.text), leave_out=_names(draft, situation, mail)) >= limits.share
        if alike and _own_details(draft, situation, mail) < limits.personal:
            yield _finding(draft, f"went to {called(mail.recipients)}")
            return
    known = [m.at for m in chain(situation.sent, situation.elsewhere) if m.at]
    if at := past.sent_alike(body, limits.share, _names(draft, situation, None), known):
        yield _finding(draft, f"you sent to somebody else on {long_date(situation.local_date(at))}")


def _finding(draft: Reading, which: str) -> Finding:
    message = (
        f"This is nearly the note that {which}. Put in a sentence or two on what you talked about with this reader."
    )
    return Finding(message, spans=(draft.mark(*draft.body),))


def _own_details(draft: Reading, situation: Situation, mail: SentMail) -> int:
    """How many words about this interview stand in the draft and not in the other note."""
    told = {draft.own_text[slice(*place)].lower() for place in details(draft, situation)}
    theirs = mail.text.lower()
    return sum(word not in theirs for word in told)


def _to_others(mail: SentMail, addressed: set[str]) -> bool:
    return mail.purpose is Purpose.THANK_YOU and not any(a.key in addressed for a in mail.recipients)


def _names(draft: Reading, situation: Situation, mail: SentMail | None) -> frozenset[str]:
    people = (*draft.recipients, *situation.people, *(mail.recipients if mail else ()))
    record = situation.record
    known = (situation.company, record.company, record.role, *record.aliases, *situation.other_companies)
    return names_in_a_note(people, known)
