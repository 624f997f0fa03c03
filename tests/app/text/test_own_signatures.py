"""Signatures and what a phone adds are left out; greeting and sign-off with the name stay."""

import pytest

from app.text.own import own_words

HELLO = "Hi Lena,\n\nThank you for Tuesday.\n\nBest,\nSam"

SIGNATURES = {
    "delimiter": "-- \nSam Roe\nAcme GmbH",
    "bare delimiter": "--\nSam Roe\nhttps://sam.example",
    "phone": "+49 170 1234567",
    "lines": "Data Engineer | Acme\n+49 170 1234567\nwww.sam.example",
    "address": "Leiter Entwicklung\n\nAcme GmbH\nHauptstraße 1\n10115 Berlin\nTel. 030 1234567",
    "list footer": "_______________________________________________\nstaff mailing list\nstaff@lists.example",
    "notice": "This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the "
    "intended recipient, please delete it.",
    "notice de": "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Empfänger sind, "
    "vernichten Sie bitte diese Nachricht.",
    "phone and notice": "+49 170 1234567\n\nThis message is confidential. If you are not the intended recipient, notify the "
    "sender and destroy all copies.",
}


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES)
@pytest.mark.parametrize("after", ["", "\n\nOn 3 Nov 2026 10:00, Lena wrote:\n> Hello"], ids=["end", "quote"])
def test_signatures_go_and_the_sign_off_with_its_name_stays(signature: str, after: str) -> None:
    assert own_words(f"{HELLO}\n{signature}{after}").text == HELLO


def test_the_name_below_the_delimiter_stays_when_the_closing_has_none() -> None:
    assert own_words("Thanks.\n\nBest regards,\n-- \nSam Roe\nAcme | +49 170 1234567").text == (
        "Thanks.\n\nBest regards,\nSam Roe"
    )


SENT_FROM = """
Sent from my iPhone
Sent from Outlook for Android
(Sent from mobile)
Sent from my cell, please excuse typos.
Get Outlook for iOS<https://aka.example/x>
Envoyé de mon iPhone
Télécharger Outlook pour iOS
Von meinem iPhone gesendet
Gesendet von meinem iPad
Enviado desde mi iPhone
Enviado do meu iPhone
Inviato da iPhone
Verzonden vanaf mijn iPhone
Skickat från min iPhone
Sendt fra min iPhone
Lähetetty iPhonesta
Wysłane z iPhone'a
Odesláno z iPhonu
iPhone'umdan gönderildi
Отправлено с iPhone
Στάλθηκε από το iPhone μου
iPhoneから送信
发自我的iPhone
나의 iPhone에서 보냄
נשלח מה-iPhone שלי
أُرسلت من الـ iPhone
Đã gửi từ iPhone của tôi
""".strip().split("\n")


@pytest.mark.parametrize("line", SENT_FROM)
def test_what_a_phone_adds_goes(line: str) -> None:
    assert own_words(f"{HELLO}\n\n{line}\n\nOn 3 Nov 2026 10:00, Lena wrote:\n> Hello").text == HELLO


@pytest.mark.parametrize(
    "line",
    [
        "Sent you the deck from my phone yesterday.",
        "From my phone interview with Tom I know more.",
        "Von meinem Handy aus kann ich das nicht öffnen.",
        "Get back to me by phone if you like.",
        "This mail was hard to write.",
    ],
)
def test_a_sentence_about_a_phone_stays(line: str) -> None:
    assert own_words(f"Hi Lena,\n\n{line}").text == f"Hi Lena,\n\n{line}"
