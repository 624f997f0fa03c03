"""A hiring manager sees many subjects a day. "Hi" or "Follow up" says neither who writes nor about which position,
so it is opened last. The role and the occasion make it easy to answer.
"""

import re
from collections.abc import Iterator

from app.guidance.etiquette.subject_line import words_of
from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading

_BARE = frozenset(
    [
        "a",
        "about",
        "again",
        "all",
        "an",
        "and",
        "any",
        "asap",
        "best",
        "checking",
        "dear",
        "email",
        "follow",
        "followup",
        "following",
        "for",
        "from",
        "good",
        "greetings",
        "hello",
        "help",
        "hey",
        "hi",
        "hope",
        "i",
        "important",
        "in",
        "info",
        "information",
        "inquiry",
        "just",
        "mail",
        "me",
        "message",
        "more",
        "my",
        "news",
        "note",
        "ok",
        "okay",
        "on",
        "one",
        "please",
        "question",
        "questions",
        "quick",
        "re",
        "regarding",
        "reminder",
        "request",
        "respond",
        "response",
        "second",
        "small",
        "status",
        "subject",
        "thank",
        "thanks",
        "the",
        "there",
        "this",
        "to",
        "touching",
        "up",
        "update",
        "updates",
        "urgent",
        "very",
        "you",
        "your",
        "base",
        "attention",
        "needed",
        "required",
        "read",
        "read",
        "time",
        "sensitive",
        "friendly",
        "again",
        "dear",
        "afternoon",
        "morning",
        "evening",
        "day",
        "some",
    ]
)
_TELLING = frozenset({"thank", "thanks"})  # with an object ("thank you for Monday") they say something
_WORD = re.compile(r"[^\W\d_]+|\d+")


@rule(
    title="The subject says little",
    severity=Severity.HINT,
    purposes=EVERY,
    sources=[
        "Bentley University career guide: role and name in the subject",
        "notokthatsokcoach.com: “Thank you from …”",
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Following up

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="Following up",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Quick question!

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="Quick question!",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    start, _ = words_of(draft.subject)
    words = _WORD.findall(draft.subject[start : start + 200].lower())
    if not words or not _BARE.issuperset(words) or _TELLING.issuperset(words[:1]):
        return
    yield Finding(
        "This subject could stand over any mail. Name the role, and what it is about.",
        spans=(draft.mark_subject(start, len(draft.subject.rstrip())),),
    )
