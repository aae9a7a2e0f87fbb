"""Check a bundle: what it is packed like, its checksums, then the package in it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from onrecord.bundles.unpacking import opened
from onrecord.checks.package import check_package
from onrecord.errors import Invalid, Problem

__all__ = ["check_bundle"]


def check_bundle(path: Path) -> Iterator[Problem]:
    """Every problem of the bundle at `path`. Files are named by their places in it."""
    try:
        with opened(path) as folder:
            for problem in check_package(folder):
                inside = Path(problem.path).relative_to(folder).as_posix()
                message = problem.message.replace(str(folder), str(path))
                yield replace(problem, path=f"{path}/{inside}", message=message)
    except Invalid as error:
        yield from error.problems
