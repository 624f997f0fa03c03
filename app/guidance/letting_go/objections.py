"""Objections to a no that call themselves otherwise: what the panel missed, what may still be set right before it is final."""

from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_LATER = (
    r"future|feedback|advice|what (?:would|could|should|was) (?:\S+ )?(?:i|have|miss\w+)|other (?:roles?|positions?|openings?|opportunit\w+)|another (?:role|position|opening|opportunity)|next time|later|different (?:role|position)|no hard feelings|"
    r"(?:fully|completely|quite|can) (?:understand|see|follow|accept)|my (?:own )?mistake|(?:salary|contract|start) (?:date|offer)|resched\w*"
)
_PANEL = r"(?:(?:the|your|this) (?:\S+ )?(?:panel|committee|team|board|jury|interviewers?|colleagues?|manager|company|firm|reviewers?|assessors?|examiners?|evaluators?)|whoever (?:\S+ )?(?:read|marked|assessed|graded|decided|reviewed) (?:\S+ )?\S+)"

MISSED = phrases(
    "{panel|committee|team|board|jury|interviewer|interviewers|colleague|colleagues|manager|company|firm|reviewer|reviewers|assessors|whoever}",
    "as my {cv|resume|résumé|file|application|record|references|portfolio|certificates}",
    "{has|have|had|been|being|was|were|is|are} {been |being |}{overlooked|misread|underestimated|misjudged|misunderstood|underrated|undervalued|given too little weight}",
    "{right|correct|best|only} {man|woman|one} {for|here}",
)
_PANEL_ERRED = act(
    MISSED,
    rf"not (?:\S+ )?(?:believe|think|feel|sure|convinced|certain) (?:that )?{_PANEL} (?:\S+ ){{0,2}}?(?:grasp\w*|underst\w+|appreciat\w*|recogni[sz]\w*|saw|seen|read|considered|weighed|realised|realized|valued|gave|looked|had|got|took)",
    rf"{_PANEL} (?:\S+ )?(?:\S+ )?(?:overlooked|missed(?! (?:nothing|little|very little))|misread|underestimated|misjudged|misunderstood|underrated|undervalued|disregarded|failed to (?:see|grasp|appreciate|recogni[sz]e|understand|consider|notice|take)|(?:did|could|can) not (?:\S+ )?(?:see|grasp|appreciate|recogni[sz]e|understand|consider|notice|read))",
    r"(?:my (?:\S+ ){1,4}?|i )(?:has|have|had|was|were|am|is|are) (?:\S+ )?(?:been |being )?(?:overlooked|misread|underestimated|misjudged|misunderstood|underrated|undervalued|given too little weight)",
    r"as my (?:\S+ )?(?:cv|resume|résumé|file|application|record|references|portfolio|certificates) (?:\S+ ){0,2}?(?:makes?|shows?|proves?|states?|says?|demonstrates?|will show|would show|would have shown|confirms?)",
    r"i (?:\S+ ){0,3}?(?:am|was|would be|would have been) (?:\S+ )?the (?:right|correct|best|only) (?:man|woman|one)(?= (?:for|here)| ,|(?! \S)| and)",
    unless=rf"{_LATER}|your (?:choice|decision) is (?:\S+ )?(?:right|easy|fair|good)|i (?:talked|spoke|wrote) (?:\S+ )?too|thank\w* (?:\S+ ){{0,5}}(?:the|your) (?:\S+ )?(?:panel|team|committee|manager|board|colleagues)",
)
SETTLING = phrases(
    "{set|put|clear|clearing|setting|putting|correct|correcting} {this|that|it|the record|things|matters|the|your|any|a|up|these|some}",
    "before {the|your|it|this|a|you|anything|everything|any|i} {decision|appointment|choice|matter|is|gets|becomes|decide|choose|commit|settle|close|fill|position|file|contract|finally|make|process|job|final|irrevocable}",
    "{return|come back|go back} to {the|this|that}",
    "look into {the|this|my|it}",
    "{reflect|think} {on|about|over|further|once more|again|it over|some more}",
    "{mix-up|mixup|mix up|clerical error|confusion|typing error}",
    "{give|grant|allow|offer|let} me {a|one|an|just|at least|have|at|only}",
    "{take|taking} me {on|for}",
    "{sleep|sleeping} on it",
    "{put|bring|submit|present|lay|refer|escalate|forward} my {case|application|file|candidacy|papers|record}",
    "how {somebody|someone|anybody|anyone|a|an|the} {who|with|without|candidate|person|graduate|beginner|junior|applicant}",
    "{single|any|one|convincing|valid|sound|good|real} {reason|argument|ground|point|explanation}",
)
_SETTLE = act(
    SETTLING,
    r"(?:set|setting|put|putting) (?:this|that|the record|things|matters) (?:right|straight)|(?:correct|correcting) (?:this|that|the|your|any|these) (?:\S+ )?(?:impression|misunderstanding|assessment|picture|record|view)|clear(?:ing)? up (?:this|the|what|any|these|some) (?:\S+ ){0,4}?(?:misunderstanding|confusion|error|must|points?|doubts?)(?! (?:\S+ ){0,3}?not (?:\S+ ){0,2}?(?:cross|angry|bitter|upset|hurt|resent\w*))",
    r"before (?:\S+ ){1,3}?(?:is|are|becomes?|gets?) (?:\S+ )?(?:made )?(?:final|official|definitive|closed|filled|settled|signed|irrevocable)|before you (?:\S+ )?(?:decide|choose|commit|settle|close|fill|make (?:up|a|your)) (?:\S+ ){0,4}?(?:for good|finally|final|definitively|definitely|irrevocabl\w+|the (?:matter|case|process))",
    r"(?:return|come back|go back) to (?:the|this|that) (?:matter|question|decision|case|issue|point)|look into (?:the|this|my|it) (?:\S+ )?(?:matter|decision|case|file|rejection|again|once more|further)|you (?:\S+ ){0,4}?(?:reflect|think) (?:\S+ )?(?:on|about|over|further) ?(?:\S+ ){0,3}?(?:once more|again|further|a little|some more|overnight|anew)",
    r"(?:sure|must|surely|perhaps|maybe|possible|wonder|could|might|certain) (?:\S+ ){0,6}?(?:a|an|some|any|the) (?:\S+ )?(?:mix-up|mixup|mix up|confusion|clerical error|typing error)(?! (?:in|on|with|about) my\b)|(?:mix-up|mixup|mix up|confusion) (?:of|with|between) (?:the )?(?:names?|files?|candidates?|applications?)",
    r"(?:give|grant|allow|offer|let) me (?:\S+ ){0,3}?(?:trial|probation\w*|test day|test week|unpaid|(?:one|a|another|just one) (?:\S+ )?(?:week|day|month))(?! (?:to (?:think|decide|read|reply|consider)|for (?:questions|feedback)|of your))|(?:take|taking) me on (?:\S+ ){0,3}?(?:trial|probation|for)",
    r"(?:worth|suggest|perhaps|maybe|please|ask|recommend) (?:\S+ ){0,5}?sleep(?:ing)? on it|(?:put|bring|submit|present|lay|refer|escalate|forward) my (?:case|application|file|candidacy|papers|record) (?:\S+ )?(?:before|to|in front of|once more|again)",
    r"how (?:somebody|someone|anybody|anyone|an? \S+|the \S+) (?:\S+ )?(?:who|with|without) (?:\S+ ){1,12}?(?:can|could|should|is|was|might) (?:\S+ )?(?:be |have been )?(?:an? |the |considered )?(?:\S+ )?(?:better|more|stronger|preferred|superior|suited|qualified|ahead|chosen)",
    r"not (?:\S+ )?(?:find|see|discover|give|given|name|named|contain|recogni[sz]e|detect|been given) (?:\S+ ){0,6}?(?:a single|any|one|a) (?:\S+ )?(?:reasons?|arguments?|grounds?|explanation)",
    unless=rf"{_LATER}|sorry for|apolog\w+",
)
RELUCTANT = phrases(
    "but {i |}{cannot|can not|can't|do not|don't|could not|must|have to|hardly|find} {share|agree|accept|follow|understand|endorse|support|disagree|question|contest|say|admit|it|really|fully|quite|honestly}",
    "{though|although|even if|yet|however|, but} {i |}{cannot|can not|can't|do not|don't|could not|must|have to|find} {share|agree|follow|understand|endorse|support|disagree|question|contest}",
    "{hard|difficult|impossible|not easy} to {follow|understand|reconcile|square|comprehend|justify}",
)
_BUT_NOT_SHARED = act(
    RELUCTANT,
    r"(?:decision|conclusion|assessment|view|choice|verdict|judge?ment|outcome|reasons?|reasoning|it|this|that) (?:, )?(?:which |that )?(?:i )?(?:\S+ ){0,4}?(?:but|though|although|yet|even if|however) (?:, )?(?:i )?(?:can not|do not|could not|must|have to|find|hardly) (?:\S+ )?(?:share|agree|accept|follow|endorse|support|disagree|question|contest|understand (?:it|why|how|the))",
    r"(?:decision|choice|outcome|result|verdict|rejection|reasons?|reasoning|explanation|it|this|that) (?:\S+ ){0,3}?(?:hard|difficult|impossible|not easy) to (?:\S+ )?(?:(?:follow|reconcile|square|comprehend|justify)(?= (?:your|the|this|that|it|why|how|with)| ,|(?! \S))|understand (?:why|how(?! (?:you|anyone|anybody|somebody|one|your \S+) (?:\S+ )?(?:manage\w*|find|found|did|do)\b)|(?:the|your) (?:decision|choice|reason\w*|outcome)))(?= )",
    unless=rf"{_LATER}|hard to (?:explain|understand) (?:to|in|my)|thick|accent|line",
)
_OWN_DOING = (
    r"(?:sorry|apolog\w+) (?:if|that i|to have|for|should)|i (?:\S+ )?apolog\w+|(?:excuse|forgive|pardon) (?:me )?(?:if|the|my|that)|nervous|"
    r"i (?:\S+ ){0,4}?(?:gave|give|given|giving|left|leave|leaving|made|make) (?:you |anybody |anyone |your \S+ |the \S+ )?(?:with )?(?:an?|the|any|some) (?:\S+ )?(?:impression|picture|idea)"
)
"""Then the writer blames nobody else for the picture they gave."""

REBUTTING = phrases(
    "{contradict|contradicts|contradicting|contradicted} {what|your|the|my|each}",
    "{the|quite the|exactly the|just the} {opposite|contrary|reverse}",
    "nothing to do with",
    "if you {look|read|looked|check|would look|had read|had looked|had listened}",
    "how can {the|it|this|that|my|one|a|i|you}",
    "{agree|agrees|agreed} with {me|my|that i}",
    "{none|nothing} of what you",
    "{wrong|false|distorted|incomplete|poor} {impression|picture|idea} of {me|my}",
    "what i can {really |actually |truly |}do",
    "be {reviewed|re-examined|revised|reassessed|re-assessed|checked|looked at}",
    "{convince|persuade|satisfy|convinced} {me|by}",
    "{exceed|exceeds|exceeded|surpass|surpasses|outstrip} {what|the|your|those|all|every|everything}",
    "{not|never|n't} {been |}{told|mentioned|said|stated|listed} {that|anywhere|in the|me}",
)
_REBUTTED = act(
    REBUTTING,
    r"(?:reason\w*|answer|decision|letter|explanation|feedback|this|that|it|which|verdict|justification) (?:\S+ ){0,2}?contradict(?:s|ed|ing)? (?:what|your|the|my|each|itself)",
    r"(?:my (?:\S+ ){0,2}?(?:cv|resume|résumé|portfolio|results|references|record|numbers|work|experience|test|certificates?)|i|they|which|that) (?:\S+ ){0,4}?(?:shows?|proves?|says?|suggests?|demonstrates?|indicates?|told|tell|tells) (?:\S+ ){0,2}?(?:the|quite the|exactly the|just the) (?:opposite|contrary|reverse)",
    r"(?:decision|choice|outcome|it|this|which|result|rejection) (?:\S+ )?(?:has|had) nothing to do with (?:\S+ )?(?:ability|merit|qualifications?|performance|skills?|competence|the interview|quality|talent|experience)|(?:has|had|have) nothing to do with (?:whether|how (?:well|good)|my ability|the (?:job|work|post|role|position))",
    r"if you (?:\S+ )?(?:look(?! for)|read|looked(?! for)|check|had read|had looked|had listened) (?:\S+ ){0,3}?(?:again|closely|properly|carefully|once more|at all|better|more (?:closely|carefully))",
    r"how can (?:\S+ ){1,6}?be (?:\S+ )?(?:a problem|an issue|a reason|too|not enough|insufficient|lacking|missing)|(?:colleagues?|friends?|experts?|people|both|all|everyone|lecturer|professor|mentor) (?:\S+ ){0,6}?agrees? with (?:me|my|that i)|(?:none|nothing) of what you (?:\S+ )?(?:write|say|wrote|said|list|state|claim)",
    r"(?:wrong|false|distorted|incomplete|poor) (?:impression|picture|idea) of (?:me|my)|(?:let me|could i|may i|can i|might i|allow me|like to|come (?:back|in|again|over)) (?:\S+ ){0,5}?(?:show|prove|demonstrate) (?:to )?(?:you |them |the \S+ )?what i can (?:really |actually |truly )?do(?! next)",
    r"(?:decision|outcome|rejection|result|application|case|assessment) (?:\S+ )?be (?:\S+ )?(?:reviewed|re-examined|revised|reassessed|re-assessed|checked|looked at)(?= )",
    r"(?:reasons?|explanation|answer|decision|letter|reasoning|arguments?) (?:\S+ ){0,4}?(?:not|hardly|scarcely) (?:\S+ )?(?:convince|persuade|satisfy)|not (?:\S+ )?convinced by|(?:qualifications|experience|skills|profile|results|record) (?:\S+ ){0,2}?(?:exceeds?|exceeded|surpass(?:es)?|outstrip) (?:what|the|your|those|all|every)",
    unless=rf"{_LATER}|{_OWN_DOING}|think of me|in mind|vacanc\w+|one day|some ?day|another (?:year|month)|(?:it|that) is the (?:opposite|contrary)|see what you mean|could you|would you",
)
OBJECTIONS = (_REBUTTED, _PANEL_ERRED, _SETTLE, _BUT_NOT_SHARED)
