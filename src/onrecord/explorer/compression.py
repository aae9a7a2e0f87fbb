"""Answers are compressed on their way out, except for what is compressed already."""

from typing import Any

from asgi_gzip import GZipMiddleware, GZipResponder

__all__ = ["Compressed"]

LEVEL = 5
SMALLEST = 500
_TEXT = ("text/", "application/json", "application/xml", "application/atom", "image/svg")


class _Responder(GZipResponder):  # type: ignore[misc]  # its types are not shipped
    content_encoding_set: bool

    async def send_with_compression(self, message: Any) -> None:
        await super().send_with_compression(message)
        if message["type"] == "http.response.start":
            given = dict(message["headers"])
            kind = given.get(b"content-type", b"").decode("latin-1")
            # it is sent as it is, at the length that was announced
            self.content_encoding_set = self.content_encoding_set or not _is_text(kind)


class Compressed(GZipMiddleware):  # type: ignore[misc]  # its types are not shipped
    """An ASGI application whose texts are compressed for those who accept it."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer a request."""
        accepted = dict(scope.get("headers", ())).get(b"accept-encoding", b"").lower()
        if scope["type"] == "http" and b"gzip" in accepted and b"gzip;q=0" not in accepted:
            await _Responder(self.app, SMALLEST, compresslevel=LEVEL)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _is_text(kind: str) -> bool:
    return kind.startswith(_TEXT) or "+json" in kind
