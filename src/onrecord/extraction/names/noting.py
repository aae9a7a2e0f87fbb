"""Groups in small letters as actors, where their place in a sentence tells of them."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.phrases import Phrase, group_phrase

__all__ = ["Noting"]

_LEAD = re.compile(
    r"(?:(?:also|on|upon|and|both|including|especially|particularly|in particular|why|so|"
    r"the rest of|once again|again|now)\s+)+"
)
_OF_NAMED = re.compile(
    r"\s(?:of|in|from) (?:the )?[A-Z]"
)  # "the governments of Freedonia and Marsh"
_RULERS = frozenset(
    ("government", "authorities", "regime", "junta", "parliament", "military", "army")
)
_CARED_FOR = frozenset(("people", "children", "women", "girls", "patients", "survivors", "rights"))
_CARED_FOR_TYPES = frozenset(("refugees_displaced", "private_individual"))
_OWN = frozenset(("our", "your", "their", "its", "his", "her"))


def _is_bound(phrase: Phrase, place: Place) -> bool:
    """Whether what follows the words at `place` binds the group, and not what is done for it."""
    cared_for = phrase.head in _CARED_FOR or phrase.actor_type in _CARED_FOR_TYPES
    is_told_before = phrase.first in ("their", "its", "his", "her")
    return phrase.place.end >= place.end and not cared_for and not is_told_before


class Noting:
    """Notes groups; `words` are those small words of the text that may tell of some, `only` is the
    one state of the text, whose "the government" then is.
    """

    def __init__(self, ledger: Ledger, words: frozenset[str]) -> None:
        self.ledger = ledger
        self.words = words
        states = [draft for draft in ledger.drafts.values() if draft.is_state]
        self.only = states[0] if len(states) == 1 else None

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
        if draft is None and phrase.head in _RULERS and phrase.first not in (*_OWN, "all", "any"):
            return
        words = " ".join(phrase.place.of(self.ledger.text).split())
        draft = draft or self.ledger.actor(words[:1].lower() + words[1:], phrase.actor_type)
        self.ledger.mention(draft, phrase.place, "nominal", "short")

    def _rulers(self, phrase: Phrase) -> Draft | None:
        """The one state of the text, if a phrase means its government."""
        is_whose = phrase.head in ("government", "authorities", "regime") and (
            phrase.place.of(self.ledger.low) == f"the {phrase.head}" or phrase.first in _OWN
        )
        return self.only if is_whose else None
