"""Organisations, states and groups of one text."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import (
    acronym_after,
    group_after,
    is_acting,
    is_credit,
    kind_behind,
)
from onrecord.extraction.names.grammar import Span
from onrecord.extraction.names.ledger import Draft, Ledger
from onrecord.extraction.names.lexicon import Entry, lexicon
from onrecord.extraction.names.runs import Phrases
from onrecord.extraction.names.types import body_type

__all__ = ["Bodies"]

_RULE = re.compile(r"[ \u00a0](regime|government|administration|junta)\b")

_KNOWN = frozenset(("state", "adjective", "entry"))
_RULERS = frozenset(("single", "person"))


class Bodies:
    """Reads the spans that name organisations, states and groups into the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.by_head: dict[str, str] = {}
        self.acronyms: dict[str, str] = {}
        self.rulers: set[str] = set()
        self._ruled_by: dict[str, str] = {}
        self.initials: dict[str, str] = {}
        self._read_before: dict[str, Draft] = {}
        self._indexed: set[Entry] = set()
        self.titles: set[str] = set()

    def read(self, found: list[Span], registry: Phrases) -> list[Span]:
        """Read what names a body beyond doubt; the other spans come back."""
        rest = []
        registered = bool(self.ledger.knowledge.actors)
        for span in found:
            kind = span.kind
            if registered and self._longer(span, registry):
                continue
            if kind in _KNOWN:
                self.known(span)
            elif kind == "body" and len(span.tokens) > 1:
                if span.tokens[0].letter == "E" and _is_suffixed(span):
                    self.known(span)
                else:
                    self._body(span)
            elif kind == "document":
                self._title(span)
            elif not (kind in _RULERS and self._ruled(span)) and not self._told(span):
                rest.append(span)
        return rest

    def _told(self, span: Span) -> bool:
        """Read several words behind which a small one tells that they name a body ("campaign")."""
        if span.office or len(span.tokens) < 2 or span.tokens[0].letter == "G":
            return False
        kind = kind_behind(self.text, span.end) if span.kind in ("person", "other") else None
        if kind:
            draft = self.ledger.actor(self.text[span.start : span.end], kind)
            self.ledger.mention(draft, span.place, "name", "full")
        return kind is not None

    def _title(self, span: Span) -> None:
        """Note that the short form behind the title of a law or a programme names nobody."""
        short = acronym_after(self.text, span.end)
        if short:
            self.titles.add(short.of(self.text))

    def _longer(self, span: Span, registry: Phrases) -> bool:
        """Read a name of the registry that goes on in small letters ("Fulani regime")."""
        first = span.tokens[0].text
        for key, entry in registry.get(first.split(" ", 1)[0], ()):
            name = " ".join(key).replace(" 's", "'s")
            end = span.start + len(name)
            if not name[-1:].isalnum() or not key[-1][0].islower() or end <= span.end:
                continue
            if self.text.startswith(name, span.start) and not self.text[end : end + 1].isalnum():
                self.ledger.mention(self.draft(entry), Place(span.start, end), "name", "variant")
                return span.office is None
        return False

    def known(self, span: Span) -> None:
        """Read a state, its adjective or a well-known body."""
        entry = span.tokens[0].entry
        text, end = self.text, span.end
        if entry is None or is_credit(text, span.start) or self._is_word(span):
            return
        introduced = self.acronyms.get(span.tokens[0].text) if entry.kind == "E" else None
        draft = self.ledger.drafts[introduced] if introduced else self.draft(entry)
        kind = "adjective" if span.kind == "adjective" else "name"
        group = group_after(text, end)
        if group and span.kind != "entry":
            end = group[0]
            kind = "name"
            if group[1] != "state_executive":
                draft = self.ledger.actor(text[span.start : end], group[1], entry.country)
            elif not draft.known:
                draft.actor_type = "state_executive"
        elif kind == "adjective" and _is_plural(entry, span.tokens[0].text):
            draft = self.ledger.actor(span.tokens[0].text, "civilians", entry.country)
        form = "full" if span.tokens[0].text == draft.name else _form(span, kind)
        self.ledger.mention(draft, Place(span.start, end), kind, form)
        if span.kind != "adjective":
            self.introduce(draft, span.end)
        if entry.kind == "E" and entry not in self._indexed:
            self._indexed.add(entry)
            self.index(draft, span.tokens[0].text.split())

    def _is_word(self, span: Span) -> bool:
        """Whether a name that is a word as well stands as that ("Forced Labor")."""
        if span.tokens[0].text not in lexicon().sets["also_words"]:
            return False
        return not is_acting(self.text, span.start, span.end)

    def draft(self, entry: Entry) -> Draft:
        """The actor of a known phrase."""
        if entry.actor_id:
            return self.ledger.registered(entry.actor_id)
        return self.ledger.actor(entry.name, entry.actor_type, entry.country)

    def _body(self, span: Span) -> None:
        place = Place(span.start, span.end)
        words = self.text[span.start : span.end]
        if words in self._read_before:
            draft = self._read_before[words]
            self.ledger.mention(draft, place, "name", "full")
            self.introduce(draft, span.end)
            return
        state = self._government(span)
        if state:
            self.ledger.mention(state, place, "name", "variant")
            return
        country = next((t.entry.country for t in span.tokens if t.entry and t.letter in "SD"), None)
        kind = body_type(span.tokens)
        draft = self._read_before[words] = self.ledger.actor(words, kind, country)
        self.ledger.mention(draft, place, "name", "full")
        self.index(draft, [token.text for token in span.tokens])
        if span.tokens[0].letter == "W":
            self.ledger.alias(draft, self.text[span.at + span.tokens[1].start : span.end])
        tail = span.tokens[-1]
        short = acronym_after(self.text, span.end)
        if tail.entry and short and short.of(self.text) == "".join(w[0] for w in tail.text.split()):
            draft = self.draft(tail.entry)
        self.introduce(draft, span.end)

    def index(self, draft: Draft, words: list[str]) -> None:
        """Let the heads of a name ("the Commission") and its initials stand for it."""
        heads = lexicon().heads
        last = " ".join(words[-2:])
        for word in (*words, last):
            if word in heads:
                self.by_head.setdefault(word, draft.actor_id)
        initials = "".join(
            word[0]
            for word in words
            if word[0].isupper() and word not in lexicon().sets["suffixes"]
        )
        for start in range(max(0, min(3, len(initials) - 2))):
            self.initials.setdefault(initials[start:], draft.actor_id)

    def _government(self, span: Span) -> Draft | None:
        """The state whose government the span names, if it is no more than that."""
        content = [token for token in span.tokens if token.letter not in "ot'"]
        if len(content) != 2:
            return None
        states = [t for t in content if t.letter in "SD" and t.entry]
        if not states or not any(t.text in lexicon().sets["governing"] for t in content):
            return None
        entry = states[0].entry
        draft = self.draft(entry) if entry else None
        if draft and not draft.known:
            draft.actor_type = "state_executive"
        return draft

    def _ruled(self, span: Span) -> bool:
        """Read "the Fulani regime": a name and what rules under it."""
        match = _RULE.match(self.text, span.end)
        if not match or span.office:
            return False
        place = Place(span.start, match.end())
        ruler = self.text[span.start : span.end]
        self.rulers.add(ruler)
        first = self._ruled_by.setdefault(ruler.rsplit("-", 1)[-1], place.of(self.text))
        draft = self.ledger.actor(first, "state_executive")
        self.ledger.mention(draft, place, "name", "full")
        return True

    def introduce(self, draft: Draft, end: int) -> None:
        """Note the short form that brackets give behind a name."""
        short = acronym_after(self.text, end)
        if short and short.of(self.text) not in self.acronyms:
            self.acronyms[short.of(self.text)] = draft.actor_id
            self.ledger.mention(draft, short, "name", "acronym")


def _is_plural(entry: Entry, word: str) -> bool:
    """Whether an adjective stands for the people ("Syrians")."""
    forms = lexicon().phrases.get(word[:-1], ()) if word[-1] == "s" else ()
    return any(one.kind == "D" and one.country == entry.country for _, one in forms)


def _is_suffixed(span: Span) -> bool:
    """Whether a known body is followed by legal forms only ("Inc.")."""
    suffixes = lexicon().sets["suffixes"]
    return all(token.text in suffixes for token in span.tokens[1:])


def _form(span: Span, kind: str) -> str:
    if kind == "adjective" or span.kind == "adjective":
        return "adjective"
    text = span.tokens[0].text
    return "acronym" if text.replace(".", "").isupper() else "variant"
