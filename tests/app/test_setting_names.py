"""Misspelt settings are told, with what was meant; names that others set are not."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.setting_names import NAMES, misspelt, warnings
from app.setting_page import PAGE, page


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("AFTERWORD_DATABASE", "AFTERWORD_DATABASE_URL"),
        ("AFTERWORD_DATABSE_URL", "AFTERWORD_DATABASE_URL"),
        ("AFTERWORD_RATE_PER_CALER", "AFTERWORD_RATE_PER_CALLER"),
        ("AFTERWORD_TIMEZONE", "AFTERWORD_TIME_ZONE"),
        ("AFTERWORD_TRUSTED_PROXY", "AFTERWORD_TRUSTED_PROXIES"),
        ("AFTERWORD_ENTRA_TENANT", "AFTERWORD_ENTRA_TENANTS"),
        ("afterword_keepdays", "AFTERWORD_KEEP_DAYS"),
        ("AFTERWORD_TOKENKEY", "AFTERWORD_TOKEN_KEY"),
    ],
)
def test_a_misspelt_setting_is_told_with_the_one_that_was_meant(written: str, meant: str) -> None:
    (told,) = misspelt([written])
    assert f"Did you mean {meant}?" in told


def test_a_name_that_is_like_none_is_told_without_a_guess() -> None:
    (told,) = misspelt(["AFTERWORD_FROBNICATE"])
    assert told == "There is no setting AFTERWORD_FROBNICATE, so it has no effect."


@pytest.mark.parametrize(
    "name",
    [
        "AFTERWORD_PORT",
        "AFTERWORD_PORT_8000_TCP",
        "AFTERWORD_PORT_8000_TCP_ADDR",
        "AFTERWORD_SERVICE_HOST",
        "AFTERWORD_SERVICE_PORT",
        "AFTERWORD_SERVICE_PORT_HTTP",
        "AFTERWORD_PROXY_SERVICE_HOST",
        "AFTERWORD_PROXY_PORT_443_TCP_PROTO",
        "PATH",
        "AFTERWORDS_TIMEZONE",
        "AFTERWORD",
        *NAMES,
        "afterword_time_zone",
    ],
)
def test_real_settings_and_what_kubernetes_tells_a_pod_are_no_mistakes(name: str) -> None:
    assert list(misspelt([name])) == []


def test_names_are_looked_for_in_the_environment_and_in_the_file_without_their_values(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("AFTERWORD_COUNTRIES=planted\n# AFTERWORD_NOTHING=1\n")
    told = warnings({"AFTERWORD_TOKENKEY": "planted", "HOME": "/"}, file)
    assert len(told) == 2
    assert "planted" not in "".join(told)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"=", b"AFTERWORD_\x00", b"'"])
def test_a_file_that_cannot_be_read_is_not_told_here(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".env").write_bytes(content)
    for told in warnings({}, tmp_path / ".env"):
        assert told.isprintable()
    assert warnings({}, tmp_path) == warnings({}, tmp_path / "missing") == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_name_gives_one_printable_line_or_none(name: str) -> None:
    for told in misspelt([f"AFTERWORD_{name}"]):
        assert told.isprintable()


def test_the_page_of_settings_is_what_the_settings_say() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `make docs`"


def test_every_setting_has_a_meaning_that_ends_without_a_stop() -> None:
    from app.settings import Settings

    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert not field.description.endswith("."), name
