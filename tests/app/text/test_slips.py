"""Our own grammar speaks where Harper is silent, and is silent where a right sentence reads much the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.proofreading import Slip
from app.text.sentences import sentences
from app.text.slips.capitals import small_beginnings
from app.text.slips.own import own_slips
from tests.growth import assert_linear

WRONG = [
    ("I look forward to hear from you.", "hear", "hearing"),
    ("I look forward meeting the team.", "meeting", "to meeting"),
    ("It cost more time then expected.", "then", "than"),
    ("I would rather wait then call.", "then", "than"),
    ("I am agree with your point.", " am", ""),
    ("I wonder weather you got my mail.", "weather", "whether"),
    ("The results of the trial was good.", "was", "were"),
    ("My two references is ready to talk.", "is", "are"),
    ("There is many ways to do it.", "is", "are"),
    ("Let this stay between you and I.", "I", "me"),
    ("Your welcome.", "Your", "You’re"),
    ("Please call if your still interested.", "your", "you’re"),
    ("Thank you for you're time.", "you're", "your"),
    ("Thank you for you time.", "you", "your"),
    ("Thank your for the tour.", "your", "you"),
    ("Its been a pleasure.", "Its", "It’s"),
    ("I like the firm and it's culture.", "it's", "its"),
    ("I saw it in there office.", "there", "their"),
    ("Their is one more thing.", "Their", "There"),
    ("I could of done it sooner.", "of", "have"),
    ("I am interesting in the role.", "interesting", "interested"),
    ("I have lived here since two years.", "since", "for"),
    ("We discussed about the budget.", " about", ""),
    ("You gave me good advices.", "advices", "advice"),
    ("He also need a visa.", "need", "needs"),
    ("Everyone were kind.", "were", "was"),
    ("I has a question.", "has", "have"),
    ("I will discussed it at home.", "discussed", "discuss"),
    ("We have went through the plan.", "went", "gone"),
    ("I want discuss the offer.", "discuss", "to discuss"),
    ("I interested in the job.", "I", "I am"),
    ("I will be able start in May.", "start", "to start"),
    ("Thanks for take the time.", "take", "taking"),
    ("Many student of ours apply.", "student", "students"),
    ("One of my colleague told me.", "colleague", "colleagues"),
    ("This jobs is made for me.", "This", "These"),
    ("I am waiting your reply.", "your", "for your"),
    ("Could you explain me the next steps?", "me", "to me"),
    ("Let me now when you decide.", "now", "know"),
    ("Please advice me on this.", "advice", "advise"),
    ("I wrote to the hiring manger.", "manger", "manager"),
    ("It was good to see the the plan.", "the the", "the"),
    ("Thank you for yesterdays call.", "yesterdays", "yesterday’s"),
    ("I liked you're office very much.", "you're", "your"),
    ("She suggested me to call.", "me to", "that I"),
    ("I have 34 years old.", "have", "am"),
    ("Please confirm me if it came.", " me", ""),
    ("Is very important for me.", "Is", "It is"),
    ("Since 3 years I work in a bank.", "Since", "For"),
    ("Please tell me until Friday.", "until", "by"),
    ("I can to start in May.", " to", ""),
    ("I would be happy to can join.", "can", "be able to"),
    ("I am writing for to thank you.", "for to", "to"),
    ("It grew by 20 percents.", "percents", "percent"),
    ("Please take me in consideration.", "in", "into"),
    ("I can except the offer.", "except", "accept"),
    ("I saw the affect of it.", "affect", "effect"),
    ("It will effect my choice.", "effect", "affect"),
    ("The datas were clean.", "datas", "data"),
    ("Many peoples came.", "peoples", "people"),
    ("Most of people agree.", " of", ""),
    ("I met some others candidates.", "others", "other"),
    ("It went really good.", "good", "well"),
    ("Infact I did it before.", "Infact", "In fact"),
    ("I am free and thank you alot.", "alot", "a lot"),
    ("I learn everyday.", "everyday", "every day"),
    ("That is a great news.", " a", ""),
    ("We had very less time.", "less", "little"),
    ("Could you please to send me it?", " to", ""),
    ("I wish you have a nice day.", " have", ""),
    ("Looking forward your answer.", "your", "to your"),
    ("I hope everything are fine.", "are", "is"),
    ("I agree your opinion.", "your", "with your"),
]


def found(text: str) -> list[Slip]:
    return list(own_slips(text, sentences(text)))


@pytest.mark.parametrize(("text", "wrong", "mend"), WRONG)
def test_a_slip_is_found_where_it_is_and_mended(text: str, wrong: str, mend: str) -> None:
    slip = found(text)[0]
    assert text[slip.start : slip.end] == wrong
    assert slip.replacements[0] == mend
    assert slip.message


@pytest.mark.parametrize(
    "text",
    [
        "I look forward to meeting you.",
        "We planned it and then called.",
        "If you would rather talk then, I can.",
        "The weather was fine.",
        "Between you and me, it went well.",
        "You and I are on the list.",
        "Your welcome pack was a joy.",
        "It's a pity that it's over.",
        "There is a lot of work.",
        "The number of tickets was low.",
        "One of the project managers called.",
        "Many student loans are due.",
        "Two interview rounds are enough.",
        "An information session was held.",
        "I have worked here since 2019.",
        "We talked about the budget.",
        "It is important that he have access.",
        "If I were in your place, I would ask.",
        "My team and I were late.",
        "Neither of us had time.",
        "She lets her team make mistakes.",
        "I used to work nights and am used to working alone.",
        "The fact that prices rose matters.",
        "No matter how much people complain, it works.",
        "On July 2 meeting rooms were free.",
        "We shall meet the other day as well.",
        "I like the way the team works.",
        "I know who will decide.",
        "Which of the two would you take?",
        "He has become a friend.",
        "What they did was offer help.",
        "What matters is trust.",
        "I had had enough, and I know that that helps.",
        "This offers you a choice.",
        "In a few minutes I will call.",
        "The team were so welcoming, and staff have told me about it.",
        "The panel have decided, and the company are moving.",
        "My family need a bigger flat.",
        "I have 28 years of experience.",
        "He suggested me for the role.",
        "They recommended me to the board.",
        "Please confirm me for Tuesday.",
        "Is very short notice a problem?",
        "Is it important to you?",
        "They did not let me know until Friday.",
        "I will not reply until Friday.",
        "I did all I could to help, and all I can to stay.",
        "Taken in consideration of the above, it is fine.",
        "Everybody except the offer desk was there.",
        "His affect was flat, and to effect change takes time.",
        "They are considered to have left.",
        "The peoples of the north differ.",
        "You're part of it, and I know you're home now.",
        "If you're manager of the day, call me.",
        "The others work in Ghent.",
        "Most of the people agree.",
        "The food was good.",
        "That is great news, and a great news story.",
        "An everyday task, and our everyday life.",
        "I wish you a good day; please come to me.",
        "I agree that view matters, and I agree the idea is good.",
        "Since two weeks have passed, I write again.",
    ],
)
def test_a_right_sentence_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_words_on_both_sides_of_a_stop_are_not_read_together() -> None:
    assert found("I look forward to it. Hear from you soon!") == []
    assert found("We did it, went home.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it went well. the team was kind.", ["it", "the"]),
        ("Hi Lena,\n\nthank you for the call.", []),
        ("It runs on dbt. pandas does the rest.", []),
        ("See you on monday.", ["monday"]),
        ("I speak german and live in france.", ["german", "france"]),
        ("Mail jobs@germany.example or see france.example.", []),
        ("We work, e.g. in Bonn, with them.", []),
        ("Well... then we left.", []),
    ],
)
def test_small_letters_where_capitals_belong(text: str, words: list[str]) -> None:
    assert [text[s.start : s.end] for s in small_beginnings(text, sentences(text, text.find("\n\n") + 1))] == words


@given(st.lists(st.sampled_from([w for t, _, _ in WRONG for w in t.split()] + [".", ",", "\n", "/"]), max_size=60))
@settings(max_examples=60, deadline=None)
def test_slips_lie_in_the_text_whatever_the_words(parts: list[str]) -> None:
    text = " ".join(parts)
    for slip in found(text):
        assert 0 <= slip.start < slip.end <= len(text)
        assert slip.replacements != (text[slip.start : slip.end],)


@pytest.mark.parametrize("piece", ["have not also ", "many other new ", "the ", "i am ", "one of the "])
def test_the_time_grows_with_the_length_only(piece: str) -> None:
    assert_linear(found, piece * (100_000 // len(piece)))
