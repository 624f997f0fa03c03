"""What spies, chases, presses or runs its writer down, and what looks like it and is innocent."""

import pytest

from app.mail import Draft
from tests.correspondence import drafted, findings


def question(text: str) -> Draft:
    return drafted(f"Hi Lena,\n\nI wanted to follow up on the analyst position. {text}\n\nBest,\nSam")


def note(text: str) -> Draft:
    return drafted(f"Hi Lena,\n\nThank you for the interview for the analyst position. {text}\n\nBest,\nSam")


SPYING = [
    "I noticed on Facebook that you have just moved house.",
    "I learned from your Twitter that you run marathons.",
    "Instagram told me that you spent the weekend in Rome.",
    "According to your Strava you ran ten miles on Sunday.",
    "I saw online that you went to the Adele concert.",
    "I looked through your Facebook and we have three friends in common.",
    "I happened to see on TikTok that you love hiking.",
    "I've been reading your tweets since the interview.",
    "Your sister posted on Facebook that you are on holiday.",
]
SPYING_NOT = [
    "I noticed on LinkedIn that you are hiring a second analyst.",
    "I saw on Twitter that Northwind won the award, congratulations.",
    "I saw the job on Facebook and applied the same day.",
    "You mentioned on the call that you were in Mallorca; I hope it was restful.",
    "I read online that the office is moving to Leeds.",
    "I learned from our conversation that you run the data team.",
    "I would love to work on your Instagram content.",
    "I saw in the invitation that you were in the London office.",
    "I noticed on your website that you use Kafka.",
]
CHASING = [
    "I'll drop by your office tomorrow to hear the decision.",
    "I will wait in your lobby until somebody talks to me.",
    "I'm going to come to your office on Monday and ask in person.",
    "If I don't hear back I will come by in person.",
    "I was outside your building this morning and saw your car.",
    "I will stop by reception tomorrow to check on my application.",
    "I plan to show up at your office on Friday so we can talk.",
    "I walked by your building twice this week hoping to run into you.",
    "I might swing by headquarters this afternoon to see where things stand.",
    "I'll be sitting in your reception from nine until I get an answer.",
    "Tomorrow I shall pay you a visit to discuss my application.",
]
CHASING_NOT = [
    "Thank you for the office tour. I will wait in the lobby as you suggested.",
    "You said to drop by any time, so I will stop by your booth at the fair.",
    "I look forward to coming to your office for the second round.",
    "I would be happy to come by your office whenever it suits you.",
    "I could stop by to return the badge if that helps.",
    "I will be in town next week and am happy to meet if you would like.",
    "As you suggested, I will drop by your office tomorrow to sign the form.",
    "I can come in for another conversation if that is useful.",
    "I pass your building on my way to work, and it always looks great.",
    "Thank you for inviting me to visit your office; I will be there at nine.",
    "I drove to your office in an hour, so the commute would be no problem.",
]
SNIPING = [
    "I'm sure you just forgot about me. Thanks in advance for finally getting back to me.",
    "I suppose silence is how things are done in your company.",
    "Some of us have bills and calendars to think of.",
    "No doubt my mail got lost among more important things.",
    "It would be great to finally get an answer.",
    "Apparently three weeks is not enough to write one line.",
    "I'm sure you have better things to do than to answer candidates.",
    "Not everyone can afford to wait for ever, you know.",
    "Perhaps you forgot that I exist.",
    "I assume a month is standard for your team. Others of us have lives to plan.",
    "Surely it cannot be that hard to send a short answer.",
]
SNIPING_NOT = [
    "I'm sure you have not forgotten me; hiring simply takes time.",
    "I am sure you have many candidates to consider.",
    "I suppose things are busy before the holidays, so no hurry.",
    "I know two weeks is normal at many companies and I look forward to hearing from you.",
    "It was great to finally meet the team in person.",
    "Some of us in my current team use the same tool, and we love it.",
    "Thank you for finally making the demo clear to me, it helped.",
    "I'm sure you're busy, so a short note is plenty.",
    "I have other plans in May, but June works well for me.",
    "I assume a decision takes a few weeks and am glad to wait.",
    "Perhaps you forgot to attach the form? Could you send it again when you have a moment?",
]
BELITTLING = [
    "I messed up the interview and I know I'm not good enough. Sorry for wasting your time. I guess I will never find a job.",
    "I know I was terrible yesterday.",
    "I am probably the worst candidate you have seen.",
    "I doubt you would ever hire someone like me.",
    "You surely had much better people than me.",
    "I feel like such a failure after that interview.",
    "I know I don't deserve the job.",
    "I'm sorry I was so bad, I totally blew it.",
    "I'm just not smart enough for a company like yours.",
    "I made a fool of myself and I bet you were laughing.",
    "Nobody ever wants to hire me.",
]
BELITTLING_NOT = [
    "I was a bit nervous, and still I enjoyed it very much.",
    "I am not an expert in Rust yet, but I learn fast.",
    "I realise that I mixed up two terms in the interview, and would like to correct that.",
    "I know that you are meeting other strong candidates.",
    "I stumbled on the last question, so I read up on it afterwards.",
    "I am not yet certified, and the exam is in May.",
    "I do not have much experience in sales, but I know the product well.",
    "I was sorry that our time was so short.",
    "I know I am not the only candidate, and look forward to your decision.",
    "I would never find such a team anywhere else.",
    "I made a mistake in the spreadsheet; the corrected one is below.",
]
PRESSING = [
    "Since I'm clearly the best fit, I'll call you on Monday to discuss my start date.",
    "With my qualifications I assume this is just a formality.",
    "so did i get the job?? lmk asap",
    "I will phone your office tomorrow morning for the result.",
    "Expect my call on Friday to get your answer.",
    "I am going to ring you every day until there is a decision.",
    "I'll be calling HR this afternoon to find out whether I got it.",
    "get back to me asap",
    "I will call on Wednesday to hear what you have decided.",
    "did I get it or not, tell me asap pls",
    "I'm the best candidate you'll get, so I'll call tomorrow to talk salary.",
]
PRESSING_NOT = [
    "I will call you at the time you suggested. Thank you for arranging it.",
    "I'd be happy to call you on Tuesday if that suits you.",
    "Could I call you on Tuesday to ask about the next steps?",
    "I will send you the references asap.",
    "I know this is just a formality, but here is the signed form.",
    "I will call the clinic for the certificate and send it to you.",
    "I look forward to your call on Tuesday.",
    "Feel free to call me on Tuesday after nine.",
    "I will be free for a call on Tuesday at 9.",
    "I assume that the background check is just a formality on your side.",
    "You asked me to phone on Monday, so I will call you at ten.",
]
BLAMING = [
    "You promised me an answer by Friday and it is now Tuesday.",
    "You told me I would know by the 13th. It's the 23rd.",
    "You said you'd decide last week. What happened?",
    "You said I would hear by Monday, but of course nobody called.",
    "You said by Friday. It is Wednesday. Why the delay?",
    "You assured me that I would get a decision on the 1st, and here I am still waiting.",
    "You said two weeks. That was a month ago.",
    "You said that someone would get back to me and nobody bothered.",
]
BLAMING_NOT = [
    "Thank you again for the interview. You said you would decide by last Friday, and it is now Wednesday. Could you tell me where things stand?",
    "You told me that I would hear last week. I know these things take time. Is there any update you could share? Thank you so much.",
    "Thanks again for meeting me. You mentioned a decision by the 5th, which has passed, so I wanted to check in. I remain very interested.",
    "I really enjoyed our talk. You said that I would hear back by Monday and it is Thursday now, so may I ask whether there is any news? Many thanks.",
    "You said you would be in touch by the 10th. As that date has passed I wanted to ask kindly whether there is an update. Thank you for your time.",
    "When we spoke you said I would have an answer by last week. I am still excited about the role. Would you be able to share an update? Thank you!",
    "You had said the team would decide by Friday, and it is now Tuesday. I would be grateful for any update when you have a moment. Thanks for everything.",
    "I hope you had a good week. You said I'd get a call by the 12th, and it's already the 16th. Could you please let me know if the timeline has changed? Thank you for considering me.",
    "Thank you for a lovely interview. You said you'd let me know within two weeks and it has now been three. I'm still keen to join. Could you give me an idea of the timeline?",
]


@pytest.mark.parametrize("text", SPYING)
def test_what_was_seen_of_their_free_time_is_out_of_place(text: str) -> None:
    assert findings("social/profile-mentioned", note(text)) or findings("social/personal-details", note(text))


@pytest.mark.parametrize("text", SPYING_NOT)
def test_innocent_spying_look_alikes_are_left_alone(text: str) -> None:
    assert not (findings("social/profile-mentioned", note(text)))
    assert not (findings("social/personal-details", note(text)))


@pytest.mark.parametrize("text", CHASING)
def test_visits_to_get_the_decision_are_a_chase(text: str) -> None:
    assert findings("social/channel-hopping", question(text)) or findings("social/personal-details", question(text))


@pytest.mark.parametrize("text", CHASING_NOT)
def test_innocent_chasing_look_alikes_are_left_alone(text: str) -> None:
    assert not (findings("social/channel-hopping", question(text)))
    assert not (findings("social/personal-details", question(text)))


@pytest.mark.parametrize("text", SNIPING)
def test_impatience_put_into_the_mouth_of_others_is_heard(text: str) -> None:
    assert findings("tone/passive-aggressive", question(text))


@pytest.mark.parametrize("text", SNIPING_NOT)
def test_innocent_sniping_look_alikes_are_left_alone(text: str) -> None:
    assert not (findings("tone/passive-aggressive", question(text)))


@pytest.mark.parametrize("text", BELITTLING)
def test_running_oneself_down_is_noticed(text: str) -> None:
    assert findings("tone/over-apology", question(text))


@pytest.mark.parametrize("text", BELITTLING_NOT)
def test_innocent_belittling_look_alikes_are_left_alone(text: str) -> None:
    assert not (findings("tone/over-apology", question(text)))


@pytest.mark.parametrize("text", PRESSING)
def test_pressing_is_heard(text: str) -> None:
    assert any(findings(r, question(text)) for r in ("social/channel-hopping", "tone/presumption", "tone/demand"))


@pytest.mark.parametrize("text", PRESSING_NOT)
def test_innocent_pressing_look_alikes_are_left_alone(text: str) -> None:
    assert not (any(findings(r, question(text)) for r in ("social/channel-hopping", "tone/presumption", "tone/demand")))


@pytest.mark.parametrize("text", BLAMING)
def test_a_broken_word_held_against_them_is_blame(text: str) -> None:
    assert findings("tone/accusation", question(text))


@pytest.mark.parametrize("text", BLAMING_NOT)
def test_innocent_blaming_look_alikes_are_left_alone(text: str) -> None:
    assert not (findings("tone/accusation", question(text)))
