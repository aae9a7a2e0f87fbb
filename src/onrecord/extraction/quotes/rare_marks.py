"""Quotation marks that are rare, or that a wrong encoding or a typewriter left, as usual ones."""

import re

__all__ = ["FILLER", "with_usual_marks"]

_OPENING = ("â€œ", "â\x80\x9c", "\x93", "「", "『", "‟", "‹", "<<")
_CLOSING = ("â€\x9d", "â€�", "â\x80\x9d", "\x94", "」", "』", "›", ">>", "''")
_EITHER = ("&quot;", "&#34;", "″", "＂")
# Of these a text must have one: a quick look for a single letter rules out most texts.
_SIGNS = "<&"
_WIDE_SIGNS = "<&â\x93「‹″�"
FILLER = "\u200b"  # neither a blank nor a letter: the marks keep their neighbours
_RARE = re.compile(
    "|".join(
        (
            f"(?P<opening>{'|'.join(map(re.escape, _OPENING))}|(?<!\\S),,(?=\\w))",
            f"(?P<closing>{'|'.join(map(re.escape, _CLOSING))}|â€(?![™˜œ¦“”]))",
            f"(?P<either>{'|'.join(map(re.escape, _EITHER))}|(?<![^\\W_])�|�(?![^\\W_]))",
        )
    )
)
_USUAL = {"opening": "“", "closing": "”", "either": '"'}


def with_usual_marks(text: str) -> str:
    """`text` with usual marks in place of the rare ones, so that all offsets stay: “ for ,, and
    for the three letters into which a wrong encoding turns it.
    """
    signs = _SIGNS if text.isascii() else _WIDE_SIGNS
    if any(sign in text for sign in signs) or ",," in text:
        return _RARE.sub(_usual, text)
    return text


def _usual(match: re.Match[str]) -> str:
    sign = match.group()
    return _USUAL[match.lastgroup or "either"] + FILLER * (len(sign) - 1)
