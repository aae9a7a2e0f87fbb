"""The tables of a package with the words of the texts put back in the place of marks."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from onrecord import documents
from onrecord.cells.missing import CODES
from onrecord.csvfile import sound_rows
from onrecord.descriptor import resource_path
from onrecord.errors import PackageError, Problem
from onrecord.evidence import CONTEXT
from onrecord.model import TABLES, Document, Evidence, Release, Row
from onrecord.package import Staging
from onrecord.rights import is_restorable, word_columns
from onrecord.tables import columns
from onrecord.withheld import WITHHELD

__all__ = ["Restorer"]

BLOCK = 500  # rows
HELD = 64  # texts in memory; they are asked for release by release, table after table

Place = tuple[int, int]


class Restorer:
    """Puts words back into a sound package.

    Args:
        source: the folder of the package.
        models: the tables that it has.
        files: the file of each document, by the document's path. Their bytes are proved.
    """

    def __init__(
        self, source: Path, models: Iterable[type[Row]], files: Mapping[str, Path]
    ) -> None:
        self._source = source
        self._models = tuple(models)
        self._files = files
        self._known = {
            row["document_id"]: row
            for row in sound_rows(source / resource_path(Document), Document)
        }
        releases = sound_rows(source / resource_path(Release), Release)
        self._document_of = {row["release_id"]: row["document_id"] for row in releases}
        self._places = _places(source)
        self._text = lru_cache(HELD)(self._read)

    def write(self, stage: Staging) -> None:
        """Write every table of onrecord's.

        Raises:
            PackageError: a text is not the one that was coded, or a word that the package holds
                does not stand in it at its place.
        """
        for model in self._models:
            name, block = model.TABLE.name, []
            for line, cells in _cells(self._source / resource_path(model)):
                block.append(self._whole(model, line, cells))
                if len(block) >= BLOCK:
                    stage.add_cells(name, block)
                    block = []
            stage.add_cells(name, block)

    def _read(self, document_id: str) -> str:
        """The text of a document, read from its file."""
        known = self._known[document_id]
        path = self._files[known["path"]]
        read = documents.read(path, name=known["path"])
        told = ("sha256", "text_sha256", "characters")
        if any(getattr(read, name) != known[name] for name in told):
            said = "the text that is read from the document is not the one that was coded."
            hint = "Use the version of onrecord that made the package."
            raise PackageError([Problem("text_differs", said, str(path), hint=hint)])
        return read.text

    def _whole(self, model: type[Row], line: int, cells: list[str]) -> list[str]:
        words = word_columns(model)
        if not words or not is_restorable(model):
            return cells
        row = dict(zip(columns(model), cells, strict=True))
        if model is Document:
            return list({**row, "text": self._text(row["document_id"])}.values())
        text = self._text(self._document_of[row["release_id"]])
        for name in words:
            place = self._place(model, row, name)
            if place and row[name] not in CODES:
                restored = text[slice(*place)]
                if row[name] not in (WITHHELD, restored):
                    raise self._differs(model, line, name, (restored, row[name]))
                row[name] = restored
        return list(row.values())

    def _place(self, model: type[Row], row: Mapping[str, str], name: str) -> Place | None:
        """Where the words of a cell stand, if it has any."""
        if name not in ("words", "prefix", "suffix"):
            key = ",".join([row[part] for part in model.TABLE.key])
            return self._places.get((model.TABLE.name, key, name))
        if row["words"] in CODES:
            return None  # a finding that concerns no passage
        start, end = int(row["start"]), int(row["end"])
        if name == "words":
            return start, end
        return (max(0, start - CONTEXT), start) if name == "prefix" else (end, end + CONTEXT)

    def _differs(
        self, model: type[Row], line: int, name: str, words: tuple[str, str]
    ) -> PackageError:
        path = str(self._source / resource_path(model))
        said = f"the text has «{words[0][:60]}», not «{words[1][:60]}»."
        return PackageError(
            [Problem("words_differ", said, path, line, f"{model.TABLE.name}.{name}")]
        )


def _cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row of a sound table, with the line at which the row ends."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        next(reader)
        for cells in reader:
            yield reader.line_num, cells


def _places(source: Path) -> dict[tuple[str, str, str], Place]:
    """Where the words of cells stand that are no words of a fact as a whole, by table, row and
    column.
    """
    quoted = {
        (model.TABLE.name, name)
        for model in TABLES
        for name in word_columns(model)
        if name not in ("words", "prefix", "suffix")
    }
    return {
        (row["table_name"], row["row_id"], row["field"]): (row["start"], row["end"])
        for row in sound_rows(source / resource_path(Evidence), Evidence)
        if (row["table_name"], row["field"]) in quoted
    }
