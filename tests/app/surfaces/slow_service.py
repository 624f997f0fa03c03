"""A service of one slow answer, as a process: `python -m tests.app.surfaces.slow_service FOLDER STOP_WITHIN PROXIED`.

Behind a proxy it lingers long enough for who asks from a busy machine. It prints its port, `begun` with each slow
request, and answers that once the file `go` is in the folder. What it learns from it is written there after the answer,
as `learnt`.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from app.learning import Learner
from app.surfaces.rest.readiness import Readiness
from app.surfaces.terminal import server
from app.surfaces.terminal.serving import bound, listen, place


def _service(folder: Path) -> FastAPI:
    learner = Learner()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.ready = True
        yield
        await learner.aclose()

    app = FastAPI(lifespan=lifespan)
    readiness = Readiness(1)

    async def learn() -> None:
        await asyncio.sleep(0.2)
        (folder / "learnt").touch()

    @app.post("/v1/slow")
    async def slow() -> str:
        print("begun", flush=True)  # noqa: T201  # read by the test
        while not (folder / "go").exists():  # noqa: ASYNC110  # another process makes it
            await asyncio.sleep(0.01)
        learner.note(learn)
        return "finished"

    @app.get("/readyz")
    async def ready(request: Request) -> JSONResponse:
        return await readiness.answer(request)

    return app


def main(folder: str, stop_within: str, proxied: str) -> None:
    server.LINGER = 4.0
    with bound("127.0.0.1", 0) as listener:
        listen(
            _service(Path(folder)),
            listener,
            None,
            place(listener).rpartition(":")[2],
            stop_within=float(stop_within),
            proxied=proxied == "True",
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
