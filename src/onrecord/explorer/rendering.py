"""Pages as HTML: the templates of the explorer, and the words in which they say codes and numbers.
The environment is our own, not Datasette's, so that pages look the same wherever they are made.
"""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.explorer.addresses import Addresses
from onrecord.explorer.site import Page, Refused, Site
from onrecord.explorer.wording import compact, country, label, number, plural

__all__ = ["bare_problem", "problem_page", "render"]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("onrecord.explorer", "templates/onrecord"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "label": label,
        "number": number,
        "compact": compact,
        "country": country,
        "plural": plural,
    }
    return environment


def render(site: Site, page: Page) -> str:
    """A page as HTML. Every template has `site` and `link` (the site's addresses)."""
    given: dict[str, Any] = {"site": site, "link": site.addresses}
    return _environment().get_template(page.template).render(given | dict(page.context))


def problem_page(refused: Refused) -> Page:
    """The page that says why something cannot be shown."""
    context = {"status": refused.status, "happened": refused.happened, "advice": refused.advice}
    return Page("problem.html", context, refused.status)


def bare_problem(link: Addresses, refused: Refused) -> str:
    """The page that says why there is nothing to show, where no package lends it its name."""
    context = {"link": link, "happened": refused.happened, "advice": refused.advice}
    return _environment().get_template("error.html").render(context)
