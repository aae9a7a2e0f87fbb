"""Where the lines around the body name the publisher: labels, copyright, "About X", domains."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import NAME
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place

__all__ = ["about_itself", "domains", "is_domain_of", "mailed", "sender", "signature", "under_body"]

_COPYRIGHTED, _ABOUT, _SIGNED, _SIGNED_WHOLE = 3.0, 2.5, 1.0, 2.0
_COPYRIGHT = re.compile(
    rf"(?i:©|\(c\)|copyright)(?:[\s:,©\d–-]|(?i:copyright|notice|by|the)(?!\w))*({NAME})"
)
# A state's own rights say nothing of which of its bodies speaks.
_OF_STATE = re.compile(r"(?:Crown|Commonwealth of|State of|Government of|Republic of)\b")
_IS_A_BODY = re.compile(
    r"\s(?:is|are|was founded|works|was established)\s(?:an?|the|one of|to|in|for|with)\b"
    r"[^.]{0,160}\b(?:organi[sz]ation|charity|movement|network|non-?profit|nonpartisan|independent|NGO|alliance"
    r"|coalition|agency|membership)\b"
    r"|\s(?:is|are)\s(?:composed|made\sup)\sof\b|\sconsists\sof\b|\s(?:represents|is\sthe\svoice\sof)\s"
    r"(?:more\sthan|over|about|some)\s\d"
)
_NAMED_FIRST = re.compile(rf"(?:The\s+)?({NAME})[^.;:!?]*\Z")
_ABOUT_LINE = re.compile(
    r"(?i:about|for (?:more|further) information (?:about|on))\s+(?:the\s+)?"
    rf"({NAME})(?:\W*\Z|, (?i:please|visit|contact))"
)
_BEHIND_KIND = re.compile(rf"\s*(?:[:|–—-]|\b(?:by|from|of)\b)\s*(?:the\s+|The\s+)?({NAME})\W*\Z")
_FROM = re.compile(rf"(?:From|FROM|Source|SOURCE|Issued by)\b:?\s+(?:the\s+|The\s+)?({NAME})\W*\Z")
_BY = re.compile(rf"\sBy\s(?:the\s|The\s)?({NAME}(?:\sin\s[A-Z]\w+)?)\s*[|•·]\s*[\w ,]*\d{{4}}\Z")
# "For media comment please contact Marsh Watch".
_ASK_BODY = re.compile(rf"For\s[a-z ]{{4,40}}\scontact\s(?:the\s)?({NAME})\W*\Z")
_ASKED = 1.5
_COPIES = re.compile(r"(?:cc|copy to|copies to)\b", re.IGNORECASE)
_BEHALF = re.compile(rf"\bon behalf of (?:the )?(?:members of (?:the )?)?({NAME})\W*\Z")
_ADDRESS = re.compile(r"@|://|www\.")
_DOMAIN = re.compile(r"(?:@|://|www\.|\A)((?:[\w-]+\.)+[a-z]{2,})")
_LONGEST = 120
# A line of a signature that is nothing but the name of a body.
_WHOLE = re.compile(rf"\s*(?:The\s)?{NAME}\s*\Z")
# Lines of a signature.
_SIGNING = 3


def about_itself(words: str) -> re.Match[str] | None:
    """The name, as first group, with which a paragraph tells what a publisher is; None for another
    paragraph.
    """
    cue = _IS_A_BODY.search(words, 0, 3 * _LONGEST)
    return _NAMED_FIRST.match(words, 0, cue.start()) if cue and cue.start() <= _LONGEST else None


def sender(text: str, head: Sequence[Line]) -> Iterator[Place]:
    """The names in lines of the head like "Press Release: X" and "From X", where the text goes on
    to use that name: so a headline behind such a label is none.
    """
    for line in head:
        if len(line.words) > 2 * _LONGEST:
            continue
        cue = kind_cue(line.words)
        match = _BEHIND_KIND.match(line.words, cue.end()) if cue and not cue.start() else None
        match = match or _FROM.match(line.words)
        by = "|" in line.words and _BY.search(line.words)
        by = by or ("on behalf of" in line.words and _BEHALF.search(line.words))
        if by:
            yield _at(line.place.start, by)
        elif match and not is_place(match[1]):
            place = _at(line.place.start, match)
            if text.find(match[1], place.end) >= 0:
                yield place


def under_body(tail: Iterable[Line]) -> Iterator[tuple[Place, float]]:
    """The names in the lines under the body, with how much each says for being the publisher."""
    for index, line in enumerate(tail):
        words, start = line.words, line.place.start
        if _COPIES.match(words):  # those to whom a letter goes as well
            return
        match = _COPYRIGHT.search(words) if len(words) <= 300 else None
        if match:
            if not _OF_STATE.match(match[1]):
                yield _at(start, match), _COPYRIGHTED
        elif match := _ASK_BODY.match(words):
            yield _at(start, match), _ASKED
        elif match := _ABOUT_LINE.match(words) or about_itself(words):
            yield _at(start, match), _ABOUT
        elif len(words) <= _LONGEST:
            is_signed = index < _SIGNING and _WHOLE.match(words) is not None
            yield line.place, _SIGNED_WHOLE if is_signed else _SIGNED


def signature(text: str, body: Place) -> Iterator[tuple[Place, float]]:
    """The last short lines of the body, which may name who signs, and a last line that tells what
    somebody is.
    """
    end = body.end
    last = max(body.start, text.rfind("\n", body.start, end) + 1)
    if (about := about_itself(text[last:end])) and last > body.start:
        yield _at(last, about), _ABOUT
    for _ in range(_SIGNING):
        start = max(body.start, text.rfind("\n", body.start, end) + 1)
        if end - start > _LONGEST // 2 or start == body.start:
            return
        is_bare = _WHOLE.match(text, start, end) is not None
        yield Place(start, end), _SIGNED_WHOLE if is_bare else _SIGNED
        end = start - 1


def _at(start: int, match: re.Match[str]) -> Place:
    return Place(start + match.start(1), start + match.end(1))


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


_MAIL = re.compile(r"(?:@|\(at\)\s?)((?:[\w-]+\.)+[a-z]{2,})")
_MOST_MAILS, _SHORTEST_LABEL = 4, 6


def mailed(text: str, lines: Iterable[Line]) -> Iterator[Place]:
    """The first place at which the text prints, in more words, the name that a mail address under
    the body has: "Marsh Watch" for press@marshwatch.org.
    """
    for label in _mail_labels(lines)[:_MOST_MAILS]:
        letters = label.replace("-", "")
        if len(letters) >= _SHORTEST_LABEL and letters.isalnum():
            apart = re.compile(r"\s?".join(letters), re.IGNORECASE)
            printed = (match for match in apart.finditer(text) if " " in match.group())
            if match := next((one for one in printed if one.group()[0].isupper()), None):
                yield Place(*match.span())


def _mail_labels(lines: Iterable[Line]) -> list[str]:
    """The labels of the mail addresses in `lines`, but for those of hosts."""
    labels: dict[str, None] = {}
    for line in lines:
        if "@" in line.words or "(at)" in line.words:
            for match in _MAIL.finditer(line.words[: _LONGEST * 5].lower()):
                if not _hosts().search(match[1]):
                    labels.update(dict.fromkeys(match[1].split(".")[:-1]))
    return list(labels)


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
