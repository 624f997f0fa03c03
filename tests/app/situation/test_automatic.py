"""Which mails a machine wrote."""

import pytest

from app.mail import Address, Attachment, Message
from app.situation.automatic import Automatic, automatic, failed_recipients
from app.situation.automatic_words import THIS_IS_AUTOMATIC
from app.situation.letter import read
from app.text.phrases import Matcher
from tests.growth import assert_linear

MATCHER = Matcher([THIS_IS_AUTOMATIC])
LENA = Address("lena@acme.example", "Lena Vogt")
SAM = Address("sam@mail.example", "Sam Roe")
DAEMON = Address("MAILER-DAEMON@mx.mail.example", "Mail Delivery System")
FAILED = "Your message could not be delivered to <omar@acme.example>: 550 5.1.1 user unknown"


def kind(
    subject: str = "Re: my application",
    text: str = "Hi Sam, thank you for your note.",
    sender: Address | None = LENA,
    headers: dict[str, str] | None = None,
    attachment: str | None = None,
    calendar: str | None = None,
) -> Automatic | None:
    message = Message(
        "m",
        None,
        sender,
        (SAM,),
        subject=subject,
        text=text,
        headers=headers or {},
        attachments=(Attachment("report", attachment),) if attachment else (),
        calendar=calendar,
    )
    return automatic(read(message, MATCHER))


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: my application",
        "AUTO: my application",
        "Out of Office AutoReply: my application",
        "Out of Office: Re: my application",
        "Automatische Antwort: Bewerbung",
        "Abwesenheitsnotiz: Bewerbung",
        "Réponse automatique : candidature",
        "Respuesta automática: solicitud",
        "Risposta automatica: candidatura",
        "Automatisch antwoord: sollicitatie",
        "Resposta automática: candidatura",
        "Odpowiedź automatyczna: podanie",
        "Automatiskt svar: ansökan",
        "自動応答: 応募",
        "자동 회신: 지원",
    ],
)
def test_the_subject_says_that_it_is_a_reply_by_a_machine(subject: str) -> None:
    assert kind(subject) is Automatic.AUTO_REPLY


@pytest.mark.parametrize(
    "headers",
    [
        {"auto-submitted": "auto-replied"},
        {"auto-submitted": "auto-replied; owner-email=lena@acme.example"},
        {"precedence": "auto_reply"},
        {"x-autoreply": "yes"},
        {"x-autorespond": "my application"},
    ],
    ids=str,
)
def test_a_header_says_that_it_is_a_reply_by_a_machine(headers: dict[str, str]) -> None:
    assert kind(headers=headers) is Automatic.AUTO_REPLY


def test_the_first_words_say_so() -> None:
    assert kind("my application", "This is an automated response. I will read your mail soon.") is Automatic.AUTO_REPLY


def test_a_generated_mail_with_a_title_of_absence_is_a_reply() -> None:
    assert kind("Out of office", headers={"auto-submitted": "auto-generated"}) is Automatic.AUTO_REPLY
    assert kind("Out of office", "Thank you for your message. I am on leave.") is Automatic.AUTO_REPLY


@pytest.mark.parametrize(
    "headers",
    [
        {"auto-submitted": "no"},
        {"auto-submitted": ""},
        {"x-auto-response-suppress": "DR, OOF, AutoReply"},
        {"precedence": "bulk", "list-id": "<jobs.acme.example>"},
        {"x-autoreply": "no"},
        {"return-path": "<lena@acme.example>"},
    ],
    ids=str,
)
def test_headers_that_prove_nothing(headers: dict[str, str]) -> None:
    assert kind(headers=headers) is None


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Out of the office", "I will be away on Friday. Call Ben if anything burns."),
        ("Out of Office - Lena Vogt", "I am having surgery on Monday."),
        ("Re: Automatic reply: my application", "I am back, and read your mail."),
        ("Autumn plans", "Shall we talk about automatic replies?"),
        ("Abwesenheit nächste Woche", "Ich bin nächste Woche im Urlaub."),
        ("Undeliverable: your parcel", "Funny subject, I know. Shall we meet?"),
        ("", ""),
    ],
)
def test_people_are_no_machines(subject: str, text: str) -> None:
    assert kind(subject, text) is None


def test_a_refusal_from_a_no_reply_address_is_a_real_word() -> None:
    text = "Unfortunately we decided to go with somebody else. This is an automatically generated message."
    assert kind("Your application", text, Address("no-reply@hire.acme.example")) is None


def test_a_generated_acknowledgement_is_a_notification() -> None:
    assert kind("We got your application", headers={"auto-submitted": "auto-generated"}) is Automatic.NOTIFICATION


def test_an_invitation_that_a_calendar_sends_for_a_person_is_the_persons() -> None:
    assert kind("Interview", headers={"auto-submitted": "auto-generated"}, calendar="BEGIN:VCALENDAR") is None


@pytest.mark.parametrize(
    ("subject", "sender", "headers"),
    [
        ("Undelivered Mail Returned to Sender", DAEMON, {}),
        ("Re: my application", Address("mailer-daemon@googlemail.example"), {}),
        ("Undeliverable: my application", Address("MicrosoftExchange329e71ec88ae@acme.example"), {}),
        ("Undeliverable: my application", Address("postmaster@acme.example"), {}),
        ("Unzustellbar: Bewerbung", Address("postmaster@acme.example"), {}),
        ("Non remis : candidature", Address(""), {"return-path": "<>"}),
        ("Nie można dostarczyć: podanie", Address("no-reply@mail.example"), {}),
        ("my application", Address("x@mail.example"), {"return-path": "<>"}),
        ("my application", LENA, {"content-type": "multipart/report; report-type=delivery-status"}),
        ("my application", LENA, {"x-failed-recipients": "omar@acme.example"}),
    ],
)
def test_bounces(subject: str, sender: Address, headers: dict[str, str]) -> None:
    assert kind(subject, FAILED, sender, headers) is Automatic.BOUNCE


def test_an_attached_report_tells_its_kind() -> None:
    assert kind(attachment="message/delivery-status") is Automatic.BOUNCE
    assert kind(attachment="message/disposition-notification") is Automatic.NOTIFICATION


@pytest.mark.parametrize("report", ["feedback-report", "disposition-notification"])
def test_complaints_and_receipts_are_notifications(report: str) -> None:
    assert (
        kind("FW: hello", headers={"content-type": f"multipart/report; report-type={report}"}) is Automatic.NOTIFICATION
    )


def test_an_empty_return_path_alone_is_no_bounce() -> None:
    assert kind("Automatic reply: hello", "I am away.", headers={"return-path": "<>"}) is Automatic.AUTO_REPLY
    assert kind("hello", "See you on Friday.", headers={"return-path": "<>"}) is None


def bounce(text: str, headers: dict[str, str] | None = None) -> Message:
    return Message("m", None, DAEMON, (SAM,), subject="Returned mail", text=text, headers=headers or {})


@pytest.mark.parametrize(
    ("text", "failed"),
    [
        ("<Omar@acme.example>: user unknown", {"omar@acme.example"}),
        ("Could not reach omar@acme.example, priya@acme.example.", {"omar@acme.example", "priya@acme.example"}),
        ("Final-Recipient: rfc822;omar@acme.example", {"omar@acme.example"}),
        ("omar@acme.example failed\n------ Original message ------\nCc: priya@acme.example", {"omar@acme.example"}),
        ("omar@acme.example failed\n\nFrom: kim@acme.example\nTo: omar@acme.example", {"omar@acme.example"}),
        ("sam@mail.example wrote to omar@acme.example; ask postmaster@mx.mail.example", {"omar@acme.example"}),
        ("omar@acme.example is slow; we will keep trying for 3 days", set()),
        ("nobody named", set()),
        ("@ a@ @b a@@b.example", set()),
    ],
)
def test_the_addresses_that_a_bounce_could_not_reach(text: str, failed: set[str]) -> None:
    assert failed_recipients(bounce(text)) == failed


def test_the_header_knows_best() -> None:
    assert failed_recipients(
        bounce("kim@acme.example", headers={"x-failed-recipients": "Omar@acme.example,\n priya@acme.example"})
    ) == {
        "omar@acme.example",
        "priya@acme.example",
    }


def test_without_plain_text_the_words_read_from_the_page_count() -> None:
    message = Message("m", None, DAEMON, (SAM,), html="<p>…</p>")
    assert failed_recipients(message, "omar@acme.example does not exist") == {"omar@acme.example"}


@pytest.mark.parametrize("piece", ["@", "a@b.", "<", "could not be delivered ", "\ud800", "\x00", "\n"])
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    def read(text: str) -> None:
        kind(text, text, Address(text, text), headers={"return-path": text})
        failed_recipients(bounce(text))

    assert_linear(read, (piece * 100_000)[:100_000])
