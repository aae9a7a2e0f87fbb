"""What the words beside a word that nothing explains tell of it, at all its places."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import before_that, is_led, is_located, preceding, says
from onrecord.extraction.names.beside import group_after, kind_beside
from onrecord.extraction.names.lexicon import lexicon

__all__ = [
    "is_addressed",
    "is_bearing",
    "is_peopled",
    "is_thing_called",
    "located",
    "told_by_group",
    "told_by_word",
]

_ARMED = frozenset(("armed_forces", "police_security", "rebel_group"))


_AGED = re.compile(r"(?:, | \()(?:aged )?[1-9]\d?(?:-year-old)?(?=[,;.)]| and\b| years\b)")
_MESSRS = re.compile(r"\bMessrs\.?\s(?:[A-Z][\w’'-]+,?\s{1,6}(?:and\s{1,6})?){1,6}\Z")
_SERIES = 80  # characters of such a series of surnames
_NAMED = frozenset(("named", "called"))
_PEOPLE = frozenset(("man", "woman", "boy", "girl", "child", "person", "youth", "teenager"))


def is_bearing(text: str, place: Place) -> bool:
    """Whether a word is told to be a person's name: by an age behind it ("Lund, 32, was shot"), or
    by words in front ("a soldier named Lund", "Messrs. Berg and Lund").
    """
    if text[place.end : place.end + 1] in (",", " ") and _AGED.match(text, place.end):
        return not is_located(text, *place)
    if "Messrs" in text[max(0, place.start - _SERIES) : place.start]:
        return bool(_MESSRS.search(text, max(0, place.start - _SERIES), place.start))
    before = preceding(text, place.start)
    if before in lexicon().sets["kin"]:
        return not is_located(text, *place)
    if before not in _NAMED:
        return False
    bearer = before_that(text, before, place.start)
    return bearer in _PEOPLE or bearer in lexicon().roles


_IN_PLACE = re.compile(r",[ \u00a0]([A-Z][a-z]+(?:[ \u00a0][A-Z][a-z]+)?)(?=[,.;)])")


def is_addressed(text: str, end: int) -> bool:
    """Whether the name that ends at `end` is that of a place in another ("Marsh, Iowa")."""
    match = _IN_PLACE.match(text, end) if text[end : end + 1] == "," else None
    words = match.group(1).split() if match else []
    forms = lexicon().phrases.get(words[0], ()) if words else ()
    return any(list(form) == words and entry.kind in ("P", "S") for form, entry in forms)


_JOINED = re.compile(r"[a-z][A-Z]")  # "MarshWorks", which is no place
_SMALL = re.compile(r"[ \u00a0]{1,2}([a-z]+)(?:[ \u00a0]{1,2}([a-z]+))?")
_DEFINED = 80  # characters that hold the words for which an acronym stands
_LEFT = 48  # characters in front of an acronym in which the word for those of a body stands
_OF = re.compile(r"[ \u00a0](?:of|for|at|to)[ \u00a0](?:the[ \u00a0])?\Z")
_OFFICE_BEHIND = re.compile(r"[ \u00a0](?:[A-Z][a-z]+[ \u00a0]){0,2}([A-Z][a-z-]+)\b")


def is_peopled(text: str, place: Place) -> bool:
    """Whether an acronym is told to be that of a body by those who are of it ("the treasurer of the
    FALP", "Ada Lund, FALP Coordinator"), or who cite it ("according to the FALP").
    """
    left = text[max(0, place.start - _LEFT) : place.start]
    link, known = _OF.search(left), lexicon()
    if link:
        words = left[: link.start()].rsplit(None, 1)
        word = words[-1].lower() if words else ""
        return any(word in known.sets[key] for key in ("of_it", "small_offices", "deeds"))
    match = _OFFICE_BEHIND.match(text, place.end)
    return bool(match and known.classes.get(match.group(1)) == "O")


def located(text: str, places: Sequence[Place]) -> int:
    """At how many of `places` a place may stand."""
    if _JOINED.search(places[0].of(text)):
        return 0
    return sum(_is_placed(text, *place) and not is_led(text, place.end) for place in places)


def _is_placed(text: str, start: int, end: int) -> bool:
    """Whether a place may stand there, or an island on which somebody is ("stuck on Marsh")."""
    is_on = text[start - 4 : start] == " on "
    is_stay = is_on and before_that(text, "on", start) in lexicon().sets["staying"]
    return is_stay or is_located(text, start, end)


def is_thing_called(text: str, word: str, places: Sequence[Place]) -> bool:
    """Whether a word is told to be the name of a thing and never speaks: by a noun beside it ("the
    Marsh virus"), or as the short form of plain words ("reproductive health (SRH)").
    """
    if word.isupper():
        return any(_is_short(text, place) for place in places)
    is_thing = any(_is_thing(text, place) for place in places)
    return is_thing and not any(says(text, *place) for place in places)


def _is_thing(text: str, place: Place) -> bool:
    """Whether a small noun for a thing stands beside the name."""
    behind = _SMALL.match(text, place.end)
    words = (preceding(text, place.start), *(behind.groups() if behind else ()))
    return not lexicon().sets["named_things"].isdisjoint(words)


def _is_short(text: str, place: Place) -> bool:
    """Whether brackets give an acronym behind small words of which none heads a body."""
    if text[place.start - 1 : place.start] != "(" or text[place.end : place.end + 1] != ")":
        return False
    words = text[max(0, place.start - _DEFINED) : place.start - 1].replace("-", " ").split()
    known, letters = lexicon(), place.of(text).lower()
    last = words[-1] if len(words) > 2 and words[-2].islower() else ""
    if last[:1] != letters[-1] or last.capitalize() in known.heads:
        return False
    tells = last in known.named_before or last in known.named_after or last in known.groups
    return not tells and any(one[0].lower() == letters[0] for one in words[-len(letters) - 2 :])


def told_by_word(text: str, places: Sequence[Place]) -> str | None:
    """The type that a word such as "campaign" beside one of `places` tells."""
    return next(filter(None, (kind_beside(text, *place) for place in places)), None)


def told_by_group(text: str, places: Sequence[Place]) -> str:
    """The type of a body of which the text names soldiers, police or rebels."""
    groups = (group_after(text, place.end) for place in places)
    return next((group[1] for group in groups if group and group[1] in _ARMED), "unknown")
