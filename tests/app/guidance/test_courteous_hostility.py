"""Hostility in courteous words: slights, asides, what was owed, terms, stakes; and sentences that look alike and are fine."""

import pytest

from app.rules import Severity
from tests.tone import TONE, found

SPOKEN = {
    "passive-aggressive": [
        # how little the reader cares
        "I gather that replying is not one of your priorities.",
        "Apparently applicants' time counts for nothing at your company.",
        "One must conclude that manners are worth little here.",
        "My time evidently does not matter to you.",
        "My time is valuable too.",
        # what the firm says of itself
        "For a bank that advertises reliability, you answer remarkably little.",
        "Your website speaks of respect, but I have seen none of it.",
        "Three weeks of waiting must be your understanding of a fast process.",
        # rules for one side
        "Deadlines seem to apply only to applicants.",
        "I see that courtesy is a one-way street here.",
        "The same punctuality is not expected of your side, I note.",
        # courtesy asked for as if it were missing
        "I trust somebody will find the courtesy to answer.",
        "Could you bring yourself to write two words?",
        "It must be convenient to let people wait.",
        "I noticed that you had time to post about your summer party.",
        "I admire your gift for silence.",
        "This has been quite an exercise in patience.",
        # asides
        "Should anyone there still be interested, I can be reached at noon.",
        "I see no sign that anybody has opened my letter.",
        "I suppose I should not be surprised.",
        "I had a higher opinion of your company.",
        "Forgive me for thinking that two interviews merit a call.",
        "Far be it from me to complain, but a line would help.",
        "I know that I am just a candidate.",
        "You cannot seriously expect me to wait until spring.",
        "Or did you simply not bother to tell me?",
        "My mail must have been buried under more pressing matters.",
        "Tuesday has come and gone, and nobody has called.",
        "I take it that you have by now come to a decision.",
        "Please make sure that somebody dials in this time.",
        "Well, at least the biscuits were good.",
        # contrast, and thanks turned over
        "You were quick to ask for my papers and rather slow to answer me.",
        "That was your deadline, not mine.",
        "Evidently nobody can spare a minute for a reply.",
        "If this is how you treat guests, I pity the staff.",
        "How kind of you to leave me waiting in the yard.",
        "I guess I should feel honoured that anyone wrote at all.",
        "It cannot take a month to read one page.",
        "An employer of your size ought to know better.",
        "Candidates are taken for granted at your office.",
        "I would not dream of rushing you.",
    ],
    "accusation": [
        "Nobody found it necessary to call me.",
        "Your office did not see fit to inform me.",
        "This is not how I expected to be treated.",
        "I sent the task within a day, and then there was only silence.",
        "After that you went quiet.",
        "I would have thought that such a journey merits at least a line.",
        "It would have helped if your colleague had read my papers.",
        "Your manager kept me waiting for nearly an hour.",
        "I had rather expected a house of your standing to be better prepared.",
        "The offer borders on an insult.",
        "I do not know whether this is negligence or bad faith.",
        "Not even an apology followed.",
        "I have been more than patient.",
        "In return I get nothing.",
        "It was naive of me to believe you.",
        "Please have at least the kindness to reply.",
        "Your panel did not have the faintest idea what welders do.",
        "I laughed out loud when I read the figure.",
        "Three messages, no reply.",
    ],
    "ultimatum": [
        "Should there be no answer by Monday, I will consider the matter closed.",
        "If it is not settled tomorrow, you can forget about me.",
        "Please tell me by Friday, or I sign with the others.",
        "I will not be fobbed off any longer.",
        "My interest expires on Thursday.",
        "I will take this up with your director.",
        "I happen to know your chairman.",
        "I shall share my experience with colleagues in the trade.",
        "If you want me, you should act before Friday.",
        "I have asked nicely, and after that I will write to your chief executive.",
        "Match it or lose me.",
        "I have half a mind to tell the students at the fair.",
        "Who is your supervisor?",
        "I wonder what your donors would say.",
        "Otherwise let us not waste each other's time.",
    ],
    "guilt": [
        "A great deal hangs on your answer for my family.",
        "My future lies in your hands.",
        "I gave notice in the belief that it would work out.",
        "The uncertainty is affecting my sleep.",
        "You are the only person who can help us now.",
        "I gave you three weekends of my life.",
        "I know that you have a kind heart.",
        "You would not want my children to go without.",
    ],
    "pleading": [
        "Please, say yes.",
        "This job would save my family.",
        "I am terrified that you will choose somebody else.",
        "I need this job so badly.",
        "I would be thankful all my life.",
    ],
    "demand": [
        "Need an answer today.",
        "Kindly send me your decision by return of post.",
        "Anything else would surprise me.",
        "I expect that your decision will be communicated to me tomorrow.",
    ],
    "presumption": [
        "When can I expect the contract?",
        "We both know who is right for this.",
        "I assume that the post is as good as mine.",
    ],
}
FINE = [
    "I hope that feedback is among your priorities in design, as you said.",
    "My time is flexible, and any slot suits me.",
    "For a firm that ships every week, your tests are impressively calm.",
    "I would love to work for a company that prides itself on its apprentices.",
    "Your website speaks of a workshop in Leeds; is that where I would work?",
    "What is your idea of a good first month?",
    "It must be wonderful to work with such a view.",
    "I admire your calm on a busy ward.",
    "Should anyone have questions, I am happy to help.",
    "I was not surprised that the team is so popular.",
    "No need to answer if you are busy.",
    "The panel asked good questions, and I learnt a lot.",
    "Everything went quiet in the hall when the choir began.",
    "I am not used to being treated so kindly at an interview.",
    "I was kept waiting for ten minutes, which did not matter at all.",
    "If the date does not suit you, I can come another day.",
    "Could you tell me by Friday, or is that too early?",
    "I will take the matter of the visa up with the embassy.",
    "I would be happy to share my experience with your team.",
    "My offer from the other firm expires on Friday, and I would much rather join you.",
    "Much depends on the weather in my trade, as you know.",
    "I left a good job for this city and have never regretted it.",
    "The night shifts did affect my sleep at first, and I got used to them.",
    "You have a kind team.",
    "You said that you would write when the committee has met.",
    "This would save me a long journey.",
    "When can I expect a decision?",
    "My last mail seems to have been lost, so here it is again.",
    "I was happy to wait, since your colleague had been called to a patient.",
    "I hope that the trains run this time.",
    "If that is how you work, I would be glad to learn it.",
    "How long it takes does not matter to me.",
    "I expect that the decision is not easy.",
    "Two interviews, one excellent lunch, and I am still hungry for the job.",
    "Please do not waste any time on my account.",
]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in SPOKEN.items() for text in texts])
def test_hostility_is_heard_through_courtesy(rule: str, text: str) -> None:
    assert [f for f in found(rule, text) if f.severity is not Severity.HINT], text


@pytest.mark.parametrize("text", FINE)
def test_what_looks_alike_and_is_civil_is_left_in_peace(text: str) -> None:
    spoken = {r.id for r in TONE for f in found(r.id.partition("/")[2], text) if f.severity is not Severity.HINT}
    assert not spoken - {"tone/cold"}
