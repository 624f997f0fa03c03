"""An offer is somebody offering the reader the job; an invitation goes on with them."""

from datetime import UTC, datetime

import pytest

from app.mail import Address, Message
from app.situation import next_round
from app.situation import offer as offers
from app.situation.letter import Letter, read
from app.situation.next_round import invites
from app.situation.offer import offer
from app.text.phrases import Matcher, Phrases
from tests.growth import assert_linear

MATCHER = Matcher([v for m in (offers, next_round) for v in vars(m).values() if isinstance(v, Phrases)])


def letter(text: str) -> Letter:
    sent = datetime(2026, 11, 9, 10, tzinfo=UTC)
    return read(Message("m1", sent, Address("lena@acme.example"), text=text), MATCHER)


@pytest.mark.parametrize(
    "text",
    [
        "We would like to offer you the position of data engineer.",
        "I am delighted to extend an offer to join our platform team.",
        "We are pleased to offer you a contract starting in January.",
        "Your offer letter is attached.",
        "Please find attached your formal offer.",
        "Please sign and return the offer letter by Friday.",
        "Congratulations on your offer! The details follow.",
        "Good news: the job is yours.",
        "You got the job!",
        "Congratulations, you got the position!",
        "We want to hire you.",
        "You have been selected for the position of analyst.",
        "We would love to have you join us as our second designer.",
        "We've decided to make you an offer.",
        "We will be extending you an offer this afternoon.",
        "We're offering you the role of team lead.",
        "Herzlichen Glückwunsch, wir freuen uns, Ihnen die Stelle anbieten zu können!",
        "We would like you to come and work with us.",
        "I'm happy to say that we'd love you to be part of our team!",
        "We are delighted to take you on from January.",
        "We'd like to bring you on board.",
        "Gern erteilen wir Ihnen die Zusage.",
        "Wir freuen uns, Sie bald in unserem Team begrüßen zu dürfen.",
        "Queremos que formes parte del equipo. Te adjunto la carta oferta con las condiciones.",
        "Nous souhaitons vous accueillir dans notre équipe à compter de septembre.",
        "Nous avons le plaisir de vous proposer le poste de comptable.",
        "Nos complace ofrecerle el puesto de analista.",
        "Siamo lieti di offrirle la posizione di contabile.",
        "Graag willen wij je de functie aanbieden.",
        "Temos o prazer de oferecer-lhe a vaga de analista.",
    ],
)
def test_an_offer_is_found(text: str) -> None:
    found = offer(letter(text))
    assert found is not None
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    "text",
    [
        "We would like you to work with us on a short case study.",
        "We'd love you to come and work with us for half a day on Thursday.",
        "We would like to see how you work with us.",
        "If you would like to be part of our team, apply by Friday.",
        "We're happy to take your questions on the board.",
        "We are unable to offer you the position.",
        "We regret that we cannot make you an offer.",
        "Should we make you an offer, you will receive it in writing.",
        "If we decide to offer you the role, when could you start?",
        "What we offer: free lunch, a bicycle and 30 days off.",
        "We offer you a modern office and flat hierarchies.",
        "I can offer you a time slot on Friday.",
        "We would like to offer you an interview.",
        "Thank you for your offer to send references.",
        "Our gym would love to extend a special summer offer to you.",
        "We hope to make an offer by the end of the month.",
        "We usually extend offers within two weeks.",
        "You have been selected for the next round.",
        "We would love to have you join us for lunch on Friday.",
        "I would like to offer you some advice before the interview.",
        "Do you have another offer?",
        "I am happy to accept your offer.",
        "Leider können wir Ihnen die Stelle nicht anbieten.",
        "Wir möchten Ihnen einen Termin anbieten.",
        "Wir freuen uns, Sie zum Gespräch bei uns begrüßen zu dürfen.",
        "Si quieres que formemos equipo, escríbenos; nos gustaría que formes parte del proceso el martes.",
        "Nous serons heureux de vous accueillir dans nos locaux pour un entretien.",
        "Nous ne pouvons pas vous proposer le poste.",
        "",
    ],
)
def test_what_only_speaks_of_offers_is_none(text: str) -> None:
    assert offer(letter(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "We would like to invite you to an interview.",
        "Would you be available for a call next week?",
        "Please let me know your availability.",
        "We are happy to move you to the next round.",
        "I'd love to schedule a short chat with you.",
        "Which times work for you?",
        "You have been shortlisted for an interview.",
        "Your interview has been scheduled for Monday.",
        "The team would like to meet you in person.",
        "Could you do Wednesday at 3pm for a conversation with our lead?",
        "Anja on our data team wants to talk to you about another opening. Can you make next Thursday at 9:00?",
        "I'd love to get you in front of the team after all.",
        "Please book a slot for your interview here.",
        "Wir möchten Sie gern zu einem Gespräch einladen.",
        "Nous souhaitons vous rencontrer pour un entretien.",
        "Nos gustaría invitarle a una entrevista.",
    ],
)
def test_an_invitation_is_found(text: str) -> None:
    assert invites(letter(text))


@pytest.mark.parametrize(
    "text",
    [
        "We have received your application and expect to schedule interviews in the next few weeks.",
        "If your profile is a match, we will invite you to an interview.",
        "We invite you to apply for other positions.",
        "We won't be moving you to the next round.",
        "We are not able to invite you to an interview.",
        "We are happy to schedule a call to share feedback on our decision.",
        "We would like to invite you to join our talent community.",
        "A recruiter will reach out to schedule a call once your documents are complete.",
        "Leider können wir Sie nicht zu einem Vorstellungsgespräch einladen.",
        "Vielen Dank für das Gespräch.",
        "",
    ],
)
def test_what_only_speaks_of_interviews_is_no_invitation(text: str) -> None:
    assert not invites(letter(text))


@pytest.mark.parametrize(
    "piece", ["offer you ", "pleased to offer ", "schedule a call ", "would like to ", "einladen ", "confirmed "]
)
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    def read(text: str) -> None:
        long = letter(text)
        offer(long)
        invites(long)

    assert_linear(read, piece * (100_000 // len(piece)))
