"""Words that nothing explains where they stand: all their places tell whom they name, or that they
are names printed with a slip of the pen.
"""

import re

from rapidfuzz.distance import Levenshtein

from onrecord.extraction.found import Named, Place
from onrecord.extraction.names.around import is_acting
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.contexts import told_beside
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.populations import are_people, is_people
from onrecord.extraction.names.span import Span
from onrecord.extraction.names.unexplained import (
    is_bearing,
    is_peopled,
    is_thing_called,
    located,
    told_by_group,
    told_by_word,
)

__all__ = ["Held", "Misspellings"]

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


_LINK = re.compile(r"(?:[,;] (?:and |or )?| and | or )(?:the )?")

_SHORTEST = 3  # letters of an acronym that nothing but a row tells
_ROW = 3  # acronyms of a row


class Held:
    """Holds such words with their places, and reads them into the ledger once all are there."""

    def __init__(self, bodies: Bodies, persons: Persons) -> None:
        self.persons = persons
        self.ledger = bodies.ledger
        self.text = bodies.text
        self.rulers = bodies.regimes.rulers
        self.misspellings = Misspellings(bodies.ledger)
        self._places: dict[str, list[Place]] = {}
        self._opening: set[str] = set()
        self._starts: set[int] = set()
        self._rows: set[int] = set()

    def add(self, span: Span, word: str) -> None:
        """Keep `word`, which stands at `span`, until the whole text is read."""
        if is_people(word) and not are_people(self.text, span.end):
            return
        self._places.setdefault(word, []).append(span.place)
        if span.opens and not word.isupper():
            self._opening.add(word)

    def read(self) -> None:
        """Read the words that nothing explained when they came, each with all its places."""
        self.ledger.sort()
        self._starts = {place.start for places in self._places.values() for place in places}
        self._rows = self._in_series()
        for word, places in self._places.items():
            rules = word in self.rulers and not self._is_country(places)
            if rules or any(self._is_titled(place) for place in places):
                self.persons.ruler(word, places)
            elif any(is_bearing(self.text, place) for place in places):
                self.persons.bare(word, places)
            else:
                self._unknown(word, places)

    def _is_country(self, places: list[Place]) -> bool:
        """Whether a word in front of "government" is as often a place as not, or has soldiers or
        police.
        """
        is_place = 2 * located(self.text, places) >= len(places)
        return is_place or told_by_group(self.text, places) != "unknown"

    def _is_titled(self, place: Place) -> bool:
        before = self.text[max(0, place.start - 24) : place.start].split()
        return bool(before) and before[-1] in lexicon().sets["small_offices"]

    def _unknown(self, word: str, places: list[Place]) -> None:
        """A word that nothing explains names an actor where it acts more often than it locates."""
        meant = self.misspellings.meant(word)
        if meant is None:
            told = told_by_word(self.text, places) or _foreign(word) or self._told(places)
            acts = self._acts_as_acronym if word.isupper() else self._acts
            is_told = told or any(place.start in self._rows for place in places)
            acting = len(places) if is_told else sum(map(acts, places))
            locating = located(self.text, places) if acting else 0
            if acting > locating and not word.isupper():
                locating += sum(map(self._beside_state, places))
            listed = self._listed(places) if acting <= locating else None
            once = word in self._opening and len(places) == 1 and not is_told
            is_idle = listed is None and (acting <= locating or once)
            if is_idle or is_thing_called(self.text, word, places):
                return
            kind = listed.actor_type if listed else told or told_by_group(self.text, places)
        draft = meant or self.ledger.actor(word, kind)
        for place in places:
            self.ledger.mention(draft, place, "name", "misspelling" if meant else "full")

    def _told(self, places: list[Place]) -> str | None:
        """The type that a noun beside one of `places` tells ("stations such as Marsh")."""
        return next(filter(None, (told_beside(self.text, place) for place in places)), None)

    def _acts(self, place: Place) -> bool:
        if self.text.startswith(" and ", place.end) and place.end + 5 in self._starts:
            return False  # another word that nothing explains: rather a list of places
        return is_acting(self.text, *place)

    def _acts_as_acronym(self, place: Place) -> bool:
        return is_acting(self.text, *place) or is_peopled(self.text, place)

    def _beside_state(self, place: Place) -> bool:
        """Whether a word is joined to a state, as places are ("Marsh and Freedonia")."""
        before, after = self._joined(place)
        return any(
            one and one.kind == "name" and self.ledger.drafts[one.actor_id].is_state
            for one in (before, after)
        )

    def _joined(self, place: Place) -> tuple[Named | None, Named | None]:
        """What a comma or "and" joins to a word in front of it and behind it."""
        before = self.ledger.ending_near(place.start)
        link = _LINK.match(self.text, place.end)
        after = self.ledger.starting(link.end()) if link else None
        if before and not _LINK.fullmatch(self.text, before.place.end, place.start):
            before = None
        return before, after

    def _listed(self, places: list[Place]) -> Draft | None:
        """The organisation in front of one of `places` in a list that goes on with another."""
        for place in places:
            before, after = self._joined(place)
            link = _LINK.match(self.text, place.end)
            if before and (after or (link and link.end() in self._starts)):
                drafts = [self.ledger.drafts[one.actor_id] for one in (before, after) if one]
                if not any(draft.is_person or draft.is_state for draft in drafts):
                    return drafts[0]
        return None

    def _in_series(self) -> set[int]:
        """Where those acronyms start that stand in a row of three or more ("FALP, MRU and UGT")."""
        found = (
            one for word, places in self._places.items() if _is_acronym(word) for one in places
        )
        rows: list[list[Place]] = []
        for place in sorted(found):
            last = rows[-1][-1] if rows else None
            if last and _LINK.fullmatch(self.text, last.end, place.start):
                rows[-1].append(place)
            else:
                rows.append([place])
        return {place.start for row in rows if len(row) >= _ROW for place in row}


def _foreign(word: str) -> str | None:
    """The type that the head of another language tells with which a name opens ("Lashkar-e-Bo")."""
    head, hyphen, _ = word.partition("-")
    return lexicon().foreign.get(head) if hyphen else None


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) >= _SHORTEST
