"""The publisher of a release as one of its actors."""

from onrecord.extraction.found import Metadata
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.lexicon import lexicon, phrase_key
from onrecord.extraction.names.registry import Phrasebook
from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.spelling import proper
from onrecord.extraction.names.types import body_type

__all__ = ["issuer"]


def issuer(bodies: Bodies, metadata: Metadata, book: Phrasebook) -> Draft | None:
    """The publisher as an actor, noted at the place at which it is printed; None where `metadata`
    gives none.
    """
    if not metadata.publisher:
        return None
    name = proper(metadata.publisher)
    draft = _known(bodies, name, book) or bodies.ledger.actor(name, _type(metadata, name))
    bodies.index(draft, name.split())
    if metadata.publisher_place:
        bodies.ledger.mention(draft, metadata.publisher_place, "name", "full")
    return draft


def _known(bodies: Bodies, name: str, book: Phrasebook) -> Draft | None:
    key = phrase_key(name)
    forms = (form for table in book.tables if key for form in table.get(key[0], ()))
    for phrase, entry in forms:
        told = phrase == key and entry.actor_type != "unknown"
        if told and (entry.actor_id or entry.kind == "E"):
            return bodies.draft(entry)
    return None


def _type(metadata: Metadata, name: str) -> str:
    if metadata.publisher_type != "unknown":
        return metadata.publisher_type
    return body_type([Token(0, 0, word, _class(word)) for word in name.split()])


def _class(word: str) -> str:
    if word in lexicon().heads:
        return "H"
    return "o" if word in ("of", "for") else "N"
