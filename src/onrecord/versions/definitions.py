"""What differs in the definitions of two versions: their tables, columns and keys, and what the
packages say of themselves.
"""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from onrecord.rights import Rights
from onrecord.versions.opened import Source, Version

__all__ = ["Definition", "column_changes", "property_changes", "table_changes"]

_OF_THE_TABLE = ("primaryKey", "foreignKeys", "missingValues")
_WORDING = {"description", "title", "example"}
# what is told elsewhere, or follows from the rows
_NOT_COMPARED = {"$schema", "version", "created", "sources", "resources"}


class Definition(NamedTuple):
    """One difference. `column` is empty for the table itself; `is_wording` says that nothing but
    its description differs.
    """

    column: str
    change: str
    old: str
    new: str
    is_wording: bool = False


def property_changes(old: Version, new: Version) -> Iterator[Definition]:
    """The properties of the package that differ: title, licences and the like."""
    for name in sorted({*old.descriptor, *new.descriptor} - _NOT_COMPARED):
        before, after = (_said(version, name) for version in (old, new))
        if before == after:
            continue
        change = "added" if before is None else "removed" if after is None else "changed"
        yield Definition(name, change, _told(before), _told(after), is_wording=True)


def _said(version: Version, name: str) -> Any:
    """A property of a package; of what onrecord itself adds, the part that a person decides."""
    if name == "onrecord":
        return Rights.of(version.descriptor).told()
    return version.descriptor.get(name)


def table_changes(old: Source, new: Source) -> Iterator[Definition]:
    """What differs in the keys of a table and in its codes for missing values."""
    before, after = ({k: item.schema.get(k) for k in _OF_THE_TABLE} for item in (old, new))
    if before != after:
        yield Definition("", "changed", *_differing(before, after))


def column_changes(old: Source, new: Source) -> Iterator[Definition]:
    """The columns that were added, removed or defined anew, in the order of the new table."""
    before, after = ({f["name"]: f for f in item.schema["fields"]} for item in (old, new))
    for name in (*after, *(name for name in before if name not in after)):
        if name not in before:
            yield Definition(name, "added", "", _told(after[name].get("description")))
        elif name not in after:
            yield Definition(name, "removed", _told(before[name].get("description")), "")
        elif before[name] != after[name]:
            yield _column(name, _flat(before[name]), _flat(after[name]))


def _column(name: str, before: dict[str, Any], after: dict[str, Any]) -> Definition:
    names = before.keys() | after.keys()
    is_wording = {item for item in names if before.get(item) != after.get(item)} <= _WORDING
    return Definition(name, "changed", *_differing(before, after), is_wording=is_wording)


def _flat(field: dict[str, Any]) -> dict[str, Any]:
    """A column's definition with its constraints beside its type."""
    constraints = field.get("constraints") or {}
    return {**{k: v for k, v in field.items() if k != "constraints"}, **constraints}


def _differing(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, str]:
    """What is in one definition and not in the other; of lists, the items."""
    told: tuple[list[str], list[str]] = ([], [])
    for name in sorted(before.keys() | after.keys()):
        pair = before.get(name), after.get(name)
        if pair[0] == pair[1]:
            continue
        for said, mine, other in zip(told, pair, reversed(pair), strict=True):
            own = _own(mine, other)
            if own is not None:
                said.append(f"{name}: {_told(own)}")
    return "; ".join(told[0]), "; ".join(told[1])


def _own(mine: Any, other: Any) -> Any:
    """What the other does not have: of a list its own items, or else the whole of it."""
    if isinstance(mine, list) and isinstance(other, list):
        return [item for item in mine if item not in other] or None
    return mine


def _told(value: Any) -> str:
    """A value of a descriptor in a cell: a text as it is, all else as JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
