import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation import wordings
from app.situation.asks import asks_for_answer
from app.text.phrases import Matcher, Phrases
from tests.growth import assert_linear

MATCHER = Matcher(g for g in vars(wordings).values() if isinstance(g, Phrases))


def asks(text: str) -> bool:
    return asks_for_answer(text, MATCHER.find(text))


def mail(body: str) -> str:
    return f"Hi Lena,\n\n{body}\n\nBest regards,\nSam Roe"


@pytest.mark.parametrize(
    "body",
    [
        "Any news?",
        "Have you had a chance to read my application?",
        "I'm just checking in on the data engineer role.",
        "I still haven't heard back from you.",
        "Please let me know which day suits you.",
        "I would be grateful for an update on the process.",
        "I was wondering whether the team has decided.",
        "Could you send me the link for Thursday",
        "Would Tuesday at 10 work instead?",
        "I am writing to apply for the analyst position. I look forward to hearing from you.",
        "I hope to hear from you soon.",
        "Please find attached my references. Could you confirm that they arrived?",
        "Thank you for the invitation. Who will I be meeting?",
        "I have put my certificates in the attachment. I would appreciate your telling me who handles them.",
        "Can I bring my laptop？",
        "I'd love to know how the search is going.",
        "How are you? Did my test reach you?",
        "Why have you not answered me.",
        "ich wollte nach dem Stand meiner Bewerbung fragen. Könnten Sie mir kurz Bescheid geben",
        "pourriez-vous me dire où en est le recrutement",
        "le agradecería una respuesta.",
        "potrebbe farmi sapere",
        "kunt u mij laten weten hoe het staat",
        "poderia me informar",
        "proszę o informację",
    ],
)
def test_questions_requests_and_nudges_expect_an_answer(body: str) -> None:
    assert asks(mail(body))


@pytest.mark.parametrize(
    "body",
    [
        "Tuesday at 10 works for me, see you then.",
        "Please find attached my reference letters.",
        "As promised, here is the code sample we spoke about.",
        "Thank you for meeting with me today. I enjoyed our talk and look forward to hearing from you.",
        "Thanks, that helps a lot!",
        "How are you? I will call you tomorrow morning.",
        "I have submitted the form. Let me know if you need anything else.",
        "Please do not hesitate to contact me if you have any questions.",
        "I hope you had a good holiday. See you on Monday!",
        "Confirmed. I'll be there at 9.",
        "Please give my regards to the team.",
        "My phone number is 555 0100, feel free to call.",
        "Thank you for letting me know. I wish you all the best.",
        "I will follow up next week.",
        "Here is the reference you asked for. Happy to provide more if needed.",
        "See https://example.com/?q=1 for my portfolio.",
        "Thanks.\n?\n",
        "anbei sende ich Ihnen die Unterlagen. Bei Fragen zögern Sie nicht, mich anzurufen.",
        "veuillez trouver ci-joint mes diplômes. N'hésitez pas à me contacter.",
        "",
    ],
)
def test_courtesies_confirmations_and_documents_expect_none(body: str) -> None:
    assert not asks(mail(body))


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_a_question_added_to_any_text_makes_it_ask(text: str) -> None:
    assert asks(f"{text}\n\nHave you decided yet?")


@pytest.mark.parametrize("piece", ["?", "? ", "\n", "please ", "how are you? ", " a?\n\n"])
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    assert_linear(lambda text: asks_for_answer(text, MATCHER.find(text)), piece * (100_000 // len(piece)))
