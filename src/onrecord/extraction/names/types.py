"""What kind of actor a name or a person is."""

from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.runs import Token

__all__ = ["body_type", "office_type", "person_type"]

_INDIVIDUALS = {
    "ngo": "ngo_individual",
    "state_executive": "state_individual",
    "state": "state_individual",
    "political_party": "opposition_political",
    "civilians": "private_individual",
    "informal_state_group": "state_individual",
    "state_owned_enterprise": "state_owned_enterprise",
}


def body_type(tokens: list[Token]) -> str:
    """The type of the body that `tokens` name: by a telling word, else by its head."""
    known = lexicon()
    name = f" {' '.join(token.text for token in tokens)} "
    heads = [token.text for token in tokens if token.letter in "Hh"]
    if not heads and any(known.offices.get(t.text) == "state_individual" for t in tokens):
        return "state_executive"
    main = _main_head(tokens, heads)
    kind = known.heads.get(main, "unknown")
    if kind == "unknown" and _is_military(tokens, heads):
        kind = "armed_forces"
    told = next((told for phrase, told in known.telling.items() if f" {phrase} " in name), None)
    if told and (told != "state_executive" or kind == "unknown"):
        return told
    return kind if kind != "unknown" else _open_type(name, main, tokens)


def _main_head(tokens: list[Token], heads: list[str]) -> str:
    """The head that says what the body is: the first of "Ministry of …", else the last in front of
    "of", legal forms left aside.
    """
    if not heads or (len(tokens) > 1 and tokens[1].letter in "ofn"):
        return heads[0] if heads else ""
    before = next((n for n, token in enumerate(tokens) if token.letter in "ofn"), len(tokens))
    front = [token.text for token in tokens[:before] if token.letter in "Hh"]
    suffixes = lexicon().sets["suffixes"]
    return next((head for head in reversed(front) if head not in suffixes), heads[0])


def _is_military(tokens: list[Token], heads: list[str]) -> bool:
    """Whether a head, a number ("5th") or a ship's prefix tells a unit of the armed forces."""
    if any(token.letter in "KW" for token in tokens):
        return True
    return any(lexicon().heads.get(head) == "armed_forces" for head in heads)


def _open_type(name: str, main: str, tokens: list[Token]) -> str:
    """The type of a body whose head says nothing."""
    if "Human Rights" in name:
        return "ngo"
    known = lexicon()
    if main not in known.sets["public_heads"]:
        for phrase, kind in known.leaning.items():
            if f" {phrase} " in name:
                return kind
    of_state = tokens[0].letter in "SD" and main in known.sets["of_states"]
    return "state_executive" if of_state else "unknown"


def person_type(body: str) -> str:
    """The type of a person who speaks or acts for a body of the type `body`."""
    return _INDIVIDUALS.get(body, body)


def office_type(tokens: list[Token]) -> str | None:
    """The type that an office or a title in front of a name gives, or None where it is open."""
    known = lexicon()
    ranks = False
    if any(token.text in known.sets["opposing"] for token in tokens):
        return "opposition_political"
    for token in tokens:
        kind = known.offices.get(token.text)
        if kind and kind != "-":
            return kind
        ranks = ranks or token.letter == "R"
    if ranks:
        return "armed_forces"
    return next((known.titles[t.text] for t in tokens if t.text in known.titles), None)
