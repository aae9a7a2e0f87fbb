"""Check a built package, without trust in whoever made or changed it: its files and hashes, its
descriptor, every row by the model, keys and references, and the words behind every cell.

What frictionless does not look at (uniqueKeys, other schemas, the anchors) is looked at here.
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from onrecord.checks.anchors import anchor_problems, evidence_problems
from onrecord.checks.bundles import FACTS_OF_PARTIES, RELEASE_COLUMN, bundles, located
from onrecord.checks.examples import Exemplified
from onrecord.checks.held import held_problems, text_problems
from onrecord.checks.rows import Key, Order, Table, read_table, reference_problems
from onrecord.csvfile import sound_rows
from onrecord.descriptor import models_of, resource_path
from onrecord.errors import Invalid, Problem
from onrecord.model import Row
from onrecord.package import DESCRIPTOR, locate, read_descriptor
from onrecord.rights import Rights, restricted
from onrecord.schemas import table_schema

__all__ = ["check_package", "check_resources"]

Known = Mapping[str, dict[Key, None]]
"""The keys of the tables to which others refer, in their order."""
_REFERRED = ("documents", "releases", "actors", "terms")
_ALONE = ("actors", "actor_names", "cues", "crosswalk")
"""Tables of the whole collection, with references."""


def check_package(path: Path) -> Iterator[Problem]:
    """Every problem of the package at `path`, a folder or its `datapackage.json`."""
    try:
        folder = locate(path)
        descriptor = read_descriptor(folder)
    except Invalid as error:
        yield from error.problems
        return
    broken = list(check_resources(folder, descriptor))
    yield from broken
    yield from _schema_problems(folder, descriptor)
    yield from _row_problems(folder, models_of(descriptor), Rights.of(descriptor))


def _row_problems(folder: Path, models: tuple[type[Row], ...], rights: Rights) -> Iterator[Problem]:
    """What is wrong with the rows: each in itself, then each beside the others."""
    tables: dict[str, Table] = {}
    known: dict[str, dict[Key, None]] = {name: {} for name in _REFERRED}
    for model in models:
        file = folder / resource_path(model)
        if file.is_file():
            name = model.TABLE.name
            tables[name] = read_table(file, model, _order(name, known, tables), known.get(name))
            yield from tables[name].problems
    # what a broken row says cannot be set against other rows
    if len(tables) == len(models) and all(table.is_whole for table in tables.values()):
        yield from text_problems(tables["documents"], rights)
        yield from _problems_between(tables, known, rights)


def _order(name: str, known: Known, tables: Mapping[str, Table]) -> Order | None:
    """The order in which a table's rows are expected, for it to be read release by release."""
    if name == "releases":
        return Order("document_id", _ids(known, "documents"))
    column = RELEASE_COLUMN.get(name)
    if column and name in FACTS_OF_PARTIES:
        facts = tables.get(FACTS_OF_PARTIES[name])
        in_file = _ids_in_file(facts, column) if facts and _is_in_order(facts) else ()
        return Order(column, in_file)
    return Order(column, _ids(known, "releases")) if column else None


def _ids(known: Known, name: str) -> Iterator[str]:
    return (str(key[0]) for key in known[name])


def _is_in_order(table: Table) -> bool:
    return table.is_whole and table.in_order


def _ids_in_file(facts: Table, key: str) -> Iterator[str]:
    return (values[key] for values in sound_rows(facts.path, facts.model))


def _problems_between(
    tables: Mapping[str, Table], known: Known, rights: Rights
) -> Iterator[Problem]:
    """The references that lead nowhere, the words that are not in the texts, and evidence that is
    missing or too much: in this order, and in each in that of the files.
    """
    references: list[Problem] = []
    anchors: list[Problem] = []
    evidence: list[Problem] = []
    for name in _ALONE:
        references += reference_problems(tables[name], located(tables[name]), known)
    examples = Exemplified(tables["terms"])
    for bundle in bundles(tables):
        examples.see(bundle)
        keys = {**known, **{name: bundle.keys(name) for name in FACTS_OF_PARTIES.values()}}
        for name, rows in bundle.rows.items():
            references += reference_problems(tables[name], rows, keys)
            anchors += anchor_problems(tables[name], bundle) if rights.has_texts else ()
        anchors += () if rights.has_texts else held_problems(tables, bundle, rights)
        evidence += evidence_problems(tables, bundle)
    references += examples.problems()
    files = {str(table.path): number for number, table in enumerate(tables.values())}
    for found in (references, anchors, evidence):
        yield from sorted(found, key=lambda problem: (files[problem.path], problem.line or 0))


def check_resources(folder: Path, descriptor: dict[str, Any]) -> Iterator[Problem]:
    """The resources that are missing, or whose bytes are not those that the descriptor tells."""
    by_name = {resource.get("name"): resource for resource in descriptor["resources"]}
    for model in models_of(descriptor):
        path = resource_path(model)
        resource = by_name.get(model.TABLE.name)
        if resource is None or resource.get("path") != path:
            said = f"there is no resource {model.TABLE.name} with the path {path}."
            yield _problem("missing_resource", folder / DESCRIPTOR, said)
            continue
        try:
            size, digest = _size_and_hash(folder / path)
        except OSError as error:
            yield _problem("missing_file", folder / path, f"{error.strerror}.")
            continue
        if resource.get("bytes") != size:
            said = f"the file has {size} bytes, the descriptor says {resource.get('bytes')}."
            yield _problem("bytes_differ", folder / path, said)
        elif resource.get("hash") != digest:
            said = f"the file was changed: its hash is {digest}, the descriptor says "
            yield _problem("hash_differs", folder / path, f"{said}{resource.get('hash')}.")


def _size_and_hash(path: Path) -> tuple[int, str]:
    """The size of a file and its hash as a descriptor tells it."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return file.tell(), f"sha256:{digest}"


def _schema_problems(folder: Path, descriptor: dict[str, Any]) -> Iterator[Problem]:
    by_name = {resource.get("name"): resource for resource in descriptor["resources"]}
    rights = Rights.of(descriptor)
    for model in models_of(descriptor):
        resource = by_name.get(model.TABLE.name)
        expected = restricted(table_schema(model), model, rights)
        if resource is not None and resource.get("schema") != expected:
            said = f"the schema of {model.TABLE.name} is not the one that onrecord writes."
            yield _problem("schema_differs", folder / DESCRIPTOR, said)
    known = {model.TABLE.name for model in models_of(descriptor)}
    for name in by_name:
        if name not in known:
            said = f"the resource {name!r} is none of onrecord's tables."
            yield _problem("unknown_resource", folder / DESCRIPTOR, said)


def _problem(code: str, path: Path, message: str) -> Problem:
    return Problem(code, message, str(path), hint="Build the package again, or fetch it anew.")
