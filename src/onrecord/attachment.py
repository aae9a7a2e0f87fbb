"""Give a package its texts back: `attach` takes the documents of whoever has them, proves that they
are the ones that were coded, and restores every word.

What is proved: each document by the SHA-256 of its bytes and of the text read from it, every word
that the package holds against the text at its offsets, and the restored files as a whole by the
hashes that the package keeps of them. Nothing is written unless all of it holds.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.checks import check_package
from onrecord.csvfile import sound_rows
from onrecord.descriptor import models_of, resource_path
from onrecord.documents import match
from onrecord.errors import PackageError, Problem
from onrecord.model import Document
from onrecord.package import DESCRIPTOR, Staging, locate, read_descriptor, staging
from onrecord.restoring import Restorer
from onrecord.rights import FULL, Rights
from onrecord.schemas import all_schemas, table_schema
from onrecord.tables import by_name

__all__ = ["Attached", "attach"]


@dataclass(frozen=True, slots=True)
class Attached:
    """What was restored: where the package is, and how many documents its texts are from."""

    folder: Path
    documents: int


def attach(package: str | Path, folder: str | Path, out: str | Path | None = None) -> Attached:
    """Restore the texts of a package from the documents in a folder.

    Args:
        package: the package's folder or its `datapackage.json`.
        folder: the documents, under whatever names, in it or in its subfolders.
        out: where the whole package goes; without it, it replaces the one that was given.

    Raises:
        PackageError: the package has problems or has its texts already, a document is missing, is
            there twice or differs, or what was restored is not what the package vouches for.
            Nothing is written.
    """
    source = locate(Path(package))
    descriptor = read_descriptor(source)
    if Rights.of(descriptor).has_texts:
        said = "the texts are in this package already."
        raise PackageError([Problem("has_texts", said, str(source), hint="Nothing is to be done.")])
    _decide(check_package(source))
    rows = sound_rows(source / resource_path(Document), Document)
    matched = match(Path(folder), {row["path"]: row["sha256"] for row in rows})
    _decide(matched.problems)
    target = Path(out) if out is not None else source
    with staging(target) as stage:
        Restorer(source, models_of(descriptor), matched.files).write(stage)
        _finish(stage, source, descriptor)
    return Attached(target, len(matched.files))


def _decide(problems: Any) -> None:
    found = tuple(problems)
    if found:
        raise PackageError(found)


def _finish(stage: Staging, source: Path, descriptor: dict[str, Any]) -> None:
    """Prove that the tables are what they were with all their words, and describe them."""
    written = stage.close_tables()
    whole = descriptor["onrecord"].get("whole", {})
    for name, told in whole.items():
        size, digest = written[name]
        if told != {"bytes": size, "hash": f"sha256:{digest}"}:
            said = f"{name}: what was restored is not what the package was made from."
            hint = "Fetch the package anew, or build it from its collection."
            path = str(source / DESCRIPTOR)
            raise PackageError([Problem("restored_differs", said, path, hint=hint)])
    for name, schema in all_schemas(FULL).items():
        stage.write_json(f"schemas/{name}", schema)
    resources = [_described(item, written, stage, source) for item in descriptor["resources"]]
    ours = {**descriptor["onrecord"], "text": "full"}
    ours.pop("excerpt_limit", None)
    ours.pop("whole", None)
    stage.write_json(DESCRIPTOR, {**descriptor, "onrecord": ours, "resources": resources})


def _described(
    resource: dict[str, Any], written: dict[str, tuple[int, str]], stage: Staging, source: Path
) -> dict[str, Any]:
    """A resource of the whole package; one that is none of onrecord's tables is taken as it is."""
    name = resource["name"]
    if name not in written:
        shutil.copyfile(source / resource["path"], stage.folder / resource["path"])
        return resource
    size, digest = written[name]
    told = {"bytes": size, "hash": f"sha256:{digest}", "schema": table_schema(by_name(name))}
    return {**resource, **told}
