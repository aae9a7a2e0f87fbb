"""Whom the lines around the body give to contact: persons with their bodies, and addresses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import NAME, Body, body_type, is_head, known_bodies
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.unlisted import introduced

__all__ = [
    "ByMail",
    "bodies_by_mail",
    "contacts",
    "domains",
    "filed_under",
    "initials_of",
    "is_domain_of",
    "labels_of",
    "letters_of",
    "mail_lines",
    "short_names",
]

_LONGEST = 120
_ADDRESS = re.compile(r"@|://|www\.")
_DOMAIN = re.compile(r"(?:@|://|www\.|\A)((?:[\w-]+\.)+[a-z]{2,})")
_MAIL = re.compile(r"(?:\b([\w.-]{1,40})\s?)?(?:@|\(at\)\s?)((?:[\w-]+\.)+[a-z]{2,})")
_PRESS = re.compile(r"(?:press|media|news|info|contact|comm|pr\b|office|enquir|inquir|mail)")
_MOST_MAILS, _SHORTEST_LABEL, _ACRONYM = 4, 6, 3
# "Ada Lund, Marsh Watch, 555 0100" under "Contact".
_CONTACT = re.compile(
    r"(?i:(?:press |media )?(?:contacts?|enquiries|inquiries):?\s*)?"
    r"[A-Z][\w’'-]+\s(?:[A-Z][\w’'.-]*\s?){1,2}(?:,|\sat)\s(?:[\w ]{4,40},\s)?"
    rf"({NAME}),?\s(?=\(?[+\d]|[Tt]el|[Mm]ob|[Pp]h|[Ee]-?mail|[\w.-]+@|at\s)"
)
_CONTACTED = 2.0
# What follows on the name that an address has: "Free Marsh Campaign" for freemarsh.org.
_GOES_ON = re.compile(r"(?:\s[A-Z][\w’'-]+){0,3}\s(?P<last>[A-Z][\w’'-]+)")
# Folders, and what parts the name of a file from its date or its ending.
_PATH_PART = re.compile(r"[/\\._\s]+|(?<=\d)-|-(?=\d)")
_LONGEST_PATH = 300
_LETTERS = re.compile(r"[^\W\d_]+")
_NEAR_END = 1_500
_ADDRESSED, _FOR_PRESS = 2.0, 3.5


class ByMail(NamedTuple):
    """A body of an address, where the text names it, what that says for it, and whether its name
    tells that it is a body.
    """

    body: Body
    place: Place
    weight: float
    is_told: bool


def contacts(text: str, lines: Iterable[Line]) -> Iterator[tuple[Place, float]]:
    """The bodies of the persons to contact, where the text names these bodies elsewhere as well."""
    for line in lines:
        if len(line.words) <= 2 * _LONGEST and (match := _CONTACT.match(line.words)):
            name = match[1].rstrip(",")
            start = line.place.start + match.start(1)
            end = start + len(name)
            if text.find(name) < start or text.find(name, end) >= 0 or body_type(name):
                yield Place(start, end), _CONTACTED


@cache
def _hosts() -> re.Pattern[str]:
    return re.compile(alternatives(list(knowledge("publishers")["hosts"])))


def domains(lines: Iterable[Line]) -> set[str]:
    """The labels of the mail and web addresses in `lines`, but for those of hosts."""
    found: set[str] = set()
    for line in lines:
        found.update(labels_of(line.words))
    return found


def labels_of(words: str) -> Iterator[str]:
    """The labels of the mail and web addresses in a line, but for those of hosts."""
    if " " not in words or _ADDRESS.search(words):
        for match in _DOMAIN.finditer(words[: _LONGEST * 5].lower()):
            if not _hosts().search(match[1]):
                yield from match[1].split(".")[:-1]


def mail_lines(text: str, body: Place) -> Iterator[Line]:
    """The lines near the end of the body that hold a mail address."""
    start = max(body.start, body.end - _NEAR_END)
    at = text.find("@", start, body.end)
    while at >= 0:
        first, last = text.rfind("\n", start, at) + 1, text.find("\n", at, body.end)
        place = Place(max(first, start), last if last >= 0 else body.end)
        yield Line(place, place.of(text), "short")
        at = text.find("@", place.end, body.end)


def bodies_by_mail(
    text: str, start: Place, labels: AbstractSet[str], contacted: Sequence[Line]
) -> Iterator[ByMail]:
    """The bodies whose acronym, introduced in `start`, is one of the `labels` of the addresses, and
    those whose name a mail address in `contacted` has.
    """
    for name, body in introduced(text, start).items() if labels else ():
        if name.lower() in labels:
            at = text.find(name, start.start)
            yield ByMail(body, Place(at, at + len(name)), _ADDRESSED, is_told=True)
    yield from _known_by_mail(contacted)
    for place, is_press in _mailed(text, contacted):
        name = " ".join(place.of(text).split())
        kind = body_type(name)
        weight = _FOR_PRESS if is_press else _ADDRESSED
        body = known_bodies().get(name, Body(name, kind or "unknown"))
        yield ByMail(body, place, weight, is_told=kind is not None)


def _known_by_mail(lines: Iterable[Line]) -> Iterator[ByMail]:
    """The known bodies whose acronym is in a mail address: "jdoe@unhcr.org"."""
    for line in lines:
        if "@" in line.words:
            for match in _MAIL.finditer(line.words[: _LONGEST * 5]):
                label = match[2].split(".")[0].upper()
                if len(label) >= _ACRONYM and (body := known_bodies().get(label)):
                    at = line.place.start + match.start(2)
                    yield ByMail(body, Place(at, at + len(label)), _FOR_PRESS, is_told=False)


def _mailed(text: str, lines: Iterable[Line]) -> Iterator[tuple[Place, bool]]:
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
                longer = _GOES_ON.match(text, match.end())
                end = longer.end() if longer and is_head(longer["last"]) else match.end()
                yield Place(match.start(), end), labels[label]


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
    initials, whole = initials_of(name)
    bare = label.replace("-", "")
    if len(bare) >= 3 and bare == initials:
        return True
    if len(bare) < 5:
        return False
    return whole.startswith(bare) or whole.endswith(bare) or bare.startswith(whole)


def letters_of(name: str) -> str:
    """A name as an address writes it."""
    return "".join(filter(str.isalnum, name)).lower()


@lru_cache(maxsize=256)
def initials_of(name: str) -> tuple[str, str]:
    """The initials of a body's name, and all its letters, as addresses write them."""
    parts = re.findall(r"[A-Za-z]+", name)
    return "".join(part[0] for part in parts if part[0].isupper()).lower(), "".join(parts).lower()


def filed_under(path: str) -> set[str]:
    """The labels that the folders and the name of a file give ("marsh-watch/2012-05-03.txt")."""
    parts = _PATH_PART.split(path.lower()[-_LONGEST_PATH:])
    letters = (part if part.isalpha() else "".join(filter(str.isalpha, part)) for part in parts)
    return set(letters) - {""}


def short_names(name: str) -> set[str]:
    """How an address may write a body's whole name: without its blanks, or its initials."""
    words = name.split() if name.replace(" ", "").isalpha() else _LETTERS.findall(name)
    words = [word for word in words if word.lower() not in ("the", "of")]
    initials = "".join(word[0] for word in words if word[0].isupper())
    return {short for short in ("".join(words).lower(), initials.lower()) if len(short) > 2}
