"""Projections of the model: Table Schemas, JSON Schemas of rows, JSON Schemas of the files that
people write.
"""

from typing import Any

from onrecord.cells.missing import missing_values
from onrecord.collection import ActorsFile, CollectionFile
from onrecord.columns import Column
from onrecord.model import OPTIONAL, TABLES, Row
from onrecord.records import RecordFile
from onrecord.rights import FULL, Rights, restricted
from onrecord.tables import column, column_type, columns, foreign_keys, is_required
from onrecord.vocabularies import vocabulary

__all__ = ["all_schemas", "described", "row_schema", "table_schema"]

TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
_TYPES = {
    str: ("string", "string"),
    int: ("integer", "integer"),
    float: ("number", "number"),
    bool: ("boolean", "boolean"),
}
_PATTERNS = {
    "country": "[A-Z]{3}",
    "edtf": r"\d{4}(-\d{2}(-\d{2})?)?",
    "edtf_interval": r"(\d{4}(-\d{2}(-\d{2})?)?|\.\.)(/(\d{4}(-\d{2}(-\d{2})?)?|\.\.))?",
}


def described(declared: Column) -> str:
    """A column's description, with what an empty cell means."""
    if not declared.missing:
        return declared.told
    why = vocabulary("missing").label(declared.missing).lower()
    return f"{declared.told} Empty: {why}."


def table_schema(model: type[Row]) -> dict[str, Any]:
    """The Table Schema (Data Package v2) of a table."""
    schema: dict[str, Any] = {
        "$schema": TABLE_SCHEMA,
        "fields": [_field(model, name) for name in columns(model)],
        "primaryKey": list(model.TABLE.key),
        "missingValues": missing_values(model),
    }
    keys = [_foreign_key(model, *key) for key in foreign_keys(model)]
    if keys:
        schema["foreignKeys"] = keys
    return schema


def _field(model: type[Row], name: str) -> dict[str, Any]:
    declared = column(model, name)
    constraints: dict[str, Any] = {"required": True} if is_required(model, name) else {}
    if model.TABLE.key == (name,):
        constraints["unique"] = True
    constraints.update(_constraints(declared))
    field: dict[str, Any] = {
        "name": name,
        "type": _TYPES[column_type(model, name)][0],
        "description": described(declared),
    }
    return {**field, "constraints": constraints} if constraints else field


def _constraints(declared: Column) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if declared.vocabulary:
        found["enum"] = list(vocabulary(declared.vocabulary).codes)
    pattern = declared.pattern or _PATTERNS.get(declared.standard)
    if pattern:
        found["pattern"] = f"^({pattern})$"
    if declared.minimum is not None:
        found["minimum"] = declared.minimum
    return found


def _foreign_key(
    model: type[Row], names: tuple[str, ...], table: str, others: tuple[str, ...]
) -> dict[str, Any]:
    reference: dict[str, Any] = {"fields": list(others)}
    if table != model.TABLE.name:
        reference = {"resource": table, **reference}
    return {"fields": list(names), "reference": reference}


def row_schema(model: type[Row]) -> dict[str, Any]:
    """The JSON Schema of a table's rows as objects."""
    return {
        "$schema": JSON_SCHEMA,
        "title": model.TABLE.title,
        "description": " ".join((model.__doc__ or "").split()),
        "type": "object",
        "properties": {name: _property(model, name) for name in columns(model)},
        "required": [name for name in columns(model) if is_required(model, name)],
        "additionalProperties": False,
    }


def _property(model: type[Row], name: str) -> dict[str, Any]:
    declared = column(model, name)
    kind = _TYPES[column_type(model, name)][1]
    optional = not is_required(model, name)
    found = _constraints(declared)
    if optional and "enum" in found:
        found["enum"] = [*found["enum"], None]
    return {
        "description": described(declared),
        "type": [kind, "null"] if optional else kind,
        **found,
    }


def all_schemas(rights: Rights = FULL) -> dict[str, dict[str, Any]]:
    """Every schema of a package with these rights, by its file's name: a Table Schema and a JSON
    Schema for each table, and a JSON Schema for each kind of file that people write.
    """
    found = {}
    for model in (*TABLES, *OPTIONAL):
        found[f"{model.TABLE.name}.table.json"] = restricted(table_schema(model), model, rights)
        found[f"{model.TABLE.name}.schema.json"] = row_schema(model)
    files = {
        "record": RecordFile.model_json_schema(),
        "collection": CollectionFile.model_json_schema(),
        "registry": ActorsFile.json_schema(),
    }
    for name, schema in files.items():
        found[f"{name}.schema.json"] = {"$schema": JSON_SCHEMA, **_untitled(schema)}
    return found


def _untitled(schema: Any, *, inside_properties: bool = False) -> Any:
    """A schema without the titles that are made from the keys: an editor shows the keys anyway."""
    if isinstance(schema, list):
        return [_untitled(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _untitled(
            value, inside_properties=key in ("properties", "$defs") and not inside_properties
        )
        for key, value in schema.items()
        if inside_properties or key != "title" or not isinstance(value, str)
    }
