"""Calls to action: who asks whom, as a matrix, as a network, and one by one."""

import sqlite3
from collections import Counter
from typing import Any

from onrecord.explorer.hits import Wanted, find, wanted
from onrecord.explorer.kinds import KINDS
from onrecord.explorer.listing import active_filters, shown_hits
from onrecord.explorer.network import LINES, network
from onrecord.explorer.paging import paged
from onrecord.explorer.reading import Rows, rows
from onrecord.explorer.site import Asked, Page, Site

__all__ = ["calls_page"]

SIDE = 20
_PAIRS = """
SELECT caller.actor_id AS caller_id, caller.name AS caller,
  addressee.actor_id AS addressee_id, addressee.name AS addressee, count(*) AS count
FROM calls_to_action AS item JOIN releases USING (release_id)
JOIN call_parties AS asking ON asking.call_id = item.call_id AND asking.party_role = 'caller'
JOIN actors AS caller ON caller.actor_id = asking.actor_id
JOIN call_parties AS asked ON asked.call_id = item.call_id AND asked.party_role = 'addressee'
JOIN actors AS addressee ON addressee.actor_id = asked.actor_id
{where} GROUP BY 1, 3 ORDER BY count DESC, 2, 4"""
_CHOICES = {
    "call_type": "SELECT call_type AS value, NULL AS name, count(*) AS n FROM calls_to_action"
    " GROUP BY 1 ORDER BY n DESC, 1",
    "year": "SELECT year AS value, year AS name, count(*) AS n FROM calls_to_action"
    " JOIN releases USING (release_id) WHERE year IS NOT NULL GROUP BY 1 ORDER BY 1",
    "target": "SELECT actor_id AS value, name, count(*) AS n FROM call_parties"
    " JOIN actors USING (actor_id) WHERE party_role = 'target'"
    " GROUP BY 1 ORDER BY n DESC, name LIMIT 60",
}


def calls_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page:
    """Who asks whom to do what."""
    sought = wanted(asked)
    kind = KINDS["calls"]
    # a site of files has no file for every pair within every list
    is_part = site.is_static and sought.filters
    pairs = [] if is_part else _pairs(connection, site, sought)
    found = find(connection, kind, sought)
    page = paged(asked, found.places)
    links = {
        actor_id: site.addresses.actor(actor_id)
        for pair in pairs[:LINES]
        for actor_id in (pair["caller_id"], pair["addressee_id"])
    }
    context = {
        "sought": sought,
        "choices": {name: rows(connection, sql) for name, sql in _CHOICES.items()},
        "active": active_filters(connection, site, "calls", dict(sought.filters)),
        "matrix": _matrix(pairs),
        "network": network(pairs, links) if pairs else "",
        "lines": min(LINES, len(pairs)),
        "pairs": len(pairs),
        "found": found,
        "hits": shown_hits(connection, found, page.places, sought),
        "number": page.number,
        "last": page.last,
    }
    return Page("calls.html", context)


def _pairs(connection: sqlite3.Connection, site: Site, sought: Wanted) -> Rows:
    """Callers and addressees with the number of their calls."""
    conditions = KINDS["calls"].conditions
    given = {name: value for name, value in sought.filters.items() if name in conditions}
    where = "WHERE " + " AND ".join(conditions[name] for name in given) if given else ""
    found = rows(connection, _PAIRS.format(where=where), *given.values())
    kept = {name: value for name, value in given.items() if name not in ("caller", "addressee")}
    for pair in found:
        pair["link"] = (
            site.addresses.page(
                "calls", caller=pair["caller_id"], addressee=pair["addressee_id"], **kept
            )
            + "#calls"
        )
    return found


def _matrix(pairs: Rows) -> dict[str, Any]:
    """The callers with the most calls by the addressees with the most."""
    callers, addressees = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for pair in pairs:
        callers[pair["caller_id"], pair["caller"]] += pair["count"]
        addressees[pair["addressee_id"], pair["addressee"]] += pair["count"]
    found = {(pair["caller_id"], pair["addressee_id"]): pair for pair in pairs}
    columns = [key for key, _ in addressees.most_common(SIDE)]
    return {
        "columns": columns,
        "rows": [
            {"caller": caller, "cells": [found.get((caller[0], column[0])) for column in columns]}
            for caller, _ in callers.most_common(SIDE)
        ],
        "is_cut": len(callers) > SIDE or len(addressees) > SIDE,
    }
