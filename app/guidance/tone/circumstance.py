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
    unless=r"relocat\w*|move to|congratulat\w*|jok\w+|laugh\w*|sorry to hear",
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

AT_ONES_DOOR = (_ASKED_AT_HOME, _SHOULD_COUNT)
