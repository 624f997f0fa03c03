"""Which fixes Gmail can make for certain, and how the others are told."""

import pytest

from app.mail import Address, Draft
from app.rules import Edit, Fix
from app.surfaces.gmail.events import Window
from app.surfaces.gmail.mends import Mend, Place, mend_of, told
from app.text.phrases import Matcher
from app.text.reading import Reading
from tests.app.surfaces.gmail.mailbox import LENA, OMAR

TEXT = "Hi Lena,\n\nthanks alot for teh talk.\n\nBest,\nSam"


def reading(text: str = TEXT, subject: str = "thanks!!") -> Reading:
    return Reading(Draft(to=(LENA, Address("omar@acmee.example", "Omar")), subject=subject, text=text), Matcher(()))


def fix(*edits: Edit) -> Fix:
    return Fix("Mend", edits)


@pytest.mark.parametrize(
    ("made", "mend"),
    [
        (fix(Edit("subject", 0, 8, "Thank you")), Mend(Place.SUBJECT, "Thank you", "thanks!!")),
        (fix(Edit("subject", 0, 1, "T"), Edit("subject", 6, 8, "")), Mend(Place.SUBJECT, "Thanks", "thanks!!")),
        (
            fix(Edit("to", 5, 18, "acme.example", 1)),
            Mend(Place.TO, "omar@acme.example", "omar@acmee.example"),
        ),
        (fix(Edit("text", 0, 0, "Hi Lena,\n\n")), Mend(Place.START, "Hi Lena,\n", "")),
        (fix(Edit("text", len(TEXT), len(TEXT), "\n\nSam")), Mend(Place.END, "\nSam", "")),
    ],
    ids=["subject", "subject in two places", "one recipient", "words at the start", "words at the end"],
)
def test_what_is_certain_becomes_a_change_of_the_draft(made: Fix, mend: Mend) -> None:
    assert mend_of(made, reading()) == mend
    back = mend.parameters()
    assert Mend.of(back["place"], back["value"], back["instead"]) == mend


@pytest.mark.parametrize(
    "made",
    [
        fix(Edit("text", 10, 16, "Thanks")),
        fix(Edit("text", 20, 20, "really ")),
        fix(Edit("text", 0, 2, "Dear")),
        fix(Edit("text", 0, 0, "Hi"), Edit("subject", 0, 0, "Hi")),
        fix(Edit("to", 0, 4, "lena", 7)),
        fix(Edit("from", 0, 4, "sam", 0)),
        fix(Edit("subject", 0, 8, "x" * 5_000)),
        fix(Edit("subject", 0, 8, "")),
    ],
    ids=["in the body", "put into the body", "over the start", "two fields", "no such one", "sender", "long", "empty"],
)
def test_what_gmail_cannot_place_is_no_change(made: Fix) -> None:
    assert mend_of(made, reading()) is None


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (fix(Edit("text", 17, 21, "a lot")), "“alot” → “a lot”"),
        (fix(Edit("text", 17, 21, "a lot"), Edit("text", 26, 29, "the")), "“alot” → “a lot”; “teh” → “the”"),
        (fix(Edit("text", 26, 30, "")), "Leave out “teh”"),
        (fix(Edit("text", 9, 9, "how are you? ")), "Add “how are you?”"),
        (fix(*(Edit("text", n, n + 1, "x") for n in range(9))), None),
        (fix(Edit("subject", 0, 1, "T")), None),
    ],
)
def test_a_change_in_the_body_is_told_in_words(made: Fix, words: str | None) -> None:
    assert told(made, reading()) == words


def test_a_recipient_is_replaced_and_the_others_stay() -> None:
    window = Window(to=(OMAR, Address("LENA@acmee.example", "Lena")))
    update = Mend(Place.TO, "lena@acme.example", "lena@acmee.example").update(window)
    listed = [{"email": "omar@acme.example"}, {"email": "lena@acme.example"}]
    assert update == {"updateToRecipients": {"toRecipients": listed}}


@pytest.mark.parametrize("window", [Window(), Window(to=()), Window(to=(OMAR,)), Window(cc=(LENA,))])
def test_no_recipient_is_lost_when_the_draft_is_another_by_now(window: Window) -> None:
    assert Mend(Place.TO, "lena@acme.example", "lena@acmee.example").update(window) is None


@pytest.mark.parametrize("field", ["to", "cc", "bcc"])
def test_no_recipient_is_lost_where_the_list_is_not_known_in_full(field: str) -> None:
    window = Window(to=(OMAR,), cc=(OMAR,), bcc=(OMAR,), inexact=frozenset({field}))
    refused = [
        place.value
        for place in (Place.TO, Place.CC, Place.BCC)
        if Mend(place, "o@acme.example", OMAR.email).update(window) is None
    ]
    assert refused == [field]


def test_words_are_put_in_as_words_and_not_as_markup() -> None:
    update = Mend(Place.START, "Hi <b>Lena</b> & Omar,\n\nbye", "").update(Window())
    assert update is not None
    (content,) = update["updateBody"]["insertContents"]
    assert content["content"] == ("<div>Hi &lt;b&gt;Lena&lt;/b&gt; &amp; Omar,</div><div><br></div><div>bye</div>")
    assert update["updateBody"]["type"] == "INSERT_AT_START"


@pytest.mark.parametrize(
    ("place", "value", "instead"),
    [("", "x", ""), ("body", "x", ""), ("subject", " ", ""), ("to", "x" * 2_000, "y"), ("to", "x", "y" * 2_000)],
)
def test_parameters_that_ask_for_nothing_we_do_are_dropped(place: str, value: str, instead: str) -> None:
    assert Mend.of(place, value, instead) is None
