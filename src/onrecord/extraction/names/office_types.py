"""What kind of actor somebody is by the office or the title in front of the name."""

from collections.abc import Sequence
from functools import lru_cache

from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.telling import telling

__all__ = ["office_type"]

_SEATS = frozenset(("Parliament", "Congress", "Assembly", "Legislative", "Senate", "Knesset"))


def office_type(tokens: Sequence[Token]) -> str | None:
    """The type that an office or a title in front of a name gives, or None where it is open."""
    return _office_type(tuple(tokens))


@lru_cache(maxsize=4096)
def _office_type(tokens: tuple[Token, ...]) -> str | None:
    known = lexicon()
    texts = [token.text for token in tokens]
    if not known.sets["opposing"].isdisjoint(texts):
        return "opposition_political"
    told = telling().held(texts)
    if told:
        return told if told != "-" else None
    if "Commissioner" in texts and "High" in texts:
        return "un_body" if "for" in texts else "state_individual"
    if "Member" in texts and not _SEATS.isdisjoint(texts):
        return "legislature"
    if texts == ["Treasurer"]:  # "Treasurer Ada Lund"; bodies set theirs behind the name
        return "state_individual"
    held = (known.offices.get(text) for text in texts)
    kind = next((kind for kind in held if kind and kind != "-"), None)
    if kind:
        return kind
    letters = {token.letter for token in tokens}
    if "R" in letters or letters == {"r"}:
        return "armed_forces"
    return next((known.titles[text] for text in texts if text in known.titles), None)
