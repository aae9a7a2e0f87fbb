"""Places that stand for those who rule them: capitals, and places with governments of their own."""

from onrecord.extraction.names.around import (
    governs,
    is_located,
    preceding,
    rules,
    stands_for_rulers,
)
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.entries import Entry
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.span import Span

__all__ = ["Governments"]


class Governments:
    """Reads places as actors where they act ("Vermont would receive …", "Lisbon's grip")."""

    def __init__(self, bodies: Bodies) -> None:
        self.bodies = bodies
        self.ledger = bodies.ledger
        self.text = bodies.text
        self._places: dict[Entry, list[Span]] = {}

    def read(self, span: Span) -> None:
        """Read a capital city, which stands for its state; a place with a government of its own is
        kept until it is known how often it acts.
        """
        entry = span.tokens[0].entry
        if entry and entry.country:
            self._places.setdefault(entry, []).append(span)
            return
        state = lexicon().capitals.get(span.tokens[0].text)
        if state and self._acts(span, rules(self.text, span.end)):
            draft = self.bodies.draft(state)
            self.ledger.mention(draft, span.place, "name", "variant")

    def settle(self) -> None:
        """A place with a government names an actor where it acts; where it acts more than once in a
        text, or its government is named there too, wherever it is named.
        """
        for entry, spans in self._places.items():
            acting = [span for span in spans if self._acts(span, governs(self.text, span.end))]
            if not acting:
                continue
            draft = self.bodies.draft(entry)
            forms = {span.tokens[0].text for span in spans}
            ruled = any(f"{form} Government" in self.text for form in forms)
            for span in spans if len(acting) + ruled > 1 else acting:
                if not _is_address(self.text, span.start):
                    self.ledger.mention(draft, span.place, "name", "full")

    def _acts(self, span: Span, ruling: bool) -> bool:
        """Whether a place stands for those who rule it; `ruling` where a verb behind it says so."""
        if stands_for_rulers(self.text, *span.place, preceding(self.text, span.start)):
            return True
        return ruling and not is_located(self.text, *span.place)


def _is_address(text: str, start: int) -> bool:
    """Whether a comma sets the place behind one that lies in it ("Bergen, Freedonia")."""
    before = text[max(0, start - 24) : start].split()
    return len(before) > 1 and before[-1][:1].isupper() and before[-1].endswith(",")
