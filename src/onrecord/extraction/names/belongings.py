"""What bodies are by whose they are: the offices of the publisher ("Press Office"), what a state
has in its possessive ("Freedonia's Commission of Inquiry"), the publisher itself.
"""

import re
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.telling import telling
from onrecord.extraction.names.types import person_type

__all__ = ["settle_belongings"]

_OWNER = re.compile(r"(?<!\w)((?:[A-Z][\w.-]+[ \u00a0]){0,3}[A-Z][\w.-]+)['’]s?[ \u00a0]\Z")
# Short forms of one kind: "E3", "NB8"; "UNFCCC".
_FORMS = (
    (re.compile(r"[A-Z]{1,2}-?\d{1,2}(?:\+\d)?"), "informal_state_group"),
    (re.compile(r"UN-?[A-Z]{2,5}"), "un_body"),
)
_OF = re.compile(r"[ \u00a0](?:of|for|at)[ \u00a0](?:the[ \u00a0])?")
_POSSESSIVE = frozenset("s'’")
_LEFT = 40  # characters in front of a name in which its owner stands
# Types that a state's own body does not have.
_ABROAD = frozenset(("unknown", "un_body", "igo"))
# Types that the name of such a part may tell by itself.
_OF_PARTS = frozenset(("unknown", "media_or_journalist"))
# What an office of a person in power is of.
_PARTS_OF = {"state_individual": "state_executive", "state": "state_executive"}
_LEAST = "ngo"  # what issues statements and is no more than a name


def settle_belongings(ledger: Ledger, publisher: Draft | None) -> None:
    """Note on the drafts of bodies the types that follow from whose they are."""
    if publisher and publisher.actor_type == "unknown" and not _is_taught(publisher.name):
        publisher.actor_type = _LEAST
    own = publisher.actor_type if publisher else "unknown"
    drafts = ledger.drafts
    if own != "unknown":
        _settle_parts(ledger, _PARTS_OF.get(own, own))
    open_ones = {key for key, one in drafts.items() if one.actor_type in _ABROAD and _is_open(one)}
    _settle_offices(ledger, open_ones, own)
    first = publisher.name.split(" ", 1)[0] if publisher else ""
    for draft in (drafts[key] for key in open_ones):
        if draft.actor_type == "unknown":
            draft.actor_type = own if draft.name == first else _told_alone(draft.name)
    for actor_id, kind, place in ledger.mentions if open_ones else ():
        if kind == "name" and actor_id in open_ones:
            _owned(ledger, drafts[actor_id], place)


def _settle_offices(ledger: Ledger, open_ones: set[str], own: str) -> None:
    """Give offices of no known type that stand for whoever holds them ("the Director of the Lake
    Office") the type of the body that follows, else that of a publisher of the type `own`.
    """
    offices = lexicon().offices
    drafts = ((key, ledger.drafts[key]) for key in open_ones)
    found = {
        key: one
        for key, one in drafts
        if one.name.startswith("the ")
        and one.actor_type == "unknown"
        and one.name.rpartition(" ")[2] in offices
    }
    for actor_id, kind, place in ledger.mentions if found else ():
        if actor_id in found and kind == "nominal":
            link = _OF.match(ledger.text, place.end)
            named = ledger.starting(link.end()) if link else None
            is_house = found[actor_id].name.rpartition(" ")[2] in lexicon().sets["house_offices"]
            body = ledger.drafts[named.actor_id].actor_type if named else own if is_house else ""
            found[actor_id].actor_type = person_type(body) or "unknown"


def _is_open(draft: Draft) -> bool:
    """Whether a draft is of a body of which its owner may tell more."""
    return not (draft.known or draft.is_person or draft.is_state)


def _settle_parts(ledger: Ledger, own: str) -> None:
    """Give the parts of a publisher of the type `own` their type; a press office is no medium."""
    for draft in ledger.drafts.values():
        if draft.actor_type not in _OF_PARTS or draft.known or draft.is_person:
            continue
        if draft.name.removeprefix("the ").removeprefix("The ") in _parts():
            draft.actor_type = own


def _told_alone(name: str) -> str:
    """The type of a body that is called by a word for those who are in it ("MPs"), or by a short
    form of one kind.
    """
    told = next((kind for form, kind in _FORMS if form.fullmatch(name)), None)
    return told or lexicon().roles.get(name, "unknown")


def _owned(ledger: Ledger, draft: Draft, place: Place) -> None:
    """Read a commission or an office behind the possessive of a state as one of its executive."""
    if ledger.text[max(0, place.start - 2) : place.start - 1] not in _POSSESSIVE:
        return
    heads = telling().sets["public_heads"]
    name = place.of(ledger.text)
    if not (name.split(" ", 1)[0] in heads or name.rsplit(" ", 1)[-1] in heads):
        return
    owner = _OWNER.search(ledger.text, max(0, place.start - _LEFT), place.start)
    country = _country(owner.group(1)) if owner else None
    if country:
        is_of_others = draft.actor_type != "unknown"  # another commission of that name
        draft.actor_type, draft.country = "state_executive", country
        draft.name = name if is_of_others else draft.name


def _country(name: str) -> str | None:
    """The country that `name` names."""
    words = tuple(name.split())
    forms = lexicon().phrases.get(words[0], ())
    return next((one.country for key, one in forms if key == words and one.kind == "S"), None)


@cache
def _parts() -> frozenset[str]:
    block = knowledge("body_contexts")["parts"]
    return frozenset(" ".join(part.split()) for part in block.split(";"))


def _is_taught(name: str) -> bool:
    """Whether a name is that of a place of learning, of which nothing is known."""
    return not telling().sets["places_of_learning"].isdisjoint(name.split())
