"""A user of Gmail who asks too often is told so on a card, and no other user is."""

import pytest

from app.review import Reviewer
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.conftest import add_on


@pytest.mark.usefixtures("within_one_minute")
def test_a_user_over_their_rate_is_told_on_a_card(reviewer: Reviewer) -> None:
    addon = add_on(reviewer, rate_per_caller="2/minute", rate_per_address="1/minute")
    answers = [addon.post("/gmail/home", calls.event(user=calls.user_token())) for _ in range(3)]
    assert [a.status_code for a in answers] == [200] * 3, "Gmail shows a card, and nothing else"
    assert [a.headers["ratelimit-remaining"] for a in answers] == ["1", "0", "0"]
    assert "You have sent too many requests. Try again in " in answers[2].text
    assert "too many requests" not in answers[1].text
    other = addon.post("/gmail/home", calls.event(user=calls.user_token(sub="another")))
    assert "too many requests" not in other.text
    addon.client.close()
