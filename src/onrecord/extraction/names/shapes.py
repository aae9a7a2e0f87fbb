"""What the words of a span tell of it: a people, a heading, a legal form, the kind of name."""

import re
from functools import lru_cache

from onrecord.extraction.names.entries import Entry
from onrecord.extraction.names.lexicon import is_common, lexicon
from onrecord.extraction.names.span import Span

__all__ = [
    "form_of",
    "has_legal_form",
    "is_generic",
    "is_part",
    "is_plural",
    "is_suffixed",
    "may_be_acronym",
    "section_type",
    "standing_for",
]


_SHORTEST = 3
_LONGEST_HEAD = 20  # letters
_NEVER_ALONE = frozenset(("International",))
_LEGAL_FORM = re.compile(r",[ \u00a0](?:Inc|LLC|LLP|Ltd|Limited|PLC|plc|GmbH|Corp|S\.A|Pty)\b")
_LONGEST = 5  # letters of a word that is an acronym as well ("UNITE")


def is_plural(entry: Entry, word: str) -> bool:
    """Whether an adjective stands for the people ("Syrians")."""
    forms = lexicon().phrases.get(word[:-1], ()) if word[-1] == "s" else ()
    return any(one.kind == "D" and one.country == entry.country for _, one in forms)


def is_generic(span: Span) -> bool:
    """Whether the words are a heading for bodies of a kind ("Technology Companies"), or for what
    bodies deal with ("Drinking Water Systems").
    """
    sets, last = lexicon().sets, span.tokens[-1].text
    words = [token.text for token in span.tokens]
    if span.tokens[0].letter == "K" and not sets["meetings"].isdisjoint(" ".join(words).split()):
        return True
    if last == "AS" and all(map(str.isupper, words)):  # "WE MEET AS"
        return True
    if last in sets["subjects"]:
        return all(token.letter in "CQghB" for token in span.tokens)
    if last == "Conference":  # a meeting ("Bergen Conference")
        front = {token.letter for token in span.tokens[:-1]}
        return front <= set("CPMKQghHtESD") and not front.isdisjoint("PMKHE")
    return last in sets["plural_heads"] and all(token.letter in "CQgHhBP" for token in span.tokens)


def has_legal_form(text: str, end: int) -> bool:
    """Whether a comma sets a legal form behind a name (", LLC")."""
    return text[end : end + 1] == "," and bool(_LEGAL_FORM.match(text, end))


def section_type(span: Span) -> str | None:
    """The type of a known body whose section in a state the span names ("Amnesty Freedonia")."""
    entry = span.tokens[0].entry
    is_section = entry and entry.kind == "E" and span.tokens[-1].letter in "SP"
    return entry.actor_type if entry and is_section else None


def is_part(words: str) -> bool:
    """Whether what ends `words` is a part of a government ("embassy"), and not the whole."""
    known, head = lexicon(), words[-_LONGEST_HEAD:].rpartition(" ")[2].capitalize()
    return head in known.heads and head not in known.sets["governing"]


def is_suffixed(span: Span) -> bool:
    """Whether a known body is followed by legal forms only ("Inc.")."""
    suffixes = lexicon().sets["suffixes"]
    return all(token.text in suffixes for token in span.tokens[1:])


def form_of(word: str, kind: str) -> str:
    """The kind of name that a known phrase is; `kind` is that of its span."""
    if kind == "adjective":
        return kind
    return "acronym" if word.replace(".", "").isupper() else "variant"


@lru_cache(maxsize=2048)
def standing_for(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The heads and the initials that may stand for a name of these words."""
    known = lexicon()
    suffixes = known.sets["suffixes"]
    may_stand = (word for word in (*words, " ".join(words[-2:])) if word in known.heads)
    heads = tuple(word for word in may_stand if word not in _NEVER_ALONE)
    letters = "".join(word[0] for word in words if word[0].isupper() and word not in suffixes)
    return heads, tuple(letters[start:] for start in range(max(0, min(3, len(letters) - 2))))


def may_be_acronym(word: str) -> bool:
    """Whether a word in capitals may be more than a small word ("THE")."""
    word = word.replace(".", "")  # "the A.L.P"
    letters = word if word.isalpha() else word[:-1]  # "NB8"
    if len(word) < _SHORTEST or len(letters) < 2 or not letters.isalpha():
        return False
    if len(word) > _LONGEST and is_common(word.capitalize()):  # a word of a heading ("POLITICAL")
        return False
    return lexicon().classes.get(word.capitalize()) != "F"
