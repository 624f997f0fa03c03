"""What a check in Gmail costs: `afterword serve` before an emulated Gmail at the end of a long wire."""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from time import perf_counter
from typing import Any
from urllib.request import Request, urlopen

from bench import mails
from bench.latency import Wire, wire
from tests.servers.google import ISSUER, Google, await_up, free_port, google, installed

DELAY = 0.08
CHECKS, WARMING = 9, 2
BASE = "https://afterword.example"
ADD_ON = "service-4711@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
LENA = "Lena Vogt <lena.vogt@acme.example>"


INVITED = "We would like to invite you to an interview for the position of an analyst. "
NEWS = "Tickets <notifications@tracker.example>"
UNITS = ((re.compile(r"/threads/"), 40), (re.compile(r"/messages/"), 20))
"""Of Google's quota, as of its newer projects; all else costs 5."""


@dataclass(frozen=True, slots=True)
class Case:
    """A user. `threads`: lengths of the conversations with `sender` so far; `answers`: whether the draft is in the
    last; `opened`: instead of a draft, the first message of the last conversation is looked at.
    """

    name: str
    threads: tuple[int, ...]
    answers: bool = False
    opened: bool = False
    sender: str = LENA

    @property
    def kind(self) -> str:
        return "card" if self.opened else "check"

    @property
    def route(self) -> str:
        return "/gmail/message" if self.opened else "/gmail/compose"

    @property
    def token(self) -> str:
        return f"ya29.{self.name.replace(' ', '-')}"

    @property
    def email(self) -> str:
        return f"sam.{self.name.replace(' ', '.')}@mail.example"


CASES = (
    Case("new mail", (4, 3)),
    Case("reply", (5,), answers=True),
    Case("history of 200", (10,) * 20, answers=True),
    Case("reply after 200", (200,), answers=True),
    Case("200 mails by themselves", (1,) * 200),
    Case("opened mail", (5,), opened=True),
    Case("opened notification", (1,) * 600, opened=True, sender=NEWS),
)


def rows() -> list[tuple[str, str]]:
    """Nothing where `make servers` was not run."""
    if not installed():
        return []
    people = [*(c.email for c in CASES), ADD_ON]
    seed = {
        "tokens": {c.token: {"login": c.email, "scopes": []} for c in CASES},
        "google": {
            "baseUrl": ISSUER,
            "users": [{"email": e, "name": "Sam Roe"} for e in people],
            "messages": [m for n, c in enumerate(CASES) for m in _messages(c, n)],
        },
    }
    with tempfile.TemporaryDirectory() as folder, google(seed, Path(folder)) as emulator:
        for n, case in enumerate(CASES):
            _save_drafts(emulator, case, n)
        with wire(emulator.url, DELAY) as far:
            return _served(emulator, far, Path(folder))


def _served(emulator: Google, far: Wire, folder: Path) -> list[tuple[str, str]]:
    port = free_port()
    environment = os.environ | {
        "AFTERWORD_PUBLIC_URL": "https://afterword.example",
        "AFTERWORD_GOOGLE_SERVICE_ACCOUNT": ADD_ON,
        "AFTERWORD_GOOGLE_CERTS_URL": emulator.certs_url,
        "AFTERWORD_GMAIL_URL": far.url,
    }
    command = [str(Path(sys.executable).with_name("afterword")), "serve", "--port", str(port)]
    log = folder / "afterword.log"
    with log.open("w") as out:
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=subprocess.STDOUT, cwd=folder)
    try:
        await_up(f"http://127.0.0.1:{port}/readyz", process, log)
        tokens = {route: emulator.id_token(ADD_ON, BASE + route) for route in {c.route for c in CASES}}
        return [_measured(case, n, far, port, tokens[case.route]) for n, case in enumerate(CASES)]
    finally:
        process.terminate()
        process.wait(10)


def _measured(case: Case, number: int, far: Wire, port: int, token: str) -> tuple[str, str]:
    first_id = _id(number, len(case.threads) - 1, 0)
    window: dict[str, Any] = {"threadId": f"thread-f:{first_id}"} if case.answers or case.opened else {}
    window |= {"messageId": f"msg-f:{first_id}"} if case.opened else {"toRecipients": ["lena.vogt@acme.example"]}
    event = {"authorizationEventObject": {"userOAuthToken": case.token}, "gmail": window}
    headers = {"authorization": f"Bearer {token}", "content-type": "application/json", "host": "afterword.example"}
    request = Request(f"http://127.0.0.1:{port}{case.route}", json.dumps(event).encode(), headers)
    first = _timed(request)
    for _ in range(WARMING - 1):
        _timed(request)
    far.asked.clear()
    seconds = [_timed(request) for _ in range(CHECKS)]
    units = sum(next((u for path, u in UNITS if path.search(a)), 5) for a in far.asked) / CHECKS
    middle = statistics.median(seconds)
    ways = f"{len(far.asked) / CHECKS:.0f} requests, {units:,.0f} units, {middle / DELAY:.1f} ways there and back"
    return (
        f"{case.kind} in Gmail, {case.name}, Gmail {1000 * DELAY:.0f} ms away: p50 (the first), ms",
        f"{1000 * middle:,.0f} ({1000 * first:,.0f}); {ways}",
    )


def _timed(request: Request) -> float:
    began = perf_counter()
    with urlopen(request, timeout=10) as answer:
        told = answer.read().decode()
    if not any(again in told for again in ("Check again", "Look again")) or "mailbox took too long" in told:
        raise RuntimeError(f"no whole check: {told[:300]}")
    return perf_counter() - began


def _id(case: int, thread: int, n: int) -> int:
    return (0x18C << 52) + (case << 32) + (thread << 16) + n


def _messages(case: Case, number: int) -> list[dict[str, Any]]:
    me = f"Sam Roe <{case.email}>"
    made = []
    alone, words = max(case.threads) == 1, INVITED if case.sender == LENA else ""
    for t, length in enumerate(case.threads):
        for n in range(length):
            days = (0.5 if alone else 3) * (len(case.threads) - t) + 2 - n / max(length, 10)
            sent = datetime.now(UTC) - timedelta(days=days)
            mine = (t if alone else n) % 2 and case.sender == LENA
            to, sender = (LENA, me) if mine else (me, case.sender)
            first = f"<m{number}.{t}.0@acme.example>"
            made.append(
                {
                    "id": format(_id(number, t, n), "x"),
                    "thread_id": format(_id(number, t, 0), "x"),
                    "user_email": case.email,
                    "from": sender,
                    "to": to,
                    "subject": f"Analyst position, part {t}",
                    "body_text": f"Hello,\n\n{words}{mails.text(80)}\n\nBest regards",
                    "label_ids": ["SENT"] if sender == me else ["INBOX"],
                    "date": sent.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
                    "message_id": f"<m{number}.{t}.{n}@acme.example>",
                }
                | ({"references": first} if n else {})
            )
    return made


def _save_drafts(emulator: Google, case: Case, number: int) -> None:
    last = len(case.threads) - 1
    drafts = ((LENA, "Analyst position"), ("Ada <ada@club.example>", "Saturday"), ("Bo <bo@club.example>", "Hi"))
    for to, subject in drafts:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = f"Sam Roe <{case.email}>", to, subject
        answers = case.answers and to == LENA
        if answers:
            mail["References"] = f"<m{number}.{last}.0@acme.example>"
        mail.set_content(f"Hi Lena,\n\nis there any news on the position?\n\n{mails.text(120)}\n\nBest,\nSam")
        emulator.save_draft(case.token, mail, format(_id(number, last, 0), "x") if answers else None)
