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
    "{thank you|thanks|many thanks|thank-you} {so much |very much |again |a lot |once again |}for {your|the|taking|meeting|speaking|talking|considering|interviewing|inviting|having|seeing|chatting}",
    "{taking|took} {the|some|your valuable|your} time",
    "{valuable|precious} time",
    "it was {so |very |really |truly |}{great|nice|wonderful|lovely|good|a pleasure|a real pleasure|an honor|an honour|a privilege} {to|meeting|speaking|talking}",
    "{a|my|such a|real} {pleasure|privilege} {to|meeting|speaking|talking|interviewing}",
    "{enjoyed|loved|appreciated|appreciate} {meeting|speaking|talking|learning|hearing|our conversation|our discussion|our chat|the conversation|the opportunity|your time|the time|it}",
    "{grateful|thankful} {for|that|to}",
    "{learn|learning|learned|hear|hearing} more about {the|your} {position|role|company|team|organization|organisation|opportunity|job}",
    "{look|looking} forward to",
    "{hope|hoping} to {hear|be|join|work|see}",
    "{am|feel|i'm} {very |quite |more than |fully |}{confident|certain|convinced|sure} {that |}{my|i|this}",
    "my {skills|experience|background|qualifications|abilities} {and|make|would|will|align|match|are}",
    "{great|good|perfect|excellent|ideal|strong|right|natural} {fit|match|candidate|addition|place}",
    "{valuable|great} {asset|member|contribution|addition}",
    "{hard worker|quick learner|fast learner|team player|results-driven|detail-oriented|fast-paced|self-starter|hit the ground running|think outside the box}",
    "{do not|don't|please don't} hesitate to",
    "{feel free to|please} {contact|reach|call|let me know} {me|out|if}",
    "{need|require|like|provide} {any |}{anything|additional|further|more} {else|information|details|from me}",
    "your {time and |}consideration",
    "{this|the|such a|a|an} {exciting|great|wonderful|amazing|fantastic|unique|incredible} opportunity",
    "{very |really |so |extremely |}{excited|enthusiastic|thrilled|interested} {about|by|at|in} {the|this|joining|your|becoming|working}",
    "{remain|still|very|more|even more|extremely} {very |}{interested|excited|enthusiastic}",
    "{part of|joining|join} your {team|company|organization|organisation}",
    "{at your|in your} {earliest |}convenience",
    "{reinforced|confirmed|strengthened|solidified|increased} my {interest|enthusiasm|desire}",
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
    if count < limits.sentences or len(sentences) / count < limits.share or len(details(draft, situation)) > 1:
        return
    yield Finding(
        f"{len(sentences)} of {count} sentences are set phrases. Swap one for something that only you could write.",
        spans=tuple(draft.mark(h.start, h.end) for h in hits),
    )
