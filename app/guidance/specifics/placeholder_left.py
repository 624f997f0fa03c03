"""A gap that a template left open tells the reader that they got a form, and that nobody read it before it went out.
It is the one slip that no kind word makes up for.
"""

import re
from collections.abc import Iterator

from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.formulas import word_set
from app.text.phrases import Range
from app.text.reading import Reading

_SIGNS = frozenset("[{<_%X|")
_MERGED = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}|\{%[^{}\n]{0,60}%\}|\*\|[A-Z_:]{2,40}\|\*|\$\{[^{}\n]{1,60}\}|«[^«»\n]{1,40}»"
)
_BRACKETED = re.compile(
    r"(?<![\w)\]}])(?:<<[^<>\n]{1,60}>>|\[[^\[\]\n]{1,100}\]|\{[^{}\n]{1,60}\}|<[^<>\n]{1,60}>|%[A-Za-z_]{3,40}%)(?!\()"
)
_CROSSES = re.compile(r"(?<![\w.])X{3,20}(?![\w.]\w)(?!\w)")
_SMALL_CROSSES = re.compile(
    r"\b(?:hi|hello|dear|at|for|with|the|as|of|your|to|join|mr\.?|ms\.?) (x{3,20})(?!\w)", re.IGNORECASE
)
_UNDECIDED = re.compile(r"(?<!\w)(?:TB[DCA]|T\.B\.[DCA]\.)(?!\w)")
_STATED = re.compile(
    r"(?:\b(?:is|are|be|being|still|currently|remains?|now|yet|both|date|time|place|room|venue|location)|[:(=–-])\s?$"
)
_RULE = re.compile(r"(?<!\w)_{3,80}(?!\w)")
_SPELT_OUT = re.compile(
    r"(?<!\w)(?:(?:insert|enter|add|type|fill in) (?:\w{1,20} ){0,2}(?:name|company|role|position|title|date|topic)|(?:your|company|job) (?:name|title)) here(?!\w)|(?<!\w)lorem ipsum",
    re.IGNORECASE,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOUNS = word_set("""
    company employer organization organisation firm name surname firstname lastname manager recruiter interviewer recipient
    position role job title date day week time month topic topics skill skills experience project example phone number
    email address team department product industry reason university salary amount person channel subject field domain
    specialty specialism achievement accomplishment initiative location city sender signature
    firma name vorname nachname ansprechpartner stelle position datum entreprise nom poste empresa nombre puesto azienda
    bedrijf naam functie
""")
_ORDERS = word_set("""
    insert add enter mention describe include choose select fill your their my specific something someone how what why
    recent mutual previous relevant brief reason link one mentioned ihr ihre dein votre tu su
""")
_NOTES = word_set("""
    sic see note below above attached enclosed follow follows followed is are was were been has had not removed withheld
    redacted deleted external internal edited fyi ps image cid logo confidential secure encrypted spam called mailto https
    http www re fwd fw rest
""")
_LEADS = word_set("""
    at for with the as of in on about from to your my a an join joining by hi hello dear and am i'm through hiring
""")
_TAGS = word_set("title address time date details link name code email phone url number")
_FEW = 12  # words of a gap


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
    del limits
    job = situation.purpose.value is not Purpose.OTHER
    spans = [draft.mark_subject(*place) for place in _gaps(draft.subject, job=job, subject=True)]
    close = draft.sign_off.start if "X" in draft.own_text and draft.sign_off else len(draft.own_text)
    spans += [draft.mark(*place) for place in _gaps(draft.own_text, job=job, close=close)]
    if spans:
        one = "A gap of the template is still open. Fill it in."
        yield Finding(
            one if len(spans) == 1 else f"{len(spans)} gaps of the template are still open. Fill them in.",
            spans=tuple(spans),
        )


def _gaps(text: str, *, job: bool, subject: bool = False, close: int = 0) -> list[Range]:
    """The gaps in order. `job`: the mail is about a job, so that a bracket in the place of a noun is one, too, and
    so is a row of underscores. `close`: where the sign-off begins, in which crosses are kisses.
    """
    found = {m.span() for m in _SPELT_OUT.finditer(text)} if " here" in text or "orem" in text else set()
    if "T" in text and ("TB" in text or "T.B" in text):
        found |= {
            m.span() for m in _UNDECIDED.finditer(text) if not _STATED.search(text[max(0, m.start() - 12) : m.start()])
        }
    if "xxx" in text:
        found |= {m.span(1) for m in _SMALL_CROSSES.finditer(text) if m.end() < (close or len(text))}
    if _SIGNS.isdisjoint(text) and "«" not in text:
        return _outermost(found)
    found |= {m.span() for m in _MERGED.finditer(text)}
    found |= {m.span() for m in _CROSSES.finditer(text) if m.start() < (close or len(text))}
    if job and "___" in text:
        found |= {m.span() for m in _RULE.finditer(text) if not _stands_alone(text, *m.span())}
    for m in _BRACKETED.finditer(text):
        tag = subject and not job and not text[: m.start()].strip()  # "[Team] Minutes": a mailing list
        if not tag and (_is_slot(m[0]) or (job and m[0][0] == "[" and _in_place_of_a_noun(text, m))):
            found.add(m.span())
    return _outermost(found)


def _outermost(found: set[tuple[int, int]]) -> list[Range]:
    kept: list[Range] = []
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if not kept or end > kept[-1].end:
            kept.append(Range(start, end))
    return kept


def _is_slot(gap: str) -> bool:
    """Whether the words between the brackets ask for something to be filled in."""
    inner = gap.strip("[]{}<>%")
    if "@" in inner or "#" in inner or "\\" in inner or "://" in inner or ("/" in inner and gap[0] == "<"):
        return False
    words = [
        w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(_CAMEL.sub(" ", inner.replace("_", " ")))
    ]
    if not words or len(words) > _FEW or not _NOTES.isdisjoint(words) or any(len(w) > 1 and w.isdigit() for w in words):
        return False
    if gap[0] == "<" and len(words) == 1 and words[0] in _TAGS and (inner.isupper() or inner.islower()):
        return inner == "name"  # `<title>` is HTML, `<PHONE>` a masked number
    return (
        not _NOUNS.isdisjoint(words)
        or (len(words) > 1 and "x" in words)
        or (words[0] in _ORDERS and (len(words) > 1 or "_" in gap))
    )


def _in_place_of_a_noun(text: str, gap: re.Match[str]) -> bool:
    """Whether a sentence goes through the bracket: "the work on [initiative]", "at [X]"."""
    words = _WORD.findall(gap[0])
    before = text[max(0, gap.start() - 12) : gap.start()].lower().replace("’", "'").split()
    if not words or len(words) > _FEW or not before or before[-1] not in _LEADS or text[gap.start() - 1] != " ":
        return False
    return _NOTES.isdisjoint(w.lower() for w in words) and not any(w.isdigit() for w in words)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A line of underscores is a rule, and one behind a colon a form to be filled in by hand."""
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    return not before or before.endswith(":")
