"""The command line: one short function a command, with the same verb as the library's function.

Exit codes: 0 all is well, 1 something is wrong with what was given, 2 the command was used wrongly,
130 it was interrupted.
"""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

import click

import onrecord
from onrecord.errors import Invalid, OnrecordError, Problem
from onrecord.progress import Progress

__all__ = ["main"]


_jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that read and draft documents at the same time; the result is the same.",
)


@click.group()
@click.version_option(onrecord.__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """Turn press releases into a dataset that can be cited."""


@commands.command()
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to print."
)
def check(path: Path, format_: str) -> None:
    """Say everything that is wrong with a collection, a built package or a bundle."""
    from onrecord.checks import unchecked

    problems = onrecord.check(path)
    if format_ == "json":
        click.echo(json.dumps([item.as_dict() for item in problems], ensure_ascii=False, indent=2))
    else:
        _say(problems)
        click.echo("No problems." if not problems else _count(problems))
    said = unchecked(path)
    if said:
        click.echo(said, err=True)
    sys.exit(1 if problems else 0)


@commands.command()
@click.argument("collection", type=click.Path(path_type=Path), default=Path())
@click.option("--out", type=click.Path(path_type=Path), help="Where the package goes.")
@click.option("--only", type=click.Choice(["reviewed"]), help="Leave out drafts.")
@click.option(
    "--previous",
    type=click.Path(path_type=Path),
    help="The package of the version before: write what was changed, and check that the version "
    "in collection.yaml rose as the changes demand.",
)
@_jobs
def build(
    collection: Path,
    out: Path | None,
    only: Literal["reviewed"] | None,
    previous: Path | None,
    jobs: int,
) -> None:
    """Check a collection and write its data package, or nothing if anything is wrong.

    A document without a record file is drafted by onrecord's rules and marked as a draft.
    """
    try:
        built = onrecord.build(
            collection,
            out,
            only=only,
            progress=Progress("build"),
            previous=previous,
            jobs=jobs,
        )
    except Invalid as error:
        _say(error.problems)
        click.echo(f"{_count(error.problems)} Nothing was written.", err=True)
        sys.exit(1)
    for path in built.not_coded:
        click.echo(f"not {only or 'coded'}, and not in the package: {path}", err=True)
    releases = "1 release" if built.releases == 1 else f"{built.releases} releases"
    click.echo(f"Built {built.folder / 'datapackage.json'}: {releases}; drafts: {built.drafts}.")
    for reason in built.reasons:
        click.echo(str(reason))


@commands.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "csv", "markdown"]),
    default="table",
    help="How to print: csv has every cell in full.",
)
def diff(old: Path, new: Path, format_: str) -> None:
    """Say what differs between two versions of a dataset, cell by cell: packages OLD and NEW, as
    folders, datapackage.json or zip files. The exit code is 0 whether they differ or not, and 1 if
    they cannot be compared.
    """
    from onrecord.versions import written

    for part in written(onrecord.diff(old, new), format_):
        click.echo(part, nl=False)


@commands.command()
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["yaml", "json"]),
    default="yaml",
    help="A record file, or rows by table.",
)
@click.option("--write", is_flag=True, help="PATHS is a collection: write its record files.")
@_jobs
def draft(paths: tuple[Path, ...], format_: str, write: bool, jobs: int) -> None:
    """Draft the records of documents, and print them; or, with --write, write a record file for
    each document of a collection that has none. An existing file is never touched.
    """
    sys.exit(_write_drafts(paths, jobs) if write else _print_drafts(paths, format_, jobs))


def _print_drafts(paths: tuple[Path, ...], format_: str, jobs: int) -> int:
    from onrecord.drafts import printed_drafts

    failed = False
    for said, problems in printed_drafts(paths, format_, jobs):
        if said:
            click.echo(said, nl=format_ == "json")
        _say(problems)
        failed = failed or bool(problems)
    return int(failed)


def _write_drafts(paths: tuple[Path, ...], jobs: int) -> int:
    from onrecord.drafts import write_drafts

    problems: list[Problem] = []
    for path in paths:
        drafted = write_drafts(path, Progress("draft"), jobs=jobs)
        problems += drafted.problems
        click.echo(f"Record files written in {path}: {len(drafted.written)}.")
    _say(problems)
    return int(bool(problems))


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--from", "source", type=click.Path(path_type=Path), help="A folder: copy the documents in it."
)
def new(folder: Path, source: Path | None) -> None:
    """Start a collection in FOLDER. Then: cd FOLDER, onrecord build, onrecord serve."""
    from onrecord.starter import start

    started = start(folder, source)
    for said in started.passed_over:
        click.echo(f"not copied: {said}", err=True)
    click.echo(f"Started {folder / 'seeds'}; documents copied: {started.copied}.")
    click.echo("Next: onrecord build, onrecord serve; then review: onrecord draft . --write")


@commands.command()
@click.argument("collection", type=click.Path(path_type=Path), default=Path())
@click.option("--against", type=click.Path(path_type=Path), help="Compare with another coding.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    help="How to print.",
)
@click.option("--differences", is_flag=True, help="List every miss and false hit (text).")
@click.option("--floors", type=click.Path(path_type=Path), help="Fail below these F1 scores.")
@click.option("--raise-floors", is_flag=True, help="Write the scores to --floors.")
@click.option("--allow-lower", is_flag=True, help="Let --raise-floors lower a floor.")
def evaluate(
    collection: Path,
    against: Path | None,
    format_: str,
    differences: bool,
    floors: Path | None,
    raise_floors: bool,
    allow_lower: bool,
) -> None:
    """Score the built-in extractor against the reviewed records of a collection, or compare two
    codings of it.
    """
    from onrecord import evaluation as room
    from onrecord.extraction.drafting import draft as by_rules

    scored = room.evaluate(collection, None if against else by_rules, against=against)
    shown = {"json": room.as_json, "html": room.as_html}.get(format_)
    click.echo(shown(scored) if shown else room.as_text(scored, differences=differences))
    if floors and raise_floors:
        room.raise_floors(floors, scored, allow_lower=allow_lower)
    below = room.below_floors(scored, room.read_floors(floors, scored)) if floors else ()
    for item in below:
        click.echo(str(item), err=True)
    sys.exit(1 if below else 0)


class _Export(click.Command):
    """The command `export`, whose help lists the formats; they are imported only for that."""

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002  # as click calls it
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the formats at the end of the help."""
        from onrecord.exports import FORMATS, find

        with formatter.section("Formats"):
            formatter.write_dl([(name, find(name).summary) for name in FORMATS])


@commands.command(cls=_Export)
@click.argument("format_", metavar="FORMAT")
@click.argument("package", type=click.Path(path_type=Path), required=False)
@click.option("--out", type=click.Path(path_type=Path), help="The file or folder to write.")
@click.option("--force", is_flag=True, help="Replace an earlier export.")
@click.option("--base-url", default="", help="The address at which the files will be.")
def export(
    format_: str, package: Path | None, out: Path | None, force: bool, base_url: str
) -> None:
    """Write a built package in another format; without PACKAGE, the one in this folder or else
    the dataset that comes with onrecord.
    """
    from onrecord.exports import export as write_export

    if package is None and Path("datapackage.json").exists():
        package = Path()
    written = write_export(format_, package, out, force=force, base_url=base_url)
    click.echo(f"Wrote {written}.")


@commands.command()
@click.argument("package", type=click.Path(path_type=Path), required=False)
@click.option("--out", type=click.Path(path_type=Path), help="The zip file to write.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def bundle(package: Path | None, out: Path | None, force: bool) -> None:
    """Write a built package as one zip file to deposit, with its codebook, citation, checksums and
    a README; without PACKAGE, the one in this folder or else the dataset that comes with onrecord.
    """
    from onrecord.bundle import bundle as write_bundle

    if package is None and Path("datapackage.json").exists():
        package = Path()
    click.echo(f"Wrote {write_bundle(package, out, force=force)}.")


@commands.command()
@click.argument("package", type=click.Path(path_type=Path), required=False)
def codebook(package: Path | None) -> None:
    """Print the codebook of a built package as Markdown; without PACKAGE, of the one in this
    folder or else of the dataset that comes with onrecord.
    """
    from onrecord.codebook.examples import examples_in
    from onrecord.codebook.markdown import as_markdown

    if package is None and Path("datapackage.json").exists():
        package = Path()
    data = onrecord.load(package)
    click.echo(as_markdown(data.title, data.version, examples_in(data.folder)), nl=False)


@commands.command()
@click.argument("package", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Where the whole package goes.")
def attach(package: Path, folder: Path, out: Path | None) -> None:
    """Restore the texts of PACKAGE from the documents in FOLDER, or write nothing if one of them
    is not the one that was coded.
    """
    from onrecord.attachment import attach as restore

    try:
        restored = restore(package, folder, out)
    except Invalid as error:
        _say(error.problems)
        click.echo(f"{_count(error.problems)} Nothing was written.", err=True)
        sys.exit(1)
    documents = "1 document" if restored.documents == 1 else f"{restored.documents} documents"
    click.echo(f"Restored {restored.folder / 'datapackage.json'} from {documents}.")


@commands.command()
@click.argument("package", type=click.Path(path_type=Path), required=False)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8001, show_default=True, help="Port to listen at; 0 for any.")
@click.option("--sql", is_flag=True, help="Let visitors write queries, within bounds.")
def serve(package: Path | None, host: str, port: int, sql: bool) -> None:
    """Serve a built package as a read-only site; without PACKAGE, the one in this folder or else
    the dataset that comes with onrecord.
    """
    from onrecord.server import serve as serve_site

    if package is None and Path("datapackage.json").exists():
        package = Path()
    serve_site(
        package,
        host,
        port,
        lambda address: click.echo(f"Serving at {address} (Ctrl-C ends)"),
        allows_sql=sql,
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
