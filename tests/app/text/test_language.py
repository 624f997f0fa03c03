"""In which language a text is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.language import language

OTHERS = [
    ("de", "Vielen Dank für das Gespräch am Dienstag, ich habe mich sehr gefreut."),
    ("de", "Ich wollte nachfragen, ob es schon Neuigkeiten zu meiner Bewerbung gibt."),
    ("de", "was war in der Zeit, als ich an dem Projekt war, die Aufgabe"),
    ("fr", "Je vous remercie pour le temps que vous m'avez accordé mardi dernier."),
    ("fr", "Avez-vous des nouvelles concernant le poste de développeur ?"),
    ("es", "Muchas gracias por la entrevista del martes, me gustó mucho conocer al equipo."),
    ("es", "No he tenido noticias de la empresa y me gustaría saber si hay algo más que hacer."),
    ("it", "Grazie mille per il tempo che mi ha dedicato durante il colloquio di martedì."),
    ("it", "Volevo chiedere se ci sono novità sulla mia candidatura."),
    ("nl", "Bedankt voor het prettige gesprek van afgelopen dinsdag over de functie."),
    ("nl", "Is er al nieuws over mijn sollicitatie, of was de vraag nog in behandeling?"),
    ("pl", "Chciałbym zapytać, czy są już jakieś wieści w sprawie mojej aplikacji."),
    ("pl", "To jest to, do czego wracam, a to nie jest to."),
    ("pt", "Gostaria de saber se há alguma novidade sobre o processo seletivo."),
    ("sv", "Tack så mycket för intervjun i tisdags, det var roligt att träffa teamet."),
    ("da", "Mange tak for samtalen i tirsdags, det var en fornøjelse at møde jer alle."),
    ("fi", "Kiitos paljon haastattelusta, oli mukava tavata koko tiimi tiistaina."),
    ("cs", "Děkuji vám za pohovor v úterý, velmi mě potěšilo poznat váš tým."),
    ("ro", "Vă mulțumesc pentru interviul de marți, mi-a făcut plăcere să cunosc echipa."),
    ("tr", "Salı günkü görüşme için çok teşekkür ederim, ekiple tanışmak güzeldi."),
    ("ru", "Большое спасибо за собеседование во вторник, было очень приятно познакомиться."),
    ("uk", "Дуже дякую за співбесіду у вівторок, було приємно познайомитися з командою."),
    ("he", "תודה רבה על הראיון ביום שלישי, נהניתי מאוד להכיר את הצוות שלכם."),
    ("ja", "先日は面接のお時間をいただき、誠にありがとうございました。"),
    ("zh", "非常感谢您周二抽出时间面试我，很高兴认识您的团队。"),
    ("ko", "지난 화요일 면접에 시간을 내주셔서 진심으로 감사드립니다."),
    ("id", "Terima kasih banyak atas wawancara hari Selasa, saya senang bertemu dengan tim Anda."),
]


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_other_languages(code: str, text: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the talk on Tuesday. I liked the plan for the cutover.",
        "Just checking in, any news yet?",
        "Thanks a lot for the talk.\n\nBest,\nKatarzyna Wiśniewska-Kowalczyk\nŁukasz Brzęczyszczykiewicz",
        "Grzegorz, Małgorzata and Zbigniew were great to meet.",
        "SORRY FOR THE DELAY, I WILL CALL YOU TOMORROW",
        "thx 4 the chat w/ Müller GmbH, really liked it",
        "I’d be glad to hear from you.\ud800 Is there\x00 any news?",
        "Please see https://acme.example/über/größe/wörter/und/das/ist/nicht/englisch for the slides I sent",
    ],
)
def test_english_whatever_the_names(text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize("text", ["", "   \n", "Thank you!", "Any news yet, Lena?", "42 17 9 2026 3.5 11"])
def test_too_little_to_tell(text: str) -> None:
    assert language(text) is None


def test_the_head_of_a_long_text_decides() -> None:
    assert language(OTHERS[0][1] + " " + "Vielen Dank. " * 8000) == "de"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_a_code_or_none(text: str) -> None:
    code = language(text)
    assert code is None or (len(code) == 2 and code.isalpha())
