"""The items of what is asked: "release the men, end the siege and lift the ban" is three acts,
"release the men, the women and the children" is one.
"""

import re
from collections.abc import Sequence

from onrecord.extraction.calls.act_words import OBJECT, is_act, is_gerund
from onrecord.extraction.calls.things import parts
from onrecord.extraction.calls.words import ADVERB, call_words, words_for
from onrecord.extraction.found import Place

__all__ = ["acts"]

_JOINT = re.compile(
    rf"""(?P<joint>[,;]\s+(?:(?:and|but|as\s+well\s+as)\s+)?(?:also\s+)?
        |\ \s*(?:and|but|as\s+well\s+as),?\s+(?:also\s+)?|[–—](?:and|but)\s+)
    (?:(?:where|when|if|as|once|wherever|whenever)\s[^,;:.]{{2,60}},\s+|in\s[^,;:.]{{2,60}},\s+)?
    (?:(?:would|will)\s+)?(?P<to>to\s+(?:also\s+)?)?(?P<not>(?:do\s+not|don't|not)\s+(?:to\s+)?)?
    [“"‘]?(?P<how>(?:{ADVERB}\s+(?:and\s+{ADVERB}\s+)?)?)
    (?P<verb>[\w-]+)(?=\s+(?P<next>[\w'“"]+)|[.!]?\s*\Z)""",
    re.VERBOSE,
)
# How an act is done that has no object ("and work harder").
_MANNER = re.compile(
    r"(?:harder|hard|together|closely|tirelessly|towards?|more|collectively|hand|down|up|out|off|away)\Z"
)
_FIRST = re.compile(rf"(?:{ADVERB}\s+(?:and\s+{ADVERB}\s+)?)?([\w-]+)")
_NOT_OBJECT = re.compile(r"(?:of|by|is|are|was|were|has|have|will|who|which|should|must)\Z")
# What describes somebody, or tells what an act is for ("so we can plan"): its verbs are its own.
_RELATIVE = re.compile(
    r"\s(?:that|who|which|whose|where|so\s(?:\w+\s){1,3}?(?:can|could|may|might|will|would))\s"
)


# After these a verb's word is a noun ("on hold").
_BEFORE_NOUNS = frozenset(
    ("on", "in", "a", "an", "the", "at", "of", "from", "its", "their", "under")
)


# What stands before a verb and says how or when.
_HOW = re.compile(rf"(?:{ADVERB}|and|also|now|either|both|at|once|further|first|immediate)")


def _surely_act(word: str) -> bool:
    return is_act(word) and word not in call_words().also_nouns


def acts(low: str, place: Place) -> list[Place]:
    """The acts in `place`, each from its verb on: those after a colon where they are listed there,
    or those that stand side by side.
    """
    colon = low.find(": ", place.start, place.end)
    semicolon = low.find("; ", colon, place.end) if colon >= 0 else -1
    if semicolon < 0:
        return [act for part in parts(low, place) for act in _joined(low, part)]
    found = [Place(place.start, semicolon)]
    for match in _AFTER_SEMICOLON.finditer(low, semicolon, place.end):
        if is_gerund(match["verb"]) or is_act(match["verb"]):
            found += _joined(low, Place(match.start("verb"), match.end()))
    return found


_AFTER_SEMICOLON = re.compile(r";\s+(?:and\s+)?(?:to\s+)?(?P<verb>\w+)[^;]*")
# Before acts in -ing: "include ending …", "focus their efforts on ending …".
_INCLUDE = re.compile(
    r"(?:include|(?:focus|concentrate|centre|center|direct)\s+(?:[\w']+\s+){0,3}?(?:on|at|towards?))\s+(?=\w+ing\s)"
)


def _joined(low: str, place: Place) -> list[Place]:
    """The acts that stand side by side, all in the form of the first (base or -ing)."""
    include = _INCLUDE.match(low, place.start, place.end)
    place = Place(include.end(), place.end) if include else place
    first = _FIRST.match(low, place.start, place.end)
    gerund = bool(first) and is_gerund(first[1]) if first else False
    starts = [place.start]
    ends = []
    if first and _is_third(first[1]):
        return _told(low, place)
    for match in _JOINT.finditer(low, place.start, place.end):
        if match["to"] and match["joint"].strip() == "," and match["verb"] in _PURPOSES:
            continue
        if _splits(low, starts[-1], match, gerund=gerund):
            ends.append(match.start())
            starts.append(match.start("not") if match["not"] else match.start("how"))
    if not ends:
        return [place]
    return [Place(*both) for both in zip(starts, [*ends, place.end], strict=True)]


# One more act that somebody is told to do ("that the council opens the gates and frees the men").
_THIRD = re.compile(
    r"(?:[,;]\s+(?:and\s+)?|\s+and\s+)(?=(?:\w+ly\s+)?(?P<verb>\w+s)\s+(?P<next>[\w'“\"]+))"
)


def _told(low: str, place: Place) -> list[Place]:
    """The acts that stand side by side, all in the third person."""
    found, start = [], place.start
    for match in _THIRD.finditer(low, *place):
        verb = match["verb"]
        sure = _base(verb) in words_for("mostly_verbs") and not _NO_OBJECT.match(match["next"])
        if _is_third(verb) and (sure or OBJECT.match(match["next"])):
            found.append(Place(start, match.start()))
            start = match.end()
    return [*found, Place(start, place.end)]


def _base(verb: str) -> str:
    """The base form of a verb in the third person."""
    bases = (verb[:-1], verb[:-2], f"{verb[:-3]}y")
    return next((base for base in bases if is_act(base)), "")


def _is_third(word: str) -> bool:
    return word.endswith("s") and not is_act(word) and bool(_base(word))


# What an act is for, and none of those that are asked ("leave, to avoid a war").
_PURPOSES = frozenset(("avoid", "prevent", "spare", "forestall", "preclude", "avert"))


def _splits(low: str, start: int, match: re.Match[str], *, gerund: bool) -> bool:
    """Whether another act begins here: a verb with an object of its own, after one with its own."""
    verb = match["verb"]
    if is_gerund(verb):
        means = not gerund and not _BY_DOING.search(low, start, match.start())
        # "Backing business, not burying it" is one act.
        if means or match["not"] or _NOT_OBJECT.match(match["next"] or ""):
            return False
    elif gerund or not _is_verb(match):
        return False
    before = low[start : match.start()].split()
    if match["how"] and "to" in before[-2:]:
        return False  # "to immediately and fully implement"
    if _has_no_object(before, gerund=gerund):
        return _has_to(match) and bool(before)
    if (is_gerund if gerund else _surely_act)(before[-1]) and before[-2] not in _BEFORE_NOUNS:
        return False
    if match["joint"].strip().rstrip(",") in ("and", "as well as") and not _has_to(match):
        return not _goes_on(low, Place(start, match.start()), gerund=gerund)
    return True


def _has_to(match: re.Match[str]) -> bool:
    """Whether "to" stands before the verb ("and to free the men, and not to arrest others")."""
    return bool(match["to"]) or " to" in (match["not"] or "")


def _has_no_object(before: Sequence[str], *, gerund: bool) -> bool:
    """Whether the words before a joint are a verb alone ("promptly arrest and prosecute X")."""
    if len(before) < 2:
        return True
    return all(map(_HOW.fullmatch, before[:-1])) and (is_gerund if gerund else is_act)(before[-1])


def _is_verb(match: re.Match[str]) -> bool:
    """Whether a word in its base form that may be a noun is a verb here, told by what follows."""
    verb, after = match["verb"], match["next"] or ""
    if not is_act(verb) or _NOT_OBJECT.match(after):
        return False
    if _has_to(match) or match["how"] or _surely_act(verb) or OBJECT.match(after):
        return True
    if _MANNER.match(after):
        return True
    return verb in words_for("mostly_verbs") and not _NO_OBJECT.match(after)


# "show it by ending the siege and freeing the men"; each word is read in one way only, so that a
# long clause costs no more than its length.
_BY_DOING = re.compile(r"\sby\s\w+ing\s(?=[\w'-]\s?[\w'-])(?:(?!by\s)[\w'-]++(?:\s|\Z))+\Z")


# What follows a noun of action, or "free" where it is an adjective.
_NO_OBJECT = re.compile(
    r"""(?:|of|for|to|from|in|on|by|with|at|over|against|towards?|between|or|and|elections?|trade|speech|press|media
    |markets?|movement|passage|access|expression|flow|association|choice|vote|education|\w*care|services?|program(?:me)?s?|staff|groups?|networks?
    |systems?|structures?|workers?|mechanisms?|packages?|teams?|personnel)\Z""",
    re.VERBOSE,
)
# Of a clause with such a verb a base form is no part ("the law that was passed and free the men").
_FINITE = re.compile(r"(?:\w+ly\s)?(?:is|are|was|were|has|have|had|(?!need)\w{2,}ed)\s")
_ING = re.compile(r"\w{2,}ing(?!\w)")


def _goes_on(low: str, place: Place, *, gerund: bool) -> bool:
    """Whether a verb after "and" may go on with a clause in `place` that describes somebody."""
    relative = _RELATIVE.search(low, *place)
    if not relative:
        return False
    if gerund:
        return bool(_ING.search(low, relative.end(), place.end))
    return not _FINITE.match(low, relative.end(), place.end)
