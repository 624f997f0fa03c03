"""A mail of thanks and nothing else is a mail; a close that waits for its mail is none."""

import pytest

from app.mail import Draft
from app.rulebook import rules
from app.rules import matcher
from app.text.reading import Reading

MATCHER = matcher(rules())


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Thank you so much!", "Thank you so much!"),
        ("Thanks a lot.", "Thanks a lot."),
        ("Vielen Dank!", "Vielen Dank!"),
        ("Hi Lena,\n\nMany thanks!\nSam", "Many thanks!"),
        ("Thanks,\nSam", ""),
        ("Hi Lena,\n\nThank you,\nSam", ""),
        ("Best,\nSam", ""),
    ],
)
def test_thanks_alone_are_the_body(text: str, body: str) -> None:
    reading = Reading(Draft(text=text), MATCHER, ("sam",))
    assert reading.own_text[slice(*reading.body)].strip() == body
