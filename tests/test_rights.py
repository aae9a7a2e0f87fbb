"""Packages that may not hold the texts: what is in them, and what can still be checked."""

import asyncio
import csv
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.descriptor import FORMAT
from onrecord.errors import Withheld
from onrecord.model import TABLES, Document, Evidence, Figure, Mention, Row, Term
from onrecord.pipeline import build
from onrecord.rights import Rights, restricted, withholder, word_columns
from onrecord.schemas import table_schema
from onrecord.server import database_of, datasette_of
from onrecord.tables import columns
from onrecord.withheld import WITHHELD
from tests.conftest import Run
from tests.test_checks import edit

LIMIT = 40
MODES = ("excerpts", "none")


def packaged(collection: Path, mode: str, limit: int = LIMIT) -> Path:
    """The package of a collection, in a mode."""
    about = collection / "seeds" / "collection.yaml"
    about.write_text(f"{about.read_text()}text: {mode}\nexcerpt_limit: {limit}\n")
    return build(collection, collection.parent / f"{mode}-{limit}").folder


@pytest.fixture(params=MODES)
def held_back(request: pytest.FixtureRequest, collection: Path) -> Path:
    """A package without the texts, in each of the two modes."""
    return packaged(collection, request.param)


def cells(package: Path, model: type[Row]) -> list[dict[str, str]]:
    path = package / "data" / f"{model.TABLE.name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def descriptor(package: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((package / "datapackage.json").read_text())
    return found


def test_words_of_the_text_are_those_that_the_model_says_are() -> None:
    assert word_columns(Document) == ("text",)
    assert word_columns(Evidence) == ("words", "prefix", "suffix")
    assert word_columns(Mention) == ("words",)
    assert set(word_columns(Figure)) == {"number_words", "counted", "period_words", "words"}
    assert word_columns(Term) == ()


@pytest.mark.parametrize(
    ("mode", "words", "prefix", "expected"),
    [
        ("excerpts", "a" * 40, None, ("a" * 40, None)),  # as long as is allowed
        ("excerpts", "a" * 41, None, (WITHHELD, None)),  # never cut short
        ("excerpts", "a", "b", ("a", WITHHELD)),  # contexts overlap: they would give the text away
        ("none", "a", "b", (WITHHELD, WITHHELD)),
        ("none", "a", "not_applicable", (WITHHELD, "not_applicable")),  # a reason is no quotation
    ],
)
def test_cells_are_kept_whole_or_not_at_all(
    mode: str, words: str, prefix: str | None, expected: tuple[str, str | None]
) -> None:
    withhold = withholder(Evidence, Rights(mode, LIMIT))
    assert withhold
    row = dict.fromkeys(columns(Evidence), "x") | {"words": words, "prefix": prefix, "suffix": None}
    kept = dict(zip(columns(Evidence), withhold(list(row.values())), strict=True))
    assert (kept["words"], kept["prefix"]) == expected
    assert kept["row_id"] == "x"


def test_the_descriptor_says_which_mode_it_is(collection: Path) -> None:
    ours = descriptor(packaged(collection, "full"))["onrecord"]
    assert ours == {"format": FORMAT, "text": "full"}


@pytest.mark.parametrize("mode", MODES)
def test_the_descriptor_vouches_for_what_is_withheld(mode: str, collection: Path) -> None:
    full = {item["name"]: item for item in descriptor(build(collection).folder)["resources"]}
    ours = descriptor(packaged(collection, mode))["onrecord"]
    assert ours["text"] == mode
    assert ours.get("excerpt_limit") == (LIMIT if mode == "excerpts" else None)
    for name, told in ours["whole"].items():
        assert told == {key: full[name][key] for key in ("bytes", "hash")}


def test_no_words_of_the_texts_are_left(held_back: Path) -> None:
    """Every cell of the columns that quote is the mark, a reason, or short enough."""
    longest = LIMIT if held_back.name.startswith("excerpts") else 0
    reasons = {"not_stated", "not_applicable", "not_coded", ""}
    for model in TABLES:
        for row in cells(held_back, model):
            for name in word_columns(model):
                whole = model is Document
                kept = row[name] in reasons | {WITHHELD}
                assert kept or (not whole and len(row[name]) <= longest), (model, name, row)


def test_titles_ids_offsets_and_hashes_stay(held_back: Path, collection: Path) -> None:
    about = collection / "seeds" / "collection.yaml"
    about.write_text(re.sub("text: .*\n", "", about.read_text()))
    full = build(collection, collection.parent / "whole").folder
    for model in TABLES:
        for here, there in zip(cells(held_back, model), cells(full, model), strict=True):
            for name in set(columns(model)) - set(word_columns(model)) - {"description"}:
                assert here[name] == there[name]


@pytest.mark.parametrize("name", ["documents", "evidence", "calls_to_action"])
def test_the_schema_lists_the_mark_as_missing(name: str, held_back: Path) -> None:
    resources = {item["name"]: item for item in descriptor(held_back)["resources"]}
    fields = {field["name"]: field for field in resources[name]["schema"]["fields"]}
    column = "text" if name == "documents" else "words"
    assert {"value": WITHHELD, "label": "withheld"} in fields[column]["missingValues"]
    assert "required" not in fields[column].get("constraints", {})
    file = json.loads((held_back / "schemas" / f"{name}.table.json").read_text())
    assert file == resources[name]["schema"]


def test_a_whole_package_keeps_its_schemas() -> None:
    schema = table_schema(Evidence)
    assert restricted(schema, Evidence, Rights("full")) == schema


def test_check_says_what_it_cannot(held_back: Path, run: Run) -> None:
    checked = run("check", held_back, cwd=held_back)
    assert (checked.returncode, checked.stdout) == (0, "No problems.\n")
    assert checked.stderr.startswith("Not checked, because the texts are not in this package")


def tampered(package: Path, change: Any) -> set[str]:
    change(package)
    return {problem.code for problem in onrecord.check(package)} - {"bytes_differ", "hash_differs"}


@pytest.mark.parametrize(
    ("mode", "change", "code"),
    [
        ("excerpts", edit("mentions", "Freedonia,22", "Ruritania,22"), "words_differ"),
        ("excerpts", edit("mentions", "Freedonia,22,31", "Freedonia,922,931"), "outside"),
        ("none", edit("mentions", f"{WITHHELD},22,31", "Freedonia,22,31"), "too_many_words"),
        (
            "excerpts",
            edit("evidence", f"Freedonia,22,31,{WITHHELD}", "Freedonia,22,31,must act on "),
            "too_many_words",
        ),
        ("none", edit("documents", WITHHELD, "Ministers must act"), "invalid"),
        ("none", edit("mentions", f"{WITHHELD},22,31", f"{WITHHELD},31,22"), "invalid"),
    ],
)
def test_what_can_be_checked_is(mode: str, change: Any, code: str, collection: Path) -> None:
    assert code in tampered(packaged(collection, mode), change)


def test_a_mark_in_a_whole_package_is_no_excuse(collection: Path) -> None:
    package = packaged(collection, "full")
    assert "words_differ" in tampered(package, edit("mentions", "Freedonia,22", f"{WITHHELD},22"))


@pytest.mark.parametrize(
    ("ours", "field"),
    [({"text": "some"}, "onrecord.text"), ({"excerpt_limit": "many"}, "onrecord.excerpt_limit")],
)
def test_an_unknown_mode_is_named(ours: dict[str, Any], field: str, collection: Path) -> None:
    package = packaged(collection, "excerpts")
    about = descriptor(package)
    about["onrecord"] |= ours
    (package / "datapackage.json").write_text(json.dumps(about))
    (problem,) = onrecord.check(package)
    assert (problem.code, problem.field) == ("unknown_mode", field)


@pytest.mark.parametrize(
    ("line", "said"),
    [("text: some\n", "text"), ("excerpt_limit: 0\n", "excerpt_limit")],
)
def test_a_wrong_mode_of_a_collection_is_named(line: str, said: str, collection: Path) -> None:
    about = collection / "seeds" / "collection.yaml"
    about.write_text(about.read_text() + line)
    (problem,) = onrecord.check(collection)
    assert (problem.field, problem.line) == (said, 11)


def test_the_library_never_gives_a_false_text(held_back: Path) -> None:
    data = onrecord.load(held_back)
    release = data["one"]
    assert release.title == "Ministers must act on Freedonia"
    assert release.figures[0].value == 9000
    with pytest.raises(Withheld, match="onrecord attach"):
        _ = release.text
    assert data.readable("calls_readable")[0]["words"] == WITHHELD


def pages(package: Path, *addresses: str) -> list[str]:
    async def ask(database: Path) -> list[str]:
        client = datasette_of(database, {}).client
        answers = [await client.get(address) for address in addresses]
        assert [answer.status_code for answer in answers] == [200] * len(addresses)
        return [answer.text for answer in answers]

    with database_of(package) as (database, _):
        return asyncio.run(ask(database))


def test_the_site_says_that_the_text_is_not_there(held_back: Path) -> None:
    release, found, nothing, *_ = pages(
        held_back,
        *("/release/one", "/search?q=ministers&in=releases", "/search?q=withheld"),
        *("/", "/calls", "/figures", "/actors", "/codebook", "/downloads"),
    )
    assert "The text is not in this package" in release
    assert 'class="mark' not in release
    assert "release.js" not in release  # there is nothing for it to point at
    (call_id,) = re.findall(r'data-fact="(call-\w+)"', release)
    assert f'id="{call_id}"' in release  # addresses of facts lead to their cards
    assert "Ministers must act on Freedonia" in found
    assert "Nothing was found" in nothing


def test_the_mark_is_not_searched_for(held_back: Path) -> None:
    with database_of(held_back) as (path, _):
        connection = sqlite3.connect(path)
        for index in ("quotes_fts", "calls_to_action_fts", "documents_fts", "figures_fts"):
            sql = f"SELECT count(*) FROM {index} WHERE {index} MATCH 'withheld'"
            assert connection.execute(sql).fetchone() == (0,)
        connection.close()
