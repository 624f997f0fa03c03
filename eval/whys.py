"""Why a bar is missed, in a sentence each, by the key of its figure; kept by hand, printed while the bar is missed.

A sentence names what we know of the rows that we get wrong, and blames no set for what is ours.
"""

from collections.abc import Sequence

from eval.figures import Figure

WHYS = {
    "promise with a date: F1 | reply_promises": (
        "most of what we miss is a promise to send a document or to do some work by a day; the labels count these, "
        "and our rulebook leaves them out, since who waits for them does not wait for an answer."
    ),
    "automatic or bounce: precision | raw_mail_fixtures": (
        "three mails that a machine wrote, as their own headers say, are labelled human; with these rows "
        "aside it is the figure beneath in the table."
    ),
    "own text: exact | reply_trimming": (
        "most misses keep quotes between the lines, signatures or the footers of mailing lists, which the "
        "expected replies drop or keep by the habit of the library they come from."
    ),
    "unanswered before the last mail: same count | enron_job_search, threads": (
        "there are 17 threads only, the reference is a simple reader that errs too, and in two of the mails it is "
        "open whether anything was asked."
    ),
    "purpose: macro F1 | enron_job_search, messages": (
        "some purposes have a handful of rows, and a miss in one of these counts as much as many elsewhere; the "
        "misses are mostly networking notes and first letters, which look like thank-yous and enquiries."
    ),
    "bad follow-ups: caught | followup_quotes": (
        "there are 11 of them, so that one is 0.09; what we miss is set phrases and thanks that think only of "
        "the writer, without a word that would give them away."
    ),
    "good follow-ups: quiet | followup_quotes": (
        "what disturbs is one thing mostly: we ask for a word of interest in mails that have another "
        "errand, such as another offer's deadline or a note after an event."
    ),
    "findings of tone a genuine mail: mean | enron_job_search": (
        "there are 17 mails, and a single finding is 0.059: one doubled exclamation mark."
    ),
    "everyday mail: with warn or caution | enron_categories": (
        "most of what is told is that a mail has no subject, and it has none; the figure beneath in the table leaves "
        "these out."
    ),
    "proofreading: caught | typos_grammar, wrong sentences": (
        "many of these sentences are wrong by a bare noun without its article, a comma or an awkward phrase that the "
        "correctors wrote anew, and we say nothing of such."
    ),
    "proofreading: flagged | typos_grammar, right sentences": (
        "corrections by people who overlooked slips themselves count as right, and most of what we flag there is "
        "such a slip."
    ),
}


def missed(figures: Sequence[Figure]) -> str:
    """A list of the bars that are missed, with how far and why."""
    lines = [
        f"- **{f.task}** ({f.set}): {_worst(f):.3f}, and should be {f.bar}. {_why(f)}" for f in figures if f.missed
    ]
    return "\n".join(lines) or "No bar is missed."


def _worst(f: Figure) -> float:
    """The value that misses by most: the half that nobody tunes on, or the whole."""
    values = [v for v in (f.held_out, f.whole) if v is not None]
    return max(values) if f.bar and f.bar.most else min(values)


def _why(f: Figure) -> str:
    why = WHYS.get(f.key, "we do not know yet why.")
    return why[0].upper() + why[1:]
