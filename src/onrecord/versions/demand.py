"""What a change asks of the version: Semantic Versioning, applied to a dataset.

A change of tables, columns or terms asks for a new major version, since whatever reads the dataset
may have to be changed; releases and facts that came to it for a minor one (a release that was taken
away, too: the set of releases is another); anything else is a correction, and asks for a patch.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, Self

from onrecord.model import Change

__all__ = ["Level", "Reason", "Reasons", "SemVer", "level_of_row"]

_STRICT = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)
_EXAMPLES = 3


class Level(IntEnum):
    """Which number of the version must rise."""

    PATCH = 1
    MINOR = 2
    MAJOR = 3


class SemVer(NamedTuple):
    """A version of three numbers, as Semantic Versioning 2.0.0 has it (semver.org)."""

    major: int
    minor: int
    patch: int

    @classmethod
    def read(cls, text: str) -> Self:
        """The version that `text` says.

        Raises:
            ValueError: it is not three numbers without leading zeros, such as 1.2.3.
        """
        match = _STRICT.fullmatch(text)
        if match is None:
            raise ValueError(f"'{text}' is not a version of three numbers, such as 1.2.3.")
        major, minor, patch = map(int, match.groups())
        return cls(major, minor, patch)

    def risen(self, level: Level | None) -> "SemVer":
        """The least version that a change of that level asks for after this one."""
        if level is None:
            return self
        if level is Level.MAJOR:
            return SemVer(self.major + 1, 0, 0)
        if level is Level.MINOR:
            return SemVer(self.major, self.minor + 1, 0)
        return SemVer(self.major, self.minor, self.patch + 1)

    def __str__(self) -> str:
        return ".".join(map(str, self))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the version must rise: `count` things of one kind in one table."""

    level: Level
    table: str
    thing: str
    change: str
    count: int
    examples: tuple[str, ...]

    def __str__(self) -> str:
        things = f"{self.count} {_plural(self.thing, self.count)} {self.change}"
        named = ", ".join(self.examples) + (", …" if self.count > len(self.examples) else "")
        said = f"{self.level.name.lower()}: {self.table}: {things}"
        return f"{said} ({named})" if named else said


def _plural(thing: str, count: int) -> str:
    if count == 1:
        return thing
    return f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"


class Reasons:
    """Collects reasons; of many of a kind the first few are named."""

    def __init__(self) -> None:
        self._found: dict[tuple[Level, str, str, str], tuple[int, tuple[str, ...]]] = {}

    def add(self, level: Level, change: Change) -> None:
        """Take one change."""
        thing, name = _thing(change)
        key = (level, change.table_name or "the package", thing, change.change)
        count, examples = self._found.get(key, (0, ()))
        examples = (*examples, name) if name and len(examples) < _EXAMPLES else examples
        self._found[key] = count + 1, examples

    def all(self) -> tuple[Reason, ...]:
        """What was collected, the highest level first."""
        found = [Reason(*key, *rest) for key, rest in self._found.items()]
        return tuple(sorted(found, key=lambda reason: -reason.level))


def _thing(change: Change) -> tuple[str, str]:
    """What kind of thing was changed, and its name."""
    if change.row_key and change.column_name:
        return "cell", f"{change.column_name} of {change.row_key}"
    if change.row_key:
        return "row", change.row_key
    if change.column_name:
        return ("column" if change.table_name else "property"), change.column_name
    return "table", ""


def level_of_row(change: Change, *, is_of_facts: bool) -> Level:
    """Which level a change of a row or cell asks for. `is_of_facts`: its table holds facts."""
    is_whole = change.column_name is None
    if change.table_name == "terms" and (is_whole or change.column_name == "definition"):
        return Level.MAJOR
    if change.table_name == "releases" and is_whole:
        return Level.MINOR
    if is_of_facts and change.change == "added":
        return Level.MINOR
    return Level.PATCH
