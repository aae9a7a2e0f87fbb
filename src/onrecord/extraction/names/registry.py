"""The collection's registry and the publisher as known phrases."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeVar

from onrecord.extraction.found import Knowledge, Metadata
from onrecord.extraction.names.grammar import headline_spans, spans
from onrecord.extraction.names.issuer_types import issuer_type
from onrecord.extraction.names.lexicon import Entry, lexicon, phrase_key
from onrecord.extraction.names.people import folded
from onrecord.extraction.names.populations import may_populate
from onrecord.extraction.names.runs import Phrases, Run, runs
from onrecord.extraction.names.span import Span
from onrecord.extraction.names.spelling import proper

__all__ = ["PERSONS", "Phrasebook", "phrasebook"]

# Types whose actors may be persons; a registry does not say it otherwise.
PERSONS = frozenset(("state_individual", "ngo_individual", "private_individual"))
_last: list[tuple[Knowledge, "Phrasebook"]] = []
_KEPT = 10_000  # stretches whose reading is kept
_LONG = 120  # characters of a stretch that hardly recurs


Key = TypeVar("Key", bound=tuple[Any, ...])
Found = TypeVar("Found")


class Reading(NamedTuple):
    """What a stretch of capitals says: the spans that may name somebody, the words that are at most
    somebody's surname with what these are looked up by, and the spans of either that begin with a
    head of another language; whether it may tell a group of people.
    """

    named: tuple[Span, ...]
    words: tuple[tuple[str, Span], ...]
    foreign: tuple[Span, ...]
    populates: bool = False


class Phrasebook:
    """Tables of known phrases, the strongest first, and what capital words say by them.

    What a stretch of capitals says is kept, as most recur from release to release. `base` is the
    book without the publisher's own phrases, which reads the stretches that hold none of these.
    """

    def __init__(
        self, tables: tuple[Phrases, ...], base: "Phrasebook | None" = None, own: Iterable[str] = ()
    ) -> None:
        self.tables = tables
        self.kept: dict[tuple[str, bool], Reading] = {}
        self.headlines: dict[tuple[str, bool, bool], tuple[Span, ...]] = {}
        self._base = base or self
        self._own = tuple({form: 0 for one in own for form in (one, one.replace("'", "’"))})

    def read(self, words: str, *, opens: bool) -> Reading:
        """What `words` say; `opens` tells whether they open a sentence."""
        book = self._base
        for first in self._own:
            if first in words:
                book = self
        found = book.kept.get((words, opens))
        if found is None:
            found = book.reading(words, opens=opens)
            _keep(book.kept, (words, opens), found)
        return found

    def headline(self, words: str, *, opens: bool, is_by: bool) -> tuple[Span, ...]:
        """The spans that `words` make in a headline; `is_by` tells that "by" stands in front."""
        book = self if any(first in words for first in self._own) else self._base
        found = book.headlines.get((words, opens, is_by))
        if found is None:
            read = book.runs(words, opens=opens)
            of_runs = (headline_spans(run, is_by=is_by and not n) for n, run in enumerate(read))
            found = tuple(span for spans_of_run in of_runs for span in spans_of_run)
            _keep(book.headlines, (words, opens, is_by), found)
        return found

    def reading(self, words: str, *, opens: bool) -> Reading:
        """What `words` say, read anew."""
        named: list[Span] = []
        alone: list[Span] = []
        for run in self.runs(words, opens=opens):
            for span in spans(run):
                if span.kind == "word":
                    alone.append(span)
                elif span.kind != "place" or _governs(span):
                    named.append(span)
        known = lexicon()
        foreign = [
            span
            for span in (*named, *alone)
            if span.tokens[0].text in known.foreign or span.tokens[0].text in known.foreign_too
        ]
        keyed = [(folded(span.tokens[0].text), span) for span in alone]
        return Reading(tuple(named), tuple(keyed), tuple(foreign), may_populate(words))

    def runs(self, words: str, *, opens: bool) -> Iterator[Run]:
        """The runs that `words` make; small words alone are none."""
        return (run for run in runs(words, self.tables, opens=opens) if run.classes != "F")


def _keep(kept: dict[Key, Found], key: Key, found: Found) -> None:
    """Keep what was read, unless it hardly recurs."""
    if len(key[0]) < _LONG:
        if len(kept) >= _KEPT:
            kept.clear()
        kept[key] = found


def _governs(span: Span) -> bool:
    """Whether a place may name anybody: a capital, or one with a government of its own."""
    entry = span.tokens[0].entry
    return span.tokens[0].text in lexicon().capitals or bool(entry and entry.country)


def phrasebook(knowledge: Knowledge, metadata: Metadata) -> Phrasebook:
    """The known phrases for a release: of the registry, of its publisher and of the lexicon."""
    base = _registry(knowledge) if knowledge.names or knowledge.actors else _plain()
    if not metadata.publisher:
        return base
    own = _publisher(proper(metadata.publisher), issuer_type(metadata))
    return Phrasebook((*base.tables[:-1], own, base.tables[-1]), base, own) if own else base


@cache
def _plain() -> Phrasebook:
    return Phrasebook((lexicon().phrases,))


@lru_cache(maxsize=64)
def _publisher(name: str, actor_type: str) -> Phrases:
    key = phrase_key(name)
    known = dict(lexicon().phrases.get(key[0], ())) if key else {}
    entry = known.get(key)
    if not key or (entry and entry.kind == "E"):
        return {}
    forms = {key, tuple(word.upper() for word in key)}
    if key[0] in ("The", "the"):
        forms |= {key[1:]}
    made: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]] = {}
    for form in sorted(forms, key=len, reverse=True):
        if form:
            found = (form, Entry("E", name, actor_type, None, None))
            made[form[0]] = (*made.get(form[0], ()), found)
    return made


def _registry(knowledge: Knowledge) -> Phrasebook:
    """The registry's phrases; those of the last registry are kept, as one run has but one."""
    if not _last or _last[0][0] is not knowledge:
        _last[:] = [(knowledge, Phrasebook((_phrases(knowledge), lexicon().phrases)))]
    return _last[0][1]


def _phrases(knowledge: Knowledge) -> Phrases:
    made: dict[str, dict[tuple[str, ...], Entry]] = {}
    named = [(actor.name, actor_id, "full") for actor_id, actor in knowledge.actors.items()]
    named += [(row.name, row.actor_id, row.name_kind) for row in knowledge.names]
    for name, actor_id, kind in named:
        key, actor = phrase_key(name), knowledge.actors.get(actor_id)
        if key and actor:
            letter = _letter(actor.actor_type, kind)
            entry = Entry(letter, actor.name, actor.actor_type, actor.country, actor_id)
            made.setdefault(key[0], {}).setdefault(key, entry)
    return {
        first: tuple(sorted(forms.items(), key=lambda item: -len(item[0])))
        for first, forms in made.items()
    }


def _letter(actor_type: str, name_kind: str) -> str:
    if name_kind == "adjective":
        return "D"
    if actor_type == "state":
        return "S"
    return "V" if actor_type in PERSONS else "E"
