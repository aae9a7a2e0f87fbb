"""The formats by name, and the one function that writes any of them."""

import re
from importlib import import_module
from pathlib import Path

from onrecord.dataset import load
from onrecord.errors import ExportError, MissingExtra
from onrecord.exports.base import Export
from onrecord.exports.placing import placed
from onrecord.suggest import did_you_mean

__all__ = ["FORMATS", "export", "find"]

FORMATS = (
    "parquet",
    "sqlite",
    "excel",
    "webannotation",
    "followthemoney",
    "croissant",
    "schemaorg",
    "bibtex",
    "csl",
    "site",
)
"""The formats that there are, each the name of a module in this room."""

_ADDRESS = re.compile(r"https?://[^\s/?#\"<>\\]+(/[^\s?#\"<>\\]*)?")


def find(name: str) -> Export:
    """The export of that name; its module is imported now.

    Raises:
        ExportError: there is none.
    """
    if name not in FORMATS:
        raise ExportError(f"no format is called '{name}'.{did_you_mean(name, FORMATS)}")
    found: Export = import_module(f"onrecord.exports.{name}").EXPORT
    return found


def export(
    format_: str,
    package: str | Path | None = None,
    out: str | Path | None = None,
    *,
    force: bool = False,
    base_url: str = "",
) -> Path:
    """Write a package in another format.

    Args:
        format_: one of `FORMATS`.
        package: a folder or its `datapackage.json`; without it, the dataset that comes with
            onrecord.
        out: the file or folder to write; without it, one in the current folder that is named for
            the dataset, such as `arms-for-syria.xlsx`.
        force: replace what an earlier export left at `out`.
        base_url: the address at which the files will be, for formats that name it.

    Returns:
        The file or folder that was written.

    Raises:
        ExportError: there is no such format, `out` is in the way or cannot be written, or
            `base_url` is no address or of no use to the format.
        MissingExtra: a library that the format needs is not installed.
        PackageError: the package cannot be read, or was changed after it was built.
    """
    found = find(format_)
    given = _given(found, base_url)
    data = load(package)
    target = Path(out) if out is not None else Path(_file_name(data.descriptor["name"], found))
    _spare(data.folder, target)
    with placed(target, found, force=force) as partial:
        try:
            found.write(data, partial, *given)
        except ModuleNotFoundError as error:
            raise _missing(found, error) from error
    return target


def _given(found: Export, base_url: str) -> tuple[str, ...]:
    """What `write` takes beside the package and the path."""
    if not found.takes_base_url:
        if base_url:
            raise ExportError(f"{found.name} names no address: leave out --base-url.")
        return ()
    if base_url and not _ADDRESS.fullmatch(base_url):
        said = f"'{base_url}' is no address of a folder on the web."
        raise ExportError(f"--base-url: {said} Give one such as https://example.org/data/.")
    return (f"{base_url.rstrip('/')}/" if base_url else "",)


def _spare(folder: Path, target: Path) -> None:
    """Raise if `target` is one of the package's own places."""
    place = target.resolve()
    own = [(folder / name).resolve() for name in ("data", "schemas", "datapackage.json")]
    if place == folder.resolve() or any(place.is_relative_to(path) for path in own):
        said = "this belongs to the package itself. Name another place with --out."
        raise ExportError(f"{target}: {said}")


def _file_name(name: str, found: Export) -> str:
    return name.replace("/", "-")[:80].strip(".-_") + found.suffix


def _missing(found: Export, error: ModuleNotFoundError) -> ImportError:
    library = (error.name or "").partition(".")[0]
    if not found.extra or library in ("", "onrecord"):
        return error
    said = f"{library} is not installed: pip install 'onrecord[{found.extra}]'"
    return MissingExtra(said)
