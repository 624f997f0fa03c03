"""Where the body ends, and who signs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.signoff import sign_off

BODY = "Thank you for the talk on Tuesday."


@pytest.mark.parametrize(
    ("close", "formula", "name"),
    [
        ("Best regards,\nSam Roe", "Best regards", "Sam Roe"),
        ("Thanks,", "Thanks", None),
        ("Best,", "Best", None),
        ("Thank you!", "Thank you", None),
        ("Kind regards\n\nSam", "Kind regards", "Sam"),
        ("Many thanks again,\nSam R.", "Many thanks again", "Sam R."),
        ("Yours sincerely,\nDr. Sam van der Roe, PhD", "Yours sincerely", "Dr. Sam van der Roe"),
        ("With kind regards and many thanks,\nSam Roe (she/her)", "With kind regards and many thanks", "Sam Roe"),
        ("Thanks in advance,\n\nBest regards,\n\nSam", "Thanks in advance,\n\nBest regards", "Sam"),
        ("Talk soon,\nS", "Talk soon", "S"),
        ("Thanks so much!\nsam", "Thanks so much", "sam"),
        ("Thanks, Sam", "Thanks", "Sam"),
        ("Thanks Sam", "Thanks", "Sam"),
        ("Regards -- Sam", "Regards", "Sam"),
        ("Sincerely\nSAM ROE", "Sincerely", "SAM ROE"),
        ("All the best\nSam and Kim", "All the best", "Sam and Kim"),
        ("Best,\n[Your Name]", "Best", "[Your Name]"),
        ("Best regards,\nSam Roe\nEngineer, Acme\n+49 30 123456\nsam@mail.example", "Best regards", "Sam Roe"),
        ("Mit freundlichen Grüßen\nSam Roe", "Mit freundlichen Grüßen", "Sam Roe"),
        ("Cordialement,\nSam", "Cordialement", "Sam"),
        ("Un saludo,\nSam", "Un saludo", "Sam"),
        ("Cordiali saluti\nSam", "Cordiali saluti", "Sam"),
        ("Met vriendelijke groet,\nSam", "Met vriendelijke groet", "Sam"),
        ("Z poważaniem\nSam", "Z poważaniem", "Sam"),
        ("Atenciosamente,\nSam", "Atenciosamente", "Sam"),
        ("С уважением,\nАнна", "С уважением", "Анна"),
        ("よろしくお願いいたします。\n田中", "よろしくお願いいたします", "田中"),
        ("Sam", None, "Sam"),
        ("S.", None, "S."),
        ("-Sam", None, "Sam"),
        ("~ Sam", None, "Sam"),
        ("Sam :)", None, "Sam"),
        ("Sam Roe\nSenior Engineer\n+49 30 123456", None, "Sam Roe"),
        ("Sam Roe | Engineer | Berlin", None, "Sam Roe"),
        ("Sam\n\nSam Roe\nSenior Engineer\nhttps://sam.example", None, "Sam"),
    ],
)
def test_close_under_the_body(close: str, formula: str | None, name: str | None) -> None:
    text = f"{BODY}\n\n{close}"
    found = sign_off(text, 0)
    assert found is not None
    assert text[found.start : found.end] == close
    assert (found.formula and text[slice(*found.formula)]) == formula
    assert found.name == name
    assert (found.name_range and text[slice(*found.name_range)]) == name


@pytest.mark.parametrize(
    ("text", "close", "name"),
    [
        ("I look forward to it. Thanks, Sam", "Thanks, Sam", "Sam"),
        ("I look forward to it. /Sam", "/Sam", "Sam"),
        ("Looking forward to hearing from you,\nSam", "Sam", "Sam"),
        ("Thank you for your time,\nSam", "Sam", "Sam"),
        ("Have a great weekend!\nSam", "Sam", "Sam"),
        ("It was good.\n\nBest,\nSam\n\nP.S. I attach the slides.", "Best,\nSam", "Sam"),
        ("It was good. Thanks\nSam", "Sam", "Sam"),
        ("It was good.\r\n\r\nBest,\r\nSam\r\n", "Best,\r\nSam", "Sam"),
        ("It was good.\n\nThanks\n<sent by pigeon>", "Thanks\n<sent by pigeon>", None),
        ("See you then.\n\nThank you, Lena!", "Thank you, Lena!", None),
    ],
)
def test_close_that_stands_otherwise(text: str, close: str, name: str | None) -> None:
    found = sign_off(text, 0)
    assert found is not None
    assert text[found.start : found.end] == close
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "", " \n", "👍", BODY, "Thank you for your time.", "Best of luck with everything.",
        "I worked with\nPython", "Skills:\nJava\nPython", "It was good.\n\nYes", "See you on\n\nMonday",
        "My supervisor sends his\nregards.", "Thanks. I will be there.", "Rob - could you look at this?",
        "Tel. 030 123456", "Is it really so?",
    ],
)  # fmt: skip
def test_no_close(text: str) -> None:
    assert sign_off(text, 0) is None


def test_the_greeting_is_not_the_close() -> None:
    assert sign_off("Hi Lena,", 8) is None
    assert sign_off("Lena\n\nThanks", 4) is not None


def test_the_senders_own_name_counts_however_it_is_written() -> None:
    text = f"{BODY}\n\noluwaseun roe\n\nThis mail and what hangs on it is meant for the person to whom it was written and no other."
    assert sign_off(text, 0) is None
    found = sign_off(text, 0, {"oluwaseun", "roe"})
    assert found is not None
    assert found.name == "oluwaseun roe"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Best", "Thanks", "Sam", ",", " ", "\n", ".", "regards", "-", "P.S.", "|", "you", "1", "[Name]"]
        )
        | st.text(max_size=5),
        max_size=25,
    ).map("".join),
    st.integers(0, 10),
)
def test_any_text_gives_ranges_that_lie_in_it(text: str, after: int) -> None:
    found = sign_off(text, after, {"sam"})
    if found is None:
        return
    assert after <= found.start < found.end <= len(text)
    for place in (found.formula, found.name_range):
        assert place is None or found.start <= place.start < place.end <= found.end
    assert found.name_range is None or text[slice(*found.name_range)] == found.name


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", [" ", "\n", "Best\n", "Sam\n", "thanks ", "a.", "- ", "\n \n", "Thanks, Sam. ", "|", "x\n\n"]
)
def test_repeats_take_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    found = sign_off(text, 0)
    assert found is None or found.end <= len(text)
