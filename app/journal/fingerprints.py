"""What is remembered of sent mail, with consent: enough to know a note or a company's name again, not to read it.

A note is kept as winnowed, keyed fingerprints (`app.text.fingerprints`), people and companies as keyed hashes.
"""

from array import array
from collections.abc import Collection
from datetime import datetime
from sys import byteorder

from app.journal.callers import Hashes, Owner
from app.journal.interviews import folded
from app.journal.tables import CompanyPrintRow, NotePrintRow
from app.text.fingerprints import fingerprints

_FEWEST = 4  # fingerprints: fewer tell nothing, since a common phrase has as many


class Fingerprints:
    """The fingerprints of one caller. Every method may raise Unavailable."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    async def keep_note(
        self, mail: str, text: str, to: Collection[str], sent_at: datetime, leave_out: frozenset[str] = frozenset()
    ) -> bool:
        """Remembers a sent note; whether it is new. Nothing without consent, and nothing of a few words.

        `mail`: its key, under which it counts once; `to`: e-mail addresses; `leave_out`: words that two copies of one
        letter would not share (names, company, role), in lower case.
        """
        owner = self._owner
        async with owner.writing() as writing:
            sketch = _sketch(writing.hashes, text, leave_out)
            if len(sketch) < _FEWEST or not await owner.agreed(writing.connection):
                return False
            return await owner.insert_new(
                writing.connection,
                NotePrintRow,
                mail=writing.hashes.of("note", mail),
                sketch=_packed(sketch),
                recipients=_people(writing.hashes, to),
                sent_at=sent_at,
            )

    async def keep_companies(self, names: Collection[str]) -> None:
        """Remembers that these companies were written to; nothing without consent."""
        owner, now = self._owner, self._owner.now
        async with owner.writing() as writing:
            if not await owner.agreed(writing.connection):
                return
            for name in sorted({folded(name) for name in names} - {""}):
                row = owner.insert(CompanyPrintRow, name=writing.hashes.of("company", name), seen_at=now)
                row = row.on_conflict_do_update(index_elements=["owner", "name"], set_={"seen_at": now})
                await writing.connection.execute(row)


def _sketch(hashes: Hashes, text: str, leave_out: frozenset[str]) -> frozenset[int]:
    return fingerprints(text, hashes.of("sketch", ""), leave_out=leave_out)


def _people(hashes: Hashes, emails: Collection[str]) -> list[str]:
    return sorted({hashes.of("recipient", email.strip().lower()).hex() for email in emails})


def _packed(sketch: frozenset[int]) -> bytes:
    numbers = array("Q", sorted(sketch))
    if byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
