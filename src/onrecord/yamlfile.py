"""YAML files that people write: plain data, with the line at which every part of it stands.

Scalars are read by the core schema of YAML 1.2, so that `NO` is a word and `2012-04-12` is text;
what starts with a needless zero is text too. A key that occurs twice in one mapping is an error and
not silently lost.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from onrecord.errors import CollectionError, Problem

__all__ = ["Location", "YamlFile", "read_yaml"]

Location = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
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
        source = path.read_bytes().decode("utf-8-sig")
        node = yaml.compose(source, Loader=_LOADER)
    except OSError as error:
        raise CollectionError([Problem("unreadable", f"{error.strerror}.", shown)]) from None
    except UnicodeDecodeError as error:
        raise CollectionError([_not_utf8(error, shown)]) from None
    except yaml.YAMLError as error:
        raise CollectionError([_not_yaml(error, shown)]) from None
    reader = _Reader()
    data = reader.read(node, ()) if node is not None else None
    if reader.doubles:
        raise CollectionError(
            Problem("duplicate_key", f"the key '{key}' occurs twice.", shown, line, "", "Keep one.")
            for key, line in reader.doubles
        )
    return YamlFile(shown, data, reader.lines)


class _Reader:
    def __init__(self) -> None:
        self.lines: dict[Location, int] = {}
        self.doubles: list[tuple[str, int]] = []

    def read(self, node: yaml.Node, location: Location) -> Any:
        self.lines[location] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*location, n)) for n, item in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        read: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line + 1
            if key in read:
                self.doubles.append((key, line))
            read[key] = self.read(value_node, (*location, key))
            self.lines[(*location, key)] = line
        return read


def _scalar(node: yaml.Node) -> Any:
    value: str = node.value
    if getattr(node, "style", None) in ("'", '"', "|", ">"):
        return value
    if value.lower() in _CONSTANTS:
        return _CONSTANTS[value.lower()]
    if _INT.fullmatch(value):
        return int(value)
    return float(value) if _FLOAT.fullmatch(value) else value


def _not_utf8(error: UnicodeDecodeError, shown: str) -> Problem:
    line = error.object.count(b"\n", 0, error.start) + 1
    message = f"byte {error.start} (0x{error.object[error.start]:02x}) is not UTF-8."
    return Problem("not_utf8", message, shown, line, "", "Save the file as UTF-8.")


def _not_yaml(error: yaml.YAMLError, shown: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    said = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Problem(
        "not_yaml",
        f"not YAML: {said}.",
        shown,
        mark.line + 1 if mark else None,
        "",
        "Quote a value that holds ': ', ' #' or starts with a mark of YAML.",
    )
