"""Slips in a note that was copied: gaps of a template, another company's name, the same note twice."""

import pytest

from app.situation import Record, Situation
from tests.notes import ANN, LENA, NOW, TOMASZ, found, marked, read, received, sent, thanks, with_history


# --- nothing specific ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("body", "gaps"),
    [
        ("I would love to join [Company].", ["[Company]"]),
        ("I would love to join [COMPANY NAME] as [Role].", ["[COMPANY NAME]", "[Role]"]),
        ("Thank you for the talk about [specific topic you discussed].", ["[specific topic you discussed]"]),
        ("I liked [mention something they said].", ["[mention something they said]"]),
        ("I heard about the work on [initiative].", ["[initiative]"]),
        ("A decision was expected around [date/week].", ["[date/week]"]),
        (
            "Hello {{first_name}}, hello {% name %}, *|FNAME|*, ${role}",
            ["{{first_name}}", "{% name %}", "*|FNAME|*", "${role}"],
        ),
        ("Thank you for the <insert role> interview.", ["<insert role>"]),
        ("I saw <Company Name> and {company}.", ["<Company Name>", "{company}"]),
        ("Dear <<FirstName>>, dear %FIRST_NAME%", ["<<FirstName>>", "%FIRST_NAME%"]),
        ("I would love to join XXX as a nurse.", ["XXX"]),
        ("I would love to work at xxxx, as you know.", ["xxxx"]),
        ("I look forward to discussing TBD.", ["TBD"]),
        ("Thank you for the talk at ______ on Monday.", ["______"]),
        ("I like your name here and insert company name here.", ["your name here", "insert company name here"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum"]),
        ("I bring [X years] of work.", ["[X years]"]),
        ("Ich freue mich auf die Arbeit bei [Firma].", ["[Firma]"]),
    ],
)
def test_gaps_of_a_template_are_marked(body: str, gaps: list[str]) -> None:
    assert marked(found("placeholder-left", read(body, bare=True))) == gaps


@pytest.mark.parametrize(
    "text", ["Dear [Name],\n\nthank you.", "Thank you.\n\nBest,\n[Your name]", "Dear XXX,\n\nthank you."]
)
def test_gaps_in_greeting_and_close_are_marked(text: str) -> None:
    assert len(marked(found("placeholder-left", read(text, bare=True)))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "I read the paper [1] and the list [sic] in it […].",
        "See [below] and [note: all times are CET].",
        "The [Enter] key works again [see example below].",
        "Write to <sam@mail.example> or see <https://acme.example/name>.",
        "The tags <title> and <address>, the type List<Company>, the entry dict[name] and the set {1, 2}.",
        "My notes are [here](https://mail.example/name) and [my role](https://mail.example).",
        "The place is still TBD. Time: TBC (date TBA).",
        "I stayed at Super 8 and watched rocky xxx3.",
        "Tick the box: [ ] yes [x] no [-] maybe",
        "Call me under <PHONE> or <EMAIL>.",
        "It was 50 % off, 100%name and 20% year.",
        "name_of_field and __init__ are fine.",
        "He [the pilot] said so.",
        "",
    ],
)
def test_other_brackets_and_marks_are_no_gaps(body: str) -> None:
    assert marked(found("placeholder-left", read(body, bare=True), Situation(NOW))) == []


def test_kisses_and_forms_are_no_gaps_in_everyday_mail() -> None:
    other = Situation(NOW)
    assert found("placeholder-left", read("Hi mum,\n\nsee you soon.\n\nLove, Sam XXX", bare=True), other) == ()
    assert found("placeholder-left", read("Name: ______\n____________\nSigned ______", bare=True), other) == ()
    assert found("placeholder-left", read("See you.", subject="[Team] Minutes"), other) == ()
    assert found("placeholder-left", read("______________\nSam", bare=True)) == ()


def test_a_gap_in_the_subject_is_marked_there() -> None:
    (finding,) = found("placeholder-left", read("Thank you.", subject="Re: Interview for [Role]"))
    assert [(s.field, s.start, s.quote) for s in finding.spans] == [("subject", 18, "[Role]")]


# --- another company -----------------------------------------------------------------------------------------------
INTERVIEWS = (
    received(LENA, "Hi Sam, it was good to meet you."),
    received(ANN, "Hi Sam, see you.", "Your interview at Globex", 2),
)


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        ("Thank you for the interview. I would be excited to join Globex.", ["Globex"]),
        ("Thank you for the interview about the role at Globex on Monday.", ["Globex"]),
        ("I left even more excited about the position with Globex.", ["Globex"]),
        ("Globex’s mission speaks to me. Thank you for the interview.", ["Globex"]),
        ("Thank you for showing me how the Globex team works.", ["Globex"]),
        ("I would love to join Acme, although I have an offer from Globex.", []),
        ("I also interview with Globex, and I like Acme better.", []),
        ("In my time at Globex I learnt to weld.", []),
        ("I worked for Globex before, and would love to join Acme.", []),
        ("I would rather join Acme instead of going to Globex.", []),
        ("Companies like Globex do it otherwise, as you said.", []),
        ("I would be excited to join Acme.", []),
        ("I would be excited to join your team.", []),
        ("The globexes of this world are many.", []),
        ("", []),
    ],
)
def test_another_companys_name_in_the_readers_place(body: str, marks: list[str]) -> None:
    reading = read(body)
    assert marked(found("other-company", reading, with_history(reading, *INTERVIEWS))) == marks


def test_a_company_that_the_thread_speaks_of_is_no_slip() -> None:
    reading = read("Thank you for the interview about the role at Globex.")
    assert (
        found("other-company", reading, with_history(reading, received(LENA, "Globex is our client."), INTERVIEWS[1]))
        == ()
    )


@pytest.mark.parametrize(
    ("hello", "marks"), [("Dear Globex team,", ["Globex"]), ("Hi Ann,", ["Ann"]), ("Hi Lena,", [])]
)
def test_a_greeting_for_another_company(hello: str, marks: list[str]) -> None:
    reading = read("Thank you for the interview.", hello=hello)
    mails = (*INTERVIEWS, sent(ANN, "Hi Ann, thank you for the interview."))
    assert marked(found("other-company", reading, with_history(reading, *mails))) == marks


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        ("I would be excited to join Initech.", ["Initech"]),
        ("I would be excited to join Acme.", []),
        ("I would be excited to join you on Monday.", []),
        ("I will join Teams at ten.", []),
        ("I would be glad to join Lena.", []),
        ("I turned down an offer to join Initech.", []),
    ],
)
def test_the_recorded_company_is_the_one_to_join(body: str, marks: list[str]) -> None:
    assert marked(found("other-company", read(body), thanks(Record(company="Acme Corp")))) == marks


# --- the same note -------------------------------------------------------------------------------------------------
NOTE = (
    "thank you for the interview at Acme yesterday, and for showing me the control room. The way the night shift hands "
    "over with one page was new to me. I am still very interested in the operator role."
)


@pytest.mark.parametrize(
    ("body", "speaks"),
    [
        (NOTE, True),
        (NOTE.replace("new to me", "a surprise"), True),
        (f"{NOTE} Have a good week.", True),
        (f"{NOTE} Your story of the flood in the harbour, and of the broken pump, stays with me.", False),
        (
            "thank you for the interview. Your story of the flood in the harbour stays with me, and I read up on pumps.",
            False,
        ),
        ("thank you, Tomasz.", False),
    ],
    ids=["the same", "two words changed", "a courtesy added", "made personal", "another", "too short to tell"],
)
def test_the_same_note_to_two_people(body: str, speaks: bool) -> None:
    reading = read(body, to=TOMASZ, hello="Hi Tomasz,")
    facts = with_history(reading, sent(LENA, f"Dear Lena,\n\n{NOTE}\n\nBest,\nSam"))
    findings = found("same-note", reading, facts)
    assert bool(findings) is speaks
    if speaks:
        assert "Lena" in findings[0].message


def test_names_and_company_make_no_difference() -> None:
    body = NOTE.replace("Acme", "Globex")
    reading = read(body, to=ANN, hello="Hello Ann,")
    assert found("same-note", reading, with_history(reading, sent(LENA, f"Dear Lena,\n\n{NOTE}\n\nSam")))


def test_a_note_to_the_same_person_and_other_mail_are_not_compared() -> None:
    reading = read(NOTE)
    assert found("same-note", reading, with_history(reading, sent(LENA, f"Hi Lena,\n\n{NOTE}\n\nSam"))) == ()
    assert (
        found("same-note", reading, with_history(reading, sent(TOMASZ, "Hi Tomasz,\n\nis there any news?\n\nSam")))
        == ()
    )


# --- any text ------------------------------------------------------------------------------------------------------
