"""What a web page says about itself: meta elements, JSON-LD, links and attributes."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["page_head"]

# The names under which pages give each thing, the most reliable first: scholarly and Dublin Core
# terms name the work, Open Graph may name the site's share card.
_META = {
    "title": (
        "citation_title",
        "dcterms.title",
        "dc.title",
        "og:title",
        "headline",
        "twitter:title",
    ),
    "publisher": (
        "citation_publisher",
        "dcterms.publisher",
        "dc.publisher",
        "publisher",
    ),
    # What the site calls itself, which is not always who issues what stands there.
    "site": ("og:site_name", "application-name"),
    "author": ("citation_author", "dcterms.creator", "dc.creator", "article:author", "author"),
    "published": (
        "article:published_time",
        "citation_publication_date",
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.date",
        "dc.date",
        "datepublished",
        "og:published_time",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "date",
    ),
    "modified": ("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified"),
    "language": ("dcterms.language", "dc.language", "content-language", "language"),
    "url": ("og:url",),
}
_LINKED = {
    "title": "headline",
    "publisher": "publisher",
    "author": "author",
    "published": "datePublished",
    "modified": "dateModified",
    "language": "inLanguage",
    "url": "url",
}
_ARTICLES = (
    "Article",
    "NewsArticle",
    "Report",
    "BlogPosting",
    "PressRelease",
    "Statement",
    "WebPage",
)
_MOST_NODES = 2_000
_LARGEST_SCRIPT = 500_000


def page_head(root: "_Element") -> Iterator[tuple[str, str | None]]:
    """The pairs of name and value that a page gives of its title, publisher, site, author, dates of
    publication and change, language and address; the more reliable source of a name comes first.
    """
    metas = _metas(root)
    linked = _article(root)
    for name, keys in _META.items():
        # A page's JSON-LD is about the work, its Open Graph about the site's card.
        yield name, next((metas[key] for key in keys[:1] if key in metas), None)
        yield name, _said(linked.get(_LINKED.get(name, "")))
        for key in keys[1:]:
            yield name, metas.get(key)
        yield from ((name, value) for value in _elements(root, name))


def _elements(root: "_Element", name: str) -> Iterator[str | None]:
    """What is left to be read from the page's other elements."""
    if name == "title":
        yield from (found.text for found in root.iter("title"))
    elif name == "published":
        for found in root.iter("time", "span", "meta"):
            if found.get("itemprop") == "datePublished" or (
                found.tag == "time" and found.get("pubdate") is not None
            ):
                yield found.get("datetime") or found.get("content") or found.text
    elif name == "language":
        yield root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    elif name == "url":
        yield from (a.get("href") for a in root.iter("link") if a.get("rel") == "canonical")


def _metas(root: "_Element") -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        name = name or meta.get("http-equiv") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _article(root: "_Element") -> dict[str, Any]:
    """The first node of the page's JSON-LD that is an article or a page."""
    for script in root.iter("script"):
        if script.get("type") != "application/ld+json" or not script.text:
            continue
        if len(script.text) > _LARGEST_SCRIPT:
            continue
        try:
            nodes = list(_nodes(json.loads(script.text)))
        except (ValueError, RecursionError):
            continue
        kinds: dict[str, dict[str, Any]] = {}
        for node in nodes:
            kinds = dict.fromkeys(_kinds(node), node) | kinds
        for kind in _ARTICLES:
            if kind in kinds:
                return kinds[kind]
    return {}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        here = waiting.pop(0)
        if isinstance(here, list):
            waiting += here
        elif isinstance(here, dict):
            yield here
            waiting += [here[key] for key in ("@graph", "mainEntity") if key in here]


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [
        kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
    ]


def _said(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    return value if isinstance(value, str) else None
