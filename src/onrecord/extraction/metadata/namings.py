"""Names in a text that may be of bodies, and what the words around each say of it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.capital_names import CapitalName, capital_names
from onrecord.extraction.metadata.speakers import is_passive

__all__ = ["ACRONYM", "Naming", "namings", "recalls"]

_BEFORE, _AFTER = 32, 110
# These may stand between a word that tells something and the name.
_SKIPPED = frozenset(("The", "the", "all", "both"))

# What stands behind "Friends of the Marsh": its acronym.
ACRONYM = re.compile(r"\s\([“\"‘]?([A-Z][A-Za-z&-]{1,9}[A-Z]|(?:[A-Z]\.\s?){2,8})[”\"’]?\)")
_KINDS = (
    r"(?:agency|charity|organi[sz]ation|group|NGO|union|network|watchdog|coalition|campaign(?:ers)?|federation"
    r"|institute|alliance|think[- ]tank|party|movement|non-?profit|association|body|programme"
    r"|company|firm|entity|community|foundation)"
)
_IN_FRONT = re.compile(
    r"""(?:(?<!\w)(?=[A-Za-z])|(?=,))(?:
    (?P<asked>\b[Cc]all(?:s|ed|ing)?\s(?:up)?on|\b[Uu]rg(?:es?|ed|ing)|\b[Dd]emand(?:s|ed|ing)?(?:\s(?:that|from))?
        |\bask(?:s|ed|ing)?|\b[Pp]ress(?:es|ed|ing)?|\b[Cc]ondemns?|\bagainst|\b(?:letter|appeals?|[Rr]esponse)\sto)
    |(?P<told>\b(?:said|says)|\b[Aa]ccording\sto)
    |(?P<staff>\b(?:STAFF)(?:\s(?:at|of|for|with|from)|,))
    |(?P<kind>\b KINDS)
    |(?P<behalf>\bbehalf\sof)
    |(?P<at_ours>\b[Ww]e,?(?:\sat)?|\bAt)
    |(?P<our>\b[Oo]ur)
    |(?P<person>\b(?:Mr|Mrs|Ms|Dr|Prof|Messrs|Sir|Rev)\.?)
    |(?P<oblique>\b(?:of|with|to|in|at|for|that|and|than|including|about|into|under|between|after|since|like|as
        |on|by|from|joins?|supports?|or|via|through|over))|(?P<comma>,)
    )\s(?:[Tt]he\s|all\s|both\s)?\Z""".replace("KINDS", _KINDS).replace(
        "STAFF",
        r"[Dd]irector|[Pp]resident|[Cc]hair\w*|[Ss]pokes\w+|[Rr]esearchers?|[Cc]oordinator|[Hh]ead|CEO|[Ee]xecutive"
        r"|[Aa]dvis[eo]r|[Rr]epresentatives?|[Aa]nalyst|[Cc]ounsel|[Ll]eader|[Cc]onven[eo]r|[Ff]ounder|[Cc]ommander"
        r"|[Cc]ampaigner|[Ss]ecretary(?:[\s-][Gg]eneral)?|[Oo]fficer|[Ee]xpert|[Aa]ssociate|[Ff]ellow|[Cc]hief"
        r"|[Mm]embers?|[Mm]anager|[Ll]awyer|[Aa]ttorney|[Oo]rgani[sz]er",
    ),
    re.VERBOSE,
)
# Such words in front leave the name the subject of the verb behind it.
_SUBJECTS = ("", "at_ours", "kind")
_SPEAKING = ("asks", "says", "verb")
_IS_ONE = re.compile(rf"(?:,|\s[–—-])\s(?:an?|the|one of)\s(?:[\w’'-]+\s){{0,5}}?{_KINDS}\b")


_RECALLED = re.compile(
    r"\b(?:[Tt]he\s(?P<noun>[Oo]rgani[sz]ation|[Gg]roup|[Cc]harity|NGO|[Aa]gency|[Aa]ssociation|[Uu]nion|[Nn]etwork|[Cc]oalition"
    r"|[Aa]lliance|[Ff]ederation|[Ii]nstitute|[Pp]arty|[Mm]ovement|[Cc]ampaign|[Ss]ociety|[Cc]entre|[Cc]enter|[Tt]rust|[Ff]oundation"
    r"|[Ee]mbassy|[Mm]inistry|[Cc]ouncil|[Cc]ommittee|[Cc]ommission|[Ff]und|[Ff]orum|[Cc]hurch|[Bb]oard|[Aa]uthority|[Ii]nitiative|[Mm]ission|[Cc]lub|[Cc]ollective|[Cc]onfederation|[Cc]ongress|[Ff]ront|[Ll]eague|[Pp]roject|[Ss]yndicate|[Gg]uild)"
    r"|[Ii]ts\s(?:[a-z]+\s){0,2}(?P<officer>[Dd]irector|[Pp]resident|[Cc]hair\w*|[Ss]pokes\w+|[Cc]oordinator|[Ss]ecretary"
    r"|[Hh]ead|CEO|[Ll]eader|[Cc]onvenor)(?=,?\s(?:Dr\.?\s|Mr\.?\s|Ms\.?\s|Mrs\.?\s)?[A-Z]))(?!\w)"
)


class Naming(NamedTuple):
    """A name, where it stands, and the kinds of words around it; `person` is among these where it
    names somebody.
    """

    name: str
    place: Place
    cues: tuple[str, ...]


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind a name that speaks, and behind one of whom something is asked."""
    data = knowledge("publishers")
    words = {name: alternatives(data[name].split()) for name in ("asks", "says", "acts", "proud")}
    between = alternatives([*data["auxiliary"].split(), *data["further_auxiliary"].split()])
    return re.compile(
        rf"(?:,?\s(?:{between}))*,?\s(?:(?P<asks>{words['asks']})|(?P<says>{words['says']})|(?P<acts>{words['acts']})"
        rf"|(?P<proud>(?:{words['proud']})(?=\s(?:to|that)\s))"
        r"|(?P<must>must|should|needs?\sto|has\sto|ought|failed|refus\w+)|(?P<is_a>(?:is|are)\s(?:an?|the))"
        r"|(?P<verb>[a-z]{2,}(?:s|ed)))(?!\w)"
    )


# "Ada Lund, a retired teacher, said".
_ASIDE = re.compile(r",\s(?:an?|the|who|whose|\d)\s?[^,.\n]{2,80},")
_TODAY = re.compile(r"\s(?:today|yesterday|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")


_PERSON = r"(?:\s(?:[A-Z]\.|[A-Z][\w’'-]*)){1,4}"


@cache
def _staff_behind() -> re.Pattern[str]:
    """A person of the body: "Marsh Watch’s director", "Marsh Watch policy officer Ada Lund"."""
    staff = alternatives(knowledge("publishers")["staff"].split())
    return re.compile(
        rf"[’']s?\s(?:[\w-]+\s){{0,4}}?(?:{staff})\b(?:,?{_PERSON})?|\s(?!and\b)(?:[a-z-]+\s){{0,4}}?(?:{staff}),?{_PERSON}"
    )


def namings(text: str, within: Place) -> Iterator[Naming]:
    """The names in `within` that may be of bodies, and those of persons, in order."""
    for name in capital_names(text, within):
        if name.holder:
            yield Naming(name.holder, name.place, ("person",))
        if not name.words:
            continue
        start, end = name.place
        before = _in_front(text[max(within.start, start - _BEFORE) : start])
        is_person = name.is_person or before == "person"
        cues = ("person",) if is_person else tuple(_cues(text, name, end, before))
        if "staff" in cues:
            person = _staff_behind().match(text, end, end + _AFTER)
            spoken = max(name.run_end, person.end() if person else 0)
            if aside := _ASIDE.match(text, spoken, spoken + _AFTER):
                spoken = aside.end()
            verb = _behind().match(text, spoken, spoken + _AFTER)
            cues += ("speaks",) if verb and verb.lastgroup in _SPEAKING else ()
        yield Naming(name.words, name.place, cues)


def recalls(text: str, within: Place) -> Iterator[tuple[int, str, str]]:
    """Where the text speaks again of a body by its noun and lets it speak ("The union has asked"),
    or an officer of it ("its director"): the place, the noun, and what kind of words it is.
    """
    for match in _RECALLED.finditer(text, within.start, within.end):
        if match["officer"]:
            yield match.start(), "", "speaks"
            continue
        verb = _behind().match(text, match.end(), match.end() + _AFTER)
        if verb and verb.lastgroup in ("asks", "says"):
            yield match.start(), match["noun"], verb.lastgroup


def _in_front(words: str) -> str:
    """What the words in front of a name say of it, "" where they say nothing."""
    parts = words.rsplit(None, 2)
    last = parts[-2:-1] if parts and parts[-1] in _SKIPPED else parts[-1:]
    if not last or not _may_tell(last[0]):
        return ""
    front = _IN_FRONT.search(words)
    return (front.lastgroup or "") if front else ""


@lru_cache(maxsize=4096)
def _may_tell(word: str) -> bool:
    """Whether a word in front of a name says something of it, alone or with those before it: to ask
    for the whole pattern takes longer.
    """
    return _IN_FRONT.search(f"think {word} ") is not None


def _cues(text: str, name: CapitalName, end: int, before: str) -> Iterator[str]:
    """What the words around a name that ends at `end` say of it."""
    if name.is_staffed or before == "staff" or _staff_behind().match(text, end, end + _AFTER):
        yield "staff"
    if before in ("asked", "told", "kind", "behalf", "our", "at_ours"):
        yield before
    if acronym := ACRONYM.match(text, end, end + _AFTER):
        yield "acronym"
        end = acronym.end()
    if text[end : end + 2] in (", ", " –", " —", " -") and _IS_ONE.match(text, end, end + _AFTER):
        yield "is_one"
    if name.owns or before not in (*_SUBJECTS, "comma"):
        return
    verb = _behind().match(text, end, end + _AFTER)
    may_say = verb and (before != "comma" or verb.lastgroup in ("asks", "says"))
    if verb and may_say and not is_passive(text, verb.start(verb.lastgroup or 0), verb.end()):
        yield verb.lastgroup or "verb"
        if verb.lastgroup in ("asks", "says") and _TODAY.match(text, verb.end()):
            yield "today"
