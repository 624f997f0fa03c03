"""Feedback is a favour: it takes time, and lawyers advise against it. Asked why, people defend the decision; asked for
one thing that you could do better, they think of you. One open question that may be left unanswered gets the most.
"""

import re
from collections.abc import Iterator

from pydantic import Field

from app.guidance.tone.utterance import Utterance, form, utterance, utterances
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import Range, phrases
from app.text.reading import Reading

WHY = phrases(
    "why",
    "how come",
    "{reason|reasons|reasoning|grounds|basis|rationale|explanation|explanations|justification|criteria}",
    "{explain|justify|account for|elaborate|defend|clarify}",
    "what {made|led|caused|convinced|tipped|drove}",
    "{deserve|deserved|owe|owed|entitled|a right to|insist|demand|expect}",
    "{other|successful|chosen|selected|winning} {candidate|person|applicant}",
    "who {did|got|was|you|else|they}",
    "{complete|full|entire|copy of|copies of|all} {list|the|your|my|evaluation|scores|score|notes|minutes|marks}",
)
ASKING = phrases(
    "{could|can|would|will|may|might} you",
    "{please|wondering|curious|tell me|let me know}",
    "to {know|hear|ask|understand|learn}",
)

_DECISION = (
    r"(?:not|select\w{0,3}|chose\w?|choose|pick\w{0,2}|hir\w{1,3}|reject\w{0,3}|declin\w{1,2}|pass\w{0,2}|offer\w{0,2}|turn\w{0,2}|mov\w{1,3}|forward"
    r"|decision|decided?|unsuccessful|candidacy|application|someone|somebody|another|other|cut|fail\w{0,2}|fell|enough|no|out)"
)
_TELL = r"(?:tell|know|understand|explain|ask|asking|hear|learn|see|wonder|wondering|curious|share|clarify|say|puzzled|confused|idea|find out)"
_ASKS_WHY = form(
    rf"why (?:\w+ ){{0,12}}?{_DECISION}",
    rf"{_TELL} (?:me |us |to me )?(?:, )?(?:as to |exactly |specifically |about )?why(?= $| ,| and| or)",
    r"how come",
    r"what (?:made|led|caused|convinced|drove|tipped) (?:\w+ ){0,3}?(?:you|team|committee|company|panel|them|decision|balance|scales?)",
    r"(?:tell|share|give|provide|know|understand|explain|learn|ask|hear|what|deserve|owe|owed|want|need|appreciate|expect|request|demand|entitled|have|on) (?:\w+ ){0,6}?"
    r"(?:reasons?|reasoning|grounds|rationale|explanations?|justification)",
    rf"(?:explain|justify|account for|elaborate on|defend|clarify) (?:\w+ ){{0,5}}?(?:decision|choice|rejection|reasoning|yourself|outcome|verdict|{_TELL})",
    r"what (?:\w+ ){0,3}?(?:other|successful|chosen|selected|winning) (?:candidate|person|applicant)s?",
    r"who (?:did you|got|was|you) (?:\w+ ){0,3}?(?:hired?|chosen?|choose|selected?|pick(?:ed)?|job|position|role|instead)",
    r"i (?:\w+ )?(?:deserve|deserved|demand|insist|expect) (?:\w+ ){0,5}?(?:feedback|explanation|know|reasons?|better|answer|honest|honesty)",
    r"(?:owe|owed) (?:it to )?me",
    r"(?:provide|send|furnish|supply|forward|disclose|release|hand over) (?:me |us )?(?:with )?(?:\w+ ){0,3}?(?:complete|full|entire|all|every|list|copy|copies) (?:\w+ ){0,4}?(?:criteria|scores?|sheets?|ranking|protocol|minutes|marks|notes|evaluations?|assessments?)",
    r"(?:entitled|right) to (?:\w+ ){0,3}?(?:feedback|know|explanation|reasons?)",
)
_NOT_ASKED = form(
    r"(?:no need|not (?:need|have|want you|expect you|ask(?:ing)?(?: you)?)) to (?:\w+ )?(?:explain|justify|elaborate|defend)",
    r"(?:not|without|nor) (?:\w+ ){0,2}?(?:asking|ask|expect|expecting|need|questioning) (?:\w+ ){0,3}?(?:why|reasons?|explanation|justification)",
    r"(?:can not|could not|not able to|unable to|may not|not) (?:share|give|provide|tell) (?:\w+ ){0,3}?(?:reasons?|explanation|why)",
    r"(?:that|this|which) (?:is|was) why",
    r"reasons? (?:why )?(?:i|for my|for this|for writing) (?:am|was|want|wanted|applied|enjoyed|liked|write|wrote|email|mail|message|note)",
    r"(?:for|of) (?:that|this|these|those|personal|various) reasons?",
    r"what (?:\w+ ){0,3}?(?:other|successful|chosen|selected|winning) (?:candidate|person|applicant)s? (?:\w+ ){0,8}?(?:learn|improve|practi[sc]e|work on)",
)
_GRASPED = re.compile(
    r" i (?:(?:do|can|fully|completely|totally|of|course|certainly|absolutely|also|well|now|respect|accept|appreciate|and|see|understand|know) ){1,5}"
    r"(?:your |the |that |there |may |might |are |be |were |many |several |good |, ){0,5}(?:why|reasons?|reasoning|rationale|grounds|explanation|basis) "
)
_ASKED = form(
    r"(?:could|can|would|will|may|might) you (?:please |kindly |also |perhaps )?(?:tell|share|let|give|explain|send|provide|say|clarify)",
    r"would (?:\w+ ){0,2}?(?:like|love|want|wish) to (?:know|hear|ask|understand|learn)(?! (?:from|by|through|as much))",
    r"please (?:tell|explain|share|send|let me know|give|provide|say|clarify)",
    r"(?:am|was) (?:\w+ )?(?:wondering|curious)",
    r"tell me (?:what|how|which|who|where|when)",
    r"let me know (?:what|how|which|who|where|why|when)",
)
_ASIDE = form(
    r"how (?:are|is|was|have) (?:you|your|everything|things|it|the)",
    r"(?:keep|bear|have) (?:me|my (?:\w+ )?(?:resume|cv|application|details|name|profile)) (?:in mind|on file|posted|updated)",
    r"(?:future|other|another|similar|new) (?:\w+ ){0,2}?(?:roles?|positions?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|jobs?)",
    r"(?:stay|keep|remain) in (?:touch|contact)",
    r"(?:apply|reapply|applying) (?:again|for)",
    r"if (?:you|there|anything|something|any|a|the) (?:\w+ ){0,5}?(?:need|opens?|changes?|comes?|suitable|questions?)",
)
_OF_MINE = form(
    r"(?:my|i|me) ",
    r"feedback|advice|pointers?|criticism|improve\w*|better|badly|wrong|missing|lack\w*|weak\w*|strengths?|impression|learn",
    r"interview|answers?|skills?|experience|qualifications?|presentation|exercise|case|assignment|test",
)
_STANDING = form(
    r"where (?:things|we|it|this|matters|the process|your decision) (?:stand|are|is)",
    r"(?:any|more|further) (?:news|updates?|word)|next steps?|timeline",
    r"(?:has|have|did|does|will|is|are) (?:the |your |that )?(?:\w+ )?(?:other|chosen|successful|new|selected|first) (?:candidate|person|applicant|choice|one)",
    r"(?:already|really|actually|yet|definitely|really yet) (?:signed?|accepted|started|filled|decided)|(?:signed|accepted|started|filled|decided) (?:yet|already)",
    r"(?:position|role|job|vacancy|post) (?:is |been |really |already )*(?:still )?(?:open|available|filled|taken|free)",
    r"reconsider|change your mind|second (?:look|chance|thought)|think (?:it )?over|talk (?:again|about it)|meet again",
)
_PIECES = re.compile(r" (?:what|where|how|which|who|whether|when) ")


class Questions(Limits):
    most: int = Field(default=1, ge=1, description="questions about the decision in one mail; more is a questionnaire")


@rule(
    title="Feedback as a demand",
    severity=Severity.CAUTION,
    purposes={Purpose.REJECTION_REPLY, Purpose.FEEDBACK_REQUEST},
    limits=Questions(),
    sources=[
        "Talent Board 2022: 53% to 71% of candidates, by region, never get feedback; a single question sets the expectation right",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            thank you for your mail. I am disappointed. Could you tell me why I was not selected?

            Sam
            """,
            marks="why I was not",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Feedback on my interview

            Hi Lena,

            could you share some feedback on my interview for the analyst position? What did I do badly? Was it the
            case study?

            Sam
            """,
            marks="could you share some feedback on my interview for the analyst position?",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            thank you for letting me know, even if I was not selected. Would you be willing to share any feedback that
            might help me improve?

            Best,
            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            thank you for letting me know. I understand why you chose a candidate with more experience. There is no
            need to explain anything; if one thing comes to mind that I could improve, I would be glad to hear it.

            Best,
            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Questions) -> Iterator[Finding]:
    whys = [place for said in utterances(draft, WHY) if (place := _asks_why(said)) is not None]
    if whys:
        yield Finding(
            "This asks them to justify the decision, and people close up then. Ask instead for one thing that you could do better.",
            spans=tuple(draft.mark(*w) for w in whys[:10]),
        )
        return
    asked = _questions(draft)
    if sum(count for _, count in asked) > limits.most and any(_of_mine(draft, place) for place, _ in asked):
        yield Finding(
            "Several questions at once ask for a report. Keep the one whose answer helps you most.",
            spans=tuple(draft.mark(*place) for place, _ in asked[:10]),
        )


def _asks_why(said: Utterance) -> Range | None:
    if _NOT_ASKED.search(said.low) or _GRASPED.search(said.low):
        return None
    found = _ASKS_WHY.search(said.low)
    return said.place(found) if found else None


def _of_mine(draft: Reading, place: Range) -> bool:
    """Whether the question is about how the writer did, without which the others ask for no report of that."""
    sentence = draft.sentence_at(place.start)
    return sentence is not None and _OF_MINE.search(utterance(draft, sentence).low) is not None


def _questions(draft: Reading) -> list[tuple[Range, int]]:
    """Each sentence that asks something, and how many questions it holds: one, or as many as are strung together."""
    found: list[tuple[Range, int]] = []
    hinted = {s.start for h in draft.found(ASKING) if (s := draft.sentence_at(h.start))}
    for sentence in draft.sentences:
        if not sentence.is_question and sentence.start not in hinted:
            continue
        low = utterance(draft, sentence).low
        if (sentence.is_question or _ASKED.search(low)) and not _ASIDE.search(low) and not _STANDING.search(low):
            pieces = len(_PIECES.findall(low))
            found.append((Range(sentence.start, sentence.end), pieces - 1 if pieces > 2 else 1))
    return found
