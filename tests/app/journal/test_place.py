import pytest

from app.journal.place import default_url, place_of


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("sqlite:////var/lib/afterword/j.sqlite", "sqlite+aiosqlite:////var/lib/afterword/j.sqlite"),
        ("sqlite:///j.sqlite", "sqlite+aiosqlite:///j.sqlite"),
        ("postgresql://sam@db.example:5433/journal", "postgresql+psycopg://sam@db.example:5433/journal"),
        (
            "postgres://sam@db.example/journal?sslmode=require",
            "postgresql+psycopg://sam@db.example/journal?sslmode=require",
        ),
    ],
)
def test_the_driver_is_ours_to_choose(url: str, opened: str) -> None:
    assert place_of(url).render_as_string(hide_password=False) == opened


@pytest.mark.parametrize(
    "url", ["", "mysql://x/y", "journal.sqlite", "sqlite://", "sqlite:///:memory:", "postgresql+asyncpg://x/y", "://"]
)
def test_what_names_no_journal_is_refused_in_words(url: str) -> None:
    with pytest.raises(ValueError, match=r"sqlite:///path/to/file"):
        place_of(url)


def test_the_usual_place_is_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/home/sam/data")
    assert default_url() == "sqlite:////home/sam/data/afterword/journal.sqlite"
