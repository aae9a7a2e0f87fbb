"""Start a collection: the folders and files that a new one needs."""

import hashlib
import re
import shutil
from pathlib import Path

from onrecord import documents
from onrecord.documents import MEDIA_TYPES
from onrecord.errors import CollectionError, Problem

__all__ = ["Started", "start"]

_ABOUT = """\
# yaml-language-server: $schema=../schemas/collection.schema.json
# What the dataset is, and on what terms it may be used. Please make this yours.
name: {name}
title: {title}
description: Press releases from the folder {title}.
version: 0.1.0
licenses:
  - name: notspecified  # such as CC-BY-4.0
contributors:
  - title: Not stated  # your name
    roles: [creator]
rights: The rights in the texts are their publishers'.
"""
_ACTORS = """\
# yaml-language-server: $schema=../schemas/registry.schema.json
# The actors that the releases name, once each. A draft brings its own; an actor that stands here
# is recognised by its names in every release:
#
# example-ngo:
#   name: Example NGO
#   actor_type: ngo
#   country: CHE
#   names: {short: [Example]}
"""


class Started:
    """A new collection: its folder, how many documents were copied, and which ones were not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.copied = 0
        self.passed_over: list[str] = []
        self.ids: set[str] = set()
        self.by_digest: dict[bytes, str] = {}

    def pass_over(self, path: str, why: str) -> None:
        """Note a document that is not copied."""
        self.passed_over.append(f"{path} {why}")


def start(folder: Path, source: Path | None = None) -> Started:
    """Make a collection in `folder`, with copies of the documents of the folder `source`.

    Raises:
        CollectionError: there already is a collection, or `source` is no folder.
    """
    seeds = folder / "seeds"
    if (seeds / "collection.yaml").exists():
        raise _refused(seeds / "collection.yaml", "there already is a collection here.")
    if source is not None and not source.is_dir():
        raise _refused(source, "there is no such folder.")
    for name in ("documents", "records"):
        (seeds / name).mkdir(parents=True, exist_ok=True)
    title = folder.resolve().name
    name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "releases"
    quoted = '"' + re.sub(r'["\\\\]', "", title) + '"'
    _write(seeds / "collection.yaml", _ABOUT.format(name=name, title=quoted))
    _write(seeds / "actors.yaml", _ACTORS)
    started = Started(folder)
    for path in documents.paths(source) if source else ():
        _copy(started, source or folder, path)
    return started


def _copy(started: Started, source: Path, path: str) -> None:
    if Path(path).suffix.lower() not in MEDIA_TYPES:
        started.pass_over(path, "is of a type that onrecord does not read")
        return
    digest = hashlib.sha256((source / path).read_bytes()).digest()
    double = started.by_digest.setdefault(digest, path)
    if double != path:
        started.pass_over(path, f"has the same bytes as {double}")
        return
    target = started.folder / "seeds" / "documents" / _free_name(started, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / path, target)
    started.copied += 1


def _free_name(started: Started, path: str) -> str:
    """The path, or one beside it where another document (a.html, a.pdf) has its id already."""
    place = Path(path)
    while documents.document_id(path) in started.ids:
        place = place.with_name(f"{place.stem}-{place.suffix[1:]}{place.suffix}")
        path = place.as_posix()
    started.ids.add(documents.document_id(path))
    return path


def _write(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text, encoding="utf-8")


def _refused(path: Path, message: str) -> CollectionError:
    return CollectionError([Problem("not_started", message, str(path), hint="Name another.")])
