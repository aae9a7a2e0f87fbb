"""How fast releases are drafted, on one core: onrecord against libraries put together for the task.

Measured: `onrecord.extraction.drafting.draft(document)`, from a document in memory to a Record of
checked rows. Its evidence is made when it is first asked for, so this is measured twice: without it
(what scoring an extractor needs) and with it (what a build needs). Against: the libraries of
baseline.py, from a web page in memory to lists of what they found: no record, no evidence, no
speakers, no callers.

How: all draft the same synthetic releases of about 3 kB, after a few that do not count, in one run,
one after the other, in one thread. Then texts of 4, 40 and 400 kB, once with a paragraph for each
sentence and once as a single line: each in a process of its own, the best of three runs, stopped at
a limit. Where time is linear in the length, 100 times the text takes 100 times as long. Seconds are
those of the processor, so that other work on the machine disturbs them little.

    python benchmarks/draft_speed.py                 # 200 releases, a limit of 60 s
    python benchmarks/draft_speed.py 1000 --limit 300
    python benchmarks/draft_speed.py --only onrecord
"""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Callable
from time import process_time
from typing import Any

from report import in_process, machine, say, table
from synthetic import release

# The baseline is so slow that fewer releases tell as much.
BASELINE_RELEASES = 40
WARM_UP = 5
SIZES = (4_000, 40_000, 400_000)
LAYOUTS = {"a sentence a line": "\n\n", "one line": " "}
DRAFTERS = ("onrecord", "onrecord with evidence", "baseline")

Work = Callable[[str], Any]


def onrecord_drafter() -> tuple[Work, Work]:
    """What makes a document of a text, which is not timed, and the drafter of documents.

    Raises:
        ImportError: this onrecord has no extractor.
    """
    from onrecord.extraction.drafting import draft
    from onrecord.model import Document

    def document(text: str) -> Document:
        digest = hashlib.sha256(text.encode()).hexdigest()
        return Document(
            document_id="release",
            path="release.txt",
            media_type="text/plain",
            bytes=len(text.encode()),
            sha256=digest,
            text_sha256=digest,
            characters=len(text),
            text=text,
        )

    return document, draft


def drafter(name: str) -> tuple[Work, Work]:
    """What prepares a text for a drafter, and the drafter."""
    if name == "baseline":
        from baseline import Assembled, page

        return page, Assembled().draft
    document, draft = onrecord_drafter()
    if name == "onrecord":
        return document, draft
    return document, lambda one: len(draft(one).evidence)


def speed(name: str, count: int) -> dict[str, float]:
    """Releases a second, and each part's share of the time where the drafter tells it."""
    prepare, draft = drafter(name)
    ready = [prepare(release(number).text) for number in range(count + WARM_UP)]
    for one in ready[:WARM_UP]:
        draft(one)
    parts = getattr(getattr(draft, "__self__", None), "spent", {})
    parts.clear()
    start = process_time()
    for one in ready[WARM_UP:]:
        draft(one)
    taken = process_time() - start
    return {"rate": count / taken, **{part: spent / taken for part, spent in parts.items()}}


def seconds(name: str, size: int, layout: str) -> float:
    """The seconds for one text, the best of three unless one takes long."""
    prepare, draft = drafter(name)
    draft(prepare(release(1).text))
    text = prepare(release(2, size, between=LAYOUTS[layout]).text)
    best = float("inf")
    for _ in range(3):
        start = process_time()
        draft(text)
        best = min(best, process_time() - start)
        if best > 1:
            break
    return best


def compare_speed(names: list[str], count: int) -> None:
    """Print releases a second, side by side."""
    rows = []
    rates: dict[str, float] = {}
    for name in names:
        number = min(count, BASELINE_RELEASES) if name == "baseline" else count
        found = in_process("draft_speed.py", str(number), "--only", name, "--json")
        rates[name] = found.pop("rate")
        shares = ", ".join(f"{part} {share:.0%}" for part, share in found.items())
        rows.append(
            (name, f"{number}", f"{rates[name]:.1f}", f"{1e3 / rates[name]:.1f} ms", shares)
        )
    table(("drafter", "releases", "releases/s", "a release", "of which"), rows)
    if len(rates) == len(DRAFTERS):
        times = " and ".join(f"{rates[name] / rates['baseline']:.0f}" for name in DRAFTERS[:2])
        say(f"onrecord is {times} times as fast as the baseline.\n")


def compare_length(names: list[str], limit: float) -> None:
    """Print the time for texts of growing length, and how it grows."""
    rows = []
    for name in names:
        for layout in LAYOUTS:
            taken = [_limited(name, size, layout, limit) for size in SIZES]
            shown = [f"{one * 1e3:.1f} ms" if one else f"> {limit:.0f} s" for one in taken]
            first, last = taken[0], taken[-1]
            growth = f"{last / first:.0f}" if first and last else ""
            if first and not last:
                growth = f"> {limit / first:.0f}"
            rows.append((name, layout, *shown, growth))
    head = [f"{size // 1000} kB" for size in SIZES]
    table(("drafter", "layout", *head, f"times, {head[-1]} to {head[0]}"), rows)


def _limited(name: str, size: int, layout: str, limit: float) -> float | None:
    found = in_process(
        "draft_speed.py", "--only", name, "--one", str(size), "--layout", layout, limit=limit
    )
    return float(found) if found is not None else None


def available(names: list[str]) -> list[str]:
    """Those of the drafters that can be imported; says which cannot."""
    found = []
    for name in names:
        try:
            drafter(name)
            found.append(name)
        except ImportError as error:
            say(f"{name} is left out: {error}\n")
    return found


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("releases", nargs="?", type=int, default=200)
    parser.add_argument("--only", choices=DRAFTERS)
    parser.add_argument("--limit", type=float, default=60, help="seconds for one long text")
    parser.add_argument("--no-length", action="store_true", help="leave out the long texts")
    parser.add_argument("--json", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--layout", choices=LAYOUTS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        sys.stdout.write(json.dumps(seconds(asked.only, asked.one, asked.layout)))
    elif asked.json:
        sys.stdout.write(json.dumps(speed(asked.only, asked.releases)))
    else:
        say(f"{machine()}\n")
        names = available([asked.only] if asked.only else list(DRAFTERS))
        compare_speed(names, asked.releases)
        if not asked.no_length:
            compare_length(names, asked.limit)


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
