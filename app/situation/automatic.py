"""Whether a machine wrote a mail: an automatic reply, a bounce, or a notification. None of them is an answer.

A person who announces a leave by hand is no machine, and neither is the company whose no-reply address says no.
`X-Auto-Response-Suppress` and `Precedence: bulk` prove nothing: they stand on mail of people too.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from app.mail import Address, Message
from app.situation import automatic_words as w
from app.situation.absence_notice import reads_as_notice, words_of_notice
from app.situation.away_words import AWAY
from app.situation.company import no_reply
from app.situation.letter import Letter
from app.text.phrases import fold

_STATUS, _FEEDBACK, _RECEIPT = "delivery-status", "feedback-report", "disposition-notification"
_OPENING = 300  # code points in which a reply says that it is automatic
_READ = 20_000  # code points of a bounce that may name addresses: beyond lies the mail that came back
_DAEMONS = ("mailerdaemon", "maildaemon", "mdaemon", "maildeliverysystem", "maildeliverysubsystem")
_ROBOTS = ("noreply", "donotreply", "bounce", "sysadmin", "administrator", "microsoftexchange")
_ANSWERS = ("re:", "aw:", "sv:", "antw:", "fw:", "fwd:", "wg:", "tr:", "rv:", "odp:", "回复:", "返信:")
_TITLE = 40  # code points before the colon of "Out of Office: Re: your application"
_AHEAD = re.compile(r"(?:\bwill|'ll|\bshall|\bgoing to) be\b")  # people announce an absence, machines tell one
_BETWEEN_WORDS = re.compile(r"[\s<>()\[\]\"',;:|=*`]+")


class Automatic(StrEnum):
    """A NOTIFICATION may still carry news: some application systems mark their refusals as generated."""

    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    NOTIFICATION = "notification"


def automatic(letter: Letter) -> Automatic | None:
    """Which machine wrote the letter; None for a person, and for an invitation that a calendar sent for one."""
    message = letter.message
    subject = message.subject.lower().replace("’", "'").lstrip(" [(*!")
    if subject.startswith(_ANSWERS):
        subject = ""  # to an automatic mail, perhaps
    if _bounced(message, letter.text, subject):
        return Automatic.BOUNCE
    value = message.headers.get("auto-submitted", "no")
    submitted = value.partition(";")[0].partition("(")[0].strip().lower()
    if submitted == "auto-replied" or _marked(message) or _titled(letter, subject):
        return Automatic.AUTO_REPLY
    if _report(message):
        return Automatic.NOTIFICATION
    if letter.says(w.SUBSCRIBED) and message.sender and no_reply(message.sender):
        return Automatic.NOTIFICATION
    if submitted in ("no", "") or message.calendar is not None:
        return Automatic.AUTO_REPLY if reads_as_notice(letter) else None
    return Automatic.AUTO_REPLY if subject.startswith(w.ABSENT) else Automatic.NOTIFICATION


def failed_recipients(message: Message, text: str = "") -> frozenset[str]:
    """The addresses, in lower case, that a bounce says it could not reach; none if it still tries.

    `text`: the words of the bounce, where the message has no plain text of its own.
    """
    if named := message.headers.get("x-failed-recipients"):
        return frozenset(_addresses(named))
    low = (message.text or text or message.html or "")[:_READ].lower().replace("’", "'")
    if message.subject.lower().lstrip().startswith(w.DELAYED) or any(words in low for words in w.RETRYING):
        return frozenset()
    end = min((at for mark in w.RETURNED_MAIL if (at := low.find(mark)) > 0), default=len(low))
    own = {a.key for a in (*message.recipients, message.sender or Address(""))}
    daemons = (*_DAEMONS, "postmaster")
    return frozenset(a for a in _addresses(low[:end]) if a not in own and not _plain(a).startswith(daemons))


def _bounced(message: Message, text: str, subject: str) -> bool:
    headers = message.headers
    report = _report(message)
    if report == _STATUS or headers.get("x-failed-recipients"):
        return True
    if report in (_FEEDBACK, _RECEIPT):
        return False
    sender = message.sender or Address("")
    local = _plain(sender.email.partition("@")[0])
    if local.startswith(_DAEMONS) or _plain(sender.name).startswith(_DAEMONS):
        return True
    returned = _return_path(message)
    nobody = not local or returned == "<>" or local.startswith("postmaster")
    if subject.startswith(w.BOUNCED):
        return nobody or local.startswith(_ROBOTS) or returned.lstrip("<").startswith(_DAEMONS)
    return nobody and not subject.startswith(w.AUTOMATIC_REPLIES) and _tells_of_failure(message, text)


def _tells_of_failure(message: Message, text: str) -> bool:
    low = fold((message.text or text)[:4000])
    return any(words in low for words in w.FAILURES)


def _marked(message: Message) -> bool:
    """Whether a header of older programs says that this is an automatic reply."""
    headers = message.headers
    if not headers:
        return False
    if headers.get("precedence", "").strip().lower() in ("auto_reply", "auto-reply", "autoreply"):
        return True
    marks = (headers.get(name, "no").strip().lower() for name in ("x-autoreply", "x-autorespond"))
    return any(mark not in ("no", "false", "0", "") for mark in marks)


def _titled(letter: Letter, subject: str) -> bool:
    """Whether subject or first words say so. "Out of office" alone may be a person's own title."""
    if subject.startswith(w.AUTOMATIC_REPLIES) or subject.rstrip(" :.)]") in w.OFF_WORK:
        return True
    if any(hit.start < _OPENING for hit in letter.hits.get(w.THIS_IS_AUTOMATIC, ())):
        return True
    if not subject.startswith(w.ABSENT):
        return AWAY in letter.subject_hits and _names_sender(letter.message.sender, subject)
    title, _, about = subject.partition(":")
    opening = fold(letter.text[:_OPENING])
    return (
        (len(title) < _TITLE and about.strip() != "")
        or _return_path(letter.message) == "<>"
        or any(words in opening for words in w.THANKS_FOR_MAIL)
        or (title.rstrip(" .!)]") in w.ABSENT and not _AHEAD.search(opening) and words_of_notice(letter))
    )


def _names_sender(sender: Address | None, subject: str) -> bool:
    """Whether the title is about the sender: "Lena Vogt is out of the office". Nobody writes so about themselves."""
    name = fold(sender.name).split() if sender else []
    return bool(name) and subject.startswith(name[0]) and " is " in subject


def _report(message: Message) -> str:
    """The kind of report (RFC 6522) that the mail is; empty for none."""
    kind = message.headers.get("content-type", "").lower()
    if not (kind or message.attachments):
        return ""
    kinds = [kind] if kind.startswith("multipart/report") else []
    kinds += [a.type.lower() for a in message.attachments if a.type.lower().startswith("message/")]
    if not kinds:
        return ""
    for name in (_STATUS, _FEEDBACK, _RECEIPT):
        if any(name in k for k in kinds):
            return name
    return "report" if kind.startswith("multipart/report") else ""


def _return_path(message: Message) -> str:
    path = message.headers.get("return-path")
    return "none" if path is None else _plain(path)


def _plain(name: str) -> str:
    low = name.lower()
    for sign in "-_. ":
        low = low.replace(sign, "")
    return low


def _addresses(text: str) -> Iterator[str]:
    for part in _BETWEEN_WORDS.split(text):
        address = part.strip(".").lower()
        local, at, domain = address.partition("@")
        if at and local and "." in domain and "@" not in domain:
            yield address
