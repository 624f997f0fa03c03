"""Business days: weekends and national public holidays of a country left out, counted by date."""

from datetime import MAXYEAR, date, datetime, time, timedelta, tzinfo
from functools import cache, lru_cache

_FRIDAY = 4
_DAY = timedelta(days=1)
_COUNT_EXACTLY = 800  # days; beyond two years only weekends are left out: no limit of ours reaches that far


@cache
def countries() -> frozenset[str]:
    """ISO 3166 codes whose public holidays are known."""
    import holidays as public_holidays  # noqa: PLC0415  # a tenth of a second, and only where a country is named

    return frozenset(c for c in public_holidays.list_supported_countries(include_aliases=False) if len(c) == 2)


@lru_cache(maxsize=512)
def _holidays(country: str, year: int) -> frozenset[date]:
    import holidays as public_holidays  # noqa: PLC0415  # see `countries`

    return frozenset(public_holidays.country_holidays(country, years=year))


@lru_cache(maxsize=512)
def _lost_days(country: str, year: int) -> tuple[date, ...]:
    """The holidays that fall on a weekday."""
    return tuple(d for d in _holidays(country, year) if d.weekday() <= _FRIDAY)


class PublicHolidays:
    """The national public holidays of one country, as a container of dates; empty without a country."""

    __slots__ = ("country",)

    def __init__(self, country: str | None = None) -> None:
        self.country = country if country is not None and country in countries() else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PublicHolidays) and other.country == self.country

    def __hash__(self) -> int:
        return hash(self.country)

    def __contains__(self, day: object) -> bool:
        return self.country is not None and isinstance(day, date) and day in _holidays(self.country, day.year)


_public_holidays = lru_cache(maxsize=512)(PublicHolidays)
"""One object for a country: facts are kept under it, and the same object is quickly found to be equal."""


class WorkDays:
    """The working days of one country; without a country only weekends are left out."""

    __slots__ = ("holidays",)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WorkDays) and other.holidays == self.holidays

    def __hash__(self) -> int:
        return hash(self.holidays)

    def __init__(self, country: str | None = None) -> None:
        self.holidays = _public_holidays(country)

    def __contains__(self, day: object) -> bool:
        """Whether `day` is a working day."""
        return isinstance(day, date) and day.weekday() <= _FRIDAY and day not in self.holidays

    def between(self, event: date, today: date) -> int:
        """Working days from the day after `event` up to and including `today`; 0 when today is not later."""
        if today <= event:
            return 0
        span = (today - event).days
        weeks, rest = divmod(span, 7)
        weekday = event.weekday()
        count = weeks * 5 + sum((weekday + n) % 7 <= _FRIDAY for n in range(1, rest + 1))
        country = self.holidays.country
        if country is None or span > _COUNT_EXACTLY:
            return count
        years = range(event.year, today.year + 1)
        return count - sum(event < lost <= today for year in years for lost in _lost_days(country, year))

    def after(self, day: date, count: int) -> date:
        """The first date with `count` working days between `day` and it; `day` itself for 0."""
        while count > 0 and day < date.max:
            day += _DAY
            count -= day in self
        return day

    def first_from(self, day: date) -> date:
        """`day` if it is a working day, else the next one."""
        while day not in self and day < date.max:
            day += _DAY
        return day

    def working_hour(self, moment: datetime, zone: tzinfo, opens: int = 9, closes: int = 17) -> datetime:
        """`moment` if it is in working hours at `zone`, else the next opening. Hours are of the clock there."""
        if moment.year >= MAXYEAR - 1:
            return moment
        there = moment.astimezone(zone)
        if there.date() in self and opens <= there.hour < closes:
            return there
        day = there.date() if there.hour < opens else there.date() + _DAY
        return datetime.combine(self.first_from(day), time(opens), tzinfo=zone)
