"""The site as somebody asks it who wants in: what is written, run, told or used up. The same on
both lines of Datasette, under `onrecord serve` and under a Datasette that merely has the plugin.
"""

import asyncio
import html
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from datasette.app import Datasette

from onrecord.database import create
from onrecord.server import datasette_of
from tests.conftest import ROOT

IS_NEW = hasattr(Datasette, "set_instance_metadata")
"""Whether this is Datasette 1.0, which has its page for queries at another address than 0.65."""
NAME = "arms-for-syria"
QUERY = f"/{NAME}/-/query.json?sql=" if IS_NEW else f"/{NAME}.json?sql="
QUERY_PAGE = f"/{NAME}/-/query?sql=" if IS_NEW else f"/{NAME}?sql="
EVIL = "<script>alert(1)</script>"
WAYS = ("serve", "plain")
PLUGIN = {"plugins": {"onrecord": {"allow_sql": True}}}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("database") / f"{NAME}.db"
    create(ROOT, path)
    return path


def datasette_in(way: str, path: Path) -> Any:
    return datasette_of(path, {}) if way == "serve" else Datasette(immutables=[str(path)])


def ask(datasette: Any, *requests: tuple[str, str, dict[str, str]]) -> list[Any]:
    async def answers() -> list[Any]:
        await datasette.invoke_startup()
        return [
            await datasette.client.request(method, path, headers=headers, follow_redirects=False)
            for method, path, headers in requests
        ]

    return asyncio.run(answers())


def get(datasette: Any, *paths: str) -> list[Any]:
    return ask(datasette, *(("GET", path, {}) for path in paths))


WRITES = [
    ("POST", "/", "the front page takes nothing"),
    ("POST", f"/{NAME}?sql=delete+from+actors", "a query that writes"),
    ("POST", f"/{NAME}/releases/-/insert", "the 1.0 interface for rows"),
    ("POST", f"/{NAME}/releases/-/upsert", "the same, with replacing"),
    ("POST", f"/{NAME}/-/create", "the 1.0 interface for tables"),
    ("PUT", f"/{NAME}/releases", "a method that Datasette does not know"),
    ("DELETE", f"/{NAME}/releases/x", "a row"),
    ("PATCH", "/release/x", "our own page"),
    ("TRACE", "/", "it would give back what it was sent"),
]


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_written(way: str, database: Path) -> None:
    before = database.read_bytes()
    datasette = datasette_in(way, database)
    for answer in ask(datasette, *((method, path, {}) for method, path, _ in WRITES)):
        assert answer.status_code == 405
        assert answer.headers["allow"] == "GET, HEAD, OPTIONS"
    assert database.read_bytes() == before


QUERIES = [
    ("select 1", "any query at all"),
    ("select zeroblob(1000000000)", "memory"),
    ("select * from pragma_database_list", "where the file is"),
    ("attach database ':memory:' as x", "another database"),
    ("select load_extension('x')", "code"),
    ("delete from actors", "a write"),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("sql", "reason"), QUERIES)
def test_queries_are_off(way: str, sql: str, reason: str, database: Path) -> None:
    paths = [address + quote(sql) for address in (QUERY, QUERY_PAGE)]
    for answer in get(datasette_in(way, database), *paths, f"/{NAME}/releases?_where=1=1"):
        assert answer.status_code in (400, 403, 404)
        assert str(database.parent) not in answer.text


def test_the_configuration_of_datasette_itself_does_not_turn_queries_on(database: Path) -> None:
    told = {"databases": {NAME: {"allow_sql": True}}}
    given = {"config": told} if IS_NEW else {"metadata": told}
    datasette = Datasette(immutables=[str(database)], settings={"default_allow_sql": True}, **given)
    (answer,) = get(datasette, QUERY + "select+1")
    assert answer.status_code in (403, 404)


ENDLESS = "with recursive c(x) as (select 1 union all select x + 1 from c)"
BOUNDED = [
    ("select zeroblob(1000000000)", "too big", "one value takes all memory"),
    (f"{ENDLESS} select zeroblob(90000) from c", "longer than", "many rows take all memory"),
    (f"{ENDLESS} select count(*) from c", "", "a query that never ends"),
    ("select printf('%.900000000c', 'x')", "not authorized", "nothing can interrupt it"),
    ("attach database ':memory:' as x", "", "another database"),
    ("select load_extension('x')", "not authorized", "code"),
    ("select readfile('/etc/passwd')", "no such function", "files"),
    ("delete from actors", "", "a write"),
]


@pytest.mark.parametrize(("sql", "said", "reason"), BOUNDED)
def test_queries_that_are_allowed_are_bounded(
    sql: str, said: str, reason: str, database: Path
) -> None:
    datasette = datasette_of(database, {}, allows_sql=True)
    answer, after = get(datasette, QUERY + quote(sql), "/releases")
    assert answer.status_code == 400
    assert said in answer.text
    assert after.status_code == 200


@pytest.mark.parametrize("way", WAYS)
def test_queries_can_be_allowed(way: str, database: Path) -> None:
    """Datasette 0.65 has a plugin's configuration among the metadata; 1.0 takes it from there."""
    plain = Datasette(immutables=[str(database)], metadata=PLUGIN)
    datasette = plain if way == "plain" else datasette_of(database, {}, allows_sql=True)
    rows, place, page = get(
        datasette,
        QUERY + "select+count(*)+as+n+from+releases",
        QUERY + "select+file+from+pragma_database_list",
        QUERY_PAGE + "select+1",
    )
    assert rows.json()["rows"] in ([[5]], [{"n": 5}])
    assert place.json()["rows"] == []
    assert "Creative Commons Attribution 4.0" in page.text


INTERNAL = [
    *(f"/-/{name}" for name in ("databases", "databases.json", "metadata", "versions.json")),
    *(f"/-/{name}" for name in ("plugins.json", "settings.json", "config.json", "threads.json")),
    *(f"/-/{name}" for name in ("permissions", "messages", "allow-debug", "patterns", "logout")),
    *(f"/-/{name}" for name in ("auth-token", "create-token", "api", "tasks", "actions.json")),
    f"/{NAME}/-/create",
    f"/{NAME}/-/execute-write",
    f"/{NAME}/-/queries/analyze?sql=select+1",
    "/-/static/x/-/databases.json",
    "/%2D/databases.json",
    "//-/databases.json",
    "/-%2Fdatabases.json",
]


@pytest.mark.parametrize("way", WAYS)
def test_datasettes_pages_about_itself_are_closed(way: str, database: Path) -> None:
    for answer in get(datasette_in(way, database), *INTERNAL):
        assert answer.status_code in (302, 404), answer.url
        assert str(database.parent) not in answer.text


STRANGE = [
    ("/release/%00", "a NUL in a path"),
    ("/release/%ff%fe", "no UTF-8"),
    ("/release/%ED%A0%80", "half of a surrogate pair"),
    ("/release/%zz", "no percent-encoding"),
    ("/release/..%2f..%2fetc%2fpasswd", "a way up"),
    ("/package/data/..%2f..%2fpyproject.toml", "a way up from the files"),
    ("/package/data/sqlite_master.csv", "a table that is not ours to give"),
    ("/package/schemas/..", "a folder"),
    ("/-/static-plugins/onrecord/../guard.py", "our own source"),
    ("/-/static-plugins/onrecord/..%2Fguard.py", "the same, encoded"),
    ("/search?q=%00", "a NUL in a search"),
    ("/search?q=%ED%A0%80&year=%ff", "a search that is no UTF-8"),
    ("/search?q=" + "a" * 10_000, "a very long search"),
    ("/search?q=" + quote('" AND OR NOT ( NEAR * ^ :'), "the syntax of FTS5, broken"),
    ("/search?in=nothing", "a kind that there is not"),
    ("/releases?page=" + "9" * 400, "a page far away"),
    ("/releases?page=-1", "a page before the first"),
    ("/releases?" + "&".join(["q=a"] * 3000), "very many fields"),
    (f"/{NAME}/documents?_search=%22", "the syntax of FTS5, broken, in a table"),
    (f"/{NAME}/documents?_search=a+NEAR((&_searchmode=raw", "the same, raw"),
    (f"/{NAME}/documents?_size=max", "as many rows as there may be"),
    (f"/{NAME}/documents?_size=99999999", "more rows than there may be"),
    (f"/{NAME}/documents?_next=%00%ff", "a page token that is none"),
    (f"/{NAME}/documents?_sort=nothing", "a column that there is not"),
    (f"/{NAME}/documents?_facet=text&_facet=nothing", "facets of no use"),
    (f"/{NAME}/documents?_facet_array=text", "a facet of what is no array"),
    (f"/{NAME}/documents?text__arraycontains=x", "a filter of what is no array"),
    (f"/{NAME}/documents?text__like=" + "%25a" * 2000, "a pattern that takes long"),
    (f"/{NAME}/documents.json?_shape=nothing", "a shape that there is not"),
    (f"/{NAME}/documents.json?_extra=_all", "extras that there are not"),
    (f"/{NAME}/%ff", "a table that is no UTF-8"),
    (f"/{NAME}/nothing", "a table that there is not"),
    ("/nothing.json", "a database that there is not, as JSON"),
    ("/%22%3E%3Cscript%3E", "markup in a path"),
]


@pytest.fixture(scope="module")
def strange(database: Path) -> dict[str, Any]:
    paths = [path for path, _ in STRANGE]
    return dict(zip(paths, get(datasette_of(database, {}), *paths), strict=True))


@pytest.mark.parametrize(("path", "reason"), STRANGE)
def test_no_address_breaks_the_server(path: str, reason: str, strange: dict[str, Any]) -> None:
    answer = strange[path]
    assert answer.status_code in (200, 302, 400, 403, 404)
    assert not re.search(r"Traceback|site-packages|/tmp/|\.py\b", answer.text)


def test_errors_of_datasette_look_like_ours(strange: dict[str, Any]) -> None:
    page = strange[f"/{NAME}/nothing"]
    assert "There is nothing at this address." in page.text
    assert 'role="search"' in page.text
    told = strange["/nothing.json"].json()
    assert (told["ok"], told["status"]) == (False, 404)


HOSTS = [
    ("example.org", 200, "a host"),
    ("example.org:8001", 200, "with a port"),
    ("[::1]:8001", 200, "an IPv6 address"),
    (f'x">{EVIL}', 400, "markup"),
    ("a b", 400, "a space"),
    ("user@example.org", 400, "a user"),
    ("example.org/path?", 400, "a path"),
    ("x" * 5000, 400, "longer than a host can be"),
    ("example.org:999999", 400, "no port"),
]


@pytest.mark.parametrize(("host", "status", "reason"), HOSTS)
def test_a_name_that_no_host_can_have_is_refused(
    host: str, status: int, reason: str, database: Path
) -> None:
    for answer in ask(
        datasette_of(database, {}),
        *(("GET", path, {"host": host}) for path in ("/feed.atom", "/search.csv?q=arms")),
    ):
        assert answer.status_code == status
        assert (f"http://{host}/release/" in answer.text) == (status == 200)


def test_no_redirect_leads_away(database: Path) -> None:
    paths = ("//evil.example/", "/\\evil/")
    requests = [("GET", f"http://localhost{path}", dict[str, str]()) for path in paths]
    for answer in ask(datasette_of(database, {}), *requests):
        assert answer.status_code in (302, 404)
        assert not answer.headers.get("location", "").startswith(("//", "/\\", "http"))


HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.mark.parametrize("way", WAYS)
def test_every_answer_has_the_headers_that_protect_it(way: str, database: Path) -> None:
    paths = ["/", f"/{NAME}/releases", f"/{NAME}/releases.json", "/package.zip", "/nothing"]
    asked = [*(("GET", path) for path in [*paths, "/-/databases"]), ("POST", "/")]
    requests = [(method, path, dict[str, str]()) for method, path in asked]
    for answer in ask(datasette_in(way, database), *requests):
        assert HEADERS.items() <= dict(answer.headers).items()
        assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_only_the_scripts_of_templates_run(database: Path) -> None:
    first, second = get(datasette_of(database, {}), *[f"/{NAME}/releases"] * 2)
    policy = first.headers["content-security-policy"]
    (nonce,) = re.findall(r"'nonce-([\w-]+)'", policy)
    assert nonce not in second.headers["content-security-policy"]
    tags = re.findall(r"<script[^>]*>", first.text)
    assert tags
    assert all(f'nonce="{nonce}"' in tag for tag in tags)
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]


def test_what_has_not_changed_is_not_sent_again(database: Path, package: Path) -> None:
    other = package / "freedonia.db"
    create(package, other)
    paths = ("/releases", f"/{NAME}/releases.json", "/package.zip", "/datapackage.json")
    datasette = datasette_of(database, {})
    marks = [answer.headers["etag"] for answer in get(datasette, *paths)]
    requests = [
        ("GET", path, {"if-none-match": mark}) for path, mark in zip(paths, marks, strict=True)
    ]
    for answer in ask(datasette, *requests):
        assert (answer.status_code, answer.content) == (304, b"")
    elsewhere = [("GET", "/releases", {"if-none-match": marks[0]})]
    assert [item.status_code for item in ask(datasette_of(other, {}), *elsewhere)] == [200]


def test_a_database_that_may_change_is_always_sent(database: Path, tmp_path: Path) -> None:
    beside = tmp_path / "beside.db"
    sqlite3.connect(beside).execute("create table t (a)").connection.close()
    changing = Path(shutil.copy(database, tmp_path / f"{NAME}.db"))
    still = Datasette(files=[str(beside)], immutables=[str(database)])
    answers = [*get(still, "/beside/t.json"), *get(Datasette(files=[str(changing)]), "/releases")]
    assert [answer.headers.get("etag") for answer in answers] == [None, None]


def test_static_files_are_kept_for_as_long_as_they_stay(database: Path) -> None:
    datasette = datasette_of(database, {})
    (front,) = get(datasette, "/")
    address = html.unescape(re.findall(r'href="([^"]*site\.css[^"]*)"', front.text)[0])
    kept, asked = get(datasette, address, address.partition("?")[0])
    assert "immutable" in kept.headers["cache-control"]
    assert asked.headers["cache-control"] == "no-cache"


def test_texts_are_compressed_and_archives_are_not(database: Path) -> None:
    page, archive, refused = ask(
        datasette_of(database, {}),
        ("GET", "/codebook", {"accept-encoding": "gzip"}),
        ("GET", "/package.zip", {"accept-encoding": "gzip", "range": "bytes=0-9"}),
        ("GET", "/codebook", {"accept-encoding": "gzip;q=0"}),
    )
    assert page.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in archive.headers
    assert int(archive.headers["content-length"]) == len(archive.content)
    assert "content-encoding" not in refused.headers


def test_head_and_options_have_no_body(database: Path) -> None:
    head, options = ask(
        datasette_of(database, {}), ("HEAD", "/package.zip", {}), ("OPTIONS", "/releases", {})
    )
    assert (head.status_code, head.content) == (200, b"")
    assert int(head.headers["content-length"]) > 100_000
    assert (options.status_code, options.headers["allow"]) == (204, "GET, HEAD, OPTIONS")


CELLS = [
    ("releases", "title"),
    ("releases", "dateline_place"),
    ("releases", "cite_as"),
    ("actors", "name"),
    ("documents", "rights"),
    ("documents", "path"),
    ("calls_to_action", "action"),
    ("figures", "counted"),
    ("findings", "note"),
]
ADDRESSES = [("releases", "url"), ("documents", "source_url")]


@pytest.fixture(scope="module")
def hostile(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A package whose every cell of text is markup, and whose addresses are scripts."""
    path = Path(shutil.copy(database, tmp_path_factory.mktemp("hostile")))
    connection = sqlite3.connect(path)
    for table, column in CELLS:
        if column in {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}:
            value = f"=1+1 \"' \x01\x0b </title></script>{EVIL}"
            connection.execute(f"UPDATE {table} SET {column} = ?", (value,))
    for table, column in ADDRESSES:
        connection.execute(f"UPDATE {table} SET {column} = 'javascript:alert(1)'")
    connection.commit()
    connection.close()
    return datasette_of(path, {})


PAGES = ["/", "/releases", "/search?q=arms", "/calls", "/figures", "/actors", "/downloads"]
PAGES += ["/codebook", "/release/002_662cf06fd483da0a", "/actor/rosoboronexport"]
TABLES = [f"/{NAME}/{table}" for table in ("releases", "actors", "documents", "calls_readable")]
TABLES += [f"/{NAME}/actors/rosoboronexport", f"/{NAME}/figures?_facet=counted"]


@pytest.mark.parametrize("path", [*PAGES, *TABLES])
def test_no_cell_runs(path: str, hostile: Any) -> None:
    (page,) = get(hostile, path)
    assert page.status_code == 200
    assert EVIL not in page.text
    assert not re.search(r"""(?:href|src|action)=["']?\s*(?:javascript|data):""", page.text)


QUERY_FIELDS = ["q", "publisher", "year", "actor", "kind", "status", "call_type", "page", "in", "x"]


def test_no_field_of_a_query_runs(database: Path) -> None:
    evil = quote(f"\"'>{EVIL}")
    paths = [
        f"{page}?{field}={evil}"
        for page in ("/search", "/releases", "/calls", "/figures", "/actors")
        for field in QUERY_FIELDS
    ]
    paths += [f"/{NAME}/releases?{field}={evil}" for field in ("title__contains", "_search", "x")]
    paths += [f"/{NAME}/releases?{evil}=1", f"/{evil}", f"/release/{evil}", f"/actor/{evil}"]
    for page in get(datasette_of(database, {}), *paths):
        assert EVIL not in page.text


BROKEN: list[tuple[str, Callable[[str], str], str]] = [
    ("cannot be read", lambda text: text[:100], "half of a description"),
    ("cannot be read", lambda _: "[]", "JSON that is no description"),
    ("another version", lambda text: text.replace('"format": 2', '"format": 99'), "a newer format"),
    ("another version", lambda text: text.replace('"format": 2', '"format": 0'), "an older format"),
    (
        "not sound",
        lambda text: text.replace("https://creativecommons.org", "javascript:alert(1)//"),
        "a licence that is a script",
    ),
]


@pytest.mark.parametrize(("said", "change", "reason"), BROKEN)
def test_a_description_that_is_not_sound_is_told(
    said: str, change: Callable[[str], str], reason: str, database: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(database, tmp_path))
    connection = sqlite3.connect(path)
    (text,) = connection.execute("SELECT content FROM _package").fetchone()
    connection.execute("UPDATE _package SET content = ?", (change(text),))
    connection.commit()
    connection.close()
    *pages, table = get(datasette_of(path, {}), "/", "/releases", "/feed.atom", f"/{NAME}/releases")
    for page in pages:
        assert page.status_code == 503
        assert said in page.text
        assert "javascript:" not in page.text.replace("&#39;", "'").split("href=")[-1]
    assert table.status_code == 200


def test_a_datasette_without_a_package_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    sqlite3.connect(path).execute("create table t (a)").connection.close()
    front, ours, about, rows = get(
        Datasette(files=[str(path)]), "/", "/releases", "/-/versions.json", "/other/t.json"
    )
    assert "content-security-policy" not in front.headers
    assert "other" in front.text
    assert ours.status_code == 404
    assert "No database here holds a package of onrecord." in ours.text
    assert about.status_code == rows.status_code == 200


def test_the_licence_stands_under_every_table(database: Path) -> None:
    for way in WAYS:
        for page in get(datasette_in(way, database), *TABLES, f"/{NAME}"):
            assert "https://creativecommons.org/licenses/by/4.0/" in page.text
            assert "The onrecord contributors" in page.text
