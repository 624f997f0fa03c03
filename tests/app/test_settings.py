"""Settings from the environment, and what is said when one cannot be used."""

from pathlib import Path

import pytest

from app.settings import BadSettingError, Settings, settings_of


def read() -> Settings:
    return settings_of(lambda: Settings(_env_file=None))


@pytest.mark.parametrize(
    ("given", "addresses"),
    [
        pytest.param("jana@x.example", ("jana@x.example",), id="plain"),
        pytest.param("jana@x.example, j@y.example,", ("jana@x.example", "j@y.example"), id="commas"),
        pytest.param('["jana@x.example", "j@y.example"]', ("jana@x.example", "j@y.example"), id="JSON"),
        pytest.param("", (), id="empty"),
    ],
)
def test_own_addresses_may_be_written_in_any_plain_way(
    monkeypatch: pytest.MonkeyPatch, given: str, addresses: tuple[str, ...]
) -> None:
    monkeypatch.setenv("AFTERWORD_ME", given)
    assert read().me == addresses


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("MAILBOX_TIMEOUT", "9", "must be more than 0 and at most 4.5 seconds."),
        ("MAILBOX_TIMEOUT", "soon", "must be more than 0 and at most 4.5 seconds."),
        ("TIME_ZONE", "Mars", "must be a time zone of the IANA database, such as Europe/Berlin."),
        ("COUNTRY", "Germany", "must be the ISO 3166 code of a country whose holidays are known, such as DE."),
        ("ME", "jana", "must be one or more e-mail addresses, set apart by commas."),
        ("ME", '["jana@x.example"', "must be one or more e-mail addresses, set apart by commas."),
        ("DATABASE_URL", "mysql://x", "must be a database, as sqlite:///path/to/file or postgresql://user@host/name."),
        ("REDIS_URL", "127.0.0.1", "must be a Redis or Valkey server, as redis://127.0.0.1:6379/0 or rediss://host."),
        ("TRUSTED_PROXIES", "proxy", "must be networks, set apart by commas, such as 10.0.0.0/8."),
        ("RATE_PER_CALLER", "many", "must be a number of requests in a time, such as 120/minute."),
        ("AT_ONCE", "0", "must be a whole number from 1 to 10000."),
        ("STOP_WITHIN", "-1", "must be more than 0 and at most 600 seconds."),
        ("TRACES_URL", "here", "must be the address of a collector, such as http://127.0.0.1:4318."),
        ("KEEP_DAYS", "0", "must be a whole number of days, from 1 to 36500."),
        ("ME", "[" * 100_000, "must be one or more e-mail addresses, set apart by commas."),
    ],
    ids=lambda value: value[:20],
)
def test_a_bad_setting_is_told_in_a_whole_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, given: str, told: str
) -> None:
    monkeypatch.setenv(f"AFTERWORD_{name}", given)
    with pytest.raises(BadSettingError) as raised:
        read()
    assert str(raised.value) == f"The setting AFTERWORD_{name} {told}"


def test_an_env_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"AFTERWORD_COUNTRY=\xff\xfe")
    with pytest.raises(BadSettingError, match="The settings cannot be read"):
        settings_of(lambda: Settings(_env_file=tmp_path / ".env"))
