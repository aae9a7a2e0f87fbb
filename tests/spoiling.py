"""A package whose cells are such as careless readers spoil, and what is in it as Python values."""

import shutil
from pathlib import Path
from typing import Any

from onrecord.dataset import load
from onrecord.pipeline import build
from onrecord.tables import by_name, columns
from tests.conftest import COLLECTIONS

__all__ = ["LONG", "spoiling_package", "values"]

LONG = 'A Freedonian said: “No 🚫.”\n  He  meant "no", NA,\tnull; ünd \\"so\\" on.\n' * 900
"""Longer than a cell of Excel, on many lines, with every mark that a CSV file has to quote."""

_TITLES = {"formula": "=1+1", "absent": "NA", "padded": "007", "quoted": '"Null", he said'}
"""A formula, a text that readers take for nothing, a number to be, and quotation marks."""

_RECORD = """
document: {name}.txt
status: reviewed
reviewed_by: "007"
reviewed_on: 2026-01-02
release:
  title: '{title}'
  published: 2012-04
  kind: other
  body: Before. [...] Over.
  evidence:
    title: {{words: '{title}', nth: 1}}
    published: April 2012
    kind: April 2012
"""


def spoiling_package(folder: Path) -> Path:
    """Build it in `folder`, which must not be there yet."""
    shutil.copytree(COLLECTIONS / "good", folder)
    for name, title in _TITLES.items():
        body = LONG if name == "formula" else f"{name}: see above.\n"
        text = f"{title}\n\nApril 2012\n\nBefore. {body}Over.\n"
        seeds = folder / "seeds"
        (seeds / "documents" / f"{name}.txt").write_text(text, encoding="utf-8")
        record = _RECORD.format(name=name, title=title)
        (seeds / "records" / f"{name}.yaml").write_text(record, encoding="utf-8")
    build(folder)
    return folder


def values(package: Path, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table as the library reads them."""
    rows = load(package).tables[table].rows
    return [tuple(row.__dict__[name] for name in columns(by_name(table))) for row in rows]
