"""Microsoft's sign-in and Microsoft Graph, as others wrote them, as one process on loopback.

Sign-in is npm `oidc-provider`, with a grant of ours for what Entra alone has (`entra.mjs`); Graph is npm
`@inbox-zero/emulate`. It lets everybody in, so that requests pass a gate that reads the token (`microsoft.mjs`).
"""

import json
import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.request import Request, urlopen

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.servers.node import HERE, MISSING, newest_node

TENANT = "11111111-2222-4333-8444-555555555555"
CLIENT, CERTIFIED = (f"aaaaaaaa-bbbb-4ccc-8ddd-00000000000{n}" for n in (1, 2))
"""The registration that has a secret, and one that has a certificate."""

SECRET = "test-secret"
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Microsoft:
    """`authority`: of sign-in; `graph`: of Microsoft Graph; `trusted`: the file of the certificate authority that
    vouches for sign-in; `certificate`: the file of key and certificate that `CERTIFIED` proves itself with.
    """

    authority: str
    graph: str
    control: str
    trusted: Path
    certificate: Path

    @property
    def issuer(self) -> str:
        return f"{self.authority}/{TENANT}/v2.0"

    def turned(self, what: str, **how: Any) -> Any:
        """Turns something of the servers; `microsoft.mjs` lists what there is."""
        with urlopen(Request(f"{self.control}/{what}", json.dumps(how).encode()), timeout=5) as answer:
            return json.load(answer)

    def token(self, oid: str, *, changed: Mapping[str, Any] = NOTHING, header: Mapping[str, Any] = NOTHING) -> str:
        """As a task pane gets it for our API, signed."""
        return str(self.turned("sign", claims=self.claims(oid, changed), header=dict(header)))

    def claims(self, oid: str, changed: Mapping[str, Any] = NOTHING) -> dict[str, Any]:
        """Of a right token, but for what is changed; None leaves a claim out."""
        now = int(time.time())
        usual = {"iss": self.issuer, "aud": CLIENT, "tid": TENANT, "oid": oid, "sub": f"pairwise-{oid}", "ver": "2.0",
                 "scp": "access_as_user", "iat": now, "nbf": now, "exp": now + 3600}  # fmt: skip
        return {name: value for name, value in {**usual, **changed}.items() if value is not None}


@contextmanager
def microsoft(users: Mapping[str, Any], seed: Mapping[str, Any], folder: Path) -> Iterator[Microsoft]:
    """Runs until the block ends. `users`: by object id, with `login` (the emulator's token) and `consents`; `seed`: the
    emulator's; `folder`: for files.
    """
    node = newest_node()
    if not (HERE / "node_modules" / "oidc-provider").exists() or node is None:
        raise RuntimeError(MISSING)
    authorities = trustme.CA()
    own = authorities.issue_cert("localhost")
    trusted, certificate = folder / "trusted.pem", folder / "certificate.pem"
    authorities.cert_pem.write_to_path(str(trusted))
    pem = _self_signed(certificate)
    given = {
        "tenant": TENANT,
        "users": users,
        "seed": seed,
        "clients": {"secret": CLIENT, "certificate": {"id": CERTIFIED, "pem": pem}},
        "tls": {
            "key": own.private_key_pem.bytes().decode(),
            "cert": b"".join(c.bytes() for c in own.cert_chain_pems).decode(),
        },
    }
    log = folder / "microsoft.log"
    with log.open("w") as err:
        process = subprocess.Popen(
            [node, str(HERE / "microsoft.mjs")],
            cwd=HERE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=err,
            env={"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "NODE_ENV": "production"},
            text=True,
        )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(json.dumps(given))
        process.stdin.close()
        for line in process.stdout:
            if line.startswith("{"):
                break
        else:
            raise RuntimeError(f"The servers did not come up: {log.read_text()[-2000:]}")
        yield Microsoft(**json.loads(line), trusted=trusted, certificate=certificate)
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


def _self_signed(path: Path) -> str:
    """Writes a key and its certificate to `path`, as a deployment has them. The certificate."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Afterword")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(1))
    pem = made.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()) + pem)
    return pem.decode()
