"""Web pages: what they say about themselves, and their visible text, a line for each block."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.documents.encodings import decoded
from onrecord.documents.lines import header_lines, joined
from onrecord.documents.pagehead import page_head
from onrecord.documents.refusal import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["visible_text", "webpage_text"]

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})"""
    rb"""|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})""",
    re.IGNORECASE,
)
_CHARSET_WITHIN = 4096
# Deeper than any page that people write; libxml2 stops at about this depth without a word.
_DEEPEST = 500
# Elements that hold no text of the page: code, drawings, controls.
_NOT_TEXT = frozenset(
    re.findall(
        r"\w+",
        """script style noscript template head svg math canvas audio video iframe object embed
    applet select datalist textarea""",
    )
)
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
    p pre section summary table tbody tfoot thead tr ul caption br""",
    )
)
_CELLS = frozenset({"td", "th"})
_GAP = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t\n]*")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def webpage_text(content: bytes) -> str:
    """The text of a web page: title, publisher, author, date, language and address as header
    lines where the page has them, then its visible text. Scripts and hidden elements are no text;
    headers, menus and footers are. No-break spaces stay.

    Raises:
        Refused: it is no text, or its elements are nested too deeply.
    """
    declared = _CHARSET.search(content, 0, _CHARSET_WITHIN)
    name = next((group for group in declared.groups() if group), b"") if declared else b""
    html = decoded(content, name.decode("ascii"))
    if "\0" in html:
        raise Refused("not_text", "the file holds NUL bytes.", "Is it a web page?")
    root = _parsed(html)
    if root is None:
        return ""
    return joined(header_lines(page_head(root)), _visible(root))


def visible_text(html: str) -> str:
    """The visible text of `html`, without what the page says about itself."""
    root = _parsed(html.replace("\0", ""))
    return "" if root is None else _visible(root).strip()


def _parsed(html: str) -> "_Element | None":
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root: _Element | None = etree.fromstring(html.encode(), parser)
    except etree.XMLSyntaxError:
        return None
    if any("depth" in error.message for error in parser.error_log):
        raise _too_deep()
    return root


def _visible(root: "_Element") -> str:
    text = _AROUND_BREAK.sub("\n", "".join(_pieces(root)))
    return re.sub(" ?\t+ ?", "\t", re.sub(" {2,}", " ", text))


def _pieces(root: "_Element") -> Iterator[str]:
    """The text of the page in reading order, with a line break at both ends of each block and a tab
    before each cell. It keeps its own stack: pages are nested deeper than Python's calls may be.
    """
    stack: list[tuple[_Element, Iterator[_Element]]] = []
    here: _Element | None = root
    preformatted = 0
    while here is not None or stack:
        if here is not None:
            tag = here.tag
            if not isinstance(tag, str) or _is_not_shown(here):
                yield from _after(here, preformatted)
                here = _next(stack)
                continue
            preformatted += tag == "pre"
            yield _edge(tag)
            yield _flowing(here.text, preformatted)
            if len(stack) > _DEEPEST:
                raise _too_deep()
            stack.append((here, iter(here)))
            here = _next(stack)
            continue
        done, _ = stack.pop()
        preformatted -= done.tag == "pre"
        yield "\n" if done.tag in _BLOCKS else ""
        yield from _after(done, preformatted)
        here = _next(stack)


def _next(stack: "list[tuple[_Element, Iterator[_Element]]]") -> "_Element | None":
    return next(stack[-1][1], None) if stack else None


def _after(element: "_Element", preformatted: int) -> Iterator[str]:
    if element.tail:
        yield _flowing(element.tail, preformatted)


def _edge(tag: str) -> str:
    return "\n" if tag in _BLOCKS else "\t" if tag in _CELLS else ""


def _flowing(text: str | None, preformatted: int) -> str:
    return (text or "") if preformatted else _GAP.sub(" ", text or "")


def _is_not_shown(element: "_Element") -> bool:
    if element.tag in _NOT_TEXT or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


def _too_deep() -> Refused:
    return Refused(
        "too_deep", f"its elements are nested more than {_DEEPEST} deep.", "Convert it to text."
    )
