"""What stands at the top of docs/accuracy.md, for readers who want neither a table nor a term of statistics."""

from collections.abc import Mapping, Sequence

from eval.figures import Figure

_QUOTED_BAD, _QUOTED_GOOD = "bad follow-ups: caught | followup_quotes", "good follow-ups: quiet | followup_quotes"
_OWN = "made up by another hand"
_SPOILT, _GOOD = f"spoilt follow-ups: caught | {_OWN}", f"good follow-ups: quiet | {_OWN}"
_EVERYDAY = "everyday mail with a subject: with warn or caution | enron_categories"
_REFUSAL = "rejection: recall | job_status_emails"
_AUTOMATIC = "automatic: recall | autoreply_phrases"
_PROMISE = "promise with a date: recall | reply_promises"

TERMS = """\
*Recall*: of all that is there, the share that we find. *Precision*: of all that we report, the share that is so.

*F1*: both in one number: 1 when nothing is missed and nothing reported wrongly; it is low when either is low. *Macro
F1*: the mean of the F1 of each kind, a rare kind counting as much as a frequent one.

*AUC*: take one mail of each of two groups by lot: how often our number puts them in the right order. 1 is always, 0.5
is tossing a coin.

*Spearman*: how far our order of the mails, from cold to warm, is that of the people who rated them: 1 the same, 0 no
relation, −1 the reverse."""


def summary(figures: Sequence[Figure]) -> str:
    """In plain words, with the counts of this run."""
    by_key = {f.key: f for f in figures}
    quoted, spoilt = _of(by_key, _QUOTED_BAD), _of(by_key, _SPOILT)
    return f"""\
In earlier mail, Afterword recognises {_percent(by_key, _REFUSAL)} of refusals, {_percent(by_key, _AUTOMATIC)} of
automatic replies and {_percent(by_key, _PROMISE)} of promises that name a day.

What is wrong in a draft it often misses:

| | bad mails caught | good mails left in peace |
|---|---|---|
| quoted by advice pages, where the fault is plain to see | {quoted} | {_of(by_key, _QUOTED_GOOD)} |
| made up by somebody who did not know our rules, from crude to hardly visible | **{spoilt}** | {_of(by_key, _GOOD)} |

The second line is nearer to what your mail will meet. Missed is most of what hurts without a harsh word: irony, blame,
pressure and self-praise in polite sentences.

**"Ready" does not mean safe.** It means that no rule found anything: what is found is worth mending, and what is not
found may still be there, so read the mail once more with the eyes of its reader. Of ordinary business mails that have
a subject, {_of(by_key, _EVERYDAY)} get a warning or a caution."""


def _of(figures: Mapping[str, Figure], key: str) -> str:
    """A share as a count: "9 of 11"."""
    f = figures.get(key)
    return "–" if f is None or f.whole is None else f"{round(f.whole * f.n)} of {f.n}"


def _percent(figures: Mapping[str, Figure], key: str) -> str:
    f = figures.get(key)
    return "–" if f is None or f.whole is None else f"{f.whole:.0%}".replace("%", " %")
