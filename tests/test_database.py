import sqlite3
from pathlib import Path

import pytest

from onrecord.database import SEARCHED, create
from onrecord.errors import PackageError
from onrecord.model import TABLES
from tests.test_checks import edit


@pytest.fixture
def database(package: Path, tmp_path: Path) -> sqlite3.Connection:
    create(package, tmp_path / "a.db")
    return sqlite3.connect(tmp_path / "a.db")


def test_every_table_is_loaded(database: sqlite3.Connection, package: Path) -> None:
    for model in TABLES:
        (count,) = database.execute(f"SELECT count(*) FROM {model.TABLE.name}").fetchone()
        assert count > 0, model.TABLE.name


def test_it_can_be_served_as_immutable(database: sqlite3.Connection, tmp_path: Path) -> None:
    assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert [path.name for path in tmp_path.glob("a.db*")] == ["a.db"]


def test_offsets_agree_with_sqlite(database: sqlite3.Connection) -> None:
    found = database.execute(
        "SELECT words, substr(text, start + 1, end - start) FROM evidence "
        "JOIN releases USING (release_id) JOIN documents USING (document_id)"
    ).fetchall()
    assert found
    assert all(words == cut for words, cut in found)


def test_search_knows_words_in_their_forms(database: sqlite3.Connection) -> None:
    for table in SEARCHED:
        (count,) = database.execute(f"SELECT count(*) FROM {table}_fts").fetchone()
        assert count > 0
    statement = "SELECT count(*) FROM documents_fts WHERE documents_fts MATCH 'exporting'"
    assert database.execute(statement).fetchone() == (1,)


def test_whole_numbers_have_no_fraction(database: sqlite3.Connection) -> None:
    statement = "SELECT value, typeof(value) FROM figures WHERE figure_kind = 'killed'"
    assert database.execute(statement).fetchone() == (9000, "integer")


def test_a_dangling_key_is_refused(package: Path, tmp_path: Path) -> None:
    edit("call_parties", ",arms-corp,", ",arms-corpse,")(package)
    with pytest.raises(PackageError, match="call_parties"):
        create(package, tmp_path / "a.db")
    assert not list(tmp_path.glob("a.db*"))
