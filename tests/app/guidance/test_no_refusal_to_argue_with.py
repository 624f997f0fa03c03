"""What argues after a no is an offer to help before one."""

import pytest

from tests.correspondence import drafted, findings, received

NO = received("2026-11-16T10:00", "Hi Sam, unfortunately we have decided to move forward with another candidate.")
WORD = received("2026-11-03T10:00", "Hi Sam, it was good to talk to you about the analyst position.")


@pytest.mark.parametrize(
    "text", ["Let me show you a small example from my thesis.", "Let me demonstrate it with a video."]
)
def test_to_show_something_argues_after_a_no_only(text: str) -> None:
    draft = drafted(f"Hi Lena,\n\nis there any news on your decision about the position? {text}\n\nBest,\nSam")
    assert not findings("letting-go/arguing", draft, WORD)
    assert findings("letting-go/arguing", draft, NO)
