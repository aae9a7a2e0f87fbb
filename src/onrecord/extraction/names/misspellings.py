"""Names of one word that a text also prints with a slip of the pen."""

from rapidfuzz.distance import Levenshtein

from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon

__all__ = ["Misspellings"]

_LONG = 8  # letters from which on a name may be misspelt


class Misspellings:
    """Finds the actor that a word which nothing explains may mean."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._by_shape: dict[tuple[str, int], list[tuple[str, str]]] = {}

    def meant(self, word: str) -> Draft | None:
        """The actor whose name `word` misspells: one edit away, of eight letters or more, with the
        same initial.
        """
        if len(word) < _LONG or word in lexicon().phrases:
            return None
        for length in (len(word), len(word) - 1, len(word) + 1):
            for name, actor_id in self._known_names().get((word[0], length), ()):
                if name != word and Levenshtein.distance(name, word, score_cutoff=1) <= 1:
                    return self.ledger.drafts[actor_id]
        return None

    def _known_names(self) -> dict[tuple[str, int], list[tuple[str, str]]]:
        """The names of one word of the actors found, by initial and length."""
        if not self._by_shape:
            for draft in self.ledger.drafts.values():
                for name in {draft.name: "", **draft.forms}:
                    if " " not in name and len(name) >= _LONG - 1:
                        shape = self._by_shape.setdefault((name[0], len(name)), [])
                        shape.append((name, draft.actor_id))
        return self._by_shape
