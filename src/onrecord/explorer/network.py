"""The network of who calls on whom, laid out and drawn on the server by Vega: a line leads from a
caller to an addressee and is as wide as their calls are many.
"""

from collections import Counter
from typing import Any

from markupsafe import Markup

from onrecord.explorer.charts import CALM, WARM
from onrecord.explorer.drawing import INK, drawn_by_vega
from onrecord.explorer.reading import Rows

__all__ = ["LINES", "network"]

LINES = 60
WIDTH = 740
_BOTH = "#7a5aa8"


def network(pairs: Rows, links: dict[str, str]) -> Markup:
    """The network of the pairs with the most calls.

    Args:
        pairs: `caller_id`, `caller`, `addressee_id`, `addressee`, `count` and `link` of each, those
            with the most calls first.
        links: the addresses of the actors' pages by the actors' ids.
    """
    shown = pairs[:LINES]
    nodes = _nodes(shown, links)
    places = {actor_id: place for place, actor_id in enumerate(nodes)}
    lines = [
        {
            "source": places[pair["caller_id"]],
            "target": places[pair["addressee_id"]],
            "count": pair["count"],
            "link": pair["link"],
            "told": f"{pair['caller']} to {pair['addressee']}: {pair['count']}",
        }
        for pair in shown
    ]
    return drawn_by_vega(_specification(list(nodes.values()), lines))


def _nodes(pairs: Rows, links: dict[str, str]) -> dict[str, dict[str, Any]]:
    """The actors of the pairs by their ids, each with the number of calls that it is part of."""
    calls = Counter[str]()
    for pair in pairs:
        calls[pair["caller_id"]] += pair["count"]
        calls[pair["addressee_id"]] += pair["count"]
    callers = {pair["caller_id"]: pair["caller"] for pair in pairs}
    called = {pair["addressee_id"]: pair["addressee"] for pair in pairs}
    colors = dict.fromkeys(called, WARM) | dict.fromkeys(callers, CALM)
    colors |= dict.fromkeys(callers.keys() & called.keys(), _BOTH)
    return {
        actor_id: {
            "name": name,
            "calls": calls[actor_id],
            "color": colors[actor_id],
            "link": links[actor_id],
        }
        for actor_id, name in (callers | called).items()
    }


def _specification(nodes: list[dict[str, Any]], lines: list[dict[str, Any]]) -> dict[str, Any]:
    height = min(560, 120 + 18 * len(nodes))
    return {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "description": "Who calls on whom",
        "width": WIDTH,
        "height": height,
        "padding": {"left": 100, "right": 100, "top": 30, "bottom": 30},
        "autosize": "none",
        "data": [
            {"name": "line", "values": lines},
            {"name": "node", "values": nodes, "transform": [_forces(height), *_extents()]},
        ],
        "scales": [
            {
                "name": "area",
                "domain": {"data": "node", "field": "calls"},
                "range": [90, 700],
                "zero": True,
            },
            {"name": "width", "domain": {"data": "line", "field": "count"}, "range": [1, 5]},
            {"name": "x", "domain": {"signal": "xs"}, "range": [0, WIDTH], "zero": False},
            {"name": "y", "domain": {"signal": "ys"}, "range": [0, height], "zero": False},
        ],
        "marks": [_paths(), _heads(), _dots(), _names(height)],
    }


def _forces(height: int) -> dict[str, Any]:
    """The layout, as a transformation of the nodes; lines get their ends from it."""
    forces = [
        {"force": "center", "x": WIDTH / 2, "y": height / 2},
        {"force": "x", "x": {"expr": str(WIDTH // 2)}, "strength": 0.05},
        {"force": "y", "y": {"expr": str(height // 2)}, "strength": 0.12},
        {"force": "collide", "radius": 26},
        {"force": "nbody", "strength": -420},
        {"force": "link", "links": "line", "distance": 120},
    ]
    return {
        "type": "force",
        "iterations": 300,
        "static": True,
        "signal": "force",
        "forces": forces,
    }


def _extents() -> list[dict[str, Any]]:
    return [{"type": "extent", "field": axis, "signal": f"{axis}s"} for axis in "xy"]


def _dots() -> dict[str, Any]:
    return {
        "name": "dots",
        "type": "symbol",
        "zindex": 1,
        "from": {"data": "node"},
        "encode": {
            "enter": {
                "size": {"scale": "area", "field": "calls"},
                "fill": {"field": "color"},
                "href": {"field": "link"},
                "description": {"signal": "datum.name + ': ' + datum.calls + ' calls'"},
            },
            "update": {axis: {"scale": axis, "field": axis} for axis in "xy"},
        },
    }


def _paths() -> dict[str, Any]:
    ends = {
        f"{end}{axis.upper()}": {"expr": f"scale('{axis}', datum.datum.{end}.{axis})"}
        for end in ("source", "target")
        for axis in "xy"
    }
    return {
        "name": "paths",
        "type": "path",
        "from": {"data": "line"},
        "encode": {
            "enter": {
                "stroke": {"value": INK},
                "strokeOpacity": {"value": 0.35},
                "strokeWidth": {"scale": "width", "field": "count"},
                "href": {"field": "link"},
                "description": {"field": "told"},
            }
        },
        "transform": [
            {"type": "linkpath", "require": {"signal": "force"}, "shape": "line", **ends}
        ],
    }


def _heads() -> dict[str, Any]:
    """Arrow heads a little before the addressee."""
    x, y = "scale('x', datum.target.x)", "scale('y', datum.target.y)"
    away = f"atan2({y} - scale('y', datum.source.y), {x} - scale('x', datum.source.x))"
    return {
        "type": "symbol",
        "aria": False,
        "from": {"data": "line"},
        "encode": {
            "update": {
                "shape": {"value": "triangle-right"},
                "size": {"value": 70},
                "fill": {"value": INK},
                "x": {"signal": f"{x} - 17 * cos({away})"},
                "y": {"signal": f"{y} - 17 * sin({away})"},
                "angle": {"signal": f"{away} * 180 / PI"},
            }
        },
    }


def _names(height: int) -> dict[str, Any]:
    return {
        "type": "text",
        "aria": False,
        "interactive": False,
        "from": {"data": "dots"},
        "encode": {
            "enter": {
                "text": {"field": "datum.name"},
                "fontSize": {"value": 12},
                "align": {"value": "center"},
                "fill": {"value": INK},
                "limit": {"value": 200},
                "font": {"value": "Liberation Sans, Arial, Helvetica, sans-serif"},
            },
            "update": {
                "x": {"field": "x"},
                # away from the middle, where the lines are
                "y": {"signal": f"datum.y + (datum.y < {height // 2} ? -16 : 24)"},
            },
        },
    }
