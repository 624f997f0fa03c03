"""The slips of a draft, worked out once for the rules that report them."""

from app.situation import Situation
from app.situation.terms import known_words
from app.text.proofreading import Slip, SlipKind
from app.text.reading import Reading
from app.text.slips.gather import OwnFinds, heard, own_finds, slips_of


def slips(draft: Reading, facts: Situation) -> tuple[Slip, ...]:
    """In the own text, in order, none over another."""
    return draft.shared(
        "slips", lambda: slips_of(draft.own_text, own(draft), draft.proof, lambda w: w in _known(draft, facts))
    )


def own(draft: Reading) -> OwnFinds:
    """The part of the slips for which no proofreader is needed."""
    return draft.shared("own slips", lambda: own_finds(draft.own_text, draft.sentences))


def subject_slips(draft: Reading, facts: Situation) -> tuple[Slip, ...]:
    """Misspelt words of a subject that the user wrote; that of a reply is theirs."""
    if draft.draft.kind is not None and draft.draft.kind != "new":
        return ()
    said = heard(draft.subject, draft.proof.subject, lambda w: w in _known(draft, facts))
    return tuple(s for s in said if s.kind is SlipKind.SPELLING)


def _known(draft: Reading, facts: Situation) -> frozenset[str]:
    return draft.shared("known words", lambda: known_words(draft, facts))
