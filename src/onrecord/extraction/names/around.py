"""What the words around a name tell: speaking, locating, apposition, acronyms in brackets."""

import re
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.names.lexicon import lexicon

__all__ = [
    "acronym_after",
    "apposition",
    "group_after",
    "is_acting",
    "is_credit",
    "is_led",
    "is_located",
    "is_speaking",
    "kind_behind",
    "kind_beside",
    "owes",
    "owned",
    "preceding",
    "rules",
    "says",
]

_BRACKET = re.compile(
    r"[ \u00a0]{0,2}\((?:the |also |or )?[\"“‘']?([A-Z][A-Za-z&.\-]{1,11})[\"”’']?\)"
)
_SPACES = (" ", "\u00a0")
_OWNED = re.compile(r"(['’]s?)?[ \u00a0]((?:[a-z\-]+[ \u00a0]){0,4})")
_RULES = re.compile(r"[ \u00a0](?:should|must|has|had|does|did|continues|insists|refuses|denies)\b")
_OWES = re.compile(r"[ \u00a0](?:should|must|(?:needs?[ \u00a0])?to)\b")
_GROUP_MAY = re.compile(r"(?:['’]s)?[ \u00a0]([a-z]+)")
_CREDIT = re.compile(
    r"(?:©|\(c\)|\bphoto(?:graph)?s?\b|\bcredits?\b|\bcontacts?\b|\benquiries\b|\binquiries\b|\binterviews?\b|/|\bvia)"
    r"(?:[ \u00a0]by)?[ \u00a0:/]{0,4}(?:\d{4}[ \u00a0])?\Z",
    re.IGNORECASE,
)
_CREDITS = (
    *("©", "(c)", "photo", "photos", "photograph", "photographs", "credit", "credits", "contact"),
    *("contacts", "enquiries", "inquiries", "interview", "interviews", "/", "via", "by"),
    *"0123456789",
)
# "MRU Chair Ada Lund".
_OFFICER = re.compile(r"[ \u00a0]([A-Z][a-z]+)[ \u00a0](?:[A-Z][a-z]+\.?[ \u00a0])?[A-Z]")
_SMALL = re.compile(r"[ \u00a0]{1,2}([a-z]+)(?:[ \u00a0]{1,2}([a-z]+))?")
_APPOSITION = re.compile(r",[ \u00a0]{0,2}(?:the |a |an |who is |then )?([^,.;:()\n“”\"]{3,160})")


def acronym_after(text: str, end: int) -> Place | None:
    """The place of a short form in brackets behind a name that ends at `end`."""
    match = _BRACKET.match(text, end) if "(" in text[end : end + 3] else None
    return Place(*match.span(1)) if match else None


def preceding(text: str, start: int) -> str:
    """The small word in front of `start`, the article skipped; empty where there is none."""
    if text[start - 1 : start] not in _SPACES:
        return ""
    words = text[start - 24 if start > 24 else 0 : start].replace("\n", " . ").split()
    if len(words) > 1 and words[-1] == "the":
        words.pop()
    return words[-1].lower() if words and words[-1].isalpha() else ""


def is_located(text: str, start: int, end: int) -> bool:
    """Whether the name stands where a place stands ("in Daman district")."""
    before = preceding(text, start)
    if before in lexicon().sets["place_of"] or before in lexicon().sets["locative"]:
        return True
    if before == "of" and preceding(text, text.rfind("of", 0, start)) in lexicon().sets["place_of"]:
        return True
    after = _SMALL.match(text, end)
    return bool(after and after.group(1) in lexicon().sets["small_geography"])


def is_led(text: str, end: int) -> bool:
    """Whether a person's office follows the name ("Marsh leader Ada Lund")."""
    after = _SMALL.match(text, end)
    return bool(after and after.group(1) in lexicon().sets["small_offices"])


def is_credit(text: str, start: int) -> bool:
    """Whether the name stands in a photo credit or a contact line: no part of the release."""
    before = text[start - 24 if start > 24 else 0 : start].rstrip(" \u00a0:/").lower()
    if not before.endswith(_CREDITS) and text[start - 1 : start] not in ("/", ":"):
        return False
    return bool(_CREDIT.search(text, max(0, start - 24), start))


def says(text: str, start: int, end: int) -> bool:
    """Whether a verb of speaking stands beside the name."""
    verbs = lexicon().sets["speaking"]
    after = _SMALL.match(text, end)
    if after and (after.group(1) in verbs or after.group(2) in verbs):
        return True
    return preceding(text, start) in verbs


def is_speaking(text: str, start: int, end: int) -> bool:
    """Whether the name stands where somebody who speaks or acts stands."""
    if says(text, start, end) or preceding(text, start) in ("by", "with", "against"):
        return True
    after = _SMALL.match(text, end)
    return bool(after and after.group(1) in lexicon().sets["subject_verbs"])


def is_acting(text: str, start: int, end: int) -> bool:
    """Whether the name speaks, acts or owns something."""
    if is_speaking(text, start, end) or text[end : end + 2] in ("'s", "’s"):
        return True
    after = _SMALL.match(text, end)
    if after:
        return after.group(1) in lexicon().sets["belonging"]
    officer = _OFFICER.match(text, end)
    return bool(officer and officer.group(1) in lexicon().offices)


def owes(text: str, end: int) -> bool:
    """Whether what ends at `end` is asked for something ("the Prime Minister to resign")."""
    return bool(_OWES.match(text, end))


def rules(text: str, end: int) -> bool:
    """Whether what ends at `end` is the subject of a verb that only an actor has."""
    return bool(_RULES.match(text, end))


@cache
def _groups() -> dict[str, list[tuple[str, str]]]:
    """The groups with their types, longest first, by their first word."""
    table: dict[str, list[tuple[str, str]]] = {}
    for phrase, kind in sorted(lexicon().groups.items(), key=lambda item: -len(item[0])):
        table.setdefault(phrase.split()[0], []).append((phrase, kind))
    return table


def group_after(text: str, end: int) -> tuple[int, str] | None:
    """The end and the type of a group in small letters behind an adjective ("Syrian army")."""
    match = _GROUP_MAY.match(text, end)
    start = match.start(1) if match else 0
    for phrase, kind in _groups().get(match.group(1), ()) if match else ():
        after = start + len(phrase)
        if text.startswith(phrase, start) and not text[after : after + 1].isalnum():
            return after, kind
    return None


def kind_beside(text: str, start: int, end: int) -> str | None:
    """The type of body that a word in small letters beside a name tells ("the Marsh campaign")."""
    return kind_behind(text, end) or lexicon().named_after.get(_word_before(text, start))


def kind_behind(text: str, end: int) -> str | None:
    """The type of body that the word in small letters behind a name tells."""
    after = _SMALL.match(text, end)
    return lexicon().named_before.get(after.group(1)) if after else None


def _word_before(text: str, start: int) -> str:
    """The word in small letters right in front of `start`; empty where there is none."""
    if text[start - 1 : start] not in _SPACES:
        return ""
    words = text[max(0, start - 16) : start].split()
    return words[-1] if words and words[-1].islower() and words[-1].isalpha() else ""


def owned(gap: str) -> bool:
    """Whether the words between a body and a person make the person one of the body's ("'s",
    "commander").
    """
    match = _OWNED.fullmatch(gap)
    if not match:
        return False
    words = match.group(2).split()
    offices = lexicon().sets["small_offices"]
    return bool(match.group(1)) if not words else any(word in offices for word in words)


def apposition(text: str, end: int) -> Place | None:
    """The words that a comma sets behind a name, if they hold an office."""
    match = _APPOSITION.match(text, end)
    if not match:
        return None
    words = re.findall(r"[A-Za-z\-]+", match.group(1))[:9]
    known = lexicon()
    if any(word in known.offices or word in known.sets["small_offices"] for word in words):
        return Place(*match.span(1))
    return None
