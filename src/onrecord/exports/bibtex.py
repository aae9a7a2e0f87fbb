"""How to cite the dataset, for BibTeX."""

from pathlib import Path

from onrecord.citation import as_bibtex
from onrecord.dataset import Dataset
from onrecord.exports.base import Export

__all__ = ["EXPORT"]


def _write(data: Dataset, target: Path) -> None:
    target.write_bytes(as_bibtex(data.descriptor).encode())


EXPORT = Export(
    name="bibtex",
    makes="how to cite the dataset, as an entry for BibTeX",
    suffix=".bib",
    write=_write,
)
