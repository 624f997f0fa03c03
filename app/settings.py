"""One frozen `Settings`, read once at the start from the environment (`AFTERWORD_*`) or an `.env` file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.situation.days import countries


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _known_zone(name: str) -> str:
    if name not in _zones():
        raise ValueError("is not a time zone of the IANA database, such as Europe/Berlin")
    return name


def _known_country(code: str) -> str:
    if code.upper() not in countries():
        raise ValueError("is not an ISO 3166 country code whose holidays are known, such as DE")
    return code.upper()


ZoneName = Annotated[str, Field(max_length=64), AfterValidator(_known_zone)]
CountryCode = Annotated[str, Field(max_length=2), AfterValidator(_known_country)]


class Settings(BaseSettings):
    """Every setting has a safe default; nothing is secret yet."""

    model_config = SettingsConfigDict(env_prefix="AFTERWORD_", env_file=".env", frozen=True, extra="ignore")

    time_zone: ZoneName = Field("UTC", description="the users' time zone when a request names none")
    country: CountryCode | None = Field(None, description="whose public holidays count when a request names none")
    mailbox: Path | None = Field(None, description="mail files (.eml, mbox, Maildir) that requests may read as `files`")
    me: tuple[str, ...] = Field((), description="the owner's addresses in `mailbox`, as a JSON list")
    index_folder: Path | None = Field(None, description="where mailbox indexes go; default: beside the mailbox")
    policy_file: Path | None = Field(None, description='TOML: `[rules."etiquette/too-long"]` and the limits to change')
    mailbox_timeout: float = Field(
        4.0, gt=0, le=4.5, description="seconds a mailbox may take before a review goes without"
    )

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


class PolicyError(Exception):
    """The policy file cannot be used; the message says why."""


def limits_of(policy: Path | None) -> Mapping[str, Mapping[str, object]]:
    """The limits that a policy file changes, by rule id. Raises PolicyError."""
    if policy is None:
        return {}
    try:
        table = tomllib.loads(policy.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PolicyError(f"The policy file {policy} cannot be read: {error}") from None
    rules = table.pop("rules", {})
    if table or not isinstance(rules, dict) or not all(isinstance(v, dict) for v in rules.values()):
        raise PolicyError(f'The policy file {policy} may hold only tables such as [rules."etiquette/too-long"].')
    return rules
