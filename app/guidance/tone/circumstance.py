"""What goes on at the writer's home, told so that the reader has to answer for it: people who keep asking, efforts that should count."""

from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_CLOSE = (
    r"(?:family|kids|children|wife|husband|partner|daughters?|sons?|parents|mother|father|mom|mum|dad|inlaws|grandparents|"
    r"grandmother|friends?|relatives?|landlord|bank|girlfriend|boyfriend|fianc\S+|brothers?|sisters?|neighbou?rs?|"
    r"roommates?|housemates?|flatmates?)"
)
_SOMEBODY_CLOSE = rf"(?:(?:my|our) (?:\S+ ){{0,2}}?{_CLOSE}|(?:everyone|everybody|people) (?:at home|around me|i know|in my family)|everyone|everybody)"
_ASKING = r"(?:ask|wonder|nag|press|push|question|tease|teas|bother|pester)(?:s|ing)?"
_OUTCOME = (
    r"(?:(?:\S+ ){0,2}(?:when|whether|if|why|what)(?! the (?:\S+ )?(?:office|robot|place|city) )|(?:\S+ )?about (?:it|this|that|you|my (?:application|interview|chances|prospects)|the "
    r"(?:\S+ )?(?:job|position|role|decision|result|answer|interview|news|outcome|offer))|(?:\S+ )?(?:every|each|daily|constantly|"
    r"day after day|all the time|again and again))"
)

AT_HOME = phrases(
    "{keep|keeps|kept|constantly|always|continually|stop|stops} {on |}{asking|wondering|nagging|pressing|pushing|questioning|teasing|bothering|pestering}",
    "{asks|ask|nags|presses|wonders} {me |us |}{every|each|daily|constantly|all the time|again and again|day after day}",
    "{worried|worrying|losing} {sick|about|because|that|patience|hope|faith}",
    "{cry|cries|crying|cried|weeps|weeping|tears|ashamed|pity}",
    "{think|thinks|believe|believes|say|says} {that |}{i|i've|i'm|i'd} {have |am |must have |just |only |}{made|invented|lost|failed|been lied|imagined|a failure|a liar|lying|lazy}",
    "{asking|ask} {me|us|for}",
    "my {family's|family|wife's|husband's|children's|kids|personal|financial|difficult|current|own} {situation|circumstances|hardship|needs|troubles}",
    "{difficult|personal|financial|hard|desperate} {situation|circumstances}",
    "{unpaid leave|vacation days|vacation day|annual leave|days of leave}",
    "{even|just to} {skipped|missed|cancelled|canceled|sold|borrowed|postponed|left|gave up|put off|come|attend|make it}",
    "{stopped|started|lost|gave} {believing|asking|to doubt|doubting|faith|hope|up}",
)
_ASKED_AT_HOME = act(
    AT_HOME,
    rf"{_SOMEBODY_CLOSE} (?:\S+ )?(?:keeps?|kept|constantly|always|continually|(?:never|not) stops?) (?:on )?{_ASKING} (?:me |us )?{_OUTCOME}",
    rf"{_SOMEBODY_CLOSE} (?:\S+ )?{_ASKING} (?:me |us )?(?:\S+ )?(?:every|each|daily|constantly|all the time|again and again|day after day)(?! (?:\S+ ){{0,3}}?about (?:the|your) (?!(?:\S+ )?(?:job|position|role|decision|result|answer|interview|news|outcome|offer)\b))",
    rf"{_SOMEBODY_CLOSE} (?:is|are) (?:\S+ )?asking (?:\S+ ){{0,6}}?(?:every|each) (?:single )?(?:day|week|month|evening|morning|night)(?! about the)",
    r"(?:consider|think of|remember|think about|keep in mind|take into account|have regard for) (?:\S+ )?my (?:\S+ ){0,2}?(?:situation|circumstances|hardship|needs|troubles)(?! (?:at|with) work)",
    r"i (?:\S+ )?(?:took|used|spent|gave up) (?:\S+ ){1,4}?(?:of )?(?:unpaid leave|vacation days?|annual leave|leave) (?:\S+ ){0,2}?(?:for (?:you|your|this|these|the (?:\S+ )?interviews?)|to (?:attend|come|be there))",
    rf"{_SOMEBODY_CLOSE} (?:is|are) (?:\S+ )?(?:worried (?:sick|about (?:me|us|our|my))|losing (?:patience|hope|faith))",
    rf"{_SOMEBODY_CLOSE} (?:has|have|had)? ?(?:stopped believing|started (?:to doubt|doubting)|lost (?:faith|hope))",
    rf"{_SOMEBODY_CLOSE} (?:\S+ )?(?:(?:starts?|started|began|begins?|keeps?|is|are|was|were|ends? up) )?(?:cry|cries|crying|cried|weeps?|weeping|in tears|ashamed of me)(?! (?:with|of|for) (?:joy|laughter|happiness))",
    rf"{_SOMEBODY_CLOSE} (?:\S+ )?(?:think|thinks|believe|believes|say|says) (?:that )?i (?:\S+ ){{0,2}}?(?:made (?:\S+ ){{1,3}}?up|invented|imagined|a failure|a liar|lying|lazy|lost)",
    r"i even (?:skipped|missed|cancell?ed|sold|borrowed|postponed|gave up|put off|left) (?:\S+ ){1,6}?(?:to|for|so|because)",
    unless=r"more (?:nervous|excited|curious|impatient) than (?:i|me|myself)|(?:these|such|good) things take|take your time|excited|proud|smil\w*|cannot wait|relocat\w*|move to|congratulat\w*|jok\w+|laugh\w*|sorry to hear",
)

COUNTING_EFFORT = phrases(
    "{count|counts|counted|mean|means|meant} {for |}{something|anything|at least something}",
    "worth {something|anything|a reply|an answer|a word|a call}",
)
_SHOULD_COUNT = act(
    COUNTING_EFFORT,
    r"(?:would have thought|thought|would think|assumed?|supposed?|surely|i think|expected) (?:that )?(?:\S+ ){0,6}(?:counts?|counted|means?|meant) (?:for )?(?:something|anything)",
    r"(?:is|was|must be|should be|were|are|surely) (?:\S+ ){0,2}worth (?:at least )?(?:a reply|an answer|a word|a call|something)",
    unless=r"hope(?:d|s)?|if",
)

_RESTS = r"(?:hangs?|depends?|rests?|rides?|turns?|hinges?|stands or falls)"
_ANSWER_OF_YOURS = r"(?:you(?= ,|(?! \S)| now)|your (?:\S+ )?(?:answer|decision|reply|yes|word|call|email|mail|choice|verdict|mercy|goodness|kindness|goodwill)|this (?:\S+ )?(?:job|answer|decision|position|reply|email|mail|yes)|the (?:outcome|answer you))"
STAKES = phrases(
    "{hang|hangs|depend|depends|rest|rests|ride|rides|turns|hinges} {now |entirely |solely |completely |so much |only |also |}{on|upon}",
    "in your {hands|power}",
    "{the only one|the only person|alone} {who |}{can|could|left who}",
    "{in the {belief|hope|trust|expectation|understanding|confidence|firm belief}|trusting|believing|relying on|counting on|on the strength of}",
    "{affecting|affects|affected|taking|takes|taken|harming|hurting|wearing|making|makes|costing|costs|damaging|ruining|gnawing|eating} {a |its |their |}{toll|my|our|me|us|at me}",
    "of my {own |working |young |}life",
    "{nowhere|no one|nobody} {else |left |}to {turn|go|ask}",
    "{have|are|be} {a |such a |}{good|kind|big|warm|soft|generous} {heart|person|soul|woman|man}",
    "{pray|prays|praying}",
    "not want {me|us|my|our}",
    "{alone|left alone} with {my|our|two|three|four|five|the|a}",
    "{me|us} hope",
    "{kept|keeps|keep} me {up|awake}",
)
_AT_STAKE = act(
    STAKES,
    rf"(?:everything|all|(?:my|our) (?:\S+ ){{0,3}}?(?:future|lives|life|home|house|rent|family|happiness|children|kids|existence|livelihood|health|visa|stay|christmas)|livelihoods?|lives|more than you \S+) (?:\S+ ){{0,4}}?{_RESTS} (?:\S+ )?(?:on|upon|with) {_ANSWER_OF_YOURS}",
    # Of plans it is said that much depends on an answer; that it does so for a person is a plea.
    rf"(?:(?:a )?(?:good|great) deal|much|a lot|so much) (?:\S+ ){{0,4}}?{_RESTS} (?:\S+ )?(?:on|upon|with) {_ANSWER_OF_YOURS} for (?:me|us|(?:my|our) (?!(?:\S+ )?(?:plans?|planning|move|calendar|schedule))\S+)",
    r"(?:my|our) (?:\S+ ){0,2}?(?:future|fate|life|lives|happiness|career|existence|livelihood) (?:\S+ ){0,2}?(?:is|are|lies|lie|rests?) (?:\S+ )?in your hands|(?:you (?:\S+ ){0,3}?have it in your (?:hands|power)|it (?:is|lies) (?:\S+ )?(?:in|within) your (?:hands|power)) (?:\S+ )?to (?:\S+ )?(?:end|change|help|spare|stop|save|turn|make|give|free|put)",
    r"you (?:are the only (?:one|person|people) (?:left )?(?:who|that) (?:can|could)|alone (?:can|could)) (?:\S+ )?(?:help|save|rescue|end|change|turn|stop|spare|free|give|get (?:me|us))|i have (?:nowhere|no one|nobody) (?:\S+ )?to (?:turn|go|ask)(?! to lunch)",
    r"(?:know|sure|believe|think|see|trust|feel) (?:that )?(?:\S+ )?you (?:\S+ )?(?:have|are|must have|must be) (?:an? |such a )?(?:\S+ )?(?:good|kind|big|warm|soft|generous) (?:heart|person|soul|woman|man)(?! for (?!me\b|us\b|my\b|people like))|you (?:would|could|can|do|surely|cannot) (?:\S+ )?not want (?:me|us|my \S+|our \S+) to (?:\S+ )?(?:lose|end|starve|suffer|go|be|stay|live|give)",
    r"(?:we|i|my \S+|our \S+|everybody|everyone) (?:\S+ ){0,4}?pray(?:s|ing)? (?:\S+ ){0,4}?(?:that (?:you|your|it|i|this|the|we)|for (?:your|this|the|a) (?:\S+ )?(?:answer|letter|call|mail|job|decision|yes|miracle|good)|every|each|day|night|daily)",
    r"i (?:am|have been|was left|stand) (?:\S+ )?alone with (?:my|our|two|three|four|five|the|a) (?:\S+ )?(?:children|kids|debts|child|baby|twins|loan|mortgage)|(?:gave|given|give|giving) (?:me|us) (?:\S+ )?hope (?:\S+ ){0,3}?(?:and now|only|but now|, now|and then)",
    r"i (?:\S+ ){0,2}?(?:left|gave up|given up|quit|resigned|walked away|gave notice|sold|moved|terminated|handed in|turned down|declined|let go|passed up|refused|cancell?ed|broke off) (?:\S+ ){0,9}?(?:in the (?:\S+ )?(?:belief|hope|trust|expectation|understanding|confidence)|trusting|believing|relying on|counting on|on the strength of)(?! (?:my|the bus|the train))",
    r"(?:it|this|that|which|all this|(?:the|this|your) (?:\S+ )?(?:waiting|wait|uncertainty|silence|situation|stress|limbo|delay)|not knowing|waiting) (?:\S+ ){0,3}?(?:affect(?:s|ing|ed)|tak(?:es|ing|en)|harm(?:s|ing)|damag(?:es|ing)|hurt(?:s|ing)|ruin(?:s|ing)|cost(?:s|ing)|wear(?:s|ing)|mak(?:es|ing)|gnaw(?:s|ing)|eat(?:s|ing)) (?:a |its |their )?(?:\S+ )?(?:toll|(?:my|our) (?:\S+ )?(?:health|sleep|nerves|family|marriage|relationship|wellbeing|well-being|peace of mind|appetite)|(?:me|us) (?:\S+ )?(?:ill|sick|down|out|my sleep|sleep|my nerves|dearly|depressed)|(?:away )?at me)",
    r"(?:gave|given|give|devoted|dedicated|sacrificed|cost|lost|taken|took|invested|poured|put) (?:\S+ ){0,6}?(?:hours|days?|weeks?|months?|afternoons?|evenings?|weekends?|years?|nights) of my (?:\S+ )?life",
    unless=r"rough (?:date|idea)|hint|timing|for (?:the|our|my) (?:planning|plans)|take (?:all )?the time|no (?:rush|hurry)|prayer (?:room|group)|not want me to (?:be )?(?:bore|keep|take)|my (?:last|previous|former|old|current) (?:employer|company|job|boss)|patients?|years? ago|back then|lucky|glad|best (?:years|months)|thank\w*|not (?:\S+ )?(?:affect|harm|hurt)\w*",
)

AT_ONES_DOOR = (_ASKED_AT_HOME, _SHOULD_COUNT, _AT_STAKE)
