"""From the task pane's token to the mailbox, through a real sign-in server, MSAL and httpx."""

import base64
import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.e2e.outlook.conftest import FULL, Outlook
from tests.e2e.outlook.mailboxes import ASKING
from tests.servers.microsoft import TENANT

OTHER = "99999999-2222-4333-8444-555555555555"


def test_the_mailbox_of_who_is_signed_in_is_read(outlook: Outlook) -> None:
    answer = outlook.review(outlook.user())
    assert answer.status == 200
    assert answer.gap is None
    assert {"AAMk1", "AAMk2", "AAMk3"} <= set(answer.read)
    assert answer.body["situation"]["last_inbound_at"] < answer.body["situation"]["last_outbound_at"]


def test_another_user_reads_another_mailbox(outlook: Outlook) -> None:
    answer = outlook.review(outlook.user(login="tok_kim"))
    assert answer.status == 200
    assert not {"AAMk1", "AAMk2", "AAMk3"} & set(answer.read)


def test_the_least_permission_is_asked_for_and_a_kept_token_serves_again(outlook: Outlook) -> None:
    oid = outlook.user()
    assert {outlook.review(oid).status for _ in range(3)} == {200}
    assert outlook.exchanges(oid) == ["Mail.ReadBasic"]


def test_who_has_allowed_more_is_not_asked_to_allow_less(outlook: Outlook) -> None:
    oid = outlook.user(FULL)
    assert outlook.review(oid).gap is None
    assert outlook.review(oid).gap is None
    assert outlook.exchanges(oid) == ["Mail.ReadBasic", "Mail.Read"]


def test_requests_of_one_user_at_once_make_one_exchange(outlook: Outlook) -> None:
    oid = outlook.user(delay=300)
    token = outlook.microsoft.token(oid)
    with ThreadPoolExecutor(4) as pool:
        assert [a.gap for a in pool.map(outlook.asked, [token] * 4)] == [None] * 4
    assert outlook.exchanges(oid) == ["Mail.ReadBasic"]


def challenge(answer: Any) -> tuple[dict[str, str], Any]:
    """The parameters of the header, and the claims in it."""
    header = answer.headers["www-authenticate"]
    assert header.startswith("Bearer ")
    parameters = dict(re.findall(r'(\w+)="([^"]*)"', header))
    return parameters, json.loads(base64.b64decode(parameters["claims"]))


def test_without_consent_there_is_a_challenge_and_others_notice_nothing(outlook: Outlook) -> None:
    before = int(time.time())
    refused = outlook.review(outlook.user(()))
    assert refused.status == 401
    parameters, claims = challenge(refused)
    assert parameters["error"] == "insufficient_claims"
    assert parameters["authorization_uri"] == f"{outlook.microsoft.authority}/common/oauth2/v2.0/authorize"
    assert parameters["scope"] == "https://graph.microsoft.com/Mail.ReadBasic"
    assert int(claims["access_token"]["nbf"]["value"]) >= before
    assert outlook.review(outlook.user()).gap is None


def test_consent_is_noticed_as_soon_as_it_is_given(outlook: Outlook) -> None:
    oid = outlook.user(())
    token = outlook.microsoft.token(oid)
    assert outlook.asked(token).status == 401
    outlook.turned(oid)
    assert outlook.asked(token).gap is None


def test_the_claims_that_microsoft_asks_for_are_passed_on(outlook: Outlook) -> None:
    demand = '{"access_token":{"acrs":{"essential":true,"value":"cp1"}}}'
    oid = outlook.user(demand=demand)
    refused = outlook.review(oid)
    assert refused.status == 401
    assert challenge(refused)[1] == json.loads(demand)
    assert outlook.exchanges(oid) == ["Mail.ReadBasic"]  # more permission would not help


@pytest.mark.parametrize("fault", ["429 30", "503", "503 60"])
def test_a_throttled_user_slows_nobody_else(outlook: Outlook, fault: str) -> None:
    oid = outlook.user(fault=fault)
    assert "sign-in" in (outlook.review(oid).gap or "")
    assert outlook.review(outlook.user()).gap is None


def test_a_user_who_is_told_to_wait_is_not_asked_for_again_meanwhile(outlook: Outlook) -> None:
    oid = outlook.user(fault="429 30")
    assert outlook.review(oid).gap
    outlook.turned(oid)
    assert "limits" in (outlook.review(oid).gap or "")
    assert len(outlook.exchanges(oid)) == 1


def test_a_fault_that_passes_is_over_at_the_next_request(outlook: Outlook) -> None:
    oid = outlook.user(fault="503")
    assert outlook.review(oid).gap
    outlook.turned(oid)
    assert outlook.review(oid).gap is None


def test_a_new_key_is_taken_within_seconds_and_the_old_one_still_holds(outlook: Outlook) -> None:
    oid = outlook.user()
    old = outlook.microsoft.token(oid)
    assert outlook.asked(old).status == 200
    outlook.microsoft.turned("rotate")
    until = time.monotonic() + 30  # nobody can make us fetch keys more often than every five seconds
    while (answer := outlook.review(oid)).status == 401 and time.monotonic() < until:
        time.sleep(0.2)
    assert answer.status == 200
    assert outlook.asked(old).gap is None


_STRANGER = rsa.generate_private_key(65537, 2048)
WRONG: dict[str, dict[str, Any]] = {
    "issuer of another tenant": {"iss": f"https://login.microsoftonline.com/{OTHER}/v2.0"},
    "version 1": {"iss": f"https://sts.windows.net/{TENANT}/", "aud": "api://afterword"},
    "tenant that is not served": {"tid": OTHER},
    "tenant that is no id": {"tid": "common"},
    "no tenant": {"tid": None},
    "other audience": {"aud": "00000003-0000-0000-c000-000000000000"},
    "several audiences": {"aud": ["aaaaaaaa-bbbb-4ccc-8ddd-000000000001"]},
    "no scope, as an ID token": {"scp": None, "nonce": "n", "preferred_username": "sam@mail.example"},
    "roles instead, as an application": {"scp": None, "roles": ["access_as_user"], "idtyp": "app"},
    "application with a scope": {"idtyp": "app"},
    "other scope": {"scp": "access_as_user_too"},
    "no object id": {"oid": None},
    "expired": {"exp": int(time.time()) - 60},
    "no end": {"exp": None},
    "not yet": {"nbf": int(time.time()) + 600},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_claim_is_refused(outlook: Outlook, wrong: str) -> None:
    refused(outlook, outlook.microsoft.token(outlook.user(), changed=WRONG[wrong]))


def test_a_wrong_signature_is_refused(outlook: Outlook) -> None:
    claims = outlook.microsoft.claims(outlook.user())
    right = outlook.microsoft.token(claims["oid"])
    head, body, signature = right.split(".")
    kid = jwt.get_unverified_header(right)["kid"]
    other = jwt.encode({**claims, "oid": "somebody-else"}, _STRANGER, "RS256", {"kid": kid}).split(".")
    for token in (
        jwt.encode(claims, _STRANGER, "RS256", {"kid": kid}),
        jwt.encode(claims, _STRANGER, "RS256", {"kid": "unheard-of"}),
        jwt.encode(claims, _STRANGER, "RS256"),
        jwt.encode(claims, "x" * 64, "HS256", {"kid": kid}),
        jwt.encode(claims, "", "none", {"kid": kid}),
        f"{head}.{other[1]}.{signature}",
        f"{head}.{body}.",
        f"{head}.{body}",
        f"{right}x" * 20,
        "garbage",
        "a.b.c",
    ):
        refused(outlook, token)


def test_no_token_is_refused(outlook: Outlook) -> None:
    refused(outlook, None)


def refused(outlook: Outlook, token: str | None) -> None:
    """Refused as all others are, so that nobody learns what was wrong; whatever else the request lacks."""
    nobody = {**ASKING, "draft": {"text": "Hello"}, "history": {"mailbox": "graph"}}
    for body in (ASKING, nobody):
        answer = outlook.asked(token, body)
        assert answer.status == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert answer.body["detail"] == outlook.asked(None).body["detail"]


def test_nothing_of_a_token_is_written(outlook: Outlook) -> None:
    oid = outlook.user(())
    token = outlook.microsoft.token(oid)
    said = json.dumps(outlook.asked(token).body)
    log = outlook.log.read_text()
    for secret in (oid, token, token.split(".")[1], token.split(".")[2], "test-secret", "SECRET", "sam@mail.example"):
        assert secret not in log
        assert secret not in said
    assert "Traceback" not in log
