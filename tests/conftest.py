"""What tests share: the repository, miniature collections, and the commands as a user runs them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.pipeline import build
from tests.browsing import browser, chromium, odd_site, site, visit

__all__ = ["browser", "chromium", "odd_site", "site", "visit"]

ROOT = Path(__file__).parents[1]
COLLECTIONS = Path(__file__).parent / "collections"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A sound collection of two invented releases, to be changed at will."""
    return Path(shutil.copytree(COLLECTIONS / "good", tmp_path / "collection"))


@pytest.fixture
def package(collection: Path) -> Path:
    """The package of that collection."""
    build(collection)
    return collection


@pytest.fixture
def run() -> Run:
    """Runs `onrecord ARGUMENTS` in a folder, as from a shell."""

    def run_command(
        *arguments: str | Path, cwd: Path, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "onrecord", *map(str, arguments)],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run_command
