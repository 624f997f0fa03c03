"""The pages that Outlook loads: where they are, who may frame them, what caches may keep."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import ValidationError

from app.settings import Settings
from app.surfaces.built import Assets
from app.surfaces.outlook.routes import OFFICE, router
from app.surfaces.try_it import routes as try_it
from manifest.outlook import icons

PAGES = ("pane.html", "auth.html", "events.html", "index.html")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    for name in PAGES:
        (tmp_path / name).write_text(f"<!doctype html><title>{name}</title>")
    (tmp_path / "events.js").write_text("void 0;")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "pane-1a2b.js").write_text("void 0;")
    return tmp_path


def site(built: Path, **settings: object) -> TestClient:
    app = FastAPI()
    app.include_router(router(Settings(_env_file=None, **settings), icons=icons.FOLDER, built=built))  # type: ignore[arg-type]
    app.include_router(try_it.router(built=built))
    app.mount("/sidebar/assets", Assets(built))
    return TestClient(app, follow_redirects=False)


def directive(answer_policy: str, name: str) -> list[str]:
    found = next(part for part in answer_policy.split("; ") if part.startswith(f"{name} "))
    return found.split(" ")[1:]


def test_outlook_may_frame_the_pane_and_others_may_not(built: Path) -> None:
    answer = site(built).get("/outlook/pane.html")
    framed_by = directive(answer.headers["content-security-policy"], "frame-ancestors")
    assert "https://outlook.office.com" in framed_by
    assert "*" not in framed_by
    assert "x-frame-options" not in answer.headers


def test_who_may_frame_the_pane_is_a_setting(built: Path) -> None:
    answer = site(built, outlook_hosts="https://mail.uni.example").get("/outlook/pane.html")
    framed_by = directive(answer.headers["content-security-policy"], "frame-ancestors")
    assert framed_by == ["'self'", "https://mail.uni.example"]


def test_the_pane_runs_our_scripts_and_offices_and_nothing_inline(built: Path) -> None:
    policy = site(built).get("/outlook/pane.html").headers["content-security-policy"]
    assert directive(policy, "script-src") == ["'self'", OFFICE]
    assert directive(policy, "frame-src") == ["https://login.microsoftonline.com"]
    assert "unsafe" not in policy


def test_nobody_may_frame_the_page_to_try_and_it_asks_no_other_host(built: Path) -> None:
    policy = site(built).get("/").headers["content-security-policy"]
    assert directive(policy, "frame-ancestors") == ["'none'"]
    assert directive(policy, "connect-src") == directive(policy, "script-src") == ["'self'"]


@pytest.mark.parametrize("path", ["/outlook/pane.html", "/outlook/auth.html", "/outlook/events.js", "/"])
def test_what_has_a_fixed_address_is_asked_for_anew(built: Path, path: str) -> None:
    answer = site(built).get(path)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_what_has_its_hash_in_the_name_is_kept(built: Path) -> None:
    answer = site(built).get("/sidebar/assets/pane-1a2b.js")
    assert "immutable" in answer.headers["cache-control"]
    assert site(built).get("/sidebar/assets/other.js").status_code == 404


def test_what_is_loaded_once_comes_compressed(built: Path) -> None:
    long = "void 0;\n" * 1000
    (built / "assets" / "long-3c4d.js").write_text(long)
    site_of = site(built)
    answer = site_of.get("/sidebar/assets/long-3c4d.js", headers={"accept-encoding": "gzip"})
    assert (answer.headers["content-encoding"], answer.text) == ("gzip", long)
    assert "immutable" in answer.headers["cache-control"]
    plain = site_of.get("/sidebar/assets/long-3c4d.js", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == long


def test_the_check_on_sending_is_not_loaded_twice_until_it_changes(built: Path) -> None:
    client = site(built)
    kept = client.get("/outlook/events.js").headers["etag"]
    for tags in (kept, f'"other", W/{kept}'):
        again = client.get("/outlook/events.js", headers={"if-none-match": tags})
        assert (again.status_code, again.content, again.headers["cache-control"]) == (304, b"", "no-cache")
    (built / "events.js").write_text("void 1; // newer")
    newer = client.get("/outlook/events.js", headers={"if-none-match": kept})
    assert (newer.status_code, newer.text) == (200, "void 1; // newer")


def test_a_page_comes_with_the_policy_of_today(built: Path) -> None:
    client = site(built)
    kept = client.get("/outlook/pane.html").headers["etag"]
    assert client.get("/outlook/pane.html", headers={"if-none-match": kept}).status_code == 200


def test_icons_may_be_kept_and_nothing_else_is_given(built: Path) -> None:
    client = site(built)
    answer = client.get("/outlook/assets/icon-16.png")
    assert answer.headers["content-type"] == "image/png"
    assert "max-age" in answer.headers["cache-control"]
    for other in ("icon-17.png", "..%2ficons.py", "%2e%2e%2ficons.py", "icons.py"):
        assert client.get(f"/outlook/assets/{other}").status_code == 404


def test_only_the_check_on_sending_is_allowed_to_ask_office_for_data(built: Path) -> None:
    named = site(built, public_url="https://afterword.example").get("/.well-known/microsoft-officeaddins-allowed.json")
    assert named.json() == {"allowed": ["https://afterword.example/outlook/events.js"]}
    assert site(built).get("/.well-known/microsoft-officeaddins-allowed.json").json() == {"allowed": []}


def test_without_entra_the_pane_is_told_to_go_without_a_token(built: Path) -> None:
    config = site(built).get("/outlook/config.json").json()
    assert (config["clientId"], config["scope"], config["graph"]) == (None, None, False)


def test_with_entra_the_pane_asks_for_a_token_for_us(built: Path) -> None:
    config = site(built, entra_client_id="11111111-2222-3333-4444-555555555555").get("/outlook/config.json").json()
    assert config["scope"] == "api://11111111-2222-3333-4444-555555555555/access_as_user"


@pytest.mark.parametrize(
    ("proof", "consent"),
    [({}, None), ({"entra_client_secret": "s"}, "Mail.ReadBasic"), ({"entra_certificate": "x.pem"}, "Mail.ReadBasic")],
)
def test_leave_to_read_mail_is_asked_for_where_the_service_can_use_it(
    built: Path, proof: dict[str, str], consent: str | None
) -> None:
    config = site(built, entra_client_id="11111111-2222-3333-4444-555555555555", **proof).get("/outlook/config.json")
    asked = config.json()["consent"]
    assert config.json()["graph"] is (consent is not None)
    assert (asked.rpartition("/")[2] if asked else None) == consent


@pytest.mark.parametrize("path", ["/outlook/pane.html", "/outlook/assets/icon-80.png", "/outlook/config.json"])
def test_headers_can_be_looked_at_alone(built: Path, path: str) -> None:
    answer = site(built).head(path)
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize(
    "hosts",
    ["https://outlook.example; script-src *", "https://a.example https://b.example", "'self'", "*", "https://*",
     "http://outlook.example", "https://outlook.example/path", "https://sam@outlook.example", "data:"],
)  # fmt: skip
def test_what_is_no_site_gets_into_no_policy(hosts: str) -> None:
    with pytest.raises(ValidationError):
        Settings(_env_file=None, outlook_hosts=hosts)


def test_a_family_of_sites_may_frame_the_pane() -> None:
    named = Settings(_env_file=None, outlook_hosts="https://*.mail.example, https://Outlook.example:8443/")
    assert named.outlook_hosts == ("https://*.mail.example", "https://outlook.example:8443")


@pytest.mark.parametrize("name", ["public_url", "entra_authority", "graph_url"])
@pytest.mark.parametrize(
    "url",
    [
        "https://a.example; script-src *",
        "https://a,b",
        'https://a"b.example',
        "https://a b",
        "https://-",
        "https://a:x",
    ],
)
def test_an_address_holds_nothing_that_ends_a_header(name: str, url: str) -> None:
    with pytest.raises(ValidationError):
        Settings(_env_file=None, **{name: url})  # type: ignore[arg-type]


def test_a_sidebar_that_was_not_built_is_said_so(tmp_path: Path) -> None:
    client = site(tmp_path)
    assert client.get("/outlook/pane.html").status_code == 503
    assert client.get("/").headers["location"] == "/docs"
