"""From Datasette's routes to pages: one hop to the database's thread for all that a page reads, one
answer for everything that can go wrong.
"""

import asyncio
import sqlite3
import sys
import traceback
from collections.abc import Callable, Coroutine
from functools import partial
from time import monotonic
from typing import Any
from urllib.parse import unquote

from datasette.utils import sqlite_timelimit

from onrecord.explorer.answers import KeptAnswer, file_answer, page_answer, problem_answer
from onrecord.explorer.keeping import kept
from onrecord.explorer.pages import FRONT, PAGES
from onrecord.explorer.rendering import render
from onrecord.explorer.served import Served, served
from onrecord.explorer.site import Asked, File, Page, PageFunction, Refused

__all__ = ["routes"]

MILLISECONDS = 5000  # for a page
_NO_PACKAGE = Refused(
    404,
    "No database here holds a package of onrecord.",
    "A package is built with: onrecord build. It is served with: onrecord serve.",
)
_TOO_SLOW = Refused(503, "This took too long.", "Narrow the filters, or look for fewer words.")
_NO_ROOM = Refused(
    503,
    "This file cannot be made now: the disk of this server has no room for it.",
    "Try again later, or take the tables one by one, or the whole database.",
)
View = Callable[..., Coroutine[Any, Any, Any]]


def routes(datasette: Any) -> list[tuple[str, View]]:
    """Datasette's routes to our pages; the front page is ours where there is a package."""
    shown = (FRONT, *PAGES) if served(datasette) else PAGES
    return [(pattern, _view(show)) for pattern, show in shown]


def _view(show: PageFunction) -> View:
    async def view(datasette: Any, request: Any) -> Any:
        found = served(datasette)
        try:
            if found is None:
                raise _NO_PACKAGE
            if found.wrong:
                raise found.wrong
            return await _answer(show, found, datasette, request)
        except Refused as refused:
            return problem_answer(found, datasette.urls.path, refused)

    return view


async def _answer(show: PageFunction, found: Served, datasette: Any, request: Any) -> Any:
    asked = Asked(
        path={name: unquote(value) for name, value in request.url_vars.items() if value},
        query={name: request.args.getlist(name) for name in request.args},
        origin=datasette.absolute_url(request, "/").rstrip("/"),
    )
    key = (show, *asked.key())
    page = found.recent.find(key)
    if page:
        return page_answer(*page)
    database = datasette.databases[found.site.database]
    start = monotonic()
    made = await database.execute_fn(partial(_made, show, found, asked))
    if not isinstance(made, File):
        found.recent.keep(key, made, monotonic() - start)
        return page_answer(*made)
    if made.write is None:
        return file_answer(made)
    waiting = kept(found, made.name or "", found.opened, made.write)
    try:
        return KeptAnswer(made, await asyncio.wrap_future(waiting), request.method)
    except OSError as error:
        sys.stderr.write(f"{made.name} cannot be made: {error}\n")
        raise _NO_ROOM from None


def _made(
    show: PageFunction, found: Served, asked: Asked, connection: sqlite3.Connection
) -> tuple[str, int] | File:
    """A page as HTML with its status code, or a file."""
    try:
        with sqlite_timelimit(connection, MILLISECONDS):
            shown = show(connection, found.site, asked)
    except sqlite3.OperationalError as error:
        if str(error) != "interrupted":
            traceback.print_exc()
            raise Refused(503, "The database cannot be read.", "Try again later.") from None
        raise _TOO_SLOW from None
    return (render(found.site, shown), shown.status) if isinstance(shown, Page) else shown
