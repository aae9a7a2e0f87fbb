"""The page of an actor."""

import sqlite3
from typing import Any

from onrecord.explorer.reading import Rows, one, rows
from onrecord.explorer.site import Asked, Page, Refused, Site
from onrecord.vocabularies import vocabulary

__all__ = ["actor_page"]

SHOWN = 12
# Of an actor in more facts than SEEN, the newest among so many of them are shown: the list of all
# of them, which the page leads to, is in the order of time.
SEEN = 300
_CALLS = f"""
WITH newest AS (
  SELECT DISTINCT call_id, published FROM (
    SELECT call_id FROM call_parties WHERE actor_id = ? AND party_role IN ({{roles}}) LIMIT {SEEN})
  CROSS JOIN calls_to_action USING (call_id) CROSS JOIN releases USING (release_id)
  ORDER BY published DESC, call_id LIMIT ?)
SELECT call_id AS id, release_id, release, calls_readable.published, call_type, caller, addressee,
  words
FROM newest CROSS JOIN calls_readable USING (call_id)"""
_QUOTES = f"""
WITH newest AS (
  SELECT quote_id FROM (
    SELECT quote_id, release_id FROM quotes WHERE speaker_id = ? AND part = 1 LIMIT {SEEN})
  CROSS JOIN releases USING (release_id) ORDER BY published DESC, quote_id LIMIT ?)
SELECT quote_id AS id, release_id, title AS release, published, quote_kind,
  (SELECT group_concat(words, ' … ') FROM (
    SELECT words FROM quotes WHERE quote_id = said.quote_id ORDER BY part)) AS words
FROM newest CROSS JOIN quotes AS said USING (quote_id) CROSS JOIN releases USING (release_id)
WHERE part = 1"""
_FIGURES = """
WITH newest AS (
  SELECT figure_id FROM ({some})
  CROSS JOIN figures USING (figure_id) CROSS JOIN releases USING (release_id)
  ORDER BY published DESC, figure_id LIMIT ?2)
SELECT figure_id AS id, release_id, title AS release, published, figure_kind, number_words,
  counted, reporting, words
FROM newest CROSS JOIN figures USING (figure_id) CROSS JOIN releases USING (release_id)"""
_ACCUSATIONS = f"""
WITH newest AS (
  SELECT DISTINCT accusation_id, published FROM (
    SELECT accusation_id FROM accusation_parties WHERE actor_id = ? AND party_role = ?
    LIMIT {SEEN})
  CROSS JOIN accusations USING (accusation_id) CROSS JOIN releases USING (release_id)
  ORDER BY published DESC, accusation_id LIMIT ?)
SELECT accusation_id AS id, release_id, release, accusations_readable.published, accusation_act,
  reporting, accuser, accused, words
FROM newest CROSS JOIN accusations_readable USING (accusation_id)"""
# the index is named, because where most cells are empty the planner thinks that it is of no use
_SOME_FIGURES = f"""
SELECT figure_id FROM figures INDEXED BY figures_{{column}} WHERE {{column}} = ?1
LIMIT {SEEN // 3}"""
_SECTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("asked", "What it asks", ("caller",)),
    (
        "asked-of",
        "What is asked of it, also through others",
        ("addressee", "intermediary", "requested_actor"),
    ),
    ("about", "Calls against it, or meant to help it", ("target", "beneficiary")),
)

_ACCUSING = {
    "accused": "What it is accused of",
    "accuser": "Whom it accuses",
    "victim": "What it is said to have suffered",
}


def actor_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page:
    """Everything that the releases say of an actor, and that it says in them."""
    actor_id = asked.path["actor_id"]
    actor = one(connection, "SELECT * FROM actors WHERE actor_id = ?", actor_id)
    if actor is None:
        raise Refused(404, f"No actor has the id {actor_id}.", "Look for it by its name.")
    context = {
        "actor": actor,
        "parent": one(
            connection, "SELECT actor_id, name FROM actors WHERE actor_id = ?", actor["parent_id"]
        ),
        "members": rows(
            connection,
            "SELECT actor_id, name FROM actors WHERE parent_id = ? ORDER BY name LIMIT 50",
            actor_id,
        ),
        "names": _names(connection, actor_id),
        "roles": _roles(connection, actor_id),
        "offices": _offices(connection, actor_id),
        "sections": [item for item in _sections(connection, site, actor_id) if item["rows"]],
        "mentions": _mentions(connection, actor_id),
    }
    return Page("actor.html", context)


def _mentions(connection: sqlite3.Connection, actor_id: str) -> dict[str, int]:
    places, releases = connection.execute(
        "SELECT count(*), count(DISTINCT release_id) FROM mentions WHERE actor_id = ?", (actor_id,)
    ).fetchone()
    return {"places": places, "releases": releases}


def _names(connection: sqlite3.Connection, actor_id: str) -> Rows:
    return rows(
        connection,
        "SELECT name, name_kind FROM actor_names WHERE actor_id = ? ORDER BY rowid LIMIT 60",
        actor_id,
    )


def _roles(connection: sqlite3.Connection, actor_id: str) -> dict[str, Any]:
    """In how many releases of each year the actor has each role."""
    counted = rows(
        connection,
        "SELECT coalesce(year, 'not stated') AS year, role, count(DISTINCT release_id) AS releases"
        " FROM appearances JOIN releases USING (release_id) WHERE appearances.actor_id = ?"
        " GROUP BY 1, 2 ORDER BY 1",
        actor_id,
    )
    years = list(dict.fromkeys(row["year"] for row in counted))
    found = {(row["role"], row["year"]): row["releases"] for row in counted}
    kinds = [
        code for code in vocabulary("actor_role").codes if any(key[0] == code for key in found)
    ]
    table = [
        {"role": code, "counts": [found.get((code, year)) for year in years]} for code in kinds
    ]
    return {"years": years, "rows": table}


def _offices(connection: sqlite3.Connection, actor_id: str) -> Rows:
    """The offices as printed, each with the first release that prints it so."""
    return rows(
        connection,
        "SELECT office, release_id, appearance_id AS id, min(published) AS published,"
        " count(DISTINCT release_id) AS releases FROM appearances JOIN releases USING (release_id)"
        " WHERE actor_id = ? AND office IS NOT NULL GROUP BY office ORDER BY published LIMIT 20",
        actor_id,
    )


def _sections(connection: sqlite3.Connection, site: Site, actor_id: str) -> list[dict[str, Any]]:
    found = []
    for name, title, roles in _SECTIONS:
        listed = ", ".join(f"'{role}'" for role in roles)
        shown = rows(connection, _CALLS.format(roles=listed), actor_id, SHOWN + 1)
        found.append(_section(site, name, title, "call", shown, actor_id))
    for role, title in _ACCUSING.items():
        shown = rows(connection, _ACCUSATIONS, actor_id, role, SHOWN + 1)
        found.append(_section(site, role, title, "accusation", shown, actor_id))
    quotes = rows(connection, _QUOTES, actor_id, SHOWN + 1)
    found.append(_section(site, "said", "Quotes", "quote", quotes, actor_id))
    given = _figures(connection, actor_id, "said_by_id")
    found.append(_section(site, "figures", "Figures given", "figure", given, actor_id))
    title = "Figures about, paid or received"
    concerned = _figures(connection, actor_id, "about_id", "payer_id", "payee_id")
    found.append(_section(site, "concerned", title, "figure", concerned, actor_id))
    return found


def _figures(connection: sqlite3.Connection, actor_id: str, *named_in: str) -> Rows:
    """The newest figures that name the actor in one of these columns."""
    some = [f"SELECT * FROM ({_SOME_FIGURES.format(column=column)})" for column in named_in]
    sql = _FIGURES.format(some=" UNION ".join(some))
    return rows(connection, sql, actor_id, SHOWN + 1)


def _section(
    site: Site, name: str, title: str, kind: str, found: Rows, actor_id: str
) -> dict[str, Any]:
    more = site.addresses.page("search", actor=actor_id, **{"in": f"{kind}s"})
    return {
        "name": name,
        "title": title,
        "kind": kind,
        "rows": found[:SHOWN],
        "more": more if len(found) > SHOWN else "",
    }
