"""What only sounds like a refusal: suppositions, delays, scheduling, other people's refusals, news of offers."""

from datetime import UTC, datetime

import pytest

from app.mail import Address, Message
from app.situation import offer as offers
from app.situation import refusal_abroad, refusal_everyday, refusal_words
from app.situation import rejection as rejections
from app.situation.letter import Letter, read
from app.situation.rejection import rejection
from app.text.phrases import Matcher, Phrases

MODULES = (offers, refusal_words, refusal_abroad, refusal_everyday, rejections)
MATCHER = Matcher([v for m in MODULES for v in vars(m).values() if isinstance(v, Phrases)])


def letter(text: str, subject: str = "") -> Letter:
    sent = datetime(2026, 11, 9, 10, tzinfo=UTC)
    return read(Message("m1", sent, Address("lena@acme.example"), subject=subject, text=text), MATCHER)


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
    "Thank you for applying. We receive many applications from highly qualified candidates and will write to you should one of our openings suit you.",
    "You are not too late, the position is still open.",
    "We had to postpone the final decision, unfortunately.",
    "We will be interviewing other candidates through next week, then decide.",
)


@pytest.mark.parametrize("text", NOT_TURNED_DOWN)
def test_what_only_sounds_like_a_refusal_is_none(text: str) -> None:
    assert rejection(letter(text)) is None
