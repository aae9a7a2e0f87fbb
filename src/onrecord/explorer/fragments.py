"""Links that make a browser scroll to words on somebody else's page: W3C text fragments
(https://wicg.github.io/scroll-to-text-fragment/).
"""

from urllib.parse import quote, urldefrag

__all__ = ["text_fragment"]

LONGEST = 12  # words that are given whole; of more, the first and the last
_ENDS = 5


def text_fragment(address: str, words: str, prefix: str = "", suffix: str = "") -> str:
    """The address of a passage on a page.

    Args:
        address: the page's address.
        words: the passage.
        prefix: some text before it, whose first word may be cut.
        suffix: some text after it, whose last word may be cut.

    Returns:
        The page's address with a text directive.
    """
    parts = words.split()
    if len(parts) > LONGEST:
        directive = f"{_encoded(' '.join(parts[:_ENDS]))},{_encoded(' '.join(parts[-_ENDS:]))}"
    else:
        directive = f"{_before(prefix)}{_encoded(' '.join(parts))}{_after(suffix)}"
    return f"{urldefrag(address).url}#:~:text={directive}"


def _before(prefix: str) -> str:
    """The whole words before, which tell one place of few words from another."""
    words = _line(prefix.rsplit("\n", 1)[-1]).split(" ")[1:][-3:]
    return f"{_encoded(' '.join(words))}-," if any(words) else ""


def _after(suffix: str) -> str:
    words = _line(suffix.split("\n", 1)[0]).split(" ")[:-1][:3]
    return f",-{_encoded(' '.join(words))}" if any(words) else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _encoded(text: str) -> str:
    """Text as it may stand in a directive, where dash, comma and ampersand have a meaning."""
    return quote(text, safe="").replace("-", "%2D")
