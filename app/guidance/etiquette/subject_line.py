"""The subject without its Re: and Fwd: in the languages of the common mail programs."""

import re

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
