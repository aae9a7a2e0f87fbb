"""Known names inside longer ones: the "Security Council" of a "Peace and Security Council"."""

from onrecord.extraction.names.span import Token
from onrecord.extraction.names.words import letter

__all__ = ["longer"]

# Letters of words of which the name of a body that many have ("Human Rights Committee") is made.
_GENERIC = frozenset("CQHhrOnoaftB")
_OWNERS = frozenset("ENPLA")  # of a body of their own
_STATES = frozenset("SD")
# Bodies that states and regions have of their own ("Freedonian Red Cross").
_OF_PEOPLES = frozenset(("Red Cross", "Red Crescent"))
_OF_STATES = frozenset(("National", "Federal", "Provincial", "Regional", "Independent"))
_SECTIONS = _OF_PEOPLES | {"People 's Liberation Army"}
_BETWEEN = frozenset("CQa")  # words between the owner and the name
_MOST_BETWEEN = 3
# What a state calls its own.
# Bodies that have no councils of these names, or stand beside others in headings.
_NO_OWNERS = frozenset(("un_body", "ngo", "media_or_journalist", "private_company", "civilians"))


def longer(tokens: list[Token]) -> list[Token]:
    """The tokens of a run, with a known name in common words broken up where the run goes on in
    front of it with the body, the state or the region whose it is.
    """
    if len(tokens) < 2 or not any(token.letter == "E" for token in tokens[1:]):
        return tokens
    found: list[Token] = tokens[:1]
    for token in tokens[1:]:
        if token.letter != "E":
            found.append(token)
        elif token.text in _SECTIONS:
            is_own = _is_section(found, token.text)
            found.append(token._replace(letter="H", entry=None) if is_own else token)
        else:
            is_part = _has_words(token) and _is_owned(found, token)
            found.extend(_words(token) if is_part else (token,))
    return found


def _is_owned(front: list[Token], token: Token) -> bool:
    """Whether the known name `token` is that of a body of what stands in front of it."""
    is_of_un = token.entry is not None and token.entry.actor_type == "un_body"
    words = _words(token)
    if words[0].letter == "O" or not all(one.letter in _GENERIC for one in words):
        return False
    if is_of_un and front[-1].text in _OF_STATES:
        return True
    at = len(front) - 1
    while at and len(front) - at <= _MOST_BETWEEN and front[at].letter in _BETWEEN:
        at -= 1
    owner, direct = front[at], at == len(front) - 1
    if owner.letter in _STATES:
        return is_of_un and direct
    if front[-1].letter == "a" and at == len(front) - 2:
        return False  # "the African Union and Security Council members"
    if owner.letter not in _OWNERS or not (direct or owner.letter == "E"):
        return False
    return owner.entry is None or owner.entry.actor_type not in _NO_OWNERS


def _is_section(front: list[Token], text: str) -> bool:
    """Whether that of the known name `text` stands in front ("Freedonian", "Freedonian Arab")."""
    if text not in _OF_PEOPLES:  # another "People's Liberation Army" than the one all know
        return front[-1].letter in "NP"
    return front[-1].letter in "SDNPE"


def _has_words(token: Token) -> bool:
    """Whether a known name has several words, one space between them in the text."""
    return " " in token.text and len(token.text) == token.end - token.start


def _words(token: Token) -> list[Token]:
    """The words of a known name, each with its class."""
    words, at = [], token.start
    for word in token.text.split(" "):
        words.append(Token(at, at + len(word), word, letter(word)))
        at += len(word) + 1
    return words
