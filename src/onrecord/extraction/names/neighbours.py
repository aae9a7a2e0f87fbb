"""The class of a word as the words beside it in a run show it."""

from collections.abc import Callable, Mapping

from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.span import Token

__all__ = ["GIVEN_STATES", "in_run"]

_FRONT = 2  # tokens that stand in front of a head, at least
_SURNAMES = frozenset(("Bishop", "King", "Prince", "Pope", "Baron", "Knight", "Earl", "Duke"))
_ALSO_NAMES = frozenset(("May", "April", "June", "August", "Day", "Winter"))
_PARTS_OF_STATES = frozenset(("State",))
_OFFICIAL = frozenset("HhOQA")  # "Bergen State Police", "Bergen State Senator"
GIVEN_STATES = frozenset(("Jordan", "Chad", "Georgia", "Israel", "India"))
"""States whose names are given names as well."""

_PLACED = frozenset("SPLK")  # classes of places and numbers
_LONGER = 3  # letters that are more than initials


def in_run(tokens: list[Token], n: int) -> Token:
    """The `n`-th token as its neighbours show it: a noun that opens headings is a plain word inside
    a name, a known body ("Congress") the head of a longer name ("All Drivers Congress").
    """
    token, front = tokens[n], tokens[n - 1].letter if n else ""
    behind = tokens[n + 1].letter if n + 1 < len(tokens) else ""
    if token.text in _ALSO_NAMES and front == "G":
        return token._replace(letter="N")  # "Ada May"
    if token.letter == "E":
        return _head(tokens, n)
    found = _LETTERS[token.letter](token.text, front, behind)
    if found == token.letter:
        return token
    return token._replace(letter=found, entry=None if token.letter == "S" else token.entry)


def _head(tokens: list[Token], n: int) -> Token:
    """A known body, which may be the head of a longer name, in front of what it is of too
    ("Congress of Free Farmers").
    """
    if tokens[n].text not in lexicon().heads:
        return tokens[n]
    if n > _FRONT and tokens[n - 1].letter == "'" and tokens[n - 2].letter in "CNQ":
        return tokens[n]._replace(letter="H", entry=None)  # "Freedonia Drivers' Congress"
    heads = n >= _FRONT and tokens[n - 1].letter in "CNEB" and tokens[n - 2].letter in "CNQLEDS"
    rest = [token.letter for token in tokens[n + 1 : n + 5]]
    heads = heads or (rest[:1] == ["o"] and rest[1:2] != ["t"] and not _PLACED.issuperset(rest[1:]))
    return tokens[n]._replace(letter="H", entry=None) if heads else tokens[n]


def _of_month(text: str, _front: str, behind: str) -> str:
    """A given name which is the short form of a month as well ("Jan Lund")."""
    return "G" if behind and behind in "NP" and text in lexicon().given else "M"


def _of_office(text: str, front: str, behind: str) -> str:
    """An office tells of which kind a body is ("Executive Committee"), or what one is for
    ("Minister for Justice Ada Lund").
    """
    if text == "Justice" and front in ("o", "f") and behind in ("G", "N", "I"):
        return "Q"
    modifies = (
        behind in ("H", "h") or (behind == "a" and text == "Justice")
    ) and text in lexicon().sets["office_modifiers"]
    return "Q" if modifies else "O"


def _of_capitals(text: str, front: str, behind: str) -> str:
    """A word in capitals is, in front of a name, initials ("J.K. Lund", "Minister JK Lund") or the
    letters of a seat ("MEP Ada Lund").
    """
    if not behind or behind not in ("NGpP" if "." in text else "NGp"):
        return "A"
    if text in lexicon().sets["seats"]:
        return "A" if front and front in "NGI" else "T"
    return "I" if "." in text or (len(text) < _LONGER and front and front in "TOR") else "A"


def _of_modifier(text: str, front: str, behind: str) -> str:
    """A part of a state ("Ada Bergen State")."""
    is_place = text in _PARTS_OF_STATES and front in ("N", "G")
    return "L" if is_place and behind not in _OFFICIAL else "Q"


def _of_title(text: str, front: str, behind: str) -> str:
    """A title that is somebody's surname ("Senator Bishop", "Ada Sen")."""
    is_name = text in _SURNAMES and front in ("T", "O") and not behind
    return "N" if is_name or (text == "Sen" and front in ("N", "G")) else "T"


def _of_state(_text: str, _front: str, behind: str) -> str:
    """A given name that is a state as well ("Jordan Lund")."""
    return "G" if behind == "N" else "S"


def _of_document(text: str, front: str, behind: str) -> str:
    """A given name that is a document as well ("Bill Lund")."""
    is_name = behind == "N" and front not in ("C", "N", "Q", "K")
    return "G" if is_name and text in lexicon().given else "B"


def _of_opener(text: str, _front: str, _behind: str) -> str:
    return "C" if text in lexicon().sets["opening_nouns"] else "F"


_LETTERS: Mapping[str, Callable[[str, str, str], str]] = {
    "M": _of_month,
    "O": _of_office,
    "A": _of_capitals,
    "Q": _of_modifier,
    "T": _of_title,
    "F": _of_opener,
    "S": _of_state,
    "B": _of_document,
}
