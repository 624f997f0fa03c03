"""Letters between Sam and Lena, and the interviews that they tell of."""

from datetime import datetime, timedelta, timezone

from app.mail import Address, Message
from app.situation import acceptance as acceptances
from app.situation import meeting_words as meetings
from app.situation.interview import Interview, interviews
from app.situation.letter import Letter, read
from app.text.phrases import Matcher, Phrases

MATCHER = Matcher([v for m in (meetings, acceptances) for v in vars(m).values() if isinstance(v, Phrases)])
CET = timezone(timedelta(hours=1))
SAM, LENA, TOM = Address("sam@mail.example"), Address("lena@acme.example", "Lena Vogt"), Address("tom@acme.example")
ME = frozenset({SAM.key})
MONDAY = datetime(2026, 11, 9, 10, tzinfo=CET)


def letter(
    text: str = "",
    sent: datetime | None = MONDAY,
    sender: Address = LENA,
    *,
    subject: str = "",
    cc: tuple[Address, ...] = (),
    calendar: str | None = None,
    id_: str = "m1",
) -> Letter:
    to = (LENA,) if sender is SAM else (SAM,)
    return read(Message(id_, sent, sender, to, cc, subject=subject, text=text, calendar=calendar), MATCHER)


def held(*letters: Letter) -> tuple[Interview, ...]:
    return interviews(letters, me=ME, month_first=True)


def starts(*letters: Letter) -> list[str]:
    return [f"{i.start:%m-%d %H:%M %z}" for i in held(*letters)]
