"""Word files (.docx, Office Open XML, ECMA-376)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.documents.lines import header_lines, joined
from onrecord.documents.refusal import Refused

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

__all__ = ["word_text"]

_OLE = b"\xd0\xcf\x11\xe0"  # what Word 97 files, and encrypted ones, begin with
_LARGEST_WHOLE = 16_000_000  # of all parts that are read, unpacked
_MOST_PARTS = 5_000
_CORE = "docProps/core.xml"
_MAIN = "word/document.xml"
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "\u2011", "p": "\n"}


def word_text(content: bytes) -> str:
    """The text of a Word file: title, author and day of creation as header lines, then page
    headers, paragraphs in order (a table's cells too), notes and page footers. Deleted text and
    field codes are left out.

    Raises:
        Refused: it is no Word file, is damaged, encrypted, or unpacks to too much.
    """
    import io
    import zipfile

    if content.startswith(_OLE):
        message = "the file is encrypted, or was saved by Word 97."
        raise Refused("encrypted", message, "Save it as .docx without a password.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _text(archive)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError):
        raise _damaged() from None


def _text(archive: "ZipFile") -> str:
    members = archive.infolist()
    if len(members) > _MOST_PARTS:
        raise _too_much()
    names = {member.filename for member in members}
    if _MAIN not in names:
        raise Refused("damaged", "the file is no Word file.", "Save it as .docx.")
    order = (
        *_numbered(names, "header"),
        _MAIN,
        *_numbered(names, "footnotes"),
        *_numbered(names, "endnotes"),
        *_numbered(names, "footer"),
    )
    about = _about(_parsed(archive, _CORE)) if _CORE in names else []
    if sum(archive.getinfo(name).file_size for name in order) > _LARGEST_WHOLE:
        raise _too_much()
    parts = (_lines(_parsed(archive, name)) for name in order)
    # Page headers are stored for the first, the odd and the even pages, often the same words.
    blocks = dict.fromkeys(part for part in parts if part)
    return joined(header_lines(about), "\n".join(blocks))


def _numbered(names: set[str], kind: str) -> list[str]:
    return sorted(name for name in names if name.startswith(f"word/{kind}") and "/_" not in name)


def _parsed(archive: "ZipFile", name: str) -> "_Element":
    from lxml import etree

    if archive.getinfo(name).flag_bits & 1:
        raise Refused("encrypted", "the file is encrypted.", "Save it without a password.")
    with archive.open(name) as file:
        # The size that the archive states may be a lie, so no more than the limit is unpacked.
        content = file.read(_LARGEST_WHOLE + 1)
    if len(content) > min(_LARGEST_WHOLE, archive.getinfo(name).file_size):
        raise _too_much()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise _damaged() from None


def _about(root: "_Element") -> Iterator[tuple[str, str | None]]:
    said = {_local(element): element.text for element in root}
    yield "title", said.get("title")
    yield "author", said.get("creator")
    yield "created", (said.get("created") or "")[:10]


def _lines(root: "_Element") -> str:
    text = "".join(_pieces(root))
    return "\n".join(line.rstrip(" ") for line in text.split("\n") if line.strip())


def _pieces(root: "_Element") -> Iterator[str]:
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = _local(element)
        if event == "end":
            yield _BREAKS["p"] if name == "p" else ""
        elif name in ("Fallback", "del", "pPr", "tabs"):
            # A fallback repeats the text box that it stands for; tab stops are no tabs.
            walk.skip_subtree()
        elif name == "t":
            yield element.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]


def _local(element: "_Element") -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _damaged() -> Refused:
    return Refused("damaged", "the file is no Word file, or a damaged one.", "Save it as .docx.")


def _too_much() -> Refused:
    message = f"the file unpacks to more than {_LARGEST_WHOLE // 1_000_000} MB."
    return Refused("too_large", message, "Is it one release?")
