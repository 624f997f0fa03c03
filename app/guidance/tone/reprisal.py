"""Threats to make the other side pay: with the law, or with a bad name. Who works in law speaks of both without a threat."""

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_MEANS = (
    rf"i {LIGHT}(?:will|shall|am|intend|plan|have|might|may|could|would|want|reserve|consider|feel|mean) {LIGHT}"
    r"(?:(?:not|no|be|to|going|about|the|right|every|considering|thinking|of|prepared|ready|willing|planning|forced|"
    r"obliged|entitled|also|left|with|other|choice|option|but|have|had|like|free|happy|been|in) ){0,6}"
)
"""What one means to do, or has begun to do: "I will", "I am thinking of", "I reserve the right to"."""

_COUNSEL = (
    r"(?:lawyers?|attorneys?|solicitors?|barrister|legal (?:team|counsel|adviser|advisor|representative)|counsel|"
    r"union(?: (?:rep|representative|lawyer))?)"
)
_AGAINST = r"(?:you|your (?:\S+ )?(?:company|firm|team|organi[sz]ation|office)|the (?:company|firm)|this company)"
_OFFICE = (
    r"(?:eeoc|acas|ombudsman|regulator|tribunal|court|authorit(?:y|ies)|commission(?:er)?|"
    r"(?:labou?r|employment|equality|human rights) (?:board|office|court|tribunal|inspectorate|commission|agency|department))"
)

LAW = phrases(
    "{lawyer|lawyers|attorney|attorneys|solicitor|solicitors|barrister|counsel|union}",
    "legal {action|steps|advice|proceedings|counsel|team|adviser|advisor|representative|route|options|claim|measures|consequences}",
    "{court|tribunal|ombudsman|eeoc|acas|regulator|lawsuit|grievance|sue|suing|proceedings|complaint|commission}",
    "report {you|this|your}",
    "labo{|u}r {board|office|court|inspectorate|department}",
)
SUES = act(
    LAW,
    rf"(?:my|our) (?:own |employment |labou?r |family |family's )?{_COUNSEL} {LIGHT}(?:will|shall|is going to|is|are|has|have|can|would)"
    rf" {LIGHT}(?:be )?(?:\S+ ly )?(?:in touch|contact(?:ing|ed)?|writ(?:e|ing|ten)|call(?:ing)?|get(?:ting)? in touch|hear(?:ing)?|"
    rf"deal(?:ing)?|tak(?:e|ing)|look(?:ing)? (?:into|at)|advis\w+|inform\w*|send(?:ing)? you|follow(?:ing)? up|respond(?:ing)?|see(?:ing)? you)",
    rf"(?:my|an?|our) (?:\S+ )?{_COUNSEL} (?:\S+ )?(?:tells?|told|says?|said|thinks?|believes?|assures?|confirms?|confirmed) (?:\S+ ){{0,7}}?(?:case|claim|grounds|sue|unlawful|illegal|discriminat\w+|rights?)",
    rf"(?:hear(?:ing)?|receiv(?:e|ing)|get(?:ting)?|expect(?:ing)?|letter|call|mail|email) (?:\S+ ){{0,4}}from (?:my|our|a|an) (?:\S+ )?{_COUNSEL}",
    rf"{_MEANS}(?:tak(?:e|en|ing)|pursu(?:e|ing)|start(?:ing)?|initiat(?:e|ing)|begin(?:ning)?|seek(?:ing)?|sought|bring(?:ing)?|explor(?:e|ing)|weigh(?:ing)?|"
    r"go(?:ing)?|considering|consider) (?:\S+ ){0,4}(?:legal (?:action|steps|advice|proceedings|counsel|route|options|measures|claim)|"
    r"(?:to|before|in) (?:the |a |an )?(?:\S+ )?(?:court|tribunal|ombudsman))",
    rf"{_MEANS}(?:sue|suing) (?:\S+ )?(?:{_AGAINST}|for|over)|see you in court|we (?:will|shall) meet in court",
    rf"{_MEANS}(?:fil(?:e|ed|ing)|lodg(?:e|ed|ing)|mak(?:e|ing)|made|submit(?:ted|ting)?|bring(?:ing)?) (?:an? )?(?:\S+ ){{0,2}}"
    rf"(?:complaint|claim|charge|grievance|lawsuit)(?= (?:\S+ ){{0,3}}(?:{_AGAINST}|{_OFFICE}|about (?:this|you|your|how|the way)|over|for)| ,|(?! \S))",
    rf"{_MEANS}(?:spok(?:e|en)|talk(?:ed|ing)?|speak(?:ing)?|meet(?:ing)?|met|consult(?:ed|ing)?|instruct(?:ed|ing)?|hir(?:e|ed|ing)|contact(?:ed|ing)?|"
    rf"involv(?:e|ed|ing)|retain(?:ed|ing)?|engag(?:e|ed|ing)) (?:to |with )?(?:my|an?|the) (?:\S+ )?{_COUNSEL}(?= (?:about|on|regarding|over|to) "
    rf"(?:this|that|it|you|your|how|what|the (?:matter|case|way|decision|rejection)|my (?:options|rights|case)|see|sue|take)| ,|(?! \S))",
    rf"{_MEANS}report(?:ed|ing)? (?:{_AGAINST}|this|it)(?: \S+){{0,3}} to (?:the |a |an )?(?:\S+ )?{_OFFICE}|{_MEANS}report(?:ing)? you(?! (?:back|on|that))",
    rf"(?:take|taking|bring|bringing) (?:this|you|it|the matter|your \S+) (?:\S+ )?(?:to|before) (?:the |a |an )?(?:\S+ )?{_OFFICE}",
    unless=(
        r"visa|immigration|relocation|work permit|(?:offer|employment|my|the) (?:contract|agreement|letter)|clients?|in my (?:current|last|previous|old|former) "
        r"(?:role|job|position|firm|work)|on behalf of|case study|simulation|moot|not (?:\S+ )?(?:sue|suing|a threat)"
    ),
    not_after=r"(?:not|never|nor|if)(?: \S+){0,2}",
)

_PLACE = (
    r"(?:glassdoor|kununu|indeed|trustpilot|google|linkedin|xing|twitter|x|reddit|facebook|instagram|tiktok|blind|youtube|"
    r"social media|online|the (?:whole |entire )?(?:internet|web|world|industry)|the press|the (?:news)?papers?|the media|every\w+ platform|my blog)"
)
_AIRED = (
    r"(?:reviews?|this|it|(?:my|the|this) (?:\S+ )?(?:experience|story|treatment)(?! (?:in|with|of|as) (?!you|your|this|the (?:interview|process|company)))|"
    r"how (?:you|i was|your|candidates)|what (?:happened|you)|your (?:name|company|process|email|mail|rejection|message|behaviou?r)|(?:about|of) (?:this|it|you|your|how you))"
)
AIRING = phrases(
    "{glassdoor|kununu|trustpilot|indeed|reddit|twitter|linkedin|facebook|social media|press|media|newspaper|newspapers|tiktok|online|blind}",
    "{review|reviews}",
    "{make|making|made|go|going} {this |it |everything |the matter |}public",
    "name and shame",
    "{internet|web|world|industry|everyone|everybody|people} {will|should|must|needs to|has to} {know|learn|hear|read}",
)
AIRS = act(
    AIRING,
    rf"{_MEANS}(?:post(?:ed|ing)?|leav(?:e|ing)|left|writ(?:e|ing|ten)|shar(?:e|ed|ing)|publish(?:ed|ing)?|put(?:ting)?|tell(?:ing)?|upload(?:ing)?|air(?:ing)?) "
    rf"(?:\S+ ){{0,4}}?{_AIRED} (?:\S+ ){{0,8}}?(?:on|to|in|at|with|via)? ?{_PLACE}",
    rf"{_MEANS}(?:post(?:ing)?|leav(?:e|ing)|writ(?:e|ing)|publish(?:ing)?) (?:an? |my )?(?:\S+ )?(?:honest|bad|negative|one star|1 star|scathing|detailed|truthful|"
    rf"candid|public) (?:\S+ )?(?:review|post)|(?<!not )(?:{_PLACE}|everyone|everybody) will (?:\S+ )?(?:know|learn|hear|read) (?:\S+ )?(?:about|of|how|what)",
    rf"{_MEANS}(?:writ(?:e|ing)|draft(?:ing)?|prepar(?:e|ing)|post(?:ing)?) (?:an? |my )?(?:\S+ )?{_PLACE} (?:post|article|thread|review) (?:about|on) (?:how|your|this|you|what)",
    rf"{_MEANS}(?:mak(?:e|ing) (?:this|it|everything|the matter|your \S+) public|go(?:ing)? public|name and shame|(?:go(?:ing)?|turn(?:ing)?|talk(?:ing)?) to the (?:press|media|(?:news)?papers?))",
    unless=(
        r"(?:kind|positive|good|great|nice|glowing|five star|5 star|warm|happy|lovely|friendly|excellent|favou?rable) (?:\S+ )?(?:review|post|experience)|"
        r"because you were (?:so |very )?(?:\S+ly |kind|nice)|code review|my (?:portfolio|article|talk|slides)|if (?:you|that is)"
    ),
    not_after=r"(?:not|never|nor|if)(?: \S+){0,2}",
)
