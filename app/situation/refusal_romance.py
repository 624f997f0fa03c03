"""Refusals in French, Spanish, Portuguese and Italian."""

import re

from app.situation.tongue import Tongue

FRENCH = Tongue(
    words=(
        *("candidature", "candidat", "candidate", "candidats", "suite favorable", "malheureusement", "regret"),
        *("regrettons", "retenu", "retenue", "pourvu", "pourvue", "profil", "profils", "poste", "désolé", "désolée"),
        *("processus", "autre personne", "recrutement", "bonne continuation", "recherches", "suite", "sélectionné"),
        *("navrés", "désolés", "négative", "défavorable"),
    ),
    denied=re.compile(
        r"\b(?:votre|vous|ta|te|cette|la|tu|t')\b(?: \S+){0,10}? (?:pas|plus|ni)\b(?: \S+){0,6}?"
        r" (?:retenue?s?|suite|favorable\w*|poursuivre|sélectionnée?s?|donner suite|plus loin|correspond\w*|acceptée?"
        r"|choisie?"
        r"|proposer le poste|en adéquation)\b"
        r"|\b(?:votre|ta|cette|la) (?:candidature|réponse|décision)\b(?: \S+){0,6}? (?:défavorable|négative|rejetée"
        r"|refusée"
        r"|écartée)\b|\b(?:réponse|décision|suite|avis) (?:défavorable|négative?)\b"
        r"|\b(?:ne|n'\w+|pas|pouvons pas|regret de ne)\b(?: \S+){0,6}? (?:suite favorable|donner (?:une )?suite"
        r"|donnerons (?:pas )?suite|retenir|retenu|poursuivre|poursuivrons)\b(?: \S+){0,3}? (?:votre|vous|ta|te|toi"
        r"|favorable"
        r"|à|avec|le processus|l'échange)\b"
        r"|\b(?:pas|plus)\b(?: \S+){0,6}? (?:réponse|suite|issue) (?:positive|favorable)\b|\bne pas (?:aller plus loin"
        r"|poursuivre|donner suite|retenir|continuer|avancer)\b|\bpas pouvoir\b(?: \S+){0,4}? (?:suite"
        r"|votre candidature|retenir)\b"
        r"|\bvotre (?:profil|candidature|expérience|parcours) ne (?:correspond|répond)\w*"
        r"|\b(?:pas|plus) (?:donner|donnons|donnerons|réserver)\b(?: \S+){0,3}? suite\b"
    ),
    others=re.compile(
        r"\b(?:retenu|choisi|sélectionné|recruté|opté pour|porté sur|tourné\w* vers|orienté\w* vers|poursuivre|avancer"
        r"|continuer|préféré)\b.{0,40}\b(?:un autre|une autre|d'autres)\b(?: \S+)?"
        r" ?(?:candidat\w*|profil\w*|personne\w*)"
        r"|\b(?:retenu|choisi|recruté|opté pour|préféré|porté sur) (?:un |une )(?:candidat\w*|profil|personne) (?:plus"
        r"|mieux|ayant"
        r"|avec|disposant|dont)\b|\b(?:un autre|une autre) (?:candidat\w*|profil|personne)\b(?: \S+){0,3}? (?:a été"
        r"|retenue?|choisie?)\b"
        r"|\b(?:poste|position|offre)\b(?: (?!pas\b)\S+){0,5}? (?:pourvue?|annulée?|supprimée?|suspendue?"
        r"|plus (?:disponible|ouverte?))\b|\bd'autres (?:candidat\w*|profils?)\b.{0,40}\b(?:plus|mieux|davantage)\b"
        r"|\bgel des (?:recrutements|embauches)\b"
    ),
    courtesies=(
        re.compile(r"\b(?:malheureusement|regret\w*|désolée?s?|navrée?s?)\b"),
        re.compile(
            r"\b(?:souhait\w+)\b.{0,60}\b(?:recherche\w*|réussite|succès|suite|continuation|projets?)\b"
            r"|\bbonne continuation\b"
        ),
        re.compile(r"\b(?:conserv\w+|gard\w+)\b.{0,50}\b(?:dossier|cv|candidature|coordonnées|vivier)\b"),
        re.compile(r"\bnombreuses candidatures\b|\bne (?:remet|remettent) (?:pas )?en cause\b|\battenti\w+ examen\b"),
    ),
    void=re.compile(
        r"\b(?:si|s'il|au cas où|avant de|tant que|pas encore|encore pas|sans réponse|sans nouvelles?|report\w+"
        r"|décal\w+"
        r"|malade|retard|réunion|examinée?|(?:à|de|pour|jusqu'à|disponible) (?:lundi|mardi|mercredi|jeudi|vendredi))\b"
    ),
)

_SPANISH_ONE = r"(?:candidat[oa]s?|aspirantes?|perfil(?:es)?|personas?|profesional(?:es)?|postulantes?)"
SPANISH = Tongue(
    words=(
        *("candidatura", "candidato", "candidata", "candidatos", "lamentamos", "lamento", "lamentablemente", "perfil"),
        *(
            "desafortunadamente",
            "desgraciadamente",
            "solicitud",
            "postulación",
            "proceso",
            "vacante",
            "puesto",
            "perfiles",
        ),
        *(
            "seleccionado",
            "seleccionada",
            "elegido",
            "elegida",
            "sentimos",
            "siguiente fase",
            "otra persona",
            "posición",
        ),
        *("aspirantes", "suerte", "éxitos", "descartado", "descartada", "plaza", "oferta"),
    ),
    denied=re.compile(
        r"\bno\b(?: \S+){0,6}? (?:seleccionad[oa]s?|elegid[oa]s?|escogid[oa]s?|aceptad[oa]s?|aprobad[oa]s?"
        r"|contratad[oa]s?|clasificad[oa]s?|superado|preseleccionad[oa]s?)\b"
        r"|\bno\b(?: \S+){0,4}? (?:continuar\w*|avanza\w*|seguir\w*|proseguir\w*|sigues|pasa[rs]?|pasado|adelante)\b"
        r"(?: \S+){0,4}? (?:proceso|candidatura|solicitud|postulación|contigo|con usted|siguiente|próxima|adelante)\b"
        r"|\b(?:su|tu|esta) (?:candidatura|solicitud|postulación|perfil)\b(?: \S+){0,4}? (?:no (?!ha sido revisad"
        r"|se ha revisad"
        r"|está revisad|ha sido recibid)\S+|descartad[oa]|rechazad[oa]|desestimad[oa])\b"
        r"|\b(?:has|ha) (?:sido|quedado|resultado) (?:descartad[oa]|rechazad[oa]|desestimad[oa])\b"
        r"|\bno (?:podemos|hemos podido|podremos) ofrecer(?:le|te)\b.{0,20}\b(?:puesto|posición|cargo|plaza|empleo)\b"
        r"|\bno (?:se ajusta|encaja|cumple|coincide)\b(?: \S+){0,6}? (?:puesto|requisitos|buscamos|vacante|posición"
        r"|perfil)\b"
    ),
    others=re.compile(
        r"\b(?:continuar|seguir|avanzar|proseguir|optado|optamos|elegido|seleccionado|escogido|decantad[oa]|inclinado"
        r"|decidido|decidimos|contratar|contratado|preferido|apostar)\b(?: (?!no\b"
        r"|también\b)\S+){0,6}? (?:otr[oa]s?)(?: \S+)?"
        rf" ?{_SPANISH_ONE}\b|\botr[oa]s? {_SPANISH_ONE}\b(?: (?!no\b)\S+){{0,8}}? (?:mejor|más)\b"
        rf"|\botr[oa]s? {_SPANISH_ONE}\b(?: \S+){{0,2}}? (?:sido|fue|fueron) (?:elegid|seleccionad|contratad"
        rf"|escogid)\w+"
        r"|\b(?:vacante|puesto|posición|cargo|plaza|oferta)\b(?: (?!no\b)\S+){0,5}? (?:cubiert[oa]|cerrad[oa]"
        r"|cancelad[oa]"
        r"|suspendid[oa])\b|\b(?:vacante|puesto|posición|plaza)\b(?: \S+){0,2}? ya no (?:está"
        r"|se encuentra) (?:disponible|abiert[oa])\b"
    ),
    courtesies=(
        re.compile(r"\b(?:lamentamos|lamento|lamentablemente|desafortunadamente|desgraciadamente|sentimos)\b"),
        re.compile(
            r"\b(?:deseamos|éxitos?|suerte)\b.{0,60}\b(?:búsqueda|futur\w+|carrera|profesional\w*|proyectos|procesos)\b"
        ),
        re.compile(r"\b(?:mantendremos|conservaremos|guardaremos)\b.{0,50}\b(?:cv|currículum|datos|perfil|base)\b"),
        re.compile(r"\b(?:futuras|próximas) (?:oportunidades|vacantes)\b|\bdecisión (?:muy )?difícil\b"),
    ),
    void=re.compile(
        r"\b(?:si|caso|en caso|antes de|aún no|aún|todavía|cuando|también|además|retraso|reprogramar|reagendar|aplazar"
        r"|cambiar|hasta|haber respondido|(?:el|al|del) (?:lunes|martes|miércoles|jueves|viernes))\b"
    ),
)

_PORTUGUESE_ONE = r"(?:candidat[oa]s?|perfil|perfis|pessoas?|profissiona(?:l|is)|concorrentes?)"
PORTUGUESE = Tongue(
    words=(
        *(
            "candidatura",
            "candidato",
            "candidata",
            "candidatos",
            "infelizmente",
            "lamentamos",
            "lamento",
            "processo",
            "perfil",
        ),
        *(
            "vaga",
            "selecionado",
            "selecionada",
            "escolhido",
            "escolhida",
            "aprovado",
            "aprovada",
            "próxima fase",
            "perfis",
        ),
        *("outra pessoa", "posição", "cargo", "sorte", "sucesso", "currículo", "seleção", "próxima etapa"),
    ),
    denied=re.compile(
        r"\bnão\b(?: \S+){0,6}? (?:selecionad[oa]s?|escolhid[oa]s?|aprovad[oa]s?|contratad[oa]s?|aceite|aceita"
        r"|admitid[oa]s?"
        r"|classificad[oa]s?|apurad[oa]s?)\b"
        r"|\bnão\b(?: \S+){0,4}? (?:avança\w*|prossegui\w*|segui\w*|continua\w*|dar\w*)\b(?: \S+){0,4}? (?:processo"
        r"|candidatura"
        r"|com você|consigo|contigo|próxima|seleção|em frente)\b"
        r"|\b(?:sua|tua|vossa) candidatura\b(?: \S+){0,4}? (?:rejeitad[oa]|recusad[oa]|excluíd[oa]|descartad[oa])\b"
        r"|\bnão (?:podemos|poderemos|conseguimos|vamos) (?:lhe |te )?oferecer\b.{0,20}\b(?:vaga|cargo|posição|emprego"
        r"|lugar)\b"
        r"|\b(?:seu|teu|vosso) perfil não (?:corresponde|se enquadra|atende|se adequa|se ajusta)\b"
    ),
    others=re.compile(
        r"\b(?:seguir|avançar|prosseguir|continuar|optámos|optamos|optado|escolhemos|escolhido|selecionámos"
        r"|selecionamos"
        r"|decidimos|decidido|contratámos|contratamos|contratado|preferimos)\b(?: (?!não\b|também\b)\S+){0,6}?"
        rf" (?:outr[oa]s?)(?: \S+)? ?{_PORTUGUESE_ONE}\b"
        rf"|\boutr[oa]s? {_PORTUGUESE_ONE}\b(?: (?!não\b)\S+){{0,8}}? (?:melhor|mais)\b"
        r"|\b(?:vaga|posição|cargo|processo)\b(?: (?!não\b)\S+){0,5}? (?:preenchid[oa]|cancelad[oa]|encerrad[oa]"
        r"|fechad[oa]"
        r"|suspens[oa])\b"
    ),
    courtesies=(
        re.compile(r"\b(?:lamentamos|lamento|infelizmente)\b"),
        re.compile(
            r"\b(?:desejamos|sucesso|sorte)\b.{0,60}\b(?:busca|procura|futur\w+|carreira|profissional|percurso"
            r"|processos)\b"
        ),
        re.compile(
            r"\b(?:manteremos|guardaremos|guardar|conservaremos)\b.{0,50}\b(?:cv|currículo|dados|perfil|base)\b"
        ),
        re.compile(r"\b(?:futuras|próximas) (?:oportunidades|vagas)\b|\bdecisão difícil\b"),
    ),
    void=re.compile(
        r"\b(?:se|caso|antes de|ainda não|ainda|quando|também|atraso|reagendar|adiar|remarcar"
        r"|(?:na|para|até) (?:segunda|terça|quarta|quinta|sexta)\b(?! fase| etapa))\b"
    ),
)

_ITALIAN_ONE = r"(?:candidat[oiae]|profil[oi]|person[ae]|risors[ae]|figur[ae])"
ITALIAN = Tongue(
    words=(
        *(
            "candidatura",
            "candidati",
            "candidato",
            "candidata",
            "purtroppo",
            "spiacenti",
            "dispiace",
            "profilo",
            "profili",
        ),
        *(
            "selezione",
            "posizione",
            "altra persona",
            "selezionata",
            "selezionato",
            "esito",
            "bocca al lupo",
            "auguriamo",
        ),
        *("scelto", "rammarico", "altra risorsa", "persona", "proseguire", "database", "archivio"),
    ),
    denied=re.compile(
        r"\bnon\b(?: (?!solo\b)\S+){0,7}? (?:selezionat[oa]|proseguire|procedere|proceder\w*|dare seguito|dar seguito"
        r"|scelt[oa]|corrisponde|idone[oa]|accogliere|accolt[oa]|in linea|prosegui\w+|superato|ammess[oa]|assumer\w+)\b"
        r"|\b(?:candidatura|profilo)\b(?: \S+){0,4}? (?:respint[oa]|scartat[oa]|esclus[oa])\b|\besito negativo\b"
        r"|\bnon (?:possiamo|potremo|siamo in grado di) (?:\S+ )?(?:offrir\w+|propor\w+|assumer\w+)\b"
        r"(?: \S+){0,3}? (?:posizione|posto|lavoro|contratto|ruolo)\b"
    ),
    others=re.compile(
        r"\b(?:proseguire|procedere|andare avanti|continuare|scelto|selezionato|optato|assunto|preferito|individuato"
        r"|orientat[oi]|deciso|assegnat[ao]|affidat[ao]|offert[ao])\b(?: (?!non\b|anche\b)\S+){0,5}? (?:altr[oiae]"
        r"|un altro|un'altra)(?: \S+)?"
        rf" ?{_ITALIAN_ONE}\b|\baltr[oiae] {_ITALIAN_ONE}\b(?: (?!non\b)\S+){{0,8}}? (?:meglio|maggiormente|più)\b"
        r"|\b(?:posizione|ruolo)\b(?: (?!non\b)\S+){0,5}? (?:copert[oa]|chius[oa]|annullat[oa]|sospes[oa])\b"
    ),
    courtesies=(
        re.compile(r"\b(?:purtroppo|spiacenti|dispiace|rammaric\w+)\b"),
        re.compile(r"\b(?:auguriamo|auguri|bocca al lupo)\b"),
        re.compile(r"\b(?:conserveremo|terremo|manterremo|archivio|database)\b"),
        re.compile(r"\b(?:future|prossime) (?:opportunità|posizioni|selezioni)\b|\bdecisione (?:difficile|sofferta)\b"),
    ),
    void=re.compile(
        r"\b(?:se|qualora|nel caso|prima di|ancora (?!una volta)|finché|quando|anche|rimandare|spostare|ritardo"
        r"|rinviare"
        r"|(?:di|a|per|entro) (?:lunedì|martedì|mercoledì|giovedì|venerdì))\b"
    ),
)
