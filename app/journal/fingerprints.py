"""What is remembered of sent mail, with consent: enough to know a note or a company's name again, not to read it.

A note is kept as winnowed, keyed fingerprints (`app.text.fingerprints`), people and companies as keyed hashes.
"""

from array import array
from collections.abc import Collection
from datetime import datetime
from sys import byteorder

from app.journal.callers import Hashes, Owner
from app.journal.interviews import consent, folded
from app.journal.records import Resemblance
from app.journal.tables import CompanyPrintRow, NotePrintRow
from app.text.fingerprints import containment, fingerprints

_NOTES = 200  # newest notes that a text is held against
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
            if len(sketch) < _FEWEST or not await consent(owner, writing):
                return False
            return await owner.insert_new(
                writing.connection,
                NotePrintRow,
                mail=writing.hashes.of("note", mail),
                sketch=_packed(sketch),
                recipients=_people(writing.hashes, to),
                sent_at=sent_at,
            )

    async def most_alike(
        self, text: str, to: Collection[str], leave_out: frozenset[str] = frozenset()
    ) -> Resemblance | None:
        """The note to somebody else that this text is most like; None when none shares a fingerprint."""
        owner, t = self._owner, NotePrintRow
        async with owner.reading() as connection:
            if (hashes := await owner.hashes(connection)) is None:
                return None
            sketch = _sketch(hashes, text, leave_out)
            if len(sketch) < _FEWEST:
                return None
            addressed = set(_people(hashes, to))
            newest = owner.select(t.sketch, t.recipients, t.sent_at, of=t).order_by(t.sent_at.desc()).limit(_NOTES)
            notes = [row for row in await connection.execute(newest) if addressed.isdisjoint(row.recipients)]
        alike = [Resemblance(containment(sketch, _unpacked(row.sketch)), row.sent_at) for row in notes]
        return max((a for a in alike if a.share > 0), key=lambda a: (a.share, a.sent_at), default=None)

    async def keep_companies(self, names: Collection[str]) -> None:
        """Remembers that these companies were written to; nothing without consent."""
        owner, now = self._owner, self._owner.now
        async with owner.writing() as writing:
            if not await consent(owner, writing):
                return
            for name in sorted({folded(name) for name in names} - {""}):
                row = owner.insert(CompanyPrintRow, name=writing.hashes.of("company", name), seen_at=now)
                row = row.on_conflict_do_update(index_elements=["owner", "name"], set_={"seen_at": now})
                await writing.connection.execute(row)

    async def companies_among(self, candidates: Collection[str]) -> frozenset[str]:
        """Those of these words or names that are the name of a company the user wrote to."""
        owner, t = self._owner, CompanyPrintRow
        async with owner.reading() as connection:
            hashes = await owner.hashes(connection)
            if hashes is None or not candidates:
                return frozenset()
            known = set(await connection.scalars(owner.select(t.name, of=t)))
        return frozenset(c for c in candidates if hashes.of("company", folded(c)) in known) if known else frozenset()


def _sketch(hashes: Hashes, text: str, leave_out: frozenset[str]) -> frozenset[int]:
    return fingerprints(text, hashes.of("sketch", ""), leave_out=leave_out)


def _people(hashes: Hashes, emails: Collection[str]) -> list[str]:
    return sorted({hashes.of("recipient", email.strip().lower()).hex() for email in emails})


def _packed(sketch: frozenset[int]) -> bytes:
    numbers = array("Q", sorted(sketch))
    if byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _unpacked(packed: bytes) -> frozenset[int]:
    numbers = array("Q", packed)
    if byteorder == "big":
        numbers.byteswap()
    return frozenset(numbers)
