"""An employer owes a candidate courtesy, but no date. Orders and "immediately" tell the reader how you will be to
work with; the same wish, put as a question, is answered sooner.
"""

from collections.abc import Iterator

from app.guidance.tone.speech_acts import ANSWER, ANSWER_VERB, DEADLINE, LIGHT, NOW, QUESTIONED
from app.guidance.tone.utterance import act, acts
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

_AN = r"(?:an?|your|some|the|my|any|this|at least an?)"
_KIND = (
    r"(?:final|clear|straight|honest|quick|prompt|fast|direct|real|proper|immediate|definite|definitive|written|full|"
    r"better|speedy|timely|firm|concrete|yes or no|simple)"
)
_SOFT = (
    r"if (?:at all )?possible|if you can|could you|would you|would it be|(?:would|should) be grateful|"
    r"would appreciate|happy to|no rush|whenever|convenient|convenience|sorry|understand"
)

_PAPER = r" of (?:\S+ ){1,5}for (?:my|the|our|an?|their) (?!(?:\S+ ){0,2}(?:job|position|role|post|vacancy|opening|interview|application)\b)"  # "confirmation of the date for the bank": somebody else asks for it, and it decides nothing
EXPECTING = phrases(
    "{expect|expecting|demand|demanding|require|insist|insisting|deserve|entitled|expected}",
    "want {an|a|your|the|you|answers|some|to know|to hear}",
    "must {have|know|get|receive}",
    "{imperative|essential|crucial|high time|time} {that |}you",
    "need {an|a|your|the|you|answers|to know|to hear|some|this|confirmation|clarity}",
    "owed {an|a}",
    "right to {know|be|hear|an|a}",
    "by return{| of post| of mail| of email| of e-mail}",
    "{anything|nothing} {else|less}",
    "be {communicated|sent|given|provided|delivered|made known} to me",
    "awaiting your {immediate|prompt|urgent}",
    "{ensure|make sure|see to it} {that |}{i|an|a|the|your|my|someone|somebody|you}",
    "{must|have to|need to|obliged to|forced to} {ask|request|urge} {that |}you",
    "{understand|appreciate|agree|forgive} {that |}i",
)
_EXPECTED = act(
    EXPECTING,
    rf"i (?:will |would |must |do |am |have to )?{LIGHT}(?:expect|expecting|expected|demand|demanding|require|"
    rf"insist on|insisting on|want|need|deserve|owed|"
    rf"entitled to) {LIGHT}(?:{_AN} )?(?:{_KIND} (?:, )?){{0,2}}{ANSWER}(?! (?:for|on|from) (?:my|the other|"
    rf"another|their)|{_PAPER})",
    rf"(?<=^ )(?:really |badly |urgently |just )?(?:need|want|require|expect|expecting|awaiting) (?:{_AN} )?(?:{_KIND} (?:, )?){{0,2}}{ANSWER}(?! (?:for|on|from) (?:my|the other|another|their)|{_PAPER})",
    rf"(?:and|but|,) {LIGHT}(?:expect|demand|require|insist|expecting) to (?:hear|know|be (?:told|informed|contacted|called|updated)|receive|get) (?!(?:back )?from (?:him|her|them|my|the)\b)(?:\S+ ){{0,6}}?(?:{DEADLINE}|{NOW}|by|before|from you)",
    rf"(?:{ANSWER}|hear|reply|answer|confirm|respond|let me know|know|decide) (?:\S+ ){{0,6}}?by return(?: of (?:post|mail|email))?",
    rf"i (?:\S+ )?(?:expect|require|demand|insist) (?:that )?(?:an?|the|your|this) (?:\S+ )?{ANSWER} (?:will |to |shall |should )?be (?:\S+ )?(?:communicated|sent|given|provided|delivered|made known)",
    r"anything (?:else|less|other) would (?:\S+ ){0,2}?(?:be|surprise|disappoint|strike|seem|amount)|(?:expect|accept|settle for|deserve|satisfied with) nothing (?:else|less)",
    rf"i {LIGHT}(?:want|need|demand|expect|require) (?:answers|a yes or (?:a )?no)",
    rf"i must (?:\S+ )?(?:have|know|get|receive) (?:{_AN} )?(?:{_KIND} )?(?:{ANSWER}|whether|if i|why)",
    rf"it is (?:\S+ )?(?:imperative|essential|crucial|high time|time) (?:that )?you (?:\S+ )?(?:{ANSWER_VERB}|answer|reply|respond|decide|made|gave|told|replied|answered|responded)",
    rf"i (?:will |must |do )?{LIGHT}(?:expect|need|want|demand|insist|require|expected) {LIGHT}to (?:hear|know|"
    rf"be (?:told|informed|contacted|called|updated)|receive|get) (?:\S+ ){{0,6}}(?:{DEADLINE}|{NOW}|by(?! \S)|"
    rf"this week|where i stand|whether i|if i|why|soon|from you)",
    rf"i (?:will |must |do |am )?{LIGHT}(?:expect|expecting|need|want|require|demand|"
    rf"insist) {LIGHT}(?:that )?you (?:to )?(?!(?:to )?(?:know|understand|have|all|and|both|for|at|on|in|as|see|"
    rf"are|feel|think|meet)\b)\S+",
    r"i (?:must |do |am )?(?:really |strongly )?(?:insist|demand)(?:ing)? (?:that|on|to|your|you|(?:an?|the) (?!lot|great deal|high|certain|fair|bit))|"
    r"i am (?:owed|entitled to) (?:an? \S+|(?:at least )?(?:know|hear|be (?:told|informed))|the \S+)|i have (?:a|every|the) right to (?:know|be|hear|an?)",
    rf"(?:(?<=^ )|(?<=please )|(?<=kindly )|(?<=you to )|(?<=must ))(?:please )?(?:ensure|make sure|see to it) (?:that )?(?:i (?:\S+ )?(?:receive|get|hear|have|am \S+) (?:\S+ ){{0,4}}?(?:{ANSWER}|outcome|results?|from you|back|{DEADLINE})|"
    rf"(?:an?|the|your|my) (?:\S+ )?{ANSWER} (?:\S+ ){{0,2}}?(?:reaches|is|arrives|gets)|(?:someone|somebody|you) (?:calls?|answers?|repl(?:y|ies)|contacts?|gets?|responds?))",
    rf"i (?:must|have to|need to|am obliged to|am forced to) (?:\S+ )?(?:ask|request|urge)(?: that)? you (?:to )?(?:\S+ly )?(?:confirm|answer|reply|respond|decide|tell|inform|let me know|clarify|explain|come to a|reach a|(?:give|send|provide|make) (?:me )?(?:with )?(?:\S+ ){{0,2}}?{ANSWER})",
    unless=(
        rf"not (?:to )?(?:\S+ )?(?:expect|need|demand|require|want|insist|expecting|demanding|deserve)|no longer|"
        rf"{_SOFT}|if i need|need your (?:help|advice)|do i need|deserve your"
    ),
    not_after=rf"(?:{QUESTIONED}|never|not|no)",
)
_TAKEN_FOR_GRANTED = act(
    EXPECTING,
    rf"(?:will|must|surely|should) (?:\S+ )?(?:understand|appreciate|agree|forgive) (?:that )?i (?:\S+ )?(?:require|need|expect|demand|want|insist)(?! to (?:give|tell|inform|answer|make)) (?:\S+ ){{0,4}}?(?:{ANSWER}|to know|to hear|you to)",
    unless=r"sorry|if i|please",
)
ORDERING = phrases(
    "you {must|need to|have to|had better|better|ought to|should|got to|gotta} {reply|respond|answer|decide|revert|call|contact|get back|give|tell|let|make|hurry|act|move|hire|explain|send|at least|now|really|either|please|immediately}",
    "you'd better",
    "{hurry up|make up your mind|do your job|yes or no|waiting any longer|keep me waiting|make me wait}",
    "stop {ignoring|wasting|playing|stalling|dragging|making|avoiding|delaying}",
    "{give|tell|send} me",
    "{answer|reply|respond|write|reply to|respond to|answer to} {me|now|already}",
    "{explain|justify} {why|yourself|your|to me|this|what}",
)
_ORDERED = act(
    ORDERING,
    rf"you {LIGHT}(?:must|need to|have to|had better|would better|better|got to|gotta) {LIGHT}(?:{ANSWER_VERB}|"
    rf"reply|respond|answer|revert|decide (?:now|today|soon|fast|quickly|by|this|on me)|call me|contact (?:me|us)|"
    rf"get back|give me|tell me|let me|make (?:a|your|up)|hurry|act (?:fast|now|quickly)|move (?:fast|quickly)|"
    rf"hire|explain|send me)",
    rf"you should (?:really |at least |immediately )?(?:{ANSWER_VERB}|hurry|decide|hire me|make up)",
    r"hurry up|make up your mind|do your job|(?:do not|stop) (?:keep(?:ing)?|mak(?:e|ing)) me wait(?:ing)?|"
    r"stop (?:ignoring|wasting|playing|stalling|dragging|avoiding|delaying)|not (?:be )?waiting any longer",
    rf"(?:(?<=^ )|(?<=, )|(?<=so )|(?<=just )|(?<=now )|(?<=and ))(?:just |so |then |now |and )?(?:give|tell|"
    rf"send) me {LIGHT}(?:{_AN} )?(?:{_KIND} ){{0,2}}(?:answer|reply|response|decision|explanation|reason|status|"
    rf"yes or no|whether i|if i (?:got|have|am)|when you (?:will|are)|what is (?:going|happening|taking)|why|"
    rf"where i stand|truth)",
    r"(?<=^ )(?:just )?(?:answer|reply|respond|write|decide)(?: (?:to )?(?:me|us))?(?: (?:now|already|today))?(?! \S)",
    r"(?<=^ )(?:explain|justify) (?:yourself|to me|why|your|this)|yes or no(?! question)(?= [?.,]|(?! \S))",
    unless=rf"please|{_SOFT}|in case you",
    not_after=rf"(?:{QUESTIONED}|not feel|not think)",
)
URGENT = phrases(
    "{immediately|immediate|asap|a.s.a.p|at once|right now|right away|straight away|this instant|this minute|"
    "instantly|urgently|urgent|without delay|without further delay|without any delay}",
    "{today|tonight|tomorrow|now|within|by|before|hours|eod|cob|urgency}",
)
_VERBS = (
    r"(?:respond|reply|answer|call|contact|write|e?mail|tell|give|send|get back|let me know|confirm|update|decide|"
    r"explain|inform|advise|return|come back|revert|resolve|address|act|provide|make (?:a|your) decision|hire me|"
    r"phone|text|notify|take action|process)"
)
_REPLY_NOW = rf"{_VERBS} (?:\S+ ){{0,7}}{NOW}|{NOW} (?:\S+ ){{0,2}}{_VERBS}"
_PRESSED = act(
    URGENT,
    rf"(?:(?<=^ )|(?<=, )|(?<=and )|(?<=or )|(?<=so )|(?<=then )|(?<=please )|(?<=kindly )|(?<=to you to )|"
    rf"(?<=you to )|(?<=could you )|(?<=can you )|(?<=you please )|(?<=must )|(?<=to )|"
    rf"(?<=need an ))(?:{_REPLY_NOW})",
    rf"(?:need|want|require|expect|like|love|hear|await|waiting for|hope|appreciate|looking forward to|"
    rf"look forward to|hoping) (?:\S+ ){{0,6}}(?:{ANSWER}|hear|hearing|know|from you|back) (?:\S+ ){{0,4}}{NOW}",
    rf"(?:immediate|urgent|instant|asap) (?:\S+ )?(?:{ANSWER}|action)|(?:immediate|urgent) attention|(?:this|it|"
    rf"the matter|my (?:matter|case|situation|request)) is (?:very |really |extremely |quite )?urgent(?! for)|"
    rf"(?<=^ )(?:{NOW}|urgent)(?! \S)|(?:on an urgent basis|as a matter of urgency|with (?:the utmost )?urgency)",
    unless=(
        rf"no (?:urgency|rush|hurry)|(?:not|n't|nothing) (?:\S+ ){{0,2}}(?:urgent|immediate|immediately|asap|expect|"
        rf"need|require|want)|if you need|need anything|anything (?:else )?(?:you )?need|(?:i|we) (?:will|can|could|"
        rf"shall|am going to|am happy to|am able to|would be happy to|am available to) (?:\S+ ){{0,4}}{_VERBS}|"
        r"(?:i|we|they|he|she) (?:\S+ )?(?:immediately|urgently) |asked me to|immediate (?:family|supervisor|start|"
        r"team|availability|need|needs|impact|opening|interest|future|joiner|manager)|received this|recipient|"
        r"in error|let you know|to you (?:immediately|right away|asap|at once)|thank you for (?:your|the|such)|thanks for (?:your|the|such)|get back to you|send you"
    ),
    not_after=(
        r"(?:not|no|never|without)(?: \S+){0,3} (?:pressure|pressured|pressed|need|obliged|obligation|compelled|rushed|necessary|"
        r"expected|have)(?: \S+){0,3} to(?= $)|(?:not|no|never|without)(?: \S+){0,1} (?:pressure|need|obligation|have) to(?= $)"
    ),
)
_TODAY = act(
    URGENT,
    rf"(?:(?<=^ )|(?<=^ so )|(?<=^ just )|(?<=^ and )|(?<=, )|(?<=^ then ))(?:respond|reply|answer|call me|"
    rf"contact me|get back to me|decide|confirm|tell me|give me|update me|inform me|let me know|"
    rf"send me (?:\S+ )?(?:{ANSWER})) (?:\S+ ){{0,7}}(?<!for )(?<!of )(?<!the )(?<!on )(?:{DEADLINE}|"
    rf"within (?:\S+ )?(?:hours|days|\d+ \S+))",
    unless=(
        rf"please|kindly|{_SOFT}|if|whether|which|what time|when|any ?time|between|at \d|or (?:tomorrow|thursday|"
        rf"friday|monday)|let me know by|to (?:schedule|arrange|set up)|works"
    ),
)
_PLEASE_TODAY = act(
    URGENT,
    r"(?:please|kindly) (?:\S+ )?(?:respond|reply|answer|get back to me|give me (?:an|your) (?:answer|decision|"
    r"reply|response)) (?:\S+ ){0,4}(?:today|tonight|now|within (?:\S+ )?hours|by (?:tonight|eod|"
    r"(?:the )?end of (?:the )?(?:day|today|business)|close of business|cob))",
    rf"(?:please|kindly) (?:\S+ )?(?:revert|confirm|tell me|inform me|send me|communicate|come back) (?:\S+ ){{0,3}}(?:{ANSWER}|outcome|results?) "
    r"(?:\S+ )?(?:today|tonight|tomorrow|within (?:\S+ )?hours|by (?:tonight|eod|tomorrow|(?:the )?end of (?:the )?(?:day|today|business)|close of business|cob))",
    r"i (?:would like|would want|want|wish|would appreciate) (?:to (?:have|get|receive|know|hear) )?(?:\S+ ){0,3}?(?:answer|decision|reply|response|verdict) (?:\S+ )?(?:today|tonight|(?:by|before) (?:(?:the )?end of (?:the )?(?:day|today|business)|tonight|noon|close of business))",
    r"(?:treat|handle|process|regard|consider) (?:this|my) (?:\S+ )?(?:as (?:\S+ )?urgent|as a matter of urgency|with (?:\S+ )?(?:urgency|priority))",
    unless=rf"{_SOFT}|if|whether|which|what time|works|between|interview|appointment",
)


@rule(
    title="Demands an answer",
    severity=Severity.WARN,
    sources=[
        "Accountemps survey 2018: 33% of HR managers have dropped a candidate for being too pushy after an interview",
        "Danescu-Niculescu-Mizil and others 2013: requests that open bluntly are read as impolite, softened ones as polite",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I expect an answer about the analyst position by tomorrow.

            Sam
            """,
            marks="I expect an answer",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I am following up on the analyst position. Please respond ASAP.

            Sam
            """,
            marks="respond ASAP",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I am following up on my interview for the analyst position. I need you to tell me today whether I got it.

            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I don't expect an answer right away, but is there any news on the analyst position? I can start immediately.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for the interview. I will send you the references for the analyst position ASAP; please let me know if you need anything else.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    places = acts(draft, (_EXPECTED, _TAKEN_FOR_GRANTED, _ORDERED, _PRESSED, _TODAY))
    mild = acts(draft, (_PLEASE_TODAY,)) if not places else []
    if places or mild:
        yield Finding(
            "This orders the reader to answer. Ask instead: could they tell you where things stand, or when you may expect to hear?",
            spans=tuple(draft.mark(*p) for p in places or mild),
            severity=None if places else Severity.CAUTION,
        )
