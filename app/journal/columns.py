"""What a column holds, alike on every database: moments, ids, what a user typed, plain data."""

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, String, Text, TypeDecorator
from sqlalchemy.dialects.postgresql import JSONB

_UNKEEPABLE = re.compile("[\0\ud800-\udfff]")


class Instant(TypeDecorator[datetime]):
    """An aware moment, in UTC when it comes back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = in_utc(value)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """What a user typed. What a database cannot hold (NUL, half of a surrogate pair) comes back as U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else keepable(value)


class Id(TypeDecorator[str]):
    """32 hexadecimal digits; what somebody asks for may be anything, and is not there."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else keepable(value)


class Json(TypeDecorator[Any]):
    """Plain data; its words as in `Words`."""

    impl = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        del dialect
        return _keepable_data(value)


def in_utc(moment: datetime) -> datetime:
    """Raises ValueError for a moment without offset, which is none, and for one at the end of all calendars."""
    if moment.utcoffset() is None:
        raise ValueError("a moment without offset cannot be kept")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("a moment so far away cannot be kept") from None


def keepable(text: str) -> str:
    """The text as any database can hold it."""
    return _UNKEEPABLE.sub("\ufffd", text)


def _keepable_data(value: Any) -> Any:
    if isinstance(value, str):
        return keepable(value)
    if isinstance(value, dict):
        return {keepable(str(name)): _keepable_data(one) for name, one in value.items()}
    return [_keepable_data(one) for one in value] if isinstance(value, list | tuple) else value
