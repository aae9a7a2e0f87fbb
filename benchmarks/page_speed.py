"""How long the explorer's pages take, against Datasette's own page of a row, in the same run.

Measured: the pages of releases, of actors and of searches, each time another one, and Datasette's
page of a row of `releases`, as 1, 8 and 32 clients wait for them at once. The median and the 95th
percentile of the time until the whole page is there are printed, and how many times the row's page
each takes.

How: N synthetic releases are built and loaded into one SQLite file, which is served as immutable by
a plain `datasette` with the plugin, in a process of its own; the clients are coroutines of this
one, with connections that stay open. Pages are asked for in turns, so that what disturbs the
machine disturbs all of them alike. They are not compressed, as on a server behind a proxy.

    python benchmarks/page_speed.py                 # 10,000 releases: minutes, and 6 GB of disk
    python benchmarks/page_speed.py 500             # or any number
    python benchmarks/page_speed.py --database F    # a database that is there already
"""

import argparse
import asyncio
import contextlib
import random
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
from build_speed import write_collection
from report import machine, say, table
from synthetic_records import drafted

from onrecord.database import create
from onrecord.pipeline import build

CLIENTS = (1, 8, 32)
SECONDS = 4.0
ROUNDS = 3
ROW = "a row of Datasette"


def addresses(path: Path) -> dict[str, list[str]]:
    """Pages of each kind, in a shuffled order that is the same each time."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        releases = [row[0] for row in connection.execute("SELECT release_id FROM releases")]
        actors = [row[0] for row in connection.execute("SELECT actor_id FROM actors")]
        texts = connection.execute("SELECT text FROM documents LIMIT 300")
        words = {
            word.strip(".,;:()“”’") for row in texts for word in row[0].split() if len(word) > 5
        }
    found = {
        ROW: [f"/{path.stem}/releases/{name}" for name in releases],
        "release": [f"/release/{name}" for name in releases],
        "actor": [f"/actor/{name}" for name in actors],
        "search": [f"/search?q={word}" for word in sorted(words) if word.isascii()],
    }
    for pages in found.values():
        random.Random(1).shuffle(pages)  # noqa: S311  # a fixed order, not a secret
    return found


@contextlib.contextmanager
def served(path: Path) -> Iterator[str]:
    """The address of a plain Datasette that serves the database."""
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", "-i", str(path), "-p", str(port)]
    lean = ["--setting", "suggest_facets", "off", "--setting", "default_page_size", "50"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen([*command, *lean], stdout=quiet, stderr=quiet)  # noqa: S603  # ours
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(600):
            with contextlib.suppress(httpx.HTTPError):
                httpx.get(f"{address}/robots.txt", timeout=60)
                break
            time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait()


async def latencies(address: str, pages: list[str], clients: int, first: int) -> list[float]:
    """The seconds that each page took while `clients` asked at once."""
    found: list[float] = []
    end = time.perf_counter() + SECONDS
    places = iter(range(first, first + 10**9))
    limits = httpx.Limits(max_connections=clients, max_keepalive_connections=clients)
    async with httpx.AsyncClient(
        base_url=address, limits=limits, timeout=60, headers={"accept-encoding": "identity"}
    ) as client:

        async def ask() -> None:
            while time.perf_counter() < end:
                page = pages[next(places) % len(pages)]
                start = time.perf_counter()
                response = await client.get(page)
                found.append(time.perf_counter() - start)
                response.raise_for_status()

        await asyncio.gather(*(ask() for _ in range(clients)))
    return found


def compare(path: Path) -> None:
    """Print the latencies side by side."""
    pages = addresses(path)
    with served(path) as address:
        for kind in pages:  # what is made once is made before the clock runs
            httpx.get(address + pages[kind][-1], timeout=60).raise_for_status()
        for clients in CLIENTS:
            took: dict[str, list[float]] = {kind: [] for kind in pages}
            for round_ in range(ROUNDS):
                for kind, listed in pages.items():
                    first = round_ * len(listed) // ROUNDS
                    took[kind] += asyncio.run(latencies(address, listed, clients, first))
            report(clients, took)


def report(clients: int, took: dict[str, list[float]]) -> None:
    """Print the table for one number of clients."""
    say(f"{clients} client{'s' if clients > 1 else ''}")
    row = statistics.median(took[ROW])
    table(
        ("page", "pages", "median", "95 %", "times the row"),
        [
            (
                kind,
                f"{len(times):,}",
                f"{statistics.median(times) * 1000:.1f} ms",
                f"{statistics.quantiles(times, n=20)[-1] * 1000:.1f} ms",
                f"{statistics.median(times) / row:.2f}",
            )
            for kind, times in took.items()
        ],
    )


def main() -> None:
    """Read the arguments and print the comparison."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    parser.add_argument("--database", type=Path)
    parser.add_argument("--keep", type=Path, help="where the database is to be kept")
    options = parser.parse_args()
    say(machine())
    if options.database:
        compare(options.database)
        return
    with tempfile.TemporaryDirectory(prefix="onrecord-benchmark-") as name:
        folder = Path(name)
        write_collection(folder, options.count)
        build(folder, folder / "package", draft=drafted)
        path = options.keep or folder / "synthetic.db"
        create(folder / "package", path)
        say(f"{options.count:,} releases")
        compare(path)


if __name__ == "__main__":
    main()
