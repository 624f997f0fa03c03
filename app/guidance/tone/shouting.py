"""Capitals and rows of marks are read as a raised voice, whatever was meant. In a mail to somebody who decides about you,
plain words with one mark at the end carry just as far.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from pydantic import Field

from app.rules import EVERY, Bad, Edit, Finding, Fix, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.phrases import Range, fold
from app.text.reading import Reading
from app.text.sentences import Sentence, Word

_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2}")
_ROWS = ("!!", "??", "!?", "?!")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_MARKS = re.compile(r"(?<=[\w.,!?)\"'’”])[!?]{2,}+|(?<=[\w)\"'’”] )[!?]{2,}+")

_EMPHATIC_LISTED = """
    absolutely again all already also always any anybody anyone anything are before best better big but can
    cannot can't could crucial definitely did didn't do does doesn't don't done each either enough entire ever
    every everyone everything exactly excellent excited extremely finally free full fully get give good great
    had happy hard hate have haven't hello help here highly how immediately important incredible incredibly
    isn't just kindly know last late let love loved many me mine more most much must my need needed needs never
    no nobody none not nothing now once one only other our over own perfect please promise promised quick
    quickly read real really remind respond response reply same seriously she should so some soon sorry still
    stop such sure tell thank thanks that then these this those time today tomorrow tonight too totally truly
    two twice until urgent urgently very wait waiting want was wasn't we were what what's when where which while
    whole whose why will with without won't wonderful work worst would wrong yes yet you your yours answer
"""
_EMPHATIC = frozenset(_EMPHATIC_LISTED.split())
"""Words that are no abbreviations and mean something of their own when they stand alone in capitals."""

_JOINING_LISTED = """
    a i am an as at be by for go he hi his her if in is it its me my no of ok on or our so to up us we who out
    off
"""
_JOINING = frozenset(_JOINING_LISTED.split())
"""Short words that alone may be abbreviations ("IT", "US"), but join a row of words in capitals."""

_COMMON_LISTED = """
    about after afternoon application apply asked because been being call called candidate chance check come
    company consider contact day days decision email even experience feedback find first follow forward getting
    going hear heard hire hired hope hoping hours interest interested interview into job keep letter like long
    look looking made mail make making mean message minute money month months morning name next nice note offer
    old opportunity people person place position question rather receive received regards right role said say
    see send sent since someone something speak take taking talk team than think thought through told try trying
    unacceptable under understand update use used week weeks well went world write writing year years yours
    attention action required notice information ridiculous amazing awesome
"""
_COMMON = _EMPHATIC | frozenset(_COMMON_LISTED.split())

_KEYWORDS_LISTED = """
    select from where having join group order null union and or xor not in like between exists any all some on as set
    into values update delete insert with over when case only using fetch first next last if then else end true false
    count max min sum get post put patch read write find match return now is by limit distinct
"""
_KEYWORDS = frozenset(_KEYWORDS_LISTED.split())
"""Words of programming languages that are common words as well."""

_PLAINLY_CODE = frozenset(
    [
        "having",
        "select",
        "from",
        "join",
        "group",
        "null",
        "union",
        "and",
        "or",
        "xor",
        "insert",
        "exists",
        "between",
        "like",
        "values",
    ]
)
"""Keywords that nobody raises the voice with."""

_STRESSED = frozenset(["not", "now", "all", "any", "only", "first", "last", "next", "is", "some"])
"""Keywords with which one often does."""

_ARTICLES = frozenset(("a", "an", "the"))

_TERM = re.compile(
    r"(?:clauses?|statements?|quer(?:y|ies)|keywords?|operators?|commands?|functions?|conditions?|joins?|filters?|gates?|"
    r"subquer(?:y|ies)|expressions?|predicates?|constraints?|requests?|endpoints?|methods?|calls?|cases?|values?|branch(?:es)?)"
)
_TECHNICAL = re.compile(
    r"\b(?:sql|quer(?:y|ies)|boolean|operators?|clauses?|spreadsheet|excel|formulas?|http|api|regex|cypher|postgres\w*|mysql|"
    r"keywords?|subquer(?:y|ies)|syntax|logic)\b"
)

_ADDRESSING_LISTED = """
    i me my we you your please why answer reply respond now not never asap urgent immediately thanks thank hello
    help call
"""
_ADDRESSING = frozenset(_ADDRESSING_LISTED.split())
_BRACKETS = frozenset("<[")  # "[IMAGE]", "<EMAIL>": marks of a program
_HEADING = 8  # words: a longer line in capitals is no title


class Volume(Limits):
    row: int = Field(
        default=2, ge=2, description="words in capitals in a row: so many are shouting, even without an emphatic one"
    )


@rule(
    title="Reads as shouting",
    severity=Severity.CAUTION,
    purposes=EVERY,
    limits=Volume(),
    sources=[
        "Boomerang (mail vendor), 300,000 mails: subjects all in capitals had fewer replies, 35% against about 50%"
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Is there any news on the analyst position? PLEASE REPLY.

            Sam
            """,
            marks="PLEASE REPLY",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Is there any news on the analyst position???

            Sam
            """,
            marks="???",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I REALLY enjoyed the interview for the analyst position, thank you!

            Sam
            """,
            marks="REALLY",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for the interview at ACME! I have put the SQL and AWS certificates for HR into one PDF.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Part IV of your report on the US market was a joy to read. Is it OK if I ask about the analyst position?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Volume) -> Iterator[Finding]:
    text = draft.own_text
    loud: list[tuple[Range, str]] = []
    if any(marks in text for marks in _ROWS):
        loud = [(Range(*m.span()), _quietly(m[0])) for m in _MARKS.finditer(text) if _loud(m[0])]
    if _CAPITALS.search(text):
        loud += _in_capitals(draft, situation, limits.row)
    if loud:
        loud.sort()
        spans = tuple(draft.mark(*place) for place, _ in loud)
        edits = tuple(Edit("text", s.start, s.end, quiet) for s, (_, quiet) in zip(spans, loud, strict=True) if quiet)
        yield Finding(
            "Capitals and rows of marks read as a raised voice. Write the words in ordinary letters, with one mark.",
            spans=spans,
            fixes=(Fix("Use ordinary letters and one mark", edits),) if len(edits) == len(loud) else (),
        )


def _loud(marks: str) -> bool:
    return "!!" in marks or "???" in marks or len(marks) > 2


def _quietly(marks: str) -> str:
    return "?" if "?" in marks else "!"


def _in_capitals(draft: Reading, situation: Situation, row: int) -> list[tuple[Range, str]]:
    """Rows of words in capitals, each with its quiet form; that is empty where it is not certain."""
    found: list[tuple[Range, str]] = []
    names: frozenset[str] | None = None
    for sentence in draft.sentences:
        if not _CAPITALS.search(sentence.text) or _is_heading(sentence):
            continue
        code = _code(sentence)
        for capital, group in groupby(sentence.words, key=_is_capital):
            words = list(group)
            if (
                not capital
                or all(len(w.text) == 1 for w in words)
                or draft.own_text[words[0].start - 1 : words[0].start] in _BRACKETS
            ):
                continue
            if code and _is_code(words, code):
                continue
            if names is None:
                names = _names(draft, situation)
            while len(words[0].text) == 1:  # "I" belongs to the row only when it stands inside
                del words[0]
            if _shouted(words, names, row):
                alone = len(words) == 1 and words[0].start > sentence.start
                found.append((Range(words[0].start, words[-1].end), words[0].text.lower() if alone else ""))
    return found


def _code(sentence: Sentence) -> frozenset[int]:
    """Where the words in capitals begin that a sentence on code or logic mentions and does not stress."""
    words = sentence.words
    capitals = [n for n, w in enumerate(words) if len(w.text) > 1 and w.low in _KEYWORDS and w.text.isupper()]
    if not capitals:
        return frozenset()
    different = {words[n].low for n in capitals}
    several = len(different) > 1 and not different.isdisjoint(_PLAINLY_CODE)
    technical = _TECHNICAL.search(sentence.text.lower()) is not None
    called = False
    found: list[int] = []
    for n in reversed(capitals):  # "the NOT IN clause": what comes last is called by its kind
        after = words[n + 1] if n + 1 < len(words) else None
        kind = after is not None and not after.text.isupper() and _TERM.fullmatch(after.low) is not None
        called = kind or (called and after is not None and found[-1:] == [after.start])
        before = words[n - 1].low if n else ""
        if several or called or before in _ARTICLES or (technical and words[n].low not in _STRESSED):
            found.append(words[n].start)
    return frozenset(found)


def _is_code(words: list[Word], code: frozenset[int]) -> bool:
    """Whether a row of capitals is made of such keywords, and of abbreviations beside them."""
    return any(w.start in code for w in words) and all(w.start in code or w.low not in _EMPHATIC for w in words)


def _is_heading(sentence: Sentence) -> bool:
    """A short line all in capitals that speaks to nobody: a title, not a raised voice."""
    return (
        sentence.text.isupper()
        and sentence.text[-1].isalnum()
        and len(sentence.words) <= _HEADING
        and not any(w.low in _ADDRESSING for w in sentence.words)
    )


def _is_capital(word: Word) -> bool:
    return word.text.isupper() and all(c.isalpha() or c in "'’-" for c in word.text)


def _shouted(words: list[Word], names: frozenset[str], row: int) -> bool:
    plain = [w for w in words if w.low not in names and not _ROMAN.fullmatch(w.text)]
    if any(w.low in _EMPHATIC and len(w.text) > 1 for w in plain):
        return True
    told = sum(w.low in _COMMON for w in plain)
    others = sum(w.low not in _COMMON and w.low not in _JOINING for w in plain)
    return told >= 1 and told + sum(w.low in _JOINING for w in plain) >= row and others <= told


def _names(draft: Reading, situation: Situation) -> frozenset[str]:
    """What these people, their company and the role are called, and abbreviations of the subject."""
    named = [situation.company or "", situation.record.company or "", situation.record.role or ""]
    named += [a.name for a in (*situation.people, *draft.recipients)]
    titles = [w for w in fold(draft.subject).split() if w.upper() in draft.subject and w not in _COMMON]
    return frozenset(fold(" ".join(named)).replace(",", " ").split()).union(titles)
