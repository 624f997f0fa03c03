"""What mail clients print around quoted mail and below new mail, by language.

Data only, lower case; where a word belongs to several languages it stands once. Wordings are set apart by "|".
"""

import re
from enum import Enum, auto


def _each(wordings: str) -> list[str]:
    return [w for line in wordings.split("\n") for w in line.strip(" ").strip("|").split("|") if w]


class Header(Enum):
    FROM = auto()
    DATE = auto()
    TO = auto()
    COPY = auto()
    SUBJECT = auto()
    OTHER = auto()


_LABELS = {
    Header.FROM: """
        from|von|absender|de|expéditeur|remitente|da|mittente|van|afzender|od|nadawca|odesílatel|odosielateľ|
        från|fra|avsändare|avsender|lähettäjä|feladó|küldő|de la|expeditor|expeditorul|kimden|gönderen|от|
        от кого|отправитель|від|від кого|відправник|από|發件人|发件人|寄件者|寄件人|差出人|送信者|送信元|
        보낸 사람|보낸사람|발신|מאת|من|từ|người gửi|šalje|pošiljatelj|saatja|nuo|dari|remetente|auteur|από|
        подател
    """,
    Header.DATE: """
        date|sent|sent at|sent on|datum|gesendet|gesendet am|envoyé|envoyé le|envoyée|fecha|enviado|enviado el|
        enviado em|enviada|enviada em|enviat|data|inviato|inviato il|verzonden|verzonden op|wysłano|
        data wysłania|odesláno|odoslané|dne|dátum|skickat|skickad|sendt|dato|lähetetty|päivämäärä|päiväys|pvm|
        elküldve|küldve|küldés dátuma|trimis|dată|tarih|gönderildi|gönderilen|gönderilme tarihi|gönderme tarihi|
        дата|отправлено|дата отправки|відправлено|надіслано|дата надсилання|ημερομηνία|στάλθηκε|日期|发送时间|
        發送時間|发送日期|寄件日期|時間|时间|日付|日時|送信日時|送信日|날짜|보낸 날짜|보낸날짜|발신일|תאריך|נשלח|
        נשלח ב|التاريخ|تاريخ|تم الإرسال|أرسل|ngày|đã gửi|poslano|kuupäev|saadetud|дата на изпращане
    """,
    Header.TO: """
        to|an|empfänger|à|pour|destinataire|para|destinatario|a|destinatari|aan|do|adresat|komu|pre|till|til|
        vastaanottaja|címzett|către|catre|destinatar|destinatarul|kime|alıcı|кому|получатель|одержувач|προς|
        收件人|收件者|宛先|送信先|받는 사람|받는사람|수신|אל|נמען|إلى|الى|đến|tới|người nhận|prima|saaja|kam|
        do wiadomości|kepada
    """,
    Header.COPY: """
        cc|bcc|c.c.|kopie|kopie (cc)|copie|copie à|copia|copia a|con copia|kopi|kopia|kópia|dw|udw|kopio|másolat|
        másolatot kap|bilgi|копия|копія|κοιν|κοινοποίηση|抄送|副本|参照|참조|עותק|نسخة|نسخة إلى|đồng gửi|cópia|
        kk|skrytá kopie
    """,
    Header.SUBJECT: """
        subject|betreff|betr|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|předmět|predmet|ämne|emne|aihe|
        tárgy|subiect|subiectul|konu|тема|θέμα|主题|主題|主旨|件名|제목|נושא|הנדון|الموضوع|موضوع|chủ đề|tiêu đề|
        naslov|teema|tema|re
    """,
    Header.OTHER: """
        reply-to|reply to|antwort an|répondre à|risposta|rispondi a|responder a|responder para|antwoord aan|
        odpowiedź do|svara till|organization|importance|priority|wichtigkeit|importancia|attachments|anlagen|
        pièces jointes|allegati|message-id|in-reply-to|newsgroups|x-mailer|sender|resent-from|list-id|mailed-by|
        signed-by
    """,
}
LABELS: dict[str, Header] = {label: kind for kind, labels in _LABELS.items() for label in _each(labels)}

WROTE = frozenset(
    _each("""
        wrote|writes|schrieb|geschrieben|écrit|ecrit|escribió|escribio|escribía|scritto|scrive|scrisse|escreveu|
        escribiu|schreef|geschreven|napisał|napisała|napisał(a)|napisał/a|pisze|skrev|skreiv|kirjoitti|napsal|
        napsala|napsal(a)|napísal|napísala|napísal(a)|írta|scris|yazdı|yazmış|написал|написала|написал(а)|
        написал(a)|пишет|писал|писала|написав|написав(ла)|пише|написа|έγραψε|έγραψαν|כתב|כתבה|מאת|كتب|كتبت|كتابة|
        viết|napisao|napisala|napisao/la|napisal|kirjutas|rašė|rakstīja|escriure|menulis|लिखा|نوشت|missatge
    """)
)
WROTE_INSIDE = ("写道", "寫道", "写到", "書きました", "書いた", "のメール", "작성", "썼", "쓴 글", "เขียน")
"""Verbs of languages that set no blanks between words."""

FIRST_PERSON = re.compile(
    r"(?<!\w)(?:i|we|you|he|she|they|ich|wir|du|sie|er|je|nous|vous|yo|io|eu|ik|jag|jeg|ja|я|мы|ми|вы|ви)(?!\w)",
    re.IGNORECASE,
)
"""Who is no mailbox: "On Monday I wrote:" introduces the author's own words."""

FORWARDS = frozenset(
    _each("""
        original message|original-nachricht|originalnachricht|ursprüngliche nachricht|ursprüngliche e-mail|
        message d'origine|message d’origine|message original|message initial|mensaje original|mensagem original|
        messaggio originale|oorspronkelijk bericht|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|
        pôvodná správa|ursprungligt meddelande|originalmeddelande|ursprungligt e-mail|oprindelig meddelelse|
        original meddelelse|opprinnelig melding|opprinnelig e-post|alkuperäinen viesti|eredeti üzenet|
        mesaj original|mesajul original|orijinal mesaj|özgün ileti|orijinal ileti|исходное сообщение|
        оригинальное сообщение|пересылаемое сообщение|оригінальне повідомлення|вихідне повідомлення|
        αρχικό μήνυμα|原始邮件|邮件原件|原始郵件|原始訊息|元のメッセージ|元のメール|원본 메일|원본 메시지|
        הודעה מקורית|رسالة أصلية|الرسالة الأصلية|thư gốc|tin nhắn gốc|izvorna poruka|original email|
        original mail|original appointment|ursprünglicher termin|forwarded message|forwarded email|
        begin forwarded message|begin forwarded|end forwarded message|weitergeleitete nachricht|
        anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|message transféré|
        message transmis|début du message réexpédié|début du message transféré|mensaje reenviado|
        inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|mensagem encaminhada|
        mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|
        doorgestuurd bericht|begin doorgestuurd bericht|przekazana wiadomość|wiadomość przekazana dalej|
        treść przekazanej wiadomości|wiadomość przesłana dalej|początek przekazywanej wiadomości|
        přeposlaná zpráva|začátek přeposílané zprávy|preposlaná správa|začiatok preposlanej správy|
        vidarebefordrat meddelande|vidarebefordrat mejl|vidarebefordrat brev|videresendt meddelelse|
        start på videresendt besked|videresendt melding|videresendt e-post|välitetty viesti|
        välitetty viesti alkaa|edelleenlähetetty viesti|továbbított üzenet|továbbított levél kezdete|
        mesaj redirecționat|începe mesajul redirecționat|mesaj redirectionat|iletilmiş mesaj|iletilen ileti|
        iletilmiş ileti|ileti başlangıcı|iletilen mesaj|перенаправленное сообщение|
        начало переадресованного сообщения|переслане повідомлення|перенаправлене повідомлення|
        початок листа, що пересилається|προωθημένο μήνυμα|έναρξη προωθημένου μηνύματος|转发的邮件|转发邮件信息|
        轉寄郵件|轉寄的郵件|開始轉寄郵件|开始转发邮件|メッセージを転送|転送メッセージ|転送されたメッセージ|
        전달된 메시지|전달된 메일|הודעה שהועברה|رسالة معاد توجيهها|رسالة محولة|thư đã chuyển tiếp|
        tin nhắn được chuyển tiếp|proslijeđena poruka|započni proslijeđenu poruku|edastatud kiri|
        препратено съобщение
    """)
)
FORWARDED_BY = (
    "forwarded by ",
    "weitergeleitet von ",
    "transféré par ",
    "reenviado por ",
    "encaminhado por ",
    "inoltrato da ",
    "doorgestuurd door ",
    "original message from ",
    "forwarded message from ",
)

SENT_WORDS = tuple(
    _each(
        "gesendet|versendet|verschickt|geschickt|verzonden|verstuurd|gönderildi|gönderilmiştir|elküldve|küldve|lähetetty|skickat"
    )
)
"""Verbs that end such a line: "Von meinem Handy gesendet"."""

_EN = r"(?P<whole>from my \S{1,20}(?: \S{1,20})?$)|(?:from|via|with|by|using|on)(?= )"
_ANY = r""
_SENT = {
    "sent": _EN,
    "written|typed|dictated": r"(?:from|via|with|by|using|on|to|into)(?= )",
    "this": r"(?:e-?mail|message|mail) (?:was |has been |is )?(?:sent|written|typed) (?:from|via|with|using|on)(?= )",
    "get": r"(?P<whole>\[?(?:outlook|yahoo mail|bluemail|spark|aqua mail)\]? ?\[?(?:for|on)(?= ))",
    "from": r"my (?=\S+(?: \S+)?$)",
    "von": r"meine[mr] (?=[^.?!]{2,60} (?:gesendet|geschickt|verschickt|versendet)$)",
    "diese": (
        r"(?:e-?mail|nachricht|mail) (?:wurde )?(?:von|mit|über|via) "
        r"(?=[^.?!]{2,80}(?:gesendet|geschrieben|verschickt|versendet)$)"
    ),
    "gesendet|versendet|verschickt|geschrieben": r"(?:von|mit|über|via|aus|mittels)(?= )",
    "envoyé|envoyée|envoye": r"(?:de|depuis|à partir|avec|via|par)(?= )|d['’]",
    "enviado|enviada|enviat": r"(?:desde|de|do|da|com|con|a partir|via|através|pelo|pela|meu|por|des)(?= )",
    "inviato|inviata": r"(?:da|dal|dalla|con|tramite|via)(?= )",
    "verzonden|verstuurd": r"(?:vanaf|van|met|via|vanuit)(?= )",
    "wysłane|wysłano|wysłana": r"(?:z|ze|za|przez|przy)(?= )",
    "skickat": r"(?:från|med|via)(?= )",
    "sendt": r"(?:fra|med|via)(?= )",
    "lähetetty": _ANY,
    "odesláno|odoslané|poslané|posláno|poslano": r"(?:z|ze|zo|s|pomocí|pomocou|iz|sa)(?= )",
    "elküldve|küldve": _ANY,
    "trimis": r"(?:de pe|de la|din|cu|prin)(?= )",
    "отправлено": r"(?:с|со|из|через)(?= )",
    "надіслано|відправлено": r"(?:з|із|зі|за|через)(?= )",
    "изпратено": r"(?:от)(?= )",
    "στάλθηκε|εστάλη": r"(?:από|απο|με)(?= )",
    "נשלח": _ANY,
    "أُرسلت|أرسلت|مُرسل|تم": r"(?:من|الإرسال|بواسطة)",
    "đã": r"(?:gửi|được gửi) (?:từ|bằng)(?= )",
    "saadetud": _ANY,
    "outlook": r"(?P<whole>(?:voor|für|for) \w{2,10} (?:downloaden|ophalen|herunterladen)$)",
    "télécharger|obtenez|téléchargez": r"(?P<whole>outlook (?:pour|für|para)(?= ))",
    "holen|hämta|hent|descarga|obtener|obter|obtenha|scarica|ottieni|download": (
        r"(?P<whole>(?:sie sich |u |o )?outlook (?:für|för|til|para|per|voor)(?= ))"
    ),
}
SENT_OPENERS = {word: re.compile(rest, re.IGNORECASE) for words, rest in _SENT.items() for word in words.split("|")}
"""First word of a line that a mail program adds → how it must go on. A device must follow, unless "whole" matched."""

_DEVICES = """
    iphon|ipad|ipod|macbook|apple|android|samsung|galaxy|huawei|xiaomi|redmi|oneplus|oppo|pixel|htc|nokia|
    motorola|lumia|xperia|blackberry|alcatel|mobile|mobil|mobilgerät|mobiltelefon|mobiele|móvil|movil|
    celular|cellulare|cell|cellphone|phone|handy|smartphone|telefon|telefoon|telefono|teléfono|téléphone|
    komórki|телефон|устройств|пристро|smartfon|tablet|outlook|mail|gmail|e-mail|email|yahoo|aol|gmx|web.de|
    proton|protonmail|mailbox|airmail|spark|superhuman|fastmail|thunderbird|windows|k-9|fairemail|bluemail|
    edison|newton|polymail|missive|zoho|mailmate|wireless|device|gerät|dispositivo|appareil|workspace|
    mimestream|puhelim|puhelin|הנייד|سامسونج|الآيفون|هاتف|sparrow|postbox
"""
DEVICE = re.compile(rf"(?<![^\W\d])(?:{'|'.join(map(re.escape, _each(_DEVICES)))})(?!e?s\b)", re.IGNORECASE)
SENT_WHOLE = re.compile(
    r"[發发]自我的|從我的 ?\S{1,20} ?傳送|[寄来來傳发發]自(?:我的)?|から送信|outlook を入手|에서 보냄|에서 보낸"
)

CLOSINGS = tuple(
    _each("""
        best|regards|kind|warm|thank|many thanks|sincerely|cheers|yours|respectfully|very respectfully|cordially|
        all the best|take care|talk soon|looking forward|mit |viele |beste|freundliche|liebe |herzlich|schöne|
        mfg|lg|vg|gruß|grüße|besten|cordialement|bien à|bien cordialement|salut|amicalement|saludos|atentamente|
        un saludo|gracias|cordiali|saluti|distinti|grazie|atenciosamente|abraço|obrigad|met vriendelijke|
        vriendelijke|groet|bedankt|pozdrawiam|z poważaniem|dziękuję|s pozdrav|děkuji|s úctou|med v|vänliga|
        hälsning|tack|hilsen|med venlig|mvh|vh|tak|takk|terveisin|ystävällisin|kiitos|üdv|tisztelettel|
        köszönettel|cu stimă|mulțumesc|saygılar|teşekkür|с уважением|спасибо|з повагою|дякую|με εκτίμηση|
        ευχαριστώ|此致|祝好|谢谢|謝謝|よろしく|敬具|감사합니다|בברכה|תודה|مع خالص|شكرا|trân trọng|cảm ơn
    """)
)
"""How a closing starts."""

_POSITIONS = """
    engineer|manager|director|coordinator|professor|developer|analyst|consultant|president|officer|designer|
    recruiter|architect|scientist|assistant|associate|administrator|student|candidate|head of|founder|
    partner|ph\\.?d|ingenieur|leiter|leiterin|geschäftsführer|ingénieur|directeur|responsable|director[ae]|
    gerente|ingeniero|gmbh|inc\\.?|llc|ltd\\.?|corp\\.?|s\\.?a\\.?r\\.?l|b\\.?v\\.|university|universität|
    université|universidad|institute|department|dept
"""
POSITION = re.compile(rf"(?<!\w)(?:{'|'.join(_each(_POSITIONS))})(?!\w)", re.IGNORECASE)

SECRECY = tuple(
    _each(
        "confidential|privileged|confidentiel|vertraulich|confidencial|riservat|vertrouwelijk|proprietary|poufn|конфиденциальн"
    )
)
NOTICE = tuple(
    tuple(_each(stems))
    for stems in (
        "recipient|addressee|destinataire|empfänger|destinatari|geadresseerde|intended|adressat|adresat|получател",
        """
        delete|destroy|notify|disclos|distribut|unauthori|prohibited|löschen|vernichten|interdit|détruire|prohibid|
        cancell|distrugg|eliminar|verwijder|vietat|copying|informieren|proíb|удалите
        """,
        "mail|message|communication|transmission|nachricht|courriel|mensaje|mensagem|messaggio|bericht|сообщени",
    )
)
"""A legal notice joins secrecy with stems of these: the right reader, what others must not do, the mail itself."""
