"""What kind of word a capital word is: a given name, a common word, a month, of a state."""

from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.states import states

__all__ = ["classes", "is_of_state", "portfolio_words"]

# Where the words of each class stand; a word may be of several.
_LISTED = (
    ("given", "given", "given"),
    ("calendar", "capitals", "calendar"),
    ("geography", "capitals", "geography"),
    ("document", "capitals", "documents"),
    ("title", "titles", "titles"),
    ("rank", "titles", "ranks"),
    ("rank", "titles", "weak_ranks"),
    ("modifier", "titles", "office_modifiers"),
    ("head", "organisations", "subjects"),
)


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, file, key in _LISTED:
        for word in knowledge(file)[key].split():
            found.setdefault(word, set()).add(kind)
    for block in knowledge("titles")["offices"].values():
        for word in block.split():
            found.setdefault(word, set()).add("office")
    for block in knowledge("organisations")["heads"].values():
        for word in block.split():
            found.setdefault(word, set()).add("head")
    for word in knowledge("words")["words"].split():
        found.setdefault(word.capitalize(), set()).add("common")
    return {word: frozenset(kinds) for word, kinds in found.items()}


_NONE: frozenset[str] = frozenset()


def classes(word: str) -> frozenset[str]:
    """The classes of a word; none for a word that is not listed."""
    return _classes().get(word, _NONE)


@cache
def portfolio_words() -> frozenset[str]:
    """Words of offices and of the portfolios of ministers, lower case."""
    return frozenset(knowledge("publishers")["office_lines"]["beside"].split())


@cache
def _of_states() -> frozenset[str]:
    return frozenset(word for state in states() for word in (*state.names, *state.adjectives))


def is_of_state(word: str) -> bool:
    """Whether a word is the name of a state, its adjective or its people."""
    return word in _of_states()
