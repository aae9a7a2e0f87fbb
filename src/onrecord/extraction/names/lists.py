"""The bodies that a list of signatories names, one on each line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from onrecord.extraction.found import Named, Place
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon

__all__ = ["is_name", "read_lists"]

_ITEM = re.compile(r"[ \t]*(?P<mark>(?:[*•·–-]|\d{1,3}[.)])[ \t]+)?(?P<item>[^\W_][^\n]{1,100})\Z")
_LONGEST = 101  # characters of an item
# A name ends in front of its place, its short form, its bearer or a remark.
_NAME = re.compile(r"(?:[Tt]he )?([^,;:(\[|–—\n]{2,80}?)(?= [-–—]|[ ]*(?:[,;(\[|–—]|\.?\Z))")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w'’-])")
_MARKS = " \t*•·–-.)0123456789"
_MOST_SPACES = 10  # in a name
_FEWEST = 5  # items of a list
_SHARE = 0.4  # of the items name bodies that their own words tell
_PLAIN_SHARE = 0.5  # where no mark stands in front of the items
_ENDS = (".", "!", "?", ":", ";")


class _List(NamedTuple):
    """The names of items that follow each other; whether marks stand in front of them."""

    marked: bool
    items: list[Place]


def read_lists(ledger: Ledger, own: Sequence[Place]) -> None:
    """Read into the ledger the items of lists in `own` that mostly name bodies. An item that tells
    no type has that of most of the others.
    """
    ledger.sort()
    for place in own:
        if not _may_list(place.of(ledger.text)):
            continue
        for found in _lists(ledger.text, place):
            if len(found.items) >= _FEWEST:
                _read(ledger, found)
    ledger.sort()


def _may_list(words: str) -> bool:
    """Whether enough lines are short enough to be items: a cheap test of what is read after it."""
    if words.count("\n") < _FEWEST - 1:
        return False
    short = (1 for line in words.split("\n") if line and _is_short(line))
    return sum(islice(short, _FEWEST)) == _FEWEST


def _is_short(line: str) -> bool:
    """Whether a line, its marks apart, is short enough to be an item."""
    return len(line) <= _LONGEST or len(line.lstrip(_MARKS)) <= _LONGEST


def _lists(text: str, within: Place) -> Iterator[_List]:
    """The lists inside `within`."""
    found = _List(marked=False, items=[])
    last = within.start
    for match in _items(text, within):
        marked = match["mark"] is not None
        name = _item(match, marked=marked)
        if name is None or marked != found.marked or text[last : match.start()].strip():
            yield found
            found = _List(marked, [])
        if name:
            found.items.append(name)
        last = match.end()
    yield found


def _items(text: str, within: Place) -> Iterator[re.Match[str]]:
    """The lines inside `within` that are short enough to be items."""
    start = within.start
    while start < within.end:
        end = text.find("\n", start, within.end)
        end = within.end if end < 0 else end
        if start < end and _is_short(text[start:end]):
            match = _ITEM.match(text, start, end)
            if match:
                yield match
        start = end + 1


def _item(match: re.Match[str], *, marked: bool) -> Place | None:
    """The name in a line; a line without a mark must be no more than a name and its place."""
    line = match["item"].rstrip()
    if not marked and (line.endswith(_ENDS) or not is_name(line)):
        return None
    name = _NAME.match(match.string, match.start("item"), match.end("item"))
    return Place(*name.span(1)) if name and is_name(name.group(1)) else None


def is_name(words: str) -> bool:
    """Whether the words may be a name: a capital first, and none small but such as connect."""
    if not (words[0].isupper() or words[1:2].isupper()) or words.count(" ") > _MOST_SPACES:
        return False
    connecting = lexicon().sets["connecting"]
    small = [word for word in _SMALL.findall(words) if word not in connecting]
    return len(small) <= (1 if not words.isascii() else 0)


def _read(ledger: Ledger, found: _List) -> None:
    held = {place: ledger.starting(place.start) for place in found.items}
    drafts = [ledger.drafts[named.actor_id] for named in held.values() if named]
    bodies = [draft for draft in drafts if not (draft.is_person or draft.is_state)]
    if len(bodies) < (_SHARE if found.marked else _PLAIN_SHARE) * len(found.items):
        return
    kinds = Counter(draft.actor_type for draft in bodies if draft.actor_type != "unknown")
    kind = kinds.most_common(1)[0][0] if kinds else "unknown"
    for draft in bodies:
        if draft.actor_type == "unknown" and not draft.known:
            draft.actor_type = kind
    for place, named in held.items():
        if _is_new(ledger, place, named):
            draft = ledger.actor(place.of(ledger.text), kind)
            ledger.mention(draft, place, "name", "full")


def _is_new(ledger: Ledger, place: Place, named: Named | None) -> bool:
    """Whether the item is more than what was read at its start."""
    if named is None:
        return True
    if named.place.end >= place.end:
        return False
    return not ledger.drafts[named.actor_id].is_person
