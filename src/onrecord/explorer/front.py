"""The front page: what the dataset is, what it holds, and ways in."""

import sqlite3
from typing import Any

from markupsafe import Markup

from onrecord.citation import as_text
from onrecord.explorer.charts import bars_over_time, dots, ranked_bars
from onrecord.explorer.machines import dataset_of_schema_org
from onrecord.explorer.periods import with_gaps
from onrecord.explorer.reading import Rows, rows
from onrecord.explorer.site import Asked, Page, Site
from onrecord.explorer.wording import label, plural

__all__ = ["front_page"]

COUNTED = {
    "releases": ("release", "releases"),
    "calls_to_action": ("call to action", "calls"),
    "figures": ("figure", "figures"),
    "quotes": ("quote", "search?in=quotes"),
    "actors": ("actor", "actors"),
    "evidence": ("piece of evidence", ""),
}
BY_MONTH_UP_TO = 36
TOP_TYPES = 12
TOP_ADDRESSEES = 10
TOP_ACTORS = 12
PASSAGES = 4


def front_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page:
    """The page that says what the dataset is and leads into it."""
    context = {
        "counts": _counts(connection, site),
        "span": rows(
            connection, "SELECT min(published) AS first, max(published) AS last FROM releases"
        )[0],
        "publishers": _publishers(connection),
        "passages": _passages(connection),
        "latest": _latest(connection),
        "timeline": _timeline(connection, site),
        "matrix": _matrix(connection, site),
        "named": _named(connection, site),
        "citation": as_text(site.descriptor),
        "schema_org": Markup(dataset_of_schema_org(site, asked.origin)),  # noqa: S704  # it is escaped
    }
    return Page("front.html", context)


def _counts(connection: sqlite3.Connection, site: Site) -> list[dict[str, Any]]:
    found = []
    for table, (noun, page) in COUNTED.items():
        key = "DISTINCT quote_id" if table == "quotes" else "*"
        (count,) = connection.execute(f"SELECT count({key}) FROM {table}").fetchone()
        many = {"call to action": "calls to action", "piece of evidence": "pieces of evidence"}
        words = plural(count, noun, many.get(noun, "")).split(" ", 1)
        address = site.addresses.path(page) if page else site.addresses.table(table)
        found.append({"count": words[0], "noun": words[1], "link": address})
    return found


def _publishers(connection: sqlite3.Connection) -> Rows:
    return rows(
        connection,
        "SELECT actor_id, name, count(*) AS releases FROM releases"
        " JOIN actors ON actor_id = publisher_id GROUP BY actor_id"
        " ORDER BY releases DESC, name LIMIT 6",
    )


def _passages(connection: sqlite3.Connection) -> Rows:
    """Calls that name who asks and who is asked, one a release, the newest releases first."""
    return rows(
        connection,
        "SELECT call_id, release_id, release, published, caller, addressee, call_type, words"
        " FROM calls_readable WHERE caller IS NOT NULL AND addressee IS NOT NULL"
        " AND length(words) < 320 GROUP BY release_id ORDER BY published DESC, release_id LIMIT ?",
        PASSAGES,
    )


def _latest(connection: sqlite3.Connection) -> Rows:
    return rows(
        connection,
        "SELECT release_id, title, published, name AS publisher, status FROM releases"
        " LEFT JOIN actors ON actor_id = publisher_id"
        " ORDER BY published IS NULL, published DESC, release_id LIMIT 5",
    )


def _timeline(connection: sqlite3.Connection, site: Site) -> dict[str, Any]:
    """Releases and calls by month, or by year where the months are many."""
    found = _periods(connection, 7)
    if len({row["period"] for row in found}) > BY_MONTH_UP_TO:
        found = _periods(connection, 4)
    for row in found:
        row["link"] = site.addresses.page(row["page"], published=row["period"])
        row["told"] = f"{row['period']}: {row['count']} {row['kind'].lower()}"
    periods = with_gaps(row["period"] for row in found)
    if len(periods) > BY_MONTH_UP_TO:
        periods = sorted({row["period"] for row in found})
    drawn = bars_over_time(found, periods, "Releases and calls to action over time")
    return {"values": found, "svg": drawn}


def _periods(connection: sqlite3.Connection, digits: int) -> Rows:
    return rows(
        connection,
        "SELECT substr(published, 1, ?1) AS period, 'Releases' AS kind, 'releases' AS page,"
        " count(*) AS count FROM releases WHERE published IS NOT NULL GROUP BY period"
        " UNION ALL SELECT substr(published, 1, ?1), 'Calls to action', 'calls', count(*)"
        " FROM calls_to_action JOIN releases USING (release_id)"
        " WHERE published IS NOT NULL GROUP BY 1 ORDER BY kind DESC, period",
        digits,
    )


def _matrix(connection: sqlite3.Connection, site: Site) -> dict[str, Any]:
    """The commonest types of call by the actors most often asked."""
    inside = (
        "FROM calls_to_action JOIN call_parties USING (call_id) JOIN actors USING (actor_id)"
        " WHERE party_role = 'addressee'"
    )
    asked_most = rows(
        connection,
        f"SELECT actor_id, name, count(*) AS n {inside}"
        " GROUP BY actor_id ORDER BY n DESC, name LIMIT ?",
        TOP_ADDRESSEES,
    )
    types = rows(
        connection,
        "SELECT call_type, count(*) AS n FROM calls_to_action GROUP BY call_type"
        " ORDER BY n DESC, call_type LIMIT ?",
        TOP_TYPES,
    )
    counted = {
        (row["call_type"], row["actor_id"]): row["n"]
        for row in rows(
            connection,
            f"SELECT call_type, actor_id, count(*) AS n {inside} GROUP BY call_type, actor_id",
        )
    }
    values = [
        _dot(site, kind["call_type"], actor, counted[kind["call_type"], actor["actor_id"]])
        for kind in types
        for actor in asked_most
        if (kind["call_type"], actor["actor_id"]) in counted
    ]
    return {"values": values, "svg": dots(values, "Types of call by addressee") if values else ""}


def _dot(site: Site, call_type: str, actor: dict[str, Any], count: int) -> dict[str, Any]:
    row = label(call_type, "call_type")
    return {
        "row": row,
        "column": actor["name"],
        "count": count,
        "link": site.addresses.page("calls", call_type=call_type, addressee=actor["actor_id"]),
        "told": f"{row}, asked of {actor['name']}: {count}",
    }


def _named(connection: sqlite3.Connection, site: Site) -> dict[str, Any]:
    found = rows(
        connection,
        "SELECT actor_id, name, count(*) AS count FROM mentions JOIN actors USING (actor_id)"
        " GROUP BY actor_id ORDER BY count DESC, name LIMIT ?",
        TOP_ACTORS,
    )
    for row in found:
        row["link"] = site.addresses.actor(row["actor_id"])
        row["told"] = f"{row['name']}: named {row['count']} times"
    return {"values": found, "svg": ranked_bars(found, "The actors named most") if found else ""}
