"""Whether words of telling in other languages than English promise an answer."""

import re

from app.situation import promise_words as w
from app.text.phrases import Phrases

_CONDITION_ABROAD = re.compile(
    r"\b(?:wenn|falls|sofern|sollten?|si|se (?!le\b|lo\b|les\b|pon|com|tom|dec|inf|dar|har|sab)|als|indien|mocht"
    r"|jeśli|jeżeli|caso|s)\b"
)
_NEWS_ABROAD = re.compile(
    r"\b(?:von (?:uns|mir)|antwort|rückmeldung|nachricht|bescheid|entscheid(?:ung)?|ergebnis|réponse|nouvelles|retour"
    r"|décision|noticias|respuesta|decisión|risposta|notizie|riscontro|decisione|van (?:ons|mij|me)|antwoord"
    r"|bericht|beslissing|uitsluitsel|resposta|notícias|retorno|decisão|odpowiedź|informację|decyzję)\b"
)
_WAIT_ABROAD = ("geben sie", "gib", "gebt", "hab", "bitte")
_TIME_ABROAD = re.compile(r"\b(?:zeit|geduld)\b")
_PASSIVE_ABROAD = ("informiert", "benachrichtigt", "kontaktiert")
_YOURS_ABROAD = re.compile(
    r"\b(?:wir|ich) rechne|\b(?:ihrer|deiner|eurer) \w*(?:antwort|meldung|entscheidung|nachricht)"
)
_BECOME = re.compile(r"\b(?:werden|wirst|wird|werdet)\b")


def told_abroad(low: str, verb: int, role: Phrases) -> bool:
    """Whether the reader is told, or gets, an answer that hangs on no condition; `low` is the folded sentence."""
    told = _told(low, verb) if role is w.ABROAD else _NEWS_ABROAD.search(low) is not None
    if low.startswith("rechnen", verb) and _YOURS_ABROAD.search(low):
        return False  # the writer counts on an answer of the reader
    return told and _CONDITION_ABROAD.search(low) is None


def _told(low: str, verb: int) -> bool:
    """Some words of telling need another beside them: "bitte geben Sie uns bis Freitag" time, or an answer of yours."""
    if low.startswith(_WAIT_ABROAD, verb):
        return _TIME_ABROAD.search(low) is not None
    return not low.startswith(_PASSIVE_ABROAD, verb) or _BECOME.search(low) is not None
