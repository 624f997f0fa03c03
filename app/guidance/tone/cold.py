"""A mail can be correct in every word and still leave the reader cold: bare questions and orders, a judgement without
a reason, no thanks, no sign of understanding. Readers take such sentences as impolite without knowing why. Two models
point at them and show the words that weighed. One learned from texts of many places how warm words are: one thankful
line, or the same wish put as a question, warms the mail. The other learned from sentences of applicants what presses,
blames or embarrasses, and a thankful line elsewhere does not undo that.
"""

from collections.abc import Iterator, Sequence
from math import log

from pydantic import Field

from app.guidance.letting_go import arguing, bitter
from app.guidance.tone import (
    accusation,
    demand,
    guilt,
    insult,
    over_apology,
    passive_aggressive,
    pleading,
    presumption,
    shouting,
    ultimatum,
)
from app.guidance.tone.speech_acts import COURTESY
from app.guidance.tone.utterance import form, utterance
from app.rules import Bad, Finding, Good, L, Limits, Rule, Severity, rule
from app.situation import Situation
from app.text.chill import chill, chilling
from app.text.formulas import word_set
from app.text.politeness import Marker, markers
from app.text.reading import Reading
from app.text.sentences import Sentence
from app.text.tone import Weighed, pooled, sentence_warmth, share, warmth, weighed


class Chill(Limits):
    impolite: float = Field(
        default=0.7,
        ge=0,
        le=1,
        description="how sure the tone model must be that the sentence, in this mail, reads impolite",
    )
    pressing: float = Field(
        default=0.91,
        ge=0,
        le=1,
        description="how sure the model of applicants' sentences must be that this one leaves the reader cold, pressed, blamed or embarrassed",
    )
    doubtful: float = Field(
        default=0.84,
        ge=0,
        le=1,
        description="how sure that model must be for a hint to read the sentence once more",
    )
    short: int = Field(
        default=40,
        ge=0,
        description="words: in a mail of up to so many, what is said of nobody is said of the reader",
    )


_COURTESIES = frozenset(
    (
        Marker.PLEASE,
        Marker.PLEASE_START,
        Marker.GRATITUDE,
        Marker.APOLOGY,
        Marker.DEFERENCE,
        Marker.COUNTERFACTUAL,
        Marker.INDIRECT,
    )
)
_READER = word_set("you your you're you've you'll you'd yours yourself yourselves")
_WRITER = word_set("i i'm i've i'd i'll me my mine myself we we're we've our us")
_ORDERS = word_set("""
    answer call check confirm contact decide do don't explain fix forward get give hire hurry let look make pass pay put
    read reply respond send show sort spare stop take talk tell try
""")
_RECALLED = word_set("asked said told mentioned described explained wrote called wondered showed")
_CONSIDERATE = form(
    r"i (?:do|did|would) not (?:want|mean|wish|intend|like)",
    r"(?:never|not|nobody|no one|none of you) (?:\S+ )?(?:(?:made|make) me feel|left me|let me down|kept me waiting|ignored?|rushed|pressed|wasted?|interrupted?)",
    r"(?:the|your) time you need|takes? (?:\S+ )?time",
    r"(?:not|never|no) (?:\S+ )?(?:regret|hesitate|worry|worries|rush|hurry|problem|trouble|disappoint(?:ed|ment)?)",
)
_CHILLED = form(
    r"cold (?:stores?|storage|rooms?|chains?|calls?|calling|brew|starts?|drinks?|water|weather|season|cuts?|press(?:ed)?|frames?|case|cases|climate|hall|hands|wind|rain|snow|day|morning|outside)"
)
_OWN_FAULT = form(
    r"i (?:\S+ )?(?:felt|was|made|lost|forgot|missed|mixed|misread|misunderstood|mistook|misheard|broke|left)",
    r"(?:from|by|of) me|my (?:\S+ )?(?:mistake|fault|error|answer)",
)
_EMPTY = word_set("""
    a an the and or but if so as than then that this these those there here of to in on at by for from with about into
    over under after before since until while when where who whom which what how be am is are was were been being do
    does did have has had will would shall should can could may might must it its it's i'm i've i'd i'll not no up out
    off too very just also you your yours i me my we us our he she him her his they them their doing nobody somebody
""")  # words that weigh in company, and tell a writer nothing by themselves
_SAID_BY_OTHERS = '"“”„«»'
_COOL = 0.4  # a warmer sentence is no impolite one, however cold the mail around it
_AIDED = 0.5
_MILD = 0.5  # nor does one warmer than plain press anybody
_COLD = "This sentence may leave the reader cold."
_DOUBTFUL = "Read this sentence once more, as somebody who does not know you: it may sound colder than you mean it."
_SHOWN = 2  # words of one sentence; quoted beside it, they would say its words once more
_WEIGHTY = 0.1


@rule(
    title="Reads cold",
    severity=Severity.CAUTION,
    limits=Chill(),
    sources=[
        "Danescu-Niculescu-Mizil and others 2013: thanks and deference are read as polite, direct questions and blunt openings as impolite",
        "The tone model of this project: docs/model-card.md says what it learned from and how often it is right",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            How is the analyst position going? I found the whole procedure rather clumsy, and your second interviewer knew nothing and was rude. Is there a decision or not?

            Sam
            """
        ),
        Bad(
            """
            To: Tom Ortiz <tom@harbour.example>
            Subject: Interview on Tuesday

            Tom,

            Has a decision been made about the nursing position? Your questions on Tuesday were poor and had nothing to do with nursing.

            Sam
            """,
            marks="Your questions on Tuesday were poor and had nothing to do with nursing.",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you again for the interview. Could you tell me where things stand with the analyst position?

            Sam
            """
        ),
        Good(
            """
            To: Tom Ortiz <tom@harbour.example>
            Subject: Interview on Tuesday

            Hi Tom,

            My answer to your question about the failed shift was poor, and I kept thinking about it. The mistake was mine: I should have called the doctor at once. Has the team decided yet?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Chill) -> Iterator[Finding]:
    mild = [(s, score) for s in draft.sentences if (score := sentence_warmth(s)) <= _MILD]
    if not mild:
        return
    least = limits.pressing if any(_recalls(s) for s in draft.sentences) else min(limits.pressing, limits.doubtful)
    pressing = [(s, sure) for s, score in mild if (sure := _pressing(s, score)) >= least and _is_own(draft, s)]
    impolite = _impolite(draft, mild, limits)
    cold = [(s, chilling(s), sure >= limits.pressing or s in impolite) for s, sure in pressing]
    cold += [(s, weighed(s), True) for s in impolite if all(s is not other for other, _ in pressing)]
    named = _named_by_others(draft, situation) if cold else []
    for sentence, weights, sure in sorted(cold, key=lambda found: found[0].start):
        span = draft.mark(sentence.start, sentence.end)
        if not any(start < span.end and span.start < end for start, end in named):
            said = _COLD if sure else _DOUBTFUL
            yield Finding(said + _reason(draft, weights), (span,), severity=None if sure else Severity.HINT)


def _pressing(sentence: Sentence, score: float) -> float:
    """How sure it is that the sentence presses or blames; `score`: its warmth, whose words speak too, and half as loud."""
    return share(chill(sentence) + _AIDED * log((1 - score) / score))


def _impolite(draft: Reading, scored: Sequence[tuple[Sentence, float]], limits: Chill) -> list[Sentence]:
    """Those that read impolite in a mail as warm as this one, and are said to the reader or of the reader."""
    cool = [(s, score) for s, score in scored if score <= _COOL]
    if not cool:  # as in most mails
        return []
    whole = warmth(draft)
    # Who takes up what was asked tells a story, and its people are not the reader.
    short = len(draft.lows) <= limits.short and not any(_recalls(s) for s in draft.sentences)
    most = 1 - limits.impolite
    return [s for s, score in cool if pooled(score, whole) <= most and _speaks_to_reader(draft, s, short)]


def _speaks_to_reader(draft: Reading, sentence: Sentence, short: bool) -> bool:
    """Whether it asks, tells or judges the reader, and not the writer's own mistakes."""
    lows = sentence.lows
    to_reader = sentence.is_question or lows[0] in _ORDERS or not _READER.isdisjoint(lows)
    if not (to_reader or (short and _WRITER.isdisjoint(lows))):
        return False
    return _is_own(draft, sentence) and not _OWN_FAULT.search(utterance(draft, sentence).low)


def _is_own(draft: Reading, sentence: Sentence) -> bool:
    """Whether it is said in the writer's own words, and without a courtesy."""
    if _recalls(sentence) or any(mark in sentence.text for mark in _SAID_BY_OTHERS):
        return False
    if not _COURTESIES.isdisjoint(m.marker for m in markers(sentence.lows)):
        return False
    plain = utterance(draft, sentence).low
    return not any(kind.search(plain) for kind in (COURTESY, _CONSIDERATE, _CHILLED))


def _recalls(sentence: Sentence) -> bool:
    """Whether it takes up what the reader said: "you asked what went wrong there"."""
    lows = sentence.lows
    return len(lows) > 1 and lows[0] == "you" and lows[1] in _RECALLED


def _named_by_others(draft: Reading, situation: Situation) -> list[tuple[int, int]]:
    """Where another rule names the fault itself; asked only once a sentence has read cold."""
    findings = (
        *_heard(accusation.check, draft, situation),
        *_heard(demand.check, draft, situation),
        *_heard(guilt.check, draft, situation),
        *_heard(insult.check, draft, situation),
        *_heard(over_apology.check, draft, situation),
        *_heard(passive_aggressive.check, draft, situation),
        *_heard(pleading.check, draft, situation),
        *_heard(presumption.check, draft, situation),
        *_heard(shouting.check, draft, situation),
        *_heard(ultimatum.check, draft, situation),
        *_heard(arguing.check, draft, situation),
        *_heard(bitter.check, draft, situation),
    )
    return [(s.start, s.end) for f in findings for s in f.spans if s.field == "text"]


def _heard(other: Rule[L], draft: Reading, situation: Situation) -> tuple[Finding, ...]:
    return other.findings(draft, situation) if situation.purpose.value in other.purposes else ()


def _reason(draft: Reading, weights: Sequence[Weighed]) -> str:
    """The one or two words that weigh most. `weights`: below zero towards cold, in both models."""
    own = draft.own_text
    against = [w for w in weights if w.weight <= -_WEIGHTY and own[w.start : w.end].lower() not in _EMPTY]
    heaviest = sorted(against, key=lambda w: w.weight)
    shown = list(dict.fromkeys(f"“{own[w.start : w.end]}”" for w in heaviest))[:_SHOWN]
    weigh = "weighs" if len(shown) == 1 else "weigh"
    return f" Of its words, {' and '.join(shown)} {weigh} most." if shown else ""
