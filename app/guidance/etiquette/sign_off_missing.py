"""The reader has many candidates and several who share a name. A closing line with your name makes the mail a letter,
and says whose it is when it is forwarded without its header.
"""

from collections.abc import Iterator

from app.guidance.etiquette.known_letters import reads_letters
from app.rules import Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.names import display_name, fold
from app.text.reading import Reading

_SIGNATURE = 300  # code points below the user's own words in which a signature block names the user


@rule(
    title="No name at the end",
    severity=Severity.HINT,
    sources=["Career offices (Purdue, Bentley University): close with your name"],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position?
            """,
            marks="is there any news on the analyst position?",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position?

            Best regards,
            """,
            marks="Best regards",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position? Thanks, Sam
            """,
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position?

            --
            Sam Roe, +49 30 901820
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    close = draft.sign_off
    if (close and close.name) or not draft.sentences or not reads_letters(draft) or _signed_below(draft):
        return
    place = close.formula if close and close.formula else draft.sentences[-1]
    yield Finding(
        "Put your name at the end.",
        spans=(draft.mark(place.start, place.end),),
        fixes=_fixes(draft),
    )


def _signed_below(draft: Reading) -> bool:
    """Whether a signature block right below the user's own words names the user."""
    sender = draft.draft.sender
    names = {fold(w) for w in sender.name.split()} if sender else set()
    if not names or len(draft.text) == len(draft.own_text):
        return False
    end = draft.mark(0, len(draft.own_text)).end
    below = draft.text[end : end + _SIGNATURE]
    return any(
        fold(w.strip(" .,|<>*_-–")) in names for line in below.split("\n") if line[:1] != ">" for w in line.split()
    )


def _fixes(draft: Reading) -> tuple[Fix, ...]:
    sender = draft.draft.sender
    name = display_name(sender) if sender and sender.name else None
    if name is None:
        return ()
    at = draft.mark(0, len(draft.own_text)).end
    formula = draft.sign_off is not None or draft.language != "en"
    return (Fix(f"Add “{name}”", (Edit("text", at, at, f"\n{name}" if formula else f"\n\nBest regards,\n{name}"),)),)
