"""An invented person's Outlook mailbox after an interview. Days count from today: the service has a real clock."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

NOW = datetime.now(UTC).replace(second=0, microsecond=0)
SAM, KIM = "sam@mail.example", "kim@post.example"
LENA = "lena@acme.example"
TOKENS = {"tok_sam": SAM, "tok_kim": KIM}
"""What the emulator knows its users by."""

_NUMBERS = count(1)


def somebody() -> str:
    """An object id that nobody had before."""
    return f"0a000000-0000-4000-8000-{next(_NUMBERS):012x}"


def _letter(n: int, days: float, sender: str, to: str, subject: str, text: str) -> dict[str, Any]:
    return {
        "id": f"AAMk{n}",
        "conversation_id": "AAQkInterview" if n < 10 else f"AAQk{n}",
        "user_email": SAM,
        "from": {"address": sender, "name": sender.partition("@")[0].title()},
        "to_recipients": [{"address": to, "name": to.partition("@")[0].title()}],
        "subject": subject,
        "body_content": text,
        "body_content_type": "text",
        "received_date_time": (NOW - timedelta(days=days)).isoformat().replace("+00:00", "Z"),
        "parent_folder_id": "sentitems" if sender == SAM else "inbox",
        "is_read": True,
    }


LETTERS = [
    _letter(1, 9, LENA, SAM, "Interview for the analyst position", "Can we talk next week?"),
    _letter(2, 8, SAM, LENA, "Re: Interview for the analyst position", "Gladly, any day suits me."),
    _letter(3, 2, SAM, LENA, "Re: Interview for the analyst position", "Thank you for your time yesterday."),
    _letter(11, 1, "news@shop.example", SAM, "Your order", "Your parcel is on its way."),
]

SEED = {
    "tokens": {token: {"login": email, "scopes": []} for token, email in TOKENS.items()},
    "microsoft": {
        "users": [{"email": e, "name": e.partition("@")[0].title()} for e in (SAM, KIM)],
        "messages": LETTERS,
    },
}

ASKING = {
    "draft": {
        "from": {"email": SAM, "name": "Sam Roe"},
        "to": [{"email": LENA, "name": "Lena Vogt"}],
        "subject": "Re: Interview for the analyst position",
        "text": "Hi Lena,\n\nis there any news on the analyst position? I remain very interested.\n\nBest regards,\nSam",
        "kind": "reply",
    },
    "history": {"mailbox": "graph", "thread_id": "AAQkInterview"},
}
