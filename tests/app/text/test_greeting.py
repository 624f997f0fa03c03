"""Which words at the top greet, and whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.greeting import greeting

BODY = "\n\nThank you for the talk on Tuesday."


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Hi Lena,", ["Lena"]),
        ("hi lena,", ["lena"]),
        ("HI LENA!", ["LENA"]),
        ("Hi @Lena,", ["Lena"]),
        ("Hi Lena --", ["Lena"]),
        ("Hi Will,", ["Will"]),
        ("Hi Don,", ["Don"]),
        ("Hi J,", ["J"]),
        ("Dear T.J.,", ["T.J."]),
        ("Dear J. Smith,", ["J. Smith"]),
        ("Hi O'Brien,", ["O'Brien"]),
        ("Good morning Lena,", ["Lena"]),
        ("Hello, Lena!", ["Lena"]),
        ("Hello again Lena,", ["Lena"]),
        ("Dear Dr. Vogt-Meier and Mr Okafor,", ["Vogt-Meier", "Okafor"]),
        ("Dear Mr. & Mrs. Vogt,", ["Vogt"]),
        ("Dear Lena, dear Tom,", ["Lena", "Tom"]),
        ("Hi Lena & Tom —", ["Lena", "Tom"]),
        ("Hi Lena/Tom,", ["Lena", "Tom"]),
        ("Hi Lena, Tom, and Priya,", ["Lena", "Tom", "Priya"]),
        ("Dear Jan van der Berg,", ["Jan van der Berg"]),
        ("Dear Ms. María de la Cruz:", ["María de la Cruz"]),
        ("Hi Dr Nguyen Van An,", ["Nguyen Van An"]),
        ("Sehr geehrte Frau Vogt,", ["Vogt"]),
        ("Liebe Lena,", ["Lena"]),
        ("Hallo Herr Dr. Müller,", ["Müller"]),
        ("Bonjour Madame Dupont,", ["Dupont"]),
        ("Estimada Sra. García:", ["García"]),
        ("Ciao Lena,", ["Lena"]),
        ("Beste Jan,", ["Jan"]),
        ("Szanowna Pani Anno,", ["Anno"]),
        ("Caro Luca,", ["Luca"]),
        ("Prezada Ana,", ["Ana"]),
        ("שלום דנה,", ["דנה"]),
        ("Здравствуйте, Анна Петровна!", ["Анна Петровна"]),
        ("尊敬的张女士：", ["张"]),
        ("田中様", ["田中"]),
        ("こんにちは、田中さん", ["田中"]),
        ("안녕하세요, 김민수 팀장님", ["김민수"]),
        ("Lena,", ["Lena"]),
        ("Lena", ["Lena"]),
        ("Lena -", ["Lena"]),
        ("Lena and Tom,", ["Lena", "Tom"]),
        ("Oluwaseun,", ["Oluwaseun"]),
        ("Thanks Lena,", ["Lena"]),
        ("Thank you so much, Lena!", ["Lena"]),
    ],
)
def test_a_line_that_greets_people(line: str, names: list[str]) -> None:
    found = greeting(line + BODY)
    assert found is not None
    assert [n.text for n in found.names] == names
    assert (found.start, found.end) == (0, len(line))
    assert not found.team


@pytest.mark.parametrize(
    "line",
    [
        "Dear all,", "Hi everyone!", "Hi there,", "Hello folks,", "Hi Team,", "Dear Hiring Manager:",
        "Dear Acme Recruiting Team,", "Dear Hiring Team at Acme,", "Dear Members of the Hiring Committee,",
        "To whom it may concern,", "Dear Sir or Madam,", "Dear Sir/Madam:", "Dear recruiter,", "Dear Professor,",
        "Sehr geehrte Damen und Herren,", "Hallo zusammen,", "Estimados señores:", "Bonjour à tous,", "各位、",
    ],
)  # fmt: skip
def test_a_line_that_greets_a_group_or_a_stranger(line: str) -> None:
    found = greeting(line + BODY)
    assert found is not None
    assert found.team
    assert not found.names
    assert found.end == len(line)


@pytest.mark.parametrize(
    ("text", "greets", "names"),
    [
        ("Hi Lena, thanks for the talk.", "Hi Lena,", ["Lena"]),
        ("Hi Lena thanks for the talk.", "Hi Lena", ["Lena"]),
        ("Hi Lena. Thanks for the talk.", "Hi Lena.", ["Lena"]),
        ("Hi Lena, Thanks for the talk.", "Hi Lena,", ["Lena"]),
        ("Hi Lena and thanks for the talk.", "Hi Lena", ["Lena"]),
        ("Hi, my name is Sam and I wrote.", "Hi,", []),
        ("Hi, Sam here.", "Hi,", []),
        ("Hi Bob, Sam here.", "Hi Bob,", ["Bob"]),
        ("Hello! I hope you are well.", "Hello!", []),
        ("hi just checking in, any news?", "hi", []),
        ("Lena, thanks for the talk.", "Lena,", ["Lena"]),
        ("Hi Lena and team,\n\nThanks.", "Hi Lena and team,", ["Lena"]),
        ("Dear [Name],\n\nThanks.", "Dear [Name],", []),
        ("Hi %NAME%,\n\nThanks.", "Hi %NAME%,", []),
        ("Dear {{first_name}},\n\nThanks.", "Dear {{first_name}},", []),
        ("Lena,\r\n\r\nThanks.", "Lena,", ["Lena"]),
        ("\n\n  Hi Lena,\n\nThanks.", "Hi Lena,", ["Lena"]),
        ("Sam Roe\n12 Main Street\n4 November 2026\n\nDear Ms Vogt,\n\nThanks.", "Dear Ms Vogt,", ["Vogt"]),
        ("Subject: Thank you!\n\nHi Lena,\n\nThanks.", "Hi Lena,", ["Lena"]),
    ],
)
def test_where_the_greeting_ends(text: str, greets: str, names: list[str]) -> None:
    found = greeting(text)
    assert found is not None
    assert text[found.start : found.end] == greets
    assert [n.text for n in found.names] == names


@pytest.mark.parametrize(
    "text",
    [
        "", "\n \n", "👍",
        "Thank you for your time.\n\nSam", "Thanks Lena, that works for me.", "Thanks, Lena",
        "I hope you are well.", "Great!", "Great, thanks for the quick answer.", "Yesterday, I met your team.",
        "Unfortunately,\nI was late.", "Morning sessions were great.", "Project Update\n\nWe moved.",
        "Monday\n\nTuesday", "Sam Roe, 12 Main Street", "Yes, that works.", "Attached, please find my CV.",
        "I wrote on Monday.\nDear Lena,\nno answer came.",
    ],
)  # fmt: skip
def test_no_greeting(text: str) -> None:
    assert greeting(text) is None


def test_a_known_name_needs_no_mark() -> None:
    assert greeting("Oluwaseun\n\nThank you for the talk.") is None
    found = greeting("Oluwaseun\n\nThank you for the talk.", known={"oluwaseun"})
    assert found is not None
    assert found.names[0].text == "Oluwaseun"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Hi", "Dear", "Lena", "and", ",", " ", "\n", "Dr.", "team", "[", "Thanks", "-", "田中様", "!", "J."]
        )
        | st.text(max_size=5),
        max_size=25,
    ).map("".join)
)
def test_any_text_gives_ranges_that_lie_in_it(text: str) -> None:
    found = greeting(text, known={"lena"})
    if found is None:
        return
    assert 0 <= found.start < found.end <= len(text)
    for name in found.names:
        assert found.start <= name.start < name.end <= found.end
        assert text[name.start : name.end].split() == name.text.split()


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", [" ", "\n", "Hi ", "Lena, ", "a.", "and ", "\n ", "[", "-", "Dr. ", "様", "1\n"])
def test_repeats_take_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    found = greeting(text)
    assert found is None or found.end <= len(text)
