"""Bodies with names in other languages: "Frente Azul de los Pueblos", "Ligue des droits"."""

import re
from collections.abc import Iterable

from onrecord.extraction.found import Place
from onrecord.extraction.names.bodies import Bodies
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.span import Span

__all__ = ["read_foreign"]

_LINK = (
    "(?:de|des|du|del|da|do|dos|das|di|della|dei|pour|para|por|contra|contre|für|der|und|et|y|e"
    "|d['’])"
)
_ARTICLE = r"(?:(?:la|las|los|le|les|el|os|a|l['’])[ ]?)?"
_LARGE = r"[A-ZÀ-Þ][\w'’-]*"
# Behind the head: an adjective, small only where a link follows it; then links with their words.
_BEHIND = re.compile(
    rf"(?:[ ]{_LARGE}|[ ][a-zà-ÿ]{{3,20}}(?=[ ]{_LINK}\b)){{0,3}}"
    rf"(?:[ ]{_LINK}[ ]?{_ARTICLE}[\wÀ-ÿ'’-]{{2,25}}(?:[ ]{_LARGE}){{0,3}}){{0,5}}"
    r"(?:(?:[ ][a-zà-ÿ'’-]{2,25}){1,4}(?=[ ]\([A-Z]{2}))?"
)
_ADJECTIVE = (
    "[a-zà-ÿ]{1,20}(?:ale|aux|ise|enne|ique|elle|ive|aine|istes?|ée|eur|res|aires?|al|ional|ien"
    "|ais|ain)"
)
# What tells that a head which is English as well is not so here: a link, an adjective in front of
# one or of a short form, an adjective that is hardly English.
_IS_FOREIGN = re.compile(
    rf"[ ](?:(?:{_ADJECTIVE}[ ])?{_LINK}[ ](?!al\b)"
    rf"|{_ADJECTIVE}(?:[ ][a-zà-ÿ]{{1,20}}){{0,2}}[ ]\([A-Z]"
    r"|[a-zà-ÿ]{1,20}(?:aise|enne|ique|elle|aine)\b)"
)
_INSIDE = re.compile(r",[ ]([A-Z][A-Za-z-]{1,11})\)")
_GEOGRAPHY = "small_geography"
_SHORT = 4  # characters behind a head that no name of its own has


def read_foreign(bodies: Bodies, found: Iterable[Span]) -> set[int]:
    """Read the bodies whose names begin, in `found`, with a head of another language; where these
    spans start comes back.
    """
    starts: set[int] = set()
    for span in found:
        head = span.tokens[0]
        kind = _kind(bodies.text, head.text, span.at + head.end)
        if kind is None or span.office or span.start in starts:
            continue
        match = _BEHIND.match(bodies.text, span.at + head.end)
        end = match.end() if match else span.end
        is_place = bodies.text[span.start : end].rsplit(" ", 1)[-1] in lexicon().sets[_GEOGRAPHY]
        if end - span.at - head.end > _SHORT and not is_place:
            place = Place(span.start, end)
            draft = bodies.ledger.actor(place.of(bodies.text), kind)
            bodies.ledger.mention(draft, place, "name", "full")
            _introduce(bodies, draft, end)
            starts.add(span.start)
    return starts


def _kind(text: str, head: str, end: int) -> str | None:
    """The type of the body that a head opens which ends at `end`; None where it opens none."""
    known = lexicon()
    kind = known.foreign.get(head)
    return kind or (known.foreign_too.get(head) if _IS_FOREIGN.match(text, end) else None)


def _introduce(bodies: Bodies, draft: Draft, end: int) -> None:
    """Note the short form behind a name, in brackets of its own or in those in which the name
    translates another (", FALP)").
    """
    inside = _INSIDE.match(bodies.text, end)
    if inside is None:
        bodies.introduce(draft, end)
    elif inside.group(1) not in bodies.acronyms:
        bodies.acronyms[inside.group(1)] = draft.actor_id
        bodies.ledger.mention(draft, Place(*inside.span(1)), "name", "acronym")
