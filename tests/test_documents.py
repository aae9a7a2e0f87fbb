import hashlib
import os
from pathlib import Path

import pytest

from onrecord import documents
from onrecord.errors import CollectionError


def test_read_keeps_everything_but_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffone\r\ntwo\rno-break\u00a0space\u2028\n".encode())
    document = documents.read(path)
    assert document.text == "one\ntwo\nno-break\u00a0space\u2028\n"
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.bytes == path.stat().st_size
    assert document.characters == len(document.text)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("000_ca84.txt", "000_ca84"),
        ("2012/may/press release.txt", "2012-may-press-release"),
        ("2012-05-17.txt", "document-2012-05-17"),  # would be taken for a date or a number
        ("1e10.md", "document-1e10"),
        ("-.txt", "f83fec5d"),
    ],
)
def test_document_id(path: str, expected: str) -> None:
    assert documents.document_id(path) == expected


def test_document_ids_of_names_that_ascii_cannot_spell_differ() -> None:
    ids = {
        documents.document_id(f"{name}.txt") for name in ("بيان", "خبر", "Überblick", "Uberblick")
    }
    assert len(ids) == 4
    assert all(name.isascii() for name in ids)


def test_paths_are_sorted_and_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", ".DS_Store", ".git/x.txt", "B.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert list(documents.paths(tmp_path)) == ["B.txt", "a/z.txt", "b.txt"]


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    assert list(documents.paths(tmp_path)) == ["link.txt", "pipe.txt"]
    for name, said in (("link.txt", "No such file"), ("pipe.txt", "not a regular file")):
        with pytest.raises(CollectionError, match=said):
            documents.read(tmp_path / name)


def test_a_file_name_that_is_not_utf_8_is_said(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123  # pathlib takes no bytes
        file.write(b"A text.")
    (name,) = documents.paths(tmp_path)
    with pytest.raises(CollectionError, match="name is not readable") as raised:
        documents.read(tmp_path / name, name=name)
    assert str(raised.value).isprintable()
