"""Whom the lines around the body give to contact: persons with their bodies, and addresses."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import NAME
from onrecord.extraction.metadata.lines import Line

__all__ = ["contacts", "domains", "filed_under", "is_domain_of", "mailed", "short_names"]

_LONGEST = 120
_ADDRESS = re.compile(r"@|://|www\.")
_DOMAIN = re.compile(r"(?:@|://|www\.|\A)((?:[\w-]+\.)+[a-z]{2,})")
_MAIL = re.compile(r"(?:\b([\w.-]{1,40})\s?)?(?:@|\(at\)\s?)((?:[\w-]+\.)+[a-z]{2,})")
_PRESS = re.compile(r"(?:press|media|news|info|contact|comm|pr\b|office|enquir|inquir|mail)")
_MOST_MAILS, _SHORTEST_LABEL = 4, 6
# "Ada Lund, Marsh Watch, 555 0100" under "Contact".
_CONTACT = re.compile(
    r"(?i:(?:press |media )?(?:contacts?|enquiries|inquiries):?\s*)?"
    r"[A-Z][\w’'-]+\s(?:[A-Z][\w’'.-]*\s?){1,2}(?:,|\sat)\s(?:[\w ]{4,40},\s)?"
    rf"({NAME}),?\s(?=\(?[+\d]|[Tt]el|[Mm]ob|[Pp]h|[Ee]-?mail|[\w.-]+@|at\s)"
)
_CONTACTED = 2.0
# Folders, and what parts the name of a file from its date or its ending.
_PATH_PART = re.compile(r"[/\\._\s]+|(?<=\d)-|-(?=\d)")
_LONGEST_PATH = 300
_LETTERS = re.compile(r"[^\W\d_]+")


def contacts(text: str, lines: Iterable[Line]) -> Iterator[tuple[Place, float]]:
    """The bodies of the persons to contact, where the text names these bodies elsewhere as well."""
    for line in lines:
        if len(line.words) <= 2 * _LONGEST and (match := _CONTACT.match(line.words)):
            name = match[1].rstrip(",")
            start = line.place.start + match.start(1)
            end = start + len(name)
            if text.find(name) < start or text.find(name, end) >= 0:
                yield Place(start, end), _CONTACTED


@cache
def _hosts() -> re.Pattern[str]:
    return re.compile(alternatives(list(knowledge("publishers")["hosts"])))


def domains(lines: Iterable[Line]) -> set[str]:
    """The labels of the mail and web addresses in `lines`, but for those of hosts."""
    found: set[str] = set()
    for line in lines:
        if " " not in line.words or _ADDRESS.search(line.words):
            for match in _DOMAIN.finditer(line.words[: _LONGEST * 5].lower()):
                if not _hosts().search(match[1]):
                    found.update(match[1].split(".")[:-1])
    return found


def mailed(text: str, lines: Iterable[Line]) -> Iterator[tuple[Place, bool]]:
    """The first place at which the text prints, in more words, the name that a mail address around
    the body has, and whether it is the address for the press: "Marsh Watch" for
    press@marshwatch.org.
    """
    labels = _mail_labels(lines)
    for label in list(labels)[:_MOST_MAILS]:
        letters = label.replace("-", "")
        if len(letters) >= _SHORTEST_LABEL and letters.isalnum():
            apart = re.compile(r"\s?".join(letters), re.IGNORECASE)
            printed = (match for match in apart.finditer(text) if " " in match.group())
            if match := next((one for one in printed if one.group()[0].isupper()), None):
                yield Place(*match.span()), labels[label]


def _mail_labels(lines: Iterable[Line]) -> dict[str, bool]:
    """The labels of the mail addresses in `lines`, but for those of hosts, and whether one of them
    is for the press.
    """
    labels: dict[str, bool] = {}
    for line in lines:
        if "@" in line.words or "(at)" in line.words:
            for match in _MAIL.finditer(line.words[: _LONGEST * 5].lower()):
                is_press = _PRESS.match(match[1] or "") is not None
                for label in () if _hosts().search(match[2]) else match[2].split(".")[:-1]:
                    labels[label] = labels.get(label, False) or is_press
    return labels


def is_domain_of(label: str, name: str) -> bool:
    """Whether an address with this label may be that of the body: its initials, or its name."""
    parts = re.findall(r"[A-Za-z]+", name)
    initials = "".join(part[0] for part in parts if part[0].isupper()).lower()
    whole = "".join(parts).lower()
    bare = label.replace("-", "")
    if len(bare) >= 3 and bare == initials:
        return True
    if len(bare) < 5:
        return False
    return whole.startswith(bare) or whole.endswith(bare) or bare.startswith(whole)


def filed_under(path: str) -> set[str]:
    """The labels that the folders and the name of a file give ("marsh-watch/2012-05-03.txt")."""
    parts = _PATH_PART.split(path.lower()[-_LONGEST_PATH:])
    return {"".join(filter(str.isalpha, part)) for part in parts} - {""}


def short_names(name: str) -> set[str]:
    """How an address may write a body's whole name: without its blanks, or its initials."""
    words = [word for word in _LETTERS.findall(name) if word.lower() not in ("the", "of")]
    initials = "".join(word[0] for word in words if word[0].isupper())
    return {short for short in ("".join(words).lower(), initials.lower()) if len(short) > 2}
