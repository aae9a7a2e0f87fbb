"""What a whole text says of each body in it, where no single place shows who issues the text."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import Body, body_type
from onrecord.extraction.metadata.contacts import domains, initials_of, is_domain_of
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.namings import ACRONYM, Naming, namings, recalls
from onrecord.extraction.metadata.places import is_state
from onrecord.extraction.metadata.portrait import Portrait, merits
from onrecord.extraction.metadata.registry import NO_PUBLISHERS
from onrecord.extraction.metadata.speakers import is_quoted
from onrecord.extraction.metadata.votes import Issuer

__all__ = ["likeliest", "reviewed"]

_WITHIN, _LAST, _SENTENCE, _MOST_LINES, _LONGEST = 4_000, 400, 500, 40, 300
_END = re.compile(r"(?<=[a-z\d)”\"’'])[.!?]['’”\"]?\s|\n\n")
_OURS = re.compile(r"(?:We|we|Our|our)\b(?<!\w[Ww]e)(?<!\w[Oo]ur)")
# What says more in the first sentence.
_EARLY = frozenset(("acronym", "verb"))
_Around = tuple[Sequence[Line], Place, Sequence[Line], Place | None]
_DOTTED = re.compile(r"(?:[A-Z]\.\s?)+")
_NOT_WORD = re.compile(r"[\W_]+")


@cache
def _voices() -> frozenset[str]:
    return frozenset(knowledge("publishers")["voices"].split())


def likeliest(text: str, around: _Around, refused: Iterable[str]) -> Issuer | None:
    """The body of which the text as a whole says most that is said of a publisher; None where that
    is too little, or where another has nearly as much.
    """
    return _first_of(_portraits(text, around, refused), "enough", "ahead")


def reviewed(text: str, around: _Around, refused: Iterable[str], shown: Issuer) -> Issuer:
    """The body that single places have `shown`, for which they say little, or another for which the
    text as a whole says much more, unless it is of those that issue nothing.
    """
    drawn = _portraits(text, around, refused)
    other = _first_of(drawn, "enough_instead", "ahead_instead")
    if other and other.body.actor_type in NO_PUBLISHERS:
        return shown
    own = (one for one in drawn.values() if _is_same(one, shown.body))
    return other if other and all(one.place != other.place for one in own) else shown


def _is_same(portrait: Portrait, body: Body) -> bool:
    key = _key(body.name)
    names = (*portrait.names, portrait.body().name)
    return any(_key(name) in key or key in _key(name) for name in names)


def _first_of(drawn: dict[str, Portrait], enough: str, ahead: str) -> Issuer | None:
    """The body of which most is said, where it speaks and the merits of these names are reached."""
    scored = sorted((-one.score(), one.place, key) for key, one in drawn.items())
    if not scored:
        return None
    first, weights = drawn[scored[0][2]], merits()
    score, second = -scored[0][0], -scored[1][0] if len(scored) > 1 else 0.0
    if _voices().isdisjoint(first.said) or score < weights[enough]:
        return None
    return Issuer(first.body(), first.place) if score - second >= weights[ahead] else None


def _portraits(text: str, around: _Around, refused: Iterable[str]) -> dict[str, Portrait]:
    """The portraits that a text draws of its bodies, but for those of which it asks something."""
    head, body, tail, headline = around
    drawn = _drawn(text, body)
    for name in refused:
        drawn.pop(_key(name), None)
    for key, one in list(drawn.items()):
        if any(map(_is_of_state, one.names)) or one.body().actor_type == "civilians":
            del drawn[key]
    _add_headline(text, headline, drawn)
    _add_lines(head, "in_head", headline, drawn)
    _add_lines(tail, "in_tail", headline, drawn)
    for label in domains((*head, *tail)):
        for portrait in drawn.values():
            if any(is_domain_of(label, name) for name in portrait.names):
                portrait.note("domain")
    return drawn


def _is_of_state(name: str) -> bool:
    return is_state(name.removesuffix("’s").removesuffix("'s"))


def _drawn(text: str, body: Place) -> dict[str, Portrait]:
    """The portraits that the body draws, by key; those of persons are left out."""
    drawn: dict[str, Portrait] = {}
    persons: set[str] = set()
    short: dict[str, str] = {}
    for naming, zone in _zoned(text, body):
        key = _key(naming.name)
        if "person" in naming.cues:
            persons.add(key)
            persons.add(key.rsplit(" ", 1)[-1])
        elif key:
            drawn.setdefault(key, Portrait(naming)).add(naming, *zone)
            if "acronym" in naming.cues and (match := ACRONYM.match(text, naming.place.end)):
                short[_key(match[1])] = key
    _recall(text, body, drawn, persons)
    _join(drawn, short)
    for key in persons & drawn.keys():
        del drawn[key]
    return drawn


def _recall(text: str, body: Place, drawn: Mapping[str, Portrait], persons: Container[str]) -> None:
    """Count what is said where the text only recalls a body: of that named last whose name has the
    noun, or of that named first.
    """
    bodies = [
        (key, one)
        for key, one in drawn.items()
        # Two words that tell nothing are a person's name as often.
        if key not in persons and (key.count(" ") != 1 or body_type(one.name))
    ]
    for at, noun, cue in recalls(text, Place(body.start, min(body.end, body.start + _WITHIN))):
        before = [(key, one) for key, one in bodies if one.place.start < at]
        same = [one for key, one in before if noun and noun.lower() in key.split()]
        if same:
            same[-1].note(cue)
        elif before and (not noun or noun.islower()):
            before[0][1].note(cue)


def _zoned(text: str, body: Place) -> Iterator[tuple[Naming, tuple[str, ...]]]:
    """The names of the body, with the kinds of place that they stand at."""
    end = min(body.end, body.start + _WITHIN)
    first = _END.search(text, min(body.start + 40, end), min(end, body.start + _SENTENCE))
    first_end = first.end() if first else min(end, body.start + _SENTENCE)
    is_ours = any(islice(_OURS.finditer(text, body.start, end), 1, None))
    is_first = True
    for naming in namings(text, Place(body.start, end)):
        zone = ["first_sentence"] if naming.place.start < first_end else []
        if zone and not is_quoted(text, body.start, naming.place.start):
            zone += [f"{cue}_first" for cue in _EARLY.intersection(naming.cues)]
        if is_first and "person" not in naming.cues:
            zone.append("first")
            is_first = False
        if is_ours and zone:
            zone.append("first_of_ours")
        yield naming, tuple(zone)
    for naming in namings(text, Place(max(end, body.end - _LAST), body.end)):
        yield naming, ()


def _join(drawn: dict[str, Portrait], short: dict[str, str]) -> None:
    """Join acronyms and starts of names with the names in full."""
    for key, portrait in drawn.items():
        initials, _ = initials_of(portrait.name)
        if len(initials) > 1:
            short.setdefault(initials, key)
    for key in [key for key in drawn if key in short and drawn[key].name.isupper()]:
        _absorb(drawn, short[key], key)
    _join_longer(drawn)


def _join_longer(drawn: dict[str, Portrait]) -> None:
    """Join starts and ends of names with the one name that goes on so."""
    by_first: dict[str, list[str]] = {}
    for key in drawn:
        by_first.setdefault(key.partition(" ")[0], []).append(key)
    for same in by_first.values():
        for key in sorted(same, key=len):
            longer = [other for other in same if other.startswith(f"{key} ") and other in drawn]
            if len(longer) == 1:
                _absorb(drawn, longer[0], key)
    for key in [key for key in drawn if " " in key]:
        longer = [other for other in drawn if other.endswith(f" {key}")]
        if len(longer) == 1 and body_type(drawn[longer[0]].name):
            _absorb(drawn, longer[0], key)


def _absorb(drawn: dict[str, Portrait], longer: str, key: str) -> None:
    if longer != key and longer in drawn and key in drawn:
        drawn[longer].join(drawn.pop(key))


def _add_headline(text: str, headline: Place | None, drawn: dict[str, Portrait]) -> None:
    """Count what the headline says of the bodies that it names."""
    words = headline.of(text) if headline and headline.end - headline.start <= _LONGEST else ""
    for portrait in drawn.values() if words else ():
        for name in portrait.names:
            at = words.find(name)
            if at < 0:
                continue
            portrait.note("in_headline")
            if at <= 4:
                portrait.note("opens_headline")
            break


def _add_lines(
    lines: Sequence[Line], kind: str, headline: Place | None, drawn: dict[str, Portrait]
) -> None:
    """Count the lines around the body that name a body."""
    for line in lines[:_MOST_LINES]:
        if len(line.words) > _LONGEST or (headline and line.place.start == headline.start):
            continue
        for portrait in drawn.values():
            name = next((name for name in portrait.names if name in line.words), None)
            if name:
                portrait.note(kind)
                if line.words.startswith(("About ", "ABOUT ")) or "©" in line.words:
                    portrait.note("about")


@lru_cache(maxsize=1024)  # the names of a text come again in it
def _key(name: str) -> str:
    bare = name.casefold().removeprefix("the ").replace("’s", "").replace("'s", "")
    bare = bare.replace(".", "") if _DOTTED.fullmatch(name) else bare
    return _NOT_WORD.sub(" ", bare).strip()
