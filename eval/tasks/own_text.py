"""Are the writer's own new words told from what was quoted?"""

import re
from collections.abc import Iterator

from app.text.html import to_text
from app.text.own import own_words
from eval.figures import Figure, Pairs, at_least
from eval.measures import share
from eval.sets import Row, half_of
from eval.tasks import Run

METHOD = """\
The set's input goes through the same reading as a draft, HTML included; *exact* compares with the expected reply,
runs of blanks and line breaks counted as one blank. The libraries that the set comes from differ on whether a
signature belongs to the reply, and some keep the quoted lines that it answers one by one; we leave out both. The
second figure takes lines that begin with ">" out of the expected reply, and accepts an answer that differs from it
only by a block at the end that is a signature by a plain definition (it begins with dashes, "Sent from" or a closing,
or has at most six lines of at most six words)."""

_SET = "reply_trimming"
_OPENS = re.compile(r"(?:--|__|––|—|sent from|get outlook|best|kind|regards|cheers|thanks|sincerely)", re.IGNORECASE)


def measure(run: Run) -> Iterator[Figure]:
    exact: Pairs[bool] = Pairs("own text", _SET)
    near: Pairs[bool] = Pairs("own text", _SET)
    for row in run.sets.rows(_SET):
        half = half_of(row["id"])
        own, expected = _own(row), _plain(row["reply_only"])
        same = _joined(own) == _joined(expected)
        exact.add(half, same)
        kept = "\n".join(line for line in expected.splitlines() if not line.lstrip().startswith(">"))
        alike = _joined(own) == _joined(kept) or _signature_apart(own, kept) or _signature_apart(kept, own)
        near.add(half, same or alike)
        run.misses.note("own-text", half, row["id"], _joined(expected), _joined(own), row["input"])
    yield exact.figure("exact", share, at_least(0.90))
    yield near.figure("exact apart from signatures and inline quotes", share)


def _own(row: Row) -> str:
    if row["format"] == "html":
        page = to_text(row["input"])
        return own_words(page.text, page.quoted).text
    return own_words(row["input"].replace("\r\n", "\n")).text


def _plain(text: str) -> str:
    return to_text(text).text if text.lstrip().startswith("<") else text


def _joined(text: str) -> str:
    return " ".join(text.split())


def _signature_apart(short: str, long: str) -> bool:
    """Whether `long` is `short` and a signature."""
    words = short.split()
    lines = long.strip().splitlines()
    for cut in range(len(lines)):
        if " ".join(lines[:cut]).split() == words:
            rest = [line.strip() for line in lines[cut:] if line.strip()]
            small = len(rest) <= 6 and all(len(line.split()) <= 6 for line in rest)
            return bool(rest) and (small or _OPENS.match(rest[0]) is not None)
    return False
