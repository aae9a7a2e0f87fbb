"""Persons so well known that releases leave out their offices: knowledge/public_figures.yaml."""

from collections.abc import Mapping
from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.people import folded

__all__ = ["well_known"]


def well_known(name: str) -> str | None:
    """The type of the person whom everybody knows by `name`; None where nobody is."""
    return _figures().get(folded(name))


@cache
def _figures() -> Mapping[str, str]:
    data = knowledge("public_figures")
    return {
        folded(" ".join(name.split())): kind
        for kind, block in data.items()
        for name in block.replace("\n", ";").split(";")
        if name.strip()
    }
