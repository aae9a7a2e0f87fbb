"""One SQLite file: tables with keys, indexes, full-text search and wide views.

The bytes are equal for equal packages as long as SQLite's version is the same: it stands in the
file. A cell without a value is NULL; why it has none is said in the package's CSV file.
"""

from pathlib import Path

from onrecord.database import create
from onrecord.dataset import Dataset
from onrecord.exports.base import Export

__all__ = ["EXPORT"]


def _write(data: Dataset, target: Path) -> None:
    create(data.folder, target)


EXPORT = Export(
    name="sqlite",
    makes="one SQLite file with keys, indexes, full-text search and wide views",
    suffix=".db",
    write=_write,
)
