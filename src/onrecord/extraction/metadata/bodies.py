"""Names of bodies that issue releases, and what types their names tell."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Knowledge
from onrecord.extraction.metadata.name_parts import (
    NAME,
    body_type,
    ends,
    has_role,
    head_words,
    is_head,
    is_personal,
    of_body,
    starts,
)
from onrecord.extraction.metadata.organs import (
    before_press_office,
    is_office_word,
    is_organ,
    is_press_office,
    is_unit,
)
from onrecord.extraction.metadata.places import is_state
from onrecord.extraction.metadata.registry import (
    NO_PUBLISHERS,
    Body,
    first_words,
    in_capitals,
    known_bodies,
    registered,
)
from onrecord.extraction.metadata.wordclasses import classes, portfolio_words

__all__ = [
    "NAME",
    "Body",
    "NamedBody",
    "body_named",
    "body_of_line",
    "body_type",
    "is_head",
    "is_personal",
    "known_bodies",
]

# A state as such issues nothing where its name alone stands.
_NONE = NO_PUBLISHERS | {"state"}
_OPENERS = re.compile(
    r"(?:OF|FOR|BY|AND|The|A|An|All|Our|This|These|Both|But|And|In|On|At|As|For|From|While|When|Today"
    r"|According\sto|(?:Statement|Remarks|News|Message|Declaration|Resolution|Communiqu[eé])\s(?:by|of|from)"
    r"|(?:Chair(?:man|woman|person)?|President|Leader|Spokes[a-z]+)\s(?:of|for)(?:\sthe)?),?\s+(?:the\s+|THE\s+)?"
)
_NO_REGISTRY = Knowledge()
_ENDING = re.compile(r"(?:[’']s?|[.,;:-])+$")
_NAME = re.compile(NAME)
_JOINS = re.compile(r"\s(?:of|to|for|in|at|on)\s(?:the\s)?\Z", re.IGNORECASE)
_ON_DAY = re.compile(r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
_RANK = re.compile(
    r"\s(?:Capt|Col|Gen|Maj|Lt|Sgt|Adm|Cmdr|Cpl|Spc|Captain|Colonel|General|Major|Admiral)\Z"
)
# Who holds an office in a body, behind its name: "Marsh Party Mr. Peter Holm".
_HOLDER = re.compile(r"(?<=\w),?\s(?:Mr|Mrs|Ms|Messrs|Dr|Sir)\b\.?\s")
# "Police, Maj. Gen. Ada Lund".
_TITLED = re.compile(
    r"(?:Capt|Col|Gen|Maj|Lt|Sgt|Adm|Brig|Mr|Mrs|Ms|Dr|Hon|Sen|Prof|Rev|Sir)\b\.?\s", re.IGNORECASE
)
# "Executive Director, Marsh Watch".
_OFFICE = re.compile(
    r"\b(?:Director|President|Chair\w*|Secretary|Secretary-General|Co-?ordinator|Officer|CEO|Head|Conven[eo]r|Manager|Treasurer"
    r"|Founder|Spokes\w+|Chief|Advis[eo]r|Organi[sz]er|Leader|Researcher|Representative|Executive|General)\Z"
)
_LETTERS = re.compile(r"\w+")
# "Nations Union Observer Mission in Freedonia" is no Nations Union.
_PART_OF = re.compile(
    r"(?P<kind>(?:\s(?!(?i:Press|Media|Public|News|Information)\b)[A-Z][\w’'-]+){0,4}?)\s(?P<head>[A-Z][\w’'-]+)"
    r"(?P<where>\s(?i:in|for|to|on)\s(?i:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})?\Z"
)
_ORGAN_ENDS = frozenset(("ttee", "ncil", "roup", "team", "oard", "riat"))
# "Marsh Union Steering Group" is of the Marsh Union.
_ORGAN = re.compile(
    r"(?<=\w)\s(?:National\s)?(?:Steering|Executive|Central|Co-?ordinating|Management|Organi[sz]ing)\s(?:Committee|Council|Group|Team|Board|Secretariat)\Z",
    re.IGNORECASE,
)
# "Marsh Watch South Freedonia".
_BRANCH = re.compile(r"\s([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)(?=\Z|,)")
_OF_STATE = re.compile(r"(?:\sof(?:\sthe)?(?:\s[A-Z][\w’'-]*){1,3}){1,2}")


class NamedBody(NamedTuple):
    """A body, and where inside some words its name stands."""

    body: Body
    offset: int
    length: int
    is_known: bool = True


@cache
def _telling() -> frozenset[str]:
    """Words of which each name of a body has one: first words of those that are known, and words
    that tell a body, as printed and in capitals.
    """
    firsts = {word.group() for name in known_bodies() if (word := _LETTERS.search(name))}
    telling = firsts | {part for head in head_words() for part in _LETTERS.findall(head)}
    return frozenset(telling | set(map(str.upper, telling)))


@cache
def _fronts() -> frozenset[str]:
    """Words that tell bodies of which others mostly tell."""
    told = (word for word in head_words() if body_type(f"A {word}") == "rebel_group")
    return frozenset(map(str.lower, told))


def body_of_line(words: str, known: Knowledge) -> NamedBody | None:
    """The body that a line of its own names: one that others mostly tell of ("Marsh Liberation
    Front") has a letterhead as well.
    """
    found = body_named(words, known)
    if found or not words[:1].isupper() or _fronts().isdisjoint(words.lower().split()):
        return found
    if body_type(words) != "rebel_group":
        return None
    return NamedBody(Body(words, "rebel_group"), 0, len(words), is_known=False)


def body_named(words: str, known: Knowledge) -> NamedBody | None:
    """The body that `words` name first: one of the collection's registry, a known one, or a name
    with a word in it that bodies have ("Commission", "Watch"). Persons and states are none.
    """
    if not known.actors and not known.names:
        return _unlisted(words)
    return _first_named(words, known)


@lru_cache(maxsize=512)  # several rooms ask it of the same lines
def _unlisted(words: str) -> NamedBody | None:
    return _first_named(words, _NO_REGISTRY)


def _first_named(words: str, known: Knowledge) -> NamedBody | None:
    parts = _LETTERS.findall(words)
    if _telling().isdisjoint(parts) and first_words(known).isdisjoint(parts):
        return None
    match = _NAME.search(words)
    while match:
        found = _in_name(match, known)
        if found:
            return found
        match = _NAME.search(words, match.end())
    return None


def _in_name(match: re.Match[str], known: Knowledge) -> NamedBody | None:
    opener = _OPENERS.match(match.group())
    skipped = opener.end() if opener else 0
    name = match.group()[skipped:]
    if name[-4:].lower() in _ORGAN_ENDS or name.endswith(" I"):
        name = _ORGAN.sub("", name.removesuffix(" I"))
    if name.endswith("day"):
        name = _ON_DAY.sub("", name)
    if (" M" in name or " Dr" in name or " Sir" in name) and (held := _HOLDER.search(name)):
        name = name[: held.start()]
    if not name[-1:].isalnum() or name[-2:-1] in "’'":
        name = _ENDING.sub("", name)
    offset = match.start() + skipped
    if not name:
        return None
    for known_as in registered(known).get(name.split()[0], ()):
        if name.startswith(known_as.name):
            return NamedBody(known_as.body, offset, len(known_as.name))
    found = _known_or_telling(name)
    return found and found._replace(offset=offset + found.offset)


@lru_cache(maxsize=4096)
def _known_or_telling(name: str) -> NamedBody | None:
    found, is_known = _known(name)
    if is_known:
        return found
    if ", " in name:
        parted, is_parted = _in_parts(name)
        if is_parted:
            return parted
    last = name.rpartition(" ")[2].lower()
    if is_office_word(last) and (is_press_office(name) or is_organ(name)):
        return None
    if is_office_word(last) and (length := before_press_office(name)):
        found = _known_or_telling(name[:length])
        return found and found._replace(is_known=True)  # its place tells that it is the body
    return None if _RANK.search(name) else _telling_name(name)


def _telling_name(name: str) -> NamedBody | None:
    """The body of a name that has a word in it that bodies have."""
    start, end = of_body(name)
    kind = body_type(name[start:end])
    if kind is None or has_role(name, start, end) or is_personal(name[start:]) or kind in _NONE:
        return None
    body = Body(" ".join(name[start:end].split()), kind)
    return NamedBody(body, start, end - start, is_known=False)


def _in_parts(name: str) -> tuple[NamedBody | None, bool]:
    """The body that a name with a comma names, beside an officer or a part of it, and whether the
    comma parts these: "Executive Director, Marsh Watch", "Police, Maj. Gen. Ada Lund".
    """
    first, comma, rest = name.partition(", ")
    if _TITLED.match(rest) or (body_type(first) and _may_be_person(rest)):
        return _known_or_telling(first), True
    has_office = _OFFICE.search(first) is not None
    if not (has_office or is_unit(first) or (" " in first and body_type(first) is None)):
        return None, False
    if found := _known_or_telling(rest):
        return found._replace(offset=found.offset + len(first) + len(comma)), True
    return None, has_office or is_unit(rest)


def _may_be_person(words: str) -> bool:
    """Whether some words behind the name of a body may be those of a person: "Ada Lund"."""
    parts = words.split()
    is_name = len(parts) in (2, 3) and all(part[0].isupper() and part.isalpha() for part in parts)
    return is_name and not any(
        classes(part) - {"given"} or part.lower() in portfolio_words() for part in parts
    )


def _known(name: str) -> tuple[NamedBody | None, bool]:
    """The known body with which a name starts or ends, and whether there is one; it is None where
    that issues nothing.
    """
    bodies = in_capitals() if name.isupper() and name not in known_bodies() else known_bodies()
    for end in ends(name):
        body = bodies.get(name[:end])
        if body and body.actor_type not in _NONE:
            return _with_state(name, body, end), True
        # "Marshlanders" and "Marshlander Youth Association": the people issues nothing.
        if body and (end == len(name) or body_type(name) is None):
            return None, True
    for start in starts(name):
        body = bodies.get(name[start:])
        # "National Farmers Congress" is no Congress.
        if start and name[start:].isalpha() and not name[start:].isupper() and body_type(name):
            continue
        if body and is_state(name[: start - 1]) and not name[: start - 1].isupper():
            return NamedBody(Body(name, body.actor_type), 0, len(name)), True  # its own
        if body and body.actor_type not in _NONE and not _is_inside(name[:start]):
            return NamedBody(body, start, len(name) - start), True
    return None, False


def _is_inside(before: str) -> bool:
    """Whether a name stands in that of another body: "Permanent Mission to the World Bank"."""
    return _JOINS.search(before) is not None and any(map(is_head, before.split()))


def _with_state(name: str, body: Body, end: int) -> NamedBody:
    """A known body, or its like of a state: "Ministry of Water of the Republic of Freedonia"."""
    more = _OF_STATE.match(name, end)
    if body.actor_type in ("un_body", "igo") and (part := _PART_OF.match(name, end)):
        more = part if is_head(part["head"]) and (part["kind"] or part["where"]) else more
    elif body.actor_type == "ngo" and (branch := _BRANCH.match(name, end)):
        more = branch if is_state(branch[1]) else more
    elif len(name[:end].split()) < 2:
        more = None
    if more is None:
        return NamedBody(body, 0, end)
    longer = Body(" ".join(name[: more.end()].split()), body.actor_type)
    return NamedBody(longer, 0, more.end())
