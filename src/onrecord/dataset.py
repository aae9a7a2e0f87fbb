"""A built package as Python objects: every table, and releases with their facts, parties and
evidence resolved.
"""

import shutil
import weakref
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.bundles.unpacking import is_bundle, unpack
from onrecord.checks import check_resources
from onrecord.csvfile import read_rows, reasons, sound_rows
from onrecord.descriptor import models_of, resource_path
from onrecord.errors import MissingExtra, PackageError, Problem
from onrecord.linked import (
    Linked,
    LinkedAccusation,
    LinkedAppearance,
    LinkedCall,
    LinkedFigure,
    LinkedMention,
    LinkedQuote,
    LinkedRelease,
)
from onrecord.model import (
    AccusationParty,
    Actor,
    CallParty,
    Document,
    Evidence,
    Finding,
    Row,
)
from onrecord.package import locate, read_descriptor
from onrecord.suggest import did_you_mean
from onrecord.tables import by_name, column_type, columns
from onrecord.views import VIEWS

if TYPE_CHECKING:
    import pandas
    import polars

__all__ = ["DataTable", "Dataset", "load"]

R = TypeVar("R", bound=Row)
L = TypeVar("L", bound=Linked)
F = TypeVar("F", bound=Linked)


def load(path: str | Path | None = None) -> "Dataset":
    """Load a built package; without a path, the dataset that comes with onrecord.

    Args:
        path: the package's folder or its `datapackage.json`, or a bundle, which is unpacked for as
            long as the dataset is in use.

    Raises:
        PackageError: there is no package, it is of another format, or a file's size or hash is not
            what the descriptor, or the bundle, says.
    """
    if path is not None and is_bundle(Path(path)):
        return _load_bundle(Path(path))
    folder = locate(Path(path) if path is not None else _bundled())
    descriptor = read_descriptor(folder)
    problems = list(check_resources(folder, descriptor))
    if problems:
        raise PackageError(problems)
    return Dataset(folder, descriptor)


def _load_bundle(path: Path) -> "Dataset":
    """The dataset in a bundle; what was unpacked is removed with the dataset."""
    held = mkdtemp(prefix="onrecord-")
    try:
        found = load(unpack(path, Path(held)))
    except BaseException:
        shutil.rmtree(held, ignore_errors=True)
        raise
    weakref.finalize(found, shutil.rmtree, held, ignore_errors=True)
    return found


def _bundled() -> Path:
    """Where the dataset that comes with onrecord is: in the wheel, or in the checkout."""
    package = Path(__file__).parent
    inside = package / "bundled"
    return inside if inside.is_dir() else package.parents[1]


class DataTable:
    """One table of a package, as rows, pandas or polars."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path
        self._model = by_name(name)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return columns(self._model)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows as values of the model.

        Raises:
            PackageError: a row does not fit the model.
        """
        found = []
        for line, values in read_rows(self.path, self._model):
            if isinstance(values, Problem):
                raise PackageError([values])
            try:
                found.append(self._model(**values))
            except ValueError as error:
                said = " ".join(str(error).split())
                problem = Problem("invalid", said, str(self.path), line, self.name)
                raise PackageError([problem]) from None
        return tuple(found)

    def to_pandas(self) -> "pandas.DataFrame":
        """The table as a pandas DataFrame, with nullable types.

        Raises:
            MissingExtra: pandas is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise _missing("pandas") from None
        kinds = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}
        return pandas.DataFrame(
            {
                name: pandas.array(values, dtype=kinds[column_type(self._model, name)])  # type: ignore[call-overload]  # the stubs list literal dtypes only
                for name, values in self._by_column().items()
            }
        )

    def to_polars(self) -> "polars.DataFrame":
        """The table as a polars DataFrame.

        Raises:
            MissingExtra: polars is not installed.
        """
        try:
            import polars
        except ImportError:
            raise _missing("polars") from None
        kinds = {str: polars.String, int: polars.Int64, float: polars.Float64, bool: polars.Boolean}
        schema = {name: kinds[column_type(self._model, name)] for name in self.columns}
        return polars.DataFrame(self._by_column(), schema=schema)

    @cached_property
    def reasons(self) -> dict[str, list[str | None]]:
        """Why cells are empty: for each column that may be empty, a code of the vocabulary
        `missing` for each row, or None where the cell has a value. It makes a DataFrame beside
        that of the values: `pandas.DataFrame(table.reasons)`, `polars.DataFrame(table.reasons)`.
        """
        return reasons(self.path, self._model)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {row.primary_key: place for place, row in enumerate(self.rows)}

    def reason(self, key: str, name: str) -> str | None:
        """Why the cell `name` of the row with a primary key is empty; None where it is not."""
        codes = self.reasons.get(name)
        return codes[self._places[key]] if codes else None

    def _by_column(self) -> dict[str, list[Any]]:
        rows = list(sound_rows(self.path, self._model))
        return {name: [values[name] for values in rows] for name in self.columns}


def _missing(extra: str) -> MissingExtra:
    return MissingExtra(f"{extra} is not installed: pip install 'onrecord[{extra}]'")


class Dataset(Mapping[str, LinkedRelease]):
    """A dataset: a mapping from release ids to releases, with every layer as a tuple of its own.

    It is loaded as it is asked for; a table that nobody asks for is not parsed.
    """

    def __init__(self, folder: Path, descriptor: dict[str, Any]) -> None:
        self.folder = folder
        self.descriptor = descriptor
        self.tables: Mapping[str, DataTable] = {
            model.TABLE.name: DataTable(model.TABLE.name, folder / resource_path(model))
            for model in models_of(descriptor)
        }

    def __repr__(self) -> str:
        return f"<Dataset {self.title!r} {self.version}: {len(self)} releases>"

    def __getitem__(self, release_id: str) -> LinkedRelease:
        try:
            return self._releases[release_id]
        except KeyError:
            hint = did_you_mean(str(release_id), self._releases)
            raise KeyError(f"no release has the id '{release_id}'.{hint}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._releases)

    def __len__(self) -> int:
        return len(self._releases)

    @property
    def title(self) -> str:
        """The dataset's title."""
        return str(self.descriptor["title"])

    @property
    def version(self) -> str:
        """The dataset's version."""
        return str(self.descriptor["version"])

    @property
    def releases(self) -> tuple[LinkedRelease, ...]:
        """Every release, in the order of the package."""
        return tuple(self._releases.values())

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Every actor by its id."""
        return {row.actor_id: row for row in self._rows("actors", Actor)}

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every document by its id."""
        return {row.document_id: row for row in self._rows("documents", Document)}

    def release(self, release_id: str) -> LinkedRelease:
        """The release of that id; `data[release_id]` is the same."""
        return self[release_id]

    @cached_property
    def appearances(self) -> tuple[LinkedAppearance, ...]:
        """Who appears where, in which role."""
        return self._linked("appearances", LinkedAppearance)

    @cached_property
    def mentions(self) -> tuple[LinkedMention, ...]:
        """Every place at which an actor is named."""
        return self._linked("mentions", LinkedMention)

    @cached_property
    def quotes(self) -> tuple[LinkedQuote, ...]:
        """Every quote, a part a row."""
        return self._linked("quotes", LinkedQuote)

    @cached_property
    def figures(self) -> tuple[LinkedFigure, ...]:
        """Every figure."""
        return self._linked("figures", LinkedFigure)

    @cached_property
    def calls(self) -> tuple[LinkedCall, ...]:
        """Every call to action."""
        return self._linked("calls_to_action", LinkedCall)

    @cached_property
    def accusations(self) -> tuple[LinkedAccusation, ...]:
        """Every accusation."""
        return self._linked("accusations", LinkedAccusation)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding."""
        return self._rows("findings", Finding)

    def readable(self, view: str) -> list[dict[str, Any]]:
        """A wide view with names in place of ids, as a list of dictionaries: `calls_readable` or
        `figures_readable`.

        Raises:
            KeyError: there is no such view.
        """
        if view not in VIEWS:
            raise KeyError(f"no view is called '{view}'.{did_you_mean(view, VIEWS)}")
        cursor = self._database.execute(f"SELECT * FROM {view}")  # noqa: S608  # one of VIEWS
        names = [item[0] for item in cursor.description]
        return [dict(zip(names, values, strict=True)) for values in cursor]

    @cached_property
    def _database(self) -> Any:
        import sqlite3

        from onrecord.database import load_into

        connection = sqlite3.connect(":memory:")
        load_into(connection, self.folder)
        return connection

    @cached_property
    def _releases(self) -> dict[str, LinkedRelease]:
        return {row.release_id: row for row in self._linked("releases", LinkedRelease)}

    @cached_property
    def evidence(self) -> Mapping[tuple[str, str, str], Evidence]:
        """Every piece of evidence by table, primary key of the row, and column (empty for the fact
        as a whole).
        """
        rows = self._rows("evidence", Evidence)
        return {(row.table_name, row.row_id, row.field or ""): row for row in rows}

    def why_empty(self, table: str, key: str, name: str) -> str | None:
        """Why a cell is empty; None where it has a value."""
        return self.tables[table].reason(key, name)

    def facts_of(self, release_id: str, kind: type[F]) -> tuple[F, ...]:
        """The facts of one kind in a release, such as `LinkedCall`."""
        return tuple(
            row for row in self._by_release[kind].get(release_id, ()) if isinstance(row, kind)
        )

    def parties_of(self, fact_id: str, role: str) -> tuple[Actor, ...]:
        """The parties of a call or an accusation in one role, in the order in which they were
        coded.
        """
        return tuple(self.actors[actor_id] for actor_id in self._parties.get((fact_id, role), ()))

    @cached_property
    def _parties(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for row in self._rows("call_parties", CallParty):
            found.setdefault((row.call_id, row.party_role), []).append(row.actor_id)
        for party in self._rows("accusation_parties", AccusationParty):
            key = (party.accusation_id, party.party_role)
            found.setdefault(key, []).append(party.actor_id)
        return found

    @cached_property
    def _by_release(self) -> dict[type[Row], dict[str, list[Row]]]:
        found: dict[type[Row], dict[str, list[Row]]] = {}
        for kind, rows in (
            (LinkedAppearance, self.appearances),
            (LinkedMention, self.mentions),
            (LinkedQuote, self.quotes),
            (LinkedFigure, self.figures),
            (LinkedCall, self.calls),
            (LinkedAccusation, self.accusations),
        ):
            grouped = found.setdefault(kind, {})
            for row in rows:
                grouped.setdefault(row.release_id, []).append(row)
        return found

    def _rows(self, name: str, kind: type[R]) -> tuple[R, ...]:
        return tuple(row for row in self.tables[name].rows if isinstance(row, kind))

    def _linked(self, name: str, kind: type[L]) -> tuple[L, ...]:
        return tuple(kind.of(row, self) for row in self.tables[name].rows)
