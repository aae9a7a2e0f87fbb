"""What the page of a release shows, read from the database."""

from typing import Any

from onrecord.explorer.segments import Anchored, segments
from onrecord.model import TABLES, Fact, Row
from onrecord.tables import by_name, column, columns
from onrecord.vocabularies import vocabulary

__all__ = ["find_database", "release_page"]

LAYERS = {
    "calls_to_action": "Calls to action",
    "figures": "Figures",
    "quotes": "Quotes",
    "appearances": "Actors and roles",
    "mentions": "Mentions",
    "findings": "Errors and conflicts in the text",
}
_HIDDEN = {"release_id", "words", "start", "end", "low_exclusive", "high_exclusive"}
_NEEDED = {model.TABLE.name for model in TABLES}


async def find_database(datasette: Any) -> Any:
    """The first of Datasette's databases that holds a package, or None."""
    for database in datasette.databases.values():
        if set(await database.table_names()) >= _NEEDED:
            return database
    return None


async def release_page(database: Any, release_id: str) -> dict[str, Any] | None:
    """The template's context for the page of a release, or None if there is no such release."""
    found = await _rows(database, "releases", "release_id = ?", release_id)
    if not found:
        return None
    release = found[0]
    document = (await _rows(database, "documents", "document_id = ?", release["document_id"]))[0]
    actors = {row["actor_id"]: row for row in await _rows(database, "actors", "1 = 1")}
    evidence = await _evidence(database, release_id)
    parties = await _parties(database, release_id)
    layers = []
    anchored = []
    for table, title in LAYERS.items():
        rows = await _rows(database, table, "release_id = ? ORDER BY start", release_id)
        cards = _cards(table, rows, actors, evidence, parties)
        layers.append({"name": by_name(table).TABLE.singular, "title": title, "cards": cards})
        anchored += [
            Anchored(card["layer"], card["id"], span[0], span[1])
            for card in cards
            for span in card["spans"]
        ]
    own = [(document["body_start"], document["body_end"])]
    own += [
        (row["start"], row["end"])
        for row in evidence.get(("releases", release_id), {}).values()
        if row["field"] == "title"
    ]
    return {
        "release": release,
        "document": document,
        "publisher": actors.get(release["publisher_id"]),
        "host": actors.get(release["host_id"]),
        "fields": _fields(by_name("releases"), release, actors, evidence),
        "layers": layers,
        "segments": segments(document["text"], anchored, own),
    }


async def _rows(database: Any, table: str, where: str, *values: str) -> list[dict[str, Any]]:
    names = ", ".join(columns(by_name(table)))
    statement = f"SELECT {names} FROM {table} WHERE {where}"  # noqa: S608  # names are the model's
    return [dict(row) for row in (await database.execute(statement, values)).rows]


async def _evidence(database: Any, release_id: str) -> dict[tuple[str, str], dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for row in await _rows(database, "evidence", "release_id = ?", release_id):
        found.setdefault((row["table_name"], row["row_id"]), {})[row["field"] or ""] = row
    return found


async def _parties(database: Any, release_id: str) -> dict[str, list[dict[str, Any]]]:
    inside = "call_id IN (SELECT call_id FROM calls_to_action WHERE release_id = ?)"
    found: dict[str, list[dict[str, Any]]] = {}
    for row in await _rows(database, "call_parties", f"{inside} ORDER BY rowid", release_id):
        found.setdefault(row["call_id"], []).append(row)
    return found


def _cards(
    table: str,
    rows: list[dict[str, Any]],
    actors: dict[str, dict[str, Any]],
    evidence: dict[tuple[str, str], dict[str, Any]],
    parties: dict[str, list[dict[str, Any]]],
) -> list[dict[str, Any]]:
    """A card for each fact; the parts of a quote share one."""
    model = by_name(table)
    cards: dict[str, dict[str, Any]] = {}
    for row in rows:
        fact_id = row[model.TABLE.key[0]]
        card = cards.setdefault(
            fact_id,
            {
                "id": fact_id,
                "layer": model.TABLE.singular,
                "words": [],
                "spans": [],
                "parties": _named(parties.get(fact_id, []), actors, evidence),
                "fields": _fields(model, row, actors, evidence),
                "message": row.get("message"),
            },
        )
        if row["start"] is not None:
            card["words"].append(row["words"])
            card["spans"].append((row["start"], row["end"]))
    return list(cards.values())


def _named(
    parties: list[dict[str, Any]],
    actors: dict[str, dict[str, Any]],
    evidence: dict[tuple[str, str], dict[str, Any]],
) -> list[dict[str, Any]]:
    return [
        {
            "role": vocabulary("party_role").label(row["party_role"]),
            "actor": actors[row["actor_id"]],
            "words": _words(
                evidence,
                "call_parties",
                f"{row['call_id']},{row['actor_id']},{row['party_role']}",
                "actor_id",
            ),
        }
        for row in parties
    ]


def _words(
    evidence: dict[tuple[str, str], dict[str, Any]], table: str, row_id: str, field: str
) -> str:
    found = evidence.get((table, row_id), {}).get(field)
    return found["words"] if found else ""


def _fields(
    model: type[Row],
    row: dict[str, Any],
    actors: dict[str, dict[str, Any]],
    evidence: dict[tuple[str, str], dict[str, Any]],
) -> list[dict[str, Any]]:
    """The fields of a row that are not empty, each with its value for readers and its evidence."""
    row_id = ",".join(str(row[name]) for name in model.TABLE.key)
    found = []
    for name in columns(model):
        declared = column(model, name)
        value = row[name]
        if value is None or name in _HIDDEN or name in model.TABLE.key:
            continue
        actor = actors.get(value) if name.endswith("_id") else None
        words = _words(evidence, model.TABLE.name, row_id, name)
        found.append(
            {
                "name": name.removesuffix("_id").replace("_", " "),
                "value": _shown(model, name, value, row),
                "actor": actor,
                "words": "" if words == row.get("words") and issubclass(model, Fact) else words,
                "description": declared.description,
            }
        )
    return found


def _shown(model: type[Row], name: str, value: Any, row: dict[str, Any]) -> str:
    declared = column(model, name)
    if declared.vocabulary:
        return vocabulary(declared.vocabulary).label(value)
    if model.model_fields[name].annotation is bool:
        return "yes" if value else "no"
    if isinstance(value, int | float):
        exclusive = row.get(f"{name}_exclusive")
        sign = {"low": "more than ", "high": "less than "}[name] if exclusive else ""
        return f"{sign}{value:,}"
    return str(value)
