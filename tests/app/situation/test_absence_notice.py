"""Which words alone show that a machine answered for somebody who is away."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Message
from app.situation.absence_notice import reads_as_notice
from app.situation.automatic import Automatic, automatic
from app.situation.automatic_words import THIS_IS_AUTOMATIC
from app.situation.away_words import AWAY, BACK, GONE
from app.situation.letter import Letter, read
from app.text.phrases import Matcher
from tests.growth import assert_linear

MATCHER = Matcher([THIS_IS_AUTOMATIC, AWAY, BACK, GONE])
LENA = Address("lena@acme.example", "Lena Vogt")
SAM = Address("sam@mail.example", "Sam Roe")


def letter(text: str, subject: str = "Re: Analyst position") -> Letter:
    return read(Message("m", None, LENA, (SAM,), subject=subject, text=text), MATCHER)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Thank you for your email. I am currently out of the office and will return on Monday. If your matter is"
            " urgent, please contact our main line."
        ),
        "I'm on annual leave until 30 November. I'll reply when I'm back.",
        (
            "Hello,\n\nI am on parental leave and will not be reading emails. Please contact hr@acme.example.\n\nKind"
            " regards\nLena Vogt\nTalent Partner"
        ),
        "I'm OOO today and will reply tomorrow.",
        "Lena Vogt no longer works at Acme. Please direct your email to jobs@acme.example.",
        (
            "Guten Tag,\n\nvielen Dank für Ihre E-Mail. Ich bin bis zum 30. November nicht im Haus. In dringenden Fällen"
            " wenden Sie sich bitte an meine Kollegin."
        ),
        "Ich bin ab dem 30.11. wieder im Büro. Ihre E-Mail wird nicht weitergeleitet.",
        "Bonjour,\n\nJe suis actuellement en congés. En cas d'urgence, merci de contacter le secrétariat.",
        "Gracias por su mensaje. Estoy de vacaciones hasta el lunes. Responderé a su correo a mi regreso.",
        "Grazie per il messaggio. Sono assente fino al 30 novembre. Per urgenze contattare l'ufficio.",
        "Bedankt voor uw bericht. Ik ben momenteel niet op kantoor. Vanaf maandag ben ik weer bereikbaar.",
        "Obrigado pela sua mensagem. Estou de férias até 30 de novembro.",
        "Dziękuję za wiadomość. Jestem na urlopie do 30 listopada. W pilnych sprawach proszę o kontakt z biurem.",
        "ただいま不在にしております。11月30日以降にご返信いたします。",
    ],
)
def test_nothing_but_absence_is_a_machines(text: str) -> None:
    assert automatic(letter(text)) is Automatic.AUTO_REPLY


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, I'm out of the office until Monday.",
        "hi sam, on holiday until Monday",
        "I'm away until Monday but your note made my day.",
        "I am out of the office until Monday. The decision will be made when I'm back.",
        "I am out of the office on Friday.",
        "I am out of the office this week. Can we talk on Monday instead?",
        "Will be away till Friday, then let us speak about salary.",
        "I was on leave until yesterday, sorry for the slow answer.",
        "Omar is away until Friday so I'm answering for him.",
        "My colleague is on leave until Monday.",
        "I am back, and read your mail.",
        "The position is no longer available. Please check our website for others.",
        "We will be out of the office for the holidays, so expect our decision on January 8.",
        "Thank you for your email. We will get back to you by Friday.",
        "",
    ],
)
def test_a_word_of_their_own_is_a_persons(text: str) -> None:
    assert automatic(letter(text)) is None


def test_a_title_of_absence_is_judged_by_the_title() -> None:
    told = "I am out of the office until Monday."
    assert not reads_as_notice(letter(told, "Out of office"))
    assert automatic(letter(told, "Out of office next week")) is None
    assert automatic(letter("I will reply later.", "Lena Vogt is out of the office")) is Automatic.AUTO_REPLY
    assert automatic(letter("See you then.", "Omar is out of the office")) is None


@pytest.mark.parametrize(
    ("text", "machine"),
    [
        ("I am out of the office until 20 November and will answer after that.", True),
        ("I'm away. Returning 11/23.", True),
        ("I will be out of the office on Tuesday. In my absence please contact Ben.", False),
        ("I am out of the office until Monday. The decision will be made when I'm back.", False),
    ],
)
def test_a_bare_title_of_absence_goes_by_the_words(text: str, machine: bool) -> None:
    assert automatic(letter(text, "Out of Office")) is (Automatic.AUTO_REPLY if machine else None)


PIECES = "i am out of the office until monday thank you for your email . , ! back on \n\n 不在です \x00 \ud800 🙂 is will sam"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split(" ")), max_size=60).map(" ".join))
def test_any_words_are_survived(text: str) -> None:
    assert reads_as_notice(letter(text)) in (True, False)


@pytest.mark.parametrize("piece", ["i am away ", "back, ", "i i i ", "out of the office. ", "on leave\n"])
@pytest.mark.parametrize("length", [1_200, 100_000])  # the shorter is read in full
def test_the_time_grows_with_the_length_at_most(piece: str, length: int) -> None:
    assert_linear(lambda text: reads_as_notice(letter(text)), (piece * length)[:length])
