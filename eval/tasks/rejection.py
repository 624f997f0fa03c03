"""Does the thread know that they said no?"""

from collections.abc import Iterator
from email.utils import parseaddr

from app.mail import Address
from eval.figures import Figure, Pairs, at_least
from eval.mails import LENA, facts_of, inbound
from eval.measures import accuracy, f1, recall
from eval.sets import Row, half_of
from eval.tasks import Run

METHOD = """\
Each row is one mail to the candidate; we say rejection when the situation has a `rejected_at` after it. Rows of one
company stay in one half. *Conditional* rows are no rejections though they speak of one ("if you are not selected");
*implicit* ones reject without saying so. Labels are the set's. In the template-made set the label `rejection` is
positive, every other one is negative."""

_REAL = "job_status_emails"
_MADE = "job_status_emails, template-made"
Answer = tuple[bool, bool]


def real(run: Run) -> Iterator[Figure]:
    everything: Pairs[Answer] = Pairs("rejection", _REAL)
    conditional: Pairs[Answer] = Pairs("rejection, conditional", _REAL)
    implicit: Pairs[Answer] = Pairs("rejection, implicit", _REAL)
    for row in run.sets.rows(_REAL):
        half = half_of(row.get("company") or row["id"])
        answer = (bool(row["rejection"]), _rejects(row))
        run.misses.note("rejection", half, row["id"], *answer, row["body"])
        everything.add(half, answer)
        if row["conditional_negative"]:
            conditional.add(half, answer)
        if row["implicit"]:
            implicit.add(half, answer)
    yield everything.figure("F1", f1, at_least(0.98))
    yield everything.figure("recall", recall)
    yield conditional.figure("accuracy", accuracy, at_least(0.97))
    yield implicit.figure("recall", recall)


def made(run: Run) -> Iterator[Figure]:
    pairs: Pairs[Answer] = Pairs("rejection", _MADE)
    for row in run.sets.rows(_REAL, "synthetic_dev"):
        half = half_of(row.get("company") or row["id"])
        answer = (row["label"] == "rejection", _rejects(row))
        run.misses.note("rejection-made", half, row["id"], *answer, row["body"])
        pairs.add(half, answer)
    yield pairs.figure("F1", f1)


def _rejects(row: Row) -> bool:
    name, email = parseaddr(row.get("sender") or "")
    sender = Address(email, name) if "@" in email else LENA
    mail = inbound(row["body"] or "", row.get("subject") or "", sender=sender)
    return facts_of(mail).rejected_at is not None
