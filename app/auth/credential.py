"""What this service proves itself to Entra with."""

import re
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import load_pem_x509_certificate

_KEY = re.compile(r"-----BEGIN (?:RSA )?PRIVATE KEY-----[^-]+-----END (?:RSA )?PRIVATE KEY-----")
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----")

Credential = str | Mapping[str, str]
"""A client secret; or `private_key` and `public_certificate`, in PEM, as MSAL names them."""


class CredentialError(Exception):
    """The certificate file cannot be used; the message is a plain sentence, and holds nothing of the file."""


def certificate(path: Path) -> Credential:
    """The private key and the certificate in a PEM file, in either order. Raises CredentialError."""
    try:
        text = path.read_text("ascii")
        key, own = _KEY.search(text), _CERTIFICATE.search(text)
        if not key or not own:
            raise CredentialError(f"The file {path} must hold a private key without a password, and its certificate.")
        known = load_pem_x509_certificate(own[0].encode()).public_key()
        if load_pem_private_key(key[0].encode(), None).public_key() != known:
            raise CredentialError(f"The private key and the certificate in {path} do not belong together.")
    except OSError as error:
        raise CredentialError(f"The certificate file {path} cannot be read: {error.strerror}.") from None
    except (ValueError, TypeError):
        raise CredentialError(f"The file {path} holds no private key and certificate in PEM.") from None
    return {"private_key": key[0], "public_certificate": own[0]}
