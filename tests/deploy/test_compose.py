"""compose.yaml: what the Compose Specification allows, and what we promise of it."""

import ipaddress
import json
import re
import stat
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from app.setting_names import NAMES, misspelt
from app.settings import SECRETS

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
REPLICAS = ("afterword-1", "afterword-2")
PINNED = re.compile(r"[a-z0-9./-]+:\d+\.\d+\.?\d*[a-z0-9.-]*(@sha256:[0-9a-f]{64})?")


def test_it_is_as_the_compose_specification_has_it() -> None:
    schema = json.loads(
        files("check_jsonschema").joinpath("builtin_schemas", "vendor", "compose-spec.json").read_text("utf-8")
    )
    wrong = [error.message for error in Draft7Validator(schema).iter_errors(COMPOSE)]
    assert wrong == []


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_runs_without_rights_it_does_not_need(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert {"mem_limit", "cpus", "pids_limit", "networks"} <= service.keys()
    assert "privileged" not in service
    if service["image"].startswith("afterword:"):
        assert "user" not in service  # the image's own, which is not root
    else:
        assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", service["user"])


@pytest.mark.parametrize("name", SERVICES)
def test_images_are_pinned(name: str) -> None:
    assert PINNED.fullmatch(SERVICES[name]["image"])


def test_only_the_proxy_can_be_reached_and_only_replicas_reach_the_world() -> None:
    networks = COMPOSE["networks"]
    assert [name for name, one in SERVICES.items() if "ports" in one] == ["proxy"]
    open_ones = {name for name, one in networks.items() if not one.get("internal")}
    assert open_ones == {"public", "outside"}
    of = {name: set(one["networks"]) for name, one in SERVICES.items()}
    assert of["proxy"] == {"public", "replicas"}
    assert of["database"] == of["counts"] == of["upgrade"] == {"data"}
    assert all(of[name] == {"replicas", "data", "outside"} for name in REPLICAS)


def test_what_the_proxy_says_of_addresses_is_believed_and_nobody_else() -> None:
    (network,) = COMPOSE["networks"]["replicas"]["ipam"]["config"]
    for name in REPLICAS:
        assert SERVICES[name]["environment"]["AFTERWORD_TRUSTED_PROXIES"] == network["subnet"]
    assert ipaddress.ip_network(network["subnet"]).is_private


def test_the_tables_are_upgraded_before_a_replica_starts_and_the_database_answers_before_that() -> None:
    for name in REPLICAS:
        assert SERVICES[name]["depends_on"]["upgrade"] == {"condition": "service_completed_successfully"}
    assert SERVICES["upgrade"]["command"] == ["journal", "upgrade"]
    assert SERVICES["upgrade"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert SERVICES["upgrade"]["restart"] == "no"


def test_every_setting_is_one_and_no_secret_stands_in_the_file() -> None:
    for service in SERVICES.values():
        ours = [name for name in service.get("environment", {}) if name.startswith("AFTERWORD")]
        assert list(misspelt(ours)) == []
        assert set(ours) <= set(NAMES)
        assert not {f"AFTERWORD_{name.upper()}" for name in SECRETS} & set(ours)
        assert not any("PASSWORD" in name and not name.endswith("_FILE") for name in service.get("environment", {}))
    for name in REPLICAS:
        for secret in SERVICES[name]["secrets"]:
            assert secret.removeprefix("afterword_") in SECRETS
    used = {secret for service in SERVICES.values() for secret in service.get("secrets", [])}
    assert used == COMPOSE["secrets"].keys()


def test_who_sees_which_secret() -> None:
    of = {name: set(service.get("secrets", [])) for name, service in SERVICES.items()}
    assert of["proxy"] == {"tls_certificate", "tls_key"}
    assert of["database"] == {"database_password"}
    assert of["counts"] == {"counts_settings"}


def test_a_replica_has_longer_to_stop_than_it_takes() -> None:
    from app.settings import Settings

    longest = Settings.model_fields["stop_within"].default
    assert all(int(SERVICES[name]["stop_grace_period"].removesuffix("s")) > longest for name in REPLICAS)


def test_the_proxy_asks_the_replicas_of_this_file_where_they_listen() -> None:
    told = (ROOT / "deploy" / "proxy" / "replicas.conf").read_text("utf-8")
    servers = re.findall(r"server ([a-z0-9-]+):(\d+) resolve", told)
    command = re.search(r'^CMD \["serve".*"--port", "(\d+)"\]', (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    assert command
    assert servers == [(name, command[1]) for name in REPLICAS] * 2  # as they are, and when all were left alone


def test_files_that_services_are_given_are_there() -> None:
    for service in SERVICES.values():
        for mount in service.get("volumes", []):
            source = mount.split(":")[0]
            assert not source.startswith("./") or (ROOT / source).is_dir()


def test_secrets_are_made_once_and_fit_together(tmp_path: Path) -> None:
    script = tmp_path / "secrets.sh"
    script.write_bytes((ROOT / "deploy" / "secrets.sh").read_bytes())
    script.chmod(0o755)
    first = subprocess.run([script, "--trial"], check=True, capture_output=True, text=True)
    folder = tmp_path / "secrets"
    made = {path.name: path.read_text() for path in folder.iterdir()}
    assert made.keys() == {Path(secret["file"]).name for secret in COMPOSE["secrets"].values()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert made["database_password"] in made["afterword_database_url"]
    assert made["counts_settings"].split()[1] in made["afterword_redis_url"]
    assert not any(made["database_password"] in line for line in first.stdout.splitlines())

    from app.settings import Settings

    settings = Settings(_env_file=None, secrets_folder=folder)
    assert settings.redis_url is not None
    assert settings.token_key is not None
    (folder / "counts_settings").unlink()
    subprocess.run([script], check=True, capture_output=True)
    again = {path.name: path.read_text() for path in folder.iterdir()}
    changed = {name for name, text in again.items() if made[name] != text}
    assert changed == {"counts_settings", "afterword_redis_url"}
