"""A word of a run of capital words, with its class."""

from typing import NamedTuple

from onrecord.extraction.names.lexicon import Entry

__all__ = ["Token"]


class Token(NamedTuple):
    """A word or a known phrase of a run; its place counts from the start of the run."""

    start: int
    end: int
    text: str
    letter: str
    entry: Entry | None = None
