"""`datapackage.json`: what the package is, in the terms of the Data Package standard, version 2."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from onrecord.collection import CollectionFile
from onrecord.errors import Problem
from onrecord.model import Release, Row
from onrecord.records import problems_of
from onrecord.schemas import table_schema
from onrecord.yamlfile import YamlFile

__all__ = ["FORMAT", "Written", "describe", "descriptor_problems", "resource_path"]

FORMAT = 1
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
MAX_SOURCES = 100
MIDNIGHT = "T00:00:00Z"  # the standard wants a day's time, too


@dataclass
class Written:
    """What was written: the size and hash of each table's file, and the sources in it."""

    files: dict[str, tuple[int, str]] = field(default_factory=dict)
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
        "keywords": about.keywords,
        "licenses": licenses,
        "contributors": [item.model_dump(exclude_none=True) for item in about.contributors],
        "sources": sources,
        "onrecord": {"format": FORMAT},
        "resources": [_resource(model, written, about, licenses, sources) for model in models],
    }


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
    own = name in ("quality", "terms", "crosswalk")
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
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "bytes": size,
        "hash": f"sha256:{digest}",
        "licenses": rights if texts else licenses,
        **({} if own else {"sources": sources}),
        "schema": table_schema(model),
    }


def descriptor_problems(descriptor: dict[str, Any], shown: str) -> list[Problem]:
    """What is wrong with the descriptor of a package that somebody may have changed: the properties
    that describe it are held to the rules of collection.yaml, and its resources have names.
    """
    told = set(CollectionFile.model_fields) - {"rights", "publishers"}
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
    names = _resource_names(descriptor.get("resources"))
    if None in names or len(set(names)) < len(names):
        said = "a list of resources with a name each, no name twice, belongs here."
        problems.append(Problem("resources", said, shown, field="resources"))
    return problems


def _resource_names(resources: Any) -> list[str | None]:
    """The names of a descriptor's resources; None stands for what is no resource with a name."""
    if not isinstance(resources, list):
        return [None]
    names = [item.get("name") if isinstance(item, dict) else None for item in resources]
    return [name if isinstance(name, str) else None for name in names]
