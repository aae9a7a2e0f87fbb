"""What goes wrong in Datasette's own pages, said as ours say it; of the server nothing is told."""

import re
import sqlite3
import traceback
from typing import Any

from datasette import Response

from onrecord.explorer.answers import problem_answer
from onrecord.explorer.served import Served
from onrecord.explorer.site import Refused

__all__ = ["failure_answer"]

LONGEST = 300
_WORDS = {
    400: "The server does not understand what is asked for.",
    403: "This is not open to visitors.",
    404: "There is nothing at this address.",
}
_MARKUP = re.compile(r"<[^>]*>")


def failure_answer(datasette: Any, served: Served, request: Any, error: Exception) -> Any:
    """The answer to a request that failed with `error`: a page, or JSON if that was asked for."""
    status = _status(error)
    if status >= 500:
        traceback.print_exception(error)
        refused = Refused(status, "Something went wrong here.", "Try again, or start over.")
    else:
        refused = Refused(status, _WORDS.get(status, _WORDS[400]), _told(error))
    if request.path.endswith(".json"):
        told = {"ok": False, "error": refused.advice or refused.happened, "status": status}
        return Response.json({**told, "title": refused.happened}, status=status)
    return problem_answer(served, datasette.urls.path, refused)


def _status(error: Exception) -> int:
    """The status code. A query that cannot be run was asked wrongly: the tables are sound."""
    # Datasette loads its plugins with these, so not before this one is whole
    from datasette.database import QueryInterrupted
    from datasette.views.base import DatasetteError

    is_asked_wrongly = isinstance(error, (DatasetteError, QueryInterrupted, sqlite3.Error))
    status = int(getattr(error, "status", 500))
    return 400 if is_asked_wrongly and status == 500 else status


def _told(error: Exception) -> str:
    """What Datasette says of an error, as one line of plain text."""
    said = getattr(error, "plain_message", None) or getattr(error, "message", None)
    text = " ".join(_MARKUP.sub(" ", str(said or (error.args or ("",))[0])).split())
    return "" if text.isdigit() else text[:LONGEST]
