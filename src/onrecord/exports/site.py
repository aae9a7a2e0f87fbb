"""The explorer's pages as files, for a host that serves nothing but files: the same templates, the
same ids of facts, no server behind them. What needs one, such as the search, is left out; lists
that the explorer filters when they are asked for are written one by one.
"""

import contextlib
import sqlite3
from pathlib import Path

from onrecord.database import create
from onrecord.dataset import Dataset
from onrecord.exports.base import Export

__all__ = ["EXPORT"]


def _write(data: Dataset, target: Path, base_url: str) -> None:
    """Without a base URL there are no feed and no sitemap, which need whole addresses."""
    from onrecord.exports.sitefiles import SiteFiles
    from onrecord.server import database_name

    database = target / f"{database_name(data.descriptor)}.db"
    create(data.folder, database)
    address = f"{database.resolve().as_uri()}?mode=ro&immutable=1"
    with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
        SiteFiles(connection, database.stem, target, base_url).write()


EXPORT = Export(
    name="site",
    makes="plain HTML pages with all downloads, for a host that serves nothing but files",
    suffix="-site",
    write=_write,
    makes_folder=True,
    takes_base_url=True,
)
