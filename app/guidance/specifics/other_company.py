"""Another company's name where theirs should stand shows that the note was written for somebody else. It happens to
people with many applications, and it is not forgiven.
"""

import re
from collections.abc import Iterator

from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.company import company_domain, shared_domain
from app.text.names import fits
from app.text.phrases import Range, phrases
from app.text.reading import Reading

SLOT = phrases(
    "{join|joining|joined by}",
    "{position|role|job|opening|internship|opportunity|career|future|interview|interviewing|interviewed|team|work|working|process|life|everyone|all} {at|with|for}",
    "{part|member} of",
    "{interest|interested|interested in working} {in|at|for}",
    "{contribute|contributing} to",
    "{mission|vision|culture|values|future|success|growth} {of|at}",
)
MINE = phrases(
    "offer{s|} from",
    "my {time|current|previous|last|former|work|role|job|position|team|years|internship} {at|with|in|job|role|position|employer|}",
    "{i|i've|i have} {work|worked|am working|interned|led|built|managed|been working|been|spent|joined|left} ",
    "{currently|previously|formerly|while|when i was|during my} {at|with|working|employed|time}",
    "{clients|customers|competitors|companies|employers|firms} {like|such as|including}",
    "{also|another} {interview|interviewing|process|application}",
    "{instead of|rather than|compared to|compared with|than at|over|unlike}",
    "{leave|leaving|declined|decline|turned down|reject|withdrawn from}",
)
_COMPANY = re.compile(r"[^\W\d_][\w&.'’-]{0,40}(?: (?:& |and |of )?[A-Z0-9][\w&.'’-]{0,40}){0,3}")
_GAP = re.compile(r" (?:the |your |everyone at |all of you at |the team at |the people at |you at |you all at )?")


@rule(
    title="Another company's name",
    severity=Severity.WARN,
    sources=[
        "creativejobsearchtactics (an anecdote): the rival's name left in a note cost an offer",
        "avidcareerist.com (an anecdote): a wrong interviewer's name did the same",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview on Monday. I would be excited to join Globex.

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview at Acme

                Hi Sam, it was good to meet you.
                """,
                """
                From: Ann Lee <ann@globex.example>
                Date: Tue 3 Nov 2026 10:00
                Subject: Your interview at Globex

                Hi Sam, it was good to meet you.
                """,
            ],
            marks="Globex",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview on Monday. I would be excited to join Acme, although I also have an
            offer from Globex.

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview at Acme

                Hi Sam, it was good to meet you.
                """,
                """
                From: Ann Lee <ann@globex.example>
                Date: Tue 3 Nov 2026 10:00
                Subject: Your interview at Globex

                Hi Sam, it was good to meet you.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    others = {n.lower() for n in situation.other_companies} - _own(draft, situation)
    recorded = (situation.record.company or "").lower()
    spans = [draft.mark(*place) for place in _misplaced(draft, situation, others, recorded)]
    greeted = _greeted(draft, situation, others)
    if greeted:
        spans.insert(0, draft.mark(*greeted))
    if spans:
        theirs = situation.company or "the recipient's company"
        yield Finding(f"“{spans[0].quote}” is not {theirs}. Was this written for somebody else?", spans=tuple(spans))


def _own(draft: Reading, situation: Situation) -> set[str]:
    """What the recipients' company may be called, in lower case."""
    labels = {company_domain(a).split(".")[0] for a in (*draft.recipients, *situation.people) if not shared_domain(a)}
    names = {n.lower() for n in (situation.company, situation.record.company) if n}
    return (labels | names | {w for n in names for w in n.split()}) - {""}


def _misplaced(draft: Reading, situation: Situation, others: set[str], recorded: str) -> Iterator[Range]:
    slots = draft.found(SLOT) if others or recorded else []
    if not slots:
        return
    own = _own(draft, situation)
    mine = draft.found(MINE)
    seen = " ".join(f"{m.subject} {m.text}" for m in situation.received).lower() if recorded else ""
    for slot in slots:
        sentence = draft.sentence_at(slot.start)
        gap = _GAP.match(draft.own_text, slot.end)
        found = _COMPANY.match(draft.own_text, gap.end()) if gap else None
        if not found or not found[0][0].isupper() or sentence is None:
            continue
        name = found[0].rstrip(".'’-").removesuffix("'s").removesuffix("’s")
        low = name.lower()
        if any(sentence.start <= m.start < sentence.end for m in mine) or _same(low, own):
            continue
        known_other = any(low == o or low.startswith(f"{o} ") for o in others)
        recorded_other = (
            bool(recorded) and draft.own_text[slot.start : slot.end].lower().startswith("join") and low not in seen
        )
        if known_other or (recorded_other and name.isalnum() and not _is_person(name, situation, draft)):
            yield Range(found.start(), found.start() + len(name))


def _same(low: str, own: set[str]) -> bool:
    initials = "".join(w[0] for w in low.split())
    return any(o in low or low in o or o == initials for o in own if len(o) > 1)


def _is_person(name: str, situation: Situation, draft: Reading) -> bool:
    return any(fits(name, a) for a in (*situation.people, *draft.recipients))


def _greeted(draft: Reading, situation: Situation, others: set[str]) -> Range | None:
    """A greeting for somebody at another company, or for that company's team."""
    hello = draft.greeting
    if hello is None:
        return None
    elsewhere = [a for m in situation.elsewhere for a in m.recipients]
    for part in hello.names:
        if part.text.lower() in others:
            return Range(part.start, part.end)
        if any(fits(part.text, a) for a in (*draft.recipients, *situation.people)):
            continue
        if any(a.name and fits(part.text, a) for a in elsewhere if company_domain(a).split(".")[0] in others):
            return Range(part.start, part.end)
    return None
