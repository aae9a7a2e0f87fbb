"""Serve a package with Datasette: one SQLite file, immutable, read-only."""

import asyncio
import contextlib
import os
import re
import signal
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.database import create
from onrecord.dataset import load
from onrecord.errors import ServeError

if TYPE_CHECKING:
    from datasette.app import Datasette

__all__ = ["database_name", "datasette_of", "serve"]

SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "sql_time_limit_ms": 1000,
    "default_allow_sql": False,
    "allow_download": True,
    "suggest_facets": False,
    "default_facet_size": 20,
    "facet_time_limit_ms": 500,
    "truncate_cells_html": 300,
}
MOST_CLIENTS = 500
GRACE_SECONDS = 3


@contextlib.contextmanager
def database_of(package: str | Path | None) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The package as a SQLite file, which is gone when the block ends, and its descriptor.

    Raises:
        PackageError: the package cannot be read, or was changed after it was built.
    """
    data = load(package)
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(folder) / f"{database_name(data.descriptor)}.db"
        create(data.folder, path)
        yield path, data.descriptor


def database_name(descriptor: Mapping[str, Any]) -> str:
    """The dataset's name as that of a database, and so of its file and in addresses."""
    return re.sub("[^a-z0-9-]+", "-", descriptor["name"])[:80].strip("-") or "onrecord"


def datasette_of(
    path: Path,
    descriptor: dict[str, Any],  # noqa: ARG001  # the database holds it
    *,
    allows_sql: bool = False,
) -> "Datasette":
    """A Datasette that serves the package in the database at `path` as immutable; visitors may
    write queries only if it `allows_sql`.
    """
    from datasette.app import Datasette

    settings = {**SETTINGS, "default_allow_sql": allows_sql}
    # Datasette 1.0 takes what it finds about plugins there as its configuration
    metadata = {"plugins": {"onrecord": {"allow_sql": allows_sql}}}
    return Datasette(immutables=[str(path)], settings=settings, metadata=metadata)


def serve(
    package: str | Path | None,
    host: str,
    port: int,
    started: Callable[[str], None],
    *,
    allows_sql: bool = False,
) -> None:
    """Serve a package until interrupted.

    Args:
        package: the package's folder or `datapackage.json`; None for the dataset of onrecord.
        host: the address to listen at.
        port: the port; 0 takes any that is free.
        started: called with the site's address as soon as it answers.
        allows_sql: whether visitors may write queries.

    Raises:
        ServeError: the address cannot be had.
        PackageError: the package cannot be read, or was changed after it was built.
    """
    _end_in_order()
    listener = _listen(host, port)
    with database_of(package) as (path, descriptor):
        server = _server(datasette_of(path, descriptor, allows_sql=allows_sql).app())
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listener.getsockname()[1]}/"
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_serve(server, listener, lambda: started(address)))


def _end_in_order() -> None:
    """Let a polite kill, or a terminal that is closed, end the block of `serve` in order, so that
    the temporary database is removed.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if hasattr(signal, "SIGHUP"):
        # while the server runs, it is the server that knows how to end
        signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))


def _server(app: Any) -> Any:
    import uvicorn

    config = uvicorn.Config(
        app,
        log_level="warning",
        lifespan="on",
        ws="none",
        server_header=False,
        limit_concurrency=MOST_CLIENTS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return uvicorn.Server(config)


async def _serve(server: Any, listener: socket.socket, started: Callable[[], None]) -> None:
    task = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started and not task.done():
        await asyncio.sleep(0.01)
    if server.started:
        started()
    await task


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except (OSError, OverflowError, UnicodeError) as error:
        said = str(getattr(error, "strerror", None) or error).rstrip(".")
        raise ServeError(
            f"cannot listen at {host}, port {port}: {said}. Choose another port with --port N "
            "(0 takes any that is free), or another address of this machine with --host."
        ) from None
    return listener
