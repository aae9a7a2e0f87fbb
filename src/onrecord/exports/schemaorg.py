"""The dataset as schema.org knows it, for the page that presents it: put it into that page, inside
`<script type="application/ld+json">`.
"""

from pathlib import Path

from onrecord.citation import web_address
from onrecord.dataset import Dataset
from onrecord.exports.base import Export
from onrecord.exports.jsonfile import write_json
from onrecord.schemaorg import as_schema_org

__all__ = ["EXPORT"]


def _write(data: Dataset, target: Path, base_url: str) -> None:
    """Without a base URL, the files' addresses are relative to the package's folder."""
    address = base_url or web_address(data.descriptor.get("homepage"))
    files = [
        (item.get("mediatype", ""), base_url + item["path"])
        for item in data.descriptor["resources"]
    ]
    write_json(target, as_schema_org(data.descriptor, address, files))


EXPORT = Export(
    name="schemaorg",
    makes="metadata for search engines, as a Dataset of schema.org in JSON-LD",
    suffix=".schema.org.json",
    write=_write,
    takes_base_url=True,
)
