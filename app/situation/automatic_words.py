"""What machines write in subjects and first lines, in the languages of the common mail programs.

Wordings stand between bars, in lower case, with plain quotes and dashes. They are tuples, since a subject is
compared from its start.
"""

from app.text.phrases import phrases


def _listed(wordings: str) -> tuple[str, ...]:
    return tuple(" ".join(wording.split()) for wording in wordings.split("|"))


AUTOMATIC_REPLIES = _listed("""
    auto: | auto reply | auto-reply | autoreply | auto response | auto-response | autoresponse | auto respond |
    automatic reply | automatic response | automated reply | automated response | out of office autoreply |
    out of office auto-reply | out of office auto reply | out of office reply | out of office message |
    out of office notification | out-of-office reply | out of the office reply | out of the office autoreply |
    vacation reply | vacation response | away from my mail | i am out of the office re | automatische antwort |
    automatische rückmeldung | automatische rückantwort | abwesenheitsnotiz | abwesenheitsnachricht |
    abwesenheitsmeldung | abwesenheitsassistent | abwesend: | autoantwort | réponse automatique |
    reponse automatique | message d'absence | absence du bureau | notification d'absence | respuesta automática |
    respuesta automatica | mensaje automático | autorespuesta | risposta automatica |
    messaggio automatico di assenza | automatisch antwoord | automatische beantwoording | afwezigheidsbericht |
    afwezigheidsmelding | afwezigheidsassistent | resposta automática | resposta automatica |
    odpowiedź automatyczna | automatyczna odpowiedź | autoodpowiedź | autosvar | automatisk svar |
    automatiskt svar | frånvaromeddelande | fraværsmelding | fraværsassistent | automaattinen vastaus | poissaolo |
    автоматический ответ | автоответ | автоматична відповідь | automatická odpověď | automatická odpoveď |
    automatikus válasz | otomatik yanıt | răspuns automat | αυτόματη απάντηση | automatski odgovor |
    samodejni odgovor | автоматичен отговор | תשובה אוטומטית | رد تلقائي | 自動応答 | 自動返信 | 自动回复 |
    自动答复 | 自動回覆 | 자동 회신 | 자동회신 | 자동 응답 | 부재중
""")
ABSENT = _listed("""
    out of office | out of the office | out-of-office | ooo | on leave | on vacation | away from office |
    nicht im büro | nicht im haus | abwesenheit | außer haus | absence | absent | en congé | fuera de la oficina |
    fuera de oficina | ausencia | fuori sede | fuori ufficio | assenza | assente | niet op kantoor | afwezig |
    afwezigheid | fora do escritório | ausência | ausente | poza biurem | nieobecność | nieobecny |
    ute av kontoret | fraværende | inte på kontoret | ikke på kontoret | poissa | нет на работе | вне офиса | 不在 |
    休暇
""")
"""Titles that people write too."""
OFF_WORK = _listed("""
    ute av kontoret | nicht im büro | fuera de la oficina | fuera de oficina | fuori ufficio | fuori sede |
    niet op kantoor | fora do escritório | poza biurem | inte på kontoret | ikke på kontoret | absent du bureau
""")
"""A whole subject: a person would add a name or a day."""
THIS_IS_AUTOMATIC = phrases(
    "this is an {automatic|automated|automatically generated|auto|out of office auto}{ |-}{reply|response}",
    "this is an {automatic|automated} out of office {reply|response|message}",
    "auto{-|}{reply|response}:",
    "{dies|das} ist eine {automatische|automatisch {erstellte|generierte}} antwort",
    "ceci est une réponse automatique",
    "esta es una respuesta automática",
    "questa è una risposta automatica",
    "dit is een automatisch antwoord",
    "esta é uma resposta automática",
    "to jest automatyczna odpowiedź",
)
THANKS_FOR_MAIL = _listed("""
    thank you for your e | thank you for your m | thanks for your e | thanks for your m | thank you for contacting |
    thank you for writing | thanks for writing | i have received your | your email has been received |
    your message has | vielen dank für ihre | danke für ihre | merci pour votre | merci de votre | gracias por su |
    gracias por tu | grazie per | bedankt voor uw | bedankt voor je | dank voor uw | obrigado pel | obrigada pel |
    dziękuję za
""")
BOUNCED = _listed("""
    undeliverable | undelivered | undeliverd | delivery status | delivery failure | delivery failed |
    delivery has failed | delivery notification | delivery incomplete | delivery delayed | delayed mail |
    message delayed | failed delivery | failure notice | failure delivery | mail delivery | mail could not be |
    message could not be | your message could not be | your message wasn't delivered | your email could not be |
    sorry, your message could not | returned mail | returned to sender | mail system error | email bounce |
    non-delivery | non delivery | nondeliverable | could not deliver | unable to deliver | address not found |
    message not delivered | mail not delivered | postmaster notify | warning: could not send | warning: message |
    considered unsolicited | rejected: | message rejected | message blocked | mail rejected | bounce |
    unzustellbar | nicht zustellbar | nicht zugestellt | zustellung fehlgeschlagen | zustellung der nachricht |
    fehler bei der zustellung | übermittlung fehlgeschlagen | non remis | échec de la remise |
    échec de distribution | échec de livraison | échec d'envoi | échec de l'envoi | message non distribué |
    no se puede entregar | no se pudo entregar | no se ha podido entregar | no entregado | correo no entregado |
    error de entrega | error en la entrega | devuelto | non recapitabile | mancata consegna | mancato recapito |
    impossibile recapitare | messaggio non recapitato | onbestelbaar | niet bezorgd | bezorging mislukt |
    kan niet worden bezorgd | não entregue | não foi possível entregar | falha na entrega | mensagem não entregue |
    nie można dostarczyć | nie dostarczono | niedostarczona | niedostarczono | не доставлено | недоставленное |
    ваше сообщение не доставлено | сообщение не доставлено | отчет о доставке | не вдалося доставити |
    nedoručitelné | kézbesíthetetlen | olevererbart | kan ikke leveres | leveransfel | toimittaminen epäonnistui |
    teslim edilemedi | 配信不能 | メールエラー | メールを配信できません | メッセージを配信できません | 配信エラー |
    送信エラー | 未配信 | 无法投递 | 退信 | 系统退信 | 邮件无法 | 無法傳遞 | 배달되지 | 배달 실패 | 반송
""")
FAILURES = _listed("""
    could not be delivered | couldn't be delivered | was not delivered | wasn't delivered | unable to deliver |
    not able to deliver | delivery to the following | delivery has failed | delivery failed | failed permanently |
    permanent error | permanent failure | permanent fatal error | user unknown | unknown user | no such user |
    mailbox full | mailbox is full | mailbox unavailable | over quota | quota exceeded | recipient rejected |
    recipient address rejected | does not exist | address rejected | undeliverable | undelivered | returned mail |
    message rejected | your message was rejected | did not reach the following | host unknown | domain not found |
    could not send message | konnte nicht zugestellt | nicht zustellbar | unzustellbar | n'a pas pu être remis |
    n'a pas pu être distribué | n'a pas été remis | no se ha podido entregar | no se pudo entregar |
    no fue entregado | non è stato recapitato | impossibile recapitare | non può essere consegnato |
    kon niet worden bezorgd | niet afgeleverd | não pôde ser entregue | não foi entregue |
    não foi possível entregar | nie może zostać dostarczona | nie została dostarczona | не доставлено |
    не может быть доставлено | 配信できません | 送信できません | 届けられません | エラー | 无法投递 | 退信 |
    550 5. | 550-5. | smtp error
""")
DELAYED = _listed("""
    delayed | message delayed | delivery delayed | delivery incomplete | warning: could not send | warning: message
""")
RETRYING = _listed("""
    will continue to try | still being retried | will be retried | will retry | continue trying | keep trying |
    this is a warning message only | you do not need to resend | delivery is delayed | has been delayed |
    action: delayed
""")
RETURNED_MAIL = (
    *_listed("""
    -- original message | -original message | -- below this line | -- this is a copy | -- returned message |
    -- original headers | -- message header | -- unsent message | bounced e-mail: | ursprüngliche nachricht |
    mensaje original | message d'origine | messaggio originale | original message follows | headers follow
"""),
    "\noriginal message",
    "\nmessage headers",
    "\nmessage-id:",
    "\nreceived:",
    "\nfrom:",
    "\ndkim-signature",
)
"""Where the text of the mail that came back begins."""

SUBSCRIBED = phrases(
    "{job|career|careers} {alert|alerts|newsletter|digest}",
    "{jobs|openings|roles|positions|vacancies} {match|matching|that match|for you|picked for you}",
    "{match|matches|matching} your {alert|alerts|profile|search|saved search|preferences|interests}",
    "manage {your |}{alerts|job alerts|preferences|subscription|subscriptions}",
    "{rate|rating|feedback on|survey about} your {candidate|application|interview|interviewing} {experience|process}",
    "{take|complete|fill in|fill out} {our|this|a|the} {short |quick |brief |}{survey|questionnaire}",
)
"""Mailings and surveys; from an address that takes no answer, nobody wrote them to anybody."""
