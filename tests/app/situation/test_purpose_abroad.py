"""Purposes in other languages than English."""

import pytest

from app.situation import wordings
from app.situation.purpose import Context, Purpose, decide
from app.text.phrases import Matcher, Phrases

MATCHER = Matcher(g for g in vars(wordings).values() if isinstance(g, Phrases))
INTERVIEWED = Context(process=True, interviewed=True)
REJECTED = Context(process=True, interviewed=True, rejected=True)


# fmt: off
ABROAD = [
    ("vielen Dank für das angenehme Gespräch gestern. Die Stelle reizt mich nun noch mehr.", Purpose.THANK_YOU),
    ("ich wollte mich nach dem Stand meiner Bewerbung erkundigen. Gibt es schon Neuigkeiten?", Purpose.STATUS_CHECK),
    ("leider habe ich seit dem Vorstellungsgespräch noch nichts gehört. Haben Sie schon eine Entscheidung getroffen?", Purpose.STATUS_CHECK),
    ("vielen Dank für Ihre Rückmeldung. Ich bedauere die Absage, würde mich aber freuen, künftig von Ihnen zu hören.", Purpose.REJECTION_REPLY),
    ("könnten Sie mir ein kurzes Feedback zu meinem Vorstellungsgespräch geben, damit ich mich verbessern kann?", Purpose.FEEDBACK_REQUEST),
    ("je vous remercie pour l'entretien d'hier. J'ai beaucoup apprécié nos échanges sur le poste.", Purpose.THANK_YOU),
    ("je me permets de revenir vers vous au sujet de ma candidature. Avez-vous pris une décision ?", Purpose.STATUS_CHECK),
    ("merci de m'avoir informé de votre décision. Je suis déçu que ma candidature n'ait pas été retenue.", Purpose.REJECTION_REPLY),
    ("auriez-vous un feedback sur mon entretien, afin que je puisse m'améliorer ?", Purpose.FEEDBACK_REQUEST),
    ("muchas gracias por la entrevista de ayer. Me encantaría formar parte del equipo.", Purpose.THANK_YOU),
    ("quería saber si hay alguna novedad sobre el proceso de selección.", Purpose.STATUS_CHECK),
    ("gracias por su respuesta. Lamento no haber sido seleccionado para el puesto, pero espero que me tengan en cuenta en el futuro.", Purpose.REJECTION_REPLY),
    ("¿podría darme algún comentario sobre mi entrevista? Me ayudaría a mejorar. Cualquier feedback es bienvenido.", Purpose.FEEDBACK_REQUEST),
    ("la ringrazio per il colloquio di ieri. È stato un piacere conoscere il team.", Purpose.THANK_YOU),
    ("vorrei sapere se ci sono novità sulla mia candidatura.", Purpose.STATUS_CHECK),
    ("grazie per avermi informato. Mi dispiace per l'esito negativo della selezione.", Purpose.REJECTION_REPLY),
    ("potrebbe darmi un feedback sul mio colloquio, così posso migliorare?", Purpose.FEEDBACK_REQUEST),
    ("hartelijk dank voor het prettige gesprek van gisteren over de functie.", Purpose.THANK_YOU),
    ("ik wilde informeren naar de stand van zaken van mijn sollicitatie. Is er al nieuws?", Purpose.STATUS_CHECK),
    ("bedankt voor uw bericht. Jammer dat ik niet gekozen ben voor de functie.", Purpose.REJECTION_REPLY),
    ("zou u mij feedback kunnen geven op mijn sollicitatie, zodat ik mij kan verbeteren?", Purpose.FEEDBACK_REQUEST),
    ("muito obrigado pela entrevista de ontem. Gostei muito de conhecer a equipe.", Purpose.THANK_YOU),
    ("gostaria de saber se há alguma novidade sobre a vaga.", Purpose.STATUS_CHECK),
    ("obrigada pela resposta. Lamento não ter sido selecionada para a vaga.", Purpose.REJECTION_REPLY),
    ("poderia me dar um feedback sobre a minha entrevista, para eu melhorar?", Purpose.FEEDBACK_REQUEST),
    ("dziękuję za wczorajszą rozmowę kwalifikacyjną. Bardzo zależy mi na tym stanowisku.", Purpose.THANK_YOU),
    ("chciałbym zapytać, czy zapadła już decyzja w sprawie rekrutacji.", Purpose.STATUS_CHECK),
    ("dziękuję za informację. Przykro mi z powodu odmowy, ale mam nadzieję na współpracę w przyszłości.", Purpose.REJECTION_REPLY),
    ("czy mogę prosić o informację zwrotną na temat mojej rozmowy kwalifikacyjnej?", Purpose.FEEDBACK_REQUEST),
]
# fmt: on


@pytest.mark.parametrize(("body", "purpose"), ABROAD)
def test_other_languages_are_understood_too(body: str, purpose: Purpose) -> None:
    assert (
        decide(body, MATCHER.find(body), {}, REJECTED if purpose is Purpose.REJECTION_REPLY else Context()).value
        is purpose
    )


@pytest.mark.parametrize(
    "body",
    [
        "melden Sie sich bitte endlich bei mir!",
        "ich habe seit Wochen keine Antwort bekommen, und das finde ich unverschämt.",
        "wie lange soll ich denn noch auf Sie warten?",
        "allmählich verliere ich die Geduld mit Ihnen.",
        "toujours rien de votre part, c'est inadmissible.",
        "vous pourriez avoir la politesse de me répondre.",
        "pourquoi personne ne me rappelle ?",
        "llevo tres semanas esperando y nadie me llama.",
        "¿van a contestar o no?",
        "nessuna risposta da un mese, una mancanza di rispetto.",
        "nog steeds geen antwoord, ik vind dit respectloos.",
    ],
)
def test_a_rude_nag_after_an_interview_asks_where_things_stand_in_any_language(body: str) -> None:
    assert decide(body, MATCHER.find(body), {}, INTERVIEWED).value is Purpose.STATUS_CHECK
    assert decide(body, MATCHER.find(body), {}, Context()).value in {Purpose.OTHER, Purpose.STATUS_CHECK}


@pytest.mark.parametrize(
    "body",
    [
        "anbei die Unterlagen vom Dienstag.",
        "der Kaffee bei Ihnen im Haus ist wirklich gut.",
        "voici le lien vers l'article dont je parlais.",
        "le mando el enlace del artículo.",
    ],
)
def test_what_has_nothing_to_do_with_the_job_stays_other_in_any_language(body: str) -> None:
    assert decide(body, MATCHER.find(body), {}, INTERVIEWED).value is Purpose.OTHER
