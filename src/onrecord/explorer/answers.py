"""Pages, files and problems as Datasette's router sends them."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import Response

from onrecord.explorer.addresses import Addresses
from onrecord.explorer.guard import PAGE_POLICY
from onrecord.explorer.keeping import Kept
from onrecord.explorer.rendering import bare_problem, problem_page, render
from onrecord.explorer.served import Served
from onrecord.explorer.site import File, Refused

__all__ = ["KeptAnswer", "file_answer", "page_answer", "problem_answer"]

_Send = Callable[[dict[str, Any]], Awaitable[None]]


def page_answer(html: str, status: int) -> Any:
    """A page of ours."""
    return Response.html(html, status=status, headers={"content-security-policy": PAGE_POLICY})


def problem_answer(served: Served | None, path: Callable[[str], str], refused: Refused) -> Any:
    """The page that says why something cannot be shown; a bare one where there is no package to
    speak for. `path` makes addresses on this server.
    """
    if served and not served.wrong:
        return page_answer(render(served.site, problem_page(refused)), refused.status)
    return page_answer(bare_problem(Addresses(path), refused), refused.status)


def file_answer(file: File) -> Any:
    """A file that is in memory."""
    return Response(file.content, headers=_headers(file), content_type=file.media_type)


class KeptAnswer:
    """A file that is kept on disk, sent a block at a time; of one that is asked for with HEAD, how
    long it is.
    """

    def __init__(self, file: File, kept: Kept, method: str) -> None:
        self._headers = {
            **_headers(file),
            "content-type": file.media_type,
            "content-length": str(kept.size),
        }
        self._kept = kept
        self._sent = kept.size if method == "HEAD" else 0

    async def asgi_send(self, send: _Send) -> None:
        """Send it: the next block is read when it is wanted, so that slow readers cost nothing."""
        headers = [(name.encode(), value.encode()) for name, value in self._headers.items()]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while self._sent < self._kept.size:
            block = await asyncio.to_thread(self._kept.block, self._sent)
            self._sent += len(block)
            await send({"type": "http.response.body", "body": block, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


def _headers(file: File) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{file.name}"'} if file.name else {}
