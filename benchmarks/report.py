"""What the benchmarks share: printed tables, and work in a process of its own."""

import json
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

__all__ = ["in_process", "machine", "say", "table"]

_HERE = Path(__file__).parent


def say(line: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table in Markdown."""
    widths = [max(len(line[n]) for line in (head, *rows)) for n in range(len(head))]
    for line in (head, ["-" * width for width in widths], *rows):
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        say(f"| {' | '.join(cells)} |")
    say()


def machine() -> str:
    """The Python and the system on which the benchmark runs."""
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"


def in_process(script: str, *arguments: str, limit: float | None = None) -> Any:
    """What a script of this folder prints as JSON in a process of its own; None where it takes
    longer than `limit` seconds.

    Raises:
        RuntimeError: the script fails; the message is its last words.
    """
    command = [sys.executable, str(_HERE / script), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)  # noqa: S603  # our own script
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no words"]
        raise RuntimeError(f"{script} {' '.join(arguments)}: {last[0]}")
    return json.loads(done.stdout)
