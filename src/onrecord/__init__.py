"""onrecord: press releases as a dataset that can be cited, every fact anchored to its words.

    import onrecord

    data = onrecord.load()                      # the dataset that comes with onrecord
    data = onrecord.load("path/to/package")     # any other, hashes verified
    onrecord.build("my-collection")             # from a folder to a data package
    problems = onrecord.check("my-collection")  # everything that is wrong with it
    changes = onrecord.diff("old", "new")       # two versions of a package, cell by cell

What is named here is loaded when it is first used, so that importing onrecord costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.dataset import Dataset, load
    from onrecord.documents import read
    from onrecord.errors import Invalid, OnrecordError, PackageError, Problem
    from onrecord.model import Document, Record
    from onrecord.pipeline import build, check
    from onrecord.versions import diff

__all__ = [
    "Dataset",
    "Document",
    "Invalid",
    "OnrecordError",
    "PackageError",
    "Problem",
    "Record",
    "build",
    "check",
    "diff",
    "load",
    "read",
]

__version__ = "0.1.0"

_HOMES = {
    "Dataset": "dataset",
    "Document": "model",
    "Invalid": "errors",
    "OnrecordError": "errors",
    "PackageError": "errors",
    "Problem": "errors",
    "Record": "model",
    "build": "pipeline",
    "check": "pipeline",
    "diff": "versions",
    "load": "dataset",
    "read": "documents",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute '{name}'")
    value = getattr(import_module(f"onrecord.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
