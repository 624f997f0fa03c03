"""Refusals in German, French, Spanish, Italian, Dutch and Portuguese, with the same two tiers as in English.

The reader or their application, a negation and a verb of deciding in one sentence; or others who were chosen; or a
noun that means refusal. Courtesies count only together with a second sign.
"""

import re
from typing import NamedTuple

from app.situation.clause import Clause, clauses
from app.situation.letter import Letter
from app.text.phrases import phrases


class _Tongue(NamedTuple):
    """`denied`: the reader or the application is turned down. `others`: somebody else was taken, or nobody will be.
    `courtesies`: signs of a refusal, weak alone. `supposed`: what makes it a mere possibility.
    """

    denied: re.Pattern[str]
    others: re.Pattern[str]
    courtesies: tuple[re.Pattern[str], ...]
    supposed: re.Pattern[str]


ABROAD = phrases(
    # German
    "bewerbung",
    "absage",
    "absagen",
    "abzusagen",
    "leider",
    "bewerber",
    "bewerberin",
    "bewerberinnen",
    "kandidaten",
    "kandidatin",
    "berücksichtigen",
    "besetzt",
    "bedauern",
    "anders entschieden",
    "entschieden",
    "mitbewerber",
    "kandidatur",
    "auswahl",
    # French
    "candidature",
    "candidat",
    "candidats",
    "suite favorable",
    "malheureusement",
    "regret",
    "regrettons",
    "retenu",
    "retenue",
    "pourvu",
    "profil",
    # Spanish, Portuguese
    "candidatura",
    "candidato",
    "candidatos",
    "lamentamos",
    "lamentablemente",
    "desafortunadamente",
    "infelizmente",
    "solicitud",
    "postulación",
    "proceso",
    "processo",
    "perfil",
    "vaga",
    "vacante",
    "puesto",
    # Italian
    "purtroppo",
    "candidati",
    "spiacenti",
    "dispiace",
    "profilo",
    "selezione",
    "posizione",
    # Dutch
    "helaas",
    "sollicitatie",
    "kandidaat",
    "kandidaten",
    "afwijzen",
    "afgewezen",
    "vacature",
    "procedure",
    "besloten",
    "verder te gaan",
)

_W = r"(?:\S+ )"
_TONGUES = (
    _Tongue(
        re.compile(
            rf"\b(?:ihre?r?|deine?r?|der|die|sie|dich|ihnen|dir|eine?)\b {_W}{{0,14}}?(?:(?:nicht"
            rf"|keine?n?) {_W}{{0,8}}?"
            r"(?:berücksichtig\w+|weiterverfolg\w+|weiter zu verfolgen|entsprechen|ausgewählt|auswahl|anbieten|einladen"
            r"|zusage\w*|engere wahl|entschieden|weiterhin|weiter|fortsetzen|fortzusetzen|in betracht|infrage"
            r"|in frage|entscheiden"
            r"|überzeug\w+|positive\w*)|absage\w*|abzusagen|abgelehnt|nicht (?:zu|auf unsere|ganz|optimal"
            r"|ausreichend) \w+)\b"
            r"|\bgegen (?:ihre?|deine?|sie|dich|eine)\b(?: \S+){0,3}? entschieden\b"
            rf"|\b(?:profil|qualifikation\w*|erfahrung\w*|bewerbung)\b(?: \S+){{0,5}}? nicht\b"
            r"(?: \S+){0,4}? (?:anforderungen|weiter\w*|vorstellungen|stelle)\b"
        ),
        re.compile(
            r"\bfür (?:eine?n?|die|den) (?:anderen?|\w+ anderen?|mitbewerber\w*|bewerber\w*"
            r"|kandidat\w*)\b.{0,80}\bentschieden\b"
            r"|\bentschieden\b.{0,40}\b(?:anderen?|mitbewerber\w*) (?:bewerber\w*|kandidat\w*)\b|\banders entschieden\b"
            r"|\b(?:stelle|position|vakanz)\b(?: (?!nicht\b|noch\b)\S+){0,5}? (?:besetzt|vergeben)\b(?! werden)"
            r"|\bandere(?:n|r)? (?:bewerber\w*|kandidat\w*)\b(?: (?!nicht\b)\S+){0,8}? (?:besser|vorzug|näher"
            r"|mehr entsprechen)\b"
        ),
        (
            re.compile(
                r"\b(?:leider|bedauer\w+|enttäusch\w+)\b(?!.*\b(?:termin|verschieb\w+|verschoben|krank|urlaub"
                r"|warten|gedulden|verzöger\w+)\b)"
            ),
            re.compile(r"\b(?:wünschen|alles gute)\b.{0,60}\b(?:zukunft|weg\b|weiteren|suche|erfolg)"),
            re.compile(
                r"\b(?:unterlagen|profil|daten)\b.{0,60}\b(?:behalten|aufnehmen|speichern|talentpool|bewerberpool"
                r"|vormerken)"
            ),
            re.compile(
                r"\b(?:zahlreiche|vielzahl|viele)\w* .{0,20}\bbewerbungen\b|\bnicht leicht\b|\bsorgfältige\w* prüfung\b"
            ),
        ),
        re.compile(r"\b(?:wenn|falls|sollte[nt]?|ob|bevor|erst|noch nicht|solange|bis|keine absage)\b"),
    ),
    _Tongue(
        re.compile(
            rf"\b(?:votre|vous|ta|te|cette|la)\b {_W}{{0,10}}?(?:pas|plus|ni|défavorable\w*"
            rf"|négative\w*)(?: {_W}{{0,8}}?"
            r"(?:retenue?s?|suite|favorable\w*|poursuivre|sélectionnée?|donner suite|correspond\w*"
            r"|proposer le poste|en adéquation)\b|\b(?=[.!]?$))"
            rf"|\b(?:ne|n'\w+|pas|pouvons pas|regret de ne)\b {_W}{{0,8}}?(?:suite favorable|donner (?:une )?suite"
            rf"|retenir|retenu|poursuivre) {_W}{{0,6}}?(?:votre|à|vous)?"
            r"|\bvotre (?:profil|candidature|expérience|parcours) ne (?:correspond|répond)\w*"
        ),
        re.compile(
            r"\b(?:retenu|choisi|sélectionné|opté pour|poursuivre avec)\b.{0,30}\b(?:un autre|une autre"
            r"|d'autres) (?:candidat\w*|profil\w*)"
            r"|\b(?:poste|position)\b(?: (?!pas\b)\S+){0,4}? pourvue?\b|\bd'autres (?:candidat\w*"
            r"|profils?)\b.{0,40}\b(?:plus|mieux)\b"
        ),
        (
            re.compile(
                r"\b(?:malheureusement|regret\w*|désolée?s?)\b(?!.*\b(?:report\w+|décal\w+|malade|retard|réunion)\b)"
            ),
            re.compile(r"\b(?:souhait\w+)\b.{0,50}\b(?:recherche\w*|réussite|succès|suite|continuation|projets?)\b"),
            re.compile(r"\b(?:conserv\w+|gard\w+)\b.{0,50}\b(?:dossier|cv|candidature|coordonnées|vivier)\b"),
            re.compile(
                r"\bnombreuses candidatures\b|\bne (?:remet|remettent) (?:pas )?en cause\b|\battenti\w+ examen\b"
            ),
        ),
        re.compile(r"\b(?:si|s'il|au cas où|avant de|tant que|pas encore|sans réponse)\b"),
    ),
    _Tongue(
        re.compile(
            rf"\b(?:no|não)\b {_W}{{0,6}}?(?:sido |foi |fue |ha |has |poder |vamos a |iremos |continuar\w* "
            rf"|avanza\w* |seguir\w* |prosseguir\w* |dar )+(?:\S+ ){{0,4}}?"
            r"(?:seleccionad[oa]|selecionad[oa]|elegid[oa]|escolhid[oa]|aprovad[oa]|proceso|processo|candidatura"
            r"|solicitud|postulación|adelante|contigo|con usted|contratación)\b"
            r"|\b(?:su|tu|sua|a sua|tua) (?:candidatura|solicitud|postulación|perfil)\b(?: \S+){0,4}? (?:no|não"
            r"|descartad[oa]|rechazad[oa]|rejeitad[oa]|recusad[oa])\b"
            r"(?! (?:se ha|ha sido|está|foi|fue|está) (?:revisad|analisad|recibid)\w+)"
            r"|\bno (?:podemos|hemos podido) ofrecer(?:le|te)\b.{0,20}\b(?:puesto|posición|cargo)\b"
        ),
        re.compile(
            r"\b(?:otros?|otra|outros?|outra) (?:candidat[oa]s?|perfil\w*|perfis|persona|pessoa)\b"
            r"|\b(?:vacante|puesto|posición|vaga|cargo)\b(?: (?!no\b|não\b)\S+){0,4}? (?:cubiert[oa]|cerrad[oa]"
            r"|preenchid[oa]|cancelad[oa]|encerrad[oa])\b"
        ),
        (
            re.compile(
                r"\b(?:lamentamos|lamento|lamentablemente|desafortunadamente|desgraciadamente|infelizmente"
                r"|sentimos)\b(?!.*\b(?:retraso|atraso|reprogramar|reagendar|adiar|aplazar)\b)"
            ),
            re.compile(
                r"\b(?:deseamos|desejamos|éxito|sucesso|suerte|sorte)\b.{0,60}\b(?:búsqueda|busca|futur\w+|carrera"
                r"|carreira|profesional\w*|profissional|proyectos|proces\w+)\b"
            ),
            re.compile(
                r"\b(?:mantendremos|conservaremos|guardaremos|manteremos|guardar)\b.{0,50}\b(?:cv|currículum"
                r"|currículo|datos|dados|perfil|base)\b"
            ),
            re.compile(
                r"\b(?:futuras|próximas) (?:oportunidades|vacantes|vagas)\b|\bdecisión difícil\b|\bdecisão difícil\b"
            ),
        ),
        re.compile(
            r"\b(?:si|se|caso|en caso|antes de|aún no|todavía no|ainda não|cuando|quando|también|também|además)\b"
        ),
    ),
    _Tongue(
        re.compile(
            rf"\bnon\b {_W}{{0,7}}?(?:selezionat[oa]|proseguire|procedere|proceder\w*|dare seguito|dar seguito"
            rf"|corrisponde|idone[oa]|accogliere|in linea|prosegui\w+)\b"
            r"|\b(?:candidatura|profilo)\b(?: \S+){0,4}? (?:respint[oa]|scartat[oa]|esclus[oa])\b|\besito negativo\b"
        ),
        re.compile(
            r"\b(?:altr[oiae]|un altro|un'altra) (?:candidat[oiae]|profil[oi]|persona)\b"
            r"|\bposizione\b(?: (?!non\b)\S+){0,4}? (?:copert[oa]|chius[oa])\b"
        ),
        (
            re.compile(
                r"\b(?:purtroppo|spiacenti|dispiace|rammaric\w+)\b(?!.*\b(?:rimandare|spostare|ritardo|rinviare)\b)"
            ),
            re.compile(r"\b(?:auguriamo|auguri|bocca al lupo)\b"),
            re.compile(r"\b(?:conserveremo|terremo|manterremo|archivio|database)\b"),
            re.compile(
                r"\b(?:future|prossime) (?:opportunità|posizioni|selezioni)\b|\bdecisione (?:difficile|sofferta)\b"
            ),
        ),
        re.compile(r"\b(?:se|qualora|prima di|ancora|finché|quando|anche)\b"),
    ),
    _Tongue(
        re.compile(
            rf"\b(?:u|uw|je|jou|jouw)\b {_W}{{0,10}}?(?:niet|geen|afwij\w+"
            rf"|afgewezen)(?: {_W}{{0,7}}?(?:geselecteerd|verder|uitnodig\w+|uit te nodigen|gekozen|aanbieden"
            r"|door\w*|vervolg\w*|passend\w*|past|match|gaan|in aanmerking)\b|\b(?=[.!]?$))|\bafgewezen\b"
            r"|\bniet (?:\S+ ){0,2}?met (?:je|u|jou) (?:verder|door)\b"
        ),
        re.compile(
            r"\b(?:andere|een ander|een andere) kandida\w+\b|\b(?:vacature|functie|positie)\b(?: (?!niet\b"
            r"|nog\b)\S+){0,4}? (?:vervuld|ingevuld|gesloten)\b"
        ),
        (
            re.compile(
                r"\b(?:helaas|spijt|teleurstell\w+)\b(?!.*\b(?:verzet\w*|verplaats\w*|ziek|vertraging|uitgesteld)\b)"
            ),
            re.compile(r"\bwensen\b.{0,50}\b(?:succes|toekomst|carrière|zoektocht)\b|\bveel succes\b"),
            re.compile(r"\b(?:bewaren|portefeuille|database|bestand)\b"),
            re.compile(r"\b(?:toekomstige|andere) vacatures\b|\bmoeilijke (?:keuze|beslissing)\b|\bzorgvuldige\b"),
        ),
        re.compile(r"\b(?:als|indien|mocht|wanneer|voordat|nog niet|totdat|ook)\b"),
    ),
)
_ENGLISH = re.compile(r"\b(?:the|and|you|your)\b")


def refusal_abroad(letter: Letter) -> tuple[Clause, bool] | None:
    """The sentence that turns the reader down in one of those languages, and whether it is only implied."""
    hits = letter.hits.get(ABROAD, ())
    if not hits:
        return None
    said = [c for c in clauses(letter.text, hits) if not c.question and not _ENGLISH.search(c.low)]
    for tongue in _TONGUES:
        firm = [c for c in said if not tongue.supposed.search(c.low)]
        signs: dict[int, Clause] = {}
        for clause in firm:
            low = clause.low
            for number, courtesy in enumerate(tongue.courtesies):
                if courtesy.search(low):
                    signs.setdefault(number, clause)
        denied = next((c for c in firm if tongue.denied.search(c.low)), None)
        others = next((c for c in firm if tongue.others.search(c.low)), None)
        if denied is not None:
            return denied, False
        if others is not None:
            return others, True
        if len(signs) >= 2:
            return min(signs.values()), True
    return None
