"""The sidebar's pages as `make sidebar` built them, and the headers they go out with.

Pages are small and never kept by caches; what they load carries its hash in the name and is kept for ever. Nothing is
asked of another host but by the task pane: Office's own script and Microsoft's sign-in.
"""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from fastapi import HTTPException
from fastapi.responses import FileResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import NotModifiedResponse
from starlette.types import Receive, Scope, Send

BUILT = Path(str(files("app"))) / "sidebar" / "dist"
_MISSING = "The sidebar has not been built: run `make sidebar`, which needs Node.js 20 or newer, and start again."

_SMALL = 1024  # bytes; what is shorter gains nothing

_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def policy(
    *,
    scripts: Sequence[str] = (),
    connect: Sequence[str] = (),
    frames: Sequence[str] = (),
    framed_by: Sequence[str] = (),
) -> str:
    """A content security policy: everything of our own and the origins named here, nothing inline."""
    rules = {
        "default-src": ("'none'",),
        "script-src": ("'self'", *scripts),
        "style-src": ("'self'",),
        "img-src": ("'self'", "data:"),
        "font-src": ("'self'",),
        "connect-src": ("'self'", *connect),
        "frame-src": frames or ("'none'",),
        "frame-ancestors": framed_by or ("'none'",),
        "base-uri": ("'none'",),
        "form-action": ("'none'",),
        "object-src": ("'none'",),
    }
    return "; ".join(f"{name} {' '.join(origins)}" for name, origins in rules.items())


def page(name: str, content_security: str, *, folder: Path = BUILT) -> Response:
    """A page of the sidebar. Raises HTTPException (503) when it has not been built."""
    headers = {"Content-Security-Policy": content_security, "Cache-Control": "no-cache", **_SAFE}
    return FileResponse(_built(folder / name), headers=headers)


def script(name: str, *, folder: Path = BUILT) -> Response:
    """A script whose address never changes, so that caches must ask whether it is still the same. Raises HTTPException
    (503) when it has not been built.
    """
    path = _built(folder / name)
    return _Kept(path, stat_result=path.stat(), headers={"Cache-Control": "no-cache", **_SAFE})


def _built(path: Path) -> Path:
    if not path.is_file():
        raise HTTPException(503, _MISSING)
    return path


class _Kept(FileResponse):
    """A file that is not sent again to who has it. Not for pages: their policy may change while the file does not."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        tags = Headers(scope=scope).get("if-none-match", "").split(",")
        if self.headers["etag"] in {tag.strip().removeprefix("W/") for tag in tags}:
            await NotModifiedResponse(self.headers)(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


class Assets(StaticFiles):
    """Scripts and styles with their hash in the name; compressed, since a browser asks for each only once."""

    def __init__(self, folder: Path = BUILT) -> None:
        super().__init__(directory=folder / "assets", check_dir=False)
        self._compressed = GZipMiddleware(super().__call__, minimum_size=_SMALL, compresslevel=6)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._compressed(scope, receive, send)

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers.update(_SAFE)
        if answer.status_code in {200, 304}:
            answer.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return answer
