"""What archives ask of a dataset: `CITATION.cff` (Citation File Format 1.2.0) and `.zenodo.json`
(the legacy metadata of Zenodo's deposit API). Only what the descriptor states stands in them.
"""

import html
import re
from collections.abc import Mapping
from typing import Any

from onrecord.citation import web_address

__all__ = ["as_cff", "as_zenodo", "text_rights"]

_DOI = re.compile(r"(?:doi:|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_ORCID = re.compile(r"https?://orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/?")
_ZENODO_ROLES = {"editor": "Editor", "publisher": "Distributor", "funder": "Sponsor"}
"""Roles of a Data Package contributor as DataCite, and so Zenodo, calls them."""


def as_cff(descriptor: Mapping[str, Any]) -> str:
    """`CITATION.cff`. Creators are entities, since a descriptor does not say who is a person."""
    import yaml

    licenses = [item["name"] for item in descriptor.get("licenses", ()) if item.get("name")]
    doi = _doi(descriptor)
    found = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it as below.",
        "type": "dataset",
        "title": descriptor["title"],
        "abstract": descriptor.get("description"),
        "authors": [_entity(item) for item in _creators(descriptor)],
        "version": descriptor["version"],
        "date-released": _created(descriptor),
        "doi": doi,
        "url": web_address(descriptor.get("homepage")),
        "license": licenses[0] if len(licenses) == 1 else licenses,
        "keywords": descriptor.get("keywords"),
    }
    kept = {key: value for key, value in found.items() if value}
    return str(yaml.safe_dump(kept, sort_keys=False, allow_unicode=True, width=100))


def _entity(person: Mapping[str, Any]) -> dict[str, str]:
    path = web_address(person.get("path"))
    kind = "orcid" if _ORCID.fullmatch(path) else "website"
    found = {"name": person["title"], kind: path, "email": person.get("email", "")}
    return {key: value for key, value in found.items() if value}


def as_zenodo(descriptor: Mapping[str, Any]) -> dict[str, Any]:
    """`.zenodo.json`. Zenodo takes one licence: where there are more, or where the texts have other
    terms than the coding, the notes say so.
    """
    licenses = [item["name"] for item in descriptor.get("licenses", ()) if item.get("name")]
    creators = _creators(descriptor)
    others = [item for item in descriptor.get("contributors", ()) if item not in creators]
    found = {
        "upload_type": "dataset",
        "title": descriptor["title"],
        "description": f"<p>{html.escape(descriptor['description'], quote=False)}</p>",
        "creators": [_person(item) for item in creators],
        "contributors": [{**_person(item), "type": _zenodo_role(item)} for item in others],
        "version": descriptor["version"],
        "publication_date": _created(descriptor),
        "keywords": descriptor.get("keywords"),
        "license": licenses[0].lower() if licenses else None,
        "doi": _doi(descriptor),
        "notes": " ".join(_notes(descriptor, licenses)),
    }
    return {key: value for key, value in found.items() if value}


def _notes(descriptor: Mapping[str, Any], licenses: list[str]) -> list[str]:
    found = [f"Licences of the coding: {', '.join(licenses)}."] if len(licenses) > 1 else []
    rights = text_rights(descriptor)
    return [*found, f"The texts of the releases: {rights}"] if rights else found


def text_rights(descriptor: Mapping[str, Any]) -> str:
    """The statement on the rights in the texts, as the table of documents has it."""
    for resource in descriptor.get("resources", ()):
        if resource.get("name") == "documents":
            titles = [item.get("title") for item in resource.get("licenses", ())]
            return " ".join(title for title in titles if title)
    return ""


def _person(person: Mapping[str, Any]) -> dict[str, str]:
    orcid = _ORCID.fullmatch(person.get("path") or "")
    return {"name": person["title"], **({"orcid": orcid.group(1)} if orcid else {})}


def _zenodo_role(person: Mapping[str, Any]) -> str:
    known = [_ZENODO_ROLES[role] for role in person.get("roles", ()) if role in _ZENODO_ROLES]
    return known[0] if known else "Other"


def _creators(descriptor: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    people = descriptor.get("contributors", [])
    return [item for item in people if "creator" in item.get("roles", ["creator"])] or people


def _created(descriptor: Mapping[str, Any]) -> str:
    """The day on which this version was made, if the collection states it."""
    return str(descriptor.get("created", ""))[:10]


def _doi(descriptor: Mapping[str, Any]) -> str:
    match = _DOI.fullmatch(str(descriptor.get("id", "")))
    return match.group(1) if match else ""
