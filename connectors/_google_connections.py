"""Connections to Google: kept for whoever asks next, cut where nobody waits for the answer any more.

httplib2 is not safe to share, so each `Http` is one thread's at a time. Its connection (and TLS session) is kept for
the next request, whoever makes it: the token is a header of the request, never of the connection.
"""

import atexit
import os
import socket
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from typing import Any

import httplib2

from app.mail import MailboxUnavailable
from app.upstream.faults import Fault, Kind

SILENCE = 2.5
"""Seconds in which Google must connect, and after which a response that has stopped coming is given up."""

THREADS = 64

SLOW = "Gmail took too long to answer. Try again in a moment."
_UNREACHABLE = "Gmail could not be reached. Try again in a moment."

Answer = tuple[httplib2.Response, bytes]


class Call:
    """A request that a thread sends, and that another may give up meanwhile."""

    def __init__(self, uri: str, headers: dict[str, str]) -> None:
        self._uri = uri
        self._headers = headers
        self._lock = threading.Lock()
        self._http: _Http | None = None
        self._given_up = False

    def sent(self) -> "Future[Answer]":
        """The answer to come, or MailboxUnavailable. It is done when its thread is, and not before."""
        return _threads().submit(self._run)

    def _run(self) -> Answer:
        host = "/".join(self._uri.split("/", 3)[:3])
        with self._lock:
            if self._given_up:
                raise Fault(Kind.SLOW, SLOW)
            self._http = http = _connections.take(host)
        try:
            answer: Answer = http.request(self._uri, headers=self._headers, connection_type=http.kind(host))
        except (TimeoutError, MailboxUnavailable):
            http.close()
            raise Fault(Kind.SLOW, SLOW) from None
        except Exception as error:  # whatever a broken line makes httplib2 and http.client raise
            http.close()
            raise Fault(Kind.UNREACHABLE, _UNREACHABLE) from error
        finally:
            with self._lock:
                self._http = None  # from now on it is not cut
        if http.was_cut:  # though its answer was there: whoever got it next would meet a dead line
            http.close()
        else:
            _connections.keep(host, http)
        return answer

    def give_up(self) -> None:
        """Cuts the connection, so that a server that dribbles does not hold the thread."""
        with self._lock:
            self._given_up = True
            if self._http:
                self._http.cut()


class _Http(httplib2.Http):
    """One that can be cut: httplib2 connects anew and asks again where a connection breaks, and must not then."""

    def __init__(self) -> None:
        bundles = (os.environ.get(name) for name in ("HTTPLIB2_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"))
        super().__init__(timeout=SILENCE, ca_certs=next(filter(None, bundles), None))
        self.follow_redirects = False  # the token goes nowhere else
        self._is_cut = threading.Event()
        self._plain = _cuttable(httplib2.HTTPConnectionWithTimeout, self._is_cut)
        self._secure = _cuttable(httplib2.HTTPSConnectionWithTimeout, self._is_cut)

    def kind(self, host: str) -> type[Any]:
        return self._secure if host.startswith("https:") else self._plain

    @property
    def was_cut(self) -> bool:
        return self._is_cut.is_set()

    def cut(self) -> None:
        """Ends what is sent or awaited at once; nothing can be asked with this one any more."""
        self._is_cut.set()
        for connection in list(self.connections.values()):
            if connection.sock is not None:
                with suppress(OSError):
                    socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)


def _cuttable(kind: type[Any], is_cut: threading.Event) -> type[Any]:
    class Cuttable(kind):  # type: ignore[misc]  # either of httplib2's two
        def connect(self) -> None:
            if is_cut.is_set():
                raise Fault(Kind.SLOW, SLOW)
            super().connect()
            if is_cut.is_set():  # while it was being made, when there was nothing to cut
                self.close()
                raise Fault(Kind.SLOW, SLOW)

    return Cuttable


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(THREADS, thread_name_prefix="google")


class _Connections:
    """Those that wait for the next request; the one used last comes first, since it is the least likely to be stale."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[tuple[str, _Http]] = []

    def take(self, host: str) -> _Http:
        with self._lock:
            for n in reversed(range(len(self._waiting))):
                if self._waiting[n][0] == host:
                    return self._waiting.pop(n)[1]
        return _Http()

    def keep(self, host: str, http: _Http) -> None:
        with self._lock:
            self._waiting.append((host, http))
            spare = self._waiting.pop(0)[1] if len(self._waiting) > THREADS else None
        if spare:
            spare.close()

    def close(self) -> None:
        with self._lock:
            for _, http in self._waiting:
                http.close()
            self._waiting.clear()


_connections = _Connections()
atexit.register(_connections.close)
