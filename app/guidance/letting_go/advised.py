"""Whether the advice on a draft is to let the matter go: then nothing should tell its writer to add to it."""

from app.guidance.balance import too_many
from app.guidance.letting_go import arguing, bitter, chasing_after_no, long_silence
from app.rules import L, Rule, Severity
from app.situation import Situation
from app.text.reading import Reading


def advised_to_let_go(draft: Reading, situation: Situation) -> bool:
    return (
        _speaks(chasing_after_no.check, draft, situation)
        or _speaks(too_many.check, draft, situation)
        or _speaks(long_silence.check, draft, situation)
        or _speaks(bitter.check, draft, situation)
        or _speaks(arguing.check, draft, situation)
    )


def _speaks(other: Rule[L], draft: Reading, situation: Situation) -> bool:
    """Hints leave the mail as it is, and are no advice against it."""
    return situation.purpose.value in other.purposes and any(
        (f.severity or other.severity) is not Severity.HINT for f in other.findings(draft, situation)
    )
