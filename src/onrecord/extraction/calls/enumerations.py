"""Marks that number the items of a list inside a sentence: "(1) … (2) …", "a) … b) …"."""

import re
from itertools import pairwise

__all__ = ["without_marks"]

# Not at the start of a line, where they mark a line of a list.
_MARK = re.compile(r"(?<=[\w,;:.] )(?:\((?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3}|ix|x)\)|[a-h]\))(?= )")
# A list has two marks or more; what stands before the bracket of the second.
_SECOND = ("2", "b", "ii")


def without_marks(low: str) -> str:
    """`low`, a text in lower case, with spaces in place of such marks, so that all offsets stay."""
    parts = pairwise(low.split(")"))
    if any(before.endswith(_SECOND) and behind.startswith(" ") for before, behind in parts):
        return _MARK.sub(lambda mark: " " * len(mark.group()), low)
    return low
