"""In a study across 29 countries a smiley in a formal first mail did not make the writer seem warmer, only less
competent. Words carry warmth better.
"""

import re
from collections.abc import Iterator

from app.rules import Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading

_PICTURES = (
    "\U0001f1e6-\U0001f1ff\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001f9ff\U0001fa70-\U0001faff"
    "\u2614\u2615\u2639\u263a\u26a1\u2705\u270a-\u270c\u2728\u274c\u2763\u2764\u2b50"
)
_JOINERS = "\ufe0f\u200d\u2640\u2642"
_EMOJI = re.compile(f"[{_PICTURES}][{_PICTURES}{_JOINERS}]{{0,30}}|[\u2190-\u2bff]\ufe0f")
_EMOTICON = re.compile(
    r"[:;=x^<](?<![^\s.,!?)].)"
    r"(?:(?<=[:;=])['’]?[-^o]?[)(DPp]{1,3}|(?<=:)-?/|(?<=x)D|(?<=\^)_?\^|(?<=<)3(?=[.!]|[ \t]{0,3}(?:\n|\Z)))(?![^\s.,!?])"
)
_CONTACT = frozenset("📞📱📧📨📩✉🌐🔗📍🏠💼")  # they label lines of a signature


@rule(
    title="Emoji",
    severity=Severity.HINT,
    sources=[
        "Glikson, Cheshin & van Kleef 2017 (n = 549, 29 countries): a smiley lowers perceived competence in formal mail"
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position? 😊 I am still very interested.

            Best,
            Sam
            """,
            marks="😊",
            fixed="""Hi Lena,

is there any news on the analyst position? I am still very interested.

Best,
Sam""",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position? :-)

            Best,
            Sam
            """,
            marks=":-)",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position (see https://acme.example/jobs:/4)? I could start on 1 March:

            - full time, or
            - 80 %

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    own = draft.own_text
    found = [m.span() for m in _EMOTICON.finditer(own)]
    if not own.isascii():
        found += [m.span() for m in _EMOJI.finditer(own) if m[0][0] not in _CONTACT]
    if not found:
        return
    spans = tuple(draft.mark(*place) for place in sorted(found))
    edits = tuple(Edit("text", _with_blank_before(draft.text, s.start), s.end, "") for s in spans)
    yield Finding(
        "Leave out emoji until you know each other better.", spans=spans, fixes=(Fix("Leave them out", edits),)
    )


def _with_blank_before(text: str, start: int) -> int:
    return start - 1 if start and text[start - 1] == " " else start
