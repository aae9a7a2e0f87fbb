"""The command line: one short function a command, with the same verb as the library's function.

Exit codes: 0 all is well, 1 something is wrong with what was given, 2 the command was used wrongly,
130 it was interrupted.
"""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

import onrecord
from onrecord.errors import Invalid, OnrecordError, Problem

__all__ = ["main"]


@click.group()
@click.version_option(onrecord.__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """Turn press releases into a dataset that can be cited."""


@commands.command()
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
def check(path: Path, format_: str) -> None:
    """Say everything that is wrong with a collection or a built package."""
    problems = onrecord.check(path)
    if format_ == "json":
        click.echo(json.dumps([item.as_dict() for item in problems], ensure_ascii=False, indent=2))
    else:
        _say(problems)
        click.echo("No problems." if not problems else _count(problems))
    sys.exit(1 if problems else 0)


@commands.command()
@click.argument("collection", type=click.Path(path_type=Path), default=Path())
@click.option("--out", type=click.Path(path_type=Path), help="Where the package goes.")
def build(collection: Path, out: Path | None) -> None:
    """Check a collection and write its data package, or nothing if anything is wrong."""
    try:
        built = onrecord.build(collection, out)
    except Invalid as error:
        _say(error.problems)
        click.echo(f"{_count(error.problems)} Nothing was written.", err=True)
        sys.exit(1)
    for path in built.not_coded:
        click.echo(f"not coded, and not in the package: {path}", err=True)
    releases = "1 release" if built.releases == 1 else f"{built.releases} releases"
    click.echo(f"Built {built.folder / 'datapackage.json'}: {releases}.")


@commands.command()
@click.argument("package", type=click.Path(path_type=Path), required=False)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8001, show_default=True, help="Port to listen at; 0 for any.")
def serve(package: Path | None, host: str, port: int) -> None:
    """Serve a built package as a read-only site; without PACKAGE, the one in this folder or else
    the dataset that comes with onrecord.
    """
    from onrecord.server import serve as serve_site

    if package is None and Path("datapackage.json").exists():
        package = Path()
    serve_site(
        package, host, port, lambda address: click.echo(f"Serving at {address} (Ctrl-C ends)")
    )


def _say(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)


def _count(problems: tuple[Problem, ...]) -> str:
    return "1 problem." if len(problems) == 1 else f"{len(problems)} problems."


def main() -> None:
    """Run the command line and exit."""
    sys.exit(_run(commands))


def _run(command: Callable[..., Any]) -> int:
    try:
        command(standalone_mode=False)
    except Invalid as error:
        _say(error.problems)
        return 1
    except OnrecordError as error:
        click.echo(f"onrecord: {error}", err=True)
        return 1
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted. Nothing is left half-written.", err=True)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"onrecord: {place}{error.strerror or error}.", err=True)
        return 1
    return 0
