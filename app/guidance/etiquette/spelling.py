"""Readers take a misspelt word for carelessness, and for less intelligence than the writer has, even where the word
is easy to guess. One look through a second pair of eyes before sending mends that.
"""

from collections.abc import Iterator

from app.rules import Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.slips import slips, subject_slips
from app.text.proofreading import SlipKind
from app.text.reading import Reading
from app.text.spans import Span

_MOST = 10  # findings; who has more to mend reads the whole mail again anyway


@rule(
    title="A misspelt word",
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

            thank you for the job interview on Monday. I enjoyed hearing about the analyst postion.

            Best,
            Sam
            """,
            marks="postion",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst postion: next steps

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="postion",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for Monday

            Hi Lena,

            thank you for the interview with Tomasz Kowal about Kubernetes on Monday. I enjoyed hearing how your
            centre organises its dbt models.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    found: dict[str, list[tuple[Span, tuple[str, ...]]]] = {}
    for slip in subject_slips(draft, situation):
        span = draft.mark_subject(slip.start, slip.end)
        found.setdefault(span.quote, []).append((span, slip.replacements))
    for slip in slips(draft, situation):
        if slip.kind is SlipKind.SPELLING:
            span = draft.mark(slip.start, slip.end)
            found.setdefault(span.quote, []).append((span, slip.replacements))
    for word, places in list(found.items())[:_MOST]:
        spans = tuple(span for span, _ in places)
        yield Finding(
            f"“{word}” looks misspelt.",
            spans,
            tuple(
                Fix(f"Write “{mend}”", tuple(Edit(s.field, s.start, s.end, mend) for s in spans))
                for mend in places[0][1]
            ),
        )
