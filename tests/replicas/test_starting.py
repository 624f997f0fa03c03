"""A replica that is still loading refuses connections: a proxy in front of it asks another one, instead of waiting."""

import socket

import pytest

from app.surfaces.terminal.given import Unusable
from app.surfaces.terminal.serving import bound


def test_an_address_is_held_and_refuses_until_the_service_listens() -> None:
    with bound("127.0.0.1", 0) as held:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(held.getsockname(), timeout=2)
        held.listen()
        socket.create_connection(held.getsockname(), timeout=2).close()


def test_an_address_where_something_listens_is_told_to_be_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(Unusable, match="is in use"):
        bound("127.0.0.1", other.getsockname()[1])
