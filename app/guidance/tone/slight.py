"""What a writer lets the firm know it is thought of, in courteous words: how little it cares, what it says of itself."""

from app.guidance.tone.speech_acts import ANSWER
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

ORG = (
    r"(?:compan(?:y|ies)|firms?|employers?|organi[sz]ations?|institutions?|house|school|hospital|place|business|office|"
    r"university|charity|bank|agency|department|team|panel|practice|studio|foundation|clinic|authority|publisher)"
)
_TOPIC = (
    r"(?:answer(?:s|ing)?|repl(?:y|ies|ying)|respond(?:ing)?|responses?|inform(?:ing)?|courtes(?:y|ies)|politeness|manners|"
    r"communicat(?:ion|ing)|correspondence|punctuality|feedback|promises?|deadlines?|(?:keeping|letting) \S+|candidates?|applicants?|"
    r"applications?|(?:my|our|other|people's|others|candidates|applicants|candidate's|applicant's|their) (?:\S+ )?(?:time|efforts?|trouble|work|existence|questions?|application|messages?)|"
    r"(?:those|people) who (?:\S+ )?(?:apply|applied|wait|waited|come|came|travel\w*))"
)
_WORTHLESS = (
    r"(?:of (?:\S+ )?(?:little|no|small|limited|minor|scant) (?:\S+ )?(?:value|importance|interest|concern|consequence|account|worth)|"
    r"worth (?:\S+ )?(?:very )?(?:little|nothing)|(?:not|hardly|scarcely|nowhere|never|no longer) (?:\S+ )?(?:among|one of|high on|part of|on|near) (?:\S+ ){0,5}?(?:priorit(?:y|ies)|list|agenda|concerns|"
    r"values|strengths?|virtues|habits|customs)|not (?:\S+ )?(?:a|your|the|anyone's) (?:\S+ )?(?:priority|concern|strength|custom|habit)|(?:ranks?|comes?|figures?|stands?) (?:\S+ )?(?:low|last|at the bottom|far down)|"
    r"(?:not|hardly|scarcely) (?:\S+ )?(?:\S+ )?(?:matter|count|deserve|merit|interest (?:you|anyone|anybody))|not (?:\S+ )?worth (?:an?|the|your|anyone's|even|five|two|one)|(?:count|counts) for (?:little|nothing)|(?:beneath|below) you)"
)
_SEEMS = (
    r"(?:(?:i|one|we) (?:\S+ ){0,3}?(?:conclude|assume|gather|infer|deduce|presume|suppose|surmise|suspect|take it|guess|imagine|wonder|fear|see|sense|understand|aware|know|impression)|"
    r"perhaps|maybe|apparently|evidently|clearly|obviously|seemingly|plainly|(?:it|this|that|silence|which|nothing) (?:\S+ )?(?:seems?|appears?|tells|shows|suggests|implies|confirms|says|means))"
)
_KIND = (
    r"sorry|apolog\w+|i (?:fully |completely |quite |do |entirely )?(?:understand|appreciate) (?:that )?(?:you|it|these|this)|no (?:rush|hurry|pressure|worries)|"
    r"thank\w* (?:\S+ ){0,4}(?:reply|answer|feedback|letting|time)|not (?:\S+ )?(?:true|the case)|(?:glad|happy|pleased|good) to (?:see|hear|know)|whatever (?:you|the)"
)

VALUED = phrases(
    "{little|no|small|limited|minor|scant} {value|importance|interest|concern|consequence|account|worth}",
    "{priority|priorities|agenda|virtues|strengths|habits}",
    "{rank|ranks|come|comes|figure|figures|stand|stands} {low|last|far down|at the bottom|so low|very low|rather low}",
    "{n't|not|hardly|scarcely} {matter|count|deserve|merit|worth|really matter|seem to matter|appear to matter|seem to count|interest}",
    "{count|counts} for {little|nothing}",
    "worth {little|nothing|very little}",
    "{beneath|below} you",
    "{high|anywhere} on {your|the|anyone's}",
    "among your",
    "taken for granted",
)
_OF_NO_VALUE = act(
    VALUED,
    rf"{_SEEMS} (?:\S+ ){{0,7}}?{_TOPIC} (?:\S+ ){{0,5}}?{_WORTHLESS}",
    r"(?:patience|time|interest|goodwill|flexibility|efforts?|candidates?|applicants?|trust) (?:\S+ )?(?:is|are|being|was|were) (?:\S+ )?taken for granted",
    rf"{_TOPIC} (?:\S+ ){{0,4}}?{_WORTHLESS} (?:\S+ ){{0,3}}?(?:at|to|for|in|with) (?:you\b|your\b|this (?:\S+ )?{ORG})",
    r"my (?:\S+ )?(?:time|efforts?|work|plans|calendar|situation) (?:\S+ )?(?:may|might|does|do|is|are|seems?|appears?|evidently|apparently|obviously|clearly) (?:\S+ ){0,3}?"
    r"(?:not|nothing|no|little|worthless|unimportant|irrelevant) (?:\S+ ){0,3}?(?:matter|value|worth|importan\w+|interest|concern|count|consequence|relevan\w+)",
    r"(?:candidates|applicants|job ?seekers|those who apply) (?:\S+ )?(?:rank|come|figure|stand) (?:\S+ )?(?:low|last|far down|at the bottom)",
    unless=rf"{_KIND}|if (?:my|your)",
)
OWN_TIME = phrases("my time {is|has|may|,}", "{my|our} time, too")
_MINE_TOO = act(
    OWN_TIME,
    r"(?:my|our) time (?:, )?(?:too , )?(?:is|has|may be) (?:\S+ )?(?:also|just as|equally|no less|as|too|some)? ?(?:valuable|precious|scarce|some value|a price|worth (?:something|money|as much))(?! (?:to|for) (?:my|the) (?:family|kids|patients))",
    unless=rf"{_KIND}|flexible",
)

SELF_IMAGE = phrases(
    "for {a|an}",
    "{prides|pride} {itself|yourself|yourselves|themselves}",
    "your {website|site|advert|advertisement|ad|brochure|career page|careers page|values|slogan|motto|mission|mission statement|leaflet|job advert|homepage|posters|poster}",
    "your idea of",
    "your {own |}{notion|version|definition|understanding|concept|interpretation} of",
)
_CLAIMS = r"(?:prides?|claims?|advertises?|boasts?|preach(?:es)?|calls?|speaks?|talks?|writes?|promises?|sells?|teach(?:es)?|says?|puts?|likes? to|makes? (?:so )?much of|praises?|mentions?|tells?|displays?|champions?)"
_FALLS_SHORT = (
    r"(?:not|nobody|no one|nothing|never|silence|silent|slow\w*|little|treats?|hardly|scarcely|surprising\w*|strange\w*|odd|oddly|curious\w*|poor\w*|"
    r"remarkabl[ey] (?:little|few|slow|quiet|like|hard|long|careless\w*|cold\w*|silent)|long|hard|late|rude\w*|cold\w*|curt\w*|careless\w*|numbers|ignor\w+|lack\w*|wait\w*)"
)
_VALUES = (
    r"(?:respect\w*|courte\w+|communicat\w*|transparen\w*|appreciat\w*|people|human|person|reliab\w*|fair\w*|honest\w*|open\w*|punctual\w*|quick\w*|fast|prompt\w*|applicants?|"
    r"applications?|candidates?|hears?|answers?|repl(?:y|ies)|feedback|within|manners|trust|dialogue|partnership|eye level|integrity|kindness|politeness)"
)
"""What a firm says of how it treats people, rather than of what it makes or offers."""
_PREACHED = act(
    SELF_IMAGE,
    rf"(?<=^ )(?:and |but |well |, )?for an? (?:\S+ ){{0,3}}?{ORG} (?:that|which|who|whose|with|so|known|in the|where) (?:\S+ ){{1,14}}?, (?:\S+ ){{0,10}}?{_FALLS_SHORT}",
    rf"{_FALLS_SHORT} (?:\S+ ){{0,7}}?(?:for|from|of|in|by|at|to) an? (?:\S+ )?{ORG} (?:that|which|who|whose|so) (?:\S+ ){{0,4}}?{_CLAIMS}",
    rf"your (?:\S+ ){{0,2}}?(?:website|site|advert|advertisement|ad|brochure|page|values|slogan|motto|mission|statement|leaflet|homepage|posters?) (?:\S+ ){{0,2}}?{_CLAIMS} (?:\S+ ){{0,9}}?{_VALUES} (?:\S+ ){{0,7}}?"
    rf"(?:but|yet|though|although|while|whereas|however|; )(?: , )? ?(?:\S+ ){{0,6}}?(?:not|nobody|nothing|never|little|none|hardly|silence|different\w*|evidently|apparently|only)",
    r"(?:(?:is|was|be|represents|reflects|means?) (?:\S+ )?|(?:is|was|are|were) (?:\S+ ){1,5}?)your (?:\S+ )?(?:idea|notion|version|definition|understanding|concept|interpretation) of",
    unless=(
        rf"{_KIND}|impress\w*|admir\w*|love[ds]?|i would (?:like|love|be)|interested|excit\w+|what (?:is|was|would be) your (?:\S+ )?(?:idea|definition|understanding|notion)|"
        r"not (?:surpris\w+|wait|hard)|little (?:wonder|surprise|time|things)|long (?:way|term|time|standing)|if (?:that|this) is your|(?:could|can|please|would) you"
    ),
)
ONE_WAY = phrases(
    "{apply|applies|bind|binds|hold|holds|exist|exists|work|works|meant|count|counts|goes|run|runs} {only|for|to|one|in one}",
    "only {apply|applies|bind|binds|hold|holds|exist|exists|for|work|works|meant}",
    "one-way street",
    "one way street",
    "the same {urgency|speed|rule|rules|standard|standards|courtesy|promptness|haste|care|diligence|politeness|effort|flexibility|punctuality}",
    "{house style|your style|your policy|your custom|your habit|your practice|your culture|your tradition|your way of}",
)
_ONE_SIDED = act(
    ONE_WAY,
    r"(?:deadlines?|dates?|rules?|punctuality|promises?|courtesy|politeness|respect|reliability|commitment|commitments|flexibility|patience|manners|transparency|loyalty|honesty) (?:\S+ ){0,4}?"
    r"(?:only (?:\S+ )?(?:apply|applies|bind|binds|hold|holds|exist|exists|expected|meant|for|work|works) (?:\S+ )?|(?:apply|applies|bind|binds|hold|holds|exist|exists|work|works|goes|run|runs) only (?:\S+ )?)(?:for |to |on |one |in |from )?(?:\S+ )?"
    r"(?:applicants|candidates|us|me|one (?:side|way|direction)|others|other (?:side|people)|side|way|direction)",
    r"(?:respect|courtesy|communication|patience|flexibility|politeness|punctuality|commitment|trust) (?:\S+ ){0,4}?(?:one-way street|one way street)",
    r"the same (?:\S+ )?(?:urgency|speed|rules?|standards?|courtesy|promptness|haste|care|diligence|politeness|efforts?|flexibility|punctuality) (?:\S+ ){0,4}?(?:not|never|hardly|seldom|nobody) (?:\S+ ){0,5}?(?:direction|way|side|end|you|yours|apply|true|expected|return\w*|candidates|applicants)",
    r"(?:silence|waiting|delays?|not (?:answering|replying|responding)|ignoring \S+|keeping \S+ waiting|vagueness|this|that) (?:\S+ ){0,6}?(?:is|was|are|be|belongs to) (?:\S+ )?(?:part of )?(?:the house style|your (?:\S+ )?(?:style|policy|custom|habit|practice|culture|tradition|way of (?:\S+ )?(?:saying|telling|answering|refusing|thanking|treating|doing business|dealing)))(?! (?:guide|book|of hiring|and))",
    unless=rf"{_KIND}|not (?:\S+ )?(?:a |an )?one.way",
)

TRUSTING = phrases(
    "{trust|sure|doubt|dare say|dare hope|presume|perhaps|maybe|surely} {that |}{you|you'll|someone|somebody|one of you|your team|your office|your department}",
    "{decency|courtesy|courage|grace|guts|good manners} to",
    "bring {yourself|yourselves|themselves} to",
)
_FIND_IT_IN_YOU = act(
    TRUSTING,
    r"(?:you|someone|somebody|one of you|your (?:\S+ )?(?:team|office|department|colleagues?)|anyone) (?:\S+ ){0,3}?(?:find|spare|manage|muster|summon|show|have|has) (?:\S+ ){0,3}?(?:decency|courtesy|courage|grace|guts|manners|backbone|strength) (?:to|of)",
    rf"(?:trust|dare say|dare hope|have no doubt|presume|sure|perhaps|maybe|surely) (?:that )?(?:you|someone|somebody|one of you|your \S+) (?:\S+ )?(?:will|can|could|may|might|would) (?:\S+ )?(?:find|spare|manage|muster|summon|bring yourself)(?: \S+){{0,9}}? "
    rf"(?:(?:to|for) (?:\S+ )?(?:those|people|candidates|applicants|the rest|a mere)(?! (?:files|papers|documents|questions))|(?:a|one|two) (?:\S+ )?(?:lines?|sentences?|words?) (?:for|to)|(?:an? |some )(?:\S+ )?{ANSWER}(?= ,|(?! \S)| before| in| this| after))",
    r"(?:could|will|would|can|might|may) (?:\S+ )?bring (?:yourself|yourselves|themselves) to",
    unless=rf"{_KIND}|had the (?:courage|grace|courtesy)|thank\w*",
)
_ENTICED = r"(?:let|keep|make|ignore (?:\S+ )?(?:people|applicants|candidates|others|one|everyone|everybody|me|us|letters|e?mails?|messages)|leave|forget|take (?:so|such|as) |choose|do without|say nothing|have (?:people|candidates|others) )"
ENVIED = phrases(
    "must be {so |very |quite |rather |really |}{wonderful|nice|pleasant|lovely|convenient|comfortable|great|easy|agreeable|restful|fun|a luxury|handy} {not |never |}to",
    "{found|find|have|had|has|finds} {the |}{time|energy|leisure|resources|capacity} {to|for}",
    "{admire|envy|applaud|salute|marvel at|commend} {your|the|how|anyone|a}",
    "your {gift|talent|flair|genius} for",
)
_ENVIABLE = act(
    ENVIED,
    rf"must be (?:\S+ )?(?:wonderful|nice|pleasant|lovely|convenient|comfortable|great|easy|agreeable|restful|fun|a luxury|handy) (?:not |never )?to (?:be (?:able|allowed|free|in a position) to (?:\S+ )?{_ENTICED}|{_ENTICED}|(?:(?:not|never) )?(?:have|need) to (?:answer|reply|explain|account|worry|care|justify|wait|ask))",
    r"(?:you (?:clearly|evidently|apparently|obviously) |(?:notice[ds]?|see|saw|observed?|gather|seen|apparently|evidently|clearly|obviously|, yet|but|interesting that|curious that) (?:that )?(?:you|someone|somebody|your (?:\S+ )?(?:team|company|office|firm|department)|the (?:company|firm|team)) (?:\S+ )?)(?:found|find|have|had|has|finds) (?:\S+ )?(?:the )?(?:time|energy|leisure|resources|capacity) (?:to|for) "
    r"(?:\S+ ){0,3}?(?:(?:re)?advertise|(?:re)?post|publish|tweet|celebrate|share|interview|party|parties|hire|advertising|posting|social media|linkedin|everything|others|other)",
    r"(?:admire|envy|applaud|salute|marvel at|commend) (?:\S+ ){0,6}?(?:ignor\w+|leav(?:e|ing) (?:people|candidates|me|others|applicants|\S+ unanswered)|keep(?:ing)? (?:people|candidates|me|others|silent|quiet)|let(?:ting)? (?:people|candidates|me|others) wait|say(?:ing)? (?:nothing|so little)(?! (?:while|and|yet))|not (?:answer|repl|respond)\w*|(?:stay|remain)(?:ing)? silent|(?:silence|indifference)(?= ,|(?! \S)| towards| since| after| of your| when))",
    r"your (?:\S+ )?(?:gift|talent|flair|genius) for (?:\S+ )?(?:silence|suspense|evasion|ignor\w+|keeping (?:people|candidates|others|me|applicants|us)|saying (?:nothing|so little|little)|delay\w*)",
    unless=rf"{_KIND}|thank\w*",
)
ENDURED = phrases("{lesson|masterclass|exercise|study|crash course} in")
_ENDURED = act(
    ENDURED,
    # In the perfect: it still goes on. What was a lesson in patience once was mostly the task.
    r"(?:this|it|which|(?:the|these|this|your|my) (?:\S+ ){1,2}?\S+|waiting) (?:has|have) (?:\S+ )?been (?:\S+ ){0,3}?(?:lesson|masterclass|exercise|study|crash course) in (?:\S+ )?(?:patience|silence|waiting|evasion|suspense|indifference|rudeness|how not|frustration|futility)",
    unless=rf"{_KIND}|thank\w*",
)
SLIGHTS = (_ENDURED, _OF_NO_VALUE, _MINE_TOO, _ONE_SIDED, _FIND_IT_IN_YOU)
FAINT_SLIGHTS = (_PREACHED, _ENVIABLE)
"""In other mails the same words are praise: they speak only of what was done to the writer."""
