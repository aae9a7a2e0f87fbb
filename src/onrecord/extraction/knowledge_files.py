"""What the rooms of extraction know about English and the genre: YAML files that people extend."""

from functools import cache
from typing import Any

from onrecord.packaged import packaged

__all__ = ["knowledge"]


@cache
def knowledge(name: str) -> Any:
    """The data of the file `knowledge/<name>.yaml`, read once.

    Raises:
        FileNotFoundError: there is no such file.
    """
    return packaged("onrecord.extraction", "knowledge", f"{name}.yaml")
