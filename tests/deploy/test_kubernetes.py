"""deploy/kubernetes: what the schemas of Kubernetes allow, and what we promise of it."""

import re
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from dotenv import dotenv_values

from app.setting_names import NAMES
from app.settings import SECRETS, Settings

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "deploy" / "kubernetes"
VERSIONS = ("1.29", "1.37")  # the oldest that is promised, and the newest that is known


def _read(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return told


KUSTOMIZATIONS = {path.parent: _read(path) for path in sorted(FOLDER.glob("**/kustomization.yaml"))}
OBJECTS = {
    str((folder / name).relative_to(FOLDER)): _read(folder / name)
    for folder, told in KUSTOMIZATIONS.items()
    for name in told["resources"]
}
DEPLOYMENT = OBJECTS["deployment.yaml"]
PODS = {name: one["spec"]["template"] for name, one in OBJECTS.items() if "template" in one.get("spec", {})}
CONTAINERS = {name: pod["spec"]["containers"][0] for name, pod in PODS.items()}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", OBJECTS)
def test_an_object_is_as_kubernetes_has_it(name: str, version: str) -> None:
    kubernetes_validate.validate(OBJECTS[name], version, strict=True)


def test_every_file_is_used_and_every_image_gets_a_version() -> None:
    there = {str(path.relative_to(FOLDER)) for path in FOLDER.glob("**/*.yaml")}
    assert there == OBJECTS.keys() | {str((f / "kustomization.yaml").relative_to(FOLDER)) for f in KUSTOMIZATIONS}
    named = {container["image"] for container in CONTAINERS.values()}
    for told in KUSTOMIZATIONS.values():
        (image,) = told["images"]
        assert {image["name"]} == named
        assert re.fullmatch(r"\d+\.\d+\.\d+", image["newTag"])


@pytest.mark.parametrize("name", PODS)
def test_a_pod_has_no_rights_that_it_does_not_need(name: str) -> None:
    pod, container = PODS[name]["spec"], CONTAINERS[name]
    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert {"requests", "limits"} <= container["resources"].keys()
    user = re.search(r"^USER (\d+):(\d+)$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    assert user
    assert pod["securityContext"]["runAsUser"] == int(user[1])
    assert pod["securityContext"]["fsGroup"] == int(user[2])


@pytest.mark.parametrize("name", PODS)
def test_secrets_come_as_files_by_reference_and_none_lies_here(name: str) -> None:
    pod, container = PODS[name]["spec"], CONTAINERS[name]
    (secret,) = (volume for volume in pod["volumes"] if "secret" in volume)
    assert secret["secret"] == {"secretName": "afterword", "defaultMode": 0o440}
    mounted = {mount["mountPath"] for mount in container["volumeMounts"] if mount["name"] == secret["name"]}
    assert mounted == {"/run/secrets"}
    assert "env" not in container
    assert not any(one["kind"] == "Secret" for one in OBJECTS.values())


def test_every_setting_is_one_that_can_be_used() -> None:
    given = dotenv_values(FOLDER / "settings.env")
    assert given.keys() <= set(NAMES)
    assert not {f"AFTERWORD_{name.upper()}" for name in SECRETS} & given.keys()
    values = {name.removeprefix("AFTERWORD_").lower(): value for name, value in given.items()}
    settings = Settings.model_validate(values)
    assert str(settings.public_url).removeprefix("https://") == OBJECTS["ingress.yaml"]["spec"]["rules"][0]["host"]


def test_probes_ask_for_routes_that_are_there_at_the_port_that_is_served() -> None:
    from app.main import create_app

    container = CONTAINERS["deployment.yaml"]
    routes = {getattr(route, "path", "") for route in create_app(Settings(_env_file=None, proofreading=False)).routes}
    (port,) = container["ports"]
    assert container["args"] == ["serve", "--host", "0.0.0.0", "--port", str(port["containerPort"])]
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        asked = container[probe]["httpGet"]
        assert asked["path"] in routes
        assert asked["port"] == port["name"]
    assert container["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert OBJECTS["service.yaml"]["spec"]["ports"][0]["targetPort"] == port["name"]


def test_a_pod_has_longer_to_stop_than_it_takes() -> None:
    container = CONTAINERS["deployment.yaml"]
    before = int(container["lifecycle"]["preStop"]["exec"]["command"][1])
    within = float(dotenv_values(FOLDER / "settings.env")["AFTERWORD_STOP_WITHIN"] or 0)
    assert DEPLOYMENT["spec"]["template"]["spec"]["terminationGracePeriodSeconds"] > before + within


def test_all_parts_mean_the_same_pods() -> None:
    pods = DEPLOYMENT["spec"]["template"]["metadata"]["labels"]
    assert DEPLOYMENT["spec"]["selector"]["matchLabels"] == pods
    assert OBJECTS["service.yaml"]["spec"]["selector"] == pods
    assert OBJECTS["disruption.yaml"]["spec"]["selector"]["matchLabels"] == pods
    for spread in DEPLOYMENT["spec"]["template"]["spec"]["topologySpreadConstraints"]:
        assert spread["labelSelector"]["matchLabels"] == pods
    scaled = OBJECTS["scaling.yaml"]["spec"]["scaleTargetRef"]
    assert (scaled["kind"], scaled["name"]) == (DEPLOYMENT["kind"], DEPLOYMENT["metadata"]["name"])
    assert "replicas" not in DEPLOYMENT["spec"]
    policy = OBJECTS["network.yaml"]["spec"]["podSelector"]["matchLabels"].items()
    assert all(policy <= pod["metadata"]["labels"].items() for pod in PODS.values())


def test_a_roll_takes_no_replica_away_before_another_is_ready() -> None:
    assert DEPLOYMENT["spec"]["strategy"]["rollingUpdate"] == {"maxUnavailable": 0, "maxSurge": 1}
    assert OBJECTS["scaling.yaml"]["spec"]["minReplicas"] >= 2
    assert OBJECTS["disruption.yaml"]["spec"]["maxUnavailable"] == 1


def test_the_network_lets_replicas_reach_https_in_the_world_and_nothing_private() -> None:
    world = [rule for rule in OBJECTS["network.yaml"]["spec"]["egress"] if "ipBlock" in rule["to"][0]]
    (rule,) = world
    assert rule["ports"] == [{"protocol": "TCP", "port": 443}]
    assert {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"} <= set(
        rule["to"][0]["ipBlock"]["except"]
    )


def test_the_ingress_shows_what_is_meant_for_users_only() -> None:
    paths = {p["path"] for p in OBJECTS["ingress.yaml"]["spec"]["rules"][0]["http"]["paths"]}
    assert paths == {"/v1/", "/gmail/", "/outlook/", "/sidebar/", "/.well-known/"}
