"""The server as a process: what it does when it is used up, when the disk is full, and when it
ends.
"""

import asyncio
import contextlib
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from onrecord.bundles import contents
from onrecord.explorer import keeping
from onrecord.server import database_of, datasette_of
from tests.conftest import ROOT


@contextlib.contextmanager
def served(temporary: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    temporary.mkdir(exist_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "onrecord", "serve", str(ROOT), "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    assert process.stdout
    try:
        (address,) = re.findall(r"http://[\d.:]+/", process.stdout.readline())
        yield process, address
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def fetch(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=30) as answer:
        found: bytes = answer.read()
    return found


ENDS = [
    (signal.SIGINT, "Ctrl-C"),
    (signal.SIGTERM, "a service manager"),
    (signal.SIGHUP, "a closed terminal"),
]


@pytest.mark.parametrize(("end", "reason"), ENDS)
def test_nothing_is_left_when_it_ends(end: int, reason: str, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    with served(temporary) as (process, address):
        assert fetch(f"{address}package.zip")
        assert any(temporary.iterdir())
        # somebody who is still there does not keep it from ending
        held = socket.create_connection(("127.0.0.1", int(address.rstrip("/").rpartition(":")[2])))
        process.send_signal(end)
        assert process.wait(20) == 0
        held.close()
    assert list(temporary.iterdir()) == []


def test_slow_clients_hold_up_nobody(tmp_path: Path) -> None:
    with served(tmp_path / "temporary") as (_, address):
        port = int(address.rstrip("/").rpartition(":")[2])
        slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(100)]
        for place, client in enumerate(slow):
            asked = b"GET /package.zip HTTP/1.1\r\nHost: a\r\n" + (b"\r\n" if place % 2 else b"")
            client.sendall(asked)
        started = time.monotonic()
        assert b"Downloads" in fetch(f"{address}downloads")
        assert time.monotonic() - started < 10
        for client in slow:
            client.close()


def test_queries_are_allowed_by_an_option(tmp_path: Path) -> None:
    with served(tmp_path / "temporary", "--sql") as (_, address):
        assert b"41" in fetch(f"{address}arms-for-syria.json?sql=select+40%2B1")  # 1.0 sends it on


def get(package: Path, *paths: str) -> list[Any]:
    async def ask() -> list[Any]:
        with database_of(package) as (path, descriptor):
            datasette = datasette_of(path, descriptor)
            await datasette.invoke_startup()
            return [await datasette.client.get(item) for item in paths]

    return asyncio.run(ask())


def test_a_full_disk_is_told_and_the_next_who_asks_tries_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tries = []

    def full_at_first(target: IO[bytes], parts: Any) -> None:
        tries.append(target)
        if len(tries) == 1:
            raise OSError(28, "No space left on device")
        target.write(b"zip")

    monkeypatch.setattr(contents, "write_zip", full_at_first)
    full, page, again = get(ROOT, "/package.zip", "/releases", "/package.zip")
    assert full.status_code == 503
    assert "no room" in full.text
    assert page.status_code == 200
    assert again.content == b"zip"


def test_a_big_file_holds_up_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Datasette has three threads for queries; here five big files are wanted at once."""
    goes_on = threading.Event()

    def slow(target: IO[bytes], parts: Any) -> None:
        assert goes_on.wait(30)
        target.write(b"zip")

    async def ask() -> tuple[Any, list[Any]]:
        with database_of(ROOT) as (path, descriptor):
            datasette = datasette_of(path, descriptor)
            await datasette.invoke_startup()
            big = [asyncio.create_task(datasette.client.get("/package.zip")) for _ in range(5)]
            await asyncio.sleep(0.2)
            page = await datasette.client.get("/releases")
            goes_on.set()
            return page, await asyncio.gather(*big)

    monkeypatch.setattr(contents, "write_zip", slow)
    page, big = asyncio.run(ask())
    assert page.status_code == 200
    assert [answer.content for answer in big] == [b"zip"] * 5


class Owner:
    """Somebody who has files."""


def test_a_file_is_written_once_and_gone_with_its_owner(package: Path) -> None:
    written = []

    def write(connection: Any, target: IO[bytes]) -> None:
        written.append(target)
        target.write(b"a" * keeping.BLOCK + b"b")

    with database_of(package) as (path, _):
        owner = Owner()
        for _ in range(2):
            kept = keeping.kept(owner, "x", lambda: sqlite3.connect(path), write).result(10)
    assert len(written) == 1
    assert (kept.size, kept.block(keeping.BLOCK), kept.block(kept.size)) == (
        keeping.BLOCK + 1,
        b"b",
        b"",
    )
