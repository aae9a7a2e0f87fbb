"""Those who issue a release together: leaders or ministers of states, and members of parliament."""

import re
from collections.abc import Iterator

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.registry import Body

__all__ = ["officials"]

_WEIGHT, _MEMBER = 4.0, 4.0
_LONGEST, _WITHIN = 400, 3_000
_CUES = ("statement", "declaration", "communiqu", "letter", "appeal", "message")
_WHO = (
    r"(?:(?:Heads|HEADS)\sof\s(?:State|Government|Mission|STATE|GOVERNMENT)(?:\sand\sGovernment)?"
    r"|(?:[A-Z][\w-]+\s){0,3}?(?:Leaders|Ministers|Governments|Ambassadors|Advis[eo]rs|Envoys|Presidents"
    r"|Embassies|Foreign\sSecretaries|Missions))"
)
# "Joint Statement from the Leaders of Freedonia and Sylvania on the Dam".
_TOGETHER = re.compile(
    r"(?:\w+\s){0,2}(?i:statement|declaration|communiqu[eé]|letter|appeal|message)\s(?i:by|of|from)\s"
    rf"(?:the\s)?(?P<who>{_WHO}\s(?:of|for)\s.+?)"
    r"(?=\s(?:on|about|regarding|concerning|following|in response|calling|condemning)\s"
    r"|\s*[:;|]|\s[–-]\s|\s*\Z)"
)
# "G9 Foreign Ministers' Statement on the Dam".
_THEIRS = re.compile(
    rf"(?:Joint\s)?(?P<who>(?:[A-Z][\w-]+\s){{0,4}}?{_WHO})[’']?\s(?:Joint\s)?(?:Statement|Declaration|Communiqu[eé])\b"
)
# "Sen. Ada Lund" at the start of a body.
_OF_CONGRESS = re.compile(
    r"\s*(?:[A-Z][^\n]{0,50}\s[–—-]{1,2}\s)?(?:(?:U\.?S\.?|Today,)\s){0,2}(?P<name>(?:Sen(?:\.|ators?)|Rep(?:\.|resentative)|Congress(?:wo)?man)\s"
    r"(?:[A-Z][\w’'.-]*\s){1,2}(?P<last>[A-Z][\w’'-]+))"
)


# "U.S. Senators Ada Lund (D-Dunn) and Tom Reed (R-Fleet)" in a first sentence.
_OF_PARTY = re.compile(
    r"\b(?P<name>(?:Sen(?:\.|ator)|Rep(?:\.|resentative)|Congress(?:wo)?man)s?\s"
    r"(?:[A-Z][\w’'.-]*\s){1,2}(?P<last>[A-Z][\w’'-]+))(?=,?\s\([RDI]\b)"
)
_SENTENCE = 400


def officials(
    text: str, headline: Place | None, body: Place
) -> Iterator[tuple[Body, Place, float]]:
    """Those whom a headline names as issuing the release together, and the member of parliament
    with whom the body starts and who speaks in it.
    """
    if headline and headline.end - headline.start <= _LONGEST:
        words = " ".join(headline.of(text).split())
        # Line ends inside a headline are as long as the blank that they are made to here.
        is_stated = any(cue in words.lower() for cue in _CUES)
        if is_stated and len(words) == headline.end - headline.start:
            for pattern in (_TOGETHER, _THEIRS):
                if match := pattern.match(words):
                    start = headline.start + match.start("who")
                    place = Place(start, start + len(match["who"]))
                    yield Body(match["who"], "informal_state_group"), place, _WEIGHT
                    return
    match = _OF_CONGRESS.match(text, body.start, body.end) or _OF_PARTY.search(
        text, body.start, min(body.end, body.start + _SENTENCE)
    )
    if match and _speaks(text, match["last"], body):
        yield (
            Body(_one(match["name"]), "legislature"),
            Place(*match.span("name")),
            _MEMBER,
        )


def _one(name: str) -> str:
    """A name as of one person: "Senator Ada Lund" for "Senators Ada Lund"."""
    return " ".join(name.split()).replace("Senators ", "Senator ").replace("Reps. ", "Rep. ")


def _speaks(text: str, surname: str, body: Place) -> bool:
    """Whether somebody is quoted in the body by surname."""
    end = min(body.end, body.start + _WITHIN)
    return any(
        text.find(form, body.start, end) >= 0
        for form in (
            f"{surname} said",
            f"said {surname}",
            f"{surname} added",
            f"said Sen. {surname}",
            f"said Senator {surname}",
            f"said Rep. {surname}",
            f"said Congressman {surname}",
            f"said Congresswoman {surname}",
        )
    )
