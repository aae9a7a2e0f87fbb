"""Datasette's own templates as this site needs them: their inline scripts, and nothing that comes
from data, are given the nonce of the answer; and what screen readers miss in them is added.
"""

import re
from collections.abc import Callable

from jinja2 import Environment
from jinja2.ext import Extension

from onrecord.explorer.guard import nonce
from onrecord.explorer.site import Site

__all__ = ["adapt_templates"]

_SCRIPT = re.compile(r"<script(?=[\s>])")


_ADDED = {
    "<html>": '<html lang="en">',
    '<section class="content">': '<section class="content" role="main">',
    '<select name="_filter_column': '<select aria-label="Column" name="_filter_column',
    '<select name="_filter_op': '<select aria-label="Comparison" name="_filter_op',
    '<select name="_sort"': '<select aria-label="Sort by" name="_sort"',
    'name="_filter_value': 'aria-label="Value" name="_filter_value',
}


class _Repairs(Extension):
    """Writes into the source of templates before they are compiled."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002  # Jinja gives them
        """The template's source with what it lacks, and a nonce in each script tag."""
        for lacking, whole in _ADDED.items():
            source = source.replace(lacking, whole)
        return _SCRIPT.sub('<script nonce="{{ csp_nonce() }}"', source)


def adapt_templates(environment: Environment, site: Callable[[], Site | None]) -> None:
    """Let the inline scripts of an environment's templates run, and its footer know the site."""
    environment.globals["csp_nonce"] = nonce.get
    environment.globals["onrecord_site"] = site
    environment.add_extension(_Repairs)
