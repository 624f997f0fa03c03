"""The journal of a running service: opened at first use, swept, closed."""

import asyncio
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.auth.caller import Caller
from app.journal.opened import Opened
from app.journal.records import InterviewDetails, Unavailable
from app.journal.store import Store
from app.main import create_app, open_journal
from app.settings import BadSettingError, Settings

SAM = Caller("local", "local")
pytestmark = pytest.mark.anyio


async def test_who_never_uses_the_journal_has_no_file_of_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    async with Opened(f"sqlite:///{path}").swept(30):
        await asyncio.sleep(0.05)
    assert not path.exists()


async def test_the_first_use_makes_it_and_many_at_once_make_one(tmp_path: Path) -> None:
    opened = Opened(f"sqlite:///{tmp_path / 'journal.sqlite'}")
    async with opened.swept(None):
        stores = await asyncio.gather(*(opened.store() for _ in range(8)))
        assert len({id(s) for s in stores}) == 1
        await stores[0].journal_of(SAM).interviews.add(InterviewDetails(company="Acme"))


async def test_what_is_there_is_swept_without_being_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    swept: list[int | None] = []

    async def noted(_: Store, keep_days: int | None = None) -> None:
        swept.append(keep_days)

    monkeypatch.setattr(Store, "sweep", noted)
    url = f"sqlite:///{tmp_path / 'journal.sqlite'}"
    async with Opened(url).swept(30):
        await asyncio.sleep(0.05)
    assert swept == []
    before = Opened(url)
    async with before.swept(None, pause=60):
        await before.store()
    async with Opened(url).swept(30, pause=0.01), asyncio.timeout(30):
        while swept.count(30) < 2:  # noqa: ASYNC110  # it sweeps as time goes by
            await asyncio.sleep(0.01)


async def test_a_database_that_cannot_be_opened_says_so_and_may_come_later(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.write_text("a file where a folder should be")
    opened = Opened(f"sqlite:///{folder}/journal.sqlite")
    async with opened.swept(None):
        with pytest.raises(Unavailable):
            await opened.store()
        folder.unlink()
        await (await opened.store()).check()


def test_a_url_that_names_no_database_is_a_bad_setting() -> None:
    with pytest.raises(BadSettingError, match="AFTERWORD_DATABASE_URL"):
        open_journal(Settings(_env_file=None, database_url="sqlite:///:memory:"))


def test_the_service_keeps_a_journal_where_the_setting_says(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    settings = Settings(_env_file=None, proofreading=False, database_url=f"sqlite:///{path}")
    for kept in (0, 1):  # the second one is another process, as far as the file can tell
        with TestClient(create_app(settings, mailboxes={})) as client:
            assert client.get("/v1/interviews").json()["interviews"] == [] or kept
            if not kept:
                assert client.post("/v1/interviews", json={"company": "Acme"}).status_code == 403
                assert client.put("/v1/preferences", json={"consent": True}).status_code == 200
                assert client.post("/v1/interviews", json={"company": "Acme"}).status_code == 201
            else:
                assert [i["company"] for i in client.get("/v1/interviews").json()["interviews"]] == ["Acme"]
