"""Is a machine's mail told from a person's?"""

import base64
import re
from collections.abc import Iterator

from app.mail import Message
from connectors.files import read_message
from eval.figures import Figure, Pairs, at_least
from eval.mails import facts_of, inbound
from eval.measures import precision, recall, share
from eval.sets import Row, half_of
from eval.tasks import Run

METHOD = """\
We say automatic when the situation has no mail of a person in it. `raw_mail_fixtures`: the raw bytes go through the
reader of `connectors/files`; `bounce` and `auto_reply` are positive, `human_or_other` and `human_absence_notice`
negative. `complaint` rows (reports of feedback loops: written by machines, though neither of the two) and
`not_bounce` rows (which may well be automatic replies) are left out. The label `human_or_other` also stands on mail
whose own headers say that a machine wrote it (`Auto-Submitted` other than no, a delivery report, a receipt): such rows
count as false finds in *precision*, and are left out of *precision, rows marked as automatic aside*.
`autoreply_phrases`: a subject stands over an empty mail, a header over a short mail of a person, a body under a plain
subject. For bodies we also count whether the absence was seen, by whichever way: the rules need no more, and a person
may write the same words by hand."""

_RAW = "raw_mail_fixtures"
_PHRASES = "autoreply_phrases"
_LABELS = {"bounce": True, "auto_reply": True, "human_or_other": False, "human_absence_notice": False}
_MARKED = re.compile(
    rb"^auto-submitted:[ \t]{0,9}auto-|^[ \t]{0,9}report-type=\"?(?:delivery-status|disposition-notification)"
    rb"|^content-type:[^\n]{0,99}report-type=\"?(?:delivery-status|disposition-notification)",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER = re.compile(r"([A-Za-z-]{2,40})(?::\s*(.*))?")
Answer = tuple[bool, bool]


def raw(run: Run) -> Iterator[Figure]:
    pairs: Pairs[Answer] = Pairs("automatic or bounce", _RAW)
    unmarked: Pairs[Answer] = Pairs("automatic or bounce", _RAW)
    for row in run.sets.rows(_RAW):
        label = _LABELS.get(row["kind"])
        if label is None:
            continue
        content = base64.b64decode(row["raw"]) if row["encoding"] == "base64" else row["raw"].encode()
        half = half_of(row["id"])
        said = _automatic(read_message(content, "raw"))
        pairs.add(half, (label, said))
        if label or not _MARKED.search(content):
            unmarked.add(half, (label, said))
        run.misses.note("automatic", half, row["id"], label, said, row["path"])
    yield pairs.figure("recall", recall, at_least(0.97))
    yield pairs.figure("precision", precision, at_least(0.99))
    yield unmarked.figure("precision, rows marked as automatic aside", precision)


def phrases(run: Run) -> Iterator[Figure]:
    everything: Pairs[Answer] = Pairs("automatic", _PHRASES)
    heads: Pairs[Answer] = Pairs("automatic, subjects and headers", _PHRASES)
    bodies: Pairs[Answer] = Pairs("automatic, bodies", _PHRASES)
    absent: Pairs[bool] = Pairs("absence, bodies", _PHRASES)
    for row in run.sets.rows(_PHRASES):
        half = half_of(row["text"])
        mail = _mail(row)
        answer = (bool(row["auto"]), _automatic(mail))
        run.misses.note("automatic-phrases", half, row["part"], *answer, row["text"])
        everything.add(half, answer)
        (bodies if row["part"] == "body" else heads).add(half, answer)
        if row["part"] == "body" and row["auto"]:
            absent.add(half, answer[1] or bool(facts_of(mail).away))
    yield everything.figure("recall", recall, at_least(0.97))
    yield everything.figure("precision", precision, at_least(0.99))
    yield heads.figure("recall", recall)
    yield bodies.figure("recall", recall)
    yield absent.figure("seen", share)


def _automatic(mail: Message) -> bool:
    facts = facts_of(mail)
    return bool(facts.timeline) and not facts.received  # a draft that lies around is neither


def _mail(row: Row) -> Message:
    text = row["text"]
    if row["part"] == "subject":
        return inbound("", text)
    if row["part"] == "body":
        return inbound(text, "Our talk")
    found = (_HEADER.match(part.strip()) for part in text.split("(")[0].split(" + "))
    headers = [(m[1], (m[2] or "list.acme.example").strip()) for m in found if m]
    return inbound("Thanks, that works for us.", "Our talk", headers=headers)
