"""Set phrases are polite and say nothing. One or two do no harm; when they make up the whole note, the reader has read
it before, in the last ten notes.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.specifics.details import details
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

STOCK = phrases(
    "{for|you} {taking|took} {the|some|your valuable|your} time {to|out of|from}",
    "{valuable|precious} time",
    "{a|my|such a|real} {pleasure|privilege} {to|meeting|speaking|talking|interviewing}",
    "{enjoyed|loved|appreciated} {meeting|speaking|talking|learning|our conversation|our discussion|our chat|the opportunity}",
    "{learn|learning|learned|hear|hearing} more about {the|your} {position|role|company|team|organization|opportunity}",
    "{look|looking} forward to {hearing|speaking|talking|the next|your reply|your response|next steps}",
    "{hope|hoping} to hear {from you|back}",
    "{am|feel|i'm} {confident|certain|convinced|sure} {that |}{my|i}",
    "my {skills|experience|background|qualifications} {and|make|would|will|align|match|are}",
    "{great|good|perfect|excellent|ideal|strong} {fit|match|candidate|addition}",
    "{valuable|great} {asset|member|contribution|addition}",
    "{do not|don't|please don't} hesitate to",
    "{feel free to|please} {contact|reach|call|let me know} {me|out|if}",
    "{thank you|thanks} {again |}for {your|the} {time|consideration|opportunity|interest}",
    "{for|appreciate} your consideration",
    "{this|the|such a|a} {exciting|great|wonderful|amazing|fantastic|unique} opportunity",
    "{excited|enthusiastic|thrilled} about the {opportunity|prospect|possibility|chance}",
    "at your {earliest |}convenience",
    "{reinforced|confirmed|strengthened|solidified} my {interest|enthusiasm|desire}",
    "{dynamic|passionate|results-driven|team player|fast-paced|hit the ground running|think outside the box}",
    "further {information|questions|details}",
)


class Share(Limits):
    share: float = Field(
        0.75, gt=0, le=1, description="share of sentences with a set phrase from which the note is one"
    )
    sentences: int = Field(3, ge=1, description="sentences that it takes at least")


@rule(
    title="Made of set phrases",
    severity=Severity.HINT,
    purposes={Purpose.THANK_YOU},
    limits=Share(),
    sources=["UC Davis Graduate School of Management: a generic letter can work against you"],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Dear Ms. Vogt,

            Thank you for taking the time to meet with me. I enjoyed learning more about the position. I am
            confident that my skills would make me a great fit. Please do not hesitate to contact me if you need
            further information. I look forward to hearing from you.

            Sincerely,
            Sam Roe
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Dear Ms. Vogt,

            Thank you for taking the time to meet with me. The way you run the night shift with two people
            surprised me, and I went home thinking about the handover. I would love to try the log we spoke of.
            I look forward to hearing from you.

            Sincerely,
            Sam Roe
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Share) -> Iterator[Finding]:
    hits = draft.found(STOCK)
    if not hits:
        return
    sentences = {s.start: s for h in hits if (s := draft.sentence_at(h.start))}
    count = len(draft.sentences)
    if count < limits.sentences or len(sentences) / count < limits.share:
        return
    if len(details(draft, situation)) > 1:
        return
    yield Finding(
        f"{len(sentences)} of {count} sentences are set phrases. Swap one for something that only you could write.",
        spans=tuple(draft.mark(h.start, h.end) for h in hits),
    )
