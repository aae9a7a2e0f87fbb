"""A package that follows another: what was changed, as its resource `changes`, and whether the
version rose as the changes demand.
"""

from pathlib import Path

from onrecord.collection import Collection
from onrecord.descriptor import Written, describe
from onrecord.errors import CollectionError, Problem
from onrecord.model import OPTIONAL, TABLES, Change
from onrecord.package import DESCRIPTOR, Staging
from onrecord.versions.demand import Reason, SemVer
from onrecord.versions.difference import Difference, diff
from onrecord.yamlfile import read_yaml

__all__ = ["follow", "shortfall"]


def follow(
    stage: Staging, source: Collection, written: Written, previous: Path
) -> tuple[Reason, ...]:
    """Compare the package in `stage`, which is complete, with the version before it, and give it
    the resource `changes`.

    Returns:
        Which change asks for which rise of the version.

    Raises:
        CollectionError: the version did not rise as the changes demand.
        PackageError: there is no package at `previous`, or they have nothing in common.
    """
    found = diff(previous, stage.folder)
    said = shortfall(found)
    if said:
        raise CollectionError([_problem(source, said)])
    name = Change.TABLE.name
    written.files[name] = stage.write_table(Change, found)
    stage.write_json(DESCRIPTOR, describe(source.about, written, (*TABLES, *OPTIONAL)))
    return found.reasons


def shortfall(found: Difference) -> str:
    """What is wrong with the new version: which one the changes ask for, and which change asks for
    what. Empty if the version is that one or a later one.
    """
    try:
        old, new = map(SemVer.read, found.versions)
    except ValueError as error:
        return f"{error}"
    least = old.risen(found.level)
    if new >= least:
        return ""
    if found.level is None:
        return f"the version is {new}, and the one before was {old}."
    reasons = "".join(f"\n  {reason}" for reason in found.reasons)
    return (
        f"the version is {new}, and the one before was {old}. The changes ask for {least} or "
        f"later:{reasons}"
    )


def _problem(source: Collection, said: str) -> Problem:
    path = source.folder / "collection.yaml"
    return read_yaml(path, str(path)).problem("version", ("version",), said)
