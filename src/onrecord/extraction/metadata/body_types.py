"""What types the words in a name tell: "Marsh Union" is a professional body."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from onrecord.extraction.knowledge_files import knowledge as data_of
from onrecord.extraction.metadata.registry import NO_PUBLISHERS

__all__ = ["body_type", "head_words", "is_head"]

_BETWEEN = re.compile(r"[\s,/-]+")


@cache
def _heads() -> dict[str, str]:
    data = data_of("organisations")["heads"]
    return {word: kind for kind, block in data.items() for word in block.split()}


def head_words() -> Iterable[str]:
    """The words that tell a body, as names print them."""
    return _heads().keys()


@cache
def _telling() -> tuple[tuple[str, str], ...]:
    """Phrases inside a name that tell its type, whatever else it says."""
    listed = data_of("organisations").get("telling", {}).items()
    return tuple((part.strip(), kind) for kind, block in listed for part in block.split(";"))


def is_head(word: str) -> bool:
    """Whether a word tells that a name with it is that of a body ("Commission")."""
    return (word.title() if word.isupper() else word) in _heads()


@lru_cache(maxsize=2048)  # several rooms ask it of the same names
def body_type(name: str) -> str | None:
    """The type that a name tells by the words in it; None where it is no name of a body."""
    listed = _heads()
    words = _BETWEEN.split(name.title() if name.isupper() else name)
    words = words[1:] if words[0] == "The" else words
    heads = [listed[word] for word in words if word in listed] if len(words) > 1 else []
    if not heads:
        return None
    padded = f" {' '.join(words)} "
    for phrase, kind in _telling():
        if f" {phrase} " in padded:
            return kind
    named = [kind for kind in heads if kind != "unknown"]
    kind = named[0] if named and words[0] in listed else (named or heads)[-1]
    return heads[0] if kind in NO_PUBLISHERS and len(heads) > 1 and " of " in padded else kind
