"""What Datasette tells of a package: title, licence, source, tables, columns, facets, labels."""

from collections.abc import Mapping
from typing import Any

from onrecord.database import DESCRIPTOR
from onrecord.descriptor import models_of
from onrecord.explorer.site import Site
from onrecord.model import Row
from onrecord.schemas import described
from onrecord.tables import column, columns

__all__ = ["applied", "metadata"]

_LABELS = {"actors": "name", "releases": "title", "documents": "path", "calls_to_action": "action"}
_FACETS = {
    "releases": ["publisher_id", "year", "kind", "status"],
    "actors": ["actor_type", "country"],
    "appearances": ["role"],
    "mentions": ["actor_id", "mention_kind"],
    "quotes": ["speaker_id", "quote_kind", "medium"],
    "figures": ["figure_kind", "qualifier", "reporting"],
    "calls_to_action": ["call_type", "force", "endorsed"],
    "accusations": ["accusation_act", "reporting"],
    "accusation_parties": ["party_role", "actor_id"],
    "call_parties": ["party_role", "actor_id"],
    "findings": ["code"],
    "evidence": ["table_name"],
    "quality": ["layer", "matching"],
    "terms": ["vocabulary"],
    "crosswalk": ["scheme"],
    "calls_readable": ["publisher", "year", "call_type"],
    "accusations_readable": ["publisher", "year", "accusation_act", "reporting"],
    "figures_readable": ["publisher", "year", "figure_kind", "said_by"],
}
_VIEWS = {
    "calls_readable": "Calls to action, with the names of all parties. Several parties of one role "
    "stand in one cell, with semicolons between.",
    "accusations_readable": "Accusations, with the names of all parties: what releases say that "
    "somebody has done, and how sure they make themselves of it. None is a finding.",
    "figures_readable": "Figures, with the names of everybody concerned.",
}
_CONFIGURATION = ("facets", "sort", "label_column", "hidden")
_SORTED = {
    "releases": "published",
    "calls_readable": "published",
    "figures_readable": "published",
    "accusations_readable": "published",
}


async def applied(datasette: Any, site: Site) -> None:
    """Tell Datasette 1.0 what the package says of itself and how its tables are browsed; 0.65 asks
    for it by the hook `get_metadata`. What whoever runs the server has configured goes first.
    """
    if not hasattr(datasette, "set_instance_metadata"):
        return
    found = metadata(site.descriptor, site.database)
    ((name, about),) = found["databases"].items()
    for key, value in found.items():
        if isinstance(value, str):
            await datasette.set_instance_metadata(key, value)
            await datasette.set_database_metadata(name, key, value)
    tables = datasette.config.setdefault("databases", {}).setdefault(name, {})
    browsing = tables.setdefault("tables", {})
    for table, told in about["tables"].items():
        for key in ("title", "description", "license"):
            if key in told:
                await datasette.set_resource_metadata(name, table, key, told[key])
        for column_name, description in told.get("columns", {}).items():
            await datasette.set_column_metadata(
                name, table, column_name, "description", description
            )
        configured = {key: told[key] for key in _CONFIGURATION if key in told}
        browsing[table] = configured | browsing.get(table, {})


def metadata(descriptor: Mapping[str, Any], database: str) -> dict[str, Any]:
    """Datasette's metadata for a package with this descriptor in a database of that name."""
    tables = {model.TABLE.name: _table(model) for model in models_of(descriptor)}
    for view, description in _VIEWS.items():
        tables[view] = {"description": description, **_browsing(view)}
    tables[DESCRIPTOR] = {"hidden": True}
    about = _about(descriptor)
    return {**about, "databases": {database: {**about, "tables": tables}}}


def _about(descriptor: Mapping[str, Any]) -> dict[str, Any]:
    license_ = descriptor["licenses"][0]
    found = {
        "title": descriptor["title"],
        "description": descriptor["description"],
        "license": license_.get("title") or license_["name"],
        "license_url": license_.get("path"),
        "source": "; ".join(item["title"] for item in descriptor["contributors"]),
        "source_url": descriptor.get("homepage"),
        "about": f"Version {descriptor['version']}",
    }
    return {key: value for key, value in found.items() if value}


def _table(model: type[Row]) -> dict[str, Any]:
    name = model.TABLE.name
    found: dict[str, Any] = {
        "title": model.TABLE.title,
        "description": " ".join((model.__doc__ or "").split()),
        "columns": {item: described(column(model, item)) for item in columns(model)},
        **_browsing(name),
    }
    if name in _LABELS:
        found["label_column"] = _LABELS[name]
    if name == "documents":
        found["license"] = "The texts stay their publishers'; see the column rights."
    return found


def _browsing(name: str) -> dict[str, Any]:
    found: dict[str, Any] = {"facets": _FACETS[name]} if name in _FACETS else {}
    return {**found, "sort": _SORTED[name]} if name in _SORTED else found
