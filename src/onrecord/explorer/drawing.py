"""Specifications of Vega and Vega-Lite as SVG that has no inline style, asks no other host for
anything, and takes the colour of the text around it.
"""

import json
import re
from functools import lru_cache
from typing import Any

from markupsafe import Markup

__all__ = ["INK", "drawn_by_vega", "drawn_by_vega_lite"]

INK = "#010203"  # stands for the colour of the text, whatever that is
_STYLE = re.compile(r' style="[^"<>]*"')
# characters that no XML may have, which end the whole process where Vega's SVG is read again
_UNDRAWABLE = re.compile(r"\\\\|\\u(?:00[01][0-9a-f]|fff[ef])|\\[bf]")
_BACKGROUND = re.compile(
    r'<rect width="[\d.]+" height="[\d.]+" fill="transparent"\s*(?:/>|></rect>)'
)
_VEGA = "https://vega.github.io/vega-datasets/"  # what Vega puts before a link without a host


def drawn_by_vega_lite(spec: dict[str, Any]) -> Markup:
    """The SVG of a specification of Vega-Lite."""
    return _svg("vegalite_to_svg", json.dumps(spec, sort_keys=True))


def drawn_by_vega(spec: dict[str, Any]) -> Markup:
    """The SVG of a specification of Vega, which Vega-Lite cannot express."""
    return _svg("vega_to_svg", json.dumps(spec, sort_keys=True))


@lru_cache(maxsize=64)
def _svg(converter: str, spec: str) -> Markup:
    """The SVG of a specification, without inline styles, which the pages' policy forbids."""
    import vl_convert

    sound = _UNDRAWABLE.sub(lambda found: found[0] if found[0] == r"\\" else r"\ufffd", spec)
    drawn: str = getattr(vl_convert, converter)(sound)
    drawn = _BACKGROUND.sub("", _STYLE.sub("", drawn)).replace(INK, "currentColor")
    drawn = drawn.replace(f'href="{_VEGA}', 'href="')
    # Vega escapes the text that it draws
    return Markup(drawn)  # noqa: S704
