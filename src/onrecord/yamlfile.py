"""YAML files that people write: plain data, with the line at which every part of it stands.

Scalars are read by the core schema of YAML 1.2, so that `NO` is a word and `2012-04-12` is text;
what starts with a needless zero is text too. A key that occurs twice in one mapping is an error and
not silently lost. Aliases are refused: a few lines of them can stand for millions of values.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml import events

from onrecord.errors import CollectionError, Problem

__all__ = ["Location", "YamlFile", "read_yaml"]

Location = tuple[str | int, ...]

MAX_DEPTH = 30
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The data of a YAML file and the line, counted from 1, of each of its parts."""

    path: str
    data: Any
    lines: dict[Location, int]

    def line(self, location: Location) -> int:
        """The line at which the part at `location` stands, or else the nearest part around it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def problem(self, code: str, location: Location, message: str, hint: str = "") -> Problem:
        """A problem of the part at `location`, with its line."""
        return Problem(code, message, self.path, self.line(location), dotted(location), hint)


def dotted(location: Iterable[str | int]) -> str:
    """A location as people read it: `calls[2].addressee`."""
    said = ""
    for part in location:
        said += f"[{part}]" if isinstance(part, int) else f".{part}"
    return said.removeprefix(".")


def read_yaml(path: Path, shown: str) -> YamlFile:
    """Read the file at `path`, which messages call `shown`.

    Raises:
        CollectionError: the file cannot be read, is not UTF-8 or not YAML, or has a key twice.
    """
    try:
        if not path.is_file():
            raise _refused("unreadable", shown, None, "there is no such file.")
        source = path.read_bytes().decode("utf-8-sig")
        return _Builder(shown).build(yaml.parse(source, Loader=_LOADER))
    except OSError as error:
        raise _refused("unreadable", shown, None, f"{error.strerror}.") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        said = f"byte {error.start} (0x{error.object[error.start]:02x}) is not UTF-8."
        raise _refused("not_utf8", shown, line, said, "Save the file as UTF-8.") from None
    except yaml.YAMLError as error:
        raise _not_yaml(error, shown) from None


@dataclass
class _Open:
    """A mapping or a sequence that is being read."""

    location: Location
    value: Any
    key: str | None = None


@dataclass
class _Builder:
    """Makes data of YAML events, without recursion."""

    path: str
    lines: dict[Location, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    root: Any = None
    last_key: str = ""

    def build(self, stream: Iterator[events.Event]) -> YamlFile:
        opened: list[_Open] = []
        documents = 0
        for event in stream:
            line = event.start_mark.line + 1 if event.start_mark else 1
            documents += isinstance(event, events.DocumentStartEvent)
            self._refuse(event, documents, len(opened), line)
            if isinstance(event, events.CollectionEndEvent):
                opened.pop()
            elif isinstance(event, events.NodeEvent):
                value = self._put(opened, event, line)
                if isinstance(value, dict | list):
                    opened.append(_Open(self._place(opened), value))
        if self.problems:
            raise CollectionError(self.problems)
        return YamlFile(self.path, self.root, self.lines)

    def _refuse(self, event: events.Event, documents: int, depth: int, line: int) -> None:
        if isinstance(event, events.AliasEvent):
            said, hint = "aliases (*) are not read here.", "Write the part out."
        elif documents > 1:
            said, hint = "a second document (---) starts here.", "One file holds one."
        elif depth > MAX_DEPTH:
            said, hint = "this is nested too deep.", ""
        else:
            return
        raise _refused("not_read", self.path, line, said, hint)

    def _place(self, opened: list[_Open]) -> Location:
        """Where the value that was put last stands."""
        if not opened:
            return ()
        parent = opened[-1]
        if isinstance(parent.value, list):
            return (*parent.location, len(parent.value) - 1)
        return (*parent.location, self.last_key)

    def _put(self, opened: list[_Open], event: events.Event, line: int) -> Any:
        """The value that an event starts or is, put into what is open."""
        value = _value(event)
        if not opened:
            self.root = value
            self.lines[()] = line
            return value
        parent = opened[-1]
        if isinstance(parent.value, list):
            parent.value.append(value)
            self.lines[(*parent.location, len(parent.value) - 1)] = line
            return value
        if parent.key is None:
            self._open_key(parent, event, line)
            return None
        parent.value[parent.key] = value
        self.last_key, parent.key = parent.key, None
        return value

    def _open_key(self, parent: _Open, event: events.Event, line: int) -> None:
        if not isinstance(event, events.ScalarEvent):
            raise _refused("not_read", self.path, line, "a key must be a word.")
        key = str(event.value)
        if key in parent.value:
            said = f"the key '{key}' occurs twice."
            self.problems.append(Problem("duplicate_key", said, self.path, line, "", "Keep one."))
        parent.key = key
        self.lines[(*parent.location, key)] = line


def _value(event: events.Event) -> Any:
    if isinstance(event, events.MappingStartEvent):
        return {}
    if isinstance(event, events.SequenceStartEvent):
        return []
    if not isinstance(event, events.ScalarEvent):
        raise TypeError(f"{type(event).__name__} is no node of YAML")
    value: str = event.value
    if event.style in ("'", '"', "|", ">"):
        return value
    if value.lower() in _CONSTANTS:
        return _CONSTANTS[value.lower()]
    if _INT.fullmatch(value):
        return int(value)
    return float(value) if _FLOAT.fullmatch(value) else value


def _refused(
    code: str, path: str, line: int | None, message: str, hint: str = ""
) -> CollectionError:
    return CollectionError([Problem(code, message, path, line, "", hint)])


def _not_yaml(error: yaml.YAMLError, shown: str) -> CollectionError:
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = ""
    if "mapping values" in said:
        hint = "Quote a value that holds ': '."
    elif "start any token" in said:
        hint = "Indent with spaces, and quote a value that starts with a mark of YAML."
    line = mark.line + 1 if mark else None
    return _refused("not_yaml", shown, line, f"not YAML: {said}.", hint)
