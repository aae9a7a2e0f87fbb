"""Apache Parquet, one file a table, for analysis in Python, R, Julia or DuckDB.

Texts stay texts, dates among them: "2012-02" is a month, and has no day to be stored. What is said
of a column travels with it as metadata of the field (`description`, `unit`, `vocabulary`,
`constraints`), and the package's descriptor as metadata of the file (`datapackage`). A cell without
a value is null; why it has none is said in the package's CSV file. The bytes are equal for equal
packages as long as pyarrow's version is the same: it stands in the file.
"""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.columns import Column
from onrecord.csvfile import sound_rows
from onrecord.dataset import Dataset
from onrecord.exports.base import Export
from onrecord.model import Row
from onrecord.schemas import table_schema
from onrecord.tables import by_name, column, column_type, columns, is_required

if TYPE_CHECKING:
    import pyarrow

__all__ = ["EXPORT"]

ROWS_IN_GROUP = 20_000
_OUTSIDE = ("name", "type")  # what Parquet itself says of a column


def _write(data: Dataset, target: Path) -> None:
    for name, table in data.tables.items():
        _write_table(by_name(name), table.path, target / f"{name}.parquet", data.descriptor)


def _write_table(model: type[Row], source: Path, target: Path, descriptor: dict[str, Any]) -> None:
    import pyarrow
    from pyarrow import parquet

    schema = _schema(model, descriptor)
    rows = sound_rows(source, model)
    with parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        for group in _groups(rows):
            writer.write_table(pyarrow.Table.from_pylist(group, schema=schema))


def _groups(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while group := list(islice(rows, ROWS_IN_GROUP)):
        yield group


def _schema(model: type[Row], descriptor: dict[str, Any]) -> "pyarrow.Schema":
    """The columns of a table, with what is said of them and of the package."""
    import pyarrow

    kinds = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
    }
    said = {field["name"]: field for field in table_schema(model)["fields"]}
    fields = [
        pyarrow.field(
            name,
            kinds[column_type(model, name)],
            nullable=not is_required(model, name),
            metadata=_field_metadata(said[name], column(model, name)),
        )
        for name in columns(model)
    ]
    about = {"datapackage": _json(_without_others(descriptor, model.TABLE.name))}
    return pyarrow.schema(fields, metadata=about)


def _field_metadata(field: dict[str, Any], declared: Column) -> dict[str, str]:
    """What is said of a column: its field in the Table Schema, with the unit and the vocabulary."""
    told = {key: value for key, value in field.items() if key not in _OUTSIDE}
    told |= {"unit": declared.unit, "vocabulary": declared.vocabulary}
    texts = (
        (key, value if isinstance(value, str) else _json(value)) for key, value in told.items()
    )
    return {key: text for key, text in texts if text}


def _without_others(descriptor: dict[str, Any], table: str) -> dict[str, Any]:
    """The descriptor with the resource of one table: that of all would outweigh the rows."""
    own = [resource for resource in descriptor["resources"] if resource["name"] == table]
    return {**descriptor, "resources": own}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


EXPORT = Export(
    name="parquet",
    makes="a folder with one Parquet file a table, descriptions kept",
    suffix="-parquet",
    write=_write,
    extra="parquet",
    makes_folder=True,
)
