"""The persons of one text and the places at which they are named."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import (
    apposition,
    is_located,
    is_speaking,
    preceding,
    says,
)
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.nobody import is_credit
from onrecord.extraction.names.people import People, is_given, name_of
from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.span import Span
from onrecord.extraction.names.unexplained import is_addressed

__all__ = ["Persons"]

_FIRST_IS_COMMON = re.compile("C[GN]*G[GN]*")  # "said Rod Donald"
_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?){2,}")  # without a surname
_THING = 16  # characters behind a name in which the word for a thing stands
_LONGEST = 4  # words of a name
# What an office is of or for, up to the comma in front of its holder ("of the FALP, ", "on the
# right to water, ").
_OF_BODY = re.compile(
    r"[ \u00a0](?:of|for|at|in)[ \u00a0](?:the[ \u00a0])?[A-Z][^.,;:\n]{2,90},[ \u00a0]{1,2}\Z"
    r"|[ \u00a0](?:on|for)[ \u00a0][a-z][a-z ,-]{3,120},[ \u00a0]{1,2}\Z"
)
_GAP = 140  # characters between an office and its holder


class Persons:
    """Reads the spans that name persons into the ledger. `fronts` are the offices and titles in
    front of their names, `places` those at which they are named, `holders` who holds an office.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.people = People()
        self.placed: set[str] = set()
        self.fronts: dict[str, Span] = {}
        self.all_fronts: dict[str, list[Span]] = {}
        self.places: dict[str, list[Place]] = {}
        self.holders: dict[str, list[str]] = {}

    def know(self, publisher: Draft) -> None:
        """Let the name of a publisher who is printed with a title ("Senator Ada Lund") stand for
        it.
        """
        words, known = publisher.name.split(), lexicon()
        if len(words) > 1 and words[0] in known.titles and known.heads.keys().isdisjoint(words):
            self.people.add(" ".join(words[1:]), publisher.actor_id)

    def read(self, found: list[Span], headlines: list[Span]) -> None:
        """Read the persons, those with full names first. An office that a comma sets in front of a
        name ("the Minister for Water, Ada Lund") is that person's.
        """
        persons = []
        office: Span | None = None
        for span in found:
            if span.kind in ("person", "known"):
                persons.append(self._with_office(span, office))
            if span.kind != "acronym":  # "the President of the FALP, Ada Lund"
                office = span if span.kind == "office" else None
        self.placed = self._placed(persons)
        for span in sorted(persons, key=lambda span: (-len(span.tokens), span.start)):
            self._read(span)
        for span in map(self._as_in_body, headlines):
            # one word that the body does not know is cut off or no name
            is_one = len(span.tokens) == 1 and span.kind != "known"
            if not is_one or self.people.find(span.tokens[0].text):
                self._read(span)

    def _placed(self, persons: list[Span]) -> set[str]:
        """The names without a given name that stand as those of places and never speak."""
        found: dict[str, bool] = {}
        for span in persons:
            if span.tokens[0].letter != "N":
                continue
            name = self.text[span.start : span.end]
            if span.office or says(self.text, span.start, span.end):
                found[name] = False
            elif found.get(name, True) and is_located(self.text, span.start, span.end):
                found[name] = True
        return {name for name, is_placed in found.items() if is_placed}

    def _as_in_body(self, span: Span) -> Span:
        """The span of a headline cut to the name that the body gives: what follows there has
        capitals as well ("Minister Lund Visits").
        """
        for count in range(len(span.tokens), 0, -1):
            name = span.tokens[:count]
            if self.people.find(" ".join([token.text for token in name])):
                return span._replace(tokens=name, end=span.at + name[-1].end)
        return span

    def _with_office(self, span: Span, office: Span | None) -> Span:
        held = span.office or ()
        if office is None or any(token.letter == "O" for token in held):
            return span
        start = span.at + held[0].start if held else span.start
        gap = self.text[office.end : start]
        if len(gap) < _GAP and (gap.strip() in ("", ",") or _OF_BODY.match(gap)):
            away = office.at - span.at
            front = [t._replace(start=t.start + away, end=t.end + away) for t in office.tokens]
            return span._replace(office=[*front, *held])
        return span

    def _read(self, span: Span) -> None:
        tokens = name_of(span.tokens)
        place = span.place_of(tokens)
        name = " ".join([token.text for token in tokens])
        draft = self._known(span, name)
        if draft is None:
            if not span.office and not self._likely(span, tokens):
                return
            if _INITIALS.fullmatch(name) or is_credit(self.text, place.start):
                return
            draft = self.ledger.actor(name, "unknown")
            draft.is_person = True
        self.people.add(name, draft.actor_id)
        self._note(draft, span, place, name)

    def ruler(self, words: str, places: list[Place]) -> None:
        """Read the name of somebody under whom a regime stands, or who bears a small office."""
        found = self.people.find(words)
        draft = self.ledger.drafts[found] if found else self.ledger.actor(words, "state_individual")
        self._named(draft, words, places)

    def bare(self, name: str, places: list[Place]) -> None:
        """Read a single name of somebody whose age, or of whom that it is a name, is told."""
        draft = self.ledger.actor(name, "private_individual")
        self._named(draft, name, places)
        self.places.setdefault(draft.actor_id, []).extend(places)

    def _named(self, draft: Draft, name: str, places: list[Place]) -> None:
        draft.is_person = True
        self.people.add(name, draft.actor_id)
        for place in places:
            self.ledger.mention(draft, place, "name", "full")

    def _known(self, span: Span, name: str) -> Draft | None:
        entry = span.tokens[0].entry
        if entry and entry.actor_id:
            return self.ledger.registered(entry.actor_id)
        found = self.people.find(name)
        return self.ledger.drafts[found] if found else None

    def _likely(self, span: Span, tokens: list[Token]) -> bool:
        """Whether capital words without a title are a person's name."""
        things = lexicon().sets["named_things"]
        behind = self.text[span.end + 1 : span.end + _THING].partition(" ")[0]
        if preceding(self.text, span.start) in things or behind.rstrip(".,") in things:
            return False
        if self.text[span.start : span.end] in self.placed:
            return False
        if preceding(self.text, span.start) == "of" and is_addressed(self.text, span.end):
            return False
        if is_located(self.text, span.start, span.end):
            return is_given(tokens[0].text) and is_speaking(self.text, span.start, span.end)
        return True

    def _note(self, draft: Draft, span: Span, place: Place, name: str) -> None:
        form = "full" if len(name) >= len(draft.name) else "short"
        if form == "full" and not draft.known:
            draft.name = name
        self.ledger.mention(draft, place, "name", form)
        self.places.setdefault(draft.actor_id, []).append(place)
        if span.office:
            self.fronts.setdefault(draft.actor_id, span)
            self.all_fronts.setdefault(draft.actor_id, []).append(span)
        for token in span.office or ():
            if token.letter == "O":
                holders = self.holders.setdefault(token.text.lower(), [])
                if draft.actor_id not in holders:
                    holders.append(draft.actor_id)

    def called(self, span: Span) -> bool:
        """Read words that the one in front of them tells to be a person's name ("spokesman")."""
        before = self.text[max(0, span.start - 24) : span.start].split(" ")
        noun = before[-2] if len(before) > 1 and not before[-1] else ""
        told = (
            noun.endswith("-year-old")
            or noun in lexicon().roles
            or noun in lexicon().sets["called"]
        )
        told = (told and not span.opens) or self._has_said(span)
        if not told or len(span.tokens) > _LONGEST or span.tokens[0].letter == "Q":
            return False
        self._read(span)
        return True

    def homonym(self, span: Span) -> None:
        """Read a given name with a surname that is a place as well ("Ada Bergen")."""
        if [token.letter for token in span.tokens] == ["G", "P"] and self._likely(
            span, span.tokens
        ):
            entry = span.tokens[1].entry
            governs = entry is not None and entry.country is not None
            if not governs and span.tokens[1].text not in lexicon().capitals:
                self._read(span)

    def _has_said(self, span: Span) -> bool:
        """Whether a given name with a word that is no surname elsewhere ("Ada Fields") stands as
        that of a person: behind a verb of speaking, or in front of an office.
        """
        letters = "".join([token.letter for token in span.tokens])
        if letters[0] not in "GP" and (span.opens or not _FIRST_IS_COMMON.fullmatch(letters)):
            return False
        said = says(self.text, span.start, span.end)
        return said or apposition(self.text, span.end) is not None

    def single(self, span: Span) -> bool:
        """Read a single word as part of the name of one person of the text."""
        word = span.tokens[0].text
        found = self.people.find(word) if self.people.may_know(word) else None
        if not found:
            return False
        draft = self.ledger.drafts[found]
        place = Place(span.start, span.end)
        self.ledger.mention(draft, place, "name", "short")
        self.places.setdefault(found, []).append(place)
        return True
