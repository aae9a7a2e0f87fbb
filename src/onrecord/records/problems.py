"""What is wrong with a file that people write, said with its line, its key and a did-you-mean."""

from typing import Any

from pydantic import ValidationError

from onrecord.errors import Problem
from onrecord.suggest import did_you_mean
from onrecord.yamlfile import Location, YamlFile

__all__ = ["problems_of"]


def problems_of(error: ValidationError, source: YamlFile, schema: dict[str, Any]) -> list[Problem]:
    """The problems of a file that does not fit its JSON Schema, each with its line."""
    found = {}
    for item in error.errors(include_url=False):
        location = _location(item["loc"], source.data, item["type"] == "missing")
        message = _message(item["type"], item["msg"], location, schema)
        found[location, message] = source.problem(item["type"], location, message)
    return list(found.values())


def _location(named: Location, data: Any, missing: bool) -> Location:
    """The place in the file that pydantic names: its names without those of alternatives."""
    location: list[str | int] = []
    for part in named:
        if _is_in(part, data):
            data = data[part]
        elif not (missing and part == named[-1]):
            continue
        location.append(part)
    return tuple(location)


def _is_in(part: str | int, data: Any) -> bool:
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


_SAID = {
    "model_type": "a mapping of keys and values belongs here.",
    "dict_type": "a mapping of keys and values belongs here.",
    "list_type": "a list belongs here.",
    "string_type": "text belongs here.",
    "string_too_short": "the text is empty.",
    "int_type": "a whole number belongs here.",
    "float_type": "a number belongs here.",
    "bool_type": "true or false belongs here.",
    "too_short": "at least one belongs here.",
    "finite_number": "a finite number belongs here.",
    "greater_than_equal": "the number must be 1 or more.",
}


def _message(kind: str, said: str, location: Location, schema: dict[str, Any]) -> str:
    if kind == "extra_forbidden":
        known = sorted(_keys_near(schema, location))
        return f"unknown key '{location[-1]}'.{did_you_mean(str(location[-1]), known)}"
    if kind == "missing":
        return f"the key '{location[-1]}' is missing."
    if kind in _SAID:
        return _SAID[kind]
    return said.removeprefix("Value error, ").rstrip(".?") + ("?" if said.endswith("?") else ".")


def _keys_near(root: dict[str, Any], location: Location) -> set[str]:
    """The keys that are allowed where `location` ends."""
    schema = root
    for part in location[:-1]:
        schema = _step(schema, part, root)
    return set(_resolved(schema, root).get("properties", {}))


def _step(schema: dict[str, Any], part: str | int, root: dict[str, Any]) -> dict[str, Any]:
    schema = _resolved(schema, root)
    inner = schema.get("items") if isinstance(part, int) else schema.get("properties", {}).get(part)
    inner = inner or schema.get("additionalProperties")
    return inner if isinstance(inner, dict) else {}


def _resolved(schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    for option in (schema, *schema.get("anyOf", ())):
        reference = option.get("$ref")
        if reference:
            found: dict[str, Any] = root["$defs"][reference.rpartition("/")[2]]
            return found
        if option.get("type") in ("array", "object"):
            return option  # type: ignore[no-any-return]  # the JSON Schema is plain data
    return schema
