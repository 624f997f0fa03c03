"""Whether a letter offers the reader the job.

"Offer" is in advertisements, in refusals, in scheduling; it counts when somebody offers the reader a position, sends
them an offer or tells them that the job is theirs, undenied and unconditionally.
"""

import re
from dataclasses import dataclass

from app.situation.clause import Clause
from app.situation.letter import Letter
from app.situation.offer_decided import (
    DECIDED_ON_READER,
    EVERYDAY_MATTER,
    NOT_WORK,
    OF_CLIENT,
    PENDING,
    POLITE,
    STILL_ON,
    SUCCESSFUL,
    UNANIMOUS,
    WANTED,
)
from app.text.phrases import fold, phrases


@dataclass(frozen=True, slots=True)
class Offer:
    """`quote` is `text[start:end]` of the letter: the sentence that makes the offer."""

    quote: str
    start: int
    end: int


_OFFERING = phrases(
    "offer",
    "offers",
    "offering",
    "offer letter",
    "job is yours",
    "position is yours",
    "role is yours",
    "got the {job|position|role}",
    "join us",
    "join our",
    "join the",
    "joining us",
    "have you join",
    "you on{ |}board",
    "{work|working} {with|for} us",
    "{be|become|becoming} {a |}part of {us|our|the team}",
    "{take|taking} you on",
    "start with us",
    "you on the team",
    "you to join",
    "hire you",
    "hiring you",
    "we want you",
    "you to be our {next|new}",
    "chosen you",
    "selected you",
    "been {selected|chosen} {for|as}",
    "welcome {aboard|to the team}",
    "employment contract",
    "contract of employment",
    "your contract",
    "letter of appointment",
    "{appoint|appointed|engage|employ|recruit|propose|proposing|hired|chose|picked|selected} you",
    "{confirm|announce} your {appointment|employment|selection}",
    "{ly|been} {selected|chosen|appointed|hired|engaged} {for|as|to|by}",
    "{selected|chosen|appointed} {for|as} {the|our|a|an}",
    "{you have|you've|you were|you are|you're} {been |}{the |}successful",
    "{been|was|is} successful",
    "{you are|you're} hired",
    "{job|position|role|post}{'s| is} {all |}yours",
    "yes {from|all|across}",
    "{is|was} {a |an |}{resounding |unanimous |emphatic |big |}yes",
    "{secured|won|landed|been given|been awarded|been offered} {the|this}",
    "your selection",
    "{you're|you are} in",
    "you to {take|accept|fill|assume}",
    "{to |}offer you",
    "welcome you",
    "contract{'s| is} {on|in}",
    "have you as our",
    "you to become our",
    "bring you on",
    "{said|voted|vote} yes",
    "give you {the|a|this}",
    "you to {start|begin|commence}",
    "have you {start|begin|commence} {on|in|next|as soon}",
    "you {on|in} {the|our|this|my|their} {team|crew|staff|family|practice|firm|company|department|school}",
    "{hereby|formally|duly} {appointed|engaged|employed|hired}",
    "{working|work} {with|for} us",
    "{you'll|you will|you're|you are} {be |}joining",
    "{your|a} {formal |new |}contract",
    "your {appointment|employment|selection} {as|to}",
    "{go|going|gone|went} with you",
    "if you{ would|'d| were to} {accept|take|agree}",
)
_OFFERING_ABROAD = phrases(
    "zusage",
    "zusagen",
    "anbieten",
    "anzubieten",
    "angebot",
    "arbeitsvertrag",
    "arbeitsvertrages",
    "vertragsangebot",
    "vertrag",
    "eingestellt",
    "einstellen",
    "proposer",
    "offre d'emploi",
    "promesse d'embauche",
    "embaucher",
    "recruter",
    "contrat de travail",
    "candidature {est|a été} retenue",
    "{ofrecerle|ofrecerte|ofrecer}",
    "{oferta|contrato} {laboral|de trabajo|de empleo}",
    "{offrirle|offrirti|proporle|proporti}",
    "proposta di {assunzione|lavoro|contratto}",
    "aanbieden",
    "aan te bieden",
    "arbeidsovereenkomst",
    "arbeidscontract",
    "aangenomen",
    "{oferecer|oferecer-lhe|oferecer-te}",
    "proposta de {emprego|trabalho|contratação}",
)

_JOINING_ABROAD = phrases(
    "{formes parte|forme parte|te unas a|se una a} {del|de nuestro|nuestro|de la|nuestra|al}",
    "carta {de |}oferta",
    "vous accueillir {dans|au sein}",
    "vous {intégriez|rejoigniez} {notre|l'}",
    "{in unserem|in unser} team {begrüßen|willkommen|aufzunehmen|aufnehmen}",
    "{bei uns|im team} {begrüßen|willkommen}",
    "{nel nostro team|nella nostra squadra} {accoglierla|accoglierti}",
)
"""Who is to be one of us has got the job."""

_JOB = (
    r"(?:position|role|job|employment|internship|placement|post|traineeship|apprenticeship|fellowship|contract"
    r"|appointment|vacancy"
    r"|place (?:on|in)|spot (?:on|in)|opportunity to (?:join|work|become)|permanent|full-time|part-time)"
)
_GLAD = (
    r"(?:like|love|pleased|happy|delighted|excited|thrilled|glad|want|wish|able|proud|honou?red|pleasure"
    r"|privilege|writing|decided|ready|going|resolved|voted|agreed)"
)
_WORDS = r"(?:(?!(?:interview|slot|call|time|discount|special|holiday|exclusive|limited|free|trial|if)\b)\S+ )"
_OFFERS = re.compile(
    rf"\b(?:{_GLAD} to (?:\S+ ){{0,2}}?(?:offer|extend|make|present)|(?:we|i|team)(?: are|'re|'m| am| hereby"
    rf"| will be| now)* (?:offer|offering|extending|making)"
    rf"|(?:will|shall|'ll) (?:\S+ )?(?:extend|make|send))"
    rf" (?:(?:to )?you {_WORDS}{{0,5}}?(?:{_JOB}\b|offer\b(?! (?:to|of (?:a|an) (?:call|chat))\b))"
    rf"|{_WORDS}{{0,3}}?(?:job |employment |formal |official |verbal )?offer (?:\S+ ){{0,2}}?(?:to you|to join"
    rf"|for the|of employment|for you|for our))"
    r"|\bhereby offer|\bin offering you (?:\S+ ){0,3}?(?:position|role|job|post)\b"
    rf"|\b(?:extend|make) (?:to )?you {_WORDS}{{0,3}}?offer\b"
)
_LETTER_SENT = re.compile(
    r"\b(?:your|the|our|an|formal|job|employment) (?:\S+ ){0,2}?offer(?: letter| package| documents?"
    r"| details)?(?: \S+){0,6}? (?:is|are)? ?(?:attached|enclosed|below)\b"
    r"|\b(?:attached|enclosed|attach|attaching|enclose|find|sending you|send you"
    r"|sent you) (?:\S+ ){0,6}?(?:offer letter|(?:formal|written|official|job|full|your) offer|(?:offer"
    r"|employment) (?:package|contract)|contract of employment)\b"
    r"|\b(?:sign|countersign|review and sign|accept|accept or decline"
    r"|return)(?: and return)? (?:\S+ ){0,4}?(?:offer letter|your offer|this offer|our offer|the offer"
    r"|employment contract)\b"
    r"|\bcongratulations on your (?:job )?offer\b|\byour offer (?:for|of|has been|to join)\b|\bdetails of (?:your"
    r"|our|the) offer\b"
)
_YOURS = re.compile(
    rf"\byou(?:'ve| have)? got the (?:job|position|role)\b(?! done)|\b(?:hire|hiring"
    rf"|chosen|selected) you (?:for (?:the|this|our)|as)\b"
    r"|\b(?:want|would like|'d like|would love|'d love|decided|going|excited|thrilled|ready) to hire you\b(?! an? )"
    rf"|\b{_GLAD} (?:to (?:have|see) you|you to|for you to) (?:\S+ )?(?:join|on board|on the team|start)(?! (?:us "
    rf"|our team )?(?:for|on|at|in) (?:an?|the|our|lunch|coffee|dinner|(?:mon|tues|wednes|thurs|fri)day|zoom|teams"
    rf"|\d)| by \w+ing| with (?!us))\b"
    rf"|\b{_GLAD} (?:you to|for you to|to have you) (?:\S+ and )?(?:(?:work(?:ing)? (?:with|for)"
    r"|start(?:ing)? with) us|be(?:come)? (?:a )?part of (?:us|our|the) ?\w*)(?! (?:\S+ )?(?:for (?:an?|half|one"
    r"|the)|on|through|during|to (?:find|set|plan)))\b"
    rf"|\b{_GLAD} to (?:bring you on ?board|take you on|hire you)\b(?! an? )"
    r"|\byou (?:have been|were|was|are|'ve been) (?:selected|chosen) (?:for|as) (?:(?!(?:interview|next|round|stage"
    r"|assessment|final|second|technical|shortlist|phone|video|test|first|further)\b)\S+ ){0,6}?(?:position|role"
    r"|job|internship|candidate)\b"
    r"|\bwelcome (?:aboard|to the team|you to (?:the|our) team)\b(?! (?:meeting|call|day|lunch|event|room"
    r"|offsite|page))"
)
DENIED = re.compile(
    r"\b(?:not|never|unable|cannot|[a-z]{2,7}n't|neither|no longer|without|unfortunately"
    r"|decline|declined|rescind\w*|withdraw\w*|i (?:\S+ ){0,3}accept|(?:happy|thrilled|glad|pleased|excited"
    r"|delighted) to accept)\b"
)
SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should (?:you|we|your|the)|in case|in the event|once|until|till|before|may|might|could"
    r"|either|suppose"
    r"|hope|hoping|consider(?:ing)?|who|candidates|typically|usually|often|expect|plan|aim|soon as|other companies)\b"
)
_HANGS_ON = re.compile(
    r"\bif(?: you(?:'re| are| were| get| got| come out))?"
    r"(?: (?:to be|the one|the|as|ever|finally|actually)){0,2} (?:chosen|selected|successful|appointed|hired|picked"
    r"|preferred|offered|right (?:one|person)|one we)\b"
    r"|\bif (?:we|they|he|she|the (?:board|panel|team|client|partners|committee|manager|director)) (?:do |did |were to"
    r" |should |all |both |then )?(?:choose|chose|pick|select|decide|hire|appoint|approve|offer|went|go|want)\w*\b"
    r"|\bif it (?:were|was) up to\b|\bif i could\b|\bif (?:it|that|this|things|everything|all) (?:goes|went"
    r"|works out|worked out|comes|came) (?:well|out|through"
    r"|off|ahead|your way|our way)\b"
)
"""A condition behind the words of an offer, that only the writer's side can fulfil: nothing is offered yet."""
NO_ABROAD = re.compile(
    r"\b(?:nicht|leider|keine?[nmrs]?|wenn|falls|sollte[nt]?|pas|ne|malheureusement|si|aucun|no|lamentamos"
    r"|lamentablemente|non|purtroppo|se"
    r"|niet|helaas|geen|als|indien|não|infelizmente|caso|merci pour|danke? für|dank für|gracias por|grazie per"
    r"|obrigad[oa] p)\b"
)
_JOB_ABROAD = re.compile(
    r"\b(?:zusage|zusagen|stelle|position|(?:arbeits)?vertrag\w*|vertragsangebot|einstellen|eingestellt|poste"
    r"|emploi|embauche\w*|contrat|recruter|retenue"
    r"|puesto|posición|posicion|empleo|contrato|trabajo|laboral|posizione|posto|assunzione|contratto|lavoro|functie"
    r"|baan|arbeids\w+|aangenomen"
    r"|vaga|cargo|posição|emprego|trabalho|contratação)\b"
)
_VISITS_ABROAD = re.compile(
    rf"{NO_ABROAD.pattern}|\b(?:gespräch\w*|termin|tag|am|um|uhr|entretien|visite|entrevista|visita|colloquio|le"
    rf"|el|busca\w*"
    r"|cherch\w*|such\w*)\b"
)
READER_ABROAD = re.compile(
    r"\b(?:ihnen|ihre|ihr|sie|dir|dich|deine?|vous|votre|vos|te|toi|usted|su|le|ofrecer(?:le|te)|tu|lei|offrirle"
    r"|offrirti|proporle|proporti|sua|u|uw|jou|je"
    r"|você|lhe|oferecer-(?:lhe|te)|invitar\w+|convid\w+|la|ti)\b"
)


def _is_made(clause: Clause, text: str) -> bool:
    """Whether the sentence offers the reader the job, undenied and unconditionally."""
    low = clause.low
    for pattern in _MADE:
        found = pattern.search(low)
        if found is None or _is_less(pattern, low, fold(text[clause.end : clause.end + _NEXT_SENTENCE])):
            continue
        if " if " in low and _HANGS_ON.search(low, found.start()):
            continue
        sure_until = found.start() if pattern is POLITE else found.end()
        after_colon = max(0, low.rfind(": ", 0, found.start()))
        if not DENIED.search(low, after_colon, found.end()) and not SUPPOSED.search(low, 0, sure_until):
            return True
    return False


def _is_less(pattern: re.Pattern[str], low: str, after: str) -> bool:
    """Whether the sentence, or what comes `after`, shows that its yes is to something less than the job."""
    if pattern is SUCCESSFUL:
        return STILL_ON.search(low) is not None or STILL_ON.search(after) is not None
    if PENDING.search(low) or (pattern in (_YOURS, WANTED) and NOT_WORK.search(low)):
        return True
    return pattern is UNANIMOUS and EVERYDAY_MATTER.search(low) is not None


_MADE = (_OFFERS, _LETTER_SENT, _YOURS, DECIDED_ON_READER, WANTED, OF_CLIENT, SUCCESSFUL, UNANIMOUS, POLITE)
_NEXT_SENTENCE = 160
"""Code points in which "you were successful" may go on with the next round."""


def offer(letter: Letter) -> Offer | None:
    """The job offer in a letter that somebody sent to the user, or None."""
    for clause in letter.clauses(_OFFERING):
        if not clause.question and _is_made(clause, letter.text):
            return Offer(letter.text[clause.start : clause.end], clause.start, clause.end)
    for clause in letter.clauses(_OFFERING_ABROAD):
        low = clause.low
        if not clause.question and _JOB_ABROAD.search(low) and READER_ABROAD.search(low) and not NO_ABROAD.search(low):
            return Offer(letter.text[clause.start : clause.end], clause.start, clause.end)
    for clause in letter.clauses(_JOINING_ABROAD):
        if not clause.question and READER_ABROAD.search(clause.low) and not _VISITS_ABROAD.search(clause.low):
            return Offer(letter.text[clause.start : clause.end], clause.start, clause.end)
    return None
