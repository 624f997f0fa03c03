"""The try-it page and the task pane as a user meets them: by names, roles and words."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Request, Route, expect

OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"
STAND_IN = Path(__file__).with_name("office.js")
REVIEWS = "**/v1/reviews"
SITUATIONS = "**/v1/situations"


@dataclass(frozen=True)
class TryIt:
    page: Page

    def opened(self, situation: str = "") -> "TryIt":
        """With the first situation, or the one of this title, reviewed."""
        self.page.goto("/")
        self.settled()
        if situation:
            self.chosen(situation)
        return self

    def chosen(self, situation: str) -> None:
        self.page.get_by_label("Situation").select_option(label=situation)
        self.settled()

    def settled(self) -> None:
        """Until what is shown is of what is written."""
        expect(self.page.locator(".aw-panel")).to_have_attribute("aria-busy", "false")
        expect(self.verdict).to_be_visible()

    @property
    def text(self) -> Locator:
        return self.page.get_by_role("textbox", name="Mail", exact=True)

    @property
    def review(self) -> Locator:
        return self.page.get_by_role("region", name="Afterword’s review")

    @property
    def verdict(self) -> Locator:
        return self.review.locator("#aw-verdict")

    def finding(self, title: str) -> Locator:
        return self.review.get_by_role("listitem").filter(has=self.page.get_by_role("heading", name=title, exact=True))

    def button(self, name: str) -> Locator:
        return self.review.get_by_role("button", name=name, exact=True)

    def tab(self, name: str) -> None:
        self.review.get_by_role("tab", name=name).click()


def sent_in(request: Request) -> dict[str, Any]:
    """What the service is asked, from JSON."""
    asked: dict[str, Any] = json.loads(request.post_data or "")
    return asked


def person(name: str, email: str) -> dict[str, str]:
    return {"displayName": name, "emailAddress": email}


PRIYA = person("Priya Nair", "priya.nair@acme.example")
SAM = person("Sam Roe", "sam.roe@mail.example")


def written(text: str, subject: str = "Re: Next steps at Acme", **more: Any) -> dict[str, Any]:
    """A mail that is being written, as Outlook's stand-in holds it. `text`: its paragraphs, set apart by blank lines."""
    html = "".join(f"<p>{paragraph.replace(chr(10), '<br>')}</p>" for paragraph in text.split("\n\n"))
    return {"html": f"<html><body>{html}</body></html>", "subject": subject, "from": SAM, "to": [PRIYA], **more}


def received(subject: str = "Next steps at Acme") -> dict[str, Any]:
    """A mail that is being read."""
    return {"read": True, "subject": subject, "from": PRIYA, "to": [SAM], "cc": [], "conversationId": "AAQk/1"}


def as_local(route: Route) -> dict[str, str]:
    """Headers without the token: a service that knows no issuer takes the user for the one of its own machine."""
    return {name: value for name, value in route.request.headers.items() if name != "authorization"}


@dataclass
class Pane:
    """Outlook's task pane. `background`: what the service is given of earlier mail, as if it had read it from Outlook.
    `tokens`: whether it is shown the user's.
    """

    page: Page
    background: Mapping[str, Any] = field(default_factory=dict)
    asked: list[Mapping[str, Any]] = field(default_factory=list)
    tokens: bool = True

    def opened(self, mail: Mapping[str, Any] | None, *, version: int = 16, **given: Any) -> "Pane":
        """`version`: of the mailbox functions. `given`: more for Outlook's stand-in."""
        told = json.dumps({"mail": mail, "version": version, **given})
        self.page.add_init_script(f"window.outlookGiven = {told};")
        self.page.route(OFFICE, lambda route: route.fulfill(path=STAND_IN, content_type="text/javascript"))
        if not self.tokens:
            self.page.route("**/v1/**", lambda route: route.fallback(headers=as_local(route)))
        self.page.route(REVIEWS, self._passed_on)
        self.page.route(SITUATIONS, self._passed_on)
        self.page.goto("/outlook/pane.html")
        return self

    def _passed_on(self, route: Route) -> None:
        body = sent_in(route.request)
        self.asked.append({"headers": route.request.headers, **body})
        headers = route.request.headers if self.tokens else as_local(route)
        route.continue_(post_data=json.dumps({**body, **self.background}), headers=headers)

    def settled(self) -> "Pane":
        expect(self.page.locator(".aw-panel")).to_have_attribute("aria-busy", "false")
        expect(self.verdict).to_be_visible()
        return self

    @property
    def verdict(self) -> Locator:
        return self.page.locator("#aw-verdict")

    def finding(self, title: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has=self.page.get_by_role("heading", name=title, exact=True))

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def tab(self, name: str) -> None:
        self.page.get_by_role("tab", name=name).click()

    def held(self, name: str) -> Any:
        """What Outlook holds now of the mail."""
        return self.page.evaluate("name => outlook.held[name]", name)

    def holds(self, **fields: Any) -> None:
        """As if the user wrote it."""
        self.page.evaluate("fields => void Object.assign(outlook.held, fields)", fields)

    def opens(self, mail: Mapping[str, Any] | None) -> None:
        """Another mail, while the pane is pinned."""
        self.page.evaluate("mail => outlook.open(mail)", mail)


def history(samples: Any, title: str) -> dict[str, Any]:
    """What the service knows of the mail behind a sample situation, and when that plays."""
    (sample,) = (s for s in samples["samples"] if s["title"] == title)
    letters: Sequence[Any] = [m for m in samples["messages"] if m["id"] in set(sample["history"])]
    return {"history": {"messages": letters}, "now": samples["now"], "me": samples["me"]}
