"""Governments named by who rules: "the Lund regime", "the Haryana government", "the Norwegian
Government".
"""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.entries import Entry
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.span import Span

__all__ = ["Regimes", "state_governed"]

_RULE = re.compile(r"[ \u00a0](regime|government|administration|junta)\b")
_RULE_OPENS = frozenset("rgaj")
# Words in front of "government" that tell which of a state's governments it is.
_LEVELS = frozenset(("Union", "Central", "Federal", "Commonwealth"))
_RULERS = frozenset(("single", "person", "place", "acronym"))
_PERSONS = frozenset(("single", "person"))
_PARTS = 2  # a state and "Government"


class Regimes:
    """Reads what rules under a name into the ledger; `rulers` are names of persons who rule."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.rulers: set[str] = set()
        self._ruled_by: dict[str, str] = {}

    def read(self, span: Span) -> bool:
        """Read "the Fulani regime": a name and what rules under it; whether there is such."""
        if self.text[span.end + 1 : span.end + 2] not in _RULE_OPENS:
            return False
        ruler = self.text[span.start : span.end]
        if span.kind not in _RULERS and ruler not in _LEVELS:
            return False
        match = _RULE.match(self.text, span.end)
        if not match or span.office:
            return False
        place = Place(span.start, match.end())
        if span.kind in _PERSONS:
            self.rulers.add(ruler)
        first = self._ruled_by.setdefault(ruler.rsplit("-", 1)[-1], place.of(self.text))
        draft = self.ledger.actor(first, "state_executive")
        self.ledger.mention(draft, place, "name", "full")
        return True


def state_governed(span: Span) -> Entry | None:
    """The state whose government the span names, if it is no more than that."""
    content = [token for token in span.tokens if token.letter not in "ot'"]
    states = [t for t in content if t.letter in "SD" and t.entry]
    if len(content) != _PARTS or not states:
        return None
    governing = lexicon().sets["governing"]
    return states[0].entry if any(token.text in governing for token in content) else None
