"""The site written to files: complete without a server, and the same bytes each time."""

import filecmp
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from lxml import html

from onrecord.errors import ExportError
from onrecord.exports import export
from onrecord.pipeline import build
from tests.browsing import BROWSER
from tests.conftest import COLLECTIONS, ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BASE = "https://example.org/arms/"
RELEASE = "release/002_662cf06fd483da0a.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the repository's own collection."""
    return build(ROOT, tmp_path_factory.mktemp("package") / "built").folder


@pytest.fixture(scope="module")
def written(built: Path) -> Path:
    return export("site", built, built.parent / "site")


@pytest.fixture(scope="module")
def with_address(built: Path) -> Path:
    return export("site", built, built.parent / "addressed", base_url=BASE)


class Site:
    """A site as a crawler sees it."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.pages = {
            path: html.fromstring(path.read_bytes()) for path in self.root.rglob("*.html")
        }
        self.ids = {path: set(page.xpath("//@id")) for path, page in self.pages.items()}

    def addresses(self, path: Path) -> Iterator[str]:
        """Every address on a page, those in its drawings too."""
        for element in self.pages[path].iter():
            for name, value in element.attrib.items():
                if name.rpartition("}")[2].rpartition(":")[2] in ("href", "src", "action"):
                    yield value

    def dead(self, path: Path) -> list[str]:
        return [item for item in self.addresses(path) if not self._leads(path, item)]

    def _leads(self, path: Path, address: str) -> bool:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https"):
            if not address.startswith(BASE):
                return True
            path, parts = self.root / "index.html", urlsplit(address.removeprefix(BASE))
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if parts.scheme or parts.query or self.root not in target.parents or not target.is_file():
            return False
        return not parts.fragment or unquote(parts.fragment) in self.ids.get(target, ())


@pytest.mark.parametrize("name", ["written", "with_address"])
def test_no_link_is_dead(name: str, request: pytest.FixtureRequest) -> None:
    site = Site(request.getfixturevalue(name))
    assert len(site.pages) > 100
    assert sum(1 for path in site.pages for _ in site.addresses(path)) > 5000
    dead = {path: found for path in site.pages if (found := site.dead(path))}
    assert dead == {}


def test_no_link_is_dead_where_the_texts_are_withheld(collection: Path) -> None:
    about = collection / "seeds" / "collection.yaml"
    about.write_text(about.read_text(encoding="utf-8") + "text: none\n", encoding="utf-8")
    site = Site(export("site", build(collection).folder, collection.parent / "site"))
    assert {path: found for path in site.pages if (found := site.dead(path))} == {}


def test_no_link_is_dead_on_a_site_of_drafts(tmp_path: Path) -> None:
    """Releases without date and publisher, drafted by rules."""
    folder = Path(shutil.copytree(COLLECTIONS / "odd", tmp_path / "odd"))
    site = Site(export("site", build(folder).folder, tmp_path / "site"))
    assert {path: found for path in site.pages if (found := site.dead(path))} == {}


def test_nothing_needs_a_server(written: Path) -> None:
    for path, page in Site(written).pages.items():
        assert page.xpath("//form") == [], path
        assert "?" not in "".join(page.xpath("//a/@href")), path


def test_every_release_and_actor_has_its_page(built: Path, written: Path) -> None:
    for table, folder in (("releases", "release"), ("actors", "actor")):
        lines = (built / "data" / f"{table}.csv").read_text(encoding="utf-8").splitlines()
        ids = {line.partition(",")[0] for line in lines[1:] if re.match(r"[\w.-]+,", line)}
        assert ids <= {path.stem for path in (written / folder).iterdir()}


def test_the_facts_stand_in_the_text(built: Path, written: Path) -> None:
    page = html.fromstring((written / RELEASE).read_bytes())
    assert page.xpath("//a[contains(@class, 'layer-call')]")
    (text,) = page.xpath("//div[@class='text']")
    assert "Rosobornexport" in text.text_content()


def test_the_files_of_the_package_lie_beside_the_pages(built: Path, written: Path) -> None:
    for path in (built / "data").glob("*.csv"):
        assert (written / "package" / "data" / path.name).read_bytes() == path.read_bytes()
    assert (written / "arms-for-syria.db").read_bytes()[:6] == b"SQLite"
    assert (written / "package.zip").read_bytes()[:2] == b"PK"
    header = (written / "calls_readable.csv").read_text(encoding="utf-8").split("\n", 1)[0]
    assert {"caller", "addressee", "words"} <= set(header.split(","))


def test_feed_and_sitemap_need_an_address(written: Path, with_address: Path) -> None:
    for name in ("feed.atom", "sitemap.xml"):
        assert not (written / name).exists()
        assert name not in (written / "index.html").read_text(encoding="utf-8")
    sitemap = ElementTree.parse(with_address / "sitemap.xml")  # noqa: S314  # it is our own
    places = [str(item.text) for item in sitemap.iter() if item.tag.endswith("loc")]
    assert f"{BASE}{RELEASE}" in places
    assert all((with_address / place.removeprefix(BASE)).is_file() for place in places)
    feed = (with_address / "feed.atom").read_text(encoding="utf-8")
    assert f'href="{BASE}{RELEASE}"' in feed


def test_the_page_for_nothing_works_wherever_it_is_shown(with_address: Path) -> None:
    site = Site(with_address)
    missing = with_address.resolve() / "404.html"
    local = [item for item in site.addresses(missing) if not item.startswith(("http", "#"))]
    assert local == []


def test_the_same_package_gives_the_same_bytes(built: Path, written: Path) -> None:
    again = export("site", built, built.parent / "again")
    names = sorted(str(path.relative_to(again)) for path in again.rglob("*") if path.is_file())
    assert names == sorted(
        str(path.relative_to(written)) for path in written.rglob("*") if path.is_file()
    )
    assert filecmp.cmpfiles(written, again, names, shallow=False)[1:] == ([], [])


@pytest.mark.parametrize(
    "address", ["example.org", "ftp://example.org/", "https://", "https://example.org/?a=b"]
)
def test_what_is_no_address_is_refused(address: str, package: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is no address of a folder on the web"):
        export("site", package, tmp_path / "site", base_url=address)
    assert not (tmp_path / "site").exists()


def test_an_address_is_refused_where_it_says_nothing(package: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="leave out --base-url"):
        export("bibtex", package, tmp_path / "x.bib", base_url=BASE)


PAGES = [
    *("index.html", "releases.html", "calls.html", "figures.html", "actors.html", "codebook.html"),
    *("downloads.html", "404.html", "actor/rosoboronexport.html", RELEASE, "search/in=quotes.html"),
]


@BROWSER
@pytest.mark.parametrize("page", PAGES)
def test_a_browser_shows_it_from_the_disk(written: Path, browser: "Browser", page: str) -> None:
    wrong: list[str] = []
    shown = browser.new_page(viewport={"width": 1300, "height": 900})
    shown.on("console", lambda said: wrong.append(said.text))
    shown.on("pageerror", lambda error: wrong.append(str(error)))
    shown.on("requestfailed", lambda asked: wrong.append(asked.url))
    shown.on("request", lambda asked: None if asked.url.startswith("file:") else wrong.append("!"))
    shown.goto((written / page).resolve().as_uri())
    assert shown.locator("h1").count() == 1
    assert shown.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily") != ""
    assert shown.evaluate("document.styleSheets.length") > 0
    assert wrong == []
    shown.close()


@BROWSER
def test_a_reader_gets_to_the_words_without_a_server(written: Path, browser: "Browser") -> None:
    page = browser.new_page(viewport={"width": 1300, "height": 900})
    page.goto((written / "index.html").resolve().as_uri())
    page.get_by_role("navigation", name="Site").get_by_text("Actors").click()
    page.get_by_role("link", name="Rosoboronexport", exact=True).first.click()
    link = page.locator(".passage a").first
    words = link.inner_text()
    link.click()
    page.wait_for_function("document.querySelectorAll('.text .mark.active').length > 0")
    assert "".join(page.locator(".text .mark.active").all_text_contents()) == words
    page.close()
