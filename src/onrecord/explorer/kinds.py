"""The kinds of things that the site finds: releases, calls, accusations, quotes and figures, and
the conditions by which each can be filtered.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["KINDS", "SHARED", "Kind"]

_IN_ACCUSATION = (
    "item.accusation_id IN (SELECT accusation_id FROM accusation_parties WHERE {}actor_id = ?)"
)
_ANY_ROLE = "call_id IN (SELECT call_id FROM call_parties WHERE actor_id = ?)"
_ROLE = "call_id IN (SELECT call_id FROM call_parties WHERE party_role = '{}' AND actor_id = ?)"
SHARED = {
    "publisher": "releases.publisher_id = ?",
    "year": "releases.year = ?",
    "published": "releases.published LIKE ? || '%'",
    "status": "releases.status = ?",
}


@dataclass(frozen=True)
class Kind:
    """A kind of thing that can be found: its table, its search index, the column that is shown with
    the words found in it, and the conditions by which it can be filtered.
    """

    name: str
    title: str
    table: str
    key: str
    index: str
    shown: str
    filters: Mapping[str, str] = field(default_factory=dict)

    @property
    def conditions(self) -> dict[str, str]:
        """The conditions of all filters that this kind has."""
        return {**SHARED, **self.filters}

    @property
    def joined(self) -> str:
        """The condition that joins an item to its release."""
        column = "document_id" if self.table == "documents" else "release_id"
        return f"releases.{column} = item.{column}"


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "calls",
            "Calls to action",
            "calls_to_action",
            "call_id",
            "calls_to_action_fts",
            "words",
            {
                "call_type": "item.call_type = ?",
                "actor": f"item.{_ANY_ROLE}",
                "caller": "item." + _ROLE.format("caller"),
                "addressee": "item." + _ROLE.format("addressee"),
                "target": "item." + _ROLE.format("target"),
            },
        ),
        Kind(
            "accusations",
            "Accusations",
            "accusations",
            "accusation_id",
            "accusations_fts",
            "words",
            {
                "accusation_act": "item.accusation_act = ?",
                "reporting": "item.reporting = ?",
                "actor": _IN_ACCUSATION.format(""),
                "accuser": _IN_ACCUSATION.format("party_role = 'accuser' AND "),
                "accused": _IN_ACCUSATION.format("party_role = 'accused' AND "),
            },
        ),
        Kind(
            "quotes",
            "Quotes",
            "quotes",
            "quote_id",
            "quotes_fts",
            "words",
            {"actor": "item.speaker_id = ?", "quote_kind": "item.quote_kind = ?"},
        ),
        Kind(
            "figures",
            "Figures",
            "figures",
            "figure_id",
            "figures_fts",
            "words",
            {
                "figure_kind": "item.figure_kind = ?",
                "actor": "? IN (item.said_by_id, item.payer_id, item.payee_id, item.about_id)",
            },
        ),
        Kind(
            "releases",
            "Whole texts",
            "documents",
            "document_id",
            "documents_fts",
            "text",
            {
                "kind": "releases.kind = ?",
                "actor": "releases.release_id IN"
                " (SELECT release_id FROM mentions WHERE actor_id = ?)",
                "call_type": "releases.release_id IN"
                " (SELECT release_id FROM calls_to_action WHERE call_type = ?)",
                "figure_kind": "releases.release_id IN"
                " (SELECT release_id FROM figures WHERE figure_kind = ?)",
            },
        ),
    )
}
