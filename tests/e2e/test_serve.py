"""`afterword serve --sample` as a process, and what it prints to try, each as printed."""

import json
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("afterword")


@pytest.fixture(scope="module")
def invitation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The text that the server prints at its start; it answers as long as the tests of this file run."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = tmp_path_factory.mktemp("home")
    environment = {"HOME": str(home), "PATH": "/usr/local/bin:/usr/bin:/bin", "AFTERWORD_INDEX_FOLDER": str(home)}
    out = (home / "out").open("w+")
    command = [str(PROGRAM), "serve", "--sample", "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT, env=environment)
    try:
        for _ in range(300):
            try:
                urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2).close()
                break
            except OSError:
                assert process.poll() is None, (home / "out").read_text()
                time.sleep(0.1)
        yield (home / "out").read_text()
    finally:
        process.terminate()
        assert process.wait(10) in {0, -15}
        out.close()


def test_the_page_of_the_api_opens(invitation: str) -> None:
    page = re.search(r"http://127\.0\.0\.1:\d+/docs", invitation)
    assert page
    with urlopen(page[0], timeout=5) as answer:
        assert b"Afterword" in answer.read()


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


def test_the_line_for_the_terminal_works_as_printed(invitation: str) -> None:
    line = re.search(r"^ +(\S*afterword review .*)$", invitation, re.MULTILINE)
    assert line
    done = subprocess.run(["/bin/sh", "-c", line[1]], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 5, done.stderr
    assert "Wait" in done.stdout


def test_nothing_else_is_written_while_all_goes_well(invitation: str) -> None:
    assert "Traceback" not in invitation
    assert "WARNING" not in invitation
