"""What a text says about itself by name (the header lines of the readers, and printed labels), its
address, and the site that republishes it.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.lowered import lower
from onrecord.extraction.metadata.lines import Line

__all__ = ["address", "header", "host", "is_host", "labelled"]

_PAIR = re.compile(r"([A-Za-z][A-Za-z ]{1,20}): +(\S[^\n]*)\n?")
# The names that the readers of documents write (documents/lines.py) and mails have.
_NAMES = frozenset(
    {"title", "publisher", "site", "author", "published", "modified", "created", "language", "url"}
    | {"from", "subject", "date"}
)
_LONGEST_LABELLED, _LONGEST_LABEL = 600, 60


def header(text: str) -> tuple[dict[str, Place], int]:
    """The values of the header lines `name: value` with which a text starts, by lower-case name,
    and where the text goes on. There are none unless an empty line closes them.
    """
    found: dict[str, Place] = {}
    at = 0
    while pair := _PAIR.match(text, at):
        name = pair[1].lower()
        if name not in _NAMES or name in found:
            return {}, 0
        end = pair.start(2) + len(pair[2].rstrip())
        found[name] = Place(pair.start(2), end)
        at = pair.end()
    closed = text.startswith("\n", at)
    return (found, at) if found and closed else ({}, 0)


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    data = knowledge("release_lines")["labels"]
    names = {label.lower(): name for name, labels in data.items() for label in labels}
    pattern = re.compile(rf"({alternatives(list(names))})(?:\s{{0,3}}[:\t]\s*|\s+)(?=\S)")
    return pattern, names, frozenset(label[:2] for label in names)


def labelled(lines: Iterable[Line]) -> dict[str, Place]:
    """The values behind printed labels ("Publisher X", "Cite as X"), by what they give. A label
    without a colon counts only before a value that begins like one.
    """
    pattern, names, openings = _labels()
    found: dict[str, Place] = {}
    for line in lines:
        if line.words[:2].lower() not in openings or len(line.words) > _LONGEST_LABELLED:
            continue
        match = pattern.match(lower(line.words[:_LONGEST_LABEL]))
        if match is None:
            continue
        name = names[" ".join(match[1].split())]
        has_colon = ":" in match.group()
        value = line.words[match.end() :]
        if has_colon or (line.words[0].isupper() and _is_plain(name, value)):
            start = line.place.start + match.end()
            found.setdefault(name, Place(start, line.place.end))
    return found


def _is_plain(name: str, value: str) -> bool:
    """Whether a value may stand right behind its label: a publisher's name, a citation."""
    if name == "cite_as":
        return True
    return (
        name == "publisher"
        and value.removeprefix("the ")[0].isupper()
        and len(value) < 80
        and not value.endswith(".")
    )


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
