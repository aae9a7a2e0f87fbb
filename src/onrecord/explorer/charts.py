"""Charts, drawn on the server by Vega-Lite as SVG: they need no script, take the colour of the text
around them, print, and every mark is a link to the rows behind it.
"""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from onrecord.explorer.drawing import INK, drawn_by_vega_lite

__all__ = ["CALM", "WARM", "bars_over_time", "dots", "ranked_bars"]

WARM = "#c2571a"
CALM = "#3f78b5"
_CONFIG = {
    "background": "transparent",
    "padding": 8,
    # the widths of labels are measured with the first, to which the others are metrically equal
    "font": "Liberation Sans, Arial, Helvetica, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "tickColor": INK,
        "domainColor": INK,
        "gridColor": INK,
        "gridOpacity": 0.12,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    },
    "legend": {"labelColor": INK, "titleColor": INK},
    "text": {"color": INK},
}
_LINKED = {"href": {"field": "link"}, "description": {"field": "told"}}
_ROW_NAME = {"labelAngle": 0, "labelAlign": "left", "labelColor": INK, "labelFontSize": 12}
_NUMBER = {"type": "text", "align": "left", "aria": False}
Values = Sequence[dict[str, Any]]


def bars_over_time(values: Values, periods: Sequence[str], title: str) -> Markup:
    """Two rows of bars, releases above calls, by the period in which they fall.

    Args:
        values: for each period and kind `period`, `kind`, `count` and `link`.
        periods: all periods that have a place, in order.
        title: what the chart shows, for readers who do not see it.
    """
    return _drawn(
        {
            "description": title,
            "data": {"values": list(values)},
            "facet": {
                "row": {
                    "field": "kind",
                    "title": None,
                    "sort": list(dict.fromkeys(value["kind"] for value in values)),
                    "header": _ROW_NAME,
                }
            },
            "spec": _bars(periods),
        }
    )


def _bars(periods: Sequence[str]) -> dict[str, Any]:
    """One row of bars."""
    return {
        "width": 560,
        "height": 70,
        "mark": {"type": "bar", "cornerRadiusEnd": 2},
        "encoding": {
            "x": {
                "field": "period",
                "type": "ordinal",
                "title": None,
                "scale": {"domain": list(periods)},
                "axis": {"labelOverlap": True, "labelAngle": 0},
            },
            "y": {
                "field": "count",
                "type": "quantitative",
                "title": None,
                "axis": {"tickMinStep": 1, "tickCount": 3, "format": "d"},
            },
            "color": {
                "field": "kind",
                "legend": None,
                "scale": {"range": [CALM, WARM]},
                "sort": None,
            },
            **_LINKED,
        },
    }


def dots(values: Values, title: str) -> Markup:
    """A grid of dots, their area by the count: `row`, `column`, `count`, `link`, `told`."""
    axis = {"labelLimit": 220, "title": None, "domain": False, "ticks": False}
    return _drawn(
        {
            "description": title,
            "data": {"values": list(values)},
            "width": {"step": 44},
            "height": {"step": 26},
            "encoding": {
                "x": {
                    "field": "column",
                    "type": "nominal",
                    "sort": None,
                    "axis": {**axis, "orient": "top", "labelAngle": -38, "grid": True},
                },
                "y": {
                    "field": "row",
                    "type": "nominal",
                    "sort": None,
                    "axis": {**axis, "grid": True},
                },
            },
            "layer": [
                {
                    "mark": {"type": "circle", "opacity": 0.85, "color": WARM},
                    "encoding": {
                        **_LINKED,
                        "size": {
                            "field": "count",
                            "type": "quantitative",
                            "legend": None,
                            "scale": {"range": [90, 420], "zero": False},
                        },
                    },
                },
                {
                    "mark": {**_NUMBER, "dx": 15, "fontSize": 11},
                    "encoding": {"text": {"field": "count", "type": "quantitative"}},
                },
            ],
        }
    )


def ranked_bars(values: Values, title: str) -> Markup:
    """Bars with their numbers, in the order given: `name`, `count`, `link`, `told`."""
    return _drawn(
        {
            "description": title,
            "data": {"values": list(values)},
            "width": 300,
            "height": {"step": 24},
            "encoding": {
                "y": {
                    "field": "name",
                    "type": "nominal",
                    "sort": None,
                    "title": None,
                    "axis": {"labelLimit": 220, "ticks": False, "domain": False},
                },
                "x": {"field": "count", "type": "quantitative", "axis": None},
            },
            "layer": [
                {
                    "mark": {"type": "bar", "color": CALM, "cornerRadiusEnd": 2},
                    "encoding": _LINKED,
                },
                {
                    "mark": {**_NUMBER, "dx": 4, "fontSize": 12},
                    "encoding": {"text": {"field": "count", "type": "quantitative", "format": ","}},
                },
            ],
        }
    )


def _drawn(spec: dict[str, Any]) -> Markup:
    whole = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": _CONFIG,
        **spec,
    }
    return drawn_by_vega_lite(whole)
