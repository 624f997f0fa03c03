"""Words that stand nowhere else, and the forms in which one could slip through."""

import base64
import json
import quopri
from collections.abc import Iterator
from urllib.parse import quote

MAIL = {
    name: f"Zq{name}Platypüs"
    for name in ("subject", "draft", "thread", "person", "filename", "calendar", "quoted", "raised", "header", "typed")
}
"""Of mail: nothing of it may be left anywhere."""

ADDRESS = "zq.numbat.zqaddress"
"""Of addresses and hosts, in plain letters."""

SECRET = {name: f"zq{name}wombat" for name in ("bearer", "oauth", "key", "cookie", "query", "path")}
"""What opens something, or was sent beside the mail."""

KEPT = {name: f"Zq{name}Quokkä" for name in ("company", "role", "note", "debrief")}
"""What a user keeps in the journal: there it may stand, and nowhere else."""


def forms(word: str) -> Iterator[bytes]:
    """The word as it is, and as base64, quoted-printable, URL, JSON and Python would have it."""
    for spelt in {word, word.lower(), word.upper(), word.title()}:
        raw = spelt.encode()
        yield raw
        yield spelt.encode("utf-16-le")
        yield quopri.encodestring(raw).strip()
        yield quote(spelt).encode()
        yield json.dumps(spelt).strip('"').encode()
        yield ascii(spelt).strip("'").encode()
        yield raw.hex().encode()
        for shift in range(3):  # where it stands among others decides how base64 writes it
            written = base64.b64encode(b"\0" * shift + raw)
            inside = written[-(-shift * 4 // 3) : -4]
            yield inside.rstrip(b"=")
            yield inside.replace(b"+", b"-").replace(b"/", b"_")


def found(words: list[str], place: bytes) -> set[str]:
    """Those of `words` that stand in `place` in some form."""
    return {word for word in words if any(form in place for form in forms(word))}
