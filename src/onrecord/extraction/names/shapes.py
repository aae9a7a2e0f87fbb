"""What the words of a span tell of it: a people, a heading, a legal form, the kind of name."""

from functools import lru_cache

from onrecord.extraction.names.entries import Entry
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.span import Span

__all__ = [
    "form_of",
    "is_generic",
    "is_plural",
    "is_suffixed",
    "may_be_acronym",
    "standing_for",
]


_SHORTEST = 3


def is_plural(entry: Entry, word: str) -> bool:
    """Whether an adjective stands for the people ("Syrians")."""
    forms = lexicon().phrases.get(word[:-1], ()) if word[-1] == "s" else ()
    return any(one.kind == "D" and one.country == entry.country for _, one in forms)


def is_generic(span: Span) -> bool:
    """Whether the words are a heading for bodies of a kind ("Technology Companies")."""
    if span.tokens[-1].text not in lexicon().sets["plural_heads"]:
        return False
    return all(token.letter in "CQgHhBP" for token in span.tokens)


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
    heads = tuple(word for word in (*words, " ".join(words[-2:])) if word in known.heads)
    letters = "".join(word[0] for word in words if word[0].isupper() and word not in suffixes)
    return heads, tuple(letters[start:] for start in range(max(0, min(3, len(letters) - 2))))


def may_be_acronym(word: str) -> bool:
    """Whether a word in capitals may be more than a small word ("THE")."""
    word = word.replace(".", "")  # "the A.L.P"
    letters = word if word.isalpha() else word[:-1]  # "NB8"
    if len(word) < _SHORTEST or len(letters) < 2 or not letters.isalpha():
        return False
    return lexicon().classes.get(word.capitalize()) != "F"
