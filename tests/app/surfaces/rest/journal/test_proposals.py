"""From posted mail to proposals, and from a proposal to a kept interview; not a word of the mail is kept."""

import sqlite3
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.app.surfaces.rest.journal.conftest import Users, kept
from tests.correspondence import LENA, SAM, invitation

ME = [{"email": SAM.email, "name": SAM.name}]
_LENA = {"email": LENA.email, "name": LENA.name}


def mail(mail_id: str, when: str, text: str, *, by_user: bool = False, **more: Any) -> dict[str, Any]:
    sender, to = (ME[0], _LENA) if by_user else (_LENA, ME[0])
    return {
        "id": mail_id,
        "thread_id": "t1",
        "sent_at": when,
        "from": sender,
        "to": [to],
        "subject": "Analyst position",
        "text": text,
        **more,
    }


INVITED = mail(
    "m1",
    "2026-11-16T10:00:00+01:00",
    "Hi Sam, here is the invitation for your interview for the analyst position.",
    calendar=invitation("2026-11-20T10:00", LENA, SAM),
)
THANKED = mail("m2", "2026-11-20T15:00:00+01:00", "Hi Lena, thank you for the interview this morning.", by_user=True)
PROMISED = mail("m3", "2026-11-20T17:00:00+01:00", "Hi Sam, we will let you know our decision by 27 November.")
REFUSED = mail(
    "m4",
    "2026-11-23T09:00:00+01:00",
    "Hi Sam, unfortunately we have decided to move forward with another candidate for the analyst position.",
)
HISTORY = {"messages": [INVITED, THANKED, PROMISED]}
ASKED = {"me": ME, "history": HISTORY, "now": "2026-11-23T10:00:00+01:00"}


def proposed(users: Users, *mails: dict[str, Any]) -> list[dict[str, Any]]:
    answer = users.sam.post("/v1/interviews/proposals", json={**ASKED, "history": {"messages": mails}})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["proposals"]
    return found


def test_an_invitation_is_proposed_and_confirmed_with_what_was_proposed(users: Users) -> None:
    (one,) = proposed(users, INVITED, THANKED, PROMISED)
    assert one["update_of"] is None
    assert one["interview"]["company"] == "Acme"
    assert one["interview"]["promised_by"] == "2026-11-27"
    assert one["interview"]["rounds"][0]["held_at"] == "2026-11-20T09:00:00Z"
    assert [p["email"] for p in one["interview"]["people"]] == [LENA.email]
    assert any("Friday, 20 November, 10:00" in b for b in one["because"])
    assert one["messages"] == ["m1", "m2", "m3"]
    made = users.sam.post("/v1/interviews", json=one["interview"])
    assert made.status_code == 201, made.text
    assert proposed(users, INVITED, THANKED, PROMISED) == []


def test_a_refusal_is_news_of_the_kept_one(users: Users) -> None:
    (one,) = proposed(users, INVITED, THANKED, PROMISED)
    made = users.sam.post("/v1/interviews", json=one["interview"]).json()
    (news,) = proposed(users, INVITED, THANKED, PROMISED, REFUSED)
    assert (news["update_of"], news["version"], news["changes"]) == (made["id"], 1, ["outcome", "outcome_at"])
    path = f"/v1/interviews/{made['id']}"
    done = users.sam.put(path, json=news["interview"], headers={"if-match": f'"{news["version"]}"'})
    assert (done.status_code, done.json()["outcome"]) == (200, "rejected")
    assert proposed(users, INVITED, THANKED, PROMISED, REFUSED) == []


def test_noted_mails_are_dates_and_kinds_each_once(users: Users) -> None:
    one = kept(users.sam, people=[_LENA | {"part": "interviewer"}])
    path = f"/v1/interviews/{one['id']}/mails"
    for _ in range(2):
        answer = users.sam.post(path, json=ASKED)
        assert answer.status_code == 200, answer.text
    told = answer.json()
    assert [(c["direction"], c["kind"]) for c in told["contacts"]] == [
        ("received", "other"),
        ("sent", "thank_you"),
        ("received", "promise"),
    ]
    assert told["version"] == 1


def test_of_the_people_in_a_thread_those_are_named_whom_the_user_keeps(users: Users, tmp_path: Path, url: str) -> None:
    priya = {"email": "priya.natarajan@acme.example", "name": "Priya Natarajan"}
    agency = {"email": "hugo@headhunters-anywhere.example", "name": "Hugo Falk"}
    put_off = mail("m5", "2026-11-21T09:00:00+01:00", "Hi Sam, we need a few more days for the interview round.")
    mails = [
        INVITED,
        THANKED | {"to": [_LENA], "cc": [priya]},
        PROMISED,
        put_off | {"from": priya},
        put_off | {"id": "m6", "sent_at": "2026-11-21T10:00:00+01:00", "from": agency},
    ]
    one = kept(users.sam, people=[_LENA | {"part": "interviewer"}])
    path = f"/v1/interviews/{one['id']}"
    noted = users.sam.post(f"{path}/mails", json={**ASKED, "history": {"messages": mails}}).json()
    assert [(c["direction"], c["person"], c["colleague"]) for c in noted["contacts"]] == [
        ("received", LENA.email, False),
        ("sent", LENA.email, False),
        ("received", LENA.email, False),
        ("received", None, True),
        ("received", None, False),
    ]
    held = content(url, tmp_path / "journal.sqlite")
    assert LENA.email.encode() in held
    assert [w for w in (b"priya", b"Natarajan", b"hugo", b"headhunters") if w in held] == []

    users.sam.put(f"{path}/debrief", json={"to_change": ["Sleep"]})
    told = users.sam.get(f"{path}/debrief").json()
    assert [(w["who"], w["mails"]) for w in told["facts"]["writers"]] == [
        ("Lena Vogt", 2),
        ("somebody else at the company", 1),
    ]
    assert "Lena Vogt wrote twice, last on Friday, 20 November." in told["facts_told"]
    page = users.sam.get("/v1/export", headers={"accept": "text/markdown"}).text
    assert "- 2026-11-20 16:00 UTC: Lena Vogt wrote (promise)" in page
    assert "- 2026-11-20 14:00 UTC: you wrote to Lena Vogt (thank you)" in page
    assert "- 2026-11-21 08:00 UTC: somebody else at the company wrote (other)" in page

    without = {name: one[name] for name in ("company", "role", "rounds", "points")} | {"people": []}
    users.sam.put(path, json=without, headers={"if-match": '"1"'})
    assert LENA.email not in users.sam.get("/v1/export").text
    assert "Lena" not in users.sam.get("/v1/export").text


def test_mail_about_another_company_is_not_noted_here(users: Users) -> None:
    one = kept(users.sam, company="Northwind", rounds=[])
    answer = users.sam.post(f"/v1/interviews/{one['id']}/mails", json=ASKED)
    assert answer.json()["contacts"] == []


def test_a_mailbox_that_is_not_connected_is_refused(users: Users) -> None:
    asked = {"history": {"mailbox": "letters", "thread_id": "t1"}}
    assert users.sam.post("/v1/interviews/proposals", json=asked).status_code == 422


def content(url: str, path: Path) -> bytes:
    """Everything that the database holds, as bytes."""
    if url.startswith("sqlite"):
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        return b"".join(f.read_bytes() for f in path.parent.glob("journal.sqlite*"))
    with psycopg.connect(url) as postgres:
        rows = postgres.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        tables = [str(name) for (name,) in rows]
        return "\n".join(str(postgres.execute(f'SELECT * FROM "{t}"').fetchall()) for t in tables).encode()


@pytest.mark.parametrize("confirmed", [False, True], ids=["looked at", "confirmed and noted"])
def test_no_word_of_a_posted_mail_reaches_the_database(users: Users, url: str, tmp_path: Path, confirmed: bool) -> None:
    words = ("platypus", "quokka", "wombat", "numbat")
    mails = [
        m
        | {
            "text": f"{m['text']}\n\n{words[0]} {words[1]}",
            "subject": f"{m['subject']} {words[2]}",
            "id": f"{words[3]}-{m['id']}",
        }
        for m in (INVITED, THANKED, PROMISED)
    ]
    (one,) = proposed(users, *mails)
    if confirmed:
        made = users.sam.post("/v1/interviews", json=one["interview"], headers={"idempotency-key": "once"}).json()
        asked = {**ASKED, "history": {"messages": mails}}
        assert len(users.sam.post(f"/v1/interviews/{made['id']}/mails", json=asked).json()["contacts"]) == 3
        users.sam.put(f"/v1/interviews/{made['id']}/debrief", json={"to_change": ["echidna"]})
    held = content(url, tmp_path / "journal.sqlite")
    assert not [w for w in words if w.encode() in held]
    assert (b"echidna" in held) is confirmed  # what the user typed is there, so the search can find
