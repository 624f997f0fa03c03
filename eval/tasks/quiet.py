"""Is genuine mail left in peace?"""

from collections.abc import Iterator, Sequence

from app.mail import Address, DraftKind
from app.review import Report
from app.rules import Severity
from eval.figures import Figure, Pairs, at_most
from eval.mails import NOW, Setting, letter, moment
from eval.measures import share
from eval.sets import half_of
from eval.tasks import Run

METHOD = """\
Thank-yous and enquiries of real candidates (`thank_you_after_interview`, `thank_you_after_meeting`,
`status_inquiry`), reviewed without history: findings of warn or caution in `tone`, `social` and `letting-go`, a mail.
Everyday mail (`enron_categories` rows without a tone and with words of their own; each sentence of
`enron_curated_impolite` with a greeting and a close): the share with any warn or caution at all. What was attached is
not in the sets, so every draft carries a file; `n_to` colleagues are addressed, 20 at most. Some of these mails have
indeed no subject, and are rightly told so: they count all the same, and are left out of the figure beside it."""

_SECTIONS = frozenset({"tone", "social", "letting-go"})
_GENUINE = frozenset({"thank_you_after_interview", "thank_you_after_meeting", "status_inquiry"})
_MOST = 20
_DREW = Address("drew.hale@acme.example", "Drew Hale")


def genuine(run: Run) -> Iterator[Figure]:
    counts: Pairs[int] = Pairs("findings of tone a genuine mail", "enron_job_search")
    for row in run.sets.rows("enron_job_search", "messages_dev"):
        if row["label"] not in _GENUINE:
            continue
        half = half_of(row["sender"])
        setting = Setting(now=moment(row["date"]) or NOW)
        report = setting.review(run.reviewer, row["body"], row["subject"] or "")
        found = [rule for rule in _weighty(report) if rule.partition("/")[0] in _SECTIONS]
        counts.add(half, len(found))
        run.misses.note("genuine", half, row["id"], [], found, row["body"])
    yield counts.figure("mean", _mean, at_most(0.05))


def everyday(run: Run) -> Iterator[Figure]:
    flagged: Pairs[bool] = Pairs("everyday mail", "enron_categories")
    titled: Pairs[bool] = Pairs("everyday mail with a subject", "enron_categories")
    for row in run.sets.rows("enron_categories"):
        if row["tone"] or not row["own_text"].strip():
            continue
        half = half_of(row["id"])
        people = tuple(Address(f"person{n}@acme.example") for n in range(max(1, min(row["n_to"] or 1, _MOST))))
        subject = row["subject"] or ""
        setting = Setting(now=moment(row["date"]) or NOW, to=people, sender=_DREW, kind=_kind(subject))
        found = _weighty(setting.review(run.reviewer, row["own_text"], subject))
        flagged.add(half, bool(found))
        if subject.strip():
            titled.add(half, bool(found))
        run.misses.note("everyday", half, row["id"], [], found, f"{row['subject']}\n\n{row['own_text']}")
    yield flagged.figure("with warn or caution", share, at_most(0.03))
    yield titled.figure("with warn or caution", share)


def blunt(run: Run) -> Iterator[Figure]:
    flagged: Pairs[bool] = Pairs("blunt sentences", "enron_curated_impolite")
    for row in run.sets.rows("enron_curated_impolite"):
        half = half_of(row["id"])
        found = _weighty(Setting(sender=_DREW).review(run.reviewer, letter(row["text"]), "Plans for Tuesday"))
        flagged.add(half, bool(found))
        run.misses.note("blunt", half, row["id"], [], found, row["text"])
    yield flagged.figure("with warn or caution", share, at_most(0.03))


def _weighty(report: Report) -> list[str]:
    return [f.rule.id for f in report.findings if f.severity is not Severity.HINT]


def _kind(subject: str) -> DraftKind | None:
    low = subject.lower().lstrip()
    if low.startswith(("fw:", "fwd:")):
        return DraftKind.FORWARD
    return DraftKind.REPLY if low.startswith("re:") else None


def _mean(counts: Sequence[int]) -> float | None:
    return sum(counts) / len(counts) if counts else None
