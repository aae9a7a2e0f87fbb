"""Tables of cue words: a pattern that finds any of them quickly, and what each of them means."""

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.extraction.found import Place

__all__ = ["CueTable", "alternatives"]


def alternatives(words: Sequence[str]) -> str:
    """A pattern for any of `words`, the longest first. It is grouped by first letters, so that
    most places of a text are ruled out by one look at a letter.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", r"\s+"))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items())


class CueTable:
    """Codes with their cue words, of which those that end in "*" are beginnings of words."""

    def __init__(self, cues: Mapping[str, Sequence[str]]) -> None:
        self._codes: dict[str, str] = {
            cue: code for code, words in reversed(list(cues.items())) for cue in words
        }
        begun = [cue[:-1] for cue in self._codes if cue.endswith("*")]
        whole = [cue for cue in self._codes if not cue.endswith("*")]
        parts = [rf"(?:{alternatives(whole)})\b"] if whole else []
        parts += [rf"(?:{alternatives(begun)})[a-z]*"] if begun else []
        self._pattern = re.compile(rf"\b(?:{'|'.join(parts)})")
        self._shortest = min(map(len, begun), default=0)

    def find(self, lowered: str, start: int, end: int) -> Iterator[tuple[str, Place]]:
        """The codes whose cues stand in lower-case text from `start` to `end`, and where."""
        for match in self._pattern.finditer(lowered, start, end):
            yield self._code(match.group()), Place(match.start(), match.end())

    def _code(self, words: str) -> str:
        if words in self._codes:
            return self._codes[words]
        for length in range(len(words), self._shortest - 1, -1):
            if words[:length] + "*" in self._codes:
                return self._codes[words[:length] + "*"]
        return self._codes[" ".join(words.split())]
