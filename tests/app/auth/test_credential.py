"""The certificate that a deployment names."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat

from app.auth.credential import CredentialError, certificate

KEY, OTHER = rsa.generate_private_key(65537, 2048), rsa.generate_private_key(65537, 2048)


def pem(key: rsa.RSAPrivateKey, form: PrivateFormat = PrivateFormat.PKCS8) -> str:
    return key.private_bytes(Encoding.PEM, form, NoEncryption()).decode()


def made(key: rsa.RSAPrivateKey) -> str:
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Afterword")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(
        name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(1)
    )
    return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()


@pytest.mark.parametrize(
    "text",
    [
        pem(KEY) + made(KEY),
        made(KEY) + pem(KEY),
        "Bag Attributes\n" + pem(KEY, PrivateFormat.TraditionalOpenSSL) + made(KEY),
    ],
)
def test_key_and_certificate_may_stand_in_either_order(tmp_path: Path, text: str) -> None:
    (tmp_path / "own.pem").write_text(text)
    own = certificate(tmp_path / "own.pem")
    assert not isinstance(own, str)
    assert "PRIVATE KEY" in own["private_key"]
    assert own["public_certificate"] in made(KEY) or "CERTIFICATE" in own["public_certificate"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "must hold a private key"),
        (pem(KEY), "must hold a private key"),
        (made(KEY), "must hold a private key"),
        (pem(OTHER) + made(KEY), "do not belong together"),
        (
            KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"x")).decode() + made(KEY),
            "password",
        ),
        (pem(KEY)[:200] + "\n-----END PRIVATE KEY-----\n" + made(KEY), "holds no private key"),
        ("é", "holds no private key"),
    ],
)
def test_what_cannot_be_used_is_told_without_the_key(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "own.pem").write_text(text, "utf-8")
    with pytest.raises(CredentialError, match=told) as error:
        certificate(tmp_path / "own.pem")
    assert pem(KEY)[100:140] not in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CredentialError, match="cannot be read"):
        certificate(tmp_path / "none.pem")
