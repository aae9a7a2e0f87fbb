"""The items of what is asked: "release the men, end the siege and lift the ban" is three acts,
"release the men, the women and the children" is one.
"""

import re
from functools import cache

from onrecord.extraction.calls.words import ADVERB, call_words
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["acts", "is_act", "is_gerund", "names_action", "names_change", "things"]

_JOINT = re.compile(
    rf"""(?P<joint>[,;]\s+(?:(?:and|but|as\s+well\s+as)\s+)?(?:also\s+)?
        |\ \s*(?:and|but|as\s+well\s+as)\s+(?:also\s+)?)
    (?:to\s+(?:also\s+)?)?(?P<not>not\s+(?:to\s+)?)?
    [“"‘]?(?P<how>(?:{ADVERB}\s+(?:and\s+{ADVERB}\s+)?)?)
    (?P<verb>[\w-]+)(?=\s+(?P<next>[\w'“"]+))""",
    re.VERBOSE,
)
_FIRST = re.compile(rf"(?:{ADVERB}\s+(?:and\s+{ADVERB}\s+)?)?([\w-]+)")
_SURELY_OBJECT = re.compile(
    r"""(?:the|a|an|its|their|his|her|our|all|any|these|those|this|that|every|each|such|no|more|to|him|them|us|those|both
    |with|from|and)\Z""",
    re.VERBOSE,
)
_PREPOSITIONS = frozenset(
    ("including", "according", "regarding", "concerning", "following", "considering", "excluding")
)
_NOT_OBJECT = re.compile(r"(?:of|by|is|are|was|were|has|have|will|who|which|should|must)\Z")
# What describes somebody, or tells what an act is for ("so we can plan"): its verbs are its own.
_RELATIVE = re.compile(
    r"\s(?:that|who|which|whose|where|so\s(?:\w+\s){1,3}?(?:can|could|may|might|will|would))\s"
)


def is_act(word: str) -> bool:
    """Whether `word` (lower case) can be a verb in its base form, also after "re-"."""
    return word.removeprefix("re-") in call_words().verbs


def is_gerund(word: str) -> bool:
    """Whether `word` is such a verb in -ing."""
    if not word.endswith("ing") or word in _PREPOSITIONS:
        return False
    stem = word[:-3]
    bases = (stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else "")
    return any(base in call_words().verbs for base in bases if base)


# After these a verb's word is a noun ("on hold").
_BEFORE_NOUNS = frozenset(
    ("on", "in", "a", "an", "the", "at", "of", "from", "its", "their", "under")
)


def _surely_act(word: str) -> bool:
    return is_act(word) and word not in call_words().also_nouns


def acts(low: str, place: Place) -> list[Place]:
    """The acts in `place`, each from its verb on: those after a colon where they are listed there,
    or those that stand side by side.
    """
    colon = low.find(": ", place.start, place.end)
    semicolon = low.find("; ", colon, place.end) if colon >= 0 else -1
    if semicolon < 0:
        return [act for part in _parts(low, place) for act in _joined(low, part)]
    found = [Place(place.start, semicolon)]
    for match in _AFTER_SEMICOLON.finditer(low, semicolon, place.end):
        if is_gerund(match["verb"]) or is_act(match["verb"]):
            found += _joined(low, Place(match.start("verb"), match.end()))
    return found


# In a list of what is "to be done" each item has a subject of its own.
_TO_BE = re.compile(
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:(?!to\s|and\s)[\w'-]+\s+){1,12}?to\s+be\s+(?:\w+ly\s+)?\w+(?:ed|en)(?!\w))"
)


def _parts(low: str, place: Place) -> list[Place]:
    """`place` in parts, each of which says of something else what is to be done."""
    found, start = [], place.start
    if not low.startswith("be ", start) or low.find(" to be ", start, place.end) < 0:
        return [place]
    for match in _TO_BE.finditer(low, start, place.end):
        found.append(Place(start, match.start()))
        start = match.end()
    return [*found, Place(start, place.end)]


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
    for match in _JOINT.finditer(low, place.start, place.end):
        if _splits(low, starts[-1], match, gerund=gerund):
            ends.append(match.start())
            starts.append(match.start("not") if match["not"] else match.start("how"))
    if not ends:
        return [place]
    return [Place(*both) for both in zip(starts, [*ends, place.end], strict=True)]


def _splits(low: str, start: int, match: re.Match[str], *, gerund: bool) -> bool:
    """Whether another act begins here: a verb with an object of its own, after one with its own."""
    verb, after = match["verb"], match["next"]
    if not (is_gerund(verb) if gerund else is_act(verb)) or _NOT_OBJECT.match(after):
        return False
    if not gerund and verb in call_words().also_nouns and not _SURELY_OBJECT.match(after):
        return False
    before = low[start : match.start()].split()
    if match["how"] and "to" in before[-2:]:
        return False  # "to immediately and fully implement"
    if len(before) < 2:
        return " to " in low[match.start() : match.start("verb")] and len(before) == 1
    if (is_gerund if gerund else _surely_act)(before[-1]) and before[-2] not in _BEFORE_NOUNS:
        return False
    if match["joint"].strip() in ("and", "as well as") and _RELATIVE.search(
        low, start, match.start()
    ):
        return (
            match["verb"] in call_words().verbs and "to" in low[match.start() : match.start("verb")]
        )
    return True


# What opens the name of a thing that is to be made greater, or another: to ask for it asks to act.
_CHANGE = (
    r"(?:stronger|greater|better|improved|enhanced|increased|strengthened|expanded|sustained|continued|faster|fairer|tougher"
    r"|closer|deeper|wider|broader|higher|additional|further|fewer|reduced|renewed)\s"
)
_CHANGED = re.compile(_CHANGE)
_ITEM = re.compile(
    rf"""(?:[,;]\s+(?:and\s+)?|\s+(?:and|as\s+well\s+as)\s+)
    (?:for\s+)?(?=(?:an?|the|his|her|its|their|all|full|immediate|independent|urgent|unconditional)\s|(?P<change>{_CHANGE})|(?P<gerund>\w+ing)\s|(?P<noun>\w+)\s)""",
    re.VERBOSE,
)


_FIRST_WORDS = 7
_BEHIND_NOUN = 2


@cache
def _action_nouns() -> frozenset[str]:
    return frozenset(knowledge("call_types")["action_nouns"].split())


def things(low: str, place: Place) -> list[Place]:
    """The things asked for in `place`, each where it names an action ("an embargo")."""
    parts = _parts(low, place)
    return [thing for part in parts for thing in _things(low, part)]


def _things(low: str, place: Place) -> list[Place]:
    if not names_change(low, place.start, place.end):
        return [place]
    starts, ends = [place.start], []
    for match in _ITEM.finditer(low, place.start, place.end):
        if match["noun"] and match["noun"] not in _action_nouns():
            continue
        if match["gerund"] and not is_gerund(match["gerund"]):
            continue
        if not match["gerund"] and not names_change(low, match.end(), place.end):
            continue
        if not names_change(low, starts[-1], match.start()):
            continue
        ends.append(match.start())
        starts.append(match.end())
    return [Place(*both) for both in zip(starts, [*ends, place.end], strict=True)]


def names_change(low: str, start: int, end: int) -> bool:
    """Whether the words name an action, or a thing that is to be made another."""
    return bool(_CHANGED.match(low, start, end)) or names_action(low, start, end)


def names_action(low: str, start: int, end: int) -> bool:
    """Whether one of the first words, before any preposition, names an action."""
    words = low[start : min(end, start + 90)].split()[:_FIRST_WORDS]
    for at, word in enumerate(words):
        if word in ("of", "in", "to", "on", "for", "from", "by", "with", "against"):
            return False
        plain = word.rstrip(",;.")
        if plain in _action_nouns() or (is_gerund(plain) and not _describes(words, at)):
            return True
        if word.endswith((",", ";")):
            return False
    return False


def _describes(words: list[str], at: int) -> bool:
    """Whether a word in -ing tells of the noun before it what it does: "the firms hosting them"."""
    behind = "".join(words[at + 1 : at + 2]).rstrip(".,;")
    return at >= _BEHIND_NOUN and _SURELY_OBJECT.match(behind) is not None
