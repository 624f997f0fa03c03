"""Refusals in German, French, Spanish, Italian, Dutch, Portuguese and Polish, and what only sounds like one."""

from datetime import UTC, datetime

import pytest

from app.mail import Address, Message
from app.situation import next_round, refusal_abroad, refusal_everyday, refusal_words
from app.situation import offer as offers
from app.situation import rejection as rejections
from app.situation.letter import Letter, read
from app.situation.rejection import rejection
from app.text.phrases import Matcher, Phrases

MODULES = (offers, next_round, refusal_words, refusal_abroad, refusal_everyday, rejections)
MATCHER = Matcher([v for m in MODULES for v in vars(m).values() if isinstance(v, Phrases)])


def letter(text: str, subject: str = "") -> Letter:
    sent = datetime(2026, 11, 9, 10, tzinfo=UTC)
    return read(Message("m1", sent, Address("lena@acme.example"), subject=subject, text=text), MATCHER)


TURNED_DOWN_ABROAD = (
    "Leider müssen wir Ihnen mitteilen, dass wir Ihre Bewerbung nicht weiter berücksichtigen können.",
    "Wir haben uns für einen anderen Bewerber entschieden.",
    "Leider können wir Ihnen keine Zusage geben.",
    "Leider müssen wir Ihnen heute absagen.",
    "Nach sorgfältiger Prüfung haben wir uns für eine andere Kandidatin entschieden. Wir wünschen Ihnen für Ihre Zukunft alles Gute.",
    "Die Stelle ist inzwischen besetzt.",
    "Wir bedauern, Ihnen keine positive Nachricht geben zu können, und wünschen Ihnen für Ihre weitere Suche viel Erfolg.",
    "Malheureusement, nous ne pouvons pas donner une suite favorable à votre candidature.",
    "Nous sommes au regret de vous informer que votre candidature n'a pas été retenue.",
    "Nous avons choisi de poursuivre avec un autre candidat.",
    "Le poste a été pourvu.",
    "Lamentamos comunicarle que no ha sido seleccionado para el puesto.",
    "Lamentablemente hemos decidido continuar con otros candidatos.",
    "Su candidatura ha sido descartada.",
    "Purtroppo abbiamo deciso di non proseguire con la Sua candidatura.",
    "Siamo spiacenti di informarLa che abbiamo scelto un altro candidato.",
    "Helaas moeten we je meedelen dat je niet geselecteerd bent voor de functie.",
    "Helaas hebben wij gekozen voor een andere kandidaat.",
    "Infelizmente, decidimos seguir com outros candidatos.",
    "Lamentamos informar que a sua candidatura não foi selecionada.",
    "Bedauerlicherweise passt Ihr Profil nicht zu unseren aktuellen Anforderungen, sodass wir Ihre Bewerbung nicht weiterverfolgen werden.",
    "Votre profil ne correspond malheureusement pas à nos attentes pour ce poste.",
    "Después de revisar su perfil, hemos decidido no continuar con su candidatura.",
    "Wir haben uns letztendlich gegen Ihre Bewerbung entschieden.",
    "Wir müssen Ihnen leider eine Absage erteilen.",
    "Nous avons le regret de vous informer que nous ne donnerons pas suite à votre candidature.",
    "Desafortunadamente en esta ocasión no has sido seleccionada.",
    "Purtroppo la Sua candidatura non è stata selezionata.",
    "We hebben besloten om niet met je verder te gaan.",
    "Sehr geehrter Herr Roe,\n\nvielen Dank für Ihre Bewerbung. Leider müssen wir Ihnen mitteilen, dass wir uns für einen anderen Bewerber entschieden haben.",
    "Hallo Sam,\n\ndanke für das nette Gespräch. Wir haben uns dennoch entschlossen, den Prozess mit anderen Kandidaten fortzusetzen. Für deine Zukunft alles Gute!",
    "Sehr geehrter Herr Roe,\n\nnach sorgfältiger Prüfung können wir Ihre Bewerbung leider nicht weiter berücksichtigen. Bitte verstehen Sie diese Absage nicht als Bewertung Ihrer Person.",
    "Guten Tag Herr Roe,\n\ndie Stelle wurde inzwischen intern besetzt. Wir danken Ihnen für Ihr Interesse.",
    "Madame, Monsieur,\n\nNous avons étudié votre candidature avec attention. Malheureusement, nous ne pouvons pas y donner une suite favorable.",
    "Bonjour Sam,\n\nMerci pour notre échange. Nous avons finalement choisi de poursuivre avec un autre candidat. Bonne continuation dans vos recherches.",
    "Bonjour,\n\nVotre profil n'a pas été retenu pour ce poste. Sauf avis contraire, nous conserverons votre CV.",
    "Bonjour Sam, le poste a été pourvu. Nous vous souhaitons bonne chance dans vos recherches.",
    "Estimado Sam:\n\nLe agradecemos su interés. Lamentamos comunicarle que no ha sido seleccionado para el puesto.",
    "Hola Sam,\n\nGracias por tu tiempo. En esta ocasión hemos decidido continuar con otros candidatos cuyo perfil se ajusta mejor. ¡Mucha suerte!",
    "Hola Sam, te escribo para informarte de que la vacante ya ha sido cubierta.",
    "Gentile Sam,\n\nLa ringraziamo per il tempo dedicatoci. Purtroppo abbiamo deciso di proseguire con altri candidati.",
    "Buongiorno,\n\nsiamo spiacenti di informarla che la sua candidatura non è stata selezionata. Conserveremo il suo CV nel nostro database.",
    "Ciao Sam, alla fine abbiamo scelto un'altra persona con più esperienza. In bocca al lupo!",
    "Beste Sam,\n\nBedankt voor je sollicitatie. Helaas hebben we besloten om niet met je verder te gaan in de procedure.",
    "Geachte heer Roe,\n\nTot onze spijt moeten wij u meedelen dat onze keuze op een andere kandidaat is gevallen. Wij wensen u veel succes.",
    "Hoi Sam, de vacature is inmiddels vervuld. Dank voor je interesse!",
    "Prezado Sam,\n\nAgradecemos a sua participação no nosso processo seletivo. Infelizmente, optamos por seguir com outro candidato.",
    "Olá Sam, informamos que não foi selecionado para a próxima fase. Desejamos boa sorte.",
    "Caro Sam,\n\nLamentamos informar que a sua candidatura não foi aprovada. A vaga foi preenchida.",
    "Szanowny Panie,\n\nDziękujemy za udział w rekrutacji. Niestety, zdecydowaliśmy się na innego kandydata.",
    "Cześć Sam,\n\ndziękujemy za rozmowę. Z przykrością informujemy, że nie zaprosimy Cię do kolejnego etapu. Powodzenia!",
    "Dzień dobry,\n\nPana kandydatura nie została wybrana. Pozwolimy sobie zachować CV w naszej bazie.",
    "Sehr geehrter Herr Roe,\n\nwir haben uns sehr über Ihr Interesse gefreut. Nach eingehender Prüfung müssen wir Ihnen jedoch mitteilen, dass Sie nicht in die engere Wahl gekommen sind.",
    "Hallo Sam,\n\nvielen Dank für deine Zeit. Leider haben wir uns gegen eine Zusammenarbeit entschieden. Wir drücken dir die Daumen für deine weitere Suche.",
    "Lieber Sam,\n\nschweren Herzens muss ich dir absagen. Das Team hat sich für jemanden mit mehr Vertriebserfahrung entschieden.",
    "Bonjour Monsieur,\n\nMalgré la qualité de votre parcours, nous avons le regret de vous annoncer que votre candidature ne sera pas retenue.",
    "Bonjour Sam,\n\nAprès réflexion, nous avons décidé de ne pas aller plus loin dans le processus avec toi. Bonne chance pour la suite !",
    "Estimado candidato:\n\nTras valorar su perfil, hemos optado por otra persona que se adapta mejor a las necesidades del puesto.",
    "Hola Sam,\n\nGracias por participar en el proceso. Finalmente no seguiremos adelante con tu candidatura.",
    "Gentile candidato,\n\na seguito del colloquio, siamo spiacenti di comunicarle che non proseguiremo con il suo profilo.",
    "Beste Sam,\n\nNa zorgvuldige overweging hebben we besloten je niet uit te nodigen voor een gesprek.",
    "Hoi Sam, we zijn verder gegaan met iemand anders. Sorry dat we geen beter nieuws hebben!",
    "Olá Sam,\n\nDepois de analisarmos o seu perfil, decidimos não avançar com a sua candidatura.",
    "Dzień dobry Panie Sam,\n\nniestety tym razem nie zdecydowaliśmy się na dalszą współpracę. Życzymy powodzenia w poszukiwaniach.",
    "Sehr geehrter Herr Roe,\n\nfür Ihre Bewerbung als Buchhalter danken wir Ihnen. Wir bedauern, Ihnen heute mitteilen zu müssen, dass Sie in die engere Auswahl nicht einbezogen werden konnten.",
    "Guten Tag Sam,\n\nwir haben uns die Entscheidung nicht leicht gemacht. Am Ende fiel die Wahl auf eine Mitbewerberin. Ihre Unterlagen werden wir löschen.",
    "Bonjour,\n\nNous vous remercions de l'intérêt porté à notre société. Nous ne sommes malheureusement pas en mesure de donner une réponse positive à votre candidature.",
    "Cher Sam, le client a finalement opté pour un profil plus senior. Je reste à l'affût pour toi.",
    "Buenos días Sam,\n\nLe informamos que el proceso de selección ha finalizado y que ha sido elegido otro candidato.",
    "Hola Sam, después de valorar todas las candidaturas, tu perfil ha quedado descartado en esta fase.",
    "Gentile Sam,\n\nla posizione è stata assegnata a un altro candidato. La ringraziamo per la partecipazione.",
    "Beste Sam,\n\nJe bent helaas niet door naar de volgende ronde. Veel succes met je verdere zoektocht!",
    "Caro Sam,\n\nAgradecemos a candidatura, mas neste momento não vamos dar seguimento ao seu processo.",
    "Drogi Samie,\n\npo analizie aplikacji postanowiliśmy kontynuować proces z innymi kandydatami.",
    "Hallo Herr Roe, wir haben die Position mit einer internen Bewerberin besetzt. Danke für Ihr Verständnis.",
    "Liebe Frau Roe, leider hat es diesmal nicht geklappt. Wir wünschen Ihnen für die Zukunft viel Erfolg.",
    "Bonjour Sam, nous avons pris la décision de ne pas donner suite à notre échange. Nous vous souhaitons une belle réussite.",
    "Hola Sam, al final el cliente se ha decidido por otro perfil. Seguimos en contacto.",
    "Buonasera Sam, purtroppo non possiamo offrirle la posizione in questo momento.",
    "Beste Sam, wij hebben een andere kandidaat aangenomen. Bedankt voor je tijd.",
    "Olá Sam, a vaga foi preenchida por outro candidato. Obrigado pela disponibilidade.",
    "Dzień dobry, dziękuję za rozmowę. Wybraliśmy inną osobę, życzę powodzenia.",
)
NOT_TURNED_DOWN_ABROAD = (
    "Leider muss ich unser Gespräch am Freitag verschieben.",
    "Ihre Bewerbung ist bei uns eingegangen. Wir melden uns bei Ihnen.",
    "Sollten wir Ihre Bewerbung nicht berücksichtigen können, informieren wir Sie.",
    "Leider habe ich noch keine Entscheidung für Sie.",
    "Die Stelle ist noch nicht besetzt.",
    "Malheureusement, je dois reporter notre entretien à jeudi.",
    "Si votre candidature n'est pas retenue, nous vous en informerons.",
    "Votre candidature a bien été reçue et nous ne manquerons pas de revenir vers vous.",
    "Lamentamos el retraso, su candidatura sigue en proceso.",
    "Purtroppo devo spostare il colloquio a venerdì.",
    "Helaas moet ik de afspraak verzetten naar maandag.",
    "Je sollicitatie is ontvangen, je hoort snel van ons.",
    "Infelizmente preciso reagendar a entrevista da vaga para sexta.",
    "Ainda não tomamos uma decisão sobre a vaga.",
    "Wir haben uns noch nicht für einen anderen Kandidaten entschieden.",
    "Leider hat sich die Prüfung Ihrer Bewerbung verzögert. Bitte haben Sie noch etwas Geduld.",
    "Nous n'avons pas encore pris de décision concernant votre candidature.",
    "Leider konnten wir Sie telefonisch nicht erreichen. Wann passt es Ihnen?",
    "Votre candidature n'a pas encore été examinée par le jury.",
    "Todavía no hemos podido revisar su candidatura, disculpe el retraso.",
    "Wir haben uns noch nicht entschieden, ob wir die Stelle intern besetzen.",
    "Leider kann Frau Vogt am Termin nicht teilnehmen.",
    "Malheureusement je ne suis pas disponible jeudi pour l'entretien.",
    "Lamento no haber respondido antes. ¿Sigue interesado en el puesto?",
    "Vielen Dank für Ihre Bewerbung. Sollten Sie in vier Wochen nichts von uns hören, betrachten Sie dies bitte als Absage.",
    "Hallo Sam, leider muss ich unseren Termin am Donnerstag absagen. Passt Ihnen der Montag?",
    "Bonjour, nous avons bien reçu votre candidature. Sans réponse de notre part sous trois semaines, veuillez considérer que votre candidature n'a pas été retenue.",
    "Bonjour Sam, malheureusement je ne suis pas disponible jeudi. Pouvons-nous décaler à vendredi ?",
    "Hemos recibido tu solicitud. Si tu perfil no es seleccionado, conservaremos tu CV.",
    "Hola Sam, lamentablemente tenemos que cambiar la fecha de la entrevista. ¿Te viene bien el martes?",
    "Gentile Sam, abbiamo ricevuto la sua candidatura. Se il suo profilo non dovesse essere selezionato, lo terremo in archivio.",
    "Beste Sam, helaas kan ik donderdag niet. Kunnen we het gesprek verplaatsen?",
    "Olá Sam, recebemos a sua candidatura. Caso não seja selecionado, manteremos o seu currículo.",
    "Dziękujemy za aplikację. Informujemy, że skontaktujemy się tylko z wybranymi kandydatami.",
    "Hallo Sam, leider hat die Kollegin den Link nicht verschickt. Hier ist er. Bis morgen!",
    "Sehr geehrter Herr Roe, leider fehlt in Ihrer Bewerbung noch das Abschlusszeugnis. Bitte reichen Sie es nach.",
    "Hallo Sam, wir führen noch Gespräche mit anderen Kandidaten und melden uns Ende der Woche.",
    "Bonjour Sam, nous rencontrons encore d'autres candidats et reviendrons vers vous la semaine prochaine.",
    "Hola Sam, seguimos entrevistando a otros candidatos. Te diremos algo la semana que viene.",
    "Ciao Sam, purtroppo non riesco a partecipare alla call. Ci sarà la mia collega Anna.",
    "Hoi Sam, we spreken deze week nog andere kandidaten en laten het je dan weten.",
    "Dzień dobry, niestety nie mogę rozmawiać w piątek. Czy pasuje Panu poniedziałek?",
    "Olá Sam, ainda estamos a entrevistar outros candidatos. Damos notícias em breve.",
    "Hallo Sam, leider verzögert sich die Entscheidung, da Herr Holt krank ist. Wir melden uns.",
    "Guten Tag, wir haben Ihre Bewerbung erhalten. Bitte haben Sie Verständnis, dass wir bei der Vielzahl der Bewerbungen etwas Zeit benötigen.",
    "Bonjour Sam, je suis désolé pour le retard. Votre dossier est toujours à l'étude.",
    "Hola Sam, lamento no poder atenderte hoy. ¿Hablamos mañana?",
    "Gentile Sam, purtroppo il colloquio di domani è annullato. Le proporremo una nuova data.",
    "Beste Sam, helaas is er vertraging. We hebben nog geen besluit genomen.",
    "Olá Sam, infelizmente não consegui abrir o seu currículo. Pode reenviar?",
    "Dzień dobry, dziękujemy za zgłoszenie. Prosimy o cierpliwość, rekrutacja jeszcze trwa.",
    "Hallo Sam, leider ist der Raum besetzt, wir treffen uns im 3. Stock.",
    "Bonjour, votre candidature est incomplète. Nous ne pouvons pas la traiter sans votre CV.",
    "Hola Sam, no podemos continuar con el proceso hasta recibir tu pasaporte.",
    "Buongiorno, non abbiamo ancora deciso. Le faremo sapere entro venerdì.",
    "Hoi Sam, je hebt de test niet afgemaakt. Wil je dat voor vrijdag doen?",
    "Olá Sam, não recebemos o seu currículo. Pode enviar novamente?",
    "Dzień dobry, nie otrzymaliśmy jeszcze Pana referencji.",
)


@pytest.mark.parametrize("text", TURNED_DOWN_ABROAD)
def test_a_refusal_in_another_language_is_found(text: str) -> None:
    assert rejection(letter(text)) is not None


@pytest.mark.parametrize("text", NOT_TURNED_DOWN_ABROAD)
def test_what_only_sounds_like_a_refusal_in_another_language_is_none(text: str) -> None:
    assert rejection(letter(text)) is None
