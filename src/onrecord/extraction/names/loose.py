"""Names that only the rest of the text explains: acronyms, heads alone, single words."""

import re

from rapidfuzz.distance import Levenshtein

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import (
    acronym_after,
    group_after,
    is_acting,
    is_led,
    is_located,
    kind_beside,
    rules,
)
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.grammar import Span, moved
from onrecord.extraction.names.ledger import Draft
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.types import body_type

__all__ = ["Loose"]

_LINK = re.compile(r"(?:[,;] (?:and |or )?| and | or )(?:the )?")
_ARMED = frozenset(("armed_forces", "police_security", "rebel_group"))
_LONG = 8  # letters from which on a name may be misspelt


class Loose:
    """Resolves what names nobody by itself to the bodies and persons of the text."""

    def __init__(self, bodies: Bodies, persons: Persons) -> None:
        self.bodies = bodies
        self.persons = persons
        self.ledger = bodies.ledger
        self.text = bodies.text
        self._held: dict[str, list[Place]] = {}
        self._opening: set[str] = set()
        self._several_held: list[Span] = []
        self._held_starts: set[int] = set()
        self._by_shape: dict[tuple[str, int], list[tuple[str, str]]] = {}

    def read(self, found: list[Span], alone: list[tuple[int, Span]]) -> None:
        """Read the spans that are left, those of the body first; `alone` are words that name nobody
        but by a surname, with the starts of their runs.
        """
        # Not kept on self: an object that holds its own methods waits for the garbage collector.
        readers = {
            "state": self.bodies.known,
            "adjective": self.bodies.known,
            "entry": self.bodies.known,
            "acronym": self._acronym,
            "body": self._body,
            "single": self._single,
            "other": self._several,
            "office": self.persons.nominal,
            "place": self._capital,
        }
        may_know = self.persons.people.may_know
        for span in found:
            reader = readers.get(span.kind)
            if reader:
                reader(span)
            elif span.kind == "word" and may_know(span.tokens[0].text):
                self.persons.single(span)
        for at, span in alone:
            if may_know(span.tokens[0].text):
                self.persons.single(moved(span, at))
        self.ledger.sort()
        self._held_starts = {place.start for places in self._held.values() for place in places}
        self._held_starts.update(span.start for span in self._several_held)
        self._lists()
        for word, places in self._held.items():
            if word in self.bodies.rulers or any(self._is_titled(place) for place in places):
                self.persons.ruler(word, places)
            else:
                self._unknown(word, places)

    def _acronym(self, span: Span) -> None:
        word = span.tokens[0].text
        known = self.bodies.acronyms.get(word) or self.bodies.initials.get(word)
        if word in self.bodies.titles:
            return
        if known:
            self.ledger.mention(self.ledger.drafts[known], span.place, "name", "acronym")
        elif word not in lexicon().sets["acronyms"] and len(word) > 2 and word.isalpha():
            self._hold(span, word)

    def _hold(self, span: Span, word: str) -> None:
        self._held.setdefault(word, []).append(span.place)
        if span.opens:
            self._opening.add(word)

    def _body(self, span: Span) -> None:
        """Read a head alone ("the Commission") or, in a headline, a body that the text names."""
        draft = self.ledger.called(span.place.of(self.text))
        if draft is None and len(span.tokens) == 1:
            draft = self._headed(span)
        if draft:
            self.ledger.mention(draft, span.place, "name", "short")

    def _headed(self, span: Span) -> Draft | None:
        token = span.tokens[0]
        known = self.bodies.by_head.get(token.text)
        if known and self.text[max(0, span.start - 4) : span.start].lower() == "the ":
            return self.ledger.drafts[known]
        behind_article = self.text[max(0, span.start - 4) : span.start].lower() == "the "
        if behind_article and token.text in lexicon().sets["alone_with_article"]:
            return self.ledger.actor(token.text, body_type(span.tokens))
        if token.text in lexicon().sets["alone"] or token.entry:
            return self.ledger.actor(token.text, body_type(span.tokens))
        return None

    def _single(self, span: Span) -> None:
        word = self.text[span.start : span.end]
        draft = self.ledger.called(word)
        if draft:
            self.ledger.mention(draft, span.place, "name", "short")
        elif not self.persons.single(span) and not any(c.isdigit() for c in word):
            self._hold(span, word)

    def _several(self, span: Span) -> None:
        """Read a run of words: a body that the text names, or one to which brackets give an
        acronym.
        """
        words = self.text[span.start : span.end]
        draft = self.ledger.called(words)
        short = acronym_after(self.text, span.end)
        initials = "".join(token.text[0] for token in span.tokens).upper()
        if draft is None and short and short.of(self.text).upper() == initials:
            draft = self.ledger.actor(words, "unknown")
            self.bodies.introduce(draft, span.end)
        kind = None if draft else kind_beside(self.text, span.start, span.end)
        if kind and not span.opens:
            draft = self.ledger.actor(words, kind)
        if draft:
            self.ledger.mention(draft, span.place, "name", "full")
        elif not span.opens:
            self._several_held.append(span)

    def _capital(self, span: Span) -> None:
        """A capital city that must, should or has done something stands for its state."""
        state = lexicon().capitals.get(span.tokens[0].text)
        located = is_located(self.text, span.start, span.end)
        if state and not located and rules(self.text, span.end):
            draft = self.bodies.draft(state)
            self.ledger.mention(draft, span.place, "name", "variant")

    def _is_titled(self, place: Place) -> bool:
        before = self.text[max(0, place.start - 24) : place.start].split()
        return bool(before) and before[-1] in lexicon().sets["small_offices"]

    def _unknown(self, word: str, places: list[Place]) -> None:
        """A word that nothing explains names an actor where it acts more often than it locates."""
        meant = self._meant(word)
        if meant is None:
            told = self._told_by_word(places)
            located = sum(
                is_located(self.text, *p) and not is_led(self.text, p.end) for p in places
            )
            acting = len(places) if told else sum(is_acting(self.text, *place) for place in places)
            listed = self._listed(places) if acting <= located else None
            if listed is None and (
                acting <= located or (word in self._opening and len(places) == 1)
            ):
                return
            kind = listed.actor_type if listed else told or self._told_by_group(places)
        draft = meant or self.ledger.actor(word, kind)
        for place in places:
            self.ledger.mention(draft, place, "name", "misspelling" if meant else "full")

    def _told_by_word(self, places: list[Place]) -> str | None:
        """The type that a word such as "campaign" beside one of `places` tells."""
        return next(filter(None, (kind_beside(self.text, *place) for place in places)), None)

    def _told_by_group(self, places: list[Place]) -> str:
        """The type of a body of which the text names soldiers, police or rebels."""
        groups = (group_after(self.text, place.end) for place in places)
        return next((group[1] for group in groups if group and group[1] in _ARMED), "unknown")

    def _listed(self, places: list[Place]) -> Draft | None:
        """The organisation in front of one of `places` in a list that goes on with another."""
        for place in places:
            before = self.ledger.ending_near(place.start)
            link = _LINK.match(self.text, place.end)
            after = self.ledger.starting(link.end()) if link else None
            goes_on = after or (link and link.end() in self._held_starts)
            if before and goes_on and _LINK.fullmatch(self.text, before.place.end, place.start):
                drafts = [self.ledger.drafts[one.actor_id] for one in (before, after) if one]
                if not any(draft.is_person or draft.is_state for draft in drafts):
                    return drafts[0]
        return None

    def _lists(self) -> None:
        """Read names of several words that stand in a list of organisations."""
        last_end, last = 0, None
        for span in self._several_held:
            goes_on = last and _LINK.fullmatch(self.text, last_end, span.start)
            listed = last if goes_on else self._listed([span.place])
            if listed:
                draft = self.ledger.actor(span.place.of(self.text), listed.actor_type)
                self.ledger.mention(draft, span.place, "name", "full")
                last_end, last = span.end, listed
        self.ledger.sort()

    def _meant(self, word: str) -> Draft | None:
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
