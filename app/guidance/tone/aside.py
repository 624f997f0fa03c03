"""Asides that hurt: who might still be there to read, what one ought to have known, what one may think of a reader."""

from app.guidance.tone.speech_acts import ANSWER
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_KIND = r"sorry|apolog\w+|no (?:rush|hurry|pressure|worries)|i (?:fully |completely |quite |entirely )?understand|thank\w* (?:\S+ ){0,4}(?:reply|answer|feedback|letting|time)|strong (?:field|candidates|competition)"
_SOMEBODY = r"(?:anyone|anybody|someone|somebody|one of you)"
_PRAISE = r"good|great|impress\w*|lovely?|loved|kind\w*|friendly|warm\w*|calm|well|popular|delight\w*|excellent"

SOMEBODY = phrases(
    "{anyone|anybody|someone|somebody} {there|over there|still|in|at|be|is|has|had|ever|actually|even|read|reads|opened|remembers|cares|on your}",
    "{sign|signs} of life",
)
_STILL_THERE = act(
    SOMEBODY,
    rf"should {_SOMEBODY} (?:\S+ ){{0,5}}?(?:be|feel|remember|care|read|find|have|still|notice)(?! (?:have )?(?:any )?(?:questions?|concerns?|need))",
    rf"(?:if|in case|provided|assuming|supposing|whether|that|hope|hoping) (?:that )?{_SOMEBODY} (?:(?:there|over there|at \S+|in your \S+|on your \S+|in the \S+) )?(?:\S+ )?(?:still |actually |even |ever )+(?:remembers?(?= ,|(?! \S)| me| us| my (?:name|case|application|existence|interview)| that i (?:exist|applied|came|am))|cares?|reads?|works?|exists?|listens?|there|alive|interested|wants?|knows?|answers?|checks?)",
    rf"(?:no|any|without|little|not a|not one|first) (?:\S+ )?(?:sign|indication|evidence|hint|proof|clue|trace) (?:that {_SOMEBODY} (?:\S+ ){{0,3}}?(?:read|opened|seen|looked|noticed|cares?|listens?|there|remembers?)|of life)",
    unless=rf"{_KIND}|the patient|planet|museum|cave",
)
AMAZED = phrases(
    "be surprised",
    "{hardly|not even|no longer|scarcely|why am i not} surprised",
    "why am i {even |}surprised",
    "what {else |}did i expect",
    "{should|might|could} have {known|guessed|expected}",
    "{better|different} {idea|image|expectations|expectation} of",
    "{forgive|excuse|pardon} me {for|if}",
    "forgive my {naivety|naïvety|naivete|optimism|old-fashioned}",
    "far be it from me",
    "dream of",
    "one {wonders|would|might|could|begins|can only|cannot|can't|may|expects|expected|had}",
    "{mere|lowly} {candidate|applicant|mortal|candidates|applicants|mortals}",
    "{only|just|merely|but} {a|an|one} {candidate|applicant|number|name|nobody|outsider|little candidate}",
    "seriously {propose|offer|expect|mean|think|believe|suggest|consider|imagine|ask|call}",
    "in {simple|plain|short|very simple|words of one syllable} words",
    "your {end|side|office|company|place|department}",
)
_AMAZED = act(
    AMAZED,
    r"i (?:\S+ ){0,3}?(?:should|ought to|can|could|must|need) (?:\S+ )?not (?:\S+ )?be surprised(?= ,|(?! \S)| any ?more| by (?:this|your|the)| at (?:this|your|the)| that (?:nobody|no one|nothing|you (?:\S+ )?(?:not|never|forgot\w*)|your))",
    r"i am (?:\S+ )?(?:hardly|not even|no longer|scarcely|not in the least) surprised|why am i (?:\S+ )?surprised|what (?:else )?did i expect",
    r"i (?:\S+ )?(?:should|might|could) have (?:\S+ )?(?:known|guessed|expected (?:it|that|this|as much|nothing|no \S+))(?= ,|(?! \S)| that (?:you|nobody|no|your|nothing)| as much| better)",
    r"(?:have |had |held )?(?:an? )?(?:much |rather |far )?(?:different|better) (?:idea|image|expectations?) of (?:you\b|your\b|this|the (?:company|firm|team)|such|an? )",
    r"(?:forgive|excuse|pardon) me (?:for|if i) (?:\S+ )?(?:think(?:ing)?|thought|believ(?:ing|e|ed)|expect(?:ing|ed)?|hop(?:ing|ed)|imagin(?:ing|ed)|suppos(?:ing|ed)|assum(?:ing|ed)) (?:\S+ )?(?:that )?(?:an?|you|your|professional\w*|courtesy|answers?|repl(?:y|ies)|respect|my|people|two|manners|the (?:matter|process|word))",
    r"forgive my (?:\S+ )?(?:naivety|naïvety|naivete|optimism|old-fashioned)|i (?:would|should) (?:\S+ )?not dream of (?:disturb|troubl|rush|press|interrupt|suggest|bother|complain|demand|ask)\w* (?:\S+ ){0,5}?(?:, )?(?:but|yet|still|though)|far be it from me to (?:\S+ ){1,7}?(?:, )?(?:but|yet|still|though)|"
    r"(?:a|us|we|for|to|with|as) (?:\S+ )?(?:mere|lowly) (?:candidates?|applicants?|mortals?)",
    r"(?:i am|being|for|as) (?:\S+ )?(?:only|just|merely|but) (?:an?|one) (?:\S+ )?(?:candidate|applicant|number|name|nobody|outsider)(?! (?:of|among (?:many strong|several))\b)|(?:nobody|no one|you|anyone|anybody) (?:\S+ ){0,3}?seriously (?:propose|offer|expect|mean|think|believe(?! in)|suggest|consider|imagine|ask|call)(?! (?:my|me for|us for)\b)",
    r"(?:let me|i will|i shall|once more|again|try) (?:\S+ ){0,5}?in (?:very )?(?:simple|plain|short) words|my (?:\S+ )?(?:emails?|mails?|messages?|letters?|calls?|questions?) (?:\S+ ){0,6}?(?:habit of|keeps?|always|tend to|tends to|mysteriously) (?:\S+ )?(?:disappear\w*|vanish\w*|evaporat\w*|(?:getting|get) lost) (?:\S+ ){0,3}?(?:your|on the way)",
    r"(?<!which )(?<!this )(?<!that )(?<!the )(?<!no )(?<!every )one (?:\S+ )?(?:wonders|begins to wonder|(?:might|may|could) wonder|can (?:only|not help) (?:but )?(?:wonder|assume|conclude|guess|hope)|can not help (?:but )?wonder(?:ing)?|would have (?:thought|expected|hoped|imagined|assumed)|would (?:think|expect|hope|imagine|assume)|"
    r"expects|(?:had|might have) (?:expected|hoped|thought))(?! (?:\S+ )?(?:to be (?:nervous|bored)|more noise))",
    unless=rf"{_KIND}|{_PRAISE}",
)
OR_ELSE = phrases(
    "or {did|have|has|are|is|am|was|were|do|does} {you|it|nobody|no one|someone|everybody|everyone|i|the|my|your}",
)
_OR_DID_YOU = act(
    OR_ELSE,
    r"or (?:did|have|has|are|do) (?:you|nobody|no one|someone|everybody|everyone|your \S+) (?:\S+ ){0,3}?(?:not (?:\S+ )?(?:get|got|bother|find|care|feel|want|dare|manage|have the)|forget|forgotten|lost|lose|too busy|simply|just|hope|hoping|waiting for me to|all gone)",
    r"or (?:has|was|did|is) (?:it|the \S+|my \S+) (?:\S+ )?(?:\S+ )?(?:been )?(?:\S+ )?(?:forgotten|lost interest|too much|slipped|never meant|not worth|gone under)",
    r"or am i (?:\S+ )?(?:not |no longer |being |just |simply )+(?:\S+ )?(?:worth|important|interesting|ignored|forgotten|strung|kept|an? )",
    unless=rf"{_KIND}|or (?:did|have) i|how (?:is|are) you",
)
MISLAID = phrases(
    "{mislaid|misplaced|lost|buried|overlooked|drowned|sunk|swallowed|drowning} {among|amid|amidst|under|beneath|beside|in|by}",
    "{come|came|comes} and {gone|went|go}",
    "for what {it's|it is} worth",
)
_MISLAID = act(
    MISLAID,
    r"(?:mislaid|misplaced|lost|buried|overlooked|drowned|sunk|swallowed|drowning) (?:among|amid|amidst|under|beneath|beside|in|by) (?:\S+ ){0,3}?(?:important|pressing|urgent|bigger|weightier|greater|grander) (?:\S+ )?(?:matters?|things|business|mails?|concerns?|affairs|tasks?|people)",
    r"(?:friday|monday|tuesday|wednesday|thursday|(?:the|that|your|another|a) (?:\S+ )?(?:date|day|deadline|week|month|weekend)|\d\S*) (?:\S+ )?(?:has |have |had )?(?:come|came) and (?:gone|went) (?:\S+ ){0,6}?(?:not|nothing|no|nobody|without|silence|never|still|neither)",
    rf"(?:still|remain\w*|am) (?:\S+ )?(?:interested|available|keen|here|waiting) (?:\S+ ){{0,5}}?for what it is worth|for what it is worth , (?:\S+ ){{0,3}}?(?:still|remain)|{ANSWER} (?:\S+ )?for what it is worth",
    unless=rf"{_KIND}|understand|i (?:thought|wanted|was wondering|am writing)|, so i|spam",
)
CONTRASTED = phrases(
    "{quick|fast|prompt|eager|swift|in a hurry|keen|happy} to {ask|request|take|demand|invite|call|accept|promise|use|collect|have|want|get}",
    "not {mine|me|ours|my idea|my choice}",
    "spare {one|a|an|two|five|ten|the|even|someone|somebody|thirty}",
    "if {that|this} is {really |truly |all |}{what|how|the way} you",
    "{bothered|cared|deigned|condescended|troubled|taken the trouble} to",
)
_CONTRASTED = act(
    CONTRASTED,
    r"(?:you|your (?:\S+ )?(?:team|office|company|recruiter|firm|colleagues?|department)|everybody|everyone|people) (?:\S+ )?(?:was|were|are|is) (?:\S+ )?(?:quick|fast|prompt|eager|swift|in a hurry|keen|happy) to (?:\S+ ){1,10}?(?:slow(?:er)? (?:to|in|when)|slow(?= ,|(?! \S))|silent|silence|late|less (?:so|quick|prompt|eager|keen)|never (?:\S+ )?(?:to|answer\w*|repl\w+|call\w*|respond\w*|wrote|came)|nobody|nothing|not (?:so|as|quite)|longer to|quiet|gone)",
    r"(?:is|was|were|are) your (?:\S+ )?(?:date|dates|deadline|promise|words?|choice|timeline|schedule|decision) (?:, )?(?:and )?not (?:mine|me|ours)",
    r"(?:not|nobody|no one|without) (?:\S+ ){0,3}?spare (?:even )?(?:one|an?|two|five|ten|the|someone|somebody|thirty) (?:\S+ ){0,3}?(?:minutes?|seconds?|moment|for|to|lines?|people|thought)",
    r"if (?:that|this) is (?:really |truly |all )?(?:what|how|the way) you (?:\S+ )?(?:think|call|consider|understand|mean by|value|treat|pay|work|do business|deal|run|handle|see|believe) (?:\S+ ){0,9}?(?:pity|pities|wonder|dread|shudder|fear|sorry for|no wonder|do not (?:want|wish)|would rather|prefer not|glad not|candidates|applicants|professional|respect|courtesy|communication|people who (?:apply|applied|come|came))",
    r"(?:(?:if|had) (?:anyone|anybody|someone|somebody|you|one of you|your \S+) (?:\S+ )?(?:had )?|(?:nobody|no one|none of you|not one of you) (?:\S+ )?(?:has |had )?)(?:\S+ )?(?:bothered|cared|deigned|condescended|troubled|taken the trouble) to",
    unless=rf"{_KIND}|if (?:that|this) is how you (?:work|do (?:it|things)) , (?:i would|great|fine)|hope",
)
DELIBERATED = phrases("by now", "long since", "in the meantime", "meanwhile")
_SURELY_DONE = act(
    DELIBERATED,
    r"i (?:\S+ )?(?:take it|assume|trust|presume|expect|suppose|imagine|gather) (?:that )?(?:\S+ ){0,5}?(?:by now|long since|meanwhile|in the meantime) (?:\S+ ){0,3}?(?:complet\w+|conclud\w+|finish\w+|reach\w+|made|decided|come|had|found|managed|formed) (?:\S+ ){0,5}?(?:deliberations?|decision|mind|minds|conclusion|selection|discussions?|time|opinion|choice|verdict)",
    r"(?:by now|long since) (?:, )?(?:\S+ )?(?:i would have|one would|i had|i should have|any|every|most|a serious|surely|even) (?:\S+ )?(?:\S+ )?(?:thought|expect\w*|hoped|heard|firm|company|employer|committee|decision|answer)",
    unless=rf"{_KIND}|whether|not sure",
)
THIS_TIME = phrases("this time")
_THIS_TIME = act(
    THIS_TIME,
    r"(?:provided|as long as|assuming|hope|hopefully|trust|make sure|please make|make) (?:that )?(?:(?!i\b)\S+ ){0,6}?(?:you|someone|somebody|everyone|everybody|it|your \S+|the (?:meeting|call|interview|appointment|date|time)) (?:\S+ ){0,4}?this time(?! (?:of|next|last))|this time (?:\S+ ){0,2}?(?:somebody|someone|you|your \S+|the \S+|it|everyone|everybody) (?:\S+ ){0,3}?(?:turns? up|shows? up|happens?|sticks?|holds?|comes?|appears?|(?:is|are) (?:really |actually )?there|remembers?|joins?|dials? in|keeps?)",
    unless=rf"{_KIND}|{_PRAISE}",
)
OPINION = phrases("{higher|better} {opinion|impression|expectations} of")
_THOUGHT_BETTER = act(
    OPINION,
    r"(?:had|held|used to have) (?:an? )?(?:much |rather |far )?(?:higher|better) (?:opinion|impression|expectations) of (?:you\b|your\b|this|the (?:company|firm|team)|such)",
    unless=rf"{_KIND}|{_PRAISE}",
)
CONSOLATION = phrases("at least the {coffee|tea|view|biscuits|cake|parking|lift|water|train|weather|sandwiches|food}")
_AT_LEAST = act(
    CONSOLATION,
    r"at least the (?:\S+ )?(?:coffee|tea|view|biscuits|cake|parking|lift|water|train|weather|sandwiches|food) (?:was|were|is)",
    unless=rf"{_KIND}|than my|train home",
)
ASIDES = (_THIS_TIME, _THOUGHT_BETTER, _CONTRASTED, _STILL_THERE, _OR_DID_YOU, _MISLAID, _SURELY_DONE)
FAINT_ASIDES = (_AMAZED, _AT_LEAST)
"""Most people say so in play, of themselves too: these speak only beside a complaint, or of what was done to the writer."""
