"""The collection's registry and the publisher as known phrases."""

from onrecord.extraction.found import Knowledge, Metadata
from onrecord.extraction.names.ledger import proper
from onrecord.extraction.names.lexicon import Entry, lexicon, phrase_key
from onrecord.extraction.names.runs import Phrases

__all__ = ["PERSONS", "phrase_tables"]

# Types whose actors may be persons; a registry does not say it otherwise.
PERSONS = frozenset(("state_individual", "ngo_individual", "private_individual"))
_last: list[tuple[Knowledge, Phrases]] = []


def phrase_tables(knowledge: Knowledge, metadata: Metadata) -> list[Phrases]:
    """The tables of known phrases, the strongest first: registry, publisher, lexicon."""
    tables = [lexicon().phrases]
    if metadata.publisher:
        tables.insert(0, _publisher(proper(metadata.publisher), metadata.publisher_type))
    if knowledge.names or knowledge.actors:
        tables.insert(0, _registry(knowledge))
    return tables


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


def _registry(knowledge: Knowledge) -> Phrases:
    """The registry's phrases; those of the last registry are kept, as one run has but one."""
    if not _last or _last[0][0] is not knowledge:
        _last[:] = [(knowledge, _phrases(knowledge))]
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
