"""What a writer says they were owed and did not get: to be told, to be met as announced, to be listened to."""

from app.guidance.tone.slight import ORG
from app.guidance.tone.speech_acts import ANSWER, LIGHT
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_KIND = (
    r"sorry|(?<!an )(?<!one )apolog\w+|no (?:worries|problem|harm)|not (?:\S+ )?(?:mind|matter|a problem)|did not mind|i (?:fully |completely |quite |entirely )?understand|"
    r"my (?:own )?(?:fault|mistake)|thank you for (?:telling|explaining|your (?:answer|reply))|glad|luckily"
)
_INFORM = (
    r"(?:inform|tell|let|write|answer|reply|call|respond|contact|update|mention|warn|notify|explain|give|send|read|apologi[sz]e|"
    r"keep|get|acknowledge|cancel|prepare|look|say|share|pass|drop|pick|return|consult|ask|greet|listen)"
)
_NOBODY = r"(?:no one|nobody|none of (?:you|them|your \S+)|not one (?:of you|person|\S+)|not a (?:single )?(?:person|soul)|neither of you)"

DEEMED = phrases(
    "{considered|thought|found|deemed|felt|saw|judged|consider|think|find|deem|feel|see} it {necessary|worth|fit|appropriate|proper|important|needful|right|worthwhile|advisable}",
    "{considered|thought|found|deemed|judged|felt} {necessary|worthwhile|obliged|bound|fit|worth}",
    "{see|saw|seen|thought|think|feel|felt|found|find} {fit|no need|no reason|any need|the need|it worth|obliged}",
)
_NOT_DEEMED = act(
    DEEMED,
    rf"{_NOBODY} (?:\S+ ){{0,5}}?(?:considered|thought|found|deemed|felt|saw|seen|judged|seems?|appears?|has|had) (?:\S+ ){{0,4}}?(?:necessary|needful|worth\w*|fit|appropriate|proper|important|right|obliged|bound|a need|any need|the need|advisable) (?:\S+ ){{0,3}}?"
    rf"(?:{_INFORM}|(?:writ|tell|inform|answer|reply|lett|call)\w*ing|my|me)",
    rf"(?:you|your (?:\S+ )?(?:team|company|office|firm|hr|department|colleagues?|side)|the (?:\S+ )?{ORG}|hr) {LIGHT}(?:have|has|had|did|do|does|could)? ?{LIGHT}(?:(?:not|never) (?:\S+ ){{0,2}}?(?:considered?|thought|think|found|find|deem(?:ed)?|feel|felt|see|seen|judged?) |(?:saw|see|felt|found|find) (?=no ))"
    rf"(?:it )?(?:\S+ )?(?:necessary|needful|worth\w*|fit|appropriate|proper|important|right|obliged|bound|need|reason|the need|advisable)(?: enough)? (?:\S+ ){{0,2}}?(?:{_INFORM}|(?:writ|tell|inform|answer|reply|lett|call)\w*ing)",
    unless=rf"{_KIND}|if you",
)
TREATMENT = phrases(
    "to be {treated|dealt with|met|received|spoken to|answered|kept}",
    "{not|isn't|hardly|n't|scarcely} {quite |exactly |really |}{how|the way|what} {i|one|you|people|candidates|applicants|a|an|professionals|adults|serious|we|to}",
    "{there|then} {was|has been|came|followed} {only |just |nothing but |complete |total |utter |}{silence|nothing}",
    "{went|gone|fell|fallen} {completely |very |all |suddenly |rather |}{silent|quiet|dead|cold|dark}",
    "{then|since}{,|} {silence|nothing}",
    "{not even|without even|so much as|not as much as} {a|an|one}",
    "{zero|no|not one|not a single|still no} {answers|answer|replies|reply|responses|response|reaction}",
    "more than {accommodating|patient|flexible|generous|understanding|fair|reasonable|forthcoming|cooperative|polite}",
    "in return",
    "naive{ly|} {of me|to|enough}",
    "{took|taken|take} {you|your team|you all|them} at {your|their} word",
    "at least {have|show|find|do me|possess|muster|the}",
)
_TREATED = act(
    TREATMENT,
    r"(?:not|hardly|scarcely) (?:\S+ )?(?:how|the way|what) (?:\S+ ){1,5}?(?:expect(?:ed)?|want(?:ed)?|hoped?|imagined?|wish|used|deserve[ds]?) to be (?:\S+ )?(?:treated|dealt|met|received|spoken|answered|kept)",
    rf"(?:not|hardly|scarcely) (?:\S+ )?(?:how|the way) (?:one|people|candidates|applicants|an? (?:\S+ )?(?:{ORG}|manager|professional|recruiter)|professionals|adults|serious \S+|to) (?:\S+ )?(?:treats?|should|ought|deals?|(?:is|are|be) (?:\S+ )?treated|behaves?|communicates?|handles?)",
    r"(?:not even|without even|without so much as|not so much as|not as much as|even) (?:an? |one )?(?:\S+ )?(?:apology|word|explanation|line|thank\S*|acknowledge?ment|goodbye|excuse|sign of regret)(?! (?:of|about) (?:the|your) (?:job|work|role|manual))",
    r"(?<=^ )(?:and |now |so )?(?:two|three|four|five|six|seven|eight|several|many|\d{1,2}) (?:\S+ )?(?:emails?|mails?|messages?|calls?|letters?|weeks?|months?|interviews|rounds?|attempts?)(?: \S+)? , (?:and )?(?:zero|no|not one|not a single|still no) (?:answers?|repl(?:y|ies)|responses?|reaction)",
    r"i (?:have been|was|am|have shown myself|believe i have been|think i have been) (?:\S+ )?more than (?:accommodating|patient|flexible|generous|understanding|fair|reasonable|forthcoming|cooperative|polite)",
    r"in return (?:, )?(?:for (?:\S+ ){1,5}?)?(?:i|you|all i|what i) (?:\S+ ){0,4}?(?:left|get|got|received?|nothing|given|hear|heard|silence|not|no)(?! (?:to offer|only))",
    r"(?:naive|naïve) (?:of me|to (?:\S+ )?(?:believe|trust|think|expect|hope)|enough to (?:\S+ )?(?:believe|trust|think|expect|hope))|i (?:\S+ )?(?:took|taken) (?:you|your \S+|you all|them) at (?:your|their) word|should (?:\S+ )?not have (?:believed|trusted|relied on|counted on|taken) (?:you|your|a word)",
    r"at least (?:\S+ )?(?:have|show|find|do me|possess|muster)? ?the (?:\S+ )?(?:kindness|goodness|decency|courtesy|grace|manners|politeness|respect|fairness|honesty)",
    unless=rf"{_KIND}|customers?|patients|users|children|had the (?:kindness|goodness)",
)
_FELL_SILENT = act(
    TREATMENT,
    r"(?:and |but |yet |, )?(?:then|since then|since|afterwards|after that|ever since) (?:, )?(?:(?:there (?:was|has been)|came|followed|only|just) )(?:only |just |nothing but |complete |total |utter )?(?:silence|nothing)",
    r"(?:you|your (?:\S+ )?(?:team|company|office|side|end|department|colleagues?)|everything|everyone|everybody|it|the line|acme) (?:\S+ )?(?:has |have |all )?(?:went|gone|fell|fallen) (?:\S+ )?(?:silent|quiet|dead|cold|dark)(?= ,|(?! \S)| since| after| on| ever| again| as soon| once| for)",
    unless=rf"{_KIND}|hall|room|music|machine|mill|concert|power|lights?|market|factory|holiday|busy|imagine|expect|so i|hope|wanted|thought",
)
EARNED = phrases(
    "{earns|earned|earn|deserves|deserve|merits|merit|merited|warrants|warrant|warranted|justifies|entitles|entitle|entitled} {at least|more than|a|an|some|better|more|me|one|the|to|something}",
)
_EARNED = act(
    EARNED,
    rf"(?:would have thought|would think|had thought|would have hoped|had hoped|should think|should have thought|believe|think|feel|submit|imagine|surely|suppose|expected|find) (?:that )?(?:\S+ ){{0,9}}?(?:earns?|earned|deserve[sd]?|merit(?:s|ed)?|warrant(?:s|ed)?|justif(?:y|ies|ied)|entitle[sd]?) "
    rf"(?:me |one |us |them )?(?:to )?(?:at least |more than |something more |better than )?(?:\S+ ){{0,2}}?(?:{ANSWER}|lines?|courtesy|call|treatment|respect|sign|honesty|better|thanks|word|than (?:this|that|silence))(?! (?:for|from) (?:the|our|my) (?:customers|patients|team))",
    unless=rf"{_KIND}|customers|patients|users|deserves? (?:the|your) (?:thanks|praise)",
)
HOSTS = phrases(
    "if {your|the|one of your|somebody|someone|anyone|anybody|you} {colleague|colleagues|interviewer|interviewers|manager|panel|boss|director|team|people|had|second|other|of you}",
    "waiting {for |}{over |almost |nearly |more than |}{forty|fifty|sixty|thirty|twenty|fifteen|an hour|half|60|50|45|40|30|20|one hour|two|three quarters|minutes|hours|a good|the better}",
    "{had|would have|should have} {rather |really |frankly |honestly |}expected",
    "{unprepared|yawning|yawned|distracted|on his phone|on her phone|on their phones|on their phone|his phone|her phone|their phones}",
    "{found|find|had|have} {the |a |}{time|leisure|opportunity|moment|minute|occasion} to {look|read|open|prepare|glance|study|switch|turn}",
    "{hardly|barely|scarcely|never|not even} {had |asked |}{any questions|read|looked|glanced|a question|introduced}",
)
_HOST = r"(?:(?:your|the|one of your|both|my) (?:\S+ ){0,2}?(?:colleagues?|interviewers?|manager|panel|boss|director|team|people|partner|lead|head|recruiter)|somebody|someone|anyone|anybody|one of you|you)"
_HOSTED = act(
    HOSTS,
    rf"would have (?:\S+ )?(?:been|helped|felt|made|appreciated|left|enjoyed|liked) (?:\S+ ){{0,8}}?if {_HOST} (?:had|could have) (?!not )(?:\S+ )?(?:read|looked|prepared|put|switched|turned|listened|known|remembered|shown up|been (?:prepared|on time|awake|there)|paid|bothered|let me|arrived|opened|stopped|asked|cared)",
    rf"{_HOST} (?:\S+ )?(?:kept|left|made) me (?:\S+ )?wait(?:ing)? (?:\S+ ){{0,4}}?(?:minutes?|hours?|half)|i (?:was|had been) (?:kept|left) waiting (?:\S+ ){{0,5}}?(?:minutes|hours?|half)",
    rf"(?:had|would have|should have) (?:\S+ )?expected (?:that )?(?:an?|your|somebody|someone) (?:\S+ )?(?:{ORG}|manager|director|recruiter|\S+) (?:(?:of|with|like) (?:\S+ ){{1,5}}?)?(?:to (?:\S+ )?(?:be (?:\S+ )?(?:better|prepared|on time|punctual|able to|capable|polite|civil|more (?:prepared|polite|professional|punctual|organi\S+|careful|reliable|courteous|respectful|transparent|forthcoming|considerate))|have (?:read|prepared|the|looked|more|better|at least)|know (?:how|what|my|that|better)|keep|answer|reply|respond|treat|show|at least)|would (?:\S+ )?(?:have|know|keep|answer|reply|treat|show|read|be better)|at least|better(?= ,|(?! \S)| from| of| than))",
    rf"{_HOST} (?:\S+ )?(?:was|were|seemed|appeared|looked|kept|spent|came|turned up|sat) (?:\S+ ){{0,4}}?(?:unprepared|distracted|yawning|(?:on|at|with|to) (?:his|her|their) (?:phones?|mobile|mails?|watch)|half asleep)|{_HOST} (?:\S+ )?(?:hardly|barely|scarcely|never|not even|not) (?:even )?(?:had |asked |have |ask )?(?:any questions|read my|looked at my|glanced at my|a single question|introduced (?:himself|herself|themselves))|"
    rf"{_HOST} (?:\S+ )?(?:yawned|checked (?:his|her|their))|had hardly any questions",
    rf"(?:hope|trust|wish|next time|in future|pity|shame|if only|would) (?:that )?(?:\S+ ){{0,3}}?{_HOST} (?:\S+ ){{0,4}}?(?:found|find|had|have|has) (?:the |a |had )?(?:\S+ )?(?:time|leisure|opportunity|moment|minute|occasion) to (?:\S+ )?(?:look|read|open|prepare|glance|study|switch|turn) (?:\S+ ){{0,5}}?(?:beforehand|before|first|in advance|this time|off|page)",
    unless=rf"{_KIND}|i (?:was|felt|am) unprepared|to show (?:me|us)",
)
WONDERED = phrases(
    "{carelessness|negligence|incompetence|malice|a trick|trickery|bad faith|deliberate|deceit|bait and switch|sleight of hand|intentional|on purpose}",
    "{affront|insolence|impertinence|mockery|discourtesy|contempt|impudence|humiliating|humiliation|demeaning|degrading|belittling|patronising|patronizing|slap in the face}",
    "{faintest|slightest|foggiest|remotest|least} {idea|clue|notion|interest}",
    "{laughed|laugh|choked|chuckled|amused} {when|at|on|over|out|by}",
    "{border|borders|bordering|verges|verging|amounts|amount|tantamount|nothing short|little short} {on|to|of}",
)
_AFFRONTED = act(
    WONDERED,
    r"(?:whether|if|either|either this is|call it|is (?:this|it|that)|be) (?:\S+ ){0,4}?(?:carelessness|negligence|incompetence|malice|a trick|trickery|bad faith|deliberate|deceit|bait and switch|sleight of hand|intentional|on purpose) (?:\S+ )?or|(?:or|in|pure|sheer|call it|looks like|smells of|feels like|this is|that is|it is) (?:\S+ )?(?:incompetence|malice|a trick|trickery|bad faith|deceit|(?:a )?bait and switch|sleight of hand)(?= ,|(?! \S))",
    r"(?:border(?:s|ed|ing)?|verg(?:es|ed|ing)) on (?:\S+ ){0,2}?(?:affront|insult|insolence|impertinence|mockery|disrespect\w*|contempt\w*|rude\w*|negligence|discourt\w+|harassment|farce|impudence|insulting|humiliat\w+|ridiculous|absurd)|"
    r"(?:amount(?:s|ed)? to|tantamount to|nothing short of|little short of|not far from) (?:\S+ ){0,2}?(?:affront|insult|insolence|impertinence|mockery|disrespect|contempt|rudeness|negligence|discourtesy|harassment|farce|humiliation|an? (?:insult|affront|slap))",
    r"(?:is|was|as|find|found|felt|feels|consider|such) (?:\S+ ){0,3}?(?:an affront|insolence|an impertinence|a mockery|a discourtesy|impudence|humiliating|demeaning|degrading|belittling|patroni[sz]ing|a humiliation|a slap in the face)",
    rf"(?:{_NOBODY}|nobody|you|your (?:\S+ )?\S+|they|(?:the|that|one) (?:\S+ )?(?:panel|interviewer|manager|room|recruiter)|he|she) (?:\S+ ){{0,5}}?(?:had|has|have|having|showed) (?:not )?(?:the |an? )?(?:faintest|slightest|foggiest|remotest|least) (?:idea|clue|notion|interest)(?! (?:how|where) to)",
    r"i (?:\S+ ){0,3}?(?:laughed|laugh|choked|chuckled|was amused) (?:out loud )?(?:\S+ ){0,2}?(?:when|at|on|over|by) (?:\S+ ){0,4}?(?:number|figure|offer(?! of (?!\d))|salary|sum|amount|reasons?|reasoning|proposal)",
    unless=rf"{_KIND}|(?:not|never|hardly|without) (?:\S+ )?(?:\S+ )?(?:deliberate|intentional|on purpose|patroni[sz]ing|humiliating|demeaning|malice|a trick)|contempt of court|patients|in my (?:last|previous|old|former)|case",
)
OWED_NOT_GIVEN = (_NOT_DEEMED, _TREATED, _FELL_SILENT, _EARNED)
HELD_AGAINST = (_HOSTED, _AFFRONTED)
"""What went wrong at a visit. Many tell it with a smile."""
