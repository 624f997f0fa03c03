"""Our service as a process, and a Chromium that talks to it and to nobody else."""

import json
import os
import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import (
    APIRequestContext,
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    expect,
    sync_playwright,
)

from tests.browser.desk import Pane, TryIt
from tests.browser.obtain import ADVICE, chromium
from tests.servers.google import await_up, free_port
from tests.servers.loaded import started

HERE = Path(__file__).parent
PATIENCE = 30_000  # milliseconds; nothing takes long here, but machines that test are slow at times
SWITCHED_OFF = (
    # Chromium loads the pages of its address bar's own lists into every window, which is half of its work here.
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
    # It also starts a process ahead for the next page of every profile, and each test here has a profile and one page.
    "SpareRendererForSitePerProcess,"
    # The switch takes the place of Playwright's, so what that turns off and matters here stands in it again.
    "AvoidCorsURLLoaderRestartOnRedirect,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,"
    "HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning"
)
SWITCHES = [
    "--no-sandbox",  # refused to root, as whom containers run
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    f"--disable-features={SWITCHED_OFF}",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
_OPEN: list[Browser] = []
_CLOSING = ExitStack()


@dataclass  # without slots: Playwright leaves notes on whose methods it calls
class Watch:
    """What a page did that it must not. `expected`: parts of console errors that belong to the test."""

    expected: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")

    def page_error(self, error: Exception) -> None:
        self.errors.append(str(error))

    def stranger(self, route: Route) -> None:
        self.foreign.append(route.request.url)
        route.abort()

    def unexpected(self) -> list[str]:
        return [e for e in self.errors if not any(words in e for words in self.expected)]


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where our service listens, with the sample mailbox."""
    home = tmp_path_factory.mktemp("service")
    port = free_port()
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "AFTERWORD_INDEX_FOLDER": str(home)}
    environment["AFTERWORD_LINTERS"] = "1"  # each takes a second of the processor to make
    log = home / "out"
    process = started(log, home, environment, "app.main", "serve", "--sample", "--port", str(port))
    try:
        here = f"http://127.0.0.1:{port}"
        await_up(f"{here}/readyz", process, log)
        urlopen(f"{here}/try-it/samples", timeout=30).close()  # made at the first call
        await_spelling(here)
        yield here
    finally:
        process.end()


def await_spelling(place: str) -> None:
    """Until the dictionaries are there, without which a service that has just come up does its first reviews."""
    draft = {"draft": {"text": "Hi Lena,\n\nthank you for the interview on Friday.\n\nBest,\nSam"}}
    asked = Request(f"{place}/v1/reviews", json.dumps(draft).encode(), {"content-type": "application/json"})
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with urlopen(asked, timeout=30) as answer:
            if not any(n["rule"] == "etiquette/spelling" for n in json.load(answer)["not_checked"]):
                return
        time.sleep(0.1)
    raise AssertionError("Spelling is not checked.")


@pytest.fixture(scope="session")
def samples(place: str) -> Any:
    """The sample situations, as the page is given them."""
    with urlopen(f"{place}/try-it/samples", timeout=30) as answer:
        return json.load(answer)


@pytest.fixture(scope="session")
def program() -> str:
    found = chromium()
    assert found, ADVICE
    return found


@pytest.fixture
def browser(program: str) -> Browser:
    """One for all tests of this folder."""
    if not _OPEN:
        playwright = _CLOSING.enter_context(sync_playwright())
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(executable_path=program, args=SWITCHES, timeout=PATIENCE)
        _OPEN.append(_CLOSING.enter_context(browser))
    return _OPEN[0]


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """Playwright's event loop bars every other from this thread, so it ends before the tests of the next folder."""
    if nextitem is None or HERE not in nextitem.path.parents:
        _CLOSING.close()
        _OPEN.clear()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def context(browser: Browser, place: str, watch: Watch) -> Iterator[BrowserContext]:
    """A new browser profile on an ordinary desk. A test changes the page's size and media itself."""
    context = browser.new_context(
        base_url=place,
        locale="en-GB",
        timezone_id="Europe/Berlin",
        viewport={"width": 1280, "height": 820},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(PATIENCE)
    context.route(re.compile(rf"^(?!{re.escape(place)}/|data:|blob:)"), watch.stranger)
    context.on("console", watch.console)
    context.on("weberror", lambda error: watch.page_error(error.error))
    yield context
    context.close()
    assert watch.foreign == []
    assert watch.unexpected() == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def try_it(page: Page) -> TryIt:
    return TryIt(page)


@pytest.fixture
def pane(page: Page, samples: Any) -> Pane:
    """At the moment at which the sample mail plays, so that its clock and the service's agree."""
    page.set_viewport_size({"width": 320, "height": 800})
    page.clock.install(time=samples["now"])
    return Pane(page, {"now": samples["now"]})


@pytest.fixture
def forgotten(context: BrowserContext) -> Iterator[APIRequestContext]:
    """Nothing is in the journal before, and nothing after: all tests of this folder call as the same user."""
    context.request.delete("/v1/me")
    yield context.request
    for page in context.pages:
        page.goto("about:blank")  # asks for nothing more of what is no longer there
    context.request.delete("/v1/me")
