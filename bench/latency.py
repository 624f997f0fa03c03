"""A wire on loopback as long as the way to a far server: what comes back arrives later, and requests are counted."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_CHUNK = 65_536


@dataclass(slots=True)
class Wire:
    """`url`: of the near end; `delay`: seconds for the way there and back; a new connection costs two of them more.

    `asked`: the address of each request.
    """

    target: str
    delay: float
    url: str = ""
    asked: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far = urlsplit(self.target)
        await asyncio.sleep(2 * self.delay)  # hands are shaken for TCP, then for TLS
        there, back = await asyncio.open_connection(far.hostname, far.port)
        with suppress(ConnectionError, asyncio.CancelledError):  # cut by either end, or by the end of the bench
            async with asyncio.TaskGroup() as group:
                group.create_task(self._forth(reader, back))
                group.create_task(self._back(there, writer))
        writer.close()

    async def _forth(self, reader: asyncio.StreamReader, far: asyncio.StreamWriter) -> None:
        while chunk := await reader.read(_CHUNK):
            if chunk.startswith((b"GET ", b"POST ")):
                self.asked.append(chunk.split(b" ", 2)[1].decode("ascii", "replace"))
            far.write(chunk)
        far.close()

    async def _back(self, far: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        while chunk := await far.read(_CHUNK):
            loop.call_later(self.delay, writer.write, chunk)
        await asyncio.sleep(self.delay)
        writer.close()


@contextmanager
def wire(target: str, delay: float) -> Iterator[Wire]:
    """A wire to the server at `target`, in a thread of its own, until the block ends."""
    made = Wire(target, delay)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def start() -> asyncio.Server:
        return await asyncio.start_server(made.serve, "127.0.0.1", 0)

    async def stop() -> None:
        server.close()
        others = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    server = asyncio.run_coroutine_threadsafe(start(), loop).result(5)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield made
    finally:
        asyncio.run_coroutine_threadsafe(stop(), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()
