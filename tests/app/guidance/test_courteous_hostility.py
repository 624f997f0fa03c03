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
        "I noticed that you had time to post about your summer party, but not to answer me.",
        "I admire your gift for silence.",
        "This has been quite an exercise in patience.",
        # asides
        "Should anyone there still be interested, I can be reached at noon.",
        "I see no sign that anybody has opened my letter.",
        "Nobody has called. I suppose I should not be surprised.",
        "I had a higher opinion of your company.",
        "Forgive me for thinking that two interviews merit a call.",
        "Far be it from me to complain, but a line would help.",
        "I know that I am just a candidate, and candidates can wait.",
        "You cannot seriously expect me to wait until spring.",
        "Or did you simply not bother to tell me?",
        "My mail must have been buried under more pressing matters.",
        "Tuesday has come and gone, and nobody has called.",
        "I take it that you have by now come to a decision.",
        "Please make sure that somebody dials in this time.",
        "I am still waiting. Well, at least the biscuits were good.",
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
        "I would not dream of complaining, but nobody has answered.",
        "Is a month of silence your notion of staying in touch?",
        "It must be pleasant not to have to account for yourselves to applicants.",
        "You evidently found the time to repost the advert, but not to answer me.",
        "One might have hoped for an answer after such a journey.",
        "It is always enlightening to see how firms treat those who ask.",
        "I enjoyed the tour. For a bank that advertises reliability, you answer remarkably little.",
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
        "Your colleague kept me waiting for fifty minutes.",
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
        "I happen to know your chairman, who will be interested to hear of this.",
        "I shall share my experience with colleagues in the trade.",
        "If you want me, you should act before Friday.",
        "I have asked nicely, and after that I will write to your chief executive.",
        "Match it or lose me.",
        "I have half a mind to tell the students at the fair.",
        "Who is your supervisor?",
        "Either somebody rings me today or I'll be having a word with your managing director.",
        "Call me back, or I shall be speaking to your board.",
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
    "I would not dream of rushing you.",
    # what a firm says of its goods, its rooms and its ways is no measure of its manners
    "For a company that has grown so fast, it was remarkable how little gets lost.",
    "For a house that has printed newspapers since 1890, you are remarkably curious about podcasts.",
    "For a hospital that treats thousands, nobody seemed hurried.",
    "Your website says that you plant a tree for every client, but nobody had told me it's an actual forest.",
    "Your brochure promises a quiet office, but nobody mentioned the swallows in the courtyard.",
    "I liked your idea of a shared notebook. Is that your version of lean forecasting?",
    "If a nine-course lunch is your understanding of a quick bite, I am ready to move in.",
    "I was late, and nobody made a fuss, which says a lot about your house.",
    "It was too much to hope that I could hold the owl, and then I could.",
    # envy and admiration that are meant
    "It must be nice to have a team where people say what they think.",
    "It must be fun to keep bees on the roof of a bank.",
    "It must be great to be allowed to ignore the phone for a whole morning.",
    "I admire how your team keeps silence on Friday mornings for deep work.",
    "I envy your team the silence of that reading room.",
    "I admire your gift for saying complicated things in plain words.",
    "You clearly have the energy to celebrate every release, which I find infectious.",
    "It is a lesson in patience to clean data of that size, as Jonas said.",
    "Two hours with Priya were a crash course in patience with old lathes.",
    "Nice to know how much you value honesty; I do, too.",
    # surprise that turned to the good
    "One would expect forecasting to be dry, but Jonas made it fun.",
    "One expects a factory to be loud, and yours hums like a library.",
    "I should have known that a chef would ask about knives first.",
    "I could have guessed it. The librarian knew the book, which delighted me.",
    "I suppose I should not be surprised that so many people want to work with you.",
    "I had expected a director of your standing to be in a hurry; you were not, and I enjoyed it.",
    "I would have expected a museum director to be solemn; ours joked all the way.",
    "A hospital of your size would have every excuse to be impersonal, and yours is anything but.",
    "It was always fascinating to hear what the forecasters do all day.",
    "It is always reassuring to find that one is not the only person who labels the fuses.",
    "If this is how you treat guests, I can only imagine how well you treat the staff.",
    "The way the porter greeted everybody by name speaks volumes.",
    "So this is what one gets for praising the cake: the recipe!",
    # play, mostly with oneself
    "At least the coffee was better than my demonstration!",
    "I was nervous. At least the tea was good!",
    "As a mere mortal I was in awe of your telescope.",
    "I suppose I should feel lucky that the lift was out of order, as I met half of the team on the stairs.",
    "It was kind of you to make me wait inside, as it was pouring.",
    "My grandmother could not have baked it better, and I told the canteen so.",
    "Nobody had the faintest idea how to switch on the projector.",
    "I laughed out loud when I saw the offer of biscuits for breakfast.",
    "It would have been a lonely first visit if your colleague had not stopped to show me around.",
    "You kept me waiting just long enough to admire the models in the hall.",
    "Your interviewer was on her phone only to show me the prototype.",
    "Your team was quick to ask hard questions and never unkind about slow answers.",
    "I hope that somebody over there still remembers my terrible pun about pipelines.",
    "Perhaps my mail was lost among more important things, which I would well understand.",
    # acquaintance is no threat, and a date no ultimatum
    "It was an honour to speak with your director, whom I happen to know from the statistics society.",
    "I happened to hear that the manager plays chess, as I do, and I happen to know your director from the choir.",
    "My availability ends in June, when my course begins.",
    "Who is your director of training now?",
    "According to the agenda I see the kitchen, then I'll be talking to your director.",
    "You may ring me, or I will ask the manager at the fair, whichever suits you.",
    "Shall I wait at the gate, or shall I ask the manager of the shop?",
    # much may depend on an answer
    "My partner and I have to decide about a flat, and a lot depends on your decision, so any hint on timing would help.",
    "A lot depends on your decision for the planning of our move, but please take the time that you need.",
    "My daughter keeps asking when I start at the zoo, and I keep telling her that these things take time.",
    "I know that you have a big heart for late bloomers, as Ms Okafor said.",
]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in SPOKEN.items() for text in texts])
def test_hostility_is_heard_through_courtesy(rule: str, text: str) -> None:
    assert [f for f in found(rule, text) if f.severity is not Severity.HINT], text


@pytest.mark.parametrize("text", FINE)
def test_what_looks_alike_and_is_civil_is_left_in_peace(text: str) -> None:
    spoken = {r.id for r in TONE for f in found(r.id.partition("/")[2], text) if f.severity is not Severity.HINT}
    assert not spoken - {"tone/cold"}


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        ("I enjoyed every minute of the tour.", "At least the biscuits were good.", ""),
        ("", "I should have known.", "It was a delightful surprise."),
        ("Your lathe and I became friends.", "One would have thought so.", "I loved it."),
    ],
)
def test_liking_beside_it_turns_a_faint_aside_to_play(before: str, said: str, after: str) -> None:
    assert not found("passive-aggressive", f"{before} {said} {after}")
    assert found("passive-aggressive", f"Nobody has called me back for weeks. {said}")


def test_a_faint_aside_speaks_beside_what_is_held_against_the_reader() -> None:
    assert not found("passive-aggressive", "At least the water was cold.")
    assert len(found("passive-aggressive", "Per my last email, I asked for news. At least the water was cold.")) == 1
