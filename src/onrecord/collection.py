"""A collection: a folder with `collection.yaml`, `actors.yaml`, `documents/` and `records/`."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from onrecord import documents
from onrecord.columns import Column
from onrecord.errors import CollectionError, Invalid, Problem
from onrecord.model import Actor, ActorName
from onrecord.model.base import SLUG
from onrecord.records import Entry, RegistryEntry, problems_of
from onrecord.resolve import Context
from onrecord.rights import LIMIT, Rights
from onrecord.suggest import did_you_mean
from onrecord.yamlfile import YamlFile, read_yaml

__all__ = ["ActorsFile", "Collection", "CollectionFile", "read_collection"]

# Semantic Versioning 2.0.0: three numbers without leading zeros
SEMVER = r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?"
DAY = r"\d{4}-\d{2}-\d{2}"
_DOCUMENT_LINE = re.compile(r"^document: ([\w./ -]*\w)$", re.MULTILINE)


class License(Entry):
    """A licence, named by its SPDX or Open Definition id."""

    name: Annotated[
        str, Column("Identifier in the SPDX list, such as CC-BY-4.0.", standard="licence")
    ]
    title: Annotated[str | None, Column("The licence's full name.")] = None
    path: Annotated[str | None, Column("Its address.", pattern=r"https?://\S+")] = None


class Contributor(Entry):
    """Somebody who made the dataset."""

    title: Annotated[str, Column("Name of the person or organisation.")]
    roles: Annotated[list[str], Field(description="Roles, such as creator.", min_length=1)]
    path: Annotated[
        str | None, Column("An address, such as an ORCID.", pattern=r"https?://\S+")
    ] = None
    email: Annotated[str | None, Column("An email address.", pattern=r"\S+@\S+")] = None


class Publisher(Entry):
    """What is known of a publisher beyond its releases."""

    rights: Annotated[str | None, Column("Who holds the rights in its texts.")] = None
    homepage: Annotated[str | None, Column("Its home page.", pattern=r"https?://\S+")] = None


class CollectionFile(Entry):
    """What the collection is, who made it and on what terms it may be used."""

    name: Annotated[
        str, Column("Short name, for files and addresses.", pattern=r"[a-z0-9][a-z0-9._-]*")
    ]
    title: Annotated[str, Column("Title of the dataset.")]
    description: Annotated[str, Column("What it holds, in a few sentences.")]
    version: Annotated[str, Column("Version of the data.", pattern=SEMVER)]
    id: Annotated[
        str | None,
        Column("A globally unique identifier, such as a DOI or a UUID.", standard="identifier"),
    ] = None
    homepage: Annotated[str | None, Column("Home page.", pattern=r"https?://\S+")] = None
    created: Annotated[
        str | None,
        Column("The day on which this version was made.", standard="edtf", pattern=DAY),
    ] = None
    keywords: Annotated[list[str], Field(description="Keywords.")] = []
    licenses: Annotated[list[License], Field(description="Licences of the coding.", min_length=1)]
    contributors: Annotated[list[Contributor], Field(description="Who made it.", min_length=1)]
    rights: Annotated[
        str, Column("Who holds the rights in the texts, where a publisher has no statement below.")
    ]
    text: Annotated[
        Literal["full", "excerpts", "none"],
        Field(
            description="How much of the texts the package holds: the whole (full), quotations up "
            "to excerpt_limit (excerpts), or no words (none)."
        ),
    ] = "full"
    excerpt_limit: Annotated[
        int, Column("The most characters of the text in a cell, with text: excerpts.", minimum=1)
    ] = LIMIT
    publishers: Annotated[
        dict[str, Publisher], Field(description="What is known of each publisher, by its actor id.")
    ] = {}


ActorsFile = TypeAdapter(dict[Annotated[str, Column("An id.", pattern=SLUG)], RegistryEntry])


@dataclass(frozen=True)
class Collection:
    """A collection as it stands in its folder. Documents and records are read when asked for."""

    folder: Path
    about: CollectionFile
    actors: tuple[Actor, ...]
    actor_names: tuple[ActorName, ...]

    @property
    def home(self) -> Path:
        """The folder in which the built package belongs: that around `seeds/`."""
        return self.folder.parent if self.folder.name == "seeds" else self.folder

    @property
    def text_rights(self) -> Rights:
        """How much of the texts the package may hold."""
        return Rights(self.about.text, self.about.excerpt_limit)

    @property
    def documents_folder(self) -> Path:
        """Where the source documents are."""
        return self.folder / "documents"

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The paths of the documents relative to `documents/`, sorted."""
        return tuple(documents.paths(self.documents_folder))

    @cached_property
    def records(self) -> Mapping[str, list[Path]]:
        """The record files of each document, by the document's path."""
        found: dict[str, list[Path]] = {}
        for path in sorted((self.folder / "records").rglob("*")):
            if path.suffix.lower() in (".yaml", ".yml"):
                found.setdefault(_document_of(path), []).append(path)
        return found

    @cached_property
    def context(self) -> Context:
        """What records need to know of the collection."""
        names: dict[str, set[str]] = {actor.actor_id: {actor.name} for actor in self.actors}
        for row in self.actor_names:
            names[row.actor_id].add(row.name)
        rights = {actor: known.rights for actor, known in self.about.publishers.items()}
        return Context(
            names={actor: frozenset(all_names) for actor, all_names in names.items()},
            rights={actor: said for actor, said in rights.items() if said},
            default_rights=self.about.rights,
        )


def read_collection(folder: Path) -> Collection:
    """Read the collection in `folder`, or in its subfolder `seeds`.

    Raises:
        CollectionError: there is none, or `collection.yaml` or `actors.yaml` has problems.
    """
    if not (folder / "collection.yaml").is_file():
        if not (folder / "seeds" / "collection.yaml").is_file():
            raise CollectionError(
                [
                    Problem(
                        "no_collection",
                        "there is no collection here: neither collection.yaml nor "
                        "seeds/collection.yaml.",
                        str(folder),
                        hint="Name the folder that holds it: onrecord build FOLDER.",
                    )
                ]
            )
        folder = folder / "seeds"
    problems = list(_folder_problems(folder))
    about = _read_about(folder / "collection.yaml", problems)
    actors, names = _read_actors(folder / "actors.yaml", problems)
    if about:
        _check_publishers(folder / "collection.yaml", about, actors, problems)
    if about is None or problems:
        raise CollectionError(problems)
    return Collection(folder, about, actors, names)


def _folder_problems(folder: Path) -> Iterator[Problem]:
    """The folders of a collection that are missing or cannot be read. There need be no records."""
    for name, is_needed in (("documents", True), ("records", False)):
        path = folder / name
        if not path.exists() and not is_needed:
            continue
        if not path.is_dir():
            hint = "Put the releases there." if is_needed else "Move what is there."
            yield Problem("no_folder", f"there is no folder {name}.", str(path), hint=hint)
        elif not os.access(path, os.R_OK | os.X_OK):
            yield Problem(
                "unreadable",
                "the folder cannot be read.",
                str(path),
                hint="Change its permissions.",
            )


def _check_publishers(
    path: Path, about: CollectionFile, actors: tuple[Actor, ...], problems: list[Problem]
) -> None:
    known = {actor.actor_id for actor in actors}
    unknown = [publisher for publisher in about.publishers if publisher not in known]
    source = _read(path, problems) if unknown else None
    for publisher in unknown:
        if source:
            said = f"no actor has the id '{publisher}'.{did_you_mean(publisher, known)}"
            problems.append(source.problem("unknown_actor", ("publishers", publisher), said))


def _read_about(path: Path, problems: list[Problem]) -> CollectionFile | None:
    source = _read(path, problems)
    if source is None:
        return None
    try:
        return CollectionFile.model_validate(source.data)
    except ValidationError as error:
        problems += problems_of(error, source, CollectionFile.model_json_schema())
        return None


def _read(path: Path, problems: list[Problem]) -> YamlFile | None:
    try:
        return read_yaml(path, str(path))
    except Invalid as error:
        problems += error.problems
        return None


def _read_actors(
    path: Path, problems: list[Problem]
) -> tuple[tuple[Actor, ...], tuple[ActorName, ...]]:
    source = _read(path, problems) if path.exists() else YamlFile(str(path), {}, {})
    if source is None:
        return (), ()
    try:
        registry = ActorsFile.validate_python({} if source.data is None else source.data)
    except ValidationError as error:
        problems += problems_of(error, source, ActorsFile.json_schema())
        return (), ()
    problems += _parent_problems(registry, source)
    actors = sorted(registry.items())
    names = {row for actor_id, entry in actors for row in entry.actor_names(actor_id)}
    return (
        tuple(entry.actor(actor_id) for actor_id, entry in actors),
        tuple(sorted(names, key=lambda row: (row.actor_id, row.name_kind, row.name))),
    )


def _parent_problems(registry: dict[str, RegistryEntry], source: YamlFile) -> list[Problem]:
    problems = []
    for actor_id, entry in registry.items():
        seen = {actor_id}
        parent = entry.parent
        while parent in registry and parent not in seen:
            seen.add(parent)
            parent = registry[parent].parent
        location = (actor_id, "parent")
        if entry.parent and entry.parent not in registry:
            message = f"no actor has the id '{entry.parent}'.{did_you_mean(entry.parent, registry)}"
            problems.append(source.problem("unknown_actor", location, message))
        elif parent == actor_id:
            message = f"{actor_id} is its own parent, directly or through others."
            problems.append(source.problem("cycle", location, message))
    return problems


def _document_of(path: Path) -> str:
    """The document that a record file names, read without parsing the whole of it; an empty string
    if that cannot be told (the file's own problems are found when it is read).
    """
    try:
        match = _DOCUMENT_LINE.search(path.read_text(encoding="utf-8-sig"))
        data = None if match else read_yaml(path, str(path)).data
    except (OSError, UnicodeDecodeError, CollectionError):
        return ""
    if match:
        return match.group(1)
    return str(data.get("document") or "") if isinstance(data, dict) else ""
