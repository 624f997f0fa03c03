"""Where users' tokens for Microsoft Graph are kept: encrypted, wherever that is."""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from time import monotonic
from typing import Protocol

from cryptography.fernet import Fernet, InvalidToken

from app.auth.caller import Caller

LIFETIME = 8 * 3600.0
"""Seconds that tokens are kept after they were last renewed: a working day. Then the user's own token gets new ones."""

_MANY = 4096  # users, at some 10 kB each


class Store(Protocol):
    """What keeps bytes under a name for a while; it need not be trusted with them."""

    async def get(self, name: str) -> bytes | None: ...
    async def put(self, name: str, value: bytes, seconds: float) -> None: ...
    async def remove(self, name: str) -> None: ...


class MemoryStore:
    """The memory of one process. When it is full, who was not seen for longest makes room."""

    def __init__(self, most: int = _MANY, clock: Callable[[], float] = monotonic) -> None:
        self._most, self._clock = most, clock
        self._kept: OrderedDict[str, tuple[bytes, float]] = OrderedDict()

    async def get(self, name: str) -> bytes | None:
        value, until = self._kept.get(name, (None, 0.0))
        if value is None or self._clock() >= until:
            self._kept.pop(name, None)
            return None
        self._kept.move_to_end(name)
        return value

    async def put(self, name: str, value: bytes, seconds: float) -> None:
        self._kept[name] = value, self._clock() + seconds
        self._kept.move_to_end(name)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    async def remove(self, name: str) -> None:
        self._kept.pop(name, None)


class Vault:
    """One user's tokens each, as text. `key`: of Fernet, in bytes as Fernet writes it; None: a new one."""

    def __init__(self, store: Store, key: bytes | None = None) -> None:
        self._store, self._cipher = store, Fernet(key or Fernet.generate_key())

    async def tokens(self, caller: Caller) -> str | None:
        """None as well for what another key sealed, or what lies there under another user's name."""
        sealed = await self._store.get(_name(caller))
        if sealed is None:
            return None
        try:
            owner, _, text = self._cipher.decrypt(sealed).decode().partition("\n")
        except (InvalidToken, ValueError):
            return None
        return text if owner == _name(caller) else None

    async def keep(self, caller: Caller, tokens: str) -> None:
        name = _name(caller)
        await self._store.put(name, self._cipher.encrypt(f"{name}\n{tokens}".encode()), LIFETIME)

    async def forget(self, caller: Caller) -> None:
        await self._store.remove(_name(caller))


def _name(caller: Caller) -> str:
    return "tokens:" + sha256(f"{caller.issuer}\n{caller.subject}".encode()).hexdigest()
