"""A wrong or missing word makes the reader stop, and that stop is remembered better than the point you made. Reading
the mail aloud once finds most of them.
"""

from collections.abc import Iterator

from app.rules import Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.slips import slips
from app.text.proofreading import Slip, SlipKind
from app.text.reading import Reading

_MOST = 10  # findings; who has more to mend reads the whole mail again anyway


@rule(
    title="A slip of grammar",
    severity=Severity.CAUTION,
    sources=[
        "Vignovic & Thompson: errors lower how conscientious and intelligent a writer seems",
        "Boland & Queen 2016, PLOS ONE 11(3): typos hurt whatever the reader's age",
    ],
    words=True,
    proofread=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for Monday

            Hi Lena,

            Thank you for the job interview. I looks forward to to hearing from you about the position.

            Best,
            Sam
            """,
            marks="looks",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for the interview

            Hi Lena,

            Thank you for the interview on Monday. I look forward to hear from you.

            Best,
            Sam
            """,
            marks="hear",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            Thank you again for the job interview. Is there any news on the analyst position?
            I also wonder weather I should send references.

            Best,
            Sam
            """,
            marks="weather",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for Monday

            Hi Lena,

            I look forward to hearing from you after the interview.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    found: dict[tuple[str, tuple[str, ...], str], list[Slip]] = {}
    for slip in slips(draft, situation):
        if slip.kind is SlipKind.GRAMMAR:
            alike = ((), "") if slip.name == "capital" else (slip.replacements, draft.own_text[slip.start : slip.end])
            found.setdefault((slip.name, *alike), []).append(slip)
    for places in list(found.values())[:_MOST]:
        spans = tuple(draft.mark(s.start, s.end) for s in places)
        choices = min(len(s.replacements) for s in places)
        fixes = tuple(
            Fix(
                _label(places[0], n),
                tuple(
                    Edit("text", span.start, span.end, slip.replacements[n])
                    for span, slip in zip(spans, places, strict=True)
                ),
            )
            for n in range(choices)
        )
        yield Finding(places[0].message, spans, fixes)


def _label(slip: Slip, choice: int) -> str:
    mend = slip.replacements[choice].strip()
    return f"Write “{mend}”" if mend else "Take it out"
