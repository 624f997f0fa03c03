"""The web server of a process, and how it ends.

Told to stop (SIGTERM), `/readyz` says so at once. Behind a proxy, requests are answered for `LINGER` seconds more, each
with `Connection: close`, so that the proxy lets go of its connections between two requests and not within one. Then
nothing new is taken, what was accepted is finished, what waits to be written is written, and the process ends with 0.
"""

import asyncio
import signal
import socket
from math import ceil
from threading import current_thread, main_thread
from time import monotonic
from types import FrameType

import uvicorn
from fastapi import FastAPI

from app.surfaces.terminal.connections import Connection

LINGER = 2.0  # seconds
KEEP_ALIVE = 75  # seconds; longer than the 60 that proxies keep a connection, so that they close it and not we
BACKLOG = 1_024  # connections that the system holds for us to accept


class Server(uvicorn.Server):
    """Prints `told` once the first request will be answered without a wait.

    `stop_within`: seconds in which what was accepted is finished; `proxied`: whether a proxy stands before it.
    """

    def __init__(self, app: FastAPI, told: str, *, stop_within: float = 20.0, proxied: bool = False) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,  # `app.log` has the say
                access_log=False,
                server_header=False,
                http=Connection,
                ws="none",
                proxy_headers=False,  # uvicorn believes every program of this machine; we have `trusted_proxies`
                timeout_keep_alive=KEEP_ALIVE,
                backlog=BACKLOG,
            )
        )
        self._state = app.state
        self._told = told
        self._within = stop_within
        self._linger = min(LINGER, stop_within / 2) if proxied else 0.0

    def answer(self, listener: socket.socket) -> None:
        """Returns when it was told to stop and has stopped, or could not start (`started` is False)."""
        if current_thread() is not main_thread():
            self.run(sockets=[listener])
            return

        def leave(*_: object) -> None:
            """Uvicorn ends, and then raises the signal once more, by which the process would seem to have failed."""
            if not self.started:
                raise SystemExit(0)

        before = signal.signal(signal.SIGTERM, leave)
        try:
            self.run(sockets=[listener])
        finally:
            signal.signal(signal.SIGTERM, before)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(self._told, flush=True)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._state.stopping = True
        if sig != signal.SIGTERM:  # somebody sits before it and waits
            self._linger = 0.0
        super().handle_exit(sig, frame)

    async def main_loop(self) -> None:
        await super().main_loop()
        self.server_state.default_headers.append((b"connection", b"close"))  # of every answer from now on
        began = monotonic()
        while self.server_state.connections and monotonic() - began < self._linger:  # noqa: ASYNC110  # uvicorn's set
            await asyncio.sleep(0.05)
        self.config.timeout_graceful_shutdown = max(1, ceil(self._within - (monotonic() - began)))
