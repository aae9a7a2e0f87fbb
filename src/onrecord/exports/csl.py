"""How to cite the dataset, as CSL-JSON (https://citationstyles.org/), for Zotero or Pandoc."""

from pathlib import Path

from onrecord.citation import as_csl
from onrecord.dataset import Dataset
from onrecord.exports.base import Export
from onrecord.exports.jsonfile import write_json

__all__ = ["EXPORT"]


def _write(data: Dataset, target: Path) -> None:
    write_json(target, [as_csl(data.descriptor)])


EXPORT = Export(
    name="csl",
    makes="how to cite the dataset, as CSL-JSON",
    suffix=".csl.json",
    write=_write,
)
