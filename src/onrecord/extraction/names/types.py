"""What kind of actor a name or a person is."""

from collections.abc import Sequence
from functools import lru_cache

from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.open_types import is_for, leaning, open_type
from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.telling import office_type, telling

__all__ = ["body_type", "person_type"]

_JOINED = frozenset(("ngo", "professional_body", "unknown", "legislature", "private_company"))
# Trades whose names do not tell by their ending that people are meant.
_ABOVE_IGO = frozenset(("un_body", "international_court", "ngo", "professional_body"))
_PEOPLE_ENDINGS = ("ers", "ors", "men", "ists", "ians", "geons", "tants", "tects", "medics")
_ACADEMIC = frozenset(("Department", "Departments", "Dept", "Dept."))
_BODIES = {"state_individual": "state_executive"}
_INDIVIDUALS = {
    "ngo": "ngo_individual",
    "state_executive": "state_individual",
    "state": "state_individual",
    "political_party": "opposition_political",
    "civilians": "private_individual",
    "informal_state_group": "state_individual",
    "state_owned_enterprise": "state_owned_enterprise",
}


def body_type(tokens: Sequence[Token]) -> str:
    """The type of the body that `tokens` name: by a telling phrase, else by its head, else by words
    that lean to one.
    """
    return _body_type(tuple(tokens))


@lru_cache(maxsize=4096)  # the names of bodies come again in text after text
def _body_type(tokens: tuple[Token, ...]) -> str:
    known = telling()
    words = _words(tokens)
    heads = [token.text for token in tokens if token.letter in "Hh"]
    if not heads and any(lexicon().offices.get(t.text) == "state_individual" for t in tokens):
        return "state_executive"
    main = _main_head(tokens, heads)
    kind = _head_type(main, tokens, heads)
    told = known.told(words) or (known.yielded(words) if kind == "unknown" else None)
    owned = _of_owner(main, tokens, kind, told)
    if owned:
        return owned
    if told and not (told == "ngo" and main in known.sets["places_of_learning"]):
        return _of_region(told, main, words)
    if main in known.sets["regional_heads"] and _is_of_region(main, tokens):
        return "international_court" if kind == "judiciary" else "igo"
    joined = _joined_type(kind, main, words)
    if joined:
        return joined
    if kind == "state_executive" and not known.sets["academic"].isdisjoint(words):
        return "unknown" if main in _ACADEMIC else kind
    if kind == "private_company" and _is_of_nation(main, words, tokens[0]):
        return "state_owned_enterprise"
    return kind if kind != "unknown" else open_type(words, main, tokens)


def _of_owner(main: str, tokens: Sequence[Token], kind: str, told: str | None) -> str | None:
    """The type of a part of an army, or of an organ of a body of states ("FALU Permanent Council"),
    whose name opens with that of the whole; `told` is what its other words tell.
    """
    entry = tokens[0].entry
    if entry and entry.actor_type == "armed_forces":
        return entry.actor_type
    is_organ = main in telling().sets["regional_heads"] and told not in _ABOVE_IGO
    if entry is None or entry.actor_type != "igo" or not is_organ:
        return None
    return "international_court" if kind == "judiciary" else "igo"


def _is_of_nation(main: str, words: list[str], first: Token) -> bool:
    """Whether a company is that of a state by its name ("National Oil Corporation")."""
    sets = telling().sets
    if main in sets["of_nations"] and "National" in words:
        return True
    deals = main in sets["of_carriers"] or not sets["of_utilities"].isdisjoint(words)
    return deals and first.letter in "SD" and first.text not in sets["of_private_states"]


def _joined_type(kind: str, main: str, words: list[str]) -> str | None:
    """The type of a body that people or bodies joined: of a trade, or for what they want."""
    sets = telling().sets
    if kind in _JOINED and _is_of_trade(main, words):
        return "professional_body"
    if kind != "professional_body" or main not in sets["of_trades"]:
        return None
    is_civil = main in sets["joined_by_choice"] or is_for(words, main)
    return leaning(words, main) or ("ngo" if is_civil else kind)


def _is_of_region(main: str, tokens: Sequence[Token]) -> bool:
    """Whether a name is that of a region of states; who joined ("Drivers Union of Africa", "African
    Drivers Union") is a body of their own.
    """
    sets = telling().sets
    if tokens[0].letter == "S":  # "Freedonia African Union"
        return False
    words = [token.text for token in tokens]  # "South African" is no region
    if main in words and main in sets["of_trades"]:
        words = words[: words.index(main)]
    return not sets["regions"].isdisjoint(words) and not _is_of_trade(main, words)


def _of_region(told: str, main: str, words: list[str]) -> str:
    """What a telling phrase tells: a commission for human rights is that of a state, so one of a
    region is a body of the civil society, another such office one of states together.
    """
    if told != "national_human_rights_institution" or telling().sets["regions"].isdisjoint(words):
        return told
    return "ngo" if main.endswith("Commission") else "igo"


def _words(tokens: Sequence[Token]) -> list[str]:
    """The words of a name, possessive endings at the words that bear them."""
    return " ".join(token.text for token in tokens).replace(" '", "'").split()


def _head_type(main: str, tokens: Sequence[Token], heads: list[str]) -> str:
    """The type that the head of a name gives; that of a carrier is that of what it is part of."""
    known = lexicon()
    if main in telling().sets["carriers"]:
        if tokens[-1].text == main and any(token.letter == "'" for token in tokens):
            held = office_type(tokens[:-2])  # "Mayor's Office"
            return _BODIES.get(held, held) if held else "unknown"
        of = next((n for n, token in enumerate(tokens) if token.letter == "o"), 0)
        rest = tokens[of + 1 :] if of and tokens[of - 1].text == main else []
        if any(token.letter in "HhOE" for token in rest):
            return _carried(rest)
        if any(token.letter == "S" for token in rest):
            return "state_executive"
        if rest and main == "Bureau":
            return "state_executive"
    kind = known.heads.get(main, "ngo" if main in known.sets["agents"] else "unknown")
    return "armed_forces" if kind == "unknown" and _is_military(tokens, heads) else kind


def _carried(rest: Sequence[Token]) -> str:
    """The type of what an office or a staff is of."""
    if rest[0].letter == "t":
        rest = rest[1:]
    if len(rest) == 1 and rest[0].entry:
        return rest[0].entry.actor_type
    kind = body_type(rest) if rest else "unknown"
    holders = (lexicon().offices.get(token.text) for token in rest)
    held = next((holder for holder in holders if holder and holder != "-"), None)
    return _BODIES.get(held, held) if held and kind == "unknown" else kind


def _is_of_trade(main: str, words: list[str]) -> bool:
    """Whether the name joins a head such as "Federation" with a trade ("Drivers")."""
    sets = telling().sets
    is_of = main == "Committee" and not is_for(words, main)  # "Committee of Marsh Doctors"
    if not (is_of or main in sets["of_trades"]) or not sets["harmed"].isdisjoint(words):
        return False
    words = [word.removesuffix("'s").rstrip("'") for word in words]
    trades = [word for word in words if word != main and word in sets["trades"]]
    if is_of or main in sets["loosely_joined"]:
        known = lexicon().sets["trades"]
        return any(word.endswith(_PEOPLE_ENDINGS) or word in known for word in trades)
    return bool(trades)


def _main_head(tokens: Sequence[Token], heads: list[str]) -> str:
    """The head that says what the body is: the first of "Ministry of …", else the last in front of
    "of", legal forms left aside.
    """
    if not heads:
        return ""
    learning = telling().sets["places_of_learning"]
    if heads[0] in learning and heads[-1] not in learning and tokens[-1].letter in "Hh":
        return heads[-1]  # "University of Halden Students' Association"
    if len(tokens) > 1 and tokens[1].letter in "ofn":
        return heads[0]
    if len(tokens) > 2 and tokens[-1].letter in "Hh" and tokens[-2].letter == "'":
        return tokens[-1].text
    before = next((n for n, token in enumerate(tokens) if token.letter in "ofn"), len(tokens))
    front = [token.text for token in tokens[:before] if token.letter in "Hh"]
    suffixes = lexicon().sets["suffixes"]
    return next((head for head in reversed(front) if head not in suffixes), heads[0])


def _is_military(tokens: Sequence[Token], heads: list[str]) -> bool:
    """Whether a head, a number ("5th") or a ship's prefix tells a unit of the armed forces."""
    if any(token.letter in "KW" for token in tokens):
        return True
    return any(lexicon().heads.get(head) == "armed_forces" for head in heads)


def person_type(body: str) -> str:
    """The type of a person who speaks or acts for a body of the type `body`."""
    return _INDIVIDUALS.get(body, body)
