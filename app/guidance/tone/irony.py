"""Praise, thanks and concern that are meant the other way round."""

from app.guidance.tone.speech_acts import ANSWER
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_MEANT = r"sorry|apolog\w+|(?:thank\w*|grateful|appreciate\w*)(?: \S+){0,6} (?:time|taking|making|finding|despite)|i (?:know|understand|realize|am sure|imagine)|hope you (?:\S+ )?well"

MOCKING = phrases(
    "{wonderful|lovely|great|amazing|impressive|warm|quick|prompt|deafening|loud|continued|speedy|swift|nice|kind|beautiful|the|your|all the} {silence|ghosting|runaround|non-answer|communication|response time|lack}",
    "speaks {volumes|for itself}",
    "says {it all|a lot|everything|enough}",
    "so much for",
    "{beyond|too much for|too hard for|too difficult for|asking a lot of|above} {you|your|the|a|anyone}",
    "{too|so} {inconvenient|difficult|hard|complicated|strenuous} {for|to}",
    "in your {busy|packed|full|very|oh|precious|hectic|tight|important}",
    "{bravo|well done|congratulations|congrats|chapeau|hats off|kudos|slow clap}",
    "{hope|trust} you {realise|realize|are aware|know|noticed|enjoy|enjoyed|can sleep|sleep}",
    "{is|are|was} {getting through|going through|working|broken|down|alive|reaching}",
    "{kill|hurt} you",
    "way to {treat|run|thank|reward|deal|handle|greet|repay}",
)
_MOCKED = act(
    MOCKING,
    r"(?:thank you|thanks|many thanks|thank you so much) (?:\S+ )?for (?:\S+ ){0,3}(?:silence|ghosting|runaround|non-answer|lack)|"
    r"what (?:a|an) (?:\S+ )?(?:wonderful|lovely|great|amazing|impressive|quick|prompt|speedy|swift) (?:communication|response time|silence)",
    r"(?:silence|behaviou?r|that|this|which|lack of \S+|conduct|it|way you \S+) (?:\S+ ){0,5}(?:speaks volumes|says (?:it all|a lot about|everything|enough) ?(?:about )?(?:you|your|the company|how)?)(?! (?:\S+ )?(?:good|great|well))",
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
    r"(?<=^ )(?:what a |a |such a )?(?:nice|great|lovely|fine|wonderful|strange|odd|funny|interesting) way to (?:treat|run|thank|reward|deal|handle|greet|repay)",
    unless=_MEANT,
)

IRONY = (_MOCKED,)
