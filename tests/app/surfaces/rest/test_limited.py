"""Rate limits as a caller meets them: what is counted, under whose name, and what the answers tell."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest
from fastapi import FastAPI, HTTPException, Request
from fastapi.testclient import TestClient

from app.auth.caller import LOCAL, Caller
from app.settings import Settings
from app.surfaces.rest import problems
from app.surfaces.rest.addresses import Proxies
from app.surfaces.rest.limited import Limited
from app.surfaces.rest.outside import OUTSIDE
from app.surfaces.rest.rates import Rates, count

PEOPLE = {
    "sam": Caller("https://people.example", "sam"),
    "kim": Caller("https://people.example", "kim"),
    "here": LOCAL,
}
SOMEBODY = "198.51.100.1"

pytestmark = pytest.mark.usefixtures("within_one_minute")


def _app(**limits: Any) -> FastAPI:
    """A service whose callers say their name in a header, and are refused without one."""
    rates = Rates.of(Settings(_env_file=None, **limits))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await rates.counts.aclose()

    app = FastAPI(lifespan=lifespan)
    app.add_middleware(Limited, rates=rates)
    app.add_middleware(Proxies, trusted=("10.0.0.0/8",))
    problems.install(app)

    @app.get("/v1/rules")
    @app.get("/gmail/home")
    @app.get("/healthz")
    @app.get("/sidebar/assets/a.js")
    async def answer(request: Request) -> dict[str, str]:
        name = request.headers.get("x-name", "")
        if name == "wrong":
            raise HTTPException(401, "Sign in first.")
        await count(request, PEOPLE.get(name))
        return {}

    return app


@contextmanager
def _client(app: FastAPI, address: str = SOMEBODY) -> Iterator[TestClient]:
    with TestClient(app, client=(address, 4711)) as client:
        yield client


def _statuses(client: TestClient, times: int, path: str = "/v1/rules", **headers: str) -> list[int]:
    return [client.get(path, headers=headers).status_code for _ in range(times)]


def test_an_address_that_used_up_its_rate_is_told_when_to_come_again() -> None:
    with _client(_app(rate_per_address="2/minute")) as client:
        first, second, third = (client.get("/v1/rules") for _ in range(3))
    assert [a.status_code for a in (first, second, third)] == [200, 200, 429]
    assert [a.headers["ratelimit-remaining"] for a in (first, second, third)] == ["1", "0", "0"]
    assert {a.headers["ratelimit-limit"] for a in (first, second, third)} == {"2"}
    assert 1 <= int(third.headers["retry-after"]) == int(third.headers["ratelimit-reset"]) <= 60
    assert third.headers["content-type"] == "application/problem+json"
    assert third.json()["detail"].startswith("Too many requests came from your address. Try again in ")


def test_a_caller_is_counted_wherever_they_come_from_and_others_are_not_held_up() -> None:
    app = _app(rate_per_caller="2/minute", rate_per_address="100/minute")
    with _client(app) as client:
        assert _statuses(client, 2, **{"x-name": "sam"}) == [200, 200]
    with _client(app, "198.51.100.2") as client:
        refused = client.get("/v1/rules", headers={"x-name": "sam"})
        assert _statuses(client, 1, **{"x-name": "kim"}) == [200]
        assert _statuses(client, 3) == [200] * 3
    assert refused.status_code == 429
    assert refused.json()["detail"].startswith("You have sent too many requests.")
    assert refused.headers["ratelimit-limit"] == "2", "the caller's limit, not the address's"
    assert refused.headers.get_list("ratelimit-limit") == ["2"]


def test_of_two_limits_that_were_counted_the_callers_is_told() -> None:
    with _client(_app(rate_per_caller="5/minute", rate_per_address="100/minute")) as client:
        assert client.get("/v1/rules", headers={"x-name": "sam"}).headers["ratelimit-remaining"] == "4"
        assert client.get("/v1/rules").headers["ratelimit-remaining"] == "98"


def test_several_limits_of_one_kind_all_hold_and_the_nearest_is_told() -> None:
    with _client(_app(rate_per_address="2/hour; 3/day")) as client:
        assert client.get("/v1/rules").headers["ratelimit-remaining"] == "1"
        assert _statuses(client, 2) == [200, 429]


@pytest.mark.parametrize("path", ["/healthz", "/sidebar/assets/a.js"])
def test_health_and_files_are_not_counted(path: str) -> None:
    with _client(_app(rate_per_address="1/minute")) as client:
        assert _statuses(client, 1) == [200]
        assert _statuses(client, 5, path) == [200] * 5
        assert "ratelimit-limit" not in client.get(path).headers


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_who_uses_the_machine_that_it_runs_on_is_not_counted(address: str) -> None:
    with _client(_app(rate_per_address="1/minute", rate_per_caller="1/minute"), address) as client:
        assert _statuses(client, 3, **{"x-name": "here"}) == [200] * 3


def test_through_a_proxy_of_this_machine_that_is_not_trusted_all_count_as_one() -> None:
    app = _app(rate_per_address="2/minute")

    @app.middleware("http")
    async def mark(request: Request, answer: Any) -> Any:
        request.scope.setdefault("state", {})[OUTSIDE] = True
        return await answer(request)

    with _client(app, "127.0.0.1") as client:
        assert _statuses(client, 3) == [200, 200, 429]


def test_behind_a_trusted_proxy_each_client_counts_and_one_who_writes_the_header_gains_nothing() -> None:
    with _client(_app(rate_per_address="2/minute"), "10.0.0.1") as client:
        assert _statuses(client, 3, **{"x-forwarded-for": "198.51.100.1"}) == [200, 200, 429]
        assert _statuses(client, 1, **{"x-forwarded-for": "192.0.2.77, 198.51.100.1"}) == [429]
        assert _statuses(client, 1, **{"x-forwarded-for": "198.51.100.2"}) == [200]


def test_an_ipv6_network_counts_as_one() -> None:
    app = _app(rate_per_address="1/minute")
    for address, statuses in (("2001:db8::1", [200]), ("2001:db8::2", [429]), ("2001:db8:0:1::1", [200])):
        with _client(app, address) as client:
            assert _statuses(client, 1) == statuses


def test_googles_addresses_are_not_counted_while_its_calls_are_good_but_each_user_is() -> None:
    with _client(_app(rate_per_address="2/minute", rate_per_caller="3/minute")) as client:
        assert _statuses(client, 4, "/gmail/home", **{"x-name": "sam"}) == [200, 200, 200, 429]
        assert _statuses(client, 3, "/gmail/home", **{"x-name": "kim"}) == [200] * 3


def test_calls_to_the_gmail_add_on_that_are_refused_use_up_the_rate_of_their_address() -> None:
    app = _app(rate_per_address="2/minute")
    with _client(app) as client:
        assert _statuses(client, 4, "/gmail/home", **{"x-name": "wrong"}) == [401, 401, 429, 429]
    with _client(app, "198.51.100.2") as client:
        assert _statuses(client, 1, "/gmail/home", **{"x-name": "sam"}) == [200]


def test_replicas_that_share_a_redis_hold_one_limit(redis_url: str) -> None:
    limits = {"rate_per_address": "2/minute", "redis_url": redis_url}
    with _client(_app(**limits), "198.51.100.77") as one, _client(_app(**limits), "198.51.100.77") as other:
        assert _statuses(one, 2) + _statuses(other, 1) == [200, 200, 429]


def test_nobody_is_locked_out_because_redis_is_down() -> None:
    with _client(_app(redis_url="redis://:secret@127.0.0.1:9/0", rate_per_address="3/minute")) as client:
        assert _statuses(client, 4) == [200, 200, 200, 429]
