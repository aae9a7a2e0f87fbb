"""The release's own address, and the site that republishes it."""

import re
from collections.abc import Mapping
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.lowered import lower

__all__ = ["address", "host", "is_host"]

_URL = re.compile(r"https?://[^\s<>\"“”|\])]+[^\s<>\"“”|\]).,;:'’]")
_AVAILABLE = re.compile(r"available (?:at|from|online at):?\s*\Z", re.IGNORECASE)
_NEAR_END = 3_000
# What of the body is read as well, where its ends are not certain.
_INTO_BODY = 100


def address(text: str, given: Mapping[str, Place]) -> Place | None:
    """The address at which the text says that it is: of a header line or label, or "available at"
    in the citation.
    """
    for name in ("url", "cite_as"):
        place = given.get(name)
        match = _URL.search(text, place.start, place.end) if place else None
        if match and (
            name == "url" or _AVAILABLE.search(text[max(0, match.start() - 40) : match.start()])
        ):
            return Place(match.start(), match.end())
    return None


def host(text: str, publisher: str | None, body: Place) -> tuple[str, Place] | None:
    """The site or service that republishes the release, if the text around the body shows one, and
    where: best by its name, else by its address. It is never the publisher itself.
    """
    names: dict[str, str] = knowledge("publishers")["hosts"]
    found: list[tuple[bool, int, int, str]] = []
    for start, end in (
        (0, min(body.start + _INTO_BODY, _NEAR_END)),
        (max(body.end - _INTO_BODY, len(text) - _NEAR_END), len(text)),
    ):
        zone = lower(text[start:end])
        for name in names if _hosts()[0].search(zone) else ():
            at = zone.find(name)
            if at >= 0 and names[name] != publisher:
                found += _shown(text, name, start, end)
    if not found:
        return None
    _, start, end, name = min(found)
    return names[name], Place(start, end)


def is_host(name: str) -> bool:
    """Whether a page's name for its site is that of a host or a platform, not of a publisher."""
    hosts, platforms = _hosts()
    low = " ".join(name.lower().split())
    return low in platforms or hosts.match(low) is not None


@cache
def _hosts() -> tuple[re.Pattern[str], frozenset[str]]:
    data = knowledge("publishers")
    return re.compile(rf"(?:{alternatives(list(data['hosts']))})(?!\w)"), frozenset(
        data["platforms"].split()
    )


def _shown(text: str, name: str, start: int, end: int) -> list[tuple[bool, int, int, str]]:
    """The places of a host's name, those in lower case, as in an address, behind the others."""
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    matches = pattern.finditer(text, start, end)
    return [(match.group().islower(), match.start(), match.end(), name) for match in matches]
