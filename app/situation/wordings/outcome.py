"""What is said of a no, of how one did, of an offer, and of leaving."""

from app.text.phrases import phrases

# One wording a line would make these lists unreadable.
# fmt: off

# tells of their no
DECLINED = phrases(
    "{not|wasn't|was not|weren't|am not|not been|be|been|haven't been} {selected|chosen|shortlisted"
    "|successful|hired|moving forward with me}",
    "{wasn't|not|isn't|wasn't quite} the right {fit|candidate|person|match}",
    "{been|being|was|were|am|got} {unsuccessful|rejected}", "my application was",
    "{my|the|your|this} rejection", "rejection {email|letter}", "rejected me", "rejecting {me|my}",
    "{turned|turning} me down", "{was|were|am|been|being|got} turned down", "{not|never} {to be |be |}{joining|working with} you",
    "the {person|one|candidate} you {hired|chose|picked|selected}", "{gone|went|goes} to someone else",
    "form letter",
    "{another|a different|stronger|someone} {candidate|candidates|applicant|applicants|direction|else}",
    "other direction",
    "{with|chose|chosen|picked|selected|hired|prefer|preferred|offered|in favour of|in favor of|filled by|gone to|went to} "
    "other {candidates|applicants}",
    "{won't be|not be|not} {to |be |}{moving|move|proceed|proceeding|going|go|continue|continuing"
    "|progress|advance|offer} {me |}{forward|ahead|further|with|on}",
    "{position|role|job|it} {has|was} {now |already |}{been filled|filled}",
    "no longer {being |}{considered|under consideration|in consideration}",
    "{didn't|did not|won't|will not} {get|be joining|make the cut|work out|be moving}",
    "pass{ed|ing} on {me|my}", "didn't {choose|pick|hire|select} me", "decided against", "absage{n|}",
    "abgesagt", "gegen mich entschieden", "anderen {bewerber|kandidat{en|}}", "{réponse|décision} négative",
    "refus", "pas retenu{e|}", "autre candidat{e|}", "n'a pas été retenue",
    "{no he sido|no fui} {seleccionad{o|a}|elegid{o|a}}", "otro candidat{o|a}", "rechazo", "descartad{o|a}",
    "respuesta negativa", "{altro|altra} candidat{o|a}",
    "non {sono stat{o|a}|essere stat{o|a}} {selezionat{o|a}|scelt{o|a}}", "esito negativo", "rifiuto",
    "afwijzing", "afgewezen", "andere kandida{at|ten}", "niet {gekozen|geselecteerd}",
    "{outro|outra} candidat{o|a}", "não {fui|ter sido} {selecionad{o|a}|escolhid{o|a}}",
    "resposta negativa", "{odrzucen{ie|iu|iem}|odmow{a|ę|nej|ną|nie|y}}", "inn{ego|ą|y} kandydat{a|kę|ki}",
    "negatywn{a|ą|ej}",
)

# marks what follows as the writer's own guess
GUESS = phrases(
    "i {suppose|assume|guess|imagine|presume|expect|suspect|fear|gather|take it}", "i'm {assuming|guessing|afraid}",
    "{probably|perhaps|maybe|presumably|possibly|apparently|likely}",
    "{you|they|it|this|that|i} {may|might|could} {well |}have", "vermutlich", "vielleicht", "wahrscheinlich", "peut-être",
    "quizás", "forse", "misschien", "talvez", "może",
)

# a hope that has come to nothing, and what came in its place
HOPED = phrases(
    "{not|isn't|wasn't|aren't|weren't} {quite |exactly |really |at all |}{the|what|a|an} {news|answer|outcome|result"
    "|results|response|decision|reply|update|message|email|one|i|we}",
    "{news|answer|outcome|result|response|decision|reply|update|one|what} {that |which |}i {was|had|have|'d been|would have"
    "|hoped|wanted|wished|expected|longed}",
    "{hoping|hoped|wished|wishing|waiting|looking forward|looked forward|longed|wanted} {for |to |}{a |an |some |}{better"
    "|different|other|another|happier|good|more positive|more favourable|brighter|kinder}",
    "{would|i'd} have {liked|loved|preferred|wished|hoped}", "had {hoped|wished|wanted}",
    "{sad|bad|hard|difficult|disappointing|unwelcome|tough} {news|answer|outcome|result|decision|message}",
)

DISMAY = phrases(
    "disappoint{ed|ing|ment}", "heartbroken", "crushed", "devastated", "enttäuscht", "déçu{e|}",
    "decepcionad{o|a}", "delus{o|a}", "teleurgesteld", "desapontad{o|a}", "rozczarowan{y|a}",
)

REGRET = phrases(
    "{sorry|sad|saddened|upset|crushed|bummed|devastated} to {hear|learn|read|see|receive|be|find out}",
    "{a|what a|it's a|that's a} {pity|shame}", "too bad", "unfortunate {news|outcome}",
    "not the {news|answer|outcome|result|response|decision}", "hoped for{ a different| another|}",
    "bedauer{e|lich|n}", "schade", "regrette", "lament{o|ablemente}", "apena", "dispiaciut{o|a}",
    "dispiace", "rammarico", "jammer", "spijt", "lament{o|ei}", "pena", "przykro", "szkoda", "żałuję",
    "przykrością",
)

# what one thanks the bearer of bad news for
TOLD = phrases(
    "closing the loop",
    "{letting|let} me know", "inform{ing|ed} me",
    "{the|your|this|for an|quick|honest|kind|for} {update|candor|candour|honesty|transparency"
    "|notification|decision}",
    "{telling|told} me", "{notif|updat}ying me", "updating me", "getting back to me",
    "{your|the|this|that} {final |hiring |}decision",
    "{respect|accept|understand} {that |}{your|the|this|you|it}",
    "i {fully |completely |of course |do |}understand", "{hearing|heard} {of|about} {your|the} decision",
    "{your|the|this} {kind |thoughtful |quick |prompt |honest |candid |nice |}{email|e-mail|message"
    "|note|letter|reply|response|answer|words} {about|of|regarding|informing|and for|and the|and your}",
    "kind {words|message|note|email|reply}",
    "{competitive|tough|difficult|hard|strong} {process|decision|choice|pool|candidates|call}",
    "best of luck {with|in|filling|to}", "success {with|in} {the|your} {new|search|hire|candidate}",
    "{ihre|eure|die|deine} {rückmeldung|entscheidung|mitteilung|nachricht|offene rückmeldung"
    "|ehrliche rückmeldung}",
    "{votre|cette|la} {retour|réponse|décision|message|franchise}",
    "de m'avoir {informé|informée|prévenu|tenu|tenue|répondu}",
    "{su|tu|la|por} {respuesta|decisión|sinceridad}",
    "{avisarme|informarme|comunicarme|hacérmelo saber|contestarme}",
    "{la|sua|vostra|tua} {risposta|decisione|comunicazione|sincerità}",
    "{avermi|per avermi} {informato|informata|avvisato|risposto|fatto sapere}",
    "{uw|je|jullie|de|het} {bericht|beslissing|reactie|terugkoppeling|eerlijkheid|besluit}", "laten weten",
    "{a|sua|vossa|pela} {resposta|decisão|sinceridade}",
    "{por me|ter-me|terem me} {avisar|informar|informado|avisado}",
    "{informac{ję|ji}|odpowied{ź|zi}|wiadomość|decyzj{ę|i|a}}",
)

# hopes for another time
DOOR = phrases(
    "keep me in mind",
    "{future|upcoming|later|other|another} {opening|openings|opportunity|opportunities|role|roles"
    "|position|positions|vacancies|time|openings come up}",
    "{arise|opens up|open up|comes up|becomes available|become available}", "stay in touch",
    "keep in touch", "{cross|meet|paths} {paths|again|cross}", "again in the future", "in the future",
    "künftig{e|en|er|}", "zukünftig{e|en|er|}", "in kontakt", "in zukunft", "à l'avenir", "en el futuro",
    "en cuenta", "in futuro", "in de toekomst", "toekomstige", "no futuro", "w przyszłości",
    "przyszł{e|ych|ości}",
)

ARGUING = phrases(
    "unfair{ly|}", "my {application|interview} again",
    "reconsider{ation|ing|}", "change your {mind|decision}", "appeal",
    "{wrong|bad|terrible|poor|huge|big|unfair} {decision|choice|mistake}",
    "mak{e|ing} a {huge |big |serious |terrible |}mistake", "your {loss|mistake}",
    "{was|is|seems|feel|feels} {so |very |really |completely |deeply |}unfair",
    "second {chance|look|thought}", "another {chance|look}", "disagree with",
    "{can't|cannot|can not} {accept|understand|believe} {your|the|this|that|why|how}",
    "demand {an explanation|to know}", "don't {agree|accept|understand} {with |}{your|the|this|why|how}",
    "do not {agree|accept|understand} {with |}{your|the|this|why|how}", "more {qualified|than qualified}",
    "{waste|wasted} {of |}my time",
    "{will|'ll|may|might|going to} {come to |}regret {this|it|not|your|the}", "überdenken", "reconsidérer",
    "reconsiderar", "riconsiderare", "heroverwegen", "ponownie rozważyć",
)

FEEDBACK = phrases(
    "{honest|candid|frank} {assessment|opinion|thoughts|impression|view}", "assessment of my",
    "any advice on how",
    "feedback", "criticism", "critique", "rückmeldung zu meine{m|r}", "retour sur {mon|ma|mes}",
    "retroalimentación", "comentario{s|}", "riscontro sul", "terugkoppeling", "opinię",
    "informac{ję|ji} zwrotn{ą|ej}",
)

# asks how one did, without the word feedback
IMPROVE = phrases(
    "{been|be|become} a {stronger|better} {candidate|applicant}",
    "{could|might|should|can} {have |i |i have |i've |do |}{done |do |}{better|differently|improve"
    "|improved|have improved}",
    "{how|where|what|areas|ways|anything} {i |to |for |of |that |i can |i could |i might |i should "
    "|could |i may |}{improve|improvement|work on|fell short|fall short|strengthen|strengthened"
    "|do differently}",
    "areas {for|of|where} {improvement|growth|development|i}",
    "{my|interview} {performance|shortcomings|weaknesses|strengths}",
    "{how|the way} i {performed|did|came across|presented myself}", "why i {was|wasn't|did|didn't|got}",
    "{what|why} {led|made you|tipped|went wrong|was missing|was lacking}",
    "{spoke|counted|weighed|told|went|held} against me", "{tipped|swung} {it|the scales|the balance}",
    "{pointers|constructive criticism|constructive feedback|lessons}", "helped me improve",
    "verbesser{n|ung|ungen}", "{gründe|grund} {für|der|ihrer}",
    "{points|axes} {à améliorer|d'amélioration}", "m'améliorer", "mejorar", "migliorare", "verbeteren",
    "verbeterpunten", "melhorar", "meu desempenho", "poprawić",
)

# what feedback is about
ABOUT_ME = phrases(
    "my {interview|candidacy|application|performance|presentation|answers|profile|skills|task|test}",
    "the {interview|interviews}", "{future|next|other} {interviews|applications|opportunities}", "improve",
    "mein{em|er|e} {gespräch|auftritt|profil|vorstellungsgespräch|bewerbung|interview}",
    "{mon|ma} {entretien|candidature|prestation|profil}", "mi {entrevista|desempeño|candidatura|perfil}",
    "{mio|mia} {colloquio|profilo|candidatura}", "mijn {gesprek|sollicitatie|interview}",
    "{meu|minha} {desempenho|entrevista|candidatura}", "moje{j|go} {rozmowy|kandydatury|aplikacji|występu}",
)

ANSWERED_OFFER = phrases(
    "{accept|accepting|decline|declining|turn down|turning down} {the|your|this|such a|that} {job "
    "|generous |kind |formal |verbal |written |wonderful |great |employment |}{offer|position|role|job"
    "|terms}",
    "{reject|consider|considering|regarding|about|review|reviewing|on|sign|signed|signing} {the|your"
    "|this} {job |generous |kind |formal |verbal |written |wonderful |great |employment |}{offer"
    "|offer letter}",
    "{pleased|happy|delighted|thrilled|excited|glad|like|gladly|honored|honoured|formally} {to "
    "|}{formally |officially |}accept",
    "{have to|must|need to|to|respectfully|will|decided to|going to|chosen to} {respectfully "
    "|regretfully |}decline",
    "i accept,",
    "i {gladly |happily |hereby |}accept with", "i {gladly|happily|hereby} accept",
    "{think about|think over|consider} the offer", "counter{ |-|}offer",
    "angebot {an|ablehnen|anzunehmen|annehmen}", "{ihr|das} angebot",
    "{accepter|décliner|refuser} {votre|l'|cette} {offre|proposition}", "votre offre",
    "{aceptar|acepto|rechazar|declinar} {la|su} {oferta|propuesta}", "su oferta",
    "{accettare|accetto|rifiutare} {la|l'} {offerta|proposta}", "vostra offerta", "{uw|jullie|het} aanbod",
    "{aceitar|aceito|recusar} a {proposta|oferta}",
    "{przyjmuję|przyjąć|odrzucić} {ofert{ę|y}|propozycj{ę|i}}",
)

# an offer was made, by these people unless somebody else is named
RECEIVED_OFFER = phrases(
    "{for|about|by|receive|received|appreciate|thrilled with|happy with} {the|your|this|an|such a}"
    " {very |}{generous |kind |formal |job |wonderful |great |amazing |}offer",
    "offer{ed|ing} me", "extending {the|an|this|your} {generous |}offer",
    "the {generous |}offer {letter|you|from you|and}", "job offer from you",
)

WITHDRAWN = phrases(
    "{take|taking|took} {myself|me|my name} out", "{bow|bowing} out",
    "{step|stepping} {back|away} from {the|this|your}", "out of the process",
    "withdraw{ing|n|} {my|from|myself|candidacy}", "withdraw my", "remove {me|my name|myself} from",
    "accepted {a|an|another} {new |different |other |full-time |}{position|offer|role|job|internship"
    "|opportunity}",
    "accepted {another|an offer}",
    "{taken|taking|take} {another|a different|a new|a} {position|offer|role|job}", "cancel my interview",
    "{no longer|not} {be |}{interested in|pursuing|pursue|continue|continuing} {with |}{the|this|your|my}",
    "decided {not to|to not} {pursue|continue|proceed|accept|move forward with the}",
    "decided to {stay|accept|pursue} {with|at|another|an|a}",
    "{pursue|go with|going with} another {opportunity|offer|role|position|company}",
    "other {offer|direction} ", "{bewerbung|kandidatur} zurück{ziehen|}", "retire{r|} ma candidature",
    "retir{ar|o} mi candidatura", "ritirare la mia candidatura",
    "trek {ik |}mijn {sollicitatie|kandidatuur}", "retirar a minha candidatura",
    "wycof{ać|uję} {swoją |moją |}{kandydaturę|aplikację}",
)

# what an offer is made of
TERMS = phrases(
    "salary", "compensation", "base pay", "sign-on", "signing bonus", "bonus", "benefits", "relocation",
    "stock options", "equity", "start date", "negotia{te|tion|ting|ble}", "counter", "the package",
    "pay range", "{gehalt|salaire|salario|stipendio|salaris|wynagrodzenie}",
)

OFFER = phrases(
    "offer", "offered", "angebot", "offre", "oferta", "offerta", "aanbod", "proposta", "ofert{a|ę|y}",
)

# who else may have made an offer
ELSEWHERE = phrases(
    "{another|a second|a different|a third|one other|some other|the other|a rival|a competing} {company|firm|employer"
    "|organisation|organization|start-up|startup|place|team|school|hospital|agency|studio|university|bank}", "elsewhere",
)

# an offer from somebody else
RIVAL = phrases(
    "{got|received|have|has} {already |just |}{an|another|a job} offer", "expedite",
    "{another|other|competing|an|a second|received an|received a} {job |}offer {from|with|elsewhere"
    "|that|and|which}",
    "{another|other|competing|outside} {job |}offer{s|}", "offer{s|} from",
    "{match|beat|improve} {the|that|this|their|my} {other |current |}offer",
)
