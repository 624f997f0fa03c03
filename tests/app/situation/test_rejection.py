"""A refusal is one only when the reader is turned down: said, or clearly implied; never when it is only supposed."""

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


TURNED_DOWN = (
    "We have decided not to take your application any further.",
    "We went in a different direction.",
    "You came a strong runner-up, but we could only hire one of you.",
    "The budget for the position was cut, so we are closing the search.",
    "This one didn't work out, though I would love to stay in touch.",
    "I'm sorry to say that we've gone with someone else.",
    "We have decided to offer the position to another candidate.",
    "After much thought we decided to offer another applicant the traineeship.",
    "We are offering the job to somebody else.",
    "The board took the decision to appoint another applicant with more laboratory experience.",
    "We have decided to give the place to a different candidate.",
    "It was close, and on this occasion another person edged ahead.",
    "Somebody from the internal team has taken the post.",
    "I'm sorry, but we've given the job to somebody with a pesticide licence.",
    "The board has made an appointment, and I am sorry that we cannot give you better news. We were impressed.",
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
    "You were not selected for the final round of talks.",
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


@pytest.mark.parametrize("text", TURNED_DOWN)
def test_a_refusal_in_english_is_found(text: str) -> None:
    assert rejection(letter(text)) is not None


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
