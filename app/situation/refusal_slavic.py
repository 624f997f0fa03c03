"""Refusals in Polish."""

import re

from app.situation.tongue import Tongue

_ONE = r"(?:kandydat\w*|osob\w+|aplikacj\w+|zgłosze\w+)"
POLISH = Tongue(
    words=(
        *("niestety", "przykro", "przykrością", "kandydatura", "kandydaturę", "kandydatury", "kandydata", "kandydatkę"),
        *("kandydatów", "kandydatem", "rekrutacji", "rekrutacja", "rekrutację", "aplikacja", "aplikację", "aplikacji"),
        *("stanowisko", "etapu", "wybrana", "wybrany", "osobę", "powodzenia", "zgłoszenie", "odmowną", "odmowna"),
        *("kandydatami", "kandydaci", "oferta", "żalem", "poszukiwaniach", "procesie", "zatrudnienia"),
    ),
    denied=re.compile(
        r"\bnie (?:\S+ ){0,4}?(?:został\w* (?:\S+ )?(?:wybran\w+|zakwalifikowan\w+|zaakceptowan\w+|przyjęt\w+"
        r"|wyłonion\w+)"
        r"|zakwalifikowa\w*|zaprosimy|zapraszamy|przeszł\w+|przeszedł\w*|spełnia\w*|odpowiada|zatrudni\w+)\b"
        r"|\bnie (?:\S+ ){0,3}?(?:będziemy|możemy|zdecydowaliśmy|będę|mogę|jesteśmy)(?: \S+){0,5}? (?:kontynuować"
        r"|kontynuacj\w+"
        r"|zaproponować|zaoferować|zaprosić|przyjąć|zatrudnić|współprac\w+)\b"
        r"|\b(?:kandydatur\w+|aplikacj\w+|zgłoszeni\w+)(?: \S+){0,4}? odrzucon\w+|\b(?:odpowied\w+"
        r"|decyzj\w+) (?:odmown|negatywn)\w+"
        r"|\b(?:odmown|negatywn)\w+ (?:odpowied\w+|decyzj\w+)"
        r"|\b(?:kandydatur\w+|aplikacj\w+)(?: \S+){0,3}? nie (?:\S+ ){0,3}?(?:wybran\w+|rozpatrzon\w+ pozytywnie)"
    ),
    others=re.compile(
        r"\b(?:zdecydowa\w+|wybra\w+|postanowi\w+|wybór padł|kontynu\w+|zatrudni\w+"
        r"|zaproponowa\w+)(?: (?!nie\b)\S+){0,6}?"
        rf" inn\w+ {_ONE}|\binn\w+ {_ONE}(?: (?!nie\b)\S+){{0,6}}? (?:lepiej|bardziej|został\w* wybran\w+)\b"
        r"|\b(?:stanowisko|wakat|oferta|rekrutacja)\b(?: (?!nie\b)\S+){0,5}? (?:obsadzon\w+|zamknięt\w+|anulowan\w+"
        r"|nieaktualn\w+"
        r"|wstrzyman\w+|zakończon\w+)\b"
    ),
    courtesies=(
        re.compile(r"\b(?:niestety|przykro|przykrością|żalem)\b"),
        re.compile(r"\b(?:życz\w+|powodzenia)\b.{0,60}\b(?:dalsz\w+|poszukiwan\w+|przyszł\w+|karier\w+|sukces\w+)\b"),
        re.compile(r"\bzachowa\w*\b.{0,50}\b(?:cv|dokument\w*|dane|aplikacj\w+|baz\w+)\b"),
        re.compile(
            r"\b(?:wiele|wielu|dużą liczbę|duża liczba)\b.{0,40}\b(?:zgłoszeń|aplikacji|kandydatów)\b"
            r"|\btrudna decyzja\b"
        ),
    ),
    void=re.compile(
        r"\b(?:jeśli|jeżeli|w przypadku|gdyby|jeszcze|zanim|dopóki|tylko z|termin\w*|spotkani\w+|przełoży\w+|przesun\w+"
        r"|opóźni\w+|chor\w+|urlop\w*|również|(?:w|do|na) (?:poniedziałek|wtorek|środę|czwartek|piątek))\b"
    ),
)
