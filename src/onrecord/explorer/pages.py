"""Every page and file of the site, by the pattern of its path."""

from onrecord.explorer.actor import actor_page
from onrecord.explorer.actors import actors_page
from onrecord.explorer.calls import calls_page
from onrecord.explorer.downloads import codebook_page, downloads_page
from onrecord.explorer.figures import figures_page
from onrecord.explorer.files import (
    bibtex_file,
    codebook_file,
    csl_file,
    descriptor_file,
    package_file,
    schema_file,
    table_file,
)
from onrecord.explorer.front import front_page
from onrecord.explorer.machines import feed_file, robots_file, sitemap_file
from onrecord.explorer.release import release_page
from onrecord.explorer.search import releases_page, search_page
from onrecord.explorer.site import PageFunction

__all__ = ["FRONT", "PAGES"]

FRONT: tuple[str, PageFunction] = (r"^/$", front_page)
PAGES: tuple[tuple[str, PageFunction], ...] = (
    (r"^/release/(?P<release_id>[^/]+)$", release_page),
    (r"^/releases(?:\.(?P<format>csv|json))?$", releases_page),
    (r"^/search(?:\.(?P<format>csv|json))?$", search_page),
    (r"^/calls$", calls_page),
    (r"^/figures$", figures_page),
    (r"^/actor/(?P<actor_id>[^/]+)$", actor_page),
    (r"^/actors$", actors_page),
    (r"^/codebook$", codebook_page),
    (r"^/codebook\.md$", codebook_file),
    (r"^/downloads$", downloads_page),
    (r"^/datapackage\.json$", descriptor_file),
    (r"^/package\.zip$", package_file),
    (r"^/package/datapackage\.json$", descriptor_file),
    (r"^/package/data/(?P<table>[a-z_]+)\.csv$", table_file),
    (r"^/package/schemas/(?P<name>[a-z_.]+)$", schema_file),
    (r"^/cite\.bib$", bibtex_file),
    (r"^/cite\.json$", csl_file),
    (r"^/feed\.atom$", feed_file),
    (r"^/sitemap\.xml$", sitemap_file),
    (r"^/robots\.txt$", robots_file),
)
