"""A Chromium for the browser tests: the machine's own, else Playwright's, else the distribution's package.

`python -m tests.browser.obtain` (part of `make test`) sees to it that there is one, or says what to install.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The same browser without windows, first: it needs two thirds of the processor.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
ADVICE = (
    "The browser tests need a Chromium, and none could be obtained: install Chromium or Google Chrome with your "
    "system's packages, or name one in AFTERWORD_CHROMIUM, then try again."
)
_PATIENCE = 300  # seconds for a download
_TO_START = 30  # seconds


def chromium() -> str | None:
    """The program to start, or None. AFTERWORD_CHROMIUM goes before what is installed."""
    named = os.environ.get("AFTERWORD_CHROMIUM")
    if named:
        return named
    installed = [found for name in _NAMES if (found := shutil.which(name))]
    return next((program for program in [*installed, _MAC] if _starts(program)), None) or _of_playwright()


def _starts(program: str) -> bool:
    """Whether it is there and has all that it needs: a browser that was only unpacked lacks the system's libraries."""
    if not Path(program).exists():
        return False
    try:
        done = subprocess.run([program, "--version"], check=False, capture_output=True, timeout=_TO_START)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright  # it starts a process of its own

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if _starts(path) else None


def _obtain() -> None:
    _run(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")
    if chromium() or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    _run("apt-get", "update", "-qq")
    for package in ("chromium-headless-shell", "chromium"):  # some distributions have only the second
        if chromium() is None:
            _run("apt-get", "install", "-qq", "-y", "--no-install-recommends", package, "fonts-liberation")


def _run(*command: str) -> None:
    sys.stderr.write(f"Obtaining a Chromium: {' '.join(command[-4:])}\n")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, check=False, env=environment, timeout=_PATIENCE, stdout=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        sys.stderr.write("… which took too long.\n")


if __name__ == "__main__":
    if chromium() is None:
        _obtain()
    if chromium() is None:
        sys.exit(ADVICE)
