"""Who calls, once that is proven, and what they may ask for."""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum


class Refused(Exception):
    """The token proves nothing. The message is one word for our log and never goes to the caller."""


class Scope(StrEnum):
    """What a caller may ask for: a route belongs to one of these, or asks nobody who they are."""

    REVIEWS = "reviews"
    JOURNAL = "journal"
    METRICS = "metrics"


PERSONAL = frozenset({Scope.REVIEWS, Scope.JOURNAL})
"""What a person who has signed in may ask for: all that is about themselves."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who the user is to the one who vouches for them.

    Both parts together name a person for ever; an e-mail address does not, and is not looked at. Entra's `issuer`
    holds the tenant, and `subject` is the object id in it.
    """

    issuer: str
    subject: str


LOCAL = Caller("local", "local")
"""Who calls on this machine while nobody can say who they are."""

GOOGLE = "https://accounts.google.com"
"""Issuer of users of the Gmail add-on; the subject is Google's `sub`."""

KEY = "afterword:key"
"""Issuer of callers who have an API key; the subject is the key's id."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A caller with the token that proves it, which is what Microsoft Graph's token is asked for with."""

    caller: Caller
    tenant: str
    token: str = field(repr=False)
    address: str | None = field(default=None, repr=False)
    """What the user signs in with, if it looks like an e-mail address: good to tell their own mail by, and for nothing
    else, since it may change and be chosen.
    """


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whom a token, a key or this machine vouches for. `caller` None: a guest, who keeps nothing."""

    caller: Caller | None
    scopes: Collection[Scope] = PERSONAL
