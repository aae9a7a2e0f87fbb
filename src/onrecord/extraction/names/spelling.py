"""How names are spelt: as ids, and out of capitals."""

import re
import unicodedata

__all__ = ["in_small_letters", "proper", "slug"]

_NO_SLUG = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """`name` as an id: small ASCII letters and digits, hyphens between words."""
    if not name.isascii():
        parts = unicodedata.normalize("NFKD", name)
        name = "".join(part for part in parts if not unicodedata.combining(part))
    kept = _NO_SLUG.sub("-", name.replace("'", "").replace("’", "").replace(".", "").lower())
    return kept.strip("-")[:80].strip("-") or "actor"


def proper(name: str) -> str:
    """`name` with capitals at its words where it is printed in capitals throughout."""
    if not name.isupper() or len(name.split()) < 2:
        return name
    return in_small_letters(" ".join(name.split()))


def in_small_letters(words: str) -> str:
    """Words in capitals as a name is printed, each letter at its place."""
    return " ".join(
        word.lower()
        if word in ("OF", "AND", "FOR", "THE", "ON", "IN")
        else word[:1] + word[1:].lower()
        for word in words.split(" ")
    )
