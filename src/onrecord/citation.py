"""How a package asks to be cited, from its descriptor: as text, as BibTeX and as CSL-JSON."""

import re
from collections.abc import Mapping
from typing import Any

__all__ = ["as_bibtex", "as_csl", "as_text", "web_address"]

_SPECIAL = re.compile(r"[\\{}$&#^_~%]")
_ESCAPED = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}


def as_text(descriptor: Mapping[str, Any]) -> str:
    """The citation as a sentence: creators, title and version, with the year and the address where
    it has them.
    """
    year = _year(descriptor)
    parts = [
        "; ".join(_creators(descriptor)) + (f" ({year})" if year else ""),
        f"{descriptor['title']}. Version {descriptor['version']}",
        _address(descriptor),
    ]
    return ". ".join(part for part in parts if part) + "."


def as_bibtex(descriptor: Mapping[str, Any]) -> str:
    """The citation as an entry for BibTeX."""
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in _creators(descriptor)),
        "title": f"{{{_tex(descriptor['title'])}}}",
        "version": _tex(descriptor["version"]),
        "year": _year(descriptor),
        "url": _address(descriptor),
        "note": "Data set",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{descriptor['name']},", *lines, "}", ""])


def as_csl(descriptor: Mapping[str, Any]) -> dict[str, Any]:
    """The citation as an item of CSL-JSON."""
    year = _year(descriptor)
    found = {
        "id": descriptor["name"],
        "type": "dataset",
        "title": descriptor["title"],
        "author": [{"literal": name} for name in _creators(descriptor)],
        "version": descriptor["version"],
        "issued": {"date-parts": [[int(year)]]} if year else None,
        "URL": _address(descriptor),
    }
    return {key: value for key, value in found.items() if value}


def web_address(text: str | None) -> str:
    """`text` if it is an address of the web, else nothing: other schemes can run scripts."""
    return text if text and text.startswith(("https://", "http://")) else ""


def _creators(descriptor: Mapping[str, Any]) -> list[str]:
    people = descriptor.get("contributors", [])
    creators = [item for item in people if "creator" in item.get("roles", ["creator"])]
    return [item["title"] for item in creators or people]


def _address(descriptor: Mapping[str, Any]) -> str:
    """Where the package is; an id of ours that leads nowhere is no address."""
    known = (descriptor.get("homepage"), descriptor.get("id"))
    return next((item for item in known if item and item.startswith("http")), "")


def _year(descriptor: Mapping[str, Any]) -> str:
    year = str(descriptor.get("created", ""))[:4]
    return year if year.isascii() and year.isdigit() else ""


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPED.get(found.group(), "\\" + found.group()), text)
