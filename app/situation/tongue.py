"""What a refusal looks like in one language other than English."""

import re
from typing import NamedTuple


class Tongue(NamedTuple):
    """`words`: every sentence that counts holds one of them. `denied`: the reader or the application is turned down.
    `others`: somebody else was taken, or nobody will be. `courtesies`: signs of a refusal, weak alone.
    `void`: the sentence only supposes something, or speaks of a date or another matter.

    Patterns work on folded words with single blanks and no commas; all repeats are bounded.
    """

    words: tuple[str, ...]
    denied: re.Pattern[str]
    others: re.Pattern[str]
    courtesies: tuple[re.Pattern[str], ...]
    void: re.Pattern[str]
