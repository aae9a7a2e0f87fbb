"""Headlines of texts in which no line has the shape of one."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.dates import is_date_line
from onrecord.extraction.metadata.lines import Line

__all__ = ["lone_title"]

_SHORTEST = 5
_JOINT_TEXT = re.compile(
    r"(?:joint|open|public)\s(?:press\s)?(?:statement|communiqu[eé]|declaration|letter)\Z",
    re.IGNORECASE,
)


def lone_title(lines: Sequence[Line]) -> Place | None:
    """The one word in capitals, or the line like "Joint Communiqué", that heads a text alone."""
    return _one_word(lines) or _only_kind(lines)


def _one_word(lines: Sequence[Line]) -> Place | None:
    """A headline of one word in capitals, the last of the lines over the body."""
    short = [line for line in lines if line.role in ("short", "kind")]
    undated = [line for line in short if not is_date_line(line.words)]
    last = undated[-1] if undated and len(short) > 1 else None
    is_name = last and last.role == "short" and last.words.isalpha() and last.words.isupper()
    return last.place if last and is_name and len(last.words) > _SHORTEST else None


def _only_kind(lines: Sequence[Line]) -> Place | None:
    """A line such as "Joint Communiqué", where no other heads the text."""
    return next((line.place for line in lines if _JOINT_TEXT.match(line.words)), None)
