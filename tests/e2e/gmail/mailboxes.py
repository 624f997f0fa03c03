"""Three invented people after an interview, in an emulated Gmail. Days count from today: the service has a real clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from typing import Any

NOW = datetime.now(UTC).replace(second=0, microsecond=0)
DAY = timedelta(days=1)
WEDNESDAY = NOW.date() + timedelta(days=9 - NOW.weekday())
"""Of next week: the day by which Lena promised an answer."""
MONDAY_AFTER = WEDNESDAY + timedelta(days=5)
"""The third working day after it: two are grace."""


@dataclass(frozen=True, slots=True)
class Person:
    email: str
    name: str
    token: str
    """Opens the mailbox."""

    @property
    def written(self) -> str:
        return f"{self.name} <{self.email}>"


SAM = Person("sam@mail.example", "Sam Roe", "ya29.sam")
KIM = Person("kim@post.example", "Kim Aster", "ya29.kim")
INES = Person("ines@letters.example", "Ines Faro", "ya29.ines")

LENA = "Lena Vogt <lena@acme.example>"
RUTH = "Ruth Adler <ruth@northwind.example>"
TOMAS = "Tomas Berg <tomas@globex.example>"


def spoken(day: date) -> str:
    """As a card names a day that is not near: `Monday, 30 November`."""
    year = f" {day.year}" if day.year != NOW.year else ""
    return f"{day:%A}, {day.day} {day:%B}{year}"


def _letter(
    n: int, owner: Person, days: float, sender: str, to: str, subject: str, text: str, thread: int | None = None
) -> dict[str, Any]:
    """`days`: before now. `thread`: the number of the thread's first letter."""
    first = n if thread is None else thread
    sent = sender == owner.written
    made = {
        "id": f"18c{n:013x}",
        "thread_id": f"18c{first:013x}",
        "user_email": owner.email,
        "from": sender,
        "to": to,
        "subject": subject if thread is None else f"Re: {subject}",
        "body_text": text,
        "label_ids": ["SENT"] if sent else ["INBOX"],
        "date": (NOW - days * DAY).isoformat().replace("+00:00", ".000Z"),
        "message_id": f"<m{n}@{'mail' if sent else 'theirs'}.example>",
    }
    return made if thread is None else {**made, "references": f"<m{first}@theirs.example>"}


def thread_of(n: int) -> str:
    """As an add-on's event names the thread that letter `n` began."""
    return f"thread-f:{int(f'18c{n:013x}', 16)}"


def message_of(n: int) -> str:
    return f"msg-f:{int(f'18c{n:013x}', 16)}"


_ANALYST, _PLATFORM, _DATA = "Interview for the analyst position", "Platform engineer role", "Talking about clean data"
_HELD = f"{NOW.date() - 5 * DAY:%A, {(NOW.date() - 5 * DAY).day} %B}"

LETTERS = [
    # Sam: a promised day that is still ahead.
    _letter(1, SAM, 9, LENA, SAM.written, _ANALYST,
            f"Hi Sam,\n\nwe would like to invite you to an interview on {_HELD} at 11:00 in our office.\n\nBest,\nLena"),
    _letter(2, SAM, 4.5, SAM.written, LENA, _ANALYST,
            "Hi Lena,\n\nthank you for the conversation yesterday. I enjoyed how you described the move from nightly "
            "exports to Kafka, and I would love to join the team.\n\nBest regards,\nSam", 1),
    _letter(3, SAM, 1.2, LENA, SAM.written, _ANALYST,
            f"Hi Sam,\n\nthank you for your time. We will let you know our decision by "
            f"{WEDNESDAY:%A}, {WEDNESDAY.day} {WEDNESDAY:%B}.\n\nBest,\nLena", 1),
    _letter(4, SAM, 2, "Shop <news@shop.example>", SAM.written, "Your order", "Your parcel is on its way."),
    # Kim: they said no.
    _letter(11, KIM, 20, RUTH, KIM.written, _PLATFORM,
            "Dear Kim,\n\nthank you for applying. Could you talk to us on the phone next week?\n\nRuth"),
    _letter(12, KIM, 19, KIM.written, RUTH, _PLATFORM,
            "Dear Ruth,\n\ngladly, any afternoon suits me.\n\nBest regards,\nKim", 11),
    _letter(13, KIM, 3, RUTH, KIM.written, _PLATFORM,
            "Dear Kim,\n\nthank you for the time you gave us. After careful consideration we have decided to go forward "
            "with another candidate. We wish you all the best.\n\nRuth", 11),
    # Ines: an interview yesterday.
    _letter(21, INES, 6, TOMAS, INES.written, _DATA,
            f"Hello Ines,\n\nwe look forward to your interview on {NOW.date() - DAY:%A}, {(NOW.date() - DAY).day} "
            f"{NOW.date() - DAY:%B} at 09:00.\n\nTomas"),
]  # fmt: skip

ADD_ON, OTHER_ADD_ON = (f"service-{n}@gcp-sa-gsuiteaddons.iam.gserviceaccount.com" for n in (4711, 4712))
"""Who Google says is calling."""

SEED = {
    "tokens": {p.token: {"login": p.email, "scopes": ["gmail.readonly"]} for p in (SAM, KIM, INES)},
    "google": {
        "baseUrl": "https://accounts.google.com",
        "users": [
            *({"email": p.email, "name": p.name} for p in (SAM, KIM, INES)),
            *({"email": e, "name": "Add-on"} for e in (ADD_ON, OTHER_ADD_ON)),
        ],
        "messages": LETTERS,
    },
}


def unsent(sender: Person, to: str, subject: str, text: str, answers: int | None = None) -> EmailMessage:
    """As Gmail saves it. `answers`: the number of the letter that it replies to."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender.written, to, subject
    if answers is not None:
        mail["In-Reply-To"] = mail["References"] = f"<m{answers}@theirs.example>"
    mail.set_content(text)
    return mail


ASKING = unsent(
    SAM, LENA, f"Re: {_ANALYST}",
    "Hi Lena,\n\nis there any news on the analyst position? I enjoyed our talk about the move to Kafka and remain very "
    "interested in joining your team.\n\nBest regards,\nSam", 3,
)  # fmt: skip
TO_SOMEBODY_ELSE = unsent(SAM, "Ada Voss <ada@club.example>", "Fencing practice", "Hi Ada,\n\nare you coming?\n\nSam")
ANSWERING = unsent(
    SAM, LENA, f"Re: {_ANALYST}",
    "Hi Lena,\n\nthank you for your quick answer, and for the interview. How you described the move from nightly exports "
    "to Kafka made me want to join your team.\n\nBest regards,\nSam", 3,
)  # fmt: skip
CHASING = unsent(
    KIM, RUTH, f"Re: {_PLATFORM}",
    "Dear Ruth,\n\nis there any news on my application for the platform engineer role? I would still very much like to "
    "join you.\n\nBest regards,\nKim", 13,
)  # fmt: skip
THANKING = unsent(
    INES, TOMAS, "Thank you for the interview on clean data",
    "Hello Tomas,\n\nthank you for the interview yesterday. Your story of the two customers with one tax number stayed "
    "with me: I have met the same trap in a billing system, and a rule at the door mended it.\n\nI would be very happy "
    "to bring that to your team.\n\nBest regards,\nInes",
)  # fmt: skip
