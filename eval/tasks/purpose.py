"""What is the mail for?"""

from collections.abc import Iterator

from app.situation.purpose import Purpose
from eval.figures import Figure, Pairs, at_least
from eval.mails import NOW, Setting, moment
from eval.measures import accuracy, macro_f1
from eval.quotes import is_excerpt, is_mail, mail_of, purpose_of, setting_of, subject_of
from eval.sets import half_of
from eval.tasks import Run

METHOD = """\
`enron_job_search`: each mail is a draft to the employer with no history and no record. `thank_you_after_interview`
and `thank_you_after_meeting` are `thank_you`, `status_inquiry` is `status_check`, `scheduling_reply` is `scheduling`,
`accept_or_negotiate` is `offer_reply`; `application_or_referral`, `recruiter_or_vendor` and `other_business` are
`other`, since none of our purposes is theirs. `decline_or_withdraw` joins what we tell apart (declining an offer is
`offer_reply`, calling off an interview is none), so it is left out of the figures. `followup_quotes`: the stage says
it, read by its key words (feedback, rejection, offer or salary, scheduling, thank-you, checking in or follow-up, in
this order); whatever else is `other`. Follow-ups to cold outreach are left out, since they follow no interview, and
so are excerpts without a greeting, which do not tell what the whole mail was for.
Macro F1 is the mean of the F1 of every purpose that the labels hold, a rare one counting as much as a frequent one."""

_SET = "enron_job_search"
_LABELS = {
    "thank_you_after_interview": Purpose.THANK_YOU,
    "thank_you_after_meeting": Purpose.THANK_YOU,
    "status_inquiry": Purpose.STATUS_CHECK,
    "scheduling_reply": Purpose.SCHEDULING,
    "accept_or_negotiate": Purpose.OFFER_REPLY,
    "application_or_referral": Purpose.OTHER,
    "recruiter_or_vendor": Purpose.OTHER,
    "other_business": Purpose.OTHER,
}
Answer = tuple[Purpose, Purpose]


def messages(run: Run) -> Iterator[Figure]:
    pairs: Pairs[Answer] = Pairs("purpose", f"{_SET}, messages")
    for row in run.sets.rows(_SET, "messages_dev"):
        label = _LABELS.get(row["label"])
        if label is None:
            continue
        half = half_of(row["sender"])
        setting = Setting(now=moment(row["date"]) or NOW)
        said = setting.review(run.reviewer, row["body"], row["subject"] or "").situation.purpose.value
        pairs.add(half, (label, said))
        run.misses.note("purpose", half, row["id"], label, said, f"{row['subject']}\n\n{row['body']}")
    yield pairs.figure("macro F1", macro_f1, at_least(0.85))
    yield pairs.figure("accuracy", accuracy)


def quotes(run: Run) -> Iterator[Figure]:
    pairs: Pairs[Answer] = Pairs("purpose", "followup_quotes")
    for row in run.sets.rows("followup_quotes"):
        label = purpose_of(row)
        if label is None or is_excerpt(row) or not is_mail(row):
            continue
        half = half_of(row["id"])
        report = setting_of(row).review(run.reviewer, mail_of(row), subject_of(row))
        said = report.situation.purpose.value
        pairs.add(half, (label, said))
        run.misses.note("purpose-quotes", half, row["id"], label, said, f"{row['stage']}\n\n{mail_of(row)}")
    yield pairs.figure("macro F1", macro_f1)
    yield pairs.figure("accuracy", accuracy)
