"""One apology is courtesy. Several, or a hedge in nearly every sentence, ask the reader to forgive you for writing at all,
and make a normal question look like an intrusion.
"""

import re
from collections.abc import Iterator

from pydantic import Field

from app.guidance.tone.belittling import BELITTLES, SELF
from app.guidance.tone.utterance import act, utterances
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.phrases import Range, phrases
from app.text.reading import Reading
from app.text.sentences import Sentence

APOLOGISING = phrases(
    "{sorry|apologies|apology|apologize|apologise|apologizing|apologising|apologetic|forgive|pardon}",
    "excuse {me|my|the}",
    "{bother|bothering|disturb|disturbing|pestering|pester|nuisance|annoying|intrude|intruding|pest|nag|nagging}",
)
_APOLOGY = act(
    APOLOGISING,
    r"(?:i am |i feel |am |so |very |really |terribly |deeply |truly ){0,6}sorry(?! to (?:hear|learn|see|read)|"
    r" for (?:your|the) (?:loss|family)| state)|(?:my |sincere |sincerest |many |deepest |deep |a thousand |"
    r"please accept my ){0,6}apolog(?:y|ies)|"
    r"i (?:\S+ )?apologi[sz]e|apologi[sz]ing|(?:please )?(?:forgive|pardon|excuse) (?:me|my|the (?:\S+ )?(?:delay|"
    r"bother|email|message|intrusion|disturbance|interruption))|forgive the \S+",
    r"(?:hate|sorry|not (?:want|mean|like|wish)|hope (?:i am|this is|it is) not|know i am|afraid i am|not to|"
    r"never want) (?:to )?(?:be )?(?:a |an )?(?:\S+ )?(?:bother\w*|disturb\w*|pester\w*|nuisance|annoying|annoy|"
    r"intrud\w*|pest|nag\w*)(?: you)?",
    unless=r"no (?:need|reason) to apologi[sz]e|you (?:\S+ )?apologi[sz]e|your apolog(?:y|ies)|better safe than sorry",
    not_after=r"(?:not|no|never|your|you are)",
)
HEDGING = phrases(
    "just",
    "{maybe|perhaps|possibly|somehow|hopefully}",
    "i {think|guess|suppose|feel like}",
    "{sort|kind} of",
    "a {little|bit}",
    "if {it's|it is|that's|that is|this is} {ok|okay|alright|all right|possible|not too much}",
    "if {possible|at all possible|you don't mind|you do not mind|it isn't too much|it's no trouble|you get a chance|you have a moment}",
    "{was|am|were|i'm} {just |only |kind of |}wondering",
    "would it be possible",
    "i hope {it's|it is|that's|that is|this is} {ok|okay|alright|not}",
    "no worries if",
    "{not sure|unsure} {if|whether}",
    "{might|could} be able",
    "at all",
    "if i may",
    "don't know if",
    "do not know if",
    "i {might|may} be",
    "trouble you",
    "too much trouble",
    "your {very |}busy",
    "i know you're",
    "i know you are",
    "i understand if",
)
_NO_HEDGE = re.compile(
    r"(?i)\b(?:just (?:as|like|now|in time|before|after|what|about|under|over|because|right|fair)|not just|"
    r"kind of (?:work|role|project|team|company|culture|problem|person|thing|environment|challenge|people|place)|"
    r"a little (?:over|more|under)|not at all)\b"
)


_SELF_JUDGED = (
    "Most people come out of an interview thinking of their worst answer, and hardly anybody else noticed it. Whoever "
    "reads that you are not good enough has it in writing from the one who should know."
)


class Meekness(Limits):
    apologies: int = Field(default=2, ge=1, description="apologies in one mail: so many are too many")
    hedged_share: float = Field(
        default=0.5, ge=0, le=1, description="share of sentences with a hedge: more is too many"
    )
    hedged_sentences: int = Field(default=3, ge=1, description="sentences with a hedge: fewer never count as too many")


@rule(
    title="Apologises too much",
    severity=Severity.HINT,
    limits=Meekness(),
    sources=[
        "Danescu-Niculescu-Mizil and others 2013: an apology reads as polite; a study of 11 million public mails: too much politeness slows a running thread (second-hand)"
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I'm so sorry to bother you. I apologise for writing again, but is there any news on the analyst position?

            Sam
            """,
            marks="I'm so sorry",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I just wanted to ask about the analyst position. I guess you may still be deciding. Maybe there is some news?

            Sam
            """,
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Is there any news on the analyst position? I gave such stupid answers, and I know that I am not good enough.

            Sam
            """,
            severity=Severity.CAUTION,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I apologise for the delay. I just wanted to confirm the interview for the analyst position on Monday at ten. I look forward to it.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I am sorry to hear that you were ill. Please don't apologise for the delay with the analyst position; is there any news?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Meekness) -> Iterator[Finding]:
    if belittled := [p for said in utterances(draft, SELF) for p in BELITTLES.places(said)]:
        yield Finding(
            "You judge yourself harder here than they did, and that is what they will remember. Leave the judging to "
            "them; if an answer went wrong, put it right in one sentence, and say what you would bring.",
            spans=tuple(draft.mark(*p) for p in belittled),
            severity=Severity.CAUTION if len(belittled) > 1 else None,
            title="Runs yourself down",
            why=_SELF_JUDGED,
        )
        return
    apologies = [p for said in utterances(draft, APOLOGISING) for p in _APOLOGY.places(said)]
    if len(apologies) >= limits.apologies:
        yield Finding(
            f"You apologise {len(apologies)} times. Once is plenty: keep the first, or none, and ask your question.",
            spans=tuple(draft.mark(*p) for p in apologies),
        )
        return
    hedges = draft.found(HEDGING)
    if len(hedges) < limits.hedged_sentences:
        return
    first: dict[int, Range] = {}
    for hedge in hedges:
        sentence = draft.sentence_at(hedge.start)
        if (
            sentence is not None
            and sentence.start not in first
            and not _NO_HEDGE.search(sentence.text, *_around(hedge, sentence))
        ):
            first[sentence.start] = hedge
    if len(first) >= limits.hedged_sentences and len(first) > limits.hedged_share * len(draft.sentences):
        yield Finding(
            f"{len(first)} of your {len(draft.sentences)} sentences are hedged. Say what you want to say plainly; it is no intrusion.",
            spans=tuple(draft.mark(*place) for place in first.values()),
        )


def _around(hedge: Range, sentence: Sentence) -> tuple[int, int]:
    """The hedge and the next few words, counted in the sentence."""
    at = hedge.start - sentence.start
    return max(0, at - 4), at + 40
