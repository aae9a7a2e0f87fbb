"""What kind of body a name is whose head says nothing: told by its parent or by what it is for."""

from collections.abc import Sequence

from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.telling import telling

__all__ = ["is_for", "leaning", "open_type"]

_PAIR = 2  # "Hydrix Group"


def open_type(words: list[str], main: str, tokens: Sequence[Token]) -> str:
    """The type of the body that `words` name, with `main` for their head; unknown where nothing
    tells one.
    """
    first = tokens[0]
    if first.letter == "E" and first.entry and first.entry.actor_type != "civilians":
        return first.entry.actor_type  # "UNICEF Office"
    if "Human Rights" in " ".join(words):
        return "ngo"
    if main in telling().sets["of_nation"] and tokens[-1].letter == "S":
        return "state_executive"  # "Bank of Freedonia"
    return leaning(words, main) or _of_states(words, main, first) or _joined(words, main, tokens)


def _of_states(words: list[str], main: str, first: Token) -> str | None:
    """The type of a body that a state has, or several have together."""
    sets = telling().sets
    if main == "Group" and first.letter in "SD" and "Working" in words:
        return "informal_state_group"
    if main in sets["of_members"] and words[0] in ("World", "International"):
        return "un_body" if words[0] == "World" else "igo"
    if main in sets["of_nations_together"] and "International" in words[: words.index(main)]:
        return "unknown" if words[words.index(main) + 1 :][:1] == ["of"] else "igo"
    if main in sets["of_authority"] or (main == "Commission" and "High" in words):
        return "state_executive"
    if main not in sets["of_states"]:
        return None
    of_state = first.letter in "SD" or first.text in ("National", "State")
    return "state_executive" if of_state else "unknown"


def _joined(words: list[str], main: str, tokens: Sequence[Token]) -> str:
    """The type of a body of which no more is told than that people joined."""
    sets = telling().sets
    if main == "Group" and len(tokens) == _PAIR and tokens[0].letter in "NA":
        return "private_company"
    told = words[: words.index(main)] if is_for(words, main) else words
    if main in sets["of_purpose"] and is_for(words, main):
        return "ngo"
    is_civil = main in sets["civil_heads"] and sets["not_civil"].isdisjoint(told)
    return "ngo" if is_civil else "unknown"


def is_for(words: list[str], main: str) -> bool:
    """Whether "for" or "to" stands behind the head: "Association for Clean Lakes"."""
    return main in words and words[words.index(main) + 1 :][:1] in (["for"], ["to"])


def leaning(words: list[str], main: str) -> str | None:
    """The type to which words of a name lean, if its head is not that of a public body."""
    known = telling()
    return None if main in known.sets["public_heads"] else known.leaning(words)
