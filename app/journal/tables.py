"""The tables of the journal, as this version means them; `migrations/` makes them, and a test holds the two together.

Every table of what callers keep begins its primary key with the owner, and refers to others by owner and id together:
the database itself lets no row hang on another caller's, and every index serves one caller's rows. `api_keys` and
`audit` are of who runs the service, and hang on nobody.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, LargeBinary, MetaData, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.journal.columns import Id, Instant, Json, Words


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        str: Words,
        bytes: LargeBinary,
        datetime: Instant,
        dict[str, Any]: Json,
        list[str]: Json,
    }


class CallerRow(Base):
    """Whose rows there are. `id` follows from issuer and subject; `secret` is the key of this user's hashes."""

    __tablename__ = "callers"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    issuer: Mapped[str]
    subject: Mapped[str]
    secret: Mapped[bytes]
    created_at: Mapped[datetime]


class Owned(Base):
    """What belongs to a caller."""

    __abstract__ = True

    owner: Mapped[str] = mapped_column(Id, primary_key=True, sort_order=-2)


class OfCaller(Owned):
    """What hangs on the caller, and goes with them."""

    __abstract__ = True

    owner: Mapped[str] = mapped_column(
        Id, ForeignKey("callers.id", ondelete="CASCADE"), primary_key=True, sort_order=-2
    )


class PreferencesRow(OfCaller):
    __tablename__ = "preferences"

    time_zone: Mapped[str | None]
    country: Mapped[str | None]
    limits: Mapped[dict[str, Any]]
    consent_at: Mapped[datetime | None]
    keep_days: Mapped[int | None]
    version: Mapped[int]
    updated_at: Mapped[datetime]


class FeedRow(OfCaller):
    """Where the caller's calendar is fetched: `token` is the hash of what the address holds."""

    __tablename__ = "feeds"

    token: Mapped[bytes] = mapped_column(unique=True)
    created_at: Mapped[datetime]


class InterviewRow(OfCaller):
    """`known_as`: company and aliases folded, each between line feeds, to be searched."""

    __tablename__ = "interviews"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    company: Mapped[str]
    aliases: Mapped[list[str]]
    known_as: Mapped[str]
    role: Mapped[str | None]
    promised_by: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(String(16))
    outcome_at: Mapped[datetime | None]
    reopened_at: Mapped[datetime | None]
    version: Mapped[int]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    __table_args__ = (Index(None, "owner", "outcome", "id"), Index(None, "owner", "updated_at"))


class OfInterview(Owned):
    """What hangs on an interview of the same owner, and goes with it."""

    __abstract__ = True

    interview: Mapped[str] = mapped_column(Id, primary_key=True, sort_order=-1)


def _of_interview() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["owner", "interview"], ["interviews.owner", "interviews.id"], ondelete="CASCADE")


class RoundRow(OfInterview):
    __tablename__ = "rounds"

    position: Mapped[int] = mapped_column(primary_key=True)
    held_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    kind: Mapped[str] = mapped_column(String(16))

    __table_args__ = (_of_interview(),)


class PersonRow(OfInterview):
    __tablename__ = "people"

    position: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    name: Mapped[str]
    part: Mapped[str] = mapped_column(String(16))

    __table_args__ = (_of_interview(), Index(None, "owner", "email"))


class PointRow(OfInterview):
    __tablename__ = "points"

    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]

    __table_args__ = (_of_interview(),)


class ContactRow(OfInterview):
    """`mail`: a keyed hash of the mail's key, so that the same mail counts once. `person`: an e-mail."""

    __tablename__ = "contacts"

    mail: Mapped[bytes] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    direction: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(16))
    person: Mapped[str | None]
    colleague: Mapped[bool]

    __table_args__ = (_of_interview(),)


class DebriefRow(OfInterview):
    """`words`: all items folded, to be searched."""

    __tablename__ = "debriefs"

    went_well: Mapped[list[str]]
    was_hard: Mapped[list[str]]
    they_asked: Mapped[list[str]]
    to_change: Mapped[list[str]]
    facts: Mapped[dict[str, Any]]
    words: Mapped[str]
    version: Mapped[int]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    __table_args__ = (_of_interview(),)


class MuteRow(OfCaller):
    __tablename__ = "mutes"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    rule: Mapped[str]
    scope: Mapped[str] = mapped_column(String(16))
    target: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("owner", "target", "rule", "scope"),)


class NotePrintRow(OfCaller):
    """The fingerprints of a sent note, 8 bytes each; `recipients` and `mail` are keyed hashes."""

    __tablename__ = "note_prints"

    mail: Mapped[bytes] = mapped_column(primary_key=True)
    sketch: Mapped[bytes]
    recipients: Mapped[list[str]]
    sent_at: Mapped[datetime]

    __table_args__ = (Index(None, "owner", "sent_at"),)


class CompanyPrintRow(OfCaller):
    """That a company of this name was written to: a keyed hash of the folded name."""

    __tablename__ = "company_prints"

    name: Mapped[bytes] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime]


class AnsweredRow(OfCaller):
    """A request that was answered: `key` is a keyed hash, `request` its fingerprint, `body` what it got."""

    __tablename__ = "answered"

    key: Mapped[bytes] = mapped_column(primary_key=True)
    request: Mapped[bytes]
    status: Mapped[int]
    body: Mapped[str]
    created_at: Mapped[datetime]


class ApiKeyRow(Base):
    """A key that lets somebody call, as nobody can use it: `hash` is an Argon2id of the whole of it."""

    __tablename__ = "api_keys"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name: Mapped[str]
    scopes: Mapped[list[str]]
    hash: Mapped[str]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class AuditRow(Base):
    """What somebody who runs this did: the act, and the id of a key or the version of tables that it was about."""

    __tablename__ = "audit"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    act: Mapped[str] = mapped_column(String(32))
    about: Mapped[str | None] = mapped_column(String(64))
    at: Mapped[datetime]
