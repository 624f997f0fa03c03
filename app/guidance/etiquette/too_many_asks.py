"""One clear question gets an answer; a list of them gets put off. Ask what you need to know now, and keep the rest for
the conversation that follows.
"""

from collections.abc import Iterator

from pydantic import Field

from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

REQUEST = phrases(
    "{could|can|would|will} you{ please| kindly| possibly| also|} {let|tell|send|share|give|confirm|advise|update|provide|explain|forward|clarify|help}",
    "please {let me know|tell|send|share|give|confirm|advise|update|provide|explain|forward|clarify|respond|reply|get back|call|contact}",
    "{may|can|could|might} i {hear|ask|have|know|get|expect|request}",
    "{i would|i'd} {appreciate|be grateful|be thankful|love|like} {it if|if you|to know|to hear|an update|any update|any news|a reply|your feedback|to ask}",
    "i {was|am} {wondering|curious} {if|whether|when|what|how|who|why|where|about}",
    "i'm {wondering|curious} {if|whether|when|what|how|who|why|where|about}",
    "let me know {if there|whether|when|what|how|where}",
    "i {want|wanted|would like|wish} to {ask|know|inquire|enquire}",
)
COURTESY = phrases(
    "if you {have|need|require|want|would like|should have|should need}",
    "if {there is|there's} anything",
    "{anything|something} {else|further|more}",
    "{should|in case} you {have|need|require|want}",
    "any {further |additional |other |}{questions|information|details|materials|references} {for|from|of} me",
    "how {are you|is it going|have you been|was your|is your|are things}",
    "{can|may|could} i {help|thank|just say}",
)


class Asks(Limits):
    most: int = Field(2, ge=1, description="questions and requests in one mail; more is a list")


@rule(
    title="Many questions at once",
    severity=Severity.HINT,
    limits=Asks(),
    sources=[
        "Boomerang (vendor figures, mail of all kinds): one to three questions get the most answers, eight get fewer"
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position? When will you decide? Could you tell me how many people
            are still in the process?

            Best,
            Sam
            """,
            marks="is there any news on the analyst position?",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            I hope you are well. Is there any news on the analyst position? Please let me know if you need
            anything else from me.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Asks) -> Iterator[Finding]:
    del situation
    requests, courtesies = draft.found(REQUEST), draft.found(COURTESY)
    if draft.own_text.count("?") + len(requests) <= limits.most:
        return
    starts = {s.start for hit in requests if (s := draft.sentence_at(hit.start))}
    polite = {s.start for hit in courtesies if (s := draft.sentence_at(hit.start))}
    asks = [s for s in draft.sentences if (s.is_question or s.start in starts) and s.start not in polite]
    if len(asks) > limits.most:
        yield Finding(
            f"{len(asks)} questions and requests; {limits.most} at most are answered at once. Keep the one that matters.",
            spans=tuple(draft.mark(s.start, s.end) for s in asks),
        )
