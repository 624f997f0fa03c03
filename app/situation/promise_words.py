"""The words by which an answer is promised, by the part that they play in the sentence."""

import re

from app.text.phrases import phrases

TELL = phrases(  # the reader is told: whoever is the subject
    "{get|getting|be|come|coming|circle|go|report|write|revert} back {to|with} {you|u}",
    "let {you|u} {all |both |}know",
    "let {everyone|everybody|all candidates|candidates|applicants|all applicants} know",
    "keep you in the loop",
    "calls to {all |our |the |}{candidates|applicants|finalists|everyone|everybody}",
    "{calling|ringing|phoning|emailing} {all |our |the |}{candidates|applicants|finalists|everyone|everybody}",
    "loop back to you",
    "{close|closing} the loop",
    "write you",
    "{give|send|bring} you {a|the|our|your|my} {return|feedback|positioning|notice}",
    "{telephone|phone|ring|call|write to|email|contact|notify|inform|tell|update|advise} {each|every|both|them all}",
    "{notify|inform|contact|update|tell|advise} all {of|the|our|candidates|applicants}",
    "telephone you",
    "{contact|contacting|call|calling|phone|phoning|ring|text|email|emailing|e-mail} you",
    "{tell|inform|call|email|contact|update|text|notify} u",
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
    "{notify|inform|contact|update} {successful|unsuccessful|selected|unselected} {and|or}",
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
    "{write|email|e-mail|ring|phone|call|drop a {line|note}}",
    "{say|tell you} {anything|more|much|yet}",
    "{it|that|this}{ will|'ll| should| may| might|'s going to| is going to} be",
    "happen",
    "fill {the|this|our} {role|position|vacancy|post}",
    "{make|made|making} up {our|their|his|her} mind{s|}",
    "{make|making} {a|the|our|that} {final |}call",
    "pick {someone|somebody|a candidate|our|the}",
    "{narrow|narrowing} {it|things|the list|the field} down",
    "be {concluded|completed|finalised|finalized|finished|wrapped up|sorted|settled|filled}",
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
    "{heard|hear} {anything |}{back |}{from {us|me|hr|anyone|anybody|them} |}{by|before|within|in|until|tomorrow"
    "|today|tonight|next|early|later}",
    "{heard|hear} {anything|nothing}",
    "{hear|hearing} {back|more|something|either way|directly|from {us|me|our|the|my|them|him|her|someone|somebody"
    "|a|one|hr}}",
    "look {out |}for {an email|a message|news|our|a call|an update|a note} from",
    "stay tuned",
    "expect {to hear|{a|my|our|an|his|her|their} {call|note|email|e-mail|message|letter}|word|news}",
    "{you'll|you will|you should|you'd} know",
    "know {where you stand|by|within|for sure|for certain|more|the outcome|the result|the decision|our decision}",
    "be {contacted|notified|informed|updated|told|advised|telephoned|phoned|called|rung|emailed|e-mailed|messaged"
    "|texted|written to}",
    "{have|get|receive} {it|one|this|that}",
)
THING = phrases(  # what is awaited: who gives or gets it stands beside it
    "{answer|answers|decision|decisions|update|updates|news|feedback|response|reply|result|results|outcome|clarity}",
    "{verdict|resolution|conclusion|comments|thoughts|offer|offers|next steps|choice|selection|more information"
    "|further information|word|yes or {a |}no|yes/no|go or no-go|green light|final call|hiring call}",
    "{offer letter|offer letters|contract|contracts|{interview|the|a|your} schedule|shortlist|short list|timeline"
    "|next stage|next round|way forward}",
    "{an email|an e-mail|a call|a phone call|a note|a message|a letter}{ from|}",
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
    "{melde ich mich|melden wir uns|melde mich|melden uns|meldet sich}",
    "{mich|uns|sich} {bei ihnen |bei dir |}{wieder |}melden",
    "bescheid sagen",
    "{bescheid|rückmeldung|auskunft} geben",
    "{geben|gebe|gibt} {wir |ich |}{ihnen|dir|euch}",
    "wieder auf {sie|dich} zu",
    "{bei ihnen|bei dir|bei euch} {zurück|}melden",
    "zurückmelden",
    "kommen {wir |}{dann |anschließend |danach |}{auf sie|auf dich}{ wieder|} zu",
    "{entscheidung|entscheidungen|entscheid} {treffen|fällen|fällt|fallen|wird|mitteilen|zu treffen}",
    "{entscheiden|entscheide} {wir |uns |ich |}",
    "{wir|uns} {werden |}{voraussichtlich |dann |}entscheiden",
    "{treffen|fällen} {wir |}{die |eine |unsere |}{endgültige |finale |}entscheidung",
    "{nachricht|antwort} {von uns|von mir}",
    "{informiert|benachrichtigt|kontaktiert}",
    "{geben sie|gib|gebt|haben sie|hab|habt|bitten|bitte}{ um| uns| noch|} {noch|bis|um}",
    "{kontaktieren|informieren|benachrichtigen} {wir |}{sie|dich}",
    "{sie|dich} {kontaktieren|informieren|benachrichtigen}",
    "{reviendrons|reviendrai|reviendra|revenons|reviens} vers {vous|toi}",
    "{recontacterons|recontacterai|contacterons"
    "|contacterai|informerons|informerai|répondrons|répondrai|rappellerons|rappellerai}",
    "{vous serez|tu seras} {informé|informée|contacté|contactée|recontacté|recontactée|notifié|notifiée|fixé|fixée}",
    "{merci de|veuillez} {bien vouloir |}patienter",
    "{recontacte|recontactons|rappelle|rappelons|réponds|répondons|tiens|tenons}",
    "{tiendrons|tiendrai} {informé|informée|au courant|informés}",
    "{donnerons|donnerai|donnera|ferons|ferai} {une |un |}{réponse|retour}",
    "{prendrons|prendra|prendre} {une |notre |sa |la |}décision",
    "décision {sera|devrait être} {prise|connue|communiquée}",
    "{daremos|daré|dará} {una |la |}{respuesta|noticia|noticias}",
    "{tomaremos|tomará|tomaré} {una |la |nuestra |}decisión",
    "{haremos|haré} saber",
    "{diremos|diré}",
    "{se|le} {pondrá|pondrán} en contacto",
    "se {comunicará|tomará|dará|decidirá|informará}",
    "será {informado|informada|contactado|contactada|notificado|notificada}",
    "{denos|dennos|paciencia}",
    "{estaremos|estaré} en contacto",
    "{le|te} {escribo|escribiré|escribiremos|llamo|llamaré|aviso|respondo|contestaré|contestaremos}",
    "pondremos en contacto",
    "pondré en contacto",
    "{informaremos|avisaremos|contactaremos|responderemos|informaré|avisaré|contactaré|comunicaremos|llamaremos}",
    "{faremo|farò} sapere",
    "{ricontatteremo|contatteremo|aggiorneremo|risponderemo|ricontatterò|aggiornerò}",
    "contact {met u|met je|met jou} op",
    "{laten|laat} {we |wij |ik |}{u|je|jou} {iets |}weten",
    "kom ik {erop|bij u|bij je} terug",
    "komen {we |wij |}{erop|bij u|bij je} terug",
    "entraremos em {contato|contacto}",
    "{daremos|darei} {um|uma} {retorno|resposta}",
    "{skontaktujemy|odezwiemy} się",
    "damy {pani |panu |ci |}znać",
)
ABROAD_GET = phrases(
    "{sie|du|ihr} {hören|hörst|hört|erhalten|erhältst|bekommen|bekommst|bekommt|erfahren|erfährst|erfahrt|wissen}",
    "{erfahren|erfährst|erfahrt|wissen} {sie|du|ihr}",
    "rechnen",
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
    r"|you)|(?:and|or) (?=we|i|you|they|our|the(?! other)|he|she|please|if|then|expect))"
)
READER = re.compile(
    r"\b(?:(?:could|can|would|will|do|did|may|should|might|must) you|you(?:'ll|'d)? (?:will|can|could|should"
    r"|would|may|might|must|need|are|have|want|wish|to|please|and your)|(?:ask|asking|like|need|want|expect"
    r"|invite|encourage|remind|request) (?:that )?you|please|kindly|no need to|feel free|don't hesitate|do not hesitate"
    r"|make sure to|remember to)\b"
)
EVENT = re.compile(
    r"\b(?:interview|call|meeting|session|slot|visit|appointment|chat|availability|available|start|starting|event"
    r"|presentation|test|assessment|conversation|schedule|scheduled|whether|if|free|lunch|dinner|onsite|time"
    r"|agenda|flight)\b"
)
NEWS = re.compile(r"\b(?:outcome|result|results|decision|news|feedback|answer|update|status|next steps)\b")
PAPERS = re.compile(
    r"\b(?:nda|paperwork|documents?|forms?|invoice|slides|link|copy|attachment|invite|invitation"
    r"|directions|address|agenda|reimburse\w*|receipts?|expenses?|travel|booking|itinerary|equipment|laptop"
    r"|assignment|exercise|questionnaire)\b"
)
INTENT = frozenset(
    [
        "will",
        "won",
        "can",
        "cannot",
        "unlikely",
        "shall",
        "should",
        "going",
        "gonna",
        "plan",
        "plans",
        "planning",
        "expect",
        "expects",
        "expecting",
        "expected",
        "aim",
        "aims",
        "aiming",
        "hope",
        "hopes",
        "hoping",
        "hopeful",
        "intend",
        "intends",
        "like",
        "love",
        "want",
        "try",
        "trying",
        "let",
        "able",
        "promise",
        "promised",
        "goal",
        "target",
        "targeting",
        "intention",
        "commit",
        "anticipate",
        "anticipates",
        "anticipating",
        "look",
        "looking",
        "due",
        "likely",
        "need",
        "needs",
        "must",
        "have",
        "has",
        "ought",
        "timeline",
        "steps",
        "track",
        "typically",
        "usually",
        "normally",
        "generally",
        "always",
        "meets",
        "meeting",
        "reconvenes",
        "regroup",
        "regroups",
        "votes",
        "sure",
        "am",
        "are",
        "is",
        "be",
        "being",
        "'re",
        "'m",
        "'s",
        "'ll",
        "decide",
        "decides",
        "inform",
        "notify",
        "contact",
        "update",
        "respond",
        "reply",
        "follow",
        "out",
        "through",
        "then",
        "followed",
        "latest",
    ]
)
"""One of them is near any promise: a cheap look before the sentence is taken apart."""
