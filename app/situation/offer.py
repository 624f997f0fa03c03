"""Whether a letter offers the reader the job, or goes on with them: an interview, the next round.

"Offer" is in advertisements, in refusals, in scheduling; it counts when somebody offers the reader a position, sends
them an offer or tells them that the job is theirs, undenied and unconditionally.
"""

import re
from dataclasses import dataclass

from app.situation.clause import clauses
from app.situation.letter import Letter
from app.text.phrases import phrases


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
    "you on board",
    "you on the team",
    "you to join",
    "hire you",
    "hiring you",
    "chosen you",
    "selected you",
    "been {selected|chosen} {for|as}",
    "welcome {aboard|to the team}",
    "employment contract",
    "contract of employment",
    "your contract",
    "letter of appointment",
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
_INVITING = phrases(
    "invit{e|ing} you",
    "you {are|have been|were} invited",
    "schedul{e|ing|ed}",
    "confirmed",
    "arrang{e|ing}",
    "set{ up|ting up}",
    "availability",
    "book{ a| your| an|ing}",
    "pick a",
    "choose a",
    "select a",
    "{are|would|will} you {be |}{available|free}",
    "you available",
    "you free",
    "times {work|suit}",
    "time {works|suits|would work|that works}",
    "{move|moving|advance|advancing|progress|progressing|bring|bringing|take} you",
    "next {round|stage|step|phase}",
    "second {round|interview}",
    "final {round|interview|stage}",
    "{interview|interviewing|meet|with|to|see} you",
    "selected {to|for} {move|an|a|the|our|interview|interviews}",
    "shortlisted",
    "{phone|video|telephone|onsite|on-site} {call|interview|screen}",
    "have a {call|chat|conversation}",
    "quick {call|chat}",
    "you to come",
)
_INVITING_ABROAD = phrases(
    "einladen",
    "einzuladen",
    "laden wir {sie|dich}",
    "gesprächstermin",
    "vorstellungsgespräch",
    "vorstellungsgesprächs",
    "kennenlernen",
    "kennenzulernen",
    "nächste {runde|gespräch}",
    "nächsten {runde|gespräch}",
    "zweiten gespräch",
    "entretien",
    "vous {inviter|convier|rencontrer}",
    "{invitons|convions}",
    "vos disponibilités",
    "entrevista",
    "{invitarle|invitarte|invitarla|invitarlo}",
    "su disponibilidad",
    "colloquio",
    "{invitarla|invitarti}",
    "sua disponibilità",
    "uitnodigen",
    "uit te nodigen",
    "nodigen {u|je|wij|we}",
    "convidá-{lo|la}",
    "convidar",
    "convidamos",
    "{sua|tua} disponibilidade",
)

_JOB = (
    r"(?:position|role|job|employment|internship|placement|post|traineeship|apprenticeship|fellowship|contract"
    r"|appointment|vacancy"
    r"|place (?:on|in)|spot (?:on|in)|opportunity to (?:join|work|become)|permanent|full-time|part-time)"
)
_GLAD = (
    r"(?:like|love|pleased|happy|delighted|excited|thrilled|glad|want|wish|able|proud|honou?red|pleasure"
    r"|privilege|writing|decided|ready|going)"
)
_WORDS = r"(?:(?!(?:interview|slot|call|time|discount|special|holiday|exclusive|limited|free|trial|if)\b)\S+ )"
_OFFERS = re.compile(
    rf"\b(?:{_GLAD} to (?:\S+ ){{0,2}}?(?:offer|extend|make|present)|(?:we|i|team)(?: are|'re|'m| am| hereby"
    rf"| will be| now)* (?:offer|offering|extending|making)"
    rf"|(?:will|shall|'ll) (?:\S+ )?(?:extend|make|send))"
    rf" (?:(?:to )?you {_WORDS}{{0,5}}?(?:{_JOB}\b|offer\b(?! (?:to|of (?:a|an) (?:call|chat))\b))"
    rf"|{_WORDS}{{0,3}}?(?:job |employment |formal |official |verbal )?offer (?:\S+ ){{0,2}}?(?:to you|to join"
    rf"|for the|of employment|for you|for our))"
    r"|\bhereby offer|\bin offering you (?:\S+ ){0,3}?(?:position|role|job)\b"
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
    rf"\b(?:job|position|role) is yours\b|\byou(?:'ve| have)? got the (?:job|position|role)\b|\b(?:hire|hiring"
    rf"|chosen|selected) you (?:for (?:the|this|our)|as)\b"
    r"|\b(?:want|would like|'d like|would love|'d love|decided|going|excited|thrilled|ready) to hire you\b"
    rf"|\b{_GLAD} (?:to (?:have|see) you|you to|for you to) (?:\S+ )?(?:join|on board|on the team|start)(?! (?:us "
    rf"|our team )?(?:for|on|at|in) (?:an?|the|our|lunch|coffee|dinner|(?:mon|tues|wednes|thurs|fri)day|zoom|teams"
    rf"|\d))\b"
    r"|\byou (?:have been|were|are|'ve been) (?:selected|chosen) (?:for|as) (?:(?!(?:interview|next|round|stage"
    r"|assessment|final|second|technical|shortlist|phone|video|test|first|further)\b)\S+ ){0,6}?(?:position|role"
    r"|job|internship|candidate)\b"
    r"|\bwelcome (?:aboard|to the team|you to (?:the|our) team)\b"
)
_DENIED = re.compile(
    r"\b(?:not|never|unable|cannot|can't|won't|isn't|don't|neither|no longer|without|wasn't|haven't|unfortunately"
    r"|decline|declined|rescind\w*|withdraw\w*|i (?:\S+ ){0,3}accept|(?:happy|thrilled|glad|pleased|excited"
    r"|delighted) to accept)\b"
)
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should (?:you|we|your|the)|in case|in the event|once|until|till|before|may|might|could"
    r"|either|suppose"
    r"|hope|hoping|consider(?:ing)?|who|candidates|typically|usually|often|expect|plan|aim|soon as|other companies)\b"
)
_TALK = (
    r"(?:interviews?|call|chat|conversation|meeting|discussion|screen|onsite|on-site|round|stage|assessment (?:day"
    r"|cent(?:er|re))"
    r"|meet|speak|talk|come in|come to|time to|slot|video|phone|zoom)"
)
_WANT = (
    r"(?:like|love|want|pleased|happy|delighted|excited|thrilled|glad|wish|need|let's|can we|could we|shall"
    r"|keen|trying|ready)"
)
_INVITES = re.compile(
    rf"\b(?:invite|inviting) you (?:\S+ ){{0,7}}?{_TALK}\b|\byou (?:are|have been"
    rf"|were) (?:\S+ )?invited (?:\S+ ){{0,6}}?{_TALK}\b"
    rf"|\b{_WANT} (?:to )?(?:\S+ ){{0,3}}?(?:schedule|scheduling|arrange|set up|book|organi[sz]e|find|conduct|have"
    rf"|hold) (?:\S+ ){{0,6}}?{_TALK}\b"
    rf"|\bplease (?:\S+ ){{0,5}}?(?:schedule|book|pick|choose|select|arrange) (?:\S+ ){{0,5}}?(?:{_TALK}|time|date)\b"
    rf"|\b{_WANT} to (?:\S+ ){{0,3}}?(?:interview|meet|see|bring|speak (?:with|to)|talk (?:with|to)|chat with"
    rf"|learn more about) you\b"
    r"|\b(?:move|moving|advance|advancing|progress|progressing|bring|bringing|take"
    r"|taking) you (?:\S+ ){0,4}?(?:next|second|final|third|onsite|interview|following)(?: \S+)?(?: (?:round|stage"
    r"|step|phase|interview|process))"
    rf"|\byou(?:'ve| have| were| are)? (?:been )?(?:selected|shortlisted|chosen) (?:for"
    rf"|to) (?:\S+ ){{0,4}}?(?:interview|next|move|round|stage|final|attend|meet|speak)\b"
    rf"|\b{_WANT} you to (?:\S+ ){{0,2}}?(?:come|meet|speak|talk|interview|attend)\b|\b(?:shall|will) invite you\b"
    r"|\b(?:your|the|an) (?:\S+ ){0,8}?interview(?: \S+){0,12}? (?:has been|is|was) (?:\S+ )?(?:scheduled|confirmed"
    r"|booked|set)\b"
)
_ASKS_TIME = re.compile(
    r"\b(?:are|would|will|might) you (?:be )?(?:available|free) (?:for|on|to|next|this|tomorrow|at|some|any|later"
    r"|between|in|from|(?:mon|tues|wednes|thurs|fri)day)\b"
    r"|\b(?:know|share|send|give|provide|confirm|what is|what's|advise) (?:\S+ ){0,3}?(?:availability|you (?:are"
    r"|would be|will be) (?:available|free))\b"
    r"|\b(?:what|which|when|any|some) (?:\S+ ){0,3}?times? (?:\S+ ){0,3}?(?:work|works|suit|suits|convenient)\b"
    r"|\b(?:time|times|dates?|slots?) (?:that|which|when) (?:\S+ ){0,3}?(?:work|works|suit|suits|convenient"
    r"|available)\b"
)
_NO_INVITATION = re.compile(
    r"\b(?:feedback|debrief|apply|community|newsletter|webinar|survey|careers? (?:page|site|fair)|decision"
    r"|network event|reach out to|contact you to"
    r"|in touch to|thank you for|return|laptop|equipment|demo)\b"
)
_NO_ABROAD = re.compile(
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
_READER_ABROAD = re.compile(
    r"\b(?:ihnen|ihre|ihr|sie|dir|dich|deine?|vous|votre|vos|te|toi|usted|su|le|ofrecer(?:le|te)|tu|lei|offrirle"
    r"|offrirti|proporle|proporti|sua|u|uw|jou|je"
    r"|você|lhe|oferecer-(?:lhe|te)|invitar\w+|convid\w+|la|ti)\b"
)


def offer(letter: Letter) -> Offer | None:
    """The job offer in a letter that somebody sent to the user, or None."""
    for clause in clauses(letter.text, letter.hits.get(_OFFERING, ())):
        if clause.question:
            continue
        for pattern in (_OFFERS, _LETTER_SENT, _YOURS):
            found = pattern.search(clause.low)
            if (
                found
                and not _DENIED.search(clause.low, 0, found.end())
                and not _SUPPOSED.search(clause.low, 0, found.end())
            ):
                return Offer(letter.text[clause.start : clause.end], clause.start, clause.end)
    for clause in clauses(letter.text, letter.hits.get(_OFFERING_ABROAD, ())):
        low = clause.low
        if (
            not clause.question
            and _JOB_ABROAD.search(low)
            and _READER_ABROAD.search(low)
            and not _NO_ABROAD.search(low)
        ):
            return Offer(letter.text[clause.start : clause.end], clause.start, clause.end)
    return None


def invites(letter: Letter) -> bool:
    """Whether somebody asks the user to an interview or to the next round, or for times for it."""
    for clause in clauses(letter.text, letter.hits.get(_INVITING, ())):
        low = clause.low
        if _NO_INVITATION.search(low):
            continue
        if _ASKS_TIME.search(low):
            return True
        found = _INVITES.search(low)
        if found and not _DENIED.search(low, 0, found.end()) and not _SUPPOSED.search(low, 0, found.start()):
            return True
    return any(
        _READER_ABROAD.search(clause.low) and not _NO_ABROAD.search(clause.low)
        for clause in clauses(letter.text, letter.hits.get(_INVITING_ABROAD, ()))
    )
