"""How long `import onrecord` takes, and what it brings along.

Measured: what `python -X importtime` prints, added up over the modules that Python itself does not
load at its start, each time in a fresh process, the best of five: for the package itself, and for
the functions that people reach for first, which load what they need when they are first used. Named
with it: those of the heavy modules that came along (`import onrecord` must bring none). Against:
pandas, frictionless and datasette in the same way, where they are installed.

    python benchmarks/import_time.py
"""

import subprocess
import sys

from report import machine, say, table

RUNS = 5
OURS = (
    "import onrecord",
    "import onrecord; onrecord.read",
    "import onrecord; onrecord.load",
    "import onrecord; onrecord.check",
    "import onrecord; onrecord.build",
)
OTHERS = ("import pandas", "import frictionless", "import datasette")
HEAVY = ("frictionless", "datasette", "lxml", "pydantic", "pandas")


def total(statement: str) -> float | None:
    """The milliseconds that the imports of `statement` take in a fresh process, those of Python's
    own start left out; None where they fail.
    """
    bare = _own_times("pass")
    best = None
    for _ in range(RUNS):
        times = _own_times(statement)
        if times is None or bare is None:
            return None
        spent = sum(own for name, own in times.items() if name not in bare)
        best = spent if best is None else min(best, spent)
    return best


def _own_times(statement: str) -> dict[str, float] | None:
    """The milliseconds of each module's own, by its name."""
    command = [sys.executable, "-X", "importtime", "-c", statement]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own statement
    if done.returncode:
        return None
    found = {}
    for line in done.stderr.splitlines():
        own, _, name = line.removeprefix("import time:").split("|")
        if own.strip().isdigit():
            found[name.strip()] = int(own) / 1e3
    return found


def main() -> None:
    """Print the times, and the heavy modules that come along."""
    say(f"{machine()}\n")
    rows = []
    for statement in (*OURS, *OTHERS):
        spent = total(statement)
        brought = _own_times(statement) or {}
        heavy = ", ".join(name for name in HEAVY if name in brought)
        if spent is not None:
            rows.append((statement, f"{spent:.1f} ms", heavy))
    table(("statement", "best of 5", "brings along"), rows)


if __name__ == "__main__":
    main()
