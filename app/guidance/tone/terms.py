"""Terms put to the reader: do it by then or else, politely or not, and who will hear of it."""

from app.guidance.tone.aim import LIKING
from app.guidance.tone.speech_acts import DEADLINE, LIGHT
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

ABOVE = r"(?:\S+ )?(?:boss|manager|ceo|chairman|chairwoman|director|superiors?|supervisor|board|management|head office|headquarters|owner|president|head of \S+|editor|dean|principal|rector|mayor|chief executive|executive|chief|secretary of state|partner in charge)"
"""Who stands above the reader."""
_CIVIL = (
    r"sorry|(?:could|would|can|may|might) you|if (?:at all )?possible|grateful|prefer (?:to (?:work|join)|you|your)|no hard feelings|i (?:will|would) understand|thank you for|"
    r"another (?:time|slot|day)|resched\w*|reapply|apply again|check (?:in|back)|follow up|visa|whichever|as you (?:like|wish|prefer)|agenda|schedule|programme|as (?:planned|agreed|arranged)"
)
_OUT = (
    r"(?:withdraw\w*|(?:regard|treat|consider|take|see|deem) (?:\S+ ){1,3}?(?:as )?(?:\S+ )?(?:closed|withdrawn|void|over|ended|lapsed|settled|refus\w+|reject\w+|a no|an? \S+ no|done|finished|off)|(?:look|go|turn|apply|take my \S+|try my luck) elsewhere|"
    r"walk(?: away)?(?= ,|(?! \S))|sign (?:with|for|there|elsewhere)|move on|drop (?:it|out|my)|pull out|be (?:gone|off|out)|call it (?:a day|off|quits)|close (?:the|this|my) (?:matter|file|chapter|book)|draw my (?:own )?conclusions|act accordingly|make other (?:plans|arrangements))"
)
_YOURS = r"(?:forget (?:about )?(?:me|it|my|the)|count me out|look for (?:someone|somebody|another)|find (?:someone|somebody|yourself|another)|start (?:again|over|from)|explain (?:it |that |this )?to|strike my name|keep (?:it|your|the) )"

SHOULD = phrases(
    "should {there|it|this|that|your|the|nothing|no|my|nobody|i|you|an|a}",
    "if {it|that|this|there|the|your|my|nothing|no|nobody|you|an|a}",
    "unless {it|that|this|there|the|your|my|something|somebody|an|a|you|i}",
)
_SHOULD_NOT = act(
    SHOULD,
    rf"should (?:(?:there|it|this|that|your \S+|the \S+|nothing|no \S+|my \S+|nobody|i|you|an? \S+) )(?:\S+ ){{0,3}}?(?:no|not|fail|remain|drag|still|stay|nothing|forthcoming|come|arrive|reach|longer|unanswered|change|move|without) (?:\S+ ){{0,12}}?i (?:will|shall|am|must|have to|would) {LIGHT}(?:(?:have|be|feel|to|obliged|free|forced|going|need) ){{0,4}}{_OUT}",
    rf"(?:if|unless) (?:(?:it|that|this|there|nothing|nobody|no \S+|something|somebody|you|i|an? \S+|(?:the|your|my) (?:\S+ )?\S+) )(?:\S+ ){{0,6}}?(?:not|no|nothing|never|drags?|longer|continues?|goes on|stays|remains?|happens?|changes?|comes|arrives?|moves?|hear|heard|agree\w*|{DEADLINE}) (?:\S+ ){{0,10}}?(?:, )?(?:then )?(?:i (?:will|shall|am|must|would|have to) {LIGHT}(?:(?:have|be|feel|to|obliged|free|forced|going|need|no|choice|but) ){{0,5}}(?:{_OUT}|contact {ABOVE})|(?:you (?:can|may|might as well|will have to|are free to)|please|just|then) (?:\S+ )?{_YOURS})",
    unless=_CIVIL,
)
OR_I = phrases(
    "or {else |}{i|i'll|i'm|we|i'd|consider|count}",
    "or else",
    "or {you |you'll |you will |}{lose|miss|forget|say goodbye}",
    "{want|need} me",
    "{after that|then|next|otherwise|or}{,|} {i'll|i'm|i {will|shall|am|have to}}",
    "asked {you |}{politely|nicely|kindly}",
    "{waste|wasting} {each other's|both our|our|one another's|any more|more} {time|of}",
    "{my|these are my|here are my} {terms|conditions} are",
    "no {point|sense} in",
    "{good|half a} mind to",
    "i {will |shall |}{sign|accept|start} {elsewhere|with|there|at|the other|their}",
)
_BY_THEN_OR = act(
    OR_I,
    rf"(?:tell|let|give|answer|call|write|confirm|decide|offer|sign|send|make|reply|respond|come back|choose|get back|put|raise|pay|have)(?: \S+){{0,9}}? (?:by|before|until|till|this|today|tomorrow|tonight|now|within|in|at once|straight away|immediately|right away|quickly|soon)(?: \S+){{0,5}}?(?: ,)? or (?:else )?(?:, )?(?:i|we) (?:will |shall |am going to |have to |must )?{LIGHT}"
    r"(?:sign|accept|take|go|walk|withdraw|leave|quit|look|join|start|choose|turn|move|drop|am (?:out|gone|off|done)|be (?:out|gone|off)|say yes to|give (?:it|the|my)|cancel|forget)",
    r"or (?:else )?(?:you )?(?:will )?(?:lose|miss|forget(?: about)?|say goodbye to) (?:me|my \S+|someone like me)(?= ,|(?! \S)| to| for)",
    r"if you (?:\S+ )?(?:want|need) me (?:, )?(?:then )?(?:you (?:\S+ )?(?:should|must|need to|have to|had better|will have to|ought to|would do well to)|(?:move|act|decide|hurry|sign|say so|better)(?= ))",
    rf"(?:after that|then|next|otherwise|or) (?:, )?i (?:will|shall|am going to|am|have to) (?:\S+ )?(?:(?:ask|writ|turn|go|call|complain|speak|talk|contact|approach|address)(?:e|ing)?|hav(?:e|ing) (?:a|some) (?:\S+ )?(?:words?|talk|chat))(?: to| with)? (?:your|the) {ABOVE}",
    r"(?:a good|half a) mind to (?:tell|write|report|complain|post|leave|go|share|withdraw|let|call|take|walk|ask|inform)",
    rf"(?:decide|answer|reply|respond|tell me|let me know|confirm|come back|make up your mind|write|call) (?:\S+ ){{0,5}}?(?:{DEADLINE}) (?:\S+ ){{0,3}}?, (?:and |since |as |for )?(?:(?:on|after|from|by|then) (?:\S+ ){{0,3}}?)?i (?:will |shall |am going to )?(?:sign|accept|start|commit) (?:\S+ )?(?:elsewhere|with|there|at|the other|their|theirs)",
    r"(?:otherwise|or|if not|else) (?:, )?(?:let us not|we (?:should|need|had better) (?:\S+ )?not|we are|there is no (?:point|sense)|do not) (?:\S+ ){0,3}?(?:wast\w+|in (?:talking|continuing|going on|meeting))|my (?:terms|conditions) are (?:\S+ )?(?:simple|clear|as follows|final|non-negotiable|these)",
    r"i (?:have |had )?asked (?:you )?(?:politely|nicely|kindly)(?= ,|(?! \S)| (?:already|before|twice|once|enough|several|more|two|three|but|and|now))",
    unless=_CIVIL,
)
UNWILLING = phrases(
    "{won't|will not|refuse to|not prepared to|not willing to|not going to|not about to|don't intend to|do not intend to|not inclined to|shan't|shall not} {be |let |accept |put |stand |take |tolerate |sit |allow |go }",
    "my {interest|patience|goodwill|good will|application|candidacy|willingness} {ends|expires|lapses|runs out|will end|will lapse|will expire|is valid|stands until|has its limits|does have limits}",
)
_UNWILLING = act(
    UNWILLING,
    r"i (?:\S+ )?(?:will not|shall not|refuse to|am not (?:\S+ )?(?:prepared|willing|going|about|inclined) to|do not intend to) (?:\S+ )?(?:be (?:\S+ )?(?:kept|left (?:hanging|dangling|in)|strung|put off|fobbed|dangl\w+|played|toyed|made a fool|held (?:up|off)|treated|ignored|brushed|messed)|let (?:this|it|the matter|that) (?:\S+ )?(?:rest|drop|go|slide|pass|stand)|accept (?:this|such|being|any (?:further|more))|put up with|stand for|tolerate|sit (?:here|around|and wait)|take this (?:lying|quietly))",
    r"my (?:interest|patience|goodwill|good will|application|candidacy|willingness) (?:\S+ )?(?:ends|expires|lapses|runs out|end|lapse|expire|valid|stands until|has its limits|have limits) (?:\S+ )?(?:on|by|at|until|with|tomorrow|today|this|only|in|next|end)",
    unless=_CIVIL,
)
_HEARS = r"(?:(?:will|would|shall|may|might|must|should|going to|is to) (?:\S+ ){0,3}?(?:hear|learn|know|ask|tell|mention|speak|interested|amused|surprised|pleased|find out|take|see to)|(?:amused|surprised|astonished|appalled|interested) (?:to|at|by|about))"
"""Acquaintance is no threat until it is said what those above will be told."""

TALEBEARING = phrases(
    "{take|taking|raise|bring|bringing|pass|put} {it|this|that|the matter|things|my concerns|my complaint|my case} {up|further|higher|to|with|on|before}",
    "{happen|happens} to {know|be a friend|be friends|be my|play|sit}",
    "{my|our} {clients|customers|contacts|network|client list|patients|book of business|audience|followers}",
    "{colleagues|others|people|friends|peers} in the {branch|industry|trade|field|profession|sector|business}",
    "share my {experience|experiences|impression|impressions|story}",
)
_TALEBEARING = act(
    TALEBEARING,
    rf"i (?:\S+ )?(?:will|shall|may|might|would|can|could|have to|must|am (?:\S+ )?to|feel \S+ to) (?:\S+ ){{0,5}}?(?:take|taking|raise|raising|bring|bringing|pass|put) (?:it|this|that|the matter|things|my (?:concerns|complaint|case)) (?:\S+ )?(?:up |further |higher |on )?(?:with|to|before) (?:your|the) {ABOVE}",
    rf"{ABOVE} (?:\S+ ){{0,4}}?(?:whom i|who|i|we) (?:\S+ )?happens? to (?:know|be a (?:\S+ )?friend|be friends|be my|play|sit) (?:\S+ ){{0,9}}?{_HEARS}|i happen to (?:know|be (?:\S+ )?friends? with|play \S+ with|sit on \S+ \S+ with) (?:\S+ )?(?:your|the) {ABOVE} (?:\S+ ){{0,9}}?{_HEARS}",
    r"(?:take|bring|taking|bringing|follow\w*) (?:\S+ )?(?:my|our) (?:\S+ )?(?:clients|customers|contacts|network|client list|patients|book of business|audience|followers) (?:\S+ )?(?:with me|elsewhere|there|to (?:them|a|your|the|another))",
    r"i (?:\S+ )?(?:will|shall|am (?:\S+ )?to|intend to|plan to|mean to) (?:\S+ ){0,3}?share (?:this|my|these) (?:\S+ )?(?:experiences?|impressions?|story) (?:\S+ ){0,3}?(?:with|in|on|among) (?:\S+ ){0,2}?(?:colleagues|others|people|friends|peers|network|everyone|branch|industry|trade|alumni|fellow|former|social)(?! (?:at|in) your)",
    unless=rf"{_CIVIL}|great|wonderful|lovely|good|positive|happy to|if you (?:like|wish|need)|(?:would|could) (?:\S+ )?help|fund\w*|bring (?:\S+ )?(?:my|our) (?:network|contacts|clients|customers) to (?:the role|your (?:team|company|firm))|to your (?:team|company|firm|benefit)|ask you to|{LIKING}",
)
OVER_HEADS = phrases(
    "who is your {direct |immediate |}{supervisor|boss|manager|superior|line manager|director}",
    "{have|has been|have now|have already|been} escalated",
    "{check|speak|talk|consult|confer} with your {own |}{manager|boss|superior|superiors|supervisor|director}",
    "what {your|the} {investors|customers|clients|board|shareholders|press|patients|parents|donors|readers|members|regulator|authorities|public|industry|followers|competitors|ceo|boss|director}",
    "{screenshot|screenshots|documented|document|on record}",
    "where to {turn|complain|go with|take this}",
    "{conversation|matter|chapter|discussion|talk} {is over|ends|is closed|has run its course|is finished|is done}",
    "{til|till|until} {then |}{noon|tomorrow|monday|tuesday|wednesday|thursday|friday|tonight|5|5pm|6pm|4pm}",
    "my next {letter|mail|email|call|message|step|stop|visit}",
)
_OVER_HEADS = act(
    OVER_HEADS,
    r"who is your (?:\S+ )?(?:supervisor|boss|manager|superior|line manager|director)(?! (?:of|for|in|now)\b)|(?:suggest|advise|recommend|should|better|want to|may wish to|might want to) (?:\S+ ){0,2}?(?:check|speak|talk|consult|confer) with your (?:own )?(?:manager|boss|superiors?|supervisor|director) (?:before|first|about (?:this|your|my))",
    r"i (?:have |will have )?(?:now |already |therefore )*escalated|(?:this|it|the matter|my case) (?:has|will) (?:\S+ )?be(?:en)? escalated",
    r"(?:wonder|curious|interesting|see|imagine|ask (?:myself|yourself)|think) (?:\S+ )?what (?:your|the) (?:\S+ )?(?:investors|customers|clients|board|shareholders|press|patients|parents|donors|readers|members|regulator|authorities|public|industry|followers|competitors|ceo|boss|director) (?:\S+ )?(?:would|will|might|may) (?:\S+ )?(?:say|think|make)",
    r"(?:screenshots?|messages|emails?|everything|every step|all of this|each of your \S+|your \S+) (?:\S+ ){0,6}?(?:is|are|being|be|been|was) (?:\S+ )?(?:documented|recorded|saved|on record|archived)(?! (?:in|on|by) the (?:system|wiki|portal|handbook))|i (?:\S+ )?(?:know|shall know|have found out) where to (?:turn|complain|go with|take this)",
    r"(?:this|the|our) (?:conversation|matter|discussion|talk) (?:is over|ends|is closed|has run its course|is finished|is done)(?= ,|(?! \S)| here| for)|you have (?:\S+ )?til (?:\S+ ){0,3}?\S+(?! \S)",
    r"my next (?:letter|mail|email|call|message|stop|visit) (?:\S+ )?(?:goes|will (?:go|be)|is) (?:\S+ )?(?:to|with|at) (?:your|the|a|my)",
    unless=rf"{_CIVIL}|process(?:es)? (?:is|are) (?:\S+ )?documented|who is your (?:\S+ )?manager for",
)
TERMS = (_OVER_HEADS, _SHOULD_NOT, _BY_THEN_OR, _UNWILLING, _TALEBEARING)
