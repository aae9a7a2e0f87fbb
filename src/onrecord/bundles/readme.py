"""The README of a bundle, for somebody who has found it in an archive and knows nothing of us."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.bundles.deposit import text_rights
from onrecord.citation import as_bibtex, as_text
from onrecord.rights import Rights

__all__ = ["readme"]

_FILES = (
    (
        "datapackage.json",
        "what the package is: every table and column, with types, keys and hashes",
    ),
    ("data/", "the tables, as CSV (RFC 4180, UTF-8, comma, a header)"),
    ("schemas/", "the same columns as Table Schema and JSON Schema"),
    ("codebook.md", "what every table, column and code means, with examples"),
    ("CITATION.cff, citation.bib, citation.json", "how to cite it, for programs"),
    (".zenodo.json", "what Zenodo asks of a deposit"),
    ("SHA256SUMS", "the hash of every file: `sha256sum --check SHA256SUMS`"),
)
_TEXTS = {
    "full": "The texts of the releases are in `data/documents.csv`.",
    "excerpts": "The texts of the releases are not here, only quotations of up to {limit} "
    "characters. `[withheld]` stands in the place of longer ones.",
    "none": "The texts of the releases are not here, and nothing is quoted from them but titles "
    "and citations. `[withheld]` stands in the place of their words.",
}
_RESTORE = (
    "Every fact has the place of its words and every document its hash, so whoever has the "
    "documents can prove and restore them: `onrecord attach PACKAGE FOLDER`."
)
_READING = """
Any program that reads CSV will do. `data/evidence.csv` has the words behind every cell, and
`start` and `end` count Unicode code points of the text, from 0, half open. A cell that is empty
says why: `not_stated`, `not_applicable` or `not_coded`, which the schemas list as missing values.

- Python: `pip install onrecord`, then `onrecord.load("datapackage.json")`
- Data Package tools: `frictionless validate datapackage.json`
- R: `read.csv("data/figures.csv", na.strings = c("not_stated", "not_applicable", "not_coded"))`
- In a browser: `onrecord serve .`
"""


def readme(descriptor: Mapping[str, Any], quality: Iterable[Mapping[str, Any]]) -> str:
    """The README as Markdown.

    Args:
        descriptor: what the package says of itself.
        quality: the rows of its table `quality`.
    """
    parts = (
        [f"# {descriptor['title']}", "", f"Version {descriptor['version']}", ""],
        [descriptor["description"].strip(), ""],
        _texts(descriptor),
        ["## Files", ""],
        [f"- `{name}`: {said}" for name, said in _FILES],
        ["", "## Tables", ""],
        _tables(descriptor),
        ["", "## How to read it", _READING],
        ["## How to cite it", "", as_text(descriptor), "", "```bibtex", as_bibtex(descriptor)],
        ["```", "", "## Licence and rights", ""],
        _terms(descriptor),
        ["", "## How good the drafts are", ""],
        _quality(quality),
    )
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def _texts(descriptor: Mapping[str, Any]) -> Iterator[str]:
    rights = Rights.of(descriptor)
    said = _TEXTS[rights.mode].format(limit=rights.limit)
    yield said if rights.has_texts else f"{said} {_RESTORE}"
    yield ""


def _tables(descriptor: Mapping[str, Any]) -> Iterator[str]:
    for item in descriptor["resources"]:
        yield f"- `{item['path']}`: {item.get('description') or item.get('title', '')}".rstrip()


def _terms(descriptor: Mapping[str, Any]) -> Iterator[str]:
    for item in descriptor["licenses"]:
        name = item.get("title") or item.get("name", "")
        path = f" ({item['path']})" if item.get("path") else ""
        yield f"- The coding, which is everything but the texts: {name}{path}"
    rights = text_rights(descriptor)
    if rights:
        yield f"- The texts of the releases, and what is quoted from them: {rights}"


def _quality(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    facts = [row for row in rows if row["f1"] is not None]
    if not facts:
        yield "Not measured: no release of this package was reviewed."
        return
    count = facts[0]["documents"]
    measured = "1 reviewed document" if count == 1 else f"{count} reviewed documents"
    yield "Releases that nobody has reviewed are drafts by rules (`releases.status`). How well the"
    yield f"rules of {facts[0]['extractor']} draft what people have decided, on {measured}"
    yield "(`data/quality.csv` has the same figures, with intervals):"
    yield ""
    yield "| layer | what | match | reviewed | found | precision | recall | F1 |"
    yield "|---|---|---|---|---|---|---|---|"
    for row in facts:
        scores = " | ".join(_score(row[name]) for name in ("precision", "recall", "f1"))
        named = f"{row['layer']} | {row['slot']} | {row['matching']}"
        yield f"| {named} | {row['gold']} | {row['found']} | {scores} |"


def _score(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
