"""Interviewers talk to each other, and the one who got no note notices. Everybody who gave you time deserves a few
lines of their own: short, and about what you two discussed.
"""

from collections.abc import Iterator, Sequence

from pydantic import Field

from app.guidance.follow_up.gratitude import gratitude
from app.guidance.follow_up.thank_you_missing import nobody_thanked
from app.mail import Address
from app.rules import JOB, Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation, Stage
from app.situation.company import no_reply, role_mailbox
from app.situation.purpose import Purpose
from app.text.reading import Reading

_NEAR = 60  # characters between the thanks and the name


class Named(Limits):
    most: int = Field(default=3, ge=1, description="people named in the message; the others are counted")


@rule(
    title="Somebody has had no thank-you",
    severity=Severity.HINT,
    purposes=JOB - {Purpose.OFFER_REPLY},
    limits=Named(),
    sources=[
        "WashU Law career office: a note to everybody who interviewed you, and not the same one",
        "Bentley University: interviewers may compare the notes they got",
    ],
    needs_history=True,
    bad=[
        Bad(
            """
            Date: Wed 11 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview yesterday. I would love to join the team as an analyst.

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 5 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>, Jonas Kern <jonas@acme.example>
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
            Date: Wed 11 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>, Jonas Kern <jonas@acme.example>
            Subject: Thank you

            Hi Lena and Jonas,

            thank you for the interview yesterday. I would love to join the team as an analyst.

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 5 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>, Jonas Kern <jonas@acme.example>
                Calendar: 2026-11-10T14:00+01:00
                Subject: Interview for the analyst position

                Hi Sam, here is the invitation for your interview.
                """
            ],
        ),
        Good(
            """
            Date: Wed 11 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview yesterday, and please thank Jonas for his patience with my questions. I would
            love to join the team as an analyst.

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 5 Nov 2026 10:00
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>, Jonas Kern <jonas@acme.example>
                Calendar: 2026-11-10T14:00+01:00
                Subject: Interview for the analyst position

                Hi Sam, here is the invitation for your interview.
                """
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Named) -> Iterator[Finding]:
    ended = situation.interview_ends_at
    if not situation.interviewers or ended is None or ended > situation.now or nobody_thanked(draft, situation):
        return
    reply = situation.purpose.value is Purpose.REJECTION_REPLY
    if situation.stage is Stage.REJECTED and not reply:
        return
    thanks = gratitude(draft).meant
    if reply and not thanks:
        return  # the whole mail lacks thanks, and is told so
    notes_sent = [m for m in situation.sent if m.purpose is Purpose.THANK_YOU]
    covered = {*situation.thanked, *(a.key for m in notes_sent for a in m.recipients)}
    notes = [m.text for m in notes_sent]
    if thanks or situation.purpose.value is Purpose.THANK_YOU:
        covered.update(a.key for a in draft.recipients)
        notes.append(draft.own_text)
    elif situation.purpose.value is Purpose.STATUS_CHECK and draft.language in {None, "en"}:
        covered.update(a.key for a in draft.recipients)  # this mail lacks a word of thanks, and is told so
    left = [
        a
        for a in situation.interviewers
        if a.key not in covered
        and not no_reply(a)
        and not role_mailbox(a)
        and not any(_thanks_passed_on(text, a.name) for text in notes)
    ]
    if not left:
        return
    names = [a.name or a.email for a in left[: limits.most]]
    if len(left) > limits.most:
        names.append(f"{len(left) - limits.most} more")
    said = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    has = "has" if len(left) == 1 else "have"
    yield Finding(
        f"{said} {_role(left, situation)} and {has} had no thank-you so far. A few lines of their own will do."
    )


def _role(people: Sequence[Address], situation: Situation) -> str:
    """What is known of their part in the interview: only the user's record says that somebody was there."""
    keys = {a.key for a in people}
    if keys <= {a.key for a in situation.record.interviewers}:
        return "took part in the interview"
    wrote = keys & {m.sender.key for m in situation.received}
    if keys == wrote:
        return "wrote to you about the interview"
    if not wrote:
        return "was on the invitation to the interview" if len(keys) == 1 else "were on the invitation to the interview"
    return "wrote to you about the interview, or were on the invitation,"


def _thanks_passed_on(text: str, name: str) -> bool:
    """Whether a note thanks this person too: "please thank Jonas for me", "thanks to you and Jonas"."""
    first = name.partition(" ")[0]
    at = text.find(first) if len(first) > 1 else -1
    while at >= 0:
        before = text[max(0, at - _NEAR) : at].lower()
        thanks = max(before.rfind(w) for w in ("thank", "gratitude to", "grateful to", "regards to"))
        if thanks >= 0 and not any(w in before[thanks:] for w in (" for ", " with ", ".", "\n\n")):
            return True
        at = text.find(first, at + _NEAR)
    return False
