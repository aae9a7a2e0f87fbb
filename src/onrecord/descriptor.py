"""`datapackage.json`: what the package is, in the terms of the Data Package standard, version 2."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from onrecord.collection import CollectionFile
from onrecord.errors import Problem
from onrecord.model import CODEBOOK, OPTIONAL, TABLES, Quality, Release, Row
from onrecord.records import problems_of
from onrecord.rights import MODES, Rights, restricted
from onrecord.schemas import table_schema
from onrecord.yamlfile import YamlFile

__all__ = [
    "FORMAT",
    "Written",
    "describe",
    "descriptor_problems",
    "models_of",
    "other_format",
    "resource_path",
]

FORMAT = 2
_SINCE = {2: "empty cells say why they are empty, and there are accusations, cues and fields"}
"""What each format brought that earlier ones do not have."""
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
MAX_SOURCES = 100
DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "header": True,
    "skipInitialSpace": False,  # true in version 1 of the standard, where it is not said
}
MIDNIGHT = "T00:00:00Z"  # the standard wants a day's time, too


@dataclass
class Written:
    """What was written: the size and hash of each table's file, and the sources in it. `whole` are
    the sizes and hashes that the files would have with the words that are withheld from them.
    """

    files: dict[str, tuple[int, str]] = field(default_factory=dict)
    whole: dict[str, tuple[int, str]] = field(default_factory=dict)
    releases: int = 0
    sources: list[dict[str, str]] = field(default_factory=list)
    publishers: Counter[str] = field(default_factory=Counter)

    def note(self, release: Release, publisher: str | None) -> None:
        """Take a release into the sources, as the document itself asks to be cited."""
        self.releases += 1
        self.publishers[publisher or "publisher not stated"] += 1
        if self.releases <= MAX_SOURCES:
            self.sources.append(_source(release, publisher))


def _source(release: Release, publisher: str | None) -> dict[str, str]:
    parts = (publisher, release.title, release.published)
    title = release.cite_as or ", ".join(part for part in parts if part)
    return {"title": title, **({"path": release.url} if release.url else {})}


def resource_path(model: type[Row]) -> str:
    """The path of a table's file in the package."""
    return f"data/{model.TABLE.name}.csv"


def models_of(descriptor: Mapping[str, Any]) -> tuple[type[Row], ...]:
    """The tables that a package has: those of every package, and the optional ones among its
    resources.
    """
    names = _resource_names(descriptor.get("resources"))
    return (*TABLES, *(model for model in OPTIONAL if model.TABLE.name in names))


def describe(
    about: CollectionFile, written: Written, models: tuple[type[Row], ...]
) -> dict[str, Any]:
    """The descriptor of a package with the tables `models`."""
    licenses = [item.model_dump(exclude_none=True) for item in about.licenses]
    sources = _sources(written)
    optional = {"id": about.id, "homepage": about.homepage}
    return {
        "$schema": PROFILE,
        "name": about.name,
        **{key: value for key, value in optional.items() if value},
        "title": about.title,
        "description": about.description,
        "version": about.version,
        **({"created": about.created + MIDNIGHT} if about.created else {}),
        **({"keywords": about.keywords} if about.keywords else {}),
        "licenses": licenses,
        "contributors": [item.model_dump(exclude_none=True) for item in about.contributors],
        "sources": sources,
        "onrecord": _ours(Rights(about.text, about.excerpt_limit), written),
        "resources": [_resource(model, written, about, licenses, sources) for model in models],
    }


def _ours(rights: Rights, written: Written) -> dict[str, Any]:
    """What the standard has no place for: the format, how much of the texts is here, and what the
    files of the whole package are, by which `onrecord attach` proves that it has restored them.
    """
    whole = {
        name: {"bytes": size, "hash": f"sha256:{digest}"}
        for name, (size, digest) in written.whole.items()
    }
    return {"format": FORMAT, **rights.told(), **({"whole": whole} if whole else {})}


def _sources(written: Written) -> list[dict[str, str]]:
    """A source for each release, or for each publisher where the releases are many."""
    if written.releases <= MAX_SOURCES:
        return written.sources
    return [
        {"title": f"{publisher}: {count} releases"}
        for publisher, count in sorted(written.publishers.items())
    ]


def _resource(
    model: type[Row],
    written: Written,
    about: CollectionFile,
    licenses: list[dict[str, Any]],
    sources: list[dict[str, str]],
) -> dict[str, Any]:
    name = model.TABLE.name
    size, digest = written.files[name]
    texts = name == "documents"
    rights = [{"name": "other-closed", "title": about.rights}]
    own = model in (Quality, *CODEBOOK)
    return {
        "$schema": RESOURCE_PROFILE,
        "name": name,
        "type": "table",
        "path": resource_path(model),
        "title": model.TABLE.title,
        "description": " ".join((model.__doc__ or "").split()),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "bytes": size,
        "hash": f"sha256:{digest}",
        "licenses": rights if texts else licenses,
        **({} if own else {"sources": sources}),
        "schema": restricted(table_schema(model), model, Rights(about.text, about.excerpt_limit)),
    }


def other_format(made: Any) -> tuple[str, str]:
    """Why a package of another format is refused, and what to do."""
    said = f"the package has format {made}, this onrecord reads format {FORMAT}"
    if type(made) is int and 0 < made < FORMAT:
        newer = "; ".join(f"since format {number}, {what}" for number, what in _SINCE.items())
        hint = "What it lacks cannot be made up: build it again from its collection, or install "
        return f"{said}: {newer}.", f"{hint}the onrecord that made it."
    if type(made) is int and made > FORMAT:
        return f"{said}: a newer onrecord made it.", "Upgrade: pip install --upgrade onrecord."
    return f"{said}.", "Build it again from its collection."


def descriptor_problems(descriptor: dict[str, Any], shown: str) -> list[Problem]:
    """What is wrong with the descriptor of a package that somebody may have changed: the properties
    that describe it are held to the rules of collection.yaml, and its resources have names.
    """
    told = set(CollectionFile.model_fields) - {"rights", "publishers", "text", "excerpt_limit"}
    about = {key: value for key, value in descriptor.items() if key in told}
    if isinstance(about.get("created"), str):
        about["created"] = about["created"].removesuffix(MIDNIGHT)
    problems = []
    try:
        CollectionFile.model_validate({**about, "rights": "-"})
    except ValidationError as error:
        source = YamlFile(shown, about, {})
        problems += [
            replace(problem, line=None)
            for problem in problems_of(error, source, CollectionFile.model_json_schema())
        ]
    problems += _rights_problems(descriptor["onrecord"], shown)
    names = _resource_names(descriptor.get("resources"))
    if None in names or len(set(names)) < len(names):
        said = "a list of resources with a name each, no name twice, belongs here."
        problems.append(Problem("resources", said, shown, field="resources"))
    return problems


def _rights_problems(ours: dict[str, Any], shown: str) -> list[Problem]:
    """What is wrong with what the descriptor says of the texts."""
    found = []
    mode, limit = ours.get("text", "full"), ours.get("excerpt_limit", 1)
    if mode not in MODES:
        said = f"{mode!r} is none of {', '.join(MODES)}."
        found.append(Problem("unknown_mode", said, shown, field="onrecord.text"))
    if type(limit) is not int or limit < 1:
        said = f"{limit!r} is not a number of characters."
        found.append(Problem("unknown_mode", said, shown, field="onrecord.excerpt_limit"))
    return found


def _resource_names(resources: Any) -> list[str | None]:
    """The names of a descriptor's resources; None stands for what is no resource with a name."""
    if not isinstance(resources, list):
        return [None]
    names = [item.get("name") if isinstance(item, dict) else None for item in resources]
    return [name if isinstance(name, str) else None for name in names]
