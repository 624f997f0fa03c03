"""A draft alone, in many languages and trades: what it is for."""

import pytest

from tests.correspondence import drafted, look


@pytest.mark.parametrize(
    ("purpose", "text"),
    [
        (
            "thank_you",
            "Guten Tag Frau Vogt,\n\nvielen Dank für das nette Gespräch gestern. Ich würde sehr gerne bei Ihnen arbeiten.\n\nSam",
        ),
        (
            "thank_you",
            "Hallo Lena,\n\ndanke für den Austausch heute und die Führung durch die Werkstatt. Ich würde mich freuen, bei euch anzufangen.\n\nSam",
        ),
        ("thank_you", "Madame,\n\nmerci de m'avoir reçue hier. Je serais ravie de rejoindre votre équipe.\n\nSam"),
        (
            "thank_you",
            "Hola Marta,\n\ngracias por la charla de esta mañana. Me encantaría formar parte de su equipo.\n\nSam",
        ),
        (
            "thank_you",
            "Beste Karin,\n\nbedankt voor het prettige gesprek van gisteren. Ik zou graag bij jullie komen werken.\n\nSam",
        ),
        (
            "offer_reply",
            "Dear Helen,\n\nI am delighted to accept your offer and look forward to starting on 4 January.\n\nSam",
        ),
        (
            "offer_reply",
            "Dear Helen,\n\nthank you for the offer. I have decided against it and hope that you find the right person soon.\n\nSam",
        ),
        ("other", "Hi Tom, I accept your offer of 200 for the bike. Sam"),
        (
            "other",
            "Hi, I ordered the blue jacket two weeks ago and it still hasn't arrived. Can you tell me where it is? Sam",
        ),
        ("other", "Hi Nina, per my last email, the deck needs to be with the client by Friday. Where do we stand? Sam"),
        (
            "other",
            "Bonjour Paul, merci pour le dîner de samedi, nous avons passé une belle soirée avec votre équipe de foot. Sam",
        ),
    ],
)
def test_a_draft_alone_says_what_it_is_for(purpose: str, text: str) -> None:
    assert look(drafted(text, (), subject=""), now="2026-11-18T10:00", unknown=True)[1].purpose.value.value == purpose


def purpose_of(body: str) -> str:
    draft = drafted(f"Hi Dana,\n\n{body}\n\nSam", (), subject="")
    return look(draft, now="2026-11-18T10:00", unknown=True)[1].purpose.value.value


@pytest.mark.parametrize("what", ["analyst application", "night porter job", "barista role", "QA job", "foreman post"])
def test_a_trade_names_a_job(what: str) -> None:
    assert purpose_of(f"any news on my {what}?") == "status_check"


@pytest.mark.parametrize("what", ["other application", "printer job", "monitor application", "HR application", "organ"])
def test_what_only_sounds_like_a_trade_names_none(what: str) -> None:
    assert purpose_of(f"any news on the {what}?") == "other"


def test_where_are_we_asks_where_things_stand() -> None:
    assert purpose_of("where are we with the shop assistant vacancy?") == "status_check"
