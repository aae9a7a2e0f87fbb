"""Read a record file."""

from pathlib import Path

from pydantic import ValidationError

from onrecord.errors import Invalid
from onrecord.records.entries import RecordFile
from onrecord.records.problems import problems_of
from onrecord.yamlfile import YamlFile, read_yaml

__all__ = ["read_record"]


def read_record(path: Path, shown: str) -> tuple[RecordFile, YamlFile]:
    """Read the record file at `path`, which messages call `shown`.

    Raises:
        Invalid: with every problem of the file: its syntax, unknown keys, unknown terms.
    """
    source = read_yaml(path, shown)
    try:
        return RecordFile.model_validate(source.data), source
    except ValidationError as error:
        raise Invalid(problems_of(error, source, RecordFile.model_json_schema())) from None
