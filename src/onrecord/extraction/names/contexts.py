"""What the words beside the name of a body tell of its type: "the aid group Marsh", "Marsh, a
weekly magazine", "Marsh is a nonprofit". knowledge/body_contexts.yaml has the words.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.ledger import Draft, Ledger
from onrecord.extraction.names.lexicon import lexicon, phrase_key

__all__ = ["settle_bodies"]

_LEFT = 50  # characters in front of a name in which an apposition stands
_WORD = 24  # characters that hold the last word
_ARTICLES = frozenset(("the", "The", "THE"))
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
    ("unknown", "ngo", "professional_body", "private_company", "armed_forces", "rebel_group")
)
_MENTIONS = 4  # of a body that are looked at, as the first ones introduce it
_PREFIXES = 8  # words of a name that may stand for the whole
_COMPANY = 2  # bodies of a type that make a text one about these
_MEDIA = "media_or_journalist"


class _Words(NamedTuple):
    """The file, ready for look-up: nouns with their types, and nouns with modifiers."""

    nouns: Mapping[str, str]
    heads: frozenset[str]
    modified: Mapping[tuple[str, str], str]
    stops: frozenset[str]
    company: Mapping[str, frozenset[str]]
    alone: Mapping[str, str]


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
    company = {kind: frozenset(block.split()) for kind, block in data["company"].items()}
    return _Words(nouns, heads, modified, frozenset(data["stops"].split()), company, data["alone"])


def settle_bodies(ledger: Ledger, publisher: Draft | None) -> None:
    """Note on the drafts of bodies the types that the words beside their names tell; those whose
    names tell their type beyond doubt keep it.
    """
    left: dict[str, int] = {}
    for named in ledger.mentions:
        draft = ledger.drafts[named.actor_id]
        if named.actor_id not in left:
            is_open = draft is not publisher and _is_open(draft)
            left[named.actor_id] = _MENTIONS if is_open else 0
        if named.kind != "name" or not left[named.actor_id]:
            continue
        left[named.actor_id] -= 1
        kind = _in_front(ledger.text, named.place.start)
        if kind is None and not draft.is_person:
            kind = _behind(ledger.text, named.place.end)
        if kind:
            draft.actor_type, draft.is_person = kind, False
            left[named.actor_id] = 0
    _shortened(ledger.drafts.values())
    _by_company(ledger, publisher)


def _is_open(draft: Draft) -> bool:
    """Whether a context may tell another type than the name does."""
    if draft.known or draft.is_state or (draft.actor_type not in _WEAK):
        return False
    key = phrase_key(draft.name)
    entries = lexicon().phrases.get(key[0], ()) if key else ()
    return not any(entry.kind == "E" for phrase, entry in entries if phrase == key)


def _behind(text: str, end: int) -> str | None:
    """The type that an apposition behind a name, or what is said of it, tells."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2] not in _OPENS_BEHIND:
        return None
    behind = _BEHIND.match(text, end)
    return _first(behind.group(1).replace("’", "'").lower().split()) if behind else None


def _in_front(text: str, start: int) -> str | None:
    """The type that the noun in front of a name tells."""
    last = text[max(0, start - _WORD) : start].rsplit(None, 1)
    if (
        last
        and last[-1].isalpha()
        and not (last[-1].lower() in _words().heads or last[-1] in _ARTICLES)
    ):
        return None
    line = text[max(0, start - _LEFT) : start].rpartition("\n")[2]
    words = line.rstrip("“\"‘'").replace("’", "'").lower().split(" ")
    if words.pop():
        return None
    if words and words[-1] == "the":
        words.pop()
    return _noun(words) if words and words[-1] in _words().heads else None


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


def _shortened(drafts: Iterable[Draft]) -> None:
    """Give a name that says nothing the type of the one of which it is the beginning, or of the
    short form with which it begins.
    """
    bodies = [draft for draft in drafts if not (draft.is_person or draft.is_state or draft.known)]
    open_ones = [draft for draft in bodies if draft.actor_type == "unknown"]
    if not open_ones:
        return
    by_prefix: dict[str, str] = {}
    for draft in bodies:
        words = draft.name.split()[: _PREFIXES + 1]
        if draft.actor_type != "unknown":
            shorts = [form for form in draft.forms if form.isupper()]
            prefixes = (" ".join(words[:count]) for count in range(2, len(words)))
            for name in (*prefixes, *shorts):
                by_prefix.setdefault(name, draft.actor_type)
    for draft in open_ones:
        first = draft.name.split(" ", 1)[0]
        of_media = lexicon().heads.get(first) == _MEDIA
        told = by_prefix.get(draft.name) or by_prefix.get(first)
        draft.actor_type = told or (_MEDIA if of_media else "unknown")


def _by_company(ledger: Ledger, publisher: Draft | None) -> None:
    """Read what names say in the company of others: "the Coalition" as states that fight together
    in a text about armed forces, "the Water Committee" as one of a chamber in a text about it.
    """
    drafts = [draft for draft in ledger.drafts.values() if not draft.known]
    kinds = [draft.actor_type for draft in drafts if draft is not publisher]
    own = publisher.actor_type if publisher else "unknown"
    known = _words()
    for kind, told in (("armed_forces", "informal_state_group"), ("legislature", "legislature")):
        if own != kind and kinds.count(kind) < _COMPANY:
            continue
        for draft in drafts:
            is_open = draft.actor_type in ("unknown", "ngo") and not draft.is_person
            if is_open and draft.name.rsplit(" ", 1)[-1] in known.company[kind]:
                draft.actor_type = told
    _alone(drafts, known.alone)


def _alone(drafts: list[Draft], alone: Mapping[str, str]) -> None:
    """Read a head alone as the body of the only kind that the text names: "the Commission" beside
    bodies of states, "the Commonwealth" as the government of the country of which the text is.
    """
    for draft in drafts:
        if draft.actor_type != "unknown" or draft.name not in alone:
            continue
        country = alone[draft.name]
        if any(other.country == country for other in drafts):
            draft.actor_type = "state_executive"
        elif any(other.actor_type == "igo" for other in drafts) or country:
            draft.actor_type = "igo"
