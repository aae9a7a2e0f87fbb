"""Persons of one text: full names first, then the surnames and titled forms that point to them."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from onrecord.extraction.names.lexicon import is_common, lexicon
from onrecord.extraction.names.runs import Token

__all__ = ["People", "folded", "name_of"]


class People:
    """The persons found so far: `words` holds them by every word, in small letters and without
    marks, that may stand for one of them alone.
    """

    def __init__(self) -> None:
        self._added: set[tuple[str, str]] = set()
        self._by_name: dict[str, str] = {}
        self.words: dict[str, list[str]] = {}
        self._by_last: dict[str, str] = {}

    def add(self, name: str, actor_id: str) -> None:
        """Let `name` and its words stand for the person `actor_id`."""
        if (name, actor_id) in self._added:
            return
        self._added.add((name, actor_id))
        self._by_name.setdefault(folded(name), actor_id)
        words = name.split()
        if len(words) > 1:
            self._by_last.setdefault(folded(words[-1]), actor_id)
        last = words[-1]
        if not last.isalpha():
            words += (last.split("-")[-1], last.split("’")[-1])
        for word in dict.fromkeys(words):
            held = self.words.setdefault(folded(word), [])
            if actor_id not in held:
                held.append(actor_id)

    def find(self, name: str) -> str | None:
        """The person called `name`: by the whole name, by a part of it that only one bears, or by
        first and last word.
        """
        key = folded(name)
        found = self._by_name.get(key)
        if found:
            return found
        words = key.split()
        if not words:
            return None
        last = self.words.get(words[-1], ())
        if len(words) == 1:
            return self._only(words[0], last)
        both = [actor for actor in last if actor in self.words.get(words[0], ())]
        return both[0] if both else None

    def _only(self, word: str, bearers: Sequence[str]) -> str | None:
        """Whom a single word names: its only bearer, else the first whose last name it is."""
        if len(bearers) == 1:
            return bearers[0]
        if not bearers and "-" in word:
            return self.find(word.rsplit("-", 1)[1])
        return self._by_last.get(word)

    def may_know(self, word: str) -> bool:
        """Whether `word` may begin a name by which somebody is known: a quick look."""
        key = folded(word)
        return key in self.words or "-" in key


@lru_cache(maxsize=8192)  # each name and word of it comes several times in a text
def folded(name: str) -> str:
    """`name` in small letters without accents, dots and curly marks, one space between words."""
    if name.isalpha() and name.isascii():
        return name.lower()
    if not name.isascii():
        parts = unicodedata.normalize("NFKD", name.replace("’", "'"))
        name = "".join(part for part in parts if not unicodedata.combining(part))
    return " ".join(name.lower().replace(".", "").split())


def name_of(tokens: list[Token]) -> list[Token]:
    """The tokens that are the name: postnominals at the end are no part of it."""
    after, end = lexicon().sets["postnominals"], len(tokens)
    if tokens[-1].text not in after:
        return tokens
    while end > 1 and tokens[end - 1].text in after:
        end -= 1
    return tokens[:end]


def is_given(word: str) -> bool:
    """Whether `word` is a given name and no common word."""
    return word in lexicon().given and not is_common(word)
