"""Rows that are kept as their cells."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, overload

from onrecord.model.base import Row

R = TypeVar("R", bound=Row)
Cells = Sequence[Any]
"""A row's cells in the order of the columns."""


class CellRows(Sequence[R]):
    """Rows of one table that are kept as their cells, and are made when they are looked at. The
    cells are known to be sound; they are texts, whole numbers or None.
    """

    def __init__(self, model: type[R]) -> None:
        self._make = model.trusted
        self._columns = tuple(model.model_fields)

    @property
    @abstractmethod
    def cells(self) -> Sequence[Cells]:
        """The cells of every row, in the order of the columns."""

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[R]: ...
    def __getitem__(self, index: int | slice) -> R | Sequence[R]:
        if isinstance(index, slice):
            return [self._row(cells) for cells in self.cells[index]]
        return self._row(self.cells[index])

    def __iter__(self) -> Iterator[R]:
        return map(self._row, self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def _row(self, cells: Cells) -> R:
        return self._make(dict(zip(self._columns, cells, strict=True)))
