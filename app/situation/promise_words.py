"""The words by which an answer is promised, by the part that they play in the sentence."""

import re

from app.text.phrases import phrases

TELL = phrases(  # the reader is told: whoever is the subject
    "{get|getting|be|come|coming|circle|go|report|write|revert} back {to|with} you", "let you {all |both |}know",
    "{contact|contacting|call|calling|phone|phoning|ring|text|email|emailing|e-mail} you",
    "{notify|notifying|inform|informing|update|updating|tell|telling|advise|ping|answer|message|brief} you",
    "{reach|reaching} out to you", "{follow|following} up with you", "{write|writing|reply|respond|revert} to you",
    "{touch|touching} base with you", "{connect|speak|talk|check in} with you", "be in {touch|contact} with you",
    "keep you {posted|updated|informed}",
)
SPEAK = phrases(  # it depends on the subject who tells whom, or decides
    "be in {touch|contact}", "{reach|reaching} out", "{follow|following} up", "{circle|circling} back",
    "{touch|touching} base", "get in touch", "getting in touch", "respond", "responding", "reply", "replying",
    "{get|getting|come} back", "have something {for you|to tell|to share|to report}", "{know|find out|learn} more",
    "know {for sure|for certain|where|who|whether|if|what|something}", "decide", "deciding", "have decided",
    "{conclude|concluding|complete|completing|finish|finishing|wrap|wrapping|finalize|finalise|finalizing|finalising}",
)
HEAR = phrases(  # the reader hears
    "hear {back|more|something|either way|directly|from {us|me|our|the|my|them|him|her|someone|somebody|a|one|hr}}",
    "expect {to hear|a call|a note|an email|a message|word|news}", "be {contacted|notified|informed|updated|told|advised}",
)
THING = phrases(  # what is awaited: who gives or gets it stands beside it
    "{answer|answers|decision|decisions|update|updates|news|feedback|response|reply|result|results|outcome|clarity}",
    "{verdict|resolution|offer|offers|next steps|choice|selection|more information|further information}",
)
PATIENCE = phrases(  # the reader is asked to wait for so long
    "{allow|give|grant}{ us| me|}", "{need|needs|want|ask for|require|take}", "bear with {us|me}",
    "{be patient|hold on|hang on|hold tight|sit tight}",
)
ABROAD = phrases(
    "{melde|melden|meldet} {mich|uns|sich}", "{mich|uns} {bei ihnen |bei dir |}{wieder |}melden",
    "{geben|gebe|gibt} {wir |ich |}{ihnen|dir|euch}", "{bescheid|rückmeldung|auskunft} geben", "bescheid sagen",
    "{hören|hörst|erhalten|bekommen|bekommst|erhältst} {sie|du|von}{ von uns| von mir| unsere| eine|}",
    "kommen {wir |}{auf sie|auf dich}{ wieder|} zu", "{kontaktieren|informieren|benachrichtigen} {wir |}{sie|dich}",
    "{sie|dich} {kontaktieren|informieren|benachrichtigen}", "wieder auf {sie|dich} zu",
    "{reviendrons|reviendrai|reviendra|revenons|reviens} vers {vous|toi}", "{recontacterons|recontacterai|contacterons"
    "|contacterai|informerons|informerai|répondrons|répondrai|rappellerons|rappellerai|dirons}",
    "{aurez|recevrez|auras|recevras} {une|notre|des|de nos}", "tiendr{ons|ai} {informé|informée|au courant}",
    "pondremos en contacto", "pondré en contacto", "{informaremos|avisaremos|contactaremos|responderemos|informaré"
    "|avisaré|contactaré|comunicaremos|llamaremos}", "{tendrá|tendrás|recibirá|recibirás} {una|noticias|nuestra}",
    "{faremo|farò} sapere", "{ricontatteremo|contatteremo|aggiorneremo|risponderemo|ricontatterò|aggiornerò}",
    "{riceverà|riceverai|avrà} {una|nostre|un}", "{nemen|neem} {wij |we |ik |}contact", "{laten|laat} {u|je|jou} {iets |}weten",
    "{hoort|hoor} {u|je}{ van ons|}", "komen {we |wij |}{erop|bij u|bij je} terug",
    "entraremos em {contato|contacto}", "{daremos|darei} {um|uma} {retorno|resposta}", "{informaremos|avisaremos}",
    "{skontaktujemy|odezwiemy} się", "damy {pani |panu |ci |}znać",
)
GROUPS = (TELL, SPEAK, HEAR, NOUNS, PATIENCE, ABROAD)

GIVING = re.compile(
    r"\b(?:have|having|give|giving|send|share|sharing|provide|providing|make|making|reach|reaching|come to|take|taking|bring"
    r"|communicate|communicating|arrive at|get|getting|made|reached|issue|announce|extend|extending|finali[sz]e|finali[sz]ing)"
    r"(?: you(?: with)?| back)?(?: (?!your?\b)\w+){0,3} $"
)
GETTING = re.compile(r"\b(?:expect|expecting|anticipate|anticipating|receive|targeting|promise|get|have)(?: (?!your?\b)\w+){0,3} $")
COMING = re.compile(r"(?: \w+){0,5}? (?:will|should|shall|is|are|can) (?:be |go |come |expected|due|likely|planned|follow)")
FUTURE = re.compile(
    r"(?:\b(?:will|shall|should|going to|gonna|plan(?:s|ning)?|expect(?:s|ing)?|aim(?:s|ing)?|hop(?:e|es|ing)|hopeful"
    r"|intend(?:s|ing)?|like to|love to|want to|tr(?:y|ying)|let me|able|promise|goal|target(?:ing)?|intention|commit"
    r"|anticipat(?:e|es|ing)|look(?:s|ing) to|due|likely|can|need(?:s)?|must|have to|has to|ought|looking at"
    r"|timeline|be sure to|make sure)|'ll|\b(?:i|we)'ll)\b"
)
PROGRESS = re.compile(r"(?:\b(?:am|are|is|be)|'(?:re|m|s)|\blook forward to|\blooking forward to) (?:\w+ ){0,2}$")
PAST = re.compile(
    r"\b(?:(?:was|were|been) (?:\w+ )?(?:going|planning|hoping|aiming|supposed|meant|expecting|due|expected|scheduled"
    r"|told|trying)|(?:hoped|planned|intended|wanted|meant|promised|said|told|thought|mentioned|expected|aimed)"
    r"(?: \w+){0,2} (?:to|that|we|i|you)|(?:would|should|could|might) have (?!a\b|an\b|some\b|the\b|our\b|more\b)\w+)\b"
)
QUOTED = re.compile(r"\b(?:as|like|just as) (?:i|we|promised|mentioned|said|told|discussed)\b")
CONDITION = re.compile(
    r"\b(?:if|unless|in case|provided|assuming|in the event|as long as|on condition|whether or not you"
    r"|wenn|falls|sofern|sollten?|si|se|indien|mocht|jeśli|jeżeli|caso)\b"
    r"|(?:^|[,;:.] |\b(?:and|but|or|you|touch|contact) )should (?!be |have |you hear|hear )(?:\w+)"
)
MILD = re.compile(  # a condition on something else than the promise
    r"(?:if|in case|should) (?:(?:you|i|we|there) (?:have|has|had|need|should have|'ve|do have|can think of|would like to"
    r" (?:talk|discuss|know|ask))"
    r"(?! (?:been|not|n't|passed|made|to hear))|(?:you )?(?:any|anything|further|more) |not\b|possible|(?:all|everything|things) "
    r"(?:go|goes|went)|\w+ \w+ (?:ok|okay|fine|alright)|(?:any )?questions|the meantime|it helps|it takes|need be"
    r"|necessary|nothing (?:else|changes|comes)|\w+ don't mind|(?:(?!\bnot\b|n't)\w+[ ']){1,6}(?:sooner|earlier|meantime|before then))"
)
INDIRECT = re.compile(r"\b(?:know|tell you|inform you|update you|advise you|decide|see|notify you|answer|decision)\b[^;]*$")
SELECTED = re.compile(
    r"\b(?:only|successful|selected|shortlisted|short-listed|qualified|suitable|chosen|suited|finalists?|match(?:es|ing)?"
    r"|those (?:who|candidates|selected|applicants|moving|we)|(?:candidates?|applicants?) (?:who|that|selected|we|moving|whose))\b"
)
NEGATION = re.compile(r"\b(?:not|won't|can't|cannot|unable|don't|doesn't|never|unlikely|isn't|aren't|nothing|nobody)\b|\bno (?!later)")
"""Said before the verb; "not until Friday" and "not before Friday" promise Friday all the same."""
READER = re.compile(
    r"\b(?:(?:could|can|would|will|do|did|may|should|might|must) you|you(?:'ll|'d)? (?:will|can|could|should|would|may|might"
    r"|must|need|are|have|want|wish|to|please|and your)|(?:ask|asking|like|need|want|expect|invite|encourage|remind|request)"
    r" (?:that )?you|please|kindly|feel free|don't hesitate|do not hesitate|make sure to|remember to)\b"
)
WRITER = re.compile(
    r"\b(?:we|i|team|committee|panel|board|hr|recruiters?|managers?|someone|somebody|colleagues?|department|they|he|she"
    r"|group|office|company|us|partner|director|staff|people|goal|plan|timeline|intention|decision)\b"
)
BREAK = re.compile(r";|:(?!\d)| - |\bbut\b|\bhowever\b|\bso (?:that )?(?=we|i|you|please|expect|the|our)|\b(?:and|or) (?=we|i|you|they|our|the|he|she|please|if|then|expect)|\bbecause\b|\bwhile (?=we|i|you)")
JOINT = re.compile(r"\b(?:and|but|so|because)\b|;|:(?!\d)")
OPENING = re.compile(
    r"\W*(?:(?:and|but|so|then|ok|okay|yes|sure|hopefully|most|likely|probably|definitely|sometime|again|thanks|perhaps|hi|hello"
    r"|dear|also|meanwhile|ideally|otherwise)\W+){0,4}"
    r"(?:(?:on|by|in|within|over|before|after|until|during|at|early|late|later|once|when|as soon as|following|no later than|the|first"
    r"|starting|from|next|this|sometime|the|a|up|end|towards?|close)\b.*)?",
    re.DOTALL,
)
AFTERWARDS = re.compile(
    r"\b(?:after that|afterwards?|then|thereafter|following that|once that|(?:shortly|right|soon|directly|straight|immediately)"
    r" (?:after|following|thereafter)|after which|after the|after this|following (?:it|this|the))\b"
)
EVENT = re.compile(
    r"\b(?:interview|call|meeting|session|slot|visit|appointment|chat|availability|available|start|starting|event|presentation"
    r"|test|assessment|conversation|schedule|scheduled|whether|if|free|lunch|dinner|onsite|time|agenda|flight)\b"
)
NEWS = re.compile(r"\b(?:outcome|result|results|decision|news|feedback|answer|update|status|next steps)\b")
PAPERS = re.compile(
    r"\b(?:contract|nda|paperwork|documents?|forms?|invoice|slides|link|copy|attachment|invite|invitation|directions|address|agenda"
    r"|reimburse\w*|receipts?|expenses?|travel|booking|itinerary|equipment|laptop|assignment|exercise|questionnaire)\b"
)
MEETING = re.compile(
    r"\b(?:for|to (?:conduct|do|have|hold|start|begin)) (?:the|your|a|an|our) (?:[\w-]+ ){0,3}(?:interview|screen|screening"
    r"|assessment|chat|conversation|call|meeting)\b"
)
LAPSE = re.compile(r"\b(?:expires?|valid|lapse|remain|stands?|open|accept|sign|withdrawn)\b")
WAITING = re.compile(r"[\s,]*(?:(?:until|till|to|about|up|at|least|another|a|an|the|some|just|only|more|further|approximately"
    r"|roughly|around|through|of|additional|please|for|in|within|further)\b[\s,]*){0,6}")
FRAGMENT = re.compile(
    r"\W*(?:(?:that|this|it) (?:should|will|would|might|may|is likely to) (?:likely |probably |hopefully )?be|most likely"
    r"|likely|probably|hopefully|expect (?:this|that|it)|ideally|possibly|by|on|sometime|no later than|in|within|"
    r"(?:our|the) (?:target|goal|plan|timeline) is|at the latest|latest|early|late|next|this|end|around|around|tomorrow)\b"
)
OR_ELSE = re.compile(
    r"[\s,/]*(?:(?:or|maybe|perhaps|possibly|at|the|latest|on|by|in|probably|even|if|not|more|likely|then|early|sometime|oder|ou|o"
    r"|and|possibly|but)\b[\s,/]*){0,6}"
)
DROPPED = re.compile(r"(?:\bnot(?: by| on| this)?|\brather than|\binstead of|\bno longer)(?: by| on| this)?\s*$")
