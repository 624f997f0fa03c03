"""Capitals and rows of marks are read as a raised voice, whatever was meant. In a mail to somebody who decides about you,
plain words with one mark at the end carry just as far.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pydantic import Field

from app.guidance.tone.capitals import (
    ADDRESSING,
    ARTICLES,
    COMMON,
    EMPHATIC,
    JOINING,
    KEYWORDS,
    PLAINLY_CODE,
    STRESSED,
    TECHNICAL,
    TERM,
)
from app.rules import EVERY, Bad, Edit, Finding, Fix, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import Range, fold
from app.text.reading import Reading
from app.text.sentences import Sentence, Word

_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2}")
_ROWS = ("!!", "??", "!?", "?!")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_MARKS = re.compile(r"(?<=[\w.,!?)\"'’”])[!?]{2,}+|(?<=[\w)\"'’”] )[!?]{2,}+")

_AMONG_FRIENDS = "Capitals and rows of marks are read as a raised voice, whatever was meant."
_OPENING, _CLOSING = frozenset("'\"‘“„«"), frozenset("'\"’”“»")
_BRACKETS = frozenset("<[")  # "[IMAGE]", "<EMAIL>": marks of a program
_HEADER = re.compile(r"(?i)[ \t>*]{0,9}(?:subject|re|fwd?|from|to|cc|bcc|date|sent|betreff|objet|asunto)[ \t*]{0,3}:")
_MANY = 3  # loud places that make even everyday mail loud
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
        loud = [(Range(*m.span()), _quietly(m[0])) for m in _MARKS.finditer(text) if _loud(m, text)]
    if _CAPITALS.search(text):
        loud += _in_capitals(draft, situation, limits.row)
    everyday = situation.purpose.value is Purpose.OTHER
    unrelated = everyday and not situation.process
    if unrelated and not _at_the_reader(text, loud):
        return  # joy is loud among friends
    if loud:
        loud.sort()
        spans = tuple(draft.mark(*place) for place, _ in loud)
        edits = tuple(Edit("text", s.start, s.end, quiet) for s, (_, quiet) in zip(spans, loud, strict=True) if quiet)
        yield Finding(
            "Capitals and rows of marks read as a raised voice. Write the words in ordinary letters, with one mark.",
            spans=spans,
            severity=Severity.HINT if everyday and not _aimed(text, loud) else None,
            why=_AMONG_FRIENDS if unrelated else None,
            fixes=(Fix("Use ordinary letters and one mark", edits),) if len(edits) == len(loud) else (),
        )


def _at_the_reader(text: str, loud: list[tuple[Range, str]]) -> bool:
    """Whether words in capitals are shouted at the reader, or several places are loud and one is a question."""
    said = [fold(text[slice(*p)]) for p, _ in loud]
    addressed = any(" " in s and not ADDRESSING.isdisjoint(s.split()) for s in said)
    return addressed or (any("???" in s for s in said) and any(s[:1].isalpha() for s in said))


def _loud(match: re.Match[str], text: str) -> bool:
    """Whether the marks are more than one and mean it: "????238" is what a mail program made of other characters."""
    marks = match[0]
    if "!" not in marks and text[match.end() : match.end() + 1].isalnum():
        return False
    return "!!" in marks or "???" in marks or len(marks) > 2


def _aimed(text: str, loud: list[tuple[Range, str]]) -> bool:
    """Whether everyday mail raises its voice at the reader, rather than stressing a word or laying out a page."""
    if len(loud) >= _MANY:
        return True
    return any(
        "!!" in said or len(ADDRESSING.intersection(said.split())) * (" " in said)
        for said in (fold(text[slice(*p)]) for p, _ in loud)
    )


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
            if not capital:
                continue
            capitals = list(group)
            if _is_cited(draft.own_text, capitals):
                continue
            words = [w for w in capitals if draft.own_text[w.start - 1 : w.start] not in _BRACKETS]
            if all(len(w.text) == 1 for w in words) or _in_a_header(draft.own_text, words[0].start):
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


def _is_cited(text: str, capitals: Sequence[Word]) -> bool:
    """Whether quotation marks stand around it: what somebody else cried, or what is written on a button."""
    start, end = capitals[0].start, capitals[-1].end
    before, after = text[max(0, start - 1) : start], text[end : end + 2].lstrip(".,!?")[:1]
    return before in _OPENING and after in _CLOSING


def _in_a_header(text: str, at: int) -> bool:
    """Whether the line begins like one of a mail's head: a title that somebody else wrote is passed on in it."""
    begins = text.rfind("\n", 0, at) + 1
    return _HEADER.match(text, begins, min(at, begins + 40)) is not None


def _code(sentence: Sentence) -> frozenset[int]:
    """Where the words in capitals begin that a sentence on code or logic mentions and does not stress."""
    words = sentence.words
    capitals = [n for n, w in enumerate(words) if len(w.text) > 1 and w.low in KEYWORDS and w.text.isupper()]
    if not capitals:
        return frozenset()
    different = {words[n].low for n in capitals}
    several = len(different) > 1 and not different.isdisjoint(PLAINLY_CODE)
    technical = TECHNICAL.search(sentence.text.lower()) is not None
    called = False
    found: list[int] = []
    for n in reversed(capitals):  # "the NOT IN clause": what comes last is called by its kind
        after = words[n + 1] if n + 1 < len(words) else None
        kind = after is not None and not after.text.isupper() and TERM.fullmatch(after.low) is not None
        called = kind or (called and after is not None and found[-1:] == [after.start])
        before = words[n - 1].low if n else ""
        if several or called or before in ARTICLES or (technical and words[n].low not in STRESSED):
            found.append(words[n].start)
    return frozenset(found)


def _is_code(words: list[Word], code: frozenset[int]) -> bool:
    """Whether a row of capitals is made of such keywords, and of abbreviations beside them."""
    return any(w.start in code for w in words) and all(w.start in code or w.low not in EMPHATIC for w in words)


def _is_heading(sentence: Sentence) -> bool:
    """A short line all in capitals that speaks to nobody: a title, not a raised voice."""
    return (
        sentence.text.isupper()
        and sentence.text[-1].isalnum()
        and len(sentence.words) <= _HEADING
        and not any(w.low in ADDRESSING for w in sentence.words)
    )


def _is_capital(word: Word) -> bool:
    return word.text.isupper() and all(c.isalpha() or c in "'’-" for c in word.text)


def _shouted(words: list[Word], names: frozenset[str], row: int) -> bool:
    plain = [w for w in words if w.low not in names and not _ROMAN.fullmatch(w.text)]
    if any(w.low in EMPHATIC and len(w.text) > 1 for w in plain):
        return True
    told = sum(w.low in COMMON for w in plain)
    others = sum(w.low not in COMMON and w.low not in JOINING for w in plain)
    return told >= 1 and told + sum(w.low in JOINING for w in plain) >= row and others <= told


def _names(draft: Reading, situation: Situation) -> frozenset[str]:
    """What these people, their company and the role are called, and abbreviations of the subject."""
    named = [situation.company or "", situation.record.company or "", situation.record.role or ""]
    named += [a.name for a in (*situation.people, *draft.recipients)]
    titles = [w for w in fold(draft.subject).split() if w.upper() in draft.subject and w not in COMMON]
    return frozenset(fold(" ".join(named)).replace(",", " ").split()).union(titles)
