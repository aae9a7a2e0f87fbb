"""Groups in small letters as actors, where their place in a sentence tells of them."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.phrase_words import group_words
from onrecord.extraction.names.phrases import Phrase, group_phrase

__all__ = ["Noting"]

_LEAD = re.compile(
    r"(?:(?:also|on|upon|and|both|including|especially|particularly|in particular|why|so|"
    r"the rest of|once again|again|now)\s+)+"
)
_OF_NAMED = re.compile(
    r"\s(?:of|in|from) (?:the )?[A-Z]"
)  # "the governments of Freedonia and Marsh"
_OWN = frozenset(("our", "your", "their", "its", "his", "her"))


def _is_bound(phrase: Phrase, place: Place) -> bool:
    """Whether what follows the words at `place` binds the group, and not what is done for it."""
    cared_for = (
        phrase.head in group_words().sets["cared_for"] or phrase.actor_type == "refugees_displaced"
    )
    is_told_before = phrase.first in ("their", "its", "his", "her")
    return phrase.place.end >= place.end and not cared_for and not is_told_before


class Noting:
    """Notes groups; `words` are those small words of the text that may tell of some."""

    def __init__(self, ledger: Ledger, words: frozenset[str]) -> None:
        self.ledger = ledger
        self.words = words

    def note(self, place: Place, *, is_open: bool = False, is_whole: bool = False) -> None:
        """Note the group that the words at `place` name, if these name nobody who is known.

        Args:
            place: one item of a list, or all of it.
            is_open: whether any plural is a group there, and not only a word for people or bodies.
            is_whole: whether it must be all of the words, and not those who are only cared for.
        """
        lead = _LEAD.match(self.ledger.low, *place)
        own = Place(lead.end() if lead else place.start, place.end)
        phrase = group_phrase(self.ledger.text, own, is_open=is_open)
        if phrase is None or (is_whole and not _is_bound(phrase, place)):
            return
        if self.ledger.inside(phrase.place) or _OF_NAMED.match(self.ledger.text, phrase.place.end):
            return
        draft = self._rulers(phrase)
        rules = phrase.head in lexicon().sets["ruling_heads"]
        if draft is None and rules and phrase.first not in (*_OWN, "all", "any"):
            return
        words = " ".join(phrase.place.of(self.ledger.text).split())
        draft = draft or self.ledger.actor(words[:1].lower() + words[1:], phrase.actor_type)
        self.ledger.mention(draft, phrase.place, "nominal", "short")

    def _rulers(self, phrase: Phrase) -> Draft | None:
        """The state that the text is about, if a phrase means its government."""
        is_whose = phrase.head in ("government", "authorities", "regime") and (
            phrase.place.of(self.ledger.low) == f"the {phrase.head}" or phrase.first in _OWN
        )
        return self.ledger.main_state if is_whose else None
