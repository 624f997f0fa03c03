"""What opens a mailbox at Microsoft: a token that can be one, or a source that is asked for it."""

import asyncio
from typing import Any

import pytest

from app.mail import ConsentMissing, MailboxUnavailable
from connectors.graph import GraphMailbox
from tests.connectors.graph.conftest import LENA, opened
from tests.fakes.graph import TOKEN, GraphServer

CHALLENGE = "eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="


@pytest.mark.parametrize("token", ["", "a b", "a\nX-Other: b", "é", "\ud800", "x" * 20_000])
def test_what_cannot_be_a_token_is_not_sent(graph: GraphServer, token: str) -> None:
    with pytest.raises(ConsentMissing):
        asyncio.run(opened(graph, token, account="made up").correspondence([LENA]))
    assert graph.asked == []


def test_a_source_of_tokens_is_asked_for_what_was_granted_and_may_refuse(graph: GraphServer) -> None:
    asked = []

    async def source(scopes: Any) -> str:
        asked.append(tuple(scopes))
        if len(asked) > 1:
            raise ConsentMissing("Sign in again.", CHALLENGE)
        return TOKEN

    mailbox = GraphMailbox(source, account=graph.name, scopes=["Mail.Read"], server=graph.url, seconds=20)
    asyncio.run(mailbox.correspondence([LENA]))
    with pytest.raises(ConsentMissing) as refused:
        asyncio.run(mailbox.correspondence([LENA]))
    assert refused.value.claims == CHALLENGE
    assert asked == [("Mail.Read",)] * 2


def test_a_slow_source_of_tokens_is_given_up(graph: GraphServer) -> None:
    async def source(scopes: Any) -> str:
        del scopes
        await asyncio.sleep(30)
        return TOKEN

    with pytest.raises(MailboxUnavailable):
        asyncio.run(GraphMailbox(source, account="slow", server=graph.url, seconds=0.1).correspondence([LENA]))
