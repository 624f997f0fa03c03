"""Offers that do not say "offer": appointed, successful, wanted, voted for; and lesser things that sound alike."""

import pytest

from tests.correspondence import facts, received

TAKEN_ON = (
    "The firm wishes to appoint you as an associate, subject to references.",
    "The governors would very much like to appoint you.",
    "I write to confirm your appointment as Data Analyst, subject to references.",
    "It gives me pleasure in offering you the post of Night Clerk.",
    "The whole team would love you to be our next consultant.",
    "It didn't take long: we agreed that we want you.",
    "I am happy to say that you was selected for the clerk position.",
    "I am pleased to confirm your conditional offer of employment.",
    "We want to propose you the position of nurse in our Milan clinic.",
    "You have been provisionally selected for the position of clerk.",
    "You have been found suitable and are hereby appointed on probation.",
    "I am delighted to say that you were successful at interview.",
    "Your application has been successful.",
    "Sam, you're hired!",
    "We have decided to go with you.",
    "The post is yours if you want it.",
    "The client has come back with an offer of 52k.",
    "An offer has come through for you.",
    "It's a yes from everybody here.",
    "All four of us said yes.",
    "The panel met, and the answer is a resounding yes.",
    "They would love you to start on 4 January.",
    "The panel was unanimous and we'd love to have you start on 4 January.",
    "They would like you to begin on the first of March.",
    "We talked, and we want you on the team.",
    "I'm so happy you'll be joining us.",
    "I'm preparing your contract this afternoon.",
    "Your appointment as staff nurse has been confirmed.",
    "Our offer is 62,000 plus bonus and pension.",
    "We would be honoured if you would accept the post of choir director.",
    "You have secured the position of lab technician.",
    "Congratulations on your selection as field officer.",
    "We'd like you to take the role on a permanent basis.",
    "The dean has authorised me to offer you the position of lecturer.",
    "Good news, you're in!",
    "The trustees have asked me to invite you to become our next director.",
    "Verbal offer as discussed: 85k base, start in January.",
    "This letter confirms our offer of the position of paralegal.",
    "The contract is on its way to you.",
)
LESS = (
    "We would like to appoint you a mentor for the visit.",
    "The partners wish to appoint a new managing director.",
    "Any conditional offer would depend on your visa.",
    "We would like to propose you a new date for the interview.",
    "You have been selected for the final round.",
    "You were successful in the online test.",
    "Your application was successful. We would like to invite you to an interview.",
    "We picked you for the second round out of 300 people.",
    "The position is yours to shape if you're hired.",
    "The client came back with an offer of a second interview.",
    "The client has made an offer to somebody else.",
    "It's a yes from the team on doing it remotely.",
    "A yes from everybody is what we need before we can move.",
    "The whole board said yes to the new budget.",
    "We have offered the role to somebody else, and they said yes.",
    "The answer is yes.",
    "We'd like you to start by walking us through the design.",
    "We want you to start with the warm-up question.",
    "I'm going to hire you a van for the day.",
    "The company came back with an offer of three slots.",
    "We want you to start on the case study by Monday.",
    "We want you in the team photo.",
    "Our summer party is on 3 December, and we'd love you to join us there.",
    "We'd love to have you start the second round on Monday at 10.",
    "We'd be happy to have you start from home for the trial day on Friday.",
    "We would love to have you come in and start with a short test.",
    "We are happy you're joining us on Thursday.",
    "I'm sending you a contract template so that you can see our usual terms.",
    "Your appointment as a mentor on our alumni scheme is confirmed.",
    "The offer is 20% off on all courses.",
    "We would be delighted if you would accept our invitation to the open day.",
    "I have asked the board for permission to offer you the role.",
    "I'm waiting for the budget to hire you.",
    "Congratulations on your selection for the final interview.",
    "We'd like you to take the role of the customer in the role play.",
    "We're delighted to welcome you to the team meeting on Thursday.",
    "You're in luck: the director is free.",
    "You're in. The next round is a panel.",
    "You were not successful at interview.",
    "We invite you to become our client.",
    "Verbal feedback as discussed: more structure.",
    "This letter confirms that we received your application for the position of paralegal.",
    "HR will send the contract to whoever gets picked.",
)


def offered(text: str) -> bool:
    return facts(received("2026-11-10 10:00", text)).offered_at is not None


@pytest.mark.parametrize("text", TAKEN_ON)
def test_who_is_taken_on_has_an_offer(text: str) -> None:
    assert offered(text)


@pytest.mark.parametrize("text", LESS)
def test_a_step_an_occasion_or_a_wish_is_no_offer(text: str) -> None:
    assert not offered(text)
