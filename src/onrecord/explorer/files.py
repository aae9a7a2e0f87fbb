"""The package's files, made again from the database: the same bytes, whoever serves it."""

import sqlite3
from collections.abc import Iterator
from typing import IO

from onrecord.bundles.contents import write_bundle
from onrecord.cells.missing import filler
from onrecord.citation import as_bibtex, as_csl
from onrecord.codebook.markdown import as_markdown
from onrecord.csvfile import csv_block
from onrecord.descriptor import models_of, resource_path
from onrecord.explorer.examples import term_examples
from onrecord.explorer.reading import table_rows
from onrecord.explorer.site import Asked, File, Refused, Site
from onrecord.jsontext import json_text
from onrecord.model import Row
from onrecord.schemas import all_schemas
from onrecord.tables import by_name, cell, column_type, columns

__all__ = [
    "bibtex_file",
    "codebook_file",
    "csl_file",
    "descriptor_file",
    "package_file",
    "schema_file",
    "table_file",
]

BLOCK = 2000
_IN_DRAFT = "(SELECT status FROM releases WHERE releases.release_id = told.release_id) = 'draft'"


def descriptor_file(_connection: sqlite3.Connection, site: Site, _asked: Asked) -> File:
    """`datapackage.json`."""
    return File(site.descriptor_text.encode(), "application/json; charset=utf-8")


def bibtex_file(_connection: sqlite3.Connection, site: Site, _asked: Asked) -> File:
    """How to cite the package, for BibTeX."""
    name = f"{site.descriptor['name']}.bib"
    return File(as_bibtex(site.descriptor).encode(), "application/x-bibtex; charset=utf-8", name)


def csl_file(_connection: sqlite3.Connection, site: Site, _asked: Asked) -> File:
    """How to cite the package, as CSL-JSON."""
    text = json_text([as_csl(site.descriptor)])
    return File(text.encode(), "application/vnd.citationstyles.csl+json; charset=utf-8")


def codebook_file(connection: sqlite3.Connection, site: Site, _asked: Asked) -> File:
    """The codebook as Markdown."""
    return File(_codebook(connection, site), "text/markdown; charset=utf-8")


def table_file(_connection: sqlite3.Connection, site: Site, asked: Asked) -> File:
    """A table's CSV file, as the package has it."""
    name = asked.path["table"]
    if name not in {model.TABLE.name for model in models_of(site.descriptor)}:
        raise Refused(404, f"The package has no table called {name}.")

    def write(connection: sqlite3.Connection, target: IO[bytes]) -> None:
        target.writelines(_csv(connection, by_name(name)))

    return File(b"", "text/csv; charset=utf-8", f"{name}.csv", write)


def schema_file(_connection: sqlite3.Connection, site: Site, asked: Asked) -> File:
    """A schema of the package."""
    found = all_schemas(site.rights).get(asked.path["name"])
    if found is None:
        raise Refused(404, f"The package has no schema called {asked.path['name']}.")
    return File(json_text(found).encode(), "application/json; charset=utf-8")


def package_file(_connection: sqlite3.Connection, site: Site, _asked: Asked) -> File:
    """The bundle of the package, as `onrecord bundle` writes it."""

    def write(connection: sqlite3.Connection, target: IO[bytes]) -> None:
        quality = table_rows(connection, "quality", "1 = 1 ORDER BY rowid")
        write_bundle(target, site.descriptor, _files(connection, site), quality)

    name = f"{site.descriptor['name']}-{site.descriptor['version']}.zip"
    return File(b"", "application/zip", name, write)


def _files(connection: sqlite3.Connection, site: Site) -> Iterator[tuple[str, Iterator[bytes]]]:
    yield "datapackage.json", iter([site.descriptor_text.encode()])
    yield "codebook.md", iter([_codebook(connection, site)])
    for model in models_of(site.descriptor):
        yield resource_path(model), _csv(connection, model)
    for name, schema in sorted(all_schemas(site.rights).items()):
        yield f"schemas/{name}", iter([json_text(schema).encode()])


def _csv(connection: sqlite3.Connection, model: type[Row]) -> Iterator[bytes]:
    names = columns(model)
    yield csv_block([names]).encode()
    flags = [place for place, name in enumerate(names) if column_type(model, name) is bool]
    fill = {draft: filler(model, in_draft=draft) for draft in (False, True)}
    cursor = connection.cursor()
    cursor.row_factory = None
    cursor.execute(
        f"SELECT {', '.join(names)}, {_IN_DRAFT if 'release_id' in names else 0}"
        f" FROM {model.TABLE.name} AS told ORDER BY rowid"
    )
    while block := cursor.fetchmany(BLOCK):
        yield csv_block([fill[bool(row[-1])](_cells(row[:-1], flags)) for row in block]).encode()


def _cells(row: tuple[object, ...], flags: list[int]) -> list[str]:
    values = list(row)
    for place in flags:
        values[place] = None if values[place] is None else bool(values[place])
    return [cell(value) for value in values]


def _codebook(connection: sqlite3.Connection, site: Site) -> bytes:
    about = site.descriptor
    return as_markdown(about["title"], about["version"], term_examples(connection)).encode()
