"""The manifest in every form there is, as the bytes of a file each."""

from manifest.outlook.add_in_only import xml_of
from manifest.outlook.addin import add_in
from manifest.outlook.unified import json_of, zip_of


def forms(
    public_url: str, version: str, *, revision: int = 0, on_send: bool = False, entra_client: str | None = None
) -> dict[str, bytes]:
    """`xml`, `json` and `zip`. Raises ValueError, a plain sentence; see `add_in`."""
    addin = add_in(public_url, version, revision=revision, on_send=on_send, entra_client=entra_client)
    return {"xml": xml_of(addin).encode(), "json": json_of(addin).encode(), "zip": zip_of(addin)}
