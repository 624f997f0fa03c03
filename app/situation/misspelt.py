"""Words of hiring that a hasty finger got wrong, so that no list of words knows them."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from app.text.sentences import Sentence

_HIRING = ("interview", "interviewed", "interviewing", "application", "position", "candidate", "recruiter")
_REAL = frozenset(("interviews", "interviewee", "interviewer", "positions", "positron", "candidates", "recruiters"))


def misspells_hiring(said: Sequence[Sentence]) -> bool:
    """Whether a word of hiring stands there with one slip of the finger, such as "interveiw"."""
    longs = {low for s in said for low in s.lows if 6 < len(low) < 14}
    return any(
        extractOne(low, _HIRING, scorer=OSA.distance, score_cutoff=1) for low in longs.difference(_HIRING, _REAL)
    )
