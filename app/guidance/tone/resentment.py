"""Resentment that names nobody: what became of the application, how candidates fare here, what a child could do, what one is not used to."""

from app.guidance.tone.aside import ASIDES, FAINT_ASIDES
from app.guidance.tone.irony import FAINT_IRONY, IRONY
from app.guidance.tone.slight import FAINT_SLIGHTS, SLIGHTS
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_FATE = r"(?:black hole|void|abyss|shredder|waste ?paper (?:bin|basket)|your (?:\S+ )?(?:bin|basket|trash|drawer)|bermuda triangle|nirvana)"
_FIRM = r"(?:compan(?:y|ies)|firms?|employers?|business(?:es)?|recruiters?|managers?|organi[sz]ations?|professionals?|hr departments?)"
_PROPER = r"(?:serious|decent|real|professional|respectable|reputable|good|sane|self respecting|competent|normal|modern|proper)"

SWALLOWED = phrases(
    "{black hole|void|abyss|shredder|bin|basket|trash|drawer|bermuda triangle|nirvana|stone|tablets|carrier pigeon|smoke signals|crystal ball|tea leaves}",
)
_SWALLOWED = act(
    SWALLOWED,
    rf"(?:application|cv|resume|emails?|mails?|messages?|letters?|documents?|file|i|name|it|everything) (?:\S+ ){{0,4}}(?:fell|fallen|disappeared|vanished|ended up|landed|sank|sunk|lost|gone|went|buried|swallowed|stuck|rotting|thrown|goes|go|sucked) (?:\S+ ){{0,4}}{_FATE}",
    r"(?:carved|chisell?ed|engraved|etched|hewn) (?:in|into|on|out of|from) (?:\S+ )?(?:stone|marble|granite|tablets?)",
    r"by (?:carrier pigeon|smoke signals?)|(?:buy|read|reading|consult|use|need|own|get|have) (?:an? |the |my )?(?:crystal ball|tea leaves)",
    unless=r"in case|nothing (?:is |was )?(?:\S+ )?(?:carved|etched)|not (?:carved|etched) in stone(?! tab)|data|museum|sculpt\w+|your (?:\S+ )?exhibition",
)

BAR = phrases(
    "{sad|shame|shameful|disappointing|shocking|regrettable|telling} {that|how|to see}",
    "{should|ought to} have {been|heard|received|had}",
    "enough to {deserve|get|be|merit|receive|warrant|earn}",
    "{funny|strange|odd|curious|amazing|interesting|remarkable} how",
    "{being|been|feel|felt|am} {so |rather |quite |just |simply |a bit |completely |}{forgotten|ignored|overlooked|invisible|abandoned|dismissed|unwanted}",
    "from you {this|before|one|in this|some} {decade|century|lifetime|millennium|i|the|fine|life}",
    "if this is how you",
    "so-called",
    "my {calibre|caliber|stature|standing}",
    "{silence|no answer|no reply|no response} {is|was} {also |}{an|my|the|your|a}",
    "{expected|supposed|meant|left|made|forced|kept|treated|ignored} {to {wait|sit|guess|beg|be grateful|be patient}|waiting|hanging|guessing|in the dark|like}",
    "too much to {hope|ask|expect|wish}",
    "{would|could|might} have been {so |only |more |at least |really |}{nice|kind|decent|polite|courteous|fair|good|respectful|professional|considerate|helpful|appropriate}",
    "{decency|courtesy|grace|manners|guts} {to|of}",
    "this time",
    "{congratulations|congrats|bravo|kudos|hats off|well done} {on|for|to}",
)
_BELOW_THE_BAR = act(
    BAR,
    r"(?:it is|how|it seems|really|quite|just) (?:\S+ )?(?:sad|a shame|shameful|disappointing|shocking|regrettable|telling) (?:that|how|to see (?:that|how)) (?:candidates|applicants|people|one|nobody|no one)(?! (?:from|of) (?:the|my|your) team)",
    r"i (?:should|ought to) have (?:been (?:told|informed|contacted|called|given|notified)|heard|received|had an? \S+) (?:\S+ ){0,5}?(?:by now|already|long ago|weeks ago|days ago)",
    r"i (?:am|was) (?:\S+ )?not (?:\S+ )?(?:important|interesting|valuable|worth|relevant) enough to (?:\S+ )?(?:deserve|get|be|merit|receive|warrant|earn)",
    r"(?<=^ )(?:it is )?(?:funny|strange|odd|curious|amazing|interesting|remarkable) how (?:\S+ )?(?:quickly|fast|slow\w*|little|easily|friendly|attentive|quiet|suddenly|nobody|no one|people|everyone|everybody|you|some|silent) (?:\S+ ){0,6}?(?:answer(?:s|ed)?|repl(?:y|ies|ied)|call(?:s|ed)?|respond(?:s|ed)?|writes?|wrote|forgets?|forgotten|remembers?|silent|quiet|vanish(?:es|ed)?|disappears?|attentive|friendly|interested) (?:\S+ ){0,6}?(?:when|until|once|as soon as|but|now that|after|before)",
    r"(?:i (?:\S+ )?(?:am|feel|have been|keep)|peace with|used to|tired of|sick of|enough of|resigned to|accustomed to) (?:being )?(?:\S+ )?(?:forgotten|ignored|overlooked|invisible|abandoned|dismissed|unwanted)(?! (?:the|that|to|about|it|how|my|your|at)\b)",
    r"from you (?:\S+ )?(?:this (?:decade|century|lifetime|millennium)|before (?:i (?:retire|die|turn|grow)|the (?:sun|world|century|decade|next ice|end of time))|one fine day|in this life)",
    r"if this is how you (?:\S+ ){1,12}?, (?:\S+ )?(?:i (?:\S+ )?(?:wonder|shudder|dread|pity|fear|hate|do not want)|what|how|no wonder)",
    r"your so called (?:\S+ )?|your so-called",
    r"(?:of|with|at) my (?:calibre|caliber|stature|standing)",
    r"(?:silence|no answer|no reply|no response) (?:is|was) (?:also )?(?:an?|my|the|your) (?:\S+ )?(?:answer|reply|response|message|decision)",
    r"(?:candidates|applicants|people|we|one|job seekers|jobseekers) (?:are|is|get|were) (?:\S+ ){0,2}?(?:(?:expected|supposed|meant|left|made|forced) to (?:\S+ )?(?:wait|sit|guess|beg|be (?:grateful|patient)) (?:\S+ ){0,3}?(?:forever|for ever|for (?:weeks|months|years|ever)|this long|"
    r"endlessly|indefinitely|in silence|by the phone|quietly|for nothing)|(?:left|kept) (?:hanging|guessing|in the dark|waiting)|treated (?:like|as) (?:\S+ )?(?:numbers?|dirt|cattle|air|beggars|nothing|things|files))",
    r"(?:guess|suppose|apparently|clearly|obviously|seems|evidently|was|is it(?: really)?) (?:\S+ ){0,3}?too much to (?:hope|ask|expect|wish)(?! that i (?:could|would|might))",
    r"(?:would|could|might) have been (?:\S+ )?(?:nice|kind|decent|polite|courteous|fair|good|respectful|professional|considerate|helpful|appropriate) (?:\S+ )?(?:to (?:\S+ )?(?:be (?:told|informed|treated|given|warned|answered|notified|kept|considered)|"
    r"hear (?:something|anything|back|from|sooner|earlier)|get an? (?:\S+ )?(?:answer|reply|word|response)|receive an? (?:\S+ )?(?:answer|reply|word|response)|have (?:been|heard)|answer|reply|respond|tell me|let me)|if (?:you|someone|somebody|anyone|anybody|one of you) (?:\S+ ){0,3}?(?:told|answered|replied|responded|informed|called|written|let me|let us|warned|bothered|said|got back|given me|kept))",
    rf"(?:others|(?:other|some|most|smaller|many|all other) {_FIRM}|everyone else|everybody else) (?:\S+ )?(?:\S+ )?(?:have|has|had|show|showed|find|found) (?:\S+ )?the (?:\S+ )?(?:decency|courtesy|grace|manners|guts)",
    r"(?:(?<=^ )|(?<=please )|(?<=kindly )|(?<=as to )|(?<=you to )|(?<=you will )|(?<=you could )|(?<=could you )|(?<=will you )|(?<=and ))(?:\S+ly )?(?:reply|answer|respond|write back|get back to me|decide) (?:\S+ ){0,2}?this time(?! (?:of|frame|next|last|tomorrow|around if))",
    r"(?:congratulations|congrats|bravo|kudos|hats off|well done) (?:\S+ )?(?:on|for|to) (?:\S+ ){0,3}?(?:fastest|quickest|slowest|speediest|longest|most (?:efficient|responsive|transparent|communicative))",
    unless=r"sorry|apolog\w+|i (?:\S+ )?(?:know|understand|realize|realise|appreciate)|if it is not too much|not too much to|meet(?:ing)? (?:more|the)|more about|next time",
)

COMPARED = phrases(
    "{child|kid|toddler|monkey|ape|goldfish|schoolboy|grandmother|grandma|granny|year-old|year old} {could|would|can|does|manages|has|might}",
    "no {serious|decent|real|professional|respectable|reputable|good|sane|competent|normal|proper|self-respecting} {company|firm|employer|business|recruiter|manager|organisation|organization|professional|hr department}",
    "{used|accustomed} to",
    "{should|shouldn't|should not} {really |}have to",
    "minimum {of|i|one|anyone|anybody|a candidate|you}",
    "we both know",
)
_COMPARED = act(
    COMPARED,
    r"(?:an? (?:\S+ )?(?:child|kid|toddler|monkey|ape|goldfish|schoolboy|year old|year-old)|my (?:\S+ )?(?:grandmother|grandma|granny|toddler|year old|year-old|kid)) (?:could|would|can|does|manages|has|might) (?!not )(?:\S+ ){0,6}?(?:better|faster|quicker|sooner|more (?:quickly|politely|professionally|efficiently)|more \S+ than)",
    rf"no {_PROPER} (?:\S+ )?{_FIRM} (?:would|treats?|does|keeps?|makes?|leaves?|behaves?|acts?|takes?|needs?|lets?)",
    r"not (?:\S+ )?(?:used|accustomed) to (?:being (?:\S+ )?(?:kept|ignored|treated|left|put|passed|refused|rejected|strung|overlooked|second)|wait(?:ing)?|chas(?:e|ing)|begg?(?:ing)?|such (?:treatment|delays?|silence|behaviou?r)|this (?:kind|sort|level) of (?:treatment|delay|silence|behaviou?r))",
    r"(?:i|someone (?:like me|with (?:\S+ ){1,4}?)|a (?:candidate|person|professional|applicant) (?:like me|with (?:\S+ ){1,4}?)|people (?:like me|with (?:\S+ ){1,4}?)|candidates|applicants|one) ?should (?:\S+ )?not (?:\S+ )?have to (?:ask|chase|wait|beg|write|call|run|remind|explain|justify|prove)",
    r"(?:nobody|no one|no (?:candidate|applicant)) should (?:\S+ )?have to (?:ask|chase|wait|beg|write|call|run|remind) (?:\S+ ){0,4}?(?:twice|again|times|for|after|this|like)",
    r"minimum (?:of (?:courtesy|decency|respect|politeness|manners|professionalism)|(?:i|one|anyone|anybody|a candidate|you) (?:can|could|may|should|would) (?:\S+ )?(?:expect|ask|do))",
    r"we both know (?:that )?(?:i (?:am|was|would|have|can|deserve)|you (?:are|will|need|would|want)|nobody|no one|there is|this is|it is)",
    unless=r"kindly|warmly|nicely|so well|sorry|users?|customers?|interface|you should not|thank you for your patience",
)

RESENTMENT = (*IRONY, *SLIGHTS, *ASIDES, _SWALLOWED, _BELOW_THE_BAR, _COMPARED)
"""What is said against the reader without saying it: irony, impatience, slights, asides, and these."""

FAINT = (*FAINT_IRONY, *FAINT_SLIGHTS, *FAINT_ASIDES)
"""The same where the words alone hardly tell it from courtesy."""
