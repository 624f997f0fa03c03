"""The words by which an answer is promised, by the part that they play in the sentence."""

import re

from app.text.phrases import phrases

TELL = phrases(  # the reader is told: whoever is the subject
    "{get|getting|be|come|coming|circle|go|report|write|revert} back {to|with} {you|u}",
    "let {you|u} {all |both |}know",
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
    "{notify|inform|contact|update|notifying|informing|contacting} {all |}{applicants|candidates|finalists"
    "|everyone|everybody}",
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
    "have something",
    "{know|find out|learn} more",
    "know {by|within|in|on|before}",
    "know {for sure|for certain|where|who|whether|if|what|something}",
    "decide",
    "deciding",
    "have decided",
    "{conclude|concluding|complete|completing|finish|finishing|wrap|wrapping|finalize|finalise|finalizing|finalising}",
)
HEAR = phrases(  # the reader hears
    "{hear|hearing} {back|more|something|either way|directly|from {us|me|our|the|my|them|him|her|someone|somebody"
    "|a|one|hr}}",
    "look {out |}for {an email|a message|news|our|a call|an update|a note} from",
    "stay tuned",
    "expect {to hear|a call|a note|an email|a message|word|news}",
    "be {contacted|notified|informed|updated|told|advised}",
)
THING = phrases(  # what is awaited: who gives or gets it stands beside it
    "{answer|answers|decision|decisions|update|updates|news|feedback|response|reply|result|results|outcome|clarity}",
    "{verdict|resolution|conclusion|comments|thoughts|offer|offers|next steps|choice|selection|more information"
    "|further information}",
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
ROLES = (TELL, SPEAK, HEAR, THING, PATIENCE, ABROAD, ABROAD_GET)
ABROAD_ROLES = (ABROAD, ABROAD_GET)

FUTURE = re.compile(
    r"(?:\b(?:will|won't|can't|cannot|unlikely|shall|should|going to|gonna|plan(?:s|ning)?|expect(?:s|ing)?"
    r"|aim(?:s|ing)?|hop(?:e|es|ing)|hopeful|intend(?:s|ing)?|like to|love to|want to|tr(?:y|ying)|let me|able"
    r"|promise|goal|target(?:ing)?|intention|commit|anticipat(?:e|es|ing)|look(?:s|ing) to|due|likely|can|needs?"
    r"|must|have to|has to|ought|looking at|timeline|on track|typically|usually|normally|generally|meets|meeting"
    r"|reconvenes?|regroups?|votes|be sure to|make sure)|'ll|\b(?:i|we)'ll)\b"
)
BREAK = re.compile(  # begins with a blank or mark, which is what makes it quick
    r";|:(?!\d)| (?:- |but\b|however\b|so (?:that )?(?=we|i|you|please|expect|the|our)|because\b|while (?=we|i"
    r"|you)|(?:and|or) (?=we|i|you|they|our|the|he|she|please|if|then|expect))"
)
READER = re.compile(
    r"\b(?:(?:could|can|would|will|do|did|may|should|might|must) you|you(?:'ll|'d)? (?:will|can|could|should"
    r"|would|may|might|must|need|are|have|want|wish|to|please|and your)|(?:ask|asking|like|need|want|expect"
    r"|invite|encourage|remind|request) (?:that )?you|please|kindly|feel free|don't hesitate|do not hesitate"
    r"|make sure to|remember to)\b"
)
EVENT = re.compile(
    r"\b(?:interview|call|meeting|session|slot|visit|appointment|chat|availability|available|start|starting|event"
    r"|presentation|test|assessment|conversation|schedule|scheduled|whether|if|free|lunch|dinner|onsite|time"
    r"|agenda|flight)\b"
)
NEWS = re.compile(r"\b(?:outcome|result|results|decision|news|feedback|answer|update|status|next steps)\b")
PAPERS = re.compile(
    r"\b(?:contract|nda|paperwork|documents?|forms?|invoice|slides|link|copy|attachment|invite|invitation"
    r"|directions|address|agenda|reimburse\w*|receipts?|expenses?|travel|booking|itinerary|equipment|laptop"
    r"|assignment|exercise|questionnaire)\b"
)
PRESENT = re.compile(r"\b(?:we|they|committee|panel|board|team) decide\b")
UNDERWAY = re.compile(r"\b(?:am|are|is|be|being|expected)\b|'(?:re|m|s)\b")
