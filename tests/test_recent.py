"""Slow pages are kept for the next visitor, and only as many as fit."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from onrecord.citation import as_text
from onrecord.database import create
from onrecord.explorer import recent
from onrecord.explorer.recent import Recent
from tests.conftest import ROOT


def test_a_fast_page_is_not_kept() -> None:
    pages = Recent(slow=1)
    pages.keep("fast", ("<p>fast", 200), seconds=0.5)
    pages.keep("slow", ("<p>slow", 200), seconds=1.5)
    assert pages.find("fast") is None
    assert pages.find("slow") == ("<p>slow", 200)


def test_the_page_asked_for_longest_ago_makes_room() -> None:
    pages = Recent(slow=0, most=20)
    pages.keep("a", ("a" * 10, 200), 1)
    pages.keep("b", ("b" * 10, 200), 1)
    pages.find("a")
    pages.keep("c", ("c" * 10, 200), 1)
    assert [bool(pages.find(key)) for key in "abc"] == [True, False, True]


def test_a_page_made_twice_takes_its_room_once() -> None:
    pages = Recent(slow=0, most=20)
    for _ in range(5):
        pages.keep("a", ("a" * 10, 200), 1)
    pages.keep("b", ("b" * 10, 200), 1)
    assert pages.find("a")
    assert pages.find("b")


def test_a_page_larger_than_the_room_is_not_kept() -> None:
    pages = Recent(slow=0, most=20)
    pages.keep("large", ("x" * 21, 200), 1)
    pages.keep("a", ("a" * 20, 200), 1)
    assert [bool(pages.find(key)) for key in ("large", "a")] == [False, True]


def test_the_front_page_is_counted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create(ROOT, tmp_path / "data.db")
    counted: list[int] = []

    def counting(descriptor: Any) -> str:
        counted.append(1)
        return as_text(descriptor)

    monkeypatch.setattr("onrecord.explorer.front.as_text", counting)
    monkeypatch.setattr(recent, "SLOW", 0)

    async def asked(datasette: Any, *paths: str) -> list[str]:
        await datasette.invoke_startup()
        return [(await datasette.client.get(path)).text for path in paths]

    still = Datasette(immutables=[str(tmp_path / "data.db")])
    first, second = asyncio.run(asked(still, "/", "/"))
    assert first == second
    assert len(counted) == 1

    changing = Datasette(files=[str(tmp_path / "data.db")])
    asyncio.run(asked(changing, "/", "/"))
    assert len(counted) == 3
