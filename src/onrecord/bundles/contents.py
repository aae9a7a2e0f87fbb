"""What is in a bundle: a package with everything that its reader needs beside it. The command and
the site make the same one.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

from onrecord.bundles.archive import write_zip
from onrecord.bundles.deposit import as_cff, as_zenodo
from onrecord.bundles.readme import readme
from onrecord.citation import as_bibtex, as_csl
from onrecord.jsontext import json_text

__all__ = ["CHECKSUMS", "File", "write_bundle"]

CHECKSUMS = "SHA256SUMS"

File = tuple[str, Iterable[bytes]]
"""The path of a file and its content, in pieces."""


def write_bundle(
    target: IO[bytes],
    descriptor: Mapping[str, Any],
    package: Iterable[File],
    quality: Iterable[Mapping[str, Any]],
) -> None:
    """Write a bundle as a zip file, the same bytes whenever it is made from the same package.

    Args:
        target: where it is written.
        descriptor: what the package says of itself.
        package: the files of the package, the codebook among them, in their order.
        quality: the rows of its table `quality`.
    """
    folder = descriptor["name"]
    sums: list[str] = []
    files = _summed([*_about(descriptor, quality)], sums)
    write_zip(
        target,
        (
            (f"{folder}/{name}", pieces)
            for group in (files, _summed(package, sums), _checksums(sums))
            for name, pieces in group
        ),
    )


def _about(descriptor: Mapping[str, Any], quality: Iterable[Mapping[str, Any]]) -> Iterator[File]:
    yield "README.md", [readme(descriptor, quality).encode()]
    yield "CITATION.cff", [as_cff(descriptor).encode()]
    yield "citation.bib", [as_bibtex(descriptor).encode()]
    yield "citation.json", [json_text([as_csl(descriptor)]).encode()]
    yield ".zenodo.json", [json_text(as_zenodo(descriptor)).encode()]


def _summed(files: Iterable[File], sums: list[str]) -> Iterator[File]:
    """The files, whose hashes are noted when they have been read."""
    for name, pieces in files:
        yield name, _noted(name, pieces, sums)


def _noted(name: str, pieces: Iterable[bytes], sums: list[str]) -> Iterator[bytes]:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
        yield piece
    sums.append(f"{digest.hexdigest()}  {name}\n")


def _checksums(sums: list[str]) -> Iterator[File]:
    """The hashes of all other files, as `sha256sum` writes them."""
    yield CHECKSUMS, ["".join(sums).encode()]
