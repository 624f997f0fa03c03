"""Where sentences and words begin and end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.sentences import Sentence, sentences, words
from tests.growth import assert_linear


def split(text: str) -> list[str]:
    return [s.text for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you. I enjoyed it!", ["Thank you.", "I enjoyed it!"]),
        ("Is there news? I hope so.", ["Is there news?", "I hope so."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("“I agree.” She nodded.", ["“I agree.”", "She nodded."]),
        ('"Why?" she asked. I knew.', ['"Why?" she asked.', "I knew."]),
        ("I met Dr. Vogt and Mr. Okafor today.", ["I met Dr. Vogt and Mr. Okafor today."]),
        ("We use queues, e.g. Kafka, i.e. logs. Good.", ["We use queues, e.g. Kafka, i.e. logs.", "Good."]),
        ("See you at 5 p.m. on Friday.", ["See you at 5 p.m. on Friday."]),
        ("See you at 5 p.m. We can talk then.", ["See you at 5 p.m.", "We can talk then."]),
        ("The U.S. team and Acme Inc. Berlin agreed.", ["The U.S. team and Acme Inc. Berlin agreed."]),
        ("I worked at Acme Inc. The team was small.", ["I worked at Acme Inc.", "The team was small."]),
        ("It takes approx. Ten days.", ["It takes approx. Ten days."]),
        ("Room No. 5 was free.", ["Room No. 5 was free."]),
        ("Was it late? No. It was early.", ["Was it late?", "No.", "It was early."]),
        ("It grew 3.5 times. Good.", ["It grew 3.5 times.", "Good."]),
        ("I wrote to J. Smith about it.", ["I wrote to J. Smith about it."]),
        ("I wondered ... and waited.", ["I wondered ... and waited."]),
        ("I wondered… Then it came.", ["I wondered…", "Then it came."]),
        ("Look at https://acme.example/a.B?c=D. Thanks!", ["Look at https://acme.example/a.B?c=D.", "Thanks!"]),
        ("Write to lena.vogt@acme.example please.", ["Write to lena.vogt@acme.example please."]),
        ("thanks for the chat. i enjoyed it.", ["thanks for the chat.", "i enjoyed it."]),
        ("1. First\n2. Second", ["First", "Second"]),
        ("- one thing\n- and another", ["one thing", "and another"]),
        ("Points:\n• one\n• two", ["Points:", "one", "two"]),
        ("No stop here\n\nbut a new paragraph", ["No stop here", "but a new paragraph"]),
        ("Hi Lena,\nthanks for today.", ["Hi Lena,", "thanks for today."]),
        ("感谢您的时间。我很高兴！", ["感谢您的时间。", "我很高兴！"]),
        ("Hi Lena,\r\n\r\nThanks.\r\n", ["Hi Lena,", "Thanks."]),
        ("…", []),
        ("---\n\n:-)", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_hand_wrapped_lines_are_one_sentence() -> None:
    text = (
        "I enjoyed our conversation about the migration and I would be very glad\n"
        "to work with the team on it. Your plan for the cutover in the spring of\n"
        "Next sounds careful."
    )
    assert split(text) == [
        "I enjoyed our conversation about the migration and I would be very glad\nto work with the team on it.",
        "Your plan for the cutover in the spring of\nNext sounds careful.",
    ]


def test_short_lines_stand_for_themselves() -> None:
    assert split("Roses are red\nViolets are blue") == ["Roses are red", "Violets are blue"]


def test_a_line_that_had_room_for_the_next_word_was_ended_on_purpose() -> None:
    text = "This line is long enough to look like wrapped text does it\nNew thought\n" + "x" * 40 + " " + "y" * 35
    assert split(text)[0] == "This line is long enough to look like wrapped text does it"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Any news?", True),
        ("Any news?!", True),
        ("(Any news?)", True),
        ("有消息吗？", True),
        ('"Why?" she asked.', False),
    ],
)
def test_question(text: str, question: bool) -> None:
    assert sentences(text)[0].is_question is question


def test_only_the_asked_range_is_read() -> None:
    text = "Hi Lena, thank you. It was good. Best, Sam"
    assert sentences(text, 9, 32) == (Sentence(9, 19, "thank you."), Sentence(20, 32, "It was good."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don’t follow-up", ["i", "don't", "follow-up"]),
        ("at 2:30 p.m. or 3.5", ["at", "2:30", "p.m", "or", "3.5"]),
        ("1,000,000 R&D C++", ["1,000,000", "r&d", "c"]),
        ("see www.acme.example/a-b, lena@acme.example", ["see", "www.acme.example/a-b,", "lena@acme.example"]),
        ("a -- b ... c", ["a", "b", "c"]),
        ("end.Next", ["end", "next"]),
        ("Größe über", ["größe", "über"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [w.low for w in words(text)] == expected


def test_words_of_a_sentence_count_in_the_whole_text() -> None:
    text = "Good day. Thank you, Lena."
    word = sentences(text)[1].words[2]
    assert (word.text, text[word.start : word.end]) == ("Lena", "Lena")


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters() | st.sampled_from(" \n.!?,'’-aZ0…"), max_size=300))
def test_any_text_gives_ranges_in_order_that_hold_what_they_say(text: str) -> None:
    at = 0
    for sentence in sentences(text):
        assert sentence.start >= at
        assert text[sentence.start : sentence.end] == sentence.text
        at = sentence.end
        inner = sentence.start
        for word in sentence.words:
            assert inner <= word.start < word.end <= sentence.end
            assert text[word.start : word.end] == word.text
            inner = word.end


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", ["a.", ". ", "\n", "?", "a\n", "1. ", "x@", "a'", "www.", "p.m.", " ", "…", "a-", "\ud800", "("]
)
def test_repeats_take_linear_time(piece: str) -> None:
    counted: list[int] = []
    assert_linear(
        lambda text: counted.append(sum(len(s.words) for s in sentences(text))), piece * (100_000 // len(piece))
    )
    assert max(counted) <= 100_000
