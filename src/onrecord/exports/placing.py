"""Where an export goes: written beside its place, and swapped in when it is complete."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import ExportError
from onrecord.exports.base import Export

__all__ = ["MARK", "placed"]

MARK = ".onrecord-export"
"""A file in every folder that an export wrote: only such a folder is ever replaced as a whole."""

_HIDDEN = ".onrecord-export-"


@contextlib.contextmanager
def placed(target: Path, export: Export, *, force: bool) -> Iterator[Path]:
    """A path to write to, which takes the place of `target` when the block ends well.

    Raises:
        ExportError: something is in the way at `target`, or it cannot be written. What was there
            stays.
    """
    _refuse(target, export, force=force)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        hidden = Path(tempfile.mkdtemp(prefix=_HIDDEN, dir=target.parent))
        try:
            partial = hidden / "new"
            if export.makes_folder:
                partial.mkdir()
            yield partial
            if export.makes_folder:
                (partial / MARK).write_text(f"{export.name}\n", encoding="utf-8", newline="\n")
            if target.is_dir():
                target.rename(hidden / "old")
            partial.replace(target)
        finally:
            shutil.rmtree(hidden, ignore_errors=True)
    except OSError as error:
        place = error.filename or target
        said = f"{place}: the export cannot be written: {error.strerror or error}."
        raise ExportError(said) from None


def _refuse(target: Path, export: Export, *, force: bool) -> None:
    """Raise if something at `target` must not be replaced."""
    if not target.exists() and not target.is_symlink():
        return
    if target.is_dir() and not any(target.iterdir()):
        if export.makes_folder:
            return
        raise ExportError(f"{target}: a folder is in the way: {export.name} writes a file.")
    if target.is_dir() != export.makes_folder:
        kind = "a folder" if export.makes_folder else "a file"
        raise ExportError(f"{target}: {export.name} writes {kind}. Name another with --out.")
    if target.is_symlink():
        raise ExportError(f"{target}: this is a link, and is not replaced. Name what it leads to.")
    if export.makes_folder and not (target / MARK).is_file():
        said = "this folder holds files that no export wrote, and is not replaced."
        raise ExportError(f"{target}: {said} Name another with --out.")
    if not force:
        said = "this is there already. Replace it with --force, or name another with --out."
        raise ExportError(f"{target}: {said}")
