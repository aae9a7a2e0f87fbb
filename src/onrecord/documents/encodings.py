"""From bytes to characters: strict UTF-8, a byte order mark, the declared charset, a detector."""

import codecs
import re

from onrecord.documents.refusal import Refused

__all__ = ["decoded", "marked"]

# UTF-32's mark begins with UTF-16's, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels that browsers read as a larger encoding (WHATWG Encoding Standard).
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Python also knows codecs that no document declares in earnest (idna, rot13, unicode_escape).
_CHARSET = re.compile(
    r"utf-?(?:8|16|32)(?:-?[lb]e)?|us-ascii|ascii|latin-?\d+|iso-?8859-?\d+(?:-[ie])?|windows-?\d+"
    r"|cp-?\d+|ibm\d+|koi8-?[rtu]|mac\w*|tis-?620|big5(?:-?hkscs)?|gb\w+|hz|euc-?\w+|shift[_-]?jis"
    r"|s?jis|iso-?2022-?\w+",
)
# What the detector may answer: the encodings in which texts without a declared charset are found.
_LIKELY = re.findall(
    r"\w+",
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 koi8_r gb18030 big5 cp932 "
    "euc_jp cp949 utf_16_le utf_16_be",
)
_DETECTED_FROM = 200_000
# With fewer bytes outside ASCII than this a detector can only guess; browsers take windows-1252.
_FEWEST_TO_DETECT = 8


def marked(content: bytes) -> str | None:
    """The text of `content` by its byte order mark, without it; None where it has none.

    Raises:
        Refused: the text is not what its mark says.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                at = len(mark) + error.start
                message = f"byte {at} is not {encoding.upper()}, as the byte order mark says."
                raise Refused("not_utf8", message, "Save the file as UTF-8.") from None
    return None


def decoded(content: bytes, declared: str | None = None) -> str:
    """The characters of `content`: by its byte order mark, as strict UTF-8, by the `declared`
    charset (iso-8859-1 read as windows-1252, as browsers do), and as a last resort as a detector
    takes it.

    Raises:
        Refused: it is a text in no encoding that is known.
    """
    text = marked(content)
    for encoding in ("utf-8", _codec(declared)):
        if text is None and encoding:
            text = _decoded_as(content, encoding)
    return _detected(content) if text is None else text


def _codec(declared: str | None) -> str | None:
    label = (declared or "").strip().strip("\"'").lower()
    if not _CHARSET.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return _WIDER.get(name, name)


def _decoded_as(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeError:
        return None


def _detected(content: bytes) -> str:
    from charset_normalizer import from_bytes

    if sum(byte > 127 for byte in content[:_DETECTED_FROM]) < _FEWEST_TO_DETECT:
        western = _decoded_as(content, "cp1252")
        if western is not None:
            return western
    best = from_bytes(content[:_DETECTED_FROM], cp_isolation=_LIKELY).best()
    text = _decoded_as(content, best.encoding) if best else None
    if text is None:
        raise Refused("not_text", "its encoding cannot be told.", "Save it as UTF-8.")
    return text
