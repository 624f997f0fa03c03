"""Who calls, once that is proven."""

from dataclasses import dataclass, field


class Refused(Exception):
    """The token proves nothing. The message is one word for our log and never goes to the caller."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who the user is to the one who vouches for them.

    Both parts together name a person for ever; an e-mail address does not, and is not looked at. Entra's `issuer`
    holds the tenant, and `subject` is the object id in it.
    """

    issuer: str
    subject: str


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
