"""Lines over the body that are nothing but the name of a body."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import body_named, is_head
from onrecord.extraction.metadata.lines import Line

__all__ = ["MOST_OF_IT", "is_bare_name", "letterheads"]

MOST_OF_IT = 0.8
"""How much of a line a name has to be where the line is to be nothing else."""

# "- Freedonia" behind the name of a body.
_BRANCH = re.compile(r"\s*(?:[-–—,]\s*[A-Z][a-z]+\s?){1,2}\Z")
# What follows on the head of a name that goes on; heads of bodies that issue none.
_BEHIND_HEAD = frozenset(("of", "for", "against", "on", "to"))
_JOINING = frozenset(("of", "for", "and", "the", "to", "&"))
_OURS = frozenset(("our", "my", "your", "this"))
_SEATS = frozenset(("headquarters", "hq", "office"))
_SIDES = frozenset(("east", "west", "north", "south", "central", "centre", "center"))
_NO_SENDERS = frozenset(("regime", "junta", "authorities", "troops", "report", "unions"))
# With its head at its end a name is short; with it at its start it may go on.
_MOST_BEFORE, _MOST_WORDS = 6, 9
_LONGEST_LETTERHEAD = 120
_DATE_BEHIND = re.compile(r"\s{3,}[\w., ]{0,30}\d{4}\Z")
_GAP = re.compile(r"\s{2,}")


def letterheads(head: Sequence[Line], known: Knowledge) -> dict[Place, bool]:
    """The lines of the head that are nothing but the name of a body, and whether it is known."""
    found = {}
    for line in head:
        if line.role == "short" and len(line.words) <= _LONGEST_LETTERHEAD:
            if "  " in line.words and _are_bodies(line.words, known):
                found[line.place] = True
                continue
            words = _DATE_BEHIND.sub("", line.words)
            named = body_named(words, known)
            rest = words[named.offset + named.length :] if named else ""
            whole = named and (
                named.length >= MOST_OF_IT * len(words)
                or (named.offset == 0 and _BRANCH.match(rest))
            )
            if named and whole and (named.is_known or is_bare_name(named.body.name)):
                found[line.place] = named.is_known
    return found


def _are_bodies(words: str, known: Knowledge) -> bool:
    """Whether a line is nothing but names of known bodies, which wide gaps part."""
    names = _GAP.split(words)
    named = [body_named(name, known) for name in names]
    return all(
        one and one.is_known and one.length >= MOST_OF_IT * len(name)
        for one, name in zip(named, names, strict=True)
    )


def is_bare_name(name: str) -> bool:
    """Whether a name that is not known is short and has the word that tells the body at its end or
    its start, unlike a headline that happens to hold such a word.
    """
    words = name[4:].split() if name[:4].lower() == "the " else name.split()
    # "Headquarters, Joint Force East": whose they are, and where.
    words = words[1:] if words[0].casefold().rstrip(",") in _SEATS else words
    words = words[:-1] if words[-1:] and words[-1].casefold() in _SIDES else words
    if not 2 <= len(words) <= _MOST_WORDS or words[-1].casefold() in _NO_SENDERS:
        return False
    if words[0].casefold() in _OURS:
        return False
    if is_head(words[-1]):
        return len(words) <= _MOST_BEFORE
    # "Marsh Council of Freedonia"; in capitals, a headline may hold as much further on.
    early = words[:4] if name.isupper() or not _is_capital(words) else words
    return any(
        is_head(word) and after.casefold() in _BEHIND_HEAD for word, after in pairwise(early)
    )


def _is_capital(words: Sequence[str]) -> bool:
    """Whether all words have capitals but for those that stand inside names."""
    return all(word[:1].isupper() or word in _JOINING for word in words)
