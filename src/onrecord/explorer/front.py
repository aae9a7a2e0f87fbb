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
from onrecord.explorer.wording import label, number, tell_apart

__all__ = ["front_page"]

COUNTED = (  # the table, what it counts (one, several), and the page that lists it
    ("releases", "release", "releases", "releases"),
    ("calls_to_action", "call to action", "calls to action", "calls"),
    ("accusations", "accusation", "accusations", "search"),
    ("figures", "figure", "figures", "figures"),
    ("quotes", "quote", "quotes", "search"),
    ("actors", "actor", "actors", "actors"),
    ("evidence", "piece of evidence", "pieces of evidence", ""),
)
BY_MONTH_UP_TO = 36
TOP_TYPES = 12
TOP_ADDRESSEES = 10
TOP_ACTORS = 12
TOP_PUBLISHERS = 6
PASSAGES = 4
_ADDRESSED = """
FROM calls_to_action JOIN call_parties USING (call_id) JOIN actors USING (actor_id)
WHERE party_role = 'addressee'"""


def front_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page:
    """The page that says what the dataset is and leads into it."""
    context = {
        "counts": _counts(connection, site),
        "span": _span(connection),
        "publishers": _publishers(connection, site),
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
    for table, one, several, page in COUNTED:
        key = "DISTINCT quote_id" if table == "quotes" else "*"
        (count,) = connection.execute(f"SELECT count({key}) FROM {table}").fetchone()
        fields = {"in": table} if page == "search" else {}
        address = site.addresses.page(page, **fields) if page else site.addresses.table(table)
        noun = one if count == 1 else several
        found.append({"count": number(count), "noun": noun, "link": address})
    return found


def _span(connection: sqlite3.Connection) -> dict[str, Any]:
    """The first and the last date, and how many records are drafts."""
    return rows(
        connection,
        "SELECT min(published) AS first, max(published) AS last, count(*) AS releases,"
        " count(*) FILTER (WHERE status = 'draft') AS drafts FROM releases",
    )[0]


def _publishers(connection: sqlite3.Connection, site: Site) -> dict[str, Any]:
    """Those with the most releases, and how many others there are."""
    found = rows(
        connection,
        "SELECT actor_id, name, count(*) AS releases FROM releases"
        " JOIN actors ON actor_id = publisher_id GROUP BY actor_id"
        " ORDER BY releases DESC, name",
    )
    for row in found:
        row["link"] = site.addresses.page("releases", publisher=row["actor_id"])
    return {"first": found[:TOP_PUBLISHERS], "others": len(found[TOP_PUBLISHERS:])}


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
    asked_most = rows(
        connection,
        f"SELECT actor_id, name, actor_type, count(*) AS n {_ADDRESSED}"
        " GROUP BY actor_id ORDER BY n DESC, name LIMIT ?",
        TOP_ADDRESSEES,
    )
    tell_apart(asked_most)
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
            f"SELECT call_type, actor_id, count(*) AS n {_ADDRESSED} GROUP BY 1, 2",
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
        "SELECT actor_id, name, actor_type, count(*) AS count FROM mentions"
        " JOIN actors USING (actor_id) GROUP BY actor_id ORDER BY count DESC, name LIMIT ?",
        TOP_ACTORS,
    )
    for row in found:
        row["words"] = row["name"]
    tell_apart(found)
    for row in found:
        row["link"] = site.addresses.actor(row["actor_id"])
        row["told"] = f"{row['name']}: named {row['count']} times"
    return {"values": found, "svg": ranked_bars(found, "The actors named most") if found else ""}
