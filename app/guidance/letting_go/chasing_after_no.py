"""They have answered: the answer was no. Asking again where things stand says that you did not read it or do not accept
it. A short thank-you keeps the door open for the next position; another question closes it.
"""

import re
from collections.abc import Iterator

from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation, Stage
from app.situation.evidence import CLEAR, weigh
from app.situation.purpose import Purpose
from app.text.phrases import Range
from app.text.reading import Reading

_REASONS = re.compile(
    r"(?i)\b(?:why|reasons?|explain|explanation|(?:do|done) (?:better|differently)|improve|feedback|advice|tips?|pointers?|thoughts? on|(?:fell|fall|falls|fallen) short|went wrong|missing|lacking|weak\w{0,6}|stronger|lost you|how (?:you|the \w{1,20}|this|that|it) \w{1,20})\b"
)
_ANOTHER_TIME = re.compile(
    r"(?i)\b(?:if|should|when|whenever|in case)\b[^.!?]{0,60}\b(?:opens?|opening|comes? (?:up|along|free)|arises?|similar|suitable|another|other|else|future|new|changes?|opportunit\w{1,4}|vacanc\w{1,4})\b"
    r"|\b(?:in (?:the )?future|another time|next time|in mind)\b"
)


def _is_another_question(draft: Reading, place: Range) -> bool:
    """Whether it is how they came to their no, which is feedback and its own rule's matter, or leaves the door open."""
    sentence = draft.sentence_at(place.start)
    if sentence is None:
        return False
    return _REASONS.search(sentence.text) is not None or _ANOTHER_TIME.search(sentence.text) is not None


@rule(
    title="They have already said no",
    severity=Severity.WARN,
    purposes={Purpose.STATUS_CHECK, Purpose.REJECTION_REPLY},
    sources=["The guidance this tool applies: accept a rejection gracefully and leave the door open"],
    needs_history=True,
    bad=[
        Bad(
            """
            Date: Mon 16 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Best,
            Sam
            """,
            history=(
                """
                Date: Wed 4 Nov 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Sam, thank you for the interview. Unfortunately, we have decided to move forward with another candidate for the analyst position. We wish you all the best.
                """,
            ),
        ),
    ],
    good=[
        Good(
            """
            Date: Mon 16 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            thank you for your kind words. I am sorry that it was not me this time, but I enjoyed meeting you. If you
            have a moment to tell me what I could do better, I would be thankful. I hope our paths cross again.

            Best,
            Sam
            """,
            history=(
                """
                Date: Fri 13 Nov 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Sam, thank you for coming. Unfortunately we have decided to go with another candidate.
                """,
            ),
        ),
        Good(
            """
            Date: Mon 16 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Best,
            Sam
            """,
            history=(
                """
                Date: Wed 4 Nov 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Sam, it was good to talk to you about the analyst position. We will be in touch.
                """,
            ),
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    if situation.stage is not Stage.REJECTED:
        return
    asked = situation.purpose.because[:1]
    if situation.purpose.value is not Purpose.STATUS_CHECK:
        asking = weigh(draft.own_text, draft.hits).asking
        places = [p for p in sorted(asking.places) if not _is_another_question(draft, p)]
        asked = tuple(places[-1:]) if asking.weight >= CLEAR else ()
        if not asked:
            return
    said = situation.rejected_at
    when = f" on {situation.local_date(said):%-d %B}" if said else ""
    yield Finding(
        f"They said no{when}. Don’t ask again: thank them for the answer and say that you would be glad to hear of other positions.",
        spans=tuple(draft.mark(*r) for r in asked),
    )
