"""What the rooms of extraction know about English and the genre: YAML files that people extend."""

from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["knowledge"]


@cache
def knowledge(name: str) -> Any:
    """The data of the file `knowledge/<name>.yaml`, read once.

    Raises:
        FileNotFoundError: there is no such file.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    source = files("onrecord.extraction").joinpath("knowledge", f"{name}.yaml")
    return yaml.load(source.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a safe loader
