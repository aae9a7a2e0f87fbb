"""Every format that is read, from small files that the tests make."""

import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from onrecord import documents
from onrecord.errors import CollectionError
from onrecord.model import Document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>The Dam</dc:title>'
    "<dc:creator>Ada Brook</dc:creator>"
    "<dcterms:created>2012-05-03T10:00:00Z</dcterms:created></cp:coreProperties>"
)


def read(folder: Path, name: str, content: bytes) -> Document:
    path = folder / name
    path.write_bytes(content)
    return documents.read(path)


def refusal(folder: Path, name: str, content: bytes) -> tuple[str, str]:
    with pytest.raises(CollectionError) as caught:
        read(folder, name, content)
    (problem,) = caught.value.problems
    assert problem.path == str(folder / name)
    return problem.code, str(problem)


def word(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def pdf(lines: list[str], info: str = "", extra: str = "") -> bytes:
    """A PDF of one page with these lines, written by hand."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 40 700 Td {shown} ET" if lines else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
            "/Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {info} >>",
    ]
    out = "%PDF-1.4\n"
    offsets = []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n"
    xref = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    out += (
        f"trailer\n<< /Size {size} /Root 1 0 R /Info 6 0 R {extra} >>\nstartxref\n{xref}\n%%EOF\n"
    )
    return out.encode("latin-1")


def test_a_web_page_gives_what_it_says_of_itself_and_its_visible_text(tmp_path: Path) -> None:
    page = """<!DOCTYPE html><html lang="en-GB"><head><title>The Dam | Freedonia Watch</title>
    <meta property="og:site_name" content="Freedonia Watch"><style>p {color: red}</style>
    <meta property="article:published_time" content="2012-05-03T10:00:00+02:00">
    <link rel="canonical" href="https://example.org/dam"></head><body>
    <nav>Menu</nav><h1>The  Dam</h1><script>alert("no")</script><!-- no -->
    <p>One<br>two&nbsp;<b>three</b>, four &amp; five.</p><p hidden>no</p>
    <table><tr><td>a</td><td>b</td></tr></table><ul><li>x</li><li>y</li></ul>
    <div style="display: none">no</div><footer>© Freedonia Watch</footer></body></html>"""
    document = read(tmp_path, "a.html", page.encode())
    assert document.media_type == "text/html"
    assert document.text == (
        "title: The Dam | Freedonia Watch\nsite: Freedonia Watch\n"
        "published: 2012-05-03T10:00:00+02:00\nlanguage: en-GB\nurl: https://example.org/dam\n\n"
        "Menu\nThe Dam\nOne\ntwo\u00a0three, four & five.\na\tb\nx\ny\n© Freedonia Watch\n"
    )
    assert document.sha256 == hashlib.sha256((tmp_path / "a.html").read_bytes()).hexdigest()
    assert document.characters == len(document.text)


def test_json_ld_names_the_article(tmp_path: Path) -> None:
    page = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "no"},
    {"@type": ["NewsArticle"], "headline": "The Dam", "datePublished": "2012-05-03",
    "author": [{"name": "Ada Brook"}], "publisher": {"@type": "Organization", "name": "FW"}}]}
    </script><script type="application/ld+json">{broken</script><p>Words.</p>"""
    text = read(tmp_path, "a.htm", page.encode()).text
    header = "title: The Dam\npublisher: FW\nauthor: Ada Brook\npublished: 2012-05-03\n\n"
    assert text == f"{header}Words.\n"


@pytest.mark.parametrize(
    ("reason", "content"),
    [
        ("UTF-8 undeclared", "<p>Café – “x”</p>".encode()),
        ("UTF-8 wrongly declared", '<meta charset="iso-8859-1"><p>Café – “x”</p>'.encode()),
        ("byte order mark", "<p>Café – “x”</p>".encode("utf-16")),
        (
            "iso-8859-1 is read as windows-1252",
            '<meta charset="ISO-8859-1"><p>Café – “x”</p>'.encode("cp1252"),
        ),
        (
            "declared as for HTTP",
            '<meta http-equiv="content-type" content="text/html; charset=windows-1252">'
            "<p>Café – “x”</p>".encode("cp1252"),
        ),
        ("nothing declared, few bytes", "<p>Café – “x”</p>".encode("cp1252")),
        ("an unknown charset", '<meta charset="rot13"><p>Café – “x”</p>'.encode("cp1252")),
    ],
)
def test_encodings_of_web_pages(tmp_path: Path, reason: str, content: bytes) -> None:
    assert read(tmp_path, "a.html", content).text == "Café – “x”"


def test_a_detector_reads_what_nothing_declares(tmp_path: Path) -> None:
    words = "Министерство заявило сегодня, что плотина на реке слишком высока для деревни."
    assert read(tmp_path, "a.html", f"<p>{words}</p>".encode("cp1251")).text == words


def test_plain_text_may_have_a_byte_order_mark(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert read(tmp_path, "a.txt", "Café\r\n".encode(encoding)).text == "Café\n"


def test_a_pdf_gives_its_title_and_text(tmp_path: Path) -> None:
    lines = [
        "The Dam",
        "The dam at Lower Marsh must not be flooded before every",
        "family has a home.",
    ]
    info = "/Title (The Dam) /Author (Ada Brook) /CreationDate (D:20120503100000Z)"
    text = read(tmp_path, "a.pdf", pdf(lines, info)).text
    assert text == (
        "title: The Dam\nauthor: Ada Brook\ncreated: 2012-05-03\n\n"
        "The Dam\nThe dam at Lower Marsh must not be flooded before every family has a home.\n"
    )


def test_a_word_file_gives_its_title_and_text(tmp_path: Path) -> None:
    paragraphs = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>The Dam</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three\u00a0four</w:t></w:r>"
        "<w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    parts = {
        "docProps/core.xml": CORE,
        "word/document.xml": f"<w:document {W}><w:body>{paragraphs}</w:body></w:document>",
        "word/header1.xml": f"<w:hdr {W}><w:p><w:r><w:t>Letterhead</w:t></w:r></w:p></w:hdr>",
        "word/header2.xml": f"<w:hdr {W}><w:p><w:r><w:t>Letterhead</w:t></w:r></w:p></w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}><w:p><w:r><w:t>Foot</w:t></w:r></w:p></w:ftr>",
    }
    assert read(tmp_path, "a.docx", word(parts)).text == (
        "title: The Dam\nauthor: Ada Brook\ncreated: 2012-05-03\n\n"
        "Letterhead\nThe Dam\nOne\ttwo\nthree\u00a0four\ncell\nFoot\n"
    )


def test_a_mail_gives_its_headers_and_text(tmp_path: Path) -> None:
    mail = (
        "From: =?utf-8?q?Freedonia_Caf=C3=A9?= <a@example.org>\r\nSubject: The\r\n Dam\r\n"
        "Date: Tue, 10 Jul 2012 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/alternative; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\n\r\n<p>no</p>\r\n"
        "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "The caf=E9 at Lower Marsh must not be flooded before every\r\nfamily "
        "has a home.\r\n--b--\r\n"
    )
    assert read(tmp_path, "a.eml", mail.encode()).text == (
        "From: Freedonia Café <a@example.org>\nSubject: The Dam\n"
        "Date: Tue, 10 Jul 2012 10:00:00 +0000\n\n"
        "The café at Lower Marsh must not be flooded before every family has a home.\n"
    )


def test_a_mail_of_a_web_page(tmp_path: Path) -> None:
    mail = (
        b"Subject: The Dam\nContent-Type: text/html; charset=utf-8\n\n<title>no</title><p>One<p>two"
    )
    assert read(tmp_path, "a.eml", mail).text == "Subject: The Dam\n\nOne\ntwo\n"


BOMB = word({"word/document.xml": f"<w:document {W}>{' ' * 40_000_000}</w:document>"})
ENTITIES = word({
    "word/document.xml": '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx">'
    + "".join(f'<!ENTITY b{i} "{f"&b{i - 1 or str()};" * 10}">' for i in range(1, 9))
    + "]><a>&b8;</a>"
})  # fmt: skip
KEY = "x" * 32
ENCRYPT = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O ({KEY}) /U ({KEY}) /P -4 >> /ID [(a) (a)]"

PARTS = b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 99
FIELD = b"From: a\nContent-Type: " + b"a;" * 9_999 + b"\n\nx"

REFUSED = [
    ("NUL in a text", "a.txt", b"a\0b", "not_text"),
    ("a PDF that is called text", "a.txt", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "not_text"),
    ("no UTF-8", "a.md", b"caf\xe9", "not_utf8"),
    ("a false byte order mark", "a.txt", b"\xff\xfea", "not_utf8"),
    ("empty", "a.html", b" \n", "empty"),
    ("a page without text", "a.html", b"<script>words</script>", "empty"),
    ("NUL in a page", "a.html", b"<p>a\0b", "not_text"),
    ("nested too deeply", "a.html", b"<script>1</script>" + b"<div>" * 10_000 + b"x", "too_deep"),
    ("a page that is too large", "a.html", b"<p>a" * 3_000_000, "too_large"),
    ("a text that is too large", "a.txt", b"a b c\n" * 8_400_000, "too_large"),
    ("a text with too many characters", "a.txt", b"a b c\n" * 800_000, "too_large"),
    ("no PDF", "a.pdf", b"hello", "damaged"),
    ("a scan", "a.pdf", pdf([]), "no_text"),
    ("an encrypted PDF", "a.pdf", pdf(["x"], extra=ENCRYPT), "encrypted"),
    ("no Word file", "a.docx", b"hello", "damaged"),
    ("a spreadsheet", "a.docx", word({"xl/workbook.xml": "<a/>"}), "damaged"),
    ("broken XML", "a.docx", word({"word/document.xml": "<a>"}), "damaged"),
    ("Word 97, or encrypted", "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted"),
    ("a zip bomb", "a.docx", BOMB, "too_large"),
    ("a bomb of entities", "a.docx", ENTITIES, "damaged"),
    ("no mail", "a.eml", b"hello", "damaged"),
    ("an attachment only", "a.eml", b"Subject: a\nContent-Type: image/png\n\nx", "no_text"),
    ("parts without end", "a.eml", PARTS, "damaged"),
    ("a field without end", "a.eml", FIELD, "damaged"),
    ("another type", "a.xyz", b"a", "unknown_type"),
]


@pytest.mark.parametrize(("reason", "name", "content", "code"), REFUSED)
def test_refused(tmp_path: Path, reason: str, name: str, content: bytes, code: str) -> None:
    said, message = refusal(tmp_path, name, content)
    assert said == code, message


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="No such file"):
        documents.read(tmp_path / "a.txt")


def test_moderate_nesting_is_read(tmp_path: Path) -> None:
    page = "<div>" * 300 + "words <i>in</i> it" + "</div>" * 300
    assert read(tmp_path, "a.html", page.encode()).text == "words in it"


@pytest.mark.parametrize("unit", [b"<", b"&", b"<a ", b"<!--", b"<script>", b"]]>", b"<p>a</b>"])
def test_broken_pages_end(tmp_path: Path, unit: bytes) -> None:
    text = read(tmp_path, "a.html", b"<p>words" + unit * 50_000).text
    assert text.startswith("words")
