"""What is said to agree on a time, to ask for something, and to be polite."""

from app.text.phrases import phrases

# One wording a line would make these lists unreadable.
# fmt: off

CLOCK = phrases(
    "{mon|tues|wednes|thurs|fri}day", "{mon|tue|wed|thu|fri|thur|thurs}", "tomorrow", "next week",
    "{1|2|3|4|5|6|7|8|9|10|11|12}{ |}{am|pm|a.m|p.m|noon}", "{:00|:15|:30|:45}",
    "at {8|9|10|11|12|1|2|3|4|5|noon}", "o'clock", "noon",
    "{that|those|these|proposed|suggested} {time|times|date|dates|day|slot|slots}",
    "{mon|diens|donners|frei}tag", "mittwoch", "uhr", "morgen um", "{lun|mar|mercre|jeu|vendre}di", "lunes",
    "martes", "miércoles", "jueves", "viernes", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "segunda{-feira|}", "terça{-feira|}",
    "quarta{-feira|}", "quinta{-feira|}", "sexta{-feira|}", "poniedział{ek|ku}", "wtor{ek|ku}",
    "środ{a|ę|y}", "czwart{ek|ku}", "piąt{ek|ku}",
)

AVAILABLE = phrases(
    "it is!", "it is then",
    "{can't|cannot|can not|unable to|not able to|won't be able to} {make|attend|come}", "work?",
    "works", "{i could|i can} {do|make|manage}", "is {perfect|fine|good|great|ideal|ok|okay}", "dial in",
    "my attendance", "sounds good", "availab{le|ility}",
    "work{s|} {well |best |great |fine |perfectly |better |}for {me|you|us}",
    "{i'm|i am|are you|am} {free|flexible|open}", "that {works|time works}",
    "{works|suits} {me|perfectly|great}", "suit{s|} {me|you}",
    "{see|speak to|talk to|speak with|call} you {then|on|at|tomorrow|next}",
    "{calendar|zoom|meet|teams} {invite|invitation|link}", "book{ed|} {a|the} {slot|time}", "time slot{s|}",
    "my schedule", "{what|which} time", "{convenient|best} {time|day|for}", "can make {it|that|the}",
    "{i'll|i will} be there", "{passt|passen} {mir|ihnen}", "verfügbar", "disponible{s|}",
    "disponibilité{s|}", "me convient", "me viene bien", "disponibilidad", "disponibil{e|ità}", "va bene",
    "beschikbaar", "schikt", "disponív{el|eis}", "dostępn{y|a}", "pasuje mi", "termin",
)

# sets, confirms or moves a meeting
MOVING = phrases(
    "reschedul{e|ed|ing}", "postpone{d|}",
    "{move|moving|push|shift|change} {our|the|my} {interview|call|meeting|time|conversation|appointment}",
    "{confirm|confirming|confirmed|confirmation} {our|my|the|that|of|for|i}",
    "{set|schedule|arrange|scheduling|arranging|setting} {up |}{a|an|the|our|my|this|another} {time"
    "|call|interview|meeting|follow-up|chat|conversation|phone}",
    "{have|need|had} to cancel", "another {time|date|day|slot}", "{different|alternative|earlier|later} {time|date|day|slot}",
    "running late", "{minutes|be|bit} late", "push {it|the interview|our interview|this} {back|to}",
    "verschieben", "reporter", "décaler", "reprogramar", "spostare", "verzetten", "remarcar", "przełożyć",
)

MEET = phrases(
    "interview{s|}", "call", "meeting", "meet", "chat", "conversation", "speak", "talk", "visit",
    "gespräch", "entretien", "entrevista", "colloquio", "gesprek", "rozmow{a|ę|y|ie}", "schedule",
)

REQUEST = phrases(
    "{appreciate|grateful for|welcome} {you |}{letting|sending|telling|an opportunity to"
    "|the opportunity to|a call|a chat|a brief}",
    "{give me|send me} {a|the|an|your}", "{call|phone|ring} me", "{could|can|would|will} you", "please",
    "pls", "let me know", "wondering",
    "{i'd|i would|would|i should} {be grateful|be glad|appreciate|welcome|love} {if|any|an|a|your"
    "|to {hear|know|learn|get|have}|hearing}",
    "{would|much|greatly|really} appreciate{d|} {it if|if|any|an|your|hearing}", "get back to me",
    "{need|want|expect|demand|waiting for} {an|a|your} {answer|reply|response|decision}", "grateful if",
    "{ask|inquire|enquire} {you|if|whether|about|for|after}", "{like|want|wanted} to {know|ask|hear}",
    "curious {if|whether|about|to}", "any {news|update|updates|word|decision}",
    "keep me {posted|updated|informed}", "könn{en|ten} sie", "würde mich {über|freuen}", "bitte",
    "pourriez-vous", "pouvez-vous", "merci de {me|bien|nous}", "veuillez", "podría{n|s|}", "le agradecería",
    "por favor", "potrebbe", "potreste", "per favore", "zou {u|je}", "kunt u", "kun je", "ik hoor graag",
    "graag {zou|wil|hoor}", "poderia{m|}", "agradeceria", "prosz{ę|ę o}",
    "czy {mog{ę|liby|ł{by|aby}}|jest|są}", "będę wdzięczn{y|a} za",
)

# asks for nothing, though it has the form
COURTESY = phrases(
    "pls find",
    "{if|should} {you|there} {need|have|require|would like|want|wish|is|are|should be|be} {any"
    "|anything|more|further|additional|some|to discuss|me}",
    "if there{'s| is} anything", "if {anything|any questions|i can}", "hesitate to", "feel free",
    "{can|may|could} {i |}be of {any |}{help|assistance|further}", "{in case|whenever} you",
    "please {give|send|pass|convey|extend|accept|share|thank|say} {my|our|on|the} {regards|best|thanks"
    "|apologies|wishes|love}",
    "please {find|see|note|accept|be advised|excuse|forgive|disregard|ignore}",
    "how {are|is|was|were|have} {you|things|your|everything}", "hope {you|all|this|everything}", "happy to",
    "glad to", "for your {information|records|reference|files|consideration}",
    "please {take your time|don't|do not}", "no {need|rush|reply|response}", "zögern sie nicht",
    "stehe {ich |}{ihnen |}{gerne |}zur verfügung", "anbei", "n'hésitez pas", "reste à votre disposition",
    "ci-joint", "veuillez {agréer|trouver|recevoir}", "no dude en", "quedo a su disposición", "adjunto",
    "non {esiti|esitate}", "resto a disposizione", "in allegato", "aarzel niet", "bijgaand", "não hesite",
    "em anexo", "w załączeniu", "w razie pytań", "wie geht es", "comment allez-vous", "cómo {está|estás}",
    "come {sta|stai|va}",
)

SENDING = phrases(
    "attached", "enclosed", "{here is|here are|here's} {my|the|a}", "please find",
    "as {requested|promised|discussed}", "sending {you|over|along}",
    "i have {sent|forwarded|submitted|uploaded|completed|signed}", "anbei", "im anhang", "ci-joint",
    "adjunto", "in allegato", "bijgaand", "em anexo", "w załączeniu",
)
