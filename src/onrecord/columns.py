"""What a column says of itself. A field is declared once, on a model, as
`Annotated[type, Column("description", …)]`; validation, Table Schema, JSON Schema, CSV header, SQL
column and codebook line are projections of that declaration.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from onrecord import edtf
from onrecord.identifiers import check_identifier, check_licence
from onrecord.vocabularies import vocabulary

__all__ = ["Column", "is_currency", "rule"]


@dataclass(frozen=True, slots=True)
class Column:
    """The declaration of one column.

    `vocabulary` names the vocabulary of a coded column. `references` names the table, and where
    the keys' names differ the column (`actors.actor_id`), of a foreign key. `pattern` is a regular
    expression that the whole value matches. `standard` is `country` (ISO 3166-1 alpha-3), `edtf`,
    `edtf_interval`, `licence` (SPDX) or `identifier` (a DOI that is one, or any other). `missing`
    is the term of the vocabulary `missing` that says what an empty cell means; `missing_where` is
    (column, prefix, term): where that other column starts with the prefix, an empty cell means that
    term instead. `unit` is the unit of all values of the column. `evidence` says which words carry
    the cell where the coder names none:

    - `itself`: the value is words of the text;
    - `actor`: the place inside the fact that names the actor;
    - `fact`: the fact's words as a whole;
    - the name of another field of the record: the words that carry that one;
    - empty: the cell says nothing about a release and has no evidence.
    """

    description: str
    vocabulary: str = ""
    references: str = ""
    pattern: str = ""
    standard: str = ""
    minimum: int | None = None
    missing: str = ""
    evidence: str = ""
    unit: str = ""
    missing_where: tuple[str, str, str] | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        inner = handler(source)
        if not self.is_checked:
            return inner
        return core_schema.no_info_after_validator_function(self.check, inner)

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        schema = handler(core)
        schema.setdefault("description", self.description)
        if self.vocabulary:
            schema["enum"] = [*vocabulary(self.vocabulary).codes]
            schema["enum"] += [None] if "anyOf" in schema else []
        if self.pattern and "anyOf" not in schema:
            schema["pattern"] = f"^({self.pattern})$"
        return schema

    @property
    def told(self) -> str:
        """The description, with the rows where an empty cell has another code than elsewhere."""
        if not self.missing_where:
            return self.description
        other, prefix, code = self.missing_where
        return f"{self.description} Where {other} starts with {prefix}, an empty cell is {code}."

    @property
    def is_checked(self) -> bool:
        """Whether values must pass more than a check of their type."""
        return bool(self.vocabulary or self.pattern or self.standard or self.minimum is not None)

    def check(self, value: Any) -> Any:
        """`value` itself if it keeps the column's rules.

        Raises:
            ValueError: it does not; the message says which rule, with a did-you-mean.
        """
        if value is not None and not rule(self)(value):
            raise ValueError(self._complaint(value))
        return value

    def _complaint(self, value: Any) -> str:
        if self.vocabulary:
            return _unknown_term(value, self.vocabulary)
        if self.pattern:
            return f"'{value}' does not have the form {self.pattern}"
        if self.minimum is not None:
            return f"{value} is less than {self.minimum}"
        try:
            _STANDARDS[self.standard](value)
        except ValueError as error:
            return str(error)
        raise AssertionError(f"{value!r} keeps every rule")


@cache
def rule(column: Column) -> Callable[[Any], Any]:
    """Whether a value keeps a column's rule. A column has one rule beside its type."""
    if column.vocabulary:
        return vocabulary(column.vocabulary).terms.__contains__
    if column.pattern:
        return re.compile(column.pattern, re.ASCII).fullmatch
    if column.minimum is not None:
        least = column.minimum
        return lambda value: value >= least
    return partial(_keeps, _STANDARDS[column.standard])


def _keeps(standard: Callable[[str], Any], value: str) -> bool:
    try:
        standard(value)
    except ValueError:
        return False
    return True


def _unknown_term(code: str, name: str) -> str:
    from onrecord.suggest import did_you_mean

    terms = vocabulary(name)
    return f"'{code}' is not a term of the vocabulary {name}.{did_you_mean(code, terms.codes)}"


@cache
def _countries() -> frozenset[str]:
    import pycountry

    return frozenset(country.alpha_3 for country in pycountry.countries)


@cache
def _currencies() -> frozenset[str]:
    import pycountry

    return frozenset(currency.alpha_3 for currency in pycountry.currencies)


def is_currency(code: str) -> bool:
    """Whether `code` is a currency of ISO 4217."""
    return code in _currencies()


def _check_country(code: str) -> None:
    if code not in _countries():
        raise ValueError(f"'{code}' is not a country code of ISO 3166-1 alpha-3, such as SYR")


_STANDARDS: dict[str, Callable[[str], Any]] = {
    "country": _check_country,
    "edtf": edtf.precision,
    "edtf_interval": edtf.interval,
    "identifier": check_identifier,
    "licence": check_licence,
}
