"""What stands right beside a name: short forms, more of a list, nouns that tell what it names."""

import re
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.words import letter

__all__ = [
    "acronym_after",
    "enumerated",
    "group_after",
    "group_behind",
    "kind_behind",
    "kind_beside",
]

_SPACES = (" ", "\u00a0")
_SMALL = re.compile(r"[ \u00a0]{1,2}([a-z]+)(?:[ \u00a0]{1,2}([a-z]+))?")
_BRACKET = re.compile(
    r"[ \u00a0]{0,2}\((?:the |also |or )?[\"“‘']?([A-Z][A-Za-z&.\-]{1,11})[\"”’']?\)"
)
# What goes on behind a comma in "Ministry of Water, Roads and Public Works".
_MORE = re.compile(
    r"(?:,[ \u00a0][A-Z][a-z]+(?:[ \u00a0][A-Z][a-z]+){0,2}){1,3},?[ \u00a0](?:and|&)[ \u00a0]"
    r"[A-Z][a-z]+(?:[ \u00a0][A-Z][a-z]+){0,2}(?!\w)"
)
_PORTFOLIO = ("C", "Q", "h", "B", "g")
_OR = re.compile(r",[ \u00a0](?:also known as|known as|or)[ \u00a0](?:the )?([A-Z]{2,8})\b")
_GROUP_MAY = re.compile(r"(?:['’]s)?[ \u00a0]([a-z]+(?:-[a-z]+)*)")
_OPENING = 3  # letters with which a group opens
_NAMED = re.compile(r",?[ \u00a0][A-Z]")
# ", a small charity that …": no noun may follow the one that tells.
_APPOSED = re.compile(
    r"(?:,| [—–-]) an? ((?:[\w’'-]+ ){0,4}?[\w’'-]+)"
    r"(?= (?:that|which|of|for|in|based|working|with|whose|founded)\b|[,.;—–)])"
)
_APPOSING = (", ", " —", " –", " -")


def acronym_after(text: str, end: int) -> Place | None:
    """The place of a short form in brackets behind a name that ends at `end`."""
    start = text[end : end + 3]
    if start.isalpha() or (start[:1] == " " and start[1:].isalpha()):
        return None
    pattern = _BRACKET if "(" in start else _OR if "," in start else None
    match = pattern.match(text, end) if pattern else None
    return Place(*match.span(1)) if match else None


def enumerated(text: str, start: int, end: int) -> int:
    """The end of a name that goes on as a list of common words behind `end`, else `end`."""
    match = _MORE.match(text, end) if text[end : end + 1] == "," else None
    name = text[start:end]
    if match is None or not (" of " in name or " for " in name):
        return end
    words = (word.strip(",") for word in match.group().split())
    common = all(not w.istitle() or letter(w) in _PORTFOLIO for w in words)
    return match.end() if common else end


@cache
def _groups() -> dict[str, list[tuple[str, str]]]:
    """The groups with their types, longest first, by their first word."""
    table: dict[str, list[tuple[str, str]]] = {}
    for phrase, kind in sorted(lexicon().groups.items(), key=lambda item: -len(item[0])):
        table.setdefault(phrase.split()[0], []).append((phrase, kind))
    return table


@cache
def _openings() -> frozenset[str]:
    """The letters with which groups and what modifies them open: most other words are ruled out."""
    return frozenset(word[:_OPENING] for word in (*_groups(), *lexicon().sets["group_modifiers"]))


def group_after(text: str, end: int) -> tuple[int, str] | None:
    """The end and the type of a group in small letters behind an adjective ("Syrian army")."""
    at = end + (1 if text[end : end + 1] in _SPACES else len("'s "))
    if text[at : at + _OPENING] not in _openings():
        return None
    match = _GROUP_MAY.match(text, end)
    found = _group_at(text, match) if match else None
    if match and not found and match.group(1) in lexicon().sets["group_modifiers"]:
        match = _GROUP_MAY.match(text, match.end())
        found = _group_at(text, match) if match else None
    return found


def _group_at(text: str, match: re.Match[str]) -> tuple[int, str] | None:
    """The end and the type of the group that opens with the word of `match`."""
    start = match.start(1)
    for phrase, kind in _groups().get(match.group(1), ()):
        after = start + len(phrase)
        if text.startswith(phrase, start) and not text[after : after + 1].isalnum():
            titled = kind == "state_individual" and _NAMED.match(text, after)
            return None if titled else (after, kind)
    return None


def group_behind(text: str, end: int, kind: str) -> tuple[int, str] | None:
    """The end and the type of a group behind what ends at `end`, a state or its adjective; an
    office ("chancellor") is one behind an adjective only.
    """
    group = group_after(text, end)
    if group and group[1] == "state_individual" and kind != "adjective":
        return None
    return group


def kind_beside(text: str, start: int, end: int) -> str | None:
    """The type of body that a word in small letters beside a name tells ("the Marsh campaign")."""
    return kind_behind(text, end) or lexicon().named_after.get(_word_before(text, start))


def kind_behind(text: str, end: int) -> str | None:
    """The type of body that the word in small letters behind a name tells, or what stands there in
    apposition (", a charity that …").
    """
    after = _SMALL.match(text, end)
    if after:
        first, second = after.groups()
        is_modified = first in lexicon().sets["group_modifiers"]  # "the Marsh youth militia"
        return lexicon().named_before.get(second if is_modified else first)
    apposed = _APPOSED.match(text, end) if text[end : end + 2] in _APPOSING else None
    for word in apposed.group(1).split() if apposed else ():
        kind = lexicon().named_after.get(word)
        if kind:
            return kind
    return None


def _word_before(text: str, start: int) -> str:
    """The word in small letters right in front of `start`; empty where there is none."""
    if text[start - 1 : start] not in _SPACES:
        return ""
    words = text[max(0, start - 16) : start].split()
    return words[-1] if words and words[-1].islower() and words[-1].isalpha() else ""
