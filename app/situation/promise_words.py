"""The words by which an answer is promised, by the part that they play in the sentence."""

import re

from app.text.phrases import phrases

TELL = phrases(  # the reader is told: whoever is the subject
    "{get|getting|be|come|coming|circle|go|report|write|revert} back {to|with} you",
    "let you {all |both |}know",
    "let {everyone|everybody|all candidates|candidates|applicants|all applicants} know",
    "keep you in the loop",
    "loop back to you",
    "{contact|contacting|call|calling|phone|phoning|ring|text|email|emailing|e-mail} you",
    "{notify|notifying|inform|informing|update|updating|tell|telling|advise|ping|answer|message|brief} you",
    "{reach|reaching} out to you",
    "{follow|following} up with you",
    "{write|writing|reply|respond|revert} to you",
    "{touch|touching} base with you",
    "{connect|speak|talk|check in} with you",
    "be in {touch|contact} with you",
    "keep you {posted|updated|informed}",
    "{drop|shoot|give|send} you a {quick |}{line|note|call|ring|shout|message|heads up}",
    "{get|come} back to {everyone|everybody|all candidates|all applicants|candidates|applicants}",
    "{notify|inform|contact|update|notifying|informing|contacting} {all |}{applicants|candidates|everyone|everybody}",
)
SPEAK = phrases(  # it depends on the subject who tells whom, or decides
    "be in {touch|contact}",
    "{reach|reaching} out",
    "{follow|following} up",
    "{circle|circling} back",
    "{touch|touching} base",
    "get in touch",
    "getting in touch",
    "respond",
    "revert",
    "responding",
    "reply",
    "replying",
    "{get|getting|come|loop} back",
    "{confirm|confirming|announce|announcing|select|choose|appoint|hire}",
    "fill {the|this|our} {role|position|vacancy|post}",
    "{make|made} up our minds",
    "have something {for you|to tell|to share|to report}",
    "{know|find out|learn} more",
    "know {by|within|in|on|before}",
    "know {for sure|for certain|where|who|whether|if|what|something}",
    "decide",
    "deciding",
    "have decided",
    "{conclude|concluding|complete|completing|finish|finishing|wrap|wrapping|finalize|finalise|finalizing|finalising}",
)
HEAR = phrases(  # the reader hears
    "{hear|hearing} {back|more|something|either way|directly|from {us|me|our|the|my|them|him|her|someone|somebody|a|one|hr}}",
    "look {out |}for {an email|a message|news|our|a call|an update|a note} from",
    "stay tuned",
    "expect {to hear|a call|a note|an email|a message|word|news}",
    "be {contacted|notified|informed|updated|told|advised}",
)
THING = phrases(  # what is awaited: who gives or gets it stands beside it
    "{answer|answers|decision|decisions|update|updates|news|feedback|response|reply|result|results|outcome|clarity}",
    "{verdict|resolution|conclusion|comments|thoughts|offer|offers|next steps|choice|selection|more information|further information}",
    "{an email|an e-mail|a call|a phone call|a note|a message|a letter} from",
)
PATIENCE = phrases(  # the reader is asked to wait for so long
    "{allow|give|grant}{ us| me|}",
    "{need|needs|require|take|takes}",
    "bear with {us|me}",
    "{ask|asking} for",
    "{be patient|hold on|hang on}",
    "patience",
)
ABROAD = phrases(
    "{melde|melden|meldet} {mich|uns|sich}",
    "{mich|uns|sich} {bei ihnen |bei dir |}{wieder |}melden",
    "bescheid sagen",
    "{bescheid|rückmeldung|auskunft} geben",
    "{geben|gebe|gibt} {wir |ich |}{ihnen|dir|euch}",
    "wieder auf {sie|dich} zu",
    "{bei ihnen|bei dir|bei euch} {zurück|}melden",
    "zurückmelden",
    "kommen {wir |}{auf sie|auf dich}{ wieder|} zu",
    "{kontaktieren|informieren|benachrichtigen} {wir |}{sie|dich}",
    "{sie|dich} {kontaktieren|informieren|benachrichtigen}",
    "{reviendrons|reviendrai|reviendra|revenons|reviens} vers {vous|toi}",
    "{recontacterons|recontacterai|contacterons"
    "|contacterai|informerons|informerai|répondrons|répondrai|rappellerons|rappellerai}",
    "tiendr{ons|ai} {informé|informée}",
    "pondremos en contacto",
    "pondré en contacto",
    "{informaremos|avisaremos|contactaremos|responderemos|informaré|avisaré|contactaré|comunicaremos|llamaremos}",
    "{faremo|farò} sapere",
    "{ricontatteremo|contatteremo|aggiorneremo|risponderemo|ricontatterò|aggiornerò}",
    "contact {met u|met je|met jou} op",
    "{laten|laat} {u|je|jou} {iets |}weten",
    "komen {we |wij |}{erop|bij u|bij je} terug",
    "entraremos em {contato|contacto}",
    "{daremos|darei} {um|uma} {retorno|resposta}",
    "{skontaktujemy|odezwiemy} się",
    "damy {pani |panu |ci |}znać",
)
ABROAD_GET = phrases(
    "{sie|du|ihr} {hören|hörst|hört|erhalten|erhältst|bekommen|bekommst|bekommt}",
    "{hören|hörst|hört|erhalten|erhältst|bekommen|bekommst} {sie|du|ihr|wieder}",
    "{aurez|recevrez|auras|recevras}",
    "{tendrá|tendrás|recibirá|recibirás}",
    "{riceverà|riceverai|avrà|avrai}",
    "{hoort|hoor|krijgt|krijg} {u|je}",
    "{u|je} {hoort|hoor|krijgt}",
    "{receberá|terá}",
    "{otrzyma|otrzymasz}",
)
NEWS_ABROAD = re.compile(
    r"\b(?:von (?:uns|mir)|antwort|rückmeldung|nachricht|bescheid|entscheidung|ergebnis|réponse|nouvelles|retour|décision"
    r"|noticias|respuesta|decisión|risposta|notizie|riscontro|decisione|van (?:ons|mij|me)|antwoord|bericht|beslissing|uitsluitsel"
    r"|resposta|notícias|retorno|decisão|odpowiedź|informację|decyzję)\b"
)


GIVING = re.compile(
    r"\b(?:have|having|give|giving|send|share|sharing|provide|providing|make|making|reach|reaching|come to|take|taking|bring"
    r"|communicate|communicating|arrive at|get you|get back|made|reached|issue|announce|extend|extending|finali[sz]e|finali[sz]ing)"
    r"(?: you(?: with)?| back)?(?: (?!your?\b)[\w'-]+){0,3} $"
)
GETTING = re.compile(
    r"\b(?:hope for|hoping for|expect|expecting|anticipate|anticipating|receive|targeting|promise|get|have)(?: (?!your?\b)\w+){0,3} $"
)
COMING = re.compile(
    r"(?: \w+){0,5}? (?:will|should|shall|is|are|can) (?:be |go |come |expected|due|likely|planned|follow)"
)
FUTURE = re.compile(
    r"(?:\b(?:will|won't|can't|cannot|unlikely|shall|should|going to|gonna|plan(?:s|ning)?|expect(?:s|ing)?|aim(?:s|ing)?|hop(?:e|es|ing)|hopeful"
    r"|intend(?:s|ing)?|like to|love to|want to|tr(?:y|ying)|let me|able|promise|goal|target(?:ing)?|intention|commit"
    r"|anticipat(?:e|es|ing)|look(?:s|ing) to|due|likely|can|needs?|must|have to|has to|ought|looking at"
    r"|timeline|on track|typically|usually|normally|generally|meets|meeting|reconvenes?|regroups?|votes|be sure to|make sure)|'ll|\b(?:i|we)'ll)\b"
)
PROGRESS = re.compile(r"(?:\b(?:am|are|is|be)|'(?:re|m|s)|\blook forward to|\blooking forward to) (?:\w+ ){0,2}$")
PAST = re.compile(
    r"\b(?:(?:was|were|been) (?:\w+ )?(?:going|planning|hoping|aiming|supposed|meant|expecting|due|expected|scheduled"
    r"|told|trying)|(?:hoped|planned|intended|wanted(?! to (?:let|say|tell|give|share|update|thank|check|send|reach|drop))|meant|promised|said|told|thought|mentioned|expected|aimed)"
    r"(?: \w+){0,2} (?:to|that|we|i|you)|(?:would|should|could|might) have (?!a\b|an\b|some\b|the\b|our\b|more\b)\w+)\b"
)
CHOSEN = re.compile(
    r"\b(?:(?:candidates?|applicants?|those|people|anyone) (?:who|that|we|whose|selected|moving)|(?:successful|selected"
    r"|shortlisted|short-listed|chosen|qualified|suitable) (?:candidates?|applicants?))\b"
)
QUOTED = re.compile(r"\b(?:as|like|just as) (?:i|we|promised|mentioned|said|told|discussed)\b")
CONDITION = re.compile(
    r"\b(?:if|unless|in case|provided|assuming|in the event|as long as|on condition)\b"
    r"|(?:^|[;:.] )should (?!be |have |you hear|hear )\w+"
    r"|\bshould (?:your?|we|there|the|an?|any|this|that|it|they|our|something|anything|someone)\b"
)
CONDITION_ABROAD = re.compile(r"\b(?:wenn|falls|sofern|sollten?|si|se|als|indien|mocht|jeśli|jeżeli|caso|s)\b")
MILD = re.compile(  # a condition on something else than the promise
    r"(?:if|in case|should) (?:(?:you|i|we|there) (?:have|has|had|need|should have|'ve|do have|can think of|would like to"
    r" (?:talk|discuss|know|ask))"
    r"(?! (?:been|not|n't|passed|made|to hear))|(?:you )?(?:any|anything|further|more) |not\b|possible|(?:all|everything|things) "
    r"(?:go|goes|went)|(?:[\w']+ ){1,3}(?:ok|okay|fine|alright|convenient)\b|(?:any )?questions|the meantime|it helps|it takes|need be"
    r"|necessary|nothing (?:else|changes|comes)|\w+ don't mind|(?:(?!\bnot\b|n't)\w+[ ']){1,6}(?:sooner|earlier|meantime|before then))"
)
INDIRECT = re.compile(
    r"\b(?:know|tell you|inform you|update you|advise you|decide|see|notify you|answer|decision)\b[^;]*$"
)
SELECTED = re.compile(
    r"\bonly\b|\b(?:successful|selected|shortlisted|short-listed|qualified|suitable|chosen|suited|finalists?|matching|those"
    r"|who|whose|(?:candidates?|applicants?) (?:that|we|moving))(?: (?!and\b)[\w']+){0,5} (?:will|shall|should|can|are|is)\b"
)
NEGATION = re.compile(
    r"\b(?:not|won't|can't|cannot|unable|don't|doesn't|never|unlikely|isn't|aren't|nothing|nobody)\b|\bno (?!later)"
)
"""Said before the verb; "not until Friday" and "not before Friday" promise Friday all the same."""
READER = re.compile(
    r"\b(?:(?:could|can|would|will|do|did|may|should|might|must) you|you(?:'ll|'d)? (?:will|can|could|should|would|may|might"
    r"|must|need|are|have|want|wish|to|please|and your)|(?:ask|asking|like|need|want|expect|invite|encourage|remind|request)"
    r" (?:that )?you|please|kindly|feel free|don't hesitate|do not hesitate|make sure to|remember to)\b"
)
WRITER = re.compile(
    r"\b(?:we|i|team|committee|panel|board|hr|recruiters?|managers?|someone|somebody|colleagues?|department|they|he|she"
    r"|group|office|company|partner|director|staff|people|goal|plan|timeline|intention|decision)\b"
)
APART = re.compile(r";|\bbut\b|\bhowever\b| - |, (?:and|so|or) (?=we|i|you|our|the)")
BREAK = re.compile(
    r";|:(?!\d)| - |\bbut\b|\bhowever\b|\bso (?:that )?(?=we|i|you|please|expect|the|our)|\b(?:and|or) (?=we|i|you|they|our|the|he|she|please|if|then|expect)|\bbecause\b|\bwhile (?=we|i|you)"
)
JOINT = re.compile(r"\b(?:and|but|so|because)\b|;|:(?!\d)")
OPENING = re.compile(
    r"\W*(?:(?:and|but|so|then|ok|okay|yes|sure|hopefully|most|likely|probably|definitely|sometime|again|thanks|perhaps|hi|hello"
    r"|dear|also|meanwhile|ideally|otherwise)\W+){0,4}"
    r"(?:(?:on|by|in|within|over|before|after|until|during|at|early|late|later|once|when|as soon as|following|no later than|the|first"
    r"|starting|from|next|this|sometime|the|a|up|end|towards?|close)\b.*)?",
    re.DOTALL,
)
AFTERWARDS = re.compile(
    r"\b(?:after that|afterwards?|then|(?:the )?same (?:day|week|evening|afternoon)|that (?:day|evening|afternoon)|thereafter|following that|once that|(?:shortly|right|soon|directly|straight|immediately)"
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
WAITING = re.compile(
    r"[\s,]*(?:(?:little|bit|time|longer|until|till|us|me|to|about|up|at|least|another|a|an|the|some|just|only|more|further|approximately"
    r"|roughly|around|of|additional|please|for|in|within|further)\b[\s,]*){0,6}"
)
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

SOON_KNOWN = re.compile(
    r"(?:\b(?:will|should|expect to|hope to|hoping to|able to|going to|aim to|plan to)|'ll) (?:\w+ )?$"
)
YOU_GET = re.compile(
    r"\b(?:you|everyone|candidates|applicants|everybody)(?:'ll| (?:will|should|shall|can|are|may))(?: \w+){0,3}"
    r" (?:have|get|receive|be given|expect)\b"
)
ADDRESSEE = re.compile(r"\b(?:you|candidates|applicants|everyone|everybody|all)\b")
FIGURES = re.compile(r"\d{1,4}(?:st|nd|rd|th)\b|\d[/.-]\d|\b\d{1,2}\.")
Pattern = re.Pattern[str]
FORCED = re.compile(r"\b(?:needs?|must|have to|has to) (?:to )?(?:\w+ )?$")
SENDS = re.compile(r" (?:her|his|the|a|an|my|our|it|them|those|these|some|your|their)\b")
TICKETS = re.compile(
    r" to (?:your|all|every|any) (?:\w+ )?(?:requests?|inquir\w+|enquir\w+|tickets?|questions?|concerns?|queries)"
)
ELSEWHERE = re.compile(
    r"\b(?:onboarding|visa|relocation|background|equipment|reimbursement|shipping|delivery|test|assignment|exercise)\b"
)
SAME_TIME = ("then", "same", "the same", "that day", "that evening", "that afternoon")
UNLIKELY = re.compile(r"\b(?:unlikely|(?:don't|doesn't|do not|does not) (?:think|expect|believe))\b")
PLEASE_EXPECT = ("please expect a ", "please expect an ", "please expect our ", "kindly expect a ")
LENGTHY = re.compile(
    r"\b(?:process|review|reviews|reviewing|decision|evaluation|deliberations?|screening|selection|hear)\b"
)
TO_DECIDE = re.compile(
    r"[^.;]{0,60}\bto (?:review|respond|reply|decide|get back|hear|come (?:to|back)|reach|evaluate|make|consider|let you|finali[sz]e"
    r"|assess|go through|complete (?:our|the|all)|work through)\b"
)
HIRING = re.compile(
    r"[^.;]{0,60}\b(?:interviews?|process|search|reviews?|decisions?|round|things|everything|candidates|conversations|selection"
    r"|hiring|this|deliberations?|evaluations?|debriefs?|shortlist|position|role)\b"
)
SOON = re.compile(r" (?:by|before|within|in|next|on|early|later|this|no later)\b")
OTHERS = re.compile(
    r" (?:to|with) (?!you\b|candidates|applicants|all\b|every|anyone|an? |some|more|our\b|the (?:results?|outcome|decision|news|update|next))"
    r"|(?: \w+){0,2} (?:date|time|slot|venue)s?\b|[ -](?:meetings?|calls?|questions?|interviews?|emails?|conversations?|items?|actions?)\b"
)
FROM_OTHERS = re.compile(r"(?: back)? from (?!us\b|me\b|our\b|the\b|someone|my\b|hr\b|an? )")
TO = re.compile(r"\bto\b")
GET = re.compile(r"\bget (?:\w+ ){0,2}$")
MEETS = re.compile(
    r"\b(?:meet(?:s|ing)?|regroup(?:s|ing)?|reconven(?:e|es|ing)|conven(?:e|es|ing)|vot(?:e|es|ing)|gather(?:s|ing)?|debrief(?:s|ing)?"
    r"|discuss(?:es|ing)?|sit(?:s|ting)? down|get together) (?:\w+ ){0,5}$"
)
READER_FIRST = re.compile(r"\b(?:once|when|after|as soon as|until|before|because|since|as) you\b")
AIMS = re.compile(r"\b(?:aim(?:ing)? for|shoot(?:ing)? for|target(?:ing)?|plan(?:ning)? (?:on|for)|looking at|until|till|need|take) (?:\w+ )?$")
WE_DO = re.compile(r"\b(?:we|i|they|he|she|team|committee)(?:'d| would| do| did|'ll| will| also| can| don't|'re| are)? $")
CONTENT = re.compile(r" that (?!by\b|on\b|in\b|before\b|day\b|week\b)")
LATEST = re.compile(r"\b(?:at the latest|latest|no later|not later)\b")
