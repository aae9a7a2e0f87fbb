"""What looks like the name of a body or a person in a run of capital words, and names nobody."""

from onrecord.extraction.names.lexicon import is_common, lexicon
from onrecord.extraction.names.runs import Run
from onrecord.extraction.names.tokens import Token

__all__ = ["holds_nobody", "is_law", "is_plain", "is_thing", "modifies"]

_ADJECTIVES = ("ic", "al", "ive", "ary", "ian", "ous")
_LAW_WORDS = 4  # behind a body in which the word for a law may stand


def is_thing(front: Token) -> bool:
    """Whether the word in front of a name is for a thing ("Operation Blue Ocean")."""
    return front.letter != "H" and front.text in lexicon().sets["fronts"]


def is_plain(run: Run, end: int, token: Token) -> bool:
    """Whether a known body whose name is a plain word is that word ("Labour Exchange")."""
    is_word = token.text.isalpha() and token.text.istitle() and is_common(token.text)
    return is_word and run.classes[end : end + 1] == "C"


def modifies(run: Run, end: int, tokens: list[Token]) -> bool:
    """Whether common words tell what an office or a document is for ("Internet Campaign Director",
    "International Covenant"), and not a body.
    """
    behind = run.classes[end : end + 1]
    if tokens[-1].text == "Military" and behind == "C":  # "Foreign Military Sales"
        return True
    return behind in ("O", "B") and all(token.letter in "CQghB" for token in tokens)


def is_law(run: Run, end: int, tokens: list[Token]) -> bool:
    """Whether what looks like a body begins the title of a law or a programme."""
    if any(token.letter in "SE" for token in tokens):
        return False
    laws = lexicon().sets["laws"]
    if tokens[-1].text in laws:
        return True
    for token in run.tokens[end : end + _LAW_WORDS]:
        if token.text in laws:
            return True
        if token.letter not in "CNQg":
            return False
    return False


def holds_nobody(front: list[Token], name: list[Token]) -> bool:
    """Whether what stands behind an office or a title is no name: a common word behind several
    offices ("Ministers Water") or behind an adjective of what one is for ("Envoy for Global
    Water"), a number of letters and digits ("Flight AB12").
    """
    office = front[-1]
    is_for = len(front) > 1 and front[-2].letter in "of" and office.text.endswith(_ADJECTIVES)
    if is_for and all(token.letter == "C" for token in name):
        return True
    if office.letter == "O" and office.text.endswith("ers"):
        return all(token.letter == "C" for token in name)
    return name[0].letter == "A" and any(letter.isdigit() for letter in name[0].text)
