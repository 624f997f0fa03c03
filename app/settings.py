"""One frozen `Settings`, read once at the start from the environment (`AFTERWORD_*`) or an `.env` file."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, SettingsError

from app.secret_files import SecretFiles
from app.setting_types import (
    CountryCode,
    DatabaseUrl,
    FernetKey,
    Guid,
    Guids,
    MailAddress,
    MailAddresses,
    Networks,
    Rate,
    RedisUrl,
    SecureHost,
    Sites,
    Url,
    ZoneName,
)

SECRETS = ("database_url", "redis_url", "entra_client_secret", "token_key")
"""Settings that may lie in files of their own. The first that has a value counts: the environment, `.env`, a file."""

LONGEST = 4.5  # seconds that a review may wait for a mailbox: a caller of REST gives up after some five


class Settings(BaseSettings):
    """Every setting has a safe default, and a secret has none. `settings_of` reads them with errors in words."""

    model_config = SettingsConfigDict(
        env_prefix="AFTERWORD_",
        env_file=".env",
        env_ignore_empty=True,
        frozen=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        del file_secret_settings  # reads every setting from files, and complains of a folder that is not there
        return init_settings, env_settings, dotenv_settings, SecretFiles(settings_cls, SECRETS)

    time_zone: ZoneName = Field("UTC", description="the users' time zone when a request names none")
    country: CountryCode | None = Field(None, description="whose public holidays count when a request names none")
    mailbox: Path | None = Field(None, description="mail files (.eml, mbox, Maildir) that requests may read as `files`")
    me: MailAddresses = Field((), description="the owner's addresses in `mailbox`, set apart by commas, or a JSON list")
    index_folder: Path | None = Field(None, description="where mailbox indexes go; default: beside the mailbox")
    policy_file: Path | None = Field(
        None, description='TOML: `[rules."etiquette/too-long"]` with limits to change, `enabled`, `locked`'
    )
    database_url: DatabaseUrl | None = Field(
        None,
        description="the journal's database: sqlite:///path or postgresql://…; default: a file of the user's own",
    )
    keep_days: int | None = Field(
        None, ge=1, le=36_500, description="days after which what nobody touched is forgotten; default: never"
    )
    mailbox_timeout: float = Field(
        4.0, gt=0, le=LONGEST, description="seconds a mailbox may take before a review goes without"
    )

    public_url: Url | None = Field(None, description="where the add-on reaches this service from outside, by https")
    google_service_account: MailAddress | None = Field(
        None, description="the e-mail that Google calls the Gmail add-on as; without it there is no add-on"
    )
    google_client_id: str | None = Field(None, description="the add-on's OAuth client; tells users apart")
    google_certs_url: Url = Field(
        "https://www.googleapis.com/oauth2/v1/certs", description="Google's certificates; another one is for tests"
    )
    gmail_url: Url = Field("https://gmail.googleapis.com", description="where Gmail's API is; another one is for tests")
    gmail_history: bool = Field(
        True, description="whether the add-on's manifest asks to read mail; false: drafts are pasted"
    )

    outlook_hosts: Sites = Field(
        (
            "https://outlook.office.com",
            "https://outlook.office365.com",
            "https://outlook.cloud.microsoft",
            "https://outlook.live.com",
        ),
        description="the sites that may show the task pane in a frame, set apart by commas",
    )

    guests: bool = Field(
        False, description="whether who has neither token nor key may have a draft reviewed, through the public URL too"
    )
    entra_client_id: Guid | None = Field(
        None, description="the id of this service's registration with Entra; without it nobody signs in with Microsoft"
    )
    entra_client_secret: SecretStr | None = Field(
        None, description="that registration's secret; without it or a certificate, Outlook's mail is not read"
    )
    entra_certificate: Path | None = Field(
        None, description="a PEM file with private key and certificate, better than a secret and used before it"
    )
    entra_tenants: Guids = Field(
        (), description="ids of the tenants whose users may sign in, set apart by commas; none: nobody may"
    )
    entra_authority: SecureHost = Field(
        "https://login.microsoftonline.com", description="where Microsoft's sign-in is; another one for national clouds"
    )
    graph_url: Url = Field("https://graph.microsoft.com", description="where Microsoft Graph is")
    graph_bodies: bool = Field(
        False,
        description="whether texts in Outlook are read (Mail.Read); false: who wrote when, to whom (Mail.ReadBasic)",
    )
    token_key: FernetKey | None = Field(
        None, description="32 bytes in URL-safe base64; encrypts users' kept tokens. Default: a new one at each start"
    )

    proofreading: bool = Field(True, description="whether spelling and grammar are checked; costs 200 MB and most time")
    linters: int = Field(2, ge=1, le=16, description="drafts that are proofread at once; each linter takes 100 MB")

    secrets_folder: Path | None = Field(
        None,
        description="a folder with a file for each secret: `database_url`, `redis_url`, `entra_client_secret`, "
        "`token_key`, also with `afterword_` before; default: /run/secrets where that exists",
    )
    redis_url: RedisUrl | None = Field(
        None, description="where replicas count requests together, Redis or Valkey; default: each counts for itself"
    )
    trusted_proxies: Networks = Field(
        (), description="networks of the proxies whose X-Forwarded-For is believed, set apart by commas; none: nobody's"
    )
    rate_per_caller: Rate = Field("120/minute", description="requests that one user or key may send; several: `;`")
    rate_per_address: Rate = Field("600/minute", description="requests that may come from one address; several: `;`")
    at_once: int = Field(
        64, ge=1, le=10_000, description="requests answered at once by one process; more are told to come again (503)"
    )
    stop_within: float = Field(
        20.0, gt=0, le=600, description="seconds in which what was accepted is finished when the service is stopped"
    )
    traces_url: Url | None = Field(
        None, description="where traces go (OpenTelemetry over HTTP), such as http://127.0.0.1:4318; default: nowhere"
    )

    developer: bool = Field(False, description="whether pages for who works on Afterword are there; this machine only")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


MUST_BE = {
    "time_zone": "a time zone of the IANA database, such as Europe/Berlin",
    "database_url": "a database, as sqlite:///path/to/file or postgresql://user@host/name",
    "keep_days": "a whole number of days, from 1 to 36500",
    "country": "the ISO 3166 code of a country whose holidays are known, such as DE",
    "me": "one or more e-mail addresses, set apart by commas",
    "proofreading": "true or false",
    "public_url": "the address of a site, such as https://afterword.example",
    "google_service_account": "the e-mail address that `gcloud workspace-add-ons get-authorization` prints",
    "google_client_id": "the OAuth client that `gcloud workspace-add-ons get-authorization` prints",
    "google_certs_url": "the address of a page, such as https://www.googleapis.com/oauth2/v1/certs",
    "gmail_url": "the address of a site, such as https://gmail.googleapis.com",
    "gmail_history": "true or false",
    "guests": "true or false",
    "entra_client_id": "the application (client) id of the registration with Entra, a GUID",
    "entra_client_secret": "the value of a client secret of the registration with Entra",
    "entra_tenants": "ids (GUIDs) of tenants, set apart by commas",
    "entra_authority": "a host by https, such as https://login.microsoftonline.com",
    "graph_url": "the address of a site, such as https://graph.microsoft.com",
    "graph_bodies": "true or false",
    "token_key": "32 bytes in URL-safe base64, such as `openssl rand -base64 32 | tr +/ -_` prints",
    "developer": "true or false",
    "linters": "a whole number from 1 to 16",
    "redis_url": "a Redis or Valkey server, as redis://127.0.0.1:6379/0 or rediss://host",
    "trusted_proxies": "networks, set apart by commas, such as 10.0.0.0/8",
    "rate_per_caller": "a number of requests in a time, such as 120/minute",
    "rate_per_address": "a number of requests in a time, such as 600/minute",
    "at_once": "a whole number from 1 to 10000",
    "stop_within": "more than 0 and at most 600 seconds",
    "traces_url": "the address of a collector, such as http://127.0.0.1:4318",
    "outlook_hosts": "sites by https without a path, set apart by commas, such as https://outlook.office.com",
    "mailbox_timeout": f"more than 0 and at most {LONGEST} seconds",
}


class BadSettingError(Exception):
    """A setting cannot be used; the message is a plain sentence that says which, and what it must be."""


def settings_of(read: Callable[[], Settings]) -> Settings:
    """What `read` reads. Raises BadSettingError."""
    try:
        return read()
    except ValidationError as error:
        name = str(error.errors(include_input=False)[0]["loc"][0])
        must_be = MUST_BE.get(name, "the path of a file or folder")
        raise BadSettingError(f"The setting AFTERWORD_{name.upper()} must be {must_be}.") from None
    except (SettingsError, OSError, UnicodeError) as error:
        raise BadSettingError(f"The settings cannot be read: {error}.") from None


class PolicyError(Exception):
    """The policy file cannot be used; the message says why."""


def limits_of(policy: Path | None) -> Mapping[str, Mapping[str, object]]:
    """The limits that a policy file changes, by rule id. Raises PolicyError."""
    if policy is None:
        return {}
    try:
        table = tomllib.loads(policy.read_text("utf-8"))
    except OSError as error:
        raise PolicyError(f"The policy file {policy} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        raise PolicyError(f"The policy file {policy} is not TOML: {error}.") from None
    rules = table.pop("rules", {})
    if table or not isinstance(rules, dict) or not all(isinstance(v, dict) for v in rules.values()):
        raise PolicyError(f'The policy file {policy} may hold only tables such as [rules."etiquette/too-long"].')
    return rules
