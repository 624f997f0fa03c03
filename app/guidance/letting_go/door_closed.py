"""The person who said no to you today may look for somebody next month, and the first choice does not always stay. One
friendly sentence about the future costs nothing and is the reason why such a reply is worth sending.
"""

from collections.abc import Iterator

from app.guidance.letting_go.refused import answered_the_no
from app.guidance.tone.reprisal import AIRS, SUES
from app.guidance.tone.utterance import act, acts
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

FUTURE = phrases(
    "{future|futures}",
    "in mind",
    "{stay|keep|remain|be|get} {in touch|in contact|connected|in the loop}",
    "{other|another|new|suitable|similar|different|more|next|upcoming|further|fitting} {role|roles|position|positions|opening|openings|opportunity|opportunities|vacancy|vacancies|job|jobs|project|projects|chance|time|possibilities}",
    "paths {cross|will cross|may cross|might cross|cross again|meet}",
    "{reapply|re-apply|reapplying}",
    "{apply|try|consider me|consider my application|reach out|meet|work together|speak|talk|hear from you|see you|collaborate|in touch} {again|one day|some day|someday|later|once more|further}",
    "{down|further down} the {road|line|track}",
    "{work|working|collaborate} {with you|together|with your team|with the team}",
    "{if|should} {anything|something|things|circumstances|another|a|your|the|you|any|there} {changes|change|else|opens|open|comes|come|suitable|similar|new|other|role|position|have|ever|be|situation|needs}",
    "{on|in} {file|your files|your database|your talent pool|your pool|your records}",
    "{hope|hoping|happy|glad|love|delighted|pleased|look forward|looking forward} to {hear|hearing|meet|meeting|see|seeing|work|working|talk|talking|cross|crossing|stay|staying|remain|be|connect|connecting|keep|be considered|apply|applying|return}",
    "{connect|connecting|connected} {on|via|with you|over}",
    "{remain|remains|still|stay|continue|continues} {very |really |highly |}{interested|open|available|excited|a fan|follow}",
    "{door|doors} {open|remains|stays|is}",
    "come back to me",
    "hesitate to {apply|call|contact|come|think|write|return}",
    "{another|second} {go|shot|try|crack|bite}",
    "{new year|next intake|next season|next autumn|next spring|next summer|next time}",
    "you {ever |still |}need {a|an|another|extra|someone|somebody|anyone|help|cover}",
    "{if|should} {you|the {team|group|company|firm|school|ward|board|department}|your {team|group|company|firm|school|ward|board|department}} "
    "{ever |one day |}{want|need|require|look|seek|miss}",
    "{contact|call|reach|write to} me {if|when|whenever|any time|anytime|again|should}",
    "{eye|lookout} {on|out|for} ",
    "until {then|next time}",
    "{someday|some day|one day|next year|later on}",
    "let me know {if|when|whenever|of|about} {anything|something|another|other|you|a|there|any|things}",
    "{follow|following} your {work|progress|company|growth|careers page}",
    "think of me",
    "remember me",
    "keep {me|my} ",
)
SHUTTING = phrases("{not|never|no longer|don't|dont|won't}")
_SHUT = act(
    SHUTTING,
    r"(?:not|never|no longer) (?!(?:\S+ )?hesitate)(?:\S+ ){0,3}(?:keep (?:me|my)|contact|consider|interested|stay|future|apply|"
    r"reapply|work (?:with|for)|be considered|on file|in touch|hear from)",
)


@rule(
    title="Leaves no door open",
    severity=Severity.HINT,
    purposes={Purpose.REJECTION_REPLY},
    sources=["The guidance this tool applies: after a rejection, leave the door open for future opportunities"],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. I enjoyed the interview.

            Best,
            Sam
            """
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. I hope our paths cross again.

            Best,
            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. Should something similar open up, please think of me.

            Best,
            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    if answered_the_no(situation):
        return
    open_sentences = {s.start for r in draft.found(FUTURE) if (s := draft.sentence_at(r.start))}
    shut = acts(draft, (_SHUT,))
    if len(open_sentences) > len(shut) or acts(draft, (SUES, AIRS)):  # a door is no use beside a threat
        return
    yield Finding(
        "This reply leaves no door open. Add one sentence: that you would be glad to hear of other positions, or to stay in touch.",
        spans=tuple(draft.mark(*p) for p in shut),
    )
