"""The codebook's examples, as the database has them."""

import sqlite3

from onrecord.codebook.examples import Example, TermKey
from onrecord.explorer.reading import rows

__all__ = ["term_examples"]


def term_examples(connection: sqlite3.Connection) -> dict[TermKey, Example]:
    """For each term that has one, the evidence that exemplifies it."""
    found = rows(
        connection,
        "SELECT vocabulary, code, release_id, table_name, row_id, words, prefix, suffix"
        " FROM terms"
        " JOIN evidence ON evidence_id = example_id ORDER BY terms.rowid",
    )
    return {(row["vocabulary"], row["code"]): Example.of(row) for row in found}
