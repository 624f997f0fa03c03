"""How fast the index of a mail file is built, against Python's own `mailbox` reading the same headers."""

import asyncio
import mailbox
import tempfile
from pathlib import Path
from time import perf_counter

from app.mail import Address
from bench import mails
from connectors.files import FileMailbox

MESSAGES = 20_000


def _write(path: Path) -> None:
    with path.open("w", encoding="ascii", newline="\n") as file:
        for n in range(MESSAGES):
            who = f"person{n % 500}@company{n % 97}.example"
            file.write(
                f"From - Mon Nov 23 10:00:00 2026\nMessage-ID: <m{n}@mail.example>\n"
                f"Date: Mon, {1 + n % 28:02} Sep 2026 10:00:00 +0200\nFrom: Person {n % 500} <{who}>\n"
                f"To: Sam Roe <sam.roe@mail.example>\n"
                f"Subject: Message {n}\nReferences: <m{n - n % 5}@mail.example>\n"
                f"Content-Type: text/plain; charset=utf-8\n\n{mails.text(150)}\n\n"
            )


def index_rate() -> list[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mail.mbox"
        _write(path)
        began = perf_counter()
        box = mailbox.mbox(path)
        read = sum(1 for m in box if m["message-id"] and m["from"] and m["date"])
        theirs = perf_counter() - began
        ours = FileMailbox(path)
        began = perf_counter()
        asyncio.run(ours.correspondence([Address("person7@company7.example")]))
        first = perf_counter() - began
        began = perf_counter()
        again = asyncio.run(FileMailbox(path).correspondence([Address("person7@company7.example")]))
        second = perf_counter() - began
    if read != MESSAGES or not again.messages:
        raise RuntimeError("the mailbox was not read whole")
    return [
        (f"index of an mbox of {MESSAGES:,} messages, built, messages/s", f"{MESSAGES / first:,.0f}"),
        ("Python's `mailbox`, the same headers, messages/s", f"{MESSAGES / theirs:,.0f}"),
        ("second look into the same mailbox, ms", f"{1000 * second:.1f}"),
    ]
