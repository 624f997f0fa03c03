"""`afterword serve --sample` as a process, and what it prints to try, each as printed."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from bench.http import worked

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("afterword")
pytestmark = pytest.mark.timeout(240)  # it starts with the grammar checker, on a machine that is busy with other things


@dataclass(frozen=True, slots=True)
class Started:
    """`said`: the text that the server prints at its start; `clock`: tells how many seconds it has worked so far, and
    `took` how many until it was ready.
    """

    said: str
    clock: Callable[[], float]
    took: float


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    """A server that answers as long as the tests of this file run."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = tmp_path_factory.mktemp("home")
    environment = {
        "HOME": str(home),
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "AFTERWORD_INDEX_FOLDER": str(home),
        "AFTERWORD_LINTERS": "1",  # each takes a second of the processor to make
    }
    out = (home / "out").open("w+")
    command = [str(PROGRAM), "serve", "--sample", "--port", str(port)]
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT, env=environment)
    try:
        while True:  # until the test's time is up
            try:
                urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2).close()
                break
            except OSError:
                assert process.poll() is None, (home / "out").read_text()
                time.sleep(0.1)
        clock = partial(_worked, process.pid, began)
        yield Started((home / "out").read_text(), clock, clock())
    finally:
        process.terminate()
        assert process.wait(40) in {0, -15}
        out.close()


def _worked(pid: int, began: float) -> float:
    """Of its processor, which waits for nobody else on a busy machine; where that is not told, of the clock."""
    seconds = worked(pid)
    return time.monotonic() - began if seconds is None else seconds


@pytest.fixture
def invitation(started: Started) -> str:
    return started.said


def test_the_page_of_the_api_opens(invitation: str) -> None:
    page = re.search(r"http://127\.0\.0\.1:\d+/docs", invitation)
    assert page
    with urlopen(page[0], timeout=30) as answer:
        assert b"Afterword" in answer.read()


def test_the_first_review_of_the_page_to_try_waits_for_nothing_to_be_loaded(started: Started) -> None:
    """With spelling and grammar: nobody is let in before all is loaded, which takes long whatever the machine."""
    place = re.search(r"http://127\.0\.0\.1:\d+", started.said)
    assert place
    began = started.clock()
    with urlopen(f"{place[0]}/try-it/samples", timeout=30) as answer:
        told = json.load(answer)
    first, messages = told["samples"][0], {m["id"]: m for m in told["messages"]}
    asked = {key: told[key] for key in ("me", "now", "time_zone")}
    asked |= {"draft": first["draft"], "history": {"messages": [messages[i] for i in first["history"]]}}
    body = json.dumps(asked).encode()
    with urlopen(Request(f"{place[0]}/v1/reviews", body, {"content-type": "application/json"}), timeout=30) as answer:
        report = json.load(answer)
    assert started.clock() - began < started.took / 3
    assert (report["verdict"], report["not_checked"]) == ("wait", [])


def test_the_curl_line_works_as_printed(invitation: str) -> None:
    line = re.search(r"^ +(curl .*)$", invitation, re.MULTILINE)
    assert line
    if shutil.which("curl"):
        done = subprocess.run(["/bin/sh", "-c", line[1]], capture_output=True, text=True, check=True, cwd=ROOT)
        answer = done.stdout
    else:  # the same request, on a machine without curl
        url, body = re.findall(r"(http\S+)|-d '(.*)'$", line[1])[0][0], line[1].split("-d '")[1][:-1]
        request = Request(url, body.encode(), {"content-type": "application/json"})
        answer = urlopen(request, timeout=10).read().decode()
    report = json.loads(answer)
    assert report["verdict"] == "wait"
    assert report["situation"]["promised_by"] == "2026-11-25"


@pytest.fixture(scope="module")
def reviewed(started: Started) -> "subprocess.CompletedProcess[str]":
    """What the line for the terminal does, as printed; Python tells what it loads."""
    line = re.search(r"^ +(\S*afterword review .*)$", started.said, re.MULTILINE)
    assert line
    telling = {**os.environ, "PYTHONPROFILEIMPORTTIME": "1"}
    return subprocess.run(
        ["/bin/sh", "-c", line[1]], capture_output=True, text=True, check=False, cwd=ROOT, env=telling
    )


def test_the_line_for_the_terminal_works_as_printed(reviewed: "subprocess.CompletedProcess[str]") -> None:
    assert reviewed.returncode == 5, reviewed.stderr[-2000:]
    assert "Wait" in reviewed.stdout


def test_a_review_in_a_terminal_loads_no_web_and_no_gmail(reviewed: "subprocess.CompletedProcess[str]") -> None:
    """A second of every review at a terminal, for nothing."""
    loaded = set(re.findall(r"^import time:.*\| +(\S+)$", reviewed.stderr, re.MULTILINE))
    assert "app.review" in loaded
    assert not loaded & {"fastapi", "googleapiclient", "uvicorn"}


def test_nothing_else_is_written_while_all_goes_well(invitation: str) -> None:
    assert "Traceback" not in invitation
    assert "WARNING" not in invitation
