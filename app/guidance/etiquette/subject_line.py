"""The subject without its Re: and Fwd: in the languages of the common mail programs."""

import re

from app.situation import Situation
from app.text.reading import Reading

_PREFIX = re.compile(
    r"\s{0,9}(?:\[[^\[\]]{1,40}\]\s{0,3})?(?:re|fwd?|aw|wg|antw|tr|rif|rv|enc|sv|vs|odp|pd|vl|ynt|ilt|res|r|i)"
    r"(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,3}[:：]\s{0,9}",
    re.IGNORECASE,
)


def words_of(subject: str) -> tuple[int, list[str]]:
    """Where the subject proper begins, and its words."""
    start = 0
    while found := _PREFIX.match(subject, start):
        start = found.end()
    return start, subject[start:].split()


def is_theirs(draft: Reading, situation: Situation) -> bool:
    """Whether the other side chose this subject, so that changing it would only tear the thread apart."""
    topic = words_of(draft.subject.lower())[1]
    return any(words_of(m.subject.lower())[1] == topic for m in situation.received)
