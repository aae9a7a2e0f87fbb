"""The publisher of a release as one of its actors."""

from onrecord.extraction.found import Metadata
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.issuer_types import issuer_type
from onrecord.extraction.names.lexicon import lexicon, phrase_key
from onrecord.extraction.names.registry import Phrasebook
from onrecord.extraction.names.spelling import proper

__all__ = ["is_person", "issuer"]

_LONGEST_NAME = 5
_HEADER = 120  # characters of the lines under a name that tell of its bearer


def issuer(bodies: Bodies, metadata: Metadata, book: Phrasebook) -> Draft | None:
    """The publisher as an actor, noted at the place at which it is printed; None where `metadata`
    gives none.
    """
    if not metadata.publisher:
        return None
    name = proper(metadata.publisher)
    draft = _known(bodies, name, book) or bodies.ledger.actor(name, issuer_type(metadata))
    if draft.actor_type == "legislature" and _is_of_party(bodies.text, metadata):
        draft.actor_type = "opposition_political"
    bodies.index(draft, name.split())
    if metadata.publisher_place:
        bodies.ledger.mention(draft, metadata.publisher_place, "name", "full")
    return draft


def _is_of_party(text: str, metadata: Metadata) -> bool:
    """Whether the lines under the name of a member of a parliament tell of a party, or that it is
    of the opposition ("Senator Ada Lund / Blue Democrats Whip").
    """
    place, known = metadata.publisher_place, lexicon()
    if place is None or place.of(text).split()[0].capitalize() not in known.titles:
        return False
    words = text[place.end : place.end + _HEADER].title().split()
    parties = (known.heads.get(word) == "political_party" for word in words)
    return any(parties) or not known.sets["opposing"].isdisjoint(words)


def is_person(metadata: Metadata) -> bool:
    """Whether the publisher is a member of a parliament by nothing but the name, who is read as
    persons are.
    """
    words = (metadata.publisher or "").split()
    known = lexicon()
    is_name = 1 < len(words) < _LONGEST_NAME and all(word.istitle() for word in words)
    is_told = any(word in known.heads or word in known.titles for word in words)
    return metadata.publisher_type == "legislature" and is_name and not is_told


def _known(bodies: Bodies, name: str, book: Phrasebook) -> Draft | None:
    key = phrase_key(name)
    forms = (form for table in book.tables if key for form in table.get(key[0], ()))
    for phrase, entry in forms:
        told = phrase == key and entry.actor_type != "unknown"
        if told and (entry.actor_id or entry.kind == "E"):
            return bodies.draft(entry)
    return None
