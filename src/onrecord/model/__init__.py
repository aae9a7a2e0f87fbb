"""What a record says, as frozen values: one class a table, one instance a row.

The order of a class's fields is the order of the table's columns. Offsets count Unicode code points
into the document's stored text, from 0, half open: `text[start:end] == words`.
"""

from onrecord.model.accusation import Accusation, AccusationParty
from onrecord.model.actor import Actor, ActorName, Appearance, Mention
from onrecord.model.base import Fact, Row, Span, Table
from onrecord.model.call import CallParty, CallToAction
from onrecord.model.cells import CellRows, Cells
from onrecord.model.change import Change
from onrecord.model.evidence import Evidence, Finding
from onrecord.model.figure import Figure
from onrecord.model.quality import Quality
from onrecord.model.quote import Quote
from onrecord.model.record import Record
from onrecord.model.release import Document, Release
from onrecord.model.term import Crosswalk, Cue, FieldEntry, Term

__all__ = [
    "CODEBOOK",
    "OPTIONAL",
    "PARTIES",
    "TABLES",
    "Accusation",
    "AccusationParty",
    "Actor",
    "ActorName",
    "Appearance",
    "CallParty",
    "CallToAction",
    "CellRows",
    "Cells",
    "Change",
    "Crosswalk",
    "Cue",
    "Document",
    "Evidence",
    "Fact",
    "FieldEntry",
    "Figure",
    "Finding",
    "Mention",
    "Quality",
    "Quote",
    "Record",
    "Release",
    "Row",
    "Span",
    "Table",
    "Term",
]

TABLES: tuple[type[Row], ...] = (
    Document,
    Release,
    Actor,
    ActorName,
    Appearance,
    Mention,
    Quote,
    Figure,
    CallToAction,
    CallParty,
    Accusation,
    AccusationParty,
    Finding,
    Evidence,
    Quality,
    Term,
    Cue,
    Crosswalk,
    FieldEntry,
)
PARTIES = {"calls_to_action": "call_parties", "accusations": "accusation_parties"}
"""The tables of facts that have parties, and those of the parties."""
OPTIONAL: tuple[type[Row], ...] = (Change,)
"""The tables that only some packages have."""
CODEBOOK: tuple[type[Row], ...] = (Term, Cue, Crosswalk, FieldEntry, Change)
"""The tables that tell of the tables: the codebook itself, and what was changed."""
