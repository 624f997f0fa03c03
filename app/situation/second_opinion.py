"""The purpose by all words of a mail, beside the one by its evidence.

Evidence knows clear signs and is blind where a mail has none of them; sums of small weights see the drift of a whole
mail. The answer of the evidence has a bonus, so that it stands unless the words speak clearly against it.
"""

from collections.abc import Iterable, Sequence

from app.text.linear import LinearModel
from app.text.sentences import Sentence

PURPOSES = ("thank_you", "status_check", "rejection_reply", "feedback_request", "scheduling", "offer_reply", "other")
"""The order of the weights."""
_LEARNT = LinearModel(__package__, "purpose.tsv")
# Log odds for the answer of the evidence, chosen where real mail and mails made up by others agree best.
_FIRST = 3.0
_UNPLACED = 6.5  # the same of a mail that nothing places in a hiring process
_NOTHING = 1.0  # for `other` in a hiring process, where the evidence sees nothing
_NONE = 3.0  # for `other` where nothing tells of a hiring process: everyday mails stay what they are
_UNTOLD = 2.5  # against the answer to a no where a process is known and no no: it may have come by telephone
_FEW = 8  # words; of fewer the evidence is the better judge
_ENOUGH = 0.6  # of the words have to have a weight; of English mails about what they please, three quarters have
_LOOK = 60  # sentences


def second_opinion(said: Sequence[Sentence], first: str, known: Iterable[str], *, hiring: bool) -> str:
    """The purpose by evidence and words together.

    `said`: the sentences of the body. `first`: by the evidence. `known`: what is known around the mail, by the names
    of `Context`. `hiring`: whether that places it in a hiring process.
    """
    said = said[:_LOOK]
    counts = [_LEARNT.counted(s) for s in said]
    size = sum([words for words, _ in counts])
    if size < _FEW or sum([known for _, known in counts]) / size < _ENOUGH:
        return first
    around = {f"<{name}>" for name in known}
    margins = dict(zip(PURPOSES, _LEARNT.margins(said, around), strict=True))
    if not hiring:
        margins["other"] += _NONE
    elif "<rejected>" not in around:
        margins["rejection_reply"] -= _UNTOLD
    if first != "other":
        margins[first] += _FIRST if hiring else _UNPLACED
        if hiring:  # what has a sign of a purpose there is not about something else
            del margins["other"]
    elif hiring:
        margins["other"] += _NOTHING
    return max(margins, key=margins.__getitem__)


def purpose_features(said: Iterable[Sentence], known: Iterable[str]) -> frozenset[str]:
    """Of a whole mail: those of its sentences, and what is known around it ("<interviewed>")."""
    return frozenset().union(*(s.grams for s in said)) | {f"<{name}>" for name in known}
