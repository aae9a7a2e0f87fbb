"""The Datasette plugin: pages that speak of releases, read-only to the last byte. It works under
`onrecord serve` and under a plain `datasette package.db`, on Datasette 0.65 and on 1.0. A Datasette
that serves no package is left as it is.

Its configuration, in Datasette's file of metadata (0.65) or configuration (1.0): `allow_sql: true`
under `plugins: onrecord:` lets visitors write queries.
"""

from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Forbidden

from onrecord.explorer.cells import linked_cell
from onrecord.explorer.compression import Compressed
from onrecord.explorer.failures import failure_answer
from onrecord.explorer.guard import Guard
from onrecord.explorer.metadata import applied
from onrecord.explorer.metadata import metadata as metadata_of
from onrecord.explorer.queries import bound_connection, denied
from onrecord.explorer.routes import routes
from onrecord.explorer.scripts import adapt_templates
from onrecord.explorer.served import allows_sql, served, site_of

__all__ = [
    "asgi_wrapper",
    "extra_css_urls",
    "forbidden",
    "get_metadata",
    "handle_exception",
    "permission_allowed",
    "permission_resources_sql",
    "prepare_connection",
    "prepare_jinja2_environment",
    "register_routes",
    "render_cell",
    "startup",
]


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def startup(datasette: Any) -> Any:
    """Tells Datasette 1.0 what the package says of itself."""
    # Datasette loads its plugins with this, so not before this one is whole
    from datasette import handle_exception as datasettes_own

    # with `rich` at hand, Datasette prints a long trace with all variables for every page not found
    datasettes_own.rich = None

    async def tell() -> None:
        site = site_of(datasette)
        if site:
            await applied(datasette, site)

    return tell


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def get_metadata(datasette: Any) -> dict[str, Any]:
    """What the package says of itself, for Datasette 0.65."""
    site = site_of(datasette)
    return metadata_of(site.descriptor, site.database) if site else {}


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The pages of the site."""
    return routes(datasette)


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def asgi_wrapper(datasette: Any) -> Any:
    """The guard around the whole server."""
    found = served(datasette)

    def wrap(app: Any) -> Any:
        return Compressed(Guard(app, found, lambda: allows_sql(datasette))) if found else app

    return wrap


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def permission_allowed(datasette: Any, action: str) -> bool | None:
    """Whether visitors may write queries, for Datasette 0.65."""
    closed = action == "execute-sql" and served(datasette) and not allows_sql(datasette)
    return False if closed else None


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def permission_resources_sql(datasette: Any, action: str) -> Any:
    """Whether visitors may write queries, for Datasette 1.0."""
    found = served(datasette)
    return denied(datasette, found) if found and action == "execute-sql" else None


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def prepare_connection(conn: Any, database: str, datasette: Any) -> None:
    """Bounds for the queries that visitors write."""
    found = served(datasette)
    if not found or found.site.database != database:
        return
    # the texts of a package are sound, so they need not pass through Datasette's mending of them
    conn.text_factory = str
    if allows_sql(datasette):
        bound_connection(conn, found)


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator]  # Datasette ships no types
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """What goes wrong in Datasette's own pages."""
    found = served(datasette)
    return failure_answer(datasette, found, request, exception) if found else None


@hookimpl(tryfirst=True)  # type: ignore[untyped-decorator]  # Datasette ships no types
def forbidden(datasette: Any, request: Any, message: str) -> Any:
    """What visitors may not see."""
    found = served(datasette)
    return failure_answer(datasette, found, request, Forbidden(message)) if found else None


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    """What Datasette's own templates need here."""
    adapt_templates(env, lambda: site_of(datasette))


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def extra_css_urls(datasette: Any) -> list[str]:
    """What Datasette's own pages need to look like part of the site."""
    site = site_of(datasette)
    return [site.addresses.static("datasette.css")] if site else []


@hookimpl  # type: ignore[untyped-decorator]  # Datasette ships no types
def render_cell(row: Any, value: Any, column: str, table: str, datasette: Any) -> Any:
    """Links from titles to the release's page, and from words to their place there."""
    site = site_of(datasette)
    return linked_cell(site.addresses, row, value, column, table) if site else None
