"""The YAML files that come with the package: vocabularies, and what the rules know."""

from importlib.resources import files
from typing import Any

__all__ = ["packaged"]


def packaged(package: str, *path: str) -> Any:
    """The data of the YAML file at `path` in `package`.

    Raises:
        FileNotFoundError: there is no such file.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    source = files(package).joinpath(*path).read_text(encoding="utf-8")
    return yaml.load(source, Loader=loader)  # noqa: S506 - a safe loader
