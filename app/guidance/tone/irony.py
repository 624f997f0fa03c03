"""Praise, thanks and concern that are meant the other way round, and impatience told of oneself as if of everybody."""

from app.guidance.tone.speech_acts import ANSWER, SPAN
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_MEANT = r"sorry|apolog\w+|(?:thank\w*|grateful|appreciate\w*)(?: \S+){0,6} (?:time|taking|making|finding|despite)|i (?:know|understand|realize|am sure|imagine)|hope you (?:\S+ )?well"

MOCKING = phrases(
    "{wonderful|lovely|great|amazing|impressive|warm|quick|prompt|deafening|loud|continued|speedy|swift|nice|kind|beautiful|the|your|all the} {silence|ghosting|runaround|non-answer|communication|response time|lack}",
    "so much for",
    "{beyond|too much for|too hard for|too difficult for|asking a lot of|above} {you|your|the|a|anyone}",
    "{too|so} {inconvenient|difficult|hard|complicated|strenuous} {for|to}",
    "in your {busy|packed|full|very|oh|precious|hectic|tight|important}",
    "{bravo|well done|congratulations|congrats|chapeau|hats off|kudos|slow clap}",
    "{hope|trust} you {realise|realize|are aware|know|noticed|enjoy|enjoyed|can sleep|sleep}",
    "{is|are|was} {getting through|going through|working|broken|down|alive|reaching}",
    "{kill|hurt|killed} {you|to|somebody|someone|anybody|anyone}",
    "way to {treat|run|thank|reward|deal|handle|greet|repay}",
)
_MOCKED = act(
    MOCKING,
    r"(?:thank you|thanks|many thanks|thank you so much) (?:\S+ )?for (?:\S+ ){0,3}(?:silence|ghosting|runaround|non-answer|lack)|"
    r"what (?:a|an) (?:\S+ )?(?:wonderful|lovely|great|amazing|impressive|quick|prompt|speedy|swift) (?:communication|response time|silence)",
    r"(?<=^ )(?:(?:and|well|ok|oh|,) ){0,2}so much for (?:\S+ing|your|the|a|an|quick\w*|communication|that|being)(?! (?:\S+ )?(?:time|help|support|kindness|interview|opportunity|chance))",
    rf"(?:apparently|obviously|clearly|evidently|it seems|seemingly|seems|i see) (?:\S+ ){{0,9}}(?:beyond|too much for|too hard for|too difficult for|asking a lot of|above) (?:you|your|the|a|anyone)|"
    rf"{ANSWER} (?:\S+ )?(?:is|was|seems) (?:\S+ ){{0,3}}(?:beyond|too much for|too hard for|too difficult for) (?:you|your)",
    r"(?:hope|trust) (?:\S+ ){1,6}not (?:\S+ )?(?:too|so) (?:inconvenient|difficult|hard|complicated|strenuous) (?:for|to)",
    r"(?:could|can|might|would|will|please|perhaps|maybe|if) (?:\S+ ){0,8}in your (?:oh |very |so )?(?:busy|packed|full|precious|hectic|tight|important) (?:\S+ )?(?:day|schedule|week|life|agenda|calendar|days)",
    r"(?<=^ )(?:well , )?(?:bravo|well done|congratulations|congrats|hats off|kudos|chapeau) (?:, |to you |to the \S+ |on |for )+(?:\S+ ){0,5}(?:silence|ignor\w+|ghost\w+|not|never|nobody|no one|nothing|slow\w*)",
    r"hope (?:that )?you (?:\S+ )?(?:realise|realize|are aware|know|noticed|can sleep|sleep) (?:that )?(?:\S+ )?(?:i|this|your|you|how|what|well|at)(?! (?:\S+ )?(?:appreciate|enjoyed|loved|grateful|value|look))",
    r"(?:emails?|messages?|mails?|inbox|phone|line|server|connection|keyboard) (?:\S+ ){0,2}(?:is|are|was) (?:not )?(?:getting through|going through|working|broken|down|reaching \S+) (?:\S+ ){0,3}"
    r"(?:since|because|as|or|given) (?:\S+ ){0,3}(?:nobody|no one|you|nothing|none|never|not)",
    r"(?:would|will|does|is it going to) (?:\S+ ){1,7}(?:kill|hurt) you(?! \S)",
    r"would it (?:really |have )?(?:kill|hurt|killed) (?:you |somebody |someone |anybody |anyone )?to",
    r"(?<=^ )(?:what a |a |such a )?(?:nice|great|lovely|fine|wonderful|strange|odd|funny|interesting) way to (?:treat|run|thank|reward|deal|handle|greet|repay)",
    unless=_MEANT,
)

TELLING = phrases("speaks volumes", "says {it all|a lot|everything|enough}")
_TELLING = act(
    TELLING,
    r"(?:silence|behaviou?r|that|this|which|lack of \S+|conduct|it|way you \S+) (?:\S+ ){0,5}(?:speaks volumes|says (?:it all|a lot about|everything|enough) ?(?:about )?(?:you|your|the company|how)?)(?! (?:\S+ )?(?:good|great|well))",
    unless=_MEANT,
)

_KINDLY = (
    r"happy to|glad to|(?:no|not any|not in a|without any) (?:rush|hurry|pressure)|i (?:fully |completely |quite |can |do )*(?:understand|appreciate)|(?:would|could|can) (?:\S+ )?understand|sorry|apolog\w+|"
    r"so i (?:will|am|can)|look(?:ing)? forward|patient\w*|good luck"
)
IMPATIENT = phrases(
    "{some|others} of us",
    "not {everyone|everybody|all of us}",
    "{sure|bet|doubt|guess|suppose|perhaps|maybe|apparently|probably|assume|surely|clearly|obviously|evidently|it seems|seems} {that |}{you|you've|your team} {just |simply |all |have |probably |must have |}{forgot|forgotten|lost}",
    "{for|to} finally",
    "finally {get|hear|know|be told|receive|have|see|learn|read}",
    "{better|more important|bigger|more urgent} {things|matters|mail|mails|work}",
    "not {long |quite |}enough",
    "{how complicated|how much work|not customary|not usual|not common|not a thing|not done|not part of}",
    "be {that|so|too} {hard|difficult|much|complicated}",
    "{normal|standard|usual|customary|how things {work|are done}|business as usual|par for the course} {at|in|for|with|over|there|where}",
)
_IMPATIENT = act(
    IMPATIENT,
    r"(?:some|others) of us (?:\S+ ){0,2}?(?:have|need|must|would like|try|have got) (?:\S+ ){0,6}?(?:plans?|life|lives|bills|rent|jobs?|famil(?:y|ies)|calendars?|schedules?|things to|decisions?|deadlines?|mouths|a living|to (?:eat|plan|work))",
    r"not (?:everyone|everybody|all of us) (?:can|has|have|is able|are able|get|gets) (?:\S+ ){0,6}?(?:wait\w*|afford|luxury|time|for ever|forever|on hold)",
    r"(?:sure|bet|doubt|guess|suppose|perhaps|maybe|apparently|probably|assume|surely|clearly|obviously|evidently|seems) (?:that )?(?:you|your team) (?:(?:have|just|simply|all|probably|must|again) ){0,3}(?:forgot|forgotten|lost) (?:all )?(?:about )?"
    r"(?:me|my (?:application|email|mail|message|name|case|existence)|that i \S+|i (?:exist|am))(?= ,|(?! \S)| and| in| among| again| too| completely| entirely| already)",
    r"(?:thank\w*|thanks) (?:\S+ ){0,4}?for finally (?:gett|repl|respond|answer|writ|decid|lett|tell|call|acknowledg|read|send|com|remember|notic)(?:y)?ing|(?:would be|be|very|so) (?:\S+ )?(?:nice|great|good|lovely|wonderful|kind|helpful|pleasant) (?:\S+ ){0,3}?to finally (?:get|hear|know|be told|receive|have|see|learn|read)(?! (?:\S+ ){0,3}?(?:meet|chance|opportunity|face))",
    r"you (?:\S+ ){0,3}?(?:better|more important|bigger|more urgent) (?:things|matters) (?:to do|to attend to|on \S+ \S+) than|(?:lost|buried|drowned) (?:among|under|beneath|in) (?:\S+ ){0,2}?(?:more important|bigger|more urgent) (?:things|matters|mails?|work)",
    rf"(?:apparently|obviously|clearly|evidently|seems|seemingly) (?:\S+ ){{0,2}}?{SPAN} (?:is|are|was|were) not (?:\S+ )?enough",
    r"(?:can not|could not|should not|is not|would not|not going to) (?:\S+ ){0,2}?be (?:that|so|too) (?:hard|difficult|much|complicated) to (?:\S+ )?(?:send|write|answer|reply|respond|let|tell|give|call|decide|make|say|pick|type|drop)",
    r"how (?:complicated|much work) (?:is it|can it be|could it be)",
    r"(?:answer|answering|reply|replying|replies|answers|responding|writing back) (?:\S+ ){0,3}?(?:is|are) not (?:\S+ )?(?:customary|usual|common|a thing|done|part of)",
    rf"(?:guess|suppose|apparently|evidently|assume|presume|seems) (?:that )?(?:\S+ ){{0,2}}?(?:{SPAN}|silence|no answer|not answering|waiting|this) (?:is|are) (?:\S+ ){{0,2}}?(?:normal|standard|usual|customary|business as usual|how things (?:work|are done)) "
    r"(?:at|in|for|with|over|where) (?!(?:such|this|a|an|these|most|many|some|large|big|hiring|decisions?|processes)\b)",
    unless=_KINDLY,
    not_after=r"(?:not|hope|if|before)(?: \S+){0,1}",
)

MOCK_COURTESY = phrases(
    "{nice|lovely|kind|good|sweet|generous|considerate|thoughtful} of {you|him|her|them|your} to {let|leave|keep|make}",
    "always {so |very |quite |really |a |}{instructive|heart-warming|heartwarming|charming|touching|reassuring|enlightening|amusing|comforting|fascinating} to",
    "{should|ought to|must|have to} {probably |just |really |perhaps |}{be|feel|count myself} {so |very |}{grateful|thankful|honoured|honored|flattered|glad|lucky|privileged}",
    "take {you |}{a|one|two|three|four|five|six|seven|eight|ten|weeks|months|this long|so long|that long|longer}",
    "{take|takes|taken|took} {two|three|four|five|six|seven|eight|several|whole} {full |whole |entire |}{weeks|months}",
    "{by now|at least} {somebody|someone|you|an|a|your|one|anybody|anyone}",
    "{firm|company|organisation|organization|employer|house|institution|business|hospital|bank|school|university} of {your|this|that|such} {size|standing|reputation|rank|name|calibre|importance}",
    "{what|all} {one|you|i|people|loyalty|honesty|effort|hard work|patience} {get|gets|got|buys|earns|brings} {for|these days|in return|nowadays|you}",
    "scenic route",
)
_MOCK_COURTEOUS = act(
    MOCK_COURTESY,
    r"(?:nice|lovely|kind|good|sweet|generous|considerate|thoughtful) of (?:you|him|her|them|your \S+) to (?:let|leave|keep|make) (?:me|us|people|candidates) (?:\S+ )?(?:wait(?:ing)?(?! (?:inside|here|in the warm))|guess|guessing|(?:sit|stand|hang|hanging|standing|sitting)(?= (?:there|around|for|outside|and|in (?:the|a) (?:\S+ )?(?:hall|cold|rain|corridor|lobby|yard|waiting))| ,|(?! \S))|in the dark)",
    r"always (?:so |very |quite |really |a )?(?:instructive|heart-warming|heartwarming|charming|touching|reassuring|enlightening|amusing|comforting|fascinating) to be (?:\S+ )?(?:ignored|forgotten|addressed by|called by|told|kept|left)",
    r"(?:guess|suppose|presume|assume|perhaps|probably|maybe|apparently|told) (?:that )?i (?:should|ought to|must|have to) (?:probably |just |really |perhaps )?(?:be|feel|count myself) (?:so |very )?(?:grateful|thankful|honou?red|flattered|glad|lucky|privileged) (?:that (?:you|anyone|anybody|someone|somebody|one of|i (?:\S+ )?(?:got|was|am|have|received|heard))|to (?:be|have been|have|hear|get|receive)|for (?:this|that|your|any|the (?:\S+ )?(?:reply|answer|letter|mail|email|line))|at all)|(?:grateful|thankful|honou?red|flattered|glad) (?:that|if) (?:you|anyone|anybody|somebody|someone) (?:\S+ ){0,4}?at all",
    rf"(?:it|this|that|a decision|deciding|answering|one \S+|a \S+(?: \S+)?) (?:can|could|should|does|will|would|surely) (?:\S+ )?not (?:\S+ ){{0,2}}?take (?:you )?(?:{SPAN}|this long|that long|so long|longer)(?= ,|(?! \S)| to (?!(?:train|build|grow|learn)\b))|(?:does|can|should|could|must|will) (?:it|this|that) (?:really |honestly |seriously )+take (?:you )?(?:{SPAN}|this long|so long)",
    rf"i (?:had|would have|should have) (?:\S+ )?(?:thought|hoped|expected|assumed|imagined) (?:that )?(?:by now|at least) (?:\S+ ){{0,3}}?(?:would|had|could|an? (?:\S+ )?{ANSWER})",
    r"(?:an?|any|from an?|for an?) (?:\S+ )?(?:firm|company|organi[sz]ation|employer|house|institution|business|hospital|bank|school|university) of (?:your|this|that|such) (?:\S+ )?(?:size|standing|reputation|rank|name|calibre|importance) (?:\S+ )?(?:(?:ought to|should|could|would) (?:\S+ ){0,2}?(?:know|do|treat|answer|reply|manage|afford|find|show|send|respond|keep|be (?:able|capable|better)|have (?:the|a|an|better|more))|could (?:surely|at least|do))(?! every)",
    r"(?:that|this|so that|so this) is (?:apparently |obviously |clearly |evidently )?(?:what|all) (?:loyalty|honesty|effort|hard work|patience|\S+ \S+ of \S+) (?:\S+ ){0,3}?(?:get|gets|got|buys?|earns?|brings?) (?:\S+ )?(?:for|these days|in return|nowadays|you (?:these|at|with|here))",
    r"(?:letter|mail|email|reply|answer|message|decision|offer) (?:\S+ ){0,3}?(?:taking|took|taken) (?:the|a) (?:\S+ )?scenic route",
    unless=rf"{_MEANT}|i (?:know|realise) (?:that )?(?:it|these)|impress\w*|congratulat\w+",
)

GLAD = phrases("{glad|nice|good|great|lovely|wonderful} to {see|know}")
_GLAD = act(
    GLAD,
    r"(?:glad|nice|good|great|lovely|wonderful) to (?:see|know) (?:how much|that (?:my|you (?:care|value|do not))|you (?:care|value)|my (?:time|application))",
    unless=r"(?:would|be|so|very|really) (?:\S+ )?(?:glad|nice|good|great|lovely|wonderful) to",
)
INSTRUCTED = phrases(
    "always {so |very |quite |really |a |}{instructive|heart-warming|heartwarming|charming|touching|reassuring|enlightening|amusing|comforting|fascinating} to",
    "{what|all} {one|you|i|people} {get|gets|got|earns} {for|these days|in return|nowadays|you}",
)
_INSTRUCTED = act(
    INSTRUCTED,
    r"always (?:so |very |quite |really |a )?(?:instructive|heart-warming|heartwarming|charming|touching|reassuring|enlightening|amusing|comforting|fascinating) to (?:see|learn|find|watch|hear|discover|know) (?:how (?:\S+ )?(?:\S+ )?(?:firms?|companies|people|employers|one|you|others)|that one|what)",
    r"(?:that|this|so that|so this) is (?:apparently |obviously |clearly |evidently )?(?:what|all) (?:one|you|i|people) (?:\S+ ){0,3}?(?:get|gets|got|earns?) (?:\S+ )?(?:for|these days|in return|nowadays|you (?:these|at|with|here))",
    unless=_MEANT,
)

IRONY = (_MOCKED, _IMPATIENT, _MOCK_COURTEOUS)
FAINT_IRONY = (_TELLING, _GLAD, _INSTRUCTED)
"""As often meant as not: these speak only of what was done to the writer, or beside a complaint."""
