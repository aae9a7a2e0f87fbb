"""A built package as one file to deposit or to send: `bundle`."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from onrecord.bundles.contents import File, write_bundle
from onrecord.checks import check_package
from onrecord.codebook.examples import examples_in
from onrecord.codebook.markdown import as_markdown
from onrecord.csvfile import sound_rows
from onrecord.dataset import Dataset, load
from onrecord.descriptor import resource_path
from onrecord.errors import PackageError, Problem
from onrecord.jsontext import json_text
from onrecord.model import Quality
from onrecord.package import DESCRIPTOR
from onrecord.rights import Rights
from onrecord.schemas import all_schemas

__all__ = ["bundle"]

_PIECE = 1 << 20  # bytes


def bundle(
    package: str | Path | None = None, out: str | Path | None = None, *, force: bool = False
) -> Path:
    """Write a package as a bundle: one zip file with the package, its codebook, its citation, what
    archives ask for, checksums, and a README. From the same package come the same bytes.

    Args:
        package: the package's folder or its `datapackage.json`; without it, the dataset that comes
            with onrecord.
        out: the file to write; without it, `NAME-VERSION.zip` in the current folder.
        force: whether a file that is there already is replaced.

    Returns:
        The path of the bundle.

    Raises:
        PackageError: the package has problems, or the file is there already. Nothing is written.
    """
    data = load(package)
    target = Path(out) if out is not None else Path(_file_name(data))
    if target.is_dir() or (target.exists() and not force):
        said = "a folder is in the way." if target.is_dir() else "the file is there already."
        hint = "Name another with --out." if target.is_dir() else "Replace it with --force."
        raise PackageError([Problem("exists", said, str(target), hint=hint)])
    problems = tuple(check_package(data.folder))
    if problems:
        raise PackageError(problems)
    _write(data, target)
    return target


def _file_name(data: Dataset) -> str:
    return f"{data.descriptor['name']}-{data.version}.zip"


def _write(data: Dataset, target: Path) -> None:
    """Write the file beside its place, and put it there when it is whole."""
    quality = list(sound_rows(data.folder / resource_path(Quality), Quality))
    handle, partial = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            write_bundle(file, data.descriptor, _files(data), quality)
            file.flush()
            os.fsync(file.fileno())
        Path(partial).chmod(0o644)
        Path(partial).replace(target)
    finally:
        Path(partial).unlink(missing_ok=True)


def _files(data: Dataset) -> Iterator[File]:
    """The files of the package, the codebook among them."""
    yield DESCRIPTOR, _content(data.folder / DESCRIPTOR)
    codebook = as_markdown(data.title, data.version, examples_in(data.folder))
    yield "codebook.md", [codebook.encode()]
    for resource in data.descriptor["resources"]:
        yield resource["path"], _content(data.folder / resource["path"])
    for name, schema in sorted(all_schemas(Rights.of(data.descriptor)).items()):
        yield f"schemas/{name}", [json_text(schema).encode()]


def _content(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
