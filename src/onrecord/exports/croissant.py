"""What machine learning tools read of a dataset: its metadata in the format Croissant 1.1, each
table as a record set (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html).

The file names the package's files by their paths, so it belongs beside `datapackage.json`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.citation import as_bibtex, web_address
from onrecord.dataset import Dataset
from onrecord.exports.base import Export
from onrecord.exports.jsonfile import write_json

__all__ = ["EXPORT"]

Json = dict[str, Any]

_CONTEXT: Json = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""The terms of the format, all of them, as its own tools expect."""

_TYPES = {"integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean"}


def _write(data: Dataset, target: Path, base_url: str) -> None:
    about = data.descriptor
    tables = [item for item in about["resources"] if item.get("type") == "table"]
    found: Json = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": about["title"],
        "description": about["description"],
        "url": base_url or web_address(about.get("homepage")) or about.get("id"),
        "version": about["version"],
        "datePublished": str(about.get("created", ""))[:10],
        "license": [web_address(item.get("path")) or item["name"] for item in about["licenses"]],
        "creator": [
            {"@type": "Organization", "name": item["title"]} for item in about["contributors"]
        ],
        "keywords": about.get("keywords"),
        "citeAs": as_bibtex(about),
        "distribution": [_file(item, base_url) for item in about["resources"]],
        "recordSet": [_record_set(item) for item in tables],
    }
    write_json(target, {key: value for key, value in found.items() if value})


def _file(resource: Json, base_url: str) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"].rpartition("/")[2],
        "description": resource.get("title", resource["name"]),
        "contentUrl": base_url + resource["path"],
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": resource.get("mediatype", "text/csv"),
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _record_set(resource: Json) -> Json:
    table, schema = resource["name"], resource["schema"]
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": resource["description"],
        "key": [{"@id": f"{table}/{name}"} for name in schema["primaryKey"]],
        "field": list(_fields(resource)),
    }


def _fields(resource: Json) -> Iterator[Json]:
    """The columns. Which refer to other tables is not told: the format's own tools would join the
    tables and lose rows.
    """
    table, schema = resource["name"], resource["schema"]
    for field in schema["fields"]:
        yield {
            "@type": "cr:Field",
            "@id": f"{table}/{field['name']}",
            "name": field["name"],
            "description": field.get("description", ""),
            "dataType": _type(field),
            "source": {
                "fileObject": {"@id": resource["path"]},
                "extract": {"column": field["name"]},
            },
        }


def _type(field: Json) -> str:
    """The format knows no missing values: a column that may say why it has none holds text."""
    is_whole = field.get("constraints", {}).get("required")
    return _TYPES.get(field["type"], "sc:Text") if is_whole else "sc:Text"


EXPORT = Export(
    name="croissant",
    makes="metadata for machine learning tools, in Croissant 1.1; it belongs beside the package",
    suffix=".croissant.json",
    write=_write,
    takes_base_url=True,
)
