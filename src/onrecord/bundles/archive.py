"""Zip files that are the same, byte for byte, whenever they are made from the same content."""

import zipfile
from collections.abc import Iterable
from typing import IO

__all__ = ["write_zip"]

_NEVER = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold
_MODE = 0o644
_LEVEL = 6


def write_zip(target: IO[bytes], files: Iterable[tuple[str, Iterable[bytes]]]) -> None:
    """Write a zip file.

    Args:
        target: where it is written.
        files: the name and the content, in pieces, of each file, in the order of the zip file.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, pieces in files:
            about = zipfile.ZipInfo(name, _NEVER)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = _MODE << 16
            about.create_system = 3  # Unix, on whatever system it is made
            with archive.open(about, "w", force_zip64=True) as file:
                for piece in pieces:
                    file.write(piece)
