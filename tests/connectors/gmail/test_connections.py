"""How Google is reached: a connection that one user gives up never comes to another."""

from typing import Any

import httplib2
import pytest

from connectors._google_connections import Call
from tests.fakes.gmail import TOKEN, GmailServer


def test_a_connection_that_is_cut_as_its_answer_arrives_is_not_kept(
    google: GmailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def call() -> Call:
        return Call(f"{google.url}/gmail/v1/users/me/drafts", {"authorization": f"Bearer {TOKEN}"})

    sams, request = call(), httplib2.Http.request

    def given_up_meanwhile(self: httplib2.Http, *args: Any, **more: Any) -> Any:
        answer = request(self, *args, **more)
        sams.give_up()
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(httplib2.Http, "request", given_up_meanwhile)
        sams.sent().result(20)
    for connections in (2, 2):
        response, _ = call().sent().result(20)
        assert response.status == 200
        assert google.connections == connections
