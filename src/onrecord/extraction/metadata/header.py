"""What a text says about itself by name: the header lines of the readers, and printed labels."""

import re
from collections.abc import Iterable
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.lowered import lower
from onrecord.extraction.metadata.lines import Line

__all__ = ["header", "labelled"]

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
        name == "publisher" and value[0].isupper() and len(value) < 80 and not value.endswith(".")
    )
