"""What can be taken away, and how to cite it; and the codebook."""

import sqlite3

from onrecord.citation import as_bibtex, as_text
from onrecord.codebook import table_entries, vocabularies, without_example
from onrecord.descriptor import models_of
from onrecord.explorer.examples import term_examples
from onrecord.explorer.reading import rows
from onrecord.explorer.site import Asked, Page, Site

__all__ = ["codebook_page", "downloads_page"]


def downloads_page(connection: sqlite3.Connection, site: Site, _asked: Asked) -> Page:
    """Files, hashes, rights and citation."""
    resources = [
        {
            **{name: item.get(name) for name in ("name", "title", "path", "hash")},
            "rows": connection.execute(f"SELECT count(*) FROM {item['name']}").fetchone()[0],
        }
        for item in site.descriptor["resources"]
        if item["name"] in {model.TABLE.name for model in models_of(site.descriptor)}
    ]
    context = {
        "resources": resources,
        "citation": as_text(site.descriptor),
        "bibtex": as_bibtex(site.descriptor),
        "rights": rows(
            connection, "SELECT DISTINCT rights FROM documents WHERE rights IS NOT NULL LIMIT 20"
        ),
    }
    return Page("downloads.html", context)


def codebook_page(connection: sqlite3.Connection, _site: Site, _asked: Asked) -> Page:
    """Every table, column and term, each term with an example of the dataset itself."""
    examples = term_examples(connection)
    context = {
        "tables": table_entries(),
        "vocabularies": vocabularies(),
        "examples": examples,
        "without": without_example(examples),
    }
    return Page("codebook.html", context)
