"""The Datasette plugin: pages that speak of releases. It adds routes and links; the rest is
Datasette's own. It works under `onrecord serve` and under a plain `datasette package.db`.
"""

from typing import Any

from datasette import NotFound, Response, hookimpl
from markupsafe import Markup

from onrecord.explorer.release import find_database, release_page

__all__ = ["register_routes", "render_cell"]

_STATIC = "-/static-plugins/onrecord/"
_TITLES = {("releases", "title"), ("calls_readable", "release"), ("figures_readable", "release")}
_FACT_IDS = {"appearance_id", "mention_id", "quote_id", "figure_id", "call_id", "finding_id"}


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def register_routes() -> list[tuple[str, Any]]:
    """The page of a release."""
    return [(r"^/release/(?P<release_id>[^/]+)$", show_release)]


async def show_release(datasette: Any, request: Any) -> Any:
    """The page of one release: its text with every fact where it stands."""
    release_id = request.url_vars["release_id"]
    database = await find_database(datasette)
    page = await release_page(database, release_id) if database else None
    if page is None:
        raise NotFound(f"No release has the id {release_id}")
    page |= {
        "database": database.name,
        "css": datasette.urls.path(_STATIC + "release.css"),
        "script": datasette.urls.path(_STATIC + "release.js"),
    }
    return Response.html(await datasette.render_template("release.html", page, request=request))


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def render_cell(row: Any, value: Any, column: str, table: str, datasette: Any) -> Any:
    """Links from titles to the release's page, and from words to their place there."""
    if value is None:
        return None
    try:
        release_id = row["release_id"]
    except (KeyError, IndexError, TypeError):
        return None
    if isinstance(release_id, dict):  # a foreign key that Datasette has given its label
        release_id = release_id["value"]
    address = datasette.urls.path(f"release/{release_id}")
    if (table, column) in _TITLES:
        return Markup('<a href="{}">{}</a>').format(address, value)
    if column == "words":
        return Markup('<a href="{}#{}">{}</a>').format(address, _fact_id(row), value)
    return None


def _fact_id(row: Any) -> str:
    """The id of the fact that a row is, or is evidence for."""
    names = row.keys()
    if "row_id" in names:
        return str(row["row_id"]).partition(",")[0]
    return next((row[name] for name in names if name in _FACT_IDS), "")
