"""What stands between the site and the network: nothing is written, nothing that is not ours is
run, nobody is believed who gives the site a name that no host can have, and what has not changed is
not sent again.
"""

import base64
import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from typing import Any

from onrecord.explorer.served import Served

__all__ = ["PAGE_POLICY", "Guard", "nonce"]

Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""For our own pages, which have no inline script and no inline style."""
# the one handler that Datasette 1.0 has in an attribute, where no nonce can stand
_HANDLER = base64.b64encode(hashlib.sha256(b"openColumnChooser()").digest()).decode()
_DATASETTE_POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'unsafe-hashes' "
    f"'sha256-{_HANDLER}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_FILE_POLICY = b"default-src 'none'; frame-ancestors 'none'"
_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"strict-origin-when-cross-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
}
_READING = (b"allow", b"GET, HEAD, OPTIONS")
_HOST = re.compile(rb"([A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?")
# what Datasette's tables need of its pages about itself; the rest tells of the server
_OPEN = re.compile(
    r"static/.*|static-plugins/.*|jump(\.json)?|schema(\.(json|md))?|count", re.DOTALL
)
_OPEN_TO_SQL = re.compile(r"query(/parameters|\.\w+)?", re.DOTALL)
_STATIC = "/-/static-plugins/onrecord/"

nonce: ContextVar[str] = ContextVar("nonce", default="")
"""What Datasette's own inline scripts carry in the answer that is being made."""


class Guard:
    """An ASGI application around that of a Datasette which serves a package."""

    def __init__(self, app: App, served: Served, allows_sql: Callable[[], bool]) -> None:
        self._app = app
        self._served = served
        self._allows_sql = allows_sql
        self._tag = f'W/"{served.mark}"'.encode() if served.mark else b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or let it through."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope["headers"])
        kept = self._kept(scope)
        if not _HOST.fullmatch(headers.get(b"host") or b"localhost"):
            await _say(send, 400, "The request names no host that there can be.")
        elif scope["method"] == "OPTIONS":
            await _start(send, 204, [_READING])
        elif scope["method"] not in ("GET", "HEAD"):
            await _say(send, 405, "This site can be read, not written.", _READING)
        elif self._is_internal(scope["path"]):
            await _say(send, 404, "There is nothing here.")
        elif kept and self._tag in headers.get(b"if-none-match", b""):
            # we gave this mark to this very address, and the package is still the same
            await _start(send, 304, [(b"etag", self._tag), (b"cache-control", kept)])
        else:
            nonce.set(secrets.token_urlsafe(16))
            await self._app(scope, receive, _Marked(send, self._tag if kept else b"", kept))

    def _is_internal(self, path: str) -> bool:
        """Whether a path leads to Datasette's pages about itself, or away from here."""
        # Datasette would send `//elsewhere/` on to another site, without its last slash
        if path.startswith(("//", "/\\")):
            return True
        _, found, rest = path.partition("/-/")
        if not found or _OPEN.fullmatch(rest):
            return False
        return not (_OPEN_TO_SQL.fullmatch(rest) and self._allows_sql())

    def _kept(self, scope: Scope) -> bytes:
        """How an answer may be kept by browsers, as Cache-Control says it; empty where the package
        does not tell whether it would still be the same.
        """
        if not self._tag:
            return b""
        if _STATIC in scope["path"]:
            asked = scope["query_string"] == f"v={self._served.site.addresses.version}".encode()
            return b"public, max-age=31536000, immutable" if asked else b"no-cache"
        return b"no-cache" if self._served.owns(scope["path"]) else b""


class _Marked:
    """Sends an answer on with the headers that it needs."""

    def __init__(self, send: Send, tag: bytes, kept: bytes) -> None:
        self._send = send
        self._tag = tag
        self._kept = kept

    async def __call__(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": self._headers(message)}
        await self._send(message)

    def _headers(self, message: dict[str, Any]) -> list[tuple[bytes, bytes]]:
        given = [(name.lower(), value) for name, value in message["headers"]]
        names = {name for name, _ in given}
        given += [(name, value) for name, value in _HEADERS.items() if name not in names]
        html = any(name == b"content-type" and b"text/html" in value for name, value in given)
        ours = b"content-security-policy" in names
        if not ours:
            policy = _DATASETTE_POLICY.format(nonce=nonce.get()).encode() if html else _FILE_POLICY
            given.append((b"content-security-policy", policy))
        # a page of Datasette has a new nonce each time, so it cannot be the one sent before
        is_kept = self._tag and message["status"] == 200 and (ours or not html)
        if b"set-cookie" in names or not (is_kept or html):
            return given
        given = [item for item in given if item[0] not in (b"etag", b"cache-control")]
        if is_kept:
            return [*given, (b"etag", self._tag), (b"cache-control", self._kept)]
        return [*given, (b"cache-control", b"no-cache")]


async def _start(send: Send, status: int, headers: list[tuple[bytes, bytes]]) -> None:
    given = [*headers, *_HEADERS.items()]
    await send({"type": "http.response.start", "status": status, "headers": given})
    await send({"type": "http.response.body", "body": b""})


async def _say(send: Send, status: int, words: str, *headers: tuple[bytes, bytes]) -> None:
    body = words.encode()
    given = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"content-security-policy", _FILE_POLICY),
        *_HEADERS.items(),
        *headers,
    ]
    await send({"type": "http.response.start", "status": status, "headers": given})
    await send({"type": "http.response.body", "body": body})
