"""Misspelt words are found; names, terms and other countries' spellings are not taken for them."""

import pytest

from app.text.proofreading import Errand, Slip, SlipKind
from app.text.sentences import sentences
from app.text.slips.gather import own_finds, slips_of
from app.text.slips.misspelt import mends
from tests.examples import harper


def misspelt(text: str, known: frozenset[str] = frozenset()) -> dict[str, tuple[str, ...]]:
    proof = Errand(text, "", harper()).waited(30)
    slips = slips_of(text, own_finds(text, sentences(text)), proof, known.__contains__)
    return {text[s.start : s.end]: s.replacements for s in slips if s.kind is SlipKind.SPELLING}


@pytest.mark.parametrize(
    ("text", "wrong", "mend"),
    [
        ("Thank you for the intervew.", "intervew", "interview"),
        ("I recieved your mail.", "recieved", "received"),
        ("Here is my resmue again.", "resmue", "resume"),
        ("Thnaks for the tour.", "Thnaks", "Thanks"),
        ("We met in Febuary, I think.", "Febuary", "February"),
        ("It was definately worth it.", "definately", "definitely"),
        ("The oportunity is great.", "oportunity", "opportunity"),
        ("The tour of the fasilities was nice.", "fasilities", "facilities"),
        ("It was a wonderfull day.", "wonderfull", "wonderful"),
    ],
)
def test_a_misspelt_word_is_found_and_mended(text: str, wrong: str, mend: str) -> None:
    assert misspelt(text)[wrong][0] == mend


@pytest.mark.parametrize(
    "text",
    [
        "I met Ngozi Adeyemi, Wojciech Krawczyk and Thandiwe Mokoena.",
        "Xiaoyu Zhang, Krishnamurthy Venkataraman and Oluwaseun Bello were there.",
        "Siobhan spoke with Mr. Al-Masri and Björn Lindqvist.",
        "We use Kubernetes, Terraform, GraphQL, dbt and pandas.",
        "The FMEA, HIPAA and ISO 9001 files are in SAP; Einkauf has a copy.",
        "The centre organised its programme in favour of colour and honoured the licence.",
        "We cancelled the modelling course and analysed the behaviour.",
        "See https://github.example/sroe/nb and sam.roe@mail.example, or C:\\temp\\xlfoo.",
        "It was uncertified, and it went unreturned.",
        "I am free mon to fri in jan, feb or sept.",
        "We deploy with kustomize.",
        'They call it "sproketing" there, with &lsqo; in the text.',
        "Patients are intubated and rehydrated; the gel is thixotropic.",
        "Halvorsen & Pike and Brightwell both use it.",
    ],
)
def test_names_terms_and_british_words_are_not_misspelt(text: str) -> None:
    assert misspelt(text) == {}


def test_words_of_the_thread_are_known() -> None:
    text = "I liked the wibbler and its sproket."
    assert misspelt(text, frozenset({"wibbler"})).keys() == {"sproket"}


def test_three_mends_at_most() -> None:
    assert all(len(mends) <= 3 for mends in misspelt("We wnet thruogh teh plann.").values())


def test_no_mend_is_offered_twice_or_is_a_word_of_somebody() -> None:
    for text in ("Tell me if their are questions.", "The hardwares and companys were new.", "I see the feedbacks."):
        proof = Errand(text, "", harper()).waited(30)
        for slip in slips_of(text, own_finds(text, sentences(text)), proof, frozenset[str]().__contains__):
            assert len(set(slip.replacements)) == len(slip.replacements)
            assert not [m for m in slip.replacements if m.endswith("'s")]


@pytest.mark.parametrize(("slip", "meant"), [("definatly", "definitely"), ("Untill", "Until"), ("realy", "really")])
def test_what_everybody_gets_wrong_has_one_mend(slip: str, meant: str) -> None:
    told = Slip(0, len(slip), SlipKind.SPELLING, "SpellCheck", "", ("defiantly", "distill"))
    assert mends(slip, told) == (meant,)
