"""What a check in Gmail costs: `afterword serve` before an emulated Gmail at the end of a long wire."""

import json
import os
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
ROUTE = "https://afterword.example/gmail/compose"
ADD_ON = "service-4711@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
LENA = "Lena Vogt <lena.vogt@acme.example>"


@dataclass(frozen=True, slots=True)
class Case:
    """A user. `threads`: lengths of the conversations with Lena so far; `answers`: whether the draft is in the last."""

    name: str
    threads: tuple[int, ...]
    answers: bool

    @property
    def token(self) -> str:
        return f"ya29.{self.name.replace(' ', '-')}"

    @property
    def email(self) -> str:
        return f"sam.{self.name.replace(' ', '.')}@mail.example"


CASES = (
    Case("new mail", (4, 3), answers=False),
    Case("reply", (5,), answers=True),
    Case("history of 200", (10,) * 20, answers=True),
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
        token = emulator.id_token(ADD_ON, ROUTE)
        return [_measured(case, n, far, port, token) for n, case in enumerate(CASES)]
    finally:
        process.terminate()
        process.wait(10)


def _measured(case: Case, number: int, far: Wire, port: int, token: str) -> tuple[str, str]:
    thread = f"thread-f:{_id(number, len(case.threads) - 1, 0)}" if case.answers else None
    window = {"toRecipients": ["lena.vogt@acme.example"]} | ({"threadId": thread} if thread else {})
    event = {"authorizationEventObject": {"userOAuthToken": case.token}, "gmail": window}
    headers = {"authorization": f"Bearer {token}", "content-type": "application/json", "host": "afterword.example"}
    request = Request(f"http://127.0.0.1:{port}/gmail/compose", json.dumps(event).encode(), headers)
    first = _timed(request)
    for _ in range(WARMING - 1):
        _timed(request)
    before = far.requests
    seconds = [_timed(request) for _ in range(CHECKS)]
    requests = (far.requests - before) / CHECKS
    middle = statistics.median(seconds)
    ways = f"{requests:.0f} requests, {middle / DELAY:.1f} ways there and back"
    return (
        f"check in Gmail, {case.name}, Gmail {1000 * DELAY:.0f} ms away: p50 (the first), ms",
        f"{1000 * middle:,.0f} ({1000 * first:,.0f}); {ways}",
    )


def _timed(request: Request) -> float:
    began = perf_counter()
    with urlopen(request, timeout=10) as answer:
        told = answer.read().decode()
    if "Check again" not in told or "mailbox took too long" in told:
        raise RuntimeError(f"no whole check: {told[:300]}")
    return perf_counter() - began


def _id(case: int, thread: int, n: int) -> int:
    return (0x18C << 52) + (case << 32) + (thread << 16) + n


def _messages(case: Case, number: int) -> list[dict[str, Any]]:
    me = f"Sam Roe <{case.email}>"
    made = []
    for t, length in enumerate(case.threads):
        for n in range(length):
            days = 3 * (len(case.threads) - t) + 2 - n / 10
            sent = datetime.now(UTC) - timedelta(days=days)
            to, sender = (LENA, me) if n % 2 else (me, LENA)
            first = f"<m{number}.{t}.0@acme.example>"
            made.append(
                {
                    "id": format(_id(number, t, n), "x"),
                    "thread_id": format(_id(number, t, 0), "x"),
                    "user_email": case.email,
                    "from": sender,
                    "to": to,
                    "subject": f"Analyst position, part {t}",
                    "body_text": f"Hello,\n\n{mails.text(80)}\n\nBest regards",
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
