"""What the words beside the name of a body tell of its type: "the aid group Marsh", "Marsh, a
weekly magazine", "Marsh is a nonprofit". knowledge/body_contexts.yaml has the words.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.belongings import settle_belongings
from onrecord.extraction.names.company import settle_by_company
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon, phrase_key
from onrecord.extraction.names.listed import opening

__all__ = ["settle_bodies", "told_beside"]

_LEFT = 50  # characters in front of a name in which an apposition stands
_WORD = 24  # characters that hold the last word
_ARTICLES = frozenset(("the",))
_BEHIND = re.compile(
    r"[”\"’']?(?:[ \u00a0]\([^()\n]{1,20}\))?(?:,[ \u00a0](?:which[ \u00a0])?|[ \u00a0](?=is|was))"
    r"(?:(?:is|was)[ \u00a0])?(?:an?|the|one[ \u00a0]of[ \u00a0]the|[A-Z]\w+['’]s)[ \u00a0]"
    r"([^,.;:\n]{3,70})"
)
_OPENS_BEHIND = frozenset("(iw")  # what opens it behind a space
_MOST_WORDS = 7  # of an apposition
_MODIFIERS = 3  # words in front of a noun that may tell more
# Types that stand for little more than the head of a name, so that a context may tell another.
_WEAK = frozenset(
    (
        *("unknown", "ngo", "professional_body", "private_company", "armed_forces", "rebel_group"),
        "national_human_rights_institution",
    )
)
_MENTIONS = 4  # of a body that are looked at, as the first ones introduce it


class _Words(NamedTuple):
    """The file, ready for look-up: nouns with their types, and nouns with modifiers; `before` are
    the last words in front of a name that may tell something.
    """

    nouns: Mapping[str, str]
    heads: frozenset[str]
    modified: Mapping[tuple[str, str], str]
    stops: frozenset[str]
    calling: frozenset[str]
    followed: Mapping[str, str]
    before: frozenset[str]


@cache
def _words() -> _Words:
    data = knowledge("body_contexts")
    nouns = {noun: kind for kind, block in data["nouns"].items() for noun in block.split()}
    modified: dict[tuple[str, str], str] = {}
    for kind, block in data["modified"].items():
        for word in block["words"].split():
            for noun in block["nouns"].split():
                modified.setdefault((word, noun), kind)
    heads = frozenset((*nouns, *(noun for _, noun in modified)))
    followed = {noun: kind for kind, block in data["followed"].items() for noun in block.split()}
    stops, calling = (frozenset(data[key].split()) for key in ("stops", "calling"))
    before = heads | calling | _ARTICLES
    return _Words(nouns, heads, modified, stops, calling, followed, before)


def settle_bodies(ledger: Ledger, publisher: Draft | None) -> None:
    """Note on the drafts of bodies the types that the words beside their names tell; those whose
    names tell their type beyond doubt keep it.
    """
    drafts = ledger.drafts
    left = {key: _MENTIONS for key, one in drafts.items() if _is_open(one, one is publisher)}
    for actor_id, mention_kind, (start, end) in ledger.mentions if left else ():
        if mention_kind != "name" or not left.get(actor_id):
            continue
        left[actor_id] -= 1
        draft = drafts[actor_id]
        kind = _in_front(ledger.text, start)
        if kind is None and draft.actor_type == "unknown":
            kind = _listed(ledger.text, start, end)
        if kind is None and not draft.is_person:
            kind = _behind(ledger.text, end)
            if kind is None and draft.actor_type == "unknown":
                kind = _followed(ledger.text, end, draft.name)
        if kind:
            draft.actor_type, draft.is_person = kind, False
            left[actor_id] = 0
    settle_by_company(ledger, publisher)
    settle_belongings(ledger, publisher)


def told_beside(text: str, place: Place) -> str | None:
    """The type that a noun beside a name at `place` tells, or that in front of a list of names."""
    return _in_front(text, place.start) or _listed(text, *place) or _behind(text, place.end)


def _is_open(draft: Draft, is_publisher: bool) -> bool:
    """Whether a context may tell another type than the name does; more is known of publishers."""
    if draft.actor_type not in _WEAK or draft.known or draft.is_state:
        return False
    if is_publisher:
        return draft.actor_type == "unknown"
    return not _is_well_known(draft.name)


@lru_cache(maxsize=4096)
def _is_well_known(name: str) -> bool:
    """Whether the knowledge files have a body of this name."""
    key = phrase_key(name)
    entries = lexicon().phrases.get(key[0], ()) if key else ()
    return any(entry.kind == "E" for phrase, entry in entries if phrase == key)


def _behind(text: str, end: int) -> str | None:
    """The type that an apposition behind a name, or what is said of it, tells."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2] not in _OPENS_BEHIND:
        return None
    behind = _BEHIND.match(text, end)
    return _first(behind.group(1).replace("’", "'").lower().split()) if behind else None


def _in_front(text: str, start: int) -> str | None:
    """The type that the noun in front of a name tells."""
    last = text[max(0, start - _WORD) : start].rsplit(None, 1)
    if last and last[-1].isalpha() and last[-1].lower() not in _words().before:
        return None
    line = text[max(0, start - _LEFT) : start].rpartition("\n")[2]
    words = line.rstrip("“\"‘'").replace("’", "'").lower().split(" ")
    if words.pop():
        return None
    if words and words[-1] == "the":
        words.pop()
    while words and words[-1] in _words().calling:
        words.pop()
    return _noun(words) if words and words[-1] in _words().heads else None


def _listed(text: str, start: int, end: int) -> str | None:
    """The type that the noun in front of the list in which a name stands tells."""
    opened = opening(text, start, end)
    if not opened:
        return None
    words = [_singular(word) for word in opened]
    told = (_noun(words[:count]) for count in range(len(words), 0, -1))
    return next(filter(None, told), None)


def _followed(text: str, end: int, name: str) -> str | None:
    """The type that the noun behind a name without a head tells: of a party, in whose seat or lead
    somebody is, of a firm, of a people.
    """
    if text[end : end + 1] != " " or lexicon().heads.get(name.rsplit(" ", 1)[-1]):
        return None
    word = text[end + 1 : end + _WORD].partition(" ")[0].rstrip(".,;:'’")
    return _words().followed.get(word)


def _singular(word: str) -> str:
    low = word.lower()
    if low.endswith("ies"):
        return f"{low[:-3]}y"
    return low[:-1] if low.endswith("s") else low


def _first(words: list[str]) -> str | None:
    """The type that the first noun of an apposition tells."""
    known = _words()
    told = None
    for count, word in enumerate(words[:_MOST_WORDS], 1):
        if word in known.stops:
            break
        told = _noun(words[:count]) or told
    return told


def _noun(words: list[str]) -> str | None:
    """The type that the noun at the end of `words` tells."""
    known = _words()
    noun = words[-1]
    for word in reversed(words[-1 - _MODIFIERS : -1]):
        kind = known.modified.get((word, noun))
        if kind:
            return kind
    return known.nouns.get(noun)
