"""What the words around a name tell: speaking, acting, owing, locating, apposition."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.lexicon import lexicon

__all__ = [
    "apposition",
    "before_that",
    "governs",
    "is_acting",
    "is_channel",
    "is_led",
    "is_located",
    "is_speaking",
    "owned",
    "preceding",
    "rules",
    "says",
    "speaks",
    "stands_for_rulers",
]
_SPACES = (" ", "\u00a0")
_LEFT = 24  # characters in front of a name in which the words before it stand
_OWNED = re.compile(r"(['’]s?)?[ \u00a0]((?:[a-z\-]+[ \u00a0]){0,4})")
_RULES = re.compile(r"[ \u00a0](?:should|must|has|had|does|did|continues|insists|refuses|denies)\b")
_GOVERNS = re.compile(
    r"[ \u00a0](?:(?:has|had|does|did|just|already|also|now|still)\b|should|must|would|will"
    r"|(?:become|continue|insist|refuse|denie|need|receive|join|ban|pass|adopt|lose|enact)(?:s|es|d|ed)\b)"
)
_DEALT_WITH = frozenset(("by", "against"))
_BEHIND_DEEDS = frozenset(("of", "from", "on"))
_POSSESSED = 60  # characters in which stand the words that somebody has
# "MRU Chair Ada Lund".
_OFFICER = re.compile(r"[ \u00a0]([A-Z][a-z]+)[ \u00a0](?:[A-Z][a-z]+\.?[ \u00a0])?[A-Z]")
_ADVERBS = ("edly", "ngly", "cally", "ually", "ently", "antly", "ously", "ively", "ately")
_SMALL = re.compile(r"[ \u00a0]{1,2}([a-z]+)(?:[ \u00a0]{1,2}([a-z]+))?")
_ITEM = r"[A-ZÀ-Þ][\w'’-]+(?:[ ][A-Z][\w'’-]+){0,2}"
_PLACES = re.compile(
    rf"\b(?:in|at|near|around|outside)[ ](?:the[ ])?((?:{_ITEM},[ ]?){{1,10}})(?:and[ ])?\Z"
)
# "in Daman and Marsh", "three districts: Daman, Bergen and Marsh".
_PAIR = re.compile(
    r"\b(?:(?:in|near|around|outside|between|across|throughout)[ ](?:the[ ])?"
    r"|(?:district|town|village|provinc|region|count|cit|camp|island)(?:s|es|ies)"
    r"(?:[ ](?:of|like)[ ]|[ ]?[—–:-][ ]?))"
    rf"(?:{_ITEM},[ ]?){{0,9}}{_ITEM},?[ ]and[ ]\Z"
)
_PAIRED = 100  # characters of such a list
_BEFORE_CHANNELS = frozenset(("on", "via", "through"))
_CHANNELS = re.compile(  # "on LinkedIn, Flickr and "
    r"\b(?:on|via|through)[ ](?:our[ ])?(?:[A-Z]\w+(?:,[ ](?:and[ ])?|[ ](?:and|or|&)[ ])){1,7}\Z"
)
_GOES_ON = re.compile(r",[ ]?[A-Z]|,?[ ]and[ ][A-Z]")
_WORDS = re.compile(r"[A-Za-z\-]+")
_APPOSITION = re.compile(r",[ \u00a0]{0,2}(?:the |a |an |who is |then )?([^,.;:()\n“”\"]{3,160})")
_BRACKETED = re.compile(r"[ \u00a0]\(([^();:\n“”\"]{3,100})\)")


def preceding(text: str, start: int) -> str:
    """The small word in front of `start`, the article skipped; empty where there is none."""
    if text[start - 1 : start] not in _SPACES:
        return ""
    front = text[start - _LEFT if start > _LEFT else 0 : start]
    words = (front.replace("\n", " . ") if "\n" in front else front).rsplit(None, 2)
    if not words:
        return ""
    word = words[-2] if words[-1] == "the" and len(words) > 1 else words[-1]
    return word.lower() if word.isalpha() else ""


def before_that(text: str, word: str, start: int) -> str:
    """The small word in front of the small `word` which stands in front of `start`."""
    at = text.rfind(word, start - _LEFT if start > _LEFT else 0, start)
    return preceding(text, at) if at > 0 else ""


def is_located(text: str, start: int, end: int) -> bool:
    """Whether the name stands where a place stands ("in Daman district")."""
    before, sets = preceding(text, start), lexicon().sets
    if before in sets["place_of"] or before in sets["locative"]:
        return True
    if before == "of" and before_that(text, "of", start) in sets["place_of"]:
        return True
    after = _SMALL.match(text, end) if text[end : end + 1] in _SPACES else None
    if after and after.group(1) in sets["small_geography"]:
        return True
    if text[start - 5 : start] == " and ":
        return bool(_PAIR.search(text, max(0, start - _PAIRED), start))
    return text[start - 1 : start] in ", " and _is_listed_place(text, start, end)


def _is_listed_place(text: str, start: int, end: int) -> bool:
    """Whether the name goes on a list of places ("in Daman, Bergen and Marsh")."""
    if "," not in text[max(0, start - 6) : start]:
        return False
    match = _PLACES.search(text, max(0, start - 160), start)
    return bool(match and (match.group(1).count(",") > 1 or _GOES_ON.match(text, end)))


def is_led(text: str, end: int) -> bool:
    """Whether a person's office follows the name ("Marsh leader Ada Lund")."""
    after = _SMALL.match(text, end)
    return bool(after and after.group(1) in lexicon().sets["small_offices"])


def is_channel(text: str, start: int, end: int) -> bool:
    """Whether the name stands as that of a channel on which one prints things ("on Facebook")."""
    words = text[end : end + 12].split(" ")
    thing = words[1].strip(".,") if len(words) > 1 and not words[0] else ""
    if words[0] == ":" or thing in lexicon().sets["channel_things"]:
        return True
    if preceding(text, start) in _BEFORE_CHANNELS:
        return True
    listed = text[start - 2 : start] in (", ", "d ", "& ", "r ")
    return listed and bool(_CHANNELS.search(text, max(0, start - _PAIRED), start))


def says(text: str, start: int, end: int) -> bool:
    """Whether a verb of speaking stands beside the name."""
    return speaks(text, end) or preceding(text, start) in lexicon().sets["speaking"]


def speaks(text: str, end: int) -> bool:
    """Whether a verb of speaking stands behind the name, at most an adverb between."""
    verbs = lexicon().sets["speaking"]
    after = _SMALL.match(text, end)
    return bool(after and (after.group(1) in verbs or after.group(2) in verbs))


def is_speaking(text: str, start: int, end: int) -> bool:
    """Whether the name stands where somebody who speaks or acts stands."""
    if says(text, start, end) or preceding(text, start) in ("by", "with", "against"):
        return True
    after = _SMALL.match(text, end)
    if after and after.group(2) and after.group(1).endswith(_ADVERBS):
        return after.group(2) in lexicon().sets["subject_verbs"]
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


def rules(text: str, end: int) -> bool:
    """Whether what ends at `end` is the subject of a verb that only an actor has."""
    return bool(_RULES.match(text, end))


def governs(text: str, end: int) -> bool:
    """Whether a place that has a government is the subject of what ends at `end`."""
    return bool(_GOVERNS.match(text, end))


def stands_for_rulers(text: str, start: int, end: int, before: str) -> bool:
    """Whether a capital or another place with a government stands for those who rule it: with their
    deeds ("Lisbon's growing influence", "pressure on Lisbon"), or as somebody with whom one deals.
    `before` is the word in front.
    """
    deeds = lexicon().sets["deeds"]
    if text[end : end + 1] in ("'", "’"):
        words = text[end : end + _POSSESSED].replace("-", " ").lower().split()[1:4]
        return any(word.strip(".,;:") in deeds for word in words)
    if before in _BEHIND_DEEDS:
        return before_that(text, before, start) in deeds
    return before in _DEALT_WITH


def owned(gap: str) -> bool:
    """Whether the words between a body and a person make the person one of the body's ("'s",
    "commander").
    """
    match = _OWNED.fullmatch(gap)
    if not match:
        return False
    words = match.group(2).split()
    if "and" in words or "or" in words:
        return False
    offices = lexicon().sets["small_offices"]
    return bool(match.group(1)) if not words else any(word in offices for word in words)


def apposition(text: str, end: int) -> Place | None:
    """The words that a comma or brackets set behind a name, if they hold an office."""
    form = _APPOSITION if text[end : end + 1] == "," else _BRACKETED
    match = form.match(text, end) if form is _APPOSITION or text[end + 1 : end + 2] == "(" else None
    if not match:
        return None
    words = _WORDS.findall(match.group(1))[:9]
    known = lexicon()
    if any(word in known.offices or word in known.sets["small_offices"] for word in words):
        return Place(*match.span(1))
    return None
