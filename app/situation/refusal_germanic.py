"""Refusals in German and Dutch."""

import re

from app.situation.tongue import Tongue

_DAY = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag)"
_GERMAN_JOB = (
    r"(?:stelle|position|vakanz|job|praktikum|praktikumsplatz|ausbildungsplatz|platz|vertrag|angebot|zusammenarbeit)"
)
_GERMAN_OTHERS = (
    r"(?:andere[nrs]?|weitere[nr]?|interne[nr]?|mitbewerber\w*|jemand(?:en)? ander(?:s|e[nrs]))"
    r"(?: \S+){0,2}? ?(?:bewerb\w*|bewerber\w*|kandidat\w*|person\w*|profil\w*)?"
)
GERMAN = Tongue(
    words=(
        *(
            "bewerbung",
            "absage",
            "absagen",
            "abzusagen",
            "abgesagt",
            "leider",
            "bewerber",
            "bewerberin",
            "bewerberinnen",
        ),
        *(
            "kandidaten",
            "kandidatin",
            "kandidatinnen",
            "berücksichtigen",
            "besetzt",
            "bedauern",
            "entschieden",
            "auswahl",
        ),
        *(
            "mitbewerber",
            "kandidatur",
            "bewerbungen",
            "profil",
            "entschlossen",
            "weiterverfolgen",
            "stelle",
            "position",
        ),
        *(
            "prozess",
            "ausgewählt",
            "einstellungsstopp",
            "unterlagen",
            "zukunft",
            "bedauerlicherweise",
            "jemand",
            "wahl",
        ),
        *("vakanz", "person", "zusage", "qualifikationen", "bewerbungsprozess", "auswahlverfahren", "vergeben"),
    ),
    denied=re.compile(
        r"\b(?:nicht|keine?[nr]?)\b(?: (?!nur\b)\S+){0,9}? (?:berücksichtig\w+|weiterverfolg\w+|weiter zu verfolgen"
        r"|ausgewählt|auswahl|engere[nr]? (?:aus)?wahl|zusage\w*|in betracht|infrage|in frage|fortsetzen|fortzusetzen"
        r"|weiterführen|weiterzuführen|nächste[nr]? (?:runde|schritt|stufe)|positive\w* (?:nachricht|rückmeldung"
        r"|bescheid"
        r"|antwort|mitteilung)|überzeug\w+|erfolgreich|für (?:sie|dich|ihre|deine) entschieden)\b"
        rf"|\b(?:ihnen|dir|ihre?|deine?|sie|dich)\b(?: \S+){{0,6}}? (?:keine?n?"
        rf"|nicht)\b(?: \S+){{0,4}}? {_GERMAN_JOB}\b"
        r"(?: \S+){0,3}? (?:anbieten|anzubieten|geben|besetzen)\b"
        r"|\b(?:sie|dich)\b(?: \S+){0,8}? nicht\b(?: \S+){0,8}? (?:einladen|einzuladen|einstellen|einzustellen"
        r"|weiter\b)"
        r"|\b(?:absage (?:erteilen|geben|mitteilen|senden|zukommen)|absagen|abzusagen|abgesagt|abgelehnt)\b"
        r"|\b(?:engere\w* (?:aus)?wahl|berücksichtigung|nächste\w* runde)\b(?: \S+){0,3}? (?:nicht|leider nicht)\b"
        r"|\bgegen (?:ihre?|deine?|sie|dich|eine)\b(?: \S+){0,4}? entschieden\b"
        r"|\b(?:entschieden|entschlossen)\b(?: \S+){0,8}? nicht (?:weiter\w*|fort\w*|mit (?:ihnen|dir))"
        r"|\b(?:diesmal|leider|dieses mal) nicht (?:geklappt|gereicht|klappen|funktioniert)\b|\bnicht mit (?:ihnen|dir"
        r"|ihrer|deiner)\b(?: \S+){0,4}? (?:fort\w*|weiter\w*)"
        r"|\b(?:profil|qualifikation\w*|erfahrung\w*|bewerbung|lebenslauf)\b(?: \S+){0,6}? nicht\b(?: \S+){0,5}?"
        r" (?:anforderungen|anforderungsprofil|weiter\w*|vorstellungen|stelle|suchen|entspr\w+|passt|weiter)\b"
        r"|\b(?:absage (?:nicht )?als|diese absage)\b"
    ),
    others=re.compile(
        rf"\b(?:für|auf|mit|an)\b(?: (?!nicht\b)\S+){{0,3}}? {_GERMAN_OTHERS}\b(?: (?!nicht\b)\S+){{0,8}}?"
        r" (?:entschieden|entschlossen|fort\w+|weiter\w*|gefallen|vergeben|besetzt|vorzug)\b"
        rf"|\b(?:entschieden|entschlossen|vorzug gegeben|fiel|gefallen)\b(?: (?!nicht\b)\S+){{0,5}}? {_GERMAN_OTHERS}\b"
        r"|\banders entschieden\b"
        r"|\b(?:stelle|position|vakanz|job|praktikumsplatz)\b(?: (?!nicht\b|noch\b)\S+){0,6}? (?:besetzt|vergeben"
        r"|gestrichen|zurückgezogen|nicht mehr (?:verfügbar|vakant|besetzt|ausgeschrieben|offen))\b(?! werden)"
        r"|\bandere(?:n|r)? (?:bewerber\w*|bewerbungen|kandidat\w*|profile)\b(?: (?!nicht\b)\S+){0,8}? (?:besser|vorzug"
        r"|näher|mehr|stärker|genauer)\b|\beinstellungsstopp\b"
    ),
    courtesies=(
        re.compile(r"\b(?:leider|bedauer\w+|enttäusch\w+)\b"),
        re.compile(r"\b(?:wünsch\w+|alles gute)\b.{0,60}\b(?:zukunft|weg\b|weiteren|suche|erfolg)"),
        re.compile(
            r"\b(?:unterlagen|profil|daten)\b.{0,60}\b(?:behalten|aufnehmen|speichern|talentpool|bewerberpool"
            r"|vormerken)"
        ),
        re.compile(
            r"\b(?:zahlreiche|vielzahl|viele)\w* .{0,20}\bbewerbungen\b|\bnicht leicht\b|\bsorgfältige\w* prüfung\b"
        ),
    ),
    void=re.compile(
        r"\b(?:wenn|falls|sollte[nt]?|ob|bevor|erst|noch nicht|noch kein\w*|solange|bis|keine absage|termin\w*"
        r"|verschieb\w+|verschoben|krank|urlaub|warten|gedulden|verzöger\w+|uhr|unterlagen fehlen|telefonisch|erreichen"
        rf"|(?<!gespräch )(?<!interview )(?:am|für|auf|bis|ab|nächsten) (?:den )?{_DAY})\b"
    ),
)

_DUTCH_OTHERS = (
    r"(?:(?:een )?andere?|iemand anders|interne|sterkere)(?: \S+){0,2}?"
    r" ?(?:kandida\w+|sollicitant\w*|persoon|profiel\w*)?"
)
DUTCH = Tongue(
    words=(
        *(
            "helaas",
            "sollicitatie",
            "kandidaat",
            "kandidaten",
            "afwijzen",
            "afgewezen",
            "afwijzing",
            "vacature",
            "procedure",
        ),
        *(
            "besloten",
            "verder te gaan",
            "functie",
            "gekozen",
            "keuze",
            "geselecteerd",
            "spijt",
            "sollicitatieprocedure",
        ),
        *("positie", "sollicitanten", "profiel", "iemand anders", "succes", "database", "teleurstellen", "verder met"),
    ),
    denied=re.compile(
        r"\b(?:niet|geen)\b(?: (?!alleen\b)\S+){0,7}? (?:geselecteerd|uitnodig\w+|uit te nodigen|uitgenodigd|gekozen"
        r"|aangenomen|in aanmerking|volgende ronde|vervolg\w*|doorgaan|door te gaan|verder (?:te )?gaan|verder met"
        r"|aanbieden|passend\w*|match|aansluit\w*)\b"
        r"|\b(?:niet|geen)\b(?: \S+){0,3}? met (?:je|u|jou|jouw|uw) (?:\S+ ){0,2}?(?:verder|door|vervolg\w*)\b"
        r"|\b(?:afgewezen|moeten afwijzen|af te wijzen|moeten teleurstellen|afwijzing)\b"
        r"|\b(?:profiel|ervaring|sollicitatie|cv)\b(?: \S+){0,5}? (?:niet|onvoldoende)\b(?: \S+){0,4}?"
        r" (?:past|aansluit|sluit|verder|voldoet|genoeg)\b"
    ),
    others=re.compile(
        rf"\b(?:voor|op|met|aan)\b(?: (?!niet\b)\S+){{0,2}}? {_DUTCH_OTHERS}\b(?: \S+){{0,6}}?"
        r" (?:gekozen|gevallen|verder\w*|door\w*|gegaan|gegeven|besloten)\b"
        rf"|\b(?:gekozen|keuze|besloten|verder|voorkeur)\b(?: (?!niet\b)\S+){{0,5}}? (?:voor|op|met"
        rf"|aan) {_DUTCH_OTHERS}\b"
        r"|\b(?:vacature|functie|positie|rol)\b(?: (?!niet\b|nog\b)\S+){0,5}? (?:vervuld|ingevuld|gesloten|vervallen"
        r"|ingetrokken|niet meer (?:beschikbaar|open))\b"
        rf"|\b(?:hebben|heeft|is|zijn) (?:\S+ ){{0,2}}?{_DUTCH_OTHERS} (?:aangenomen|geselecteerd|gekozen)\b"
        r"|\bandere (?:kandidaten|sollicitanten)\b(?: (?!niet\b)\S+){0,6}? (?:beter|meer|sterker)\b|\bvacaturestop\b"
    ),
    courtesies=(
        re.compile(r"\b(?:helaas|spijt|teleurstell\w+)\b"),
        re.compile(r"\bwens(?:en)?\b.{0,50}\b(?:succes|toekomst|carrière|zoektocht)\b|\bveel succes\b"),
        re.compile(r"\b(?:bewaren|portefeuille|database|bestand)\b"),
        re.compile(r"\b(?:toekomstige|andere) vacatures\b|\bmoeilijke (?:keuze|beslissing)\b|\bzorgvuldige\b"),
    ),
    void=re.compile(
        r"\b(?:als|indien|mocht|wanneer|voordat|nog niet|nog geen|totdat|tot(?! onze spijt)|ook|afspraak|verzet\w*"
        r"|verplaats\w*|ziek"
        r"|vertraging|uitgesteld|bereiken|(?:op|tot|voor) (?:maandag|dinsdag|woensdag|donderdag|vrijdag))\b"
    ),
)
