"""Bitterness in courteous words: the place was never right, the one they chose will need patience, so much for merit."""

from app.guidance.tone.slight import ORG
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_KIND = r"sorry|apolog\w+|no hard feelings|congratulat\w*|i (?:fully |completely |quite |entirely |do )*(?:understand|respect)(?! how little| what my)|(?:all the best|good luck) (?:to|with)|impress\w*|enjoy\w*|gave me (?:more|useful)"
_SINCERE = r"met|meet|learn\w*|try again|next (?:time|year)|kindly|kindness|(?:so|such|very|how) kind|kind (?:people|words|team)|friendly|apply again|another"

CONSOLED = phrases(
    "{console|consoling|comfort|solace|consolation} {myself|me|in|with|from|by|is|to know|that}",
    "{amusement|astonishment|bewilderment|disbelief|incredulity|consternation|indignation|bemusement|contempt|dismay}",
    "takes a {certain|special|particular|rare|peculiar|brave} {kind|sort|type|breed|lack|gift|talent|firm|company|team|panel}",
)
_SOUR_GRAPES = act(
    CONSOLED,
    r"(?:consol\w+|comfort|solace) (?:\S+ ){0,6}?(?:thought|fact|knowledge|knowing|idea|certainty) (?:that|of|you|it|i) (?:\S+ ){0,9}?(?:not|never|no longer|without|spared?|rid|better off|escap\w+|avoid\w*|elsewhere|regret\w*|such (?:a |an )?\S+|somebody else|someone else)",
    r"(?:read|received|noted|note|took|learned|learnt|heard|see|saw) (?:\S+ ){0,7}?(?:with|to my) (?:\S+ )?(?:amusement|astonishment|bewilderment|disbelief|incredulity|consternation|indignation|bemusement|contempt|dismay)",
    rf"takes an? (?:\S+ )?(?:certain|special|particular|rare|peculiar|brave) (?:kind|sort|type|breed|lack|gift|talent|{ORG}) (?:\S+ )?(?:of (?:\S+ )?(?:{ORG}|manager|panel|taste|judge?ment|courage|blindness|arrogance|confidence|wisdom|vision|expertise|nerve) )?to (?:\S+ )?(?:look|read|see|interview|overlook|miss|pass|turn|reject|choose|say|hire|refuse|let|ignore|prefer)",
    unless=rf"{_KIND}|{_SINCERE}",
)
DISOWNED = phrases(
    "{company|firm|house|employer|organisation|organization|institution|place|business|team|office|school|hospital} {that|which|who|where|whose}",
    "you {so |richly |truly |really |clearly |all |}deserve",
)
_DISOWNED = act(
    DISOWNED,
    rf"(?:an?|any|no|the sort of|the kind of) (?:\S+ )?{ORG} (?:that|which|who|where|whose) (?!i\b)(?:\S+ ){{2,14}}?(?:is|was|are|can|could|would|will|be|does) (?:\S+ ){{0,2}}?(?:not|hardly|never|scarcely) (?:\S+ ){{0,3}}?(?:one|place|the (?:right )?(?:place|one|firm|company)|somewhere|an? (?:\S+ )?(?:place|employer|partner)|where i|deserve|for me|my \S+|surprise|succeed|last|survive|keep)",
    rf"i (?:\S+ )?(?:would|do|could|will|can) (?:\S+ )?not (?:\S+ )?(?:want|wish|like|care|be happy|build|see myself|feel|imagine) (?:\S+ ){{0,8}}?(?:an?|any) (?:\S+ )?{ORG} (?:that|which|who|where|whose) (?!i\b)(?:\S+ ){{0,3}}?(?:not|never|treats?|ignores?|leaves?|keeps?|cannot|values? (?:\S+ )?(?:over|more|above)|hires? by|takes? (?:weeks|months)|lies|breaks?|passes over|overlooks?)",
    r"(?:wish|get|hire|find|have|choose|chosen|chose|end up with|attract) (?:\S+ ){0,4}?(?:staff|candidates?|employees|applicants?|reputation|reviews|people|workforce|manager|kind of \S+) (?:that )?(?:you|your \S+|it) (?:\S+ )?deserves?",
    unless=rf"{_KIND}|{_SINCERE}",
)
WISHED = phrases(
    "{patience|stamina|nerves|luck|courage|strength|thick skin|humility|sense of humour|sense of humor|nerve} {they|he|she|it|that|which|who|you} {will|may|might|is|are|would|'ll}",
    "more {patience|stamina|nerve|tolerance|humility|forgiving}",
    "{prefer|prefers|preferring} the",
    "joy {of|with|in} {it|your|the|him|her|them}",
    "be worth {a|an|at least|more|two|one}",
    "{no|not a|hardly a|little} surprise",
    "{cheaper|cheapest|obedient|compliant|pliable|easier to manage|less demanding|docile|easily pleased|younger and cheaper}",
)
_WISHES = act(
    WISHED,
    r"(?:wish|hope|trust|pray) (?:\S+ ){0,9}?(?:patience|stamina|nerves?|luck|courage|strength|thick skin|humility|sense of humou?r) (?:\S+ )?(?:they|he|she|it|who|you) (?:\S+ )?(?:will|may|might|is going to|are going to|would) (?:\S+ )?need",
    r"(?:hope|trust|wish|may) (?:\S+ ){0,7}?(?:has|have|brings?|find|finds|shows?) (?:\S+ )?more (?:patience|stamina|nerve|tolerance) (?:\S+ ){0,3}?than i",
    r"(?:found|find|hired?|prefer\w*|wanted?|chose|choose|chosen|picked?|went with|gone with|looking for|took|enjoy) (?:\S+ ){0,5}?(?:cheaper|cheapest|obedient|compliant|pliable|easier to manage|less demanding|docile|easily pleased)",
    r"prefers? the (?:\S+ )?(?:docile|young|cheap|obedient|pliable|mediocre|safe|easy|loud|compliant|harmless|convenient|familiar|average|\S+ and \S+) (?:\S+ )?(?:to|over)",
    r"wish (?:you|your \S+|them) (?:\S+ )?joy (?:of (?:it|your|the|him|her|them)|(?:with|in) (?:it|that|him|them)(?= ,|(?! \S)))|(?:thought|assumed|believed|hoped|imagined|expected) (?:that )?(?:i|my \S+|we|they) (?:\S+ ){0,3}?be worth (?:\S+ ){0,3}?(?:than|one|line|lines|sentence|sentences|word|words|call|minute|answer|explanation|more|reply)|(?<=^ )(?:no|not a|hardly a|little) surprise (?:there|here|really|then|of course|i suppose)",
    r"wish (?:you|your \S+|them) nothing but (?:\S+ )?(?:candidates|applicants|people|colleagues|staff|employees)",
    unless=_KIND,
)
_NOW_SEEN = r"(?:now|today|at last|finally|clearly|good to|nice to|interesting to) (?:\S+ ){0,3}?(?:know|see|understand|learned|learnt|realise|realize|shown) (?:\S+ ){0,3}?"
MERIT = phrases(
    "{taste|talent|quality|experience|merit|competence|honesty|judgement|judgment|skill|skills|expertise|character|loyalty|knowledge|diligence|integrity|qualifications|substance|results|hard work} {is|are|was|counts|count|seems|seem|appears|appear|matters|matter|clearly|evidently|apparently|obviously|does|do|carries|carry|comes|come}",
    "{so much for|rewards|reward} {merit|talent|experience|quality|loyalty|fairness|hard work|honesty}",
    "{nephew|niece|favourite|favorite|insider|somebody's son|golf partner|drinking companion|drinking buddy}",
    "{someone|somebody|a candidate|your candidate|the winner} {from {inside|within|in-house|the house}|internal|internally|was chosen long|in mind}",
    "{were|was|is|are} worth",
    "how little",
    "{worth|meant|mean|means|count|counts|counted|valued} {to you|at your|in your|there|for you|to your|here}",
)
_NO_MERIT = act(
    MERIT,
    r"(?<!my )(?<!more )(?<!enough )(?<!of )(?:taste|talent|quality|experience|merit|competence|honesty|judge?ment|skills?|expertise|character|loyalty|knowledge|diligence|integrity|qualifications|substance|results|hard work|preparation) (?:(?!i\b)\S+ ){0,3}?(?:is|are|was|counts?|seems?|appears?|matters?|clearly|evidently|apparently|obviously|does|do|carry|carries|comes?) (?:\S+ ){0,4}?"
    r"(?:(?:not|nothing|little|no|hardly|less|secondary|irrelevant|second|last) (?:\S+ ){0,6}?(?:hire|value|look(?:ing)? for|want|reward|count|for|matter|priority|here|there|importance|weight|required|sought|wanted|valued|appreciated|rewarded|noticed|recognised|recognized|with you|(?:at|in|for|to) (?:you\b|your|this (?:firm|company|house))|nothing|interest\w*)|second|secondary|last|irrelevant)(?= )",
    r"(?:choose|chose|chosen|chosing|choosing|hired?|hiring|prefer\w*|pick(?:ed|ing)?|gone? to|went to|goes to|given to|gave (?:\S+ )?to|take|took|taken|reserved for) (?:\S+ ){0,3}?(?:nephew|niece|favou?rite (?:candidate|all along|from)|golf partner|drinking companion|drinking buddy)",
    r"(?:already|long|always|all along|clearly|obviously|evidently|surely) (?:\S+ ){0,3}?(?:picked|chosen|chose|decided on|settled on|had|wanted|promised) (?:\S+ ){0,4}?(?:from (?:the )?(?:inside|within|in-house|house)|internal\w*|insider|in mind|nephew|friend|favou?rite)",
    rf"{_NOW_SEEN}how little (?!i\b)(?:\S+ ){{0,10}}?(?:worth|count\w*|value[sd]?|mean|means|meant|matters?)(?= )",
    rf"{_NOW_SEEN}(?:what|how much) (?:(?:all )?(?:my|our) (?:\S+ ){{1,6}}?(?:worth|counted|valued|meant)|(?:\S+ ){{1,8}}?(?:is|are|was|were) (?:\S+ )?worth (?:to you|at your|in your|here))(?= ,|(?! \S)| to (?:you|your)| at your| in your| here)",
    r"(?:says|tells|reveals|shows|learns?|learned|learnt|told|judge|know) (?:\S+ ){0,6}?(?:about|of|by) (?:an? |the |your )?(?:\S+ )?(?:compan\w+|firms?|employers?|organi[sz]ations?|house|institutions?|people|culture|character) (?:\S+ )?(?:from|by|in|when) (?:\S+ ){0,3}?(?:how|way|manner) (?:\S+ ){1,3}?(?:says?|treats?|handles?|rejects?|refuses?|lets?|deals?|answers?|ends?|turns?|part)",
    unless=rf"{_KIND}|not (?:just|only) (?:my|the)|what (?:this|the) (?:role|job) (?:is|means)",
)
ADVISED = phrases(
    "{next time|in future|in the future} {, |}{you|perhaps|maybe|do|please|just|at least|your}",
    "{save|spare|saved|spared} {us|me|everyone|everybody|others|both of us|people|candidates|applicants} {all |both |}{the|a lot of|some|so much|that|this|time|from}",
    "{thanks|thank you} for nothing",
    "{spares|spared|saves|saved} me {the|a lot|much|some|from}",
    "{need|needs|needed|take|takes|took|require} {two|three|four|five|six|seven|eight|nine|ten|several|a|weeks|months}",
    "{tell|tells|say|says|write|writes|promise|said|told} {that |this |it |to |the same |}{to |}{everybody|everyone|all of us|all the candidates|every candidate|each candidate|all candidates|all applicants|them all}",
    "{was|been|were} warned",
    "how {thoughtful|considerate|touching|gracious|refreshing|efficient|reassuring|generous} {of|to|that}",
)
_ADVISES = act(
    ADVISED,
    r"(?:next time|in (?:the )?future) (?:, )?(?:perhaps |maybe )?(?:you|your \S+) (?:\S+ )?(?:may|might|could|should|ought to|would do well|had better|will) (?:\S+ ){0,4}?(?:tell|say|inform|warn|let|read|check|think|spare|save|answer|be (?:honest|open|clear|so good)|have the)",
    r"(?:could|might|would|should|can|and|next time|please) (?:\S+ ){0,4}?(?:save|spare|saved|spared) (?:us|me|everyone|everybody|others|both of us|people|candidates|applicants) (?:all )?(?:both )?(?:the |a lot of |some |so much |that |this |from )?(?:\S+ )?(?:bother|trouble|time|efforts?|journey|trip|travel|expense|hope|humiliation|disappointment|embarrassment|wait|charade|coming|preparing)",
    r"(?:thanks|thank you) for nothing(?! (?:but|less|other|short))",
    r"(?<=^ )(?:and )?how (?:very |truly |really )?(?:thoughtful|considerate|touching|gracious|efficient|reassuring|generous) (?:of you )?(?:to|that)(?! (?:\S+ )?(?:write|call|include|send|offer|explain|think of|take the|give|add)(?! (?:\S+ )?(?:at last|after|finally)))",
    r"(?:spares?|spared|saves?|saved) me (?:the |a lot of |much |some |from )(?:\S+ )?(?:trouble|pain|effort|embarrassment|bother|disappointment|having to|work\w*|years?|mistake) (?:of|to|with|in|a|for)",
    r"(?:needs?|needed|takes?|took|require) (?:\S+ )?(?:two|three|four|five|six|seven|eight|nine|ten|several|a|\d{1,2}|weeks|months) (?:\S+ )?(?:weeks?|months?|days?|people|rounds?|managers) to (?:write|say|send|type|produce|compose|answer|decide|find) (?:\S+ ){0,3}?(?:lines?|sentences?|words?|no|yes|emails?|mails?|paragraphs?|that|this)",
    r"(?:(?:this|that|it|which) (?:(?:is|was) (?:\S+ )?what )?|the same (?:thing )?)(?:you|they) (?:\S+ )?(?:tell|tells|say|says|write|writes|promise|said|told) (?:that |this |it |the same )?(?:to )?(?:everybody|everyone|all of us|(?:all|every|each) (?:the )?(?:candidates?|applicants?)|them all)",
    r"(?:i|we) (?:\S+ )?(?:had been|have been|was|were) (?:\S+ )?warned (?:(?:that|about|of) (?:how )?(?:you(?= ,|(?! \S)| (?:\S+ )?(?:never|not|only|lie|ghost|treat|ignore|prefer|had|already))|your (?:\S+ )?(?:company|firm|house|way|manners|methods|reputation|boss|process|promises|people|conduct)|this (?:\S+ )?(?:company|firm|house|place))|not to (?:\S+ )?(?:apply|trust|believe|come|bother|waste|rely|get))",
    unless=rf"{_KIND}|(?:nothing|time|trouble) (?:at all )?(?:to|for) (?:hide|you)|would be grateful|i (?:am |thank |do )(?:\S+ )?(?:grateful|you) for|save (?:us|me) (?:\S+ )?if i",
)
SOUR_GRAPES = (_SOUR_GRAPES, _WISHES, _NO_MERIT, _ADVISES)
"""What answers a no."""

DISOWNING = (_DISOWNED,)
"""What needs no no before it: a firm of this kind is nothing for me, and you deserve what you get."""
