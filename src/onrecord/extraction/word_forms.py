"""How a word in capitals would be printed elsewhere: small, with a capital, or as it is."""

import re
from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.lowered import lower
from onrecord.extraction.metadata.registry import known_bodies
from onrecord.extraction.states import states

__all__ = ["WORD", "raise_beside_names", "titled", "word_form"]

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
"""A word, with its hyphens and apostrophes."""

_ACRONYM = 5  # letters of the longest word that may be an acronym and no name
_LONG = 6  # letters; the ending of a longer word tells that it is no name
_STEMS = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", "")),
    *(("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("’s", ""), ("'s", "")),
)
_SMALL = frozenset(("of", "the", "and", "for", "in", "to", "on"))


def word_form(word: str) -> str:
    """A word in small letters if it is a common one, with a capital if it may be a name, and as it
    stands if it may be an acronym.
    """
    low = lower(word)
    if low == "i":
        return word
    if low in _adjectives():
        return _capital(word)
    if low in _common() or _is_inflected(low) or (len(low) > _LONG and low.endswith(_endings())):
        return low
    if word in known_bodies() or (len(word) <= _ACRONYM and not set("AEIOUY") & set(word)):
        return word
    return _capital(word)


def _capital(word: str) -> str:
    """A name with a capital: "Mandela", "Anglo-French"."""
    return "-".join(part[:1] + lower(part[1:]) for part in word.split("-"))


def titled(words: str) -> str:
    """A known name as names are printed."""
    return WORD.sub(lambda match: _in_name(match.group(), match.start()), words)


def _in_name(word: str, start: int) -> str:
    low = lower(word)
    return low if start and low in _SMALL else _capital(word)


def raise_beside_names(forms: list[str]) -> None:
    """Give capitals to words such as "government" that stand beside a name."""
    beside = _beside()
    for i in range(len(forms) - 1, -1, -1):
        if forms[i] not in beside:
            continue
        after = forms[i + 1 : i + 4]
        while after and after[0] in ("of", "the", "for"):
            after = after[1:]
        before = forms[i - 1] if i else ""
        if (after and after[0][:1].isupper()) or (before[:1].isupper() and len(before) > 1):
            forms[i] = _capital(forms[i].upper())


def _is_inflected(low: str) -> bool:
    """Whether a word is a form of a common one."""
    common = _common()
    for ending, stem in _STEMS:
        if low.endswith(ending):
            bare = low[: -len(ending)]
            doubled = len(bare) > 3 and bare[-1] == bare[-2] and bare[:-1] in common
            if bare + stem in common or doubled:
                return True
    return False


@cache
def _adjectives() -> frozenset[str]:
    """The adjectives of states, in small letters, but for one that is a common word."""
    words = (word.lower() for state in states() for word in state.adjectives)
    return frozenset(part for word in words for part in word.split()) - {"polish"}


@cache
def _common() -> frozenset[str]:
    """Words that are no names, in small letters."""
    words, own = knowledge("words"), knowledge("recasing")
    listed = (words["words"], words["genre_words"], own["words"], own["beside_names"])
    openers = knowledge("capitals")["openers"].lower().split()
    return frozenset((*openers, *(word for block in listed for word in block.split())))


@cache
def _beside() -> frozenset[str]:
    return frozenset(knowledge("recasing")["beside_names"].split())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(knowledge("recasing")["endings"].split())
