"""A mail that starts without a greeting reads like a memo, or like something pasted. In one large mail study mails
with any greeting at all were answered more often than those without.
"""

from collections.abc import Iterator

from app.guidance.etiquette.known_letters import reads_letters
from app.rules import Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.names import display_name
from app.text.reading import Reading


@rule(
    title="No greeting",
    severity=Severity.HINT,
    sources=["Boomerang (vendor figures, mail of all kinds): any greeting was answered more often than the average"],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="Is there any news on the analyst position?",
            fixed="""Hi Lena,

Is there any news on the analyst position?

Best,
Sam""",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Lena, is there any news on the analyst position?

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: jobs@acme.example
            Subject: Stelle als Analystin

            Sehr geehrte Damen und Herren,

            gibt es schon etwas Neues zu meiner Bewerbung als Analyst?

            Mit freundlichen Grüßen
            Sam Roe
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    if draft.greeting is not None or not draft.sentences or not reads_letters(draft):
        return
    first = draft.sentences[0]
    yield Finding(
        "Start with a greeting; “Hi” and the name will do.",
        spans=(draft.mark(first.start, first.end),),
        fixes=_fixes(draft),
    )


def _fixes(draft: Reading) -> tuple[Fix, ...]:
    """A greeting by name for the one person addressed, in English."""
    to = draft.draft.to
    name = display_name(to[0]) if len(to) == 1 else None
    if name is None or draft.language not in {"en", None}:
        return ()
    at = draft.mark(0, 0).start
    return (Fix(f"Add “Hi {name},”", (Edit("text", at, at, f"Hi {name},\n\n"),)),)
