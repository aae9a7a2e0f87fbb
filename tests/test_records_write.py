"""A record that is written as a record file and read back is the same record."""

from pathlib import Path

import pytest

from onrecord.coding import outcomes
from onrecord.collection import read_collection
from onrecord.model import Record
from onrecord.records import read_record
from onrecord.records.write import write_record
from onrecord.resolve import resolve
from tests.conftest import COLLECTIONS, ROOT


def records(folder: Path) -> list[Record]:
    found = [outcome.record for outcome in outcomes(read_collection(folder))]
    return [record for record in found if record]


def read_back(record: Record, folder: Path, path: Path) -> Record:
    collection = read_collection(folder)
    path.write_text(write_record(record, collection.context.names), encoding="utf-8")
    coded, source = read_record(path, path.name)
    again, problems = resolve(coded, source, record.document, collection.context)
    assert problems == []
    assert again
    return again


@pytest.mark.parametrize("folder", [ROOT, COLLECTIONS / "good"], ids=["dataset", "miniature"])
def test_written_records_are_read_back_as_they_were(folder: Path, tmp_path: Path) -> None:
    for record in records(folder):
        again = read_back(record, folder, tmp_path / "record.yaml")
        assert set(again.rows()) == set(record.rows())
