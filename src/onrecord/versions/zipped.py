"""A package that came as a zip file, unpacked for as long as it is read."""

import contextlib
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from onrecord.errors import PackageError, Problem
from onrecord.package import DESCRIPTOR

__all__ = ["is_zip", "unzipped"]


def is_zip(path: Path) -> bool:
    """Whether `path` is a zip file."""
    return path.is_file() and zipfile.is_zipfile(path)


@contextlib.contextmanager
def unzipped(path: Path) -> Iterator[Path]:
    """A folder with the package in the zip file `path`; it is gone when the block ends. Only the
    descriptor and the tables are unpacked.

    Raises:
        PackageError: it holds no package, or cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="onrecord-") as place:
        try:
            with zipfile.ZipFile(path) as archive:
                root = _root(path, archive)
                archive.extractall(place, _wanted(archive, root))
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
            raise _error(path, f"the zip file cannot be read: {error}.") from None
        yield Path(place, *root.parts)


def _root(path: Path, archive: zipfile.ZipFile) -> PurePosixPath:
    """The folder, inside the zip file, of the package: the one nearest to its root."""
    names = [PurePosixPath(name) for name in archive.namelist()]
    # a path that leads out of the zip file is not followed
    inside = [name for name in names if not name.is_absolute() and ".." not in name.parts]
    found = [name.parent for name in inside if name.name == DESCRIPTOR]
    if not found:
        raise _error(path, f"there is no package in the zip file: no {DESCRIPTOR}.")
    return min(found, key=lambda folder: (len(folder.parts), str(folder)))


def _wanted(archive: zipfile.ZipFile, root: PurePosixPath) -> list[str]:
    return [
        name
        for name in archive.namelist()
        if PurePosixPath(name) == root / DESCRIPTOR
        or (PurePosixPath(name).parent == root / "data" and name.endswith(".csv"))
    ]


def _error(path: Path, said: str) -> PackageError:
    return PackageError([Problem("package", said, str(path), hint="Fetch it anew.")])
