"""What is said to learn where things stand."""

from app.text.phrases import phrases

# One wording a line would make these lists unreadable.
# fmt: off

# asks where things stand by itself
NEWS = phrases(
    "{did|have|has} {you|they|the team|your team} {already |}{pick|picked|choose|chosen|decide|decided|hire"
    "|hired|select|selected|make up|made up}",
    "keep {hoping|my hopes up|waiting}", "getting my hopes up",
    "{you|they|the team|your team} {have|has|had} {already |}{decided|chosen|picked|hired|selected}",
    "{when|how soon} {you|they|the team} {will|would|expect|plan|hope|might|can|are likely} {to |}{decide|choose|know|finish}",
    "how far {you|they|the team|things|the process}", "{been|already} {given|offered} to {somebody|someone|anyone|anybody}",
    "{anything|something|what's} {changed|new|happened|happening|moved}", "is {anyone|anybody} there",
    "{has|have} {there been|anything}", "made up {its|your|their} {mind|minds}", "the panel met",
    "still interested in {me|having|my|speaking|talking|moving|meeting}", "lost {contact|touch}",
    "what's up with", "{do|did} i {have|get|got} {it|{the|this} {job|position|role|post}}", "feedback yet",
    "feedback from {the|your} {team|panel}", "{come|came} to a {conclusion|decision}", "closer to",
    "how you {will|want to|would like to|plan to|intend to|mean to|are going to} {proceed|continue|go on|go ahead"
    "|go forward|move forward|decide}",
    "any {further |new |more |recent |other |good |}{news|word|update|updates|progress|developments"
    "|decision|decisions|movement|feedback yet|luck|information on|info on|thoughts on|clarity"
    "|insight into}",
    "where {things|we|i|it|you|this|everything|matters|the process|the team|my application} {stand"
    "|stands|are|is|am|currently stand|currently stands}",
    "where do {things|i|we} stand", "stand in the", "where are {we|things|you} {with|on|at|now|in|regarding}",
    "how {things|the process|the search|the hiring process|everything|my application|it} {is|are}"
    " {going|progressing|coming along|looking|moving|proceeding}",
    "{current |the |application |a |any |hiring |latest |}status {of|on|regarding|update|for}",
    "status check", "the status", "latest on", "news {on|about|regarding|yet|from}", "heard anything",
    "heard back", "what stage", "hiring timeline",
    "made {a|any|your|the|its|their|his|her|up} {final |hiring |}{decision|choice|mind}",
    "{reached|come to|arrived at|finalized|finalised|taken} {a|any|your|the} {final |hiring |}decision",
    "decision {has|have|had} been", "decision been", "decision yet",
    "{have|has} {you|the team|they|anyone|the committee|the panel|the hiring manager} {already |yet "
    "|}{decided|chosen|selected|filled|picked}",
    "you decided", "{had|gotten|got} {a|an|the|any|some} {chance|opportunity|time|moment} to",
    "{you|they|team|panel|anyone|everyone} {have|has|had|get|got} {a|an|the|any|some} {chance"
    "|opportunity|time|moment} to",
    "{were|was|been|are} able to {open|read|review|look|discuss|consider|decide|make|get|find|reach"
    "|talk to|connect with}",
    "still {being |}{considered|considering|under consideration|in consideration|in the running"
    "|in contention|in the mix|on the table|a candidate|under review|in play}",
    "{am|are|was} {i|we} {still |}being considered", "under consideration", "in the running",
    "{is|are} {the|this|that} {position|role|job|opening|vacancy|opportunity|positions} still",
    "{still|remains} {open|available|vacant|interviewing|hiring|recruiting|unfilled}", "been filled",
    "already filled", "filled {yet|it|the}", "heard from {you|the team|anyone|hr|your}",
    "{when|how soon} {will|can|should|may|might|could|do|would} {i|we|you|the team|they|a decision"
    "|one} {hear|expect|know|decide|be|have|make|get|plan|anticipate|reach|find out|learn|receive"
    "|finalize}",
    "how long {will|does|do|until|is|it|before|the|should}", "how much longer",
    "how {things|it|everything} {is|are|was|were|has|have} {going|been going|coming along|progressing|looking} {with|for|on}",
    "what's {going on|happening|the status|the latest|taking}",
    "what is {going on|happening|the status|the latest|taking}", "did i get",
    "expect {to hear|a decision|an answer|a response|an update|news|a reply}", "got the job",
    "next in the process", "next steps {are|look like|might be|would be|will be|for me|yet|with}",
    "{timeline|timing|time frame|timeframe} {for|of|on|is|looks}", "hear something", "the outcome of",
    "stand meine{r|s}", "{gibt|gäbe} es {schon|bereits|inzwischen|etwas|neuigkeiten|neues|eine|einen}",
    "neuigkeiten", "{schon|bereits} {eine |}entscheidung", "entscheidung {gefallen|getroffen}",
    "aktuellen stand", "wie {der stand|es aussieht|es um|ist der stand|steht es|sieht es}",
    "nächsten schritte", "wann {ich|kann ich|darf ich} mit", "noch {im rennen|offen|zu haben}",
    "{des|avez-vous des|auriez-vous des|aucune} nouvelles", "du nouveau", "où en {est|êtes|sont}",
    "l'état {de|d'avancement}", "avancement", "{pris|prise} {une |votre |la |}décision", "décision a été",
    "statut de", "suite {donnée|de ma|à ma|réservée}", "prochaines étapes", "suites de",
    "toujours {ouvert|disponible|à pourvoir|vacant}", "quand {je pourrais|puis-je|pourrai-je}", "un retour",
    "{alguna|hay|alguna nueva} {novedad|noticia}", "novedades", "noticias", "estado de", "cómo va",
    "en qué {fase|punto|estado|etapa}", "tomado {una|alguna|ya una} decisión", "próximos pasos",
    "siguientes pasos", "sigue {abierta|abierto|disponible|vacante}",
    "cuándo {podré|puedo|podría|sabré|tendré}",
    "{ci sono|avete|ha|qualche|ha qualche} {novità|notizie|aggiornamenti|aggiornamento}", "novità",
    "aggiornament{o|i} {su|sul|sulla|riguardo|in merito}", "a che punto", "stato {della|del}",
    "preso una decisione", "prossimi passi", "ancora {aperta|disponibile|in corsa}",
    "quando {potrò|posso|saprò}", "esito", "{al|nog|enig} {nieuws|iets bekend|een beslissing}",
    "al {iets|meer} {bekend|duidelijk}", "stand van zaken", "status van", "hoe het {staat|ervoor staat}",
    "beslissing genomen", "vervolgstappen", "volgende stappen", "nog {beschikbaar|open|vacant}",
    "wanneer {ik|kan ik|mag ik}", "terugkoppeling",
    "alguma {novidade|notícia|atualização|resposta|decisão}", "há {novidades|alguma}", "novidades",
    "status {da|do}", "situação da", "andamento", "em que {fase|ponto|pé|etapa}", "tomaram {uma|alguma}",
    "próximas etapas", "próximos passos", "ainda está {aberta|disponível|em aberto}",
    "quando {poderei|posso|terei}", "{jakieś|są jakieś|jakiekolwiek} {wieści|nowości|informacje}",
    "{na jakim|jakim} etapie", "status {mojej|rekrutacji|aplikacji}",
    "podję{to|li państwo|ła pani} {już |}decyzj{ę|a}", "zapadła {już |}decyzja", "decyzja {już |}zapadła",
    "kolejne kroki", "dalsze kroki", "nadal {aktualn{a|e}|otwart{a|e}|dostępn{a|e}}",
    "kiedy mog{ę|łbym|łabym}", "wynik{i|u|ów} {rekrutacji|rozmowy}",
)

# what is asked about; nothing beside "I look forward to"
TOPIC = phrases(
    "update{s|}", "news", "decision", "timeline", "time frame", "timeframe", "time line", "timing",
    "conclusion", "date by", "rough date", "expect to {choose|decide|hear|know|fill|finish|make}",
    "happens next", "next {step|steps|stage|round|phase}", "outcome", "result{s|}", "status", "progress",
    "hiring process", "the process", "word", "an answer", "my {application|candidacy|interview}",
    "how the {search|hiring|process|selection|decision}", "feedback from {the|your} {team|panel}",
    "rückmeldung", "entscheidung", "stand", "décision", "réponse", "retour", "decisión", "respuesta",
    "decisione", "risposta", "riscontro", "beslissing", "reactie", "bericht", "decisão", "resposta",
    "retorno", "decyzj{a|i|ę|ą}", "odpowied{ź|zi}",
)

ASK = phrases(
    "{i'd|i would} value", "{tell|inform|update} me", "ask {how|what|who}",
    "{any|some|your|brief} {feedback|advice|pointers|insight|insights|comments|suggestions|information"
    "|info}",
    "wonder{ing|ed|}", "curious", "{could|can|would|do|have|did|are|will|might} you", "please", "pls",
    "let me know",
    "{i'd|i would|would} {love|like|appreciate|be grateful|welcome|be curious|be happy|be interested}",
    "if you {could|can|have|would|know}", "{is|are|has|have} there", "{may|might|can|could} i",
    "{was|were|i'm|i am|am} hoping", "any idea", "inquir{e|ing}", "enquir{e|ing}", "asking",
    "asked {if|whether|for|about}", "{wanted|want|like|love|hoping} to {ask|see|know|hear|find out|learn}",
    "ask {if|whether|about|for|where|when|you}", "find out", "see {if|whether|where|how}",
    "know {if|whether|where|when|how|what}", "keep me {updated|posted|informed}",
    "appreciate {any|an|a|your|hearing|it if}", "eager to {know|learn}", "was there",
    "be {glad|happy|pleased|grateful} {to {learn|hear|know}|if you}", "{keen|anxious} to {learn|know}",
    "advise {me|of|us}", "könn{en|ten|test}", "wäre", "würde", "bitte", "haben sie", "hast du",
    "gerne wissen", "pourriez-vous", "pouvez-vous", "auriez-vous", "avez-vous",
    "je {souhaiterais|voudrais|souhaite}", "savoir si", "podría{n|s|}", "quería", "quisiera", "me gustaría",
    "saber si", "potrebbe", "potreste", "vorrei", "volevo", "sapere", "zou{ u| je|}", "kunt u", "kun je",
    "graag", "poderia{m|}", "gostaria", "saber se", "czy", "chciał{bym|abym|em|am}", "prosz{ę|ę o}",
    "będę wdzięczn{y|a}",
)

NUDGE = phrases(
    "follow{ing|ed|} up", "{to|quick|a|quickly} follow-up on", "to follow-up", "following-up",
    "check{ing|ed|} in", "check{ing|} back", "touch{ing|} base", "circl{e|ing} back", "bump{ing|} this",
    "float{ing|} this", "{ping|pinging} you", "resurfac{e|ing}", "ping on", "resending", "re-sending",
    "buried",
    "reach{ing|} out {about|regarding|to see|to ask|to inquire|to enquire|to check|to follow|again"
    "|to find|concerning|in regards|with regard}",
    "{writing|emailing|contacting|messaging} {you |}{to|again to|once more to|back to} {inquire"
    "|enquire|ask|check|follow|see|find out|learn}",
    "{writing|emailing} {you |}again", "{wanted|want|like} to {check|inquire|enquire|get an update}",
    "{gentle|friendly|quick|kind|polite|little} {reminder|nudge}", "{second|third|fourth} time i",
    "my {second|third|fourth|2nd|3rd|last|previous|earlier|original} {e-mail|email|message|mail|note}",
    "checking {on|to see|if|whether|about}", "nach{fragen|haken|zufragen|zuhaken|gefragt}", "erkundigen",
    "frage nach", "me permets de {revenir|relancer|vous relancer|vous recontacter}", "reviens vers",
    "relance{r|}", "prendre des nouvelles", "{dar|hacer|haciendo|dando} seguimiento",
    "me pongo en contacto para", "{quería|quisiera} {preguntar|saber|consultar}",
    "preguntar {por|si|sobre|cómo}",
    "{chiedere|chiederle|sapere} {se|aggiornamenti|a che|notizie|informazioni}", "mi permetto di",
    "{informeren|vragen} {naar|of|hoe|wat}", "kom {ik |}terug op", "opvolgen",
    "{fazer|dar} {um |}{follow-up|seguimento|acompanhamento}", "{saber|perguntar} {se|sobre|como}",
    "zapytać", "{dopytać|dowiedzieć} {się|o|czy}", "przypomnieć",
)

# a nudge that is announced, offered or denied
LATER = phrases(
    "{i'll|i will|will|i can|i shall|we'll|we will|i plan to|to let me} {follow up|check in|check back"
    "|touch base|circle back|be following up|call|be checking}",
    "feel free to", "hesitate to", "{didn't|did not} follow up",
)

# complains that no word came
SILENCE = phrases(
    "{you|they} {were|was} {going to|supposed to} {call|write|get back|let|contact|email|ring|phone|send}",
    "{you|they} would {call|write|contact|email|ring|phone} me",
    "{haven't|have not|hadn't|had not|not|never|haven't yet|have yet to|yet to|didn't|did not"
    "|still haven't|not yet} {yet |}{heard|hear|received|receive|gotten|got|had a reply|had a response"
    "|had any}",
    "heard nothing",
    "{nobody|no one|noone|none of you} {is |are |has been |ever |even |has even |will |}{responding|responds|respond|replying|reply|answering|answer|getting back|writing back|calling back}",
    "why {does|do|will|won't|don't|doesn't|aren't|isn't} {nobody|no one|noone|anybody|anyone|you} {ever |even |}{responding|respond|replying|reply|answering|answer|write|call|get back}",
    "{nobody|no one|noone} {told|tells|has told|called|writes|wrote|answers|answered|replies|replied}",
    "write back", "kindly revert", "{no|without} {reply|response|answer|word|news}",
    "{still|patiently|eagerly|anxiously|been} waiting",
    "waiting {to hear|on|for {a|an|your|any|the|some} {reply|response|answer|decision|update|news"
    "|feedback|word|call}}",
    "why haven't {you|i}", "why have you not", "why {has|have} {no one|nobody|i not}",
    "why is {this|it} taking so long", "why {is|are} {this|it|you} {taking|ignoring|not}",
    "why {the|no} {silence|delay|response|reply|answer}", "taking {so long|this long|forever}",
    "{haven't|have not|not|never|nobody|no one|nobody has|no one has|nobody ever|none of you} {replied"
    "|responded|answered|got back|gotten back|called|written back|get back}",
    "{get|gotten|got} back to me", "ignor{ed|ing} {me|my}", "ghost{ed|ing}", "radio silence",
    "waiting since", "replied to {me|my}", "{reply|respond|answer} {to {me|my}|today|asap|immediately|now}",
    "hear {from|back from} you {by|before|soon|asap|today|this week|within}",
    "{noch|bisher|leider|bislang} {nichts|keine|noch nichts|noch keine}", "nichts {mehr |}gehört",
    "warte {noch |immer noch |}auf", "sans {nouvelle|nouvelles|réponse}",
    "pas {eu|encore|reçu} {de |eu |reçu |}{réponse|nouvelles|de}", "n'ai {pas|toujours|reçu}",
    "{no|sin} {he|haber} {recibido|tenido}", "sin {respuesta|noticias}", "aún no", "todavía no",
    "non ho {ancora |}{ricevuto|avuto|sentito}", "senza risposta", "{nog|helaas} {niets|geen}",
    "niets {meer |}{gehoord|vernomen}", "{não|ainda não} {recebi|tive|obtive}",
    "sem {resposta|retorno|notícias}",
    "nie {otrzymał{em|am}|dostał{em|am}|mam} {jeszcze |żadnej |żadnych |}", "brak odpowiedzi", "czekam na",
)

# what an impatient, hurt or desperate candidate says instead of a question
PRESSED = phrases(
    "{unacceptable|unprofessional|inconsiderate|disrespectful|inexcusable|impolite}",
    "never {bothered|cared|managed} to", "{bother|bothered} to {answer|reply|respond|write|call|read}",
    "{this is|that is|that's|it is|it's|how} {so |very |really |just |}{rude|ridiculous|outrageous|a joke|absurd|insulting}",
    "{forgotten|forget|forgot} {about |}me", "{did|do|have|has} you {even |}{forget|forgotten|read|look|bother}",
    "{strung|stringing|leading|led} me {along|on}", "{wasted|wasting|waste of} {my|everyone's|everybody's|our} time",
    "{as|per} {i|my} {already |previously |last |previous |earlier |}{said|wrote|mentioned|stated|asked|email|e-mail|message|mail}",
    "{my|these|those} {two|three|four|five|several|many|countless|previous|last|earlier} {emails|e-mails|messages|mails|calls}",
    "{called|phoned|rang|texted|messaged|visited|left} {you|your office|the office|your reception|several|two|three|a voicemail|messages"
    "|voicemails}",
    "{stop|stopped|dropped|drop|came|come|gone} by {your|the} {office|reception|building}",
    "a yes or {a |}no", "{last|final} time {that |}i {ask|write|will|am|'m}",
    "my {last|previous|earlier|other|past|past few|last few} {two|three|four|five|few|several|many} {emails|e-mails|messages|mails|calls|notes}",
    "{need|needs|want|expect|demand|require|deserve} {an|your|ur|a|some|to know|to hear|the} {answer|reply|response|decision|update"
    "|outcome|explanation|results|result}",
    "{decision|answer|reply|response} {asap|immediately|right away|now|today|at once}",
    "{take|taking} my {application|skills|talents|services} elsewhere", "{final|last} {notice|chance|warning|reminder|attempt}",
    "{your|their} {silence|loss}", "{so much|thanks|thank you} for nothing", "{hello|anyone there|still there|are you there}?",
)

SAID = phrases(
    "{you|i was|they|i had been} {said|told|promised|assured|mentioned}", "sagten sie", "vous m'aviez",
    "me {dijo|dijeron|dijiste}", "mi {ha|aveva|avevate} detto", "u zei", "disseram",
)

IF = phrases(
    "if {you|the|it|i|there|we|this|that}", "whether", "in case",
)

FORWARD = phrases(
    "look{ing|} forward", "{hope|hoping|excited|eager|anxious} to {hear|receive|get|learn|be}",
    "await{ing|}", "freue {ich mich|mich}", "hâte", "dans l'attente", "quedo {a la espera|atent{o|a}}",
    "{resto|rimango} in attesa", "{kijk|zie} {ik |}{er |}naar uit", "hoor{ graag| het graag}",
    "{fico|aguardo}", "czekam z", "z niecierpliwością",
)

HEARING = phrases(
    "{would|i'd|i'll|i will|should|could} hear", "hear {from|back|by|something}", "hearing {from|back}",
    "{your|a} {reply|response|answer}", "get back to me",
)

# begs for the job
PLEA = phrases(
    "where are you", "{need|want} this job", "{get|got|need|give me} {this|the} job", "begging", "{beg|implore} you", "i beg",
    "{i'm|i am|im|i was} {begging|desperate|pleading}", "{give|grant} me {a|this|the|one|another} {chance|shot}",
    "this job would", "my {family|kids|rent}", "{i'll|i will} do anything",
)
