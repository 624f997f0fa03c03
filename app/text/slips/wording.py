"""The sentence in which a slip is told: the right words beside the wrong ones, for people who are learning."""

import re
from collections.abc import Container

from app.text.proofreading import Slip

_LONGEST = 60  # code points of a passage that is quoted in a sentence
_SHORT = 5  # code points of a word that says little without the next one
_BEFORE = re.compile(r"([^\W_][\w’'-]{0,30}+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0]([^\W_][\w’'-]{0,30}+)")
_QUOTED = re.compile(r"`([^`]*+)`|(?<!\w)['‘]([^'’`\n]{1,40}+)['’](?!\w)")
_OUR_OWN = frozenset({"capital", "date", "doubled"})  # whose messages are sentences about these very words


def worded(text: str, slip: Slip, reason: str, wrong_ends: Container[int] = ()) -> str:
    """“Write “explain to me”, not “explain me”.”, and then `reason`, which may be empty.

    `wrong_ends`: where slips end, whose words are no part of the right ones.
    Without a mend that can be shown, the reason is all there is.
    """
    wrong = text[slip.start : slip.end].strip()
    if slip.name in _OUR_OWN or not slip.replacements or len(wrong) > _LONGEST or "\n" in wrong:
        return reason or sentence(slip.message)
    before, after = _beside(text, slip)
    if slip.start - 1 in wrong_ends:
        before = ""
    gone = slip.replacements[0] == ""
    left = f"{before} " if before else ""
    right = f" {after}" if after and (gone or not before or len(wrong) <= _SHORT) else ""
    mends = " or ".join(
        f"“{f'{left}{mend}{right}' if mend else f'{left}{right}'.replace('  ', ' ').strip()}”"
        for mend in slip.replacements
    )
    return f"Write {mends}, not “{left}{wrong}{right}”. {reason}".rstrip()


def sentence(message: str) -> str:
    """What the proofreader says, with our quotation marks and a full stop."""
    plain = _QUOTED.sub(lambda m: f"“{m[1] or m[2]}”", message).strip()
    return plain if not plain or plain[-1] in ".!?" else f"{plain}."


def _beside(text: str, slip: Slip) -> tuple[str, str]:
    """The words right before and after, of the same line and with nothing but a blank between."""
    start = slip.start + text[slip.start : slip.end].startswith(" ")
    before = _BEFORE.search(text, max(0, start - 32), start)
    after = _AFTER.match(text, slip.end)
    return before[1] if before else "", after[1] if after else ""
