"""Names cut to the words that belong to them, and what kind of name these make."""

from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.span import Token

__all__ = ["body_tokens", "person_kind", "person_tokens", "side_of"]

_SIDES = frozenset(("North", "South", "East", "West", "Northwest", "Southwest", "Central"))
_NAME_WORDS = 2  # of a name with a surname


def body_tokens(tokens: list[Token], behind: str) -> list[Token]:
    """The tokens of a body without the possessive ending of who is named before it, and without
    what an office behind it is for ("Lake Fund Internet Campaign Director").
    """
    if tokens[0].letter == "'" and len(tokens) > 1:
        tokens = tokens[1:]
    if len(tokens) > _NAME_WORDS and tokens[-1].letter == "M" and tokens[-2].text == "on":
        tokens = tokens[:-2]  # "the Lake Board on Monday"
    heads = [n for n, token in enumerate(tokens) if token.letter == "H"]
    is_for = behind == "O" and tokens[-1].letter == "h" and heads
    return tokens[: heads[-1] + 1] if is_for and heads[-1] else tokens


def side_of(tokens: list[Token], behind: list[Token]) -> list[Token]:
    """The word behind a unit of armed forces that tells its side ("Task Force North"), if any."""
    is_side = bool(behind) and behind[0].text in _SIDES
    return behind if is_side and lexicon().heads.get(tokens[-1].text) == "armed_forces" else []


def person_tokens(tokens: list[Token]) -> list[Token]:
    """A person's name without the word for a deed behind it ("Ada Lund Welcoming")."""
    is_deed = tokens[-1].letter == "C" and tokens[-1].text.endswith("ing")
    return tokens[:-1] if is_deed and len(tokens) > _NAME_WORDS else tokens


def person_kind(tokens: list[Token], *, opens: bool) -> str:
    """The kind of words that look like a person's name without a title."""
    if any(letter.isdigit() for letter in tokens[0].text):  # "the F-35 Ocean"
        return "other"
    if opens and tokens[0].letter == "I" and all(token.letter == "C" for token in tokens[1:]):
        return "other"  # "A. Supporting farmers"
    return "single" if opens and tokens[0].letter in "gN" and len(tokens) == 1 else "person"
