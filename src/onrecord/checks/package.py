"""Check a built package, without trust in whoever made or changed it: its files and hashes, its
descriptor, every row by the model, keys and references, and the words behind every cell.

What frictionless does not look at (uniqueKeys, other schemas, the anchors) is looked at here.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.checks.anchors import anchor_problems, evidence_problems
from onrecord.checks.rows import Table, read_table, reference_problems
from onrecord.descriptor import resource_path
from onrecord.errors import Invalid, Problem
from onrecord.model import TABLES
from onrecord.package import DESCRIPTOR, locate, read_descriptor
from onrecord.schemas import table_schema

__all__ = ["check_package", "check_resources"]


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
    tables: dict[str, Table] = {}
    for model in TABLES:
        file = folder / resource_path(model)
        if file.is_file():
            table = read_table(file, model)
            tables[model.TABLE.name] = table
            yield from table.problems
    # what a broken row says cannot be set against other rows
    if len(tables) == len(TABLES) and all(table.is_whole for table in tables.values()):
        yield from reference_problems(tables)
        yield from anchor_problems(tables)
        yield from evidence_problems(tables)


def check_resources(folder: Path, descriptor: dict[str, Any]) -> Iterator[Problem]:
    """The resources that are missing, or whose bytes are not those that the descriptor tells."""
    by_name = {resource.get("name"): resource for resource in descriptor["resources"]}
    for model in TABLES:
        path = resource_path(model)
        resource = by_name.get(model.TABLE.name)
        if resource is None or resource.get("path") != path:
            said = f"there is no resource {model.TABLE.name} with the path {path}."
            yield _problem("missing_resource", folder / DESCRIPTOR, said)
            continue
        try:
            content = (folder / path).read_bytes()
        except OSError as error:
            yield _problem("missing_file", folder / path, f"{error.strerror}.")
            continue
        yield from _hash_problems(folder / path, resource, content)


def _hash_problems(file: Path, resource: dict[str, Any], content: bytes) -> Iterator[Problem]:
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    if resource.get("bytes") != len(content):
        said = f"the file has {len(content)} bytes, the descriptor says {resource.get('bytes')}."
        yield _problem("bytes_differ", file, said)
    elif resource.get("hash") != digest:
        said = f"the file was changed: its hash is {digest}, the descriptor says "
        yield _problem("hash_differs", file, f"{said}{resource.get('hash')}.")


def _schema_problems(folder: Path, descriptor: dict[str, Any]) -> Iterator[Problem]:
    by_name = {resource.get("name"): resource for resource in descriptor["resources"]}
    for model in TABLES:
        resource = by_name.get(model.TABLE.name)
        if resource is not None and resource.get("schema") != table_schema(model):
            said = f"the schema of {model.TABLE.name} is not the one that onrecord writes."
            yield _problem("schema_differs", folder / DESCRIPTOR, said)
    known = {model.TABLE.name for model in TABLES}
    for name in by_name:
        if name not in known:
            said = f"the resource {name!r} is none of onrecord's tables."
            yield _problem("unknown_resource", folder / DESCRIPTOR, said)


def _problem(code: str, path: Path, message: str) -> Problem:
    return Problem(code, message, str(path), hint="Build the package again, or fetch it anew.")
