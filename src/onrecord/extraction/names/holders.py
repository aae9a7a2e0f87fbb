"""Offices that stand for their holders: "the Minister", "Mr President", "dear Commissioner"."""

import re
from collections.abc import Iterable

from onrecord.extraction.found import Place
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.span import Span
from onrecord.extraction.names.telling import office_type

__all__ = ["Holders"]

_SPACES = (" ", "\u00a0")
_GAP = r"[ \u00a0]{1,3}"
# An article, with the adjective of a state behind it, or an address.
_FRONT = re.compile(
    rf"(?<!\w)(?:[Tt]he(?P<state>{_GAP}[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?)?|THE|[Dd]ear|[Ii]ts|[Tt]heir"
    rf"|[Oo]ur|(?P<address>Mr\.?|Madame?|Mme)){_GAP}\Z"
)
_GOES_ON = re.compile(r"[ \u00a0]{1,2}[A-Z]")
# An office behind a name: what sets it off, what leads it in, and the characters that may hold it.
_SETS_OFF = frozenset((",", "\n"))
_LEADS = frozenset(("the", "its", "our", "their", "and", "of", "for", "&"))
_BEHIND = 70
_LONGEST = 40  # characters of what stands in front of an office


class Holders:
    """Reads the offices that stand without a name into the ledger."""

    def __init__(self, ledger: Ledger, persons: Persons) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.persons = persons
        self._unnamed: dict[str, list[Draft]] = {}
        self._told: dict[str, list[str]] = {}

    def read(self, spans: Iterable[Span]) -> None:
        """Read the offices, those of more words first, so that "the Minister" may stand for one."""
        for span in sorted(spans, key=lambda span: (-len(span.tokens), span.start)):
            start = self._start(span)
            if start is not None:
                self._read(span, start)

    def _start(self, span: Span) -> int | None:
        """Where the mention starts; None where no article and no address stands in front, or the
        words begin a longer name ("the Executive Committee").
        """
        if self.text[span.start - 1 : span.start] not in _SPACES:
            return None
        if _GOES_ON.match(self.text, span.end):
            return None
        match = _FRONT.search(self.text, max(0, span.start - _LONGEST), span.start)
        if match is None:
            return None
        adjective = match["state"]
        if adjective and not _is_adjective(adjective.strip()):
            return None
        return match.start()

    def _read(self, span: Span, start: int) -> None:
        word = next((t.text.lower() for t in reversed(span.tokens) if t.letter == "O"), "")
        of_state = self.text[start : span.start].split()[1:]
        holders = self._holders(span, word) if not of_state else []
        place = Place(span.start if of_state else start, span.end)  # the state is named apart
        if len(holders) == 1:
            self.ledger.mention(self.ledger.drafts[holders[0]], place, "nominal", "short")
        elif not self.persons.holders.get(word) or of_state:
            self.ledger.mention(self._office(span, word, of_state), place, "nominal", "short")

    def _holders(self, span: Span, word: str) -> list[str]:
        """The persons of the text who hold the office."""
        words = self.text[span.start : span.end]
        holders = self.persons.holders.get(word, [])
        if len(span.tokens) > 1:
            holders = [holder for holder in holders if words in self._front_words(holder)]
        return holders or self._told_behind(words)

    def _told_behind(self, words: str) -> list[str]:
        """The persons behind whose name the office `words` stands: set by a comma, or on the next
        line.
        """
        if words not in self._told:
            self._told[words] = [
                actor_id
                for actor_id, places in self.persons.places.items()
                if any(self._is_behind(words, end) for _, end in places)
            ]
        return self._told[words]

    def _is_behind(self, words: str, end: int) -> bool:
        if self.text[end : end + 1] not in _SETS_OFF:
            return False
        behind = self.text[end + 1 : end + _BEHIND].lstrip(" \u00a0\n")
        front, found, rest = behind.partition(words)
        is_office = all(word[:1].isupper() or word in _LEADS for word in front.split())
        return bool(found) and "\n" not in front and is_office and not rest[:1].isalnum()

    def _office(self, span: Span, word: str, of_state: list[str]) -> Draft:
        """The actor that an office without a holder is; an office of one word is the only longer
        one that ends in it.
        """
        unnamed = self._unnamed.setdefault(word, [])
        if len(span.tokens) == 1 and not of_state and len(unnamed) == 1:
            return unnamed[0]
        words = " ".join([*of_state, *self.text[span.start : span.end].split()])
        kind = office_type(span.tokens) or lexicon().offices.get(word.capitalize(), "-")
        draft = self.ledger.actor(f"the {words}", "unknown" if kind == "-" else kind)
        if draft not in unnamed:
            unnamed.append(draft)
        return draft

    def _front_words(self, actor_id: str) -> str:
        front = self.persons.fronts[actor_id]
        return front.place_of(front.office or front.tokens).of(self.text)


def _is_adjective(words: str) -> bool:
    """Whether the words are the adjective of a state."""
    forms = lexicon().phrases.get(words.split()[0], ())
    return any(" ".join(key) == words and entry.kind == "D" for key, entry in forms)
