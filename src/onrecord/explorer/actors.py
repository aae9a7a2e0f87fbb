"""The list of all actors."""

import sqlite3
from typing import Any

from onrecord.explorer.paging import asked_number
from onrecord.explorer.reading import Rows, rows
from onrecord.explorer.site import Asked, Page, Site

__all__ = ["actors_page"]

LISTED = 100
_TYPES = "SELECT actor_type AS value, count(*) AS n FROM actors GROUP BY 1 ORDER BY 2 DESC, 1"
_COUNTRIES = """
SELECT country AS value, count(*) AS n FROM actors WHERE country IS NOT NULL
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 60"""
_LIST = """
SELECT actors.actor_id, actors.name, actors.actor_type, actors.country, releases, roles
FROM actors LEFT JOIN (
  SELECT actor_id, count(DISTINCT release_id) AS releases, group_concat(DISTINCT role) AS roles
  FROM appearances GROUP BY actor_id) AS seen ON seen.actor_id = actors.actor_id
WHERE {where}
ORDER BY releases IS NULL, releases DESC, actors.name LIMIT ? OFFSET ?"""


def actors_page(connection: sqlite3.Connection, _site: Site, asked: Asked) -> Page:
    """All actors, those in most releases first; filtered by type and country."""
    kind, place, number = asked.first("type"), asked.first("country"), asked_number(asked)
    found = _actors(connection, {"actor_type": kind, "country": place}, number)
    context = {
        "actors": found[:LISTED],
        "number": number,
        "has_more": len(found) > LISTED,
        "kind": kind,
        "place": place,
        "kinds": rows(connection, _TYPES),
        "places": rows(connection, _COUNTRIES),
    }
    return Page("actors.html", context)


def _actors(connection: sqlite3.Connection, filters: dict[str, str], number: int) -> Rows:
    """The actors on a page of the list, and one more if there is another page."""
    given = {column: value for column, value in filters.items() if value}
    where = " AND ".join(f"actors.{column} = ?" for column in given) or "1 = 1"
    places: list[Any] = [LISTED + 1, (number - 1) * LISTED]
    found = rows(connection, _LIST.format(where=where), *given.values(), *places)
    return [{**row, "roles": row["roles"].split(",") if row["roles"] else []} for row in found]
