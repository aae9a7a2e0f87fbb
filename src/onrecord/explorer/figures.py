"""Figures with their bounds drawn, those of one kind about one country together, over time."""

import json
import sqlite3
from collections import Counter
from typing import Any

from onrecord.explorer.hits import find, wanted
from onrecord.explorer.intervals import drawn, scale_of
from onrecord.explorer.kinds import KINDS
from onrecord.explorer.listing import active_filters
from onrecord.explorer.reading import Rows, rows
from onrecord.explorer.site import Asked, Page, Site
from onrecord.explorer.wording import country, label

__all__ = ["figures_page"]

SHOWN = 200
_FAMILIES = {"killed_civilians": "killed", "killed_combatants": "killed"}
_ROWS = """
SELECT figure_id, item.release_id, releases.title AS release, releases.published, publishers.name
  AS publisher, figure_kind, item.value, low, point, high, low_exclusive, high_exclusive, qualifier,
  unit, number_words, counted, trend, reporting, words, said_by_id, about_id,
  sayers.name AS said_by, subjects.name AS about
FROM json_each(?) AS hit CROSS JOIN figures AS item ON item.rowid = hit.value
JOIN releases USING (release_id)
LEFT JOIN actors AS publishers ON publishers.actor_id = publisher_id
LEFT JOIN actors AS sayers ON sayers.actor_id = said_by_id
LEFT JOIN actors AS subjects ON subjects.actor_id = about_id"""
_COUNTRIES = """
SELECT release_id, country, count(*) AS n FROM json_each(?) AS one
JOIN mentions ON mentions.release_id = one.value JOIN actors USING (actor_id)
WHERE country IS NOT NULL AND actor_id IS NOT (
  SELECT publisher_id FROM releases WHERE releases.release_id = mentions.release_id)
GROUP BY 1, 2 ORDER BY 1, n DESC, 2"""
_CHOICES = {
    "figure_kind": "SELECT figure_kind AS value, NULL AS name, count(*) AS n FROM figures"
    " GROUP BY 1 ORDER BY n DESC, 1",
    "year": "SELECT year AS value, year AS name, count(*) AS n FROM figures"
    " JOIN releases USING (release_id) WHERE year IS NOT NULL GROUP BY 1 ORDER BY 1",
    "actor": "SELECT actor_id AS value, name, count(*) AS n FROM figures"
    " JOIN actors ON actor_id = about_id GROUP BY 1 ORDER BY n DESC, name LIMIT 60",
}


def figures_page(connection: sqlite3.Connection, site: Site, asked: Asked) -> Page:
    """Figures as drawings of what is said, each one click from its words."""
    sought = wanted(asked)
    found = find(connection, KINDS["figures"], sought)
    shown = rows(connection, _ROWS, json.dumps(found.places[:SHOWN]))
    groups = _groups(shown, _countries(connection, shown))
    context = {
        "sought": sought,
        "choices": {name: rows(connection, sql) for name, sql in _CHOICES.items()},
        "active": active_filters(connection, site, "figures", dict(sought.filters)),
        "groups": groups,
        "shown": len(shown),
        "found": found,
        "filters": {
            name: value
            for name, value in sought.filters.items()
            if name in KINDS["figures"].conditions
        },
    }
    return Page("figures.html", context)


def _countries(connection: sqlite3.Connection, figures: Rows) -> dict[str, str]:
    """The country that each release names most, its publisher's own name aside."""
    releases = json.dumps(sorted({row["release_id"] for row in figures}))
    found: dict[str, str] = {}
    for row in rows(connection, _COUNTRIES, releases):
        found.setdefault(row["release_id"], row["country"])
    return found


def _groups(figures: Rows, countries: dict[str, str]) -> list[dict[str, Any]]:
    """The figures by kind (all killed are one), unit and country; the largest groups first, each
    in the order of time and on one scale. Those that are alone in their group stand together last.
    """
    found: dict[tuple[str, str, str], Rows] = {}
    for row in figures:
        family = _FAMILIES.get(row["figure_kind"], row["figure_kind"])
        key = (str(family), str(row["unit"] or ""), countries.get(row["release_id"], ""))
        found.setdefault(key, []).append(row)
    sizes = Counter({key: len(items) for key, items in found.items() if len(items) > 1})
    groups = [_group(key, found[key]) for key, _ in sizes.most_common()]
    alone = [_group(key, items) for key, items in found.items() if len(items) == 1]
    return [*groups, _mixed(alone)] if alone else groups


def _mixed(groups: list[dict[str, Any]]) -> dict[str, Any]:
    """Groups as one, in which each figure has its own scale."""
    told = [row for group in groups for row in group["rows"]]
    ordered = sorted(told, key=lambda row: row["published"] or "")
    return {"title": "One of a kind", "unit": "", "country": "", "scale": None, "rows": ordered}


def _group(key: tuple[str, str, str], figures: Rows) -> dict[str, Any]:
    family, unit, place = key
    scale = scale_of(figures)
    ordered = sorted(figures, key=lambda row: (row["published"] or "", row["figure_id"]))
    return {
        "title": label(family, "figure_kind"),
        "unit": unit,
        "country": country(place),
        "scale": scale,
        "rows": [{**row, "country": country(place), "drawn": drawn(row, scale)} for row in ordered],
    }
