"""What can be taken away, and how to cite it; and the codebook."""

import sqlite3
from typing import Any

from onrecord.citation import as_bibtex, as_text
from onrecord.codebook import table_entries, vocabularies
from onrecord.explorer.reading import rows, table_rows
from onrecord.explorer.site import Asked, Page, Site
from onrecord.model import TABLES
from onrecord.tables import column, columns

__all__ = ["codebook_page", "downloads_page"]


def downloads_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page:
    """Files, hashes, rights and citation."""
    resources = [
        {
            **{
                name: item.get(name)
                for name in ("name", "title", "path", "bytes", "hash", "licenses")
            },
            "rows": connection.execute(f"SELECT count(*) FROM {item['name']}").fetchone()[0],
        }
        for item in site.descriptor["resources"]
        if item["name"] in {model.TABLE.name for model in TABLES}
    ]
    context = {
        "resources": resources,
        "views": ("calls_readable", "figures_readable"),
        "citation": as_text(site.descriptor),
        "bibtex": as_bibtex(site.descriptor),
        "rights": rows(
            connection, "SELECT DISTINCT rights FROM documents WHERE rights IS NOT NULL LIMIT 20"
        ),
        "origin": asked.origin,
    }
    return Page("downloads.html", context)


def codebook_page(connection: sqlite3.Connection, _site: Site, _asked: Asked) -> Page:
    """Every table, column and term, each term with an example of the dataset itself."""
    context = {
        "tables": table_entries(),
        "vocabularies": vocabularies(),
        "examples": _examples(connection),
        "quality": table_rows(connection, "quality", "1 = 1"),
    }
    return Page("codebook.html", context)


def _examples(connection: sqlite3.Connection) -> dict[tuple[str, str], dict[str, Any]]:
    """For each term that a fact has, the first such fact."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for model in TABLES:
        names = columns(model)
        if not {"release_id", "words"} <= set(names) or model.TABLE.name == "evidence":
            continue
        for name in names:
            terms = column(model, name).vocabulary
            if not terms:
                continue
            for row in rows(
                connection,
                f"SELECT {name} AS code, release_id, {model.TABLE.key[0]} AS id, words, min(rowid)"
                f" FROM {model.TABLE.name} WHERE {name} IS NOT NULL AND words IS NOT NULL"
                " GROUP BY 1",
            ):
                found.setdefault((terms, row["code"]), row)
    return found
