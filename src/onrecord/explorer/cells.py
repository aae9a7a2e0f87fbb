"""Cells of Datasette's tables that lead to our pages."""

from typing import Any

from markupsafe import Markup

from onrecord.explorer.addresses import Addresses
from onrecord.model import TABLES, Fact

__all__ = ["linked_cell"]

_TITLES = {("releases", "title"), ("calls_readable", "release"), ("figures_readable", "release")}
_FACT_IDS = {model.TABLE.key[0] for model in TABLES if issubclass(model, Fact)}


def linked_cell(link: Addresses, row: Any, value: Any, column: str, table: str) -> Markup | None:
    """A cell as a link to the page of a release or to a fact there, or None for any other cell."""
    release_id = _release_id(row)
    if value is None or release_id is None:
        return None
    if (table, column) in _TITLES:
        return Markup('<a href="{}">{}</a>').format(link.release(release_id), value)
    if column == "words":
        return Markup('<a href="{}">{}</a>').format(link.release(release_id, _fact_id(row)), value)
    return None


def _release_id(row: Any) -> str | None:
    try:
        found = row["release_id"]
    except (KeyError, IndexError, TypeError):
        return None
    # a foreign key to which Datasette has given its label
    value = found["value"] if isinstance(found, dict) else found
    return None if value is None else str(value)


def _fact_id(row: Any) -> str:
    """The id of the fact that a row is, or is evidence for."""
    names = row.keys()
    if "row_id" in names:
        return str(row["row_id"]).partition(",")[0]
    return next((str(row[name]) for name in names if name in _FACT_IDS), "")
