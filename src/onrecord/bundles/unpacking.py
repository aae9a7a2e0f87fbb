"""Open a bundle that somebody else may have made: nothing of it is trusted. It is unpacked into a
folder that nobody sees and that is gone afterwards.
"""

import contextlib
import hashlib
import re
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from onrecord.errors import PackageError, Problem

__all__ = ["is_bundle", "opened", "unpack"]

CHECKSUMS = "SHA256SUMS"
_LARGEST = 8 << 30  # bytes of a bundle, unpacked
_MOST_FILES = 10_000
_RATIO = 200
"""How much larger than in the zip file its content may be. CSV files of this kind have 5 to 20; a
zip bomb has 1,000."""
_SMALL = 10 << 20  # bytes that are unpacked whatever their ratio
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_PIECE = 1 << 20
_UNREADABLE = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError),  # another compression, a password, a lie
)
_FETCH = "Fetch the bundle anew from where it is published."


def is_bundle(path: Path) -> bool:
    """Whether `path` names a file that is, or should be, a zip file."""
    return path.is_file() and (path.suffix.lower() == ".zip" or zipfile.is_zipfile(path))


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Path]:
    """The folder of the package in a bundle, for as long as the block lasts.

    Raises:
        PackageError: the bundle cannot be read, is not safe to unpack, or is not what its checksums
            say.
    """
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        yield unpack(path, Path(folder))


def unpack(path: Path, target: Path) -> Path:
    """Unpack a bundle into the empty folder `target`; the folder of the package in it.

    Raises:
        PackageError: see `opened`.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = [item for item in archive.infolist() if not item.is_dir()]
            _raise(_unsafe(path, members))
            sums = {item.filename: _extract(archive, item, target) for item in members}
    except _UNREADABLE as error:
        raise _damaged(path, error) from None
    folder = target / PurePosixPath(members[0].filename).parts[0]
    _raise(_differing(path, folder, sums))
    return folder


def _damaged(path: Path, error: Exception) -> PackageError:
    said = f"this is no zip file that can be read: {error}."
    return PackageError([Problem("not_zip", said, str(path), hint=_FETCH)])


def _raise(problems: Iterator[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise PackageError(found)


def _unsafe(path: Path, members: list[zipfile.ZipInfo]) -> Iterator[Problem]:
    """Why a zip file is not unpacked: names that lead elsewhere, links, doubles, or a bomb."""
    seen: set[str] = set()
    for item in members:
        if _leads_elsewhere(item):
            said = f"{item.filename!r} would be written outside the bundle."
            yield Problem("unsafe_path", said, str(path), hint="Do not unpack it.")
        if item.filename.casefold() in seen:
            said = f"{item.filename!r} is in it twice."
            yield Problem("double_file", said, str(path), hint=_FETCH)
        seen.add(item.filename.casefold())
    size = sum(item.file_size for item in members)
    packed = max(1, sum(item.compress_size for item in members))
    if size > _LARGEST or len(members) > _MOST_FILES or size > max(_SMALL, _RATIO * packed):
        said = f"it would unpack to {size} bytes in {len(members)} files from {packed} bytes."
        yield Problem("too_large", said, str(path), hint="Do not unpack it.")
    tops = {PurePosixPath(item.filename).parts[:1] for item in members}
    if len(tops) != 1 or any("/" not in item.filename for item in members):
        said = "a bundle has all its files in one folder."
        yield Problem("not_bundle", said, str(path), hint="Make one with onrecord bundle.")


def _leads_elsewhere(item: zipfile.ZipInfo) -> bool:
    name = item.orig_filename
    parts = name.split("/")
    return (
        name.startswith("/")
        or "\\" in name
        or "\x00" in name
        or ":" in parts[0]
        or any(part in ("", ".", "..") for part in parts)
        or stat.S_IFMT(item.external_attr >> 16) not in (0, stat.S_IFREG)
    )


def _extract(archive: zipfile.ZipFile, item: zipfile.ZipInfo, target: Path) -> str:
    """Write a file, never more than its announced size; its SHA-256."""
    place = target.joinpath(*item.filename.split("/"))
    place.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    left = item.file_size
    with archive.open(item) as source, place.open("xb") as file:
        while piece := source.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise ValueError(f"{item.filename} is larger than it says")
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def _differing(path: Path, folder: Path, sums: dict[str, str]) -> Iterator[Problem]:
    """The files that are missing, too many, or not those whose checksums the bundle has."""
    listed = folder / CHECKSUMS
    if not listed.is_file():
        said = f"there is no {CHECKSUMS} in it."
        yield Problem("not_bundle", said, str(path), hint="Make one with onrecord bundle.")
        return
    expected: dict[str, str] = {}
    for number, line in enumerate(listed.read_bytes().decode("utf-8", "replace").splitlines(), 1):
        match = _LINE.fullmatch(line)
        if match:
            expected[match.group(2)] = match.group(1)
        else:
            place = f"{path}/{CHECKSUMS}"
            yield Problem("checksums", "not a line of sha256sum.", place, number, hint=_FETCH)
    top = f"{folder.name}/"
    found = {name.removeprefix(top): digest for name, digest in sums.items()}
    found.pop(CHECKSUMS)
    for name in sorted(expected.keys() | found.keys()):
        said = _difference(expected.get(name), found.get(name))
        if said:
            yield Problem("file_differs", said, f"{path}/{name}", hint=_FETCH)


def _difference(expected: str | None, found: str | None) -> str:
    if found is None:
        return f"the file is missing; {CHECKSUMS} lists it."
    if expected is None:
        return f"the file is too many; {CHECKSUMS} does not list it."
    if expected != found:
        return f"the file was changed: its SHA-256 is {found}, {CHECKSUMS} says {expected}."
    return ""
