"""What a caller's journal holds that bears on one draft, read in one go: one transaction, a fixed number of queries."""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from sys import byteorder
from types import MappingProxyType
from typing import Any

from sqlalchemy import CompoundSelect, LargeBinary, Row, String, cast, literal_column, null, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from app.journal.callers import Hashes, Owner
from app.journal.columns import Instant, Json, Words
from app.journal.interviews import Interviews, folded
from app.journal.preferences import preferences_of
from app.journal.recognition import goes_by, plain, recognised
from app.journal.records import Interview, Outcome, Preferences, Scope
from app.journal.tables import (
    CallerRow,
    CompanyPrintRow,
    InterviewRow,
    MuteRow,
    NotePrintRow,
    PersonRow,
    PreferencesRow,
)
from app.journal.whole import whole
from app.mail import Address, Message
from app.situation import Situation
from app.situation.company import company_domain, same_company, shared_domain
from app.situation.past import NOTHING, Past
from app.text.fingerprints import fingerprints, in_common

_INTERVIEWS = 100  # newest ones that a draft is held against
_NEAR = 5  # of them that are read whole
_NOTES = 200  # newest notes that a draft is held against
_PEOPLE = 50  # of a draft
_FEWEST = 4  # fingerprints of a note: fewer tell nothing
_MUTE, _PERSON, _NOTE, _COMPANY = "mute", "person", "note", "company"
_A_MINUTE = timedelta(minutes=1)
_NOBODY: Mapping[str, Scope] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NotePrint:
    """A note sent to somebody else: `mail` is the keyed hash of its key, `sketch` its packed fingerprints."""

    mail: bytes
    sketch: bytes
    sent_at: datetime
    to_others: bool


@dataclass(frozen=True, slots=True)
class SentBefore:
    """The notes and companies that are remembered, as rules ask for them (`Past`).

    `companies`: keyed hashes of names; `names`: those of the processes that the user keeps, as `plain` has them.
    """

    hashes: Hashes
    notes: tuple[NotePrint, ...] = ()
    companies: frozenset[bytes] = frozenset()
    names: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.notes or self.companies or self.names)

    def sent_alike(
        self, text: str, share: float, leave_out: frozenset[str], apart_from: Collection[datetime]
    ) -> datetime | None:
        if not self.notes:
            return None
        sketch = fingerprints(text, self.hashes.of("sketch", ""), leave_out=leave_out)
        if len(sketch) < _FEWEST:
            return None
        others = [
            n for n in self.notes if n.to_others and not any(abs(n.sent_at - at) < _A_MINUTE for at in apart_from)
        ]
        alike = [(in_common(sketch, _unpacked(n.sketch)), n.sent_at) for n in others]
        likest = max(alike, default=None)
        return likest[1] if likest and likest[0] >= share else None

    def companies_among(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(n for n in dict.fromkeys(names) if n and self._knows(n))

    def _knows(self, name: str) -> bool:
        return plain(name) in self.names or self.hashes.of("company", folded(name)) in self.companies


@dataclass(frozen=True, slots=True)
class Recollection:
    """`muted`: the rules not to ask for this draft, and where they are silenced. `near`: kept processes that it may be
    about. `known`: the keys by which what is remembered is told from what is new; None for who keeps nothing.
    """

    preferences: Preferences = field(default_factory=Preferences)
    muted: Mapping[str, Scope] = field(default_factory=lambda: _NOBODY)
    near: tuple[Interview, ...] = ()
    past: Past = NOTHING
    known: SentBefore | None = None

    @property
    def keeps(self) -> bool:
        """Whether the user has let us keep what comes from their mail."""
        return self.known is not None and self.preferences.consent_at is not None

    def interview(
        self, now: datetime, people: Collection[Address], company: str | None, mails: Sequence[Message] = ()
    ) -> Interview | None:
        """The kept process that a correspondence with these people is about; None when it is uncertain.

        `company`: what the request calls it, if anything. Whoever is in touch with the people of several companies may
        mean any of them.
        """
        near = [one for one in self.near if company is None or goes_by(one, company)]
        keys = {a.key for a in people}
        companies = {plain(one.company) for one in near if not keys.isdisjoint(p.email for p in one.people)}
        if not near or len(companies) > 1:
            return None
        labels = (company_domain(a).partition(".")[0] for a in people if not shared_domain(a))
        facts = Situation(now, people=tuple(people), company=company or next(labels, None))
        match = recognised(facts, mails, (), near)
        return match.meant if match.sure else None


class Recollections:
    """What one caller's journal holds, draft by draft."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    async def about(
        self, people: Collection[Address], company: str | None = None, mails: Collection[str] = ()
    ) -> Recollection:
        """Of a draft to these people, at this company. `mails`: keys that stay the same while it is edited, by which
        rules are muted for it. At most four queries; one for who keeps nothing. Raises Unavailable.
        """
        owner, c, p = self._owner, CallerRow, PreferencesRow
        asked = list({a.key: a for a in people if a.email}.values())[:_PEOPLE]
        async with owner.reading() as connection:
            both = select(c.secret, p.__table__).outerjoin(p, p.owner == owner.id).where(c.id == owner.id)
            caller = (await connection.execute(both)).one_or_none()
            if caller is None:
                return Recollection()
            hashes = Hashes(caller.secret)
            chosen = Preferences() if caller.version is None else preferences_of(caller)
            i = InterviewRow
            listed = owner.select(i.__table__, of=i).order_by(i.id.desc()).limit(_INTERVIEWS)
            kept = (await connection.execute(listed)).all()
            targets = _targets(hashes, asked, mails)
            bearing: dict[str, list[Row[Any]]] = {}
            keeps = chosen.consent_at is not None
            for row in await connection.execute(_bearing(owner, targets, asked if kept else (), keeps=keeps)):
                bearing.setdefault(row.what, []).append(row)
            near = await self._near(connection, kept, bearing.get(_PERSON, ()), asked, company) if kept else ()
            ours = {one.id for one in near}
            names = {plain(n) for row in kept if row.id not in ours for n in (row.company, *row.aliases)}
            past = SentBefore(hashes, names=frozenset(names - {""}))
            if keeps:
                past = _sent(past, bearing, asked)
        muted: dict[str, Scope] = {}
        for row in sorted(bearing.get(_MUTE, ()), key=lambda row: row.target):
            muted.setdefault(row.word, targets[row.target])
        return Recollection(chosen, muted, near, past, past)

    async def _near(
        self,
        connection: AsyncConnection,
        kept: Sequence[Any],
        of_theirs: Sequence[Any],
        people: Sequence[Address],
        company: str | None,
    ) -> tuple[Interview, ...]:
        """The processes of these people or their colleagues, and at the company of this name or domain.

        `of_theirs`: kept people at one of their domains.
        """
        owner, keys = self._owner, {a.key for a in people}
        own = [a for a in people if not shared_domain(a)]
        called = {plain(n) for n in ((company or ""), *(d.partition(".")[0] for d in _domains(people)))} - {""}
        ids = {row.id for row in kept if called & {plain(n) for n in (row.company, *row.aliases)}}
        for row in of_theirs:
            if row.target in keys or any(same_company(Address(row.target), a) for a in own):
                ids.add(row.word)
        newest = sorted(ids, reverse=True)[:_NEAR]
        read = {row.id: row for row in kept}
        if not read.keys() >= set(newest):  # of an older process, whose people still write
            return await Interviews(owner.within(connection)).these(newest)
        return await whole(owner, connection, [read[key] for key in newest])


def _bearing(
    owner: Owner, targets: Collection[str], people: Collection[Address], *, keeps: bool
) -> CompoundSelect[Any]:
    """Mutes of these targets, kept people at the domains of these, notes and companies: one way to a server and back.

    What a kind has not is empty. Of a mute `word` is the rule, of a person the interview.
    """
    m, p, n, c = MuteRow, PersonRow, NotePrintRow, CompanyPrintRow
    no_word, no_bytes = literal_column("''", Words), cast(null(), LargeBinary)
    no_print = (no_bytes, no_bytes, cast(null(), Instant), cast(null(), Json))
    asked = [
        owner.select(*_named(_MUTE, m.rule, m.target, *no_print), of=m).where(m.target.in_(targets)),
    ]
    if people:
        at_domains = (p.email.endswith(d, autoescape=True) for d in _domains(people))
        theirs = or_(p.email.in_([a.key for a in people]), *at_domains)
        asked.append(owner.select(*_named(_PERSON, p.interview, p.email, *no_print), of=p).where(theirs))
    if keeps:
        newest = owner.select(n.mail, n.sketch, n.sent_at, n.recipients, of=n)
        noted = newest.order_by(n.sent_at.desc()).limit(_NOTES).subquery().c
        prints = (noted.mail, noted.sketch, noted.sent_at, noted.recipients)
        asked.append(select(*_named(_NOTE, no_word, no_word, *prints)))
        asked.append(owner.select(*_named(_COMPANY, no_word, no_word, c.name, *no_print[1:]), of=c))
    return union_all(*asked)


def _named(what: str, *told: Any) -> list[Any]:
    names = ("word", "target", "digest", "sketch", "at", "recipients")
    labelled = [column.label(name) for column, name in zip(told, names, strict=True)]
    return [literal_column(f"'{what}'", String).label("what"), *labelled]


def _targets(hashes: Hashes, people: Iterable[Address], mails: Collection[str]) -> dict[str, Scope]:
    """What a mute that holds for this draft may be kept under."""
    targets = {"": Scope.EVERYWHERE}
    targets |= {hashes.of(Scope.MAIL.value, key).hex(): Scope.MAIL for key in mails}
    return targets | {hashes.of(Scope.PERSON.value, a.key).hex(): Scope.PERSON for a in people}


def _domains(people: Iterable[Address]) -> set[str]:
    return {company_domain(a) for a in people if not shared_domain(a)} - {""}


def _sent(past: SentBefore, bearing: Mapping[str, Sequence[Row[Any]]], people: Iterable[Address]) -> SentBefore:
    addressed = {past.hashes.of("recipient", a.key).hex() for a in people}
    notes = tuple(
        NotePrint(row.digest, row.sketch, row.at, addressed.isdisjoint(row.recipients))
        for row in sorted(bearing.get(_NOTE, ()), key=lambda row: row.at, reverse=True)
    )
    companies = frozenset(row.digest for row in bearing.get(_COMPANY, ()))
    return SentBefore(past.hashes, notes, companies, past.names)


def ended(facts: Situation, kept: Interview) -> tuple[Outcome, datetime] | None:
    """The outcome that mail tells of and the record does not: what the user may note with one click."""
    said = {Outcome.REJECTED: facts.rejected_at, Outcome.OFFERED: facts.offered_at}
    for outcome, at in said.items():
        newer = at is not None and all(m is None or at > m for m in (kept.outcome_at, kept.reopened_at))
        if at and newer and outcome is not kept.outcome and kept.outcome in {Outcome.OPEN, Outcome.CLOSED}:
            return outcome, at
    return None


def _unpacked(packed: bytes) -> frozenset[int]:
    numbers = array("Q", packed)
    if byteorder == "big":
        numbers.byteswap()
    return frozenset(numbers)
