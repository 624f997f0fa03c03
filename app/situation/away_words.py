"""The words of absence and of coming back, in the languages of the common mail programs."""

from app.text.phrases import phrases

AWAY = phrases(
    "out of {the |}{office|country|town}",
    "ooo",
    "on {my |}{annual |sick |parental |maternity |paternity |medical |family |personal |extended |compassionate "
    "|}leave",
    "on {vacation|holiday|holidays|pto|sabbatical|honeymoon|a business trip|a trip}",
    "{taking|take|my} {some |}{annual |parental |maternity |paternity |sick |medical |}{leave|vacation|holiday}",
    "on {my |our |a |an |}{summer|winter|christmas|easter|family|short|long|extended|well-deserved|well-earned}"
    " {holiday|holidays|vacation|break|leave}",
    "for vacation",
    "{be|am|i'm|is|are|we're|'m|'re} {away|off|out|travelling|traveling|unavailable|offline|closed|unreachable|absent}",
    "{not|won't|can't|isn't|aren't|wouldn't|cannot} {be |}{in the office|available|reachable|at my desk|at work"
    "|working|checking}",
    "taking {some |a few |the |}{time|days|week|day} off",
    "{limited|no|without|little|intermittent} access",
    "{no|without|without a|without my} {laptop|computer|internet|signal|wifi|wi-fi|connection|reception}",
    "not {be |}in again",
    "{not|won't|can't|cannot|don't} {be |}{see|seeing|read|reading|open|opening|answer|answering|look at"
    "|looking at|get to"
    "|getting to}"
    " {any |my |}{mail|mails|email|emails|e-mail|e-mails|messages|inbox}",
    "{shut|shutting|close|closing} down {over|for|from|between|until|during}",
    "{shut|closed|closing|shutting} {for|over|during|between|from}",
    "at a {conference|trade fair|retreat|training}",
    "{am|'m|be|is|are|'re} in {holiday|holidays|vacation|vacations|leave}",
    "{am|'m|be|is|will be} {in|at} {hospital|surgery|court|a clinic|the hospital}",
    "{on|have|got|doing|for|called for|called up for} {jury|military|reserve} {duty|service}",
    "{week|weeks|day|days|fortnight|month|time|friday|monday|tuesday|wednesday|thursday|tomorrow} off",
    "nicht im {büro|haus}",
    "{außer|ausser} haus",
    "{im|in} urlaub",
    "auf {dienstreise|geschäftsreise}",
    "in elternzeit",
    "abwesend",
    "nicht {erreichbar|verfügbar|da}",
    "{absent|absente}",
    "en {congé|congés|vacances|déplacement|arrêt maladie}",
    "hors du bureau",
    "fuera de {la |}oficina",
    "de {vacaciones|baja|permiso|viaje}",
    "ausente",
    "fuori {sede|ufficio}",
    "in {ferie|vacanza|congedo|maternità}",
    "assente",
    "niet {op kantoor|aanwezig|bereikbaar}",
    "afwezig",
    "{op|met} {vakantie|verlof}",
    "fora do escritório",
    "{de|em} férias",
    "de licença",
    "poza biurem",
    "na urlopie",
    "{nieobecny|nieobecna}",
    "nie ma mnie",
)
BACK = phrases(
    "back",
    "{return|returning|reopen|reopens|reopening}",
    "{in the office|available|open} again",
    "resume work",
    "wieder {im büro|im haus|erreichbar|da|zurück|für sie da|zur verfügung|am arbeitsplatz|verfügbar|an meinem platz}",
    "{zurück|zurückkehren|zurückkommen}",
    "{de retour|reviendrai|reviens|rentrerai|mon retour}",
    "{de vuelta|de regreso|volveré|regresaré|vuelvo|regreso|reincorporo|reincorporaré}",
    "{rientrerò|rientro|tornerò|torno|di ritorno}",
    "{weer terug|weer aanwezig|weer bereikbaar|weer op kantoor|terug}",
    "{de volta|voltarei|volto|retornarei|retorno|regressarei|regresso}",
    "{wracam|wrócę|z powrotem|będę dostępny|będę dostępna}",
)
GONE = phrases(
    "no longer {work|works|working} {at|for|with|here}",
    "is no longer {with|employed}",
    "{mailbox|inbox|address|account} is no longer {in use|monitored|active|read|checked}",
    "{has|have} left {the company|the organisation|the organization|our company}",
    "{nicht mehr|nicht länger} {im unternehmen|bei|für|in unserem}",
    "{ne travaille plus|a quitté}",
    "{ya no trabaja|non lavora più|não trabalha mais|werkt niet meer|już nie pracuje}",
)
"""Whose mailbox answers for somebody who left."""
ABSENT_ELSEWHERE = (
    *("в отпуске", "отсутствую", "нет на рабочем месте", "בחופשה", "מחוץ למשרד", "부재중", "휴가 중", "자리를 비"),
    *(
        "不在にして",
        "不在となって",
        "不在です",
        "休暇中",
        "休暇をいただ",
        "休暇を取",
        "お休みをいただ",
        "休假",
        "外出中",
    ),
)
"""Not phrases: their languages do not part words as ours do, or bend them."""
