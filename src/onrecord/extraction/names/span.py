"""Words of a run of capital words with their classes, and what they make: a name or an office."""

from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.names.lexicon import Entry

__all__ = ["Span", "Token", "moved"]


class Token(NamedTuple):
    """A word or a known phrase of a run; its place counts from the start of the run."""

    start: int
    end: int
    text: str
    letter: str
    entry: Entry | None = None


class Span(NamedTuple):
    """Words that make a name or an office. `office` are those of the office or title in front. The
    places of tokens count from `at`, where the run starts.
    """

    kind: str
    start: int
    end: int
    tokens: list[Token]
    opens: bool
    office: list[Token] | None = None
    at: int = 0

    @property
    def place(self) -> Place:
        """Where the words stand."""
        return Place(self.start, self.end)

    def place_of(self, tokens: list[Token]) -> Place:
        """Where some of its tokens stand."""
        return Place(self.at + tokens[0].start, self.at + tokens[-1].end)


def moved(span: Span, at: int) -> Span:
    """`span` in a text in which its run starts at `at`."""
    kind, start, end, tokens, opens, office, _ = span
    return Span(kind, at + start, at + end, tokens, opens, office, at)
