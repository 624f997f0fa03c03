"""One letter off, and the mail goes to a stranger, or to somebody who registered that domain to read such mail. Where
an address that is known differs by a slip only, the known one is nearly always meant.
"""

from collections.abc import Iterator

from app.guidance.etiquette.addressed import places
from app.guidance.etiquette.lookalikes import known_address_of, model_of
from app.rules import EVERY, Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading
from app.text.spans import Span


@rule(
    title="Nearly another domain",
    severity=Severity.WARN,
    purposes=EVERY,
    sources=[
        "Proofpoint survey: a third of users misdirect a mail or two a year",
        "Unicode Technical Standard 39: letters that look alike",
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena.vogt@gmial.com>
            Subject: Thank you for the interview

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            marks="gmial.com",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acrne.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, it was good to meet you.
                """,
            ],
            marks="acrne.example",
        ),
        Bad(
            """
            To: Lena Vogt <lena.vgot@acme.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena.vogt@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, it was good to meet you.
                """,
            ],
            marks="lena.vgot@acme.example",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena.vogt@ymail.com>, Tomasz Kowal <tomasz@mail.com>
            Subject: Thank you for the interview

            Hi Lena, hi Tomasz,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: Lena Vogt <lena@acmes.example>, Tomasz Kowal <tomasz@acme.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Lena and Tomasz,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acmes.example>
                To: Sam Roe <sam@mail.example>, Tomasz Kowal <tomasz@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, it was good to meet you.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    for field, index, address in places(draft):
        if address.key in situation.me:
            continue
        email = address.email
        if model := model_of(address, situation):
            start = email.rindex("@") + 1
            span = Span(field, start, len(email), email[start:], index)
            yield Finding(
                f"“{email[start:][:80]}” is nearly “{model}”, but not the same. Look at it twice before you send this.",
                spans=(span,),
                fixes=(Fix(f"Use {model}", (Edit(field, start, len(email), model, index),)),),
            )
        elif person := known_address_of(address, situation):
            yield Finding(
                f"You know this person as {person.email}, and this address differs by one letter.",
                spans=(draft.mark_address(field, index),),
                fixes=(Fix(f"Use {person.email}", (Edit(field, 0, len(email), person.email, index),)),),
                title="Nearly another address",
            )
