"""What in a note could only come from this interview: its topics, its role, its people, the words of its thread.

Nearly every thank-you note is made of the same few hundred words (`courtesy`). What is left over when these, the
names of reader, writer and company, and the writer's own merits are taken away is what the note is about.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.guidance.specifics.courtesy import root, telling_root
from app.situation import Situation
from app.text.formulas import word_set
from app.text.phrases import Range
from app.text.reading import Reading
from app.text.sentences import Sentence

_POSTS = word_set("""
    position role job post opening vacancy internship traineeship apprenticeship fellowship placement
    team department group unit division practice lab squad desk
""")
_MERITS = word_set("""
    experience background skills skill skillset degree education qualifications training expertise years strengths
    knowledge proficiency talents
""")
_READER = word_set("you your you've you're you'd yours we our us")
_WRITER = word_set("i my i've i'm")
_LINKS = word_set("of as in for")
EMPLOYERS = word_set("at join joining joined")
"""Words before the name of a company."""
_ABOUT = word_set("about regarding concerning discussing discussed into round around through")
_TOLD = word_set("how that what way on where why when because like while if for with")
_POINTS = word_set("question story part point idea plan example exercise case lesson")
_ENOUGH = 3  # telling words that are no accident, wherever they stand
_TOPIC = 3  # weight of the telling words that make one sentence be about something; see `_weight`
_ABSTRACT = (
    *(
        "tion",
        "sion",
        "ment",
        "ity",
        "ness",
        "ship",
        "ance",
        "ence",
        "ism",
        "able",
        "ible",
        "ful",
        "less",
        "ive",
        "ous",
        "ic",
    ),
    *("al", "ly", "ing", "ed", "ize", "ise"),
)
_NEAR = 3  # words between a post and what it is called: "position of head gardener"
_WORD = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+")
_READ = 2_000  # characters of each mail of the thread in which one word is looked up


def details(draft: Reading, situation: Situation) -> list[Range]:
    """The words of `own_text` that are about this interview; none when any candidate could have written the note."""
    names = _names(draft, situation)
    noted = _noted(situation)
    sure: list[Range] = []
    vague: dict[str, Range] = {}
    told = False  # whether one sentence reports two of them as something that came up
    for sentence in draft.sentences:
        said = _said(sentence)
        here: dict[str, Range] = {}
        roots: list[str] = []
        topic = 0
        for at, stem, weight, is_sure in said.telling:
            word = sentence.words[at]
            if word.low in names:
                continue
            if is_sure or (noted and word.low[:stem] in noted):
                sure.append(Range(word.start, word.end))
            elif not said.of_merits and word.low not in here:
                here[word.low] = Range(word.start, word.end)
                roots.append(word.low[:stem])
                topic += weight
        told = told or (len(here) > 1 and (said.reports or topic >= _TOPIC))
        vague.update(zip(roots, here.values(), strict=True))
    if told or len(vague) >= _ENOUGH or any(_in_thread(word, situation) for word in vague):
        sure.extend(vague.values())
    return sorted(sure)


class _Telling(NamedTuple):
    """A word that does not stand in every thank-you note: the `at`-th, `stem` letters without its ending.

    `is_sure`: it is about this interview by its place alone.
    """

    at: int
    stem: int
    weight: int
    is_sure: bool


class _Said(NamedTuple):
    """`of_merits`, `reports`: what the sentence does, see below."""

    telling: tuple[_Telling, ...]
    of_merits: bool
    reports: bool


def _said(sentence: Sentence) -> _Said:
    return sentence.known("telling", lambda: _read(sentence))


def _read(sentence: Sentence) -> _Said:
    lows, spelt = sentence.lows, sentence.spelt
    of_merits = _praises_oneself(lows)
    shouted = sentence.text.isupper()
    posted = not _POSTS.isdisjoint(lows)
    telling: list[_Telling] = []
    for at, low in enumerate(lows):
        if posted and _ends_title(sentence, at):
            telling.append(_Telling(at, len(root(low)), 2, is_sure=True))
            continue
        stem = telling_root(low) if len(low) > 2 and low[0].isalpha() else None
        if stem is None:
            continue
        weight = _weight(low)
        named = at > 0 and spelt[at][0].isupper() and not shouted and lows[at - 1] not in EMPLOYERS
        about = not _ABOUT.isdisjoint(lows[max(0, at - 2) : at]) or lows[max(0, at - 1) : at] == ["on"]
        thing = lows[max(0, at - 1) : at] == ["the"] and weight > 1 and not of_merits
        is_sure = named or about or thing or _names_post(lows, at)
        telling.append(_Telling(at, len(stem), weight, is_sure))
    return _Said(tuple(telling), of_merits, _reports(lows))


def _weight(low: str) -> int:
    """2 for a word that may be a thing, 1 for one that by its ending is a quality: praise is made of those."""
    return 1 if low.endswith(_ABSTRACT) else 2


def _names(draft: Reading, situation: Situation) -> frozenset[str]:
    """What reader, writer and company are called, in lower case."""
    people = (*draft.recipients, *((draft.draft.sender,) if draft.draft.sender else ()))
    labels = (a.domain.partition(".")[0] for a in draft.recipients)
    listed = (*(a.name or a.local for a in people), *labels, situation.company or "", situation.record.company or "")
    return frozenset(w for text in listed for w in _WORD.findall(text.lower()))


def _noted(situation: Situation) -> frozenset[str]:
    """The roots of the words in the user's own notes and of the role."""
    record = situation.record
    words = _WORD.findall(" ".join((*record.notes, record.role or "")).lower())
    return frozenset(stem for w in words if (stem := telling_root(w)) is not None)


def _names_post(lows: Sequence[str], at: int) -> bool:
    """Whether the word says which post or team: "the analyst role", "position of head gardener", "as a nurse"."""
    before, after = lows[max(0, at - _NEAR) : at], lows[at + 1 : at + 3]
    if before[-2:] in (["as", "a"], ["as", "an"], ["as", "your"]) or not _POSTS.isdisjoint(after):
        return True
    return any(low in _POSTS and not _LINKS.isdisjoint(before[n:]) for n, low in enumerate(before))


def _ends_title(sentence: Sentence, at: int) -> bool:
    """Whether a title written with capitals ends here, before what it is the title of: "the Customer Success role"."""
    lows = sentence.lows
    if at < 2 or at + 1 >= len(lows) or lows[at + 1] not in _POSTS:
        return False
    return all(w[0].isupper() and w[1:].islower() for w in sentence.spelt[at - 1 : at + 1])


def _reports(lows: Sequence[str]) -> bool:
    """Whether it says what came up: "how you …", "the question of …"."""
    words = set(lows)
    return not words.isdisjoint(_POINTS) or not (words.isdisjoint(_READER) or words.isdisjoint(_TOLD))


def _praises_oneself(lows: Sequence[str]) -> bool:
    """Whether it tells of the writer alone ("my degree in physics and my years in retail"), as in every interview."""
    words = set(lows)
    return not (words.isdisjoint(_MERITS) or words.isdisjoint(_WRITER)) and words.isdisjoint(_READER)


def _in_thread(wanted: str, situation: Situation) -> bool:
    return any(wanted in f"{m.subject} {m.text[:_READ]}".lower() for m in situation.received)
