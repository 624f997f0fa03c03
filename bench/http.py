"""Requests over kept-alive loopback connections, counted and timed. Bounded in number; stops by itself."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from bench.figures import Timing

HOST = "127.0.0.1"


@contextmanager
def serving(port: int, *, proofreading: bool = False) -> Iterator[int]:
    """`bench.server` as a process of one worker; gives its process id."""
    command = [sys.executable, "-m", "uvicorn", "--factory", "bench.server:app", "--host", HOST, "--port", str(port)]
    environment = os.environ | {"AFTERWORD_PROOFREADING": str(proofreading)}
    process = subprocess.Popen(
        [*command, "--log-level", "error", "--no-access-log"], env=environment, stderr=subprocess.DEVNULL
    )
    try:
        asyncio.run(_up(port))
        yield process.pid
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def memory(pid: int) -> float | None:
    """MiB of memory that the process holds now; None on systems without /proc."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    held = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(held.split()[1]) / 1024


def worked(pid: int) -> float | None:
    """Seconds of processor time that the process has taken so far; None on systems without /proc."""
    state = Path(f"/proc/{pid}/stat")
    if not state.exists():
        return None
    user, system = state.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


async def _up(port: int) -> None:
    for _ in range(200):
        try:
            _, writer = await asyncio.open_connection(HOST, port)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return
    raise RuntimeError("the server did not start")


def request(path: str, body: bytes) -> bytes:
    head = (
        f"POST {path} HTTP/1.1\r\nhost: {HOST}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    status = int(head.split(b" ", 2)[1])
    length = next(int(h.split(b":")[1]) for h in head.lower().split(b"\r\n") if h.startswith(b"content-length"))
    return status, await reader.readexactly(length)


async def once(port: int, path: str, body: bytes) -> bytes:
    """One answer's body. Raises RuntimeError unless it is a success."""
    reader, writer = await asyncio.open_connection(HOST, port)
    writer.write(request(path, body))
    status, answer = await _answer(reader)
    writer.close()
    if status // 100 != 2:
        raise RuntimeError(f"{path} answered {status}: {answer[:300]!r}")
    return answer


async def load(port: int, path: str, bodies: list[bytes], connections: int, count: int) -> Timing:
    """`count` requests over so many connections, each with the next of `bodies`."""
    requests = [request(path, b) for b in bodies]
    numbers = iter(range(count))
    seconds: list[float] = []

    async def client() -> None:
        reader, writer = await asyncio.open_connection(HOST, port)
        for n in numbers:
            began = perf_counter()
            writer.write(requests[n % len(requests)])
            status, answer = await _answer(reader)
            seconds.append(perf_counter() - began)
            if status != 200:
                raise RuntimeError(f"{path} answered {status}: {answer[:300]!r}")
        writer.close()

    began = perf_counter()
    await asyncio.gather(*(client() for _ in range(connections)))
    return Timing(count / (perf_counter() - began), tuple(sorted(seconds)))
