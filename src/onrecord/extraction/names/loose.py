"""Names that only the rest of the text explains: acronyms, heads alone, single words."""

import re
from collections.abc import Iterator
from itertools import chain

from onrecord.extraction.found import Place
from onrecord.extraction.names.beside import acronym_after, kind_beside
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.governments import Governments
from onrecord.extraction.names.held import Held
from onrecord.extraction.names.holders import Holders
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.nobody import is_sum
from onrecord.extraction.names.persons import Persons
from onrecord.extraction.names.phrase_words import group_words
from onrecord.extraction.names.shapes import may_be_acronym
from onrecord.extraction.names.span import Span, moved
from onrecord.extraction.names.types import body_type

__all__ = ["Alone", "Loose"]

Alone = tuple[str, int, Span]
"""A word that names nobody but by a surname: what it is looked up by, where its run starts, and its
span.
"""

_DEFINITE = re.compile(r"\b(?:[Tt]he|THE|[Tt]his)[ \u00a0]{1,2}(\d{3,4} )?\Z")


class Loose:
    """Resolves what names nobody by itself to the bodies and persons of the text."""

    def __init__(self, bodies: Bodies, persons: Persons) -> None:
        self.bodies = bodies
        self.persons = persons
        self.ledger = bodies.ledger
        self.text = bodies.text
        self.holders = Holders(bodies.ledger, persons)
        self.governments = Governments(bodies)
        self.held = Held(bodies, persons)

    def read(
        self, found: list[Span], headlines: list[tuple[int, Span]], alone: list[Alone]
    ) -> None:
        """Read the spans that are left, those of the body first, then those of the headline."""
        # Not kept on self: an object that holds its own methods waits for the garbage collector.
        readers = {
            "state": self.bodies.known,
            "adjective": self.bodies.known,
            "entry": self.bodies.known,
            "acronym": self._acronym,
            "body": self._body,
            "single": self._single,
            "word": self.persons.single,
            "other": self._several,
            "place": self.governments.read,
        }
        offices = []
        for span in chain(found, self._of_headline(headlines)):
            reader = readers.get(span.kind)
            if reader:
                reader(span)
            elif span.kind == "office":
                offices.append(span)
        self.holders.read(offices)
        known = self.persons.people.words
        for key, at, span in alone:
            if key in known or "-" in key:
                self.persons.single(moved(span, at))
        self.governments.settle()
        self.held.read()

    def _of_headline(self, headlines: list[tuple[int, Span]]) -> Iterator[Span]:
        """The spans of the headline; of its words alone those by which somebody may be known."""
        people = self.persons.people
        for at, span in headlines:
            if span.kind != "word" or people.may_know(span.tokens[0].text):
                yield moved(span, at)

    def _acronym(self, span: Span) -> None:
        word = span.tokens[0].text
        known = self.bodies.acronyms.get(word) or self.bodies.initials.get(word)
        if word in self.bodies.titles or is_sum(self.text, word, span.end):
            return
        if known:
            self.ledger.mention(self.ledger.drafts[known], span.place, "name", "acronym")
        elif word.replace(".", "") not in lexicon().sets["acronyms"] and may_be_acronym(word):
            self.held.add(span, word)

    def _body(self, span: Span) -> None:
        """Read a head alone ("the Commission") or, in a headline, a body that the text names."""
        draft = self.ledger.called(span.place.of(self.text))
        if draft is None and len(span.tokens) == 1:
            draft = self._headed(span)
        if draft:
            front = self._definite(span)
            start = front.start(1) if front and front[1] else span.start
            self.ledger.mention(draft, Place(start, span.end), "name", "short")
            self.bodies.introduce(draft, span.end)

    def _headed(self, span: Span) -> Draft | None:
        token, sets = span.tokens[0], lexicon().sets
        definite = self._definite(span)
        known = self.bodies.by_head.get(token.text)
        if known and (definite or self.text.startswith(" members", span.end)):
            return self.ledger.drafts[known]
        told = definite and token.text in sets["alone_with_article"]
        if not told and token.text not in sets["alone"] and not token.entry:
            return None
        kind = group_words().types.get(token.text.lower()) if token.letter == "Q" else None
        return self.ledger.actor(token.text, kind or body_type(span.tokens))

    def _definite(self, span: Span) -> re.Match[str] | None:
        """The article in front of a head, with its number ("the 1718 Committee")."""
        return _DEFINITE.search(self.text, max(0, span.start - 12), span.start)

    def _single(self, span: Span) -> None:
        word = self.text[span.start : span.end]
        known = self.bodies.acronyms.get(word)  # "LegCo"
        draft = self.ledger.drafts[known] if known else self.ledger.called(word)
        if draft:
            self.ledger.mention(draft, span.place, "name", "short")
        elif not self.persons.single(span) and not any(c.isdigit() for c in word):
            self.held.add(span, word)

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
        elif not self.persons.called(span):
            self.persons.homonym(span)
