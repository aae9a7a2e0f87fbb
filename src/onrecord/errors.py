"""What can be wrong, said so that a person can put it right.

A `Problem` is a record with coordinates that can be printed, saved or shown in an editor. Errors
are raised only by the functions that decide; the checks collect problems and decide nothing.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

__all__ = [
    "Absent",
    "Ambiguous",
    "AnchorError",
    "CollectionError",
    "ExportError",
    "Invalid",
    "MissingExtra",
    "OnrecordError",
    "PackageError",
    "Problem",
    "ServeError",
    "Withheld",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: what, where, and what to do.

    `path` is the file, `line` its line counted from 1, `field` the place inside the file
    (`calls[2].addressee`) or the cell of a table (`figures.value`), `hint` what to do about it.
    """

    code: str
    message: str
    path: str = ""
    line: int | None = None
    field: str = ""
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        parts = [part for part in (where, self.field) if part]
        said = ": ".join([*parts, self.message])
        whole = f"{said} {self.hint}" if self.hint else said
        # the bytes of a file name that is not UTF-8 come as surrogates, which cannot be printed
        return whole.encode("utf-8", "backslashreplace").decode()

    def as_dict(self) -> dict[str, str | int | None]:
        """The problem as a flat dictionary, for JSON."""
        return asdict(self)


class OnrecordError(Exception):
    """The root of every error that onrecord raises on purpose."""


class Invalid(OnrecordError):
    """A collection or package has problems; `problems` holds every one of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class CollectionError(Invalid):
    """A collection cannot be read at all."""


class PackageError(Invalid):
    """A built package cannot be read or written, or is not what it says it is."""


class ServeError(OnrecordError):
    """The site cannot be served, for instance because the port is in use."""


class ExportError(OnrecordError):
    """A package cannot be exported: no such format, or something is in the way of what it makes."""


class Withheld(OnrecordError):
    """What is asked for is words of a text that the package may not hold."""


class MissingExtra(OnrecordError, ImportError):
    """An optional part of onrecord is not installed; the message names the extra."""


class AnchorError(OnrecordError):
    """Quoted words cannot be tied to one place of a text."""


class Absent(AnchorError):
    """The quoted words are not in the text."""


class Ambiguous(AnchorError):
    """The quoted words are in the text more than once."""
