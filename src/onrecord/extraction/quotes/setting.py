"""Where a stretch between marks stands, and what of its paragraph is still free."""

from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.marks import Stretch

__all__ = ["REACH", "Setting"]

REACH = 400  # code points around a stretch in which its reporting clause is looked for
_STOPS = ".!?…:\"“”'’»)]"


class Setting:
    """Where a stretch stands: its paragraph and what of it is still free on both sides."""

    __slots__ = ("block", "floor", "limit", "paragraphs", "stretch", "text")

    def __init__(self, text: str, paragraphs: Sequence[Place], block: int) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.block = block
        self.stretch = Stretch(Place(0, 0), closed=True, single=False)
        self.floor = self.limit = 0

    @property
    def lead(self) -> str:
        """The free words before the stretch, in its paragraph, or the last of them."""
        start = self.stretch.place.start
        return self.text[max(self.floor, start - REACH) : start]

    @property
    def opens(self) -> bool:
        """Whether the stretch begins its paragraph."""
        return self.stretch.place.start == self.paragraphs[self.block].start

    @property
    def starts(self) -> bool:
        """Whether nothing of its sentence stands before the stretch."""
        return self.lead.rstrip()[-1:] in _STOPS
