"""The lines of a text, and what each is for: the release's words, or what stands around them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["AROUND", "Line", "key", "lines", "phrases"]

AROUND = frozenset(
    {"furniture", "end", "section", "insert", "caption", "address", "addressee", "label", "date"}
)
"""The roles of lines that are no words of the release itself."""

# Texts from older sites and from slides part their lines with the rarer line ends too.
_RARE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_LINE_END = re.compile(f"[\n{_RARE_ENDS}]")
_BULLETS = " \t\xa0\u2009\u202f\u3000•●▪◦*·|/<>»«=_~–—-"
_STOPS = _BULLETS + ":.…?!"
_SENTENCE_END = tuple(".!?:;”\"’'»)]")
_NUMBER, _ADDRESSES = re.compile(r"\d\d\d"), ("@", "http:", "https:", "www.", "box ")
_LONGEST_STREET, _DIGIT = 160, re.compile(r"\d")
# A street with its number, a box, or a code of the post with its town.
_STREET = re.compile(
    r"(?:\A|,\s|\s\s)(?:No\.?\s)?\d{1,5}[A-Za-z]?(?:\s?[-–/]\s?\d{1,5})?,?\s(?:[A-Z][\w.’'-]*\s){1,2}(?:Street|St|Road|Rd|Avenue|Ave"
    r"|Boulevard|Blvd|Lane|Drive|Square|Place|Terrace|Crescent|Parade|Plaza|Row|Quay|House|Building)\.?(?:,.*)?\Z"
    r"|\A\d{1,5}[a-z]?,?\s(?:bis,?\s)?(?i:rue|avenue|av\.|boulevard|bd|place|quai|via|viale|piazza|calle|plaza|rua|avenida)\s"
    r"|\A[A-Z]\w+(?:stra(?:ss|ß)e|str\.|weg|gasse|platz|straat|laan|gatan|vägen|gade)\s\d"
    r"|\b(?:Apartado|Casilla|Postfach|Private\sBag|B\.?P\.?|C\.P\.|P\.?\s?O\.?\s?B(?:ox|\.)?)\s(?:Postal\s)?(?:No\.?\s)?\d+(?=,|\Z)"
    r"|\A(?:[A-Z]{1,3}[ -])?\d{4,5}\s[A-ZÀ-Þ][\w-]+(?:\s\d{1,2}(?:er|e)?)?(?:,\s[A-Z][a-z]+)?\Z"
)
_ABOUT = re.compile(r"about\s+(?!\d)\S+(?:\s\S+){0,7}$", re.IGNORECASE)
_ONLY_LINK = re.compile(
    r"(?:https?://|www\.)\S+$|\S+@\S+$|\[[^\]]{0,60}\d[^\]]{0,20}\]$|[\d\s/|_*#=.–—-]{1,60}$"
)
# "#" alone ends a release as "###" does; a row of stars parts it from what is appended.
_MARKS = {"#": "end", "*": "insert"}
_MARK_ROW = re.compile(r"([#*])(?:\s?\1){0,60}\Z")
# "For further comment/information contact", in all its wordings.
_INQUIRIES = (
    r"for\s(?:(?:further|more|additional|any|all|other|media|press)\s){0,2}(?:[a-z]+\s?(?:/|and|or|&)\s?)?"
    r"(?:information|comments?|details|interviews?|queries|questions|[ei]nquir(?:y|ies))\b"
    r"(?:[^.?!]{0,60}\b(?:contact|call|phone|telephone|ring|e-?mail)|\W{0,3}\Z|\s?:)"
)
# "Jane Doe, Marsh Watch: (020) 794 600 (w)": whom to call, in a line that tells nothing else.
_CALL = re.compile(
    r"[^.?!]{3,100}?[:,]?\s\(?\+?\d[\d ()/.-]{6,18}\d(?:\s?(?:x|ext\.?)\s?\d+)?(?:\s\(\w{1,6}\))?\Z"
)
# To look at a letter is quicker than to try these patterns.
_LINK_STARTS = "hw"
_SHORTEST_PROSE = 60
_LONGEST_HEADLINE = 250
_LONGEST_KEY = 90
# Letters of an opening that are looked up before whole openings are tried.
_OPENING = 2
# A line with so many bars is a menu, and so is one that tells the way to a page.
_BARS = 3
_GAP = re.compile(r"\s{3,}")
_ENTRIES = 3
_WAY = re.compile(r"home\s*[>»/|]|[^>»]{2,40}\s[>»]\s[^>»]{2,40}\s[>»]\s", re.IGNORECASE)


class Line(NamedTuple):
    """A line that is not empty, without the white space around it, and its role: one of AROUND,
    `kind` ("Press release"), `prose`, or `short` for a headline, a byline or a fragment.
    """

    place: Place
    words: str
    role: str


@dataclass(frozen=True, slots=True)
class _Known:
    """The lines that are known by heart, and the first words of others."""

    whole: dict[str, str]
    openings: frozenset[str]
    notices: tuple[str, ...]
    captions: re.Pattern[str]
    sections: re.Pattern[str]
    addresses: re.Pattern[str]
    labels: re.Pattern[str]


def phrases(block: str) -> list[str]:
    """The phrases of a block of data, which semicolons part."""
    return [phrase for part in block.split(";") if (phrase := " ".join(part.split()))]


@cache
def _known() -> _Known:
    data = knowledge("release_lines")
    groups = {"furniture": "furniture", "inserts": "insert", "sections": "section", "ends": "end"}
    whole = {
        key(phrase) or phrase: role
        for name, role in groups.items()
        for phrase in phrases(data[name])
    }
    for kinds in knowledge("release_kinds").values():
        whole |= dict.fromkeys(kinds["lines"], "kind")
    labels = [label for listed in data["labels"].values() for label in listed]
    captions, sections = phrases(data["caption_starts"]), phrases(data["section_starts"])
    return _Known(
        whole,
        frozenset(words[:_OPENING] for words in (*captions, *sections, *data["notices"])),
        tuple(data["notices"]),
        re.compile(rf"(?:{alternatives(captions)})(?!\w)"),
        re.compile(rf"(?:{alternatives(sections)}|{_INQUIRIES})(?!\w)"),
        re.compile(
            rf"(?<![a-z])(?:{alternatives(phrases(data['address_words']))})(?:(?<=\W)|(?![a-z]))"
        ),
        re.compile(rf"(?:{alternatives(labels)})\s{{0,3}}:"),
    )


def key(words: str) -> str:
    """The form in which whole lines are compared: lower case, without marks at either end."""
    return " ".join(words.lstrip(_BULLETS).rstrip(_STOPS).split()).casefold()


def lines(text: str, start: int, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of `text` from `start` on. A line of the `boilerplate`, which repeats across one
    publisher's documents, is furniture.
    """
    found = []
    known = _known()
    own = text[start:]
    is_plain = not any(map(own.__contains__, _RARE_ENDS))
    for line in own.split("\n") if is_plain else _LINE_END.split(own):
        if words := line.strip():
            at = start + line.find(words[0])
            role = "furniture" if words in boilerplate else _role(words, known)
            found.append(Line(Place(at, at + len(words)), words, role))
        start += len(line) + 1
    return found


def _role(words: str, known: _Known) -> str:
    if words[0] in _MARKS and _MARK_ROW.match(words):
        return _MARKS[words[0]]
    if len(words) <= _LONGEST_KEY:
        if role := known.whole.get(key(words) or words):
            return role
        may_link = words[0] in _LINK_STARTS or not words[0].isalpha() or "@" in words
        if may_link and _ONLY_LINK.match(words):
            return "furniture"
    return _role_by_start(words, known) or _role_by_shape(words, known)


def _role_by_start(words: str, known: _Known) -> str | None:
    if words.count("|") >= _BARS and len(words) <= 4 * _LONGEST_HEADLINE:
        return "furniture"
    if (">" in words or "»" in words or words[:4].lower() == "home") and _WAY.match(words):
        return "furniture"
    if "   " in words and _is_menu(words, known):
        return "furniture"
    if "{" in words and "}" in words and ":" in words:  # the style sheet of a page
        return "furniture"
    bare = words.lstrip("*-–— ")[:_LONGEST_KEY]
    opening = bare[:_OPENING].lower()
    if opening not in known.openings and opening[:1] not in known.openings:
        return None
    head, bare = words[:_LONGEST_KEY].lower(), bare.lower()
    if head.startswith(known.notices):
        return "label"
    if known.captions.match(head):
        return "caption"
    return "section" if len(words) <= 4 * _LONGEST_KEY and known.sections.match(bare) else None


def _is_menu(words: str, known: _Known) -> bool:
    """Whether wide gaps part a line into entries of a menu."""
    parts = _GAP.split(words)
    return len(parts) >= _ENTRIES and any(
        known.whole.get(key(part)) == "furniture" for part in parts
    )


def _role_by_shape(words: str, known: _Known) -> str:
    if len(words) > _LONGEST_HEADLINE:
        return "prose"
    lowered = words.lower()
    if ":" in words and known.labels.match(lowered):
        return "label"
    is_open = len(words) < _SHORTEST_PROSE or not words.endswith(_SENTENCE_END)
    if is_open and len(words) <= _LONGEST_STREET and _DIGIT.search(words) and _STREET.search(words):
        return "address"
    may_reach = _NUMBER.search(lowered) or any(map(lowered.__contains__, _ADDRESSES))
    if may_reach and known.addresses.search(lowered):
        return "address"
    if ":" in words and _CALL.match(words):
        return "label"
    if len(words) >= _SHORTEST_PROSE and words.endswith(_SENTENCE_END):
        return "prose"
    is_about = lowered.startswith("about") and _ABOUT.match(words)
    return "section" if is_about and not words.endswith(_SENTENCE_END) else "short"
