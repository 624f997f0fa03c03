"""A gap that a template left open tells the reader that they got a form, and that nobody read it before it went out.
It is the one slip that no kind word makes up for.
"""

import re
from collections.abc import Iterator

from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading
from app.text.spans import Span

_SLOT = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}|\{%[^{}\n]{0,60}%\}|<<[^<>\n]{1,60}>>|\*\|[A-Z_:]{2,40}\|\*|%[A-Z][A-Z_]{2,40}%|\$\{[^{}\n]{1,60}\}"
    r"|\[[^\[\]\n]{1,80}\]|\{[^{}\n]{1,60}\}|<[^<>\n]{1,60}>|(?<!\w)_{3,80}(?!\w)|(?<!\w)X{3,20}(?!\w)|(?<!\w)T\.?B\.?[DCA]\.?(?!\w)"
    r"|(?i:(?<!\w)(?:insert|enter|add|your|fill in) (?:\w{1,20} ){0,2}(?:name|company|role|position|title|date|topic) here(?!\w))"
    r"|(?i:(?<!\w)lorem ipsum(?!\w))"
)
_SURE = ("{{", "{%", "<<", "*|", "${", "%", "_", "X", "T")
_SLOT_WORD = re.compile(
    r"(?i)(?<![^\W_])(?:company|employer|organi[sz]ation|firm|name|first|last|surname|hiring manager|manager|recruiter|interviewer|"
    r"recipient|position|role|job|title|date|day|time|month|insert|topic|specific|detail|discussed|skill|experience|project|example|"
    r"your|phone|number|email|address|team|department|product|industry|reason|link|url|city|location|university|salary|amount|x+)"
    r"(?![^\W_])"
)
_INNOCENT = re.compile(
    r"(?i)[\[<{](?:sic|external|ext|extern|spam|confidential|secure|encrypted|image|cid|inline|logo|ticket|case|ref|req|"
    r"mailto|https?|www\.|/|!|\d|#|\.\.\.|…|[-x ✓✔]\]|re:|fwd?:)"
)


@rule(
    title="A gap is left open",
    severity=Severity.WARN,
    purposes=EVERY,
    sources=[
        "The article: no cookie-cutter notes",
        "creativejobsearchtactics (an anecdote): another company's name left in cost an offer",
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview. I would love to join [Company] and work with {{team_name}}.

            Best,
            Sam
            """,
            marks="[Company]",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for the XXX interview

            Hi Lena,

            thank you for the interview.

            Best,
            Sam
            """,
            marks="XXX",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: [EXTERNAL] Re: Interview [#4711]

            Hi Lena,

            thank you for the link <https://acme.example/name>. I read the paper [1] and the list [sic] in it.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    spans = [draft.mark_subject(*place) for place in _gaps(draft.subject)]
    spans += [draft.mark(*place) for place in _gaps(draft.own_text)]
    if spans:
        yield Finding(_message(spans), spans=tuple(spans))


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    for found in _SLOT.finditer(text):
        gap = found[0]
        if gap.startswith(_SURE) or " here" in gap.lower() or "lorem" in gap.lower():
            if not gap.startswith("_") or not _signature_rule(text, *found.span()):
                yield found.span()
        elif (
            _SLOT_WORD.search(gap)
            and not _INNOCENT.match(gap)
            and "@" not in gap
            and text[found.end() : found.end() + 1] != "("
        ):
            yield found.span()


def _signature_rule(text: str, start: int, end: int) -> bool:
    """A line of underscores alone is a rule, not a gap."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    return not (text[before:start] + text[end : after if after >= 0 else len(text)]).strip()


def _message(spans: list[Span]) -> str:
    return (
        "A gap of the template is still open. Fill it in."
        if len(spans) == 1
        else f"{len(spans)} gaps of the template are still open. Fill them in."
    )
