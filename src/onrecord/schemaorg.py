"""A package as schema.org knows datasets (https://schema.org/Dataset), from its descriptor: what
search engines for data read.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.citation import web_address

__all__ = ["CSV", "as_schema_org"]

CSV = "text/csv"


def as_schema_org(
    descriptor: Mapping[str, Any], address: str, files: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """The package as a Dataset of schema.org.

    Args:
        descriptor: the content of `datapackage.json`.
        address: where the dataset is told of; empty if that is not known.
        files: the media type and the address of each file that it can be had as.
    """
    licences = (web_address(item.get("path")) for item in descriptor["licenses"])
    about: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": descriptor["title"],
        "description": descriptor["description"],
        "url": address,
        "identifier": descriptor.get("id"),
        "version": descriptor["version"],
        "dateCreated": str(descriptor.get("created", ""))[:10],
        "keywords": descriptor.get("keywords"),
        "license": [licence for licence in licences if licence],
        "creator": [_agent(item) for item in descriptor["contributors"]],
        "isAccessibleForFree": True,
        "distribution": [_distribution(*file) for file in files],
    }
    return {key: value for key, value in about.items() if value}


def _agent(contributor: Mapping[str, Any]) -> dict[str, str]:
    found = {
        "@type": "Organization",
        "name": contributor["title"],
        "url": web_address(contributor.get("path")),
    }
    return {key: value for key, value in found.items() if value}


def _distribution(media_type: str, address: str) -> dict[str, str]:
    return {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": address}
