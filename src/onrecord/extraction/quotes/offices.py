"""Offices without a name: "the minister", "a resident", "business leaders"."""

import re

__all__ = ["AROUND", "is_unnamed"]

AROUND = 60  # code points around an office in which its article and its body stand
_UNKNOWN_ONES = re.compile(
    r"\b(?:an?|one|another|some|several|many|two|three|his|her)\s+(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_KNOWN_ONES = re.compile(
    r"\b(?:the|these|those|both|its|his|her|their|our|all)\s+(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)


def is_unnamed(text: str, role: re.Match[str]) -> bool:
    """Whether the office `role` in `text` means nobody who was named before it: "a resident", "her
    lawyers", "business leaders". A spokesman speaks for somebody all the same.
    """
    if role.group().lower().startswith("spokes"):
        return False
    before = text[max(0, role.start() - AROUND) : role.start()]
    if _UNKNOWN_ONES.search(before):
        return True
    return role.group().endswith("s") and not _KNOWN_ONES.search(before)
