"""What tests in a real browser share: the site, served; the browser; and visits to pages."""

import asyncio
import contextlib
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.pipeline import build
from onrecord.server import database_of, datasette_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request, Response

ROOT = Path(__file__).parents[1]
CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
# without the rule, Chromium calls home in spite of the usual flags
FLAGS = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
BROWSER = pytest.mark.browser

RELEASE = "release/002_662cf06fd483da0a"
OWN_PAGES = [
    "",
    "releases",
    "search?q=Rosoboronexport",
    "search?q=nothing+like+this",
    RELEASE,
    "actor/rosoboronexport",
    "actor/elisa-massimino",
    "actors",
    "calls",
    "figures",
    "codebook",
    "downloads",
    "release/nothing",
    "nothing/at/all",
]
ODD_PAGES = ["", "releases", "release/endless", "release/nothing", "calls", "figures", "actors"]


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the site of a package."""
    import uvicorn

    with database_of(folder) as (path, descriptor):
        app = datasette_of(path, descriptor).app()
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve()), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser; where there is none, all that need it are left out, in one line."""
    if CHROMIUM is None:
        pytest.skip("no Chromium found: the browser tests are left out")
    return CHROMIUM


@pytest.fixture(scope="session")
def site(chromium: str) -> Iterator[str]:
    """The site of the repository's dataset."""
    with served(ROOT) as address:
        yield address


@pytest.fixture(scope="session")
def odd_site(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of drafts without date and publisher, with words that do not end and with emoji."""
    folder = tmp_path_factory.mktemp("odd") / "odd"
    shutil.copytree(Path(__file__).parent / "collections" / "odd", folder)
    build(folder)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator["Browser"]:
    """Chromium, started once for the tests of a module."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        yield launched
        launched.close()


class Visit:
    """Opens pages, each in a context of its own, and keeps what they complain of and ask for."""

    def __init__(self, browser: "Browser", site: str) -> None:
        self.site = site
        self.wrong: list[str] = []
        self._browser = browser

    def __call__(
        self, path: str, width: int = 1300, height: int = 900, script: str = "", **options: Any
    ) -> "Page":
        """The page at `path` (or at a whole address); `script` runs before any of the page's."""
        context = self._browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        page = context.new_page()
        page.set_default_timeout(5000)
        if script:
            page.add_init_script(script)
        page.on("console", lambda said: self._note_console(said.type, said.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", self._note_request)
        page.on("response", self._note_response)
        page.goto(path if path.startswith("http:") else self.site + path)
        return page

    def _note_console(self, kind: str, text: str) -> None:
        if "status of 404" not in text:  # a page that is not found is one of those visited
            self.wrong.append(f"{kind}: {text}")

    def _note_request(self, request: "Request") -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:")):
            self.wrong.append(request.url)

    def _note_response(self, response: "Response") -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            self.wrong.append(f"{response.status}: {response.url}")


@pytest.fixture
def visit(browser: "Browser", site: str) -> Iterator[Visit]:
    """Visits of which none may leave a message in the console or ask another host for anything."""
    visits = Visit(browser, site)
    yield visits
    for context in browser.contexts:
        context.close()
    assert visits.wrong == []
