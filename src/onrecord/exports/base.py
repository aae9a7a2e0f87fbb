"""What every export says of itself."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from onrecord.dataset import Dataset

__all__ = ["Export"]


@dataclass(frozen=True, slots=True)
class Export:
    """A format that a package can be exported to.

    `name` is what stands in the command, `makes` one line that says what comes out, `suffix` the
    end of the name of the file that is written. An export that `makes_folder` writes several files,
    and its suffix ends a folder's name. `extra` is the extra of onrecord that the libraries it
    imports come with; empty where it needs none.

    `write` takes the loaded package and a path. A file is not there yet; a folder is, and is empty.
    What it writes is hidden until it is complete, so it may raise at any time; it imports optional
    libraries inside, and need not say that one is not installed. One that `takes_base_url` gets, as
    its third argument, the address at which the files will be, with a slash at its end, or nothing.
    """

    name: str
    makes: str
    suffix: str
    write: Callable[[Dataset, Path], None] | Callable[[Dataset, Path, str], None]
    extra: str = ""
    makes_folder: bool = False
    takes_base_url: bool = False

    @property
    def summary(self) -> str:
        """One line for the list of formats: what it makes, and how to get what it needs."""
        needs = f" (pip install 'onrecord[{self.extra}]')" if self.extra else ""
        return f"{self.makes}{needs}"
