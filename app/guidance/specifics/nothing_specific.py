"""A note that any candidate could have sent to any company is read as a form letter. One thing that was said in the
room, or just the role and why it drew you, shows that you were listening.
"""

from collections.abc import Iterator
from itertools import pairwise

from app.guidance.follow_up.acknowledgement import only_takes_note
from app.guidance.specifics.details import EMPLOYERS, details
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.formulas import word_set
from app.text.reading import Reading
from app.text.sentences import Word

_DAYS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
""")
_COMPANY = "the company"


@rule(
    title="Nothing from this interview",
    severity=Severity.CAUTION,
    purposes={Purpose.THANK_YOU},
    sources=[
        "WashU Law career office: no two interviewers should get an identical note",
        "UC Davis Graduate School of Management: a generic letter can work against you",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you so much for taking the time to meet with me. I really enjoyed our conversation and I
            am very excited about the opportunity. I look forward to hearing from you.

            Best,
            Sam
            """,
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Dear Ms. Vogt,

            thank you for the interview today. It was great to learn more about the company and the position.
            I am very interested in joining your team and hope to hear from you soon.

            Sam
            """,
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview at Acme on Friday.

            Best,
            Sam
            """,
            severity=Severity.HINT,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview today. I keep thinking about the harbour audit you told me about, and I
            would love to work on it with you.

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview today. I am still very interested in the analyst role.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    if not draft.sentences or details(draft, situation) or only_takes_note(draft, situation):
        return
    if draft.recipients and all(a.key in situation.thanked for a in draft.recipients):
        return  # their note has gone out before, and this one adds to it
    notes = situation.record.notes
    hint = f" You noted “{notes[0][:60]}”: that would do." if notes else ""
    named = _named(draft, situation)
    if named:
        yield Finding(
            f"This names {' and '.join(named)}, and nothing of the talk. One thing that you spoke of shows that you were listening.{hint}",
            severity=Severity.HINT if _COMPANY in named else None,  # a day alone is that of many interviews
        )
        return
    yield Finding(f"This could go to any company. Name one thing that you talked about, or at least the role.{hint}")


def _named(draft: Reading, situation: Situation) -> list[str]:
    """What the note names of the interview, though nothing that was said there."""
    own = draft.own_text.lower()
    known = [name.lower() for name in (situation.company, situation.record.company) if name]
    company = any(name in own for name in known) or any(
        before.low in EMPLOYERS and after.text[0].isupper() and not _is_day(after)
        for before, after in pairwise(draft.words)
    )
    day = any(_is_day(word) for word in draft.words)
    return [*([_COMPANY] if company else []), *(["the day"] if day else [])]


def _is_day(word: Word) -> bool:
    return word.text[0].isupper() and word.low.replace("’", "'").removesuffix("'s") in _DAYS
