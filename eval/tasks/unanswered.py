"""Is the number of unanswered mails right?"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from app.mail import Message
from eval.figures import Figure, Pairs, at_least
from eval.mails import NOW, Setting, inbound, moment, outbound
from eval.measures import accuracy
from eval.sets import Row, half_of
from eval.tasks import Run

METHOD = """\
Each thread's last mail is the draft, what came before is its history. The reference follows the rulebook (mails since
a human there last wrote, those aside that thank or ask for nothing) with a deliberately simple reading of its own,
which shares no code with the product: a mail asks when it has a question mark behind a word, or a plain request
("let me know", "would appreciate", "hear from you"), "how are you" aside; it is a thank-you when within its first
150 characters it thanks for a talk or says that one was enjoyed, and it has no question mark; a second copy of the
mail before it does not count. Absences and bounces it does not know; the threads have none. It reads no meaning, so
it is wrong in places itself. Another figure takes every mail of a thread as the draft, not only the last. The plain
number of mails since the employer wrote, courtesies and all, is compared too; it is not what the rulebook counts."""

_SET = "enron_job_search"
_THREADS = "enron_job_search, threads"
_QUESTION = re.compile(r"[\w)]\?++(?=\s|$|[\"')])")
_SMALL_TALK = re.compile(r"how (?:are you|have you been|is everything|are things)[^.?!\n]{0,30}\?", re.IGNORECASE)
_REQUEST = re.compile(
    r"let (?:me|us) know|(?:could|can|would|will) you\b|(?:would|'d|shall|will)\b[^.]{0,20} appreciate"
    r"|hear(?:ing)? (?:back )?from you|(?:please|pls) (?:send|tell|advise|confirm|reply|respond|call|contact me)"
    r"|i (?:was wondering|wonder)\b|would like to (?:know|ask|meet|inquire|discuss|talk|see)"
)
_THANKS = re.compile(
    r"\b(?:thank|enjoyed|pleasure)\b[^.]{0,80}\b(?:interview|meet|talk|visit|time|opportunity|lunch|conversation)"
)
_OPENING = 150
_SAME = 80  # characters at the end, by which a copy is known


def measure(run: Run) -> Iterator[Figure]:
    last: Pairs[tuple[int, int]] = Pairs("unanswered before the last mail", _THREADS)
    plain: Pairs[tuple[int, int]] = Pairs("mails since the employer wrote", _THREADS)
    every: Pairs[tuple[int, int]] = Pairs("unanswered before each mail", _THREADS)
    for row in run.sets.rows(_SET, "threads_dev"):
        half = half_of(row["id"])
        mails = row["messages"]
        history = [_message(mail, number) for number, mail in enumerate(mails)]
        for at in range(1, len(mails)):
            answer = (reference(mails[:at]), _unanswered(run, mails[at], history[:at]))
            every.add(half, answer)
            if at == len(mails) - 1:
                last.add(half, answer)
                plain.add(half, (_trailing(mails[:at]), answer[1]))
            tail = "\n----\n".join(m["from"] + ": " + m["new_text"] for m in mails[max(0, at - 4) : at])
            run.misses.note("unanswered", half, f"{row['id']} {at}", *answer, tail)
    yield last.figure("same count", accuracy, at_least(0.97))
    yield every.figure("same count", accuracy)
    yield plain.figure("same count", accuracy)


def reference(mails: Sequence[Row]) -> int:
    """The mails of the candidate since the employer last wrote that ask for an answer."""
    count, later = 0, ""
    for mail in reversed(mails):
        if mail["from"] != "candidate":
            break
        count += _asks(mail["new_text"]) and _end(mail) != later
        later = _end(mail)
    return count


def _trailing(mails: Sequence[Row]) -> int:
    return sum(1 for _ in takewhile(lambda m: m["from"] == "candidate", reversed(mails)))


def _end(mail: Row) -> str:
    return "".join(mail["new_text"].split())[-_SAME:]


def _asks(text: str) -> bool:
    low = " ".join(text.lower().split())
    if _QUESTION.search(_SMALL_TALK.sub("", text)):
        return True
    return not _THANKS.search(low[:_OPENING]) and _REQUEST.search(low) is not None


def _message(mail: Row, number: int) -> Message:
    at = moment(mail["date"]) or NOW
    text = "\n\n".join(part for part in (mail["new_text"], mail["quoted_tail"]) if part)
    if mail["from"] == "candidate":
        return outbound(text, mail["subject"] or "", at, number)
    return inbound(text, mail["subject"] or "", at=at, number=number)


def _unanswered(run: Run, draft: Row, history: Sequence[Message]) -> int:
    setting = Setting(history=tuple(history), now=moment(draft["date"]) or NOW)
    return setting.review(run.reviewer, draft["new_text"], draft["subject"] or "").situation.unanswered
