"""Every fact as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/): a collection, and a
page of annotations for each release.

The model counts characters as onrecord does: in Unicode code points, from 0, half open. Each target
has two selectors of the same words, by their place and by the words with what stands around them.
Ids are those of the facts, under the name of the package, so they stay wherever the files are put.
"""

from pathlib import Path
from typing import Any

from onrecord.dataset import Dataset
from onrecord.exports.annotated import Annotated
from onrecord.exports.base import Export
from onrecord.exports.identity import base_of
from onrecord.exports.jsonfile import write_json

__all__ = ["EXPORT"]

COLLECTION = "collection.jsonld"
_MODEL = "http://www.w3.org/ns/anno.jsonld"


def _write(data: Dataset, target: Path, base_url: str) -> None:
    """Without a base URL, pages name one another by addresses relative to their own files."""
    facts = Annotated(data)
    names = [f"{release_id}.jsonld" for release_id in data]
    (target / "release").mkdir()
    total = 0
    for place, release in enumerate(data.releases):
        items = list(facts.annotations(release))
        around = {"prev": names[place - 1 : place], "next": names[place + 1 : place + 2]}
        start = f"{base_url}release/" if base_url else ""
        page = {
            "@context": _context(data),
            "id": start + names[place],
            "type": "AnnotationPage",
            "partOf": f"{base_url or '../'}{COLLECTION}",
            "startIndex": total,
            **{key: start + found[0] for key, found in around.items() if found},
            "about": facts.source(release),
            "items": items,
        }
        write_json(target / "release" / names[place], page)
        total += len(items)
    write_json(target / COLLECTION, _collection(data, base_url, names, total))


def _context(data: Dataset) -> list[Any]:
    """The model's own terms, and ours: a column is `field:` with its name."""
    own = {
        "field": f"{base_of(data.descriptor)}#field/",
        "about": "http://schema.org/about",
        "sha256": "http://schema.org/sha256",
    }
    return [_MODEL, own]


def _collection(data: Dataset, base_url: str, names: list[str], total: int) -> dict[str, Any]:
    about = data.descriptor
    ends = {"first": names[:1], "last": names[-1:]}
    return {
        "@context": _MODEL,
        "id": base_url + COLLECTION,
        "type": "AnnotationCollection",
        "label": f"{about['title']}, version {about['version']}",
        "creator": [{"name": item["title"]} for item in about["contributors"]],
        "rights": [item["path"] for item in about["licenses"] if item.get("path")],
        "total": total,
        **{key: f"{base_url}release/{found[0]}" for key, found in ends.items() if found},
    }


EXPORT = Export(
    name="webannotation",
    makes="every fact as a W3C Web Annotation in JSON-LD, a page for each release",
    suffix="-annotations",
    write=_write,
    makes_folder=True,
    takes_base_url=True,
)
