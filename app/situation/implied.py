"""What a mail means to people who met for an interview, though it names neither the decision nor the position.

"Answer me or I go to your director" asks where things stand; so does "Two weeks and not a word". Two things tell such
mails: what they do to the reader (press for an answer, lament that none came, guess the outcome), and how many fields
of meaning their words come from. "Your recruiter lied to me" speaks of you, of hiring and of hurt; "Could you send me
the form" of you alone. Only short mails are read this way, and only when nothing plainer was found; elsewhere in life
the same words mean other things.
"""

import re

from app.situation.evidence import SHORT
from app.text.phrases import fold

_LONGEST = 900  # characters: whoever writes more than some 150 words names what it is about

_WEIGHT = {
    "hiring": 2,
    "stake": 2,
    "hurt": 2,
}  # fields that hardly any other mail to an interviewer touches; all others weigh 1
_ENOUGH = 3  # hiring or hurt and another field, or an answer and two others
_ENOUGH_ALONE = 2  # in a line or two there is room for one field only
_TELLING = frozenset(("hiring", "stake", "hurt", "answer"))  # one of these has to be among them
_CALM = frozenset(("hiring", "you"))  # these alone are about where and when, or about somebody else

_FIELDS = {
    "you": "you your yours u ur yourself you're you've you'd you'll",
    "answer": """
        answer answers answered answering result results reply replies replied replying respond responds
        responded responding response responses silence silent ignore ignored ignoring ignores ghost ghosted
        ghosting unanswered unresponsive voicemail voicemails word explanation feedback heard mail mails email
        emails message messages sending hold-up
    """,
    "hiring": """
        interview interviews interviewed interviewing applicant applicants candidate candidates job position
        role hire hired hiring hr recruiter recruiters recruitment recruiting cv ceo director employer employers
        company companies chairman cfo
    """,
    "stake": """
        decision decisions decide decided deciding application applied applying candidacy offer offers offered
        qualified qualifications qualification salary wage selection selected rejected rejection verdict
        glassdoor kununu outcome contract scores
    """,
    "no": """
        not never nobody no none nothing neither nor without cannot don't doesn't didn't haven't hasn't hadn't
        isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't noone dont didnt havent cant wont
        fail failed refuse refused
    """,
    "waiting": """
        weeks week days months month still yet already since waiting waited wait wondering ages forever finally
        again anymore long soon sleep
    """,
    "deadline": """
        until deadline tomorrow today tonight noon latest within hours immediately now asap urgent urgently
        final last
    """,
    "must": "must demand insist expect expected entitled require need needs want deserve owe owed least",
    "hurt": """
        promise promised promises lied lie lying wasted waste wasting ashamed shame foolish patience disrespect
        disrespectful respect courtesy decency unprofessional rude insult insulting insulted ridiculous
        unacceptable desperate desperately beg begging upset angry frustrated frustrating disappointed
        disappointing annoyed hurt trusted joke incredible unbelievable seriously apparently clearly bother
        bothered treat treated treating regret hanging unfair lawyer complain complaint begged rent humiliated
        humiliating pathetic outrageous disgraceful disgusting appalling strange disgrace pretend pretending
        pity ghosts regret debt wise
    """,
    "guess": "assume guess suppose presume suspect imagine formality paperwork chances",
}
_FIELD_OF = {word: name for name, words in _FIELDS.items() for word in words.split()}
_WORDS = re.compile(r"[a-z]++(?:'[a-z]++)?+")

_SEVERAL = r"(?:[\w'-]{1,20},? ){0,4}?"
_ANSWER = (
    r"(?:answers?|repl(?:y|ies)|responses?|words?|news|calls?|e-?mails?|messages?|signs?|feedback|decisions?|"
    r"updates?|verdict|"
    r"results?|explanations?|clue|idea|peep|thing|sound|contact|yes or (?:a )?no)"
)
_ANSWERING = (
    r"(?:answer|repl(?:y|ies)|respond|g[eo]t(?:ten)? (?:back|in touch)|writ(?:e|ten)|wrote|call|phone|contact|"
    r"t(?:ell|old)|"
    r"bother|decid|notif|(?:come|came) back)"
)
_NOT = (
    r"(?:not|never|\w{2,6}n't|no longer|fail(?:ed|s)? to|forgot(?:ten)? to|refus(?:ed|es|e) to"
    r"|too (?:busy|lazy|hard|important) to)"
)
_YOURS = (
    r"(?:you(?: guys| people| all| lot| folks)?|"
    r"your (?:team|company|office|people|colleagues?|hr|recruiters?|side|firm|department))"
)
_ORDERS = (  # an answer
    rf"(?:^|[.!?,;\n] ?|(?:please|just|now|so|and|hey|ok|least|kindly|either) )(?:please |just |at least )?(?:"
    r"(?:answer|reply|respond|decide|write back|call back|get back)(?: to)?(?: me| us)?(?: already| now| today|"
    r" finally| soon| or\b| by\b| within| ?[.!,]| ?$)|"
    r"(?:call|tell|write|write to|text|contact) me(?: back)?(?: already| now| today| finally| or (?:else|i)\b|"
    r" why| whether| ?[.!]| ?$)|(?:hire|pick|choose) me\b|"
    rf"give me (?!a call)(?:an?|the|your|some|any|at least an?|one) (?:\w+ )?(?:{_ANSWER}|chance|job|reason)\b|"
    r"(?:keep|leave|keeping|leaving) me (?:waiting|hanging|guessing|in)|stop (?:ignoring|wasting|playing|ghosting)|"
    r"hurry up|explain (?:why|yourself))"
)
_ENGLISH = (
    # makes an answer the price of something
    rf"either (?:you|i|we|your|someone|somebody|give|tell)\b.{{3,60}}\bor\b|or (?:else )?i(?:'ll|'m| will| am|"
    r"'d| would)\b|or else\b|if not,? i\b|otherwise,? i\b|"
    rf"unless (?:i|you|someone) {_SEVERAL}(?:answer|hear|get|reply|respond|decide|call)|"
    rf"if (?:i am|i'm|i|no one|nobody) {_SEVERAL}{_NOT} {_SEVERAL}(?:contacted|called|told|informed|hear|heard|"
    r"get|receive|given)|"
    rf"if (?:there is|there's|i get|i hear) no {_ANSWER}|"
    # nobody answers, no answer came
    rf"(?:nobody|no one|noone|none of you|not one of you)\b {_SEVERAL}(?:{_ANSWERING}|know|care)|"
    rf"{_YOURS} {_SEVERAL}{_NOT} (?!(?:need|have|hesitate) ){_SEVERAL}{_ANSWERING}|"
    rf"(?:i|we)(?:'m|'ve)? {_SEVERAL}{_NOT} {_SEVERAL}(?:been |be )?(?:told|called|contacted|informed|answered|"
    r"heard\b|hear\b|notified)|"
    r"(?:not an?|not one|not even an?|zero|without an?y?|still no|so much as an?|single) (?:single |real |"
    r"proper |clear |honest |simple )?"
    r"(?:answer|reply|response|word|news|call(?:back)?|sign|verdict|peep)s?\b|no (?:answer|reply|response|word|"
    r"news|sign|verdict)\b(?! (?:needed|necessary|required|of|was|for|about|is))|"
    r"(?:still|absolutely|literally) nothing\b|silence\b|crickets\b|still (?:waiting|here|sitting)\b|"
    r"nothing (?:yet|from you|so far|at all)\b|frustrat(?:ed|ing)\b|on your part\b|"
    r"(?:lack of|poor) (?:communication|response|information|transparency|updates)\b|"
    r"how (?:much longer|long (?:do|must|will|should|am|are))\b|so much for\b|(?:anyone|anybody|somebody|"
    r"someone) (?:there|out there|home|alive)\b|gave me your word\b|for the \w{3,9} time\b|you have (?:until|"
    r"till)\b|if i were you\b|tell me (?:if|whether) i(?:'m| am)\b|until (?:someone|somebody|you|"
    r"i) (?:answer|"
    r"repl|respond|hear|get)|(?:need|have|want|like) to know (?:now|today|by|if i|whether i|where i|what)\b|"
    r"it(?:'s| is| has) (?:now )?(?:been )?(?:\d{1,3}|\w+) (?:days|weeks|months)\b|"
    r"how (?:hard|difficult) (?:can|is|could)\b|do you even\b|what kind of (?:company|people|employer|firm|"
    r"place)\b|(?:plea+se,? ){2}|"
    r"why (?:am i|is it that i|do i|have i|bother|did you|do you|don't you|are you|haven't|hasn't|won't)\b|"
    # a word that was not kept
    r"(?:you|they|he|she) (?:said|told me|promised|swore|assured)\b.{0,60}\b(?:didn't|did not|haven't|never|"
    r"nothing|still|nobody)\b|"
    # the outcome, guessed or begged for
    r"(?:is|was|so) (?:it|that|this)(?:'s)? (?:now |then |really |just )?an? (?:no|yes|rejection)\b|(?:it|that|"
    r"this)(?:'s| is) (?:probably |likely |then |just )?a no\b|"
    r"(?:didn't|did not|do i|did i|won't|will i|if i|whether i|am i|i'm not) (?:even )?(?:g[eo]t|make|have|"
    r"made)(?: it(?! (?:up|to|in|on|for|with))| the (?:job|cut|role|gig|part|position)| in)\b|"
    r"yes or no\b|am i (?:in|out|hired|still|being|rejected)\b|(?:the|your|a|any|that) (?:verdict|shortlist)\b|"
    r"(?:got|get|gets) (?:it|the job|the role) or not\b|did (?:somebody|someone|anyone|"
    r"another)\b.{0,30}\bget it\b|my chances\b|"
    r"(?:last|only) (?:hope|chance|shot|thing)\b|counting on (?:you|this)\b|work (?:\w+ )?(?:for (?:free|"
    r"nothing)|"
    r"unpaid)\b|"
    r"(?:go|going|write|writing|complain|escalate|talk|turn|speak|contact|contacting|report|inform)(?: directly|"
    r" straight)?(?: to| with)? (?:your|the) (?:\w+ )?"
    r"(?:boss|manager|ceo|director|superiors?|supervisor|board|headquarters|labou?r (?:office|board))\b"
)
_GERMAN = (
    r"geduld\b|endlich\b|(?:gibt es|haben sie|ist)\b.{0,40}\b(?:neues|neuigkeiten|entscheidung|rückmeldung|"
    r"entschieden)\b|"
    r"meld(?:e|en|et)\b.{0,40}\b(?:endlich|nicht|nie|niemand|sich|dich|euch)\b|(?:niemand|keiner|nie|"
    r"nicht)\b.{0,40}\b(?:gemeldet|geantwortet|meldet|antwortet|gehört|angerufen|zurückgerufen)\b|"
    r"(?:warte|gewartet|wartezeit)\b|(?:keine|null|weder) (?:\w+ )?(?:antwort|rückmeldung|nachricht|reaktion|"
    r"ahnung|entscheidung)\b|(?:immer )?noch (?:nichts|keine)\b|funkstille\b|"
    r"(?:frechheit|unverschämt|respektlos|unprofessionell|inakzeptabel|peinlich|unmöglich|unhöflich|lächerlich|"
    r"schäbig|ernst sein|so geht man|umgang|anstand|hingehalten|hinhalten|verarsch\w*|ignorier\w*)\b|"
    r"(?:ich|wir) (?:erwarte|verlange|fordere|bestehe|brauche|will)\b|(?:wie lange|warum|wieso|"
    r"weshalb)\b.{0,60}\?|antworten sie\b|entscheiden sie\b|letzte (?:mahnung|chance|warnung|aufforderung)\b|"
    r"(?:kriege?|bekomme?|habe?) ich (?:jetzt |nun |denn )?(?:den|die|das) (?:job|stelle|zusage)\b|"
    r"was ist (?:jetzt|nun|denn|eigentlich|los)\b|ja oder nein\b|zu- oder absage\b|(?:versprochen|zugesagt|"
    r"zugesichert)\b|sonst\b.{0,40}\b(?:ich|wende|ziehe)\b"
)
_FRENCH = (
    r"(?:j'attends|attendre|attente|politesse|courtoisie)\b|au moins\b|(?:aucun|aucune|toujours pas|pas de|"
    r"sans) (?:\w+ )?(?:réponse|"
    r"nouvelles?|retour|décision)\b|toujours (?:rien|pas)\b|"
    r"(?:manque de|inadmissible|inacceptable|scandaleux|honteux|lamentable|irrespectueux|honte|moqu\w+|ignor\w+|"
    r"daign\w+|mépris\w*)\b|"
    r"(?:répondez|rappelez|décidez|j'exige|je veux|je mérite)\b|(?:pourquoi|combien de temps)\b|"
    r"vous (?:m')?(?:aviez|avez) (?:dit|promis|assuré)\b|personne ne\b|(?:ai-je|j'ai) (?:eu |obtenu )?(?:le|"
    r"ce) (?:poste|job)\b|oui ou non\b|sinon\b.{0,40}\bje\b"
)
_SPANISH = (
    r"(?:contest\w+|respond\w+|respónd\w+|contést\w+)\b.{0,40}(?:\?|!|\bya\b|\bnadie\b|\bnunca\b|\bmañana\b)|"
    r"(?:ninguna|sin|hay) (?:\w+ )?(?:respuesta|noticias?)\b|esperando\b|silencio\b|"
    r"(?:falta de|inaceptable|vergüenza|vergonzoso|exijo|increíble|irrespetuos\w+|ignor\w+)\b|por qué (?:no|"
    r"nadie|tard\w+)\b|(?:me )?(?:dijeron|prometieron|prometió)\b|cuánto (?:tiempo|más)\b|sí o no\b|"
    r"me (?:dan|darán|van a dar) el\b"
)
_ELSEWHERE = (
    r"(?:nessuna risposta|mancanza di rispetto|pretendo|ancora aspett\w+|sto aspettando|aspetto (?:ancora|da)|"
    r"vergogn\w+|inaccettabile|rispond(?:a|ete|etemi)|perché (?:non|nessuno))\b|"
    r"(?:geen (?:antwoord|reactie|bericht)|respectloos|onacceptabel|schandalig|wacht (?:nog|al|nu)|"
    r"waarom (?:reageert|hoor|antwoordt)|ik eis)\b|"
    r"(?:nenhuma resposta|falta de respeito|exijo|inaceitável|respond(?:am|a-me)|estou (?:à espera|esperando)|"
    r"vergonha|ninguém)\b|"
    r"(?:brak (?:odpowiedzi|szacunku)|żądam|czekam (?:już|wciąż|nadal)|nikt (?:nie|się)|niedopuszczalne|"
    r"dlaczego nikt)\b"
)
_PRESSING = re.compile(rf"{_ORDERS}|\b(?:{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH}|{_ELSEWHERE})")

_INNOCENT = re.compile(
    r"\b(?:need|have) (?:to )?(?:not |n't )?(?:reply|answer|respond)|\bno (?:reply|answer|"
    r"response) (?:is )?(?:needed|necessary|required|expected)|"
    r"\b(?:don't|do not|needn't) (?:need|have|bother|want) (?:you )?to (?:reply|answer|respond)|\b(?:do not|"
    r"don't) hesitate[^.!?]{0,80}|"
    r"\bif you (?:have|need|want)[^.,!?]{0,80}|\bno later than\b"
)
"""Words of those who press, said by those who free the reader or open a door."""

_REACTING = re.compile(
    r"\b(?:decision|decided|chos\w+|choice|hir(?:e|ed|ing)|(?:somebody|someone|other|the) (?:else|person|one|"
    r"candidate)|better candidate|"
    r"mistake|wrong|underst(?:ood|and)|fair enough|pity|accept|explain|explanation|reason|reconsider|qualified|"
    r"requirements?|"
    r"(?:talk|meet|speak|try) again|are you sure|(?:another|second) opinion|second (?:chance|look|thought)|(?:for|"
    r"with) nothing|for free|(?:any|one|last|another) chance|is there (?:nothing|any way)|surprised|"
    r"change (?:anything|your mind)|for less|"
    r"absage|entscheidung|schade|ernst|begründung|verstehe|gründe?|warum|"
    r"décision|dommage|pourquoi|raisons?|decisión|lástima|razón|motivo)\b"
)


_WHEN = re.compile(
    r"\b(?:when (?:you|to|i|we|there|a decision|the)\b|new date|dates? in sight|timing|timeline|(?:any |some )?news\b"
    r"|decid(?:e|ed|ing)\b|decision\b|how (?:it|things|everything) (?:is|are|stands?|goes?|looks?)\b|where things)"
)


def asks_when(text: str) -> bool:
    """Whether a question or a wish to know is about when they decide, or how it goes."""
    plain = fold(text[:_LONGEST])
    return ("?" in plain or " know " in plain or " ask " in plain) and _WHEN.search(plain) is not None


def presses(text: str) -> bool:
    """Whether a short mail presses, laments or guesses about an answer that is due to its writer."""
    if len(text) > _LONGEST:
        return False
    plain = _INNOCENT.sub(" ", " ".join(fold(text).split()))
    return _speaks_of_hiring(plain) or _PRESSING.search(plain) is not None


def reacts(text: str) -> bool:
    """Whether a short mail that comes after a no speaks of it."""
    return len(text) <= _LONGEST and (_REACTING.search(fold(text)) is not None or presses(text))


def _speaks_of_hiring(plain: str) -> bool:
    """Whether the words come from enough fields of meaning; a question about hiring or an answer counts as one more."""
    fields = {_FIELD_OF[word] for word in _WORDS.findall(plain) if word in _FIELD_OF}
    if fields.isdisjoint(_TELLING) or fields <= _CALM:
        return False
    if "must" in fields and "answer" in fields:
        return True
    asked = "?" in plain and not fields.isdisjoint(("stake", "answer"))
    weight = sum(_WEIGHT.get(name, 1) for name in fields) + asked
    return weight >= (_ENOUGH_ALONE if len(plain) <= SHORT and not fields.isdisjoint(_WEIGHT) else _ENOUGH)
