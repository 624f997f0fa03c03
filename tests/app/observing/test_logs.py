"""Every line of a request bears its name, and libraries say where they are, not what they have to say."""

import asyncio
import contextvars
import json
import logging
import threading
import warnings
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from app import log
from app.learning import Learner
from app.observing import request_id

PLANTED = "platypus"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    stream = StringIO()
    root, level = list(logging.root.handlers), logging.root.level
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr("sys.unraisablehook", lambda _: None)
    log.configure(stream)
    log.take_over(stream, logging.DEBUG)
    yield stream
    logging.captureWarnings(False)
    logging.root.handlers[:] = root
    logging.root.setLevel(level)


def lines(written: StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


def test_lines_of_a_request_bear_its_name_in_tasks_and_threads_too(written: StringIO) -> None:
    async def work() -> None:
        await asyncio.to_thread(log.logger().info, "fault")
        await asyncio.create_task(asyncio.to_thread(logging.getLogger("httpx").warning, PLANTED))

    async def request(name: str) -> None:
        request_id.enter(name)
        await work()

    async def two() -> None:
        await asyncio.gather(request("first-1"), request("second-2"))

    asyncio.run(two())
    assert sorted(line["request_id"] for line in lines(written) if line.get("library") != "asyncio") == [
        "first-1", "first-1", "second-2", "second-2",
    ]  # fmt: skip


def test_what_is_learned_later_is_logged_under_the_request_that_it_came_from(written: StringIO) -> None:
    async def fails() -> None:
        raise RuntimeError(PLANTED)

    async def learning() -> None:
        learner = Learner()
        for name in ("first-1", "second-2"):
            entered = request_id.enter(name)
            learner.note(fails)
            request_id.leave(entered)
        await learner.aclose()

    asyncio.run(learning())
    told = [line for line in lines(written) if line["event"] == "fault"]
    assert [line["request_id"] for line in told] == ["first-1", "second-2"]
    assert PLANTED not in written.getvalue()


@pytest.mark.parametrize(
    "name",
    ["uvicorn.error", "httpx", "httpcore.connection", "sqlalchemy.engine.Engine", "alembic.runtime.migration", "msal.token_cache",
     "google.auth.transport", "urllib3.connectionpool", "asyncio", "py.warnings", PLANTED, f"sqlalchemy.{PLANTED}"],
)  # fmt: skip
@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL])
def test_a_librarys_message_is_dropped_at_every_level(
    written: StringIO, name: str, level: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller = logging.getLogger(name)
    monkeypatch.setattr(teller, "level", logging.DEBUG)
    teller.manager._clear_cache()  # type: ignore[attr-defined]  # which loggers keep of what is enabled
    try:
        int(PLANTED)
    except ValueError:
        teller.log(level, f"{PLANTED} %s", PLANTED, exc_info=True, extra={"mail": PLANTED})
    (line,) = lines(written)
    assert line["event"] == "library"
    assert line["error"].startswith("ValueError in test_a_librarys_message")
    assert line["level"] == logging.getLevelName(level).lower()
    assert PLANTED not in written.getvalue()


def test_a_record_that_cannot_be_written_is_not_printed_elsewhere(
    written: StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    """Logging's own way would print its message, where and when it likes."""
    written.close()
    record = logging.LogRecord("httpx", logging.ERROR, "there.py", 1, "%d", (PLANTED,), None)
    log.Libraries(written).handle(record)
    told = capsys.readouterr()
    assert PLANTED not in told.out + told.err
    log.configure(StringIO())


def test_a_library_that_brought_its_own_handler_loses_it(written: StringIO) -> None:
    own = StringIO()
    logging.getLogger("httpx").addHandler(logging.StreamHandler(own))
    log.take_over(written)
    logging.getLogger("httpx").warning(PLANTED)
    assert own.getvalue() == ""
    assert lines(written)[-1]["library"] in {"httpx", "other"}


def test_warnings_and_threads_that_fail_tell_their_type_only(
    written: StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> None:
        raise RuntimeError(PLANTED)

    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logging.captureWarnings(True)
        warnings.warn(PLANTED, stacklevel=1)
    context = contextvars.copy_context()
    thread = threading.Thread(target=lambda: context.run(fails))
    thread.start()
    thread.join()
    assert "RuntimeError in fails" in written.getvalue()
    assert PLANTED not in written.getvalue() + capsys.readouterr().err
