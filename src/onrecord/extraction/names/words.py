"""The class of a word of a run, a letter each (lexicon tells those of listed words).

Of the others: A an acronym, I an initial, K an ordinal, C a common word, N any other word.
"""

from functools import lru_cache

from onrecord.extraction.names.lexicon import is_common, lexicon
from onrecord.extraction.names.splitting import is_two_part_name

__all__ = ["letter"]

_SMALL_LETTERS = {
    "of": "o", "for": "f", "and": "a", "&": "a", "the": "t",
    "OF": "n", "FOR": "n", "THE": "n",
    "on": "n", "against": "n", "Against": "n", "Without": "n", "in": "i", "to": "i",
}  # fmt: skip


_CONTRACTED = ("'ve", "'m", "'re", "'ll", "n't", "'d")  # "We've"
_FELLOWS = ("Co-", "Vice-", "Deputy-", "Ex-")  # "Co-Chair"


@lru_cache(maxsize=20_000)
def letter(word: str) -> str:
    """The class of a word."""
    found = _SMALL_LETTERS.get(word) or lexicon().classes.get(word)
    if found:
        return found
    if word[0] in "'’-":
        return "-" if word == "-" else "'"
    if word[0].isdigit():
        return "K"
    if word[0].islower() and "-" not in word and "'" not in word and "’" not in word:
        return "p"
    if len(word) <= 2 and word[0].isupper() and (len(word) == 1 or word[1] == "."):
        return "I"
    if word.replace("’", "'").endswith(_CONTRACTED):
        return "F"
    return _shape(word)


def _shape(word: str) -> str:
    if word.isupper() and len(word) > 1 and "-" not in word:
        return "A"
    if word.startswith(_FELLOWS) and word.partition("-")[2].capitalize() in lexicon().offices:
        return "O"
    if len(word) > 2 and word[:-1].isupper() and word[-1] == "s":
        return "A"
    if "-" in word and word.partition("-")[0].isupper() and word.partition("-")[2].istitle():
        return "N"  # "OVD-Media"
    return "C" if is_common(word) and not _is_given_part(word) else "N"


def _is_given_part(word: str) -> bool:
    """Whether the word is one of two parts that is common only by its second ("Mei-moon")."""
    return is_two_part_name(word) and not is_common(word.partition("-")[0])
