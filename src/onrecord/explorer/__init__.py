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
    """Links from titles to the release's page, and from a fact's id to its words there."""
    if value is None:
        return None
    try:
        release_id = row["release_id"]
    except (KeyError, IndexError, TypeError):
        return None
    address = datasette.urls.path(f"release/{release_id}")
    if (table, column) in _TITLES:
        return Markup('<a href="{}">{}</a>').format(address, value)
    if column in _FACT_IDS:
        return Markup('<a href="{}#{}">{}</a>').format(address, value, value)
    return None
