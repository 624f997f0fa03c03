"""The building blocks of what a follow-up says, each in the languages that we know.

A group is one idea, not one sentence: `purpose` and `asks` decide by which ideas meet in a sentence, so that
"thank you" and "our conversation" need not stand side by side. Groups are named after the idea; the lines after
the English ones are German, French, Spanish, Italian, Dutch, Portuguese and Polish, in this order.
"""

from app.text.phrases import phrases

# --- hiring -------------------------------------------------------------------------------------------------------
JOB = phrases(
    "interview{s|ed|ing|er|ers|}", "candidate{s|}", "candidacy", "hiring", "recruit{er|ers|ing|ment}", "{this|your} job", "job {application|interview|search|opening|openings|posting|description|opportunity|opportunities}",
    "internship{s|}", "my {application|{latest |updated |current |attached |}{resume|résumé|cv}}", "applied for", "application for", "vacancy", "apply for",
    "{the|this|that|your|open} {position|positions|role|opening|vacancy|post}", "phone screen", "take-home",
    "{engineer|developer|analyst|manager|designer|scientist|consultant|associate|assistant|coordinator|specialist"
    "|director|intern|teacher|nurse|accountant|administrator|architect|representative|officer|lead|researcher|editor"
    "|writer|technician|executive|postdoc|engineering|marketing|sales|product|data|design} {role|position|opening|post}",
    "offer{ed|ing} me {the|a|this}", "job offer", "offer letter", "offer of employment", "selection process", "onsite", "on-site",
    "bewerbung{s|en|}", "vorstellungsgespräch{s|}", "bewerbungsgespräch{s|}", "bewerbungsprozess", "stellenangebot",
    "{die|der|ausgeschriebene|ausgeschriebenen} stelle", "auswahlverfahren", "auswahlprozess", "praktikum{s|}",
    "candidature", "entretien", "embauche", "recrutement", "{le|ce|du|au} poste", "poste de", "offre d'emploi", "stage",
    "entrevista", "candidatura", "{el|este|del|al} puesto", "vacante", "solicitud de empleo", "proceso de selección",
    "colloquio", "posizione di", "{la|questa|della|alla} posizione", "processo di selezione", "selezione",
    "sollicitatie{gesprek|procedure|}", "vacature", "functie", "sollicit{eren|eerde}",
    "{a|da|na|à} vaga", "vaga de", "processo seletivo", "processo de seleção", "entrevistas", "candidatei-me",
    "rozmow{a|ę|ie|y} {kwalifikacyjn{a|ą|ej}|rekrutacyjn{a|ą|ej}}", "rekrutac{ja|ji|ję|yjnego|yjny}", "stanowisk{o|a|u}",
    "aplikac{ja|ji|ję}", "kandydatur{a|ę|y}",
)
ROLE = phrases("role{s|}", "the job", "job {at|with}", "position", "opening", "internship")
JOB_HINT = phrases(
    "selection", "post", "committee", "rounds", "colleagues",
    "next {step|steps|stage|round}", "your decision",
    "another offer", "first choice", "in the process",
    "job{s|}",
    "job{s|}", "positions", "opportunit{y|ies}", "offer", "application", "join", "joining", "resume", "résumé", "cv",
    "hr", "hired", "hire", "your team", "the team", "employment", "career", "work {for|with|at} you", "vacancies",
    "{the|this} company", "start date", "salary", "skills", "stelle", "unternehmen", "poste", "puesto", "ruolo",
    "baan", "vaga", "praca", "pracy", "azienda", "empresa", "entreprise", "bedrijf",
)
APPLYING = phrases(
    "{attached|enclosed|here} {is|are|please find} {my|a|an|the} {updated |current |revised |}{resume|cv|résumé|cover letter}",
    "{my|a|the} {updated |current |revised |}{resume|cv|résumé} {is|and cover letter|attached|enclosed}",
    "{attach|attached|attaching|enclose|enclosing|forward|sending|send} {you |}{my|a|a copy of my} {updated |}{resume|cv|résumé}",
    "find {attached |enclosed |}my {resume|cv|résumé}", "cover letter",
    "{apply|applying} for", "i am writing to {formally |}apply", "to apply {for|to}", "submit my application",
    "express {my|an} {strong |keen |sincere |}interest in", "any {openings|opportunities|vacancies|positions}",
    "{circulate|forward|review|consider|pass} my {resume|cv|résumé|application}", "looking for {a|an} {position|job|role|internship}",
    "bewerbe ich mich", "je postule", "ci-joint mon cv", "adjunto mi {cv|currículum}", "in allegato il mio {cv|curriculum}",
    "bijgaand mijn cv", "segue em anexo o meu {cv|currículo}", "w załączeniu przesyłam {moje |}cv",
)

# --- thanks for a meeting -----------------------------------------------------------------------------------------
THANKS = phrases(
    "thank{s|}", "thank{ you|ing|ful}", "grateful", "gratitude", "appreciate{d|}", "appreciation", "thx", "much obliged",
    "danke", "dank", "bedanke{n|}", "dankbar", "merci", "remercie{r|}", "reconnaissant{e|}", "gracias", "agradec{er|erle|erles|erte|ido|ida}",
    "agradezco", "grazie", "ringraziar{e|la|vi|ti}", "ringrazio", "dank je{ wel|}", "bedankt", "dankjewel", "bedanken",
    "obrigad{o|a}", "agradeço", "agradecer", "dziękuj{ę|emy}", "podziękować", "wdzięczn{y|a}",
)
MEETING = phrases(
    "{meeting|speaking|talking|chatting|sitting down|connecting|interviewing|visiting|discussing} with {me|us}",
    "interviewing me", "seeing me", "meeting me", "to {interview|see|meet} me", "having me {in|over|on|at|for|by|visit|today|yesterday}",
    "hosting me", "{showing|walking} me {around|through}", "{meet|met|speak|spoke|spoken|talk|talked|chat|chatted|sit down|sat down|connect|connected|visit} with {me|us|you}",
    "to {meet|interview|speak|talk|chat|discuss|visit|connect|learn more}", "{opportunity|chance} to {interview|meet|speak|talk|chat|visit|learn|discuss}", "{interview|lunch|dinner|coffee|conversation|meeting|chat|talk} with {you|him|her|everyone|the team|your team}", "{interview|conversation|discussion|dinner|lunch}",
    "{the|our|my|your|a|an|today's|yesterday's|this morning's|great|such a} {very |really |recent |phone |video |technical |final |panel |onsite "
    "|insightful |engaging |enjoyable |informative |thoughtful |great |wonderful |productive |pleasant |warm |}"
    "{interview|interviews|conversation|conversations|chat|discussion|discussions|talk|visit|tour|lunch|coffee|coffee chat|phone screen|screening call}",
    "{our|the|yesterday's|today's|this morning's} {call|meeting|session}",
    "{taking|took|take|taken|making|made} {the |some |so much |out |}time", "time {you|the team|everyone|your team|you all} {spent|took|gave|set aside}",
    "{taking|took} {so much |some |}{of your |}time", "your time {today|yesterday|this|on|last|and insight|and the|earlier}",
    "{für|um} das {nette |angenehme |interessante |gute |ausführliche |freundliche |tolle |offene |}{gespräch|vorstellungsgespräch|interview|telefonat|treffen}",
    "{ihre|deine|eure} zeit", "{unser|unserem|das} {gespräch|vorstellungsgespräch}", "kennenlernen", "zeit genommen",
    "{notre|l'|cet|votre|un|de l'|pour l'} {entretien|échange|entrevue|rencontre|accueil|conversation}", "pour l'entretien", "de m'avoir {reçu|reçue|accordé|rencontré|accueilli|accueillie}",
    "{le|du} temps", "{la|nuestra|una|de la} {entrevista|conversación|reunión|charla}", "su tiempo", "{tu|el} tiempo", "haberme {recibido|recibida|entrevistado|atendido}",
    "{il|del|nostro|un|per il} {colloquio|incontro}", "{la|nostra|della} chiacchierata", "{il suo|il tuo|il vostro|del suo|del tuo|del vostro} tempo", "tempo {dedicato|dedicatomi|concesso}", "avermi {ricevuto|ricevuta|incontrato|dedicato}",
    "{het|ons|voor het|een} {prettige |leuke |fijne |goede |interessante |}{gesprek|sollicitatiegesprek|interview|kennismakingsgesprek|kennismaking|ontvangst}", "{uw|je|jullie} tijd", "de tijd",
    "{a|nossa|da|pela|uma} {entrevista|conversa|reunião}", "{seu|teu|vosso|pelo|o} tempo", "{ter|terem} me recebido", "ter-me recebido",
    "{za|nasz{ą|ej|a}} {rozmowę|rozmowy|rozmowa|spotkanie|spotkania}", "rozmow{ę|y|ie} {kwalifikacyjn{ą|ej}|rekrutacyjn{ą|ej}}", "poświęcon{y|ego} czas", "{pani|pana|twój|państwa} czas", "za czas",
)
YOUR_TIME = phrases("your time", "your consideration", "time and consideration", "considering {me|my}", "consideration")
ARRANGED = phrases(
    "{inviting|invited|invite|selecting|shortlisting} me {for|to}", "invitation", "{scheduling|arranging|setting up|organizing|organising|confirming|coordinating|rescheduling}",
    "reaching out", "einladung", "invitación", "uitnodiging", "invito", "convite", "zaproszenie",
)
NOT_MET = phrases(
    "{review|reviewing|consider|considering|read|reading} {my|this|me|of}", "interview {confirmation|details|link|invite|schedule|times|slot|information|instructions|process}", "details", "information", "tomorrow", "next week", "upcoming", "suggesting", "the update",
)
PLEASED = phrases("pleasure", "pleased", "enjoy{ed|able|ing|}", "honor", "honour", "delighted", "wonderful", "loved", "impressed", "inspiring", "gefreut", "plaisir", "placer", "piacere", "prazer", "przyjemność")
GLAD = phrases(
    "enjoyed {our|my|the|meeting|speaking|talking|chatting|learning|hearing|discussing|getting|visiting|interviewing|connecting|seeing|your}",
    "{pleasure|privilege|treat|joy|honor|honour|delight} {meeting|speaking|talking|chatting|learning|hearing|interviewing|visiting|getting|to {meet|have met|speak|talk|chat|visit|interview|learn|get to know|sit down}}",
    "{great|good|nice|lovely|wonderful|fantastic|delightful|so nice|inspiring|fun|exciting} "
    "{meeting|speaking|talking|chatting|connecting|visiting|seeing|getting|to {meet|have met|speak|talk|chat|connect|visit|get to know|learn|hear more}}", "{glad|happy|delighted} to {have met|have spoken|meet}",
    "{great|good|nice|lovely|wonderful|fantastic|interesting|insightful|engaging} {conversation|chat|discussion|visit}",
    "{loved|appreciated|liked} {learning|hearing|meeting|our|talking|speaking|how|the chance|the conversation|the way you}",
    "left {the interview|our conversation|our meeting|the meeting|the office|feeling|even more|more}", "{interview|conversation|meeting|visit|discussion|talk} was {a |very |really |}{great|pleasure|enjoyable|inspiring|informative|insightful|interesting|wonderful}",
    "sehr gefreut", "freude{ gemacht| bereitet|}", "sehr {angenehm|gefallen|interessant|genossen}", "ravi{e|} de", "{beaucoup|vraiment|énormément} apprécié", "fue un placer", "{ha sido|es} un placer", "encantad{o|a}", "disfruté",
    "stato un piacere", "è piaciut{o|a}", "{leuk|fijn|prettig} {om|gesprek|kennis}", "genoten", "foi um prazer", "gostei {muito |}", "był{o|a} mi {bardzo |}miło", "przyjemn{ość|ością|a|ie}",
)
INTEREST = phrases(
    "interested in", "{my|strong|great|keen|continued|sincere|even more|of} {interest|enthusiasm|excitement|desire}", "{excited|enthusiastic|thrilled|keen|eager|energized} {about|to|by|at}",
    "{reinforced|strengthened|confirmed|solidified|increased|deepened|heightened|reaffirmed|renewed}", "{reiterate|reaffirm|restate} my", "{good|great|strong|perfect|excellent} fit", "contribute to",
    "love to {join|be part|work|contribute}", "{opportunity|prospect|possibility|idea} of {joining|working|being|contributing}", "asset to",
    "interesse", "begeistert", "intérêt", "motivation", "interés", "ilusión", "entusiasmo", "interesse", "enthousiast", "zainteresowan{y|a|ie}", "entuzjazm",
)
FRESH = phrases(
    "today{'s|}", "yesterday{'s|}", "this {morning|afternoon|evening}{'s|}", "earlier {today|this}", "just now", "{tonight|last night}", "friday afternoon",
    "heute", "gestern", "aujourd'hui", "hier", "ce matin", "hoy", "ayer", "oggi", "ieri", "vandaag", "gisteren", "hoje", "ontem", "dzisiaj", "dziś", "dzisiejsz{ą|e|ej}", "wczoraj", "wczorajsz{ą|e|ej}",
)
STALE = phrases(
    "again for", "{a|one|two|three|four|five|six|several|a few|few|a couple|couple|couple of|2|3|4|5|6|ten|10} {weeks|week|months|month} {ago|now|since|has|have}",
    "{two|three|four|several|few|couple of|2|3|4} weeks", "last {week|month}", "{weeks|month|months} ago", "it{'s| has| is} been", "earlier this month", "a while", "{days|some time} ago", "back in",
    "vor {zwei|drei|einigen|vier} wochen", "vor einer woche", "letzte{r|n|} woche", "il y a {deux|trois|quelques|une} semaine{s|}", "hace {dos|tres|unas|una|varias} semana{s|}", "{due|tre|alcune|qualche} settiman{e|a} fa", "{twee|drie|enkele|paar} weken", "{há|faz} {duas|três|algumas|uma} semana{s|}", "{dwa|trzy|kilka} tygodnie temu",
)

# --- where things stand -------------------------------------------------------------------------------------------
NEWS = phrases(
    "{anything|something|what's} {changed|new|happened|happening|moved}", "is {anyone|anybody} there", "{has|have} {there been|anything}", "made up {its|your|their} {mind|minds}", "the panel met",
    "still interested in {me|having|my|speaking|talking|moving|meeting}", "lost {contact|touch}", "what's up with", "{do|did} i {have|get|got} {the|this|it}", "feedback yet", "feedback from {the|your} {team|panel}", "{come|came} to a {conclusion|decision}", "closer to",
    "any {further |new |more |recent |other |good |}{news|word|update|updates|progress|developments|decision|decisions|movement|feedback yet|luck|information on|info on|thoughts on|clarity|insight into}",
    "where {things|we|i|it|you|this|everything|matters|the process|the team|my application} {stand|stands|are|is|am|currently stand|currently stands}", "where do {things|i|we} stand", "stand in the",
    "how {things|the process|the search|the hiring process|everything|my application|it} {is|are} {going|progressing|coming along|looking|moving|proceeding}",
    "{current |the |application |a |any |hiring |latest |}status {of|on|regarding|update|for}", "status check", "the status", "latest on", "news {on|about|regarding|yet|from}", "heard anything", "heard back", "what stage", "hiring timeline",
    "made {a|any|your|the|its|their|his|her|up} {final |hiring |}{decision|choice|mind}", "{reached|come to|arrived at|finalized|finalised|taken} {a|any|your|the} {final |hiring |}decision", "decision {has|have|had} been", "decision been", "decision yet",
    "{have|has} {you|the team|they|anyone|the committee|the panel|the hiring manager} {already |yet |}{decided|chosen|selected|filled|picked}", "you decided",
    "{had|gotten|got} {a|an|the|any|some} {chance|opportunity|time|moment} to", "{you|they|team|panel|anyone|everyone} {have|has|had|get|got} {a|an|the|any|some} {chance|opportunity|time|moment} to", "{were|was|been|are} able to {open|read|review|look|discuss|consider|decide|make|get|find|reach|talk to|connect with}",
    "still {being |}{considered|considering|under consideration|in consideration|in the running|in contention|in the mix|on the table|a candidate|under review|in play}",
    "{am|are|was} {i|we} {still |}being considered", "under consideration", "in the running", "{is|are} {the|this|that} {position|role|job|opening|vacancy|opportunity|positions} still",
    "{still|remains} {open|available|vacant|interviewing|hiring|recruiting|unfilled}", "been filled", "already filled", "filled {yet|it|the}", "heard from {you|the team|anyone|hr|your}",
    "{when|how soon} {will|can|should|may|might|could|do|would} {i|we|you|the team|they|a decision|one} {hear|expect|know|decide|be|have|make|get|plan|anticipate|reach|find out|learn|receive|finalize}",
    "how long {will|does|do|until|is|it|before|the|should}", "how much longer", "what's {going on|happening|the status|the latest|taking}", "what is {going on|happening|the status|the latest|taking}", "did i get", "expect {to hear|a decision|an answer|a response|an update|news|a reply}",
    "got the job", "next in the process", "next steps {are|look like|might be|would be|will be|for me|yet|with}", "{timeline|timing|time frame|timeframe} {for|of|on|is|looks}", "hear something", "the outcome of",
    "stand meine{r|s}", "{gibt|gäbe} es {schon|bereits|inzwischen|etwas|neuigkeiten|neues|eine|einen}", "neuigkeiten", "{schon|bereits} {eine |}entscheidung", "entscheidung {gefallen|getroffen}", "aktuellen stand", "wie {der stand|es aussieht|es um|ist der stand|steht es|sieht es}", "nächsten schritte", "wann {ich|kann ich|darf ich} mit", "noch {im rennen|offen|zu haben}",
    "{des|avez-vous des|auriez-vous des|aucune} nouvelles", "du nouveau", "où en {est|êtes|sont}", "l'état {de|d'avancement}", "avancement", "{pris|prise} {une |votre |la |}décision", "décision a été", "statut de", "suite {donnée|de ma|à ma|réservée}", "prochaines étapes", "suites de", "toujours {ouvert|disponible|à pourvoir|vacant}", "quand {je pourrais|puis-je|pourrai-je}", "un retour",
    "{alguna|hay|alguna nueva} {novedad|noticia}", "novedades", "noticias", "estado de", "cómo va", "en qué {fase|punto|estado|etapa}", "tomado {una|alguna|ya una} decisión", "próximos pasos", "siguientes pasos", "sigue {abierta|abierto|disponible|vacante}", "cuándo {podré|puedo|podría|sabré|tendré}",
    "{ci sono|avete|ha|qualche|ha qualche} {novità|notizie|aggiornamenti|aggiornamento}", "novità", "aggiornament{o|i} {su|sul|sulla|riguardo|in merito}", "a che punto", "stato {della|del}", "preso una decisione", "prossimi passi", "ancora {aperta|disponibile|in corsa}", "quando {potrò|posso|saprò}", "esito",
    "{al|nog|enig} {nieuws|iets bekend|een beslissing}", "al {iets|meer} {bekend|duidelijk}", "stand van zaken", "status van", "hoe het {staat|ervoor staat}", "beslissing genomen", "vervolgstappen", "volgende stappen", "nog {beschikbaar|open|vacant}", "wanneer {ik|kan ik|mag ik}", "terugkoppeling",
    "alguma {novidade|notícia|atualização|resposta|decisão}", "há {novidades|alguma}", "novidades", "status {da|do}", "situação da", "andamento", "em que {fase|ponto|pé|etapa}", "tomaram {uma|alguma}", "próximas etapas", "próximos passos", "ainda está {aberta|disponível|em aberto}", "quando {poderei|posso|terei}",
    "{jakieś|są jakieś|jakiekolwiek} {wieści|nowości|informacje}", "{na jakim|jakim} etapie", "status {mojej|rekrutacji|aplikacji}", "podję{to|li państwo|ła pani} {już |}decyzj{ę|a}", "zapadła {już |}decyzja", "decyzja {już |}zapadła", "kolejne kroki", "dalsze kroki", "nadal {aktualn{a|e}|otwart{a|e}|dostępn{a|e}}", "kiedy mog{ę|łbym|łabym}", "wynik{i|u|ów} {rekrutacji|rozmowy}",
)
TOPIC = phrases(
    "update{s|}", "news", "decision", "timeline", "time frame", "timeframe", "time line", "timing", "conclusion", "date by", "rough date", "expect to {choose|decide|hear|know|fill|finish|make}", "happens next", "next {step|steps|stage|round|phase}", "outcome", "result{s|}", "status", "progress", "hiring process", "the process", "word", "an answer", "my {application|candidacy|interview}",
    "how the {search|hiring|process|selection|decision}", "feedback from {the|your} {team|panel}", "rückmeldung", "entscheidung", "stand", "décision", "réponse", "retour", "decisión", "respuesta", "decisione", "risposta", "riscontro", "beslissing", "reactie", "bericht", "decisão", "resposta", "retorno", "decyzj{a|i|ę|ą}", "odpowied{ź|zi}",
)
ASK = phrases(
    "{any|some|your|brief} {feedback|advice|pointers|insight|insights|comments|suggestions|information|info}",
    "wonder{ing|ed}", "curious", "{could|can|would|do|have|did|are|will|might} you", "please", "pls", "let me know", "{i'd|i would|would} {love|like|appreciate|be grateful|welcome|be curious|be happy|be interested}", "if you {could|can|have|would|know}",
    "{is|are|has|have} there", "{may|might|can|could} i", "{was|were|i'm|i am|am} hoping", "any idea", "inquir{e|ing}", "enquir{e|ing}", "asking", "asked {if|whether|for|about}", "{wanted|want|like|love|hoping} to {ask|see|know|hear|find out|learn}", "ask {if|whether|about|for|where|when|you}", "find out", "see {if|whether|where|how}", "know {if|whether|where|when|how|what}", "keep me {updated|posted|informed}", "appreciate {any|an|a|your|hearing|it if}", "eager to {know|learn}", "was there", "{glad|happy|pleased|keen|anxious|grateful} {to {learn|hear|know}|if you}", "advise {me|of|us}",
    "könn{en|ten|test}", "wäre", "würde", "bitte", "haben sie", "hast du", "gerne wissen", "pourriez-vous", "pouvez-vous", "auriez-vous", "avez-vous", "je {souhaiterais|voudrais|souhaite}", "savoir si", "podría{n|s|}", "quería", "quisiera", "me gustaría", "saber si", "potrebbe", "potreste", "vorrei", "volevo", "sapere", "zou{ u| je|}", "kunt u", "kun je", "graag", "poderia{m|}", "gostaria", "saber se", "czy", "chciał{bym|abym|em|am}", "prosz{ę|ę o}", "będę wdzięczn{y|a}",
)
NUDGE = phrases(
    "follow{ing|ed|} up", "{to|quick|a|quickly} follow-up on", "to follow-up", "following-up", "check{ing|ed|} in", "check{ing|} back", "touch{ing|} base", "circl{e|ing} back", "bump{ing|} this", "float{ing|} this", "{ping|pinging} you", "resurfac{e|ing}", "ping on", "resending", "re-sending", "buried",
    "reach{ing|} out {about|regarding|to see|to ask|to inquire|to enquire|to check|to follow|again|to find|concerning|in regards|with regard}", "{writing|emailing|contacting|messaging} {you |}{to|again to|once more to|back to} {inquire|enquire|ask|check|follow|see|find out|learn}", "{writing|emailing} {you |}again",
    "{wanted|want|like} to {check|inquire|enquire|get an update}", "{gentle|friendly|quick|kind|polite|little} {reminder|nudge}", "{second|third|fourth} time i", "my {second|third|fourth|2nd|3rd|last|previous|earlier|original} {e-mail|email|message|mail|note}", "checking {on|to see|if|whether|about}",
    "nach{fragen|haken|zufragen|zuhaken|gefragt}", "erkundigen", "frage nach", "me permets de {revenir|relancer|vous relancer|vous recontacter}", "reviens vers", "relance{r|}", "prendre des nouvelles", "{dar|hacer|haciendo|dando} seguimiento", "me pongo en contacto para", "{quería|quisiera} {preguntar|saber|consultar}", "preguntar {por|si|sobre|cómo}", "{chiedere|chiederle|sapere} {se|aggiornamenti|a che|notizie|informazioni}", "mi permetto di", "{informeren|vragen} {naar|of|hoe|wat}", "kom {ik |}terug op", "opvolgen", "{fazer|dar} {um |}{follow-up|seguimento|acompanhamento}", "{saber|perguntar} {se|sobre|como}", "zapytać", "{dopytać|dowiedzieć} {się|o|czy}", "przypomnieć",
)
LATER = phrases("{i'll|i will|will|i can|i shall|we'll|we will|i plan to|to let me} {follow up|check in|check back|touch base|circle back|be following up|call|be checking}", "feel free to", "hesitate to", "{didn't|did not} follow up")
SILENCE = phrases(
    "{haven't|have not|hadn't|had not|not|never|haven't yet|have yet to|yet to|didn't|did not|still haven't|not yet} {yet |}{heard|hear|received|receive|gotten|got|had a reply|had a response|had any}", "heard nothing", "{nobody|no one|noone} {told|tells|has told|called|writes|wrote|answers|answered|replies|replied}", "write back", "kindly revert", "{no|without} {reply|response|answer|word|news}", "{still|patiently|eagerly|anxiously|been} waiting", "waiting {to hear|on|for {a|an|your|any|the|some} {reply|response|answer|decision|update|news|feedback|word|call}}",
    "why haven't {you|i}", "why have you not", "why {has|have} {no one|nobody|i not}", "why is {this|it} taking so long", "why {is|are} {this|it|you} {taking|ignoring|not}", "why {the|no} {silence|delay|response|reply|answer}", "taking {so long|this long|forever}", "{haven't|have not|not|never|nobody|no one|nobody has|no one has|nobody ever|none of you} {replied|responded|answered|got back|gotten back|called|written back|get back}", "{get|gotten|got} back to me", "ignor{ed|ing} {me|my}", "ghost{ed|ing}", "radio silence", "waiting since", "replied to {me|my}",
    "{reply|respond|answer} {to {me|my}|today|asap|immediately|now}", "hear {from|back from} you {by|before|soon|asap|today|this week|within}",
    "{noch|bisher|leider|bislang} {nichts|keine|noch nichts|noch keine}", "nichts {mehr |}gehört", "warte {noch |immer noch |}auf", "sans {nouvelle|nouvelles|réponse}", "pas {eu|encore|reçu} {de |eu |reçu |}{réponse|nouvelles|de}", "n'ai {pas|toujours|reçu}", "{no|sin} {he|haber} {recibido|tenido}", "sin {respuesta|noticias}", "aún no", "todavía no", "non ho {ancora |}{ricevuto|avuto|sentito}", "senza risposta", "{nog|helaas} {niets|geen}", "niets {meer |}{gehoord|vernomen}", "{não|ainda não} {recebi|tive|obtive}", "sem {resposta|retorno|notícias}", "nie {otrzymał{em|am}|dostał{em|am}|mam} {jeszcze |żadnej |żadnych |}", "brak odpowiedzi", "czekam na",
)
SAID = phrases("{you|i was|they|i had been} {said|told|promised|assured|mentioned}", "sagten sie", "vous m'aviez", "me {dijo|dijeron|dijiste}", "mi {ha|aveva|avevate} detto", "u zei", "disseram")
IF = phrases("if {you|the|it|i|there|we|this|that}", "whether", "in case")
FORWARD = phrases("look{ing|} forward", "{hope|hoping|excited|eager|anxious} to {hear|receive|get|learn|be}", "await{ing|}", "freue {ich mich|mich}", "hâte", "dans l'attente", "quedo {a la espera|atent{o|a}}", "{resto|rimango} in attesa", "{kijk|zie} {ik |}{er |}naar uit", "hoor{ graag| het graag}", "{fico|aguardo}", "czekam z", "z niecierpliwością")
HEARING = phrases("{would|i'd|i'll|i will|should|could} hear", "hear {from|back|by|something}", "hearing {from|back}", "{your|a} {reply|response|answer}", "get back to me")
PLEA = phrases("where are you", "{need|want} this job", "{get|got|need|give me} {this|the} job", "begging", "i beg", "i'm desperate", "i am desperate", "give me {a|this|the|one} chance", "this job would", "my {family|kids|rent}", "i'll do anything", "i will do anything")

# --- a no ---------------------------------------------------------------------------------------------------------
DECLINED = phrases(
    "{not|wasn't|was not|weren't|am not|not been|be|been|haven't been} {selected|chosen|shortlisted|successful|hired|moving forward with me}", "{wasn't|not|isn't|wasn't quite} the right {fit|candidate|person|match}", "{been|being|was|were|am|got} {unsuccessful|rejected}", "my application was", "{my|the|your|this} rejection", "rejection {email|letter}", "rejected me", "rejecting {me|my}", "turned {me |}down", "{not|never} {to be |be |}{joining|working with} you", "the {person|one|candidate} you {hired|chose|picked|selected}", "{gone|went|goes} to someone else", "form letter", "{another|other|a different|stronger|someone} {candidate|candidates|applicant|applicants|direction|else}", "{won't be|not be|not} {to |be |}{moving|move|proceed|proceeding|going|go|continue|continuing|progress|advance|offer} {me |}{forward|ahead|further|with|on}", "{position|role|job|it} {has|was} {now |already |}{been filled|filled}",
    "no longer {being |}{considered|under consideration|in consideration}", "{didn't|did not|won't|will not} {get|be joining|make the cut|work out|be moving}", "pass{ed|ing} on {me|my}", "didn't {choose|pick|hire|select} me", "decided against",
    "absage{n|}", "abgesagt", "gegen mich entschieden", "anderen {bewerber|kandidat{en|}}", "{réponse|décision} négative", "refus", "pas retenu{e|}", "autre candidat{e|}", "n'a pas été retenue", "{no he sido|no fui} {seleccionad{o|a}|elegid{o|a}}", "otro candidat{o|a}", "rechazo", "descartad{o|a}", "respuesta negativa", "{altro|altra} candidat{o|a}", "non {sono stat{o|a}|essere stat{o|a}} {selezionat{o|a}|scelt{o|a}}", "esito negativo", "rifiuto", "afwijzing", "afgewezen", "andere kandida{at|ten}", "niet {gekozen|geselecteerd}", "{outro|outra} candidat{o|a}", "não {fui|ter sido} {selecionad{o|a}|escolhid{o|a}}", "resposta negativa", "{odrzucen{ie|iu|iem}|odmow{a|ę|nej|ną|nie|y}}", "inn{ego|ą|y} kandydat{a|kę|ki}", "negatywn{a|ą|ej}",
)
DISMAY = phrases("disappoint{ed|ing|ment}", "heartbroken", "crushed", "devastated", "enttäuscht", "déçu{e|}", "decepcionad{o|a}", "delus{o|a}", "teleurgesteld", "desapontad{o|a}", "rozczarowan{y|a}")
REGRET = phrases("{sorry|sad|saddened|upset|crushed|bummed|devastated} to {hear|learn|read|see|receive|be|find out}", "{a|what a|it's a|that's a} {pity|shame}", "too bad", "unfortunate {news|outcome}", "not the {news|answer|outcome|result|response|decision}", "hoped for{ a different| another|}", "bedauer{e|lich|n}", "schade", "regrette", "lament{o|ablemente}", "apena", "dispiaciut{o|a}", "dispiace", "rammarico", "jammer", "spijt", "lament{o|ei}", "pena", "przykro", "szkoda", "żałuję", "przykrością")
TOLD = phrases(
    "{letting|let} me know", "inform{ing|ed} me", "{the|your|this|for an|quick|honest|kind|for} {update|candor|candour|honesty|transparency|notification|decision}", "telling me", "{notif|updat}ying me", "updating me", "getting back to me", "{your|the|this|that} {final |hiring |}decision", "{respect|accept|understand} {that |}{your|the|this|you|it}", "i {fully |completely |of course |do |}understand", "{hearing|heard} {of|about} {your|the} decision", "{your|the|this} {kind |thoughtful |quick |prompt |honest |candid |nice |}{email|e-mail|message|note|letter|reply|response|answer|words} {about|of|regarding|informing|and for|and the|and your}", "kind {words|message|note|email|reply}", "{competitive|tough|difficult|hard|strong} {process|decision|choice|pool|candidates|call}", "best of luck {with|in|filling|to}", "success {with|in} {the|your} {new|search|hire|candidate}",
    "{ihre|eure|die|deine} {rückmeldung|entscheidung|mitteilung|nachricht|offene rückmeldung|ehrliche rückmeldung}", "{votre|cette|la} {retour|réponse|décision|message|franchise}", "de m'avoir {informé|informée|prévenu|tenu|tenue|répondu}", "{su|tu|la|por} {respuesta|decisión|sinceridad}", "{avisarme|informarme|comunicarme|hacérmelo saber|contestarme}", "{la|sua|vostra|tua} {risposta|decisione|comunicazione|sincerità}", "{avermi|per avermi} {informato|informata|avvisato|risposto|fatto sapere}", "{uw|je|jullie|de|het} {bericht|beslissing|reactie|terugkoppeling|eerlijkheid|besluit}", "laten weten", "{a|sua|vossa|pela} {resposta|decisão|sinceridade}", "{por me|ter-me|terem me} {avisar|informar|informado|avisado}", "{informac{ję|ji}|odpowied{ź|zi}|wiadomość|decyzj{ę|i|a}}",
)
DOOR = phrases("keep me in mind", "{future|upcoming|later|other|another} {opening|openings|opportunity|opportunities|role|roles|position|positions|vacancies|time|openings come up}", "{arise|opens up|open up|comes up|becomes available|become available}", "stay in touch", "keep in touch", "{cross|meet|paths} {paths|again|cross}", "again in the future", "in the future", "künftig{e|en|er|}", "zukünftig{e|en|er|}", "in kontakt", "in zukunft", "à l'avenir", "en el futuro", "en cuenta", "in futuro", "in de toekomst", "toekomstige", "no futuro", "w przyszłości", "przyszł{e|ych|ości}")
ARGUING = phrases("reconsider{ation|ing|}", "change your {mind|decision}", "appeal", "{wrong|bad|terrible|poor|huge|big|unfair} {decision|choice|mistake}", "mak{e|ing} a {huge |big |serious |terrible |}mistake", "your {loss|mistake}", "{was|is|seems|feel|feels} {so |very |really |completely |deeply |}unfair", "second {chance|look|thought}", "another {chance|look}", "disagree with", "{can't|cannot|can not} {accept|understand|believe} {your|the|this|that|why|how}", "demand {an explanation|to know}", "don't {agree|accept|understand} {with |}{your|the|this|why|how}", "do not {agree|accept|understand} {with |}{your|the|this|why|how}", "more {qualified|than qualified}", "{waste|wasted} {of |}my time", "regret {this|it|not|your|the}", "überdenken", "reconsidérer", "reconsiderar", "riconsiderare", "heroverwegen", "ponownie rozważyć")
FEEDBACK = phrases("feedback", "criticism", "critique", "rückmeldung zu meine{m|r}", "retour sur {mon|ma|mes}", "retroalimentación", "comentario{s|}", "riscontro sul", "terugkoppeling", "opinię", "informac{ję|ji} zwrotn{ą|ej}")
IMPROVE = phrases(
    "{could|might|should|can} {have |i |i have |i've |do |}{done |do |}{better|differently|improve|improved|have improved}", "{how|where|what|areas|ways|anything} {i |to |for |of |that |i can |i could |i might |i should |could |i may |}{improve|improvement|work on|fell short|fall short|strengthen|strengthened|do differently}", "areas {for|of|where} {improvement|growth|development|i}", "{my|interview} {performance|shortcomings|weaknesses|strengths}", "{how|the way} i {performed|did|came across|presented myself}", "why i {was|wasn't|did|didn't|got}", "{what|why} {led|made you|tipped|went wrong|was missing|was lacking}", "{pointers|constructive criticism|constructive feedback|lessons}", "helped me improve",
    "verbesser{n|ung|ungen}", "{gründe|grund} {für|der|ihrer}", "{points|axes} {à améliorer|d'amélioration}", "m'améliorer", "mejorar", "migliorare", "verbeteren", "verbeterpunten", "melhorar", "meu desempenho", "poprawić",
)
ABOUT_ME = phrases(
    "my {interview|candidacy|application|performance|presentation|answers|profile|skills|task|test}", "the {interview|interviews}", "{future|next|other} {interviews|applications|opportunities}", "improve",
    "mein{em|er|e} {gespräch|auftritt|profil|vorstellungsgespräch|bewerbung|interview}", "{mon|ma} {entretien|candidature|prestation|profil}", "mi {entrevista|desempeño|candidatura|perfil}", "{mio|mia} {colloquio|profilo|candidatura}", "mijn {gesprek|sollicitatie|interview}", "{meu|minha} {desempenho|entrevista|candidatura}", "moje{j|go} {rozmowy|kandydatury|aplikacji|występu}",
)

# --- dates --------------------------------------------------------------------------------------------------------
CLOCK = phrases(
    "{mon|tues|wednes|thurs|fri}day", "{mon|tue|wed|thu|fri|thur|thurs}", "tomorrow", "next week", "{1|2|3|4|5|6|7|8|9|10|11|12}{ |}{am|pm|a.m|p.m|noon}", "{:00|:15|:30|:45}", "at {8|9|10|11|12|1|2|3|4|5|noon}", "o'clock", "noon", "{that|the|this|those|these|proposed|suggested|your|any} {time|times|date|dates|day|slot|slots}",
    "{mon|diens|donners|frei}tag", "mittwoch", "uhr", "morgen um", "{lun|mar|mercre|jeu|vendre}di", "lunes", "martes", "miércoles", "jueves", "viernes", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "segunda{-feira|}", "terça{-feira|}", "quarta{-feira|}", "quinta{-feira|}", "sexta{-feira|}", "poniedział{ek|ku}", "wtor{ek|ku}", "środ{a|ę|y}", "czwart{ek|ku}", "piąt{ek|ku}",
)
AVAILABLE = phrases(
    "works", "{i could|i can|i can't|i cannot|could i} {do|make|come|manage}", "is {perfect|fine|good|great|ideal|ok|okay}", "dial in", "my attendance", "sounds good",
    "availab{le|ility}", "work{s|} {well |best |great |fine |perfectly |better |}for {me|you|us}", "{i'm|i am|are you|am} {free|flexible|open}", "that {works|time works}", "{works|suits} {me|perfectly|great}", "suit{s|} {me|you}", "{see|speak to|talk to|speak with|call} you {then|on|at|tomorrow|next}", "{calendar|zoom|meet|teams} {invite|invitation|link}", "book{ed|} {a|the} {slot|time}", "time slot{s|}", "my schedule", "{what|which} time", "{convenient|best} {time|day|for}", "can make {it|that|the}", "{i'll|i will} be there", "{passt|passen} {mir|ihnen}", "verfügbar", "disponible{s|}", "disponibilité{s|}", "me convient", "me viene bien", "disponibilidad", "disponibil{e|ità}", "va bene", "beschikbaar", "schikt", "disponív{el|eis}", "dostępn{y|a}", "pasuje mi", "termin",
)
MOVING = phrases("reschedul{e|ed|ing}", "postpone{d|}", "{move|moving|push|shift|change} {our|the|my} {interview|call|meeting|time|conversation|appointment}", "{confirm|confirming|confirmed|confirmation} {our|my|the|that|of|for|i}", "{set|schedule|arrange|scheduling|arranging|setting} {up |}{a|an|the|our|my|this|another} {time|call|interview|meeting|follow-up|chat|conversation|phone}", "another {time|date|day|slot}", "{different|alternative|earlier|later} {time|date|day|slot}", "running late", "{minutes|be|bit} late", "push {it|the interview|our interview|this} {back|to}", "verschieben", "reporter", "décaler", "reprogramar", "spostare", "verzetten", "remarcar", "przełożyć")
MEET = phrases("interview{s|}", "call", "meeting", "meet", "chat", "conversation", "speak", "talk", "visit", "gespräch", "entretien", "entrevista", "colloquio", "gesprek", "rozmow{a|ę|y|ie}", "schedule")

# --- an offer -----------------------------------------------------------------------------------------------------
ANSWERED_OFFER = phrases(
    "{accept|accepting|decline|declining|turn down|turning down} {the|your|this|such a|that} {job |generous |kind |formal |verbal |written |wonderful |great |employment |}{offer|position|role|job|terms}", "{reject|consider|considering|regarding|about|review|reviewing|on|sign|signed|signing} {the|your|this} {job |generous |kind |formal |verbal |written |wonderful |great |employment |}{offer|offer letter}", "{pleased|happy|delighted|thrilled|excited|glad|like|gladly|honored|honoured|formally} {to |}{formally |officially |}accept", "{have to|must|need to|to|respectfully|will|decided to|going to|chosen to} {respectfully |regretfully |}decline", "{thank|thanks|thank you|excited|grateful|appreciate|thrilled|happy|delighted|pleased|honored|flattered} {so much |very much |again |you |about |to receive |with |by |for |}{very much |so much |}{for |}{the|your|this|an} {generous |kind |formal |job |wonderful |great |}offer", "offer{ed|ing} me", "extending {the|an|this|your} {generous |}offer", "the {generous |}offer {letter|you|from you|and}", "i accept,", "i {gladly |happily |hereby |}accept with", "i {gladly|happily|hereby} accept", "{think about|think over|consider} the offer", "job offer from you", "counter{ |-|}offer",
    "angebot {an|ablehnen|anzunehmen|annehmen}", "{ihr|das} angebot", "{accepter|décliner|refuser} {votre|l'|cette} {offre|proposition}", "votre offre", "{aceptar|acepto|rechazar|declinar} {la|su} {oferta|propuesta}", "su oferta", "{accettare|accetto|rifiutare} {la|l'} {offerta|proposta}", "vostra offerta", "{uw|jullie|het} aanbod", "{aceitar|aceito|recusar} a {proposta|oferta}", "{przyjmuję|przyjąć|odrzucić} {ofert{ę|y}|propozycj{ę|i}}",
)
WITHDRAWN = phrases(
    "withdraw{ing|n|} {my|from|myself|candidacy}", "withdraw my", "remove {me|my name|myself} from", "accepted {a|an|another} {new |different |other |full-time |}{position|offer|role|job|internship|opportunity}", "accepted {another|an offer}", "{taken|taking|take} {another|a different|a new|a} {position|offer|role|job}", "cancel my interview", "{no longer|not} {be |}{interested in|pursuing|pursue|continue|continuing} {with |}{the|this|your|my}", "decided {not to|to not} {pursue|continue|proceed|accept|move forward with the}", "decided to {stay|accept|pursue} {with|at|another|an|a}", "{pursue|go with|going with} another {opportunity|offer|role|position|company}", "other {offer|direction} ",
    "{bewerbung|kandidatur} zurück{ziehen|}", "retire{r|} ma candidature", "retir{ar|o} mi candidatura", "ritirare la mia candidatura", "trek {ik |}mijn {sollicitatie|kandidatuur}", "retirar a minha candidatura", "wycof{ać|uję} {swoją |moją |}{kandydaturę|aplikację}",
)
TERMS = phrases("salary", "compensation", "base pay", "sign-on", "signing bonus", "bonus", "benefits", "relocation", "stock options", "equity", "start date", "negotia{te|tion|ting|ble}", "counter", "the package", "pay range", "{gehalt|salaire|salario|stipendio|salaris|wynagrodzenie}")
OFFER = phrases("offer", "offered", "angebot", "offre", "oferta", "offerta", "aanbod", "proposta", "ofert{a|ę|y}")
RIVAL = phrases("{got|received|have|has} {already |just |}{an|another|a job} offer", "expedite", "{another|other|competing|an|a second|received an|received a} {job |}offer {from|with|elsewhere|that|and|which}", "{another|other|competing|outside} {job |}offer{s|}", "offer{s|} from", "{match|beat|improve} {the|that|this|their|my} {other |current |}offer")
ELSEWHERE = phrases("elsewhere", "with {another|a different} {company|firm|employer}")

# --- asking or not ------------------------------------------------------------------------------------------------
REQUEST = phrases(
    "{could|can|would|will} you", "please", "pls", "let me know", "wondering", "{i'd|i would|would|i should} {be grateful|be glad|appreciate|welcome|love} {if|any|an|a|your|to {hear|know|learn|get|have}|hearing}", "{would|much|greatly|really} appreciate{d|} {it if|if|any|an|your|hearing}", "{hope|hoping} to hear", "{look|looking} forward to {hearing|your {reply|response|answer|decision|thoughts}|a {reply|response}}", "{await|awaiting} your", "get back to me", "{need|want|expect|demand|waiting for} {an|a|your} {answer|reply|response|decision}", "grateful if", "{ask|inquire|enquire} {you|if|whether|about|for|after}", "{like|want|wanted} to {know|ask|hear}", "curious {if|whether|about|to}", "any {news|update|updates|word|decision}", "keep me {posted|updated|informed}",
    "könn{en|ten} sie", "würde mich {über|freuen}", "bitte", "pourriez-vous", "pouvez-vous", "merci de {me|bien|nous}", "veuillez", "dans l'attente de", "podría{n|s|}", "le agradecería", "quedo a la espera", "por favor", "potrebbe", "potreste", "resto in attesa", "per favore", "zou {u|je}", "kunt u", "kun je", "ik hoor graag", "graag {zou|wil|hoor}", "poderia{m|}", "agradeceria", "aguardo", "prosz{ę|ę o}", "czy {mog{ę|liby|ł{by|aby}}|jest|są}", "będę wdzięczn{y|a} za", "czekam na",
)
COURTESY = phrases(
    "{if|should} {you|there} {need|have|require|would like|want|wish|is|are|should be|be} {any|anything|more|further|additional|some|to discuss|me}", "if there{'s| is} anything", "if {anything|any questions|i can}", "hesitate to", "feel free", "{can|may|could} {i |}be of {any |}{help|assistance|further}", "{in case|whenever} you", "please {give|send|pass|convey|extend|accept|share|thank|say} {my|our|on|the} {regards|best|thanks|apologies|wishes|love}", "please {find|see|note|accept|be advised|excuse|forgive|disregard|ignore}", "how {are|is|was|were|have} {you|things|your|everything}", "hope {you|all|this|everything}", "happy to", "glad to", "for your {information|records|reference|files|consideration}", "please {take your time|don't|do not}", "no {need|rush|reply|response}",
    "zögern sie nicht", "stehe {ich |}{ihnen |}{gerne |}zur verfügung", "anbei", "n'hésitez pas", "reste à votre disposition", "ci-joint", "veuillez {agréer|trouver|recevoir}", "no dude en", "quedo a su disposición", "adjunto", "non {esiti|esitate}", "resto a disposizione", "in allegato", "aarzel niet", "bijgaand", "não hesite", "em anexo", "w załączeniu", "w razie pytań", "wie geht es", "comment allez-vous", "cómo {está|estás}", "come {sta|stai|va}",
)
SENDING = phrases("attached", "enclosed", "{here is|here are|here's} {my|the|a}", "please find", "as {requested|promised|discussed}", "sending {you|over|along}", "i have {sent|forwarded|submitted|uploaded|completed|signed}", "anbei", "im anhang", "ci-joint", "adjunto", "in allegato", "bijgaand", "em anexo", "w załączeniu")
