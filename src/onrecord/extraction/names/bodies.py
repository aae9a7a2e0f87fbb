"""Organisations, states and groups of one text."""

from onrecord.extraction.found import Place
from onrecord.extraction.names.beside import acronym_after, enumerated, group_behind, kind_behind
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import Entry
from onrecord.extraction.names.nobody import names_nobody
from onrecord.extraction.names.regimes import Regimes, state_governed
from onrecord.extraction.names.runs import Phrases
from onrecord.extraction.names.shapes import (
    form_of,
    has_legal_form,
    is_generic,
    is_part,
    is_plural,
    is_suffixed,
    section_type,
    standing_for,
)
from onrecord.extraction.names.span import Span
from onrecord.extraction.names.types import body_type

__all__ = ["Bodies"]
_KNOWN = frozenset(("state", "adjective", "entry"))
_BEFORE_GROUPS = frozenset(" \u00a0'’")


class Bodies:
    """Reads the spans that name organisations, states and groups into the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text
        self.by_head: dict[str, str] = {}
        self.acronyms: dict[str, str] = {}
        self.regimes = Regimes(ledger)
        self.initials: dict[str, str] = {}
        self._by_phrase: dict[str, Draft] = {}
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
                self._body(span)
            elif kind == "document":
                self._title(span)
            elif not self.regimes.read(span) and not self._told(span):
                rest.append(span)
        return rest

    def _told(self, span: Span) -> bool:
        """Read several words behind which a small one tells that they name a body ("campaign")."""
        if span.office or len(span.tokens) < 2 or span.tokens[0].letter == "G":
            return False
        kind = kind_behind(self.text, span.end) if span.kind in ("person", "other") else None
        if has_legal_form(self.text, span.end):
            kind = "private_company"
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
        span_kind, start, end, tokens, _, _, _ = span
        _, _, word, _, entry = tokens[0]
        if entry is None or names_nobody(self.text, word, start, end):
            return
        draft = self._of_phrase(word, entry, start)
        is_adjective = span_kind == "adjective"
        kind = "adjective" if is_adjective else "name"
        text = self.text
        may_go_on = span_kind != "entry" and text[end : end + 1] in _BEFORE_GROUPS
        group = group_behind(text, end, span_kind) if may_go_on else None
        if group:
            kind = "name"
            if group[1] != "state_executive" or is_part(text[end : group[0]]):
                draft = self.ledger.actor(text[start : group[0]], group[1], entry.country)
            elif not draft.known:
                draft.actor_type = "state_executive"
        elif is_adjective and is_plural(entry, word):
            draft = self.ledger.actor(word, "civilians", entry.country)
        form = "full" if word == draft.name else form_of(word, span_kind)
        self.ledger.mention(draft, Place(start, group[0] if group else end), kind, form)
        if not is_adjective:
            self.introduce(draft, end)
        if entry.kind == "E" and entry not in self._indexed:
            self._indexed.add(entry)
            self.index(draft, word.split())

    def _introduced(self, word: str, start: int) -> str | None:
        """Whom the text introduces by a known word: "the Congress", after a body with that head."""
        headed = self.by_head.get(word)
        if headed and self.text[max(0, start - 4) : start].lower() == "the ":
            return headed
        return self.acronyms.get(word)

    def _of_phrase(self, word: str, entry: Entry, start: int) -> Draft:
        """The actor of a known phrase, or the one that the text introduces by it."""
        introduced = self._introduced(word, start) if entry.kind == "E" else None
        if introduced:
            return self.ledger.drafts[introduced]
        draft = self._by_phrase.get(word)
        if draft is None:
            draft = self._by_phrase[word] = self.draft(entry)
        return draft

    def draft(self, entry: Entry) -> Draft:
        """The actor of a known phrase."""
        _, name, actor_type, country, actor_id = entry
        if actor_id:
            return self.ledger.registered(actor_id)
        return self.ledger.actor(name, actor_type, country)

    def _body(self, span: Span) -> None:
        if span.tokens[0].letter == "E" and is_suffixed(span):
            self.known(span)
            return
        if is_generic(span):
            self._of_meeting(span)
            return
        place = Place(span.start, enumerated(self.text, span.start, span.end))
        words = place.of(self.text)
        if words in self._read_before:
            draft = self._read_before[words]
            self.ledger.mention(draft, place, "name", "full")
            self.introduce(draft, place.end)
            return
        entry = state_governed(span)
        if entry:
            state = self.draft(entry)
            if not state.known:
                state.actor_type = "state_executive"
            self.ledger.mention(state, place, "name", "variant")
            return
        country = next((t.entry.country for t in span.tokens if t.entry and t.letter in "SD"), None)
        kind = section_type(span) or body_type(span.tokens)
        draft = self._read_before[words] = self.ledger.actor(words, kind, country)
        self.ledger.mention(draft, place, "name", "full")
        self.index(draft, " ".join(token.text for token in span.tokens).split())
        self._shorten(draft, span)
        tail = span.tokens[-1]
        short = acronym_after(self.text, span.end)
        if tail.entry and short and short.of(self.text) == "".join(w[0] for w in tail.text.split()):
            draft = self.draft(tail.entry)
        self.introduce(draft, place.end)

    def _shorten(self, draft: Draft, span: Span) -> None:
        """Let a ship's name without its prefix stand for it, and the first of two words for a firm
        ("Hydrix" for the "Hydrix Group").
        """
        letters = [token.letter for token in span.tokens]
        if draft.actor_type == "private_company" and letters[0] == "N" and {*letters[1:]} == {"H"}:
            self.ledger.alias(draft, span.tokens[0].text)
        if letters[0] == "W":
            self.ledger.alias(draft, self.text[span.at + span.tokens[1].start : span.end])

    def _of_meeting(self, span: Span) -> None:
        """Read who is known in the name of a meeting ("the FALP Water Conference")."""
        first = span.tokens[0]
        if first.letter in "ES":
            kind = "entry" if first.letter == "E" else "state"
            self.known(span._replace(kind=kind, end=span.at + first.end, tokens=[first]))

    def index(self, draft: Draft, words: list[str]) -> None:
        """Let the heads of a name ("the Commission") and its initials stand for it."""
        heads, initials = standing_for(tuple(words))
        for head in heads:
            self.by_head.setdefault(head, draft.actor_id)
        for letters in initials:
            self.initials.setdefault(letters, draft.actor_id)

    def introduce(self, draft: Draft, end: int) -> None:
        """Note the short form that brackets give behind a name."""
        behind = self.text[end : end + 3]
        if "(" not in behind and behind[:1] != ",":
            return
        short = acronym_after(self.text, end)
        # "(D-OH)" is no short form
        if short and short.of(self.text) not in self.acronyms and self.text[short.start + 1] != "-":
            self.acronyms[short.of(self.text)] = draft.actor_id
            self.ledger.mention(draft, short, "name", "acronym")
