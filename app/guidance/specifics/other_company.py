"""Another company's name where theirs should stand shows that the note was written for somebody else. It happens to
people with many applications, and it is not forgiven.
"""

import re
from collections.abc import Iterator

from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.company import company_domain, shared_domain
from app.text.formulas import word_set
from app.text.names import fits
from app.text.phrases import Range, fold, phrases
from app.text.reading import Reading

JOINING = phrases(
    "{join|joining} {the|your}", "{join|joining}{ the team at| the team of| all of you at| you at|}", "to work {at|for}"
)
OWN_STORY = phrases(
    "offer{s|ed|}",
    "my {time|years|current|previous|last|former|old|present|work|role|job|position|team|internship|degree|colleagues|manager|employer|boss}",
    "i {work|worked|interned|led|built|managed|spent|joined|used to|started|helped} ",
    "{i've|i have} {worked|been|spent|left|led|built|managed|received|got|had|just|also}",
    "{i've|i have} {a|an|another|two|my} {second |final |first |other |}{offer|interview|deadline|meeting|call|contract}",
    "i {was|am|left|also|currently|previously|did} {at|with|from|work|interviewing|working|employed|talking|in}",
    "{currently|previously|formerly} {at|with|working|employed|interviewing|in}",
    "{while|when} {i|working|at}",
    "during my",
    "{clients|customers|competitors|companies|employers|firms|brands|startups} {like|such as|including}",
    "{instead of|rather than|compared to|compared with|than at|over|unlike|similar to}",
    "{leave|leaving|declined|decline|declining|turned down|turn down|reject|withdrawn|withdrew|competing|competitor|competitors}",
    "{also|another|other|second} {interview|interviewing|process|company|firm|application|talking|offer}",
)
_BEFORE = word_set("at join joining for with of to in about by the everyone")
_AFTER = word_set(
    "team office family group mission values culture vision product products platform customers position role"
)
_ENDS = frozenset(" ,.;:!?'’)\n")
_NAME = re.compile(r" ?((?-i:[A-Z0-9])[\w&.-]{1,40})")
_TEAM_AT = re.compile(
    r"(?: [a-z]{2,20}){0,3} (?:team|group|department|crew|staff|lab|practice) at ((?-i:[A-Z0-9])[\w&.-]{1,40})"
)
_CAPITALS = re.compile(r"\b[A-Z][\w&.-]{1,40}(?: [A-Z&][\w&.-]{0,40}){0,20}+")
_IN_A_ROW, _LONGEST = 20, 3  # words with a capital that are looked at, and words of a name
_JOINED_TOO = word_set("zoom teams slack linkedin monday tuesday wednesday thursday friday google skype forces")
_SHORTEST = 3  # letters of a company's name that is looked for


@rule(
    title="Another company's name",
    severity=Severity.WARN,
    sources=[
        "creativejobsearchtactics (an anecdote): the rival's name left in a note cost an offer",
        "avidcareerist.com (an anecdote): a wrong interviewer's name did the same",
    ],
    words=True,
    recalls=True,
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
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview on Monday. I would be thrilled to join Globex.

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
    joins = draft.says(JOINING)
    past = situation.record.past
    if not (situation.other_companies or joins or past):
        return
    own = _own(draft, situation)
    thread = " ".join(f"{m.subject} {m.text}" for m in situation.received).lower()
    recorded = joins and (situation.record.company is not None or _calls_itself(situation.company, thread))
    met = past.companies_among(_names(draft)) if past and own else ()  # unless the reader's own may be any
    others = {n.lower() for n in (*situation.other_companies, *met) if len(n) >= _SHORTEST}
    others = {n for n in others if not _same(n, own) and n not in thread}
    places = {*_greeted(draft, situation, others), *_taken_for(draft, others)}
    if recorded and not places:
        places.update(_joined(draft, situation, own, thread))
    if places:
        spans = tuple(draft.mark(*place) for place in sorted(places))
        theirs = situation.record.company or situation.company or "the recipient’s company"
        yield Finding(f"“{spans[0].quote}” is not {theirs}. Was this written for somebody else?", spans=spans)


def _calls_itself(company: str | None, thread: str) -> bool:
    """Whether their own mails name the company that their addresses tell: then it is no agency's, and no guess."""
    return company is not None and re.search(rf"\b{re.escape(company.lower())}\b", thread) is not None


def _names(draft: Reading) -> Iterator[str]:
    """What may be a company's name: words with a capital, alone and in twos and threes."""
    text = draft.own_text
    for run in _CAPITALS.finditer(text):
        words = run[0].split()[:_IN_A_ROW]
        for first in range(len(words)):
            for last in range(first + 1, min(first + _LONGEST, len(words)) + 1):
                yield " ".join(words[first:last]).rstrip(".-&’'")


def _own(draft: Reading, situation: Situation) -> set[str]:
    """What the recipients' company may be called, in lower case."""
    labels = {company_domain(a).split(".")[0] for a in (*draft.recipients, *situation.people) if not shared_domain(a)}
    record = situation.record
    names = {n.lower() for n in (situation.company, record.company, *record.aliases) if n}
    return (labels | names | {w for n in names for w in n.split()}) - {""}


def _same(name: str, own: set[str]) -> bool:
    squeezed = name.replace(" ", "").replace("-", "")
    initials = "".join(w[0] for w in name.split())
    return any(
        o.replace(" ", "") in squeezed or squeezed in o.replace(" ", "") or o == initials for o in own if len(o) > 1
    )


def _taken_for(draft: Reading, others: set[str]) -> Iterator[Range]:
    """Where one of `others` stands in the place of the reader's company, and not in the writer's own story."""
    low = fold(draft.own_text)
    for name in others:
        at = low.find(name)
        while at >= 0:
            end = at + len(name)
            if _is_addressed(draft, low, at, end):
                yield Range(at, end)
            at = low.find(name, end)


def _is_addressed(draft: Reading, low: str, start: int, end: int) -> bool:
    whole = (start == 0 or not low[start - 1].isalnum()) and (end == len(low) or low[end] in _ENDS)
    sentence = draft.sentence_at(start)
    if not whole or sentence is None or not draft.own_text[start].isupper():
        return False
    if any(sentence.start <= hit.start < sentence.end for hit in draft.found(OWN_STORY)):
        return False
    before = low[max(0, start - 20) : start].split()
    after = low[end : end + 20].removeprefix("'s").split()
    return not _BEFORE.isdisjoint(before[-1:]) or not _AFTER.isdisjoint(w.strip(".,;!?") for w in after[:1])


def _joined(draft: Reading, situation: Situation, own: set[str], thread: str) -> Iterator[Range]:
    """A company to be joined that is neither the recorded one nor anybody's name: "excited to join Globex"."""
    for hit in draft.found(JOINING):
        found = _NAME.match(draft.own_text, hit.end) or _TEAM_AT.match(draft.own_text, hit.end)
        if found is None:
            continue
        name = found[1].rstrip(".-")
        low = name.lower()
        known = _same(low, own) or low in thread or low in _JOINED_TOO or not name.isalnum() or name.isdigit()
        person = any(fits(name, a) for a in (*situation.people, *draft.recipients) if a.name)
        if (
            not known
            and not person
            and _is_addressed(draft, fold(draft.own_text), found.start(1), found.start(1) + len(name))
        ):
            yield Range(found.start(1), found.start(1) + len(name))


def _greeted(draft: Reading, situation: Situation, others: set[str]) -> Iterator[Range]:
    """A greeting for somebody at another company, or for that company's team."""
    hello = draft.greeting
    if hello is None or not others:
        return
    low = fold(draft.own_text[hello.start : hello.end])
    for name in others:
        at = low.find(name)
        if at >= 0 and hello.team:
            yield Range(hello.start + at, hello.start + at + len(name))
    squeezed = {n.replace(" ", "").replace("-", "") for n in others}
    elsewhere = [
        a
        for m in situation.elsewhere
        for a in m.recipients
        if a.name and company_domain(a).split(".")[0].replace("-", "") in squeezed
    ]
    for part in hello.names:
        known = any(fits(part.text, a) for a in (*draft.recipients, *situation.people))
        if part.text.lower() in others or (not known and any(fits(part.text, a) for a in elsewhere)):
            yield Range(part.start, part.end)
