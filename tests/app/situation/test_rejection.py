"""A refusal is one only when the reader is turned down: said, or clearly implied; never when it is only supposed."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Message
from app.situation import offer as offers
from app.situation import refusal, refusal_abroad, refusal_everyday
from app.situation import rejection as rejections
from app.situation.letter import Letter, read
from app.situation.rejection import rejection
from app.text.phrases import Matcher, Phrases

MODULES = (offers, refusal, refusal_abroad, refusal_everyday, rejections)
MATCHER = Matcher([v for m in MODULES for v in vars(m).values() if isinstance(v, Phrases)])


def letter(text: str, subject: str = "") -> Letter:
    sent = datetime(2026, 11, 9, 10, tzinfo=UTC)
    return read(Message("m1", sent, Address("lena@acme.example"), subject=subject, text=text), MATCHER)


TURNED_DOWN = (
    "We have decided not to take your application any further.",
    "I'm sorry to say that we've gone with someone else.",
    "After much thought the panel opted for a candidate with more hands-on Kafka experience.",
    "Unfortunately you weren't successful this time.",
    "We regret to inform you that your application has been unsuccessful.",
    "We're going to pass for now. Thanks again for the time you spent with the team.",
    "On this occasion, you have not been shortlisted.",
    "We chose to go in another direction for this hire.",
    "It was great to meet you, but we do not feel this is the right fit.",
    "Another candidate accepted the offer, so the role is now closed.",
    "The hiring team has elected to proceed with an internal candidate.",
    "Due to budget cuts the position has been cancelled.",
    "Sadly, we will not be extending an offer at this time.",
    "We are not able to offer you the position.",
    "We've filled the role.",
    "We ended up hiring someone with a bit more frontend experience.",
    "I wanted to let you know that you didn't make it to the final round.",
    "We have identified candidates who more closely match our requirements.",
    "Your profile does not match what we are looking for.",
    "Unfortunately, we won't be inviting you to the next round.",
    "Your candidacy is no longer under consideration.",
    "We decided against moving ahead with your candidacy.",
    "Thank you for your time. The team felt that your experience wasn't quite the right match for this role.",
    "We will keep your résumé on file for future openings and wish you success in your search.",
    "Unfortunately we have made the difficult decision not to progress your application.",
    "The client has decided to go with another candidate.",
    "I'm writing to let you know that we are unable to move forward with you at this time.",
    "We regret that we cannot offer you employment at this time.",
    "We have now completed our interviews and have offered the post to another applicant, who has accepted.",
    "We have chosen not to continue with your application.",
    "Thanks for coming in last week. We liked talking to you, but we've decided to hire someone with more management experience.",
    "Your application did not progress to the next stage.",
    "You have not been selected to move on to the final interview.",
    "After careful review, we've concluded that your background isn't what we need at the moment. We wish you all the best in your search.",
    "Hi Sam, thanks again for your patience. The committee met on Monday and unfortunately your name was not among those put forward for the final stage.",
    "Dear Sam, we really enjoyed meeting you. After long discussions we have decided that we will not be making you an offer for this position.",
    "Sam, quick update: the team loved your energy, however they felt someone with deeper AWS experience would be a better fit for what they need right now. Wishing you all the best.",
    "I'm sorry to be the bearer of bad news, but Acme has chosen to move ahead with a different finalist.",
    "We have concluded our search and have hired another person for the Analyst role.",
    "Thank you for interviewing with us. While we were impressed, we've decided to go in a different direction.",
    "We appreciate the opportunity to have met with you; regrettably, you were not the successful candidate on this occasion.",
    "Following the interview panel's deliberations I regret to advise that you have been unsuccessful in your application.",
    "Thank you for your time last week. We don't think there is a fit for this role, but we'd like to stay in touch.",
    "Your application for the position of Data Engineer has been declined.",
    "Unfortunately, the hiring manager has opted to proceed with applicants who have direct fintech experience.",
    "Unfortunately we are not in a position to take your application further.",
    "This was a hard decision, but we're not going to move forward. Thank you so much for the time you gave us.",
    "We have decided to close the position without making a hire.",
    "We won't be able to offer you the internship this summer.",
    "At this stage we feel your skill set is not aligned with the requirements of the post.",
    "I wanted to circle back - the role has now been filled internally. Best of luck with your search!",
    "Hi Sam, I'm afraid it's a no from the team this time.",
    "We are writing to inform you that you did not pass the interview stage.",
    "Although your interview went well, the client selected somebody with a stronger sales record.",
    "We had many excellent candidates and the competition was tough. Unfortunately we can't take everyone we like. We wish you every success in your future career.",
    "Unfortunately, you did not make the shortlist.",
    "I have to let you know that we've offered the role to someone else and they have said yes.",
    "Sam, thank you for the effort you put into the case study. We have made the decision to end the process here.",
    "We're sorry to inform you that we will not be proceeding with your candidacy at this time.",
    "After reviewing the feedback of all interviewers, we decided not to extend you an offer.",
    "The panel has chosen another applicant.",
    "Unfortunately, we have to inform you that the position you applied for is no longer available.",
    "While your background is impressive, it does not quite match what the team is looking for right now.",
    "It is with regret that I must tell you that your application has not been successful on this occasion.",
    "We have received a high number of applications and are unable to progress yours further.",
    "The role went to an internal applicant in the end. I really enjoyed our chats and wish you the best for your next steps.",
    "Our client has informed us that they will not be taking your application forward.",
    "We don't see a match with our current needs, so we won't continue the process with you.",
    "I'm sorry, but we've decided not to hire you.",
    "As a result of a hiring freeze we are no longer moving forward with this search.",
    "We unfortunately cannot offer you a place on the programme this year.",
    "Sadly you've not made it through to the next stage.",
    "You are unfortunately not the right person for this role, but we'd love to keep in touch.",
    "Acme has decided to discontinue your application process.",
    "We had to choose, and we chose somebody with more seniority.",
    "On behalf of the team, thank you for your interest in Acme. We've reviewed your application and will not be moving ahead.",
    "Please accept our apologies, we will not be able to invite you for an interview.",
    "Hello Sam, thank you for meeting with our team. After careful thought, we have chosen a candidate whose background is a stronger match.",
    "Unfortunately you haven't been chosen for the role of barista.",
    "We are sorry to say that you were not selected for the second round.",
    "Thank you for your interest in the nurse position. At this point we will not be pursuing your application.",
    "Regrettably, we've filled the teaching post with another candidate.",
    "We decided to move on with other people for this role, sorry.",
    "I know this is not the news you hoped for, but we won't be offering you the role.",
    "We've decided to hold off on hiring, so the role has been withdrawn.",
    "Your candidature was not retained for the next steps.",
    "We appreciate your application, however we have already found a suitable candidate.",
    "After consideration, we will not be moving you forward to the technical round.",
    "Your profile was not shortlisted this time.",
    "We won't be going ahead with your application.",
    "Unfortunately, you don't have the experience we are looking for.",
    "We are unable to offer you a job right now.",
    "We felt other candidates were more suited to the role.",
    "Our decision is not to continue with you in this process.",
    "Another applicant has been offered the position and accepted it.",
    "Your application has been rejected.",
)
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
)
NOT_TURNED_DOWN = (
    "If you are not selected for this role, we will let you know by email.",
    "Candidates who are not selected will be notified within four weeks.",
    "I'm afraid we are unable to offer a slot on Friday. Would Monday suit you?",
    "Unfortunately we are unable to offer you a time on Friday; how about Tuesday?",
    "I regret to inform you that the interview has to be moved to next week.",
    "Unfortunately, we will not be moving forward with the Tuesday slot. Can you do Thursday?",
    "We have not decided yet and are still interviewing other candidates.",
    "You have not been rejected; the decision is simply taking longer than expected.",
    "Unfortunately our hiring manager is ill this week, so the decision will come a little later.",
    "While the backend role has been filled, we would like to invite you to interview for the platform role.",
    "The search is on hold for now. We will come back to you when budgets are settled.",
    "The position has been put on hold until January.",
    "We are also speaking with other candidates and hope to decide by Friday.",
    "We are moving forward with you and two other candidates to the final round.",
    "We selected you over many other candidates and would love to have you meet the team.",
    "You were chosen from a pool of strong candidates for the next round.",
    "We cannot proceed with your application until we receive your transcript.",
    "We cannot move your application forward without a work permit. Could you send it?",
    "Please do not hesitate to continue your application on another device.",
    "We have not yet selected a candidate.",
    "The position has not been filled yet.",
    "Only candidates who are selected for an interview will be contacted.",
    "How did we do? Please fill out our feedback survey about your interview experience.",
    "We expect to schedule interviews in the next few weeks and will be in touch if your profile is a match.",
    "Thank you for applying! Your application has been received. We wish you every luck with your search.",
    "Please pass your CV on to the agency; I have to pass it on to my colleague first.",
    "We won't be making a decision before Friday because another candidate is still to be interviewed.",
    "I'm sorry to tell you that Lena is on leave, so she can't make the call tomorrow.",
    "Unfortunately I can't make 3pm. Does 4pm work?",
    "I am afraid I don't have an answer yet.",
    "Sorry for the delay. We are still considering your application.",
    "We don't want to move forward without hearing your salary expectations.",
    "We might go with another candidate, but nothing has been decided.",
    "Whether or not you are selected, you will hear from us.",
    "Unfortunately we are unable to offer visa sponsorship for this role. Is that a problem for you?",
    "I don't think it's a problem that you are not available until March.",
    "It's not that you are not a fit; the team is just busy.",
    "Your application was not complete, please upload your CV again.",
    "The team decided to go in a different direction with the new logo.",
    "We did not select a date yet.",
    "Should you not be selected, we will keep your details on file.",
    "Once the position has been filled, the posting will be closed.",
    "You are no longer required to bring a printed CV.",
    "We would love to continue with you. Other candidates have been told no.",
    "We've rejected the agency's proposal, but want to hire you directly.",
    "Unfortunately, the offer letter is delayed. Good luck with the move!",
    "The other position has been filled, but yours is still open.",
    "Unfortunately, I won't be able to attend the interview myself, but my colleague will.",
    "We are unable to extend the offer deadline beyond Friday.",
    "We cannot offer more than 80k for this position.",
    "Congratulations! You have been selected for the final round.",
    "We're no longer doing the case study, so you need not prepare one.",
    "Your interview with the other applicants has been moved to the big room.",
    "I was sorry to hear that you were not selected by Initech. We still want to talk to you!",
    "We have decided not to move the interview after all; see you Thursday.",
    "We have decided to move your interview forward to Tuesday.",
    "Did the recruiter tell you that we decided to go with another candidate?",
    "Si no ha sido seleccionado recibirá un correo.",
    "Hi Sam, the committee meets on Monday, and I will tell you the outcome afterwards.",
    "We're not quite there yet with the decision; two other candidates are interviewing this week.",
    "Sorry it has taken so long. The position has not been cancelled, the budget round simply took longer.",
    "I have not selected the panel yet. Would you prefer the morning?",
    "I'm sorry, I have to decline your calendar invite because I'm travelling that day. How about Tuesday?",
    "Your offer to bring more references is kind, but that will not be necessary.",
    "Unfortunately the building is closed on Friday, so we will meet at our other office.",
    "Please note we will not consider applications sent after the deadline.",
    "We do not share feedback with candidates who are not successful at the CV stage. You passed it!",
    "We have moved the other candidates to next week so you are first on Tuesday.",
    "You won't be moving to the next round until you complete the coding test by Friday.",
    "Good luck with your exams! Talk after that.",
    "We had a different role in mind for you: Senior Analyst. Would you be open to that?",
    "The Berlin position is filled, but the Hamburg one matches you even better. Are you free for a call on Thursday?",
    "Should we decide not to proceed with your application, you will receive an email.",
    "We are pleased to tell you that you did not disappoint: the panel wants to see you again!",
    "I can't select a time on your calendar; could you check the link?",
    "Unfortunately, we don't have an update at the moment, as our other interviewer is on holiday.",
    "We cannot close the position before the works council has agreed.",
    "Thanks for your email. I'm no longer with the recruiting team, please write to Tom instead.",
    "We do not want to lose you to another company, so let us speed things up.",
    "Not a problem at all, I've cancelled the Tuesday call and booked Friday at 10.",
    "I hope the move went well! No decision so far, but you are still in the running.",
    "It is not the case that we have chosen someone else. Please bear with us.",
    "The role reports to Tom; he will not be in the office, so you will meet Ada instead.",
    "I won't be able to join the call on Thursday, but the others will.",
    "Thanks for letting me know that you chose another offer. Good luck!",
    "We will not make you wait much longer: expect a decision by Friday.",
    "There is no other candidate at this stage, so please don't worry.",
    "Could you tell me whether you are still considering other companies?",
    "I would not want you to think that we have forgotten your application.",
    "The first round is not successful for most, but you did great and we want to continue.",
    "We regret the delay. Your application is still being considered.",
    "We can't confirm the offer before the board has signed it.",
    "Sorry, the previous mail telling you that you were not selected was sent in error.",
    "The position has been open for months and not been filled, so we're keen to talk.",
    "Unfortunately your attachment was rejected by our mail server. Could you send it again?",
    "Your expense claim has been declined, please resubmit.",
    "We've hired another recruiter, Ada, who will take over from me.",
    "I've asked the other applicants to move so that you can have the 10am slot.",
    "We no longer need the reference letter. Best of luck with the test!",
    "Unfortunately I don't know yet. Other managers have to decide.",
    "You have not selected a time yet. Please choose one here.",
    "We have chosen different people for each round, so you will meet five of us.",
    "Please do not consider this a rejection; we only need more time.",
    "The committee has not accepted my proposal to skip the test, so please do it by Monday.",
    "We have chosen you as our preferred candidate. More on Monday!",
    "We're sorry for the confusion; you have been selected for the second round.",
    "The recruiter who contacted you is no longer with us.",
    "You will not need to bring anything.",
    "If another candidate is chosen we will tell you straight away.",
    "I can't offer you coffee remotely, but let's talk at 3.",
    "There are other candidates, and we expect to choose by Friday.",
    "We have not yet been able to review all applications. Thanks for your patience.",
    "Your application is complete. You don't need to do anything else.",
    "The position is not remote. Is that fine with you?",
    "The other interviewers are not available on Tuesday.",
    "We did consider your request and can move the interview.",
    "We have rescheduled. The other time did not work for the panel.",
    "Unfortunately our system did not accept your file. Please upload it again.",
    "We're moving forward with your background check.",
    "I would like to offer you some advice before the interview.",
    "Thank you for applying. We receive many applications from highly qualified candidates and will be in touch if there is a match.",
    "You are not too late, the position is still open.",
    "We had to postpone the final decision, unfortunately.",
    "We will be interviewing other candidates through next week, then decide.",
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
)


@pytest.mark.parametrize("text", TURNED_DOWN)
def test_a_refusal_in_english_is_found(text: str) -> None:
    assert rejection(letter(text)) is not None


@pytest.mark.parametrize("text", TURNED_DOWN_ABROAD)
def test_a_refusal_in_another_language_is_found(text: str) -> None:
    assert rejection(letter(text)) is not None


@pytest.mark.parametrize("text", NOT_TURNED_DOWN)
def test_what_only_sounds_like_a_refusal_is_none(text: str) -> None:
    assert rejection(letter(text)) is None


@pytest.mark.parametrize("text", NOT_TURNED_DOWN_ABROAD)
def test_what_only_sounds_like_a_refusal_in_another_language_is_none(text: str) -> None:
    assert rejection(letter(text)) is None


@pytest.mark.parametrize(
    ("text", "implicit"),
    [
        ("We have decided not to take your application any further.", False),
        ("Unfortunately you were not selected.", False),
        ("We have decided to pursue other candidates.", True),
        ("The position has been filled.", True),
        ("We will keep your résumé on file for future openings and wish you success in your search.", True),
        ("Wir haben uns für eine andere Bewerberin entschieden.", True),
        ("Leider können wir Ihre Bewerbung nicht berücksichtigen.", False),
    ],
)
def test_a_refusal_that_nobody_says_is_implicit(text: str, implicit: bool) -> None:
    found = rejection(letter(text))
    assert found is not None
    assert found.implicit is implicit


def test_the_quote_is_the_sentence_that_says_it() -> None:
    text = "Hi Sam,\n\nThank you for coming in. We enjoyed it.\n\nWe will not be taking your candidacy forward. All the best!\n\nLena"
    found = rejection(letter(text))
    assert found is not None
    assert found.quote == "We will not be taking your candidacy forward."
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    "courtesy",
    [
        "Unfortunately, parking is not free.",
        "We wish you all the best with your search.",
        "We will keep your details on file.",
        "This is a difficult decision.",
    ],
)
def test_one_courtesy_alone_is_no_refusal(courtesy: str) -> None:
    assert rejection(letter(courtesy)) is None


def test_two_courtesies_are_a_refusal_unless_something_is_open() -> None:
    refusal_letter = "We are sorry to tell you this, Sam. We wish you success in your search."
    assert rejection(letter(refusal_letter)) is not None
    assert rejection(letter(refusal_letter + " Your application is under review.")) is None


def test_the_same_courtesy_twice_counts_once() -> None:
    assert rejection(letter("We wish you luck with your search. Really, we wish you success in your career.")) is None


@pytest.mark.parametrize(
    "text",
    [
        "You were not selected for the backend role. We would like to invite you to an interview for the data role.",
        "We have decided to fill this role with another candidate. Would you be available for a call about a second one?",
    ],
)
def test_a_refusal_with_an_invitation_goes_on(text: str) -> None:
    assert rejection(letter(text)) is None


def test_a_quoted_refusal_is_not_the_writers() -> None:
    text = "Ignore that one, it was for another Sam!\n\n> Your application has been rejected.\n"
    assert rejection(letter(text)) is None


NASTY = (
    "not selected ", "we will not be moving forward with ", "other candidates ", "offer you ", "selected.", "not-",
    "bewerbung nicht ", "votre candidature pas ", "su candidatura no ", "unfortunately we wish you ", "position has been ", "\n",
)  # fmt: skip


@pytest.mark.parametrize("piece", NASTY)
def test_a_hundred_thousand_characters_take_well_under_a_second(piece: str) -> None:
    long = letter(piece * (100_000 // len(piece)))
    began = time.process_time()
    rejection(long)
    assert time.process_time() - began < 1.0


WORDS = (
    "not",
    "selected",
    "unfortunately",
    "other",
    "candidates",
    "your",
    "application",
    "leider",
    "Bewerbung",
    "\n\n",
    ".",
    "\x00",
    "\ud800",
    "\u202e",
    "😀",
)


@given(st.one_of(st.text(st.characters(), max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived_and_the_quote_lies_in_it(text: str) -> None:
    plain = "".join("?" if "\ud800" <= c <= "\udfff" else c for c in text)  # as long, so that the places hold
    given_letter = Letter(letter("").message, text, MATCHER.find(plain), {})
    found = rejection(given_letter)
    if found is not None:
        assert given_letter.text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    "text",
    [
        "It's a no from us this time, sorry.",
        "We're passing on this one, but thank you.",
        "We'll have to pass this time.",
        "The team has gone another way. Best of luck!",
        "We've chosen to continue with others.",
        "I'm sorry, but you didn't get the job.",
        "This time it didn't work out, sorry.",
        "You were our second choice.",
        "You came a close second.",
        "Sadly it's not going to work out this time.",
    ],
)
def test_everyday_words_turn_down_too(text: str) -> None:
    assert rejection(letter(f"Hi Sam,\n\n{text}\n\nBest,\nLena"))


@pytest.mark.parametrize(
    "text",
    [
        "We're not moving forward with the other role, but for the analyst role you are our top candidate.",
        "We have decided not to move forward with you for the data role. You're still in the running for the other.",
        "Sorry, the Thursday slot didn't work out, can we do Friday?",
        "It's not going to work out on Thursday, sorry.",
        "The call didn't work out this time, the link failed.",
        "You didn't get the job description, sorry, here it is.",
        "Friday is a no from us.",
        "I'm passing on this to Tom.",
        "We're passing your CV on to the manager.",
        "You were our first choice.",
        "Was this your second choice?",
        "It's a no from us on remote work, sorry.",
        "If it doesn't work out this time, try again.",
    ],
)
def test_a_no_to_something_else_turns_nobody_down(text: str) -> None:
    assert rejection(letter(text)) is None
