"""What a setting may be: each type refuses, in words, what the service could not work with."""

import base64
import ipaddress
import json
import re
from functools import cache
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from limits import parse_many
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import NoDecode

from app.situation.days import countries


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _known_zone(name: str) -> str:
    if name not in _zones():
        raise ValueError("is not a time zone of the IANA database, such as Europe/Berlin")
    return name


def _known_country(code: str) -> str:
    if code.upper() == "UK":
        raise ValueError("is not the ISO 3166 code of the United Kingdom: say GB")
    if code.upper() not in countries():
        raise ValueError("is not an ISO 3166 country code whose holidays are known, such as DE")
    return code.upper()


def _listed(given: object) -> object:
    """`a@x.example, b@y.example`, or a JSON list of them, as a list."""
    if not isinstance(given, str):
        return given
    try:
        return json.loads(given) if given.lstrip().startswith("[") else [a for a in given.split(",") if a.strip()]
    except RecursionError as error:
        raise ValueError("is nested too deeply") from error


def _address(given: str) -> str:
    address = given.strip()
    if "@" not in address.strip("@") or any(c.isspace() for c in address):
        raise ValueError("is not an e-mail address, such as sam@mail.example")
    return address


_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|[0-9a-f:.]{2,45}")  # nothing else goes into a header


def _public_url(given: str) -> str:
    url = given.strip().rstrip("/")
    parts = urlsplit(url)
    named = _HOST.fullmatch(parts.hostname or "") and (parts.port is None or parts.port > 0)
    rest = parts.query or parts.fragment or parts.username or any(c in url for c in " ;,'\"<>\\")
    if parts.scheme not in {"https", "http"} or not named or rest:
        raise ValueError("is not the address of a site, such as https://afterword.example")
    return url


_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _guid(given: str) -> str:
    guid = given.strip().lower()
    if not _GUID.fullmatch(guid):
        raise ValueError("is not an id of Entra's, such as 11111111-2222-4333-8444-555555555555")
    return guid


def _secure_host(given: str) -> str:
    url = _public_url(given)
    if not url.startswith("https://") or urlsplit(url).path:
        raise ValueError("is not a host by https, such as https://login.microsoftonline.com")
    return url


def _database(given: SecretStr) -> SecretStr:
    """It may hold a password too."""
    url = given.get_secret_value().strip()
    if not url.startswith(("sqlite:///", "postgresql://", "postgres://")):
        raise ValueError("is not a database, such as sqlite:///path/to/file or postgresql://user@host/name")
    return SecretStr(url)


def _redis(given: SecretStr) -> SecretStr:
    """It may hold a password, so it is shown nowhere."""
    url = given.get_secret_value().strip()
    if not url.startswith(("redis://", "rediss://")) or not urlsplit(url).hostname:
        raise ValueError("is not a Redis or Valkey server, such as redis://127.0.0.1:6379/0")
    return SecretStr(url)


def _network(given: str) -> str:
    return str(ipaddress.ip_network(given.strip(), strict=False))


def _rate(given: str) -> str:
    """Several are set apart by semicolons, and all of them hold."""
    return "; ".join(str(item) for item in parse_many(given))


_SITE = re.compile(r"https://(?:\*\.)?[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?")


def _site(given: str) -> str:
    site = given.strip().rstrip("/").lower()
    if not _SITE.fullmatch(site):
        raise ValueError("is not a site by https, such as https://outlook.office.com or https://*.office.example")
    return site


def _fernet_key(given: SecretStr) -> SecretStr:
    if len(base64.urlsafe_b64decode(given.get_secret_value().strip())) != 32:
        raise ValueError("is not 32 bytes in URL-safe base64")
    return SecretStr(given.get_secret_value().strip())


ZoneName = Annotated[str, Field(max_length=64), AfterValidator(_known_zone)]
CountryCode = Annotated[str, Field(max_length=2), AfterValidator(_known_country)]


MailAddress = Annotated[str, AfterValidator(_address)]
Url = Annotated[str, AfterValidator(_public_url)]
DatabaseUrl = Annotated[SecretStr, AfterValidator(_database)]
MailAddresses = Annotated[tuple[Annotated[str, AfterValidator(_address)], ...], NoDecode, BeforeValidator(_listed)]
Guid = Annotated[str, AfterValidator(_guid)]
Guids = Annotated[tuple[Guid, ...], NoDecode, BeforeValidator(_listed)]
Sites = Annotated[tuple[Annotated[str, AfterValidator(_site)], ...], NoDecode, BeforeValidator(_listed)]
SecureHost = Annotated[str, AfterValidator(_secure_host)]
FernetKey = Annotated[SecretStr, AfterValidator(_fernet_key)]
RedisUrl = Annotated[SecretStr, AfterValidator(_redis)]
Networks = Annotated[tuple[Annotated[str, AfterValidator(_network)], ...], NoDecode, BeforeValidator(_listed)]
Rate = Annotated[str, AfterValidator(_rate)]
