"""Credits of photos and contact lines, which name people who are no part of a release."""

import re

__all__ = ["is_credit"]

_CREDIT = re.compile(
    r"(?:©|\(c\)|\bphoto(?:graph)?s?\b|\bcredits?\b|\bcontacts?\b|\benquiries\b|\binquiries\b|\binterviews?\b|/|\bvia)"
    r"(?:[ \u00a0]by)?[ \u00a0:/]{0,4}(?:\d{4}[ \u00a0])?\Z",
    re.IGNORECASE,
)
_CREDITS = (
    *("©", "(c)", "photo", "photos", "photograph", "photographs", "credit", "credits", "contact"),
    *("contacts", "enquiries", "inquiries", "interview", "interviews", "/", "via", "by"),
    *"0123456789",
)
# Nearly always the last letters tell that there is none.
_CREDIT_ENDS = frozenset(word[-2:] for word in _CREDITS)
_CREDIT_LAST = frozenset(" \u00a0:/").union(*(word[-1] + word[-1].upper() for word in _CREDITS))


def is_credit(text: str, start: int) -> bool:
    """Whether the name stands in a photo credit or a contact line: no part of the release."""
    if text[start - 1 : start] == " ":
        if text[start - 2 : start - 1] not in _CREDIT_LAST:
            return False
        last = text[start - 3 : start - 1]
        if last.isalpha() and last.lower() not in _CREDIT_ENDS:
            return False
    before = text[start - 24 if start > 24 else 0 : start].rstrip(" \u00a0:/").lower()
    if not before.endswith(_CREDITS) and text[start - 1 : start] not in ("/", ":"):
        return False
    return bool(_CREDIT.search(text, max(0, start - 24), start))
