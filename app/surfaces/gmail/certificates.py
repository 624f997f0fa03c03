"""Google's certificates, fetched seldom and kept: google-auth itself would ask for them at every verification."""

import json
import os
import re
from collections.abc import Callable, Mapping
from threading import Lock
from time import monotonic
from typing import Any

import requests
from google.auth import exceptions, transport
from google.auth.transport.requests import Request

from app.mail import MailboxUnavailable
from app.upstream.calls import Upstream
from app.upstream.faults import Fault, Kind

GOOGLE = "https://www.googleapis.com/oauth2/v1/certs"

_SHORTEST, _USUAL, _LONGEST = 300.0, 3600.0, 86_400.0  # seconds that certificates serve before they are asked for anew
_SPARE = 86_400.0  # seconds that old ones serve longer while Google cannot be reached
_PAUSE = 5.0  # seconds between two fetches, whatever tokens arrive
_PATIENCE = 2.0  # seconds of silence in a fetch
_NONE = "There are no certificates."
_MAX_AGE = re.compile(r"max-age=(\d{1,9})")


class _Kept:
    """A response, as google-auth reads one."""

    status = 200

    def __init__(self, data: bytes, headers: Mapping[str, str]) -> None:
        self.data = data
        self.headers = headers


class Certificates:
    """A request function for google-auth that answers from memory.

    `fetch` makes the real request; `clock` counts seconds. Safe to share between threads.
    """

    def __init__(
        self,
        url: str = GOOGLE,
        fetch: Callable[..., Any] | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.url = url
        self._fetch = fetch or _over_the_network()
        self._clock = clock
        self._party = Upstream("google-certificates", _NONE, clock).party(url)
        self._lock = Lock()
        self._kept: _Kept | None = None
        self._fresh_until = 0.0
        self._tried_at: float | None = None
        self.edition = 0
        """Counts the fetches that brought certificates."""

    @property
    def due(self) -> bool:
        """Whether it is time to fetch; else a verification costs no network."""
        return self._clock() >= self._fresh_until and self._may_try

    @property
    def _may_try(self) -> bool:
        return self._tried_at is None or self._clock() - self._tried_at >= _PAUSE

    def renew(self, edition: int) -> bool:
        """Fetches them now, unless that was tried a moment ago; True when there are newer ones than `edition`. Blocks:
        who comes while another fetches has the other's.
        """
        if not self._lock.acquire(timeout=_PATIENCE):
            return False
        try:
            return self.edition != edition or (self._may_try and self._fetched())
        finally:
            self._lock.release()

    def _fetched(self) -> bool:
        self._tried_at = self._clock()
        try:
            self._party.admit()
            with self._party.accounted():
                response = self._answer()
        except MailboxUnavailable:
            return False
        self._kept = _Kept(bytes(response.data), {})
        self._fresh_until = self._clock() + _lifetime(response.headers)
        self.edition += 1
        return True

    def _answer(self) -> Any:
        """The response, if certificates are in it; asked for once, since who needs it next asks again. Raises Fault."""
        try:
            response = self._fetch(self.url, method="GET", timeout=_PATIENCE)
            certificates = json.loads(response.data) if response.status == _Kept.status else None
        except (TimeoutError, requests.Timeout) as error:
            raise Fault(Kind.SLOW, _NONE) from error
        except (exceptions.GoogleAuthError, OSError) as error:
            slow = isinstance(error.__cause__, requests.Timeout)
            raise Fault(Kind.SLOW if slow else Kind.UNREACHABLE, _NONE) from error
        except (ValueError, RecursionError) as error:
            raise Fault(Kind.GARBLED, _NONE) from error
        if response.status != _Kept.status:
            raise Fault(Kind.TROUBLED, _NONE)
        if not isinstance(certificates, dict) or not certificates:
            raise Fault(Kind.GARBLED, _NONE)
        return response

    def __call__(self, url: str, method: str = "GET", **_: Any) -> transport.Response:
        """What google-auth calls. Raises TransportError when there are no certificates."""
        kept = self._kept
        if url != self.url or method != "GET" or kept is None or self._clock() > self._fresh_until + _SPARE:
            raise exceptions.TransportError(_NONE)  # type: ignore[no-untyped-call]
        return kept  # type: ignore[return-value]  # it has all that google-auth reads of a response


def _over_the_network() -> Callable[..., Any]:
    """Google-auth's own request, with the environment's certificate authorities: requests itself reads only its own."""
    session = requests.Session()
    authorities = (os.environ.get(name) for name in ("SSL_CERT_FILE", "HTTPLIB2_CA_CERTS"))
    session.verify = next(filter(None, authorities), True)
    return Request(session)


def _lifetime(headers: Mapping[str, str]) -> float:
    said = next((v for k, v in headers.items() if k.lower() == "cache-control"), "")
    age = _MAX_AGE.search(said)
    return min(max(float(age[1]), _SHORTEST), _LONGEST) if age else _USUAL
