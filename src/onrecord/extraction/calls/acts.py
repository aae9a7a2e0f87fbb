"""What a cue asks, and how the verb of an act is found after "to", a modal or "be"."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.words import ADVERB, alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["NOT", "PASSIVE", "Asked", "after_to", "lead", "no_determiner", "to_verb", "whom_to"]


class Asked(NamedTuple):
    """Who is asked (None: nobody named), the action, and how the action is worded: `acts` (verbs),
    `things` (nouns) or `whole` (not a list).
    """

    whom: Place | None
    action: Place
    worded: str = "acts"
    refrain: bool = False
    passive: bool = False


_TO = re.compile(
    rf"""(?<![\w-])(?P<not>not\s+)?to\s+[“"‘']?(?:not\s+(?:only|just|merely|simply)\s+|(?P<not2>not\s+))?
    (?P<how>(?:(?:{ADVERB}|also|now|either|instead|once\s+again|at\s+once|further|first|therefore)
        (?:\s+and|,)?\s+)*)
    (?P<verb>[a-z][\w-]*)(?=\s+(?P<next>[\w'“"]+)|\W|\Z)""",
    re.VERBOSE,
)
_DETERMINERS = "the|a|an|its|their|his|her|our|all|any|these|those|this|that|every|each"
_DETERMINER = re.compile(rf"(?:{_DETERMINERS})\Z")
# What opens the object of a verb, or is its particle ("to phase out").
_AFTER_VERB = re.compile(
    rf"(?:{_DETERMINERS}|away|out|up|down|off|back|aside|forward|together|through)\Z"
)
_NO_VERB = re.compile(
    rf"(?:{_DETERMINERS}|which|whom|some|other|date|death|\w+(?:ed|s|tion|ment|ity))\Z"
)
NOT = re.compile(
    r"\s+(?:not|never|neither|no\s+longer|by\s+no\s+means|on\s+no\s+account"
    r"|(?:in|under)\s+no\s+(?:way|case|circumstances?))(?!\w)(?!\s+only)"
)
PASSIVE = re.compile(
    rf"""be\s+(?:(?:{ADVERB}|also|now|further)(?:\s+and|,)?\s+)*
    (?=(?:\w+ed|\w+en|brought|held|made|met|put|set|built|kept|left|sent|done|found|cut|shut|told
    |paid|led|heard|dealt|won|lost|sought|taught|spent|upheld|withdrawn|begun|sworn|torn|known
    |shown|withheld|thrown|overthrown|drawn|struck|bought|caught|fought|sold|fed|lent|bound|split
    |read|undone)(?!\w))""",
    re.VERBOSE,
)


@cache
def lead() -> re.Pattern[str]:
    """The words between a modal and its verb that do not say how the act is done."""
    data = knowledge("call_cues")
    words = alternatives([*data["lead_words"], *data["deadline_words"]])
    aside = r"(?:,\s[^,;.]{2,80},)?"
    return re.compile(rf"(?:\s+(?:also|therefore|now))?{aside}(?:,?\s+{words},?)*,?\s+[“\"‘]?")


def to_verb(low: str, place: Place) -> re.Match[str] | None:
    """The first "to" in `place` that opens an act."""
    first = low.find("to", *place)
    if first < 0:
        return None
    refused = low.find("not", place.start, first)
    for match in _TO.finditer(low, refused if refused >= 0 else first, place.end):
        verb = match["verb"]
        if is_act(verb) or verb == "be" or match["not"] or match["not2"]:
            return match
        if not _NO_VERB.match(verb) and (match["how"] or _AFTER_VERB.match(match["next"] or "")):
            return match
    return None


def after_to(low: str, place: Place) -> Asked | None:
    """The act after a "to" that opens `place`, with nobody named."""
    to = _TO.match(low, place.start, place.end)
    if not to or (_NO_VERB.match(to["verb"]) and not is_act(to["verb"])):
        return None
    return Asked(None, Place(to.start("how"), place.end), refrain=bool(to["not2"]))


# "lobbying will move the council to act": nobody is asked.
_FORETOLD = re.compile(r"(?:(?!(?:who|which|that|where)\s)[\w'-]+,?\s+){1,12}?(?:will|would)\s")
_NOBODY = re.compile(
    r"""(?:for|in\s+order|and|guests?|the\s+guests|you|more|less|it|not)\Z
    |(?:for|in|as|by|that|to)\s""",
    re.VERBOSE,
)


def whom_to(low: str, place: Place) -> Asked | None:
    """Whom, "to" and an act: "all sides to stop"."""
    match = to_verb(low, place)
    whom = low[place.start : match.start()].strip(" ,\xa0\t:") if match else ""
    if not match or not whom or _NOBODY.match(whom) or _FORETOLD.match(whom):
        return None
    verb = match.start("how") if _manner(match["how"]) else match.start("verb")
    return Asked(
        Place(place.start, match.start()),
        Place(verb, place.end),
        refrain=bool(match["not"] or match["not2"]),
    )


def _manner(how: str) -> bool:
    """Whether adverbs say how, and not by when."""
    words = set(how.replace(",", " ").split()) - {"and", "also", "now", "further", "first"}
    return bool(words - set(knowledge("call_cues")["deadline_words"]))


def no_determiner(word: str) -> bool:
    """Whether `word` is not one that opens an object."""
    return not _DETERMINER.match(word)
